"""With which words would a colleague have asked an act outright? They are offered when it was only implied."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from bot.core.acts import WORDS
from bot.core.openings_act import Act
from bot.core.plain import one_line
from bot.core.wording import outcome_in_words
from bot.core.words import EventKind, Outcome

LONGEST = 300  # characters of what was typed
Facts = Mapping[str, Any]


def exact_words(act: Act) -> str:
    """Give the words to answer with, filled in as far as they are known."""
    tells = TELLS.get(act.kind)
    return tells(act.facts) if tells else next((words for kind, _, words in WORDS if kind is act.kind), "").strip()


def _text(facts: Facts, name: str = "text") -> str:
    return one_line(str(facts.get(name) or ""), LONGEST) or "…"


def _outcome(facts: Facts) -> str:
    outcome = str(facts.get("outcome", ""))
    said = "ongegrond" if outcome == Outcome.UNFOUNDED else outcome_in_words(outcome)
    return f"{said}, want {_text(facts, 'reasons')}"


CLOSES = re.compile(r"\b(?:sluit|sluiten|afsluiten|gesloten|dicht)\b", re.IGNORECASE)


def _agreed(facts: Facts) -> str:
    """Give what was agreed, which the complainant reads; "sluit de zaak maar" is for us alone."""
    text = _text(facts)
    return "…" if CLOSES.search(text) else text


TELLS: Mapping[EventKind, Callable[[Facts], str]] = {
    EventKind.DECIDED: lambda facts: f"besluit: {_outcome(facts)}",
    EventKind.POSITION_TOLD: lambda facts: f"besluit in gesprek: {_outcome(facts)}",
    EventKind.ASSESSED: lambda facts: f"beoordeling: {_outcome(facts)}",
    EventKind.SETTLED: lambda facts: f"opgelost: {_agreed(facts)}",
    EventKind.PROPOSED: lambda facts: f"voorstel aan klager: {_text(facts)}",
    EventKind.REPLIED: lambda facts: f"bericht aan klager: {_text(facts)}",
    EventKind.COMPLAINANT_ASKED: lambda facts: f"vraag aan klager: {_text(facts)}",
    EventKind.CONVERSATION: lambda facts: f"gesprek: {_text(facts)}",
    EventKind.PASSED: lambda facts: f"doorgeven aan {one_line(str(facts.get('to') or ''), LONGEST) or 'NAAM'}",
    EventKind.MEASURE: lambda facts: f"maatregel: {_text(facts)}",
}
