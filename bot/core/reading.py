"""What does this mail say? Bytes become a `Mail`."""

from bot.core.bounce import delivery_report, old_style_bounce
from bot.core.bounds import BROKEN, Part, parse
from bot.core.calendar_reply import with_calendar
from bot.core.envelope import Envelope, read_envelope
from bot.core.forward import attached_forward, inline_forward
from bot.core.kinds import REPORTED, absence_reasons, automatic_reasons, is_receipt, kind_of
from bot.core.language import language
from bot.core.mail import Address, Bounce, Forward, Mail, MailKind, Unreadable
from bot.core.parts import Parts, read_parts
from bot.core.reply import Label, Line, is_nearly_nothing_new, is_nothing_new, joined, label_lines, typed
from bot.core.reply_names import writer_of

_CALENDAR = 4_000  # bytes of a calendar in which its method stands


def read(raw: bytes) -> Mail:
    """Read a mail; never slow, and it never raises anything but `Unreadable`."""
    message = parse(raw)
    try:
        return with_calendar(_read(message))
    except RecursionError as error:
        raise Unreadable("nested too deeply") from error
    except BROKEN as error:
        raise Unreadable(f"reading failed: {type(error).__name__}") from error


def _read(message: Part) -> Mail:
    envelope = read_envelope(message)
    parts = read_parts(message)
    kind, bounce, reasons = _kind(message, envelope, parts)
    sender = envelope.sender or Address(name="", address="")
    writer = writer_of(sender.name, sender.address)
    lines = label_lines(parts.text, envelope.subject, clues=parts.clues, writer=writer, recipients=envelope.recipients)
    forward = _forward(lines, parts, envelope) if kind in {MailKind.ORDINARY, MailKind.AUTOMATIC} else None
    nothing = kind is MailKind.BOUNCE or REPORTED in reasons or is_nothing_new(lines)
    typed_now = "" if nothing else typed(lines)
    return Mail(
        kind=kind,
        message_id=envelope.message_id,
        in_reply_to=envelope.in_reply_to,
        references=envelope.references,
        sender=envelope.sender,
        reply_to=envelope.reply_to,
        recipients=envelope.recipients,
        subject=envelope.subject,
        sent_at=envelope.sent_at,
        received=envelope.received,
        text=parts.text,
        new_text=typed_now,
        nothing_new=nothing,
        nearly_nothing_new=is_nearly_nothing_new(lines),
        forward=forward,
        bounce=bounce,
        attachments=parts.attachments,
        authentication_results=envelope.authentication_results,
        language=language(f"{typed_now}\n{forward.text if forward else ''}"),
        reasons=reasons,
        defects=envelope.defects + parts.defects,
        headers=envelope.headers,
        hops=envelope.hops,
        repeated=envelope.repeated,
    )


def _kind(message: Part, envelope: Envelope, parts: Parts) -> tuple[MailKind, Bounce | None, tuple[str, ...]]:
    """Judge what sort of message it is, and why; the form of RFC 3464 is sure, an old-style report is a guess."""
    report = delivery_report(envelope, parts)
    form = str(message.get_param("report-type", "")).lower()
    receipt = is_receipt(envelope, parts.text, form)
    other = report is not None or receipt or _is_appointment(parts)
    absence = () if other else absence_reasons(envelope, parts.text)
    bounce = report or (old_style_bounce(envelope, parts) if not absence else None)
    automatic = automatic_reasons(envelope, form, receipt=receipt)
    kind = kind_of(absence, automatic, bounced=bounce is not None)
    bounced = ("a delivery report",) if report else ("looks like a delivery report",)
    reasons = {MailKind.BOUNCE: bounced, MailKind.ABSENCE: absence, MailKind.AUTOMATIC: automatic}
    return kind, bounce, reasons.get(kind, ())


def _is_appointment(parts: Parts) -> bool:
    """Say whether a calendar answers an invitation: that somebody can't come is no absence."""
    calendars = (file.content[:_CALENDAR].upper() for file in parts.attachments if file.content_type == "text/calendar")
    return any(b"METHOD:REPLY" in calendar or b"METHOD:COUNTER" in calendar for calendar in calendars)


def _forward(lines: tuple[Line, ...], parts: Parts, envelope: Envelope) -> Forward | None:
    """Find a mail that was passed on: in the text, or attached."""
    inline = inline_forward(lines, envelope.sender)
    if inline is not None:
        return inline
    return attached_forward(parts.inner, joined(lines, {Label.NEW}), envelope.subject, envelope.sender)
