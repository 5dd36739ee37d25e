"""In which other words does a colleague hand a case over, take it, or step aside?"""

import re
from datetime import date

from bot.core.instruction_refers import BACK
from bot.core.openings_act import Act, Match, Reader, rule
from bot.core.openings_doubt import NO, is_vague, reason_of
from bot.core.openings_pass import CASE_NUMBER, NUMBERED, WHO, merge_with, person_first, titled_first
from bot.core.words import EventKind

NOT_DONE = re.compile(r"\b(?:niet|geen|nooit|niemand)\b", re.IGNORECASE)


def _hand(*, lower: bool) -> Reader:
    """To the name that stands behind the opening."""

    def read(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
        name, left = titled_first(rest, lower=lower)
        first = left.split("\n", 1)[0].split(". ", 1)[0]
        if not name or is_vague(left) or "?" in first or TOLD.match(left) or NOT_DONE.search(head[0]):
            return None
        return _passed(name, WITH_IT.sub("", left, count=1))

    return read


def _by_name(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
    """By the name that stands in the opening: "Piet moet deze doen"."""
    name, left = person_first(head["who"].strip(), lower=False)
    if not name or left.strip() or is_vague(rest) or "?" in rest.split(".", 1)[0] or NOT_DONE.search(head[0]):
        return None
    return _passed(name, rest)


def _passed(name: str, left: str) -> Act:
    text = reason_of(left)
    return Act(kind=EventKind.PASSED, facts={"to": name} | ({"text": text} if text else {}))


def _to_somebody(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
    """Without a name it can't be done, and is asked about."""
    return Act(kind=EventKind.PASSED, facts={"to": "", "text": (head[0] + rest).strip()}, implied=True)


def _to_them(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
    """To who was named before: "Deze mag ook naar haar"."""
    if is_vague(rest) or "?" in rest.split(".", 1)[0] or NOT_DONE.search(head[0]):
        return None
    return Act(kind=EventKind.PASSED, facts={"to": BACK}, implied=True)


def _take(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
    if is_vague(rest) or NO.match(rest) or NOT_DONE.search(head[0]) or "?" in rest.split(".", 1)[0]:
        return None
    return Act(kind=EventKind.TAKEN, facts={"text": reason_of(rest)} if reason_of(rest) else {})


def _aside(*, implied: bool = False) -> Reader:
    """Who writes is too near to it."""

    def read(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
        if is_vague(rest) or "?" in rest.split(".", 1)[0]:
            return None
        text = reason_of(rest) or head[0].strip()
        return Act(kind=EventKind.NAMED, facts={"named": "self", "text": text}, implied=implied)

    return read


def _aside_named(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
    name, left = person_first(head["who"].strip(), lower=False)
    if not name or left.strip() or is_vague(rest):
        return None
    text = reason_of(rest)
    return Act(kind=EventKind.NAMED, facts={"named": name} | ({"text": text} if text else {}))


TOLD = re.compile(r"\s*(?::|(?:door\s+)?(?:dat|of|wat|hoe|wanneer)\b)", re.IGNORECASE)
WITH_IT = re.compile(
    r"^\s*(?:(?:er\s*mee|hiermee|neer|thuis|toe|door|over|dan|maar|graag|aub|svp|oppakken|behandelen|verder)\b\s*)+",
    re.IGNORECASE,
)
IT = r"(?:(?:de\s+|verdere\s+){0,2}behandeling(?:\s+van\s+(?:deze|de|dit|het)\s+(?:zaak|klacht|dossier))?|(?:dit|deze|die|dat|het|hem|haar|'m|m|'t|t|ze|(?:(?:de|deze|die|dit|het|mijn)\s+)?(?:zaak|klacht|dossier|melding|geval|behandeling))(?:\s+(?:zaak|klacht|melding|geval))?)"  # noqa: E501 - one way to say it is one line
ITS = rf"(?:{IT}\s+)?"
SMALL = r"(?:(?:graag|aub|svp|maar|even|ff|dan|ook|dus|verder|beter|eigenlijk|meer|echt|gewoon|nu|voortaan|vanaf\s+nu|zelf|wel|weer|helemaal)\s+){0,4}"  # noqa: E501 - one way to say it is one line
ENDS = r"(?=\s*(?:$|[.,;!:(–-]|want\b|omdat\b|en\b|ivm\b|wegens\b|dus\b|zodat\b))"
MISTAKEN = r"(?:(?-i:[A-Z])\w{1,20}\s*,?\s*(?:nee|sorry|eh|uh)\s*,?\s*(?:ik\s+bedoel(?:de)?|bedoel\s+ik)?\s*,?\s+)?"
HANDLES = (
    r"(?:doen|hebben|oppakken|overnemen|behandelen|krijgen|afhandelen|afmaken|doet|heeft|oppakt|overneemt|behandelt|krijgt"
    r"|op\s+zich\s+nemen|in\s+behandeling\s+nemen|verder\s+doen|gaan\s+doen|trekken|worden)"
)
HANDLER = r"(?:(?:de\s+)?(?:nieuwe\s+)?(?:behandelaar|zaakbehandelaar|eigenaar|contactpersoon|klachtbehandelaar))"
AS_HANDLER = r"(?:als\s+(?:nieuwe\s+)?(?:zaak|klacht)?behandelaar)"
OF_ME = r"(?:op\s+(?:mijn\s+)?naam|op\s+mijn\s+naam|bij\s+mij|aan\s+mij|op\s+mij|naar\s+mij)"
NEAR = (
    r"(?:mijn\s+(?:eigen\s+)?(?:zus|zusje|broer|moeder|vader|buurvrouw|buurman|buren|nicht|neef|tante|oom|vriendin|vriend|partner|man|vrouw|ex"
    r"|schoonmoeder|schoonvader|schoonzus|zwager|dochter|zoon|familie|kennis)|(?:een\s+)?(?:goede\s+|oude\s+|verre\s+)?(?:vriend(?:in)?|kennis|familielid|buur(?:man|vrouw)?|collega|oom|tante|neef|nicht)\s+van\s+(?:mij|me|mijn\s+\w+))"
)
AFTER = r"(?:\s+(?:er\s*)?(?:bij|wel|zelf|graag|verder|vandaag|morgen|nu|even|maar|ook))*"
PASSES = (
    rule(
        rf"(?:ik\s+)?(?:schuif|speel|stuur|zet|geef|draag|breng|leid)\s+{SMALL}(?:ik\s+)?{SMALL}{ITS}{SMALL}(?:door|over|terug)\s+{SMALL}(?:naar|aan)\s+(?=\S)",
        _hand(lower=True),
    ),
    rule(
        rf"(?:ik\s+)?(?:leg|zet|plaats|parkeer|hang)\s+{SMALL}{ITS}{SMALL}(?:neer\s+)?(?:bij|op)\s+(?!{CASE_NUMBER}|spoed|naam)(?:het\s+bord(?:je)?\s+van\s+|naam\s+van\s+)?(?=(?:(?:het\s+)?team\s+|collega\s+)?(?-i:[A-Z]))",
        _hand(lower=False),
    ),
    rule(
        rf"(?:ik\s+)?(?:zet|leg)\s+{SMALL}{ITS}{SMALL}op\s+(?:(?:de\s+)?naam|het\s+bord(?:je)?)\s+van\s+(?=\S)",
        _hand(lower=True),
    ),
    rule(
        r"(?:mag|kan|moet|gaat)?\s*(?:terug|weer)\s+(?:naar|bij|aan)\s+(?=(?:(?:het\s+)?team\s+|collega\s+)?(?-i:[A-Z]))",
        _hand(lower=False),
    ),
    rule(rf"(?:ik\s+)?wijs\s+{SMALL}{ITS}{SMALL}(?:toe\s+)?aan\s+(?=\S)(?!ons|mij)", _hand(lower=True)),
    rule(
        rf"{ITS}(?:mag|moet|kan|gaat|hoort|wordt|is|ligt)\s+{SMALL}(?:bij|naar|aan|op)\s+(?!{CASE_NUMBER})(?=(?:(?:het\s+)?team\s+|collega\s+|mevrouw\s+|meneer\s+)?(?-i:[A-Z])[\w'’. -]{{1,40}}\s+(?:thuis|toe|door|overgedragen|gegeven|ondergebracht)\b)",  # noqa: E501
        _hand(lower=False),
    ),
    rule(
        rf"{IT}\s+(?:wordt|is\s+(?:hierbij|bij\s+deze|per\s+direct))\s+{SMALL}(?:overgedragen|toegewezen|doorgezet|toebedeeld)\s+(?:aan|naar)\s+(?=\S)",
        _hand(lower=True),
    ),
    rule(
        rf"{IT}\s+(?:wordt|gaat)\s+{SMALL}(?:behandeld|opgepakt|overgenomen|afgehandeld)\s+(?:worden\s+)?door\s+(?=(?:team\s+|collega\s+|mevrouw\s+|meneer\s+)?(?-i:[A-Z]))",
        _hand(lower=False),
    ),
    rule(
        r"(?:overdracht|overdragen|doorgeven|doorzetten|doorsturen|toewijzen|toegewezen|overzetten)\s*:?\s*(?:aan|naar)?\s+(?=(?:team\s+|collega\s+|mevrouw\s+)?(?-i:[A-Z]))",
        _hand(lower=False),
    ),
    rule(
        r"(?:nieuwe\s+)?(?:zaak|klacht)?behandelaar\s*(?:[:=]|wordt|is\s+(?:nu|voortaan|vanaf\s+nu))\s*(?=\S)",
        _hand(lower=True),
    ),
    rule(
        rf"(?:maak|wijs|stel|zet)\s+{SMALL}{WHO}\s+(?:aan\s+|in\s+)?(?:er\s*op\s+)?(?:{HANDLER}|{AS_HANDLER})(?:\s+(?:aan|van\s+deze\s+(?:zaak|klacht)))?{ENDS}",
        _by_name,
    ),
    rule(rf"{MISTAKEN}{WHO}\s+wordt\s+{SMALL}{HANDLER}{ENDS}", _by_name, weak=True),
    rule(rf"{MISTAKEN}{WHO}\s+(?:moet|mag|kan|gaat|zal)\s+{SMALL}{IT}\s+{SMALL}{HANDLES}{ENDS}", _by_name, weak=True),
    rule(
        rf"{MISTAKEN}{WHO}\s+(?:neemt|pakt|doet|behandelt|krijgt)\s+{SMALL}(?:ook\s+)?{IT}(?:\s+(?:van\s+mij|verder|voortaan|nu|op|over|aan|op\s+zich|in\s+behandeling))*{ENDS}",
        _by_name,
        weak=True,
    ),
    rule(rf"(?:ik\s+wil\s+(?:graag\s+)?|graag\s+|zorg\s+)dat\s+{WHO}\s+{IT}\s+{SMALL}{HANDLES}{ENDS}", _by_name),
    rule(
        rf"{SMALL}{WHO}\s+(?:graag\s+)?{IT}\s+(?:laten\s+)(?:doen|oppakken|overnemen|behandelen){ENDS}",
        _by_name,
        weak=True,
    ),
    rule(
        rf"{ITS}(?:mag|kan|moet|gaat)\s+{SMALL}(?:naar|bij|aan)\s+(?:haar|hem)(?:\s+(?:toe|door|over))?{ENDS}|(?:geef|zet|leg|schuif|draag)\s+{SMALL}{IT}\s+{SMALL}(?:door\s+|over\s+)?(?:naar|bij|aan)\s+(?:haar|hem)(?:\s+(?:neer|over|door|toe))?{ENDS}|(?:en\s+)?(?:pakt|doet|neemt|krijgt)\s+(?:ook\s+)?{IT}(?:\s+(?:ook|over|op|van\s+mij))*{ENDS}|(?:zij|ze|hij)\s+(?:pakt|doet|neemt|krijgt)\s+(?:ook\s+)?{IT}(?:\s+(?:ook|over|op|van\s+mij))*{ENDS}",
        _to_them,
    ),
    rule(
        r"(?:please\s+)?(?:hand|pass|transfer|move|reassign|assign|forward)\s+(?:(?:this|it|over|the|case|complaint)\s+){0,3}to\s+(?=(?-i:[A-Z]))",
        _hand(lower=False),
    ),
    rule(
        rf"(?:laat|geef|draag|zet|wijs|speel|schuif)\s+{SMALL}{ITS}{SMALL}(?:over\s+|door\s+|toe\s+)?(?:aan|naar)\s+(?:iemand\s+anders|een\s+(?:andere\s+)?collega|de\s+juiste\s+(?:persoon|collega|afdeling)){ENDS}",
        _to_somebody,
    ),
    rule(
        rf"(?:(?:kan|wil|mag)\s+)?(?:iemand(?:\s+anders)?|een\s+(?:andere\s+)?collega)\s+(?:moet\s+|mag\s+|kan\s+)?{IT}\s+{SMALL}(?:van\s+(?:mij|me)\s+)?{HANDLES}\b",
        _to_somebody,
        weak=True,
    ),
)
TAKES = (
    rule(
        rf"(?:'?k|ik)\s+(?:doe|neem|pak|behandel|trek)\s+{IT}{AFTER}(?:\s+(?:op\s+(?:me|mij)|voor\s+mijn\s+rekening|op|over|aan|in\s+behandeling|erbij))?{AFTER}{ENDS}",
        _take,
    ),
    rule(
        rf"{IT}\s+(?:doe|neem|pak|behandel)\s+ik{AFTER}(?:\s+(?:op\s+(?:me|mij)|voor\s+mijn\s+rekening|op|over|aan|in\s+behandeling|erbij))?{AFTER}{ENDS}",
        _take,
    ),
    rule(
        rf"(?:'?k|ik)\s+handel\s+{IT}{AFTER}\s+af{ENDS}|(?:'?k|ik)\s+zal\s+{IT}{AFTER}\s+(?:op\s+(?:me|mij)\s+nemen|behandelen|oppakken|overnemen|in\s+behandeling\s+nemen|doen){ENDS}|(?:'?k|ik)\s+ga\s+{IT}{AFTER}\s+(?:doen|behandelen|oppakken|overnemen|afhandelen){ENDS}",
        _take,
    ),
    rule(
        rf"(?:zet|schrijf|geef|wijs|leg|gooi|schuif)\s+{SMALL}{ITS}{SMALL}(?:toe\s+|door\s+|over\s+)?{OF_ME}(?:\s+(?:toe|neer|door|over|maar))?{ENDS}",
        _take,
    ),
    rule(
        rf"{ITS}(?:mag|kan|moet)\s+{SMALL}(?:op\s+mijn\s+naam|naar\s+mij|bij\s+mij|aan\s+mij)(?:\s+(?:toegewezen|worden|toe))*{ENDS}",
        _take,
    ),
    rule(
        rf"(?:zet|maak|noteer)\s+mij\s+{SMALL}(?:er\s*op|{AS_HANDLER}|{HANDLER}){ENDS}|laat\s+{IT}?\s*{SMALL}aan\s+mij\s+over{ENDS}",
        _take,
    ),
    rule(
        rf"ik\s+(?:ga|ben)\s+(?:er|hier)\s*(?:nu\s+|vandaag\s+|meteen\s+)?mee\s+(?:aan\s+de\s+slag|bezig|aan\s+het\s+werk|verder){ENDS}|ik\s+ga\s+(?:er|hier)\s*mee\s+verder{ENDS}",
        _take,
    ),
    rule(
        rf"ik\s+(?:word|ben)\s+(?:vanaf\s+nu\s+|voortaan\s+)?(?:de\s+)?behandelaar{ENDS}|(?:ik\s+)?(?:heb\s+)?{ITS}onder\s+mijn\s+hoede(?:\s+genomen)?{ENDS}",
        _take,
    ),
    rule(
        rf"(?:i(?:'ll|\s+will|'ve\s+got)|let\s+me)\s+(?:take|handle|pick\s+up|do|deal\s+with)?\s*(?:this|it)(?:\s+(?:one|case|up|on))*{ENDS}|assign\s+(?:this|it)\s+to\s+me{ENDS}",
        _take,
    ),
)
SELF = r"(?:mij|me|mezelf|mijzelf)"
ASIDES = (
    rule(
        rf"ik\s+heb\s+(?:hier|er|daar)\s*(?:(?:zelf|een|persoonlijk)\s+){{0,2}}belang\s+bij{ENDS}|ik\s+heb\s+(?:hier\s+)?(?:een\s+)?(?:persoonlijk\s+belang|belangenconflict|belangenverstrengeling)(?:\s+(?:hierbij|bij\s+deze\s+zaak))?{ENDS}",
        _aside(),
    ),
    rule(
        rf"(?:haal|houd|hou|laat)\s+{SELF}\s+{SMALL}(?:er\s*af|er\s*uit|er\s*buiten|hier\s*(?:buiten|uit|van\s*af|af)|van\s+(?:deze\s+|de\s+)?(?:zaak|klacht)(?:\s+af)?|uit\s+(?:deze\s+)?zaak){ENDS}",
        _aside(),
    ),
    rule(
        rf"ik\s+(?:kan|mag|wil|zal)\s+(?:(?:hier|deze|dit|er|daar)\s*(?:zaak\s+|klacht\s+)?){{0,2}}(?:dus\s+|daarom\s+|zelf\s+)?niet\s+(?:onafhankelijk|objectief|neutraal|onpartijdig|onbevooroordeeld|eerlijk)\s+(?:over\s+|in\s+|naar\s+|naar\s+kijken|behandelen|beoordelen|zijn|oordelen|kijken|optreden|in\s+staan|naar\s+te\s+kijken|\s)*{ENDS}",
        _aside(),
    ),
    rule(
        rf"ik\s+(?:kan|mag|wil)\s+{IT}\s+(?:dus\s+|daarom\s+|zelf\s+)?niet\s+(?:behandelen|doen|oppakken|op\s+me\s+nemen)(?=\s*[,.;:]?\s*(?:want|omdat|dit|het|zij|hij|de|is|dat)?\s*(?:is|gaat|klaagster|klager|mevrouw|meneer)?\s*(?:is\s+)?(?:{NEAR}|om\s+mij|over\s+mij))",
        _aside(),
    ),
    rule(
        rf"(?:klager|klaagster|mevrouw|meneer|de\s+(?:klager|klaagster|huurder|cli[eë]nt)|(?:dit|dat|het|zij|hij)|deze\s+(?:mevrouw|meneer))\s+is\s+{NEAR}(?=\s*[,.;]?\s*(?:en\s+)?(?:(?:ik|dus|kan|mag|wil|haal|iemand|graag|geef|moet)\b))",
        _aside(),
    ),
    rule(
        rf"(?:klager|klaagster|mevrouw|meneer|de\s+(?:klager|klaagster|huurder|cli[eë]nt)|(?:dit|dat|het|zij|hij)|deze\s+(?:mevrouw|meneer))\s+is\s+{NEAR}{ENDS}|ik\s+ken\s+(?:de\s+)?(?:klager|klaagster|mevrouw|meneer|haar|hem|deze\s+\w+)\s+(?:\w+\s+){{0,2}}(?:persoonlijk|priv[eé]|goed){ENDS}",
        _aside(implied=True),
        weak=True,
    ),
    rule(
        rf"(?:wegens|vanwege|door|ivm|in\s+verband\s+met|omdat)\s+[^.?\n]{{3,90}}?\s+(?:trek|verschoon)\s+ik\s+(?:mij|me)\s*(?:terug)?(?:\s+(?:uit|van)\s+(?:dit|deze|het|de)\s+(?:dossier|zaak|klacht))?(?:\s+terug)?{ENDS}",
        _aside(),
    ),
    rule(
        rf"ik\s+sta\s+(?:hier\s+|er\s+)?te\s+dicht\s*(?:bij|op)(?:\s+deze\s+zaak)?{ENDS}|ik\s+ben\s+(?:hier(?:in)?\s+)?(?:zelf\s+)?(?:partij(?:dig)?|bevooroordeeld|niet\s+(?:onafhankelijk|objectief|neutraal|onpartijdig)|familie\s+van\s+[^.,;?\n]{{2,40}}?){ENDS}",
        _aside(),
    ),
    rule(
        rf"(?:hierbij\s+)?(?:ik\s+)?(?:verschoon\s+(?:ik\s+)?(?:me|mij)|(?:bericht|meld|laat)\s+ik\s+[^.?\n]{{0,40}}?dat\s+ik\s+(?:(?:wegens|vanwege|door|ivm)\s+[^.,?\n]{{3,60}}?\s+)?niet\s+(?:als\s+behandelaar\s+)?(?:kan|mag)\s+(?:optreden|behandelen))(?:\s+(?:als\s+behandelaar|in\s+deze\s+zaak))*{ENDS}",
        _aside(),
    ),
    rule(
        rf"(?:(?:deze|dit|de)\s+)?(?:zaak\s+|klacht\s+)?(?:gaat|is)\s+over\s+(?:mij(?:zelf)?|mezelf|mijn\s+eigen\s+(?:handelen|optreden|werk|gesprek|brief)){ENDS}|i\s+have\s+a\s+conflict\s+of\s+interest(?:\s+here)?{ENDS}|take\s+me\s+off\s+(?:this|it)(?:\s+(?:one|case))?{ENDS}",
        _aside(),
    ),
    rule(
        rf"{WHO}\s+(?:moet|kan|mag)\s+(?:hier|er)\s*(?:zelf\s+)?(?:buiten\s+blijven|niet\s+(?:aan\s+(?:meedoen|zitten)|bij)){ENDS}",
        _aside_named,
        weak=True,
    ),
    rule(
        rf"(?:haal|houd|hou)\s+{WHO}\s+(?:(?:hier|er)\s*(?:buiten|weg|vandaan|af|van\s*af)|van\s+(?:deze\s+)?zaak(?:\s+af)?){ENDS}",
        _aside_named,
        weak=True,
    ),
)
SAME = r"(?:(?:precies|exact|eigenlijk|gewoon|volgens\s+mij)\s+)?(?:(?:het|de)\s*zelfde|hetzelfde|dezelfde|zelfde|dubbel(?:e)?|duplicaat|kopie|gelijk|identiek)"  # noqa: E501 - one way to say it is one line
MERGES = (
    rule(
        rf"(?:{IT}\s+)?(?:is\s+)?(?:een\s+)?{SAME}(?:\s+(?:zaak|klacht|verhaal|melding|kwestie|geval))?\s+(?:als|van|aan|met|zie)\s+{NUMBERED}",
        merge_with,
    ),
    rule(
        rf"(?:voeg|gooi|plak|stop|zet|doe|breng|hang|koppel|knoop|maak)\s+{SMALL}(?:(?:{IT}|ze|beide)\s+)?{SMALL}(?:samen\s+|vast\s+|onder\s+|één\s+zaak\s+)?(?:met|bij|aan|in|onder)\s+{NUMBERED}",
        merge_with,
    ),
    rule(
        rf"{ITS}(?:mag|kan|moet|hoort)\s+{SMALL}(?:samen\s+|onder|thuis\s+)?\s*(?:met|bij|in|onder)\s+{NUMBERED}",
        merge_with,
    ),
    rule(
        rf"(?:samenvoegen|voeg\s+samen|merge(?:n)?|koppelen)\s*(?::|met|with|into)?\s*(?:this\s+)?(?:with\s+|into\s+)?{NUMBERED}",
        merge_with,
    ),
    rule(rf"(?:please\s+)?merge\s+(?:this|it)(?:\s+(?:one|case))?\s+(?:with|into)\s+{NUMBERED}", merge_with),
)
RULES = (*TAKES, *MERGES, *ASIDES, *PASSES)
