"""With which opening words does a colleague record what can be learned of a complaint?"""

import re
from datetime import date

from bot.core.openings_act import BEFORE_COLON, COLON, END, Act, Match, Reader, rule
from bot.core.openings_day import DAY_WORDS, day_first, day_within
from bot.core.openings_doubt import is_stub, is_vague, reason_of, text_of
from bot.core.words import EventKind

HEADER = re.compile(r"(?:re|fw|fwd|antw|doorst|tr)\s*:|.*\[", re.IGNORECASE)  # the subject line of a mail
AT_END = re.compile(  # "…, vanaf 1 december", "(klaar voor 15 januari)"
    r"[\s,(;–-]+(?:(?:klaar|gereed|af|ingevoerd|ingaande|in\s+te\s+voeren|met\s+ingang|uiterlijk)\s+)*"
    r"(?:per|vanaf|voor|vóór|tegen|uiterlijk|met\s+ingang\s+van|m\.?i\.?v\.?|ingaande|sinds|op"
    rf"|van|start(?:\s+op)?)\s+(?P<when>{DAY_WORDS})[\s.)]*$",
    re.IGNORECASE,
)
PAST_DAY = re.compile(r"\b(?:sinds|ingevoerd)\b", re.IGNORECASE)
GUESS = re.compile(
    r"(?:ik\s+(?:denk|vermoed|gok)|misschien|wellicht|waarschijnlijk|vermoedelijk|mogelijk|denk)\b", re.IGNORECASE
)
LONGEST_TOPIC = 80
LONGEST_DAY = 80  # characters with which a text tells its day at the end


def _measure(head: Match, rest: str, today: date) -> Act | None:
    """A measure against repetition (HSS-11, BOU-9), perhaps with the day on which it was introduced."""
    said = head["day"] or ""
    when = day_within(said, today, past=True)
    if said.strip() and (when is None or when.day > today):
        return None
    text, day = rest.strip(), {"day": when.day.isoformat()} if when else {}
    start = max(len(text) - LONGEST_DAY, 0)
    if (
        not day
        and (found := AT_END.search(text, start))
        and (at := day_first(found["when"], today, past=PAST_DAY.search(found[0]) is not None))
    ):
        text, day = text[: found.start()].strip(" ,(–-"), {"day": at.day.isoformat()}
        if at.day > today:
            day["planned"] = "yes"
    return Act(kind=EventKind.MEASURE, facts={"text": text} | day) if text or not day else None


def _dated(head: Match, rest: str, today: date) -> Act | None:
    """Without a colon only what ends with its day is a measure."""
    act = None if is_vague(rest) else _measure(head, rest, today)
    return act if act and act.facts.get("day") else None


def _learned(kind: EventKind) -> Reader:
    def read(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
        text = text_of(rest)
        first = text.split("\n", 1)[0]
        if is_stub(text) or "?" in first or GUESS.match(first):
            return None
        return Act(kind=kind, facts={"text": text})

    return read


def _topic(head: Match, rest: str, today: date) -> Act | None:
    """A few words (STA-8); not the subject line of a mail that was pasted."""
    if HEADER.match(rest) or len(rest) > LONGEST_TOPIC:
        return None
    return _learned(EventKind.TOPIC)(head, rest.strip(" ."), today)


def _effect(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    """Whether a measure works (BOU-9): yes or no; "een beetje" is neither."""
    works = "no" if head["no"] else "yes"
    if is_vague(rest) or UNDECIDED.match(rest):
        return None
    return Act(kind=EventKind.EFFECT, facts={"works": works, "text": reason_of(rest)})


UNDECIDED = re.compile(
    r"[\s,]*(?:deels|gedeeltelijk|een\s+beetje|soms|half|maar|op\s+zich|bijna|ten\s+dele|redelijk|matig)\b",
    re.IGNORECASE,
)
VERB = r"(?:werkt|helpt|werken|helpen)"
ANSWERED = r"(?:(?:nee|ja)\b[\s,.!]*)?"
WORKS = (
    rf"(?:(?P<no>{VERB}\s+(?:helaas\s+|helemaal\s+)?niet(?:\s+(?:goed|voldoende|genoeg))?|{VERB}\s+onvoldoende"
    r"|(?:heeft\s+|hebben\s+)?geen\s+effect|onvoldoende|negatief|nee|geen)"
    rf"|(?:{VERB}|goed|positief|voldoende|ja|(?:heeft|hebben)\s+effect)"
    r"(?:\s+(?:goed|prima|wel|heel\s+goed|naar\s+behoren))?)"
)
EFFECT = r"(?:het\s+)?effect(?:\s+(?:van\s+)?(?:de\s+)?maatregel(?:en)?)?"
INTRODUCED = r"(?:is\s+|zijn\s+)?(?:ingevoerd|genomen|doorgevoerd|ingegaan)"
SINCE = rf"(?P<day>(?:\s+(?:op|per|sinds|vanaf|d\.?d\.?)\s{BEFORE_COLON}{{1,40}}?|\s+(?:vandaag|gisteren))?)"
CAUSE = r"(?:de\s+)?oorzaak"
SORT = r"(?:soort\s+klacht|klachtsoort|klachtcategorie|soort\s+van\s+de\s+klacht)"
RULES = (
    rule(r"maatregel(?:en)?(?P<day>)\s*(?::|\s–\s|\s-\s)\s*", _measure, firm=True),
    rule(rf"maatregel(?:en)?\s+{INTRODUCED}{SINCE}\s*{COLON}\s*", _measure, firm=True),
    rule(rf"{EFFECT}\s*(?:[:=]|is\s*:?)\s*(?:(?:de\s+)?maatregel\s+)?{WORKS}{END}", _effect, firm=True),
    rule(rf"nee\b[\s,.!]*(?:de\s+|deze\s+|onze\s+)?maatregel(?:en)?\s+(?P<no>{VERB}\s+nog\s+niet){END}", _effect),
    rule(rf"{ANSWERED}(?:de\s+|deze\s+|onze\s+)?maatregel(?:en)?\s+{WORKS}{END}", _effect),
    rule(
        rf"{CAUSE}(?:\s+van\s+(?:de\s+|het\s+)?\w{{3,30}})?\s*(?:(?:is\s*)?{COLON}|=)\s*",
        _learned(EventKind.CAUSE),
        firm=True,
    ),
    rule(rf"{CAUSE}\s+is\s+(?:dat\s+)?(?=\S)", _learned(EventKind.CAUSE)),
    rule(rf"{SORT}\s*(?:[:=]|is\s)\s*", _topic, firm=True, takes_text=False),
    rule(
        (
            r"(?:zet\s+er\s*bij\s*:?\s+)?(?:thema|onderwerp)\s+(?!moet\b|mag\b|kan\b|wordt\b|klopt\b|graag\b"
            r"|wijzigen\b|aanpassen\b|in\b|naar\b|van\b|is\b|was\b|waar|dat\b|en\b|om\b)(?=\w)"
        ),
        _topic,
        weak=True,
        takes_text=False,
    ),
    rule(r"(?:soort|onderwerp|categorie)\s*:\s*", _topic, weak=True, takes_text=False),
    rule(
        r"maatregel(?P<day>)\s+(?!is\b|was\b|werkt\b|helpt\b|moet\b|kan\b|die\b|volgt\b|voor\s+de\s|tegen\b)(?=\w)",
        _dated,
        weak=True,
    ),
)
