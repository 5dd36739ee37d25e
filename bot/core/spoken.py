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
        r"|(?:kwam|stond) (?:\w+ ){0,4}(?:langs|binnen|aan de deur)|(?:balie|loket)(?:gesprek)?\b|hier geweest"
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
_COMPLAINS = re.compile(
    r"\b(?:klaagt|klaagde|klacht\w*|klager|bo(?:os|ze)|kwade?|woedende?|ontevreden|niet (?:blij|tevreden)|eist\w*"
    r"|beklaagt|ontstemd|pisnijdig"
    r"|teleurgesteld|niet mee eens|overgetypt)\b"
)
_TITLE = r"(?i:mevrouw|mevr\.?|mw\.?|meneer|mijnheer|de heer|dhr\.?|familie|fam\.?|de familie|een (?:meneer|mevrouw))"
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
_WISH = re.compile(
    r"^(?:(?:zij|ze|hij|mevrouw|mevr\.?|mw\.?|meneer|dhr\.?|de heer|klager|klaagster|men|ik) )?(?:[a-z'-]{2,20} ){0,2}?"
    r"(?:wil|willen|wilde|eist|verlangt|wenst|vraagt|verwacht|zou)\b(?! weten| niet)"
    r"(?: (?:graag|wel|nu|gewoon|eigenlijk))?"
    r"\s?(?P<wish>.{3,200}?)[.!]*$"
)
_NO_STORY = re.compile(
    r"^(?:graag (?:registreren|oppakken|behandelen)|zie (?:de )?(?:scan|bijlage)|scan (?:zit|is) |overgetypt"
    r"|dit heeft (?:spoed|haast)|spoed\b|(?:haar|zijn|hun)? ?(?:nummer|telefoon\w*|tel|mailadres|e-?mail\w*|adres)\b"
    r"|(?:bereikbaar|te bereiken)\b|groet|hoi\b|beste\b|hallo\b|collega|hierbij (?:wil ik|dien ik|een klacht))"
)
_OWN = re.compile(
    r"\b(?:ik (?:wil|dien|heb) (?:\w+ ){0,3}klacht|mijn klacht|ik (?:klaag|ben (?:boos|ontevreden|het oneens)))\b"
)
_SHORTENED = re.compile(r"\b(fam|mw|mevr|dhr|dr|drs)\.")
_QUOTED = re.compile(r'"([^"]{20,20000})"')
LONG = 25  # words: a longer sentence tells more than how it came in
_LEADING = 4  # sentences within which the channel is told


def read_spoken(text: str, today: date) -> IntakeForm | None:
    """Read a colleague's words about somebody else's complaint; None when they don't say how it came, or from whom."""
    view = plain(text)
    told = sentences(view)
    leading = fold(" ".join(told[:_LEADING]))
    channel = next((name for name, words in _CHANNELS.items() if words.search(leading)), "")
    name = _name(view)
    if not (channel and name and _is_of_another(view, channel)):
        return None
    phone, mail = TYPED_PHONE.search(view), TYPED_MAIL.search(view)
    spoken = IntakeForm(
        channel=channel,
        complainant=name,
        address=_address(view),
        phone=phone[0] if phone else "",
        email=mail[0].lower().rstrip(".") if mail else "",
        received=_day(told, channel, today),
    )
    return _with_story(spoken, view, told)


def _is_of_another(view: str, channel: str) -> bool:
    """Say whether somebody complains here, and not the colleague who writes."""
    complains = channel in _WRITTEN or _COMPLAINS.search(fold(view)) is not None
    return complains and not _OWN.search(fold(_QUOTED.sub("", view)))


def name_told(view: str) -> str:
    """Give the name behind a title, with the title: "mevrouw Van Dam"."""
    titled = _TITLED.search(view)
    return " ".join(titled[0].split()) if titled else ""


def _name(view: str) -> str:
    """Give who complains: behind a title, else behind "belde" and the like."""
    titled = _TITLED.search(view)
    untitled = None if titled else _UNTITLED.search(view)
    found = titled[0] if titled else untitled["name"] if untitled else ""
    return " ".join(found.split())


def _address(view: str) -> str:
    """Give the address with its place, also behind "in"."""
    address = address_told(view)
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
    said = sentences(quoted[1]) if quoted else told
    about = next(
        (found["about"].strip() for one in said if (found := _ABOUT.search(_SHORTENED.sub(r"\1 ", fold(one))))), ""
    )
    wishes = {
        one: found["wish"] for one in said if not _NO_STORY.search(fold(one)) and (found := _WISH.search(fold(one)))
    }
    story = [one for one in said if one not in wishes and not _is_no_story(one, spoken)]
    wish = next((_last_of(one, len(wish)) for one, wish in wishes.items()), "")
    return replace(spoken, about=_as_written(about, view), what_happened=" ".join(story), wish=wish)


def _last_of(sentence: str, length: int) -> str:
    """Give the last words of a sentence as written, without its full stop."""
    return sentence.rstrip(" .!")[-length:].strip()


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
