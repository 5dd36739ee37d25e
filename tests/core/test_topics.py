"""Is the kind of a complaint found on the organisation's own list, as people type it?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.phrases import TOPICS
from bot.core.topics import ALL, listed, names_of, topic_in_words, topic_meant
from bot.core.words import Topic
from classifiers import labels
from tests.core.nasty import endure

OWN = {"treatment": "handelen van een medewerker", "quality": "de dienst", "damage": "de dienst", "other": "anders"}


def test_recognition_and_the_core_know_the_same_kinds_by_the_same_names() -> None:
    assert {topic: dutch for topic, (dutch, _) in TOPICS.items()} == labels.TOPICS
    assert list(Topic) == list(labels.TOPICS)


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("bejegening", "treatment"),
        ("Bejegening.", "treatment"),
        ("BEJEGENNG", "treatment"),
        ("de bejegening", "treatment"),
        ("kosten", "costs"),
        ("rekeningen en kosten", "costs"),
        ("onjuist advies", "information"),
        ("onjuiste informatie", "information"),
        ("de duur van de afhandeling", "handling_time"),
        ("terugbellen", "reachability"),
        ("afspraken", "appointment"),
        ("afspraken na komen", ""),
        ("privcay", "privacy"),
        ("schade", "damage"),
        ("anders", "other"),
        ("klacht", ""),
        ("bejegening en kosten", ""),
        ("lang wachten", ""),
        ("kwaliteit van de lunch", ""),
        ("", ""),
        ("?!", ""),
    ],
)
def test_a_kind_is_found_by_its_name_or_a_part_of_it(words: str, topic: str) -> None:
    assert topic_meant(words, ALL) == topic


@pytest.mark.parametrize(
    ("words", "topic"),
    [("medewerker", "treatment"), ("bejegening", "treatment"), ("de dienst", "quality"), ("kosten", "")],
)
def test_an_own_list_has_its_own_names_and_knows_the_usual_ones(words: str, topic: str) -> None:
    assert topic_meant(words, OWN) == topic


def test_every_name_on_a_list_means_its_own_kind() -> None:
    assert {topic_meant(name, ALL): name for name in ALL.values()} == ALL


def test_a_recognised_kind_that_is_not_on_the_list_is_something_else() -> None:
    assert [listed(one, OWN) for one in ("damage", "costs", "other", "", "weather")] == [
        *("damage", "other", "other", "", ""),
    ]


def test_a_kind_is_said_as_the_organisation_calls_it() -> None:
    assert [topic_in_words(one, OWN) for one in ("treatment", "costs", "Lang wachten", "")] == [
        *("handelen van een medewerker", "kosten en rekeningen", "Lang wachten", ""),
    ]


def test_two_kinds_may_share_a_name() -> None:
    assert names_of(OWN) == ("handelen van een medewerker", "de dienst", "anders")


@given(st.text(max_size=200))
def test_no_words_break_it(words: str) -> None:
    assert topic_meant(words, ALL) in {*ALL, ""}


def test_no_words_take_long() -> None:
    endure(lambda words: topic_meant(words, ALL))
