"""Do these words show that a complaint is serious, so that it is handled with urgency (STA-3)?"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.core.danger import cold_with_the_frail, danger_in
from bot.core.sentences import any_of, fold, sentences
from bot.core.words import Urgency

_FEW = r"(?:[\w']{1,15} ){0,4}?"
_I = r"(?:ik|wij|we)"
_COURT = r"(?:rechter|rechtbank|kantonrechter|civiele rechter)"
_LAWYER = r"(?:advocaat|advocate|jurist|raadsman|advocatenkantoor|letselschade\w{0,12}|rechtsbijstand\w{0,15})"
_SIGNS = any_of(
    rf"\b{_I} (?:(?:ga|gaan|zal|zullen|wil|willen) )?(?:(?:dit|dat|alles|(?:de|mijn) \w{{1,20}}) )?claim(?:en)?\b",
    r"\b(?:schade|letsel)?claims?\b",
    rf"\b(?:stel|stellen|stelt|houd|houden|hou|houdt) {_FEW}aansprakelijk\b",
    rf"\b(?:stel|stellen|houd|houden) (?:u|jullie) {_FEW}verantwoordelijk\b|\bkosten {_FEW}vergoed(?:t|en)?\b",
    r"\baansprakelijk (?:te )?(?:stellen|houden|gesteld)\b|\baansprakelijk(?:heids)?stelling\b",
    r"\b(?:u|jullie) (?:bent|zijn) (?:hiervoor |daarvoor |volledig )?aansprakelijk\b",
    r"\bverantwoordelijk voor (?:de|alle|mijn) schade\b|\b(?:eis|eisen|vorder) (?:een )?(?:\w{1,15} )?compensatie\b",
    r"\bprocederen\b|\bdoe(?:n)? aangifte\b|\baangifte (?:gedaan|doen|bij de politie|tegen)\b",
    r"\b(?:schadevergoeding|schadeloosstelling|smartengeld|letselschade\w{0,12})\b",
    rf"\bschade {_FEW}(?:verhalen|verhaal|vergoed(?:en|t|ing)?)\b|\bvergoed(?:en|t|ing)? {_FEW}schade\b",
    rf"\b(?:schade|kosten) {_FEW}op (?:u|jullie) {_FEW}verha(?:al|len)\b",
    rf"\bverhaal {_FEW}(?:schade|kosten) {_FEW}op (?:u|jullie)\b",
    rf"\b(?:mijn|onze|m'n) {_LAWYER}\b|\b(?:een|m'n) {_LAWYER} (?:genomen|nemen|gesproken|geraadpleegd)\b",
    rf"\b{_LAWYER} {_FEW}(?:inschakelen|ingeschakeld|ingelicht|inlichten|in de arm|inhuren)\b",
    rf"\b(?:bijstaan|bijgestaan|vertegenwoordigd) door (?:een|mijn) {_LAWYER}\b",
    rf"\bschakel (?:{_I} )?{_FEW}{_LAWYER} {_FEW}in\b",
    r"\b(?:juridische|gerechtelijke|rechterlijke) (?:\w{0,8}stappen|procedures?|acties?|weg|hulp|bijstand)\b",
    rf"\bkort geding\b|\brechtszaak\b|\b(?:naar|voor) de {_COURT}\b|\bvoor het gerecht\b",
    r"\bdagvaard(?:en|ing|t)?\b|\bin gebreke\b|\bingebrekestelling\b|\bsommeer\b|\bsommatie\b",
    r"\bi (?:will|am going to) sue\b|\bsue you\b|\bhold you (?:liable|responsible)\b|\bmy lawyer\b",
    r"\blegal (?:action|steps)\b|\bclaim (?:damages|compensation)\b|\bpay for the damage\b",
)
_DENIED = re.compile(
    r"\b(?:geen|niet|nooit|zonder|niemand|no|not)\b(?! alleen)(?: \w{1,15}){0,2} $"
    r"|\b(?:uw|jullie|zijn|haar|hun|valse|die) $"
)
_TAKEN_BACK = re.compile(
    r"-\w| in (?:uw|jullie|de) (?:folder|brochure|advertentie)| op (?:uw|de) website"
    r"|\W{0,2}(?:niet\b(?! uit)|dat\b|is dat\b|code|nummer|(?:is|zijn) (?:niet|geen) aan de orde)"
)
_THEIRS = r"(?:deurwaarder|incasso\w{0,8}|verhuurder|schuldeiser|bank|zorgverzekeraar|gemeente|buurman|buren)"
_OF_OTHERS = any_of(  # a summons that the writer got, a claim on him, an insurance, the subject of a course
    r"\b(?:kreeg|krijg|kregen|ontving|gekregen|ligt|lag|viel)\b.{0,40}\b(?:dagvaarding|sommatie|ingebrekestelling)\b",
    r"\b(?:dagvaarding|sommatie|ingebrekestelling|claim)\b.{0,40}\b(?:gekregen|ontvangen|gehad)\b",
    rf"\b(?:dagvaarding|sommatie|ingebrekestelling|claim)\b.{{0,20}}\bvan (?:de|het|een|mijn) {_THEIRS}\b",
    rf"\b{_THEIRS}\b.{{0,60}}\b(?:dagvaard\w*|claim\w*|(?:mij|ons) aansprakelijk|naar de rechter)\b",
    r"\b(?:claims?|schade|declaratie)\b.{0,50}\b(?:zorg|reis|inboedel)verzeker\w{0,5}\b|\bclaims?\b.{0,30}\buwv\b",
    r"\b(?:docent|trainer|les|hoofdstuk|module)\b.{0,40}\bover\b.{0,20}\b(?:claims?|schadeclaims?|aansprakelijk\w*)\b",
    r"\b(?:cursus|training|les|module|opleiding|boek) (?:\w+ ){0,3}?(?:aansprakelijk\w*|schadevergoeding|juridische)\b",
)
_CAP = 200  # characters of the words that are given


@dataclass(frozen=True, kw_only=True)
class Urgent:
    """Why something may be urgent, and the words that show it."""

    kind: Urgency
    words: str


def find_urgent(text: str, kinds: Collection[str] = tuple(Urgency)) -> Urgent | None:
    """Find what makes a text urgent, the worst first; None when nothing does (STA-3).

    :param kinds: which kinds of urgency are looked for
    """
    written = sentences(text)
    folded = [fold(one) for one in written]
    told = ((kind, _words(kind, written, folded)) for kind in Urgency if kind in kinds)
    return next((Urgent(kind=kind, words=words) for kind, words in told if words), None)


def _words(kind: Urgency, written: Sequence[str], folded: Sequence[str]) -> str:
    """Give the words that show one kind, as they were written."""
    for sentence, view in zip(written, folded, strict=True):
        if found := _claim_in(view) if kind is Urgency.CLAIM else danger_in(view, kind):
            return sentence[found.start() : found.end()].strip()[:_CAP]
    cold = cold_with_the_frail(folded) if kind is Urgency.RISK else None
    return "" if cold is None else written[cold][:_CAP]


def _claim_in(sentence: str) -> re.Match[str] | None:
    found = next((one for one in _SIGNS.finditer(sentence) if _is_meant(sentence, one)), None)
    return found if found and not _OF_OTHERS.search(sentence) else None


def _is_meant(sentence: str, sign: re.Match[str]) -> bool:
    """Say whether a sign is not denied, and not the claim that something is so."""
    if re.search(r"\b(?:niet|not)\b", sign[0]):
        return False
    return not _DENIED.search(sentence[: sign.start()]) and not _TAKEN_BACK.match(sentence, sign.end())
