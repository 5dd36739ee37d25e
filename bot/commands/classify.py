"""What are these texts? JSON lines in, JSON lines out."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from itertools import islice
from pathlib import Path
from typing import Any, TextIO

from bot.adapters import GiveUp
from bot.core.forward import inline_forward
from bot.core.reply import label_lines, typed
from bot.recogniser import LazyRecogniser, Recognises, judge_with_forwards
from bot.rules import load_procedure
from classifiers import Text, Verdict

BATCH = 200
A_SENTENCE = 5  # words: a shorter remark above a forward, like "graag oppakken", is not what it is about
NOTHING: dict[str, Any] = {
    "id": None, "label": "other", "confidence": 0.0, "complaint": 0.0, "ask_person": True, "cues": [], "topic": "",
    "topic_words": [], "gist": "",
}  # fmt: skip


def classify(
    lines: Iterable[str], out: TextIO, recogniser: Recognises | None = None, *, own: Path | None = None
) -> int:
    """Judge each line {id, org, subject, body}; write {id, label, confidence, cues, because, …} for each, in order.

    `complaint` is the chance that it is one, whatever the label; `ask_person`: the bot would ask somebody. A line that
    is no JSON object gets the label "other" with confidence 0 and the fault in `because`. Says how many were judged.
    """
    judge = recogniser or LazyRecogniser()
    excluded = cache(partial(excluded_by, own=own))
    count = 0
    for batch in _batches(lines):
        rows = [_read(line) for line in batch]
        typed_, below = zip(*((text_of(row, excluded), _forwarded(row, excluded)) for row in rows), strict=True)
        out.writelines(
            json.dumps(_answer(row, verdict), ensure_ascii=False) + "\n"
            for row, verdict in zip(rows, judge_with_forwards(judge, typed_, below), strict=True)
        )
        out.flush()
        count += len(rows)
    return count


def _batches(lines: Iterable[str]) -> Iterator[list[str]]:
    wanted = (line for line in lines if line.strip())
    while batch := list(islice(wanted, BATCH)):
        yield batch


def _read(line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        return {"fault": f"no JSON: {error}"}
    return row if isinstance(row, dict) else {"fault": "no JSON object"}


def text_of(row: Mapping[str, Any], excluded: Callable[[str], frozenset[str]]) -> Text:
    """Give what is judged of a row: what its sender typed, as the bot judges a mail."""
    return _text(row, excluded, typed_now)


def _forwarded(row: Mapping[str, Any], excluded: Callable[[str], frozenset[str]]) -> Text | None:
    return text if (text := _text(row, excluded, forwarded_below)).body else None


def _text(row: Mapping[str, Any], excluded: Callable[[str], frozenset[str]], part: Callable[[str, str], str]) -> Text:
    subject, organisation = str(row.get("subject") or ""), str(row.get("org") or "")
    body = part(str(row.get("body") or ""), subject)
    return Text(subject=subject, body=body, excluded=excluded(organisation), organisation=organisation)


def typed_now(body: str, subject: str) -> str:
    """Give what the sender typed, without quotes, signature and disclaimer; of a bare forward, what was forwarded."""
    lines = label_lines(body, subject)
    forward = inline_forward(lines)
    if forward and forward.text.strip() and len(forward.note.split()) < A_SENTENCE:
        return forward.text
    return typed(lines)


def forwarded_below(body: str, subject: str) -> str:
    """Give what somebody forwards below words of his own."""
    forward = inline_forward(label_lines(body, subject))
    return forward.text if forward and len(forward.note.split()) >= A_SENTENCE else ""


def excluded_by(organisation: str, own: Path | None) -> frozenset[str]:
    """Give the subjects that are no complaint in the procedure of this name; an unknown one excludes nothing."""
    try:
        return load_procedure(organisation, own).excluded
    except GiveUp:
        return frozenset()


def _answer(row: dict[str, Any], verdict: Verdict) -> dict[str, Any]:
    if "fault" in row:
        return {**NOTHING, "because": row["fault"], "error": row["fault"]}
    return {
        "id": row.get("id"),
        "label": verdict.label,
        "confidence": round(verdict.confidence, 4),
        "complaint": round(verdict.complaint, 4),
        "ask_person": not verdict.is_sure(),
        "cues": [{"name": cue.name, "rule": cue.rule, "words": cue.words} for cue in verdict.cues],
        "topic": verdict.topic,
        "topic_words": list(verdict.topic_words),
        "gist": verdict.gist,
        "because": verdict.because,
    }
