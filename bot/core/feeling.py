"""Is a complainant content: with what was decided, with a proposal, or with a repair?"""

import re
from collections.abc import Mapping, Sequence

from bot.core.elsewhere import is_elsewhere, is_supposed
from bot.core.outright import BUT, DENIES
from bot.core.sentences import any_of, opening
from bot.core.words import EventKind, State

# --- not content ----------------------------------------------------------------------------------------------------

_NOT_CONTENT = any_of(
    r"\bniet\s+(?:\w+\s+){0,2}(?:mee\s+)?(?:eens|akkoord|accoord|tevreden|opgelost|blij|gelukkig|geholpen)\b",
    r"\b(?:oneens|ontevreden|allesbehalve\s+tevreden)\b|\bgeen\s+genoegen\b|\bonjuist\s+besluit\b",
    r"\bteleurgesteld (?:in|over|met) (?:uw|jullie|het|de|dit)\b",
    r"\baccepteer\s+(?:dit|het|ik|uw|jullie)\b.{0,30}\bniet\b|\bniet (?:\w+ )?(?:accepteren|aanvaarden)\b",
    r"\b(?:not|never)\s+(?:\w+\s+){0,2}(?:satisfied|happy|content|agree|accept|solved|resolved|fixed)\b",
    r"\bniet (?:\w+ ){0,3}(?:afgedaan|afgehandeld|afgerond|geholpen mee|mee geholpen)\b|\b(?:heb|hebben) (?:ik|wij",
    r"we) (?:dus )?(?:niets|niks|weinig) aan\b|\bschiet (?:ik|niemand) (?:hier |daar )?(?:niets|niks",
    r"weinig) (?:mee )?op\b|\blost (?:\w+ )?(?:niets|niks) op\b",
    r"\bnog (?:helemaal |steeds )?(?:niets|niks) (?:gemerkt|gebeurd|gedaan|veranderd|ontvangen)\b|\b(?:slecht",
    r"beroerd|schandalig|waardeloos) (?:afgehandeld|opgelost|behandeld)\b|\bvalt (?:mij |me )?(?:zwaar |erg ",
    r"vies )?tegen\b",
    r"\blost (?:mijn|het|dit|onze) (?:\w+ )?niet op\b|\btevredenheid is (?:\w+ ){0,2}ver te zoeken\b",
    r"\bgeen (?:enkele )?(?:goede |echte )?oplossing\b|\bniet serieus (?:genomen|behandeld)\b",
    r"\bdisagree\b|\bunhappy\b|\bdissatisfied\b|^\W*(?:nee|no)\b(?!\s+(?:hoor|problem|bedankt|dank))",
)
_NOT_SOLVED = any_of(
    r"\bniet (?:\w+ ){0,2}(?:opgelost|gemaakt|hersteld|gerepareerd|verholpen|in orde)\b|\bonopgelost\b",
    r"\b(?:probleem|lekkage|lek|klacht|schimmel|storing|stank) (?:is|zijn) (?:(?:weer|gewoon|alweer",
    r"er) ){0,3}(?:terug|begonnen)\b",
    r"\b(?:lekt|lekken|klemt|stinkt|drupt|druppelt|piept|tocht) (?:het |hij |er )?(?:nog|weer|alweer|nog steeds)\b",
    r"\b(?:nog steeds|nog altijd|weer|alweer|opnieuw) (?:niet )?(?:kapot|stuk|lek|mis|defect|opgelost|gemaakt)\b",
    r"\b(?:not|still) (?:fixed|broken|leaking|repaired)\b|\bproblem is back\b",
)
_REFUSES = any_of(
    r"\bwil (?:dit|dat|deze|uw|jullie|het) (?:voorstel |aanbod |oplossing )?niet\b|\bridiculous\b|\b(?:so|,) no\W*$",
    r"\bte (?:weinig|min|laag|mager|karig)\b|\b(?:onvoldoende|onacceptabel|belachelijk|schandalig|fooi|aalmoes)\b",
    r"\bniet (?:genoeg|voldoende|redelijk|mee instemmen)\b|\bwijs\b.{0,30}\baf\b|\bweiger\b|\bafgewezen\b",
    r"\bneem (?:ik |het |dit |uw |jullie )(?:\w+ )?niet\b|\b(?:hier|daar)mee (?:\w+ )?niet\b.{0,15}\binstemmen\b",
    r"\b(?:bij lange na niet|belediging|beledigend|beneden peil|schaam\w* jullie|unacceptable|not acceptable",
    r"insult\w*|lachertje|aanfluiting|mosterd|klucht|onder de maat|schijntje|fooi|no way|not cover|lost (?:niets",
    r"niks) op)\b|\bga (?:\w+ ){0,6}niet (?:mee|op in)\b|\bgaan (?:\w+ ){0,6}niet (?:mee|op in)\b",
    r"\bniet (?:mee leven|voor)\b|\bdoe ik het niet\b|\b(?:maar|dus) nee\b",
    r"\b(?:dit|dat) is (?:echt )?(?:niks|niets|een schande)\b|\bwil (?:minimaal|minstens|tenminste|ten minste)\b",
    r"\bniet in ?stemm?en\b|\bstem\w* (?:\w+ ){0,3}niet\b|\bniet (?:\w+ ){0,2}(?:leven|instemmen)\b",
    r"^\W*(?:daar(?:van)? is )?geen sprake van\b|^\W*ik wil meer(?: geld)?\W*$|\bdat ga ik (?:echt |dus )?niet doen\b",
    r"\bniet goed (?:voor mij|genoeg)\b|\bwil (?:\w+ ){0,2}(?:mijn|het|al mijn) hele (?:geld|bedrag)\b",
    r"\bkan ik niets? mee\b|\btoo little\b|\bnot enough\b|\b(?:reject|refuse|decline)\b",
    r"^\W*liever niet\b|^\W*nee\b(?! hoor)",
)
_STILL_BROKEN = any_of(
    r"\bniemand (?:\w+ ){0,3}?(?:geweest|gekomen|gezien|langs\w*|verschenen)\b",
    r"\bnog niet\b(?! (?:\w+ ){0,2}(?:geprobeerd|bekeken|gekeken|gelezen|gezien|thuis|getest|gecontroleerd))",
    r"\bnog (?:steeds|altijd)\b(?! (?:\w+ )?(?:droog|goed|prima|dicht|heel|warm|in orde|blij|tevreden|gemaakt))",
    r"\b(?<!dan )(?:is|was|kwam|komt|heeft|hebben|er) (?:\w+ ){0,2}?niemand\b|\bhalf werk\b|\bnog ni(?:ets|ks)\b",
    r"\bniet (?:\w+ )?(?:geweest|gekomen|klaar|goed|af|verschenen)\b|\b(?:doet|doen) het (?:\w+ )?niet\b",
    r"\bwerkt (?:\w+ )?niet\b|\bnot (?:yet|working|done)\b|\bnobody came\b",
)
_NO_OBJECTION = re.compile(
    r"\b(?:geen\s+(?:enkel\s+)?bezwaar|niet\s+(?:ontevreden|oneens)|no\s+objections?|not\s+unhappy)\b"
)
_SUPPOSED = re.compile(
    r"\b(?:als|indien|mocht|stel dat|wat als|zolang|zodra|tenzij|if|in case|unless) (?:\w+ ){0,8}?"
    r"(?:niet|not|ontevreden)\b"
)

# --- content --------------------------------------------------------------------------------------------------------

_THANKS = r"(?:hoor|zeker|helemaal|dank\w*|bedankt|thanks?|thank you|prima|tevreden|i am|dat ben ik|opgelost)"
_YES = any_of(rf"^\W*(?:ja|yes)\W*$|^\W*(?:ja|yes)\b\W*{_THANKS}\b")
_JUDGEMENT = r"(?:het|uw|dit|jullie|de|deze) (?:besluit|beslissing|oordeel|uitspraak|uitkomst|conclusie)"
_SATISFIED = any_of(
    r"\b(?:ben|zijn)\s+(?:er\s+|hier\s+)?(?:(?:helemaal|heel|zeer|erg|wel|nu|volledig|gewoon",
    r"zo)\s+){0,2}(?:blij|tevreden)\b",
    r"\btevreden\s+(?:met|over)\s+(?:de|het|uw|jullie)\b|^\W*(?:(?:ja|heel|zeer|helemaal|erg)\W+){0,2}tevreden\b",
    r"\b(?:is|zijn)\s+(?:(?:nu|al|inmiddels|goed|netjes|helemaal)\s+){0,2}opgelost\b",
    r"^\W*(?:(?:ja|nu|eindelijk|gelukkig|netjes|helemaal|top|super|mooi|prima|goed|snel|keurig"
    r"|fijn dat het is)\W+){0,2}"
    r"opgelost\b",
    r"\b(?:hiermee|daarmee|zo|nu)\s+(?:\w+\s+){0,3}?(?:klaar|afgedaan|afgehandeld|afgerond|de kous af|opgelost)\b",
    r"\b(?:netjes|goed|keurig|prima|perfect|uitstekend|naar (?:mijn |onze )?(?:wens|tevredenheid)|snel",
    r"top)\s+(?:\w+\s+)?(?:afgehandeld",
    r"opgelost|geregeld|opgepakt)\b",
    r"\b(?:kan|kunnen)\s+(?:mij|me|ons|ik mij|ik me|wij ons)\s+(?:\w+\s+)?vinden in (?:het|uw|dit|jullie|de",
    r"deze) (?:besluit|beslissing|oordeel|uitspraak|uitkomst|conclusie)\b|\b(?:ben|zijn)\s+(?:ik\s+|wij\s+",
    r"we\s+)?(?:het\s+)?(?:helemaal\s+|volledig\s+)?eens met (?:het|uw|dit|jullie|de|deze)\b",
    r"\bbeschouw(?:t|en)? (?:\w+ ){0,4}als afgedaan\b",
    r"\b(?<!oude )(?<!vorige )(?<!eerste )(?:zaak|klacht|dossier) (?:is )?(?:wat mij betreft )?(?:gesloten|afgedaan"
    r"|afgehandeld",
    r"klaar)(?: wat mij betreft)?\W*$|\bben (?:ik )?(?:hier |er |daar )?(?:heel |erg |zeer |helemaal )?(?:tevreden",
    r"blij)(?: mee)?\b|(?:^|: ?)\W*(?:hartstikke |helemaal |zo )?(?:goed|prima|tevreden|top) (?:zo|hoor)\b",
    rf"\b(?:ga|gaan|ben|zijn) (?:ik |wij |we )?(?:volledig |helemaal )?akkoord met {_JUDGEMENT}\b",
    rf"\b(?:kan|kunnen) (?:ik |wij |we )?(?:goed |prima |heel goed )?leven met {_JUDGEMENT}\b",
    r"\b(?:ik|wij|we) (?:kan|kunnen) (?:mij|me|ons) (?:(?:hier|daar) (?:\w+ )?in|hierin|daarin) (?:\w+ )?vinden\b",
    r"\bblij mee\b|\b(?:very|really|quite) happy\b",
    r"\b(?:i am|we are|i'm)\s+(?:\w+\s+)?(?:satisfied|happy with)\b|^\W*(?:solved|satisfied)\b",
)
_POLITE = (
    r"(?:hoor|dank\w*|bedankt|zo|doen we|fijn|mooi|graag|mee|wat mij betreft|voor mij|helemaal|u|je|jullie|wel|prima"
    r"|goed|akkoord|thanks?|thank you)"
)
_TAIL = rf"(?:\W+{_POLITE})*\W*$"
_WE = r"(?:ik |wij |we )?"
_GOOD = r"(?:akkoord|accoord|prima|goed|oke?|okay|top|graag|deal|afgesproken|doe maar|eens|mee eens)"
_OFFER = r"(?:het|uw|jullie|dit|dat|deze|die) (?:voorstel|aanbod|oplossing)"
_ACCEPTS_AT_ONCE = any_of(
    rf"^\W*(?:ja\W+)?(?:hierbij )?(?:ik ben |wij zijn )?(?:helemaal |zeer )?{_GOOD}{_TAIL}",
    rf"^\W*(?:ja\W+)?(?:(?:dat|dit|het) )?(?:is|vind ik|lijkt me|lijkt mij|klinkt) (?:een )?{_GOOD}{_TAIL}",
    r"^\W*(?:ja|oke?|prima|top|nou|goed|akkoord|is goed)\W+(?:(?:dat|dit|het) )?(?:is goed|is prima|is akkoord",
    r"goed|prima|akkoord|doe (?:maar|dat)|doe maar zo|ik neem het aan|neem ik aan|mee eens|accepteren|graag",
    rf"dat doen we){_TAIL}",
    r"^\W*(?:goed|prima|mooi|redelijk|fijn|top|akkoord met (?:uw|het|jullie)) (?:voorstel|aanbod|plan|oplossing",
    rf"bod){_TAIL}|^\W*(?:dat )?(?:is|vinden wij|vind ik) (?:een )?(?:goed|prima|mooi|akkoord)e?(?: \w+)?{_TAIL}",
    r"^\W*(?:ja\W+)?(?:dat )?is (?:goed|prima|akkoord),? doe maar\b",
    rf"^\W*ja(?: (?:hoor|graag|zeker|natuurlijk))?{_TAIL}|^\W*(?:yes|agreed){_TAIL}",
)
_ACCEPTS = any_of(
    rf"\b(?:ga|gaan|ben|zijn) {_WE}(?:hiermee|daarmee|ermee|er mee) (?:graag |helemaal )?akkoord\b",
    r"\b(?:dat|die|dit|het) neem (?:ik|wij) (?:graag |dankbaar )?aan\b",
    rf"\b{_OFFER} (?:is|vind ik|lijkt me) (?:\w+ )?{_GOOD}{_TAIL}|\b(?:kan|kunnen) (?:mij|me|ons) vinden in {_OFFER}\b",
    rf"\b(?:is|vind ik|lijkt mij) een (?:goed|mooi|prima) (?:voorstel|plan|idee){_TAIL}|\bi (?:agree|accept)\b",
    rf"\b(?:ga|gaan|ben|zijn) {_WE}(?:er |hier |daar |het )?(?:helemaal |graag )?(?:mee )?(?:akkoord|mee eens)\b",
    rf"\b(?:daar|hier|er)mee (?:ga|gaan|ben|zijn) {_WE}(?:\w+ )?akkoord\b|\bakkoord met {_OFFER}\b",
    rf"\b(?:neem|nemen|neemt|accepteert|aanvaardt|aanvaarden) {_WE}(?:het|dit|{_OFFER}|uw|de|hem) ?(?:\w+ )?(?:aan",
    r"voorstel|aanbod)?\b|\bneem (?:ik )?(?:het|dit|dat) (?:graag )?aan\b|\b(?:stem|stemmen",
    rf"stemt) {_WE}(?:\w+ ){{0,4}}in\b|\bkan {_WE}(?:\w+ ){{0,3}}?(?:mee )?(?:instemmen|leven)\b|\bkan (?:ik |hij ",
    r"zij )?(?:mee |goed )?leven\b",
    rf"^\W*(?:ja\W+)?(?:ik|wij|we) doen? het{_TAIL}|\bhappy with (?:that|this|it|your)\b|\bworks for me\b|\b(?:daar",
    rf"hier|er) (?:ben|zijn) {_WE}(?:\w+ )?blij mee\b|\b(?:mooie|goede|prima|redelijke|fijne) (?:oplossing|regeling",
    r"voorstel|aanbod)\b",
    rf"\b(?:neem|nemen|accepteer|accepteren|aanvaard|aanvaarden) {_WE}(?:graag )?{_OFFER}\b|\baccepteer het\b",
)
_MADE = r"(?:gemaakt|gefixt|hersteld|gerepareerd|verholpen|vervangen|opgelost|in orde)"
_REPAIRED_AT_ONCE = any_of(
    rf"^\W*(?:ja|yes)(?: (?:hoor|zeker))?{_TAIL}",
    rf"^\W*(?:ja\W+)?(?:alles )?(?:is )?(?:nu |weer )?(?:{_MADE}|klaar){_TAIL}",
)
_REPAIRED = any_of(
    rf"\b(?:is|zijn|werd|was) (?:\w+ ){{0,3}}?{_MADE}\b|\balles (?:is )?(?:\w+ )?(?:goed|in orde)\b|\bis fixed\b",
    r"\b(?:werkt|doet het|functioneert) (?:\w+ )?(?:weer|prima|goed)\b|^\W*(?:ja\W+)?(?:het|hij|alles) werkt\W*$",
)
_ANSWERS: Mapping[State, re.Pattern[str]] = {  # what counts at the beginning only
    State.DECIDED: _YES,
    State.RULED: _YES,
    State.PROPOSED: _ACCEPTS_AT_ONCE,
    State.REMEDY: _REPAIRED_AT_ONCE,
}
_TELLS: Mapping[State, Sequence[re.Pattern[str]]] = {
    State.PROPOSED: (_ACCEPTS,),
    State.REMEDY: (_REPAIRED, _SATISFIED),
}
_DENY: Mapping[State, Sequence[re.Pattern[str]]] = {
    State.WAITING: (),  # nothing was answered yet
    State.PROPOSED: (_NOT_CONTENT, _REFUSES),
    State.REMEDY: (_NOT_CONTENT, _STILL_BROKEN),
}
_SCORN = re.compile(  # praise that is meant otherwise
    r"\b(?:lekker dan|fraai is dat|mooi is dat|fijn is dat|goed geregeld weer|bravo|gefeliciteerd|haha\w*|sarcas\w*"
    r"|ironi\w*|zogenaamd|bedankt voor (?:niks|niets|nop)|weer (?:niks|niets)|schiet (?:ik|je|men|niemand)\b.{0,30}\bop"
    r"|voor (?:jullie|u) dan"
    r"|daar (?:word|wordt) (?:ik|je) (?:blij|vrolijk) van|thanks for nothing|yeah right)\b"
    r"|[\U0001F44E\U0001F644\U0001F620\U0001F621\U0001F624\U0001F92C]"
)
_GO_AHEAD = re.compile(  # no "but"
    r"\b(?:maak|stort|betaal) (?:het|die|dat|de) (?:[\w€,]+ ){0,3}maar\b"
    r"|\b(?:kom|komt u|maak het|maakt u het|ga|doe|doet u|doe dat|regel het|boek het|stort het|neem) maar\b"
)
_ON_CONDITION = re.compile(
    r"\b(?:als|indien|mits|tenzij|zodra|zolang|alleen|voorwaarde|eerst|if|unless|only|provided"
    r"|neem (?:ik )?(?:het )?aan dat)\b"
)
_LONG = 800  # characters: who writes more tells more than that he is content, and is read by a person


def feeling_of(text: str, said: Sequence[str], state: State) -> EventKind | None:
    """Say whether the writer is content; None when the words don't tell outright.

    :param text: the whole, folded, and `said` its sentences
    """
    said = [one for at, one in enumerate(said) if not is_elsewhere(one) and not _answers_itself(said, at)]
    bare = [_NO_OBJECTION.sub("", one) for one in said]
    if any(_is_against(one, state) for one in bare):
        return EventKind.NOT_CONTENT
    if len(text) > _LONG or _SCORN.search(text) or BUT.search(_GO_AHEAD.sub(" ", text)):
        return None
    if state is State.PROPOSED and any(_ON_CONDITION.search(one) for one in said):
        return None
    answers = _ANSWERS.get(state)
    content = any(_is_for(one, _TELLS.get(state, (_SATISFIED,))) for one in said)
    return EventKind.CONTENT if content or (answers and _is_for(opening(said), [answers])) else None


def _is_against(sentence: str, state: State) -> bool:
    if sentence.endswith("?") or _SUPPOSED.search(sentence) or is_supposed(sentence) or _NO_FEELING.search(sentence):
        return False
    return any(sign.search(sentence) for sign in (_NOT_SOLVED, *_DENY.get(state, (_NOT_CONTENT,))))


_GLAD_OF_OTHER = re.compile(r"\bblij (?:dat (?:u|jullie|je) mijn|met mijn)\b")
_NO_FEELING = any_of(  # what was not received, a half judgement, and a denial turned round
    r"^\W*nee\b.{0,40}\b(?:niet|geen) (?:\w+ ){0,8}(?:gekregen|ontvangen|gezien|binnen)\b",
    r"\bgeen (?:brief|mail|voorstel|aanbod) (?:\w+ ){0,4}(?:gekregen|ontvangen|gezien)\b",
    r"^\W*te (?:mager|weinig|laag|min|karig)\b.{0,60}\bniet\W*$|\bniet (?:er |ermee |mee )?(?:mee )?eens dat\b",
    r"\beens met (?:mijn|onze|hem|haar|de buren)\b|\bte weinig tijd\b|^\W*nee\b.{0,30}\b(?:akkoord"
    r"|is goed)(?! \w*niet)\b",
    r"\bdan is er niemand\b|\bgrotendeels\b|\bniet ontevreden\b",
)


def _answers_itself(said: Sequence[str], at: int) -> bool:
    """Say whether a no is the writer's answer to a question that they put themselves."""
    return at > 0 and said[at - 1].endswith("?") and re.match(r"\W*(?:nee|no)\b", said[at]) is not None


def _is_for(sentence: str, signs: Sequence[re.Pattern[str]]) -> bool:
    bare = sentence.replace("als afgedaan", "afgedaan")
    return not (DENIES.search(bare) or _GLAD_OF_OTHER.search(bare)) and any(sign.search(sentence) for sign in signs)
