"""What does a colleague ask in the remark above a complaint that is passed on, and what came of it?"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.core.acts import acts_now
from bot.core.case import Event
from bot.core.exact_words import exact_words
from bot.core.holes import Act as HeldAct
from bot.core.openings import Act
from bot.core.remark import AT_ONCE
from bot.core.trust import proof_of
from bot.core.words import EventKind
from bot.desk.acting import Talk, in_words, refused, refused_in_words

NO_PROOF = "wij kunnen niet zien dat jij dit zelf schreef. Antwoord op deze mail met “{words}”"


def transcript(
    *,
    done: Sequence[str] = (),
    refused: Sequence[str] = (),
    told: Sequence[str] = (),
    meant: Sequence[HeldAct] = (),
) -> dict[str, Any]:
    """Give the facts of a transcript that answers no instruction."""
    facts = {"done": done, "refused": refused, "told": told, "meant": meant}
    return {**{name: tuple(lines) for name, lines in facts.items()}, "not_understood": "", "choices": (), "open": ()}


@dataclass(kw_only=True)
class Heard:
    """What is told back, line by line."""

    done: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    offered: list[HeldAct] = field(default_factory=list)


def keep_note(talk: Talk, note: str) -> None:
    """Keep the remark with the case, as the colleague's note; the complainant never reads it."""
    if not note.strip() or not talk.office.rules.procedure.allows(talk.case.state, EventKind.NOTED):
        return
    facts = {
        "text": note.strip(),
        "mail": talk.inbox_id,
        "by": talk.colleague.name,
        "by_address": talk.colleague.address,
    }
    event = Event(kind=EventKind.NOTED, at=talk.ledger.now, actor=talk.colleague.address, facts=facts)
    talk.ledger.apply(talk.office, talk.number, event)


def hear(talk: Talk, acts: Sequence[Act]) -> Heard:
    """Do what can be done at once and is proven; say of the rest with which words it can be asked now.

    There can be no token yet of a case that begins: the proof of the sender stands alone, for acts that harm nobody.
    """
    heard, proven = Heard(), bool(proof_of(talk.mail, talk.office.organisation))
    for act in acts:
        if act.kind not in talk.may:
            heard.refused.append(_not_done(talk, act, "dat mag je in deze zaak niet"))
        elif act.kind not in AT_ONCE:
            _offer(talk, act, heard)
        elif not proven:
            heard.refused.append(
                f"“{refused_in_words(act, talk)}” is niet gedaan: {NO_PROOF.format(words=typed(act))}."
            )
        elif act.kind is EventKind.URGENT and talk.case.urgent:
            heard.done.append(in_words(act, talk) + ".")
        elif why := refused(talk, act, talk.inbox_id):
            heard.refused.append(_not_done(talk, act, why))
        else:
            heard.done.append(in_words(act, talk) + ".")
    return heard


def _not_done(talk: Talk, act: Act, why: str) -> str:
    return f"“{refused_in_words(act, talk)}” is niet gedaan: {why}."


def typed(act: Act) -> str:
    """Give the words with which an act is asked, filled in."""
    if act.kind is EventKind.PASSED:
        return f"doorgeven aan {act.facts.get('to', 'NAAM')}"
    return exact_words(act)


def _offer(talk: Talk, act: Act, heard: Heard) -> None:
    """Offer what fits the case as it is now; to be asked for what can't be done would only puzzle."""
    case, procedure = talk.case, talk.office.rules.procedure
    fitting = {one.kind for one in acts_now(case, procedure, talk.may, letter="transcript", reply_to="", subject="")}
    if act.kind in fitting and typed(act):
        heard.offered.append(HeldAct(label=in_words(act, talk), words=typed(act)))
