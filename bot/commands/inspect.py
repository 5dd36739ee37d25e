"""What would the bot make of a mail, and why? Nothing is stored and nothing is sent."""

import json
import sys
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from bot.commands.besides import besides
from bot.core.admission import admit
from bot.core.calendar import dutch_day
from bot.core.instruction import read_instruction
from bot.core.mail import Mail, MailKind, Unreadable
from bot.core.organisation import Organisation
from bot.core.plain import one_line
from bot.core.reaction import read_reaction
from bot.core.reading import read
from bot.core.token import find_numbers, find_tokens
from bot.core.words import LONGEST_SUMMARY, State
from bot.desk.intake import seems
from bot.desk.reading import JUDGED, text_of
from bot.recogniser import Recognises
from classifiers import Verdict

NOBODY = Organisation(
    key="hss", name="HSS", short_name="HSS", address="klachten@hss.invalid", procedure="hss", coordinator="directie",
    step_up="", fallback="",
)  # fmt: skip


def mails_in(path: str) -> Iterator[tuple[str, bytes]]:
    """Give every mail of a file, of a folder with .eml files, or of standard input ("-")."""
    if path == "-":
        yield "-", sys.stdin.buffer.read()
        return
    place = Path(path)
    files = sorted(place.rglob("*.eml")) if place.is_dir() else [place]
    for file in files:
        yield str(file), file.read_bytes()


def inspect(  # noqa: PLR0913 - options
    path: str,
    recogniser: Recognises,
    organisation: Organisation = NOBODY,
    excluded: frozenset[str] = frozenset(),
    *,
    role: str = "",
    now: datetime,
    as_json: bool,
) -> None:
    """Print what the bot would make of each mail."""
    console = Console()
    for name, raw in mails_in(path):
        told = explain(raw, organisation, excluded, recogniser, role=role, now=now)
        if as_json:
            print(json.dumps({"path": name, **told}, ensure_ascii=False, default=str))  # noqa: T201 - this is the output
        else:
            console.print(_table(name, told))


def explain(
    raw: bytes,
    organisation: Organisation,
    excluded: frozenset[str],
    recogniser: Recognises,
    *,
    role: str,
    now: datetime,
) -> dict[str, Any]:
    """Say what the bot understands of one mail and what it would do."""
    try:
        mail = read(raw)
    except Unreadable as reason:
        return {"kind": "unreadable", "because": str(reason), "would_do": "open a case and ask a person"}
    verdict = recogniser.recognise([text_of(mail, excluded, organisation.key)])[0] if mail.kind in JUDGED else None
    admission = admit(mail, organisation, own_message=bool(mail.sender and mail.sender.address == organisation.address))
    colleague = role == "colleague" or (
        not role and mail.sender is not None and organisation.colleague(mail.sender.address) is not None
    )
    numbers = _numbers(mail)
    instruction = read_instruction(mail.new_text, dutch_day(now)) if colleague else None
    return {
        "kind": str(mail.kind),
        "reasons": list(mail.reasons),
        "sender": mail.sender.address if mail.sender else "",
        "sender_name": mail.sender.name if mail.sender else "",
        "subject": mail.subject,
        "message_id": mail.message_id,
        "language": mail.language,
        "cases": numbers,
        "new_text": mail.new_text,
        "original": _original(mail),
        "staff_note": mail.forward.note if mail.forward else "",
        "attachments": [one.name for one in mail.attachments],
        **_verdict(verdict, organisation),
        **(besides(mail, organisation) if verdict else {}),
        "may_answer": admission.answer,
        "admission": str(admission.reason),
        "acts": [{"name": str(act.kind), "arguments": dict(act.facts)} for act in instruction.acts]
        if instruction
        else [],
        "not_understood": instruction.not_understood if instruction else "",
        "defects": list(mail.defects),
        "would_do": _would_do(
            mail, verdict, numbers, organisation, colleague=colleague, acts=bool(instruction and instruction.acts)
        ),
    }


def _numbers(mail: Mail) -> list[str]:
    texts = (*mail.recipients, *mail.in_reply_to, *mail.references, mail.subject, mail.text)
    return list(dict.fromkeys([*(token.number for token in find_tokens(*texts)), *find_numbers(mail.subject)]))


def _original(mail: Mail) -> dict[str, Any] | None:
    if mail.forward is None:
        return None
    sender, sent = mail.forward.sender, mail.forward.sent_at
    return {
        "from": sender.address if sender else "",
        "date": sent.isoformat() if sent else "",
        "subject": mail.forward.subject,
        "text": mail.forward.text,
    }


def _verdict(verdict: Verdict | None, organisation: Organisation) -> dict[str, Any]:
    if verdict is None:
        return {"label": "", "confidence": 0.0, "cues": [], "because": ""}
    return {
        "label": verdict.label,
        "topic": verdict.topic,
        "topic_words": list(verdict.topic_words),
        "gist": one_line(verdict.gist, LONGEST_SUMMARY),
        "confidence": round(verdict.confidence, 4),
        "complaint": round(verdict.complaint, 4),
        "ask_person": not verdict.is_sure(organisation.certain_from, organisation.possible_from),
        "cues": [{"name": cue.name, "rule": cue.rule, "words": cue.words} for cue in verdict.cues],
        "because": verdict.because,
    }


def _would_do(
    mail: Mail,
    verdict: Verdict | None,
    numbers: Sequence[str],
    organisation: Organisation,
    *,
    colleague: bool,
    acts: bool,
) -> str:
    if mail.kind in UNHEARD:
        return UNHEARD[mail.kind]
    if numbers and colleague:
        return "do the acts when the sender is proven, else ask to confirm" if acts else "answer with the choices"
    if numbers:
        return f"add to case {numbers[0]}: {read_reaction(mail.new_text, State.OPEN)}"
    certain = verdict is not None and verdict.is_sure(organisation.certain_from, organisation.possible_from)
    return _would_open(verdict if certain else None, automatic=mail.kind is MailKind.AUTOMATIC)


UNHEARD = {
    MailKind.BOUNCE: "tell the case of that letter",
    MailKind.ABSENCE: "file it; an absence changes nothing",
}


def _would_open(certain: Verdict | None, *, automatic: bool) -> str:
    if automatic and certain and certain.label != "complaint":
        return "file it and count it"
    if automatic or certain is None:
        return "open a case and ask a person what it is"
    label = seems(certain)
    return (
        "open a case: complaint" if label == "complaint" else f"pass on as {label}, and say how to make it a complaint"
    )


def _table(name: str, told: dict[str, Any]) -> Table:
    table = Table("", "", title=name, show_header=False)
    for key, value in told.items():
        told_nothing = value in ("", [], None) or (isinstance(value, dict) and not any(value.values()))
        if not told_nothing:
            table.add_row(
                key.replace("_", " "),
                json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else str(value),
            )
    return table
