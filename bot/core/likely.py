"""What does a colleague probably ask in words that the rules did not understand?

A trained reader gives chances. What is likely and can't harm is done; what is likely otherwise is offered, never done.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.core.instruction import Instruction
from bot.core.instruction_cuts import TELLS
from bot.core.instruction_kinds import LEAVES
from bot.core.likely_facts import Words, act_of, called_in, parts_of, person_in, stand_in_of
from bot.core.openings import Act
from bot.core.openings_day import day_within
from bot.core.openings_doubt import DENIED, VAGUE
from bot.core.sentences import sentences
from bot.core.words import EventKind

COLLEAGUE, COMPLAINANT = "colleague", "complainant"


@dataclass(frozen=True, kw_only=True)
class Said:
    """The sentences of a reply, who wrote it, and in which case."""

    who: str  # COLLEAGUE or COMPLAINANT
    sentences: tuple[str, ...]
    state: str = ""  # where the case stands, "" for not known
    asked: str = ""  # what our letter asked, "" for not known
    colleagues: frozenset[str] = frozenset()  # parts of their names, in lower case


Chances = Sequence[Mapping[str, float]]  # for each sentence the chance of each act, 0 to 1; empty: no opinion
Judge = Callable[[Said], Chances]

OFFERED_FROM = 0.2  # chance of a sentence's likeliest act
BESIDES_FROM = 0.4  # of another act in the same sentence
COVERED_FROM = 0.5  # of an act in a sentence that the rules understood, perhaps as part of another
DONE_FROM = 0.6
GOES_ON_FROM = 0.3  # that a sentence says more of the one before it
MORE, HOLD = "more", "hold"
HARMLESS = frozenset(  # nothing goes to the complainant, nothing is closed, no term is put off
    {
        *("take", "pass", "ask_colleague", "log_contact", "note", "urgent", "recuse:self"),
        *("cause", "measure", "topic"),
    }
)
TELLING = frozenset({"log_contact", "note", "cause", "measure", "effect"})  # what goes on with it belongs to it
ASKS = {"who_has_this": "wants_owner", "status": "wants_status", "help": "wants_help", "form_wanted": "wants_form"}
RIVALS = (  # of each of these one is meant
    frozenset({"approve", "disapprove"}),
    frozenset({"send", "disapprove"}),
    frozenset({"accept_appointment", "decline_appointment"}),
    frozenset({"urgent", "not_urgent"}),
    frozenset({"decide:founded", "decide:partly_founded", "decide:unfounded", "edit_draft"}),
    frozenset({"remedied", "remedy_by"}),
    frozenset({"remedied", "solved"}),
    frozenset({"plan_visit", "plan_hearing", "cancel_meeting"}),
    frozenset({"extend", "ask_extension"}),
    frozenset({"take", "recuse:self"}),
    frozenset({"away", "back"}),
)
RIVAL_KINDS = (
    frozenset({EventKind.MEETING_ANSWERED, EventKind.APPOINTED, EventKind.HEARING_PLANNED}),
    frozenset({EventKind.DRAFTED, EventKind.REPLIED, EventKind.DECIDED}),
    frozenset({EventKind.DRAFT_APPROVED, EventKind.DRAFT_REFUSED}),
    frozenset({EventKind.DRAFT_SENT, EventKind.DRAFT_REFUSED}),
    frozenset({EventKind.REMEDIED, EventKind.REMEDY_PROMISED}),
    frozenset({EventKind.MEASURE, EventKind.REMEDY_PROMISED}),
    frozenset({EventKind.URGENT, EventKind.NOT_URGENT}),
    frozenset({EventKind.PASSED, EventKind.FORWARDED}),
)
DENIES = re.compile(
    rf"{DENIED.pattern}|\b(?:niets|niks|onmogelijk|nergens|liever|iemand\s+anders|never|not)\b|n['’]t\b", re.IGNORECASE
)
MOST, GOOD_PART = 300, 12  # sentences that are judged; characters of what is left of one
SEVERAL = frozenset({EventKind.CONVERSATION, EventKind.NOTED, EventKind.MEASURE, EventKind.COLLEAGUE_ASKED})


def no_opinion(_said: Said) -> Chances:
    """Judge nothing: only the rules count."""
    return ()


def with_likely(said: Instruction, text: str, today: date, judge: Judge, names: Sequence[str]) -> Instruction:
    """Add what the words that were left probably ask.

    :param names: those of the colleagues; empty where nobody says who they are
    """
    names = names or called_in(text)
    spoken = sentences(text)[:MOST]
    left = sentences(said.not_understood)
    chances = judge(Said(who=COLLEAGUE, sentences=spoken, colleagues=parts_of(names))) if spoken else ()
    rows = [
        Row(sentence=one, chances=each, left=_is_left(one, left)) for one, each in zip(spoken, chances, strict=False)
    ]
    leaves = any(act.kind in LEAVES for act in said.acts)  # its text is for the complainant
    around = Around(today=today, names=names, leaves=leaves, whole=text)
    found = tuple(_without_rivals(list(_likely(rows, around))))
    filled = tuple(_filled(said.acts, spoken, names, today))
    acts = tuple(act for act in filled if not act.implied)
    done = {act.kind for act in acts}
    there = done | {act.kind for act in said.implied}
    new = [one.act for one in found if one.act and one.act.kind not in there and not _is_against(one.act, acts)]
    used = {line for one in found if one.sure for line in one.lines}
    rest = [piece for piece in left if not any(piece in line for line in used)]
    return replace(
        said,
        acts=(*acts, *_once(act for act in new if not act.implied)),
        implied=(
            *(act for act in filled if act.implied),
            *(act for act in said.implied if act.kind not in done | {one.kind for one in filled}),
            *_once(act for act in new if act.implied),
        ),
        holds=said.holds or any(one.name == HOLD for one in found),
        not_understood="\n".join(rest) if len(rest) < len(left) else said.not_understood,
        **{ASKS[one.name]: True for one in found if one.name in ASKS and one.sure},
    )


def _filled(acts: Iterable[Act], spoken: Sequence[str], names: Sequence[str], today: date) -> Iterator[Act]:
    """Add what another sentence says of an act: who stands in, to whom it goes, from when."""
    for act in acts:
        facts: dict[str, str] = {}
        if act.kind is EventKind.AWAY and not act.facts.get("stand_in"):
            facts["stand_in"] = stand_in_of(spoken, names)
        guessed = act.kind is EventKind.PASSED and not act.facts.get("to")
        if guessed:
            facts["to"] = person_in(" ".join(spoken), names)
        if act.kind is EventKind.MEASURE and not act.facts.get("day"):
            when = day_within(act.facts.get("text", ""), today)
            facts["day"] = when.day.isoformat() if when else ""
        found = {name: value for name, value in facts.items() if value}
        yield replace(act, facts={**act.facts, **found}, implied=guessed or act.implied) if found else act


def _is_against(act: Act, acts: Iterable[Act]) -> bool:
    """Say whether something can't be meant beside what the rules read."""
    groups = [group for group in RIVAL_KINDS if act.kind in group]
    return any(one.kind in group for one in acts for group in groups)


@dataclass(frozen=True, kw_only=True)
class Row:
    """A sentence, what it probably asks, and whether the rules left it."""

    sentence: str
    chances: Mapping[str, float]
    left: bool

    @property
    def mostly(self) -> str:
        """Give what it most probably asks, "" for nothing."""
        name = max(self.chances, key=lambda one: self.chances[one], default="")
        return name if self.chances.get(name, 0) >= OFFERED_FROM else ""

    @property
    def goes_on(self) -> bool:
        """Say whether it most probably says more of what stands beside it."""
        return self.chances.get(MORE, 0) >= max((GOES_ON_FROM, *self.chances.values()))


@dataclass(frozen=True, kw_only=True)
class Around:
    """What else counts for each sentence."""

    today: date
    names: Sequence[str]
    leaves: bool  # a text of the same reply goes to the complainant
    whole: str


def _is_left(sentence: str, left: Sequence[str]) -> bool:
    """Say whether the rules left a sentence, or a good part of it."""
    return sentence in left or any(len(piece) >= GOOD_PART and piece in sentence for piece in left)


@dataclass(frozen=True, kw_only=True)
class Likely:
    """One thing that is probably asked."""

    name: str
    chance: float
    sure: bool  # so likely, and so harmless, that it is done
    lines: tuple[str, ...]  # the sentences that say it
    act: Act | None  # None for what changes no case


def _likely(rows: Sequence[Row], around: Around) -> Iterator[Likely]:
    for at, row in enumerate(rows):
        for name, chance in _likeliest(row):
            if name in TELLING and at and rows[at - 1].left and rows[at - 1].mostly == name:
                continue  # it was told with the sentence before it
            more = tuple(_going_on(rows[at + 1 :], name)) if name in TELLING else ()
            words = Words(sentence=row.sentence, more=more, whole=around.whole, today=around.today, names=around.names)
            act = act_of(name, words)
            if act or name in ASKS or name == HOLD:
                sure = row.left and not around.leaves and chance >= DONE_FROM and _is_harmless(name, row.sentence, act)
                meant = replace(act, implied=not sure) if act else None
                yield Likely(name=name, chance=chance, sure=sure, lines=(row.sentence, *more), act=meant)


def _without_rivals(found: Sequence[Likely]) -> Iterator[Likely]:
    """Of what can't all be meant, keep the likeliest."""
    best: dict[str, float] = {}
    for one in found:
        best[one.name] = max(one.chance, best.get(one.name, 0))
    for one in found:
        if not is_outdone(one.name, one.chance, best, RIVALS):
            yield one


def is_outdone(name: str, chance: float, best: Mapping[str, float], rivals: Iterable[frozenset[str]]) -> bool:
    """Say whether something is likelier that can't be meant beside it.

    :param best: the best chance of each act in the whole reply
    :param rivals: groups of which one is meant
    """
    others = {other for group in rivals if name in group for other in group} - {name}
    return any(best.get(other, 0) > chance for other in others)


def _likeliest(row: Row) -> Iterator[tuple[str, float]]:
    """Give the acts that a sentence may ask, the likeliest first; where a rule read it already, only what is plain."""
    ranked = sorted(row.chances.items(), key=lambda one: one[1], reverse=True)
    least = first = OFFERED_FROM if row.left else COVERED_FROM
    for name, chance in ranked:
        if name == MORE and least == first:
            if chance >= DONE_FROM:  # it surely says only more of what stands beside it
                return
        elif name != MORE and chance >= least:
            yield name, chance
            least = max(first, BESIDES_FROM)


def _going_on(rows: Sequence[Row], name: str) -> Iterator[str]:
    """Give the sentences that go on with the one before them: they say more of it, or the same kind of thing."""
    for row in rows:
        if not (row.goes_on or (row.left and row.mostly == name)):
            return
        yield row.sentence


def _is_harmless(name: str, sentence: str, act: Act | None) -> bool:
    """Say whether something may be done on a likelihood: not what is asked, doubted, denied, or said by another."""
    if name in ASKS:
        return True
    whole = act is not None and not act.implied
    plain = "?" not in sentence and not VAGUE.search(sentence)
    own = name in TELLING or name == "topic" or not (DENIES.search(sentence) or TELLS.search(sentence))
    return name in HARMLESS and whole and plain and own


def _once(acts: Iterable[Act]) -> Iterator[Act]:
    """Give acts of which only one is meant once; several talks, notes or measures may be told."""
    seen: set[EventKind] = set()
    for act in acts:
        if act.kind in SEVERAL or act.kind not in seen:
            seen.add(act.kind)
            yield act
