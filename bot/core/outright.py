"""Is something said outright: not asked, not denied, not on a condition, not told of another?"""

import re

from bot.core.sentences import any_of

DOUBTS = any_of(
    r"\b(?:niet|nooit|geen|als(?!\s+ingetrokken)|indien|tenzij|mits|wanneer|zodra|misschien|eventueel",
    r"voorwaarde|overweeg)\b",
    r"\b(?:zei|zegt|zeggen|vroeg|moest|moet|moeten|pas|totdat|voordat|waarom|hoe)\b",
    r"\b(?:not|never|if|unless|maybe|until|why|should|told|said)\b",
)
CONDITION = any_of(
    r"(?:maar\s+)?(?:alleen|pas|uitsluitend)\b|mits\b|tenzij\b|op voorwaarde",
    r"maar\s+(?:dan\s+)?(?:wel\s+)?(?:als|eerst|niet)\b",
    r"grapje|\bnot\b|only if|of toch niet|dat was\b",
)
DENIES = re.compile(
    r"\b(?:niet|nooit|geen|allesbehalve|amper|nauwelijks|pas|als|indien|mits|tenzij|zodra|wanneer|zou|zouden|bijna"
    r"|misschien|eventueel|betwist\w*|stelling|zogenaamd|volgens|beweer\w*|zegt|zeggen|schrijft|noemt|hoop|hopen"
    r"|hopelijk|moet|wil(?! (?:u|jullie) bedanken)|not|never|if|unless|would)\b"
)
BUT = re.compile(
    r"\bnog\b(?! (?:bedankt|een (?:fijne|prettige)))|\?"
    r"|(?<!laat )(?<!doe )\bmaar\b|\b(?:helaas|echter|toch|behalve|alleen|but|however|unfortunately|still|except)\b"
)
_SUPPOSED = re.compile(
    r"\b(?:als(?! (?:klant|huurder|huurster|reactie|gevolg|laatste|deelnemer|particulier)\b)|indien|mocht|tenzij|zodra"
    r"|wanneer|anders|overweeg\w*|overwegen|misschien|eventueel|denk erover|of ik|of wij|hoe|waar|waarom"
    r"|stel dat|kan ik"
    r"|kunnen wij|mag ik|zou(?:den)?|moet ik|zei\w*|zegt|if|unless|otherwise|maybe|might|how|whether)\b"
)
_DENIED = re.compile(r"\b(?:niet|geen|nooit|zonder|not|never|no)\b(?: \w{1,15}){0,2} ?$")


def is_outright(sentence: str, sign: re.Match[str]) -> bool:
    """Say whether a sign in a sentence (folded) is meant: the writer does so, or wants it so."""
    ahead = sentence[: sign.start()]
    return not (sentence.endswith("?") or _SUPPOSED.search(ahead) or _DENIED.search(ahead))
