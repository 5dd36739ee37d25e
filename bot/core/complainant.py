"""Who complains: privately or for a business (STA-6), and from where (STI-1)? In doubt neither is said."""

import re
from dataclasses import dataclass

from bot.core.mail import Address
from bot.core.reply import Label, joined, label_lines
from bot.core.sentences import LONGEST, any_of, fold, sentences
from bot.core.words import Party, SenderKind

# --- the address ----------------------------------------------------------------------------------------------------

_FREE_MAIL_NAMES = """
    gmail googlemail hotmail outlook live msn icloud me yahoo ziggo kpnmail kpnplanet planet xs4all home upcmail chello
    quicknet casema hetnet telfort tele2 caiway solcon zonnet online proton protonmail gmx
"""
_FREE_MAIL = frozenset(_FREE_MAIL_NAMES.split())  # the part of a domain before its last
_DESK_NAMES = """
    info administratie hr inkoop boekhouding planning directie secretariaat kantoor office sales personeelszaken finance
    facturen receptie crediteuren debiteuren verkoop bedrijfsbureau penm klantenservice
"""
_DESKS = frozenset(_DESK_NAMES.split())  # the part before the @

# --- privately or for a business ------------------------------------------------------------------------------------

_US = r"(?:u|jullie)"
_FORM = any_of(  # what a company calls itself, in a signature
    r"(?<![\w.])(?:b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?|c\.v\.|maatschap|stichting|ltd\.?|gmbh)(?![\w.])",
    r"\bcooperatie\b|\bgemeente \w{2,20}\b",
    r"\b\w{0,20}(?:bedrijf|kwekerij|tuinderij|groothandel|aannemers?|makelaardij|advocaten|kinderopvang|zorggroep)\b",
    r"\b\w{0,20}(?:holding|installatietechniek|logistics|services)\b",
)
_JOB = any_of(
    r"\W*(?:hr|p&o|p en o|inkoop|office|facilitair|operations|finance|account|project)[ -]?(?:manager|adviseur)",
    r"\W*(?:hr|p&o|inkoop|office|finance)[ -]?(?:medewerk\w+|functionaris)",
    r"\W*(?:bedrijfsleider|eigenaar|administrateur|controller|directeur|locatiemanager)\W*$",
)
_NUMBER = re.compile(r"\b(?:kvk|k\.v\.k\.|btw|vat)[ -]?(?:nr|nummer|no|id)?\.?\s?[:.]?\s?(?:nl)?\d{6,12}")
_COMPANY_LABEL = re.compile(
    r"(?:^|\n)\W{0,6}(?:bedrijf|bedrijfsnaam|organisatie|company)\s?:[ \t]*(?!n\.?v\.?t|geen|-|particulier)\w"
)
_FOR_BUSINESS = any_of(
    r"\b(?:ons|mijn) (?:eigen )?(?:bedrijf|personeel|onderneming|eenmanszaak)\b|\bmijn (?:medewerkers|werknemers)\b",
    r"\bonze (?:medewerk\w+|werknemers|cursisten|deelnemers|monteurs|onderneming|organisatie|klanten|opdrachtgever)\b",
    r"\b(?:man|mensen) personeel\b|\bben (?:een )?(?:zzp\w*|zelfstandige|ondernemer)\b",
    r"\bonze (?:firma|collega's)\b|\bmijn (?:personeelsleden|onderneming)\b",
    r"\bnamens (?:ons|onze|mijn|het|de) (?:\w+ )?(?:bedrijf|firma|organisatie|stichting|onderneming|gemeente|school)\b",
    r"\b(?:wij )?als (?:werkgever|bedrijf|organisatie|ondernemer|zzp\w*|zelfstandige|gemeente|school)\b",
    r"\b(?:our|my) (?:company|employees|staff|business)\b",
)
_NOT_FOR_BUSINESS = any_of(
    r"\b(?:niet|geen|nooit) (?:\w+ )?(?:als|namens)\b|\bmijn (?:werkgever|baas|chef|leidinggevende)\b",
    r"\bvia mijn werk\b|\bwerk(?:te)? bij\b",
)
_PRIVATELY = any_of(
    r"\b(?:als|ben(?: een)?) (?:particulier|privepersoon|consument)\b|\b(?:particuliere|prive) klant\b|\bik woon\b",
    r"\bmijn (?:huurwoning|woning|huis|huur|gezin|uitkering|schulden|man|vrouw|kinderen|kind|zoon|dochter|leefgeld)\b",
    r"\bmijn (?:bewindvoerder|buren|buurman|buurvrouw|slaapkamer|badkamer|keuken|moeder|vader|toeslag|spaargeld)\b",
    r"\bmy (?:house|flat|home|kids|children|husband|wife)\b",
)
_I = re.compile(r"\b(?:ik|mij|mijn|i|my)\b")

# --- from where -----------------------------------------------------------------------------------------------------

_BILL = r"(?:onze|mijn) (?:openstaande )?(?:factuur|facturen|nota|rekening)"
_SUPPLIER = any_of(
    rf"\b(?:wij|we|ik) lever(?:en|de|den)? (?:\w+ ){{0,3}}?(?:aan )?{_US}\b|\bwe (?:supply|deliver to) you\b",
    r"\bals (?:uw |jullie |een )?(?:vaste )?(?:leverancier|onderaannemer|toeleverancier)\b|\bas your supplier\b",
    rf"\b{_BILL} (?:\w+ ){{0,3}}?aan (?:u|jullie|uw)\b",
    rf"\b{_BILL}\b[^.]{{0,60}}\b(?:niet|nooit) (?:\w+ ){{0,2}}?(?:betaald|voldaan)\b",
    rf"\b{_US} (?:heeft|hebben|hebt) (?:\w+ ){{0,3}}?{_BILL} (?:\w+ ){{0,5}}?(?:niet|nooit)\b",
    rf"\bik heb voor {_US} (?:gestuct|gewerkt|geschilderd|gemetseld|getimmerd|gereden|geleverd)\b",
    rf"\b(?:heb|hebben) {_US} .{{0,40}}\bgeleverd\b|\b{_BILL} .{{0,60}}\bte laat betaald\b",
    r"\bals (?:zzp-?|freelance-?|ingehuurde )(?:trainer|coach|docent|monteur|er|timmerman|stukadoor)\b",
)
_NO_SUPPLIER = re.compile(r"\b(?:niet|geen) (?:\w+ )?(?:leverancier|onderaannemer)\b")
_PLACE = r"(?:pand|bouwplaats|bouwput|werkzaamheden|kantoor|gebouw|project|bouw|personeel|vrachtwagens|busjes|steiger)"
_SURROUNDINGS = any_of(
    r"\b(?:ik|wij|we) wo(?:on|nen) (?:\w+ ){0,2}?(?:naast|tegenover|achter|boven|vlakbij)\b",
    r"\bals (?:direct\w* )?(?:omwonenden?|buurtbewoners?|overburen|buren|buur(?:man|vrouw)?|voorbijganger|passant)\b",
    r"\b(?:ben|zijn) (?:een |de )?(?:omwonenden?|buurtbewoners?|overburen|voorbijganger|buren van (?:uw|jullie))\b",
    rf"\boverlast van (?:jullie|uw|de) {_PLACE}\b|\bomwonenden? van\b",
    r"\b(?:in|door) onze (?:straat|wijk|buurt|woonwijk)\b",
    rf"\b(?:fietste|liep|reed|kwam) (?:\w+ ){{0,3}}?langs (?:\w+ ){{0,2}}?{_PLACE}\b",
    rf"\bgeen (?:enkele )?relatie met {_US}\b|\bwij,? (?:de )?(?:omwonenden|bewoners van de)\b",
    r"\bi live (?:next to|opposite|across)\b",
)
_CUSTOMERS = r"(?:klant|huurder|huurster|cliente?|cursist|deelnemer|deelneemster|opdrachtgever)"
_CUSTOMER = any_of(
    rf"\bals (?:\w+ )?{_CUSTOMERS}\b(?! van (?:de|het|een) )|\b(?:ik|wij|we) (?:ben|zijn) (?:\w+ ){{0,3}}?klant\b",
    rf"\b(?:ben|zijn|was|waren) (?:\w+ ){{0,4}}?{_CUSTOMERS}s? (?:bij|van) {_US}\b",
    rf"\b(?:wij|we|ik) (?:huur|huren|huurde) (?:\w+ ){{0,4}}?(?:bij|van) {_US}\b",
    r"\b(?:uw|jullie) (?:arbodienst|preventieadviseur|bedrijfsarts) (?:doet|komt|kwam|deed)\b.{0,30}\b(?:ons|mij)\b",
    rf"\b(?:ik|wij|we) volg(?:en|de|den)? (?:\w+ ){{0,4}}?(?:bij {_US}|(?:uw|jullie) (?:cursus|training|opleiding))",
    rf"\b(?:doe|doen|deed) (?:\w+ ){{0,2}}?(?:cursus|training|opleiding) bij {_US}\b|\baangesloten bij\b",
    rf"\bnemen? .{{0,30}}\bvan {_US} af\b",
    r"\b(?:klant|huurders?|client|debiteur|contract|polis)(?:en)?nummer\b",
    r"\bmijn (?:huurwoning|huurcontract|bewindvoerder|budgetbeheerder|leefgeld)\b",
    rf"\b(?:wij|we|ik) (?:hebben|heb) (?:\w+ ){{0,3}}?(?:contract|abonnement|overeenkomst) (?:bij|met) {_US}\b",
    rf"\b{_US} (?:heeft|hebben|hebt) (?:bij|voor) (?:mij|ons)\b.{{0,40}}\b(?:geplaatst|gebouwd|verbouwd|gelegd)\b",
    r"\bi am (?:a|your) (?:customer|tenant|client)\b|\bas a (?:customer|tenant)\b",
)
_NO_CUSTOMER = any_of(
    r"\b(?:geen|niet|not a|niet meer) (?:\w+ )?(?:klant|huurder|client|customer|tenant)\b",
    r"\bvan (?:jullie|uw) (?:klant|client|huurder)\b",
)
_EMPLOYEE = any_of(
    rf"\b(?:ik|wij) werk(?:en)? (?:zelf )?(?:al \w+ jaar )?(?:als \w+ )?(?:bij|voor) {_US}\b|\bals collega van {_US}\b",
    rf"\bals (?:uw |jullie |eigen )?(?:werknemer|medewerk(?:er|ster)|personeelslid) van (?:{_US}|uw organisatie)\b",
    rf"\bik ben (?:een |zelf )?(?:medewerk(?:er|ster)|werknemer|collega) (?:bij|van) {_US}\b",
)
_LAST_LINES = 6
_SHORT_LINE = 80  # characters of a line of a signature


@dataclass(frozen=True, kw_only=True)
class Told:
    """What was told, and by which words; both empty in doubt."""

    value: str = ""
    words: str = ""


NOTHING = Told()


def party_told(text: str, sender: Address) -> Told:
    """Say whether somebody complains privately or for a business (STA-6)."""
    written = " ".join(sentences(text))
    said = fold(written)
    business = _business_words(text[:LONGEST], written, sender)
    explicit = _words(_PRIVATELY.search(said), written)
    through_work = _NOT_FOR_BUSINESS.search(said) is not None
    by_address = sender.address if _is_free(sender) and _I.search(said) is not None and not through_work else ""
    private = explicit or by_address
    if bool(business) == bool(private):
        return NOTHING
    return Told(value=Party.BUSINESS, words=business) if business else Told(value=Party.PRIVATE, words=private)


def _business_words(text: str, written: str, sender: Address) -> str:
    """Give what shows a business: the signature, a number or label of a company, what is said, a desk's address."""
    signed = ((line, fold(line)) for line in (*_signature(text), sender.name))
    if line := next((line for line, view in signed if _FORM.search(view) or _JOB.match(view)), ""):
        return line.strip()
    view, said = fold(text), fold(written)
    if labelled := _words(_NUMBER.search(view) or _COMPANY_LABEL.search(view), text):
        return labelled
    if (told := _FOR_BUSINESS.search(said)) and not _NOT_FOR_BUSINESS.search(said):
        return _words(told, written)
    return sender.address if not _is_free(sender) and sender.address.partition("@")[0] in _DESKS else ""


def _words(found: re.Match[str] | None, written: str) -> str:
    """Give what was found in the folded text, as it was written."""
    return written[found.start() : found.end()].strip() if found else ""


def _signature(text: str) -> list[str]:
    """Give the lines in which somebody says who he is: the signature, or the short ones at the end."""
    lines = label_lines(text)
    signed = joined(lines, {Label.SIGNATURE}).split("\n")
    body = [line.strip() for line in joined(lines, {Label.NEW, Label.FORWARD}).split("\n") if line.strip()]
    last = [line for line in body[1:][-_LAST_LINES:] if not line.endswith((".", "!", "?", ","))]
    return [line for line in (*signed, *last[-2:]) if line and len(line) <= _SHORT_LINE]


def _is_free(sender: Address) -> bool:
    labels = sender.address.rpartition("@")[2].split(".")
    return not _FREE_MAIL.isdisjoint(labels[:-1])


def sender_kind_told(text: str, sender: Address, *, is_staff: bool) -> Told:
    """Say from where a complaint comes, as a SenderKind (STI-1).

    :param is_staff: the sender's address is that of a colleague
    """
    if is_staff:
        return Told(value=SenderKind.EMPLOYEE, words=sender.address)
    written = " ".join((*sentences(text), sender.name))
    said = fold(written)
    kinds = {
        SenderKind.SUPPLIER: not _NO_SUPPLIER.search(said) and _SUPPLIER.search(said),
        SenderKind.SURROUNDINGS: _SURROUNDINGS.search(said),
        SenderKind.CUSTOMER: not _NO_CUSTOMER.search(said) and _CUSTOMER.search(said),
        SenderKind.EMPLOYEE: _EMPLOYEE.search(said),
    }
    found = [Told(value=kind, words=_words(shown, written)) for kind, shown in kinds.items() if shown]
    return found[0] if len(found) == 1 else NOTHING
