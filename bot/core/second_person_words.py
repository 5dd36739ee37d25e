"""Which words tell who is meant, and what is whose, in words about the complainant: `second_person` turns them?"""

import re


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


SHE = re.compile(r"\b(?:mevrouw|mevr|mw|mej|haar|klaagster|huurster|bewoonster|deelneemster|moeder)\b", re.IGNORECASE)
HE = re.compile(r"\b(?:meneer|mijnheer|mnr|dhr|de\s+heer|hem|m|vader)\b", re.IGNORECASE)
MANY = re.compile(r"\b(?:familie|fam|ouders|partijen|betrokkenen)\b", re.IGNORECASE)
TITLES = {"mevrouw": SHE, "mevr": SHE, "mw": SHE, "meneer": HE, "mijnheer": HE, "mnr": HE, "dhr": HE}
CALLED = _set("client cliënt cliënte indiener klaagster klager klant melder")
SORTS = _set("bewoner bewoonster cursist deelneemster deelnemer huurder huurster patiënt")  # or another
BREAKS = _set(
    ", . : ; ( ) als dat en hoe hoeveel maar nadat of om omdat terwijl toen tot totdat voordat waar waarom wanneer"
    " want wat welke wie zodat zodra"
)
GOES_ON = frozenset({",", "en", "maar"})  # who did what stands before it may do what stands behind it
ASKING = frozenset({"welke", "hoe", "hoeveel", "wat"})  # "welke bonnen ze heeft"
UNCLEAR = _set(  # who is that? or: nothing to write to somebody
    "je jij jou jouw jullie hun hen ie 'm m 'r d'r r z'n n t k ff effe effen wkn wk ze's zn aub svp evt ipv ivm mbt"
)
VERBS = {"is": "bent", "wil": "wilt", "kan": "kunt", "zal": "zult"}  # "u heeft", "u mag" and "u komt" stay
SINGULAR = _set(
    "is was heeft had kan kon mag mocht moet moest wil wilde wou zal zou gaat ging komt kwam krijgt kreeg wordt werd"
    " hoeft laat liet doet deed ziet zag staat stond weet wist belt belde blijft bleef zit zat vindt vond"
)
PLURAL = _set("doen gaan zien staan slaan zijn waren")  # besides what ends in "en"
AT_FIRST = _set(  # may stand before who does it: "dat morgen mevrouw thuis is"
    "dan ook er nu daar hier nog al toen gisteren vandaag morgen overmorgen maandag dinsdag woensdag donderdag vrijdag"
    " zaterdag zondag misschien inmiddels"
)
SOMEBODY = _set(  # does it, or has a word before it that does
    "we wij ik het er u men iemand niemand iedereen alles niets dit de een deze die onze ons mijn uw geen elke beide"
    " twee drie vier"
)
ONES = frozenset({"de", "een", "die", "deze", "onze", "mijn", "geen", "elke"})  # what "hij" may point back to
PERSON = re.compile(
    r"(?:collega|man|vrouw|zoon|dochter|broer|zus|zuster|moeder|vader|kind|partner|monteur|loodgieter|schilder|aannemer"
    r"|huismeester|medewerk(?:er|ster)|arts|dokter|gemachtigde|advocaat|begeleid(?:er|ster)|behandelaar|consulent(?:e)?"
    r"|teamleider|manager|direct(?:eur|rice)|adviseur|opzichter|planner|iemand|persoon|bewoner|huurder|verhuurder"
    r"|bewaker|leraar|docent(?:e)?|coach|chauffeur|verpleegkundige|verzorgende|tolk|oma|opa|tante|oom|nicht|neef"
    r"|vriend(?:in)?|voogd|bewindvoerder|mentor|hond|kat|team|afdeling|gemeente|bedrijf|school|makelaar|jurist)",
    re.IGNORECASE,
)
BEFORE_THEM = _set("aan achter bij door met naar naast namens onder op over samen tegen tussen van vanuit voor")
IN_FRONT = BEFORE_THEM | _set("in uit rond volgens tijdens zonder binnen wegens vanwege per")
OWNED = re.compile(  # one of these has a word before it: "haar sleutel", not "wij geven haar sleutel"
    r"(?:\w*(?:klacht|brief|e-mail|bericht|verzoek|vraag|probleem|situatie|dossier|aanvraag|afspraak|bezwaar"
    r"|mening|woning|keuken|balkon|berging|kelder|zolder|plafond|badkamer|toilet|douche|verwarming|galerij"
    r"|schuur|straat|appartement|sleutel|scooter|rolstoel|rollator|telefoon|nummer|adres|rekening|contract"
    r"|lening|factuur|bonnetje|bewijs|machtiging|handtekening|achternaam|voornaam|geboortedatum|huurcontract"
    r"|indicatie|cursus|opleiding|training|diploma|certificaat|rooster|plaats|uitkering|inkomen|verhaal|reactie"
    r"|toestemming|akkoord|partner|dochter|moeder|buurman|buurvrouw|gemachtigde|advocaat|huisarts|begeleider"
    r"|behandelaar|matras|laptop|meterkast|schade|deelname|verblijf|bezoek)"
    r"|(?:mail|zaak|wens|huis|kamer|tuin|dak|deur|raam|vloer|muur|kraan|ketel|cv|lift|flat|pas|fiets|auto|polis"
    r"|huur|borg|nota|bon|foto|kopie|naam|bsn|plan|les|plek|baan|werk|kant|beurt|man|vrouw|zoon|vader|kind"
    r"|broer|zus|arts|hond|kat|bank|bed|kast|tas|jas))",
    re.IGNORECASE,
)
PLENTY = re.compile(  # "haar bonnen" or "wij sturen haar bonnen"
    r"(?:klachten|mails|brieven|berichten|vragen|problemen|wensen|spullen|stukken|papieren|documenten|gegevens|bonnen"
    r"|bonnetjes|foto['’]?s|filmpjes|sleutels|nummers|rekeningen|facturen|nota['’]?s|kosten|geld|ramen|deuren|kinderen|ouders"
    r"|buren|meubels|gordijnen|kleding|post|medicijnen|uren|ervaringen|bezwaren|kleren|planten|huisdieren|contactgegevens)",
    re.IGNORECASE,
)
NO_NOUN = re.compile(  # behind "haar" and "hem" where these stand by themselves
    r"(?:\d.*|aan|als|alsnog|altijd|bel|bellen|belt|bezoeken|bezoekt|bij|binnen|binnenkort|daarover|daarvoor|dat|de|deze|dit|een"
    r"|er|eerst|even|extra|direct|gaan|gebeld|geven|graag|gratis|had|hebben|heeft|helpen|helpt|het|hierover|hiervoor|ik|in|informeren|is|kan"
    r"|komen|langs|mag|mailen|mailt|meer|meteen|met|moet|moeten|morgen|naar|niet|niets|iets|nog|nu|of|om|ook|op|opnieuw|over|overmorgen"
    r"|persoonlijk|snel|spoedig|spreken|stoort|straks|sturen|te|telefonisch|terug|terugbel|terugbellen|terugbelt|thuis"
    r"|uiterlijk|uitnodigen|uit|van|vandaag|vandaan|vergoeden|verder|volgende|voor|was|we|weer|wel|werd|wij|wil|willen|worden"
    r"|wordt|zal|zo|zullen|zien|(?:maan|dins|woens|donder|vrij|zater|zon)dag|schriftelijk|schrijven|zou|uitleggen"
    r"|terugbetalen|teruggeven|toe|af|per|vast|zelf|samen|(?!ge(?:bit|ld|luid|wicht|zicht|duld|bied)\b)ge\w+(?:d|t|en)|bereiken|betalen|schadeloos|tegemoet)",
    re.IGNORECASE,
)
VERB_AFTER = re.compile(r"(?:ge\w+[dtn]|niet|er|wel|om|te|en)", re.IGNORECASE)  # "waar wij zijn geweest"
STAYS = _set("thuis er aanwezig morgen niet ook dan ermee eens nog tevreden bereikbaar akkoord daarmee")
