"""Which question of ours does a complainant answer: were the repair, or the agreement, asked about yet?"""

from collections.abc import Sequence

from bot.core.case import Case
from bot.core.procedure import Procedure
from bot.core.sentences import any_of, fold, sentences
from bot.core.words import EventKind, Moment, State

_MADE = r"(?:opgelost|gemaakt|hersteld|gerepareerd|verholpen|vervangen|klaar|in orde)"
_SOLVED = any_of(
    rf"\b(?:is|zijn|was|waren|werd|werden) (?:\w+ ){{0,3}}?{_MADE}\b",
    rf"^\W*(?:ja\W+)?(?:alles )?(?:(?:is|nu|weer|netjes) ){{0,2}}{_MADE}\b",
    r"\b(?:werkt|doet het|functioneert) (?:\w+ )?(?:weer|prima|goed)\b|\bis (?:now )?(?:fixed|solved|repaired)\b",
    r"^\W*(?:solved|fixed|repaired)\b",
)
_REFUSED = any_of(
    r"\bniet (?:\w+ ){0,2}(?:eens|akkoord|tevreden|opgelost|gemaakt|hersteld|gerepareerd|blij|accepteren)\b",
    r"\b(?:oneens|ontevreden|onopgelost|bezwaar|geen genoegen)\b|\bwijs\b.{0,30}\baf\b",
    r"\bnot (?:\w+ ){0,2}(?:satisfied|happy|agree|solved|fixed|repaired)\b|\b(?:disagree|unhappy)\b",
)
_NOT_YET = any_of(r"\bnog\b|\byet\b|\bstill\b")


def was_asked(case: Case, procedure: Procedure) -> bool:
    """Say whether the last promised day came, on which the complainant was asked whether it is solved (BOU-8)."""
    names = {row.name for row in procedure.duties if row.at_end is EventKind.REMEDY_DUE}
    asking = [one for one in case.duties if one.name in names]
    return bool(asking) and asking[-1].done_at is not None


def answered_as(case: Case) -> State:
    """Give the state to read an answer in: who was asked after an agreement answers as after a decision (STA-9)."""
    asked, closed = case.moments.get(Moment.SATISFACTION_ASKED), case.moments.get(Moment.CLOSED)
    waits = asked is not None and closed is not None and asked > closed and not case.satisfied
    return State.DECIDED if waits and case.state is State.CLOSED else case.state


def meant_unasked(text: str, state: State, meant: EventKind) -> EventKind:
    """Give what words mean while a repair is still to come: a bare yes or no then answers something else (BOU-6).

    Thanks for the decision close no case, and a day that does not suit ends no promise: a person reads these.
    """
    if state is not State.REMEDY or meant not in {EventKind.CONTENT, EventKind.NOT_CONTENT}:
        return meant
    said = [fold(one) for one in sentences(text)]
    outright = _is_solved(said) if meant is EventKind.CONTENT else _is_refused(said)
    return meant if outright else EventKind.INFORMATION


def _is_solved(said: Sequence[str]) -> bool:
    return any(_SOLVED.search(one) for one in said)


def _is_refused(said: Sequence[str]) -> bool:
    """That it is not solved yet is no news while the promised day is still to come."""
    return any(_REFUSED.search(one) and not _NOT_YET.search(one) for one in said)
