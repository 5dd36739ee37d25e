"""Which sentence opens an act, is it said plainly, and which day does it name somewhere?"""

import re
from dataclasses import replace
from datetime import date

from bot.core.openings_act import COMPLAINANT
from bot.core.openings_day import A_DAY, A_TIME, When, clock_of, day_first

SIGN = r"(?:[^.!?;\n]|\.(?=\S)|(?<=\bmw)\.|(?<=\bdhr)\.|(?<=\bmevr)\.|(?<=\bfam)\.)"  # one sign within a sentence
FILL = (  # possessive: no way back, so that a row of them costs no more than its length
    r"(?:(?:graag|even|eventjes|ff|effe|effen|maar|dus|dan|ook|verder|meteen|gelijk|nog|svp|aub|s\.v\.p\.?"
    r"|a\.u\.b\.?|nu|toch"
    r"|alvast|please|hierbij|hiermee|gewoon|wel|vast|alsjeblieft|alstublieft|trouwens|tevens|daarom|derhalve|tja"
    r"|nou|ok|oke|oké|ja|jongens|sorry|goed|en|gelieve|helaas)\s*,?\s+){0,8}+"
)
YOU = (  # who asks us politely, asks it
    r"(?:(?:kun|kan|wil|zou|kunt|wilt|zal|kunnen|willen)\s+(?:je|jij|u|jullie)|can\s+you|could\s+you|would\s+you"
    r"|will\s+you)\s+"
)
PLEASE = rf"{FILL}(?:{YOU}{FILL})?"
LAST = (
    r"(?=\s*(?:$|[.,!?;:(]|\s[–-]\s|want\b|omdat\b|aangezien\b|i\.?v\.?m\b|vanwege\b|wegens\b|zodat\b|svp\b|aub\b"
    r"|graag\b|en\b|nu\b|daar\b|because\b|due\b|since\b|om\b|in\s+verband\b|door\b|doordat\b|voor\b|ter\b|gezien\b"
    r"|gelet\b|op\s+grond\b))"
)
THEM = (
    rf"(?:(?:(?:de|die|deze|onze)\s+)?(?:{COMPLAINANT}|huurder|huurster|bewoner|bewoonster|deelnemer|deelneemster"
    r"|ouders?|moeder|vader|familie|fam\.?)"
    r"|mevrouw|mevr\.?|mw\.?|mevr|meneer|mnr\.?|dhr\.?|de\s+heer|haar|hem|hen|hun|zij|ze|hij"
    r"|partijen)(?:\s+(?:van\s+|de\s+|den\s+|der\s+){0,3}(?-i:[A-Z])[\w'’-]{1,25}){0,2}"
)
ASKED = re.compile(rf"{FILL}{YOU}", re.IGNORECASE)
MAYBE = re.compile(  # doubt, condition, plan, or the words of somebody else
    r"\b(?:denk|dacht|geloof|hoop|lijkt|twijfel\w*|misschien|wellicht|waarschijnlijk|vermoedelijk|eventueel|hopelijk"
    r"|voorlopig|volgens|zouden|zegt|zei|zeggen|vindt(?!\s+plaats)|vond|vraagt|vroeg|meldt|meldde|schreef|beweert"
    r"|mits|tenzij|indien"
    r"|zodra|wanneer|stel\s+(?:dat|je|nou)|overweeg|overwegen|normaal|liever|vorige|vorig|vroeger|destijds|ooit|if"
    r"|maybe|perhaps|might"
    r"|whether|geen\s+idee|weet|nog\s+niet|concept|eens\s+kijken|als\s+(?!bezoek|afspraak|opgelost|maatregel|onderwerp"
    r"|titel|thema|tweede|behandelaar|directeur|volgt|nieuwe|oorzaak|gegrond|ongegrond|deels|gedeeltelijk|huisbezoek)"
    r"|(?:zal|moet|kan|mag)\s+ik|(?:zullen|moeten|kunnen|mogen)\s+(?:we|wij)"
    r"|(?<!zo\s)(?<!zo\sgoed\s)(?<!zo\sveel\s)mogelijk(?<!snel\smogelijk)(?<!spoedig\smogelijk)"
    r"(?!\s+te\s+maken))\b|\bzou\b(?!\s+(?:je|jij|u)\b)",
    re.IGNORECASE,
)
NOT = re.compile(r"\b(?:niet|geen|nooit|niemand|nee|not|don't|never)\b", re.IGNORECASE)
_END = re.compile(r"(?:[!?;]+|(?<!\bmw)(?<!\bdhr)(?<!\bmevr)(?<!\bfam)(?<!\bivm)\.)(?=\s|$)|\n", re.IGNORECASE)


def first_sentence(text: str) -> tuple[str, str]:
    """Give the first sentence with its sign, and what stands behind it."""
    end = _END.search(text)
    return (text[: end.end()].rstrip("\n"), text[end.end() :]) if end else (text, "")


def is_plain(sentence: str, *, denies: bool = False) -> bool:
    """Say whether a sentence doubts, asks (but us, politely), tells on or denies nothing."""
    asks = "?" in sentence and not ASKED.match(sentence)
    return not (asks or MAYBE.search(sentence) or (not denies and NOT.search(sentence)))


def moment_within(typed: str, today: date) -> When | None:
    """Find the one day that is named anywhere in a sentence, its time, and what stands behind both.

    Two days are none: one of them is not meant.
    """
    when = _moment(ROOM.sub(lambda found: "x" * len(found[0]), typed), today)
    return replace(when, left=typed[len(typed) - len(when.left) :]) if when else None


def _moment(sentence: str, today: date) -> When | None:
    days = list(A_DAY.finditer(sentence))[:3]
    found = [(one, when) for one in days if (when := day_first(sentence[one.start() :], today))]
    if not found or len(found) != len(days) or len({when.day for _, when in found}) > 1:
        return None
    at, when = found[0]
    left = when.left
    if behind := A_TIME.match(left):
        return When(day=when.day, time=clock_of(behind), left=left[behind.end() :]) if clock_of(behind) else None
    before = [one for one in A_TIME.finditer(sentence[: at.start()]) if SAID_AS_TIME.search(one[0])]
    after = [one for one in A_TIME.finditer(left) if SAID_AS_TIME.search(one[0])]
    times = before or after
    if len(times) != 1:
        return None if times else when
    clock = clock_of(times[0])
    return When(day=when.day, time=clock, left=left[times[0].end() :] if times is after else left) if clock else None


ROOM = re.compile(r"(?<=\bkamer\s)\d\S*|(?<=\bzaal\s)\d\S*|(?<=\blokaal\s)\d\S*|(?<=\bruimte\s)\d\S*", re.IGNORECASE)
SAID_AS_TIME = re.compile(
    r"\b(?:om|te|at|half|kwart|uur)\b|\d\s?(?:u|uur|h|am|pm)\b|\d:\d\d|\d{1,2}\.\d\du", re.IGNORECASE
)
