"""Is every example mail of the corpus usable?"""

import pytest

from classifiers.corpus import EXCLUDED_AT, Example, examples
from classifiers.features import words
from classifiers.labels import LABELS, TOPICS
from classifiers.rulebook import HSS_CUES

ALL = [*examples("train"), *examples("dev"), *examples("test")]
ENOUGH, ALIKE = 10, 0.6  # words; share of the words of two mails that is the same


def test_every_example_has_its_own_id() -> None:
    names = [one.id for one in ALL]

    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("kind", ["train", "dev", "test"])
def test_every_label_occurs(kind: str) -> None:
    assert {one.label for one in examples(kind)} == set(LABELS)


def test_only_known_labels_cues_and_topics_are_used() -> None:
    def is_odd(one: Example) -> bool:
        topics = {"", *TOPICS} if one.label == "complaint" else {"", "costs"}
        return one.label not in LABELS or not set(one.cues or ()) <= set(HSS_CUES) or one.topic not in topics

    assert [one.id for one in ALL if is_odd(one)] == []


def _distinct_words(one: Example) -> frozenset[str]:
    return frozenset(words(one.text.body))


@pytest.mark.parametrize("kind", ["dev", "test"])
def test_no_mail_that_is_measured_on_resembles_one_that_is_trained_on(kind: str) -> None:
    trained = [_distinct_words(one) for one in examples("train")]

    def is_seen(mail: frozenset[str]) -> bool:
        return len(mail) >= ENOUGH and any(len(mail & one) > ALIKE * len(mail | one) for one in trained)

    assert [one.id for one in examples(kind) if is_seen(_distinct_words(one))] == []


def test_only_hss_excludes_administration_costs() -> None:
    assert {one.organisation for one in ALL if one.text.excluded} == set(EXCLUDED_AT)
