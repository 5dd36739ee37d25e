"""How does a colleague's reply become acts, and what does the colleague hear back?"""

from collections.abc import Sequence
from dataclasses import replace

from bot.core import files
from bot.core.calendar import dutch_day
from bot.core.case import Event
from bot.core.draft import ABOUT_DRAFTS
from bot.core.instruction import Instruction
from bot.core.mail import Mail
from bot.core.openings import Act
from bot.core.reading import read
from bot.core.standing import Role, Standing
from bot.core.token import base36
from bot.core.words import EventKind
from bot.desk import completing, drafting
from bot.desk.absence import ABOUT_ABSENCE, Telling, of_act
from bot.desk.acting import Talk, in_words, refused, refused_in_words
from bot.desk.asking import answered_letter, said_outright, with_guesses
from bot.desk.draft_showing import Outcome
from bot.desk.intake import inbox_raw
from bot.desk.ledger import Ledger
from bot.desk.office import Office
from bot.desk.passing import away_in_words
from bot.desk.reading import Reading, arrival
from bot.desk.telling import explain, is_echo, to_writer, transcript
from bot.desk.writing import Correspondence
from bot.store import cases

TO_CONFIRM = "ja, klopt"


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
    today = dutch_day(ledger.now)
    outright = said_outright(talk, talk.mail, today)
    instruction = with_guesses(outright, talk, talk.mail, today)
    brought = completing.brought(talk, reading, who, outright)
    if brought.happened:
        transcript(talk, brought.done, Instruction(), offered=brought.offered)
        return brought.happened
    if who.role is Role.CONFIRMING and instruction.confirms and not instruction.acts:
        return _confirmed(talk, who.confirms)
    filled_in = completing.told_in(talk, talk.mail, answered_letter(talk.mail), outright)
    acts = filled_in or instruction.acts
    if not acts:
        return explain(talk, instruction)
    if not who.sure:
        return _ask_to_confirm(talk, acts)
    return _do(talk, acts, talk.mail, talk.inbox_id, Instruction() if filled_in else instruction)


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
    if not done and not told and is_echo(talk):
        return "refused again, not told"
    transcript(talk, done, instruction, undone)
    return "acts" if done or told else "refused"


TOLD_APART = ABOUT_DRAFTS | {EventKind.COMPLETED}  # when nothing is said of it here, a letter of its own says more


def _measures(acts: Sequence[Act]) -> tuple[tuple[str, str], ...]:
    """Give the measures that a mail tells: a decision in that same mail tells them to the complainant."""
    told = (one.facts for one in acts if one.kind is EventKind.MEASURE)
    return tuple((facts.get("text", ""), facts.get("day", "")) for facts in told)


def _let(talk: Talk, act: Act, mail: Mail) -> Outcome:
    """Let one act happen."""
    if act.kind is EventKind.COMPLETED:
        return completing.complete(talk, act)
    if act.kind in ABOUT_ABSENCE:
        return _absence(talk, act, mail)
    if act.kind in ABOUT_DRAFTS | {EventKind.DRAFTED}:
        return drafting.answer(talk, act, mail)
    return Outcome(refused=refused(talk, act, talk.inbox_id))


def _absence(talk: Talk, act: Act, mail: Mail) -> Outcome:
    """Who is away, or back, is so for all cases."""
    day = dutch_day(talk.came)
    telling = Telling(
        ledger=talk.ledger, office=talk.office, colleague=talk.colleague, mail=mail, inbox_id=talk.inbox_id, day=day
    )
    said = of_act(telling, act)
    lines = (*said.lines, *said.cases)
    return Outcome(done=". ".join(lines), refused=said.refused)


def _ask_to_confirm(talk: Talk, acts: tuple[Act, ...]) -> str:
    """The mail may come from somebody else: ask its supposed writer, at the address that we know."""
    if is_echo(talk):
        return "asked to confirm before"
    asked = tuple(in_words(act, talk) for act in acts)
    said = talk.mail.new_text.strip()
    facts = {"asked": asked, "words": TO_CONFIRM, "said": said, "confirm_extra": base36(talk.inbox_id)}
    to_writer(talk, "confirm", facts)
    return "asked to confirm"


def _confirmed(talk: Talk, inbox_id: int) -> str:
    """The colleague confirms an earlier mail: now it is done, once."""
    raw = inbox_raw(talk.ledger, inbox_id)
    earlier = read(raw) if raw else Mail()
    same_writer = earlier.sender is not None and earlier.sender.address == talk.colleague.address
    kept = {one.id: one.kept_at for one in cases.mails_of(talk.ledger.session, talk.number)}
    then = dutch_day(kept.get(inbox_id, talk.ledger.now))  # "gisteren" is the day before it was written
    outright = said_outright(talk, earlier, then)
    told = completing.told_in(talk, earlier, answered_letter(earlier), outright)
    acts = (told or with_guesses(outright, talk, earlier, then).acts) if same_writer else ()
    talk = replace(talk, came=kept.get(inbox_id, talk.came))
    already = any(event.facts.get("mail") == inbox_id for event in talk.ledger.happened(talk.number))
    if not acts or already:
        why = "Dit was al gedaan." if already else "Er is niets om te bevestigen."
        transcript(talk, [], Instruction(), [why])
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
    if talk.colleague.address not in talk.case.excluded and not is_echo(talk):
        transcript(
            talk, [], Instruction(), ["Je hebt in deze zaak geen rol. Wie de zaak behandelt, krijgt je bericht."]
        )
    return "information"
