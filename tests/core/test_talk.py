"""Does a sentence tell of a talk?"""

import pytest

from bot.core.talk import clause_told, is_supposed, talk_told


def told(sentence: str, before: str = "", after: str = "") -> str:
    return talk_told(sentence, before, after, (), asked=False)


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        ("ik heb het met de monteur besproken", "yes"),
        ("ik ben er met de medewerker niet uitgekomen", "yes"),
        ("wij spraken uw collega hier vorige week over aan", "yes"),
        ("ik heb de planner hier al over gesproken", "yes"),
        ("ik heb het met de monteur besproken maar het is niet opgelost", "yes"),
        ("ik heb het niet met de monteur besproken", "no"),
        ("ik durf hier niet met hem over te praten", "no"),
        ("ik heb het met mijn moeder besproken", ""),
        ("ik heb het met de monteur besproken maar niet met de planner besproken", ""),
        ("ik had een gesprek met de monteur", ""),
    ],
)
def test_a_sentence_tells_of_a_talk(sentence: str, answer: str) -> None:
    assert told(sentence) == answer


def test_hem_is_the_one_of_whom_was_spoken_last() -> None:
    assert told("ik heb het met hem besproken", before="uw monteur was lomp.") == "yes"
    assert told("ik heb het met hem besproken", before="uw monteur was lomp. mijn buurman zag het.") == ""
    assert told("ik heb het met hem besproken") == ""


def test_a_call_counts_when_it_is_told_what_was_said() -> None:
    assert told("ik heb gebeld.", after="zij zei dat het niet kon.") == "yes"
    assert told("ik heb gebeld.", after="de lift is stuk.") == ""


def test_below_our_question_a_talk_with_nobody_named_was_that_talk() -> None:
    assert clause_told("ik heb het besproken", asked=True) == "yes"
    assert clause_told("ik heb het besproken") == ""


def test_a_plan_is_supposed_and_a_fact_is_not() -> None:
    assert is_supposed("dat ga ik nog doen")
    assert is_supposed("dat heb ik niet gedaan")
    assert not is_supposed("op 3 maart")
