"""Does somebody write for the complainant, or does the complainant say who may; and is there a mandate?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.sentences import any_of, is_salutation

_KIN = (
    r"(?:moeder|vader|ouders|oma|opa|schoonmoeder|schoonvader|zus|zuster|broer|dochter|zoon|man|vrouw|echtgenoot"
    r"|echtgenote|partner"
    r"|vriend|vriendin|tante|oom|buurvrouw|buurman|kleinzoon|kleindochter|nicht|neef|schoonzoon|schoondochter|mother"
    r"|father|parents"
    r"|sister|brother|daughter|son|husband|wife|aunt|uncle|grandmother|grandfather|friend|neighbour)"
)
_OFFICE = (
    r"(?:advocaat|advocate|raadsman|raadsvrouw|gemachtigde|bewindvoerder|mentor|curator|clientondersteuner"
    r"|clientenondersteuner"
    r"|rechtsbijstand\w*|jurist|begeleider|begeleidster|mantelzorger|maatschappelijk werker|maatschappelijk werkster"
    r"|wettelijk vertegenwoordiger"
    r"|vertegenwoordiger|belangenbehartiger|vertrouwenspersoon|sociaal raadsman|sociaal raadsvrouw|sociaal raadslid"
    r"|lawyer|solicitor|attorney|guardian"
    r"|representative|caseworker|ouderenadviseur|zaakwaarnemer|contactpersoon)"
)
_SPEAKS = any_of(  # for another, of whom we may know it already
    rf"\b(?:namens|uit naam van|in opdracht van)\s+(?:mijn|onze|m'n)\s+(?:\w+\s+)?(?:client\w*|{_KIN})\b",
    r"\bnamens\s+(?:client\w*|mevrouw|mevr|mw|meneer|de heer|dhr|familie|de familie|de erven|haar|hem)\b",
    r"\bnamens\s+(?!(?:mij|me|ons|u|jullie|iemand|niemand|wie|alle|allen|iedereen|de|het|een|deze|die|mijn|onze"
    r"|zichzelf"
    r"|belanghebbende|dezelfde|all|my|our|the)\b)[a-z]",
    rf"\bals\s+(?:haar |zijn |de |wettelijk )*{_OFFICE}\s+ben\b",
    r"\bclient\w*(?:,? [\w .,]{0,40})? (?:heeft mij|verzoekt|aanvaardt|stemt|trekt|wenst|kan|vindt|gaat|wil",
    r"is van mening)\b|\bmijn client\w*\b|\bon behalf of\b",
    r"\b(?:client\w*|mevrouw \w+|de heer \w+)\s+heeft\s+(?:mij|ons)\s+(?:verzocht|gevraagd)\b",
)
_WRITES = any_of(
    r"\bnamens (?:hem|haar|hen|[a-z]{3,}) (?:\w+ ){0,3}(?:te )?(?:mailen|schrijven|indienen|reageren|antwoorden"
    r"|optreden)\b",
    rf"\bnamens mijn {_KIN} (?:schrijf|mail|reageer|dien|treed|antwoord) ik\b|\bgemachtigde ik ben\b",
    r"\btot (?:mij|ons)\b.{0,40}\bwend(?:de|t|den) zich\b",
    r"\bclient\w*,? (?:de heer|mevrouw|meneer|mevr|mw|dhr)\b",
    rf"\b(?:ik|wij)\s+(?:ben|zijn)\s+(?:de|een|het|zijn|haar|diens)\s+(?:\w+\s+)?(?:{_OFFICE}|{_KIN})\s+(?:van|voor",
    r"en mentor|en gemachtigde)\b",
    rf"\b(?:in mijn hoedanigheid van|als)\s+(?:haar |zijn |de |wettelijk |beschermings)*{_OFFICE}\s+(?:van|schrijf",
    r"treed|wend|voor)\b",
    r"\b(?:ik|wij)\s+(?:ben|zijn|werd|word)\s+(?:\w+\s+){0,6}?(?:benoemd|aangesteld)\s+(?:tot",
    rf"als)\s+(?:\w+\s+)?{_OFFICE}\b|\b(?:handel|regel|behandel|doe|dien|schrijf|mail",
    r"reageer)\w*\s+(?:ik\s+)?(?:dit\s+|het\s+|deze\s+|de\s+|een\s+|u\s+|alles\s+|klacht\s+|zaak\s+|dus\s+|nu\s+",
    rf"in\s+|daarom\s+){{0,5}}voor\s+(?:haar|hem|mijn {_KIN})\b",
    rf"\btot (?:mij|ons) wend\w+|\b(?:heeft|hebben) zich tot (?:mij|ons) gewend\b|\bals\s+{_OFFICE}\s+(?:betrokken",
    rf"van|bij)|\bmachtiging\s+(?:\w+\s+){{0,4}}van\s+(?:mijn\s+{_KIN}|haar|hem|mevrouw|meneer|de heer|client)\b",
    rf"\bals\s+(?:{_KIN})\s+van\s+(?:mevrouw|meneer|de heer|mw|dhr|mevr)\b",
    r"\bbehartig\w*\s+(?:ik\s+|wij\s+)?(?:\w+\s+){0,2}(?:de\s+)?belangen\b|\b(?:client\w*|mevrouw \w+",
    r"de heer \w+)\s+heeft\s+(?:mij|ons)\s+(?:(?:verzocht|gevraagd)(?! (?:om )?u te (?:berichten|melden|laten weten))",
    r"gemachtigd|ingeschakeld)\b",
    r"\bwendde zich tot (?:mij|ons)\b|\b(?:doe|voer) ik (?:voortaan )?het woord (?:voor|namens)\b",
    rf"\bmijn {_KIN} heeft (?:mij|me) (?:gevraagd|verzocht) (?:om )?(?:haar|zijn|hun|deze|de) (?:klacht|zaak)\b"
    r".{0,30}\b(?:regelen|behandelen|doen|behartigen|over te nemen|overnemen)\b",
    rf"\bmijn\s+{_KIN}\s+(?:heeft|vroeg|wil|is)\b.{{0,60}}\b(?:ik|mij)\s+(?:\w+\s+){{0,4}}(?:namens|schrijf",
    r"voor haar|voor hem)\b",
    r"\b(?:ik|wij)\s+(?:schrijf|schrijven|mail|mailen|reageer|reageren|treed|treden|regel|doe|beantwoord",
    r"bel)\s+(?:\w+\s+){0,4}(?:namens|voor\s+(?:mijn|haar|hem)|uit naam van)\b",
    r"\b(?:writ\w+|act\w*|reply\w*) on behalf of\b|\b(?:acting for|i represent|we represent|writing for)\b",
)
_INTRODUCES = any_of(rf"\bik ben\b.{{0,60}}\b{_OFFICE}\s+(?:van|voor|bij)\b")
_MAY = any_of(
    r"(?:\b(?!(?:u|jullie|je|we|wij|ik|het|dit|dat|er|klacht|zaak|dossier|dan|nu|dus|en|dicht|daar|hier) )[a-z'-]+"
    r"|\),?)"
    r"\s+(?:mag|kan|zal|gaat)\s+(?!(?:u|je|jullie|ik|wij|we) )(?:\w+\s+){0,4}(?:namens\s+mij|voor\s+mij"
    r"|mijn\s+(?:zaak|klacht|belangen)|uit\s+mijn\s+naam",
    r"mij\s+vertegenwoordigen)\b",
    r"\b(?:machtig(?:en)? (?:ik|wij|hierbij|bij deze)|(?:ik|wij) machtig(?:en)?|hierbij machtig\w*",
    r"geef (?:ik )?(?:\w+ )?volmacht|geef\s+toestemming\s+aan|geef\s+(?:\w+\s+)?volmacht)\b",
    r"\b(?:may|can|will)\s+(?:\w+\s+)?(?:act|write|speak|handle|do) .{0,20}(?:on my behalf|for me)\b",
    r"\bi authori[sz]e\b",
    rf"\b(?:doet|regelt)\s+(?:mijn|me)\s+(?:{_KIN}|{_OFFICE})(?:\s+\w+){{0,3}}\s+(?:dit|het|de|deze|voor)\b",
    rf"\b(?:mijn|me)\s+(?:{_KIN}|{_OFFICE})(?:\s+\w+){{0,3}}\s+(?:regelt|behandelt|doet|neemt|behartigt|handelt",
    r"handelen)\s+(?:\w+\s+){0,6}(?:verder|voortaan|over|mijn|dit|deze|het|namens|af|mij)\b",
    r"(?<!ik )\b(?:stuur(?! ik)|mail(?! ik)|richt(?! ik)|correspondentie|berichten|contact)\b.{0,60}\b(?:aan|naar"
    r"|via|met|tot)\s+(?:mijn",
    rf"onze)\s+(?:{_KIN}|{_OFFICE})\b",
)
_MANDATE = any_of(
    r"\b(?:machtiging|volmacht|gemachtigd\w*|toestemmingsverklaring|toestemmingsbrief|beschikking|benoemingsbesluit",
    r"power of attorney|mandate|authori[sz]ation)\b",
)
_PAPER = re.compile(
    r"\b(?:machtiging|volmacht|toestemmings\w+|beschikking|benoemingsbesluit|power of attorney|mandate)\b"
)
_NO_MANDATE = re.compile(
    r"\b(?:geen|nog geen|zonder|niet|stuur ik (?:nog|later)|volgt|later|nasturen|morgen|hoe|moet"
    r"|nodig)\b.{0,50}\b(?:machtiging|volmacht|gemachtigd)\b|\b(?:machtiging|volmacht)\b.{0,40}"
    r"\b(?:volgt|stuur ik (?:u )?(?:nog|later|morgen|zo)|later|nog|nodig)\b|\?"
)
_DENIED = re.compile(
    r"\b(?:niet|geen|nooit|not|never)\s+(?:\w+\s+){0,2}(?:namens|gemachtigd|machtig\w*|meer namens|voor mij"
    r"|on behalf)|\bmag (?:\w+ )?niet\b|\bmachtig\w*\s+(?:\w+\s+)?niet\b"
)
_NO_PERSON = re.compile(
    r"\ben\s+(?:namens\s+)?(?:mij|mezelf|mij ?zelf|ik ?zelf)\b|\bons\s+(?:beide\w*|gezin|allebei)\b|\bben\s+(?:de"
    r"|een|zijn|haar)\s+(?:moeder|vader|ouders?)\b|\bnamens\s+(?:mij ?zelf|mijn gezin|de (?:gemeente|directie"
    r"|woningbouw\w*|organisatie|instelling|verhuurder|buren|vereniging|bewoners)|hss|stap|u|jullie|ons(?:zelf)?)\b"
)
_NAME = re.compile(
    r"\b(?:[Mm]ijn naam is|[Ii]k ben|[Ii]k heet|[Oo]ndergetekende|[Mm]y name is|[Ii] am|aan mij)\s*,?\s*((?:mr\.?\s"
    r"|mevrouw\s|drs\.?\s|dhr\.?\s)?[A-Z][\w'’.-]*(?:\s(?:van|de|der|den|ten|ter|el|al|bin|[A-Z][\w'’.-]*)){0,5})"
)
_WHO_MAY = re.compile(
    r"((?:mr\.?\s|mevrouw\s|meneer\s|de heer\s|drs\.?\s)?[A-Z][\w'’-]*(?:\s(?:van|de|der|den|ten|ter|el|al"
    r"|[A-Z][\w'’-]*)){0,5})\W{0,3}(?:\([^)]{0,60}\)\s?|,[^,]{0,60},\s?)?(?:mag|kan|gaat|zal|regelt|behandelt|doet"
    r"|neemt|behartigt|may|can|will)\b"
)
_AUTHORISED = re.compile(
    r"(?:[Mm]achtig|[Vv]olmacht aan|[Tt]oestemming aan|authori[sz]e)\s+(?:(?:ik|hierbij|u|mijn|dochter|zoon|broer"
    r"|zus|advocaat|partner|man|vrouw|buurvrouw|begeleider|bij deze|mevrouw|meneer|de heer|daughter|son|my|sister"
    r"|brother|lawyer|onze|vriendin|vriend|nicht|neef|schoonzoon|schoondochter)[\s,]+){0,4}"
    r"((?:mr\.?\s)?[A-Z][\w'’-]*(?:\s(?:van|de|der|den|ten|ter|el|al|[A-Z][\w'’-]*)){0,5})"
)
_KIN_NAMED = re.compile(
    r"\b[Mm](?:ijn|y)\s+(?:\w+\s)?(?:dochter|zoon|broer|zus|advocaat|partner|man|vrouw|buurvrouw|buurman|begeleider"
    r"|begeleidster|bewindvoerder|mentor|daughter|son|sister|brother|lawyer|vriendin|vriend|nicht|neef|schoonzoon"
    r"|schoondochter|kleinzoon|kleindochter|gemachtigde|moeder|vader),?\s+"
    r"((?:mr\.?\s)?[A-Z][\w'’-]*(?:\s(?:van|de|der|den|ten|ter|el|al|[A-Z][\w'’-]*)){0,5})"
)
_WHOM = re.compile(
    r"\b(?:[Nn]amens|[Oo]n behalf of|[Vv]oor)\s+(?:(?:mijn|onze|my|our|haar|zijn)\s+)?(?:(?:\w+)\s+)?(?:(?:mijn"
    r"|onze|client|cliënt|cliënte|moeder|vader|dochter|zoon|broer|zus|mother|father|client|oma|opa|tante|oom|partner"
    r"|man|vrouw),?\s+)?"
    r"((?:[Mm]evrouw|[Mm]evr\.?|[Mm]w\.?|[Dd]e heer|[Mm]eneer|[Dd]hr\.?|[Mm]rs?\.?|[Mm]s\.?)\s(?:[A-Z][\w'’.-]*|van"
    r"|de|der|den|ten|ter|el|al)(?:\s(?:van|de|der|den|ten|ter|el|al|[A-Z][\w'’.-]*)){0,5})"
)


_ENCLOSED = re.compile(r"\b(?:bijlage|bijgevoegd|bijgaand|hierbij|attached|enclosed|meegestuurd|stuur ik mee)\b")
_ABOUT_IT = re.compile(
    r"\b(?:machtiging|volmacht|beschikking|toestemming|correspondentie|contactgegevens|in reactie op|mandate"
    r"|benoemd|belangen)\b"
)


@dataclass(frozen=True, kw_only=True)
class Representing:
    """What a mail tells of representation."""

    writes: bool = False  # somebody writes for the complainant
    begins: bool = False  # it is told as something new, and not by the way: "mijn client gaat akkoord"
    allows: bool = False  # the complainant says that somebody may
    name: str = ""  # of the representative, when it is told
    whom: str = ""  # the complainant, when it is told
    mandate: bool = False  # a mandate is said to be enclosed, or given by the court
    more: bool = False  # the mail tells other things besides


def representing(text: str, said: Sequence[str], *, attached: bool = False) -> Representing | None:
    """Read who represents whom; None when the words don't tell.

    :param text: as written, for names
    :param said: its sentences, folded and mended
    """
    plain = [one for one in said if not _DENIED.search(one) and not _NO_PERSON.search(one)]
    allows = any(_MAY.search(one) and not one.endswith("?") for one in plain)
    begins = allows or any(_WRITES.search(one) or _INTRODUCES.search(one) for one in plain)
    writes = not allows and (begins or any(_SPEAKS.search(one) for one in plain))
    if not (writes or allows):
        return None
    mandate = any(_MANDATE.search(one) and not _NO_MANDATE.search(one) for one in said)
    names = (_AUTHORISED, _KIN_NAMED, _WHO_MAY) if allows else (_NAME,)
    return Representing(
        writes=writes,
        begins=begins or attached or (mandate and any(_PAPER.search(one) for one in said)),
        allows=allows,
        name=_first(text[:6000], names),
        whom=_first(text[:6000], (_WHOM,)),
        mandate=mandate and (attached or allows or not any(_ENCLOSED.search(one) for one in said)),
        more=any(
            not (
                is_salutation(one)
                or _ABOUT_IT.search(one)
                or _WRITES.search(one)
                or _SPEAKS.search(one)
                or _INTRODUCES.search(one)
                or _MAY.search(one)
            )
            for one in said
        ),
    )


def _first(text: str, patterns: tuple[re.Pattern[str], ...]) -> str:
    for one in patterns:
        if found := one.search(text):
            return " ".join(found[1].split()).strip(" .,")
    return ""
