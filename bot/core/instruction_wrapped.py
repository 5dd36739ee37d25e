"""What is asked in plain words where it is asked politely, with small words between, or with the verb at the end?

"Kun je mevrouw vragen om …?", "mevrouw graag laten weten dat …" and "gelieve de zaak over te dragen aan …" are
given as "vraag mevrouw om …", "laat mevrouw weten dat …" and "draag de zaak over aan …": one form for the openings.
"""

import re
from collections.abc import Iterator

LONGEST = 1_000  # characters; a longer line is a text
FILLER = (
    r"(?:graag|even|eventjes|effe|effen|ff|ook|maar|dan|gelijk|meteen|direct|gewoon|alvast|vast|eens|es|ns|aub|svp"
    r"|alsjeblieft|alstublieft|ajb|asjeblieft|trouwens|hoor|verder|daarna|vervolgens|dus|nou|please|pls|tevens|snel)"
)
LEAD = re.compile(
    r"(?:(?:en|ook|dan|verder|daarna|vervolgens|dus|nou|nu|ok|oké|ja|prima|goed|o\s+ja|oja|oh\s+ja|ps|p\.s\b|tevens|graag|even|ff"
    r"|aub|svp|please|pls|gelieve|hierbij|alvast|gelijk|meteen|daarnaast|bovendien|trouwens|ten\s+(?:eerste|tweede|slotte)"
    r"|sorry|maar|wel|voorts|then|and|also|eerst|ondertussen|intussen|(?:twee|drie|2|3|een\s+paar|paar)\s+(?:dingen|dingetjes|vragen|vraagjes|punten|puntjes)(?=\s*:))\b[\s,:;.!]*){1,4}(?=\S)",
    re.IGNORECASE,
)
ASKS = re.compile(  # to us, to do what is our work
    r"(?:(?:(?:kun|kunt|kan|wil|wilt|zou)\s+(?:je|u)|(?:kan|wil)\s+jij|(?:kunnen|willen)\s+jullie)|(?:can|could|would|will)\s+you)\s+"
    r"(?!(?:niet|ook\s+niet|mij\s+(?:vertellen|uitleggen)|me\s+(?:vertellen|uitleggen)|nog\s+niet|zelf)\b)"
    r"(?:(?:zo\s+(?:vriendelijk|goed)\s+(?:willen\s+)?zijn|het\s+zo\s+regelen)\s+(?:om\s+)?)?",
    re.IGNORECASE,
)
WOULD = re.compile(r"(?:zou|zoudt)\b", re.IGNORECASE)
WILLING = re.compile(r"\b(?:willen|kunnen)\s+", re.IGNORECASE)
REQUESTS = re.compile(  # "mag ik je vragen om … te …", "het verzoek om …", "ik wil je vragen …"
    r"(?:mag\s+ik\s+(?:je|jullie|u)\s+(?:vragen|verzoeken)|(?:ik|wij)\s+(?:wil|willen|zou|zouden)\s+(?:je|jullie|u)\s+"
    r"(?:graag\s+|willen\s+){0,2}(?:vragen|verzoeken)|(?:(?:hierbij|hiermee|tevens)\s+)?(?:ik|wij)\s+verzoek(?:en)?\s+(?:je|jullie|u)"
    r"|(?:(?:hierbij|hiermee|tevens|graag)\s+)?verzoek(?:en)?\s+(?:ik|wij)\s+(?:je|jullie|u)|(?:met\s+)?(?:het|mijn|dringend)\s+verzoek(?:\s+aan\s+(?:je|u|jullie))?|verzoeke"
    r"|gelieve|wees\s+zo\s+(?:goed|vriendelijk)|(?:je|u|jullie)\s+(?:mag|mogen|kan|kunt|kunnen)|ik\s+wil\s+(?:graag\s+)?dat\s+(?:je|u|jullie))"
    r"\s*,?\s*(?:(?:vriendelijk|beleefd|graag)\s+)?(?:om\s+)?",
    re.IGNORECASE,
)
OR_NOT = re.compile(
    r"\bof\s+(?:moet|zal|kan|mag|is|niet|wil|doe|ga|heb|liever|wacht|toch|juist|anders)\b|\bof\s+\w+\s+(?:dat|het)\s+niet\b",
    re.IGNORECASE,
)
_PLAIN = {  # what stands at the end -> what an order begins with
    "melden": "meld", "berichten": "bericht", "antwoorden": "antwoord", "wijzigen": "wijzig",
    "veranderen": "verander", "verwijderen": "verwijder", "verlengen": "verleng", "mailen": "mail",
    "koppelen": "koppel", "verzoeken": "verzoek", "regelen": "regel", "merken": "merk", "bedanken": "bedank",
    "verplaatsen": "verplaats", "bevestigen": "bevestig", "herinneren": "herinner", "labelen": "label",
    "vervangen": "vervang", "sturen": "stuur", "schrijven": "schrijf", "versturen": "verstuur",
    "annuleren": "annuleer", "noteren": "noteer", "registreren": "registreer", "informeren": "informeer",
    "vragen": "vraag", "verzenden": "verzend", "zetten": "zet", "plannen": "plan", "maken": "maak",
    "verzetten": "verzet", "geven": "geef", "leggen": "leg", "halen": "haal", "doen": "doe", "stoppen": "stop",
    "pauzeren": "pauzeer", "mergen": "merge", "samenvoegen": "voeg samen", "stellen": "stel",
    "schrappen": "schrap", "markeren": "markeer", "corrigeren": "corrigeer", "negeren": "negeer",
    "dragen": "draag", "noemen": "noem", "opschrijven": "schrijf op", "navragen": "vraag na",
    "vastleggen": "leg vast", "inplannen": "plan in", "plakken": "plak", "brengen": "breng", "voegen": "voeg",
    "laten weten": "laat weten", "weten laten": "laat weten", "bieden": "bied", "trekken": "trek",
    "beantwoorden": "beantwoord", "agenderen": "agendeer", "uitnodigen": "nodig uit", "zenden": "stuur",
    "verklaren": "verklaar", "rekken": "rek", "schuiven": "schuif", "vernoemen": "noem",
    "onderbreken": "onderbreek", "passen": "pas", "boeken": "boek", "reserveren": "reserveer",
    "toezenden": "stuur toe", "opvragen": "vraag op", "wissen": "wis",
}  # fmt: skip
APART = {  # the words that an order has at its end: "geef … door"
    "geven": "door over af terug", "sturen": "door toe weg op terug", "zenden": "toe door", "dragen": "over",
    "zetten": "door over om uit stil stop af neer bij erbij klaar", "wijzen": "toe af", "plannen": "in",
    "leggen": "vast neer uit over", "passen": "aan", "gooien": "weg", "voegen": "samen toe bij",
    "stellen": "voor uit", "bieden": "aan", "trekken": "in", "zeggen": "af", "halen": "weg eraf uit af",
    "schrijven": "op bij erbij", "nodigen": "uit", "vragen": "op na", "schuiven": "door op", "merken": "aan",
    "maken": "af klaar", "nemen": "op over mee", "spreken": "af", "tekenen": "aan", "koppelen": "terug aan",
}  # fmt: skip
STEMS = {
    "wijzen": "wijs", "gooien": "gooi", "zeggen": "zeg", "nodigen": "nodig", "merken": "merk", "nemen": "neem",
    "spreken": "spreek", "tekenen": "teken",
}  # fmt: skip
_SEPARATE = {
    part + verb: (_PLAIN.get(verb) or STEMS[verb], part) for verb, parts in APART.items() for part in parts.split()
}
ORDERS = frozenset({one.split()[0] for one in _PLAIN.values()} | set(STEMS.values()))
_INFINITIVES = sorted({*_PLAIN, *_SEPARATE, *STEMS}, key=len, reverse=True)
_PARTS = "|".join(sorted({part for parts in APART.values() for part in parts.split()}))
NOT_OBJECT = (  # a sentence with its own verb or who does it is no order
    r"(?:ik|wij|we|jij|je|zal|zullen|zou|zouden|ga|gaan|gaat|moet|moeten|moest|wil|willen|wilde|kan|kunnen|kon|mag|mogen|heb|hebben"
    r"|heeft|had|is|zijn|was|waren|niet|geen|nooit|als|dat|of|om|die|word\w*|laat|liet|vind\w*|denk\w*|zodra|wanneer|waarom|hoe|wie"
    r"|wat|toch|nog|misschien|eventueel|eerst|vergeten|vergat|tot|blijf\w*|proberen|probeer|wilden|zelf|na|door\s+te|wacht\w*|had(?:den)?)"
)
_AT_END = re.compile(
    rf"^(?P<object>(?:(?!{NOT_OBJECT}\b)[\w'’.-]+\s+){{0,7}}?)(?:(?:(?P<part>{_PARTS})\s+)?te\s+)?"
    rf"(?P<verb>{'|'.join(one.replace(' ', chr(92) + 's+') for one in _INFINITIVES)})\b(?!-)(?P<tail>.*)$",
    re.IGNORECASE | re.DOTALL,
)
BEFORE_TEXT = re.compile(r"[:,;.?!\"“'‘(]|\b(?:dat|of|om|wat|waar|wanneer|hoe|wie|want|omdat)\b", re.IGNORECASE)
BUT = re.compile(  # "vervangen maar nu klemt hij" says "but", "verleng maar" does not
    r"\b(?:(?!geven\b)\w{0,12}?ge\w{2,20}(?:[dt]|en)|(?:ver|her|be|ont)\w{2,20}[dt]|vervangen|verholpen|klaar|gereed|goed|af|opgelost|weer)(?=\s+maar\b)",
    re.IGNORECASE,
)
A_FILLER = re.compile(rf"\b{FILLER}\b[ ]*", re.IGNORECASE)
ORDER = re.compile(rf"(?:{'|'.join(sorted(ORDERS))})\b(?!\s+(?:ik|je|jij|u|hij|zij|ze|wij|we|jullie)\b)", re.IGNORECASE)


def plainly(line: str) -> Iterator[str]:
    """Give other forms of what a line asks: without its wrapper and small words, with the verb first."""
    if not 0 < len(line) <= LONGEST:
        return
    bare = _unwrapped(line)
    asked = bare if bare is not None else _unled(line)
    seen = {line}
    for one in (asked, _verb_first(asked, sure=bare is not None), _unfilled(asked)):
        if one and one not in seen:
            seen.add(one)
            yield one
    first = _verb_first(_unfilled(asked), sure=bare is not None)
    if first and first not in seen:
        yield first


def is_order(line: str) -> bool:
    """Say whether a line asks something to be done by us, whatever stands before it: "vraag …", "kun je …?"."""
    asked = _unled(line)
    if ORDER.match(asked) or _unwrapped(line) is not None:
        return True
    return _verb_first(_unfilled(asked), sure=False) is not None


def _unled(line: str) -> str:
    led = LEAD.match(line)
    return line[led.end() :] if led else line


def _unwrapped(line: str) -> str | None:
    """Leave out "kun je …?" and "gelieve …"; None when there is no such wrapper."""
    text = _unled(line)
    asks = ASKS.match(text)
    if asks:
        first, mark, behind = text[asks.end() :].partition("?")
        if OR_NOT.search(first):
            return None
        willing = WILLING.search(first)
        if WOULD.match(text) and not willing and not asks[0].rstrip().endswith(("zijn", "om")):
            return None
        first = first.replace(willing[0], "", 1) if willing else first
        if ":" in first:
            return _unled(first + mark + behind)
        return _unled(first.rstrip() + ("." if mark and behind.strip() else "") + behind)
    requests = REQUESTS.match(line) or REQUESTS.match(text)
    return _unled(requests.string[requests.end() :]) if requests else None


def _unfilled(text: str) -> str:
    """Leave out the small words between verb and what is told: those of a text stay."""
    told = BEFORE_TEXT.search(text)
    but = BUT.search(text)
    at = min(told.start() if told else len(text), but.end() if but else len(text))
    return (A_FILLER.sub("", text[:at]) + text[at:]).strip()


def _verb_first(text: str, *, sure: bool) -> str | None:
    """Put the verb first: "mevrouw vragen of" → "vraag mevrouw of"."""
    found = _AT_END.match(text)
    if found is None:
        return None
    verb, kept, part = " ".join(found["verb"].lower().split()), found["object"].strip(), (found["part"] or "").lower()
    if not sure and (not kept or re.search(r"\bte\s+\w+$", text[: found.end("verb")])):
        return None
    order, end = _SEPARATE.get(part + verb) or _SEPARATE.get(verb) or _ordered(verb)
    return " ".join(one for one in (order, kept, end) if one) + found["tail"]


def _ordered(verb: str) -> tuple[str, str]:
    order, _, end = (_PLAIN.get(verb) or STEMS[verb]).partition(" ")
    return order, end
