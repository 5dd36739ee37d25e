"""What is the mail that the check sends to the complaints address itself?"""

from dataclasses import dataclass
from datetime import datetime

from bot.core.compose import compose
from bot.core.letter import Written
from bot.core.mail import Address
from bot.settings import OrganisationSettings

HEADER = "X-Klachtenpost-Check"
TEXT = "Een proef van Klachtenpost: komt een mail aan die de bot zichzelf stuurt? Deze mag worden weggegooid.\n"


@dataclass(frozen=True, kw_only=True)
class Probe:
    """One mail on its way, ready for the SMTP adapter."""

    id: int
    envelope_sender: str
    recipient: str
    message_id: str
    raw: bytes


def probes(one: OrganisationSettings, now: datetime, token: str) -> list[Probe]:
    """Write to the complaints address, and to it with a plus sign when our letters will use that."""
    local, _, domain = one.organisation.address.partition("@")
    plus = [f"{local}+proef@{domain}"] if one.organisation.plus_addressing else []
    return [_probe(number, to, one, now, token) for number, to in enumerate([one.organisation.address, *plus])]


def _probe(number: int, to: str, one: OrganisationSettings, now: datetime, token: str) -> Probe:
    """Mark it as automatic (RFC 3834) and as ours, so that nobody answers it if it stays."""
    address = one.organisation.address
    message_id = f"<proef.{number}.{token}@{address.partition('@')[2]}>"
    raw = compose(
        Written(subject="Proef van Klachtenpost", text=TEXT, html=f"<p>{TEXT}</p>"),
        sender=Address(name=one.smtp.sender_name, address=address),
        recipient=Address(name="", address=to),
        message_id=message_id,
        date=now,
        extra={HEADER: token},
    )
    return Probe(id=number, envelope_sender=address, recipient=to, message_id=message_id, raw=raw)
