"""With which opening words does a colleague record a talk with the complainant, or a call that reached nobody?"""

import re
from datetime import date

from bot.core.openings_act import BEFORE_COLON, COLON, COMPLAINANT, Act, Match, rule
from bot.core.openings_day import DAY_WORDS, NEAR_DAY, day_within
from bot.core.openings_doubt import DENIED
from bot.core.words import EventKind

# --- names -----------------------------------------------------------------------------------------------------

SHORTENED = ("[a-z]", "mw", "hr", "dr", "mr", "ir", "st", "dhr", "drs", "fam", "ing", "jl", "mej", "mevr", "prof")
DOT = "(?:" + "|".join(rf"(?<=\b{one})" for one in SHORTENED) + r")\."  # "mw. Vos", "J. Vos"
STOP = "".join(rf"(?<!\b{one})" for one in SHORTENED) + r"\.(?=\s|$)"  # the full stop of a sentence
TITLE = r"(?:mevrouw|mevr\.?|mw\.?|mej\.?|meneer|(?:de\s+)?mnr\.?|(?:de\s+)?heer|dhr\.?|(?:de\s+)?familie|fam\.?)"
NO_NAME = (
    r"(?!(?:niet|nog|nooit|geen|niemand|zonder|moet\w*|gaat?|gaan|wil\w*|zal|zou\w*|laten?|kan|kunnen|mag|morgen|door"
    r"|heeft|had|hebben|heb|is|was|word\w*|dat|of|om|en|maar|wie|als|ik|wij|we)\b)"
)
NAME_WORD = rf"{NO_NAME}(?:(?:[a-z]\.){{1,5}}|[^\s:,;.?]+)"
TITLED = rf"{TITLE}\s+(?:{NAME_WORD}\s+){{0,4}}?{NAME_WORD}"
THEM = (
    rf"(?:(?:(?:de|deze)\s+)?{COMPLAINANT}(?:\s+{TITLED})?|(?:de\s+)?(?:moeder|vader|ouders|huurder"
    rf"|bewoner|mnr\.?|mw\.?|mevrouw|meneer)|{TITLED}|haar|hem|hen)"
)
NOT_THEM = re.compile(
    r"\bmet\s+(?:(?:een|de|het|mijn|onze|ons|haar|zijn)\s+)?"
    r"(?:collega|manager|directeur|directie|leidinggevende|servicedesk|team|afdeling|advocaat|jurist)",
    re.IGNORECASE,
)

# --- opening words ---------------------------------------------------------------------------------------------

TALKED = (
    r"(?:gespreksverslag|verslag\s+(?:van\s+)?(?:het\s+)?(?:telefoon)?gesprek|(?:een\s+)?(?:telefoon)?gesprek\s+gehad"
    r"|telefonisch\s+contact\s+gehad|aan\s+de\s+(?:lijn|telefoon)\s+gehad|telefoongesprek"
    r"|gepraat|(?:terug)?gebeld(?:\s+en\s+gesproken)?|gesproken|gesprek)"
)
NEAR = rf"(?:{NEAR_DAY}|op\s+{DAY_WORDS})"
CLOCK = r"(?:om\s+\d{1,2}(?:[:.]\d\d)?(?:\s*u(?:ur)?\b)?|\d{1,2}[:.]\d\d\s*u(?:ur)?\b)"
A_CLOCK = re.compile(CLOCK, re.IGNORECASE)
A_DAY_SAID = re.compile(rf"\b{DAY_WORDS}", re.IGNORECASE)
ADVERB = rf"(?:{NEAR}|{CLOCK}|zojuist|zonet|daarnet|net|weer|al|nu|even|inmiddels|kort|uitgebreid|telefonisch)"
HAVE = r"(?:(?:ik|wij|we)\s+heb(?:ben)?|'?k\s*heb)"
LEAD = (
    rf"(?:(?:(?:{HAVE}|hebben|heb)\s+)?(?:{ADVERB}\s+){{0,3}}|(?:{ADVERB}\s+){{1,2}}heb(?:ben)?\s+(?:(?:ik|wij|we)\s+)?)"
    rf"(?:(?:met\s+)?{THEM}\s+)?(?:{ADVERB}\s+){{0,3}}"
)
SOMEBODY = rf"(?:\s+met\s+(?:[^:;,.\n]|{DOT}){{2,40}}?)?"
ON_DAY = (
    r"(?:\s+(?!op\s+(?:het\s+)?(?:spreekuur|kantoor|straat|locatie)\b)"
    rf"(?:op|van|d\.?d\.?|dd)\s+(?P<day>{BEFORE_COLON}{{3,30}}?))?"
)
AND = (
    r"\s+en\s+(?!(?:gemaild|geschreven|opgelost|afgehandeld|afgerond|gesloten|klaar|(?:(?:ik|wij|we)\s+)?(?:ga|gaan|zal"
    r"|zullen|moet|moeten|bel|bellen))\b)"
)
BREAK = rf"\s*(?:{COLON}|;|,(?=\s|$)|{STOP}|(?={AND})\s+en\b)\s*"

# --- calls that reached nobody ---------------------------------------------------------------------------------

NOT_UP = r"nam(?:en)?\s+(?:\w+\s+){0,2}niet\s+op\b|neemt\s+(?:\w+\s+){0,2}n(?:iet|ooit)\s+op\b|niet\s+opgenomen"
AGAIN = r"(?:ik\s+)?(?:probeer|bel)\b[^.\n]{0,40}?\b(?:weer|opnieuw|nogmaals|nog\s+(?:een\s+keer|eens)|later|terug)\b"
OUT = (  # behind "gebeld,"
    rf"(?:(?:maar|helaas|weer|toen|ik|zij|ze|hij|het|lijn|(?:de\s+)?{COMPLAINANT}|haar|hem|was|is|heb|kreeg|stond|ging)\s+)"
    r"{0,5}(?:bezet\b|afwezig\b|niet\s+(?:aanwezig|beschikbaar|gelukt|gesproken|te\s+spreken(?!\s+over))\b|lukte\s+niet\b"
    r"|geen\s+verbinding|in\s+gesprek\b|alleen\s+over\s*(?:$|[.,;])|niemand\b)"
)
NO_LINE = r"ingesproken\b|bericht\s+achtergelaten|verkeerd\s+nummer|nummer\s+(?:klopt|bestaat)\s+niet|buiten\s+gebruik"
NOBODY = (  # at the start of a line
    rf"(?:geen\s+gehoor|niet\s+(?:kunnen\s+)?(?:te\s+)?bereik|onbereikbaar|niet\s+te\s+pakken|antwoordapparaat|{NOT_UP}"
    r"|voice-?\s?mail(?=\s+ingesproken|[\s.!]*$)|ingesproken\s+op)"
)
MISSED = (
    r"(?:geen\s+(?:gehoor|contact|reactie|antwoord)|niet\s+(?:kunnen\s+)?(?:te\s+)?bereik\w*|onbereikbaar|tevergeefs"
    rf"|voice-?\s?mail|antwoordapparaat|{NOT_UP}|{NO_LINE}|niet\s+op(?:nam|neemt)\b|zonder\s+(?:resultaat|succes|gehoor)"
    r"|niet\s+te\s+pakken|in\s+gesprek(?:stoon)?\s*(?=$|[.,;!])|niemand\s+(?:nam|neemt)|niet\s+thuis)"
)
ITSELF_MISSED = re.compile(  # "gebeld om te zeggen dat wij komen, geen gehoor"
    rf"(?:^|[,;:]\s*|\bmaar\s+)(?:(?:helaas|weer|ik|zij|ze|hij|kreeg|krijg|was|is|{COMPLAINANT}|de\s+{COMPLAINANT})\s+)"
    rf"{{0,3}}{NOBODY}",
    re.IGNORECASE,
)
NOT_NOW = re.compile(f"{AGAIN}|{OUT}", re.IGNORECASE)
WAS_MISSED = re.compile(MISSED, re.IGNORECASE)
TELLS = re.compile(
    r"\b(?:zegt|zei|zegg\w*|vertel\w*|klaagt|klaagde|vindt|vond|meld\w*|gaf\s+aan|geeft\s+aan|wil|wilde|uitgelegd"
    r"|besproken|vraagt|vroeg|dat)\b",
    re.IGNORECASE,
)
SPEAKER = re.compile(rf"\b(?:zij|ze|hij|haar|hem|mevrouw|meneer|{COMPLAINANT})\b", re.IGNORECASE)
REACHED = re.compile(
    r"\b(?:wel|alsnog|daarna|later|toch)\s+(?:\w+\s+){0,3}(?:gesproken|bereikt|contact)\b", re.IGNORECASE
)
DOUBTED = re.compile(
    r"(?:(?:dat\s+)?(?:denk|dacht|geloof|meen)\s+ik|misschien|waarschijnlijk|volgens\s+mij|toch\s*\?)", re.IGNORECASE
)
SENTENCE_END = re.compile(rf"{STOP}|\n", re.IGNORECASE)
TRIED = (
    rf"(?:(?:{HAVE}|heb|hebben)\s+)?(?:(?:zojuist|net|vandaag|vanmiddag|vanochtend|vanmorgen|gisteren|weer|al|nu|\d\s?x"
    rf"|(?:twee|drie|paar)\s+keer|tevergeefs|haar|hem|(?:de\s+)?{COMPLAINANT})\s+)*"
)
WHO = rf"(?:zij|ze|hij|{THEM})"
ISNT_THERE = rf"(?:(?:is|was)\s+(?:\w+\s+){{0,3}}?(?:niet\s+(?:te\s+)?(?:bereik|pakken)|onbereikbaar)|{NOT_UP})"


def _talk(head: Match, rest: str, today: date) -> Act | None:
    """A talk with the complainant (HSS-7, STI-5); nobody at the other end is none, and only noted."""
    if _was_missed(rest) or _was_missed(head[0]):
        return _note_line(head, rest, today)
    if _is_unsure(head[0], rest):
        return None
    said = head["day"] or A_CLOCK.sub("", head[0])
    when = day_within(said, today, past=True)
    if when is None and (head["day"] or A_DAY_SAID.search(said)):
        return None
    facts = {"text": rest.strip(), "day": (when.day if when else today).isoformat()}
    return Act(kind=EventKind.CONVERSATION, facts=facts)


def _is_unsure(opening: str, rest: str) -> bool:
    """Say whether the opening denies it or names somebody else, or the words behind it doubt or ask it."""
    first = SENTENCE_END.split(rest.strip(), maxsplit=1)[0]
    asked = "?" in first and not opening.rstrip().endswith((":", "-", "–")) and not TELLS.search(first)
    return bool(asked or DENIED.search(opening) or NOT_THEM.search(opening) or DOUBTED.match(rest.strip()))


def _was_missed(rest: str) -> bool:
    """Say whether nobody was spoken; who tells that we can't be reached was."""
    text = rest.strip()
    if REACHED.search(text):
        return False
    first, *more = SENTENCE_END.split(text, maxsplit=3)
    if not SPEAKER.search(first) and any(ITSELF_MISSED.match(one.strip()) for one in more[:2]):
        return True
    missed = WAS_MISSED.search(first)
    if missed is None:
        return bool(NOT_NOW.match(first))
    return bool(ITSELF_MISSED.search(first)) or not TELLS.search(first, 0, missed.start())


def _note(head: Match, rest: str, today: date) -> Act:  # noqa: ARG001 - every reader has this form
    return Act(kind=EventKind.NOTED, facts={"text": rest.strip()})


def _note_line(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    """Note the words with which it was said: "gebeld, geen gehoor"."""
    text = head[0] + rest
    missed = _was_missed(text) or _was_missed(rest) or "bellen" in head[0].lower()
    if "?" in text.split("\n", 1)[0] or not missed:
        return None
    return Act(kind=EventKind.NOTED, facts={"text": text.strip()})


PLEASE = r"(?:(?:graag|aub|svp|even|ook|wil\s+je|wilt\s+u)\s+){0,3}"
TALKS = (
    rule(
        rf"(?P<lead>{LEAD}){TALKED}(?P<more>(?:\s+{ADVERB}){{0,2}}){SOMEBODY}{ON_DAY}(?:\s+{CLOCK})?{BREAK}",
        _talk,
    ),
    rule(
        rf"(?P<lead>{THEM}\s+heb(?:ben)?\s+(?:ik|wij|we)\s+(?:{ADVERB}\s+){{0,3}}){TALKED}(?P<more>(?:\s+{ADVERB}){{0,2}}){ON_DAY}{BREAK}",
        _talk,
    ),
)
MISSES = (  # within the text of a talk they are what came of it, and open nothing
    rule(rf"{TRIED}(?:geprobeerd\s+te\s+bellen\b|gebeld\b(?=[^:.?\n]{{0,60}}?{MISSED}))", _note_line),
    rule(rf"(?:{NAME_WORD}\s+){{1,4}}?gebeld\b(?=[^?\n]{{0,60}}?{MISSED})", _note_line),
    rule(rf"{TRIED}(?:(?:is|was|kreeg|ik\s+kreeg)\s+)?(?:telefonisch\s+)?(?={NOBODY})", _note_line),
    rule(rf"{WHO}\s+(?={ISNT_THERE})", _note_line),
)
RULES = (
    *TALKS,
    *MISSES,
    rule(
        r"(?:(?:interne\s+)?notitie|aantekening|memo)(?:\s+(?:voor|in|bij)\s+(?:het\s+|de\s+)?(?:dossier|zaak))?\s*(?:[:,]|\s–\s|\s-\s)\s*",
        _note,
        firm=True,
    ),
    rule(
        rf"{PLEASE}(?:noteer|noteren|opschrijven|vastleggen|schrijf\s+op|zet\s+(?:er\s*bij|in\s+het\s+dossier))(?:\s+(?:bij|in)\s+(?:de|deze|het|dit)\s+(?:zaak|klacht|dossier))?"
        rf"(?:\s+graag)?\s*:\s*",
        _note,
        firm=True,
    ),
    rule(
        rf"(?:{PLEASE}noteer|zet\s+(?:er|hier)\s+(?:graag\s+|even\s+)?bij(?:\s+als\s+notitie)?)\s+(?=dat\s)",
        _note,
        firm=True,
    ),
)
