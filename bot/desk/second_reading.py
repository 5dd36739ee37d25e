"""What does a second reader say about a draft, and what follows?"""

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.core.case import LetterRequest
from bot.core.draft import Draft, as_facts, changes_since
from bot.core.mail import Address, Mail
from bot.core.openings import Act
from bot.core.standing import rights
from bot.core.words import Audience, EventKind
from bot.desk.draft_showing import (
    OLDER,
    Outcome,
    edited_in,
    happens,
    impossible,
    kinds_in,
    leaves,
    of_older,
    redrafted,
    show,
    try_out,
    what_changed,
)
from bot.desk.writing import Correspondence

if TYPE_CHECKING:
    from bot.desk.acting import Talk


def read_along(talk: "Talk", act: Act, draft: Draft, mail: Mail) -> Outcome:
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
    trial, changed = what_changed(talk, draft)
    if trial.decision.refused:
        return impossible(trial)
    if changes_since(kinds_in(talk)):
        back = redrafted(talk, draft, changed)
        told = f"De zaak is intussen veranderd. {draft.by_name or draft.by} krijgt de brief eerst opnieuw"
        return back if back.refused else Outcome(done=told)
    if changed or of_older(mail, draft):
        return redrafted(talk, draft, changed or [OLDER], readers=draft.readers)
    left = leaves(talk, draft, EventKind.DRAFT_APPROVED)
    if left.done:
        _tell_writer(talk, draft, f"{talk.colleague.name} is akkoord. {left.done}.")
    return left


def _disapproved(talk: "Talk", act: Act, draft: Draft) -> Outcome:
    """Give it back to its writer, with why."""
    why = str(act.facts.get("text", "")).strip()
    if not why:
        return Outcome(refused="er staat geen reden bij; schrijf “niet akkoord:” en wat er anders moet")
    back = replace(draft, readers=())
    happens(talk, EventKind.DRAFT_REFUSED, {"draft": as_facts(back), "text": why})
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
