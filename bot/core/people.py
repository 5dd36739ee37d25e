"""With which words do people speak of somebody of the organisation, or of somebody else?

The patterns are for folded text: lower case, without accents.
"""

import re
from collections.abc import Collection
from enum import StrEnum

TITLE = r"(?:de heer|mevrouw|meneer|mijnheer|juffrouw|mevr|mvr|mej|mw|dhr|de hr|heer|mrs?|ms|miss|drs|dr|ing|ir)\b\.?"
THEIRS = r"(?:uw|jullie|je|jouw|your)"  # of the organisation that is written to
_ANY = rf"(?:{THEIRS}|de|die|deze|het|dezelfde|mijn|onze|ons|the|that|this|my|our)"
_LITTLE = (
    r"(?:de|het|een|die|deze|dat|dit|uw|jullie|mijn|zijn|haar|hun|ons|onze|van|door|aan|bij|in|op|met|voor|en|of|als)"
)
_FEW = rf"(?:(?!{_LITTLE}\b)\w{{2,20}} ){{0,2}}?"  # words between, like "onbeschofte"
_PERSONS = (
    r"medewerk(?:er|ster)s?|collega(?:'?s)?|monteurs?|opzichters?|consulent(?:e[ns]?)?|behandelaars?|bewindvoerders?",
    r"beheerders?|hulpverle(?:ner|enster)s?|trainers?|docent(?:en?)?|coach(?:es)?|adviseurs?|instructeurs?",
    r"deskundigen?",
    r"uitvoerders?|projectleiders?|werkvoorbereiders?|planners?|managers?|directeur(?:en)?|directrice|bestuurders?",
    r"teamleid(?:er|ster)s?|leidinggevenden?|contactpers(?:oon|onen)|casemanagers?|huismeesters?|inspecteurs?",
    r"receptionist(?:es?|en)?|stagiaires?|stagiair|aanspreekpunt(?:en)?|bedrijfsarts|arbo-?arts",
    r"employees?|colleagues?|caretaker|supervisor|technician|mechanic|plumber|advis[eo]r|manager|teacher",
)
_DESKS = (
    r"klantenservice|klantendienst|klantcontact(?:centrum)?|balie|servicedesk|helpdesk|receptie|directie|afdeling",
    r"meldkamer|storingsdienst|front ?office|customer service",
)
_WORKERS = (  # only behind "uw" or "jullie": "de mannen" may be anybody
    r"personeel|mensen|mannen|jongens|werklui|werknemers?|vaklieden|vakman|timmerman|timmerlui|loodgieters?|schilders?",
    r"stukadoors?|tegelzetters?|installateurs?|verpleegkundigen?|arts|staff|people|workers?|nurse|bouwvakkers?|inkoper",
    r"administratie|team|planning|secretariaat|management|bestuur|bedrijf|organisatie|kantoor|incasso|office|company",
    r"organisation|parketteurs?|ploeg",
)
_OWN = (  # "mijn collega" works elsewhere, "mijn bewindvoerder" does not
    r"\w{0,25}(?:medewerk|collega|manager|leidinggevende|teamleid|directeur|directie|administratie|afdeling|team",
    r"bedrijf",
    r"organisatie|kantoor|planning|management|bestuur|colleague|company|office|employee)",
)
_PERSON = rf"\w{{0,25}}(?:{'|'.join(_PERSONS)})\b"
A_PERSON = re.compile(_PERSON)
_DESK = rf"\w{{0,15}}(?:{'|'.join(_DESKS)})\b"
_WORKER = rf"\w{{0,15}}(?:{'|'.join(_WORKERS)})\b"
_SOMEBODY_OF = (
    r"(?:de|die|een) (?:man|vrouw|dame|meneer|mevrouw|jongen) (?:van|aan|bij|achter) (?:de|het|uw|jullie) \w{2,25}"
)
THE_EMPLOYEE = (
    rf"(?!(?:mijn|onze|ons|my|our) {_FEW}{'|'.join(_OWN)})"
    rf"(?:{_ANY} {_FEW}(?:{_PERSON}|{_DESK})|(?:een|an?) {_FEW}{_PERSON}|{THEIRS} {_FEW}{_WORKER}|{_SOMEBODY_OF})"
)
_OTHERS = (
    r"buur(?:man|vrouw|jongen|meisje)|\w{0,6}buren|partner|vriend(?:in(?:nen)?|en)?|zoons?|dochters?|kind(?:eren)?",
    r"moeder|vader|ouders|broers?|zus(?:sen|je)?|familie|gezin|schoon(?:moeder|vader|zoon|dochter)|oma|opa|tante",
    r"oom|ex",
    r"advocaat|jurist|huisarts|dokter|specialist|therapeut|psycholoog|maatschappelijk werk(?:er|ster)|wijkagent|agent",
    r"politie|gemeente|wijkteam|bank|werkgever|baas|chef|werk|vakbond|mantelzorger|huisgeno(?:ot|ten)|huurders?",
    r"bewoners?|klasgenoot|medecursist(?:en)?|cursisten|makelaar|verzekeraar|verzekering|rechter|notaris|accountant",
    r"boekhouder|school|cliente?|begeleid(?:er|ster)|neighbou?rs?|husband|wife|son|daughter|friends?|lawyer|doctor",
    r"mother|father|brother|sister",
)
OTHER = rf"(?:{'|'.join(_OTHERS)})\b"
_SOME = r"(?:mijn|onze|ons|een|de|die|z'n|m'n|zijn|haar|andere|het|my|our|a|the)"
SOMEBODY_ELSE = re.compile(
    rf"\b{_SOME} {_FEW}{OTHER}|\b(?:mijn|m'n|zijn|z'n|haar) (?:\w{{2,20}} )?(?:man|vrouw)\b|\bburen\b"
)
_SOMEBODY = rf"(?:{THE_EMPLOYEE}|{TITLE} \w|(?:u|jullie|you)\b|(?:iemand|someone) (?:van|bij|aan|from|at) \w)"
SOMEBODY_OF_THEIRS = re.compile(rf"\b{_SOMEBODY}")
_WITH = re.compile(r"\b(?:met|bij|with|to)(?: (?:zowel|ook|alleen|al|zelf|onder andere))? ")
_THEIR_ONE = re.compile(_SOMEBODY)
_HIM = re.compile(r"(?:hem|haar|hen|hun|ze|die|him|her|them)\b(?! (?:moeder|vader|man|vrouw|dochter|zoon))")
_TOGETHER = re.compile(r"\b(?:samen|met elkaar|together)\b")
_FAR = 80  # characters behind "met" that are looked at


class Whom(StrEnum):
    """With whom a talk was: with somebody of the organisation, with somebody else, or untold."""

    THEIRS = "theirs"
    ANOTHER = "another"
    UNTOLD = ""


def with_whom(clause: str, before: str = "", names: Collection[str] = ()) -> Whom:
    """Say with whom a talk was, by the words of a clause.

    :param before: the sentences above it, in which somebody may stand for whom "hem" is said
    :param names: names of colleagues, folded
    """
    told = [_whose(clause[found.end() : found.end() + _FAR], before, names) for found in _WITH.finditer(clause)]
    known = {one for one in told if one}
    if not known and "aangesproken" in clause and SOMEBODY_OF_THEIRS.search(clause):
        return Whom.ANOTHER if SOMEBODY_ELSE.search(clause) else Whom.THEIRS
    if not known and _TOGETHER.search(clause):
        return Whom.THEIRS
    return Whom.ANOTHER if Whom.ANOTHER in known else Whom.THEIRS if known else Whom.UNTOLD


def _whose(words: str, before: str, names: Collection[str]) -> Whom:
    """Say whose the one is with whom these words begin."""
    if SOMEBODY_ELSE.match(words) and not _THEIR_ONE.match(words):
        return Whom.ANOTHER
    if _THEIR_ONE.match(words) or re.split(r"\W", words, maxsplit=1)[0] in names:
        return Whom.THEIRS
    return _stands_for(before) if _HIM.match(words) else Whom.UNTOLD


def _stands_for(before: str) -> Whom:
    """Say of whom was spoken last: "hem" is that one."""
    theirs = max((found.start() for found in SOMEBODY_OF_THEIRS.finditer(before)), default=-1)
    others = max((found.start() for found in SOMEBODY_ELSE.finditer(before)), default=-1)
    if theirs == others:
        return Whom.UNTOLD
    return Whom.THEIRS if theirs > others else Whom.ANOTHER
