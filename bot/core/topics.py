"""Which kind of complaint, of an organisation's own list, do recognition or a colleague mean (STA-8)?"""

import re
from collections.abc import Mapping

from bot.core.phrases import TOPICS
from bot.core.sentences import fold
from bot.core.words import Topic

Topics = Mapping[str, str]  # a Topic -> what the organisation calls it; several may have one name
LONGEST_NAME = 80
ALL: Topics = {topic: dutch for topic, (dutch, _) in TOPICS.items()}
_WORD = re.compile(r"[^\W_]+")
_LITTLE_WORDS = "de het een en of van over bij met door op in om te aan voor onze ons uw klacht klachten soort"
_LITTLE = frozenset(_LITTLE_WORDS.split())
_TYPED_WRONG = 5  # letters from which one typing error still leaves a word


def listed(topic: str, topics: Topics) -> str:
    """Give what a recognised kind is on an organisation's list: "other" when it isn't on it, "" in doubt."""
    if topic not in ALL:
        return ""
    return topic if topic in topics else Topic.OTHER


def topic_meant(words: str, topics: Topics) -> str:
    """Find the one kind on the list that a colleague's words name, by its name or a part of it; "" when unsure."""
    said = _content(words)
    if not said:
        return ""
    exact = [one for one in topics if said == _content(topics[one])]
    found = exact or [one for one in topics if _names(said, one, topics)]
    return found[0] if len({topics[one] for one in found}) == 1 else ""


def topic_in_words(topic: str, topics: Topics) -> str:
    """Say a kind as the organisation calls it; what a colleague called it is said as it is."""
    return topics.get(topic) or ALL.get(topic, topic)


def names_of(topics: Topics) -> tuple[str, ...]:
    """Give the names on a list, each once."""
    return tuple(dict.fromkeys(topics.values()))


def _content(words: str) -> tuple[str, ...]:
    """Give the words that say something, folded."""
    found = _WORD.findall(fold(words[:LONGEST_NAME]))
    return tuple(one for one in found if one not in _LITTLE) or tuple(found)


def _names(said: tuple[str, ...], topic: str, topics: Topics) -> bool:
    """Say whether all these words are words of a kind's name, or of the name that it has elsewhere."""
    known = {*_content(topics[topic]), *_content(ALL[topic])}
    return all(any(_is_word(one, other) for other in known) for one in said)


def _is_word(typed: str, word: str) -> bool:
    """Say whether a word was meant, with one typing error at most."""
    if typed == word:
        return True
    if len(typed) < _TYPED_WRONG or abs(len(typed) - len(word)) > 1:
        return False
    same = next((at for at, (one, other) in enumerate(zip(typed, word, strict=False)) if one != other), len(typed))
    rest, other = typed[same:], word[same:]
    swapped = rest[1:2] + rest[:1] + rest[2:]
    return other in {swapped, rest[1:]} or rest == other[1:] or rest[1:] == other[1:]
