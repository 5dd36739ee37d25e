"""Does a colleague see what was understood of a complaint, and does an answer put it right from then on?"""

import shutil
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from email.message import EmailMessage
from itertools import dropwhile, takewhile
from pathlib import Path

import pytest

from bot.core.calendar import AMSTERDAM
from bot.core.holes import Count
from bot.core.words import LONGEST_SUMMARY, State
from bot.reports.digest import digest_facts
from bot.reports.inventory import inventory_facts
from bot.reports.period import last_quarter, last_week
from classifiers import Cue, Text, Verdict
from tests.scenarios.test_scenarios import HERE, organisation_of
from tests.town import Town, found_town, names, pick, text_of

ANNA = "Anna Klaver <anna@burger.example>"
DIRECTIE, MILA, TOEZICHT = "directie@hss.example", "mila@hss.example", "toezicht@hss.example"
SENTENCE = "Mila de Boer snauwde mij aan de telefoon af."
LETTER = f"Beste HSS,\n\n{SENTENCE} Ik heb dit met uw medewerker besproken. Ik woon al jaren in mijn huis."
COMPLAINT = Verdict(
    label="complaint", confidence=0.97, cues=(Cue(name="word_klacht", rule="k1", words="klacht"),),
    because="De afzender noemt het een klacht.", topic="treatment", topic_words=("snauwde", "lachte"), gist=SENTENCE,
    complaint=0.98,
)  # fmt: skip


@dataclass(frozen=True)
class Judge:
    """Recognition that always says the same."""

    verdict: Verdict

    def recognise(self, texts: Sequence[Text]) -> list[Verdict]:
        """Judge every text alike."""
        return [self.verdict for _ in texts]


def judged(town: Town, verdict: Verdict = COMPLAINT, **changes: object) -> Town:
    """Let recognition say this from now on."""
    town.desk = replace(town.desk, recogniser=Judge(replace(verdict, **changes)))  # type: ignore[arg-type]
    return town


@pytest.fixture
def open_case(town: Town) -> Town:
    """Anna complained about Mila."""
    judged(town).works()
    town.letters = town.says(ANNA, "Klacht", LETTER)
    return town


def below(letter: EmailMessage, heading: str) -> list[str]:
    """Give the items below a heading."""
    lines = text_of(letter).splitlines()
    start = lines.index(heading) + 2 if heading in lines else len(lines)
    items = dropwhile(lambda line: not line.startswith("- "), lines[start:])
    return [line.removeprefix("- ") for line in takewhile(lambda line: line.startswith("- "), items)]


def block(letter: EmailMessage) -> list[str]:
    """Give the lines of what the bot understood."""
    return below(letter, "Wat de bot begreep")


def done(letters: Sequence[EmailMessage]) -> list[str]:
    """Give what a transcript tells as done."""
    return below(pick(letters, "transcript"), "Gedaan")


# --- the case mail ---------------------------------------------------------------------------------------------


@pytest.mark.requirement("STA-8", "STI-4", "STA-6", "WOP-1")
def test_the_handover_begins_with_what_it_is_about_and_shows_each_line_with_its_words(open_case: Town) -> None:
    handover = pick(open_case.letters, "handover")

    assert text_of(handover).splitlines()[2] == f"> {SENTENCE}"
    assert block(handover) == [
        'Soort klacht: bejegening (“snauwde”, “lachte”). Klopt dit niet? "soort:"',
        'Al besproken: ja (“Ik heb dit met uw medewerker besproken.”). Klopt dit niet? "besproken: nee"',
        'Gaat over: Mila de Boer, blijft erbuiten (“Mila de Boer”). Klopt dit niet? "gaat niet over Mila de Boer"',
        'Klaagt als: particulier (“Ik woon”). Klopt dit niet? "zakelijk"',
        'In het kort: de zin bovenaan. Klopt dit niet? "kern:"',
    ]


@pytest.mark.requirement("STI-4")
def test_who_is_complained_about_reads_nothing_of_it(open_case: Town) -> None:
    letters = open_case.answers(pick(open_case.letters, "handover"), "vraag aan Mila: wat gebeurde er?")

    theirs = [letter for letter in [*open_case.letters, *letters] if MILA in str(letter["To"])]
    assert names(theirs) == [("colleague_question", MILA)]
    assert "snauwde" not in text_of(theirs[0])


def test_in_doubt_a_colleague_sees_the_same_and_it_stays_when_it_is_a_complaint(town: Town) -> None:
    judged(town, confidence=0.5).works()
    doubt = pick(town.says(ANNA, "Bericht", LETTER), "doubt")

    assert block(doubt)[0] == 'Soort klacht: bejegening (“snauwde”, “lachte”). Klopt dit niet? "soort:"'
    handover = pick(town.answers(doubt, "klacht"), "handover")
    assert block(handover) == block(doubt)
    assert (town.case().topic, town.case().summary) == ("treatment", SENTENCE)


def test_what_is_no_complaint_has_no_kind(town: Town) -> None:
    judged(town, label="other", complaint=0.01, topic="costs", gist="Hoe hoog zijn de kosten?").works()
    town.says(ANNA, "Kosten", "Hoe hoog zijn de administratiekosten?")

    assert (town.case().label, town.case().topic, town.case().summary) == ("costs", "", "Hoe hoog zijn de kosten?")


def test_a_case_without_anything_understood_has_no_block(town: Town) -> None:
    judged(town, topic="", topic_words=(), gist="").works()
    text = text_of(pick(town.says("jan@nergens.example", "Klacht", "Slecht."), "handover"))

    assert "Wat de bot begreep" not in text
    assert [line for line in text.splitlines() if line.startswith(">")] == ["> Slecht."]


@pytest.mark.parametrize(
    "evil",
    [
        "Hallo\r\nBcc: dief@kwaad.example\r\n\r\nklacht: gegrond",
        "<script>alert(1)</script> {{ organisation }} **vet** [klik](http://kwaad.example)",
        "\u202egnorw \x00\ud800" + "w" * 5_000,
    ],
)
def test_hostile_words_stay_words(town: Town, evil: str) -> None:
    judged(town, gist=evil, topic_words=(evil, evil)).works()
    handover = pick(town.says(ANNA, "Klacht", "Slecht."), "handover")
    html = handover.get_body(("html",))

    assert handover["Bcc"] is None
    assert html is not None
    assert "<script" not in html.get_content()
    assert "http://kwaad.example" not in html.get_content().partition("href=")[2]
    assert len(town.case().summary) <= LONGEST_SUMMARY + len(" […]")
    assert max(map(len, text_of(handover).splitlines())) < 1_000


# --- corrections -----------------------------------------------------------------------------------------------

CORRECTIONS = """
soort: lange afhandeltermijn
besproken: nee
spoed
gaat niet over Mila de Boer
zakelijk
klager is leverancier
taal: Engels
kern: Anna wacht al zes weken op een brief
"""


@pytest.mark.requirement("STA-8", "STI-4", "STA-6", "WOP-1", "STA-3")
def test_every_line_is_put_right_by_an_answer_and_told_back(open_case: Town) -> None:
    letters = open_case.answers(pick(open_case.letters, "handover"), CORRECTIONS)

    assert done(letters) == [
        "Soort klacht: lange afhandeltermijn (eerst: bejegening).",
        "Vastgelegd: de klacht is nog niet besproken.",
        "Deze klacht heeft spoed.",
        "Mila de Boer hoeft niet meer buiten deze zaak te blijven.",
        "De klager is een bedrijf.",
        "De klager is leverancier.",
        "De klager krijgt voortaan brieven in het Engels.",
        "In het kort: Anna wacht al zes weken op een brief.",
    ]
    case = open_case.case()
    assert (case.topic, case.discussed, case.urgent, case.concerned) == ("handling_time", "no", True, ())
    assert (case.party, case.sender_kind, case.language) == ("business", "supplier", "en")
    assert case.summary == "Anna wacht al zes weken op een brief"


def test_the_next_case_mail_tells_who_said_so(open_case: Town) -> None:
    handover = pick(open_case.letters, "handover")
    open_case.answers(handover, "soort: lange afhandeltermijn\nkern: De brief komt niet.\nreparatie")

    again = pick(open_case.answers(handover, "klacht"), "handover")
    assert text_of(again).splitlines()[2] == "> De brief komt niet."
    assert 'Soort klacht: lange afhandeltermijn (zegt Directie HSS). Klopt dit niet? "soort:"' in block(again)
    assert 'In het kort: de zin bovenaan (zegt Directie HSS). Klopt dit niet? "kern:"' in block(again)


def test_letters_to_the_complainant_are_in_the_language_that_a_colleague_named(open_case: Town) -> None:
    handover = pick(open_case.letters, "handover")
    dutch = pick(open_case.answers(handover, "vraag aan klager: welke brief?"), "question")
    open_case.answers(handover, "taal: Engels")
    english = pick(open_case.answers(handover, "vraag aan klager: welke brief?"), "question")

    assert ("Beste Anna" in text_of(dutch), "Dear Anna" in text_of(english)) == (True, True)


def test_a_language_that_we_do_not_write_is_told_back(open_case: Town) -> None:
    letters = open_case.answers(pick(open_case.letters, "handover"), "taal: Duits")

    assert "wij schrijven de klager alleen in het Nederlands of het Engels" in text_of(pick(letters, "transcript"))
    assert open_case.case().language == "nl"


@pytest.mark.requirement("STA-8")
@pytest.mark.parametrize(
    ("words", "line", "topic"),
    [
        ("soort: onjuist advies", "onjuist advies of onjuiste informatie (eerst: bejegening)", "information"),
        ("soort klacht: Bejegenig", "bejegening", "treatment"),
        ("onderwerp: privacy", "privacy (eerst: bejegening)", "privacy"),
    ],
)
def test_a_kind_on_the_list_is_recognised_as_people_type_it(open_case: Town, words: str, line: str, topic: str) -> None:
    assert done(open_case.answers(pick(open_case.letters, "handover"), words)) == [f"Soort klacht: {line}."]
    assert open_case.case().topic == topic


@pytest.mark.requirement("STA-8")
def test_own_words_are_kept_and_answered_with_the_list(open_case: Town) -> None:
    (line,) = done(open_case.answers(pick(open_case.letters, "handover"), "soort: lang wachten op de balie"))

    assert line.startswith("Soort klacht: lang wachten op de balie (eerst: bejegening). Dat staat niet in de lijst: ")
    assert "lange afhandeltermijn; " in line
    assert open_case.case().topic == "lang wachten op de balie"


def test_a_second_mail_of_the_complainant_does_not_undo_a_correction(open_case: Town) -> None:
    open_case.answers(pick(open_case.letters, "handover"), "soort: privacy\nkern: Het dossier lag op straat.")
    open_case.answers(pick(open_case.letters, "acknowledgement"), "Dit is een klacht, en ik wil antwoord.")

    assert (open_case.case().topic, open_case.case().summary) == ("privacy", "Het dossier lag op straat.")


def test_a_correction_in_a_colleagues_name_is_asked_about_first(open_case: Town) -> None:
    letters = open_case.answers(pick(open_case.letters, "handover"), "soort: privacy\ngeen spoed", proof=False)

    assert "Soort klacht: privacy" in text_of(pick(letters, "confirm"))
    assert open_case.case().topic == "treatment"


# --- urgency (STA-3) -------------------------------------------------------------------------------------------

GAS = "Ik ruik al de hele dag gas in de keuken."


@pytest.fixture
def urgent_case(town: Town) -> Town:
    """Anna smells gas."""
    judged(town, topic="quality", gist=GAS).works()
    town.letters = town.says(ANNA, "Klacht", GAS)
    return town


@pytest.mark.requirement("STA-3")
def test_danger_is_told_at_once_to_who_has_it_and_to_who_stands_above(urgent_case: Town) -> None:
    assert names(urgent_case.letters) == [
        ("acknowledgement", "anna@burger.example"), ("handover", DIRECTIE), ("urgent_notice", TOEZICHT),
        ("urgent_owner", DIRECTIE),
    ]  # fmt: skip
    handover = pick(urgent_case.letters, "handover")
    assert text_of(handover).startswith("Er is een klacht binnengekomen, met spoed.")
    assert block(handover)[0] == (
        'Spoed: ja, gevaar voor iemand (“ruik al de hele dag gas”). Klopt dit niet? "geen spoed"'
    )


@pytest.mark.requirement("STA-3")
def test_it_is_taken_back_by_an_answer_and_the_same_words_do_not_bring_it_back(urgent_case: Town) -> None:
    handover = pick(urgent_case.letters, "handover")

    assert done(urgent_case.answers(handover, "niet dringend")) == ["Deze klacht heeft geen spoed."]
    assert urgent_case.case().urgent is False
    more = urgent_case.answers(pick(urgent_case.letters, "acknowledgement"), "Hier is een foto van de keuken.")
    assert [name for name, _ in names(more) if name.startswith("urgent")] == []
    worse = urgent_case.answers(pick(urgent_case.letters, "acknowledgement"), "De koolmonoxidemelder gaat nu af!")
    assert [name for name, _ in names(worse) if name.startswith("urgent")] == ["urgent_notice", "urgent_owner"]
    assert urgent_case.case().evidence["urgency"] == ("koolmonoxidemelder",)


@pytest.mark.requirement("STA-3")
def test_a_colleague_calls_it_urgent_where_the_procedure_does_not(town: Town) -> None:
    judged(town).works()
    handover = pick(town.says("jan@nergens.example", "Klacht", "Ik stel u aansprakelijk voor de schade."), "handover")

    assert block(handover)[0] == ('Let op: een claim kan volgen (“stel u aansprakelijk”). Toch spoed? "spoed"')
    assert ("urgent_notice", TOEZICHT) in names(town.answers(handover, "spoed"))


def test_a_repair_with_danger_says_so(town: Town) -> None:
    judged(town, label="repair", complaint=0.01, topic="").works()
    report = pick(town.says(ANNA, "Lek", GAS), "report")

    assert "Misschien spoed: ruik al de hele dag gas" in text_of(report)


# --- discussed (WOP-1) -----------------------------------------------------------------------------------------

DESK, VERA = "klantenservice@woonpartners.example", "vera@woonpartners.example"
WOP = "WOONPARTNERS-2026-0001"
UNTOLD = """Op 20 februari 2026 zou Mila de Boer mij bellen over mijn huurcontract. Zij heeft mij nooit gebeld.
Ik wil dat jullie mij alsnog een nieuw contract sturen.

Anna Klaver
Dorpsstraat 12
5701 AB Helmond
06 12345678
"""


@pytest.fixture
def waiting(tmp_path: Path, empty_database: Path) -> Iterator[Town]:
    """A complaint at Woonpartners that was not discussed, as far as is known."""
    shutil.copy(empty_database, tmp_path / "wop.db")
    made = found_town(
        tmp_path,
        organisation_of(tomllib.loads((HERE / "woonpartners.toml").read_text())),
        f"sqlite:///{tmp_path}/wop.db",
    )
    made.now = datetime(2026, 3, 2, 10, 0, tzinfo=AMSTERDAM)
    judged(made).works()
    made.letters = made.says("anna@burger.example", "Klacht over Mila de Boer", UNTOLD)
    yield made
    made.desk.store.close()


@pytest.mark.requirement("WOP-1")
def test_what_waits_tells_that_nobody_knows_whether_it_was_discussed(waiting: Town) -> None:
    lines = block(pick(waiting.letters, "waiting_notice"))

    assert 'Al besproken: nog niet bekend. Weet je het? "besproken: ja"' in lines


@pytest.mark.requirement("WOP-1")
def test_a_colleague_who_knows_that_it_was_discussed_lets_it_go_on(waiting: Town) -> None:
    letters = waiting.answers(pick(waiting.letters, "waiting_notice"), "besproken: ja, zij belde ons daarover")

    assert ("acknowledgement", "anna@burger.example") in names(letters)
    assert ("handover", VERA) in names(letters)
    assert done(letters) == ["Vastgelegd: de klacht is al besproken."]
    assert (waiting.case(WOP).state, waiting.case(WOP).discussed) == (State.OPEN, "yes")


@pytest.mark.requirement("WOP-1")
def test_a_colleague_who_knows_that_it_was_not_lets_it_wait(waiting: Town) -> None:
    letters = waiting.answers(pick(waiting.letters, "waiting_notice"), "besproken: nee")

    assert names(letters) == [("transcript", DESK)]
    assert (waiting.case(WOP).state, waiting.case(WOP).discussed) == (State.WAITING, "no")


# --- the reports -----------------------------------------------------------------------------------------------


def digest(town: Town, reader: str) -> list[str]:
    """Give what the open cases are about, as a reader of the digest sees it."""
    with town.desk.store.reading() as session:
        facts = digest_facts(session, town.office, last_week(date(2026, 11, 30)), reader)
    return [line.summary for line in facts["open_cases"]]  # type: ignore[attr-defined]


@pytest.mark.requirement("STI-4")
def test_the_digest_says_what_a_case_is_about_to_who_has_it_and_to_nobody_else(open_case: Town) -> None:
    open_case.answers(pick(open_case.letters, "handover"), "ik pak dit op")

    assert (digest(open_case, DIRECTIE), digest(open_case, MILA)) == ([SENTENCE], [])
    assert digest(open_case, "sam@hss.example") == [""]
    open_case.now = datetime(2026, 11, 30, 9, tzinfo=AMSTERDAM)
    assert f"“{SENTENCE}”" in text_of(pick(open_case.works(), "digest"))


def kinds(town: Town, today: date) -> object:
    """Give the kinds that an inventory counts."""
    with town.desk.store.reading() as session:
        return inventory_facts(session, town.office, last_quarter(today), DIRECTIE)["by_kind"]


@pytest.mark.requirement("STA-8", "HSS-11")
def test_the_inventory_counts_what_was_recognised_and_what_was_put_right(open_case: Town) -> None:
    for topic in ("damage", "quality", "treatment", ""):
        judged(open_case, topic=topic).says("jan@nergens.example", f"Klacht {topic}", "Slecht.")
    letters = judged(open_case, topic="decision").says("els@nergens.example", "Klacht", "Slecht.")
    open_case.answers(pick(letters, "handover"), "soort: kapotte deur")

    assert kinds(open_case, date(2027, 1, 4)) == [
        Count(label="Bejegening", count=2), Count(label="Geleverde dienst", count=2),
        Count(label="Kapotte deur", count=1),
    ]  # fmt: skip


@pytest.mark.requirement("STA-8")
def test_a_kind_that_somebody_names_later_counts_once(town: Town) -> None:
    judged(town, topic="").works()
    handover = pick(town.says(ANNA, "Klacht", "Slecht."), "handover")
    town.now = datetime(2027, 2, 1, 10, tzinfo=AMSTERDAM)
    town.answers(handover, "soort: privacy")
    town.now += timedelta(days=1)
    town.answers(handover, "soort: bejegening")

    assert kinds(town, date(2027, 1, 4)) == []
    assert kinds(town, date(2027, 4, 1)) == [Count(label="Bejegening", count=1)]
