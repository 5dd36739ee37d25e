"""Which files go along with a letter?"""

from bot.core.files import size_in_words
from bot.core.mail import Attachment

MANY_PARTS = 200
MOST_BYTES = 10_000_000  # of files in one letter; many servers refuse mails above 20 MB, and base64 adds a third
KEPT = "Het bestand is bewaard in het klachtensysteem."
ORIGINAL = "oorspronkelijke-mail.eml"


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
        return _too_large(ORIGINAL, len(raw))
    harmless = raw.lower().count(b"content-type:") < MANY_PARTS
    content_type = "message/rfc822" if harmless else "application/octet-stream"
    return Attachment(name=ORIGINAL, content_type=content_type, content=raw)


def enclosed(files: tuple[Attachment, ...]) -> tuple[str, ...]:
    """Say of a letter's files whether the mail as it came is among them, and what was left out."""
    return tuple(
        f"De mail zoals die binnenkwam, zit bij deze mail: {ORIGINAL}."
        if file.name == ORIGINAL
        else file.content.decode().strip()
        for file in files
        if file.name == ORIGINAL or _is_told(file)
    )


def _is_told(file: Attachment) -> bool:
    """Say whether a file only tells that another is not there."""
    return file.content_type == "text/plain" and file.content.endswith(f"{KEPT}\n".encode())


def _too_large(name: str, size: int) -> Attachment:
    told = f"{name} is te groot om mee te sturen ({size_in_words(size)}). {KEPT}\n"
    return Attachment(name=f"{name}.txt", content_type="text/plain", content=told.encode())
