"""How is what a colleague says about the complainant said to the complainant: "of zij komt" as "of u komt"?"""

import re
from dataclasses import dataclass

WORD = re.compile(r"[^\W\d_][\w'’]*|[^\w\s]|\d[\w.:/-]*|\s+", re.UNICODE)
SHE = re.compile(r"\b(?:mevrouw|mevr|mw|mej|haar|klaagster|huurster|bewoonster|deelneemster|moeder)\b", re.IGNORECASE)
HE = re.compile(r"\b(?:meneer|mijnheer|mnr|dhr|de\s+heer|hem|m|vader)\b", re.IGNORECASE)
MANY = re.compile(r"\b(?:familie|fam|ouders)\b", re.IGNORECASE)
TITLES = frozenset({"mevrouw", "meneer", "mijnheer", "mw", "mevr"})
NAMED_SO = frozenset(
    [
        "bewoner",
        "bewoonster",
        "client",
        "cliënt",
        "cliënte",
        "cursist",
        "deelneemster",
        "deelnemer",
        "huurder",
        "huurster",
        "indiener",
        "klaagster",
        "klager",
        "klant",
        "melder",
        "patiënt",
    ]
)
BREAKS = frozenset(
    [
        ",",
        ".",
        ":",
        ";",
        "als",
        "dat",
        "en",
        "hoe",
        "hoeveel",
        "maar",
        "nadat",
        "of",
        "om",
        "omdat",
        "terwijl",
        "toen",
        "tot",
        "totdat",
        "voordat",
        "waar",
        "waarom",
        "wanneer",
        "want",
        "wat",
        "welke",
        "wie",
        "zodat",
        "zodra",
    ]
)
OTHERS = frozenset({"je", "jij", "jou", "jouw", "jullie", "hun", "hen", "ie"})  # who is that?
PLURAL = frozenset(
    ["doen", "gaan", "hadden", "hebben", "komen", "kunnen", "moeten", "mogen", "waren", "willen", "zijn", "zullen"]
)
PLURAL_TOO = frozenset({"zij", "ze"})
VERBS = {"is": "bent", "wil": "wilt", "kan": "kunt", "zal": "zult"}  # "u heeft", "u mag" and "u komt" stay
NO_NOUN = frozenset(
    [
        "aan",
        "als",
        "alsnog",
        "bel",
        "bellen",
        "belt",
        "bezoeken",
        "bezoekt",
        "bij",
        "binnen",
        "daarover",
        "dat",
        "de",
        "deze",
        "dinsdag",
        "dit",
        "donderdag",
        "een",
        "er",
        "even",
        "gebeld",
        "geven",
        "graag",
        "hebben",
        "helpen",
        "het",
        "hierover",
        "ik",
        "in",
        "informeren",
        "kan",
        "komen",
        "langs",
        "maandag",
        "mailen",
        "mailt",
        "met",
        "morgen",
        "naar",
        "niet",
        "nog",
        "of",
        "om",
        "ook",
        "op",
        "over",
        "spreken",
        "stoort",
        "te",
        "terug",
        "terugbel",
        "terugbellen",
        "terugbelt",
        "thuis",
        "uiterlijk",
        "van",
        "vandaag",
        "vandaan",
        "vergoeden",
        "volgende",
        "voor",
        "vrijdag",
        "we",
        "wel",
        "wij",
        "wil",
        "woensdag",
        "zal",
        "zo",
    ]
)
LONGEST = 600


def to_you(words: str, whom: str) -> str | None:
    """Turn words about the complainant into words to the complainant; None where it is not sure who is meant.

    :param whom: how the complainant was named: "mevrouw", "hem", "de klager"
    """
    tokens = WORD.findall(words)
    lower = [token.lower() for token in tokens]
    if len(words) > LONGEST or OTHERS & set(lower) or MANY.search(whom):
        return None
    forms = _forms(whom)
    said: list[str] = []
    is_subject = False
    for at, token in enumerate(lower):
        is_subject = is_subject and token not in BREAKS
        if token in forms.subjects or _names(lower, tokens, at):
            if token in PLURAL_TOO and PLURAL & set(_clause(lower[at + 1 :])):
                return None
            is_subject = True
            said = [*_without_article(said), "u"]
        elif token in TITLES:
            return None  # with a name behind it: is that the complainant?
        else:
            said.append(forms.of(lower, at, is_subject=is_subject) or tokens[at])
    return "".join(said).strip()


@dataclass(frozen=True, kw_only=True)
class Forms:
    """The words that may stand for the complainant."""

    subjects: frozenset[str]
    owners: frozenset[str]
    objects: frozenset[str]

    def of(self, lower: list[str], at: int, *, is_subject: bool) -> str:
        """Give what a word becomes behind a subject or before one; "" when it stays."""
        token = lower[at]
        following = next((one for one in lower[at + 1 :] if not one.isspace()), "")
        if token in self.owners and _owns(token, following):
            return "uw"
        if token in self.objects and not is_subject:
            return "u"
        return VERBS.get(token, "") if is_subject else ""


def _forms(whom: str) -> Forms:
    """Give the words for who was named as "mevrouw", "hem" or "de klager"."""
    she, he = bool(SHE.search(whom)), bool(HE.search(whom))
    return Forms(
        subjects=frozenset((() if he else ("zij", "ze")) + (() if she else ("hij",))),
        owners=frozenset((() if he else ("haar",)) + (() if she else ("zijn", "z'n"))),
        objects=frozenset((() if he else ("haar",)) + (() if she else ("hem",))),
    )


def _names(lower: list[str], tokens: list[str], at: int) -> bool:
    """Say whether this word names the complainant without a name behind it."""
    behind = "".join(tokens[at + 1 : at + 3]).strip()
    titled = lower[at] in TITLES and not behind[:1].isupper() and not behind.startswith(".")
    return lower[at] in NAMED_SO or titled


def _without_article(said: list[str]) -> list[str]:
    """Leave "de" out before "klager", which became "u"."""
    return said[:-2] if len(said) > 1 and said[-2].lower() in {"de", "deze"} else said


def _clause(lower: list[str]) -> list[str]:
    end = next((at for at, token in enumerate(lower) if token in BREAKS), len(lower))
    return lower[:end]


def _owns(token: str, following: str) -> bool:
    """Tell "haar sleutel" from "wij bellen haar morgen", and "zijn sleutel" from "waar wij zijn"."""
    return following[:1].isalpha() and following not in NO_NOUN and following not in BREAKS and token != following


def as_request(words: str) -> str:
    """Turn what somebody is asked to do into a question: "om een foto te sturen" -> "Wilt u een foto sturen?"."""
    bare = re.sub(r"^om\s+", "", words.strip(" .?!"), flags=re.IGNORECASE)
    done = WITH_TE.sub(lambda found: (found["part"] or "") + found["verb"], bare, count=1)
    if done != bare:
        return f"Wilt u {done}?"
    return f"Wilt u ons {bare} sturen?" if SENT.search(bare) else f"Wij vragen u om {bare}."


SENT = re.compile(
    r"\b(?:foto\w*|kopie\w*|bewijs\w*|bon\w*|factu\w*|filmpje\w*|video\w*|documenten?|stukken|brief|brieven|mail\w*"
    r"|rekening\w*|afschrift\w*|contract\w*|screenshot\w*|telefoonnummer|adres\w*|gegevens|machtiging|toelichting)\b",
    re.IGNORECASE,
)
WITH_TE = re.compile(
    r"(?:\b(?P<part>af|op|toe|aan|in|mee|door|na|uit|over|terug|langs|bij|voor)\s+)?"
    r"\bte\s+(?P<verb>[a-zë]{2,20}en|doen|gaan|staan|zien|zijn)\b",
    re.IGNORECASE,
)
