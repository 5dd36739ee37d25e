"""With which other sentences does a colleague tell that it is put right, solved, or will be right on a day?"""

from datetime import date

from bot.core.openings_act import Act, Match, rule
from bot.core.openings_day import A_LENGTH, DAY_WORDS
from bot.core.openings_done import BARE, BY, BY_DAY, END, NOWS, READY, THING, THING_NO, WHEN, promised, remedied, solved
from bot.core.openings_sentence import FILL, SIGN, first_sentence, is_plain

WELL_DONE = r"(?:hersteld|gerepareerd|verholpen|gefixt)"
MADE = rf"(?:{READY}|gedicht|ontstopt|rechtgezet|teruggedraaid)"
THINGS = rf"(?:{THING}|(?:de|het|een|haar)\s+nieuwe\s+{THING_NO}[a-zé-]{{3,25}}|er)"
TRADE = r"(?:monteur|schilder|loodgieter|aannemer|installateur|stukadoor|glaszetter|elektricien|dakdekker|timmerman)"
EXCUSE = (  # "lukt niet voor vrijdag, wordt …", "nog niet gemaakt, …"
    r"(?:(?P<excuse>(?:(?:dat|dit|het|we|wij|nee)\s+)?(?:lukt|redden|red|halen|haal)\b[^.,;:?!\n]{0,30}?\bniet\b[^.,;:?!\n]{0,40}[,.;]\s+"
    rf"|(?:(?:het|dit|alles|is)\s+){{0,2}}nog\s+niet\s+{MADE}\s*[,.;]\s+)(?:dus\s+|maar\s+)?)?"
)
A_DATE = rf"(?P<day>(?=[^,.;?!\n]{{0,20}}(?:\d|volgende\s+week)){DAY_WORDS})"
PROMISED = (
    rf"{EXCUSE}(?:{THINGS}\s+)?(?:wordt|worden)\s+{FILL}(?:pas\s+)?{BY_DAY}\s+{MADE}{END}",
    rf"{EXCUSE}(?:{THINGS}\s+)?(?:wordt|worden)\s+{FILL}{MADE}\s+(?:pas\s+)?{BY_DAY}{END}",
    rf"{EXCUSE}(?:de\s+)?{TRADE}\s+komt\s+(?:pas\s+)?{BY_DAY}\s*,?\s*(?:en\s+)?dan\s+is\s+(?:het|alles|'t|dit)\s+{MADE}{END}",
    rf"{EXCUSE}(?:op\s+)?{A_DATE}\s+(?:uiterlijk\s+)?(?:is|hebben\s+we|hebben\s+wij|heb\s+ik|wordt)\s+{THINGS}\s+{FILL}{MADE}{END}",
    rf"{EXCUSE}(?:hersteld|gerepareerd|gemaakt|klaar|gereed)\s+(?:uiterlijk|voor|vóór|tegen)\s+(?:uiterlijk\s+)?(?P<day>{DAY_WORDS}|{A_LENGTH}){END}",
)
REMEDIED = (
    (
        rf"(?:de\s+)?{TRADE}\s+is\s+{NOWS}klaar\s*,\s*(?=(?:alles|het|de\s+\w+)\s+(?:is\s+)?(?:weer\s+)?"
        r"(?:droog|gemaakt|in\s+orde|werkt|doet|hersteld|goed|dicht|schoon)\b)"
    ),
    rf"{SIGN}{{3,60}}?\s+dus\s+(?:(?:dat|het|dit)\s+is\s+|is\s+(?:dat|het|dit)\s+)?(?:ook\s+|nu\s+|weer\s+){{0,2}}{WELL_DONE}\s*[.!]*$",
    rf"{FILL}(?:we|wij|ik)\s+(?:hebben|heb)\s+(?:{WHEN}\s+)?{THING}\s+{NOWS}{WELL_DONE}(?:\s+{WHEN})?{END}",
    rf"{FILL}(?:we|wij|ik)\s+(?:hebben|heb)\s+(?:{WHEN}\s+)?(?:de|het|een\s+nieuwe?)\s+{BARE}\s+{NOWS}(?:vervangen|gedicht|ontstopt|geplaatst|gemaakt)(?:\s+{WHEN})?{END}",
)
SOLVED = (rf"is\s+(?:{BY}\s+){{0,3}}(?:afgehandeld|opgelost|bijgelegd|geregeld)\s*[:,]\s*(?={SIGN}{{12,}})",)


def _later(head: Match, rest: str, today: date) -> Act | None:
    """Read the promise behind "lukt niet, …", which denies another day than this one."""
    excuse = head.groupdict().get("excuse") or ""
    opening = head.re.match(head.string[len(excuse) :]) if excuse else head
    return promised(opening, rest, today) if opening else None


def _is_right(head: Match, rest: str, today: date) -> Act | None:
    """Put right: neither doubted nor told by somebody else."""
    return remedied(head, rest, today) if is_plain(first_sentence(head.string)[0], denies=True) else None


RULES = (
    *(rule(opening, solved) for opening in SOLVED),
    *(rule(opening, _is_right) for opening in REMEDIED),
    *(rule(opening, _later) for opening in PROMISED),
)
