"""How does a decision become a draft, and what does its writer answer to it?"""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.core.case import Event
from bot.core.draft import READS, Draft, draft_of, name_of, second_readers
from bot.core.draft_block import put_back
from bot.core.draft_wish import wished
from bot.core.mail import Mail
from bot.core.openings import Act
from bot.core.refusal import REFUSALS
from bot.core.words import EventKind
from bot.desk.draft_showing import (
    OLDER,
    Outcome,
    Trial,
    happens,
    impossible,
    keep,
    leaves,
    names_of,
    of_older,
    redrafted,
    show,
    try_out,
    what_changed,
)
from bot.desk.second_reading import read_along

if TYPE_CHECKING:
    from bot.desk.acting import Talk

HELD = "held"  # the fact of a "verstuur" that stands among other words: why nothing leaves
ONLY = "er staat meer bij dan wij begrijpen; mag de brief zo weg, antwoord dan alleen met dat ene woord"
NOT_ALONE = "er staat nog een opdracht bij; mag de brief zo weg, antwoord dan alleen met dat ene woord"
NONE_WAITS = "er ligt geen concept klaar in deze zaak"


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


def answer(talk: "Talk", act: Act, mail: Mail) -> Outcome:
    """Do what a reply asks about the draft that waits.

    :param mail: in which it is asked; that is not the mail of the talk when it was confirmed afterwards
    """
    draft = draft_of(talk.case)
    if draft is None or act.facts.get(HELD):
        return Outcome(refused=NONE_WAITS if draft is None else str(act.facts[HELD]))
    if talk.colleague.address in draft.readers and talk.may:
        return read_along(talk, act, draft, mail)
    if act.kind in READS and (act.kind is EventKind.DRAFT_REFUSED or draft.readers or not _is_mine(talk, draft)):
        return Outcome(refused="er ligt geen concept bij jou om mee te lezen")
    if EventKind(draft.kind) not in talk.may:
        return Outcome(refused="dat mag je in deze zaak niet")
    if act.kind is EventKind.DRAFT_DROPPED:
        return _dropped(talk)
    return _edited(talk, act, draft) if act.kind is EventKind.DRAFTED else _sent(talk, draft, mail)


def _dropped(talk: "Talk") -> Outcome:
    happens(talk, EventKind.DRAFT_DROPPED, {})
    return Outcome(done="Het concept is weg. Er is niets naar de klager gegaan")


def _is_mine(talk: "Talk", draft: Draft) -> bool:
    return draft.by == talk.colleague.address


def _edited(talk: "Talk", act: Act, draft: Draft) -> Outcome:
    """Show the letter with its new text; what was changed only in the writer's own words is written anew with them."""
    text = str(act.facts.get("letter", "")).strip("\n") or wished(str(act.facts.get("text", "")), draft.text)
    if not text:
        how = "verander de tekst zelf, tussen de twee strepen in de mail met het concept"
        return Outcome(refused=f"een wijziging in woorden kunnen wij niet zelf maken; {how}")
    return redrafted(talk, replace(draft, text=text, facts=_with_own_words(draft, text)))


def _with_own_words(draft: Draft, text: str) -> Mapping[str, Any]:
    """Give the facts of the act with the writer's words as they were changed: the file says what the letter says."""
    own, now = draft.own_words, put_back(draft.text, draft.own_words, text)
    return {key: now if now and value == own else value for key, value in draft.facts.items()}


def _sent(talk: "Talk", draft: Draft, mail: Mail) -> Outcome:
    """Let it leave exactly as it was shown last, or show it again with what changed since."""
    if draft.readers:
        who = names_of(talk, draft.readers) or "een collega"
        return Outcome(refused=f"{who} leest nog mee; daarna gaat de brief weg")
    if not _is_mine(talk, draft):  # who did not see it sees it first
        mine = replace(draft, by=talk.colleague.address, by_name=talk.colleague.name)
        return redrafted(talk, mine, [f"dit concept is van {draft.by_name or draft.by}; jij had het nog niet gezien"])
    trial, changed = what_changed(talk, draft)
    if trial.decision.refused:
        return impossible(trial)
    if changed or of_older(mail, draft):
        return redrafted(talk, draft, changed or [OLDER])
    return _asked_to_read(talk, draft, trial) if _is_read(talk) else leaves(talk, draft, EventKind.DRAFT_SENT)


def _is_read(talk: "Talk") -> bool:
    return bool(talk.office.organisation.second_reader)


def _asked_to_read(talk: "Talk", draft: Draft, trial: Trial) -> Outcome:
    """Put it to who must approve it: not the writer, and nobody who is kept out."""
    readers = second_readers(talk.case, talk.office.organisation, draft.by)
    if not readers:
        return Outcome(refused="er is niemand die kan meelezen: iedereen die dat mag, is bij de zaak betrokken")
    happens(talk, EventKind.DRAFT_SENT, {"readers": list(readers)})
    show(talk, replace(draft, readers=readers), trial.decision.case, letter="second_reading")
    who = names_of(talk, readers) or "een collega"
    return Outcome(done=f"Het concept ligt nu bij {who} om mee te lezen. Na een akkoord gaat de brief weg")
