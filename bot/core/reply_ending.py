"""Where does what somebody wrote end, and his signature begin?"""

import re
from collections.abc import Sequence

LINE_CAP = 2_000
_GREETING = re.compile(
    r"(?:met (?:een |zeer |de )?(?:\w+e?,? (?:en )?){1,2}groet(?:en)?|(?:de |veel |lieve |hartelijke |vriendelijke |beste |"
    r"warme )?groet(?:en|jes)?|m\.? ?v\.? ?g\.?r?|m\.? ?vr?\.? ?gr?|mvrgr|vr\.? ?gr|gr|grt|grtjs|hoogachtend|"
    r"(?:with )?(?:my )?(?:kind|best|warm|kindest|warmest|many)(?: regards| wishes)|regards|rgds|cheers|"
    r"yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?)(?=[\s.,!:;-]|$)[\s.,!:;-]*",
    re.IGNORECASE,
)
_PARTICLES = frozenset(
    ["van", "de", "den", "der", "het", "'t", "ter", "ten", "te", "en", "and", "&", "/", "namens", "familie", "fam", "mw", "dhr"]
)
_NAME_WORDS = 6
_DEVICE = re.compile(
    r"(?:(?:verstuurd|verzonden|gestuurd|sent) (?:vanaf|vanuit|vanop|met|via|from|with|using) |(?:download|downloaden|haal|get) "
    r"outlook|outlook voor (?:ios|android)|verzonden met behulp van |sent securely )",
    re.IGNORECASE,
)
_DEVICE_CAP = 120
_TELLING = frozenset(["ik", "wij", "we", "u", "uw", "niet", "geen", "maar", "heb", "heeft", "is", "was", "you", "not", "but"])
_AFTERTHOUGHT = re.compile(r"(?:p\.?\s?s\b|n\.?b\.?\b|bijlagen?\b|naschrift)", re.IGNORECASE)
_FUNCTION_WORDS = frozenset(
    "ik wij we u mij mijn ons onze jullie je niet geen nog ook wel maar omdat is zijn was waren heb hebben heeft had wil wilt "
    "kan kunt zou moet graag hoop wacht verwacht hoor i you my your not no please is are was have has had will would can but "
    "because want".split()  # noqa: SIM905  # a list reads worse
)
_SENTENCE = 4  # words, one of them a function word
_LONG_SENTENCE = 9
_CONTACT = re.compile(r"@|www\.|https?:|\||\bkvk\b|\bbtw\b|\biban\b|\btel\b|\d{6}|\bvolg (?:ons|mij)\b|•", re.IGNORECASE)
_DISCLAIMER = re.compile(
    r"\W{0,6}(?:disclaimer|confidential|dit (?:e-?mail)?\s?bericht|dit e-?mailbericht|deze e-?mail|de (?:inhoud|informatie)|"
    r"de in (?:dit|deze)|this (?:e-?mail|message|communication)|the (?:information|contents?)|"
    r"if you (?:are not|have received)|indien u niet|mocht dit bericht|aan (?:dit|deze|de inhoud)|proclaimer|op deze e-?mail)",
    re.IGNORECASE,
)
_LEGALESE = re.compile(
    r"vertrouwelijk|geadresseerde|bestemd voor|rechten (?:worden )?ontle|confidential|intended (?:solely|only|recipient|for)|"
    r"openbaarmaking|privileged|aansprakelijk|niet voor u bestemd|onbevoegd|disclos",
    re.IGNORECASE,
)
_FOOTER = re.compile(
    r"\W{0,6}(?:denk (?:aan het|om het) milieu|please consider the environment|bespaar papier|virusvrij|virus-free|"
    r"(?:dit|deze) e-?mail(?:bericht)? is (?:gecontroleerd|gescand)|this email has been (?:checked|scanned)|"
    r"u ontvangt niet vaak e-?mail van|you don't often get email from|sommige personen die dit bericht|"
    r"some people who received this message|niet printen)",
    re.IGNORECASE,
)
_BANNER = re.compile(
    r"\W{0,6}(?:let op|waarschuwing|caution|warning|extern\w*|attention)\b.{0,80}(?:buiten (?:de|onze|uw|het)|extern|outside)",
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
