"""With which words would a colleague have asked an act outright? They are offered when it was only implied."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from bot.core.acts import WORDS
from bot.core.openings_act import Act
from bot.core.plain import one_line
from bot.core.term import read_term
from bot.core.wording import day_in_words, outcome_in_words
from bot.core.words import EventKind, Outcome

LONGEST = 300  # characters of what was typed
Facts = Mapping[str, Any]


def exact_words(act: Act) -> str:
    """Give the words to answer with, filled in as far as they are known."""
    tells = TELLS.get(act.kind)
    return tells(act.facts) if tells else next((words for kind, _, words in WORDS if kind is act.kind), "").strip()


def offer_of(act: Act) -> str:
    """Say what would be done, as the list of acts says it; "" for what stands in no list."""
    rows = [(label, words.partition(" want")[0].strip(" ,:")) for kind, label, words in WORDS if kind is act.kind]
    asked = exact_words(act)
    same = [row for row in rows if asked.startswith(row[1])]
    best = max(same, key=lambda row: len(row[1]), default=rows[0] if len(rows) == 1 else ("", ""))
    return best[0]


def _text(facts: Facts, name: str = "text") -> str:
    return _one(facts, name, "…")


def _outcome(facts: Facts) -> str:
    outcome = str(facts.get("outcome", ""))
    said = "ongegrond" if outcome == Outcome.UNFOUNDED else outcome_in_words(outcome)
    return f"{said}, want {_text(facts, 'reasons')}"


CLOSES = re.compile(r"\b(?:sluit|sluiten|afsluiten|gesloten|dicht)\b", re.IGNORECASE)


def _agreed(facts: Facts) -> str:
    """Give what was agreed, which the complainant reads; "sluit de zaak maar" is for us alone."""
    text = _text(facts)
    return "…" if CLOSES.search(text) else text


def _one(facts: Facts, name: str, blank: str) -> str:
    return one_line(str(facts.get(name) or ""), LONGEST) or blank


def _day(facts: Facts, name: str = "day") -> str:
    try:
        return day_in_words(date.fromisoformat(str(facts.get(name) or "")))
    except ValueError:
        return "DATUM"


def _longer(facts: Facts) -> str:
    """Give by how much, or until when."""
    try:
        return read_term(str(facts.get("term") or "")).in_words("nl")
    except ValueError:
        return f"tot {_day(facts, 'until')}"


def _when(facts: Facts) -> str:
    return f"op {_day(facts)} om {_one(facts, 'time', 'TIJD')}"


def _effect(facts: Facts) -> str:
    return f"effect: werkt niet, want {_text(facts)}" if facts.get("works") == "no" else "effect: werkt"


def _named(facts: Facts) -> str:
    return "ik ben zelf betrokken" if facts.get("named") == "self" else f"gaat over {_one(facts, 'named', 'NAAM')}"


def _merged(facts: Facts) -> str:
    number = _one(facts, "case", "NUMMER")
    return f"samenvoegen met {'zaak ' if number.isdecimal() else ''}{number}"


TELLS: Mapping[EventKind, Callable[[Facts], str]] = {
    EventKind.DECIDED: lambda facts: f"besluit: {_outcome(facts)}",
    EventKind.POSITION_TOLD: lambda facts: f"besluit in gesprek: {_outcome(facts)}",
    EventKind.ASSESSED: lambda facts: f"beoordeling: {_outcome(facts)}",
    EventKind.SETTLED: lambda facts: f"opgelost: {_agreed(facts)}",
    EventKind.PROPOSED: lambda facts: f"voorstel aan klager: {_text(facts)}",
    EventKind.REPLIED: lambda facts: f"bericht aan klager: {_text(facts)}",
    EventKind.COMPLAINANT_ASKED: lambda facts: f"vraag aan klager: {_text(facts)}",
    EventKind.CONVERSATION: lambda facts: f"gesprek: {_text(facts)}",
    EventKind.PASSED: lambda facts: f"doorgeven aan {_one(facts, 'to', 'NAAM')}",
    EventKind.MEASURE: lambda facts: f"maatregel: {_text(facts)}",
    EventKind.COLLEAGUE_ASKED: lambda facts: f"vraag aan {_one(facts, 'asked', 'NAAM')}: {_text(facts)}",
    EventKind.NOTED: lambda facts: f"notitie: {_text(facts)}",
    EventKind.CAUSE: lambda facts: f"oorzaak: {_text(facts)}",
    EventKind.TOPIC: lambda facts: f"soort klacht: {_text(facts)}",
    EventKind.EFFECT: _effect,
    EventKind.NAMED: _named,
    EventKind.MERGED: _merged,
    EventKind.EXTENDED: lambda facts: f"verleng {_longer(facts)}, want {_text(facts, 'reason')}",
    EventKind.EXTENSION_ASKED: lambda facts: (
        f"vraag klager om verlenging {_longer(facts)}, want {_text(facts, 'reason')}"
    ),
    EventKind.APPOINTED: lambda facts: f"afspraak {_when(facts)}: {_text(facts, 'place')}",
    EventKind.HEARING_PLANNED: lambda facts: f"hoorzitting {_when(facts)}, {_one(facts, 'place', 'PLAATS')}",
    EventKind.REMINDERS_PAUSED: lambda facts: f"geen herinneringen tot {_day(facts, 'until')}",
    EventKind.REMEDY_PROMISED: lambda facts: f"hersteltermijn: {_longer(facts).removeprefix('tot ')}",
    EventKind.AWAY: lambda facts: f"afwezig tot {_day(facts, 'until')}, vervanger {_one(facts, 'stand_in', 'NAAM')}",
    EventKind.MEETING_CANCELLED: lambda facts: f"afspraak gaat niet door, want {_text(facts)}",
    EventKind.BACK: lambda _facts: "ik ben er weer",
    EventKind.POSTED: lambda facts: f"op de post gedaan op {_day(facts).partition(' ')[2] or 'DATUM'}",
    EventKind.DRAFTED: lambda _facts: 'verander "…" in "…"',
    EventKind.DRAFT_REFUSED: lambda facts: f"niet akkoord: {_text(facts)}",
    EventKind.MEETING_ANSWERED: lambda facts: f"ik ben er{' niet ' if facts.get('answer') == 'no' else ''}bij",
}
