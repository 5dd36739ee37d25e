"""Does recognition fill in what a complaint is about, with its evidence, and never against what a colleague said?"""

from dataclasses import replace
from typing import Any

import pytest

from bot.core.recognised import LONGEST_WORDS, MOST_WORDS, recognised, with_evidence
from bot.core.words import LONGEST_SUMMARY, Aspect
from tests.core.small import NEW, SMALL, event, happens

SEEN: dict[str, Any] = {"topic": "treatment", "topic_words": ["snauwde"], "summary": "De balie snauwde mij af."}
OWN = replace(SMALL, topics={"costs": "geld", "other": "iets anders"})


@pytest.mark.requirement("STA-8")
@pytest.mark.parametrize("kind", ["complaint", "unclear"])
def test_a_complaint_gets_its_kind_with_the_words_and_what_it_is_about(kind: str) -> None:
    case = recognised(NEW, event(kind, **SEEN), SMALL)

    assert (case.topic, case.evidence, case.summary) == ("treatment", {"topic": ("snauwde",)}, SEEN["summary"])


def test_it_does_so_on_the_way_through_a_procedure() -> None:
    case = happens(NEW, "complaint", discussed="yes", **SEEN).case

    assert (case.topic, case.summary) == ("treatment", "De balie snauwde mij af.")


def test_what_is_no_complaint_is_told_in_one_sentence_without_a_kind() -> None:
    case = recognised(NEW, event("repair", **SEEN), SMALL)

    assert (case.topic, case.summary) == ("", "De balie snauwde mij af.")


@pytest.mark.parametrize(
    ("topic", "known"), [("costs", "costs"), ("treatment", "other"), ("other", "other"), ("weather", ""), ("", "")]
)
def test_a_kind_that_is_not_on_the_list_is_something_else(topic: str, known: str) -> None:
    assert recognised(NEW, event("complaint", topic=topic), OWN).topic == known


def test_what_a_colleague_said_stays() -> None:
    case = replace(NEW, topic="privacy", summary="Het lek.", corrected={Aspect.TOPIC: "Els", Aspect.SUMMARY: "Els"})

    assert recognised(case, event("complaint", **SEEN), SMALL) == case


def test_a_colleague_who_says_what_it_is_judges_no_words() -> None:
    assert recognised(NEW, event("complaint", by="Els Noord", **SEEN), SMALL) == NEW


@pytest.mark.parametrize("kind", ["information", "decided", "noted"])
def test_nothing_else_fills_it_in(kind: str) -> None:
    assert recognised(NEW, event(kind, **SEEN), SMALL) == NEW


def test_a_sentence_is_one_line_of_a_bounded_length() -> None:
    evil = "Bcc: a@b.example\r\n\r\nDie\u202e \x00brief\ud800 " + "x" * 5_000

    summary = recognised(NEW, event("complaint", summary=evil), SMALL).summary

    assert summary.startswith("Bcc: a@b.example Die brief xxx")
    assert summary.isprintable()
    assert len(summary) <= LONGEST_SUMMARY + len(" […]")


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("Els", ("Els",)),
        (["a", " b\nc ", "a", ""], ("a", "b c")),
        ([str(one) for one in range(9)], tuple("01234")),
        (None, ()),
        (7, ()),
        ([], ()),
    ],
)
def test_evidence_is_some_short_lines(words: object, kept: tuple[str, ...]) -> None:
    assert with_evidence(NEW, "x", words).evidence.get("x", ()) == kept
    assert len(kept) <= MOST_WORDS


def test_huge_words_are_cut() -> None:
    (kept,) = with_evidence(NEW, "x", "y" * 100_000).evidence["x"]

    assert len(kept) <= LONGEST_WORDS + len(" […]")


def test_new_evidence_replaces_the_old_and_none_takes_it_away() -> None:
    case = with_evidence(with_evidence(NEW, "a", "old"), "b", "other")

    assert with_evidence(case, "a", "new").evidence == {"a": ("new",), "b": ("other",)}
    assert with_evidence(case, "a", ()).evidence == {"b": ("other",)}
