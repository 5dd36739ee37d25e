"""Whose mail was passed on, and what does it say? The innermost one, inline or attached."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.core.bounds import Part
from bot.core.characters import one_line
from bot.core.envelope import read_envelope
from bot.core.mail import Address, Forward
from bot.core.moments import moment_in
from bot.core.parts import read_parts
from bot.core.reply import Label, Line, is_forwarding, joined, label_lines, typed
from bot.core.reply_marks import KEY, KEY_OF, LINE_CAP

_DEEPEST = 10
_NOTE = 60  # words: a longer mail without a forwarding subject is a mail of its own, with another as evidence
_ADDRESS = re.compile(r"[\w.+'=&-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_AROUND_NAME = re.compile(r"mailto:|[\"'<>\[\]()*_]")
_VERB = re.compile(r".*\b(?:schreef|heeft|wrote|at|om)\b", re.IGNORECASE)


def inline_forward(lines: Sequence[Line]) -> Forward | None:
    """Read the mail that stands forwarded in the text, the innermost of a chain."""
    note = typed(lines)
    found: Forward | None = None
    for _ in range(_DEEPEST):
        start = next((number for number, line in enumerate(lines) if line.label is Label.FORWARD), None)
        if start is None:
            break
        header = [line.text for line in lines[:start] if line.label is Label.HEADER]
        body = _unquoted([line.text for line in lines[start:]])
        values = _values(header)
        subject = one_line(values.get("subject", ""))
        lines = label_lines(body, subject)
        announced = " ".join(line.strip() for line in header)[:LINE_CAP]
        found = Forward(
            sender=sender_in(values["from"] if "from" in values else _VERB.sub("", announced)),
            sent_at=moment_in(values.get("date", announced)),
            subject=subject,
            text=joined(lines, {Label.NEW, Label.SIGNATURE}) or body.strip(),
            note=note,
        )
    return found


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
    found = _ADDRESS.search(value)
    name = value[: found.start()] if found else value
    name = one_line(_AROUND_NAME.sub(" ", name), 200).strip(" ,;:")
    if found is None and not name:
        return None
    return Address(name=name, address=found[0].lower() if found else "")


def attached_forward(attached: Sequence[Part], note: str, subject: str) -> Forward | None:
    """Read the mail that came attached, the innermost of a chain; one that is only evidence is not a forward."""
    found: Forward | None = None
    for _ in range(_DEEPEST):
        if not attached or not (is_forwarding(subject) or len(note.split()) <= _NOTE):
            break
        envelope = read_envelope(attached[0])
        parts = read_parts(attached[0], files=False)
        lines = label_lines(parts.text, envelope.subject)
        inline = inline_forward(lines)
        if inline is not None:
            return replace(inline, note=found.note if found else note)
        found = Forward(
            sender=envelope.sender,
            sent_at=envelope.sent_at,
            subject=envelope.subject,
            text=joined(lines, {Label.NEW, Label.SIGNATURE}) or parts.text,
            note=found.note if found else note,
        )
        attached, note, subject = parts.inner, typed(lines), envelope.subject
    return found
