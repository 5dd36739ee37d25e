"""How is what a colleague says about the complainant said to the complainant: "of zij komt" as "of u komt"?

Where it isn't sure who is meant, or what is whose, or how the sentence then runs, nothing is said:
the act is offered instead.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.core import second_person_words as known

WORD = re.compile(r"[^\W\d_][\w'’-]*|[^\w\s]|\d[\w.:/-]*", re.UNICODE)
THEIRS = frozenset({"ze", "zij", "hij", "hem", "haar", "zijn", *known.TITLES, *known.CALLED})
LONGEST = 600


class Role(StrEnum):
    """What a word is in a sentence to the complainant."""

    SUBJECT = "u"
    OBJECT = "u "
    OWNER = "uw"
    OTHER = ""
    UNSURE = "?"


@dataclass(frozen=True, kw_only=True)
class Spoken:
    """The words of a sentence, and the words that may stand for the complainant in it."""

    typed: tuple[str, ...]
    words: tuple[str, ...]
    called: str
    subjects: frozenset[str]
    owners: frozenset[str]
    objects: frozenset[str]

    def start(self, at: int) -> int:
        """Give where the clause of this word begins."""
        return next((one + 1 for one in range(at - 1, -1, -1) if self.words[one] in known.BREAKS), 0)

    def before(self, at: int) -> tuple[str, ...]:
        """Give the words of the clause before this one."""
        return self.words[self.start(at) : at]

    def behind(self, at: int) -> tuple[str, ...]:
        """Give the words of the clause behind this one."""
        end = next((one for one in range(at + 1, len(self.words)) if self.words[one] in known.BREAKS), len(self.words))
        return self.words[at + 1 : end]

    def next(self, at: int) -> str:
        """Give the word behind this one."""
        return self.words[at + 1] if at + 1 < len(self.words) else ""

    def names_somebody(self, until: int) -> bool:
        """Say whether somebody else is named before this place."""
        return any(
            known.PERSON.fullmatch(word) or word.endswith(("buurman", "buurvrouw")) or (at and typed[:1].isupper())
            for at, (word, typed) in enumerate(zip(self.words[:until], self.typed, strict=False))
        )


def to_you(words: str, whom: str) -> str | None:
    """Turn words about the complainant into words to the complainant; None where it is not sure.

    :param whom: how the complainant was named: "mevrouw", "hem", "de klager"
    """
    found = list(WORD.finditer(words)) if len(words) <= LONGEST else []
    lower = tuple(one[0].lower() for one in found)
    if not found or known.UNCLEAR & set(lower) or known.MANY.search(whom):
        return None
    if {"u", "uw"} & set(lower):  # said to the complainant already
        return None if THEIRS & set(lower) else words.strip()
    spoken = _spoken(tuple(one[0] for one in found), lower, whom)
    roles: list[Role] = []
    for at in range(len(lower)):
        roles.append(_role(spoken, roles, at))
    said = [_said(spoken, roles, at) for at in range(len(lower))]
    if Role.UNSURE in roles or "?" in {one for one, word in zip(said, lower, strict=True) if word != "?"}:
        return None
    return _joined(words, found, said, roles)


def _spoken(typed: tuple[str, ...], lower: tuple[str, ...], whom: str) -> Spoken:
    she, he = bool(known.SHE.search(whom)), bool(known.HE.search(whom))
    return Spoken(
        typed=typed,
        words=lower,
        called=whom.lower(),
        subjects=frozenset((() if he else ("zij", "ze")) + (() if she else ("hij",))),
        owners=frozenset((() if he else ("haar",)) + (() if she else ("zijn",))),
        objects=frozenset((() if he else ("haar",)) + (() if she else ("hem",))),
    )


def _role(said: Spoken, roles: Sequence[Role], at: int) -> Role:
    """Say what one word is; a pronoun of the other sort is somebody else, and stays."""
    word = said.words[at]
    if word in {"die", "deze"} and not said.before(at) and known.NO_NOUN.fullmatch(said.next(at)):
        return Role.UNSURE  # "of die thuis is"
    if word in {"zij", "ze", "hij"}:
        return _subject(said, roles, at) if word in said.subjects else _not_them(said, word)
    if word in said.owners and (word == "zijn" or word not in said.objects):
        return _owner(said, at, if_not=Role.OTHER)
    if word in said.objects:
        return _owner(said, at, if_not=_object(said, roles, at)) if word in said.owners else _object(said, roles, at)
    if word in known.TITLES or word in known.CALLED or word in known.SORTS:
        return _named(said, roles, at)
    return Role.OTHER


def _not_them(said: Spoken, word: str) -> Role:
    """A pronoun of the other sort is somebody who was named too; else we don't know whom it means."""
    return Role.OTHER if said.names_somebody(len(said.words)) and word == "hij" else Role.UNSURE


def _subject(said: Spoken, roles: Sequence[Role], at: int) -> Role:
    """Say whether "ze", "zij" or "hij" is the complainant."""
    start = said.start(at)
    back = said.words[:start]
    other = "hij" in said.words[at] and bool(known.ONES & set(back)) and Role.SUBJECT not in roles
    if other or said.names_somebody(start) or not _is_place(said, at):
        return Role.UNSURE
    return Role.UNSURE if said.words[at] != "hij" and _is_plural(said, at) else Role.SUBJECT


def _is_place(said: Spoken, at: int) -> bool:
    """Say whether who does it stands here: "dat ze", "welke bonnen ze", "dan kan ze", not "dat we ze"."""
    before = said.before(at)
    if set(before) <= known.AT_FIRST or before[-1] == "die" or before[-1].startswith("waar"):
        return True
    start = said.start(at)
    asks = start > 0 and said.words[start - 1] in known.ASKING
    return (asks or before[-1] in known.SINGULAR) and not known.SOMEBODY & set(before)


def _is_plural(said: Spoken, at: int) -> bool:
    clause = said.behind(at)
    before = said.words[at - 1] if at else ""
    if before in known.SINGULAR or known.SINGULAR & set(clause) or (clause and clause[-1].endswith("t")):
        return False
    return any(one in known.PLURAL or one.endswith("en") for one in clause)


def _object(said: Spoken, roles: Sequence[Role], at: int) -> Role:
    """Say whether "haar" or "hem" is the complainant: not where she does it herself, or another was named before."""
    start = said.start(at)
    own = Role.SUBJECT in roles[start:]
    thing = said.words[at] == "hem" and bool(known.ONES & set(said.words[:start])) and Role.SUBJECT not in roles
    return Role.UNSURE if own or thing or said.names_somebody(start) else Role.OBJECT


def _owner(said: Spoken, at: int, *, if_not: Role) -> Role:
    """Tell "haar sleutel" from "wij bellen haar morgen", and "zijn sleutel" from "waar wij zijn"."""
    following = said.next(at)
    noun = said.words[at + 2] if following.endswith("e") and at + 2 < len(said.words) else following
    if following == "eigen":
        return Role.OWNER
    last = said.words[at - 1] if at else ""
    sure = not said.before(at) or last in known.IN_FRONT or bool({"ze", "zij", "hij"} & set(said.before(at)))
    if any(known.OWNED.fullmatch(one) or (sure and known.PLENTY.fullmatch(one)) for one in (following, noun)):
        return Role.UNSURE if said.names_somebody(at) else Role.OWNER
    verb = said.words[at] == "zijn" and (
        known.VERB_AFTER.fullmatch(following) or not following or following in known.BREAKS
    )
    alone = said.words[at] != "zijn" and (
        known.NO_NOUN.fullmatch(following) or not following or following in known.BREAKS
    )
    return if_not if verb or alone else Role.UNSURE


def _named(said: Spoken, roles: Sequence[Role], at: int) -> Role:
    """Say whether "mevrouw" or "de klager" is the complainant, and not "mevrouw Vos" or "een andere huurder"."""
    word, behind = said.words[at], said.typed[at + 1 : at + 2]
    of_them = known.TITLES.get(word)
    other = (of_them is known.HE and known.SHE.search(said.called)) or (
        of_them is known.SHE and known.HE.search(said.called)
    )
    named = of_them and behind and (behind[0][:1].isupper() or behind[0] == ".")
    place = at - 1 if at and said.words[at - 1] == "de" and not of_them else at
    last = said.words[place - 1] if place else ""
    if (
        other
        or named
        or (word in known.SORTS and word not in said.called)
        or said.next(at) in {"van", "boven", "onder", "naast", "die"}
    ):
        return Role.UNSURE
    if _is_place(said, place):
        return Role.UNSURE if Role.SUBJECT in roles[said.start(at) :] else Role.SUBJECT
    clear = last in known.BEFORE_THEM or last in {"we", "wij", "ik"}
    return Role.OBJECT if clear and Role.SUBJECT not in roles[said.start(at) :] else Role.UNSURE


def _said(said: Spoken, roles: Sequence[Role], at: int) -> str:
    """Give what one word becomes; "?" where that isn't sure."""
    word, role = said.words[at], roles[at]
    if role is not Role.OTHER:
        return role.value.strip()
    if word not in known.VERBS:
        return said.typed[at]
    start = said.start(at)
    if Role.SUBJECT in roles[start:at]:
        inside = word == "is" and "die" in said.words[start + roles[start:at].index(Role.SUBJECT) : at]
        return "?" if inside else known.VERBS[word]
    if at + 1 < len(roles) and roles[at + 1] is Role.SUBJECT:
        return known.VERBS[word]
    return _carried(said, roles, at) if word == "is" else said.typed[at]


def _carried(said: Spoken, roles: Sequence[Role], at: int) -> str:
    """Say again who "is": "of ze kan bellen en thuis is"."""
    last = max((one for one in range(at) if roles[one] is Role.SUBJECT), default=-1)
    start = said.start(at)
    between = {one for one in said.words[last + 1 : start] if one in known.BREAKS}
    if last < 0 or not between or not between <= known.GOES_ON or known.SOMEBODY & set(said.words[start:at]):
        return said.typed[at]
    return "bent" if set(said.words[start:at]) <= known.STAYS else "?"


def _joined(words: str, found: list[re.Match[str]], said: list[str], roles: Sequence[Role]) -> str:
    """Put the words back with the spaces between them; "de" before "klager" goes."""
    text, end = "", 0
    for one, becomes, role in zip(found, said, roles, strict=True):
        gap = words[end : one.start()]
        if (
            role in {Role.SUBJECT, Role.OBJECT}
            and one[0].lower() in known.CALLED | known.SORTS
            and text.lower().endswith(("de", " de"))
        ):
            text, gap = text[:-2].rstrip(), " " if text[:-2].strip() else ""
        text += gap + becomes
        end = one.end()
    return text.strip()
