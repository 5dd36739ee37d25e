"""With which running sentences does a colleague tell of a talk, want something written down, or say it was posted?"""

import re
from datetime import date

from bot.core.dates import read_day
from bot.core.openings_act import Act, Match, rule
from bot.core.openings_call import NOT_THEM
from bot.core.openings_day import DAY_WORDS, NEAR_DAY, day_within
from bot.core.openings_doubt import DENIED, VAGUE
from bot.core.openings_whom import PLEASE, SOME, THEM, YOU, is_unfit
from bot.core.words import EventKind

ANY = THEM.replace("?P<whom>", "?:").replace("d['’]r|'m|m)", "d['’]r)")
WHO = rf"(?:{ANY}|zij|ze|hij)"
ON = rf"(?:(?:op\s+|van\s+)?(?:{NEAR_DAY}|{DAY_WORDS}))"
TIME = r"(?:(?:om|rond|tegen)\s+\d{1,2}(?:[.:]\d\d)?(?:\s*u(?:ur)?)?)"
WHEN = (
    rf"(?:{ON}|{TIME}|net|zonet|zojuist|daarnet|vanmorgen|vanochtend|vanmiddag|vandaag|gister(?:en)?|al"
    r"|ook|nog|weer|even|ff|kort|lang|uitgebreid|telefonisch|persoonlijk|inmiddels|toen)"
)
OFTEN = rf"(?:{WHEN}\s+){{0,4}}"
SPOKEN = (
    r"(?:gesproken|gebeld|teruggebeld|gepraat|gezeten|overlegd|besproken|contact\s+gehad|(?:een"
    r"\s+)?(?:goed\s+|kort\s+|lang\s+)?gesprek\s+gehad|koffie\s+gedronken|om\s+(?:de\s+)?tafel\s+gezeten)"
)
ON_LINE = r"(?:aan\s+(?:de\s+)?(?:lijn|telefoon|tel)|te\s+spreken|aan\s+de\s+balie|op\s+(?:het\s+)?spreekuur)"
HAVE = r"(?:(?:ik|wij|we)\s+heb(?:ben)?\s+|had\s+|heb(?:ben)?\s+(?:(?:ik|wij|we)\s+)?|'?k\s+heb\s+)"
MISSED = re.compile(
    r"\b(?:geen\s+(?:gehoor|contact|reactie)|niet\s+(?:te\s+)?(?:bereik\w*|pakken|op)|voice-?\s?mail"
    r"|onbereikbaar|niet\s+(?:op)?(?:nam|neemt|genomen)"
    r"|nam\s+niet|neemt\s+niet|in\s+gesprek|antwoordapparaat|niet\s+thuis|mis\s+gelopen|misgelopen)\b",
    re.IGNORECASE,
)
A_DATE = re.compile(rf"{DAY_WORDS}", re.IGNORECASE)  # a day that can't be isn't today
SHOULD = re.compile(
    r"\b(?:hadden|had|moet\w*|zou\w*|hoor\w*|wil\w*)\b[^,.;]{0,60}\b(?:moeten|zullen|kunnen|willen|worden)\b",
    re.IGNORECASE,
)
SUPPOSED = re.compile(r"\b(?:denk ik|misschien|toch\?|volgens mij|dacht ik)", re.IGNORECASE)
PLANS = re.compile(r"\s*(?:moet|ga|gaan|zal|wil|kan)\b", re.IGNORECASE)
DAY_BEHIND = re.compile(rf"\s*(?:(?:op|aan)\s+(?:(?:de|het)\s+)?\w+\s+)?{ON}(?=\s*[,.;:]|$)", re.IGNORECASE)
A_DIGIT = re.compile(r"\d")


def _talk(head: Match, rest: str, today: date) -> Act | None:
    """A talk with the complainant, told in a sentence; the sentence is its report."""
    said = (head[0] + rest).strip()
    first = re.split(r"(?<=[.!?])\s|\n", said, maxsplit=1)[0]
    if _is_no_talk(head[0], rest, first):
        return None
    if MISSED.search(first):
        return Act(kind=EventKind.NOTED, facts={"text": said})
    behind = DAY_BEHIND.match(rest)
    when = day_within(head[0] + (behind[0] if behind else ""), today, past=True)
    unread = when is None and A_DIGIT.search(head[0]) and A_DATE.search(head[0])
    if unread or (when is not None and when.day > today):
        return None
    return Act(kind=EventKind.CONVERSATION, facts={"text": said, "day": (when.day if when else today).isoformat()})


def _is_no_talk(opening: str, rest: str, first: str) -> bool:
    """Say whether the sentence denies, doubts, asks or plans the talk, or it was with somebody else."""
    if DENIED.search(opening) or NOT_THEM.search(opening) or VAGUE.search(opening) or first.endswith("?"):
        return True
    return bool(SUPPOSED.search(first) or SHOULD.search(first) or PLANS.match(rest))


def _note(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
    text = re.sub(r"\s+(?:te\s+)?(?:noteren|vastleggen|opschrijven|zetten)\s*[.?!]*$", "", rest.strip())
    return None if is_unfit(text) else Act(kind=EventKind.NOTED, facts={"text": text})


def _posted(head: Match, rest: str, today: date) -> Act | None:
    """Put on the post, on a day that has been."""
    said = head[0] + re.split(r"[.!\n,;]\s|\n", rest, maxsplit=1)[0]
    if (
        "?" in said
        or DENIED.search(said)
        or VAGUE.search(said)
        or re.search(r"\b(?:moet|morgen|straks|gaat|wordt|graag|kan|mag)\b", said, re.IGNORECASE)
    ):
        return None
    day = read_day(said, today, past=True)
    if day is not None and day > today:
        return None
    if day is None and re.search(r"\d", said):
        return None
    return Act(kind=EventKind.POSTED, facts={"day": (day or today).isoformat()})


FILE = r"(?:(?:het|ons|dit|mijn)\s+)?dossier|de\s+(?:zaak|klacht|map)|het\s+systeem|de\s+administratie"
NOTE = (
    r"(?:notitie|aantekening|opmerking|memo)\s+(?:erbij|toevoegen|maken|in\s+het\s+dossier)\s*:\s*(?=\S)",
    (
        r"(?:(?:even|ff|graag|nog|ook)\s+){0,3}(?:ter\s+info(?:rmatie)?|ter\s+kennis(?:name|geving)|tki"
        r"|fyi|voor|intern|info)\s*(?:,\s*)?"
        rf"(?:(?:voor\s+)?(?:in\s+)?(?:{FILE}))\s*(?:[:,–-]|$)\s*"
    ),
    (
        r"(?:ter\s+info(?:rmatie)?|ter\s+kennisname|fyi|even\s+ter\s+info|voor\s+de\s+volledigheid|goed"
        r"\s+om\s+te\s+weten|interne?\s+(?:opmerking|notitie|aantekening)|"
        r"opmerking(?:\s+voor\s+(?:het\s+)?dossier)?|dossier(?:notitie|aantekening)?|ntb|nb)\s*:\s*(?=\S)"
    ),
    rf"{SOME}(?:noteren|opschrijven|vastleggen)(?:\s+(?:in|bij)\s+(?:{FILE}))?\s*(?::\s*|(?=dat\s))",
    (
        rf"{SOME}(?:noteer|registreer|leg\s+vast|schrijf\s+op|onthoud)\s+{SOME}(?:(?:in|bij)"
        rf"\s+(?:{FILE})\s+)?{SOME}(?::\s*|(?=dat\s))"
    ),
    (
        rf"{SOME}(?:noteer|registreer|leg\s+vast|schrijf\s+op)\s+(?:{SOME})?(?:als\s+(?:notitie"
        r"|aantekening))\s*:?\s*(?=\S)"
    ),
    rf"{SOME}(?:zet|schrijf|leg)\s+{SOME}(?:in|bij)\s+(?:{FILE})\s*{SOME}(?:vast\s+)?(?:erbij\s+)?(?::\s*|(?=dat\s))",
    rf"{SOME}neem\s+{SOME}(?:in|bij)\s+(?:{FILE})\s+{SOME}op\s*(?::\s*|(?=dat\s))",
    rf"{SOME}neem\s+{SOME}op\s+(?:in|bij)\s+(?:{FILE})\s*(?::\s*|(?=dat\s))",
    rf"(?:{PLEASE}|{SOME})(?:in|bij)\s+(?:{FILE})\s+{SOME}op\s*(?:te\s+)?nemen\s*(?::\s*|(?=dat\s))",
    rf"{SOME}leg\s+{SOME}vast\s+(?:in\s+(?:{FILE})\s+)?(?::\s*|(?=dat\s))",
    (
        rf"{SOME}maak\s+{SOME}(?:(?:er|hier|hiervan|daarvan)\s+)?(?:een\s+)?(?:interne\s+)?(?:notitie"
        rf"|aantekening|memo)\s*(?:van\s+)?(?:(?:in|bij|voor)\s+(?:{FILE})\s*)?(?::\s*|(?=dat\s))"
    ),
    (
        rf"{SOME}voeg\s+{SOME}(?:aan\s+(?:{FILE})\s+)?(?:een\s+)?(?:notitie\s+)?toe\s*(?:aan"
        rf"\s+(?:{FILE})\s*)?(?::\s*|(?=dat\s))"
    ),
    (
        rf"(?:{YOU}|{PLEASE}){SOME}(?:in\s+(?:{FILE})\s+)?(?:noteren|vastleggen|opschrijven|(?:er)?bij"
        r"\s*zetten|te\s+noteren|vast\s+te\s+leggen)\s*(?::\s*|(?=dat\s))"
    ),
    r"(?:please\s+)?(?:note|add\s+a\s+note)(?:\s+(?:to|in|for)\s+(?:the|this)\s+(?:file|case))?\s*(?::\s*|(?=that\s))",
)
LETTER = (
    r"(?:(?:de|het|mijn|onze|die|deze)\s+)?(?:(?:besluit|antwoord|uitspraak|slot)?brief|besluit|uitspraak|antwoord"
    r"|bevestiging|beslissing|ie|hij)"
)
DAY = rf"(?:op\s+)?(?:{NEAR_DAY}|{DAY_WORDS})"
AWAY = (
    r"(?:op\s+de\s+(?:post|bus)\s+(?:gegaan|gedaan|gegooid|gezet)|de\s+deur\s+uit(?:\s+gegaan)?"
    r"|uitgegaan|gepost|weggegaan|ter\s+post\s+bezorgd"
    r"|(?:aangetekend|per\s+(?:aangetekende\s+)?post|met\s+de\s+post)\s+(?:verstuurd|verzonden"
    r"|weggestuurd|gestuurd|weggegaan)"
    r"|(?:verstuurd|verzonden)\s+(?:per\s+(?:aangetekende\s+)?post|aangetekend|met\s+de\s+post)|in"
    r"\s+de\s+(?:brieven)?bus\s+(?:gedaan|gegooid)"
    r"|door\s+de\s+brievenbus\s+gedaan|naar\s+(?:het\s+)?(?:postkantoor|postpunt|de\s+post)"
    r"\s+gebracht|(?:bij\s+\w+\s+)?in\s+de\s+bus\s+gedaan)"
)
POSTED = (
    (
        rf"{LETTER}\s+(?:is|ging)\s+(?:(?:er|al|inmiddels|vandaag|toen|dan)\s+){{0,2}}(?:{DAY}"
        rf"\s+)?(?:(?:al|inmiddels|ook)\s+)?{AWAY}"
    ),
    (
        rf"{LETTER}\s+(?:ging|ligt|zit)\s+(?:{DAY}\s+|(?:al|inmiddels|sinds)\s+){{0,2}}(?:op\s+de"
        r"\s+(?:post|bus)|de\s+deur\s+uit|uit|per\s+post\s+weg|in\s+de\s+(?:brieven)?bus|bij\s+de\s+post)\b"
    ),
    rf"(?:{HAVE}|is\s+)?(?:{DAY}\s+)?(?:{HAVE})?(?:{LETTER}\s+)?(?:{DAY}\s+)?{AWAY}",
    rf"{HAVE}{LETTER}\s+(?:{DAY}\s+)?{AWAY}",
    (
        rf"{LETTER}\s+(?:heb\s+ik|hebben\s+we|hebben\s+wij|heeft\s+de\s+\w+)\s+(?:(?:net|zonet|zojuist"
        rf"|zelf|al|even|inmiddels)\s+|{DAY}\s+){{0,4}}{AWAY}"
    ),
    rf"{DAY}\s+(?:is|heb\s+ik|hebben\s+we|heeft\s+\w+)\s+{LETTER}\s+{AWAY}",
    rf"{LETTER}\s+(?:is\s+)?(?:{DAY}\s+)(?:gepost|op\s+de\s+(?:post|bus)|verstuurd|verzonden|weggestuurd|de\s+deur\s+uit)\b",
    r"(?:aangetekend|per\s+(?:aangetekende\s+)?post)\s+(?:verstuurd|verzonden)",
    r"(?:the\s+)?letter\s+(?:was\s+|has\s+been\s+)?(?:posted|mailed|sent\s+by\s+post)",
)
BEHIND = rf"(?:\s+{WHEN}){{0,4}}"
GOES_ON = r"(?=\s*(?:$|[,.;:!]|\b(?:en|over|bij|op|dat|om|in|aan|die|deze|maar|want|waarin|ze|zij|hij)\b))"
TALKED = (
    (
        rf"(?:{HAVE})?{OFTEN}(?:{HAVE})?{OFTEN}(?:met\s+)?{ANY}\s+{OFTEN}(?:{SPOKEN}|{ON_LINE}\s+gehad"
        rf"|gehad\s+{ON_LINE}){BEHIND}{GOES_ON}"
    ),
    rf"(?:{HAVE})?{OFTEN}{SPOKEN}{BEHIND}\s+met\s+{ANY}{BEHIND}{GOES_ON}",
    (
        rf"(?:(?:ik|we|wij)\s+(?:sprak|spraken|belde|belden)|{OFTEN}(?:sprak|belde)\s+(?:ik|we"
        rf"|wij)){BEHIND}\s+(?:met\s+)?{ANY}{BEHIND}{GOES_ON}"
    ),
    (
        rf"(?:(?:ik|we|wij)\s+(?:had|hadden)|{OFTEN}had(?:den)?\s+(?:ik|we|wij)){BEHIND}\s+{ANY}{BEHIND}"
        rf"\s+{ON_LINE}{GOES_ON}"
    ),
    (
        rf"{ANY}\s+(?:heeft|had)\s+{OFTEN}(?:(?:ons|mij|me|mijn\s+collega)\s+)?{OFTEN}(?:zelf"
        rf"\s+)?(?:teruggebeld|gebeld){BEHIND}"
        r"(?=\s*(?:[,.;:!]|\b(?:en|over|dat|om|met)\b))(?!\s+en\s+kreeg)"
    ),
    (
        rf"{ANY}\s+(?:belde|belt){BEHIND}(?:\s+(?:ons|mij|me|op|terug)){{0,2}}{BEHIND}(?=\s*[,.;:!]|"
        r"\s+(?:en|over|dat|om|met)\b)"
    ),
    (
        rf"{ANY}\s+(?:was|kwam|is)\s+{OFTEN}(?:aan\s+de\s+(?:lijn|telefoon|balie)|langs\s+(?:geweest"
        rf"|gekomen)|op\s+(?:het\s+)?(?:spreekuur|kantoor)|hier){BEHIND}"
        r"(?=\s*[,.;:!]|\s+(?:en|over|dat|om|met)\b)"
    ),
    (
        rf"(?:{HAVE})?{OFTEN}(?:contact|gesprek|overleg|telefoontje)\s+(?:gehad\s+)?met"
        rf"\s+{ANY}{BEHIND}(?:\s+gehad)?{BEHIND}(?=\s*[,.;:!]|\s+(?:over|dat|en|waarin)\b)"
    ),
    (
        rf"(?:ben|ik\s+ben|we\s+zijn|wij\s+zijn|zijn)\s+{OFTEN}bij\s+{ANY}\s+{OFTEN}(?:thuis"
        rf"\s+)?(?:langs\s+|op\s+bezoek\s+)?geweest{BEHIND}(?=\s*[,.;:!]|\s+(?:en|over|om)\b)"
    ),
    (
        rf"(?:(?:ik\s+)?ben\s+|we\s+zijn\s+)?{OFTEN}bij\s+{ANY}\s+{OFTEN}(?:thuis\s+|op\s+huisbezoek"
        rf"\s+)?(?:langs\s*)?geweest{BEHIND}(?=\s*[,.;:!])"
    ),
    rf"(?:telefonisch|tel\.?)\s+(?:contact|gesprek|overleg)\s+(?:met\s+)?{ANY}{BEHIND}\s*[,.;:–-]",
)
RULES = (
    *(rule(opening, _note, firm=True) for opening in NOTE),
    *(rule(opening, _posted, takes_text=False) for opening in POSTED),
    *(rule(opening, _talk) for opening in TALKED),
)
