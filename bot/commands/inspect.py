"""What would the bot make of a mail, and why? Nothing is stored and nothing is sent."""

import json
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from bot.commands.besides import besides
from bot.commands.meaning import Question, meaning_of, role_of, would_do
from bot.core.admission import admit
from bot.core.calendar import AMSTERDAM, dutch_day
from bot.core.mail import Mail, Unreadable
from bot.core.organisation import Organisation
from bot.core.plain import one_line
from bot.core.reading import read
from bot.core.words import LONGEST_SUMMARY, State
from bot.desk.reading import JUDGED, text_of
from bot.judging import judge
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
    number: str = "",
    state: str = "",
    now: datetime,
    as_json: bool,
) -> None:
    """Print what the bot would make of each mail."""
    console = Console()
    for name, raw in mails_in(path):
        told = explain(raw, organisation, excluded, recogniser, role=role, number=number, state=state, now=now)
        if as_json:
            print(json.dumps({"path": name, **told}, ensure_ascii=False, default=str))  # noqa: T201 - this is the output
        else:
            console.print(_table(name, told))


def explain(  # noqa: PLR0913 - options
    raw: bytes,
    organisation: Organisation,
    excluded: frozenset[str],
    recogniser: Recognises,
    *,
    role: str,
    now: datetime,
    number: str = "",
    state: str = "",
) -> dict[str, Any]:
    """Say what the bot understands of one mail and what it would do.

    :param number: the case that it answers, when that is known; `state`: where that case stands
    """
    try:
        mail = read(raw)
    except Unreadable as reason:
        return {"kind": "unreadable", "because": str(reason), "would_do": "open a case and ask a person"}
    colleague = role_of(mail, role, organisation) == "colleague"
    passed_on = colleague or (mail.forward is not None and mail.nothing_new)
    text = text_of(mail, excluded, organisation.key, passed_on=passed_on)
    verdict = recogniser.recognise([text])[0] if mail.kind in JUDGED else None
    admission = admit(mail, organisation, own_message=bool(mail.sender and mail.sender.address == organisation.address))
    asked = Question(
        role="colleague" if colleague else "complainant",
        number=number,
        state=State(state) if state else None,
        today=dutch_day(mail.sent_at or now),
        colleagues=tuple(one.name for one in organisation.colleagues),
        judge=judge,
    )
    meaning = meaning_of(mail, asked)
    return {
        "kind": meaning.kind,
        "reasons": list(mail.reasons),
        "sender": mail.sender.address if mail.sender else "",
        "sender_name": mail.sender.name if mail.sender else "",
        "subject": mail.subject,
        "message_id": mail.message_id,
        "language": mail.language,
        "cases": list(meaning.numbers),
        "new_text": meaning.new_text,
        "nothing_new": mail.nothing_new,
        "original": _original(mail) if meaning.kind == "forward" else None,
        "staff_note": meaning.staff_note,
        "form": meaning.form,
        "attachments": [one.name for one in mail.attachments],
        **_verdict(verdict, organisation),
        **(besides(mail, organisation) if verdict else {}),
        **({"confidence": meaning.confidence} if meaning.kind == "reply" else {}),
        "may_answer": admission.answer,
        "admission": str(admission.reason),
        "acts": list(meaning.acts),
        "not_understood": meaning.not_understood,
        "defects": list(mail.defects),
        "would_do": would_do(mail, meaning, verdict, organisation, colleague=colleague),
    }


def _original(mail: Mail) -> dict[str, Any] | None:
    if mail.forward is None:
        return None
    sender, sent = mail.forward.sender, mail.forward.sent_at
    return {
        "from": (sender.address or sender.name) if sender else "",
        "name": sender.name if sender else "",
        "date": sent.astimezone(AMSTERDAM).isoformat() if sent else "",
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
