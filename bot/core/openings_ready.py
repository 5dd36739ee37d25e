"""In which other words does a colleague let a draft go, stop it, change it, approve of it or not?"""

from datetime import date

from bot.core.instruction_words import STOPS
from bot.core.openings_act import Act, Match, rule
from bot.core.openings_doubt import DENIED, NO, is_stub, is_vague, reason_of
from bot.core.openings_draft import (
    BEHIND,
    BUT,
    ENDS,
    FILL,
    LONGEST_PRAISE,
    TO_THEM,
    YES,
    drop_draft,
    refuse,
    send_draft,
)
from bot.core.words import EventKind

LETTER = r"(?:(?:(?:het|de|dit|deze|die|dat|ons|mijn|zijn|haar)\s+)?(?:concept(?:\s?-?(?:brief|besluit|tekst))?|brief(?:je)?|besluit|beslissing|voorstel|uitspraak|antwoord|mail(?:tje)?|tekst|stuk)(?:\s+van\s+(?-i:[A-Z])\w{1,20})?)"  # noqa: E501 - one way to say it is one line
IT = rf"(?:{LETTER}|het|dit|deze|die|hem|hij|'m|m|'t|t|ie|zo)"
AS_READER = r"(?:als\s+(?:tweede\s+lezer|meelezer|leidinggevende|manager|directeur|tegenlezer)\s*[:,]?\s+|wat\s+mij\s+betreft\s+|namens\s+de\s+directie\s+|van\s+mijn\s+kant\s+)"  # noqa: E501 - one way to say it is one line
GOOD = r"(?:goed|prima|akkoord|in\s+orde|mooi|netjes|uitstekend|top|ok|oké|keurig|helder|correct|duidelijk)"
SO = r"(?:(?:zo|wel|nu|helemaal|verder|dan|heel|maar|gewoon|direct|meteen|meteen|wat\s+mij\s+betreft|vandaag|van\s+mij)\s+){0,3}"  # noqa: E501 - one way to say it is one line
LEAD = rf"(?:(?:verder\s+)?{IT}\s+(?:is|ziet\s+er|lijkt\s+me|vind\s+ik)\s+{SO}{GOOD}(?:\s+(?:uit|zo))?\s*[,.;]?\s+(?:en\s+|dus\s+)?)?"  # noqa: E501 - one way to say it is one line
TAIL = rf"(?:\s+(?:{AS_READER.strip()}|wat\s+mij\s+betreft|hoor|zo|voor\s+mij|verder|als\s+tweede\s+lezer|van\s+mij))*"
SENDS = (
    rf"{YES}{LEAD}{FILL}(?:stuur|verstuur|verzend)(?:\s+{IT})?\s+(?:maar|gerust|vandaag|nu|zo|meteen|direct)(?:\s+(?:maar|weg|op|uit|naar\s+buiten|vandaag|nu|de\s+deur\s+uit|door)){{0,2}}{BEHIND}{TO_THEM}{BEHIND}{ENDS}",
    rf"{YES}{LEAD}(?:{IT}\s+)?(?:mag|kan)\s+(?:{IT}\s+)?{SO}(?:weg|eruit|de\s+deur\s+uit|op\s+de\s+(?:post|bus|mail)|verstuurd(?:\s+worden)?|verzonden(?:\s+worden)?|gaan|naar\s+buiten|worden\s+(?:verstuurd|verzonden)|uit)(?:\s+(?:zo|vandaag|nu))?{BEHIND}{TO_THEM}{BEHIND}{ENDS}",
    rf"{YES}{LEAD}{FILL}(?:laat\s+(?:{IT}\s+)?(?:maar\s+)?(?:uit)?gaan|doe\s+{IT}\s+(?:maar\s+)?(?:de\s+deur\s+uit|op\s+de\s+(?:mail|post|bus))|gooi\s+{IT}\s+(?:maar\s+)?(?:de\s+deur\s+uit|op\s+de\s+(?:mail|post|bus))){BEHIND}{ENDS}",
    rf"(?:please\s+|ok\s*,?\s+|looks\s+good\s*,?\s+)?(?:send\s+(?:it|this|the\s+letter)(?:\s+(?:out|now|off|please))*|ship\s+it|good\s+to\s+go){ENDS}",
)
APPROVES = (
    rf"{AS_READER}(?:fiat|akkoord|goedgekeurd|geaccordeerd|eens|in\s+orde|prima|goed|ik\s+ga\s+akkoord|is\s+(?:het|dit)\s+(?:akkoord|goed|in\s+orde)){ENDS}",
    rf"(?:{IT}\s+(?:heeft|krijgt)\s+mijn\s+(?:fiat|zegen|goedkeuring|akkoord)|(?:mijn|je\s+hebt\s+mijn|jullie\s+hebben\s+mijn|hierbij\s+mijn|bij\s+deze\s+mijn|van\s+mij)\s+(?:een\s+)?(?:fiat|zegen|goedkeuring|akkoord)(?:\s+heb\s+je)?|(?:ik\s+geef\s+)?(?:mijn\s+)?(?:fiat|geaccordeerd)(?:\s+(?:voor|op)\s+{LETTER})?){TAIL}{ENDS}",
    rf"{YES}(?:{IT}\s+is\s+{SO}{GOOD}\s*[,.;]\s*(?:en\s+)?)?(?:ik\s+(?:keur|accordeer)\s+{IT}{SO}(?:\s*goed)?|ik\s+(?:ga|ben)\s+akkoord\s+met\s+{LETTER}|ik\s+teken\s+(?:hier)?voor){TAIL}{ENDS}",
    rf"ik\s+heb\s+{LETTER}\s+(?:gelezen|bekeken|doorgelezen|nagelezen)\s*,?\s+en\s+(?:ik\s+)?(?:ga|ben)\s+(?:er\s*mee\s+|hier\s*mee\s+)?akkoord{ENDS}",
    rf"akkoord\s+met\s+{LETTER}(?:\s+zoals\s+het\s+er\s+ligt)?{TAIL}{ENDS}",
    rf"(?:{LETTER}\s+(?:is|ziet\s+er|lees\s+ik\s+als|vind\s+ik|is\s+van\s+mij)\s+{SO}{GOOD}(?:\s+(?:uit|zo|geschreven))?){TAIL}{ENDS}",
    rf"(?:niks|niets|geen\s+opmerkingen)\s+(?:op\s+aan\s+te\s+merken|meer\s+aan\s+doen|toe\s+te\s+voegen)?\s*,?\s*(?:akkoord|goedgekeurd){ENDS}|(?:approved|i\s+approve(?:\s+(?:it|this|the\s+(?:letter|draft)))?){ENDS}",
)
REFUSES = (
    rf"(?:nee\s*[,.]?\s+)?{IT}\s+(?:kan|mag|gaat)\s+(?:zo\s+|echt\s+|nog\s+)*(?:niet|nooit)\s+(?:zo\s+)?(?:weg|de\s+deur\s+uit|naar\s+buiten|eruit|verstuurd\s+worden|door)(?:\s+zo)?(?:\s+worden)?(?=\s*(?:$|[.,;:!–-]|want\b|omdat\b))",
    rf"(?:nee\s*[,.]?\s+)?zo\s+(?:kan|mag)\s+{IT}?\s*(?:echt\s+)?niet\s+(?:weg|de\s+deur\s+uit|naar\s+buiten|eruit|verstuurd|door)(?:\s+worden)?(?=\s*(?:$|[.,;:!–-]|want\b|omdat\b))",
    rf"(?:ik\s+)?(?:keur\s+{IT}\s+(?:zo\s+)?(?:af|niet\s+goed)|wijs\s+{IT}\s+af)(?=\s*(?:$|[.,;:!–-]|want\b|omdat\b))|(?:{AS_READER})?(?:geen\s+fiat|(?:nog\s+)?niet\s+(?:akkoord|geaccordeerd|goedgekeurd)|afgekeurd)(?:\s+(?:met\s+{LETTER}|van\s+mij|wat\s+mij\s+betreft))*(?=\s*(?:$|[.,;:!–-]|want\b|omdat\b))",
    rf"{IT}\s+(?:moet|mag)\s+(?:echt\s+|helemaal\s+)*(?:over(?:nieuw)?|opnieuw|terug)(?:\s+(?:worden\s+)?(?:geschreven|gemaakt|gedaan))?(?=\s*(?:$|[.,;:!–-]|want\b|omdat\b))|(?:hier|daar)\s+(?:teken|ga)\s+ik\s+(?:niet|zo\s+niet)\s+(?:voor|mee\s+akkoord)(?=\s*(?:$|[.,;:!–-]|want\b|omdat\b))",
    r"ik\s+(?:onthoud|weiger|geef)\s+(?:hieraan\s+|hiervoor\s+|geen\s+|mijn\s+)*(?:goedkeuring|fiat|akkoord)(?<!geef\smijn\sgoedkeuring)(?<!geef\smijn\sakkoord)(?<!geef\smijn\sfiat)(?=\s*(?:$|[.,;:!–-]|want\b|omdat\b))",
    rf"(?:nog\s+)?niet\s+goed\s+genoeg(?=\s*(?:$|[.,;:!–-]|want\b))|{LETTER}\s+is\s+(?:zo\s+|nog\s+|echt\s+)*niet\s+(?:goed(?:\s+genoeg)?|akkoord|in\s+orde|oké|ok)(?=\s*(?:$|[.,;:!–-]|want\b|omdat\b))|not\s+approved(?=\s*(?:$|[.,;:!–-]))",
)
DROPS = (
    rf"{FILL}(?:gooi|doe|mik)\s+{LETTER}\s+(?:maar\s+|gerust\s+)*(?:weg|in\s+de\s+prullenbak|eruit){ENDS}",
    rf"{FILL}(?:vergeet|verwijder|schrap|wis|annuleer)\s+{LETTER}(?:\s+maar)?{ENDS}|{FILL}(?:trek|haal)\s+{LETTER}\s+(?:maar\s+)?(?:in|weg|terug){ENDS}",
    rf"(?:laat|laten\s+we)\s+{LETTER}\s+(?:maar\s+)?(?:zitten|vervallen){ENDS}|{LETTER}\s+(?:mag|kan)\s+(?:maar\s+)?(?:weggegooid|vervallen|de\s+prullenbak\s+in|in\s+de\s+prullenbak|weggooien)(?:\s+worden)?{ENDS}|{LETTER}\s+(?:maar\s+)?(?:weggooien|niet\s+meer\s+nodig|laten\s+vervallen){ENDS}|(?:delete|drop|discard|scrap)\s+(?:the\s+|this\s+)?draft{ENDS}",
)
PART = r"(?:(?:de|het|die|deze|dat)\s+)?(?:(?:eerste|tweede|derde|vierde|laatste|voorlaatste|bovenste|onderste|hele)\s+)?(?:alinea|zin(?:netje)?|aanhef|slotzin|afsluiting|inleiding|datum|naam|bedrag|toon|kop|titel|woord(?:je)?|passage|stuk(?:je)?|paragraaf|regel|punt\s+\d|handtekening|ondertekening|adres)(?:\s+(?:in|van|uit)\s+(?:de|het)\s+(?:brief|besluit|concept|tekst|mail|voorstel|antwoord))?(?:\s+(?:over|met|waarin)\s+[^.,;:?\n]{2,60}?)?"  # noqa: E501 - one way to say it is one line
IN_LETTER = r"(?:in|uit|aan|bij|onder|boven(?:aan)?|onderaan|op)\s+(?:(?:de|het|dit|mijn|die)\s+)?(?:brief|besluit|concept|tekst|antwoord|voorstel|mail|uitspraak|conceptbrief)"  # noqa: E501 - one way to say it is one line
EDITS = (
    rf"in\s+{PART}\s+(?:moet|mag|kan|staat|klopt|graag)\s+(?=\S[^\n?]{{2,}})",
    rf"{PART}\s+(?:(?:moet|mag|kan|graag|moeten|klopt\s+niet\s*[,;:]?\s*(?:dat\s+)?moet)\b)\s*(?=[^\n?]{{2,}})(?!\s*(?:goed|prima|akkoord|in\s+orde|ok|mooi)\b)",
    rf"{FILL}(?:zet|neem|schrijf|noem|vermeld|voeg|haal|laat|schrap|streep|gooi)\s+(?=[^\n?.]{{0,120}}?\b{IN_LETTER}\b)",
    rf"{FILL}(?:zet|schrijf|voeg)\s+(?:er|daar|hier)\s*(?:(?:dan|ook|nog|maar|gelijk|meteen|even|ff|graag)\s+){{0,3}}(?:bij|in|aan\s+toe|neer)\s*(?:[:,]\s*|dat\s+)(?=\S)",
    rf"{FILL}(?:zet|schrijf)\s+daar\s+(?=\S[^\n?]{{1,80}}\bneer\b)",
    rf"{FILL}(?:schrap|verwijder|haal|laat|streep|wis|herschrijf|herformuleer|verzacht|verbeter|corrigeer|wijzig|verander)\s+{PART}(?:\s+(?:weg|eruit|door|uit))?(?P<more>)(?=\s*(?:$|[.,;:!]|want\b|in\b|naar\b|over\b|zodat\b))",
    rf"{FILL}(?:vervang|verander|wijzig)\s+(?=[^\n?:]{{1,80}}\s(?:door|in|naar)\s+\S)(?!(?:het\s+)?(?:label|soort|onderwerp|de\s+soort|termijn|de\s+termijn|datum\s+van|behandelaar)\b)(?=[^\n]*[\"“'‘])",
    r"(?:in\s+plaats\s+van|ipv)\s+(?=[^\n?]{2,80}\b(?:moet|zet|schrijf|graag)\b)",
    rf"{IT}\s+(?:mag|moet|kan)\s+(?:wel\s+|iets\s+|wat\s+|veel\s+|een\s+stuk\s+)*(?:korter|vriendelijker|zakelijker|persoonlijker|duidelijker|formeler|warmer|milder|eenvoudiger|simpeler)\b",
    rf"{FILL}(?:maak)\s+{IT}\s+(?:wel\s+|iets\s+|wat\s+|veel\s+|een\s+stuk\s+)*(?:korter|vriendelijker|zakelijker|persoonlijker|duidelijker|formeler|warmer|milder|eenvoudiger|simpeler)\b",
    r"(?:brief|besluit|concept|tekst)\s+(?:aan)?passen\s*[:,]\s*(?=\S)",
)


def _approve(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
    """Approval of a letter, without "but"."""
    first = rest.split("\n", 1)[0]
    if STOPS.search(rest) and not DENIED.search(head[0]):
        return Act(kind=EventKind.DRAFT_APPROVED)  # held back, and so only asked about
    if is_vague(rest) or BUT.search(first) or NO.match(rest) or "?" in rest or len(first) > LONGEST_PRAISE:
        return None
    return Act(kind=EventKind.DRAFT_APPROVED)


def _edit(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
    text = (head[0] + rest).strip()
    first = text.split("\n", 1)[0]
    if is_stub(text) or is_vague(head[0]) or first.rstrip().endswith("?"):
        return None
    return Act(kind=EventKind.DRAFTED, facts={"text": reason_of(text)})


RULES = (
    *(rule(opening, refuse) for opening in REFUSES),
    *(rule(opening, send_draft) for opening in SENDS),
    *(rule(opening, drop_draft) for opening in DROPS),
    *(rule(opening, _approve, takes_text=False) for opening in APPROVES),
    *(rule(opening, _edit) for opening in EDITS),
)
