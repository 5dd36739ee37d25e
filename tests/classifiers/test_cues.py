"""Which cues fire in a text, and on which words?"""

import pytest

from classifiers.cues import CueFinder, shown
from classifiers.rulebook import Rule, Rulebook
from classifiers.wording import tidy


@pytest.fixture(scope="module")
def finder() -> CueFinder:
    return CueFinder()


def words(finder: CueFinder, body: str, cue: str, subject: str = "") -> list[str]:
    return [one.words for one in shown(finder.find([tidy(subject, body)])[0]) if one.name == cue]


@pytest.mark.requirement("HSS-2")
@pytest.mark.parametrize(
    "word",
    [
        *("klacht", "KLACHT", "Klachten", "klagt", "klachtbrief", "klachtenbrief", "e-mailklacht", "emailklacht"),
        *("klachtmelding", "ontevreden", "ontevreeden", "ONTEVREDEN", "onvrede", "bezwaarschrift", "complaint"),
    ],
)
def test_the_word_klacht_is_seen_in_any_writing(finder: CueFinder, word: str) -> None:
    assert words(finder, f"Hierbij mijn {word} over u.", "word_klacht") == [word]


@pytest.mark.parametrize(
    "body",
    [
        "Dit is geen klacht.",
        "Het is geen officiële klacht hoor.",
        "Ik ben niet ontevreden.",
        "Ik heb nooit geklaagd.",
        "I have no complaint.",
        "Ik heb een klacht aan de ketel.",
        "Ik heb rugklachten.",
        "Mijn lichamelijke klachten nemen toe.",
        "Wij zijn tevreden.",
    ],
)
def test_negations_symptoms_and_defects_are_no_grievance(finder: CueFinder, body: str) -> None:
    assert words(finder, body, "word_klacht") == []


@pytest.mark.parametrize("body", ["Niet blij, ik klaag.", "Nee, geen dank: dit is een klacht.", "Geen grap. Klacht!"])
def test_a_negation_in_another_clause_does_not_take_a_grievance_back(finder: CueFinder, body: str) -> None:
    assert len(words(finder, body, "word_klacht")) == 1


@pytest.mark.requirement("HSS-2")
@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Ik heb al drie keer gebeld.", ["al drie keer", "drie keer gebeld"]),
        ("Er komt nooit antwoord.", ["nooit antwoord"]),
        ("Niemand heeft mij dit verteld.", ["Niemand heeft mij dit verteld"]),
        ("Er is nog\nsteeds niets gebeurd.", ["nog steeds niets", "niets gebeurd"]),
        ("De brief was vergeten.", ["vergeten"]),
    ],
)
def test_reproaches_are_quoted_as_they_stand(finder: CueFinder, body: str, found: list[str]) -> None:
    quoted = words(finder, body, "reproach_act_or_omission")

    assert [one for one in quoted if one in found] != []


def test_the_subject_counts_unless_it_was_taken_over_from_another_mail(finder: CueFinder) -> None:
    assert words(finder, "Zie bijlage.", "word_klacht", subject="Klacht") == ["Klacht"]
    assert words(finder, "Zie bijlage.", "word_klacht", subject="RE: Klacht") == []


def test_a_pattern_does_not_reach_over_the_end_of_a_sentence(finder: CueFinder) -> None:
    assert words(finder, "Ik hoor niets. Antwoord volgt morgen.", "word_klacht") == []
    assert words(finder, "Dat hoeft niet. Uw antwoord was goed.", "reproach_act_or_omission") == []


def test_a_full_stop_after_a_word_that_is_also_an_abbreviation_ends_the_sentence(finder: CueFinder) -> None:
    assert words(finder, "Dit gaat echt te ver.", "strong_disagreement") == ["gaat echt te ver"]


def test_a_starred_word_may_begin_a_pattern_and_stand_later_in_it() -> None:
    rule = Rule(id="cue/a", cue="word_klacht", patterns=("geen .1 antwoord*", "huur* hoog|*duur"))
    finder = CueFinder(Rulebook(classes={}, rules=(rule,)))

    found = finder.find([("", "Geen enkel antwoordje."), ("", "Huurprijs peperduur"), ("", "geen vraag")])

    assert [[one.words for one in firings] for firings in found] == [
        ["Geen enkel antwoordje"],
        ["Huurprijs peperduur"],
        [],
    ]
