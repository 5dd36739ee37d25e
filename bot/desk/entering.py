"""How does a complaint come in by way of a colleague: passed on, told by phone or on paper, or in a closed file?"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, time

from bot.core import files
from bot.core.calendar import AMSTERDAM, dutch_day
from bot.core.case import Case, LetterRequest
from bot.core.form import IntakeForm
from bot.core.lacking import MAIL, OLDEST, skeleton_of, words_of
from bot.core.mail import Address, Mail, Unreadable
from bot.core.openings import Act
from bot.core.passed_on import passed_on
from bot.core.reading import read
from bot.core.remark import acts_in, urgent_told
from bot.core.wording import called, label_in_words
from bot.core.words import Audience, EventKind
from bot.desk.acting import Talk
from bot.desk.doubling import double_lines
from bot.desk.ledger import Ledger
from bot.desk.office import Office
from bot.desk.opening import answers_to, finished, first_page, is_sure, kind_of, noticed, open_case, outside
from bot.desk.reading import Reading, arrival
from bot.desk.remarks import Heard, hear, keep_note, transcript
from bot.store.inbox import Finished
from classifiers import Verdict

CLOSED_FILE = (
    "Er zit een bestand bij dat alleen Outlook kan openen. De bot kan daardoor niet lezen wat er is gebeurd. Open het "
    "bestand, en zeg of het een klacht is."
)
ANOTHERS = "Je noemt zaak {number}. Die is al gesloten, of van iemand anders. Daarom is dit een nieuwe zaak."
GIVEN = "{who} gaf dit door als een klacht."
MOST_MAILS = 10  # attached, that are looked at


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A complaint that a colleague brings in by a mail."""

    ledger: Ledger
    office: Office
    reading: Reading
    sender: Address
    number: str
    answer: bool  # whether the mail may be answered; else somebody may use the colleague's name

    @property
    def arrived(self) -> datetime:
        """Give when the mail came."""
        reading = self.reading
        return arrival(reading.mail, reading.pending.internal_date, self.office.organisation, self.ledger.now)

    @property
    def talk(self) -> Talk | None:
        """Give what the colleague asks besides, as a talk in the new case."""
        colleague = self.office.organisation.staff(self.sender.address)
        if colleague is None:
            return None
        return Talk(
            ledger=self.ledger, office=self.office, number=self.number, colleague=colleague, mail=self.reading.mail,
            inbox_id=self.reading.pending.id, came=self.arrived,
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Back:
    """What is said back to the colleague, besides what became of it."""

    asks: tuple[str, ...] = ()  # what is missing, in words
    lacks: tuple[str, ...] = ()
    note: str = ""
    acts: tuple[Act, ...] = ()
    told: tuple[str, ...] = ()
    file: str = ""  # the name of a file that the bot can't open
    heard: Heard = field(default_factory=Heard)


# --- a mail that is passed on ----------------------------------------------------------------------------------


def by_forward(entry: Entry) -> Finished:
    """A colleague passes a complaint on: the case is the original sender's, and runs from when the colleague got it.

    In a mail that may not be answered somebody may use the colleague's name: a person looks before others get letters.
    """
    mail, office = entry.reading.mail, entry.office
    forward = mail.forward
    if forward is None:
        raise AssertionError("only a forward comes here")
    found = passed_on(forward, entry.arrived, lambda one: not outside(one, entry.ledger.desk, office), _writers(mail))
    case = first_page(
        office, entry.reading, entry.number, complainant=found.complainant, received=found.received,
        subject=forward.subject or mail.subject, gist=forward.text, language=mail.language,
        entered_by=entry.sender.address,
    )  # fmt: skip
    kind = kind_of(entry.reading.verdict, office, answer=entry.answer)
    note = "" if mail.nothing_new else forward.note
    back = Back(asks=found.asks, lacks=found.lacks, note=note, acts=acts_in(note, dutch_day(entry.arrived)))
    return _opened(entry, case, kind, back)


def _writers(mail: Mail) -> tuple[Address, ...]:
    """Give who wrote the mails that are attached, each read apart."""
    return tuple(_writers_of(one.content for one in mail.attachments if one.content_type == "message/rfc822"))


def _writers_of(mails: Iterator[bytes]) -> Iterator[Address]:
    for _, raw in zip(range(MOST_MAILS), mails, strict=False):
        with suppress(Unreadable):
            inner = read(raw)
            sender = inner.forward.sender if inner.forward else inner.sender
            if sender:
                yield sender


# --- by phone, at the counter, on paper ------------------------------------------------------------------------


def by_form(entry: Entry, form: IntakeForm, named: Sequence[str] = ()) -> Finished:
    """A colleague took a complaint by phone, at the counter or on paper (HSS-5); it runs from that day.

    :param named: cases that the form names, and that it does not belong to
    """
    office, today = entry.office, dutch_day(entry.arrived)
    received = _day_of(form, entry.arrived)
    complainant = Address(name=form.complainant, address=outside(form.email, entry.ledger.desk, office))
    case = first_page(
        office, entry.reading, entry.number, complainant=complainant, received=received or entry.arrived,
        subject=form.about or "Klacht die een collega doorgeeft", gist=of_form(form), entered_by=entry.sender.address,
        postal=form.address, spoken=True,
    )  # fmt: skip
    if not (is_sure(entry.reading.verdict, office) and entry.reading.verdict.label == "complaint"):
        case = replace(case, because=GIVEN.format(who=entry.sender.name or "Een collega"))
    words = told_in(form, case)
    lacks = (
        *replace(form, email=complainant.address).missing,
        *(("received",) if received is None else ()),
        *(("discussed",) if "discussed" in office.rules.procedure.needs and not _talked(case, office, words) else ()),
    )
    urgent = form.whole and urgent_told(form.whole, today)
    acts = (Act(kind=EventKind.URGENT),) if urgent else ()
    told = tuple(ANOTHERS.format(number=one) for one in named)
    kind = EventKind.COMPLAINT if entry.answer else EventKind.UNCLEAR
    return _opened(entry, case, kind, Back(asks=words_of(lacks), lacks=lacks, acts=acts, told=told), words)


def _day_of(form: IntakeForm, arrived: datetime) -> datetime | None:
    """Give when it was received; None when the day that was filled in can't be that, or is long ago."""
    today = dutch_day(arrived)
    if form.day_unread or (form.received and form.received < today - OLDEST):
        return None
    if form.received and form.received < today:
        return datetime.combine(form.received, time(12), AMSTERDAM)
    return arrived


def _talked(case: Case, office: Office, words: str) -> bool:
    return bool(noticed(case, office, words).discussed)


def of_form(form: IntakeForm) -> str:
    """Give what was told, as the complaint that everybody reads."""
    if form.whole:
        return form.whole
    phone = f"\n\nTelefoon: {form.phone}" if form.phone else ""
    wished = f"\n\nGewenste oplossing: {form.wish}" if form.wish else ""
    return f"{form.what_happened}{wished}{phone}"


def told_in(form: IntakeForm, case: Case) -> str:
    """Give the complaint with what is not part of it: whether it was discussed, and where mail goes."""
    more = {"Besproken": form.discussed, "E-mail": case.complainant_address}
    return "\n".join([case.gist, *(f"\n{label}: {words}" for label, words in more.items() if words)])


# --- a file that only Outlook opens ----------------------------------------------------------------------------


def brings_closed_file(reading: Reading, *, sure: bool) -> bool:
    """Say whether a colleague's mail only brings a file that the bot can't open, and no complaint of its own."""
    mail = reading.mail
    own = sure and reading.verdict.label == "complaint" and len(mail.new_text.split()) > LONG
    return any(map(files.is_closed, mail.attachments)) and not own


LONG = 60  # words: so much somebody writes who complains, and not who passes something on


def closed_file_only(mail: Mail) -> bool:
    """Say whether a mail from outside holds a file that nobody read: a person looks, unless its words say enough."""
    closed = [one for one in mail.attachments if files.is_closed(one)]
    return any(one.name.lower() != "winmail.dat" for one in closed) or bool(closed and not mail.new_text.strip())


def unread(reading: Reading) -> Reading:
    """Judge nothing of what could not be read."""
    return replace(reading, verdict=Verdict(label="other", confidence=0.0, complaint=0.5, because=CLOSED_FILE))


def by_file(entry: Entry) -> Finished:
    """A colleague drags a mail into another as a file: it is kept, and the colleague passes the mail itself on."""
    mail = entry.reading.mail
    names = [one.name for one in mail.attachments if files.is_closed(one)]
    reading = unread(entry.reading)
    case = first_page(
        entry.office, reading, entry.number, complainant=Address(name="", address=""), received=entry.arrived,
        subject=mail.subject or names[0].removesuffix(".msg"), gist="", entered_by=entry.sender.address,
    )  # fmt: skip
    note = "" if mail.nothing_new else mail.new_text
    back = Back(lacks=(MAIL,), note=note, acts=acts_in(note, dutch_day(entry.arrived)), file=names[0])
    return _opened(replace(entry, reading=reading), case, EventKind.UNCLEAR, back, note or " ")


# --- what the colleague hears ----------------------------------------------------------------------------------


def _opened(entry: Entry, case: Case, kind: EventKind, back: Back, words: str = "") -> Finished:
    """Open the case, do what the remark asks, and say back what became of it."""
    asked = 1 if back.asks or back.lacks else 0
    case = replace(case, lacks=back.lacks, times_asked=asked)
    answers = answers_to(entry.reading, answer=entry.answer)
    open_case(entry.ledger, entry.office, entry.reading, case, kind, answers, words=words, note=back.note)
    heard = Heard()
    if talk := entry.talk:
        keep_note(talk, back.note)
        heard = hear(talk, back.acts)
    told = (*back.told, *double_lines(entry.ledger, entry.office, entry.number, entry.sender.address))
    _say(entry, replace(back, told=told, heard=heard))
    return finished(entry.reading, case)


def _say(entry: Entry, back: Back) -> None:
    """Say to the colleague what became of it; who did not send this hears that somebody used their name."""
    case = entry.ledger.case(entry.number)
    if case is None or entry.sender.address in case.excluded:
        return  # who passes on a complaint about himself hears no more of it (STI-4)
    heard = back.heard
    if back.file:
        _write(entry, case, "mail_wanted", {"file": back.file})
    elif back.asks:
        _write(entry, case, "form_incomplete", asks(back.asks, back.lacks))
    more = heard.done or heard.refused or heard.offered or back.told
    if more or not (back.file or back.asks):
        whose = called(case.complainant_name) or case.complainant_address or "een onbekende klager"
        done = (f"Je bericht over {whose} is zaak {case.number}: {label_in_words(case.label)}.", *heard.done)
        facts = transcript(done=done, refused=heard.refused, told=back.told, meant=heard.offered)
        _write(entry, case, "transcript", facts)


def asks(words: tuple[str, ...], lacks: tuple[str, ...]) -> dict[str, object]:
    """Give what is asked of the colleague, with the lines of the form that are still to be filled in."""
    return {"asked": words, "skeleton": skeleton_of(lacks), "done": ()}


def _write(entry: Entry, case: Case, letter: str, facts: dict[str, object]) -> None:
    request = LetterRequest(name=letter, to=Audience.ENTERED_BY, facts=facts)
    key, answers = f"i{entry.reading.pending.id}", answers_to(entry.reading)
    entry.ledger.write_to(entry.office, request, case, entry.sender, key=key, answers=answers)
