"""With which running sentences does a colleague plan or cancel a visit, a talk at the office or a hearing?"""

import re
from datetime import date

from bot.core.openings_act import Act, Match, Reader, rule
from bot.core.openings_day import DAY_WORDS
from bot.core.openings_doubt import OFF, reason_of
from bot.core.openings_meeting import place_in
from bot.core.openings_sentence import FILL, LAST, PLEASE, SIGN, THEM, first_sentence, is_plain, moment_within
from bot.core.words import EventKind

A = r"(?:(?:een|het|de|dit|dat|onze|mijn|die|nieuwe?|extra|a|the)\s+){0,2}"
VISIT = r"(?:huisbezoek|plaatsbezoek|bezoek|inspectie|opname|schouw|visit|home\s+visit)"
TALK = r"(?:afspraak|gesprek|kennismaking|overleg|keukentafelgesprek|appointment|meeting|bezichtiging)"
HEARING = r"(?:hoorzitting|hoorgesprek|hoorafspraak|zitting|hearing)"
ANY = rf"(?:{VISIT}|{TALK}|{HEARING})"
PUT = r"(?:plan|regel|zet|maak|boek|prik|noteer|leg|schedule|book|arrange|plannen|organiseer|spreek)"
PLANNED = (
    r"(?:in\s*(?:te\s+)?plannen|te\s+plannen|plannen|ingepland|gepland|regelen|inboeken|boeken|maken|afgesproken"
    r"|vastgelegd|vastleggen|prikken"
    r"|vindt\s+plaats|vinden\s+plaats|staat|is|wordt|planned|scheduled|booked)"
)
US = (
    r"(?:ik|'?k|wij|we|de\s+(?:monteur|opzichter|inspecteur|wijkbeheerder|bouwkundige|aannemer|schilder|loodgieter"
    r"|huismeester|consulent)|monteur|opzichter|bouwkundige|wijkbeheerder|inspecteur|aannemer|huismeester|i)"
)
HERE = (
    r"(?:langs|kijken|heen|naartoe|ernaartoe|naar\s+toe|op\s+(?:huis)?bezoek|aan\s+huis|ter\s+plaatse"
    rf"|bij\s+(?:haar|hem|hen|{THEM})(?:\s+thuis)?)"
)
GO = r"(?:ga|gaan|gaat|kom|komen|komt|rij|rijd|rijden|fiets|loop|lopen|will\s+visit|ben|zijn)"
WITHIN = rf"(?:{SIGN}){{0,110}}?"
DAY = rf"(?={WITHIN}\b{DAY_WORDS})"
VISITS = (  # of us to them: who goes there
    rf"{FILL}{US}\s+{GO}\s+{DAY}{WITHIN}\b{HERE}\b",
    rf"{FILL}{US}\s+{GO}\s+(?:er\s+)?(?:even\s+)?(?:langs|kijken|heen)\b",
    rf"{FILL}(?:(?:op|a\.?s\.?|aanstaande|komende)\s+)?(?={DAY_WORDS}){WITHIN}\b{GO}\s+{US}\s+{WITHIN}{HERE}\b",
    rf"{FILL}(?:ik|wij|we)\s+(?:bezoek(?:en)?|zie)\s+{THEM}\b",
    rf"{FILL}i\s+will\s+visit\b",
    (
        rf"{FILL}(?:met\s+)?(?:{THEM}\s+)?afgesproken\s+(?:met\s+{THEM}\s+)?(?:dat\s+)?(?:ik|wij"
        rf"|we)\s+{DAY}{WITHIN}\b(?:langs\s*k(?:om|omen)|langs\s*ga|kom|komen|ga)\b"
    ),
    rf"{PLEASE}{PUT}\s+{WITHIN}\b{VISIT}\b",
    rf"{PLEASE}{A}{VISIT}\b{WITHIN}\b{PLANNED}\b",
    (
        rf"{FILL}(?:(?:op|a\.?s\.?|aanstaande|komende)\s+)?(?={DAY_WORDS}){WITHIN}\b(?:bij\s+{THEM}\s+(?:thuis"
        rf"|langs)|langs\s+bij\s+{THEM}|naar\s+{THEM}\s+toe|op\s+huisbezoek)\b"
    ),
    rf"{FILL}(?:ik\s+)?ben\s+{DAY}{WITHIN}\b(?:bij\s+{THEM}|op\s+huisbezoek)\b",
    rf"{PLEASE}(?={DAY_WORDS}|(?:op|om)\s){WITHIN}\b(?:huisbezoek|plaatsbezoek|inspectie)\b",
    rf"{PLEASE}(?:doe|maak\s+(?:er|het))\s+{FILL}(?={DAY_WORDS}|op\s){WITHIN}\b(?:(?:bij|aan)\s+{THEM}|thuis|aan\s+huis)\b",
)
TALKS = (
    rf"{PLEASE}{PUT}\s+{WITHIN}\b{TALK}\b",
    rf"{PLEASE}{A}{TALK}\s+(?!gehad|was|geweest){WITHIN}\b{PLANNED}\b",
    rf"{FILL}{A}{TALK}\s+(?:met|bij)\s+{THEM}\s+(?:thuis\s+)?(?:is\s+|staat\s+|wordt\s+)?(?=(?:op\s+|a\.?s\.?\s+)?{DAY_WORDS})",
    rf"{PLEASE}(?:nodig|uitnodigen)\s+{THEM}\s+{FILL}uit\b",
    rf"{PLEASE}{THEM}\s+{FILL}(?={WITHIN}uitnodigen\b)",
    rf"{FILL}(?:we|wij|ik)\s+(?:spreken|spreek|ontvangen|ontvang|zien|zie)\s+{THEM}\b",
    rf"{FILL}{THEM}\s+komt\s+(?={WITHIN}\b(?:kantoor|hier|ons|langs|balie|stadskantoor|vestiging)\b)",
)
HEARINGS = (
    rf"{PLEASE}{PUT}\s+{WITHIN}\b(?:{HEARING}|horen)\b",
    rf"{PLEASE}{A}{HEARING}\b(?!verslag)",
    rf"{FILL}(?:we|wij|ik)\s+(?:gaan\s+|ga\s+|willen\s+|wil\s+|zullen\s+|zal\s+)?(?:horen|hoor)\s+{THEM}\b",
    rf"{FILL}(?:we|wij|ik)\s+(?:gaan|ga|willen|wil|zullen|zal)\s+{THEM}\b(?={WITHIN}\bhoren\b)",
    rf"{FILL}(?={DAY_WORDS}|op\s){WITHIN}\b(?:horen|hoor)\s+(?:we|wij|ik)\s+{THEM}\b",
    rf"{PLEASE}(?:nodig|uitnodigen)\s+{THEM}\s+(?={WITHIN}\b{HEARING}\b)",
    (
        rf"{PLEASE}(?:roep\s+)?{THEM}\s+{FILL}(?:op\s+te\s+roepen|oproepen|op"
        rf"|uit)\s+(?:te\s+verschijnen\s+)?voor\s+{A}{HEARING}\b"
    ),
    rf"{PLEASE}{THEM}\s+{FILL}(?:uit\s+te\s+nodigen|uitnodigen)\s+voor\s+{A}{HEARING}\b",
    rf"{PLEASE}{THEM}\s+(?={WITHIN}\b{HEARING}\b{WITHIN}uitnodigen\b)",
    rf"{PLEASE}(?:{THEM}\s+)?(?:worden?\s+)?(?:horen|gehoord)\s+(?:op|om|wordt|worden)\b",
    rf"{FILL}{THEM}\s+(?:wordt|worden)\s+{DAY}{WITHIN}\bgehoord\b",
)
PAST = re.compile(
    r"\b(?:was|waren|ging|gingen|kwam|kwamen|geweest|gegaan|gehad|gesproken|heeft|hadden|had|gehoord\s+is"
    r"|is\s+gehoord|bezocht)\b"
    r"|\b(?:kan|kunnen|wil|willen)\s+(?:ik|we|wij|ze|zij|hij)\b|\b(?:ze|zij|hij|mevrouw|meneer)\s+(?:kan|wil)\b"
    r"|\bonder\s+voorbehoud\b"
    r"|\bof\s+(?:op\s+)?(?:maan|dins|woens|donder|vrij|zater|zon)dag|\b(?:stukken|dossier|info\w*|klaar"
    r"|vragen)\s+voor\s+(?:het|de)\s+(?:bezoek|afspraak|zitting|hoorzitting|gesprek)\b",
    re.IGNORECASE,
)
NOISE = re.compile(
    rf"^[\s,.;:–-]*(?:komen?\b|kom\b|gaan?\b|(?:'s\s*|s)(?:ochtends|middags|avonds|morgens)\b|{HERE}|in\b(?=\s*[,.]"
    r"|\s*$)|gepland|ingepland|inplannen|plannen"
    r"|(?:een|het|de)\s+(?:huisbezoek|bezoek|afspraak|gesprek|hoorzitting)\b|te\s+houden|uit\b"
    r"|voor\s+(?:een\s+)?(?:huisbezoek|gesprek|hoorzitting|bezoek|afspraak)\b"
    r"|ga\s+ik|gaan\s+we|kom\s+ik|komen\s+we|plaats\b|graag\b|horen\b|met\s+(?:mevrouw|meneer|haar|hem"
    r"|de\s+\w+)(?:\s+(?-i:[A-Z])[\w'’-]+)?)[\s,.;:–-]*",
    re.IGNORECASE,
)
PUT_IT = re.compile(  # "…, plan dat in als bezoek", "…, partijen uitnodigen svp"
    r"[\s,.;]+(?:(?:plan|zet|noteer|leg)\s+(?:dat|dit|het|'m|m|hem)\b|(?:graag\s+)?(?:partijen|mevrouw|meneer"
    r"|iedereen)\s+(?:graag\s+)?"
    r"uitnodigen\b|graag\s+(?:inplannen|plannen|uitnodigen)\b)[^\n]{0,60}$",
    re.IGNORECASE,
)
SUPPOSES = re.compile(
    r"\b(?:zou|idee|iets\s+zijn|voorstel|stel\s+voor|mogelijkheid|optie|proberen|hoeft|hoeven)\b", re.IGNORECASE
)


def _planned(kind: EventKind, what: str = "") -> Reader:
    def read(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
        sentence, more = first_sentence(head.string)
        when = moment_within(sentence, today)
        unsure = not is_plain(sentence) or PAST.search(sentence) or OFF.search(sentence) or SUPPOSES.search(sentence)
        if when is None or unsure or not when.time:
            return None  # without a time nobody can be told when to be there
        left = when.left
        for _ in range(4):
            left = NOISE.sub("", left, count=1)
        text = PUT_IT.sub("", left).strip(" \n,.;:?!–-")
        place = place_in(text) or _place_before(sentence)
        facts = {"day": when.day.isoformat(), "time": when.time, "text": "\n".join(filter(None, (text, more.strip())))}
        return Act(kind=kind, facts={**facts, **({"what": what} if what else {}), **place})

    return read


def _place_before(sentence: str) -> dict[str, str]:
    """Give a place that is told before the day: "bezoek bij haar thuis op dinsdag om 10 uur"."""
    found = re.search(
        r"\b(?:bij\s+(?:mevrouw|meneer|haar|hem|de\s+\w+|ons)(?:\s+(?-i:[A-Z])[\w'’-]+)?\s+(?:thuis|op\s+kantoor)"
        r"|op\s+(?:het\s+|ons\s+)?(?:kantoor|stadhuis|stadskantoor|gemeentehuis)"
        r"|(?:aan|op)\s+de\s+(?-i:[A-Z])[\w'’-]+\s+\d{1,4}\w?\b|via\s+teams|online|telefonisch)",
        sentence,
        re.IGNORECASE,
    )
    return {"place": found[0]} if found else {}


# --- what is off -----------------------------------------------------------------------------------------------

IT = rf"(?:(?:de|het|die|dat|deze|dit|mijn|onze|ons|the|our)\s+)?(?:geplande\s+)?(?:{ANY}|boel)"
WHICH = (
    rf"(?:\s+(?:(?:van|op|met|bij|van\s+de|on|with)\s+)?(?:{DAY_WORDS}|{THEM}|volgende\s+week|deze\s+week"
    rf"|om\s+\d{{1,2}}(?:[:.]\d\d)?(?:\s*uur|u)?)){{0,3}}"
)
IS_OFF = (
    r"(?:(?:moet|moeten|dient|kan|mag|gaat|wordt|is|zal|komt)\s+)?(?:helaas\s+|dus\s+|toch\s+|maar\s+|graag\s+"
    r"|even\s+|ff\s+)*(?:(?:'m|m|hem|het)\s+niet\s+worden|lukt\s+niet|kan\s+niet\s+doorgaan|"
    r"af\s*(?:te\s+)?zeggen|afgezegd(?:\s+worden)?|afblazen|afgeblazen|annuleren|geannuleerd(?:\s+worden)?"
    r"|cancell?en|gecanceld|schrappen|geschrapt"
    r"|te\s+vervallen|vervallen|vervalt|niet\s+door|komen\s+te\s+vervallen|worden\s+(?:afgezegd|geannuleerd"
    r"|geschrapt)|te\s+worden\s+(?:afgezegd|geannuleerd)|is\s+off|is\s+cancelled)"
)
CANNOT = (
    r"(?:(?:ik|wij|we|mevrouw|meneer|ze|zij|hij|mw\.?|de\s+klager|de\s+klaagster"
    r"|de\s+monteur)\s+[^,.;?!\n]{0,60}?\b(?:kan|ziek|verhinderd|afgezegd|red|niet"
    r"|weg)\b[^,.;?!\n]{0,40}[,.;]\s*(?:dus\s+)?)?"
)
OFF_NOW = (
    rf"{CANNOT}{PLEASE}(?:{DAY_WORDS}\s+)?{IT}{WHICH}\s+{IS_OFF}",
    rf"{CANNOT}{PLEASE}(?:zeg|blaas)\s+{FILL}{IT}{WHICH}\s+{FILL}af",
    rf"{CANNOT}{PLEASE}(?:annuleer|cancel|schrap|skip)\s+{FILL}{IT}{WHICH}",
    rf"{CANNOT}{PLEASE}(?:haal|gooi)\s+{FILL}{IT}{WHICH}\s+{FILL}(?:eruit|er\s+uit|uit\s+(?:de|mijn)\s+agenda|weg)",
    (
        r"(?:ik|wij|we)\s+(?:moet|moeten|wil|willen|zeg|zeggen|annuleer"
        rf"|annuleren)\s+{FILL}{IT}{WHICH}\s+{FILL}(?:(?:helaas|toch)\s+)?(?:afzeggen|annuleren|af"
        r"|laten\s+vervallen|schrappen)?"
    ),
    rf"geen\s+{VISIT}\s+(?:(?:op|van)\s+)?{DAY_WORDS}(?=\s*,\s*(?:ik|we|wij|mevrouw|meneer)\b)",
    rf"laat\s+{IT}{WHICH}\s+{FILL}(?:vervallen|niet\s+doorgaan)",
    rf"{CANNOT}(?:helaas\s+)?(?:de\s+|die\s+van\s+)?{DAY_WORDS}\s+gaat\s+{FILL}niet\s+door",
)


def _off(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    sentence, more = first_sentence(head.string)
    if not is_plain(sentence, denies=True) or re.search(
        r"\b(?:hoeft|hoeven|niet\s+(?:af|annul|cancel|schrap))", sentence
    ):
        return None
    text = "\n".join(part for part in (reason_of(sentence[head.end() :]).strip(" .!?"), more.strip()) if part)
    return Act(kind=EventKind.MEETING_CANCELLED, facts={"text": text} if text else {})


OFF_RULES = tuple(rule(rf"{opening}{LAST}", _off) for opening in OFF_NOW)
RULES = (
    *(
        rule(rf"(?={WITHIN}\d|{WITHIN}half\b|{WITHIN}kwart\b){DAY}{opening}", _planned(EventKind.HEARING_PLANNED))
        for opening in HEARINGS
    ),
    *(
        rule(rf"(?={WITHIN}\d|{WITHIN}half\b|{WITHIN}kwart\b){DAY}{opening}", _planned(EventKind.APPOINTED, "visit"))
        for opening in VISITS
    ),
    *(
        rule(
            rf"(?={WITHIN}\d|{WITHIN}half\b|{WITHIN}kwart\b){DAY}{opening}",
            _planned(EventKind.APPOINTED, "appointment"),
        )
        for opening in TALKS
    ),
)
