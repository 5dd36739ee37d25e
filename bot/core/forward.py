"""Whose mail was passed on, and what does it say? The innermost one, inline or attached."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from bot.core.bounds import Part
from bot.core.characters import one_line
from bot.core.envelope import read_envelope
from bot.core.forward_form import form_in
from bot.core.html_clues import Clue
from bot.core.mail import Address, Forward
from bot.core.moments import AMSTERDAM, moment_in
from bot.core.parts import read_parts
from bot.core.reach import ADDRESS
from bot.core.reply import Label, Line, is_forwarding, joined, label_lines, typed
from bot.core.reply_marks import KEY, KEY_OF, LINE_CAP
from bot.core.reply_names import writer_of

_DEEPEST = 10
_NOTE = 60  # words: a longer mail without a forwarding subject is a mail of its own, with another as evidence
_AROUND_NAME = re.compile(r"mailto:|[\"'<>\[\]()*_]")
_VERB = re.compile(r".*\b(?:schreef|heeft|wrote|at|om|op|on)\b|>>>", re.IGNORECASE)
_NOT_NAME = re.compile(r"\b(?:het volgende geschreven|schreef|wrote)\b.*", re.IGNORECASE)
_SEE_BELOW = re.compile(
    r"\b(?:hieronder|onderstaand\w{0,2}|below|nogmaals|herinner\w{0,4}|doorgestuurd)\b", re.IGNORECASE
)
_POINTER = 25  # words: a longer text than this says more than "see below"
_FREE_WORDS = "gmail outlook hotmail live msn yahoo icloud me ziggo kpnmail planet hetnet xs4all home proton"
_FREE = frozenset(_FREE_WORDS.split())


class _Level(NamedTuple):
    """A mail within the mail: what is known of it, and its labelled lines, in which a deeper one may stand."""

    forward: Forward
    lines: tuple[Line, ...]


def own_words(forward: Forward) -> str:
    """Give what the original sender typed: without closing formula, signature and quotes."""
    if forward.own:
        return forward.own
    sender = forward.sender or Address(name="", address="")
    lines = label_lines(forward.text, forward.subject, writer=writer_of(sender.name, sender.address))
    return joined(lines, {Label.NEW}) or forward.text


def inline_forward(lines: Sequence[Line], forwarder: Address | None = None) -> Forward | None:
    """Read the mail that stands forwarded in the text, the innermost of a chain.

    :param forwarder: whose own answer in between is passed over, and that of his colleagues
    """
    found = _descend(lines, typed(lines), forwarder)
    return form_in(found) if found else None


def _descend(lines: Sequence[Line], note: str, forwarder: Address | None, top: Forward | None = None) -> Forward | None:
    """Follow the chain down: what is forwarded always, what is quoted below an answer from inside only."""
    found = top
    current = top
    for _ in range(_DEEPEST):
        level = _inner(lines, Label.FORWARD, note)
        if level is not None:
            found = current = level.forward
        elif current is not None and (_is_inside(current, forwarder) or _points(current)):
            level = _inner(lines, Label.QUOTE, note)
            if level is None or level.forward.sender is None:
                break
            outside = not _is_inside(level.forward, forwarder)
            if _is_inside(current, forwarder) or outside:
                current = level.forward
                found = current if outside else found
        if level is None:
            break
        lines = level.lines
    return found


def _inner(lines: Sequence[Line], label: Label, note: str) -> _Level | None:
    """Read the mail that begins at the first line with this label."""
    start = next((number for number, line in enumerate(lines) if line.label is label), None)
    if start is None:
        return None
    header = [line.text for line in lines[:start] if line.label is Label.HEADER]
    rest = [line for line in lines[start:] if label is Label.FORWARD or line.label in {Label.QUOTE, Label.HEADER}]
    body = _unquoted([line.text for line in rest])
    clues = [Clue.NONE if line.clue is Clue.QUOTED else line.clue for line in rest]  # we are within it now
    values = _values(header)
    announced = " ".join(line.strip() for line in header)[:LINE_CAP]
    sender = sender_in(values["from"] if "from" in values else _NOT_NAME.sub("", _VERB.sub("", announced)) or announced)
    return _level(
        Forward(
            sender=sender,
            sent_at=moment_in(values.get("date", announced)),
            subject=one_line(values.get("subject", "")),
            text="",
            note=note,
        ),
        body,
        clues,
    )


def _level(forward: Forward, body: str, clues: Sequence[Clue]) -> _Level:
    """Label the lines of an inner mail, and take its text from them."""
    sender = forward.sender or Address(name="", address="")
    lines = label_lines(body, forward.subject, clues=clues, writer=writer_of(sender.name, sender.address))
    text = joined(lines, {Label.NEW, Label.SIGNATURE}) or body.strip()
    sent_at = forward.sent_at.astimezone(AMSTERDAM) if forward.sent_at else None
    return _Level(replace(forward, sent_at=sent_at, text=text, own=joined(lines, {Label.NEW}) or text), lines)


def _is_inside(forward: Forward, forwarder: Address | None) -> bool:
    """Say whether a mail was written by the forwarder or within his organisation."""
    if forwarder is None or forward.sender is None:
        return False
    if not forward.sender.address:  # Exchange shows colleagues by name only
        return bool(forwarder.address)
    domain = forwarder.address.rpartition("@")[2]
    same = forward.sender.address.rpartition("@")[2] == domain and domain.partition(".")[0] not in _FREE
    return same or forward.sender.address == forwarder.address


def _points(forward: Forward) -> bool:
    """Say whether a mail says little more than: see below."""
    own = forward.own
    return len(own.split()) <= _POINTER and _SEE_BELOW.search(own[:LINE_CAP]) is not None


def _values(header: Sequence[str]) -> dict[str, str]:
    """Read the lines of a header block; a line without a key goes on with the one before it."""
    values: dict[str, str] = {}
    key = ""
    for line in header:
        match = KEY.match(line[:LINE_CAP].lstrip())
        if match:
            key = KEY_OF[match[1].lower()]
            values.setdefault(key, line[:LINE_CAP].lstrip()[match.end() :].strip(" *_"))
        elif key in {"subject", "from"} and line.strip("> "):
            values[key] += " " + line[:LINE_CAP].strip("> ")
    return values


def _unquoted(lines: Sequence[str]) -> str:
    """Take one quote mark off every line, when all lines carry one."""
    written = [line.lstrip() for line in lines if line.strip()]
    if written and all(line.startswith(">") for line in written):
        return "\n".join(line.lstrip().removeprefix(">").removeprefix(" ") for line in lines)
    return "\n".join(lines)


def sender_in(value: str) -> Address | None:
    """Read name and address as a mail program shows them; within an organisation the address may be left out."""
    value = one_line(value, 300)
    found = ADDRESS.search(value)
    name = value[: found.start()] if found else value
    name = one_line(_AROUND_NAME.sub(" ", name), 200).strip(" ,;:")
    if found is None and not name:
        return None
    return Address(name=name, address=found[0].lower() if found else "")


def attached_forward(
    attached: Sequence[Part], note: str, subject: str, forwarder: Address | None = None
) -> Forward | None:
    """Read the mail that came attached, the innermost of a chain; one that is only evidence is not a forward."""
    found: Forward | None = None
    above = note
    for _ in range(_DEEPEST):
        if not attached or not (is_forwarding(subject) or len(above.split()) <= _NOTE):
            break
        envelope = read_envelope(attached[0])
        parts = read_parts(attached[0], files=False)
        given = Forward(sender=envelope.sender, sent_at=envelope.sent_at, subject=envelope.subject, text="", note=note)
        level = _level(given, parts.text, parts.clues)
        deeper = _descend(level.lines, note, forwarder, level.forward)
        if deeper is not None and deeper is not level.forward:
            return form_in(deeper)
        found = level.forward
        attached, above, subject = parts.inner, typed(level.lines), envelope.subject
    return form_in(found) if found else None
