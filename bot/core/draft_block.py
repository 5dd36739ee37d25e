"""Which text did a colleague leave between the two marker lines of a draft, and is it another one?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

BEGINS, ENDS = "Hier begint de brief (concept {})", "Hier eindigt de brief"
LINE_CAP, TEXT_CAP = 4_000, 60_000  # characters; a letter is shorter
_BEGIN = re.compile(r"hier begint de brief \(concept (\d{1,4})\)", re.IGNORECASE)
_END = re.compile(r"hier eindigt de brief", re.IGNORECASE)
_MARKS = " \t>|*_=-–—━#\u00a0"  # around a marker: what quotes, and what the line is drawn with
_QUOTE = re.compile(r"[ \t\u00a0]{0,3}>[ \u00a0]?")
_URL = re.compile(r"https?://[^\s<>]{1,2000}")
_LINK_BEHIND = re.compile(r"<(?:https?://|mailto:)[^<>\s]{1,2000}>")
_TOKEN = re.compile(r"\w+|[^\w\s]")
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "´": "'", "`": "'"})
_NO_WORDS = frozenset("-–—•·*_=━>#|[]\u00ad\u200b\ufeff")  # bullets, rules and what a client adds
_SAFE = "safelinks.protection.outlook.com"  # Outlook puts its own address in the place of each link
_WRAPPED = 55  # characters: a longer line that is followed by another was broken off by a mail program
_ITEM = re.compile(r"\s{0,8}(?:[-*•]|\d{1,2}[.)])\s")


@dataclass(frozen=True, kw_only=True)
class Block:
    """What stands between the markers of a reply."""

    number: int  # of the draft
    text: str


def block_in(text: str) -> Block | None:
    """Find the letter in a reply, without the marks of quoting; None when a marker is gone, or nothing is left.

    The letter may quote a complaint that holds a marker: the first beginning and the last end count.
    """
    lines = text[:TEXT_CAP].split("\n")
    begins = next((number for number, line in enumerate(lines) if _marker(_BEGIN, line)), None)
    if begins is None:
        return None
    ends = next((number for number in range(len(lines) - 1, begins, -1) if _marker(_END, lines[number])), None)
    head = _marker(_BEGIN, lines[begins])
    if ends is None or head is None:
        return None
    depth = lines[begins].split("(")[0].count(">")
    inside = [_unquoted(line.rstrip("\r"), depth) for line in lines[begins + 1 : ends]]
    left = "\n".join(inside).strip("\n")
    return Block(number=int(head[1]), text=left) if left.strip() else None


def _marker(pattern: re.Pattern[str], line: str) -> re.Match[str] | None:
    return pattern.fullmatch(line[:200].strip().strip(_MARKS))


def _unquoted(line: str, depth: int) -> str:
    for _ in range(depth):
        mark = _QUOTE.match(line)
        if mark is None:
            break
        line = line[mark.end() :]
    return line.rstrip()


def typed_besides(new_text: str, block: Block | None, shown: str) -> str:
    """Give what was typed outside the letter: above its marker, and without the lines that were put into it."""
    lines = new_text.split("\n")
    cut = next((number for number, line in enumerate(lines) if _marker(_BEGIN, line)), len(lines))
    known = {_words(line) for line in shown.split("\n")}
    added = {_words(line) for line in block.text.split("\n")} - known - {()} if block else set()
    return "\n".join(line for line in lines[:cut] if _words(line) not in added)


def is_same(one: str, other: str) -> bool:
    """Say whether two texts are the same letter, whatever a mail program did to spaces, bullets, lines and links."""
    links = not (_SAFE in one or _SAFE in other)
    return _words(one, links=links) == _words(other, links=links)


def restored(edited: str, shown: str) -> str:
    """Give the edited letter: what was left alone as it was shown, the rest as it was typed, unwrapped."""
    links = _SAFE not in edited
    known = {_words(one, links=links): one for one in _paragraphs(shown)}
    parts = (known.get(_words(one, links=links)) or _joined(one) for one in _paragraphs(edited))
    return "\n\n".join(part for part in parts if part.strip())


def rebased(text: str, base: str, fresh: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Carry over to a letter that was edited what the template says otherwise now.

    :return: the letter, and each (line as it was, line as it is now)
    """
    old, new = base.split("\n"), fresh.split("\n")
    changed: list[tuple[str, str]] = []
    for tag, a, b, c, d in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if tag != "equal":
            was, now = "\n".join(old[a:b]).strip(), "\n".join(new[c:d]).strip()
            changed.append((was, now))
            text = text.replace(was, now, 1) if was else text
    return text, tuple(changed)


def put_back(shown: str, own: str, edited: str) -> str:
    """Give the writer's own words as they were edited, when nothing else of the letter was; "" when more was."""
    if not own or shown.count(own) != 1:
        return ""
    before, _, after = (part.strip() for part in shown.partition(own))
    if not (edited.startswith(before) and edited.rstrip().endswith(after)) or len(edited) <= len(before) + len(after):
        return ""
    return edited[len(before) : len(edited.rstrip()) - len(after) if after else None].strip()


def _words(text: str, *, links: bool = True) -> tuple[str, ...]:
    """Give what is said, without what a mail program changes by itself."""
    plain = _LINK_BEHIND.sub("", text[:TEXT_CAP].translate(_PLAIN))
    plain = plain if links else _URL.sub("url", plain)
    return tuple(one for one in _TOKEN.findall(plain) if one not in _NO_WORDS)


def _paragraphs(text: str) -> Sequence[str]:
    found: list[list[str]] = [[]]
    for line in text.split("\n"):
        if line.strip():
            found[-1].append(line[:LINE_CAP])
        elif found[-1]:
            found.append([])
    return ["\n".join(lines) for lines in found if lines]


def _joined(paragraph: str) -> str:
    """Join the lines that a mail program broke off."""
    out: list[str] = []
    above = ""
    for line in paragraph.split("\n"):
        if len(above) >= _WRAPPED and not _ITEM.match(line) and not line.startswith(">"):
            out[-1] = f"{out[-1].rstrip()} {line.strip()}"
        else:
            out.append(line)
        above = line
    return "\n".join(out)
