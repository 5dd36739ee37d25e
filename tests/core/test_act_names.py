"""Is every act told by its public name, with the arguments that were said?"""

from datetime import date
from typing import Any

import pytest

from bot.core.act_names import NAMES, told, told_of
from bot.core.acts import WORDS
from bot.core.instruction import read_instruction
from bot.core.openings_act import Act
from bot.core.words import LABELS, EventKind

TODAY = date(2026, 11, 19)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("ik pak dit op", [("take", {})]),
        ("doorgeven aan Sanne, want zij kent het", [("pass", {"assignee": "Sanne", "reason": "zij kent het"})]),
        ("doorsturen naar team Wonen", [("pass", {"assignee": "team Wonen"})]),
        ("verleng 1 week, want drukte", [("extend", {"length": "1 week", "reason": "drukte"})]),
        (
            "Gegrond, want te laat.\nMaatregelen:\n- bellen, vanaf 1 december\n- schrijven, per maandag",
            [
                (
                    "decide",
                    {
                        "outcome": "founded",
                        "reason": "Te laat.",
                        "measures": [
                            {"text": "bellen", "day": "2026-12-01"},
                            {"text": "schrijven", "day": "2026-11-23"},
                        ],
                    },
                )
            ],
        ),
        (
            "besluit in gesprek op 18 november: gegrond, want te laat",
            [("decide", {"outcome": "founded", "reason": "Te laat", "day": "2026-11-18", "told": True})],
        ),
        ("overlast", [("relabel", {"label": "nuisance"})]),
        ("samenvoegen met HSS-2026-0041", [("merge", {"case": "HSS-2026-0041"})]),
        ("ik ben zelf betrokken", [("recuse", {"person": "self"})]),
        ("Ik ben erbij woensdag!", [("accept_appointment", {})]),
        ("afwezig tot 1 december, vervanger Els", [("away", {"until": "2026-12-01", "assignee": "Els"})]),
        ("wie heeft deze nu?", [("who_has_this", {})]),
        ("nog niet versturen", [("hold", {})]),
        ("akkoord", [("approve", {})]),
        ("ja, klopt", [("confirm", {})]),
    ],
)
def test_what_a_colleague_asks_is_told_by_its_public_name(text: str, asked: list[tuple[str, dict[str, Any]]]) -> None:
    assert [(one["name"], one["arguments"]) for one in told_of(read_instruction(text, TODAY))] == asked


def test_what_is_only_implied_is_told_as_such() -> None:
    (one,) = told_of(read_instruction("mevrouw heeft gewoon gelijk", TODAY))

    assert (one["name"], one["implied"]) == ("decide", True)


def test_an_act_without_a_public_name_keeps_its_own() -> None:
    assert told(Act(kind=EventKind.HEARING_WAIVED, facts={"text": "zij wil niet"})) == {
        "name": "hearing_waived",
        "arguments": {"text": "zij wil niet"},
    }


def test_every_act_that_is_offered_can_be_told() -> None:
    assert [kind for kind, _, _ in WORDS if not told(Act(kind=kind))["name"]] == []
    assert LABELS.isdisjoint(NAMES)
