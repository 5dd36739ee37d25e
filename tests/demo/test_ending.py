"""Does the demo see it when something is not as it should be?"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time
from pathlib import Path

import pytest

from bot.app import build
from bot.core.calendar import AMSTERDAM
from bot.demo.ending import Ending, faults_of
from bot.demo.house import clear, furnish
from bot.demo.players import Letter
from bot.demo.record import Record
from bot.demo.scenario import Answer, Scenario, Story
from bot.demo.servers import Servers
from bot.demo.stage import Tally

MORNING = datetime(2026, 12, 2, 9, tzinfo=AMSTERDAM)
ANSWER = Answer(letter="decision", about="dak", time=time(10), says="x")
BOUW = Story(key="bouw", name="Bouw", intake="klachten@bouw.example", answers=(ANSWER,), truths={"dak": "complaint"})
STAP = Story(key="stap", name="Stap", intake="klachten@stap.example", shows=frozenset({"late"}))


@pytest.fixture
def ending(servers: Servers, tmp_path: Path) -> Iterator[Ending]:
    """Nothing happened in two organisations, of which one shows nothing and the other ought to."""
    clear(tmp_path / "demo")
    desk = build(furnish(tmp_path / "demo", servers), MORNING)
    scenario = Scenario(first=MORNING, last=MORNING, stories=(BOUW, STAP))
    yield Ending(record=Record(desk.store), tally=Tally(answered={ANSWER}), scenario=scenario, whole=True)
    desk.store.close()


def letter(story: Story, name: str) -> Letter:
    return Letter(
        organisation=story,
        name=name,
        about="dak",
        case_number="BOUW-2026-0001",
        address="a@b.example",
        raw=b"",
        at=MORNING,
    )


def faults(ending: Ending, **changed: object) -> list[str]:
    return faults_of(replace(ending, tally=replace(ending.tally, **changed)))  # type: ignore[arg-type]


def test_letter_that_an_organisation_ought_to_show_is_missed_there(ending: Ending) -> None:
    missed = ["stap: nobody got the letter 'late'"]

    assert faults(ending) == missed
    assert faults(ending, got=[letter(BOUW, "late")]) == missed
    assert faults(ending, got=[letter(STAP, "late")]) == []


def test_shorter_play_need_not_show_everything(ending: Ending) -> None:
    assert faults_of(replace(ending, whole=False)) == []


def test_answer_that_nobody_could_give_tells_that_a_case_went_another_way(ending: Ending) -> None:
    assert "bouw: no letter 'decision' came about 'dak', so nobody answered it" in faults(ending, answered=set())


@pytest.mark.parametrize("name", ["overdue", "escalation"])
def test_term_that_is_called_passed_is_a_false_alarm_unless_it_was_neglected(ending: Ending, name: str) -> None:
    happened = {"got": [letter(STAP, "late"), letter(BOUW, name)], "abouts": {"BOUW-2026-0001": "dak"}}
    neglected = replace(ending.scenario, stories=(replace(BOUW, neglected=("dak",)), STAP))

    assert faults(ending, **happened) == ["BOUW-2026-0001 (dak) is called overdue, and everybody did their part"]
    assert faults(replace(ending, scenario=neglected), **happened) == []


def test_mail_that_was_delivered_and_is_not_known_is_lost(ending: Ending) -> None:
    assert "1 mails were delivered to the bot, it knows of 0" in faults(ending, to_bot=1)
