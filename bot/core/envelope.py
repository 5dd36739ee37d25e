"""Who sent this mail, to whom and when? The headers, as far as they can be read."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import Any

import mailparser

from bot.core.bounds import BROKEN, Part
from bot.core.characters import header_text, one_line, unfolded
from bot.core.mail import Address
from bot.core.plain_sender import ODD_SENDER, names_plainly

_SHOWN_TO_MAIL_PARSER = ("From", "Reply-To", "To", "Cc", "Date")
_RECEIVED_CAP = 50
_HOPS_CAP = 3  # that are kept as they are: only the topmost are the own server's
_RECIPIENTS_CAP = 500
_HEADERS_CAP = 200  # names that are kept
_VALUE_CAP = 2_000  # characters of each
_IDS_CAP = 100
_ADDRESS_CAP = 320  # RFC 5321: 64 + @ + 255
_ID = re.compile(r"<[^<>\s]{1,990}>")
_BARE_ID = re.compile(r"[^<>\s]{1,990}@[^<>\s]{1,250}")
_ADDRESS = re.compile(r"[^\s<>,;:\"()]{1,64}@[^\s<>,;:\"()]{1,255}")
_BY = re.compile(r"\bby\s+([\w.:\[\]-]{1,255})", re.IGNORECASE)
_ONCE = ("from", "subject", "message-id", "date")
_ENVELOPE_RECIPIENTS = ("delivered-to", "x-original-to", "envelope-to", "x-envelope-to")


@dataclass(frozen=True, kw_only=True)
class Envelope:
    """The headers of one mail, read."""

    sender: Address | None
    reply_to: Address | None
    recipients: tuple[str, ...]
    subject: str
    sent_at: datetime | None
    received: tuple[tuple[str, datetime], ...]
    message_id: str
    in_reply_to: tuple[str, ...]
    references: tuple[str, ...]
    authentication_results: tuple[str, ...]
    headers: dict[str, str]
    defects: tuple[str, ...]
    hops: tuple[str, ...] = ()
    repeated: frozenset[str] = frozenset()


def read_envelope(message: Part) -> Envelope:
    """Read the headers of a mail; what can't be read is empty, and named in the defects."""
    values = _values(message)
    first = {name: given[0] for name, given in values.items()}
    parsed = _by_mail_parser(values)
    return Envelope(
        sender=_address(parsed.from_),
        reply_to=_address(parsed.reply_to),
        recipients=_recipients(parsed, values),
        subject=header_text(first.get("subject", "")),
        sent_at=parsed.date or _moment(first.get("date", "")),
        received=_received(parsed.received, values.get("received", [])),
        message_id=next(iter(_ids(values.get("message-id", [])[:1])), ""),
        in_reply_to=_ids(values.get("in-reply-to", [])),
        references=_ids(values.get("references", [])),
        authentication_results=tuple(unfolded(value) for value in values.get("authentication-results", [])[:20]),
        headers={name: unfolded(value[:_VALUE_CAP]) for name, value in list(first.items())[:_HEADERS_CAP]},
        defects=_defects(parsed, values) + _odd_sender(parsed, values),
        hops=tuple(unfolded(value[: _VALUE_CAP + 1]) for value in values.get("received", [])[:_HOPS_CAP]),
        repeated=frozenset(name for name, given in list(values.items())[:_HEADERS_CAP] if len(given) > 1),
    )


def _values(message: Part) -> dict[str, list[str]]:
    """Collect all values of each header, by its name in lower case."""
    values: dict[str, list[str]] = {}
    for name, value in message.items():
        values.setdefault(name.lower(), []).append(value)
    return values


def _by_mail_parser(values: dict[str, list[str]]) -> Any:  # noqa: ANN401  # mail-parser carries no types
    """Let mail-parser read addresses and dates: from a mail of these headers alone, so that nothing is read twice."""
    shell: Message = Message()
    for name in _SHOWN_TO_MAIL_PARSER:
        for value in values.get(name.lower(), [])[:1]:
            shell[name] = value
    for value in values.get("received", [])[:_RECEIVED_CAP]:
        shell["Received"] = value
    try:
        return mailparser.MailParser(shell)
    except BROKEN:
        return mailparser.MailParser(Message())


def _address(pairs: list[tuple[str, str]]) -> Address | None:
    """Give the first address that is one."""
    for name, address in pairs:
        cleaned = one_line(address, _ADDRESS_CAP + 1).lower()
        if "@" in cleaned and len(cleaned) <= _ADDRESS_CAP:
            return Address(name=one_line(name, 200), address=cleaned)
    return None


def _recipients(parsed: Any, values: dict[str, list[str]]) -> tuple[str, ...]:  # noqa: ANN401  # as above
    """Give all addresses this mail went to, each once."""
    found = [address.lower() for _, address in [*parsed.to, *parsed.cc][:_RECIPIENTS_CAP] if "@" in address]
    for name in _ENVELOPE_RECIPIENTS:
        for value in values.get(name, [])[:10]:
            found += [address.lower() for address in _ADDRESS.findall(value[:_VALUE_CAP])]
    return tuple(dict.fromkeys(one_line(address, _ADDRESS_CAP) for address in found))


def _moment(value: str) -> datetime | None:
    """Read a date that mail-parser finds too odd."""
    try:
        moment = parsedate_to_datetime(unfolded(value[:100]))
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except BROKEN:
        return None


def _received(hops: list[dict[str, str]], values: list[str]) -> tuple[tuple[str, datetime], ...]:
    """Give host and moment of each hop, topmost first; a hop without both says nothing."""
    read = [_hop(hop, value) for hop, value in zip(reversed(hops), values, strict=False)]
    return tuple(hop for hop in read if hop is not None)


def _hop(hop: dict[str, str], value: str) -> tuple[str, datetime] | None:
    by = _BY.search(value) if not hop.get("by") else None
    host = hop.get("by", "") or (by[1] if by else "")
    moment = datetime.fromisoformat(hop["date_utc"]) if hop.get("date_utc") else _moment(value.rpartition(";")[2])
    name = host.partition(" ")[0].strip("[]().;").lower()
    return (name[:255], moment) if name and moment else None


def _ids(values: list[str]) -> tuple[str, ...]:
    """Find the ids; one without brackets gets them. Of too many, the first and the last count."""
    text = " ".join(header_text(value) if "=?" in value else value for value in values[:3])
    found = list(dict.fromkeys(_ID.findall(text))) or [f"<{bare}>" for bare in _BARE_ID.findall(text)[:1]]
    return tuple(found if len(found) <= _IDS_CAP else found[:1] + found[1 - _IDS_CAP :])


def _defects(parsed: Any, values: dict[str, list[str]]) -> tuple[str, ...]:  # noqa: ANN401  # as above
    """Name what was broken, without quoting it."""
    twice = [f"several {name} headers" for name in _ONCE if len(values.get(name, [])) > 1]
    return (*twice, *sorted(str(category) for category in parsed.defects_categories))


def _odd_sender(parsed: Any, values: dict[str, list[str]]) -> tuple[str, ...]:  # noqa: ANN401  # as above
    """Say whether another reader may find another sender in the From header."""
    sender, given = _address(parsed.from_), values.get("from", [""])[0]
    return (ODD_SENDER,) if sender and not names_plainly(" ".join(given.split()), sender.address) else ()
