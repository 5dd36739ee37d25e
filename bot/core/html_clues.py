"""What does the HTML of a mail program tell about whose words an element holds?"""

import re
from enum import StrEnum


class Clue(StrEnum):
    """What the structure says of a line."""

    NONE = ""
    HEADER = "header"  # the announcement of somebody else's words
    QUOTED = "quoted"  # all of it is an earlier mail, though nothing marks its lines
    SIGNATURE = "signature"
    COLOURED = "coloured"  # all its words have a colour, as answers "in rood" have


_WEB_PREFIX = re.compile(r"^(?:x_)+")  # Outlook on the web puts it before what it quotes
_HEADER_IDS = frozenset({"divrplyfwdmsg", "reply-intro", "replyintro", "outlookmessageheader"})
_HEADER_CLASSES = frozenset({"gmail_attr", "moz-cite-prefix", "outlookmessageheader", "moz-email-headers-table"})
_QUOTED_IDS = frozenset({"mail-editor-reference-message-container", "olk_src_body_section", "yahoo_quoted"})
_QUOTED_CLASSES = frozenset({"yahoo_quoted", "ms-outlook-mobile-reference-message", "zmailextra", "zmail_extra"})
_SIGNATURE_IDS = frozenset(
    "signature ms-outlook-mobile-signature applemailsignature composer_signature _rc_sig signature-block".split()  # noqa: SIM905
)
_SIGNATURE_CLASSES = frozenset(
    [
        *["gmail_signature", "gmail_signature_prefix", "moz-signature", "protonmail_signature_block"],
        *["io-ox-signature", "yahoo_signature", "yahoo-signature", "k9mail-signature", "zimbra-signature"],
    ]
)
_SIGNATURE_NAMES = frozenset({"messagesignaturesection", "_mailautosig"})
_QUOTED_PART = re.compile(r"yahoo_quoted(?:_|$)")
_SIGNATURE_PART = re.compile(r"(?:yahoo|ydp)\w{0,40}[_-]?signature$")
_RULE_ABOVE = re.compile(  # Outlook draws a line above the header block, in the colour of its age
    r"border-top\s*:\s*(?:solid\s*)?(?:#(?:e1e1e1|b5c4df)|rgb\(\s*(?:225\s*,\s*225\s*,\s*225|181\s*,\s*196\s*,\s*223))"
    r"|border-style\s*:\s*solid none none"
    r"|border-top\s*:\s*1(?:\.0)?pt solid (?:#(?:e1e1e1|b5c4df)|rgb\(\s*(?:225|181))",
    re.IGNORECASE,
)
_STYLE_CAP = 500
_BLOCKS = frozenset({"div", "p", "td", "table", "section"})


_COLOUR = re.compile(r"(?:^|[;\s])color\s*:\s*(#[0-9a-f]{3,6}|rgba?\([\d\s,.%]{3,40}\)|[a-z]{3,20})", re.IGNORECASE)
_NAMES = "red blue green orange purple magenta fuchsia teal crimson darkred darkblue darkgreen navy maroon violet"
_COLOUR_NAMES = frozenset(_NAMES.split())
_BRIGHT = 80  # of 255: how far the parts of a colour lie apart; black, white and grey have none


def is_coloured(tag: str, given: dict[str, str]) -> bool | None:
    """Say whether the words of an element are put in a colour; None when it says nothing of that."""
    found = _COLOUR.search(given.get("style", "")[:_STYLE_CAP])
    told = found[1] if found else (given.get("color", "") if tag == "font" else "")
    if not told:
        return None
    told = told.lower()
    if told[0] == "#" and len(told) in {4, 7}:
        size = (len(told) - 1) // 3
        parts = [int(told[place : place + size] * (3 - size), 16) for place in range(1, len(told), size)]
    elif told[0] == "r":
        parts = [int(part) for part in re.findall(r"\d{1,3}", told)[:3]] if "(" in told else []
    else:
        parts = []
    return told in _COLOUR_NAMES or (len(parts) > 1 and max(parts) - min(parts) > _BRIGHT)


def clue_of(tag: str, given: dict[str, str]) -> Clue:
    """Read the names that mail programs give to the parts of an answer."""
    if not given:
        return Clue.NONE
    name = _WEB_PREFIX.sub("", given.get("id", "").strip().lower())
    classes = {_WEB_PREFIX.sub("", one) for one in given.get("class", "").lower().split()[:20]}
    if name in _HEADER_IDS or classes & _HEADER_CLASSES or _is_rule_above(tag, given.get("style", "")):
        return Clue.HEADER
    if name in _QUOTED_IDS or classes & _QUOTED_CLASSES or _QUOTED_PART.search(name):
        return Clue.QUOTED
    signs = name in _SIGNATURE_IDS or classes & _SIGNATURE_CLASSES or any(map(_SIGNATURE_PART.search, classes))
    named = given.get("name", "").lower() in _SIGNATURE_NAMES or given.get("data-smartmail") == "gmail_signature"
    return Clue.SIGNATURE if signs or named else Clue.NONE


def _is_rule_above(tag: str, style: str) -> bool:
    return tag in _BLOCKS and _RULE_ABOVE.search(style[:_STYLE_CAP]) is not None
