"""Which rules are there? Reads classifiers/cues/*.toml and finds every fault in them at once."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "cues"
HSS_CUES = ("word_klacht", "strong_disagreement", "reproach_act_or_omission", "reproach_behaviour")
GAP = re.compile(r"\.([1-9])")
WORD = re.compile(r"~?[\w'@%€&+*-]+|<\w+>|[!?:,\"]")
CLASS = re.compile(r"<\w+>")
ROOM_FOR_CLASSES = 44  # spaCy has 45 free flags on a word, and a gap takes one
RULE_KEYS = frozenset({"id", "patterns", "negatable", "unless"})
WORDS = "words"  # the file that holds the word classes
AT, OWN = "@", "*"  # "word_klacht/klacht@stap" holds at stap only, "word_klacht/klacht@*" in the whole installation


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


def shipped(rule: str) -> str:
    """Give the id under which a rule has its weight: that of the shipped rule which it widens."""
    return rule.partition(AT)[0]


def holds_at(rule: str, organisation: str) -> bool:
    """Say whether a rule counts for the mail of an organisation."""
    return rule.partition(AT)[2] in {"", OWN, organisation}


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
    used = {one for rule in book.rules for pattern in rule.patterns for one in CLASS.findall(pattern)}
    if len(used) > ROOM_FOR_CLASSES:
        found.append(f"{len(used)} word classes are used in rules; there is room for {ROOM_FOR_CLASSES}")
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
    allowed = {"class"} if name == WORDS else {"rule"}
    unknown = [f"{name}.toml: unknown table {key}" for key in data if key not in allowed]
    if misshapen := _misshapen(name, data):
        return unknown + misshapen
    unknown += [
        f"{name}.toml: unknown key {key}" for row in data.get("rule", ()) for key in row if key not in RULE_KEYS
    ]
    return unknown


def _misshapen(name: str, data: Mapping[str, Any]) -> list[str]:
    """Say what has another form than a rule or a class: a text where a list of texts must be, for example."""
    rows, classes = data.get("rule", []), data.get("class", {})
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        return [f"{name}.toml: rules are written as [[rule]]"]
    if not isinstance(classes, dict) or not all(_is_texts(words) for words in classes.values()):
        return [f"{name}.toml: a class is a list of words between quotes"]
    return [
        f"{name}.toml: {key} of rule {row.get('id', '')!r} must be a list of texts between quotes"
        for row in rows
        for key in ("patterns", "unless")
        if not _is_texts(row.get(key, []))
    ]


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _files(folder: Path) -> dict[str, dict[str, Any]]:
    return {path.stem: _toml(path) for path in sorted(folder.glob("*.toml"))}


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UnsoundRules(f"{path}: can't be read: {error}") from error


@cache
def rulebook(folder: Path = FOLDER, own: Path | None = None) -> Rulebook:
    """Read the rules, and what an installation adds to them in a folder of its own.

    Own files have the form of the shipped ones. A rule that exists gets the own patterns beside its own, and keeps the
    weight that it learned; a new one counts for its cue. Files in a subfolder hold for the organisation of that name.

    :raises UnsoundRules: a file has faults; all of them are listed
    """
    files = _files(folder)
    found = [fault for name, data in files.items() for fault in _unknown_keys(name, data)]
    book = _book(files)
    for place in [own, *sorted(one for one in own.iterdir() if one.is_dir())] if own else []:
        added = _files(place)
        found += [f"{place}/{fault}" for name, data in added.items() for fault in _unknown_keys(name, data)]
        found += [
            f"{place}/{name}.toml: no cue has this name; there are {', '.join(files)}"
            for name in added
            if name not in files
        ]
        if found:
            raise UnsoundRules("\n".join(found))  # files of another form can't be read further
        book = _widened(book, _book(added), at="" if place == own else place.name)
    found += faults(book)
    if found:
        raise UnsoundRules("\n".join(found))
    return book


def _book(files: Mapping[str, Mapping[str, Any]]) -> Rulebook:
    return Rulebook(
        classes={name: tuple(words) for name, words in files.get(WORDS, {}).get("class", {}).items()},
        rules=tuple(_rule(cue, row) for cue, data in files.items() for row in data.get("rule", ())),
    )


def _widened(book: Rulebook, own: Rulebook, *, at: str) -> Rulebook:
    """Add an installation's own rules and words."""
    known = {rule.id: rule for rule in book.rules}
    added = [replace(known.get(one.id, one), id=f"{one.id}{AT}{at or OWN}", patterns=one.patterns) for one in own.rules]
    classes = {
        name: (*book.classes.get(name, ()), *own.classes.get(name, ())) for name in {**book.classes, **own.classes}
    }
    return Rulebook(classes=classes, rules=(*book.rules, *added))
