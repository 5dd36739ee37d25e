"""What is said back to a colleague who wrote in a case?"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.core.case import LetterRequest
from bot.core.charge import in_charge, last_resort
from bot.core.draft import waits_in_words
from bot.core.exact_words import exact_words, offer_of
from bot.core.facts import owed_now
from bot.core.holes import Act as HeldAct
from bot.core.instruction import Instruction
from bot.core.mail import Address
from bot.core.wording import join_in_words, state_in_words
from bot.core.words import Audience
from bot.desk import helping
from bot.desk.acting import Talk, in_words
from bot.desk.writing import Correspondence
from bot.store import outbox

ANSWERS = frozenset({"transcript", "confirm", helping.LETTER})
MOST_ANSWERS = 20  # in a day, to one colleague in one case; what was done is told all the same


def transcript(
    talk: Talk,
    done: Sequence[str],
    instruction: Instruction,
    refused: Sequence[str] = (),
    told: Sequence[str] = (),
    offered: Sequence[HeldAct] = (),
) -> None:
    """Say back in one mail: what was done, what was not, what may have been meant, what can be done, what is open."""
    case = talk.case
    unclear = instruction.not_understood
    implied = (
        HeldAct(label=offer_of(one) or in_words(one, talk), words=exact_words(one)) for one in instruction.implied
    )
    meant = (*implied, *offered)
    facts = {
        "done": tuple(done),
        "refused": tuple(refused),
        "told": tuple(told),
        "meant": meant,
        "not_understood": unclear,
        "choices": bool(unclear or refused or not (done or told or meant)),
        "open": owed_now(case, talk.office.rules) if talk.may else (),
        **({} if talk.may else {"subject": ""}),  # what it is about is not for who has no part in it
    }
    to_writer(talk, "transcript", facts)


def to_writer(talk: Talk, name: str, facts: Mapping[str, Any]) -> None:
    """Answer the colleague with a letter of the case."""
    request = LetterRequest(name=name, to=Audience.OWNER, facts=facts)
    to = Address(name=talk.colleague.name, address=talk.colleague.address)
    answers = Correspondence(
        author=talk.colleague.address, message_id=talk.mail.message_id, references=talk.mail.references
    )
    talk.ledger.write_to(talk.office, request, talk.case, to, key=f"i{talk.inbox_id}", answers=answers)


def is_echo(talk: Talk) -> bool:
    """Two robots that don't understand each other are stopped: a department's mailbox may answer by itself."""
    day_ago = talk.ledger.now - timedelta(days=1)
    told = outbox.of_case(talk.ledger.session, talk.number)
    mine = [one for one in told if one.recipient == talk.colleague.address and one.created_at > day_ago]
    return sum(one.letter in ANSWERS for one in mine) >= MOST_ANSWERS


def explain(talk: Talk, instruction: Instruction) -> str:
    """A reply without a clear act changes nothing, and gets the choices."""
    if is_echo(talk):
        return "not understood again, not told"
    if instruction.wants_help:
        to_writer(talk, helping.LETTER, helping.MANUAL)
        return "helped"
    asks = instruction.wants_status or instruction.wants_owner
    unclear = "" if asks else instruction.not_understood
    if instruction.confirms:
        unclear = talk.mail.new_text.strip()
    told = _of_the_case(talk) if asks else ()
    transcript(talk, [], replace(instruction, not_understood=unclear), told=told)
    return "explained"


def _of_the_case(talk: Talk) -> tuple[str, ...]:
    """Say how a case stands, and with whom it lies."""
    case, rules = talk.case, talk.office.rules
    people = in_charge(case, rules.organisation, rules.procedure)
    last = None if people else rules.organisation.staff(last_resort(case, rules.organisation))
    names = join_in_words([one.name for one in people or (last,) if one], "nl") or "nog niemand"
    taken = "" if case.owner else " (nog niet opgepakt)"
    waits = waits_in_words(case)
    return (
        f"De zaak is {state_in_words(case.state)}.",
        f"De zaak ligt bij {names}{taken}.",
        *([waits] if waits else []),
    )
