"""Does a case go on when who has it is away, and does no robot get an answer?"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from email.message import EmailMessage
from pathlib import Path

import jinja2
import pytest

from bot import journey
from bot.core.letter import Template
from bot.core.organisation import Colleague, Organisation
from bot.core.words import EventKind
from bot.desk.office import Letters
from bot.store import absences, cases
from tests.town import MONDAY, ORGANISATION, Town, found_town, names, pick, text_of

ELS, SANNE, KARIM, RUUD = "els@hss.example", "sanne@hss.example", "karim@hss.example", "ruud@hss.example"
STEP_UP = ORGANISATION.step_up
HOUSE = replace(
    ORGANISATION,
    coordinator="kantoor",
    away_after=3,
    colleagues=(
        Colleague(name="Els de Boer", address=ELS, roles=frozenset({"directie"}), stand_in=KARIM),
        Colleague(name="Sanne Vos", address=SANNE),
        Colleague(name="Karim Haddad", address=KARIM),
        Colleague(name="Ruud Peters", address=RUUD, roles=frozenset({"kantoor"})),
    ),
)
COMPLAINT = "Ik heb een klacht. Ik vind het onbehoorlijk dat niemand mij terugbelt over mijn bewindvoering."
AWAY = "Ik ben afwezig tot en met 4 december. Neem bij spoed contact op met Sanne Vos."
NOBODY_NAMED = replace(HOUSE, colleagues=(replace(HOUSE.colleagues[0], stand_in=""), *HOUSE.colleagues[1:]))
WEEK = timedelta(days=7)
NUMBER = "HSS-2026-0001"


@pytest.fixture
def town(tmp_path: Path) -> Town:
    """A house in which Els alone decides about complaints."""
    return found_town(tmp_path, HOUSE)


def complaint(town: Town) -> EmailMessage:
    """Let somebody complain, and give the letter by which Els gets the case."""
    return pick(town.says("Jo Jansen <jo@klager.example>", "Klacht", COMPLAINT), "handover")


def flat(letter: EmailMessage) -> str:
    """Give the text of a letter without its line ends."""
    return " ".join(text_of(letter).split())


def robot(town: Town, letter: EmailMessage, text: str = AWAY, *, proof: bool = True, sender: str = "") -> EmailMessage:
    """Make the out-of-office answer to a letter."""
    return town.mail(
        sender or str(letter["To"]),
        f"Automatisch antwoord: {letter['Subject']}",
        text,
        to=str(letter["Reply-To"]),
        headers={"In-Reply-To": str(letter["Message-ID"]), "Auto-Submitted": "auto-replied"},
        proof=proof,
    )


def says(town: Town, sender: str, text: str, subject: str = "Afwezig", *, proof: bool = True) -> list[EmailMessage]:
    """Let a colleague send a loose mail."""
    town.arrives(town.mail(sender, subject, text, proof=proof))
    return without_digests(town.works())


def passes(town: Town, until: datetime) -> list[EmailMessage]:
    """Let the clock tick each morning up to a day, and give what was written."""
    written: list[EmailMessage] = []
    while town.now < until:
        town.now += timedelta(days=1)
        written += town.works()
    return without_digests(written)


def without_digests(letters: list[EmailMessage]) -> list[EmailMessage]:
    """Leave out the weekly overview."""
    return [one for one in letters if names([one])[0][0] not in {"digest", "inventory"}]


# --- a robot says it -------------------------------------------------------------------------------------------


def test_an_out_of_office_answer_is_no_act_is_noted_and_gets_no_answer(town: Town) -> None:
    letter = complaint(town)
    before = town.case()
    town.arrives(robot(town, letter))

    assert town.works() == []
    assert town.kinds()[-1] == "away"
    assert town.case() == replace(before, away_until="2026-12-04")


def test_who_passes_a_case_to_a_colleague_who_is_away_hears_who_has_it(town: Town) -> None:
    letter = complaint(town)
    says(town, SANNE, "afwezig tot en met 4 december, vervanger Karim")

    asked = town.answers(letter, "vraag aan Sanne: heb jij Jo gesproken?")
    letters = town.answers(letter, "geef door aan Sanne")

    away = "Let op: Sanne Vos is weg tot en met vrijdag 4 december 2026."
    assert f"{away} Het antwoord kan dus lang duren." in flat(pick(asked, "transcript"))
    assert ("handover", KARIM) in names(letters)
    assert f"{away} Karim Haddad neemt waar en heeft de zaak gekregen." in flat(pick(letters, "transcript"))


def test_the_same_notice_is_noted_once(town: Town) -> None:
    letter = complaint(town)
    for _ in range(3):
        town.arrives(robot(town, letter))
        town.works()

    assert town.kinds().count("away") == 1


def test_after_some_silent_working_days_the_case_goes_to_who_was_named(town: Town) -> None:
    town.arrives(robot(town, complaint(town)))
    assert town.works() == []

    early = passes(town, MONDAY + timedelta(days=2))
    letters = passes(town, MONDAY + timedelta(days=3))

    assert (names(early), town.case().owner) == ([], SANNE)
    assert names(letters) == [("stand_in", SANNE), ("stood_in_note", ELS), ("stood_in_notice", RUUD)]
    assert "Els de Boer is weg tot en met vrijdag 4 december 2026 en reageert niet" in " ".join(
        text_of(pick(letters, "stand_in")).split()
    )


def test_who_stands_in_can_act_and_gets_the_mails_of_the_case(town: Town) -> None:
    town.arrives(robot(town, complaint(town)))
    assert town.works() == []
    handed = pick(passes(town, MONDAY + timedelta(days=3)), "stand_in")

    assert names(town.answers(handed, "notitie: ik bel morgen")) == [("transcript", SANNE)]
    assert town.kinds()[-1] == "noted"
    assert names(town.says("Jo Jansen <jo@klager.example>", f"Re: {NUMBER}", "Nog iets: het was in mei.")) == [
        ("information", SANNE), ("information_received", "jo@klager.example"),
    ]  # fmt: skip


def test_an_urgent_case_goes_after_one_working_day(town: Town) -> None:
    letter = complaint(town)
    town.answers(letter, "spoed")
    town.now += timedelta(minutes=5)
    town.arrives(robot(town, letter))
    assert town.works() == []

    passes(town, MONDAY + timedelta(days=1))

    assert town.case().owner == SANNE


def test_terms_and_warnings_go_on(town: Town) -> None:
    letter = complaint(town)
    before = town.case().duties
    town.arrives(robot(town, letter))
    assert town.works() == []
    passes(town, MONDAY + timedelta(days=3))

    after = town.case().duties
    assert [(one.name, one.due) for one in after] == [(one.name, one.due) for one in before]
    assert ("warning", SANNE) in names(passes(town, MONDAY + 5 * WEEK))


def test_who_acts_all_the_same_keeps_the_case(town: Town) -> None:
    letter = complaint(town)
    town.arrives(robot(town, letter))
    assert town.works() == []
    town.now += timedelta(hours=1)
    town.answers(letter, "ik pak dit op")
    passes(town, MONDAY + WEEK)

    assert town.case().owner == ELS
    assert "stood_in" not in town.kinds()


def test_who_is_back_in_time_keeps_the_case(town: Town) -> None:
    town.arrives(robot(town, complaint(town), "Ik ben afwezig tot woensdag 25 november."))
    assert town.works() == []
    passes(town, MONDAY + WEEK)

    assert (town.case().owner, "stood_in" in town.kinds()) == ("", False)


@pytest.mark.parametrize(
    ("text", "house", "expected"),
    [
        ("Ik ben afwezig tot en met 4 december.", HOUSE, KARIM),  # who is configured
        ("Ik ben afwezig t/m 4 december. Bel mijn vriendin Anna Bos, anna@elders.example.", HOUSE, KARIM),
        ("Ik ben ziek, voor onbepaalde tijd. Mijn werk wordt overgenomen door Sanne Vos.", HOUSE, SANNE),
        ("I am out of the office until December 4. Please contact sanne@hss.example.", HOUSE, SANNE),
        ("Ik ben afwezig tot en met 4 december.", NOBODY_NAMED, STEP_UP),
    ],
)  # fmt: skip
def test_who_stands_in_is_a_colleague(tmp_path: Path, text: str, house: Organisation, expected: str) -> None:
    town = found_town(tmp_path, house)
    town.arrives(robot(town, complaint(town), text))
    assert town.works() == []
    passes(town, MONDAY + timedelta(days=3))

    assert town.case().owner == expected


def test_when_the_stand_in_is_away_too_it_goes_up(town: Town) -> None:
    letter = complaint(town)
    says(town, SANNE, "afwezig tot en met 18 december")
    says(town, KARIM, "afwezig tot en met 18 december")
    town.arrives(robot(town, letter))
    assert town.works() == []
    passes(town, MONDAY + timedelta(days=3))

    assert town.case().owner == STEP_UP


def test_it_never_goes_to_whom_it_is_about(town: Town) -> None:
    letter = complaint(town)
    town.answers(letter, "gaat over Sanne Vos")
    town.now += timedelta(minutes=5)
    town.arrives(robot(town, letter))
    assert town.works() == []
    letters = passes(town, MONDAY + timedelta(days=3))

    assert town.case().owner == KARIM
    assert SANNE not in {reader for _, reader in names(letters)}


def test_a_notice_that_nobody_proves_is_filed(town: Town) -> None:
    letter = complaint(town)
    forged = town.mail(ELS, "Automatisch antwoord: iets", AWAY, headers={"Auto-Submitted": "auto-replied"})
    town.arrives(forged)

    assert town.works() == []
    passes(town, MONDAY + WEEK)
    assert "away" not in town.kinds()
    assert letter["To"].addresses[0].addr_spec == ELS


def test_who_only_knows_the_token_of_a_letter_moves_no_case(town: Town) -> None:
    town.arrives(robot(town, complaint(town), proof=False))
    assert town.works() == []
    passes(town, MONDAY + WEEK)

    assert (town.case().away_until, town.case().owner) == ("2026-12-04", "")
    assert "stood_in" not in town.kinds()


def test_the_clock_hands_over_once_when_it_is_killed_half_way(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    town.arrives(robot(town, complaint(town)))
    assert town.works() == []
    town.now = MONDAY + timedelta(days=3)
    with monkeypatch.context() as broken:
        broken.setattr(cases, "save", lambda *_: 1 / 0)
        journey.remind(town.desk, town.now)
    assert "stood_in" not in town.kinds()

    letters = town.works() + town.works()

    assert town.kinds().count("stood_in") == 1
    assert [name for name, _ in names(letters)].count("stand_in") == 1


# --- the colleague says it -------------------------------------------------------------------------------------


def test_a_loose_mail_is_enough(town: Town) -> None:
    complaint(town)

    letters = says(town, ELS, "Hoi,\n\nafwezig tot 4 december, vervanger Sanne Vos\n\nGroet, Els")

    assert names(letters) == [("absence_noted", ELS), ("stand_in", SANNE), ("stood_in_notice", RUUD)]
    told = flat(pick(letters, "absence_noted"))
    assert "Je bent weg tot en met donderdag 3 december 2026." in told
    assert "Sanne Vos neemt waar." in told
    assert f"{NUMBER}, Klacht: gaat naar Sanne Vos" in told
    assert (town.case().owner, town.kinds()[-2:]) == (SANNE, ["away", "stood_in"])


def test_a_loose_mail_opens_no_case(town: Town) -> None:
    says(town, ELS, "afwezig tot 4 december")

    with pytest.raises(KeyError):
        town.case()


def test_a_loose_mail_without_proof_is_asked_about(town: Town) -> None:
    complaint(town)

    (asked,) = says(town, ELS, "afwezig tot en met 4 december, vervanger Sanne", proof=False)

    assert names([asked]) == [("absence_confirm", ELS)]
    assert town.case().owner == ""
    done = town.answers(asked, "ja, klopt", proof=False)
    assert names(done) == [("absence_noted", ELS), ("stand_in", SANNE), ("stood_in_notice", RUUD)]


def test_what_was_confirmed_once_is_not_done_again(town: Town) -> None:
    complaint(town)
    (asked,) = says(town, ELS, "afwezig tot en met 4 december, vervanger Sanne", proof=False)
    town.answers(asked, "ja, klopt", proof=False)
    says(town, ELS, "ik ben er weer")

    (told,) = town.answers(asked, "Ja, klopt.", proof=False)

    assert "dit was al gedaan" in flat(told)
    late = town.says("ben@elders.example", "Klacht", "Ik heb een klacht: niemand belt terug.")
    assert ("handover", ELS) in names(late)


def test_an_outsider_can_not_confirm_it(town: Town) -> None:
    complaint(town)
    (asked,) = says(town, ELS, "afwezig tot en met 4 december, vervanger Sanne", proof=False)

    town.answers(asked, "ja, klopt", proof=False, sender="iemand@elders.example")

    assert town.case().owner == ""


def test_it_can_be_said_in_the_answer_to_a_case_mail(town: Town) -> None:
    letters = town.answers(complaint(town), "afwezig tot en met vrijdag, vervanger Karim")

    assert names(letters) == [("stand_in", KARIM), ("stood_in_notice", RUUD), ("transcript", ELS)]
    assert "Karim Haddad neemt waar" in text_of(pick(letters, "transcript"))
    assert town.case().owner == KARIM


def test_new_cases_go_to_who_stands_in_and_afterwards_to_who_is_back(town: Town) -> None:
    says(town, ELS, "afwezig tot en met 4 december, vervanger Sanne")

    meanwhile = town.says("Jo Jansen <jo@klager.example>", "Klacht", COMPLAINT)
    town.now = datetime(2026, 12, 7, 10, tzinfo=MONDAY.tzinfo)
    later = town.says("Bo Bakker <bo@klager.example>", "Klacht", COMPLAINT + " Al drie keer.")

    assert ("handover", SANNE) in names(meanwhile)
    assert ("handover", ELS) in names(later)


def test_who_goes_away_later_has_the_cases_until_then(town: Town) -> None:
    complaint(town)
    told = says(town, ELS, "Ik ben afwezig van 30 november t/m 4 december, vervanger Sanne", "Vakantie")
    before = town.case().owner
    letters = passes(town, MONDAY + WEEK)

    assert names(told) == [("absence_noted", ELS)]
    assert (before, town.case().owner) == ("", SANNE)
    assert ("stand_in", SANNE) in names(letters)


def test_who_is_back_gets_a_list_of_what_was_passed_on(town: Town) -> None:
    complaint(town)
    says(town, ELS, "afwezig tot en met 4 december, vervanger Sanne")
    town.now += WEEK

    (letter,) = says(town, ELS, "Ik ben er weer", "Terug")

    assert names([letter]) == [("absence_over", ELS)]
    assert f"{NUMBER}, Klacht: ligt bij Sanne Vos" in text_of(letter)
    with town.desk.store.reading() as session:
        assert absences.of(session, "hss", ELS) is None


def test_of_two_with_a_role_who_is_there_gets_the_mail(tmp_path: Path) -> None:
    both = (HOUSE.colleagues[0], replace(HOUSE.colleagues[1], roles=frozenset({"directie"})), *HOUSE.colleagues[2:])
    town = found_town(tmp_path, replace(HOUSE, colleagues=both))
    says(town, ELS, "afwezig tot en met 4 december, vervanger Karim")

    letters = town.says("Jo Jansen <jo@klager.example>", "Klacht", COMPLAINT)

    assert [reader for name, reader in names(letters) if name == "handover"] == [SANNE]


@pytest.mark.parametrize(
    "text",
    [
        "Mevrouw is afwezig tot 4 december, kunnen jullie haar klacht parkeren?",
        "Els is er niet tot 4 december",
        COMPLAINT,
    ],
)
def test_other_mails_of_a_colleague_are_no_absence(town: Town, text: str) -> None:
    town.arrives(town.mail(KARIM, "Vraag", text, proof=True))
    town.works()

    with town.desk.store.reading() as session:
        assert absences.of(session, "hss", KARIM) is None


@pytest.mark.parametrize("text", ["afwezig tot 23 november 2028", "afwezig tot en met 1-12-2029"])
def test_a_day_that_can_not_be_is_told_back(town: Town, text: str) -> None:
    (letter,) = says(town, ELS, text)

    assert "niet genoteerd" in text_of(letter)


@dataclass
class BreaksOnce:
    """Letters of which one can't be written the first time, as of a case that is broken."""

    all: Letters
    name: str
    left: int = 1

    @property
    def layout(self) -> jinja2.Template:
        """Give the layout."""
        return self.all.layout

    def get(self, organisation: str, language: str, name: str) -> Template:
        """Fail once on one letter."""
        if name == self.name and self.left:
            self.left -= 1
            raise KeyError(name)
        return self.all.get(organisation, language, name)


def test_a_case_that_can_not_be_handed_over_does_not_hold_the_others_and_is_tried_again(town: Town) -> None:
    town.arrives(robot(town, complaint(town)))
    town.says("Ko Smit <ko@klager.example>", "Klacht", COMPLAINT)
    town.works()
    town.now += timedelta(days=2)
    town.works()
    town.desk = replace(town.desk, letters=BreaksOnce(town.desk.letters, "stand_in"))
    town.now += timedelta(days=1)
    first = without_digests(town.works())
    after = [town.case(one).owner for one in (NUMBER, "HSS-2026-0002")]
    town.now += timedelta(hours=1)
    second = without_digests(town.works())

    whole = [("stand_in", SANNE), ("stood_in_note", ELS), ("stood_in_notice", RUUD)]
    assert (names(first), names(second)) == (whole, whole)
    assert after == ["", SANNE]
    assert [town.case(one).owner for one in (NUMBER, "HSS-2026-0002")] == [SANNE, SANNE]
    assert town.kinds().count("stood_in") == 1


def test_who_says_to_be_away_is_so_though_one_case_breaks(town: Town) -> None:
    complaint(town)
    town.says("Ko Smit <ko@klager.example>", "Klacht", COMPLAINT)
    town.desk = replace(town.desk, letters=BreaksOnce(town.desk.letters, "stand_in"))

    letters = says(town, ELS, "afwezig tot en met 4 december, vervanger Karim")
    town.now += timedelta(hours=1)
    later = without_digests(town.works())

    told = flat(pick(letters, "absence_noted"))
    assert "HSS-2026-0001, Klacht: niemand kan dit overnemen" not in told
    assert "HSS-2026-0001, Klacht: overdragen lukt nu niet, wij proberen het straks opnieuw" in told
    assert "HSS-2026-0002, Klacht: gaat naar Karim Haddad" in told
    assert ("stand_in", KARIM) in names(later)
    assert town.case().owner == KARIM


# --- nobody says anything --------------------------------------------------------------------------------------


def test_after_the_second_warning_without_any_act_who_coordinates_hears_it_once(town: Town) -> None:
    complaint(town)

    letters = [name for name, reader in names(passes(town, MONDAY + 6 * WEEK)) if reader == RUUD]

    assert letters == ["no_sign_of_life"]
    assert EventKind.STOOD_IN not in town.kinds()


def test_after_an_act_nobody_hears_of_silence(town: Town) -> None:
    letter = complaint(town)
    passes(town, MONDAY + 5 * WEEK - timedelta(days=3))  # after the first warning
    town.answers(letter, "notitie: ik ben ermee bezig")

    assert "no_sign_of_life" not in {name for name, _ in names(passes(town, MONDAY + 6 * WEEK))}
