"""What does a complainant say himself about others: without greeting, signature, quotes and headers?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.reply import Label, joined, label_lines
from bot.core.reply_ending import is_greeting
from bot.core.sentences import fold, plain

_WORD = re.compile(r"'?[^\W\d_]+")
_HEADER = re.compile(
    r"[>*_\s]{0,12}(?:van|from|aan|to|cc|bcc|verzonden|sent|datum|date|antwoord aan|reply-to)[*_ ]{0,4}:", re.IGNORECASE
)
_ATTRIBUTION = re.compile(
    r"\b(?:schreef|wrote)\b[^.!?]{0,120}(?::|>)\s*$|<[^<>@\s]{1,64}@[^<>\s]{1,120}>", re.IGNORECASE
)
_OWN_NAME = re.compile(
    r"\W{0,6}(?:\d{1,2}[.)] ?)?(?:uw |mijn )?(?:naam|voornaam|achternaam|klager|indiener)(?: (?:en voorletters"
    r"|klager))?\s?:"
)
_GREETS = re.compile(
    r"\W{0,6}(?:en )?(?:beste|geachte|zeer geachte|hallo|hoi|hi|hey|he|hee|dag|lieve|goede\w{0,12}(?: (?:morgen|middag"
    r"|avond|dag))?|goeie\w{0,10}|dear|hello|good (?:morning|afternoon|evening|day)|t\.?a\.?v\.?|ter attentie van"
    r"|attn\.?|attentie)(?![\w-])"
)
_GREETED = re.compile(r"[^,!:;?\n]{0,60}[,!:;]")
_SHORT = 4  # letters: a full stop behind no more belongs to a title or to initials
_ADDRESSING_WORDS = (
    "de heer mevrouw meneer mevr mw dhr team directie en van der den het collega collegas allemaal allen "
    "klantenservice mensen medewerkers klachtencommissie mijnheer dames heren"
)
_ADDRESSING = frozenset(_ADDRESSING_WORDS.split())
_NAME_LINE = re.compile(r"(?:[^\W\d_][\w'.-]{0,30}|&|/)(?: (?:[^\W\d_][\w'.-]{0,30}|\([^()]{1,20}\))){0,5}\s?[.,!]?")
_LITTLE = "van de den der ter ten te het 't v.d. vd en mevrouw mevr mevr. mw mw. dhr dhr. fam fam. familie el la"
_LITTLE_NAMES = frozenset(_LITTLE.split())
_SAID = frozenset({Label.NEW, Label.FORWARD})
_FEW_WORDS = 2  # in capitals, more may be a sentence
_MOST_SIGNED = 3  # lines at the end that may be a name


@dataclass(frozen=True, kw_only=True)
class OwnWords:
    """The writer's own text, and the words of his own name as he signs it."""

    text: str
    own_names: frozenset[str]  # folded


def own_words(text: str, writer: str = "") -> OwnWords:
    """Take away what speaks to or of nobody, and learn from it how the writer is called.

    :param writer: the display name of his mail address
    """
    lines = label_lines(plain(text))
    kept = [line.text for line in lines if line.label in _SAID] or [line.text for line in lines]
    kept = [line for line in kept if not line.lstrip().startswith(">") and not _HEADER.match(line)]
    kept = [line for line in kept if not _ATTRIBUTION.search(line)]
    signed = joined(lines, {Label.SIGNATURE}).split("\n")[:_MOST_SIGNED]
    signed += [line for line in kept if is_greeting(line)]
    kept = [line for line in kept if not is_greeting(line)]
    named = [line for line in kept if _OWN_NAME.match(fold(line))]
    kept = [_without_greeting(line) for line in kept if line not in named]
    while kept and len(signed) <= 2 * _MOST_SIGNED and _ends_with_a_name(kept):
        signed.append(kept.pop())
    names = {fold(word) for line in [writer, *signed, *named] for word in _WORD.findall(line)}
    return OwnWords(text="\n".join(kept), own_names=frozenset(names))


def _ends_with_a_name(lines: Sequence[str]) -> bool:
    """Say whether the last line is empty, or a name and nothing else, below other words."""
    last = lines[-1].strip()
    if not last:
        return True
    if not _NAME_LINE.fullmatch(last):
        return False
    words = last.rstrip(" .,!").split()
    capitals = all(one[0].isupper() or one in _LITTLE_NAMES or one[0] in "(&/" for one in words)
    return (capitals and (len(words) <= _FEW_WORDS or not last.isupper())) or len(words) == 1


def _without_greeting(line: str) -> str:
    """Cut "Beste Mila," off; without a comma, the names and titles behind the greeting."""
    folded, start = fold(line), 0
    while (greets := _GREETS.match(folded, start)) and (greeted := _GREETED.match(folded, greets.end())):
        start = greeted.end()
    if greets is None:
        return line[start:]
    end, most = greets.end(), _SHORT
    for word in _WORD.finditer(line, end):
        gap = line[end : word.start()].strip()
        if (gap and (gap != "." or most > _SHORT)) or not (word[0][0].isupper() or fold(word[0]) in _ADDRESSING):
            break
        end, most = word.end(), len(word[0])
    return line[end:]
