"""Which sentences of a Dutch letter are hard to read, and why? A sober measure of B1: length, clauses, jargon."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.core.sentences import sentences

LONGEST_SENTENCE = 25  # words
MOST_CLAUSES = 3  # words that open a clause within one sentence
MOST_SHOWN = 3  # more helps nobody
SHOWN = 220  # characters of a sentence
_WORD = re.compile(r"[^\W\d_][\w'-]*|\d[\d.,:]*")
_CLAUSES = """
    dat die omdat doordat zodat waardoor waarbij waarin waarmee waarop waarvan terwijl hoewel ofschoon indien mits
    tenzij     alvorens nadat voordat totdat zodra wiens welke hetgeen teneinde aangezien
"""
_CLAUSE = frozenset(_CLAUSES.split())
JARGON: Mapping[str, str] = {  # hard -> what people say
    "aangaande": "over", "aanwenden": "gebruiken", "abusievelijk": "per ongeluk", "adequaat": "goed",
    "alsmede": "en ook", "alsnog te bezien": "later te bekijken", "alvorens": "voordat", "bejegend": "behandeld",
    "bejegening": "hoe u bent behandeld", "beoogd": "bedoeld", "betreffende": "over", "bewerkstelligen": "zorgen voor",
    "casu quo": "of", "conform": "volgens", "continueren": "doorgaan met", "derhalve": "daarom", "dermate": "zo",
    "desbetreffende": "deze", "desalniettemin": "toch", "desgewenst": "als u dat wilt", "desondanks": "toch",
    "dientengevolge": "daardoor", "dienaangaande": "daarover", "doch": "maar", "doorgang vinden": "doorgaan",
    "effectueren": "uitvoeren", "evaluatie": "bespreken wat beter kan", "evident": "duidelijk", "geenszins": "niet",
    "gegrondverklaring": "dat wij u gelijk geven", "geschiedt": "gebeurt", "hetgeen": "wat", "hieromtrent": "hierover",
    "hoedanigheid": "rol", "implementeren": "invoeren", "in acht nemen": "rekening houden met",
    "in casu": "hier", "in gebreke": "niet gedaan wat moest", "in het kader van": "voor", "indien": "als",
    "ingevolge": "volgens", "inherent": "hoort bij", "initiëren": "beginnen", "inzake": "over", "jegens": "tegen",
    "kenbaar maken": "laten weten", "krachtens": "volgens", "mede gelet op": "ook door", "met betrekking tot": "over",
    "met inachtneming van": "volgens", "middels": "met", "mitigeren": "kleiner maken", "mitsdien": "daarom",
    "nalatigheid": "iets niet doen", "navolgende": "dit", "nochtans": "toch", "onderhavige": "deze",
    "onderscheidenlijk": "of", "ontberen": "missen", "ontvankelijk": "wij kunnen uw klacht behandelen",
    "op grond van": "door", "overeenkomstig": "volgens", "periodiek": "vast", "pertinent": "zeker",
    "prioriteren": "eerst doen", "procedureel": "over de regels", "proportioneel": "in verhouding",
    "ratione": "", "reeds": "al", "respectievelijk": "en", "te allen tijde": "altijd", "te dien einde": "daarvoor",
    "ten aanzien van": "over", "ten behoeve van": "voor", "ten gevolge van": "door", "teneinde": "om",
    "ter zake": "hierover", "terzake": "hierover", "thans": "nu", "tevens": "ook", "tekortkoming": "fout",
    "uit hoofde van": "door", "verwijtbaar": "onze fout", "verzuimd": "niet gedaan", "vigerende": "geldende",
    "voornoemde": "deze", "voorts": "ook", "vorenstaande": "dit", "vooralsnog": "voorlopig",
    "wederom": "weer", "wijze waarop": "hoe", "zienswijze": "mening", "zorgdragen": "zorgen",
}  # fmt: skip
_JARGON = re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, JARGON), key=len, reverse=True))})\b", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Hard:
    """A sentence that is hard to read."""

    sentence: str
    why: str


def hard_sentences(text: str) -> tuple[Hard, ...]:
    """Give the hardest sentences of what somebody wrote, in their order."""
    judged = [(weight, number, one) for number, one in enumerate(sentences(text)) if (weight := _weight(one))]
    hardest = sorted(judged, key=lambda one: (-one[0], one[1]))[:MOST_SHOWN]
    return tuple(Hard(sentence=_short(one), why=_why(one)) for _, _, one in sorted(hardest, key=lambda one: one[1]))


def _weight(sentence: str) -> int:
    words = _words(sentence)
    longer, clauses = max(0, len(words) - LONGEST_SENTENCE), _clauses(words)
    return longer + (5 * clauses if clauses >= MOST_CLAUSES else 0) + 4 * len(_jargon(sentence))


def _words(sentence: str) -> list[str]:
    return _WORD.findall(sentence)


def _clauses(words: list[str]) -> int:
    return sum(word.lower() in _CLAUSE for word in words)


def _jargon(sentence: str) -> list[str]:
    return list(dict.fromkeys(one.lower() for one in _JARGON.findall(sentence)))


def _why(sentence: str) -> str:
    words = _words(sentence)
    said = []
    if len(words) > LONGEST_SENTENCE:
        said.append(f"{len(words)} woorden; maak er twee zinnen van")
    elif _clauses(words) >= MOST_CLAUSES:
        said.append("veel bijzinnen; maak er twee zinnen van")
    for hard in _jargon(sentence):
        easy = JARGON[hard]
        said.append(f"“{hard}”, makkelijker is “{easy}”" if easy else f"“{hard}” is een moeilijk woord")
    return "; ".join(said)


def _short(sentence: str) -> str:
    return sentence if len(sentence) <= SHOWN else f"{sentence[:SHOWN].rsplit(' ', 1)[0]} …"
