"""Which of our letters came back, from whom, and for good?"""

import base64
import re

from bot.core.bounds import Part
from bot.core.characters import decode, one_line
from bot.core.envelope import Envelope
from bot.core.mail import Bounce
from bot.core.parts import Parts
from bot.core.reach import ADDRESS

_STATUS = re.compile(r"\b[245]\.\d{1,3}\.\d{1,3}\b")
_MESSAGE_ID = re.compile(r"^message-id:\s{0,20}(<[^<>\s]{1,990}>)", re.IGNORECASE | re.MULTILINE)
_DAEMON = re.compile(r"(?:mailer-?daemon|postmaster|microsoftexchange[0-9a-f]{10,40})@", re.IGNORECASE)
_SUBJECT = re.compile(
    r"undeliver|onbestelbaar|niet (?:be|af)geleverd|niet te bezorgen|"
    r"delivery (?:status|failure|has failed|incomplete|delayed)|"
    r"mail delivery (?:failed|system)|failure notice|returned mail|delivery notification|bezorging|"
    r"message you sent|non remis|warning: (?:message|could not send)|nondeliverable|could not be delivered|mislukt",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"this is the qmail-send program|could not be delivered|kon niet worden (?:bezorgd|afgeleverd)", re.IGNORECASE
)
_DELAY = re.compile(
    r"delayed|vertraagd|warning: could not|still being (?:re)?tried|will (?:be retried|keep trying)", re.IGNORECASE
)
_DIAGNOSTIC = re.compile(r"^.{0,200}?(?:\b[45]\d\d[ -]|\b[45]\.\d{1,3}\.\d{1,3}\b).{0,300}$", re.MULTILINE)
_FINAL = ("failed", "delayed")
_READ = 20_000


def delivery_report(envelope: Envelope, parts: Parts) -> Bounce | None:
    """Read a report by RFC 3464; one that tells of a delivery that went well is no bounce."""
    groups = _groups(parts.status)
    chosen = next((group for wanted in _FINAL for group in groups if group.get("action", "").startswith(wanted)), None)
    if chosen is None:
        return None
    status = _STATUS.search(chosen.get("status", ""))
    return Bounce(
        message_id=_returned_id(envelope, parts),
        recipient=_recipient(chosen.get("final-recipient", "") + " " + chosen.get("original-recipient", "")),
        status=status[0] if status else "",
        permanent=chosen["action"].startswith("failed"),
        diagnostic=one_line(chosen.get("diagnostic-code", "").partition(";")[2] or chosen.get("diagnostic-code", "")),
    )


def _groups(status: Part | None) -> list[dict[str, str]]:
    """Give the groups of fields, one for each recipient."""
    payload = status.get_payload() if status is not None else ""
    parts = [part for part in payload if isinstance(part, Part)] if isinstance(payload, list) else []
    groups = [_fields("\n".join(f"{name}: {value}" for name, value in part.items())) for part in parts[:100]]
    if any("action" in group for group in groups):
        return groups
    return [_fields(block) for block in _decoded(parts).split("\n\n")[:100]]


def _decoded(parts: list[Part]) -> str:
    """Decode a report that was encoded, which is illegal: the parser took it for fields."""
    text = "".join(str(part.get_payload()) for part in parts)
    try:
        return decode(base64.b64decode(text, validate=False)).replace("\r\n", "\n")
    except ValueError:
        return text


def _fields(block: str) -> dict[str, str]:
    """Read the fields of a group, the first of each name; a folded one goes on."""
    fields: dict[str, str] = {}
    for line in re.sub(r"\n[ \t]+", " ", block[:_READ]).splitlines():
        name, colon, value = line.partition(":")
        if colon:
            fields.setdefault(
                name.strip().lower(), value.strip().lower() if name.lower() == "action" else value.strip()
            )
    return fields


def _recipient(text: str) -> str:
    found = ADDRESS.search(text)
    return found[0].lower() if found else ""


def _returned_id(envelope: Envelope, parts: Parts) -> str:
    """Find the id of our letter: in what was returned of it, else in what the report says it answers."""
    ids = [mail.get("message-id", "").strip() for mail in parts.inner[:1]]
    ids += _MESSAGE_ID.findall(parts.returned_headers[:_READ]) + _MESSAGE_ID.findall(parts.text[:_READ])
    ids += [*envelope.in_reply_to, *envelope.references[-1:]]
    return next((one for one in ids if one.startswith("<")), "")


def old_style_bounce(envelope: Envelope, parts: Parts) -> Bounce | None:
    """Recognise a report without the form of RFC 3464, as qmail, old Exchange and providers write them."""
    if parts.status is not None or not _from_a_server(envelope):
        return None
    failed = envelope.headers.get("x-failed-recipients", "")
    text = parts.text[:_READ]
    if not (failed or _SUBJECT.search(envelope.subject) or _OPENING.search(text)):
        return None
    status = _STATUS.search(text)
    line = _DIAGNOSTIC.search(text)
    delayed = _DELAY.search(f"{envelope.subject}\n{text[:2_000]}") is not None
    return Bounce(
        message_id=_returned_id(envelope, parts),
        recipient=_recipient(failed or _without_own(text, envelope)),
        status=status[0] if status else "",
        permanent=not delayed and not (status is not None and status[0].startswith("4")),
        diagnostic=one_line(line[0]) if line else "",
    )


def _from_a_server(envelope: Envelope) -> bool:
    """A report comes from the null sender (RFC 5321, 4.5.5) or from a mail server's own address."""
    sender = envelope.sender.address if envelope.sender else ""
    return is_null_path(envelope) or _DAEMON.match(sender) is not None


def is_null_path(envelope: Envelope) -> bool:
    """Say whether the envelope had no sender, so that nothing is to be sent back."""
    return envelope.headers.get("return-path", "").strip() == "<>"


def _without_own(text: str, envelope: Envelope) -> str:
    """Take out the server's address and ours, so that the first address left is the one that failed."""
    sender = envelope.sender.address if envelope.sender else ""
    for own in (sender, *envelope.recipients[:10]):
        if own:
            text = re.sub(re.escape(own), " ", text, flags=re.IGNORECASE)
    return text
