"""Does a complainant take the complaint back, outright?"""

import re
from collections.abc import Sequence

from bot.core.sentences import any_of

_OBJECT = r"(?:klacht(?:en|zaak|brief)?|zaak|dossier|(?:klachten|klacht)?procedure|bezwaar|complaint|case)"
_GAP = r"(?:\s+[^\s?!]{1,20}){0,7}?"  # a few words between
_CLOSED = (
    r"(?:sluiten|afsluiten|gesloten|afgesloten|vervallen|stopzetten|stopgezet|beeindigen|beeindigd|annuleren"
    r"|geannuleerd|dicht(?! (?:blijven|houden))"
    r"|stoppen|verwijderen|verwijderd|weg|van tafel|eraf|afgedaan|intrekken|ingetrokken|laten vallen)"
)
_TAKES_BACK = any_of(
    rf"\btrekk?(?:en)?{_GAP}\s+{_OBJECT}{_GAP}\s+(?:in|terug)\b|\b{_OBJECT}{_GAP}\s+(?:intrek|intrekt|intrekken",
    r"in te trekken|terugtrekken|terug te trekken|terug te nemen)\b",
    rf"\b(?:intrekken|in te trekken|intrek|terugtrekken)\b{_GAP}\s+{_OBJECT}\b",
    rf"\bbeschouw(?:t|en)?\b{_GAP}\s+als\s+(?:ingetrokken|vervallen|niet ingediend)\b",
    r"\b(?:verzoek|vraag|wil|mag|mogen|kunt|kunnen|gelieve)\b[^.?!]{0,60}"
    rf"\b{_OBJECT}\s+(?:verder |voortaan )?buiten (?:verdere )?behandeling te laten\b",
    r"\bals\s+(?:ingetrokken|vervallen|niet ingediend|onbestaande)\s+(?:te\s+)?beschouwen\b",
    r"^\W*trek (?:m|hem) (?:maar |gerust |dan ){0,2}in(?=\W*$|[,.;!]| (?:ik|want|hoor|graag|dan|er)\b)",
    rf"\b(?:ik|wij|we) (?:wil|willen) (?:\w+ )?{_OBJECT} (?:terug ?nemen)\b",
    rf"^\W*(?:{_OBJECT})\s+(?:is\s+)?(?:hierbij\s+|hiermee\s+|bij deze\s+)?ingetrokken\b",
    rf"\b{_OBJECT}\s+is\s+(?:hierbij|hiermee|bij deze|dus|dan)\s+(?:\w+\s+)?ingetrokken\b",
    rf"\b{_OBJECT}\s+als\s+ingetrokken\b|\bzien?\b{_GAP}\s+af\s+van{_GAP}\s+{_OBJECT}\b",
    rf"\bafzien\s+van{_GAP}\s+{_OBJECT}\b|\bafstand\s+van{_GAP}\s+{_OBJECT}\b",
    rf"\b{_OBJECT}{_GAP}\s+(?:niet\s+(?:langer\s+|meer\s+|verder\s+)?(?:wens\w*\s+|wil\w*\s+)?(?:te\s+",
    r"wil\s+)?(?:handhaven|handhaaft|handhaaf|voortzetten|voort te zetten|doorzetten|door te zetten))\b",
    rf"\b(?:niet\s+(?:langer\s+|meer\s+|verder\s+)){_GAP}\s+{_OBJECT}\s+(?:te\s+)?(?:handhaven|voortzetten",
    r"doorzetten)\b",
    rf"\bhandhaaf{_GAP}\s+{_OBJECT}\s+niet\b|\blaa?t(?:en)?{_GAP}\s+{_OBJECT}{_GAP}\s+(?:vallen|varen|rusten)\b",
    rf"\b{_OBJECT}{_GAP}\s+(?:laten vallen|te laten vallen)\b",
    r"\bwil(?:len)?\s+(?:\w+\s+){0,3}?niet\s+(?:meer\s+|langer\s+)?verder\s+(?:\w+\s+){0,2}?met\s+(?:de\s+",
    rf"deze\s+|mijn\s+|die\s+|onze\s+){_OBJECT}\b|\b(?:doe|gooi|haal)\s+(?:de\s+|mijn\s+|deze\s+",
    rf"die\s+){_OBJECT}\s+(?:\w+\s+)?weg\b",
    rf"\b{_OBJECT}\s+(?:ingetrokken|gesloten|afgesloten|beeindigd)\s+(?:kan|mag)\s+worden\b",
    rf"\b{_OBJECT}\s+(?:weggooien|weg doen)\b",
    rf"\b{_OBJECT}\s+hoeft\s+(?:dus |nu )?niet (?:meer|langer|verder)\s+(?:in behandeling|behandeld|onderzocht)\b",
    r"\bwil(?:len)? (?:\w+ ){0,3}?dat (?:u|jullie|je) stop(?:t|pen)? met (?:de |het )?(?:behandeling|onderzoek"
    rf"|behandelen) van (?:mijn|deze|de|onze) {_OBJECT}\b",
    rf"\b(?:stop|stoppen|kap)\s+(?:\w+\s+)?(?:met\s+)?(?:mijn\s+|de\s+|deze\s+|onze\s+|die\s+){_OBJECT}\b",
    rf"\bwil(?:len)?\s+(?:\w+\s+)?stop(?:pen)?\s+met\s+(?:\w+\s+)?{_OBJECT}\b",
    r"\b(?:withdraw|withdrawing|drop|retract|cancel|take back|taking back)\s+(?:my|the|this",
    r"our)\s+(?:\w+\s+)?(?:complaint|case)\b|\bcomplaint\s+(?:is\s+)?(?:hereby\s+)?withdrawn\b",
    rf"\b(?:trek|haal)\s+(?:mijn\s+|de\s+|die\s+){_OBJECT}{_GAP}\s+(?:in|weg|terug)\b|\b(?:annuleer",
    rf"schrap)\s+(?:mijn\s+|de\s+|deze\s+|die\s+){_OBJECT}\b",
)
_MAY_CLOSE = any_of(
    rf"\b(?:ik|wij|we)\s+(?:wil|willen|wou)\s+(?:\w+\s+){{0,3}}?(?:de\s+|mijn\s+|deze\s+|onze\s+|die\s+){_OBJECT}\s+"
    r"(?:graag\s+|nu\s+|dan\s+)?(?:stoppen|stopzetten|sluiten|afsluiten|annuleren|beeindigen)\b",
    r"\b(?:no longer|do not|don't) (?:wish|want) to (?:pursue|continue|proceed with) (?:my|the|this",
    r"our) (?:complaint|case)\b",
    rf"\b{_OBJECT}\s+(?:kan|mag|kunt u|kunnen jullie|kun je|mogen jullie|mag u|mag je",
    rf"hoeft niet meer){_GAP}\s+{_CLOSED}\b",
    r"\b(?:kan|mag|kunt|kunnen|kun|mogen)\s+(?:u\s+|je\s+|jullie\s+|we\s+|wij\s+)?(?:\w+\s+)?(?:de\s+|mijn\s+",
    rf"deze\s+|onze\s+|die\s+|het\s+|uw\s+|dit\s+)(?:\w+\s+)?{_OBJECT}{_GAP}\s+{_CLOSED}\b",
    rf"\b(?:graag|gelieve|verzoek|alsjeblieft|wil(?:t u|len we| ik)?)\b{_GAP}\s+(?:de\s+|mijn\s+|deze\s+|onze\s+",
    rf"die\s+)?{_OBJECT}{_GAP}\s+(?:te\s+)?(?:sluiten|afsluiten|af te sluiten|stopzetten|stop te zetten|beeindigen",
    r"annuleren)\b",
    rf"(?<!ik )(?<!wij )\b(?:sluit|sluit u)\s+(?:\w+\s+)?(?:de\s+|mijn\s+|deze\s+|onze\s+){_OBJECT}\b(?!\s+niet)",
    r"\b(?:please|pls|kindly|you can|you may)\s+(?:\w+\s+)?(?:close|cancel|drop)\s+(?:my|the|this",
    r"our)\s+(?:complaint|case|file)\b|\bcomplaint\s+can\s+be\s+closed\b",
)
_IT_BACK = any_of(  # only where the complaint is named elsewhere
    r"\btrekk?(?:en)?\s+(?:ik\s+|wij\s+|we\s+)?(?:hem|m|'m|het|dit|deze|die|ze)\s+(?:\w+\s+){0,3}(?:in|terug)\b",
    r"\b(?:ik|wij|we)\s+(?:wil|willen)\s+(?:hem|het|dit|deze|die|m)\s+(?:\w+\s+){0,2}(?:intrekken|terugtrekken)\b",
)
_GIVES_UP = (  # two of these together say it too
    re.compile(
        r"\b(?:hoeft|hoeven)\s+(?:\w+\s+){0,3}?niet\s+(?:meer|langer)\b|\bniet\s+(?:meer|langer)\s+nodig\b"
        r"|\bno longer (?:needed|necessary)\b"
    ),
    re.compile(
        r"\b(?:laat|laten)\s+(?:\w+\s+){0,2}(?:maar\s+)?(?:zitten|zo|rusten|gaan)\b|\blaat maar\b|\bzand erover\b"
        r"|\bforget it\b|\bnever mind\b"
    ),
    re.compile(
        r"\b(?:zelf|al|nu|inmiddels|intussen|alles|already)\s+(?:\w+\s+){0,3}(?:gemaakt|opgelost|geregeld|gefixt"
        r"|goed|in orde|hersteld|solved|fixed|uitgepraat)\b|\bwe zijn eruit\b|\bis geregeld\b"
    ),
)  # fmt: skip
_BITTER = re.compile(
    r"\btoch (?:niks|niets|niet|nooit|geen)\b|\bzinloos\b|\bgeen (?:zin|nut)\b|\bwalgelijk|\bschande|\bmoe van\b"
    r"|\bstelletje\b|\bzelfs dat\b"
)
_NAMED = re.compile(r"\bklacht(?:en)?\b|\bzaak\b|\bcomplaint\b")
_DOUBTS = any_of(
    r"\b(?:nooit|geen|als(?!\s+(?:ingetrokken|vervallen|afgedaan|niet ingediend|huurder|klant|gemachtigde|advocaat",
    r"bewindvoerder|mentor|particulier)\b)",
    r"indien|tenzij|mits|wanneer|zodra|misschien|wellicht|mogelijk|eventueel|voorwaarde|overweeg|overwegen",
    r"overwogen|overweegt|anders",
    r"denk(?:en|t)? (?:er|erover|eraan)|denk\w* na|twijfel\w*|bijna|haast|zal ik|zou ik|zouden wij|liever niet)\b",
    r"\b(?:zei|zegt|zeggen|vroeg|vroegen|moest|moet|moeten|mogen intrekken|pas|totdat|tot(?! mijn)|voordat|nadat"
    r"|waarom|hoe|stel|willen jullie|wil je|wilt u"
    r"|hadden|gedwongen|dwingen|druk|beweert|volgens|zogenaamd|beter|iemand|trok|trokken|had|vorig\w*|eerder",
    r"destijds|toen)\b",
    r"\b(?:not|never|if|unless|maybe|until|why|should|told|said|when|once|after|consider\w*|perhaps|asked",
    r"would(?! like)|might|could)\b|\bor (?:i|else)\b",
    r"\b(?:mijn|onze) (?:moeder|vader|man|vrouw|buurvrouw|buurman|zoon|dochter|zus|broer|partner) (?:wil|wilde",
    r"trekt|trok|heeft|gaat)\b",
    r"\b(?:u|jullie|je|ze|zij|hij) (?:wil|wilt|willen|hoopt|hopen|vindt|vinden|had|vraagt",
    r"vragen) (?:\w+ ){0,3}(?:dat|of) (?:ik|wij|we)\b",
)
_NOT = re.compile(
    r"\bniet\b(?!\s+(?:langer|meer|verder|ingediend|(?:te\s+|wens\w*\s+(?:te\s+)?|wil\w*\s+)?(?:handhaven"
    r"|voortzetten|doorzetten)))"
)
_KEEPS = re.compile(
    r"\baf van (?:verder |een )?bezwaar\b|\bhandhaaf\w*\b(?!.{0,40}\bniet\b)|\bniet (?:meer |langer )?(?:intrek\w*"
    r"|in te trekken|stoppen|terug)\b"
)
_TAKEN_BACK = any_of(
    r"(?:maar\s+)?(?:alleen|pas|uitsluitend)\b(?!\s+(?:de|een|mijn)\s+\w+\s+(?:was|is)\b)|mits\b|tenzij\b",
    r"op voorwaarde",
    r"maar\s+(?:dan\s+)?(?:wel\s+)?(?:als|eerst|niet|wil|zou|dan|pas|alleen)\b|(?:nou|nee|ja|dus",
    r"dat dus)?[ ,]{0,2}(?:mooi|echt|zeker|dus|toch) niet\b",
    r"grapje|\bnot\b|only if|of toch niet|dat was\b|haha|echter\b|toch niet\b|just kidding|dat doe ik (?:dus )?niet",
    r"ik peins er niet",
    r"(?:als|indien|zodra|wanneer|mocht|anders)\b.{0,200}\b(?:klacht|intrek|zaak|procedure|stap|ga ik|gaan wij",
    r"handhaaf|weer|toch)",
    r"zo(?:'n|n)? (?:makkelijk|gemakkelijk)\b|dat zou(?:den)? (?:u|jullie|je)\b|dat had(?:den)? (?:u|jullie|je)\b",
    r"\bnou nee\b|dat willen jullie\b",
)
_INSIDE = re.compile(
    r"[,;:–-]\s*(?:maar\s+)?(?:alleen\s+(?:als|wanneer|indien)|mits|tenzij|op voorwaarde|onder (?:de )?voorwaarde"
    r"|als |indien|zodra|pas)\b"
    r"|\bhaha|\bnot!|\bgrapje|\bmaar (?:dan |wel |eerst |alleen |pas |niet |ik wil |toch )"
)
_REASON = re.compile(r"\b(?:omdat|want|aangezien|because|since)\b|[;(]")


_STILL = re.compile(r"\bmaar (?:dan )?(?:alleen|pas|uitsluitend)\b")


def withdraws(said: Sequence[str]) -> bool:
    """A withdrawal is said outright: not asked, not denied, not told of another, and without a condition beside it.

    :param said: the sentences, folded and mended
    """
    if any(_TAKEN_BACK.match(one.lstrip(" -–,;(\"'")) for one in said):
        return False
    if any(_STILL.search(one) for one in said):
        return False
    named = any(_NAMED.search(one) for one in said)
    return any(_is_firm(one, named=named) for one in said) or _gives_up(said)


def _is_firm(sentence: str, *, named: bool) -> bool:
    if sentence.endswith("?") or _INSIDE.search(sentence) or _KEEPS.search(sentence):
        return False
    signs = (_TAKES_BACK, _MAY_CLOSE, *((_IT_BACK,) if named else ()))
    for found in (one for sign in signs for one in sign.finditer(sentence)):
        reason = _REASON.search(sentence, found.end())
        begin = max((one.end() for one in _REASON.finditer(sentence[: found.start()])), default=0)
        clause = sentence[begin : reason.start() if reason else len(sentence)]
        if not (_DOUBTS.search(clause) or _NOT.search(clause)):
            return True
    return False


def _gives_up(said: Sequence[str]) -> bool:
    """Say whether somebody, shortly and without bitterness, says twice over that it is no longer needed."""
    text = " ".join(said)
    if len(text) > _SHORT or "?" in text or _BITTER.search(text) or _INSIDE.search(text) or _CONDITION.search(text):
        return False
    return sum(sign.search(text) is not None for sign in _GIVES_UP) >= _ENOUGH and bool(_GIVES_UP[0].search(text))


_CONDITION = re.compile(r"\b(?:als|indien|mits|tenzij|misschien|nog niet|maar|zodra|if|unless|but)\b(?! zitten)")
_SHORT, _ENOUGH = 200, 2


_GLAD = re.compile(r"\b(?:tevreden|blij|dankbaar|opgelost|helemaal goed|goed zo|satisfied|happy|solved)\b")
_UNGLAD = re.compile(r"\b(?:niet|geen|nooit|ontevreden|not|unhappy)\b")
_OUTRIGHT = re.compile(r"\b(?:trek\w*|ingetrokken|intrek\w*|in te trekken|withdraw\w*)\b")


def closes_gladly(said: Sequence[str]) -> bool:
    """Say whether the case may be closed because it is good now: that is no withdrawal."""
    glad = any(_GLAD.search(one) and not _UNGLAD.search(one) for one in said)
    return glad and not any(_OUTRIGHT.search(one) for one in said)
