"""Which running sentences have us ask, tell or offer the complainant something: `openings_tell` reads them?"""

from bot.core.openings_act import COMPLAINANT
from bot.core.openings_whom import PLEASE, SOME, THEM, YOU

ASKS = r"(?:of|wat|wie|waar|wanneer|hoe|hoeveel|welke?|waarom)\b"
CONTENT = rf"(?=(?:{ASKS}|om\s(?!(?:welke?|hoe|wat|wie)\b)|naar\s|(?:nog\s+)?(?:een|de|het|haar|zijn|extra)\s+\S))"
DO_ASK = r"(?:vraag|verzoek)"
TO_ASK = r"(?:te\s+)?(?:vragen|verzoeken)"
ASK = (
    rf"{SOME}(?:vragen|navragen)\s+{SOME}(?:aan|bij)\s+{THEM}\s+{SOME}{CONTENT}",
    rf"{SOME}(?:check|informeer|verifieer)\s+{SOME}bij\s+{THEM}\s+{SOME}(?={ASKS}|naar\s)",
    rf"{SOME}vraag\s+{SOME}(?:na\s+)?bij\s+{THEM}\s+{SOME}(?:na\s+)?{CONTENT}",
    rf"{SOME}bij\s+{THEM}\s+{SOME}(?:navragen|checken|informeren)\s+{SOME}(?={ASKS}|naar\s)",
    rf"{SOME}stel\s+{SOME}(?:aan\s+)?{THEM}\s+{SOME}(?:de|deze)\s+vraag\s*,?\s+(?={ASKS})",
    rf"{SOME}leg\s+{SOME}(?:aan\s+)?{THEM}\s+{SOME}(?:de|deze)\s+vraag\s+voor\s*,?\s+(?={ASKS})",
    rf"{SOME}(?:jij|je|u)\s+moet\s+{SOME}(?:vragen\s+)?(?:aan\s+)?{THEM}\s+(?:vragen\s+)?{SOME}{CONTENT}",
    rf"{SOME}(?:jij|je|u)\s+(?:vraagt|mag)\s+{SOME}(?:aan\s+)?{THEM}\s+{SOME}(?:vragen\s+)?{SOME}{CONTENT}",
    rf"{SOME}{DO_ASK}\s+{SOME}(?:aan\s+|bij\s+)?{THEM}\s+{SOME}(?:na\s+)?{CONTENT}",
    rf"{SOME}(?:{YOU}|{PLEASE}){SOME}(?:aan\s+|bij\s+)?{THEM}\s+{SOME}(?:(?:willen|kunnen)\s+)?{TO_ASK}\s+{SOME}(?=\S)",
    rf"{SOME}(?:aan\s+|bij\s+)?{THEM}\s+{SOME}{TO_ASK}\s+{SOME}{CONTENT}",
    (
        rf"{SOME}{YOU}{SOME}(?:aan\s+)?{THEM}\s+{SOME}(?=(?:om|naar)\s[^?.!\n]{{2,200}}\s(?:vragen"
        r"|verzoeken)\s*[?.!]*\s*$)"
    ),
    (
        rf"{SOME}(?:graag\s+)?(?:aan\s+)?{THEM}\s+{SOME}(?=(?:om|naar)\s[^?.!\n]{{2,200}}\s(?:vragen"
        r"|verzoeken)\s*[.!]*\s*$)"
    ),
)
WANT_TO_KNOW = (
    (
        rf"(?:ik|wij|we)\s+(?:wil|willen|moet|moeten|zou|zouden)\s+{SOME}van\s+{THEM}"
        rf"\s+{SOME}(?:(?:willen)\s+)?(?:weten|horen)\s+(?={ASKS})"
    ),
    rf"van\s+{THEM}\s+(?:wil|willen|moet|moeten)\s+(?:ik|we|wij)\s+{SOME}(?:weten|horen)\s+(?={ASKS})",
    rf"er\s+moet\s+{SOME}aan\s+{THEM}\s+(?:worden\s+gevraagd|gevraagd\s+worden)\s+{CONTENT}",
    rf"(?:kan|mag|moet)\s+(?:er\s+)?{SOME}aan\s+{THEM}\s+(?:worden\s+)?gevraagd(?:\s+worden)?\s+{CONTENT}",
)
THEM_TOO = THEM.replace("?P<whom>", "?:")
A_NOTE = (
    r"(?:(?:een\s+|'?n\s+)?(?:kort\s+)?(?:be?richt(?:je)?|(?:e-?)?mail(?:tje)?|briefje?|app(?:je)?"
    r"|reactie|antwoord|update)\s+)"
)
THAT = r"(?=(?:dat|wanneer|wat|hoe|of)\s)"
DO_TELL = r"(?:mail|schrijf|meld|bericht|vertel|zeg|antwoord|informeer|app|stuur|bevestig|sms)"
TO_TELL = (
    r"(?:(?:laten|te\s+laten)\s+weten|door\s*(?:te\s+)?geven|(?:te\s+)?(?:mailen|schrijven|melden"
    r"|berichten|vertellen|zeggen"
    r"|antwoorden|informeren|bevestigen|terugmailen|sturen|appen)|op\s+de\s+hoogte\s+(?:te\s+)?(?:brengen|stellen))"
)
TELL = (
    rf"{SOME}laat\s+{SOME}(?:aan\s+)?{THEM}\s+{SOME}weten\s+{SOME}{THAT}",
    rf"{SOME}geef\s+{SOME}(?:aan\s+)?{THEM}\s+{SOME}door\s+{SOME}{THAT}",
    (
        rf"{SOME}{DO_TELL}\s+{SOME}(?:aan\s+|tegen\s+)?{THEM}\s+{SOME}(?:terug\s+)?{A_NOTE}?(?:terug"
        rf"\s+)?{SOME}(?:met\s+daarin\s+)?{THAT}"
    ),
    rf"{SOME}geef\s+{SOME}door\s+{SOME}aan\s+{THEM}\s+{SOME}{THAT}",
    rf"{SOME}stuur\s+{SOME}{A_NOTE}{SOME}(?:aan|naar)\s+{THEM}\s+{SOME}{THAT}",
    rf"{SOME}leg\s+{SOME}(?:aan\s+)?{THEM}\s+{SOME}uit\s+{THAT}",
    rf"{SOME}(?:aan\s+)?{THEM}\s+{SOME}uitleggen\s+{THAT}",
    rf"(?:kan|mag|moet)\s+er\s+{SOME}{A_NOTE}{SOME}(?:aan|naar)\s+{THEM}\s+{SOME}{THAT}",
    rf"{SOME}deel\s+{SOME}(?:aan\s+)?{THEM}\s+{SOME}me[de]e\s+{THAT}",
    rf"{SOME}(?:breng|stel)\s+{THEM}\s+{SOME}op\s+de\s+hoogte\s+{THAT}",
    (
        rf"{SOME}(?:{YOU}|{PLEASE}){SOME}(?:aan\s+)?{THEM}\s+{SOME}{A_NOTE}?{SOME}(?:(?:willen|kunnen)"
        rf"\s+)?{TO_TELL}\s+{SOME}{THAT}"
    ),
    (
        rf"{SOME}(?:{YOU}|{PLEASE}){SOME}{A_NOTE}{SOME}(?:aan|naar)\s+{THEM}\s+{SOME}(?:te\s+)?(?:sturen"
        rf"|doen|schrijven)\s+{THAT}"
    ),
    rf"{SOME}(?:aan\s+)?{THEM}\s+{SOME}{TO_TELL}\s+{SOME}{THAT}",
    rf"{SOME}(?:doorgeven|laten\s+weten|melden|mailen|schrijven|uitleggen)\s+(?:aan|naar)\s+{THEM}\s+{SOME}{THAT}",
    rf"{SOME}{A_NOTE}{SOME}(?:aan|naar|voor)\s+{THEM}\s+{SOME}(?:sturen\s+)?{THAT}",
)
OFFER = (
    (
        rf"{SOME}(?:doe|geef|stuur|maak|mail)\s+{SOME}(?:aan\s+)?{THEM}\s+{SOME}(?:het|een|dit|als)\s+(?:voorstel|aanbod)"
        r"\s*(?P<of>van\s|,\s|\s)\s*(?=(?:dat|om|een|de|het|maximaal|\d+|€|twee|drie|vier|vijf|tien|gratis|korting)\b|€)"
    ),
    (
        rf"(?:(?:ons|mijn|het|een)\s+)?(?:voorstel|aanbod)\s+(?:aan|voor|naar)\s+{THEM}\s+(?:is|wordt|luidt)\s*(?P<of>)"
        r"(?=(?:dat|om|een|de|het|maximaal|\d+|€|twee|drie|vier|vijf|tien|gratis|korting)\b|€)"
    ),
    rf"{SOME}stel\s+{SOME}(?:aan\s+)?{THEM}\s+{SOME}voor\s*:?\s*{SOME}(?=(?:dat|om)\s)",
    rf"{SOME}stel\s+{SOME}voor\s+aan\s+{THEM}\s*:?\s+(?=(?:dat|om)\s)",
    rf"{SOME}bied\s+{SOME}(?:aan\s+)?{THEM}\s+{SOME}(?:aan\s+)?(?=\S)",
    rf"{SOME}doe\s+{SOME}(?:aan\s+)?{THEM}\s+{SOME}(?:het|een)\s+voorstel\s*:?\s+(?=(?:dat|om)\s)",
    rf"{SOME}leg\s+{SOME}(?:aan\s+)?{THEM}\s+{SOME}(?:het\s+voorstel\s+)?voor\s+(?=(?:dat|om)\s)",
    (
        rf"{SOME}(?:{YOU}|{PLEASE}){SOME}(?:aan\s+)?{THEM}\s+{SOME}(?:(?:willen|kunnen)\s+)?"
        r"(?:voor\s*(?:te\s+)?stellen|aan\s*(?:te\s+)?bieden)\s+(?=(?:dat|om)\s)"
    ),
    (
        rf"{SOME}(?:{YOU}|{PLEASE}){SOME}(?:aan\s+)?{THEM}\s+{SOME}(?=[^?.!\n]{{3,200}}\s(?:aanbieden"
        r"|aan\s+te\s+bieden)\s*[?.!]*\s*$)"
    ),
    rf"{SOME}(?:aan\s+)?{THEM}\s+{SOME}(?:voorstellen|aanbieden)\s+(?=(?:dat|om)\s)",
    rf"{SOME}(?:aan\s+)?{THEM}\s+{SOME}(?=(?:een|de|het|gratis|nog)\s[^?.!\n]{{3,200}}\saanbieden\s*[.!]*\s*$)",
)
HER = rf"(?:{THEM.replace('?P<whom>', '?:')}|her|him|the\s+(?:client|tenant|complainant|customer))"
IN_ENGLISH = (rf"(?:please\s+)?(?:let\s+{HER}\s+know|(?:tell|inform|write\s+to|email)\s+{HER})\s+(?=that\s)",)
ASK_ENGLISH = (rf"(?:please\s+)?ask\s+{HER}\s+(?=(?:if|whether|what|who|where|when|how|why|to|for)\s)",)
WE_OFFER = (
    rf"(?:wij|we|ik)\s+(?:bied(?:en)?)\s+{THEM}\s+{SOME}(?=[^?.!\n]{{3,200}}\saan\b)",
    rf"(?:wij|we|ik)\s+stel(?:len)?\s+{THEM}\s+{SOME}voor\s*:?\s*(?=(?:dat|om)\s)",
)
LITERALLY = (
    rf"{SOME}geef\s+{SOME}{THEM}\s+{SOME}(?:die|deze|dit|de(?:\s+volgende)?|een)\s+(?:uitleg|informatie|reactie|antwoord|boodschap)\s*:\s*",
    rf"{SOME}leg\s+{SOME}(?:(?:dit|dat|het)\s+)?{SOME}(?:aan\s+)?{THEM}\s+{SOME}uit\s*:\s*",
    rf"{SOME}laat\s+{SOME}(?:dit|dat|het)\s+{SOME}(?:aan\s+)?{THEM}\s+{SOME}weten\s*:\s*",
    rf"{SOME}(?:aan\s+)?{THEM}\s+{SOME}(?:laten\s+weten|mailen|schrijven|melden|doorgeven|antwoorden|uitleggen)\s*:\s*",
    rf"{SOME}(?:laat\s+{SOME}(?:aan\s+)?{THEM}\s+{SOME}weten|geef\s+{SOME}(?:aan\s+)?{THEM_TOO}\s+{SOME}door)\s*:\s*",
    (
        rf"{SOME}(?:{DO_TELL.replace('|bevestig', '')})\s+{SOME}(?:aan\s+|tegen\s+)?(?!(?:de"
        rf"\s+)?{COMPLAINANT}\b){THEM}\s*{SOME}(?:terug\s*)?(?:{A_NOTE[:-4]}))?(?:met\s+de\s+volgende"
        r"\s+tekst|het\s+volgende|dit|terug)?\s*:\s*"
    ),
    rf"{SOME}(?:stuur|verstuur)\s+{SOME}{A_NOTE}{SOME}(?:aan|naar)\s+{THEM}\s*:\s*",
    rf"{A_NOTE}(?:aan|naar|voor)\s+{THEM}\s*:\s*",
)
