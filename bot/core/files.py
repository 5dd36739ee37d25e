"""How is a file that came along called, safely?"""

import re
from collections.abc import Iterable

from bot.core.characters import one_line
from bot.core.mail import Attachment

LONGEST = 120
_UNSAFE = re.compile(r'[<>:"|?*/\\;&$`\x00-\x1f]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)  # what Windows can't store
_ENDINGS = {
    "application/pdf": ".pdf",
    "application/msword": ".doc",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.ms-outlook": ".msg",
    "application/ms-tnef": ".dat",
    "application/pkcs7-signature": ".p7s",
    "application/pgp-signature": ".asc",
    "application/zip": ".zip",
    "audio/mpeg": ".mp3",
    "image/gif": ".gif",
    "image/heic": ".heic",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "message/rfc822": ".eml",
    "text/calendar": ".ics",
    "text/csv": ".csv",
    "text/html": ".html",
    "text/plain": ".txt",
    "text/vcard": ".vcf",
    "video/mp4": ".mp4",
}


def safe_name(name: str, content_type: str, number: int) -> str:
    """Make a name that can be shown and stored; a nameless file gets a number."""
    name = one_line(name, 1_000).replace("\\", "/").rpartition("/")[2]
    name = "".join(sign for sign in _UNSAFE.sub("_", name) if sign.isprintable()).strip(" .")
    if not name.strip("_"):
        return f"bijlage-{number}{_ENDINGS.get(content_type, '.bin')}"
    if _RESERVED.fullmatch(name):
        name = f"_{name}"
    return _shortened(name)


def _shortened(name: str) -> str:
    """Cut the stem rather than the ending."""
    if len(name) <= LONGEST:
        return name
    stem, dot, ending = name.rpartition(".")
    if not dot or len(ending) > 10:  # noqa: PLR2004  # no file type is longer
        return name[:LONGEST].rstrip(" .")
    return f"{stem[: LONGEST - len(ending) - 1].rstrip(' .')}.{ending}"


def in_words(files: Iterable[Attachment]) -> list[str]:
    """Name files with their sizes; of a mail that only Outlook opens, that it was not read."""
    return [f"{file.name} ({size_in_words(len(file.content))}{_UNREAD if is_closed(file) else ''})" for file in files]


_UNREAD = "; een bestand van Outlook, dat de bot niet kan lezen"


def is_closed(file: Attachment) -> bool:
    """Say whether a file is a mail in a form that only Outlook opens: .msg, or winmail.dat."""
    name = file.name.lower()
    return name.endswith(".msg") or name == "winmail.dat" or file.content_type in _OUTLOOK


_OUTLOOK = frozenset({"application/vnd.ms-outlook", "application/ms-tnef", "application/vnd.ms-tnef"})


def size_in_words(size: int) -> str:
    """Say how large a file is, as a mail program does."""
    if size < 1_000:  # noqa: PLR2004 - bytes
        return f"{size} bytes"
    if size < 1_000_000:  # noqa: PLR2004 - bytes
        return f"{size / 1_000:.0f} kB"
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")
