"""What would the letter of a draft be now, who sees it, and how does it leave as it was seen?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from bot.core.case import Case, Decision, Event, LetterRequest
from bot.core.decide import decide
from bot.core.draft import Draft, as_facts, changes_since, draft_of, second_readers
from bot.core.draft_block import Block, block_in, is_same, rebased, restored
from bot.core.edited import AS_SHOWN
from bot.core.letter import Written
from bot.core.mail import Address, Mail
from bot.core.refusal import REFUSALS
from bot.core.wording import join_in_words
from bot.core.words import Audience, EventKind
from bot.desk.draft_letter import capital, draft_facts
from bot.desk.writing import Correspondence, rendered

if TYPE_CHECKING:
    from bot.desk.acting import Talk

OLDER = "je antwoordde op een ouder concept; hieronder staat het laatste"


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What came of an answer to a draft: done, refused, or told in a letter of its own (then nothing more is said)."""

    done: str = ""
    refused: str = ""


TOLD = Outcome()


@dataclass(frozen=True, kw_only=True)
class Trial:
    """What would happen if the act happened now: tried without keeping anything of it."""

    decision: Decision
    request: LetterRequest | None = None
    written: Written | None = None


def try_out(talk: "Talk", kind: EventKind, facts: Mapping[str, Any], actor: str) -> Trial:
    """Let an act happen on a copy, and write the letter to the complainant that it leads to."""
    rules, case = talk.office.rules, replace(talk.case, draft={})
    event = Event(kind=kind, at=talk.ledger.now, actor=actor, facts=facts)
    decision = decide(case, event, rules.procedure, talk.ledger.now, rules.calendar)
    request = next((one for one in decision.letters if one.to is Audience.COMPLAINANT), None)
    if decision.refused or request is None:
        return Trial(decision=decision)
    written = rendered(talk.ledger.desk, talk.office, request, decision.case, talk.ledger.now)
    return Trial(decision=decision, request=request, written=written)


def keep(talk: "Talk", draft: Draft, readers: Sequence[str] = ()) -> Draft:
    """Keep a draft under a number of its own: what an older one showed does not leave any more."""
    number = 1 + kinds_in(talk).count(EventKind.DRAFTED)
    draft = replace(draft, number=number, at=talk.ledger.now.isoformat(), readers=tuple(readers))
    happens(talk, EventKind.DRAFTED, {"draft": as_facts(draft)})
    return draft


def happens(talk: "Talk", kind: EventKind, facts: Mapping[str, Any]) -> None:
    """Let something happen to the draft."""
    by = {"mail": talk.inbox_id, "by": talk.colleague.name, "by_address": talk.colleague.address}
    event = Event(kind=kind, at=talk.ledger.now, actor=talk.colleague.address, facts={**facts, **by})
    talk.ledger.apply(talk.office, talk.number, event)


def show(talk: "Talk", draft: Draft, after: Case, *, letter: str = "draft", **more: Any) -> None:  # noqa: ANN401
    """Send the letter as it would leave to who wrote it, or to who reads it before it leaves."""
    readers = draft.readers if letter == "second_reading" else (draft.by,)
    second = second_readers(talk.case, talk.office.organisation, draft.by)
    facts = draft_facts(draft, talk.case, after, talk.office, second=names_of(talk, second)) | more
    answers = Correspondence(
        author=talk.colleague.address, message_id=talk.mail.message_id, references=talk.mail.references
    )
    request = LetterRequest(name=letter, to=Audience.OWNER, facts=facts)
    for address in readers:
        person = talk.office.organisation.staff(address)
        to = Address(name=person.name if person and person.name != address else "", address=address)
        key = f"d{draft.number}i{talk.inbox_id}"
        talk.ledger.write_to(talk.office, request, talk.case, to, key=key, answers=answers)


def names_of(talk: "Talk", addresses: Sequence[str]) -> str:
    """Give the names of colleagues, as a sentence tells them."""
    people = [talk.office.organisation.staff(one) for one in addresses]
    return join_in_words([one.name for one in people if one], "nl")


def edited_in(mail: Mail, case: Case, writes: str) -> str:
    """Give the letter as the reply changed it; "" when it was left alone, or is not of the draft that waits."""
    draft, block = draft_of(case), block_in(mail.text)
    if draft is None or block is None or block.number != draft.number or writes not in {draft.by, *draft.readers}:
        return ""
    return "" if is_same(block.text, draft.text) else restored(block.text, draft.text)


def of_older(mail: Mail, draft: Draft) -> bool:
    """Say whether a reply answers another draft than the one that waits."""
    block: Block | None = block_in(mail.text)
    if block is not None:
        return block.number != draft.number
    keys = (one.strip("<>").rpartition("@")[0].split(".")[-2:] for one in mail.in_reply_to)
    shown = [key[0] for key in keys if len(key) > 1 and key[1] in {"draft", "second_reading"}]
    return bool(shown) and not any(one.startswith(f"d{draft.number}i") for one in shown)


def redrafted(talk: "Talk", draft: Draft, changed: Sequence[str] = (), *, readers: Sequence[str] = ()) -> Outcome:
    """Try it anew, carry over what was edited, and show what came of it."""
    trial = try_out(talk, EventKind(draft.kind), draft.facts, draft.by)
    fresh = trial.written
    if fresh is None:
        return impossible(trial)
    if is_same(draft.text, draft.base) or is_same(draft.text, fresh.body):
        draft = replace(draft, text=fresh.body)
    else:
        draft = replace(draft, text=rebased(draft.text, draft.base, fresh.body)[0])
    draft = keep(talk, replace(draft, base=fresh.body, subject=fresh.subject), readers)
    letter = "second_reading" if readers else "draft"
    show(talk, draft, trial.decision.case, letter=letter, changed=tuple(map(capital, changed)))
    return TOLD


def impossible(trial: Trial) -> Outcome:
    """Say why an act can't be done, or leads to no letter."""
    return Outcome(refused=REFUSALS.get(trial.decision.refused, "er hoort geen brief meer bij"))


def what_changed(talk: "Talk", draft: Draft) -> tuple[Trial, list[str]]:
    """Try it anew, and say what is otherwise than when it was shown."""
    trial = try_out(talk, EventKind(draft.kind), draft.facts, draft.by)
    changed = list(changes_since(kinds_in(talk)))
    if trial.written and trial.written.body != draft.base:
        _, lines = rebased(draft.text, draft.base, trial.written.body)
        changed += [f"in de brief stond “{was}”, nu “{now}”" for was, now in lines if was]
        changed += [f"nieuw in de brief: “{now}”" for was, now in lines if not was]
    return trial, changed


def kinds_in(talk: "Talk") -> list[str]:
    """Give what happened to the case, in order."""
    return [str(one.kind) for one in talk.ledger.happened(talk.number)]


def leaves(talk: "Talk", draft: Draft, kind: EventKind) -> Outcome:
    """Let what was drafted happen now, with the letter as it was shown: the term is met now."""
    happens(talk, kind, {})
    facts = {
        **draft.facts,
        "mail": talk.inbox_id,
        "arrived": talk.came.isoformat(),
        AS_SHOWN: {"letter": draft.letter, "subject": draft.subject, "text": draft.text},
    }
    event = Event(kind=EventKind(draft.kind), at=talk.ledger.now, actor=draft.by, facts=facts)
    decision = talk.ledger.apply(talk.office, talk.number, event)
    if decision.refused:
        return Outcome(refused=REFUSALS.get(decision.refused, ""))
    return Outcome(done="De brief is naar de klager verstuurd, precies zoals hij in het concept stond")
