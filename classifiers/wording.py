"""What does a sender really say? Bounds and tidies a text before it is judged."""

import re
import unicodedata

FIRST, LAST = 20_000, 4_000  # characters of a very long text that are read, at its beginning and at its end
LONGEST_WORD = 60
QUOTED = re.compile(r"^[ \t]*(?:>|&gt;).*$", re.MULTILINE)
ATTRIBUTION = re.compile(
    r"^(?:op|on|am|le)\b.{5,120}(?:schreef|wrote|geschreven)\b.{0,80}:\s*$", re.IGNORECASE | re.MULTILINE
)
DISCLAIMER = re.compile(
    r"^\W{0,3}(?:dit (?:e-?mail)?bericht|deze e-?mail|de informatie in dit"
    r"|the information (?:contained )?in this|this (?:e-?mail|message))\b"
    r"[^\n]*\b(?:vertrouwelijk|geadresseerde|confidential|intended (?:only|solely|for))\b[^\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
CLIENT_LINE = re.compile(
    r"^(?:verzonden|verstuurd|sent) (?:vanaf|vanuit|met|from|via)\b.{0,60}$", re.IGNORECASE | re.MULTILINE
)
ANSWER_PREFIX = re.compile(r"^\s*(?:(?:re|aw|antw|antwoord)\s*:\s*)+", re.IGNORECASE)
SAME_CHARACTER = re.compile(r"(\S)\1{3,}")
LONG_WORD = re.compile(rf"\S{{{LONGEST_WORD}}}(?=\S)")
BLANKS = re.compile(r" +")
PARAGRAPH = re.compile(r" ?\n ?\n\s*")
SPACES = re.compile(r"[ \n]+")
ALIKE = str.maketrans(
    dict.fromkeys("\u2019\u2018`\u00b4", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"')
    | dict.fromkeys("\u2013\u2014", "-")
    | dict.fromkeys("\u00a0\u200b\ufeff\t", " ")
    | {"\r": "\n", "/": " / "}
)


def bounded(text: str) -> str:
    """Keep the beginning and the end of a very long text, so that no mail costs more than another."""
    if len(text) <= FIRST + LAST:
        return text
    return text[:FIRST] + "\n\n" + text[-LAST:]


def _printable(text: str) -> str:
    text = unicodedata.normalize("NFC", text.encode("utf-8", "replace").decode("utf-8")).replace("\r\n", "\n")
    text = text.translate(ALIKE)
    return "".join(one if one.isprintable() or one == "\n" else " " for one in text)


def newest(body: str) -> str:
    """Leave out quoted lines, the programme's own line, and disclaimers, unless nothing else is left."""
    kept = body
    for pattern in (QUOTED, ATTRIBUTION, DISCLAIMER, CLIENT_LINE):
        kept = pattern.sub("", kept)
    return kept if kept.strip() else body


def _flowing(text: str) -> str:
    """Join wrapped lines; an empty line remains a boundary. No word is longer than a tokenizer likes."""
    text = LONG_WORD.sub(lambda found: found.group() + " ", SAME_CHARACTER.sub(r"\1\1\1", text))
    return "\n\n".join(SPACES.sub(" ", part).strip() for part in PARAGRAPH.split(BLANKS.sub(" ", text))).strip()


def tidy(subject: str, body: str) -> tuple[str, str]:
    """Give the subject and the newest text, bounded, tidied, in one alphabet of quotes and spaces."""
    subject = _flowing(_printable(bounded(subject)[:1000]))
    return subject, _flowing(newest(_printable(bounded(body))))


def is_answer(subject: str) -> bool:
    """Tell whether the subject was taken over from another mail, so that its words are not the sender's own."""
    return ANSWER_PREFIX.match(subject) is not None
