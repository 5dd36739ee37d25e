"""Which words of a reply confirm, ask, hold back, or stand before what is asked?"""

import re

from bot.core.openings_act import COMPLAINANT

CONFIRM = re.compile(
    r"(?:(?:ja|klopt|akkoord|bevestigd?|dat klopt|ok|oké)\b[\s,.!]*(?:(?:ja|dat)\s+)?"
    r"(?:(?:dat\s+)?(?:bedoelde|bedoel)\s+ik(?:\s+(?:inderdaad|ook))?|klopt|hoor|akkoord|graag|doe maar|ja)?"
    r"(?:[\s,]+(?:helemaal|precies|inderdaad|zo|hoor|allemaal|volledig)){0,3}"
    r"|(?:dat\s+)?(?:bedoelde|bedoel)\s+ik(?:\s+(?:inderdaad|ook))?|(?:ja|yes|ok)?[\s,.]*(?:precies|inderdaad|juist)"
    r"|(?:ja[\s,]*)?(?:(?:dat|dit)\s+)?(?:heb|hebt|heeft)\s+(?:je|u)\s+(?:dat\s+|dit\s+|het\s+)?(?:goed|juist|correct)\s+(?:begrepen|gezien|genoteerd|opgeschreven)"
    r"|(?:ja[\s,]*)?(?:is\s+goed\s+zo[\s,.]*)?(?:dat\s+)?klopt\s+wat\s+(?:je|u)\s+(?:hebt?\s+|heeft\s+)?(?:opgeschreven|schrijft|schreef|genoteerd|begrepen)(?:\s+hebt?|\s+heeft)?"
    r"|(?:yes|yep|correct|confirmed)[\s,.!]*(?:(?:that'?s|is|this|it)\s+){0,2}(?:correct|right|confirmed|it)?[\s,.!]*(?:please\s+)?(?:go\s+ahead|please)?)[\s.!]*",
    re.IGNORECASE,
)
HELP = re.compile(r"(?:help|hulp|wat kan ik doen|uitleg)\s*[?.!]*", re.IGNORECASE)
FORM = re.compile(
    r"(?:(?:mag|kan|wil) ik |graag |stuur(?: mij| me)? )?(?:het |een )?(?:intern )?(?:klacht(?:en)?)?formulier"
    r"(?: graag| aub| hebben| krijgen| ook| even)*(?:,? (?:dan|want|zodat|ik) [^?\n]{1,60})?\s*[?.!]*",
    re.IGNORECASE,
)
STATUS = re.compile(r"(?:stand|status|stand van zaken|hoe staat het ervoor)\s*[?.!]*", re.IGNORECASE)
HOLD = re.compile(
    r"(?:nog\s+)?niet\s+(?:ver|door)?(?:sturen|zenden)\b|nog\s+niet\b(?!\s+(?:gemaakt|hersteld|gerepareerd|vervangen)\b)|wacht\s+(?:nog|even|hiermee)|concept\b|klad\b"
    rf"|kladje\b|(?:oplossings)?voorstel\b(?!\s*:|\s+(?:aan|voor|naar)\s+(?:(?:de\s+)?{COMPLAINANT}\b|(?:(?:de\s+)?(?:mevrouw|mevr|mw|meneer|mijnheer|dhr|heer|huurder|bewoner|deelnemer)\b[^:\n?]{{0,40}}|haar|hem)(?::|\s+is\s)))"
    r"|ter\s+controle|(?:zal|kan|mag|moet)\s+ik\b(?!\s+uw?\b)|geen\s+besluit\b"
    r"|(?:is|klopt)\s+(?:dit|dat|het)\s+(?:zo\s+)?(?:goed|akkoord|ok|oké|in\s+orde|zo|juist)?\s*(?:zo\s*)?\?|akkoord\s*\?"
    r"|wat\s+(?:vind(?:en)?|denk(?:en)?)\s+(?:je|jij|jullie)\b"
    r"|(?:kun|wil|zou)\s+(?:je|jij)\s+(?:\w+\s+){0,3}(?:mee)?(?:kijken|lezen|checken|controleren)\b",
    re.IGNORECASE,
)
CONFIRMS_FIRST = re.compile(  # before something else
    r"(?:ja|klopt|dat\s+klopt|bevestigd)\b[\s,]*(?:(?:dat\s+)?klopt|(?:dat\s+)?(?:bedoelde|bedoel)\s+ik|ja|inderdaad|precies|hoor|zeker|wat\s+je\s+schrijft|helemaal|zo|,|dat\s+was\s+de\s+bedoeling|\s)*"
    r"(?:[.!]|$)",
    re.IGNORECASE,
)
STOPS = re.compile(  # an order that nothing leaves, behind another act in its own sentence
    r"(?:^|[.!;,]\s+|\ben\s+)(?:(?:maar|en|alleen|dus|wel|even|ff|graag|nu|dan)\s+){0,3}(?:(?:verstuur|verzend|stuur)\s+(?:(?:het|hem|m|'m|deze|dit|de\s+brief"
    r"|t|'t|er|maar|nog|even|ff|dus|naar\s+buiten|weg)\s+){0,4}(?:niet|niks|niets)\b|(?:nog\s+)?(?:even\s+)?niet\s+(?:ver)?(?:sturen|zenden)\b|nog\s+niet\s+(?:ver)?(?:sturen|zenden)\b"
    r"|wacht\s+(?:\w+\s+){0,3}(?:met|op)\s+(?:(?:het|de)\s+)?(?:ver)?(?:sturen|zenden)|(?:hou|houd)\s+(?:(?:het|hem|m|'m|de\s+brief|deze|dit|nog|even|ff|maar)\s+){1,4}(?:vast|tegen|achter)\b"
    r"|(?:mag|moet|kan)\s+(?:nog\s+)(?:even\s+)?niet\s+(?:weg|de\s+deur\s+uit|verstuurd)|(?:er\s+(?:mag|moet)\s+)?nog\s+(?:niks|niets)\s+(?:de\s+deur\s+uit|versturen|weg)|(?:do\s+not|don't)\s+send"
    r"|(?:zo\s?lang|voorlopig)\s+(?:nog\s+)?(?:niks|niets|niet)\s+(?:ver)?(?:sturen|zenden)\b|niet\s+weg\s+voor(?:dat)?\b"
    r"|(?:ver)?(?:sturen|zenden)\s+(?:pas\s+)?na\s+akkoord\b|(?:please\s+)?hold\s+(?:off|on\s+to|it|this|the\s+(?:letter|decision|draft))\b)",
    re.IGNORECASE,
)
WAITS = re.compile(
    r"\b(?:niet|niks|niets)\s+(?:\w+\s+){0,2}(?:ver)?(?:sturen|zenden|stuurd|zonden)\b|\b(?:verstuur|verzend|stuur)\s+(?:\w+\s+){0,3}"
    r"(?:niet|niks|niets)\b|\bwacht\s+(?:\w+\s+){0,3}(?:ver)?(?:sturen|zenden)\b"
    r"|\bwacht\s+(?:nog\s+|even\s+){0,2}met\s+(?:de|het|deze|dit)\s+(?:brief|besluit|mail|antwoord)\b|\bnog\s+(?:even\s+)?vasthouden\b",
    re.IGNORECASE,
)
ASKS_US = re.compile(r"(?:doe|plan|regel|maak)\b", re.IGNORECASE)  # below a talk, what was agreed is no request to us
BLANK = re.compile(r"\b(?:NAAM|DATUM|TIJD|PLAATS|TEAM|NUMMER|BEDRIJF|ADRES)\b")  # of the words that we offer
YES = re.compile(r"(?:ja|ok|oké|prima|goed|akkoord)\s*[,.!;:–-]+\s+", re.IGNORECASE)
REQUEST = re.compile(  # stately: "In bovengenoemde zaak verzoek ik u …"
    r"(?:in\s+(?:bovengenoemde|deze|de|onderhavige)\s+zaak\s+)?(?:(?:hierbij|hiermee|tevens|graag)\s+)?(?:verzoek|vraag)\s+ik\s+(?:u|je)\s+"
    r"(?:(?:vriendelijk|beleefd|graag)\s+)?(?:om\s+)?",
    re.IGNORECASE,
)
POSTSCRIPT = re.compile(r"p\.?\s?s\.?(?=[\s:,])[\s:,]*(?=\S)", re.IGNORECASE)
BESIDES = re.compile(r"(?:hierbij\s*:?|bij\s+deze\s*:?|tevens|verder|en|ook)\s+", re.IGNORECASE)  # "en maatregel: …"
