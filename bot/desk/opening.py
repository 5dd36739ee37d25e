"""How does a case begin: its first page, its first event, and who hears of it?"""

from dataclasses import replace
from datetime import datetime

from bot.core import files
from bot.core.calendar import dutch_day
from bot.core.case import Case, Event
from bot.core.headers import bare_address
from bot.core.mail import Address, Mail
from bot.core.wording import label_in_words
from bot.core.words import EventKind, Moment
from bot.desk.ledger import Ledger
from bot.desk.noticing import first_notice, tell_notices, urgent_words
from bot.desk.office import Desk, Office
from bot.desk.reading import Reading, arrival, whole_of
from bot.desk.speaking import written_for_another
from bot.desk.writing import Correspondence
from bot.store.inbox import Finished, InboxStatus
from classifiers import Verdict

LONGEST_GIST = 10_000
LONGEST_SUBJECT = 200


def kind_of(verdict: Verdict, office: Office, *, answer: bool = True) -> EventKind:
    """Say which event a verdict is; in doubt a person is asked."""
    if not is_sure(verdict, office) or (verdict.label == "complaint" and not answer):
        return EventKind.UNCLEAR
    return EventKind(seems(verdict))


def is_sure(verdict: Verdict, office: Office) -> bool:
    """Say whether nobody needs to look at what a mail is."""
    return verdict.is_sure(office.organisation.certain_from, office.organisation.possible_from)


def seems(verdict: Verdict) -> str:
    """Name what a text seems to be; costs alone are told apart from other things (HSS-3)."""
    return "costs" if verdict.label == "other" and verdict.topic == "costs" else verdict.label


def outside(address: str, desk: Desk, office: Office) -> str:
    """Give the address of a complainant, "" when it is one of ours: a colleague who typed their own by mistake."""
    return "" if desk.is_intake(address) or office.organisation.staff(address) else address


def deliverable(address: str) -> str:
    """Give an address that a letter can be sent to, "" otherwise: then a colleague hears that it has to go by post."""
    try:
        bare_address(address)
    except ValueError:
        return ""
    return address


def first_page(  # noqa: PLR0913 - the first page of a file
    office: Office,
    reading: Reading,
    number: str,
    *,
    complainant: Address,
    received: datetime,
    subject: str,
    gist: str,
    thread: str = "",
    language: str = "nl",
    entered_by: str = "",
    postal: str = "",
    spoken: bool = False,
) -> Case:
    """Fill in what is known before anything happened."""
    verdict = reading.verdict
    return Case(
        number=number,
        organisation=office.organisation.key,
        procedure=office.rules.procedure.name,
        language=language,
        complainant_name=complainant.name,
        complainant_address=deliverable(complainant.address),
        entered_by=entered_by,
        postal=postal,
        spoken=spoken,
        subject=subject.strip()[:LONGEST_SUBJECT] or "(geen onderwerp)",
        thread=thread,
        gist=gist.strip()[:LONGEST_GIST],
        received_at=received,
        moments={Moment.RECEIVED: received},
        cues=tuple((cue.name, cue.words) for cue in verdict.cues),
        confidence=round(verdict.confidence, 3),
        guess=f"{label_in_words(seems(verdict))} ({verdict.confidence:.0%} zeker)" if verdict.confidence else "",
        because=verdict.because,
    )


def open_case(  # noqa: PLR0913 - a case, its first event, and what is told besides
    ledger: Ledger,
    office: Office,
    reading: Reading,
    case: Case,
    kind: EventKind,
    answers: Correspondence,
    *,
    words: str = "",
    note: str = "",
) -> None:
    """Let a case begin with what it turned out to be.

    :param words: everything that was told; without it what the mail says
    :param note: what the colleague who passes it on adds, for colleagues only
    """
    case = noticed(case, office, words or _all_of(reading.mail, case))
    ledger.open(replace(case, silent=not answers.answer))
    ledger.belongs(case.number, reading.pending.id)
    facts = {
        "mail": reading.pending.id,
        "attachments": files.in_words(reading.mail.attachments),
        "whole": "" if case.entered_by else whole_of(reading.mail, case.gist),
        "arrived": arrival(reading.mail, reading.pending.internal_date, office.organisation, ledger.now).isoformat(),
        "urgent_words": ", ".join(urgent_words(case, office)),
        "staff_note": note,
        **recognised_facts(reading.verdict),
    }
    event = Event(kind=kind, at=ledger.now, actor=case.entered_by or "complainant", facts=facts)
    ledger.apply(office, case.number, event, answers)
    written_for_another(ledger, office, reading, case.number, answers)
    tell_notices(ledger, office, case.number)


def noticed(case: Case, office: Office, words: str) -> Case:
    """Fill in what the first words tell."""
    return first_notice(case, office, dutch_day(case.moments[Moment.RECEIVED]), words)


def recognised_facts(verdict: Verdict) -> dict[str, object]:
    """Give what recognition says besides the label, as facts of the event that it leads to."""
    return {"topic": verdict.topic, "topic_words": list(verdict.topic_words), "summary": verdict.gist}


def _all_of(mail: Mail, case: Case) -> str:
    """Give everything that the complainant wrote, also below the greeting; of a form what was filled in."""
    if not case.entered_by:
        return mail.text
    return mail.forward.text if mail.forward and not case.spoken else case.gist


def answers_to(reading: Reading, *, answer: bool = True) -> Correspondence:
    """Give what a letter to the writer of a mail answers."""
    mail = reading.mail
    return Correspondence(
        author=mail.sender.address if mail.sender else "",
        message_id=mail.message_id,
        references=mail.references,
        original=reading.pending.raw,
        attachments=mail.attachments,
        answer=answer,
    )


def finished(reading: Reading, case: Case) -> Finished:
    """Say that a mail became this case."""
    return Finished(
        id=reading.pending.id, status=InboxStatus.HANDLED, outcome=f"case {case.number}", case_number=case.number
    )
