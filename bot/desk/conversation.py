"""How does a colleague's reply become acts, and what does the colleague hear back?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from bot.core.acts import acts_now
from bot.core.calendar import dutch_day
from bot.core.case import Case, Event, LetterRequest, running
from bot.core.decide import REFUSALS
from bot.core.extension import new_due
from bot.core.facts import help_choices, owed_now
from bot.core.form import read_form
from bot.core.instruction import Instruction, read_instruction
from bot.core.mail import Address, Mail
from bot.core.openings import Act
from bot.core.organisation import Colleague
from bot.core.reading import read
from bot.core.standing import Role, Standing
from bot.core.token import base36
from bot.core.wording import day_in_words, label_in_words, outcome_in_words
from bot.core.words import Audience, EventKind, Moment, State
from bot.desk.intake import deliverable, inbox_raw, known_colleague
from bot.desk.ledger import Ledger
from bot.desk.office import Office
from bot.desk.reading import Reading
from bot.desk.writing import Correspondence
from bot.store import cases, outbox

LABELS = frozenset({EventKind.COMPLAINT, EventKind.REPAIR, EventKind.NUISANCE, EventKind.COSTS, EventKind.OTHER})
TO_CONFIRM = "ja, klopt"
ANSWERS = frozenset({"transcript", "confirm"})
MOST_ANSWERS = 20  # in a day, to one colleague in one case; what was done is told all the same


@dataclass(frozen=True, kw_only=True)
class Talk:
    """One reply of one colleague in one case."""

    ledger: Ledger
    office: Office
    number: str
    colleague: Colleague
    may: frozenset[EventKind]
    mail: Mail
    inbox_id: int

    @property
    def case(self) -> Case:
        """Give the case as it stands now."""
        case = self.ledger.case(self.number)
        if case is None:
            raise AssertionError("the case of a talk is loaded")
        return case


def colleague(ledger: Ledger, office: Office, reading: Reading, number: str, who: Standing) -> str:
    """Do what a colleague asks, as far as it is clear, allowed and proven; say back what was done."""
    if who.colleague is None:
        raise AssertionError("only a colleague comes here")
    talk = Talk(
        ledger=ledger, office=office, number=number, colleague=who.colleague, may=who.may, mail=reading.mail,
        inbox_id=reading.pending.id,
    )  # fmt: skip
    instruction = _said(reading.mail, dutch_day(ledger.now))
    if not who.may:
        return _stranger_in_this_case(talk)
    if who.role is Role.CONFIRMING and instruction.confirms:
        return _confirmed(talk, who.confirms)
    if _completes_form(talk):
        return "completed"
    if not instruction.acts:
        return _explain(talk, instruction)
    if not who.sure:
        return _ask_to_confirm(talk, instruction.acts)
    return _do(talk, instruction.acts, talk.inbox_id, instruction.not_understood)


def _said(mail: Mail, today: date) -> Instruction:
    """Read what a colleague asks; an answer in which nothing was typed asks nothing, whatever it quotes."""
    return Instruction() if mail.nothing_new else read_instruction(mail.new_text, today)


def _do(talk: Talk, acts: tuple[Act, ...], inbox_id: int, not_understood: str = "") -> str:
    done: list[str] = []
    undone: list[str] = []
    for act in acts:
        refused = _refused(talk, act, inbox_id)
        if refused:
            undone.append(f"“{in_words(act, talk)}” is niet gedaan: {refused}.")
        else:
            done.append(in_words(act, talk) + ".")
    if not done and _is_echo(talk):
        return "refused again, not told"
    _transcript(talk, done, not_understood, undone)
    return "acts" if done else "refused"


def _refused(talk: Talk, act: Act, inbox_id: int) -> str:
    """Let one act happen; say in Dutch why it did not, or nothing."""
    if why := _impossible(talk, act):
        return why
    facts = _facts_of(talk, act, inbox_id)
    procedure, calendar = talk.office.rules.procedure, talk.office.rules.calendar
    event = Event(kind=act.kind, at=talk.ledger.now, actor=talk.colleague.address, facts=facts)
    if act.kind is EventKind.EXTENDED and (duty := running(talk.case, procedure.extendable)):
        new = new_due(duty, event, calendar)
        facts |= {"old_due": duty.due.isoformat(), "new_due": new.isoformat() if new else ""}
    decision = talk.ledger.apply(talk.office, talk.number, event)
    return REFUSALS.get(decision.refused, "")


def _impossible(talk: Talk, act: Act) -> str:
    """Say in Dutch why an act can't be done by this colleague, in this case, on this day; "" when it can."""
    if act.kind not in talk.may:
        return "dat mag je in deze zaak niet"
    if talk.office.rules.procedure.step(talk.case.state, act.kind) is None:
        return REFUSALS["unforeseen"]
    if not _is_likely(talk, str(act.facts.get("day", ""))):
        return "die datum ligt vóór de klacht of in de toekomst; schrijf de dag met het jaar erbij"
    asked = str(act.facts.get("asked", ""))
    if act.kind is EventKind.COLLEAGUE_ASKED and known_colleague(talk.office, asked) is None:
        return f"we weten niet welke collega je bedoelt met “{asked}”"
    return ""


def _facts_of(talk: Talk, act: Act, inbox_id: int) -> dict[str, Any]:
    """Give what an act says, and what the letters that it leads to need besides."""
    facts: dict[str, Any] = {**act.facts, "mail": inbox_id, "by": talk.colleague.name}
    text = facts.get("text", "")
    facts |= {"question": text, "complaint_subject": talk.case.subject, "report": facts.get("reasons") or text}
    asked = known_colleague(talk.office, str(facts.get("asked", "")))
    if act.kind is EventKind.COLLEAGUE_ASKED and asked:
        facts |= {"asked_address": asked.address, "asker": talk.colleague.name}
    if act.kind in LABELS:
        because = f"{talk.colleague.name} heeft gezegd: dit is {label_in_words(act.kind)}."
        facts |= {"because": because, "cues": [list(cue) for cue in talk.case.cues], "text": ""}
    return facts


def _is_likely(talk: Talk, day: str) -> bool:
    """Something that was done about a complaint was done since it came, and not tomorrow."""
    received = talk.case.moments.get(Moment.RECEIVED)
    first = dutch_day(received) if received else date.min
    return not day or first <= date.fromisoformat(day) <= dutch_day(talk.ledger.now)


def in_words(act: Act, talk: Talk) -> str:
    """Say an act in one line of Dutch, as the transcript tells it."""
    facts: Mapping[str, Any] = act.facts
    if act.kind in LABELS:
        return f"Dit is {label_in_words(act.kind)}"
    match act.kind:
        case EventKind.DECIDED:
            return f"Besluit: de klacht is {outcome_in_words(str(facts['outcome']))}"
        case EventKind.POSITION_TOLD:
            return f"Besluit, verteld in een gesprek: de klacht is {outcome_in_words(str(facts['outcome']))}"
        case EventKind.EXTENDED:
            return _extension_in_words(act, talk)
        case EventKind.COLLEAGUE_ASKED:
            return f"Je vraag aan {facts.get('asked', '')} is verstuurd"
    return SAID.get(act.kind, act.kind.replace("_", " "))


SAID = {
    EventKind.TAKEN: "Je pakt deze zaak op",
    EventKind.COMPLAINANT_ASKED: "Je vraag is naar de klager gestuurd",
    EventKind.CONVERSATION: "Het gesprek is vastgelegd",
    EventKind.NOTED: "De notitie is bewaard",
    EventKind.MEASURE: "De maatregel is vastgelegd",
    EventKind.WITHDRAWAL: "De klacht is ingetrokken; de klager krijgt daar bericht van",
    EventKind.POSTED: "Vastgelegd dat de brief op de post is gedaan",
}


def _extension_in_words(act: Act, talk: Talk) -> str:
    duty = running(talk.case, talk.office.rules.procedure.extendable)
    event = Event(kind=act.kind, at=talk.ledger.now, actor="", facts=act.facts)
    new = new_due(duty, event, talk.office.rules.calendar) if duty and not duty.extended else duty and duty.due
    return f"De termijn is verlengd tot en met {day_in_words(new)}" if new else "De termijn verlengen"


def _transcript(talk: Talk, done: Sequence[str], not_understood: str, refused: Sequence[str] = ()) -> None:
    """Say back in one mail: what was done, what was not, what can be done, what is open."""
    case = talk.case
    choices = acts_now(case, talk.office.rules.procedure, talk.may, letter="transcript", reply_to="", subject="")
    facts = {
        "done": tuple(done),
        "refused": tuple(refused),
        "not_understood": not_understood,
        "choices": help_choices(choices) if not_understood or refused or not done else (),
        "open": owed_now(case, talk.office.rules.procedure),
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
    unclear = "" if instruction.wants_help or instruction.wants_status else instruction.not_understood
    if instruction.confirms:
        unclear = talk.mail.new_text.strip()
    _transcript(talk, [], unclear)
    return "explained"


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
    acts = _said(earlier, then).acts if same_writer else ()
    already = any(event.facts.get("mail") == inbox_id for event in talk.ledger.happened(talk.number))
    if not acts or already:
        _transcript(talk, [], "", ["Dit was al gedaan." if already else "Er is niets om te bevestigen."])
        return "nothing to confirm"
    return _do(talk, acts, inbox_id)


def _completes_form(talk: Talk) -> bool:
    """The colleague who entered a complaint sends the details that were missing."""
    case = talk.case
    if talk.colleague.address != case.entered_by or case.state is not State.OPEN or case.complainant_address:
        return False
    form = read_form(talk.mail.new_text, dutch_day(talk.ledger.now))
    if form is None or not (form.email or form.complainant):
        return False
    facts = {
        "name": form.complainant,
        "address": deliverable(form.email),
        "mail": talk.inbox_id,
        "postal": form.address,
    }
    event = Event(kind=EventKind.COMPLETED, at=talk.ledger.now, actor=talk.colleague.address, facts=facts)
    talk.ledger.apply(talk.office, talk.number, event)
    _transcript(talk, ["De gegevens van de klager zijn aangevuld."], "")
    return True


def _stranger_in_this_case(talk: Talk) -> str:
    """A colleague without a part in the case can do nothing in it; the owner hears what was written."""
    facts = {
        "mail": talk.inbox_id,
        "text": talk.mail.new_text.strip(),
        "added": talk.mail.new_text.strip(),
        "attachments": [one.name for one in talk.mail.attachments],
        "from_other_address": True,
        "sender": f"{talk.colleague.name} ({talk.colleague.address})",
    }
    event = Event(kind=EventKind.INFORMATION, at=talk.ledger.now, actor=talk.colleague.address, facts=facts)
    talk.ledger.apply(talk.office, talk.number, event, Correspondence(attachments=talk.mail.attachments, answer=False))
    if talk.colleague.address not in talk.case.excluded and not _is_echo(talk):
        _transcript(talk, [], "", ["Je hebt in deze zaak geen rol. Wie de zaak behandelt, krijgt je bericht."])
    return "information"
