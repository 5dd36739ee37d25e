"""How does a colleague's reply become acts, and what does the colleague hear back?"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from bot.core import files
from bot.core.calendar import dutch_day
from bot.core.case import Event, LetterRequest
from bot.core.charge import in_charge, last_resort
from bot.core.draft import ABOUT_DRAFTS, DRAFTABLE, READS, draft_of, waits_in_words
from bot.core.draft_block import block_in, typed_besides
from bot.core.exact_words import exact_words
from bot.core.facts import owed_now
from bot.core.holes import Act as HeldAct
from bot.core.instruction import Instruction
from bot.core.instruction_lines import without_name
from bot.core.mail import Address, Mail
from bot.core.openings import Act
from bot.core.own_number import read_in_case
from bot.core.reading import read
from bot.core.standing import Role, Standing
from bot.core.token import base36
from bot.core.wording import join_in_words, state_in_words
from bot.core.words import Audience, EventKind
from bot.desk import completing, drafting, helping
from bot.desk.absence import ABOUT_ABSENCE, Telling, of_act
from bot.desk.acting import Talk, in_words, refused, refused_in_words
from bot.desk.intake import inbox_raw
from bot.desk.ledger import Ledger
from bot.desk.office import Office
from bot.desk.passing import away_in_words
from bot.desk.reading import Reading, arrival
from bot.desk.writing import Correspondence
from bot.store import cases, outbox

TO_CONFIRM = "ja, klopt"
ANSWERS = frozenset({"transcript", "confirm", helping.LETTER})
MOST_ANSWERS = 20  # in a day, to one colleague in one case; what was done is told all the same


def colleague(ledger: Ledger, office: Office, reading: Reading, number: str, who: Standing) -> str:
    """Do what a colleague asks, as far as it is clear, allowed and proven; say back what was done."""
    if who.colleague is None:
        raise AssertionError("only a colleague comes here")
    talk = Talk(
        ledger=ledger, office=office, number=number, colleague=who.colleague, mail=reading.mail,
        inbox_id=reading.pending.id,
        came=arrival(reading.mail, reading.pending.internal_date, office.organisation, ledger.now),
    )  # fmt: skip
    if not who.may:
        return _stranger_in_this_case(talk)
    instruction = _said(talk, talk.mail, dutch_day(ledger.now))
    brought = completing.brought(talk, reading, who, instruction)
    if brought.happened:
        _transcript(talk, brought.done, Instruction(), offered=brought.offered)
        return brought.happened
    if who.role is Role.CONFIRMING and instruction.confirms and not instruction.acts:
        return _confirmed(talk, who.confirms)
    filled_in = completing.told_in(talk, talk.mail, _answered_letter(talk.mail), instruction)
    acts = filled_in or instruction.acts
    if not acts:
        return _explain(talk, instruction)
    if not who.sure:
        return _ask_to_confirm(talk, acts)
    return _do(talk, acts, talk.mail, talk.inbox_id, Instruction() if filled_in else instruction)


def _said(talk: Talk, mail: Mail, today: date) -> Instruction:
    """Read what a colleague asks, in words and in the text of a draft that came back changed."""
    draft = draft_of(talk.case)
    shown = draft.text if draft else ""
    instruction = _typed(replace(mail, new_text=typed_besides(mail.new_text, block_in(mail.text), shown)), talk.number, today)
    changed = drafting.edited_in(mail, talk.case, talk.colleague.address)
    if changed and not any(one.kind in ELSE_THAN_EDIT for one in instruction.acts):
        others = (one for one in instruction.acts if one.kind is not EventKind.DRAFTED)
        edit = Act(kind=EventKind.DRAFTED, facts={"letter": changed})
        instruction = replace(instruction, acts=(edit, *others), confirms=False)
    return _held(instruction)


def _held(instruction: Instruction) -> Instruction:
    """What is to be changed is seen again first, and what was not understood may be a change: nothing leaves then."""
    kinds = {one.kind for one in instruction.acts}
    if EventKind.DRAFTED in kinds:
        return replace(instruction, acts=tuple(one for one in instruction.acts if one.kind not in LETS_GO))
    why = drafting.ONLY if instruction.not_understood else drafting.NOT_ALONE if kinds & NOT_WITH_IT else ""
    if not why:
        return instruction
    acts = (replace(one, facts={drafting.HELD: why}) if one.kind in LETS_GO else one for one in instruction.acts)
    return replace(instruction, acts=tuple(acts))


# What makes another letter of it, or none: a decision that was never shown, more time, another who handles it.
NOT_WITH_IT = DRAFTABLE | {
    *(EventKind.SETTLED, EventKind.UNSOLVED, EventKind.WITHDRAWAL, EventKind.COMMITTEE, EventKind.MERGED),
    *(EventKind.EXTENDED, EventKind.EXTENSION_ASKED, EventKind.COMPLAINANT_ASKED, EventKind.COLLEAGUE_ASKED),
    *(EventKind.PASSED, EventKind.FORWARDED, EventKind.NAMED),
}
LETS_GO = frozenset({EventKind.DRAFT_SENT, EventKind.DRAFT_APPROVED})
# What a reply asks instead of the letter that it changes; a reader who approves, or not, is told what that means.
ELSE_THAN_EDIT = DRAFTABLE | {EventKind.DRAFT_DROPPED, *READS}


def _typed(mail: Mail, number: str, today: date) -> Instruction:
    """Read the words of a reply; an answer in which nothing was typed asks nothing, whatever it quotes."""
    if mail.nothing_new:
        return Instruction()
    words = without_name(mail.new_text, mail.sender.name if mail.sender else "")
    instruction = read_in_case(words, number, today)
    asked = _answered_letter(mail)
    if instruction.confirms and not instruction.acts and asked in YES_TO:
        return Instruction(acts=(YES_TO[asked],))
    if asked in NO_TO and NO.fullmatch(words.strip()):
        return Instruction(acts=(NO_TO[asked],))
    return instruction


NO = re.compile(r"(?:nee|neen|niet nodig|hoeft niet)\b[^\n]{0,60}", re.IGNORECASE)
YES_TO = {  # letters that ask one thing, to which a bare "ja" is an answer
    "written_question": Act(kind=EventKind.WRITTEN_WANTED),
    "recusal": Act(kind=EventKind.RECUSAL_CONFIRMED),
    "draft": Act(kind=EventKind.DRAFT_SENT),
    "second_reading": Act(kind=EventKind.DRAFT_APPROVED),
}
NO_TO = {"written_question": Act(kind=EventKind.NOTED, facts={"text": "De klager wil het niet op papier."})}


def _answered_letter(mail: Mail) -> str:
    """Give the name of our letter that a mail answers; it stands in the letter's Message-ID."""
    names = (one.strip("<>").rpartition("@")[0] for one in mail.in_reply_to)
    return next((name.rpartition(".")[2] for name in names if "." in name), "")


def _do(talk: Talk, acts: tuple[Act, ...], mail: Mail, inbox_id: int, instruction: Instruction) -> str:
    """Let the acts happen one after another, and tell what came of each.

    :param mail: in which they were asked; not that of the talk when they were confirmed afterwards
    """
    talk_of_it = replace(talk, inbox_id=inbox_id, measures=_measures(acts))
    done: list[str] = []
    undone: list[str] = []
    told = False  # in a letter of its own: a draft
    for act in acts:
        was = talk.case
        outcome = _let(talk_of_it, act, mail)
        if outcome.refused:
            undone.append(f"“{refused_in_words(act, talk)}” is niet gedaan: {outcome.refused}.")
        elif outcome.done:
            done.append(outcome.done + ".")
        elif talk.case.draft.get("number") != was.draft.get("number") or act.kind in TOLD_APART:
            told = True
        else:
            done.append(in_words(act, talk, was) + ".")
            done += [away] if (away := away_in_words(act, talk.case, talk.office)) else []
    if told and not (done or undone or instruction.not_understood or instruction.implied):
        return "drafted"
    if not done and not told and _is_echo(talk):
        return "refused again, not told"
    _transcript(talk, done, instruction, undone)
    return "acts" if done or told else "refused"


TOLD_APART = ABOUT_DRAFTS | {EventKind.COMPLETED}  # when nothing is said of it here, a letter of its own says more


def _measures(acts: Sequence[Act]) -> tuple[tuple[str, str], ...]:
    """Give the measures that a mail tells: a decision in that same mail tells them to the complainant."""
    told = (one.facts for one in acts if one.kind is EventKind.MEASURE)
    return tuple((facts.get("text", ""), facts.get("day", "")) for facts in told)


def _let(talk: Talk, act: Act, mail: Mail) -> drafting.Outcome:
    """Let one act happen."""
    if act.kind is EventKind.COMPLETED:
        return completing.complete(talk, act)
    if act.kind in ABOUT_ABSENCE:
        return _absence(talk, act, mail)
    if act.kind in ABOUT_DRAFTS | {EventKind.DRAFTED}:
        return drafting.answer(talk, act, mail)
    return drafting.Outcome(refused=refused(talk, act, talk.inbox_id))


def _absence(talk: Talk, act: Act, mail: Mail) -> drafting.Outcome:
    """Who is away, or back, is so for all cases."""
    day = dutch_day(talk.came)
    telling = Telling(
        ledger=talk.ledger, office=talk.office, colleague=talk.colleague, mail=mail, inbox_id=talk.inbox_id, day=day
    )
    said = of_act(telling, act)
    lines = (*said.lines, *said.cases)
    return drafting.Outcome(done=". ".join(lines), refused=said.refused)


def _transcript(
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
    implied = (HeldAct(label=in_words(one, talk), words=exact_words(one)) for one in instruction.implied)
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
    _to_writer(talk, "transcript", facts)


def _to_writer(talk: Talk, name: str, facts: Mapping[str, Any]) -> None:
    request = LetterRequest(name=name, to=Audience.OWNER, facts=facts)
    to = Address(name=talk.colleague.name, address=talk.colleague.address)
    answers = Correspondence(
        author=talk.colleague.address, message_id=talk.mail.message_id, references=talk.mail.references
    )
    talk.ledger.write_to(talk.office, request, talk.case, to, key=f"i{talk.inbox_id}", answers=answers)


def _is_echo(talk: Talk) -> bool:
    """Two robots that don't understand each other are stopped: a department's mailbox may answer by itself."""
    day_ago = talk.ledger.now - timedelta(days=1)
    told = outbox.of_case(talk.ledger.session, talk.number)
    mine = [one for one in told if one.recipient == talk.colleague.address and one.created_at > day_ago]
    return sum(one.letter in ANSWERS for one in mine) >= MOST_ANSWERS


def _explain(talk: Talk, instruction: Instruction) -> str:
    """A reply without a clear act changes nothing, and gets the choices."""
    if _is_echo(talk):
        return "not understood again, not told"
    if instruction.wants_help:
        _to_writer(talk, helping.LETTER, helping.MANUAL)
        return "helped"
    asks = instruction.wants_status or instruction.wants_owner
    unclear = "" if asks else instruction.not_understood
    if instruction.confirms:
        unclear = talk.mail.new_text.strip()
    told = _of_the_case(talk) if asks else ()
    _transcript(talk, [], replace(instruction, not_understood=unclear), told=told)
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


def _ask_to_confirm(talk: Talk, acts: tuple[Act, ...]) -> str:
    """The mail may come from somebody else: ask its supposed writer, at the address that we know."""
    if _is_echo(talk):
        return "asked to confirm before"
    asked = tuple(in_words(act, talk) for act in acts)
    said = talk.mail.new_text.strip()
    facts = {"asked": asked, "words": TO_CONFIRM, "said": said, "confirm_extra": base36(talk.inbox_id)}
    _to_writer(talk, "confirm", facts)
    return "asked to confirm"


def _confirmed(talk: Talk, inbox_id: int) -> str:
    """The colleague confirms an earlier mail: now it is done, once."""
    raw = inbox_raw(talk.ledger, inbox_id)
    earlier = read(raw) if raw else Mail()
    same_writer = earlier.sender is not None and earlier.sender.address == talk.colleague.address
    kept = {one.id: one.kept_at for one in cases.mails_of(talk.ledger.session, talk.number)}
    then = dutch_day(kept.get(inbox_id, talk.ledger.now))  # "gisteren" is the day before it was written
    said = _said(talk, earlier, then)
    told = completing.told_in(talk, earlier, _answered_letter(earlier), said)
    acts = (told or said.acts) if same_writer else ()
    talk = replace(talk, came=kept.get(inbox_id, talk.came))
    already = any(event.facts.get("mail") == inbox_id for event in talk.ledger.happened(talk.number))
    if not acts or already:
        why = "Dit was al gedaan." if already else "Er is niets om te bevestigen."
        _transcript(talk, [], Instruction(), [why])
        return "nothing to confirm"
    return _do(talk, acts, earlier, inbox_id, Instruction())


def _stranger_in_this_case(talk: Talk) -> str:
    """A colleague without a part in the case can do nothing in it; the owner hears what was written."""
    facts = {
        "mail": talk.inbox_id,
        "text": talk.mail.new_text.strip(),
        "added": talk.mail.new_text.strip(),
        "attachments": files.in_words(talk.mail.attachments),
        "from_other_address": "colleague",
        "sender": f"{talk.colleague.name} ({talk.colleague.address})",
    }
    event = Event(kind=EventKind.INFORMATION, at=talk.ledger.now, actor=talk.colleague.address, facts=facts)
    talk.ledger.apply(talk.office, talk.number, event, Correspondence(attachments=talk.mail.attachments, answer=False))
    if talk.colleague.address not in talk.case.excluded and not _is_echo(talk):
        _transcript(
            talk, [], Instruction(), ["Je hebt in deze zaak geen rol. Wie de zaak behandelt, krijgt je bericht."]
        )
    return "information"
