"""What does this mail say? Bytes become a `Mail`."""

from bot.core.bounds import BROKEN, Part, parse
from bot.core.envelope import Envelope, read_envelope
from bot.core.language import language
from bot.core.mail import Mail, Unreadable
from bot.core.parts import Parts, read_parts
from bot.core.reply import new_text


def read(raw: bytes) -> Mail:
    """Read a mail; never slow, and it never raises anything but `Unreadable`."""
    message = parse(raw)
    try:
        return _read(message)
    except RecursionError as error:
        raise Unreadable("nested too deeply") from error
    except BROKEN as error:
        raise Unreadable(f"reading failed: {type(error).__name__}") from error


def _read(message: Part) -> Mail:
    envelope = read_envelope(message)
    parts = read_parts(message)
    typed = new_text(parts.text, envelope.subject)
    return Mail(
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
        new_text=typed,
        attachments=parts.attachments,
        authentication_results=envelope.authentication_results,
        language=language(typed),
        defects=envelope.defects + parts.defects,
        headers=envelope.headers,
    )
