"""Which rules are there? Reads classifiers/cues/*.toml and finds every fault in them at once."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "cues"
HSS_CUES = ("word_klacht", "strong_disagreement", "reproach_act_or_omission", "reproach_behaviour")
GAP = re.compile(r"\.([1-9])")
WORD = re.compile(r"~?\*?[\w'@%€&+-]+\*?|<\w+>|[!?:,\"]")
RULE_KEYS = frozenset({"id", "patterns", "negatable", "unless"})


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One rule: any of its patterns fires the cue."""

    id: str
    cue: str
    patterns: tuple[str, ...]
    negatable: bool = False  # "geen …", "niet …" shortly before it takes it back
    unless: tuple[str, ...] = ()  # rules that explain the same words otherwise: "klacht aan de ketel"


@dataclass(frozen=True, kw_only=True)
class Rulebook:
    """All rules and the word classes that they use."""

    classes: Mapping[str, tuple[str, ...]]
    rules: tuple[Rule, ...]

    @property
    def cues(self) -> tuple[str, ...]:
        """Give the names of the cues, each once, in order."""
        return tuple(dict.fromkeys(rule.cue for rule in self.rules))


class UnsoundRules(Exception):
    """The rule files have faults; all of them are listed."""


def slots(pattern: str) -> list[list[str]]:
    """Split a pattern into its slots, each a list of alternatives; a gap is one alternative of the form ".3"."""
    return [slot.split("|") for slot in pattern.split()]


def _rule(cue: str, row: Mapping[str, Any]) -> Rule:
    return Rule(
        id=f"{cue}/{row.get('id', '')}",
        cue=cue,
        patterns=tuple(row.get("patterns", ())),
        negatable=bool(row.get("negatable", False)),
        unless=tuple(row.get("unless", ())),
    )


def _pattern_faults(rule: Rule, pattern: str, classes: Iterable[str]) -> list[str]:
    parts = slots(pattern)
    if not parts or GAP.fullmatch(parts[0][0]) or GAP.fullmatch(parts[-1][0]):
        return [f"{rule.id}: {pattern!r} begins or ends with a gap, or is empty"]
    faults = []
    for alternative in (one for slot in parts for one in slot):
        if alternative.startswith("<") and alternative.strip("<>") not in classes:
            faults.append(f"{rule.id}: {pattern!r} names the unknown class {alternative}")
        elif not GAP.fullmatch(alternative) and not WORD.fullmatch(alternative):
            faults.append(f"{rule.id}: {pattern!r} has the unreadable word {alternative!r}")
        elif alternative != alternative.lower():
            faults.append(f"{rule.id}: {pattern!r} must be in lower case")
    return faults


def faults(book: Rulebook) -> list[str]:
    """List everything that is wrong with the rules; an empty list means sound."""
    found = [f"class {name}: no words" for name, words in book.classes.items() if not words]
    found += [
        f"class {name}: unreadable word {word!r}"
        for name, words in book.classes.items()
        for word in words
        if not WORD.fullmatch(word) or word.startswith("<") or word != word.lower()
    ]
    names = [rule.id for rule in book.rules]
    found += [f"{name}: this id stands there twice" for name in dict.fromkeys(names) if names.count(name) > 1]
    for rule in book.rules:
        if not rule.patterns or rule.id.endswith("/"):
            found.append(f"{rule.id}: a rule needs an id and patterns")
        found += [f"{rule.id}: unless names the unknown rule {name}" for name in rule.unless if name not in names]
        for pattern in rule.patterns:
            found += _pattern_faults(rule, pattern, book.classes)
    return found


def _unknown_keys(name: str, data: Mapping[str, Any]) -> list[str]:
    allowed = {"class"} if name == "words" else {"rule"}
    unknown = [f"{name}.toml: unknown table {key}" for key in data if key not in allowed]
    unknown += [
        f"{name}.toml: unknown key {key}" for row in data.get("rule", ()) for key in row if key not in RULE_KEYS
    ]
    return unknown


@cache
def rulebook(folder: Path = FOLDER) -> Rulebook:
    """Read the rules; a fault in them is a surprise, since a test proves them sound."""
    files = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.toml"))}
    book = Rulebook(
        classes={name: tuple(words) for name, words in files.get("words", {}).get("class", {}).items()},
        rules=tuple(_rule(cue, row) for cue, data in files.items() for row in data.get("rule", ())),
    )
    found = [fault for name, data in files.items() for fault in _unknown_keys(name, data)] + faults(book)
    if found:
        raise UnsoundRules("\n".join(found))
    return book
