"""With which opening words does a colleague record a talk with the complainant, or what was agreed in it?"""

import re
from datetime import date

from bot.core.openings_act import BEFORE_COLON, COLON, COMPLAINANT, END, PERSON, TO_COMPLAINANT, Act, Match, rule
from bot.core.openings_day import DAY_WORDS, NEAR_DAY, day_within
from bot.core.openings_doubt import DENIED, NO, is_stub, is_vague, text_of
from bot.core.words import EventKind

# --- talks, and talks that were none ---------------------------------------------------------------------------

TALKED = (
    r"(?:gespreksverslag|verslag\s+(?:van\s+)?(?:het\s+)?(?:telefoon)?gesprek|gesprek\s+gehad|telefoongesprek"
    r"|(?:terug)?gebeld|gesproken|gesprek)"
)
NEAR = rf"(?:{NEAR_DAY}|op\s+{DAY_WORDS})"
ON_DAY = rf"(?:\s+(?:op|van|d\.?d\.?|dd)\s+(?P<day>{BEFORE_COLON}{{3,30}}?))?"
AT_TIME = r"(?:\s+om\s+\d{1,2}(?:[:.]\d\d)?(?:\s*u(?:ur)?)?)?"
NOT_UP = r"nam(?:en)?\s+(?:\w+\s+){0,2}niet\s+op\b|niet\s+opgenomen"
NOBODY = (  # at the start of a line
    rf"(?:geen\s+gehoor|niet\s+(?:kunnen\s+)?(?:te\s+)?bereik|onbereikbaar|niet\s+te\s+pakken|antwoordapparaat|{NOT_UP}"
    r"|voice-?\s?mail(?=\s+ingesproken|[\s.!]*$)|ingesproken\s+op)"
)
MISSED = (
    r"(?:geen\s+(?:gehoor|contact|reactie|antwoord)|niet\s+(?:kunnen\s+)?(?:te\s+)?bereik\w*|onbereikbaar|tevergeefs"
    rf"|voice-?\s?mail|antwoordapparaat|{NOT_UP}|neemt\s+(?:\w+\s+){{0,2}}niet\s+op\b|niet\s+op(?:nam|neemt)\b"
    r"|niet\s+te\s+pakken|in\s+gesprek(?:stoon)?\s*(?=$|[.,;!])|niemand\s+(?:nam|neemt)|niet\s+thuis)"
)
ITSELF_MISSED = re.compile(  # "gebeld om te zeggen dat wij komen, geen gehoor"
    rf"(?:^|[,;:]\s*|\bmaar\s+)(?:(?:helaas|weer|ik|zij|hij|kreeg|was|(?:de\s+)?{COMPLAINANT})\s+){{0,3}}{NOBODY}",
    re.IGNORECASE,
)
WAS_MISSED = re.compile(MISSED, re.IGNORECASE)
TELLS = re.compile(
    r"\b(?:zegt|zei|zegg\w*|vertel\w*|klaagt|klaagde|vindt|vond|meld\w*|gaf\s+aan|geeft\s+aan|wil|wilde|uitgelegd"
    r"|besproken|dat)\b",
    re.IGNORECASE,
)
REACHED = re.compile(
    r"\b(?:wel|alsnog|daarna|later|toch)\s+(?:\w+\s+){0,3}(?:gesproken|bereikt|contact)\b", re.IGNORECASE
)
HAVE = r"(?:ik|wij|we)\s+heb(?:ben)?\s+"
I_HAVE = f"(?:{HAVE})?"
TRIED = (
    rf"{I_HAVE}(?:(?:zojuist|net|vandaag|vanmiddag|vanochtend|vanmorgen|gisteren|weer|al|nu|\d\s?x"
    rf"|(?:twee|drie|paar)\s+keer|tevergeefs|(?:de\s+)?{COMPLAINANT})\s+)*"
)


def _talk(head: Match, rest: str, today: date) -> Act | None:
    """A talk with the complainant (HSS-7, STI-5); nobody at the other end is none, and only noted."""
    if _was_missed(rest):
        return _note_line(head, rest, today)
    said = head["day"] or head["near"]
    when = day_within(said, today, past=True) if said else None
    if said and when is None:
        return None
    facts = {"text": rest.strip(), "day": (when.day if when else today).isoformat()}
    return Act(kind=EventKind.CONVERSATION, facts=facts)


def _was_missed(rest: str) -> bool:
    """Say whether nobody was spoken; who tells that we can't be reached was."""
    first = re.split(r"[.\n]", rest, maxsplit=1)[0]
    missed = WAS_MISSED.search(first)
    if missed is None or REACHED.search(rest):
        return False
    return bool(ITSELF_MISSED.search(first)) or not TELLS.search(first, 0, missed.start())


def _note(head: Match, rest: str, today: date) -> Act:  # noqa: ARG001 - every reader has this form
    return Act(kind=EventKind.NOTED, facts={"text": rest.strip()})


def _note_line(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    """Note the words with which it was said: "gebeld, geen gehoor"."""
    text = head[0] + rest
    if "?" in text.split("\n", 1)[0] or not (_was_missed(text) or "bellen" in head[0].lower()):
        return None
    return Act(kind=EventKind.NOTED, facts={"text": text.strip()})


# --- agreements, and whether they are wanted on paper ----------------------------------------------------------

SURE = r"(?:een\s+)?(?:schriftelijke\s+)?bevestiging"
CONFIRM = r"(?:schriftelijk\s+)?bevestig(?:en)?(?:\s+(?:dit|het|dat))?(?:\s+schriftelijk)?"
WRITTEN = re.compile(
    rf"[\s,.;(]*(?:\b(?:en|graag)\s+)*\b(?:met\s+{SURE}(?:\s+{TO_COMPLAINANT})?"
    rf"|{CONFIRM}\s+(?:aan|naar)\s+(?:de\s+)?{COMPLAINANT}"
    rf"|{COMPLAINANT}\s+wil\s+(?:(?:graag|wel|dit|het|een|schriftelijke)\s+)*bevestiging)\b[\s).]*",
    re.IGNORECASE,
)
UNWRITTEN = re.compile(
    rf"[\s,;(]*\b(?:zonder|geen|niet\s+met)\s+{SURE}(?:\s+{TO_COMPLAINANT})?(?:\s+nodig|\s+gewenst)?\b[\s).]*",
    re.IGNORECASE,
)
NOT_OURS = re.compile(  # Bakker did, or she says so
    r"\s*door\b|.*\b(?:zegt|zei|vindt|volgens|meldt|schrijft|noemt|hoor)\b", re.IGNORECASE
)
A_DATE = re.compile(r"\bop\s+\d", re.IGNORECASE)


def _settle(head: Match, rest: str, today: date) -> Act | None:
    """Solved by agreement (STI-6, BOU-5): what was agreed, on which day, and whether it is wanted on paper."""
    more, (line, _, below) = UNWRITTEN.sub(" ", head["more"] or ""), rest.partition("\n")
    tail = _tail(line) if WRITTEN.fullmatch(_tail(line)) else ""
    written = {"written": "yes"} if tail or WRITTEN.search(more) else {}
    more = WRITTEN.sub(" ", more)
    text = text_of(f"{line.removesuffix(tail)}\n{below}")
    when = day_within(more, today, past=True)
    misread = when is None and A_DATE.search(more)
    if misread or _is_no_agreement(more, text, behind_colon=head[0].rstrip().endswith((":", "-", "–"))):
        return None
    return Act(kind=EventKind.SETTLED, facts={"text": text, "day": (when.day if when else today).isoformat()} | written)


def _is_no_agreement(more: str, text: str, *, behind_colon: bool) -> bool:
    """Say whether the words around "opgelost", or the text itself, take it back."""
    doubted = is_vague(more) or DENIED.search(more) or NOT_OURS.match(more)
    empty = is_stub(text) or NO.match(text)
    return bool(doubted or empty or (not behind_colon and (is_vague(text) or DENIED.match(text))))


def _tail(line: str) -> str:
    """Give what stands behind the last comma or full stop: ", met bevestiging"."""
    bare = line.rstrip(" .")
    return line[max(bare.rfind(","), bare.rfind("."), line.rfind("("), 0) :]


def _write(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    if is_vague(rest) or DENIED.search(rest.split("\n", 1)[0]):
        return None
    text = rest.strip(" ,.;:!–-\n")
    return Act(kind=EventKind.WRITTEN_WANTED, facts={"text": text} if text and head["colon"] else {})


IS_SOLVED = (
    rf"(?:{HAVE}(?:(?:het|dit|dat|de\s+klacht)\s+)?"
    r"|(?:(?:het|dit|(?:het\s+)?probleem|(?:de\s+)?klacht)\s+)?is\s+|probleem\s+)?"
)
HOW = (
    r"(?:(?:gebeld\s+en|meteen|direct|inmiddels|zojuist|telefonisch|samen|onderling|in\s+(?:goed\s+)?overleg|ter\s+plaatse"
    rf"|met\s+{PERSON}|in\s+een\s+gesprek)\s+)*"
)
TOGETHER = r"(?=(?:telefonisch|samen|onderling|in\s))"
MORE = rf"(?P<more>{BEFORE_COLON}{{0,80}}?)"
ON_PAPER = rf"(?P<more>(?:\s+op\s{BEFORE_COLON}{{1,40}}?)?(?:,?\s+(?:en\s+)?(?:met|zonder)\s+{SURE})?)"
YES = r"(?:ja\s*[,.!]?\s+)?(?:graag\s+)?"
PLEASE_SEND = rf"{YES}(?:stuur\s+)?{SURE}(?:\s+{TO_COMPLAINANT})?\s+(?:sturen|versturen|verzenden|gewenst|graag)"
WANTS_IT = rf"(?:(?:wel|graag|het|dit|dat|schriftelijk)\s+)*(?:{SURE}|bevestigd(?:\s+hebben)?)"
RULES = (
    rule(rf"{IS_SOLVED}{HOW}opgelost\b{MORE}{COLON}\s*", _settle),
    rule(rf"{IS_SOLVED}{TOGETHER}{HOW}opgelost{ON_PAPER}(?:[\s.!]*$|[.,](?=\s)\s*)", _settle),
    rule(rf"{IS_SOLVED}{HOW}afgesproken(?:\s+met\s+{PERSON})?{ON_PAPER}\s*{COLON}\s*", _settle, weak=True),
    rule(
        rf"{IS_SOLVED}{HOW}(?:met\s+{PERSON}\s+afgesproken|afgesproken\s+met\s+{PERSON}){ON_PAPER}\s+(?=dat\b)",
        _settle,
        weak=True,
    ),
    rule(
        rf"{YES}(?:dit\s+|het\s+)?{CONFIRM}\s+(?:aan|naar)\s+(?:de\s+)?{COMPLAINANT}{END}(?P<colon>\s*:)?",
        _write,
        takes_text=False,
        firm=True,
    ),
    rule(
        rf"ja\s*[,.!]?\s+(?:graag\s+)?{CONFIRM}(?:\s+(?:graag|maar))?{END}(?P<colon>\s*:)?",
        _write,
        takes_text=False,
    ),
    rule(
        rf"{YES}(?:de\s+)?{COMPLAINANT}\s+(?:wil|wenst)\s+{WANTS_IT}(?:\s+per\s+(?:(?:e-?)?mail|post|brief))?{END}"
        r"(?P<colon>\s*:)?",
        _write,
        takes_text=False,
        firm=True,
    ),
    rule(rf"(?:{PLEASE_SEND}|{YES}stuur\s+(?:maar\s+)?{SURE}(?:\s+{TO_COMPLAINANT})?){END}(?P<colon>\s*:)?", _write,
         takes_text=False),
    rule(
        rf"{I_HAVE}(?:(?P<near>{NEAR})\s+)?(?:(?:zojuist|net|weer|al|nu)\s+)*(?:(?:de\s+)?{COMPLAINANT}\s+)?(?:telefonisch\s+)?"
        rf"{TALKED}(?:\s+met\s+[^:,.\n]{{2,40}}?)?{ON_DAY}{AT_TIME}\s*(?:{COLON}|[.,](?=\s|$))\s*",
        _talk,
    ),
    rule(rf"{TRIED}(?:geprobeerd\s+te\s+bellen\b|gebeld\b(?=[^:.?\n]{{0,60}}?{MISSED}))", _note_line),
    rule(rf"{TRIED}(?:(?:is|was|kreeg|ik\s+kreeg)\s+)?(?:telefonisch\s+)?(?={NOBODY})", _note_line),
    rule(r"(?:(?:interne\s+)?notitie|aantekening|memo)\s*(?:[:,]|\s–\s|\s-\s)\s*", _note, firm=True),
)  # fmt: skip
