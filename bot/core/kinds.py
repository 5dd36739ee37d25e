"""What sort of message is this, by its headers and structure alone?"""

import re
from collections.abc import Iterator

from bot.core.bounce import is_null_path
from bot.core.envelope import Envelope
from bot.core.mail import MailKind

_SHOWN = 60  # characters of a header's value in a reason
_ABSENCE_HEADERS = {  # header -> what its value holds in an out-of-office answer
    "auto-submitted": re.compile(r"auto-replied", re.IGNORECASE),
    "x-autoreply": re.compile(r"(?!no\b|false\b)", re.IGNORECASE),
    "x-autorespond": re.compile(r""),
    "x-autoresponder": re.compile(r""),
    "x-auto-reply": re.compile(r"(?!no\b|false\b)", re.IGNORECASE),
    "x-vacation": re.compile(r""),
    "precedence": re.compile(r"auto[_-]?reply", re.IGNORECASE),
    "x-precedence": re.compile(r"auto[_-]?reply", re.IGNORECASE),
}
_AUTOMATIC_HEADERS = {
    "auto-submitted": re.compile(r"(?!no\b)\w", re.IGNORECASE),  # RFC 3834, section 5
    "precedence": re.compile(r"bulk|list|junk", re.IGNORECASE),
    "list-id": re.compile(r""),
    "list-unsubscribe": re.compile(r""),
    "x-auto-generated": re.compile(r""),
    "feedback-id": re.compile(r""),
}
_ABSENCE_SUBJECT = re.compile(
    r"(?:automati(?:sch|c|sche) (?:antwoord|reply|reactie|beantwoording|response)|"
    r"out[ -]of[ -](?:the[ -])?office|auto-?reply|"
    r"auto(?:matisch)? ?antwoord|abwesenheit|réponse automatique|afwezigheids(?:bericht|assistent|melding))",
    re.IGNORECASE,
)
_ABSENT_SUBJECT = re.compile(
    r"(?:(?:ik ben|i am|i'm) )?(?:momenteel |currently |tijdelijk )?(?:afwezig(?:heid)?|niet aanwezig|absent|"
    r"(?:met |op )?vakantie(?:bericht|melding)?|met \w{0,20}verlof|verlof(?:bericht|melding)?|ooo|on leave|on holiday|"
    r"away)\b",
    re.IGNORECASE,
)
_ABSENT_TEXT = re.compile(
    r"\b(?:ik ben|i am|i'm|momenteel|tot en met|tot|t/m) (?:\w+ ){0,4}(?:afwezig|niet aanwezig|met vakantie|"
    r"op vakantie|met verlof|out of (?:the )?office|on leave|on holiday|away)\b",
    re.IGNORECASE,
)
SUBJECT_SAYS = "subject of an out-of-office answer"
SUBJECT_HINTS = "subject and text of an out-of-office answer"
GUESSES = frozenset({SUBJECT_SAYS, SUBJECT_HINTS})  # people write such subjects too
REPORTED = "a read receipt"
_RECEIPT_SUBJECT = re.compile(
    r"(?:gelezen|niet gelezen|leesbevestiging|read|not read|read receipt|return receipt(?: \(displayed\))?|displayed"
    r"|disposition notification)\s?(?::|-|$)",
    re.IGNORECASE,
)
_RECEIPT_TEXT = re.compile(  # as Outlook writes it: a letter's head, what became of it and when, and not a word more
    r"(?:uw|je|your) (?:bericht|message) (?:aan|to|onderwerp|subject) ?:.{0,600}?"
    r"\b(?:(?:is|werd) (?:gelezen|weergegeven)|is verwijderd zonder te worden gelezen"
    r"|(?:was|has been) (?:read|displayed|opened)|was deleted without being read)"
    r" (?:op|on) (?:[^.!?]|\.(?=\d)){3,120}\.?",
    re.IGNORECASE,
)
_RECEIPT = 900  # characters: a receipt is short
_REPORTS = {
    "delivery-status": "a delivery report",
    "disposition-notification": REPORTED,
    "feedback-report": "a spam report",
}


def absence_reasons(envelope: Envelope, text: str) -> tuple[str, ...]:
    """Say what makes this an out-of-office answer; X-Auto-Response-Suppress alone does not, people's mail has it."""
    reasons = list(_by_headers(envelope, _ABSENCE_HEADERS))
    if _ABSENCE_SUBJECT.match(envelope.subject):
        reasons.append(SUBJECT_SAYS)
    elif _ABSENT_SUBJECT.match(envelope.subject) and (_is_answer(envelope) or _ABSENT_TEXT.search(text[:2_000])):
        reasons.append(SUBJECT_HINTS)
    return tuple(reasons)


def _is_answer(envelope: Envelope) -> bool:
    """Say whether a mail with this subject was sent by itself: people's answers begin with Re."""
    return bool(envelope.in_reply_to) or is_null_path(envelope) or "x-auto-response-suppress" in envelope.headers


def is_receipt(envelope: Envelope, text: str, report: str) -> bool:
    """Say whether a program tells that a mail was shown on a screen: that is no absence, and nobody said anything."""
    if _REPORTS.get(report) == REPORTED:
        return True
    told = len(text) <= _RECEIPT and _RECEIPT_TEXT.fullmatch(" ".join(text.split())) is not None
    return told and _RECEIPT_SUBJECT.match(envelope.subject) is not None


def automatic_reasons(envelope: Envelope, report: str, *, receipt: bool = False) -> tuple[str, ...]:
    """Say what makes this an automatic mail of another sort."""
    reasons = list(_by_headers(envelope, _AUTOMATIC_HEADERS))
    if receipt:
        reasons.append(REPORTED)
    elif report in _REPORTS:
        reasons.append(_REPORTS[report])
    if is_null_path(envelope):
        reasons.append("Return-Path: <>")
    return tuple(reasons)


def _by_headers(envelope: Envelope, table: dict[str, re.Pattern[str]]) -> Iterator[str]:
    for name, pattern in table.items():
        value = envelope.headers.get(name)
        if value is not None and pattern.match(value):
            yield f"{name.title()}: {value[:_SHOWN]}"


def kind_of(absence: tuple[str, ...], automatic: tuple[str, ...], *, bounced: bool) -> MailKind:
    """Choose the kind: a bounce before an absence, since a mail server's report may carry anything."""
    if bounced:
        return MailKind.BOUNCE
    if absence:
        return MailKind.ABSENCE
    return MailKind.AUTOMATIC if automatic else MailKind.ORDINARY
