"""Which of our letters came back, from whom, and for good?"""

import re
from collections.abc import Mapping

from bot.core.bounds import Part
from bot.core.characters import decode, one_line
from bot.core.envelope import Envelope
from bot.core.mail import Bounce
from bot.core.parts import Parts

_ADDRESS = re.compile(r"[\w.+'=&-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_STATUS = re.compile(r"\b[245]\.\d{1,3}\.\d{1,3}\b")
_MESSAGE_ID = re.compile(r"^message-id:\s{0,20}(<[^<>\s]{1,990}>)", re.IGNORECASE | re.MULTILINE)
_DAEMON = re.compile(r"(?:mailer-?daemon|postmaster|microsoftexchange[0-9a-f]{10,40})@", re.IGNORECASE)
_SUBJECT = re.compile(
    r"undeliver|onbestelbaar|niet (?:be|af)geleverd|niet te bezorgen|delivery (?:status|failure|has failed|incomplete|delayed)|"
    r"mail delivery (?:failed|system)|failure notice|returned mail|delivery notification|bezorging|"
    r"message you sent|non remis|warning: (?:message|could not send)|nondeliverable|could not be delivered|mislukt",
    re.IGNORECASE,
)
_OPENING = re.compile(r"this is the qmail-send program|could not be delivered|kon niet worden (?:bezorgd|afgeleverd)", re.I)
_DELAY = re.compile(r"delayed|vertraagd|warning: could not|still being (?:re)?tried|will (?:be retried|keep trying)", re.IGNORECASE)
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


def _groups(status: Part | None) -> list[Mapping[str, str]]:
    """Give the groups of fields; a report that was encoded is decoded first."""
    payload = status.get_payload() if status is not None else ""
    if isinstance(payload, str):
        payload = [status] if status is not None else []
    groups: list[Mapping[str, str]] = []
    for part in list(payload)[:100]:
        if isinstance(part, Part):
            fields = {name.lower(): " ".join(value.split())[:1_000] for name, value in list(part.items())[:50]}
            groups.append({**fields, "action": fields.get("action", "").lower()})
    return groups
