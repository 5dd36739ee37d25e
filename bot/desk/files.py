"""Which files go along with a letter?"""

from bot.core.mail import Attachment

MANY_PARTS = 200
MOST_BYTES = 10_000_000  # of files in one letter; many servers refuse mails above 20 MB, and base64 adds a third
KEPT = "Het bestand is bewaard in het klachtensysteem."


def light_enough(files: tuple[Attachment, ...]) -> tuple[Attachment, ...]:
    """Pass files on as long as a mail server will take them; of the rest the reader hears that they are kept."""
    room = MOST_BYTES
    kept: list[Attachment] = []
    for file in files:
        room -= len(file.content)
        kept.append(file if room >= 0 else _too_large(file.name, len(file.content)))
    return tuple(kept)


def original_mail(raw: bytes) -> Attachment:
    """Attach a mail as it came; one that is made to break mail clients goes as a file that they don't open."""
    if len(raw) > MOST_BYTES:
        return _too_large("oorspronkelijke-mail.eml", len(raw))
    harmless = raw.lower().count(b"content-type:") < MANY_PARTS
    content_type = "message/rfc822" if harmless else "application/octet-stream"
    return Attachment(name="oorspronkelijke-mail.eml", content_type=content_type, content=raw)


def _too_large(name: str, size: int) -> Attachment:
    told = f"{name} is te groot om mee te sturen ({size // 1_000_000} MB). {KEPT}\n"
    return Attachment(name=f"{name}.txt", content_type="text/plain", content=told.encode())
