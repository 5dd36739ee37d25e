"""Does a mail say that it belongs to a complaint that was made before?"""

from bot.core.mended import mended
from bot.core.sentences import any_of, fold, sentences

READ = 4_000  # characters: who adds to something says so at once
_MY = r"(?:mijn|onze|m'n|de|deze|my|our)"
_WHAT = r"(?:klacht|melding|mail|e-mail|mailtje|bericht|brief|formulier|complaint|email|message)"
_EARLIER = r"(?:eerdere|vorige|laatste|eerder ingediende|ingediende|lopende|earlier|previous|last)"
_ADDS = any_of(
    rf"\b(?:aanvulling(?:en)?|toevoeging) (?:op|bij|aan) {_MY} (?:{_EARLIER} )?{_WHAT}\b",
    rf"\b(?:in vervolg op|als vervolg op|vervolg op|naar aanleiding van|volgend op) (?:mijn|onze|m'n) (?:{_EARLIER} )?"
    rf"{_WHAT}\b",
    rf"\b(?:zie|zie ook|lees) (?:ook )?(?:mijn|onze|m'n) {_EARLIER} {_WHAT}\b",
    rf"\b(?:nog )?(?:een|enkele|wat|twee) (?:vraag|vragen|opmerking|aanvulling) (?:over|bij|op) {_MY} (?:{_EARLIER} )?"
    rf"{_WHAT}\b",
    rf"\b(?:wil|wilde|vergat|vergeten|moet)\b.{{0,40}}\b(?:bij|aan) (?:mijn|onze) (?:{_EARLIER} )?{_WHAT}\b.{{0,20}}"
    r"\b(?:toe te voegen|toevoegen|vermelden|te vermelden|te zeggen|zeggen)\b",
    r"\bhoe (?:staat|gaat|zit|is) (?:het|t) (?:er )?(?:\w+ )?met (?:mijn|onze|m'n) (?:\w+ )?klacht\b",
    r"\b(?:stand van zaken|status) (?:van|rond|over|bij|omtrent) (?:mijn|onze) (?:\w+ )?klacht\b",
    r"\b(?:in addition to|further to|following up on) (?:my|our) (?:\w+ )?(?:complaint|email|e-mail|message)\b",
    r"\b(?:how is|what is the status of|what about) (?:my|our) complaint\b",
    r"\b(?:a|another|one more) question about (?:my|our) complaint\b",
)
_ANOTHER = any_of(
    r"\b(?:nieuwe|andere|tweede|2e|another|new|second)\s+(?:\w+\s+)?(?:klacht|complaint)\b|\bnog een klacht\b",
)


def adds_to_earlier(subject: str, text: str) -> bool:
    """Say whether words, outright, add to a complaint that is there or ask about it; another complaint does not."""
    said = [mended(fold(one)) for one in (*sentences(subject[:READ]), *sentences(text[:READ]))]
    return any(_ADDS.search(one) for one in said) and not any(_ANOTHER.search(one) for one in said)
