"""Does `klachtenpost check` find what is wrong, and say what to do about it? Over real servers."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.accounts import MailboxAccount, Security
from bot.check import Finding, check, check_file
from bot.check.house import check_database, check_procedure, check_templates
from bot.check.mailbox import check_mailbox
from bot.check.round_trip import check_round_trip
from bot.check.smtp import check_smtp
from bot.core.organisation import Colleague, Organisation
from bot.settings import OrganisationSettings, Settings
from tests.servers.dovecot import Dovecot
from tests.servers.process import free_port
from tests.servers.sink import Caught, Sink

NOW = datetime(2027, 3, 24, 9, 0, tzinfo=UTC)


@pytest.fixture
def account(dovecot: Dovecot) -> MailboxAccount:
    """A mailbox of its own for this test."""
    return dovecot.new_mailbox()


@pytest.fixture
def one(account: MailboxAccount, sink: Sink) -> OrganisationSettings:
    """An organisation whose complaints address is that mailbox."""
    organisation = Organisation(
        key="hss",
        name="Hulpverlening Sociale Sector",
        short_name="HSS",
        address=account.username,
        procedure="hss",
        coordinator="directie",
        step_up="toezicht@hss.example",
        fallback="vertrouwen@hss.example",
        colleagues=(Colleague(name="Directie", address="directie@hss.example", roles=frozenset({"directie"})),),
    )
    return OrganisationSettings(organisation=organisation, mailbox=account, smtp=sink.account())


@pytest.fixture
def settings(one: OrganisationSettings, tmp_path: Path) -> Settings:
    """A whole configuration with that organisation."""
    return Settings(
        path=tmp_path / "config.toml",
        store_url=f"sqlite:///{tmp_path}/klachtenpost.db",
        secret=b"x" * 32,
        letters_folder=None,
        procedures_folder=None,
        model_folder=tmp_path / "model",
        cues_folder=None,
        train_nightly=False,
        poll_seconds=60,
        tick_seconds=30,
        retry_minutes=(1,),
        log_level="INFO",
        organisations=(one,),
    )


@pytest.fixture
def post(dovecot: Dovecot, sink: Sink) -> Iterator[None]:
    """Carry what the SMTP server accepts to the mailboxes, as a mail server does."""
    done = threading.Event()

    def carry() -> None:
        carried: list[Caught] = []
        while not done.wait(0.05):
            for letter in sink.letters()[len(carried) :]:
                dovecot.deliver(letter.raw, letter.recipient)
                carried.append(letter)

    carrier = threading.Thread(target=carry)
    carrier.start()
    yield
    done.set()
    carrier.join()


def faults(findings: list[Finding]) -> list[tuple[str, str, str]]:
    """Give part, text and what to do of all that is wrong."""
    return [(one.part, one.text, one.what_to_do) for one in findings if not one.ok]


# --- everything ------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("post")
def test_a_right_installation_has_no_faults(settings: Settings) -> None:
    findings = list(check(settings, now=NOW))

    assert faults(findings) == []
    assert list(dict.fromkeys(one.part for one in findings)) == [
        "configuration",
        "templates",
        "cues",
        "database",
        "procedure",
        "imap",
        "folders",
        "abilities",
        "proof",
        "smtp",
        "round trip",
    ]


def test_a_faulty_file_is_told_with_its_faults(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text('[secret]\nenv = "ABSENT"\n[organisations.hss]\nname = 5\n', encoding="utf-8")

    findings = list(check_file(tmp_path / "config.toml", {}, now=NOW))

    assert all(one.part == "configuration" and not one.ok and one.what_to_do for one in findings)
    assert {one.organisation for one in findings} == {"", "hss"}
    assert f"{tmp_path}/config.toml: organisations.hss.name = 5: must be a text of one line, 1 to 200 characters" in [
        one.text for one in findings
    ]


def test_an_absent_file_leads_to_init(tmp_path: Path) -> None:
    (finding,) = check_file(tmp_path / "config.toml", {}, now=NOW)

    assert finding.what_to_do == "mend the file, or write one: `klachtenpost init`"


def test_a_closed_door_is_not_walked_through(settings: Settings, sink: Sink) -> None:
    (one,) = settings.organisations
    shut = replace(one, mailbox=replace(one.mailbox, port=free_port()))

    findings = list(check(replace(settings, organisations=(shut,)), now=NOW))

    assert [finding.part for finding in findings if not finding.ok] == ["imap"]
    assert "round trip" not in {finding.part for finding in findings}
    assert sink.count() == 0


# --- the house -------------------------------------------------------------------------------------------------------


def test_a_faulty_letter_is_named(tmp_path: Path) -> None:
    (tmp_path / "nl").mkdir()
    (tmp_path / "nl" / "acknowledgement.md").write_text("Subject: x\n\n{{ numbre }}\n", encoding="utf-8")

    (finding,) = check_templates(tmp_path)

    assert not finding.ok
    assert finding.text.startswith(f"{tmp_path}/nl/acknowledgement.md: line 3: there is no hole 'numbre' here")


def test_a_faulty_procedure_is_named(one: OrganisationSettings, tmp_path: Path) -> None:
    (tmp_path / "hss.toml").write_text("name = \n", encoding="utf-8")

    assert faults(check_procedure(one.organisation, tmp_path)) == [
        (
            "procedure",
            "hss.toml: is not TOML: Invalid value (at line 1, column 8)",
            "mend hss.toml at that place",
        )
    ]


def test_all_faults_of_a_procedure_are_named(one: OrganisationSettings, tmp_path: Path) -> None:
    (tmp_path / "hss.toml").write_text('name = "hss"\ncolour = "red"\n', encoding="utf-8")

    assert len(faults(check_procedure(one.organisation, tmp_path))) > 2


def test_an_absent_procedure_is_named(one: OrganisationSettings) -> None:
    (finding,) = check_procedure(replace(one.organisation, procedure="absent"), None)

    assert (finding.ok, finding.text[:45]) == (False, "absent.toml: there is no procedure 'absent'; ")


def test_a_role_that_nobody_holds_is_named(one: OrganisationSettings) -> None:
    assert faults(check_procedure(replace(one.organisation, colleagues=()), None)) == [
        (
            "procedure",
            'nobody holds the role "directie", which hss.toml asks for',
            'add "directie" to the roles of a colleague in config.toml',
        )
    ]


def test_a_database_that_can_not_be_opened_is_named(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "folder.db").mkdir()

    (fault,) = faults(check_database(replace(settings, store_url=f"sqlite:///{tmp_path}/folder.db"), NOW))

    assert fault[0] == "database"
    assert fault[2] == "look whether this user may read and write that file and its folder"


def test_a_database_server_that_is_down_is_named(settings: Settings) -> None:
    url = f"postgresql+psycopg://bot:geheim@127.0.0.1:{free_port()}/zaken"

    (fault,) = faults(check_database(replace(settings, store_url=url), NOW))

    assert (
        fault[2] == "look whether the server runs, and whether host, user, password and database in [store] are right"
    )
    assert "geheim" not in fault[1]


def test_postgresql_is_looked_at_too(settings: Settings, postgres_url: str) -> None:
    (finding,) = check_database(replace(settings, store_url=postgres_url), NOW)

    assert finding.ok
    assert "can be written; its tables have version" in finding.text


# --- the mailbox -----------------------------------------------------------------------------------------------------


def test_the_folder_for_handled_mail_is_made(dovecot: Dovecot, account: MailboxAccount) -> None:
    first, second = check_mailbox("hss", account), check_mailbox("hss", account)

    assert (first[1].text, second[1].text) == ("INBOX is there; Verwerkt was made", "INBOX and Verwerkt are there")
    with dovecot.client(account) as client:
        assert client.folder_exists("Verwerkt")


def test_abilities_of_the_server_are_told(account: MailboxAccount) -> None:
    findings = [finding for finding in check_mailbox("hss", account) if finding.part == "abilities"]

    assert [(finding.text.partition(":")[0], finding.ok) for finding in findings] == [
        ("IDLE", True),
        ("MOVE", True),
        ("UIDPLUS", True),
    ]


def test_a_wrong_password_is_named(account: MailboxAccount) -> None:
    server = f"the IMAP server {account.host}:{account.port}"

    assert faults(check_mailbox("hss", replace(account, password="fout"))) == [
        (
            "imap",
            f"{server} refuses the username or the password [AUTHENTICATIONFAILED]",
            "look at username and password in [organisations.hss.mailbox]; log in with them in a mail client",
        )
    ]


def test_a_missing_folder_is_named(account: MailboxAccount) -> None:
    assert faults(check_mailbox("hss", replace(account, folder="Klachten"))) == [
        (
            "imap",
            f"the IMAP server {account.host}:{account.port} has no folder 'Klachten' that can be opened",
            "look at folder in [organisations.hss.mailbox], or make that folder in a mail client",
        )
    ]


def test_a_folder_that_can_not_be_made_is_named(account: MailboxAccount) -> None:
    (fault,) = faults(check_mailbox("hss", replace(account, done_folder="../elders")))

    assert fault[0] == "folders"
    assert fault[1].startswith("the folder ../elders is not there and can't be made: the IMAP server ")
    assert fault[2].startswith("make it in a mail client, or set another done_folder in [organisations.hss.mailbox]")


def test_a_mailbox_server_that_is_down_is_named(account: MailboxAccount) -> None:
    (fault,) = faults(check_mailbox("hss", replace(account, port=free_port())))

    assert fault[1].endswith(": ConnectionRefusedError, Connection refused")
    assert fault[2] == (
        "look at host, port and security in [organisations.hss.mailbox], and whether a firewall is in between"
    )


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_a_certificate_of_an_unknown_authority_is_named(dovecot: Dovecot, security: Security) -> None:
    account = dovecot.new_mailbox(security=security)

    good, bad = check_mailbox("hss", account), check_mailbox("hss", replace(account, ca_file=None))

    assert faults(good) == []
    assert faults(bad) == [
        (
            "imap",
            f"the certificate of the IMAP server localhost:{account.port} is not trusted: self-signed certificate",
            "give the name in the certificate as host in [organisations.hss.mailbox], or an own authority as ca_file",
        )
    ]


# --- sending ---------------------------------------------------------------------------------------------------------


def test_sending_without_a_login_is_fine(one: OrganisationSettings) -> None:
    finding = check_smtp("hss", one.smtp)

    assert (finding.ok, finding.text) == (
        True,
        f"no login asked at {one.smtp.host}:{one.smtp.port}; letters up to 100 MB",
    )


def test_a_wrong_password_for_sending_is_named(one: OrganisationSettings, sink: Sink) -> None:
    sink.require_login("bot", "goed")

    finding = check_smtp("hss", sink.account("bot", "fout"))

    assert (finding.ok, finding.text) == (
        False,
        f"the SMTP server {one.smtp.host}:{one.smtp.port} refuses the username or the password: 535",
    )
    assert finding.what_to_do == (
        "look at username and password in [organisations.hss.smtp]; log in with them in a mail client"
    )


def test_an_smtp_server_that_is_down_is_named(one: OrganisationSettings) -> None:
    finding = check_smtp("hss", replace(one.smtp, port=free_port()))

    assert not finding.ok
    assert finding.what_to_do == (
        "look at host, port and security in [organisations.hss.smtp], and whether a firewall is in between"
    )


def test_a_server_without_encryption_is_named(one: OrganisationSettings) -> None:
    finding = check_smtp("hss", replace(one.smtp, security=Security.STARTTLS))

    assert not finding.ok
    assert finding.what_to_do


# --- there and back --------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("post")
def test_a_mail_comes_back_and_is_taken_away(one: OrganisationSettings, dovecot: Dovecot, sink: Sink) -> None:
    dovecot.append(b"Subject: van een ander\r\n\r\nblijft\r\n", one.mailbox)

    findings = check_round_trip(one, NOW)

    name, _, domain = one.organisation.address.partition("@")
    assert [(finding.ok, finding.text.split(" came back")[0]) for finding in findings] == [
        (True, f"a mail to {name}@{domain}"),
        (True, f"a mail to {name}+proef@{domain}"),
    ]
    assert sink.count() == 2
    assert dovecot.messages(one.mailbox) == [b"Subject: van een ander\r\n\r\nblijft\r\n"]


@pytest.mark.usefixtures("post")
def test_without_plus_addressing_one_mail_is_enough(one: OrganisationSettings) -> None:
    plain = replace(one, organisation=replace(one.organisation, plus_addressing=False))

    assert [finding.ok for finding in check_round_trip(plain, NOW)] == [True]


def test_a_mail_that_a_running_bot_handled_meanwhile_is_found(
    one: OrganisationSettings, dovecot: Dovecot, sink: Sink
) -> None:
    check_mailbox("hss", one.mailbox)  # makes the folder
    plain = replace(one, organisation=replace(one.organisation, plus_addressing=False))

    def other_bot() -> None:
        while not sink.count():
            threading.Event().wait(0.05)
        dovecot.append(sink.letters()[0].raw, one.mailbox, "Verwerkt")

    bot = threading.Thread(target=other_bot)
    bot.start()
    findings = check_round_trip(plain, NOW)
    bot.join()

    assert [finding.ok for finding in findings] == [True]
    assert dovecot.messages(one.mailbox, "Verwerkt") == []


def test_a_mail_that_does_not_come_back_is_named(one: OrganisationSettings) -> None:
    first, second = faults(check_round_trip(one, NOW, patience=0.5))

    assert first[1] == f"a mail to {one.organisation.address} did not arrive within 0 seconds"
    assert first[2].startswith(
        f"send a mail to {one.organisation.address} yourself: it must arrive in the folder INBOX"
    )
    assert second[2].startswith("set plus_addressing = false in [organisations.hss]")


@pytest.mark.usefixtures("post")
def test_a_refused_plus_address_is_named(one: OrganisationSettings, sink: Sink) -> None:
    plus = one.organisation.address.replace("@", "+proef@")
    sink.answer("rcpt", "550 5.1.1 no such user", recipient=plus)

    good, bad = check_round_trip(one, NOW)

    assert good.ok
    assert (bad.ok, bad.text) == (False, f"a mail to {plus} was refused: 550 5.1.1 no such user")
    assert bad.what_to_do.startswith("set plus_addressing = false in [organisations.hss]")


def test_the_mail_to_ourselves_is_marked_as_automatic(one: OrganisationSettings, sink: Sink) -> None:
    check_round_trip(one, NOW, patience=0.1)

    raw = sink.letters()[0].raw.decode()
    assert "Auto-Submitted: auto-generated" in raw
    assert "X-Klachtenpost-Check: " in raw
    assert f"From: <{one.organisation.address}>" in raw
