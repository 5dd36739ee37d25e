"""Does the manual tell the truth: does everything that it says one can type do just that?"""

from datetime import date

import pytest

from bot.core.act_names import NAMES, told_of
from bot.core.acts import WORDS
from bot.core.acts_shown import GROUPS, grouped
from bot.core.holes import Act
from bot.core.instruction import read_instruction
from bot.core.manual import ENTRIES, Entry, chapters, who_may
from bot.core.words import EventKind
from tests.templates.samples import written

MONDAY = date(2026, 11, 23)
TYPED = [
    pytest.param(entry, text, id=f"{entry.name}: {text}") for entry in ENTRIES for text in (*entry.types, entry.example)
]


@pytest.mark.parametrize(("entry", "text"), TYPED)
def test_what_the_manual_says_to_type_does_just_that(entry: Entry, text: str) -> None:
    instruction = read_instruction(text.replace("…", "de brief bleef bij ons liggen"), MONDAY)

    assert [one["name"] for one in told_of(instruction)] == [entry.name]
    assert [act.kind for act in instruction.acts] == ([entry.kind] if entry.kind else [])
    assert (instruction.not_understood, instruction.holds) == ("", False)


def test_the_manual_tells_of_every_act_that_letters_offer() -> None:
    told = {entry.kind for entry in ENTRIES}

    assert {kind for kind, _, _ in WORDS} - told == set()


def test_the_manual_tells_of_every_act_with_a_public_name() -> None:
    assert set(NAMES) - {entry.kind for entry in ENTRIES} == set()


def test_every_entry_stands_under_one_heading() -> None:
    lines = [line.what for chapter in chapters() for line in chapter.lines]

    assert sorted(lines) == sorted(entry.what for entry in ENTRIES)
    assert len(set(lines)) == len(lines)
    assert [chapter.name for chapter in chapters()] == [name for name, _ in GROUPS]


def test_who_may_do_it_is_told_where_it_is_not_simply_who_has_the_case() -> None:
    kinds = (EventKind.NOT_NAMED, EventKind.DRAFT_APPROVED, EventKind.NOTED, EventKind.DECIDED)

    assert [who_may(kind) for kind in kinds] == [
        "Alleen de coördinator.",
        "Alleen de tweede lezer.",
        "Mag ook: wie de zaak eerder had en wie de klacht doorgaf.",
        "",
    ]


@pytest.mark.parametrize("letter", ["help", "handover", "information", "reopened_notice"])
def test_a_mail_of_ours_that_comes_back_without_quote_marks_does_nothing(letter: str) -> None:
    acts = [Act(label=label, words=words, mailto="mailto:a@b.example", kind=kind) for kind, label, words in WORDS]
    text = written("nl", letter, acts=acts, more=grouped(acts, ())).text

    assert [line for line in text.splitlines() if told_of(read_instruction(line, MONDAY))] == []
    assert told_of(read_instruction(text, MONDAY)) == []
