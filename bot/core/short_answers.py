"""Does a mail only thank, or ask where the case stands?"""

import re
from collections.abc import Sequence

from bot.core.sentences import any_of, is_salutation

_SHORT = 300  # characters: who writes more than a question about the state is read by a person
_THANKS = re.compile(
    r"\b(?:dank\w*|bedank\w*|thanks?|thank you|thx|tnx|merci|dankjewel|dankuwel|appreciated|top(?:pie)?|super|fijn"
    r"|mooi|goed"
    r"|prima|oke|duidelijk|helder|begrepen|genoteerd|in orde|is goed|akkoord|received|noted|ontvangen|gelezen|gezien"
    r"|geweldig|lief|aardig|netjes|snel|prettig\w*|fijne|hartelijk\w*|vriendelijk\w*|waardeer\w*|chill|chapeau|hulde)\b"
    r"|[\U0001F44D\U0001F64F\U00002764\U0001F600-\U0001F64A\U0001F44C\U0001F44F]"
)
_OUTRIGHT = re.compile(
    r"\b(?:dank\w*|bedank\w*|thanks?|thank you|thx|tnx|merci|appreciated|waardeer\w*)\b|[\U0001F44D\U0001F64F]"
)
_FILLING = re.compile(
    r"\b(?:dank\w*|bedank\w*|thanks?|thank|you|thx|tnx|merci|top(?:pie)?|super|fijn\w*|mooi\w*|goed\w*|prima|oke"
    r"|duidelijk\w*"
    r"|helder\w*|begrepen|genoteerd|orde|in|is|dat|het|dit|de|een|u|je|jullie|wel|zeer|heel|erg|hartelijk\w*"
    r"|vriendelijk\w*"
    r"|voor|uw|snelle|goede|prettige|nette|vlotte|reactie|antwoord|bericht|brief|mail|mailtje|e-mail|hulp|moeite"
    r"|informatie"
    r"|uitleg|update|bevestiging|terugkoppeling|doorsturen|meedenken|inzet|tijd|aandacht|geduld|begrip|ik|wij|we|heb"
    r"|hebben"
    r"|ontvangen|gelezen|gezien|alvast|nogmaals|weer|weekend|dag|avond|week|middag|groet\w*|en|ook|met|aan|allen"
    r"|allemaal"
    r"|hoor|zo|ja|nou|ach|echt|very|much|so|for|your|the|reply|answer|message|quick|help|a|lot|kind|many|noted"
    r"|received|got|it"
    r"|ok|will|wait|wacht\w*|af|dan|rustig|even|geen|vragen|verder|meer|nice|day|have|great|good|letter|email"
    r"|information"
    r"|netjes|snel|van|bij|deze|op|daarvoor|hiervoor|hierbij|bent|zijn|lief|aardig|geholpen|blij|mee|alles|mij|me"
    r"|terug|laten|telefoongesprek|vanmiddag|vanavond"
    r"|weten|bellen|beller|gesprek|telefoontje|vandaag|vanochtend|gisteren|hartelijke|mvg|gr|beste|geachte|mevrouw"
    r"|meneer"
    r"|heer|allerbest\w*|prettig\w*|wens\w*|fijne|geweldig\w*|waardeer\w*|gewaardeerd|wordt|zeker|graag|gedaan"
    r"|letting|know|me|confirm\w*|duidelijke|heldere|snelheid|was|attent|attente|keurig\w*|zonder|tegenbericht"
    r"|verwacht|niet|nodig|uitstekend\w*)\b"
)
_REPROACH = re.compile(  # "niet goed", "geen goed antwoord": no thanks, however short
    r"\b(?:niet|not)\b(?!\s+(?:meer\s+)?nodig\b)|\bgeen\b(?!\s+(?:\w+\s+)?(?:vragen|dank|probleem|haast|reactie"
    r"|antwoord)\b)"
    r"|\bgeen goed\w*\b"
)
_WORD = re.compile(r"[a-z]{2,}")
_FEW = 4  # words: so few need no word of thanks
_MOST_OTHER = 1  # words that are neither thanks nor filling, in all: a name

_ANSWER = (
    r"(?:antwoord|bericht|reactie|iets|meer|besluit|beslissing|uitsluitsel|brief|uitspraak|nieuws|wat|update"
    r"|duidelijkheid"
    r"|oordeel|terugkoppeling|advies|van (?:u|jullie))"
)
_MY = r"(?:mijn|de|deze|onze|die|m'n)"
_CASE = (
    r"(?:klacht(?:en)?|zaak|dossier|procedure|melding|klachtbehandeling|afhandeling|beroep|bezwaar|onderzoek"
    r"|behandeling)"
)
_ASKS_STATE = any_of(
    r"^\W*(?:en\W+)?hoe (?:staat|gaat) (?:het|t)(?: (?:nu|er|ervoor|ermee|verder|dan|eigenlijk|inmiddels)){0,3}\W*$",
    r"^\W*(?:en|nou|hallo)\W*\?\W*$|\btot wanneer (?:heb|hebben|hebt|heeft) (?:u|jullie|je)\b.{0,50}\?",
    r"\b(?:krijg|hoor|ontvang) (?:ik|wij|we) (?:nog|ooit|wel)\b.{0,20}\b(?:antwoord|reactie|bericht|iets)\b.{0,20}\?",
    r"\bheeft (?:u|iemand) mijn (?:klacht|mail|brief|bericht|mails)\b.{0,40}\b(?:gezien|gelezen|ontvangen|gekregen)\b",
    r"\bwordt er (?:nog )?(?:iets|wat) (?:\w+ ){0,2}?(?:mee )?gedaan\b|\bwat is de (?:\w+)?termijn\W*$",
    rf"\b(?:staat|loopt) (?:{_MY} )?{_CASE} (?:nog|al)\b.{{0,20}}\?",
    r"\bhoe\s+(?:\w+\s+){0,4}?(?:er\s*voor|ervoor|ermee|er\s+\w+\s+mee)\s*(?:staat|gaat|staan|zit)?\b",
    r"\bhoe (?:staat|gaat|zit) (?:het|t) (?:daar|er) (?:\w+ ){0,2}(?:mee|voor)\W*$",
    r"\bhoe zit (?:dat|het|t)\W*$|\bhoe staat het er\b",
    rf"\b(?:wanneer|hoe lang|of)\s+(?:\w+\s+){{0,4}}?{_ANSWER}\s+(?:\w+\s+){{0,4}}?(?:komt|kom|volgt|verwachten",
    r"krijg|krijgen|ontvang|ontvangen)\b",
    r"\bwanneer\s+(?:komt?|krijgen?|volgt)\s+(?:\w+\s+){0,3}?(?:antwoord|reactie|bericht|nieuws|besluit|beslissing",
    r"brief|uitspraak)\b|\bwhat(?:'s| is) (?:happening|going on|the situation)\b|\bgebeurt er (?:nog )?(?:wat|iets",
    r"niets)\b",
    r"\bhoe ?ver\s+(?:\w+\s+){0,3}?(?:bent|zijn|is|staat|staan)\b|^\W*(?:al|nog) (?:iets )?(?:nieuws|bekend",
    r"iets bekend|antwoord)\b",
    r"^\W*hoe ?lang nog\b|\b(?:ik|wij|we) (?:heb|hebben) (?:nog |tot nu toe |tot op heden )*geen (?:antwoord",
    r"reactie|bericht|besluit)\b",
    r"\bduurt (?:het|dit|dat) (?:nog )?(?:\w+ )?lang\b|\bwhere (?:things|it|we|my \w+) (?:stand|is at|are)\b",
    r"\bbenieuwd\b.{0,60}\b(?:stand|staat|verder|voortgang|status)\b",
    r"\b(?:hoor|horen)\s+(?:\w+\s+){0,5}(?:niks|niets)(?:\s+meer|\s+van (?:u|jullie))?\W*$|\b(?:ben",
    r"zijn) jullie (?:al )?(?:verder|bezig)\b|\b(?:al|nog) (?:iets|wat|nieuws) (?:gehoord|bekend|te melden)\b",
    r"\bhoe\s+(?:staat|is|zit|gaat|staan)\s+(?:het|de zaken|t)\s*(?:er\s*mee(?:\s+voor)?|er\s*voor|ervoor|ermee"
    r"|(?:nu\s+|"
    r"inmiddels\s+|eigenlijk\s+|verder\s+|ondertussen\s+|momenteel\s+|intussen\s+",
    rf"dan\s+)*met\s+{_MY}\s+(?:\w+\s+)?{_CASE})",
    rf"\bhoe\s+(?:staat|gaat|zit|is)\s+(?:{_MY}\s+)?{_CASE}\s+(?:er\s*voor|ervoor|ermee)|\bhoe\s+(?:loopt|verloopt",
    r"vordert)\b",
    r"\b(?:wat\s+is\s+(?:nu\s+|eigenlijk\s+|momenteel\s+|precies\s+)*de\s+(?:huidige\s+)?(?:stand|status|voortgang"
    r"|situatie)|stand\s+van\s+zaken|stand\s+der\s+zaken|"
    r"status\s+(?:van|update)|statusupdate|status\s*\?|voortgang\s+van|status graag|graag (?:een )?(?:status|update))",
    r"\b(?:is|zijn|was)\s+er\s+(?:al|inmiddels|intussen|misschien|nog|ondertussen"
    r"|eindelijk)\s+(?:\w+\s+){0,2}(?:nieuws|iets|meer|bekend|bericht|ontwikkelingen"
    r"|voortgang|besluit|beslissing|beslist|antwoord|update|wat|duidelijkheid|reactie|uitspraak|gedaan|gebeurd)",
    r"\bheb(?:t\s+(?:u|je)|ben\s+(?:jullie|ze)|(?:t)?\s+je)\s+(?:al|inmiddels|nog)\s+(?:\w+\s+)?(?:nieuws|iets|wat",
    r"een (?:besluit|antwoord|beslissing)|besloten|beslist)",
    r"\b(?:weten|weet)\s+(?:jullie|u|je)\s+(?:al|nu al|inmiddels)\s+(?:iets|meer|wat)",
    r"\bhoe\s+ver\s+(?:zijn|bent|is|staat|ben)\s+(?:jullie|u|het|je|men)|\bhoever\s+(?:zijn|bent|is|staat",
    r"ben)\s+(?:jullie|u|het|je|men)",
    r"\bwanneer\s+(?:(?:krijg|hoor|kan|mag|verneem|ontvang|kunnen|krijgen|horen|ontvangen)\s+(?:ik|wij|we|kik)|ik"
    r"|wij|we|komt|volgt|krijgt)\s+(?:nu\s+|nou\s+|eindelijk\s+|dan\s+|eens\s+|wel\s+|hier\s+|ongeveer\s+"
    r"|hierover\s+|er\s+|hiervan\s+|daar\s+|over\s+)*(?:een\s+|het\s+|de\s+|jullie\s+|uw\s+|mijn\s+|die\s+",
    rf"u\s+)*(?:\w+\s+)?{_ANSWER}",
    r"\bwanneer\s+(?:wordt|word|is|komt|zijn)\s+(?:er\s+)?(?:mijn|de|deze|onze|een|het|jullie"
    r"|u)\s+(?:\w+\s+)?(?:klacht|zaak|beslissing|besluit|uitspraak|antwoord|klaar"
    r"|beslist|besloten|behandeld|bezwaar|beroep)|\bwanneer\s+beslis(?:t|sen)|\bwanneer wordt (?:er|hierover|het)\b",
    r"\bhoe\s*lang\s+(?:duurt|gaat|moet|nog|zal|kan|blijft)\b",
    r"\b(?:ik|wij|we)\s+(?:heb|hebben|hoor|horen|krijg|kreeg|wacht|wachten)\s+(?:\w+\s+){0,4}(?:nog",
    r"al\s+\w+\s+weken|al weken|al\s+\w+\s+dagen)\s+(?:\w+\s+){0,3}(?:niets|niks|geen (?:antwoord|reactie|bericht",
    r"besluit|bevestiging|nieuws|uitsluitsel)|steeds op)\b",
    r"\b(?:nog|noch)\s+(?:steeds\s+|altijd\s+)?(?:niets|niks|geen (?:reactie|antwoord|bericht|besluit",
    r"nieuws))\s+(?:\w+\s+){0,2}(?:gehoord|ontvangen|gekregen|vernomen|van (?:u|jullie))",
    r"\b(?:ben|zijn)\s+(?:jullie|ik|mijn\s+klacht)\s+(?:mij|me|mijn\s+klacht|mijn)?\s*vergeten\b",
    r"\bwordt (?:er )?(?:nog )?(?:iets|wat) (?:met mijn klacht )?gedaan\b",
    r"\b(?:kunt|kan|kunnen|wilt|wil|zou|zouden)\s+(?:u|je|jullie)\s+(?:mij|me|ons)\s+(?:\w+\s+){0,3}(?:laten weten"
    r"|zeggen|vertellen|informeren|aangeven|berichten)\s+(?:over|wat|hoe|wanneer|hoever|waar)"
    r"\b.{0,50}\b(?:stand|status|voortgang|staat|ver|ben|bent|verwachten|klacht|duurt|antwoord|besluit|zaak)",
    r"\b(?:graag|gaarne|ik)\s+(?:\w+\s+){0,3}(?:verneem|vernemen|hoor|horen|weten|weet|een update|ontvang|ontvangen",
    r"wil)\s+(?:\w+\s+){0,3}(?:hoe het|hoever|hoe ver|hoe de|de stand|de status|wat de|waar)\b",
    r"\b(?:wie|welke \w+)\s+(?:behandelt|gaat over|heeft)\s+(?:nu\s+)?(?:mijn|deze|de)\s+(?:klacht|zaak)",
    r"\b(?:is|zijn)\s+(?:mijn|de|onze)\s+(?:klacht|mail|brief|stukken|foto's|reactie",
    r"bezwaar)\s+(?:\w+\s+){0,3}(?:ontvangen|aangekomen|binnen|binnengekomen|goed aangekomen|behandeld",
    r"in behandeling|gelezen|bekeken|opgepakt)\b.{0,10}\?",
    r"\bheb(?:t u|ben jullie|t je)\s+(?:mijn|de|onze)\s+(?:\w+\s+)?(?:klacht|mail|brief|stukken|foto's|bezwaar",
    r"bericht|mails)\s+(?:\w+\s+){0,3}(?:ontvangen|gekregen|gezien|gelezen|bekeken)",
    r"\bin welke? (?:fase|stadium)\b.{0,40}\b(?:klacht|zaak|dossier|behandeling|procedure)\b|\bhuidige status is\b",
    r"\bgeinformeerd over de (?:stand|voortgang|status)\b|\bonderzoek (?:nu )?al (?:is )?afgerond\b",
    r"\bwat\s+is\s+de\s+(?:volgende stap|planning|verwachting)",
    r"\bwat\s+gebeurt\s+er\s+(?:nu\s+)?(?:met\s+mijn\s+klacht|verder|nu)",
    r"\b(?:what|what's|whats)\s+(?:is\s+)?the\s+(?:\w+\s+)?(?:status|state|progress)|\b(?:any|an)\s+(?:news|update",
    r"updates|progress)\b",
    r"\bwhen\s+(?:will|can|do|am|should|may)\s+(?:i|we|you)\b.{0,40}(?:answer|reply|decision|decide|from you",
    r"anything|more|response|news|expect|outcome)",
    r"\b(?:where|how)\s+(?:\w+\s+){0,2}(?:does|do|is|are)\s+(?:my|the|this|things|you|we"
    r"|it)\s+(?:\w+\s+){0,3}(?:stand|complaint|case|coming along|progressing|going|far|with)|\bhow far\b"
    r"|\bhow (?:much )?long(?:er)?\b"
    r"|\bstatus of my (?:complaint|case)\b|\bhaven't heard\b|\bheard nothing\b|\bnot heard\b",
)
_OTHER = re.compile(
    r"\b(?:waarom|geld|sleutel|monteur|schadevergoeding|terugbetaling|refund|afspraak|borg|factuur|rekening|spullen"
    r"|loon|uitkering|gegevens|lopen|rijden|fietsen|reizen|geldig|zo'n|zo een|niks gezegd|niets gezegd|wordt het dan)\b"
)


_TOLD = any_of(  # a question that was put, that somebody else puts, or that is still to come
    r"\b(?:vroeg|vroegen|gevraagd)\b[^?]{0,40}\b(?:hoe|hoever|wanneer|of|naar)\b[^?]*$|\b(?:volgende|morgen|straks"
    r"|later|bel)\b.{0,40}\bom te vragen\b",
    r"\b(?:hoef|hoeven|hoeft)\b.{0,20}\bniet te weten\b|\b(?:u|jullie) informeert?\b|\bzegt mijn\b",
)


def only_thanks(said: Sequence[str]) -> bool:
    """Say whether the sentences (folded and mended) thank, and tell or ask nothing else."""
    text = " ".join(said)
    if not said or len(text) > _SHORT or "?" in text or not _THANKS.search(text) or _REPROACH.search(text):
        return False
    if not (_OUTRIGHT.search(text) or len(text.split()) <= _FEW):
        return False
    rest = _FILLING.sub(" ", " ".join(one for one in said if not _greets(one)))
    return len(_WORD.findall(rest)) <= _MOST_OTHER and not re.search(r"\d", rest)


def _greets(sentence: str) -> bool:
    return is_salutation(sentence) and not re.match(r"\W*(?:dank|bedankt|thanks?)", sentence)


def asks_state(said: Sequence[str]) -> bool:
    """Say whether the sentences (folded and mended) ask, shortly, where the case stands."""
    if sum(len(one) for one in said) >= _SHORT:
        return False
    return any(_ASKS_STATE.search(one) and not (_OTHER.search(one) or _TOLD.search(one)) for one in said)
