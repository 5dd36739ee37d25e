"""What does a mail ask, in the public names of acts, and what would the bot do with it?"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from bot.core.absence_notice import read_notice
from bot.core.act_names import COMES, told, told_of
from bot.core.calendar_reply import answer_of
from bot.core.form import IntakeForm
from bot.core.form_below import form_of
from bot.core.forward import own_words
from bot.core.instruction import Instruction, read_instruction
from bot.core.instruction_lines import without_name
from bot.core.likely import Judge, no_opinion, with_likely
from bot.core.likely_meant import Probably, only_represents, only_thanks, probably
from bot.core.mail import CalendarReply, Forward, Mail, MailKind
from bot.core.meant import asked_in, meant_by
from bot.core.openings import Act
from bot.core.organisation import Organisation
from bot.core.reach import without_plus
from bot.core.remark import acts_in, urgent_told
from bot.core.reply import is_forwarding
from bot.core.token import find_numbers, find_tokens
from bot.core.words import EventKind, State
from bot.desk.intake import seems
from classifiers import Verdict

SURE, PARTLY, IMPLIED, UNCLEAR = 1.0, 0.7, 0.5, 0.2  # how well words in a case were understood
CHANGES_NOTHING = frozenset({"inform", "thanks"})


@dataclass(frozen=True, kw_only=True)
class Question:
    """How a mail is to be read: as whose, in which case, on which day."""

    role: str  # "colleague", "complainant"
    number: str  # of the case that it answers, "" when unknown
    state: State | None
    today: date
    colleagues: tuple[str, ...] = ()  # their names
    judge: Judge = no_opinion  # what is asked in words that the rules don't understand


@dataclass(frozen=True, kw_only=True)
class Meaning:
    """What was understood of a mail."""

    kind: str
    new_text: str
    staff_note: str = ""
    numbers: tuple[str, ...] = ()
    acts: tuple[dict[str, Any], ...] = ()
    form: dict[str, Any] | None = None
    not_understood: str = ""
    confidence: float = SURE


def role_of(mail: Mail, role: str, organisation: Organisation) -> str:
    """Say as whose words a mail is read: as was asked, else by who wrote it."""
    if role:
        return role
    staff = mail.sender is not None and organisation.staff(mail.sender.address) is not None
    return "colleague" if staff else "complainant"


def meaning_of(mail: Mail, asked: Question) -> Meaning:
    """Read a mail as a colleague's or a complainant's."""
    numbers = tuple(dict.fromkeys([*([asked.number] if asked.number else ()), *numbers_in(mail)]))
    if mail.calendar:
        return _of_calendar(mail, mail.calendar, numbers)
    form = _form(mail, asked, in_case=bool(numbers))
    kind = _kind(mail, asked, form, in_case=bool(numbers))
    if kind in {"bounce", "automatic"}:
        return Meaning(kind=kind, new_text=mail.new_text, numbers=numbers)
    if kind == "forward" and mail.forward:
        return _of_forward(mail, mail.forward, numbers, asked)
    if form and kind == "form":
        urgent = (told(Act(kind=EventKind.URGENT)),) if urgent_told(form.whole, asked.today) else ()
        return Meaning(kind=kind, new_text=mail.new_text, numbers=numbers, acts=urgent, form=_told_in(form, mail))
    if asked.role == "colleague":
        return _of_colleague(mail, kind, numbers, asked)
    acts = () if mail.nothing_new or kind == "absence" else tuple(_of_complainant(mail, asked))
    sure = SURE if {one["name"] for one in acts} - CHANGES_NOTHING else PARTLY
    return Meaning(kind=kind, new_text=mail.new_text, numbers=numbers, acts=acts, confidence=sure)


def _of_forward(mail: Mail, forward: Forward, numbers: tuple[str, ...], asked: Question) -> Meaning:
    """Read a mail that was passed on; within a case the remark above it is an answer like any other."""
    words, note = own_words(forward), forward.note
    if _answers(mail):
        said = _of_colleague(mail, "forward", numbers, asked) if asked.role == "colleague" else None
        acts = () if mail.nothing_new else said.acts if said else tuple(_of_complainant(mail, asked))
        lost = said.not_understood if said else ""
        return Meaning(kind="forward", new_text=words, staff_note=note, numbers=numbers, acts=acts, not_understood=lost)
    acts = tuple(told(one) for one in acts_in(note, asked.today)) if asked.role == "colleague" else ()
    return Meaning(kind="forward", new_text=words, staff_note=note, numbers=numbers, acts=acts)


def _of_calendar(mail: Mail, reply: CalendarReply, numbers: tuple[str, ...]) -> Meaning:
    """Read a calendar's answer to an invitation: whether somebody comes, and nothing else."""
    name = COMES.get(answer_of(reply, mail.sender.address if mail.sender else ""))
    acts = ({"name": name, "arguments": {}},) if name else ()
    sure = SURE if name else UNCLEAR
    return Meaning(kind="reply", new_text=mail.new_text, numbers=numbers, acts=acts, confidence=sure)


def _of_complainant(mail: Mail, asked: Question) -> list[dict[str, Any]]:
    """Read a complainant's words; what our letter asked is told by the quote below them."""
    name = mail.sender.name if mail.sender else ""
    quoted = "\n".join((mail.subject, mail.text.replace(mail.new_text, "", 1)))
    acts = meant_by(mail.new_text, asked.state, sender=name, quoted=quoted, attached=bool(mail.attachments))
    state, put = str(asked.state or ""), asked_in(quoted)
    if [one["name"] for one in acts] == ["represent", "inform"] and not mail.attachments:
        return acts[:1] if only_represents(mail.new_text, asked.judge, state=state) else acts
    if {one["name"] for one in acts} - CHANGES_NOTHING:
        return acts
    guesses = [_guessed(one, name) for one in probably(mail.new_text, asked.judge, state=state, asked=put)]
    if guesses or mail.attachments:
        return guesses or acts
    thanks = {"name": "thanks", "arguments": {}}
    return [thanks] if only_thanks(mail.new_text, asked.judge, state=state) else acts


def _guessed(guess: Probably, sender: str) -> dict[str, Any]:
    arguments = {"name": sender} if guess.name == "represent" and sender else {}
    return {"name": guess.name, "arguments": arguments, **({} if guess.sure else {"implied": True})}


def _of_colleague(mail: Mail, kind: str, numbers: tuple[str, ...], asked: Question) -> Meaning:
    if kind == "absence":
        return Meaning(kind=kind, new_text=mail.new_text, numbers=numbers, acts=_away(mail, asked))
    if mail.nothing_new:
        return Meaning(kind=kind, new_text=mail.new_text, numbers=numbers)
    words = without_name(mail.new_text, mail.sender.name if mail.sender else "")
    said = with_likely(read_instruction(words, asked.today), words, asked.today, asked.judge, asked.colleagues)
    acts = tuple(told_of(said))
    return Meaning(
        kind=kind,
        new_text=mail.new_text,
        numbers=numbers,
        acts=acts,
        not_understood=said.not_understood,
        confidence=_confidence(said, acts),
    )


def _away(mail: Mail, asked: Question) -> tuple[dict[str, Any], ...]:
    """Read what an out-of-office answer of a colleague tells; it is noted, and never answered."""
    notice = read_notice(mail.new_text or mail.text, asked.today)
    facts = {"until": notice.until.isoformat() if notice.until else "", "stand_in": notice.stand_in}
    return (told(Act(kind=EventKind.AWAY, facts=facts)),)


def _confidence(said: Instruction, acts: Sequence[dict[str, Any]]) -> float:
    if any(not one.get("implied") for one in acts):
        return PARTLY if said.not_understood else SURE
    return IMPLIED if acts else UNCLEAR


def _kind(mail: Mail, asked: Question, form: IntakeForm | None, *, in_case: bool) -> str:
    if mail.kind is not MailKind.ORDINARY:
        return str(mail.kind)
    if form:
        return "form"
    if mail.forward and _passes_on(mail, mail.forward, asked):
        return "forward"
    return "reply" if in_case or mail.in_reply_to or _answers(mail) else "new"


def _passes_on(mail: Mail, forward: Forward, asked: Question) -> bool:
    """Say whether a mail passes somebody else's on; in a case it may also be our own letter that was sent back."""
    if not _answers(mail):
        return asked.role == "colleague" or mail.nothing_new
    sender = forward.sender.address if forward.sender else ""
    ours = {without_plus(one.lower()) for one in mail.recipients}
    return is_forwarding(mail.subject) and bool(sender) and without_plus(sender.lower()) not in ours


def _answers(mail: Mail) -> bool:
    return bool(find_numbers(mail.subject) or find_tokens(*mail.recipients, *mail.in_reply_to))


def _form(mail: Mail, asked: Question, *, in_case: bool) -> IntakeForm | None:
    if asked.role != "colleague" or in_case or mail.kind is not MailKind.ORDINARY:
        return None
    return form_of(mail, asked.today)


def _told_in(form: IntakeForm, mail: Mail) -> dict[str, Any]:
    """Give what the form tells; in free words the colleague who writes took it."""
    writer = mail.sender.name if mail.sender and form.whole else ""
    told = {**asdict(form), "taken_by": form.taken_by or writer}
    return {name: value for name, value in told.items() if value and name not in {"whole", "day_unread"}}


def numbers_in(mail: Mail) -> tuple[str, ...]:
    """Give the case numbers that a mail names, by token or in its subject."""
    texts = (*mail.recipients, *mail.in_reply_to, *mail.references, mail.subject, mail.text)
    return tuple(dict.fromkeys([*(token.number for token in find_tokens(*texts)), *find_numbers(mail.subject)]))


UNHEARD = {
    MailKind.BOUNCE: "tell the case of that letter",
    MailKind.ABSENCE: "file it; an absence changes nothing",
}


def would_do(
    mail: Mail, meaning: Meaning, verdict: Verdict | None, organisation: Organisation, *, colleague: bool
) -> str:
    """Say what the bot would do with a mail."""
    if mail.kind is MailKind.ABSENCE and colleague:
        return "note that this colleague is away; that is no act, and gets no answer"
    if mail.kind in UNHEARD:
        return UNHEARD[mail.kind]
    if meaning.numbers:
        return _in_a_case(meaning) if colleague else f"add to case {meaning.numbers[0]}: {_named(meaning.acts)}"
    certain = verdict is not None and verdict.is_sure(organisation.certain_from, organisation.possible_from)
    return _would_open(verdict if certain else None, automatic=mail.kind is MailKind.AUTOMATIC)


def _in_a_case(meaning: Meaning) -> str:
    if any(not one.get("implied") for one in meaning.acts):
        return "do the acts when the sender is proven, else ask to confirm"
    return "ask whether this is meant; nothing is done" if meaning.acts else "answer with the choices"


def _named(acts: Sequence[dict[str, Any]]) -> str:
    return ", ".join(str(one["name"]) for one in acts) or "nothing new"


def _would_open(certain: Verdict | None, *, automatic: bool) -> str:
    if automatic and certain and certain.label != "complaint":
        return "file it and count it"
    if automatic or certain is None:
        return "open a case and ask a person what it is"
    label = seems(certain)
    return (
        "open a case: complaint" if label == "complaint" else f"pass on as {label}, and say how to make it a complaint"
    )
