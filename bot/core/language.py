"""Is a text clearly English?"""

import re

_WORD = re.compile(r"[a-z']+")
_READ = 4_000
_ENOUGH = 4  # English words that Dutch lacks
_ENGLISH_WORDS = """
    the and you your my not have has that this with for from would are be been to it they their please when which
    because there what about were could should any or but our
"""
_DUTCH_WORDS = """
    de het een en ik u uw mijn niet dat dit met voor van zijn op te er maar ook wij ons jullie hun heb heeft aan bij als
    nog wat die ben naar om door over dan deze geen werd wordt worden
"""
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
_DUTCH = frozenset(_DUTCH_WORDS.split())


def english_in(text: str, most: int = 3) -> tuple[str, ...]:
    """Give some English words that Dutch lacks, as they come: what shows that a text is English."""
    return tuple(dict.fromkeys(word for word in _WORD.findall(text[:_READ].lower()) if word in _ENGLISH))[:most]


def language(text: str) -> str:
    """Give "en" for a text that is clearly English, else "nl"."""
    words = _WORD.findall(text[:_READ].lower())
    english = sum(word in _ENGLISH for word in words)
    dutch = sum(word in _DUTCH for word in words)
    return "en" if english >= _ENOUGH and english > 2 * dutch else "nl"
