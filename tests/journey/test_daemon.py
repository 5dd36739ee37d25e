"""Does `klachtenpost run` answer what comes in, and does it survive what happens to servers?"""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from tests.journey.house import House, eventually, stop
from tests.journey.letters import read_letter, template
from tests.journey.pile import complaint
from tests.servers import dovecot as dovecots
from tests.servers import sink as sinks
from tests.servers.dovecot import Dovecot
from tests.servers.process import free_port
from tests.servers.sink import Sink

COMPLAINTS = [complaint(f"klager{number}@burger.example") for number in range(60)]
SOON = 10.0  # seconds; the next poll would be after nine minutes


@contextmanager
def up(house: House) -> Iterator[subprocess.Popen[bytes]]:
    """A daemon that has begun to listen, with nothing answered yet."""
    with house.running() as process:
        eventually(lambda: house.says("klachtenpost runs for hss"))
        yield process


def answered(sink: Sink) -> list[str]:
    """Who got an answer so far, each time that they got one."""
    return sorted(one.recipient for one in sink.letters() if one.recipient.endswith("@burger.example"))


def writers(*raws: bytes) -> list[str]:
    """Who wrote these mails."""
    return sorted(read_letter(raw)["From"].addresses[0].addr_spec for raw in raws)


def test_a_mail_that_arrives_is_acknowledged_at_once_and_put_away(house: House, dovecot: Dovecot, sink: Sink) -> None:
    with up(house):
        dovecot.append(COMPLAINTS[0], house.imap)
        eventually(lambda: sink.count() == 2)
        eventually(lambda: len(dovecot.messages(house.imap, "Verwerkt")) == 1)

        dovecot.append(COMPLAINTS[1], house.imap)
        eventually(lambda: sink.count() == 4, SOON)
        dovecot.deliver(COMPLAINTS[2], house.imap.username, sender="jan@burger.example")
        eventually(lambda: sink.count() == 6, SOON)
        eventually(lambda: dovecot.messages(house.imap) == [])

    assert answered(sink) == writers(*COMPLAINTS[:3])
    assert {template(read_letter(one.raw)) for one in sink.letters()} == {"acknowledgement", "handover"}


def test_what_lay_there_before_the_start_is_answered_once_also_after_a_second_start(
    house: House, dovecot: Dovecot, sink: Sink
) -> None:
    for raw in COMPLAINTS[:3]:
        dovecot.append(raw, house.imap)

    with up(house):
        eventually(lambda: sink.count() == 6)
    with up(house):
        dovecot.append(COMPLAINTS[3], house.imap)
        eventually(lambda: sink.count() == 8)

    assert answered(sink) == writers(*COMPLAINTS[:4])


def test_sigterm_stops_it_cleanly(house: House, dovecot: Dovecot, sink: Sink) -> None:
    dovecot.append(COMPLAINTS[0], house.imap)
    process = house.start()
    eventually(lambda: sink.count() == 2)

    assert stop(process) == 0
    assert "Traceback" not in house.log.read_text()


def test_an_smtp_server_that_is_away_delays_letters_and_loses_none(house: House, dovecot: Dovecot) -> None:
    server = Sink(port=free_port(), control_port=free_port())
    house.smtp = server.account()
    with up(house):
        with sinks.up(server):
            dovecot.append(COMPLAINTS[0], house.imap)
            eventually(lambda: server.count() == 2)
        dovecot.append(COMPLAINTS[1], house.imap)
        eventually(lambda: house.says("no connection with the SMTP server"))
        with sinks.up(server):
            eventually(lambda: server.count() == 2)

            assert answered(server) == writers(COMPLAINTS[1])


def test_an_smtp_server_that_drops_connections_gets_every_letter_in_the_end(
    house: House, dovecot: Dovecot, sink: Sink
) -> None:
    sink.answer("mail", "drop")
    with up(house):
        for raw in COMPLAINTS[:5]:
            dovecot.append(raw, house.imap)
        eventually(lambda: sink.count() == 10)

    assert answered(sink) == writers(*COMPLAINTS[:5])


def test_an_imap_server_that_is_away_delays_mails_and_loses_none(house: House, sink: Sink) -> None:
    with dovecots.prepared() as server:
        house.imap = server.new_mailbox()
        with house.running():
            eventually(lambda: house.says("no connection with the IMAP server"))
            with dovecots.up(server):
                server.append(COMPLAINTS[0], house.imap)
                eventually(lambda: sink.count() == 2)
            with dovecots.up(server):
                server.append(COMPLAINTS[1], house.imap)
                eventually(lambda: sink.count() == 4)

    assert answered(sink) == writers(*COMPLAINTS[:2])


def test_an_imap_server_that_throws_us_out_is_entered_again(house: House, dovecot: Dovecot, sink: Sink) -> None:
    with up(house):
        dovecot.append(COMPLAINTS[0], house.imap)
        eventually(lambda: sink.count() == 2)

        dovecot.kick(house.imap)
        dovecot.append(COMPLAINTS[1], house.imap)
        eventually(lambda: sink.count() == 4)

    assert answered(sink) == writers(*COMPLAINTS[:2])


def test_a_mailbox_that_was_renumbered_leads_to_no_second_answer(house: House, dovecot: Dovecot, sink: Sink) -> None:
    dovecot.append(COMPLAINTS[0], house.imap)
    with up(house):
        eventually(lambda: sink.count() == 2)
    dovecot.append(COMPLAINTS[0], house.imap)  # as if it had never been moved
    dovecot.forget_uids(house.imap)
    dovecot.append(COMPLAINTS[1], house.imap)

    with up(house):
        eventually(lambda: sink.count() == 4)
        eventually(lambda: dovecot.messages(house.imap) == [])

    assert answered(sink) == writers(*COMPLAINTS[:2])


def test_a_wrong_password_is_reported_and_tried_again(house: House, dovecot: Dovecot, sink: Sink) -> None:
    dovecot.append(COMPLAINTS[0], house.imap)
    house.password = "vergeten"
    with house.running():
        eventually(lambda: house.says("refuses the username or the password"))
        assert sink.count() == 0
        set_password(dovecot, house, "vergeten")
        eventually(lambda: sink.count() == 2)


def set_password(dovecot: Dovecot, house: House, password: str) -> None:
    """Do what an administrator does who sees that complaint in the log."""
    (dovecot.home / "users" / house.imap.username).write_text(f"{house.imap.username}:{password}\n")


def test_two_daemons_on_one_database_and_one_mailbox_share_the_work_without_a_double(
    house: House, dovecot: Dovecot, sink: Sink, postgres_url: str, tmp_path: Path
) -> None:
    house.store = postgres_url
    (tmp_path / "second").mkdir()
    second = replace(house, folder=tmp_path / "second")
    with up(house), up(second):
        for raw in COMPLAINTS:
            dovecot.append(raw, house.imap)
        eventually(lambda: sink.count() >= 2 * len(COMPLAINTS))
        eventually(lambda: dovecot.messages(house.imap) == [])

    assert answered(sink) == writers(*COMPLAINTS)
    assert house.does("verify").strip() == "every chain is whole"
