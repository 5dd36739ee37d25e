"""Until when does somebody say to be away, and who stands in? Read from out-of-office answers and from plain words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bot.core.dates import ENGLISH_DAYS, ENGLISH_MONTHS, find_day

LOOKED_AT = 3_000  # characters: a notice says it at once
NEAR = 60  # characters in which a day stands behind the word that announces it
LONGEST_AWAY = timedelta(days=300)  # a day further on has passed: without a year it is read as that of next year
_ENGLISH = ENGLISH_MONTHS | ENGLISH_DAYS | {"tomorrow": "morgen", "today": "vandaag"}
_ENGLISH_WORD = re.compile(rf"\b(?:{'|'.join(_ENGLISH)})\b", re.IGNORECASE)
_MONTH = r"(?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]{0,7}"  # as it stands after translation
_MONTH_FIRST = re.compile(rf"\b({_MONTH})\.? (\d{{1,2}})(?:st|nd|rd|th)?\b(?:, ?(?=\d{{4}}))?", re.IGNORECASE)
_ORDINAL = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th|e)\b(?: of\b)?", re.IGNORECASE)
_THROUGH = r"(?:t/m|tot/met|tot en met|up to and including|until and including|through|thru)"
_TILL = r"(?:tot|until|till|untill|til)"
_BACK = (
    r"(?:(?:weer|terug)(?: (?:terug|aanwezig|bereikbaar|beschikbaar|op kantoor|aan het werk|bij|present|er|in)){0,3}"
    r"(?: (?:ben|zal|kom) ik)?"
    r"|ben (?:ik )?(?:er )?weer|kom (?:ik )?terug"
    r"|(?:i(?:'m| am|'ll be| will be)? )?(?:return(?:ing)?|back|available again|be back|reachable again)"
    r"(?: (?:in the office|to the office|at work|to work|at my desk|by))?)"
)
_ON = r"(?: (?:op|vanaf|per|on|from|at|as of|weer op|weer vanaf))"
_ENDS = re.compile(
    rf"(?:(?P<through>\b{_THROUGH})|(?P<till>\b{_TILL}\b)|(?P<back>\b{_BACK}{_ON}\b))(?= *[\w(])", re.IGNORECASE
)
_BACK_BEHIND = re.compile(  # "op 4 december ben ik weer aanwezig", "morgen reageer ik", "vanaf maandag ben ik er weer"
    r"\b(?:ben ik|ik ben|zal ik|kom ik|reageer ik|lees ik|antwoord ik|beantwoord ik|i will|i'll|i am)\b", re.IGNORECASE
)
_AGAIN = re.compile(r"\b(?:weer|terug|back|again|reageer ik|antwoord ik|beantwoord ik)\b", re.IGNORECASE)
_RANGE = re.compile(rf"(\d{{1,2}}) ?(?:[-\u2013]|{_THROUGH}|tot|to) ?(?=\d{{1,2}} {_MONTH}\b)", re.IGNORECASE)
_DAY_ONLY = re.compile(r"(\d{1,2})\s*$")
_FROM = re.compile(r"\b(?:van|vanaf|from|between|tussen|sinds|since)\b", re.IGNORECASE)
_STOP = re.compile(r"[.!?;](?=\s|$)|\n|[,(]\s*(?=(?:vervang|daarna|bij|neem|voor|en)\b)", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\u00a0]+")
_GONE = re.compile(
    r"\b(?:afwezig|niet aanwezig|niet bereikbaar|niet op kantoor|er (?:even )?niet|met vakantie|op vakantie|met verlof"
    r"|zwangerschapsverlof|ouderschapsverlof|verlof|vakantie|vrij|ziek|out of (?:the )?office|away|on leave|on holiday"
    r"|on vacation|absent|in overleg|buiten kantoor|lees mijn mail niet)\b",
    re.IGNORECASE,
)

_OWN = re.compile(r"\b(?:ik ben|ben ik|ik heb|heb ik|ik ga|i am|i'm|i will be|i'll be)\b", re.IGNORECASE)

_PART = r"(?:de|den|der|van|el|ten|ter|te|al|ben|'t)"
_CAPITAL = r"(?-i:[A-Z\u00c0-\u00de])[\w'\u2019.-]{1,25}(?<!\.)"
_NAME = rf"{_CAPITAL}(?: (?:{_PART} ){{0,3}}{_CAPITAL}){{0,2}}"
_TITLE = (
    r"(?:(?:mijn|de|onze|my|our) )?(?:(?:collega(?:'s)?|colleague|manager|teamleider|mevrouw|mw\.?|dhr\.?|meneer) )?"
)
_STANDS_IN = re.compile(
    rf"(?:\b(?:vervang(?:er|ster|ing)|waarneem(?:er|ster)|stand-?in|achtervang)\b(?: (?:is|wordt|door))? ?[:=]? ?"
    rf"|\b(?:overgenomen|waargenomen|vervangen|behandeld|beantwoord) door "
    rf"|\bcontact (?:op )?(?:opnemen |opgenomen worden |zoeken )?(?:met|with) "
    rf"|\b(?:please )?(?:contact|e-?mail|call|reach out to|turn to) (?!met\b)"
    rf"|\b(?:terecht|melden|wenden|richten|mailen|bellen|vragen) (?:tot|bij|aan|naar|met) "
    rf"|\b(?:kun je|kunt u|kan je|kan u|ga naar|wend je tot|wendt u tot)(?: terecht)? (?:bij|met|tot|naar) "
    rf"|\b(?:mail|bel|vraag)(?: dan| even| gerust){{0,2}}(?: naar| met| aan)? "
    rf"|\b(?:spoed|vragen|dringende zaken|urgente zaken|haast|urgent matters)(?: over [\w ]{{1,25}})?"
    rf"(?: ?:|,| dan| naar| via)+ )"
    rf"{_TITLE}(?P<name>{_NAME})",
    re.IGNORECASE,
)
_TAKES_OVER = re.compile(
    rf"\b(?P<name>(?i:{_CAPITAL})(?: (?:{_PART} ){{0,3}}{_CAPITAL}){{0,2}}) "
    r"(?i:neemt (?:voor mij |mijn (?:zaken|werk|taken) |het |alles )?(?:waar|over)|vervangt mij|is (?:dan )?(?:mijn )?"
    r"(?:vervanger|vervangster|waarnemer|stand-in)|staat voor mij in|is standing in|will (?:cover|stand in)"
    r"|covers for me)\b"
)
_COLLEAGUE_NAMED = re.compile(rf"\b(?:collega|colleague) (?P<name>{_NAME})", re.IGNORECASE)
_ADDRESS = re.compile(r"[a-z0-9._%+-]{1,64}@[a-z0-9.-]{1,190}\.[a-z]{2,24}", re.IGNORECASE)
_NO_NAME = frozenset(
    {
        *("de", "het", "een", "u", "uw", "je", "jij", "mij", "mijn", "ons", "onze", "wij", "ik", "dan", "via", "maar"),
        *("voor", "bij", "met", "the", "my", "our", "me", "your", "i", "please", "dringende", "spoed"),
    }
)


@dataclass(frozen=True, kw_only=True)
class Notice:
    """What a notice says: the day that it names as the end, and the last day away that follows from it."""

    until: date | None = None
    last: date | None = None  # the day before it, where it is the day of coming back
    since: date | None = None
    stand_in: str = ""  # a name or an address, as it was written


def read_notice(text: str, today: date) -> Notice:
    """Read a notice; what it doesn't say stays empty."""
    plain = _plain(text)
    end = _end(plain, today)
    until, through, at = end or (None, False, 0)
    last = until if until is None or through else until - timedelta(days=1)
    since = _since(plain, at, until, today) if until else None
    since = since if since and last and since <= last else None
    return Notice(until=until, last=last, since=since, stand_in=_stand_in(text[:LOOKED_AT]))


def read_own(text: str, today: date) -> Notice | None:
    """Read what a person types of an own absence; None when it isn't surely that, or when it names no end."""
    told = read_notice(text, today)
    sentences = re.split(r"[.!?;\n]", _plain(text))
    says_so = any(_OWN.search(one) and _GONE.search(one) and _ENDS.search(one) for one in sentences)
    return told if says_so and told.until and "?" not in text else None


def _plain(text: str) -> str:
    """Make the days readable: English words become Dutch, "December 4th" becomes "4 december"."""
    text = _SPACES.sub(" ", text[:LOOKED_AT])
    text = _ENGLISH_WORD.sub(lambda found: _ENGLISH[found[0].lower()], text)
    text = _ORDINAL.sub(r"\1", text)
    return _MONTH_FIRST.sub(r"\2 \1 ", text)


def _end(text: str, today: date) -> tuple[date, bool, int] | None:
    """Give the day of the end, whether it is itself a day away, and where that is said."""
    for found in _ENDS.finditer(text):
        if day := _day_behind(text, found.end(), today):
            return day, bool(found["through"]), found.start()
    if (found_range := _RANGE.search(text)) and (day := _day_behind(text, found_range.end(), today)):
        return day, True, found_range.end(1)
    return _comes_back(text, today)


def _day_behind(text: str, at: int, today: date) -> date | None:
    near = _STOP.split(text[at : at + NEAR], maxsplit=1)[0]
    found = find_day(near, today)
    return found.day if found and today - timedelta(days=31) <= found.day <= today + LONGEST_AWAY else None


def _comes_back(text: str, today: date) -> tuple[date, bool, int] | None:
    """The day may stand before the words: "maandag 30 november ben ik er weer", "morgen reageer ik"."""
    for found in _BACK_BEHIND.finditer(text):
        before = re.split(r"[.!?;,\n]", text[max(0, found.start() - NEAR) : found.start()])[-1]
        behind = _STOP.split(text[found.end() : found.end() + NEAR], maxsplit=1)[0]
        again = _AGAIN.search(behind)
        between = find_day(behind[: again.start()], today) if again else None  # "ik ben op 1 december weer aanwezig"
        named = find_day(before, today) or between
        again = again or _AGAIN.search(found[0])
        if named and again and today < named.day <= today + LONGEST_AWAY:
            return named.day, False, found.start()
    return None


def _since(text: str, at: int, until: date | None, today: date) -> date | None:
    """Give the first day away, where a period is named: "van 23 november tot en met", "van 16 t/m 20 november"."""
    before = re.split(r"[.!?;\n]", text[max(0, at - NEAR) : at])[-1].rstrip()
    announced = list(_FROM.finditer(before))
    if announced and (found := find_day(before[announced[-1].end() :], today)) and until and found.day <= until:
        return found.day
    bare = _DAY_ONLY.search(before)
    if bare is None or until is None:
        return None
    try:
        first = until.replace(day=int(bare[1]))
    except ValueError:
        return None
    return first if first <= until else None


def _stand_in(text: str) -> str:
    """Give the name of who stands in, as it was written; "" when nobody is named."""
    flat = _SPACES.sub(" ", text.replace("\n", " "))
    for found in _candidates(flat):
        name = found["name"].strip(" .")
        if name.split()[0].lower() not in _NO_NAME:
            return name
    return ""


def _candidates(text: str) -> Iterator["re.Match[str]"]:
    for pattern in (_TAKES_OVER, _STANDS_IN, _COLLEAGUE_NAMED):
        yield from pattern.finditer(text)


def addresses_in(text: str) -> tuple[str, ...]:
    """Give the mail addresses that a notice names."""
    return tuple(dict.fromkeys(found.lower() for found in _ADDRESS.findall(text[:LOOKED_AT])))
