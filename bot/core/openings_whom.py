"""How do colleagues name the complainant, another colleague, and a polite request, in a running sentence?"""

import re

from bot.core.openings_act import COMPLAINANT
from bot.core.openings_call import STOP
from bot.core.openings_doubt import DENIED, STUB, VAGUE

NAME = r"(?-i:[A-Z])[\w'’-]{1,25}"
NAMES = rf"(?:\s+(?-i:[A-Z])\.)*(?:\s+(?:de|den|der|van|el|ten|te|’t|'t)){{0,2}}\s+{NAME}(?:\s+{NAME})?"
TITLE = (
    r"(?:mevrouw|mrs\.?|mr\.?|ms\.?|mevr\.?|mw\.?|mej\.?|meneer|mijnheer|mnr\.?|dhr\.?|(?:de\s+)?heer"
    r"|(?:de\s+)?familie|fam\.?)"
)
SORT = (
    rf"(?:{COMPLAINANT}|huurder|huurster|bewoner|bewoonster|deelnemer|deelneemster|cursist|pati[eë]nt|moeder|vader"
    r"|ouders|aanvrager|inwoner|familie|betrokkene)"
)
PRONOUN = r"(?:haar|hem|d['’]r|'m|m)"
THEM = (
    rf"(?P<whom>(?:(?:die|deze)\s+)?{TITLE}(?:{NAMES})?|(?:(?:de|deze|onze)\s+)?{SORT}(?:"
    rf"\s+{TITLE}(?:{NAMES})?)?|{PRONOUN})(?![\w'’])(?!\s+(?:(?:de|den|der|van|ten|el)"
    rf"\s+){{0,2}}(?-i:[A-Z]))"
)
BY_PRONOUN = re.compile(PRONOUN, re.IGNORECASE)
TELLS_WHO = re.compile(rf"\b(?:{TITLE}|{SORT})(?![\w'’])", re.IGNORECASE)
NO_NAMES = (
    r"(?!(?:Dit|Dat|Het|Er|De|Die|Deze|Ze|Hij|Ik|We|Wij|Zij|Wat|Wie|Klacht|Zaak|Alles|Niemand|Daar"
    r"|Hier|Nu|Ook|Dan|Zo|Jan(?:uari)?\b"
    r"|Maandag|Dinsdag|Woensdag|Donderdag|Vrijdag|Zaterdag|Zondag|Mevrouw|Meneer|Mw|Dhr|Mevr|Monteur"
    r"|Klager|Huurder|Brief)\b)"
)
A_NAME = re.compile(
    rf"(?:(?<=[\w,]\s){NO_NAMES}(?P<within>(?-i:[A-Z])[a-zé]{{2,20}})\b(?!\s*(?:straat|laan|weg|plein)|\s+\d)"
    rf"|(?:^|[.!?]\s+|\n){NO_NAMES}(?P<first>(?-i:[A-Z])[a-zé]{{2,20}})(?=\s+(?:is|heeft|weet|zegt"
    r"|doet|kan|was|pakt|gaat|kent|neemt|komt|zit"
    r"|had|wil|moet|mag|belt|vindt|zou|gaf|zei|deed)\b))"
)
A_TITLED = re.compile(rf"\b{TITLE}(?:{NAMES})?", re.IGNORECASE)

LITTLE = (
    r"(?:gaarne|['’]?s|even|ff|effe|effen|eens|es|maar|graag|ook|nog|gelijk|meteen|direct|svp|aub"
    r"|a\.u\.b\.|s\.v\.p\.|alsjeblieft|dan"
    r"|nu|alvast|eerst|wel|gewoon|direct|verder|vriendelijk|beleefd|tevens|daarnaast|dus|vandaag|morgen|namens\s+(?:mij|ons|mijn\s+team)"
    r"|zo\s+snel\s+mogelijk|z\.?s\.?m\.?|per\s+(?:e-?)?mail|via\s+de\s+mail|voor\s+(?:mij|ons|me)"
    r"|please|op\s+korte\s+termijn)"
)
SOME = rf"(?:{LITTLE}\s+){{0,4}}"
YOU = (
    r"(?:(?:kun|kan|kunt|wil|wilt|zou|zoudt|mag|kunnen|willen|zouden)\s+(?:je|jij|u|jullie)\s+|kan\s+iemand\s+"
    r"|(?:can|could|would|will)\s+you\s+)"
)
PLEASE = (
    r"(?:(?:ik\s+)?(?:verzoek|vraag)\s+(?:ik\s+)?(?:u|je|jullie)\s+(?:vriendelijk\s+|beleefd\s+|hierbij"
    r"\s+)?(?:om\s+)?|gelieve\s+)"
)
ENDS = re.compile(rf"(?:{STOP}|[!?]+(?=\s|$)|;(?=\s)|\n)\s*", re.IGNORECASE)
THANKS = re.compile(
    (
        r"(?:alvast\s+)?(?:bedankt|dank(?:\s+je|\s+u)?(?:\s+wel)?|bvd|thx|thanks|graag|aub|svp"
        r"|alsjeblieft|groet\w*)[\s.!]*"
    ),
    re.IGNORECASE,
)
NOT_SURE = re.compile(
    r"(?:,\s*|\s)(?:denk\s+ik|lijkt\s+me|of\s+(?:toch\s+)?niet|of\s+zo|misschien|volgens\s+mij|toch)\s*[.?!]*$"
    r"|^(?:misschien|eventueel|eigenlijk|wellicht|al\b|nog\s+niet|niet\b)|\b(?:nooit\s+mind|laat\s+maar)\b",
    re.IGNORECASE,
)
CONDITION = re.compile(r"(?:^|[,\s])(?:als|indien|mits|zodra|tenzij|wanneer|mocht)\s+(?!volgt)", re.IGNORECASE)


def sentence_of(rest: str) -> tuple[str, str, bool]:
    """Give the first sentence, what stands behind it but thanks, and whether the sentence ends with "?"."""
    found = ENDS.search(rest)
    if found is None:
        return rest.strip(), "", False
    more = rest[found.end() :].strip()
    return rest[: found.start()].strip(), "" if THANKS.fullmatch(more) else more, "?" in found[0]


def is_unfit(clause: str) -> bool:
    """Say whether the words of a request take it back, or are no text yet."""
    return not clause or bool(NOT_SURE.search(clause) or STUB.match(clause))


def sure_of(before: str) -> bool:
    """Say whether "haar" behind these words is the complainant: nobody else was named since."""
    return not named_in(before)


def named_in(before: str) -> set[str]:
    """Give the names behind the last words for the complainant, where "haar" may be one of them."""
    last = max((found.end() for found in TELLS_WHO.finditer(before)), default=0)
    behind = A_TITLED.sub(" ", re.sub(rf"^{NAMES}", "", before[last:]))
    return {found["within"] or found["first"] for found in A_NAME.finditer(behind)}


def is_remark(words: str) -> bool:
    """Say whether words behind a request neither doubt nor deny it."""
    return "?" not in words and not (VAGUE.search(words) or DENIED.search(words))
