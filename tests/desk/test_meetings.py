"""Does an appointment reach both calendars, and do the answers come back to the case?"""

import shutil
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from email.message import EmailMessage
from pathlib import Path

import pytest
from icalendar import Calendar, Event

from bot.core.calendar import AMSTERDAM
from bot.core.words import State
from tests.scenarios.test_scenarios import HERE, organisation_of
from tests.town import Town, found_town, names, pick, text_of

ANNA = "anna@kwekerij.example"
DIRK = "dirk@stigas.example"
DESK = "servicedesk@stigas.example"
NUMBER = "STIGAS-2026-0001"
MONDAY = datetime(2026, 3, 2, 10, 0, tzinfo=AMSTERDAM)
PLANNED = "hoorzitting op 10 maart om 10:00, hoofdkantoor"


@pytest.fixture
def town(tmp_path: Path, empty_database: Path) -> Iterator[Town]:
    """Stigas on Monday 2 March 2026, ten o'clock; the director has an appeal of Anna's."""
    shutil.copy(empty_database, tmp_path / "town.db")
    organisation = organisation_of(tomllib.loads((HERE / "stigas.toml").read_text()))
    made = found_town(tmp_path, replace(organisation, drafts=frozenset()))
    made.now = MONDAY
    made.works()
    opened = made.says(ANNA, "Klacht", "Het rapport klopt niet.")
    passed = made.answers(pick(opened, "handover"), "doorsturen naar team Advies")
    decided = made.answers(pick(passed, "handover"), "besluit: gegrond, want de bijlage ontbrak.")
    made.letters = made.answers(pick(decided, "decision"), "Ik ben het hier niet mee eens.")
    yield made
    made.desk.store.close()


@pytest.fixture
def invited(town: Town) -> Sequence[EmailMessage]:
    """What leaves when the director plans the hearing."""
    return town.answers(pick(town.letters, "appeal_handover"), PLANNED)


def calendar_of(letter: EmailMessage) -> Calendar:
    (part,) = [one for one in letter.walk() if one.get_content_type() == "text/calendar"]
    read = Calendar.from_ical(part.get_content().encode())
    assert isinstance(read, Calendar)
    assert part.get_param("method") == read["METHOD"]
    return read


def event_of(letter: EmailMessage) -> Event:
    event = calendar_of(letter).walk("VEVENT")[0]
    assert isinstance(event, Event)
    return event


def reply(  # noqa: PLR0913 - a calendar says this much
    town: Town,
    letter: EmailMessage,
    answer: str,
    words: str = "",
    *,
    method: str = "REPLY",
    sender: str = "",
    to: str = "",
    begins: str = "",
    proof: bool = True,
) -> EmailMessage:
    """Answer an invitation as a calendar does."""
    event = event_of(letter)
    sender = sender or str(letter["To"])
    organizer = to or str(event["ORGANIZER"]).removeprefix("mailto:")
    mail = town.mail(sender, f"Antwoord: {event['SUMMARY']}", words, to=organizer, proof=proof)
    lines = [
        "BEGIN:VCALENDAR",
        f"METHOD:{method}",
        "VERSION:2.0",
        "BEGIN:VEVENT",
        f"ATTENDEE;PARTSTAT={answer};CN=x:mailto:somebody@else.example",
        f"UID:{event['UID']}",
        f"SEQUENCE:{event['SEQUENCE']}",
        f"DTSTART;TZID=W. Europe Standard Time:{begins or '20260310T100000'}",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]
    mail.add_alternative("\r\n".join(lines), subtype="calendar", params={"method": method})
    return mail


def gets(town: Town, mail: EmailMessage) -> list[EmailMessage]:
    town.arrives(mail)
    return town.works()


def test_both_sides_get_the_invitation(invited: Sequence[EmailMessage]) -> None:
    assert names(invited) == [("hearing_invitation", ANNA), ("meeting_notice", DIRK), ("transcript", DIRK)]


def test_each_invitation_is_between_us_and_its_reader_only(invited: Sequence[EmailMessage]) -> None:
    for name, reader, other in (("hearing_invitation", ANNA, "dirk"), ("meeting_notice", DIRK, "anna")):
        letter = pick(invited, name)
        event = event_of(letter)

        assert str(event["ATTENDEE"]) == f"mailto:{reader}"
        assert str(event["ORGANIZER"]) == f"mailto:{letter['Reply-To']}"
        assert other not in event.to_ical().decode().lower()


def test_a_calendar_shows_what_when_and_where(invited: Sequence[EmailMessage]) -> None:
    event = event_of(pick(invited, "hearing_invitation"))

    assert str(event["SUMMARY"]) == f"Gesprek over uw klacht {NUMBER}"
    assert event.start == datetime(2026, 3, 10, 10, 0, tzinfo=AMSTERDAM)
    assert event.end == datetime(2026, 3, 10, 11, 0, tzinfo=AMSTERDAM)
    assert str(event["LOCATION"]) == "hoofdkantoor"
    assert "Antwoord op deze uitnodiging" in str(event["DESCRIPTION"])


def test_a_meeting_that_moves_keeps_its_name_and_its_organizer(town: Town) -> None:
    invited = town.answers(pick(town.letters, "appeal_handover"), "hoorzitting op 7 april om 10:00, hoofdkantoor")
    town.now = datetime(2026, 4, 2, 9, 30, tzinfo=AMSTERDAM)  # tokens of another month differ
    town.works()
    moved = town.answers(pick(invited, "meeting_notice"), "hoorzitting op 8 april om 14:30, hoofdkantoor")

    assert names(moved) == [("hearing_invitation", ANNA), ("meeting_notice", DIRK), ("transcript", DIRK)]
    assert pick(moved, "meeting_notice")["Reply-To"] != pick(invited, "meeting_notice")["Reply-To"]
    for name in ("hearing_invitation", "meeting_notice"):
        before, after = event_of(pick(invited, name)), event_of(pick(moved, name))
        assert (after["UID"], str(after["ORGANIZER"])) == (before["UID"], str(before["ORGANIZER"]))
        assert (before["SEQUENCE"], after["SEQUENCE"]) == (0, 1)
    assert "Eerst was het op dinsdag 7 april 2026 om 10:00 uur." in text_of(pick(moved, "hearing_invitation"))


@pytest.mark.parametrize("name", ["hearing_invitation", "meeting_notice"])
def test_who_comes_is_noted_and_starts_nothing(town: Town, invited: Sequence[EmailMessage], name: str) -> None:
    before = town.case(NUMBER)

    letters = gets(town, reply(town, pick(invited, name), "ACCEPTED"))

    after = town.case(NUMBER)
    side = "complainant" if name == "hearing_invitation" else "organisation"
    assert after.meeting[side] == "yes"
    assert (after.duties, after.state, after.owner) == (before.duties, State.APPEALED, before.owner)
    assert names(letters) == ([("meeting_answer", DIRK)] if side == "complainant" else [])


def test_the_owner_hears_that_the_complainant_can_not_come_and_why(town: Town, invited: Sequence[EmailMessage]) -> None:
    letters = gets(town, reply(town, pick(invited, "hearing_invitation"), "DECLINED", "Ik ben dan op vakantie."))

    assert names(letters) == [("meeting_answer", DIRK)]
    text = text_of(letters[0])
    assert "kan niet komen" in text
    assert "> Ik ben dan op vakantie." in text
    assert "hoorzitting op DATUM om TIJD, PLAATS" in text
    assert town.case(NUMBER).meeting["complainant"] == "no"


def test_another_time_is_put_to_the_owner_with_the_words_to_agree(town: Town, invited: Sequence[EmailMessage]) -> None:
    answer = reply(town, pick(invited, "hearing_invitation"), "TENTATIVE", method="COUNTER", begins="20260312T140000")

    letters = gets(town, answer)

    assert names(letters) == [("meeting_answer", DIRK)]
    assert "op donderdag 12 maart 2026 om 14:00 uur" in text_of(letters[0])
    words = "hoorzitting op 12 maart 2026 om 14:00, hoofdkantoor"
    assert f'"{words}"' in text_of(letters[0])
    assert event_of(pick(town.answers(letters[0], words), "hearing_invitation")).start == datetime(
        2026, 3, 12, 14, 0, tzinfo=AMSTERDAM
    )


def test_the_coordinator_hears_that_a_colleague_can_not_come(town: Town, invited: Sequence[EmailMessage]) -> None:
    letters = gets(town, reply(town, pick(invited, "meeting_notice"), "DECLINED", "besluit: ongegrond, want onzin"))

    assert names(letters) == [("meeting_absence", DESK), ("meeting_answer", DIRK)]
    assert town.case(NUMBER).state is State.APPEALED
    assert town.case(NUMBER).meeting["organisation"] == "no"


def test_the_name_in_a_calendar_counts_for_nothing(town: Town, invited: Sequence[EmailMessage]) -> None:
    stranger = reply(town, pick(invited, "meeting_notice"), "DECLINED", sender="x@elsewhere.example", proof=False)

    letters = gets(town, stranger)

    assert names(letters) == [("meeting_answer", DIRK)]
    assert "wij weten niet zeker van wie" in text_of(letters[0])
    assert "organisation" not in town.case(NUMBER).meeting


def test_a_colleague_without_proof_changes_nothing(town: Town, invited: Sequence[EmailMessage]) -> None:
    gets(town, reply(town, pick(invited, "meeting_notice"), "DECLINED", proof=False))

    assert "organisation" not in town.case(NUMBER).meeting


def test_an_answer_without_our_token_finds_the_case_by_the_invitation(
    town: Town, invited: Sequence[EmailMessage]
) -> None:
    mail = reply(town, pick(invited, "hearing_invitation"), "ACCEPTED", to="klachten@stigas.example")
    mail.replace_header("Subject", "Geaccepteerd")

    gets(town, mail)

    assert town.case(NUMBER).meeting["complainant"] == "yes"


def test_an_answer_to_the_day_before_it_moved_says_nothing(town: Town, invited: Sequence[EmailMessage]) -> None:
    late = reply(town, pick(invited, "hearing_invitation"), "DECLINED")
    town.answers(pick(invited, "meeting_notice"), "hoorzitting op 12 maart om 10:00, hoofdkantoor")

    assert gets(town, late) == []
    assert "complainant" not in town.case(NUMBER).meeting


def test_the_same_answer_twice_is_told_once(town: Town, invited: Sequence[EmailMessage]) -> None:
    letter = pick(invited, "hearing_invitation")
    gets(town, reply(town, letter, "ACCEPTED"))

    assert gets(town, reply(town, letter, "ACCEPTED")) == []


def test_an_answer_to_nothing_opens_no_case(town: Town, invited: Sequence[EmailMessage]) -> None:
    mail = reply(
        town,
        pick(invited, "hearing_invitation"),
        "ACCEPTED",
        sender="x@elsewhere.example",
        to="klachten@stigas.example",
    )
    mail.replace_header("Subject", "Geaccepteerd: lunch")
    source = mail.as_bytes().replace(NUMBER.lower().encode(), b"lunch")

    town.arrives(source)

    assert town.works() == []
    with pytest.raises(KeyError):
        town.case("STIGAS-2026-0002")


def test_a_meeting_that_is_off_leaves_both_calendars(town: Town, invited: Sequence[EmailMessage]) -> None:
    off = town.answers(pick(invited, "meeting_notice"), "hoorzitting gaat niet door, want ik ben ziek")

    assert names(off) == [("meeting_cancelled", ANNA), ("meeting_off", DIRK), ("transcript", DIRK)]
    assert "ziek" in text_of(pick(off, "meeting_off"))
    assert "ziek" not in pick(off, "meeting_cancelled").as_bytes().decode()  # that is the colleague's own
    assert "ziek" not in str(event_of(pick(off, "meeting_cancelled"))["DESCRIPTION"])
    for name, was in (("meeting_cancelled", "hearing_invitation"), ("meeting_off", "meeting_notice")):
        calendar, before = calendar_of(pick(off, name)), event_of(pick(invited, was))
        event = event_of(pick(off, name))
        assert (calendar["METHOD"], event["STATUS"]) == ("CANCEL", "CANCELLED")
        assert (event["UID"], event["SEQUENCE"]) == (before["UID"], 1)
        assert str(event["ORGANIZER"]) == str(before["ORGANIZER"])


def test_a_mail_client_finds_the_invitation_where_it_looks_for_it(invited: Sequence[EmailMessage]) -> None:
    letter = pick(invited, "hearing_invitation")

    def tree(part: EmailMessage) -> object:
        if not part.is_multipart():
            return part.get_content_type()
        return [part.get_content_type(), *(tree(one) for one in part.iter_parts())]  # type: ignore[arg-type]

    forms = ["multipart/alternative", "text/plain", "text/html", "text/calendar"]
    assert tree(letter) == ["multipart/mixed", forms, "application/ics"]
    attached = list(letter.iter_attachments())[-1]
    assert attached.get_filename() == "invite.ics"
    assert attached.get_payload(decode=True) == calendar_of(letter).to_ical(sorted=False)


def test_what_is_off_can_not_be_called_off_again(town: Town, invited: Sequence[EmailMessage]) -> None:
    town.answers(pick(invited, "meeting_notice"), "hoorzitting gaat niet door")

    again = town.answers(pick(invited, "meeting_notice"), "hoorzitting gaat niet door")

    assert names(again) == [("transcript", DIRK)]
    assert "er staat geen afspraak of hoorzitting in deze zaak" in text_of(again[0])


def test_a_calendar_that_answers_by_itself_is_heard_and_not_answered(
    town: Town, invited: Sequence[EmailMessage]
) -> None:
    mail = reply(town, pick(invited, "hearing_invitation"), "ACCEPTED")
    mail["Auto-Submitted"] = "auto-generated"  # as Google's are

    assert names(gets(town, mail)) == [("meeting_answer", DIRK)]
    assert town.case(NUMBER).meeting["complainant"] == "yes"


def test_what_is_added_to_an_old_invitation_is_read_like_any_mail(town: Town, invited: Sequence[EmailMessage]) -> None:
    late = reply(town, pick(invited, "hearing_invitation"), "DECLINED", "Ik heb nog een bijlage gevonden.")
    order = reply(town, pick(invited, "meeting_notice"), "DECLINED", "besluit: ongegrond, want onzin")
    town.answers(pick(invited, "meeting_notice"), "hoorzitting op 12 maart om 10:00, hoofdkantoor")

    assert ("information", DIRK) in names(gets(town, late))
    assert town.kinds(NUMBER)[-1] == "information"
    gets(town, order)
    assert (town.kinds(NUMBER)[-1], town.case(NUMBER).state) == ("information", State.APPEALED)


def test_without_plus_addresses_the_invitation_itself_leads_back(tmp_path: Path, empty_database: Path) -> None:
    shutil.copy(empty_database, tmp_path / "town.db")
    organisation = organisation_of(tomllib.loads((HERE / "stigas.toml").read_text()))
    town = found_town(tmp_path, replace(organisation, drafts=frozenset(), plus_addressing=False))
    town.now = MONDAY
    opened = town.says(ANNA, "Klacht", "Het rapport klopt niet.")
    invited = town.answers(pick(opened, "handover"), "afspraak op 10 maart: wij bellen u die dag.")

    event = event_of(pick(invited, "appointment"))
    gets(town, reply(town, pick(invited, "appointment"), "ACCEPTED"))

    assert str(event["ORGANIZER"]) == f"mailto:{organisation.address}"
    assert "SENT-BY" not in event["ORGANIZER"].params
    assert (event.start, event["TRANSP"]) == (date(2026, 3, 10), "TRANSPARENT")
    assert town.case(NUMBER).meeting["complainant"] == "yes"
    town.desk.store.close()


ON_PAPER = """Naam klager: Anna Klaver
Adres: Dorpsstraat 12, 5701 AB Helmond
Telefoon: 06 12345678
Datum ontvangst: 02-03-2026
Hoe ontvangen: brief
Klacht gaat over: het rapport
Wat is er gebeurd: Het rapport klopt niet.
"""


def test_on_paper_there_is_a_letter_and_the_colleague_gets_the_invitation(tmp_path: Path, empty_database: Path) -> None:
    shutil.copy(empty_database, tmp_path / "town.db")
    organisation = organisation_of(tomllib.loads((HERE / "stigas.toml").read_text()))
    town = found_town(tmp_path, replace(organisation, drafts=frozenset()))
    town.now = MONDAY
    town.arrives(town.mail(DESK, "Klachtenformulier", ON_PAPER, proof=True))
    opened = town.works()

    invited = town.answers(pick(opened, "handover"), "bezoek op 10 maart om 10:00: wij komen bij u thuis.")

    assert names(invited) == [("meeting_notice", DESK), ("post_letter", DESK), ("transcript", DESK)]
    assert [one.get_content_type() for one in pick(invited, "post_letter").iter_attachments()] == ["application/pdf"]
    assert "uitnodiging voor uw agenda" not in text_of(pick(invited, "post_letter"))
    assert "Dorpsstraat 12" in text_of(pick(invited, "meeting_notice"))
    assert "Dorpsstraat" not in event_of(pick(invited, "meeting_notice")).to_ical().decode()
    town.desk.store.close()


@pytest.fixture
def municipality(tmp_path: Path, empty_database: Path) -> Iterator[Town]:
    """Noor is complained about; Karim has the case."""
    shutil.copy(empty_database, tmp_path / "town.db")
    organisation = organisation_of(tomllib.loads((HERE / "awb.toml").read_text()))
    made = found_town(tmp_path, replace(organisation, drafts=frozenset()))
    made.now = datetime(2026, 4, 20, 10, 0, tzinfo=AMSTERDAM)
    made.letters = made.says("anna@burger.example", "Klacht over Noor Smit", "Noor Smit heeft mij niet teruggebeld.")
    yield made
    made.desk.store.close()


def test_whom_it_is_about_is_invited_too_and_answers_for_nobody_else(municipality: Town) -> None:
    anna, karim, noor = "anna@burger.example", "karim@awb.example", "noor@awb.example"
    town, case = municipality, "AWB-2026-0001"

    invited = town.answers(pick(town.letters, "handover"), "hoorzitting op 30 april om 10:00, Stadhuisplein 1")

    assert names(invited) == [
        ("hearing_invitation", anna), ("hearing_notice", noor), ("meeting_notice", karim), ("transcript", karim),
    ]  # fmt: skip
    notice = event_of(pick(invited, "hearing_notice")).to_ical().decode() + text_of(pick(invited, "hearing_notice"))
    assert "anna" not in notice.lower()
    letters = gets(town, reply(town, pick(invited, "hearing_notice"), "DECLINED", "besluit: ongegrond, want onzin"))
    assert names(letters) == [("meeting_answer", karim)]
    assert {"complainant", "organisation"}.isdisjoint(town.case(case).meeting)
    off = town.answers(pick(invited, "meeting_notice"), "hoorzitting gaat niet door")
    assert ("hearing_off", noor) in names(off)
    assert calendar_of(pick(off, "hearing_off"))["METHOD"] == "CANCEL"


@pytest.mark.parametrize(
    ("words", "opened"), [("", []), ("Ik word nooit teruggebeld.", [("doubt", "servicedesk@stigas.example")])]
)
def test_words_below_an_answer_to_an_unknown_invitation_are_read_by_a_person(
    town: Town, invited: Sequence[EmailMessage], words: str, opened: list[tuple[str, str]]
) -> None:
    letter = pick(invited, "hearing_invitation")
    mail = reply(town, letter, "DECLINED", words, sender="piet@elders.example", to=f"klachten@{DESK.partition('@')[2]}")
    mail.replace_header("Subject", "Geweigerd: overleg")
    uid = str(event_of(letter)["UID"]).encode()
    assert uid in mail.as_bytes()

    town.arrives(mail.as_bytes().replace(uid, b"another@elders.example"))

    assert [one for one in names(town.works()) if one[0] == "doubt"] == opened
