"""Which whole sentences tell that a colleague spoke the complainant, or reached nobody, in whatever order of words?"""

import re
from datetime import date

from bot.core.openings_act import Act, Match, rule
from bot.core.openings_call import NOT_THEM
from bot.core.openings_day import DAY_WORDS, NEAR_DAY, day_within
from bot.core.openings_doubt import DENIED
from bot.core.openings_told import SHOULD, SUPPOSED
from bot.core.openings_whom import SORT, TITLE
from bot.core.words import EventKind

SIGN = r"(?:[^.!?;\n]|(?<=\bmw)\.|(?<=\bdhr)\.|(?<=\bmevr)\.|(?<=\bfam)\.|\.(?=\S))"
WE = r"(?:ik|'?k|we|wij)"
SPOKE = re.compile(
    r"\b(?:gesproke?n?|gebeld|teruggebeld|opgebeld|gepraat|gezeten|bijgepraat|overlegd|gebelt|langs\s*ge(?:weest|gaan)"
    r"|op\s+bezoek\s+geweest|gesprek(?:je)?\s+(?:gehad|gevoerd)|contact\s+(?:gehad|opgenomen)|sprak|spraken|belde|belden|stond|kwam|zat|ontmoet"
    r"|gezien|aan\s+de\s+(?:lijn|telefoon|tel|balie|deur)|bezocht|overleg\s+(?:gehad|gevoerd))\b",
    re.IGNORECASE,
)
PHONE = re.compile(
    r"\b(?:gesproke?n?|gebeld|teruggebeld|opgebeld|bijgepraat|gepraat|sprak|belde|bezocht|gesprek\w*|contact|overleg"
    r"|(?:aan|bij|voor)\s+de\s+(?:lijn|telefoon|tel|balie|deur)|om\s+(?:de\s+)?tafel|op\s+(?:kantoor|bezoek)|langs|thuis|spreekuur|inloop)\b",
    re.IGNORECASE,
)
THEM = re.compile(rf"\b(?:{TITLE}|(?:de\s+|deze\s+)?{SORT}|haar|hem|'?m|d['’]?r)(?![\w'’])", re.IGNORECASE)
SURNAME = re.compile(  # "met Jansen": somebody who is called by a surname; a first name is a colleague's as well
    r"\b[Mm]et\s+(?P<name>(?:(?:[Dd]en?|[Dd]er|[Vv]an(?:\s+(?:de[rn]?|het))?|[Ee]l|[Tt]en)\s+)[A-Z][\w'’-]{1,25}"
    r"|[A-Z][\w'’-]{0,20}(?:sen|ssen|stra|sma|inga|ema|mans?|huis|berg|meijer|meyer|burg|kamp|veld|dijk|bakker|aars|ier|ders"
    r"|sens|hoven|oglu|[a-z]ić|o[vw]a?|wski))\b"
)
A_NAME = re.compile(r"\b[Mm]et\s+(?P<name>[A-Z][\w'’-]{2,25})\b(?!\s+[A-Z])")
MISSED = re.compile(
    r"\b(?:geen\s+(?:gehoor|contact|reactie)|niet\s+(?:te\s+)?(?:bereik\w*|pakken|opgenomen|thuis)|voice-?\s?mail|ingesproken"
    r"|onbereikbaar|(?:nam|neemt)\s+(?:\w+\s+)?(?:niet\s+)?op|niemand\s+(?:nam|neemt|thuis|aan)|antwoordapparaat|in\s+gesprek)\b",
    re.IGNORECASE,
)
TRIES = re.compile(
    rf"(?:(?:{WE}\s+)?(?:heb\s+)?(?:haar|hem|'?m|mevrouw|meneer|net|zonet|zojuist|gister\w*|van\w+|al|weer|nog|\d\s?(?:x|keer)|twee|drie|keer"
    r"|maal|eens|nu|ook|ff|even)\s+){0,5}(?:gebeld|belde|bellen|bel|geprobeerd)\b",
    re.IGNORECASE,
)
PLANNED = re.compile(
    r"\b(?:ga|gaan|gaat|zal|zullen|moet|moeten|wil|willen|wilde|kan|kunnen|mag|mogen|morgen|straks|volgende|later|nog\s+te|graag"
    r"|zodra|als|indien|mits|tenzij|wanneer|zou|zouden|vraag|laat|zeg|volgens|zegt|zei|schrijft|beweert)\b",
    re.IGNORECASE,
)
OTHERS = re.compile(  # somebody else spoke
    r"\b(?:(?-i:[A-Z])\w+|collega|huismeester|monteur|iemand|hij|zij|ze|jij|je|jullie|u|advocaat)\s+(?:heeft|hebben|had|sprak|belde)\b"
    r"|\b(?:heeft|hebben|had)\s+(?:(?-i:[A-Z])\w+|de\s+\w+|iemand|jij|je|jullie|u)\b",
    re.IGNORECASE,
)
HERSELF = re.compile(rf"(?:{TITLE}|(?:de\s+|deze\s+)?{SORT}|zij|ze|hij)(?![\w'’])", re.IGNORECASE)
HERSELF_HERE = re.compile(
    r"\b(?:belde|belt|stond|kwam|zat|was|is)\b[^,.;]{0,30}\b(?:net|zonet|zojuist|vandaag|gister\w*|van(?:morgen|ochtend|middag)|aan\s+de"
    r"|bij\s+de|voor\s+de|op\s+kantoor|spreekuur|langs|binnen|terug|(?:maan|dins|woens|donder|vrij)dag)\b",
    re.IGNORECASE,
)
WHO_SPOKE = re.compile(
    rf"^(?:{WE}|heb|hebben|had|hadden|net|zonet|zojuist|vandaag|gister\w*|van(?:morgen|ochtend|middag)|eergisteren|op|om"
    rf"|ben|zijn|toch|al|ook|en|nu|inmiddels|even|kort|lang|uitgebreid|telefonisch|met|bij|{NEAR_DAY}|{DAY_WORDS}|gesproken|gebeld"
    r"|sprak|belde|het|een|goed|rustig|weer|ja|haar|hem|'?m)(?![\w'’])",
    re.IGNORECASE,
)
ELSEWHERE = re.compile(r"\b(?:dat|die|of|toen|waar\w*|om)\b", re.IGNORECASE)
BY_US = re.compile(r"\b(?:sprak|belde|heb|hebben|had|hadden)\s+(?:ik|we|wij)\b", re.IGNORECASE)
DONE = re.compile(r"(?:dat|het|die)\s+heb\s+ik\s+[^,.;:]{0,40}\bgedaan\s*,\s*(?=\S)", re.IGNORECASE)
A_DIGIT = re.compile(r"\d")
BRACKETED = re.compile(r"[()]")


def _spoke(head: Match, rest: str, today: date) -> Act | None:
    """Read a sentence that says somebody was spoken; who reached nobody has it noted."""
    first = head[0].strip()
    whole = (head[0] + rest).strip()
    first = DONE.sub("", first, count=1)
    clause = re.split(
        r",\s|:\s|\bmaar\b|\ben\s+(?:ze|zij|hij|kreeg|die)\b|\s(?=(?:ze|zij|hij)\s+(?:is|was|wil|heeft|vindt|zegt|gaat)\b)",
        first,
        maxsplit=1,
    )[0]
    if "?" in head.string[: head.end() + 1] or SUPPOSED.search(first) or SHOULD.search(first):
        return None
    if MISSED.search(whole[: len(first) + 60]) and TRIES.match(clause) and not PLANNED.search(clause):
        return Act(kind=EventKind.NOTED, facts={"text": whole})
    if not _is_said(clause):
        return None
    if MISSED.search(first):
        return None if HERSELF.match(clause) else Act(kind=EventKind.NOTED, facts={"text": whole})
    when = day_within(BRACKETED.sub(" ", clause), today, past=True)
    unread = when is None and re.search(DAY_WORDS, clause, re.IGNORECASE) and A_DIGIT.search(clause)
    if unread or (when is not None and when.day > today):
        return None
    facts = {"text": whole, "day": (when.day if when else today).isoformat()}
    named, sure = SURNAME.search(clause) or A_NAME.search(clause), THEM.search(clause) or SURNAME.search(clause)
    if named and not THEM.search(clause):
        facts["whom"] = named["name"]  # the complainant's, or a colleague's, which the desk knows
    return Act(kind=EventKind.CONVERSATION, facts=facts, implied=not sure)


def _is_said(clause: str) -> bool:
    """Say whether the first words tell of a talk of ours with the complainant, that has been."""
    if DENIED.search(clause) or PLANNED.search(clause) or OTHERS.search(clause) or NOT_THEM.search(clause):
        return False
    if HERSELF.match(clause) and not BY_US.search(clause):
        return bool(
            HERSELF_HERE.search(clause) or (SPOKE.search(clause) and re.search(r"\b(?:gebeld|gesproke?n?)\b", clause))
        ) and not (ELSEWHERE.search(clause))
    named = THEM.search(clause) or SURNAME.search(clause) or A_NAME.search(clause)
    spoke = SPOKE.search(clause) and PHONE.search(clause)
    ours = WHO_SPOKE.match(clause) or HERSELF.match(clause)
    return bool(named and spoke and ours and not ELSEWHERE.search(clause))


RULES = (
    rule(
        rf"(?=[^.!?;\n]{{0,200}}\b(?:gesproke|gebel|teruggebeld|opgebeld|gepraat|gezeten|bijgepraat|langs|gesprek|contact|overleg|sprak|belde"
        rf"|stond|kwam|aan\s+de\s+(?:lijn|tel|balie|deur)|bezocht))(?!(?:vraag|bel|laat|zeg|mail|stuur|plan|doe|als|zodra|wil|kun|kan)\b){SIGN}{{8,300}}",
        _spoke,
        weak=True,
    ),
)
