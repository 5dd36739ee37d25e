"""What does a colleague tell, in free words, about a complaint by phone, at the counter or on paper (HSS-5)?"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from bot.core.intake_form import IntakeForm
from bot.core.moments import day_in
from bot.core.postal import address_told
from bot.core.reach import TYPED_MAIL, TYPED_PHONE
from bot.core.sentences import fold, plain, sentences

_NEAR = r"(?:zojuist|zonet|net|daarnet|vandaag|van(?:morgen|ochtend|middag)|gister(?:en|middag|ochtend)?|eergisteren)"
_CHANNELS: Mapping[str, re.Pattern[str]] = {  # words that tell how it came in; the first channel that fits
    "mail": re.compile(r"\b(?:mailde|appte|stuurde|schreef) (?:mij|me|ons|dit)\b[^\n]{0,80}\b(?:plak|geplakt)\b"),
    "telefoon": re.compile(
        r"\b(?:belde(?! (?:mij |me |ons |hem |haar )?(?:niemand|nooit|niet))|opgebeld|aan de (?:lijn|telefoon)"
        r"|per telefoon|telefoontje van"
        r"|belt(?! (?:niet|nooit|niemand))|gebeld met|(?<!niet )(?<!nooit )(?<!niemand )gebeld\b"
        r"|telefonisch(?:e)? (?:gesproken|gesprek)"
        rf"|telefonische? (?:klacht|melding|contact)|klacht per telefoon|gebeld door|{_NEAR} gebeld)\b"
    ),
    "balie": re.compile(
        r"\b(?:aan (?:de|onze) (?:balie|receptie)|aan het loket|bij de (?:balie|receptie)|(?:kwam|is|was|net) langs"
        r"|langsgekomen|langs geweest"
        r"|(?:kwam|stond) (?:(?!brief|post|mail|melding)\w+ ){0,4}(?:langs|binnen|aan de deur)"
        r"|(?:balie|loket)(?:gesprek)?\b|hier geweest"
        r"|balieklacht|mondelinge klacht|klacht aan de balie|klacht mondeling)\b"
    ),
    "brief": re.compile(
        r"\b(?:brief(?:je)? (?:binnen|ontvangen|gekregen|van|gehad)|(?:handgeschreven|aangetekende) brief"
        r"|klacht per brief"
        r"|schriftelijke klacht|per post (?:binnen|ontvangen|gekregen)|bij de post)\b"
    ),
    "mondeling": re.compile(r"\b(?:gesproken met|gesprek (?:gehad )?met|contact (?:gehad )?met)\b"),
}
_WRITTEN = frozenset({"brief", "mail"})  # the complainant's own words may stand there, between quotes
_OF_COMPLAINTS = "regeling|procedure|formulier|commissie|adres|bot|coord|functionaris|behandel|afhandel"
_COMPLAINS = re.compile(
    rf"\b(?:klaagt|klaagde|klacht(?!en(?:{_OF_COMPLAINTS}))\w*|klager"
    r"|bo(?:os|ze)|kwade?|woedende?|ontevreden|niet (?:blij|tevreden)|eist\w*"
    r"|beklaagt|ontstemd|pisnijdig"
    r"|teleurgesteld|niet mee eens|overgetypt)\b"
)
_HEADLINE = re.compile(r"\b\w{0,15}klacht\b|\b(?:boze?|ontevreden)\b")
_WRONG = re.compile(  # what somebody tells who was let down; with where he is reached, more than a message
    r"\b(?:zoek(?:geraakt)?|kwijt(?:geraakt)?|kapot|stuk|defect|lekt|lekkage|vernield|beschadigd|te laat"
    r"|nog (?:steeds|altijd)|(?:derde|tweede|vierde|vijfde|zoveelste) (?:keer|maal)|opnieuw|weggestuurd"
    r"|afgesnauwd|onbeleefd|onbeschoft|brutaal|onheus|genegeerd|nooit|niemand|verkeerd\w{0,2}|fouten?|foutief"
    r"|onterecht|ten onrechte|dubbel|overlast"
    r"|niet (?:\w+ )?(?:gekomen|geholpen|gemaakt|gerepareerd|gebeld|teruggebeld|betaald|ontvangen|gekregen|opgehaald"
    r"|geleverd|nagekomen|verschenen)|schande|schandalig|belachelijk|verschrikkelijk|razend|overstuur|huil\w{1,4}"
    r"|van streek|gevallen|gewond|geen (?:antwoord|reactie|gehoor|hulp))\b"
)
_CHANNEL_SIGNS: Mapping[str, re.Pattern[str]] = {  # in a subject one word is enough
    "telefoon": re.compile(r"\b(?:telefo\w+|gebeld|belde|belletje)\b"),
    "balie": re.compile(r"\b(?:balie\w*|loket\w*|receptie|mondelinge?|bezoek(?:er)?)\b"),
    "brief": re.compile(r"\b(?:brief(?:je)?|post|schriftelijke?|ingekomen stuk)\b"),
}
_TITLE = r"(?i:mevrouw|mevr\.?|mw\.?|meneer|mijnheer|de heer|dhr\.?|hr\.|familie|fam\.?|de familie)"
_PARTICLE = r"(?i:van|de|der|den|ter|ten|te|het|'t|el|al|la|le|di|da)"
_WORD = r"[A-ZÀ-Ý][\w'-]{0,29}"
_INITIALS = r"(?:[A-Z]\.\s?){1,5}"
_NAME = rf"(?:{_INITIALS}\s?)?(?:{_PARTICLE}\s){{0,3}}{_WORD}(?:[ -](?:{_PARTICLE}\s){{0,3}}{_WORD}){{0,2}}"
_TITLED = re.compile(rf"(?<![\w.]){_TITLE}\s{_NAME}")
_UNTITLED = re.compile(
    rf"(?:(?i:\bbelde|\bvan|\bdoor|\btelefoon[,:]|\blijn[,:]|\b(?:balie|loket)[,:])\s|^)"
    rf"(?P<name>{_WORD} (?:{_PARTICLE}\s){{0,3}}{_WORD})"
)
_ABOUT = re.compile(
    r"\b(?:klaagt|klaagde|klacht|klagen|boos|ontevreden|beklaagt zich|brief|gaat|ging)\b(?: (?!over)[^.;!?]{1,40}?)?"
    r" over (?P<about>[^.;!?]{2,80}?)(?=[.;!?]|, |\s(?:en|maar|want|omdat|die|dat|waar)\s|$)"
)
_WANTS = (
    r"(?:(?:wil|willen|eist|eisen|verlangt|wenst|wensen|vraagt om|verzoekt|verzoeken|verwacht|verwachten|hoopt)\b"
    r"|(?:zou|zouden|wilde|wilden|had|hadden|ziet|zien|krijgt|hoort) (?:het )?(?:heel |erg |nu |wel )?"
    r"(?:graag|fijn|prettig|liefst)\b)"
    r"(?! (?:weten|niet|jullie|jij|je|u|iemand van ons)\b)"
)
_WISH = re.compile(
    r"^(?:(?:dus|daarom|nu|en|maar) )?"
    r"(?:(?:zij|ze|hij|mevrouw|mevr\.?|mw\.?|meneer|dhr\.?|de heer|klager|klaagster|men|ik) )?"
    rf"(?:[a-z'-]{{2,20}} ){{0,2}}?{_WANTS}.{{3,}}|^vraagt .{{3,}}"
)
_WISHED = re.compile(
    rf"(?:, |,? (?:en|maar) )(?P<wish>(?:nu |daarom )?(?:(?:zij|ze|hij|mevrouw|meneer|men) )?{_WANTS}.{{3,}})$"
)
_TO_US = re.compile(  # what the colleague asks of whoever reads the mail
    r"\b(?:als (?:een )?klacht|klacht (?:van )?maken|registr\w+|opvoeren|inboeken"
    r"|in behandeling nemen|in het systeem)\b|^(?:willen|kunnen|wil|kun|kan|zouden) (?:jullie|jij|je|u|iemand)\b"
    r"|\b(?:origineel|scan|kopie) (?:ligt|zit|gaat|stuur)\b"
)
_NO_STORY = re.compile(
    r"^(?:graag (?:registreren|oppakken|behandelen)|zie (?:de )?(?:scan|bijlage)|scan (?:zit|is) |overgetypt"
    r"|dit heeft (?:spoed|haast)|spoed\b|(?:haar|zijn|hun)? ?(?:nummer|telefoon\w*|tel|mailadres|e-?mail\w*|adres)\b"
    r"|(?:bereikbaar|te bereiken|bellen (?:mag|kan)|(?:ze|zij|hij) (?:is|woont) (?:te bereiken|bereikbaar|op|aan))\b"
    r"|groet|hoi\b|beste\b|hallo\b|collega|hierbij (?:wil ik|dien ik|een klacht)"
    r"|(?:geachte|goede\w{3,6}|goeie\w{3,7}|dag|ha|hi|hey|lieve|heren|dames)\b.{0,40},$)"
)
_ITS_THING = re.compile(  # "haar paspoort", "heeft zijn beschikking voor de scootmobiel nog niet"
    r"^(?:(?:[\w.'-]{1,20} ){1,3}(?:heeft|kreeg|krijgt|mist|had|wacht op|wacht nog op|kan) )?(?:haar|zijn|hun) "
    r"(?P<about>(?!niet|nooit|nog|er|ook|weer|wel|al\b|de|het|een|eigen|boos|bang|over|dochter|zoon|moeder|vader|man"
    r"|vrouw|kind|partner|broer|zus|oma|opa|naam|nummer|buur)[a-z-]{4,30}"
    r"(?: (?:voor|van|op|over|in|bij) (?:de|het|een|haar|zijn) [a-z-]{3,30})?)(?= |[.,!]|$)"
)
_OWN = re.compile(
    r"\b(?:ik (?:wil|dien|heb) (?:\w+ ){0,3}klacht|mijn klacht|ik (?:klaag|ben (?:boos|ontevreden|het oneens)))\b"
)
_HERE = re.compile(r"\b(?:aan|bij|voor) (?:de|onze|het) (?:balie|receptie|loket)\b", re.IGNORECASE)
_NUMBER = re.compile(r" \d{1,4}\b")
_STREET = re.compile(rf" (?:(?:{_PARTICLE}|aan) ){{0,3}}{_WORD}$")
_BEHIND_NAME = re.compile(
    rf";(?: [a-z]{{2,10}}){{0,4}}[,:] ({_WORD}(?: [\w'-]{{1,20}}){{0,2}} \d{{1,4}} ?[a-zA-Z]?)(?=[.,;)\n]| in )"
)
_SHORTENED = re.compile(r"\b(fam|mw|mevr|dhr|dr|drs)\.")
_QUOTED = re.compile(r'"([^"]{20,20000})"')
LONG = 25  # words: a longer sentence tells more than how it came in
_LEADING = 4  # sentences within which the channel is told


def read_spoken(text: str, today: date, subject: str = "") -> IntakeForm | None:
    """Read a colleague's words about somebody else's complaint; None when they don't say how it came, or from whom.

    :param subject: where a colleague may say how it came, from whom, and that it is a complaint
    """
    view, headline = plain(text), plain(subject)
    told = sentences(view)
    said = _channel(told)
    channel = said or _channel_above(headline)
    name = _name(view) or (_name(headline) if channel else "")
    if not (channel and name and _is_of_another(view, said, headline)):
        return None
    phone, mail = TYPED_PHONE.search(view), TYPED_MAIL.search(view)
    spoken = IntakeForm(
        channel=channel,
        complainant=name,
        address=_address(view, name),
        phone=phone[0] if phone else "",
        email=mail[0].lower().rstrip(".") if mail else "",
        received=_day(told, channel, today),
    )
    return _with_story(spoken, view, told)


def _channel(told: Sequence[str]) -> str:
    """Give how it came in: what stands first tells that, what happened stands below."""
    leading = fold(" ".join(told[:_LEADING]))
    found = {name: match.start() for name, words in _CHANNELS.items() if (match := words.search(leading))}
    return min(found, key=lambda name: (name == "mondeling", found[name]), default="")


def _channel_above(headline: str) -> str:
    low = fold(headline)
    return next((name for name, words in _CHANNEL_SIGNS.items() if words.search(low)), "")


def _is_of_another(view: str, channel: str, headline: str) -> bool:
    """Say whether somebody complains here, and not the colleague who writes."""
    low = fold(view)
    complains = channel in _WRITTEN or _COMPLAINS.search(low) or _HEADLINE.search(fold(headline))
    reached = TYPED_PHONE.search(view) or TYPED_MAIL.search(view) or address_told(view)
    let_down = reached and _WRONG.search(low)
    return bool(complains or let_down) and not _OWN.search(fold(_QUOTED.sub("", view)))


def name_told(view: str) -> str:
    """Give the name behind a title, with the title: "mevrouw Van Dam"."""
    titled = _TITLED.search(view)
    return " ".join(titled[0].split()) if titled else ""


def _name(view: str) -> str:
    """Give who complains: behind a title, else behind "belde" and the like; the street behind it is no name."""
    titled = _TITLED.search(view)
    untitled = None if titled else _UNTITLED.search(view)
    found = titled[0] if titled else untitled["name"] if untitled else ""
    end = titled.end() if titled else untitled.end() if untitled else 0
    return " ".join((_STREET.sub("", found) if _NUMBER.match(view, end) else found).split())


def _address(view: str, name: str) -> str:
    """Give the address with its place, also behind "in"; who stands at our counter lives elsewhere."""
    told = _HERE.sub("hier", view).replace(name, ";", 1)
    behind = _BEHIND_NAME.search(told)
    address = address_told(told) or (behind[1] if behind else "")
    place = re.search(rf"{re.escape(address)}( (?:in |te )?{_WORD})(?=[.,;)\n]|$)", view) if address else None
    return address + (place[1] if place else "")


def _day(told: Sequence[str], channel: str, today: date) -> date:
    """Give the day on which it came in, which stands beside how; else today."""
    said = next((one for one in told if _CHANNELS[channel].search(fold(one))), "")
    before_what = re.split(r"\b(?:over|omdat|dat|klaagt)\b", fold(said), maxsplit=1)[0]
    return day_in(before_what, today) or today


def _with_story(spoken: IntakeForm, view: str, told: Sequence[str]) -> IntakeForm:
    """Tell apart what it is about, what happened, and what is wanted."""
    quoted = _QUOTED.search(view) if spoken.channel in _WRITTEN else None
    said = [one for one in (sentences(quoted[1]) if quoted else told) if not _is_to_us(one, quoted=quoted is not None)]
    about = next(
        (found["about"].strip() for one in said if (found := _ABOUT.search(_SHORTENED.sub(r"\1 ", fold(one))))), ""
    )
    wishes = [one for one in said if _is_wish(one, quoted=quoted is not None)]
    told_of = [
        one if not _is_no_story(one, spoken) else _behind_colon(one, spoken) for one in said if one not in wishes
    ]
    story = [one for one in told_of if one]
    wish = " ".join(wishes) or next((_wish_within(one) for one in story if _wish_within(one)), "")
    thing = next((found["about"] for one in story[:2] if (found := _ITS_THING.match(fold(one)))), "")
    return replace(spoken, about=_as_written(about or thing, view), what_happened=" ".join(story), wish=wish)


def _behind_colon(sentence: str, spoken: IntakeForm) -> str:
    """Give what happened where one sentence tells who came and why: "mevrouw Smit belt: de thuiszorg kwam niet"."""
    words = sentence.partition(": ")[2].strip()
    told = _WRONG.search(fold(words)) is not None or re.search(r"\bniet\b", fold(words)) is not None
    who = spoken.complainant in words or TYPED_PHONE.search(words) is not None
    return words if told and not who and len(words.split()) >= _LEADING else ""


def _is_wish(sentence: str, *, quoted: bool) -> bool:
    low = fold(sentence)
    return (quoted or not low.startswith("ik ")) and not _NO_STORY.search(low) and _WISH.search(low) is not None


def _wish_within(sentence: str) -> str:
    """Give the wish with which a sentence ends that tells what happened: "..., en ze wil een andere chauffeur"."""
    found = _WISHED.search(fold(sentence))
    return sentence[found.start("wish") :] if found else ""


def _is_to_us(sentence: str, *, quoted: bool) -> bool:
    """Say whether the colleague speaks to whoever reads the mail."""
    return not quoted and _TO_US.search(fold(sentence)) is not None


def _as_written(folded: str, view: str) -> str:
    at = fold(view).find(folded) if folded else -1
    return view[at : at + len(folded)] if at >= 0 else ""


def _is_no_story(sentence: str, spoken: IntakeForm) -> bool:
    """Say whether a sentence only tells who, how and where, and not what happened."""
    low = fold(sentence).strip()
    if _NO_STORY.search(low):
        return True
    if _CHANNELS[spoken.channel].search(low):
        return len(low.split()) < LONG
    return not TYPED_PHONE.sub("", TYPED_MAIL.sub("", low)).strip(" .,:")
