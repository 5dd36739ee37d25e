"""How does a decision become a draft, and how does it leave: seen by its writer, read by another, and unchanged?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from bot.core.case import Case, Decision, Event, LetterRequest
from bot.core.decide import decide
from bot.core.draft import (
    READS,
    Draft,
    as_facts,
    changes_since,
    draft_of,
    name_of,
    second_readers,
)
from bot.core.draft_block import Block, block_in, is_same, put_back, rebased, restored
from bot.core.draft_wish import wished
from bot.core.edited import AS_SHOWN
from bot.core.letter import Written
from bot.core.mail import Address, Mail
from bot.core.openings import Act
from bot.core.refusal import REFUSALS
from bot.core.standing import rights
from bot.core.wording import join_in_words
from bot.core.words import Audience, EventKind
from bot.desk.draft_letter import capital, draft_facts
from bot.desk.writing import Correspondence, rendered

if TYPE_CHECKING:
    from bot.desk.acting import Talk

OLDER = "je antwoordde op een ouder concept; hieronder staat het laatste"
HELD = "held"  # the fact of a "verstuur" that stands among other words: why nothing leaves
ONLY = "er staat meer bij dan wij begrijpen; mag de brief zo weg, antwoord dan alleen met dat ene woord"
NOT_ALONE = "er staat nog een opdracht bij; mag de brief zo weg, antwoord dan alleen met dat ene woord"
NONE_WAITS = "er ligt geen concept klaar in deze zaak"


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


# --- how it begins, and changes --------------------------------------------------------------------------------


def begin(talk: "Talk", event: Event) -> str | None:
    """Keep an act as a draft, and show its letter; say why it can't be done. None: there is no letter to show."""
    trial = try_out(talk, event.kind, event.facts, event.actor)
    if trial.decision.refused:
        return REFUSALS.get(trial.decision.refused, "")
    if trial.request is None or trial.written is None:
        return None
    draft = Draft(
        kind=event.kind,
        name=name_of(event.kind, talk.case.state),
        number=0,
        facts=dict(event.facts),
        by=talk.colleague.address,
        by_name=talk.colleague.name,
        letter=trial.request.name,
        subject=trial.written.subject,
        text=trial.written.body,
        base=trial.written.body,
    )
    show(talk, keep(talk, draft), trial.decision.case)
    return ""


def keep(talk: "Talk", draft: Draft, readers: Sequence[str] = ()) -> Draft:
    """Keep a draft under a number of its own: what an older one showed does not leave any more."""
    number = 1 + _kinds(talk).count(EventKind.DRAFTED)
    draft = replace(draft, number=number, at=talk.ledger.now.isoformat(), readers=tuple(readers))
    _happens(talk, EventKind.DRAFTED, {"draft": as_facts(draft)})
    return draft


def _happens(talk: "Talk", kind: EventKind, facts: Mapping[str, Any]) -> None:
    """Let something happen to the draft."""
    by = {"mail": talk.inbox_id, "by": talk.colleague.name, "by_address": talk.colleague.address}
    event = Event(kind=kind, at=talk.ledger.now, actor=talk.colleague.address, facts={**facts, **by})
    talk.ledger.apply(talk.office, talk.number, event)


def show(talk: "Talk", draft: Draft, after: Case, *, letter: str = "draft", **more: Any) -> None:  # noqa: ANN401
    """Send the letter as it would leave to who wrote it, or to who reads it before it leaves."""
    readers = draft.readers if letter == "second_reading" else (draft.by,)
    second = second_readers(talk.case, talk.office.organisation, draft.by)
    facts = draft_facts(draft, talk.case, after, talk.office, second=_names(talk, second)) | more
    answers = Correspondence(
        author=talk.colleague.address, message_id=talk.mail.message_id, references=talk.mail.references
    )
    request = LetterRequest(name=letter, to=Audience.OWNER, facts=facts)
    for address in readers:
        person = talk.office.organisation.staff(address)
        to = Address(name=person.name if person and person.name != address else "", address=address)
        key = f"d{draft.number}i{talk.inbox_id}"
        talk.ledger.write_to(talk.office, request, talk.case, to, key=key, answers=answers)


def _names(talk: "Talk", addresses: Sequence[str]) -> str:
    people = [talk.office.organisation.staff(one) for one in addresses]
    return join_in_words([one.name for one in people if one], "nl")


# --- what an answer says about it ------------------------------------------------------------------------------


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


def answer(talk: "Talk", act: Act, mail: Mail) -> Outcome:
    """Do what a reply asks about the draft that waits.

    :param mail: in which it is asked; that is not the mail of the talk when it was confirmed afterwards
    """
    draft = draft_of(talk.case)
    if draft is None or act.facts.get(HELD):
        return Outcome(refused=NONE_WAITS if draft is None else str(act.facts[HELD]))
    if talk.colleague.address in draft.readers and talk.may:
        return _read(talk, act, draft, mail)
    if act.kind in READS and (act.kind is EventKind.DRAFT_REFUSED or draft.readers or not _is_mine(talk, draft)):
        return Outcome(refused="er ligt geen concept bij jou om mee te lezen")
    if EventKind(draft.kind) not in talk.may:
        return Outcome(refused="dat mag je in deze zaak niet")
    if act.kind is EventKind.DRAFT_DROPPED:
        return _dropped(talk)
    return _edited(talk, act, draft) if act.kind is EventKind.DRAFTED else _sent(talk, draft, mail)


def _dropped(talk: "Talk") -> Outcome:
    _happens(talk, EventKind.DRAFT_DROPPED, {})
    return Outcome(done="Het concept is weg. Er is niets naar de klager gegaan")


def _is_mine(talk: "Talk", draft: Draft) -> bool:
    return draft.by == talk.colleague.address


def _edited(talk: "Talk", act: Act, draft: Draft) -> Outcome:
    """Show the letter with its new text; what was changed only in the writer's own words is written anew with them."""
    text = str(act.facts.get("letter", "")).strip("\n") or wished(str(act.facts.get("text", "")), draft.text)
    if not text:
        how = "verander de tekst zelf, tussen de twee strepen in de mail met het concept"
        return Outcome(refused=f"een wijziging in woorden kunnen wij niet zelf maken; {how}")
    return _redrafted(talk, replace(draft, text=text, facts=_with_own_words(draft, text)))


def _with_own_words(draft: Draft, text: str) -> Mapping[str, Any]:
    """Give the facts of the act with the writer's words as they were changed: the file says what the letter says."""
    own, now = draft.own_words, put_back(draft.text, draft.own_words, text)
    return {key: now if now and value == own else value for key, value in draft.facts.items()}


def _redrafted(talk: "Talk", draft: Draft, changed: Sequence[str] = (), *, readers: Sequence[str] = ()) -> Outcome:
    """Try it anew, carry over what was edited, and show what came of it."""
    trial = try_out(talk, EventKind(draft.kind), draft.facts, draft.by)
    fresh = trial.written
    if fresh is None:
        return _impossible(trial)
    if is_same(draft.text, draft.base) or is_same(draft.text, fresh.body):
        draft = replace(draft, text=fresh.body)
    else:
        draft = replace(draft, text=rebased(draft.text, draft.base, fresh.body)[0])
    draft = keep(talk, replace(draft, base=fresh.body, subject=fresh.subject), readers)
    letter = "second_reading" if readers else "draft"
    show(talk, draft, trial.decision.case, letter=letter, changed=tuple(map(capital, changed)))
    return TOLD


# --- verstuur --------------------------------------------------------------------------------------------------


def _sent(talk: "Talk", draft: Draft, mail: Mail) -> Outcome:
    """Let it leave exactly as it was shown last, or show it again with what changed since."""
    if draft.readers:
        who = _names(talk, draft.readers) or "een collega"
        return Outcome(refused=f"{who} leest nog mee; daarna gaat de brief weg")
    if not _is_mine(talk, draft):  # who did not see it sees it first
        mine = replace(draft, by=talk.colleague.address, by_name=talk.colleague.name)
        return _redrafted(talk, mine, [f"dit concept is van {draft.by_name or draft.by}; jij had het nog niet gezien"])
    trial, changed = _what_changed(talk, draft)
    if trial.decision.refused:
        return _impossible(trial)
    if changed or of_older(mail, draft):
        return _redrafted(talk, draft, changed or [OLDER])
    return _asked_to_read(talk, draft, trial) if _is_read(talk) else _leaves(talk, draft, EventKind.DRAFT_SENT)


def _is_read(talk: "Talk") -> bool:
    return bool(talk.office.organisation.second_reader)


def _impossible(trial: Trial) -> Outcome:
    return Outcome(refused=REFUSALS.get(trial.decision.refused, "er hoort geen brief meer bij"))


def _what_changed(talk: "Talk", draft: Draft) -> tuple[Trial, list[str]]:
    """Try it anew, and say what is otherwise than when it was shown."""
    trial = try_out(talk, EventKind(draft.kind), draft.facts, draft.by)
    changed = list(changes_since(_kinds(talk)))
    if trial.written and trial.written.body != draft.base:
        _, lines = rebased(draft.text, draft.base, trial.written.body)
        changed += [f"in de brief stond “{was}”, nu “{now}”" for was, now in lines if was]
        changed += [f"nieuw in de brief: “{now}”" for was, now in lines if not was]
    return trial, changed


def _kinds(talk: "Talk") -> list[str]:
    return [str(one.kind) for one in talk.ledger.happened(talk.number)]


def _asked_to_read(talk: "Talk", draft: Draft, trial: Trial) -> Outcome:
    """Put it to who must approve it: not the writer, and nobody who is kept out."""
    readers = second_readers(talk.case, talk.office.organisation, draft.by)
    if not readers:
        return Outcome(refused="er is niemand die kan meelezen: iedereen die dat mag, is bij de zaak betrokken")
    _happens(talk, EventKind.DRAFT_SENT, {"readers": list(readers)})
    show(talk, replace(draft, readers=readers), trial.decision.case, letter="second_reading")
    who = _names(talk, readers) or "een collega"
    return Outcome(done=f"Het concept ligt nu bij {who} om mee te lezen. Na een akkoord gaat de brief weg")


def _leaves(talk: "Talk", draft: Draft, kind: EventKind) -> Outcome:
    """Let what was drafted happen now, with the letter as it was shown: the term is met now."""
    _happens(talk, kind, {})
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


# --- the second reader -----------------------------------------------------------------------------------------


def _read(talk: "Talk", act: Act, draft: Draft, mail: Mail) -> Outcome:
    """Do what a second reader says: approve of it or not, and nothing else."""
    if act.kind is EventKind.DRAFT_REFUSED:
        return _disapproved(talk, act, draft)
    if act.kind is EventKind.DRAFTED or edited_in(mail, talk.case, talk.colleague.address):
        return Outcome(
            refused="alleen wie de brief schreef, kan hem veranderen; schrijf “niet akkoord:” en wat anders moet"
        )
    if act.kind is EventKind.DRAFT_DROPPED:
        return Outcome(refused="dat mag alleen wie het schreef")
    if not _writer_may(talk, draft):
        return Outcome(refused=f"{draft.by_name or draft.by} mag dit in deze zaak niet meer")
    return _approved(talk, draft, mail)


def _writer_may(talk: "Talk", draft: Draft) -> bool:
    """Say whether who wrote it still has that part in the case, and was not kept out since (STI-4)."""
    organisation, procedure = talk.office.organisation, talk.office.rules.procedure
    writer = organisation.staff(draft.by)
    return writer is not None and EventKind(draft.kind) in rights(writer, talk.case, organisation, procedure)


def _approved(talk: "Talk", draft: Draft, mail: Mail) -> Outcome:
    """Let it leave when it is still what was read; what changed goes back to its writer, a moved day to the reader."""
    trial, changed = _what_changed(talk, draft)
    if trial.decision.refused:
        return _impossible(trial)
    if changes_since(_kinds(talk)):
        back = _redrafted(talk, draft, changed)
        told = f"De zaak is intussen veranderd. {draft.by_name or draft.by} krijgt de brief eerst opnieuw"
        return back if back.refused else Outcome(done=told)
    if changed or of_older(mail, draft):
        return _redrafted(talk, draft, changed or [OLDER], readers=draft.readers)
    left = _leaves(talk, draft, EventKind.DRAFT_APPROVED)
    if left.done:
        _tell_writer(talk, draft, f"{talk.colleague.name} is akkoord. {left.done}.")
    return left


def _disapproved(talk: "Talk", act: Act, draft: Draft) -> Outcome:
    """Give it back to its writer, with why."""
    why = str(act.facts.get("text", "")).strip()
    if not why:
        return Outcome(refused="er staat geen reden bij; schrijf “niet akkoord:” en wat er anders moet")
    back = replace(draft, readers=())
    _happens(talk, EventKind.DRAFT_REFUSED, {"draft": as_facts(back), "text": why})
    if not _writer_may(talk, draft):
        return Outcome(done=f"Het concept gaat niet weg. {draft.by_name or draft.by} mag dit in deze zaak niet meer")
    trial = try_out(talk, EventKind(back.kind), back.facts, back.by)
    show(talk, back, trial.decision.case, refused_by=talk.colleague.name, refused_why=why)
    return Outcome(done=f"{draft.by_name or draft.by} krijgt het concept terug, met jouw reden")


def _tell_writer(talk: "Talk", draft: Draft, said: str) -> None:
    facts = {"done": (said,), "refused": (), "not_understood": "", "choices": (), "open": (), "told": (), "meant": ()}
    request = LetterRequest(name="transcript", to=Audience.OWNER, facts=facts)
    to = Address(name=draft.by_name, address=draft.by)
    nothing = Correspondence()
    talk.ledger.write_to(talk.office, request, talk.case, to, key=f"w{talk.inbox_id}", answers=nothing)
