"""Which colleagues does a complaint name, so that they are kept out of it (STI-4)?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.core.function_mentions import FunctionIndex, is_above
from bot.core.name_mentions import Mention, NameIndex
from bot.core.name_parts import is_group
from bot.core.organisation import Colleague
from bot.core.own_words import own_words
from bot.core.reproach import is_negative, is_praised, is_reproached, is_wanted
from bot.core.sentences import fold, sentences

_NEAR = 60  # characters before a name that are looked at
_ONLY_SPOKEN_TO = re.compile(  # an address, or who gave advice
    r"\b(?:t\.?a\.?v\.?|ter attentie van|attn\.?|doorsturen (?:aan|naar)|op (?:advies|aanraden|verzoek) van"
    r"|doorverwezen door"
    r"|cc|kopie aan|groeten aan|de groeten van|bedank)\W{1,3}(?:de heer |mevrouw |meneer )?$"
)
_ASKS = re.compile(r"\W*(?:kan|kunt|wilt|wil|zou|zouden|mag|can|could|would) ")


@dataclass(frozen=True, kw_only=True)
class Named:
    """A colleague whom a complaint names, and the words that do it."""

    address: str
    words: str


def find_named(
    subject_and_text: str, colleagues: Sequence[Colleague], *, complainant: str, reproached: bool = False
) -> tuple[Named, ...]:
    """Find the colleagues whom a complaint is about, or in doubt may be about, in the order of the text (STI-4).

    Greetings, signatures, quotes and praise name nobody, nor does the wish that a director looks at it.

    :param complainant: the display name of the writer
    :param reproached: only whom the sentence itself reproaches something, for a mail that may well be about their help
    """
    own = own_words(subject_and_text, complainant)
    written = sentences(own.text)
    names, functions = NameIndex(colleagues, own.own_names), FunctionIndex(colleagues)
    addresses = frozenset(one.address for one in colleagues if not is_group(one))
    above = frozenset(one.address for one in colleagues if is_above(one))
    found: dict[str, str] = {}
    for number, sentence in enumerate(written):
        after = fold(written[number + 1]) if number + 1 < len(written) else ""
        mentions = [*names.mentions(sentence), *functions.mentions(sentence), *_by_mail(sentence, addresses)]
        view = fold(sentence)
        for one in sorted(mentions, key=lambda mention: mention.start):
            blamed = not reproached or is_reproached(view, one.start, one.end)
            if one.address not in found and blamed and _counts(view, one, after, above=one.address in above):
                found[one.address] = sentence[one.start : one.end]
    return tuple(Named(address=address, words=words) for address, words in found.items())


def _counts(sentence: str, mention: Mention, after: str, *, above: bool) -> bool:
    """Say whether a name is no mere address, and not clearly praised; a director may just be asked to look at it."""
    if above and (is_wanted(sentence, mention.start) or _ASKS.match(sentence)) and not is_negative(sentence):
        return False
    before = sentence[max(0, mention.start - _NEAR) : mention.start]
    return _ONLY_SPOKEN_TO.search(before) is None and not is_praised(sentence, mention.start, after)


def _by_mail(sentence: str, addresses: frozenset[str]) -> Iterator[Mention]:
    for found in re.finditer(r"[\w.+'-]{1,64}@[\w.-]{1,253}", sentence):
        address = found[0].lower().rstrip(".")
        if address in addresses:
            yield Mention(address=address, start=found.start(), end=found.start() + len(address))
