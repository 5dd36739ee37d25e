"""With which other sentences does a colleague tell that it is put right, solved, or will be right on a day?"""

from datetime import date

from bot.core.openings_act import Act, Match, rule
from bot.core.openings_day import A_LENGTH, DAY_WORDS
from bot.core.openings_done import BARE, BY, END, NOWS, READY, THING, THING_NO, WHEN, promised, remedied, solved
from bot.core.openings_sentence import FILL, SIGN, THEM, first_sentence, is_plain

BY_DAY = (
    rf"(?:(?:uiterlijk|voor|vóór|tegen|op|per|binnen|over|rond|by|before|on|within)\s+){{0,2}}(?P<day>{DAY_WORDS}"
    rf"|{A_LENGTH})"
)
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
    rf"(?:dat\s+|het\s+|dit\s+)?(?:wordt|worden)\s+{BY_DAY}{END}",
    (
        r"(?:(?:het|de)\s+)?(?:herstel(?:datum|termijn)?|reparatie|oplevering|vervanging|levering|klus)\s+(?:lukt"
        rf"|kan|wordt|is|komt|staat|zal)\s+{FILL}(?:(?:gepland|ingepland|klaar"
        rf"|gereed)\s+)?(?:voor\s+)?{BY_DAY}(?:\s+(?:gepland|klaar|gereed|zijn|plaatsvinden|uitgevoerd))?"
    ),
    rf"(?:dat\s+|het\s+|dit\s+)?lukt\s+{FILL}{BY_DAY}",
    (
        rf"(?:(?:uiterlijk|voor|vóór|tegen|op|binnen|over|per)\s+){{1,2}}(?P<day>{DAY_WORDS}|{A_LENGTH})\s+(?:is"
        r"|zijn|wordt|worden|hebben\s+we|heeft|maken\s+we|herstellen\s+we|vervangen\s+we"
        rf"|repareren\s+we)\s+(?:{SIGN}{{0,70}}?\b{READY})?"
    ),
    (
        rf"{THING}\s+(?:is|zijn|wordt|worden|zal|kan|moet"
        rf"|will\s+be)\s+{FILL}{BY_DAY}\s+(?:{FILL}(?:weer\s+)?{READY}|{READY})(?:\s+(?:zijn|worden))?"
    ),
    rf"{THING}\s+(?:is|zijn|wordt|worden|zal|will\s+be)\s+{FILL}{READY}\s+{BY_DAY}",
    (
        r"(?:wij|we|ik)\s+(?:maken|herstellen|repareren|vervangen|lossen|zorgen|leveren|herstel|maak|repareer"
        rf"|vervang)\s+{SIGN}{{0,60}}?\b{BY_DAY}"
    ),
    (
        r"(?:de\s+)?(?:monteur|schilder|loodgieter|aannemer|installateur|stukadoor|glaszetter|elektricien"
        rf"|leverancier)\s+(?:kan|komt|heeft\s+plek)\s+(?:pas\s+|dan\s+)?{BY_DAY}\s*,\s*(?:dan|en\s+dan)\s+(?:is"
        rf"|wordt|zijn)\s+{SIGN}{{0,50}}?\b{READY}"
    ),
    (
        r"(?:de\s+)?(?:schilder|loodgieter|aannemer|installateur|stukadoor|glaszetter)\s+(?:komt|doet\s+het"
        rf"|maakt\s+het|begint|heeft\s+plek)\s+{FILL}{BY_DAY}{END}"
    ),
)
LATER = (
    rf"{EXCUSE}(?:{THINGS}\s+)?(?:wordt|worden)\s+{FILL}(?:pas\s+)?{BY_DAY}\s+{MADE}{END}",
    rf"{EXCUSE}(?:{THINGS}\s+)?(?:wordt|worden)\s+{FILL}{MADE}\s+(?:pas\s+)?{BY_DAY}{END}",
    rf"{EXCUSE}(?:de\s+)?{TRADE}\s+komt\s+(?:pas\s+)?{BY_DAY}\s*,?\s*(?:en\s+)?dan\s+is\s+(?:het|alles|'t|dit)\s+{MADE}{END}",
    rf"{EXCUSE}(?:op\s+)?{A_DATE}\s+(?:uiterlijk\s+)?(?:is|hebben\s+we|hebben\s+wij|heb\s+ik|wordt)\s+{THINGS}\s+{FILL}{MADE}{END}",
    rf"(?:op\s+)?{A_DATE}\s+(?:klaar|gereed|hersteld|gemaakt){END}",
    rf"{EXCUSE}(?:hersteld|gerepareerd|gemaakt|klaar|gereed)\s+(?:uiterlijk|voor|vóór|tegen)\s+(?:uiterlijk\s+)?(?P<day>{DAY_WORDS}|{A_LENGTH}){END}",
)
REMEDIED = (
    rf"{FILL}(?:{BARE}|(?:de|het)\s+(?:lek|lekkage|gat|kraan|dak))\s+is\s+{NOWS}(?:dicht|droog)(?:\s+{WHEN})?{END}",
    rf"(?:alles|het|dit)\s+is\s+(?:nu\s+)?weer\s+(?:helemaal\s+)?(?:in\s+orde|heel|gemaakt){END}",
    rf"(?:(?:de|het)\s+)?(?:klus|reparatie|herstel|herstelwerk)\s+(?:geklaard|afgerond|uitgevoerd|voltooid)(?:\s+{WHEN})?{END}",
    rf"(?:(?:de|het)\s+)?nieuwe?\s+{BARE}\s+(?:zit\s+er\s*(?:in|op)|hangt(?:\s+er)?|staat\s+er|is\s+geplaatst)(?:\s+{WHEN})?{END}",
    (
        rf"(?:de\s+)?{TRADE}\s+is\s+{NOWS}klaar\s*,\s*(?=(?:alles|het|de\s+\w+)\s+(?:is\s+)?(?:weer\s+)?"
        r"(?:droog|gemaakt|in\s+orde|werkt|doet|hersteld|goed|dicht|schoon)\b)"
    ),
    rf"{SIGN}{{3,60}}?\s+dus\s+(?:(?:dat|het|dit)\s+is\s+|is\s+(?:dat|het|dit)\s+)?(?:ook\s+|nu\s+|weer\s+){{0,2}}{WELL_DONE}\s*[.!]*$",
    rf"{FILL}(?:we|wij|ik)\s+(?:hebben|heb)\s+(?:{WHEN}\s+)?{THING}\s+{NOWS}{WELL_DONE}(?:\s+{WHEN})?{END}",
    rf"{FILL}(?:we|wij|ik)\s+(?:hebben|heb)\s+(?:{WHEN}\s+)?(?:de|het|een\s+nieuwe?)\s+{BARE}\s+{NOWS}(?:vervangen|gedicht|ontstopt|geplaatst|gemaakt)(?:\s+{WHEN})?{END}",
)
AGAIN = (  # behind another act in its sentence they are its reason: "urgentie kan eraf, verwarming doet het weer"
    (
        rf"{FILL}(?:{BARE}|(?:de|het)\s+{THING_NO}[a-zé-]{{2,25}})\s+(?:doet|doen|werkt|werken|sluit|brandt"
        rf"|draait|gaat|loopt)\s+(?:(?:het|'?t)\s+)?{NOWS}weer(?:\s+(?:goed|prima|gewoon|normaal|netjes))?{END}"
    ),
    (
        rf"{FILL}(?:{BARE}|(?:de|het)\s+{THING_NO}[a-zé-]{{3,25}})\s+(?:lekt|klemt|piept|stinkt|druppelt|tocht"
        rf"|hapert|rammelt|kraakt|lekken)\s+{NOWS}niet\s+meer{END}"
    ),
)
SOLVED = (
    rf"heb(?:ben)?\s+(?:het|dit|'t|m)\s+(?:(?:{BY}|met\s+{THEM})\s+){{0,4}}(?:opgelost|uitgesproken|bijgelegd|uitgepraat)(?:\s+met\s+{THEM})?{END}",
    rf"(?:solved|resolved)\s*:\s*(?={SIGN}{{8,}})",
    rf"is\s+(?:{BY}\s+){{0,3}}(?:afgehandeld|opgelost|bijgelegd|geregeld)\s*[:,]\s*(?={SIGN}{{12,}})",
)


def _later(head: Match, rest: str, today: date) -> Act | None:
    """Read the promise behind "lukt niet, …", which denies another day than this one."""
    excuse = head.groupdict().get("excuse") or ""
    opening = head.re.match(head.string[len(excuse) :]) if excuse else head
    return promised(opening, rest, today) if opening else None


def _is_right(head: Match, rest: str, today: date) -> Act | None:
    """Put right: neither doubted nor told by somebody else."""
    return remedied(head, rest, today) if is_plain(first_sentence(head.string)[0], denies=True) else None


RULES = (
    *(rule(opening, remedied, weak=True) for opening in AGAIN),
    *(rule(opening, promised) for opening in PROMISED),
    *(rule(opening, solved) for opening in SOLVED),
    *(rule(opening, _is_right, weak=True, takes_text=not opening.endswith("$")) for opening in REMEDIED),
    *(rule(opening, _later) for opening in LATER),
)
