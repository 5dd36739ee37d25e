"""With which opening words does a colleague send a draft, drop it, change it, approve of it or not?"""

import re
from datetime import date

from bot.core.openings_act import COMPLAINANT, Act, Match, rule
from bot.core.openings_doubt import DENIED, NO, is_stub, is_unsure, is_vague, reason_of
from bot.core.words import EventKind

POLITE_ONLY = re.compile(
    r"(?:[\s.,!]|\b(?:graag|maar|hoor|aub|svp|dank(?:je|\s+je)?(?:\s+wel)?|bedankt|alvast|thanks|top|prima|mooi|goed|zo|nu|vandaag"
    r"|akkoord|ok|oké)\b)*",
    re.IGNORECASE,
)


def send_draft(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
    """What leaves leaves by these words alone: anything behind or below them is a reason to look again."""
    if not POLITE_ONLY.fullmatch(rest) or DENIED.search(head[0]):
        return None
    return Act(kind=EventKind.DRAFT_SENT)


def drop_draft(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    """Drop a draft, unless it is doubted or denied."""
    if is_unsure(rest) or (DENIED.search(head[0]) and not head[0].lower().startswith("niet")):
        return None
    text = reason_of(rest)
    return Act(kind=EventKind.DRAFT_DROPPED, facts={"text": text} if text else {})


def _approve(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    """Approval without "but"."""
    if is_vague(rest) or DENIED.search(rest) or BUT.search(rest) or len(rest) > LONGEST_PRAISE:
        return None
    return Act(kind=EventKind.DRAFT_APPROVED)


def refuse(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    """Refuse a draft, and why."""
    if "?" in rest.split("\n", 1)[0].split(".", 1)[0]:
        return None
    text = reason_of(rest)
    return Act(kind=EventKind.DRAFT_REFUSED, facts={"text": text} if text else {})


def _edit(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    """A change that is asked for in words, as it was typed; nothing leaves by it."""
    text = (head[0] + rest).strip()
    if is_stub(rest.strip()) or not rest.strip() or NO.match(rest) or text.split("\n", 1)[0].rstrip().endswith("?"):
        return None
    return Act(kind=EventKind.DRAFTED, facts={"text": text})


LONGEST_PRAISE = 80
BUT = re.compile(
    r"\b(?:maar|alleen|behalve|wel\s+nog|mits|eerst|nog|wijzig|verander|aanpassen|toevoegen|graag\s+nog)\b",
    re.IGNORECASE,
)
THING = (
    r"(?:(?:(?:het|de|dit|deze|ons|mijn|dat|die)\s+)?(?:besluit|brief|concept(?:\s?brief|\s?besluit)?|voorstel|uitspraak|antwoord|mail)"
    r"|het|dit|deze|hem|hij|'m|m|zo)"
)
FILL = r"(?:(?:maar|graag|nu|zo|aub|svp|dan|meteen|gewoon|direct|vandaag|alvast|ook|ongewijzigd)\s+){0,4}"
TO_THEM = rf"(?:\s+(?:aan|naar)\s+(?:de\s+)?(?:{COMPLAINANT}|mevrouw|meneer)(?:\s+(?-i:[A-Z])[\w'’-]{{1,25}})?)?"
YES = (
    r"(?:(?:ja|ok|oké|prima|goed|akkoord|mooi|top|ja\s+hoor|is\s+goed|ziet\s+er\s+goed\s+uit|klopt"
    r"|in\s+orde)\s*[,.!;:–-]?\s+(?:dus\s+)?){0,2}"
)
AWAY = r"(?:\s+(?:weg|uit|de\s+deur\s+uit|op\s+de\s+post))"
BEHIND = r"(?:\s+(?:maar|graag|zo|nu|aub|svp|hoor|dan))*"
ENDS = r"(?=\s*(?:$|[.,!;]))"
SENDS = (
    rf"{YES}{FILL}(?:verstuur|verzend)\s*{FILL}(?:{THING})?{BEHIND}{TO_THEM}{BEHIND}{ENDS}",
    rf"{YES}{FILL}(?:{THING}\s+)?{FILL}(?:versturen|verzenden){BEHIND}{TO_THEM}{BEHIND}{ENDS}",
    rf"{YES}{FILL}stuur\s+(?:{THING}\s+)?{FILL}(?:{THING}\s+)?{FILL}(?:weg|op|uit|de\s+deur\s+uit){BEHIND}{TO_THEM}{BEHIND}{ENDS}",
    rf"{YES}{FILL}stuur\s+(?:{THING}\s+)?{FILL}(?:{THING}\s+)?{FILL}(?:naar|aan)\s+(?:de\s+)?{COMPLAINANT}{BEHIND}{ENDS}",
    rf"{YES}{FILL}{THING}\s+(?:mag|kan)\s+{FILL}(?:weg|verstuurd|verzonden|de\s+deur\s+uit|eruit|worden\s+verstuurd|uit){BEHIND}{TO_THEM}(?:\s+worden)?{BEHIND}{ENDS}",
    rf"{YES}(?:mag|kan)\s+{FILL}(?:weg|verstuurd(?:\s+worden)?|verzonden(?:\s+worden)?|de\s+deur\s+uit|eruit){BEHIND}{ENDS}",
)
RULES = (
    *(rule(opening, send_draft) for opening in SENDS),
    rule(rf"{FILL}(?:gooi|doe)\s+{THING}\s+{FILL}(?:weg|in\s+de\s+prullenbak){ENDS}", drop_draft),
    rule(
        rf"{FILL}(?:verwijder|schrap|wis)\s+{FILL}(?:het|dit|mijn)?\s*(?:concept(?:\s?brief|\s?besluit)?|voorstel){ENDS}",
        drop_draft,
    ),
    rule(
        rf"(?:niet\s+(?:versturen|verzenden)\s*[,.;]\s*)?(?:het\s+|dit\s+|mijn\s+)?concept(?:\s?brief|\s?besluit)?\s+(?:mag\s+)?(?:weg|vervalt|weggooien|intrekken|verwijderen|is\s+vervallen){ENDS}",
        drop_draft,
    ),
    rule(
        rf"niet\s+(?:versturen|verzenden)\s*[,.;]\s*(?:{FILL})(?:weggooien|gooi\s+maar\s+weg|verwijderen|trek\s+(?:het\s+)?in){ENDS}",
        drop_draft,
    ),
    rule(
        r"(?:niet\s+akkoord|geen\s+akkoord|niet\s+goedgekeurd|afgekeurd|ik\s+(?:keur\s+(?:dit|het|hem)\s+(?:af|niet\s+goed)|ben\s+(?:het\s+)?(?:hier|er)\s*(?:niet\s+mee|mee\s+niet)\s+eens|ga\s+(?:hier|er)\s*(?:niet\s+mee|mee\s+niet)\s+akkoord))"
        r"(?=\s*(?:$|[.,!;:–-]|want\b|omdat\b|met\b))",
        refuse,
    ),
    rule(
        rf"(?:(?:ik\s+(?:ga|ben)\s+)?akkoord|goedgekeurd|ik\s+keur\s+(?:het|dit|hem)\s+goed|ik\s+(?:ga|ben)\s+(?:hier|er)\s*mee\s+akkoord|geheel\s+akkoord|helemaal\s+akkoord|wat\s+mij\s+betreft\s+akkoord)(?:\s+(?:met\s+(?:het\s+|de\s+)?(?:besluit|brief|concept|tekst)|wat\s+mij\s+betreft|hoor))?{ENDS}",
        _approve,
        takes_text=False,
    ),
    rule(
        rf"{FILL}(?:verander|wijzig|vervang|pas)\s+(?=[^\n?]{{0,80}}\b(?:brief|besluit|concept|tekst|zin|alinea|aanhef|woord)\b)",
        _edit,
    ),
    rule(
        r"(?:(?:de|het)\s+)?(?:brief|besluit|concept|tekst)\s+(?:graag\s+)?(?:aanpassen|wijzigen|veranderen)\s*[:,]\s*(?=\S)",
        _edit,
        firm=True,
    ),
    rule(
        rf"{FILL}(?:in\s+(?:de|het)\s+(?:brief|besluit|concept|tekst)\s+)(?=[^\n?]{{0,200}}\b(?:veranderen|wijzigen|aanpassen|vervangen|toevoegen|weglaten|schrappen|moet|moeten)\b)",
        _edit,
    ),
)
