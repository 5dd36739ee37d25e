"""Where does what somebody wrote end, and his signature begin?"""

import re
from collections.abc import Sequence

LINE_CAP = 2_000  # characters of a line that are looked at
_FORMULAS = (
    r"met (?:een |zeer |de )?(?:\w+,? (?:en )?){1,2}groet(?:en)?",
    r"(?:de |veel |lieve |hartelijke |vriendelijke |beste |warme )?groet(?:en|jes)?",
    r"m\.? ?v\.? ?g\.?r?|m\.? ?vr?\.? ?gr?|mvrgr|vr\.? ?gr|gr|grt|grtjs|hoogachtend",
    r"(?:with )?(?:my )?(?:kind|best|warm|kindest|warmest|many)(?: regards| wishes)|regards|rgds|cheers",
    r"yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?",
)
_GREETING = re.compile(rf"(?:{'|'.join(_FORMULAS)})(?=[\s.,!:;-]|$)[\s.,!:;-]*", re.IGNORECASE)
_PARTICLE_WORDS = "van de den der het 't ter ten te en and & / namens familie fam mw dhr"
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_NAME_WORDS = 6
_DEVICES = (
    r"(?:verstuurd|verzonden|gestuurd|sent) (?:vanaf|vanuit|vanop|met|via|from|with|using) ",
    r"(?:download|downloaden|haal|get) outlook|outlook voor (?:ios|android)|sent securely ",
)
_DEVICE = re.compile("|".join(_DEVICES), re.IGNORECASE)
_DEVICE_CAP = 120
_TELLING_WORDS = "ik wij we u uw niet geen maar heb heeft is was you not but"
_TELLING = frozenset(_TELLING_WORDS.split())
_AFTERTHOUGHT = re.compile(r"(?:p\.?\s?s\b|n\.?b\.?\b|bijlagen?\b|naschrift)", re.IGNORECASE)
_SENTENCE_WORDS = """
    ik wij we u mij mijn ons onze jullie je niet geen nog ook wel maar omdat is zijn was waren heb hebben heeft had wil
    wilt kan kunt zou moet graag hoop wacht verwacht hoor i you my your not no please are has have will would can but
    because want
"""
_FUNCTION_WORDS = frozenset(_SENTENCE_WORDS.split())
_SENTENCE = 4  # words, one of them a function word
_LONG_SENTENCE = 9
_CONTACT = re.compile(
    r"@|www\.|https?:|\||\bkvk\b|\bbtw\b|\biban\b|\btel\b|\d{6}|\bvolg (?:ons|mij)\b|•", re.IGNORECASE
)
_DISCLAIMERS = (
    r"disclaimer|proclaimer|confidential|dit (?:e-?mail)?[ -]?bericht|deze e-?mail|de (?:inhoud|informatie)",
    r"de in (?:dit|deze)|op deze e-?mail|indien u niet|mocht dit bericht|aan (?:dit|deze|de inhoud)",
    r"this (?:e-?mail|message|communication)|the (?:information|contents?)|if you (?:are not|have received)",
)
_DISCLAIMER = re.compile(rf"\W{{0,6}}(?:{'|'.join(_DISCLAIMERS)})", re.IGNORECASE)
_LEGAL_WORDS = (
    r"vertrouwelijk|geadresseerde|bestemd voor|rechten (?:worden )?ontle|openbaarmaking|aansprakelijk|onbevoegd",
    r"niet voor u bestemd|confidential|intended (?:solely|only|recipient|for)|privileged|disclos",
)
_LEGALESE = re.compile("|".join(_LEGAL_WORDS), re.IGNORECASE)
_FOOTERS = (
    r"denk (?:aan het|om het) milieu|please consider the environment|bespaar papier|niet printen",
    r"virusvrij|virus-free|(?:dit|deze) e-?mail(?:bericht)? is (?:gecontroleerd|gescand)",
    r"this email has been (?:checked|scanned)|u ontvangt niet vaak e-?mail van|you don't often get email from",
    r"sommige personen die dit bericht|some people who received this message",
)
_FOOTER = re.compile(rf"\W{{0,6}}(?:{'|'.join(_FOOTERS)})", re.IGNORECASE)
_BANNER = re.compile(
    r"\W{0,6}(?:let op|waarschuwing|caution|warning|extern\w*|attention)\b.{0,80}"
    r"(?:van buiten (?:de|onze|uw|het)|externe? (?:afzender|e-?mail)|outside|external sender)",
    re.IGNORECASE,
)
_PARAGRAPH_CAP = 12  # lines of a disclaimer that are read to judge it


def is_greeting(line: str) -> bool:
    """Say whether a line is a closing formula, with at most a name behind it."""
    view = line[:LINE_CAP].strip(" *_\t>-")
    match = _GREETING.match(view)
    return match is not None and _is_name(view[match.end() :].strip(" .,!*_"))


def _is_name(words: str) -> bool:
    """Say whether what follows a formula is nothing, or a name: more than that is a sentence."""
    given = words.split()
    if len(given) > _NAME_WORDS or len(words) > 60 or "?" in words:  # noqa: PLR2004  # no name is longer
        return False
    if len(given) == 1:
        return given[0].lower() not in _FUNCTION_WORDS
    return all(word[0].isupper() or word.strip(".,").lower() in _PARTICLES for word in given)


def is_device_line(line: str) -> bool:
    """Say whether a line only tells which program or telephone sent the mail."""
    view = line[:LINE_CAP].strip(" *_\t[(")
    if len(view) > _DEVICE_CAP or not _DEVICE.match(view):
        return False
    return not _TELLING.intersection(view.lower().replace(",", " ").split())


def is_delimiter(line: str) -> bool:
    """Recognise the agreed line above a signature (RFC 3676, 4.3)."""
    return line.rstrip() == "--"


def is_disclaimer(lines: Sequence[str]) -> bool:
    """Judge a paragraph: legal words that a program adds, a footer, or a warning that the mail is from outside."""
    paragraph = " ".join(line.strip() for line in lines[:_PARAGRAPH_CAP])[:LINE_CAP]
    if _FOOTER.match(paragraph) or _BANNER.match(paragraph):
        return True
    return _DISCLAIMER.match(paragraph) is not None and _LEGALESE.search(paragraph) is not None


def is_more(line: str) -> bool:
    """Say whether a line below the greeting is text again: an afterthought, or a sentence."""
    view = line[:LINE_CAP].strip(" *_\t")
    if _AFTERTHOUGHT.match(view):
        return True
    return _is_sentence(view) and not (_CONTACT.search(view) and not view.endswith((".", "!", "?")))


def _is_sentence(view: str) -> bool:
    words = view.lower().split()
    if len(words) >= _LONG_SENTENCE:
        return True
    return len(words) >= _SENTENCE and any(word.strip(".,!?:;()'\"") in _FUNCTION_WORDS for word in words)
