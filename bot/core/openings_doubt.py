"""Which words make an act too unsure to do?"""

import re

BECAUSE = re.compile(
    (
        r"\bi\.?v\.?m\.?(?=\s)|\b(?:want|omdat|aangezien|vanwege|wegens|in verband met|reden(?:en)?"
        r"|motivering|toelichting)\b"
    ),
    re.IGNORECASE,
)
OR = re.compile(r"[\s,]*(?:of|en|dan wel)\s", re.IGNORECASE)  # "gegrond of ongegrond", "gegrond en deels niet"
VAGUE = re.compile(
    r"\b(?:denk|dacht|geloof|hoop|lijkt|twijfel\w*|misschien|wellicht|waarschijnlijk|vermoedelijk|eventueel"
    r"|mogelijk|volgens mij|hopelijk|voorlopig|zou(?:den)?|niet zeker|weet (?:ik )?(?:het )?(?:nog )?niet|voorbehoud"
    r"|concept|mits|tenzij|indien|als|zodra|wanneer|gegrond|ongegrond)\b|\bnog niet\b",
    re.IGNORECASE,
)
DENIED = re.compile(r"\b(?:niet|geen|nooit|niemand|zonder|nee)\b", re.IGNORECASE)
NO = re.compile(
    r"[\s,.;:–-]*(?:(?:dus|dan|toch|echt|nu|ook|zeker|helaas|liever)\s+){0,2}(?:nee|nog\s+niet|niet|nooit)\b",
    re.IGNORECASE,
)
OFF = re.compile(
    r"\b(?:niet\s+door\b|vervalt|vervallen|verzet\b|afgezegd|geannuleerd|gecanceld|uitgesteld|afgelast"
    r"|niet\s+geweest|verlopen|verstreken|voorbij|overschreden|niemand\s+thuis|niet\s+thuis)",
    re.IGNORECASE,
)
STUB = re.compile(
    r"(?:(?:tekst\s+)?volgt\b|komt\s+(?:nog|eraan|later|morgen|maandag)\b"
    r"|nog\s+(?:te|maken|doen|schrijven|sturen|niet)\b"
    r"|moet(?:en)?\s+nog\b|ligt\b|staat\s+klaar|ben\s+ik\s+mee\s+bezig|zie\s+(?:de\s+|mijn\s+)?(?:bijlage|dossier|mail)"
    r"|is\s+(?:al|gisteren|vandaag|verstuurd|verzonden|gestuurd|klaar)\b|al\s+(?:verstuurd|verzonden|gestuurd)\b"
    r"|(?:nog\s+)?(?:niet\s+bekend|onbekend)|weet\s+ik|(?:nog\s+)?geen\s+idee)[^\n]{0,40}$"
    r"|(?:n\.?v\.?t|niets|niks|nee|geen|ja|komt|tekst|onbekend|klaar|x+|-+)?[\s.!?…]*$",
    re.IGNORECASE,
)  # what stands in the place of a text that isn't there
TO_US = re.compile(
    r"(?:wat\s+)?(?:zal|zullen|moet|moeten|mag|kan)\s+(?:ik|we|wij)\b[^\n?]*"
    r"\b(?:zeggen|schrijven|antwoorden|versturen|haar|hem|klager|klaagster)\b",
    re.IGNORECASE,
)
BELOW = re.compile(r"^(?:zie\s+)?(?:hieronder|onderstaand\w*(?:\s+tekst)?)\s*[.:]?\s*\n+", re.IGNORECASE)
_BECAUSE_FIRST = re.compile(rf"^(?:{BECAUSE.pattern})\s*[:,]?\s*", re.IGNORECASE)


def clause_of(rest: str) -> str:
    """Give the words right behind an opening, up to the reasons."""
    sentence = re.split(r"[.!\n]", rest, maxsplit=1)[0]
    return BECAUSE.split(re.split(r"[:;]", sentence, maxsplit=1)[0], maxsplit=1)[0]


def is_vague(rest: str) -> bool:
    """Say whether the words right behind an opening, up to the reasons, take it back or make it a question."""
    sentence = re.split(r"[.!\n]", rest, maxsplit=1)[0]
    return "?" in sentence or bool(VAGUE.search(clause_of(rest)))


def is_unsure(rest: str) -> bool:
    """Say whether the words right behind an opening doubt it, ask it or deny it."""
    return is_vague(rest) or bool(DENIED.search(clause_of(rest)))


def is_stub(text: str) -> bool:
    """Say whether a text isn't one: "volgt", "zie bijlage", or a question to us whether to write it."""
    asked = "?" in text.split("\n", 1)[0] and TO_US.match(text)
    return bool(text) and bool(asked or STUB.match(text))


def text_of(rest: str) -> str:
    """Give the text that stands behind an opening, without "zie hieronder"."""
    return BELOW.sub("", rest.strip(), count=1).strip()


def reason_of(rest: str) -> str:
    """Give what stands behind an opening, without "want"."""
    return _BECAUSE_FIRST.sub("", rest.lstrip(" \n,.;:!–-)"), count=1).strip()
