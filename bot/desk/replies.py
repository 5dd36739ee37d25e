"""What becomes of a mail that belongs to a case? Each writer gets what fits their standing."""

from datetime import timedelta

from bot.core.admission import Admission, AdmissionReason
from bot.core.calendar import dutch_day
from bot.core.case import Case, Event
from bot.core.consent import SUBMIT, party_answered
from bot.core.mail import Address, Mail
from bot.core.reaction import read_reaction
from bot.core.standing import Role, Standing, standing
from bot.core.token import Token
from bot.core.unasked import answered_as, meant_unasked, was_asked
from bot.core.words import CLOSED_STATES, EventKind
from bot.desk import conversation
from bot.desk.intake import is_sure, recognised_facts
from bot.desk.ledger import Ledger
from bot.desk.noticing import details_in, keep_out_named, tell_notices
from bot.desk.office import Office
from bot.desk.reading import Reading, arrival
from bot.desk.writing import Correspondence
from bot.store import outbox
from bot.store.inbox import Finished, InboxStatus

LONGEST = 10_000
ENDS = frozenset({EventKind.WITHDRAWAL, EventKind.CONTENT})  # only with our token: a From header alone ends no case
GIVES_LEAVE = frozenset({EventKind.CONSENTED})  # nor does it let anything go to others
AGAIN = frozenset({EventKind.INFORMATION, EventKind.STATUS_ASKED, EventKind.NOT_CONTENT})  # a robot may repeat these
INSISTS = "De afzender schrijft dat het een klacht is."
SILENT_AFTER = 6  # letters to one complainant in a day


def reply(
    ledger: Ledger, office: Office, reading: Reading, number: str, tokens: tuple[Token, ...], admission: Admission
) -> Finished:
    """Let a mail in a case do what its writer may do.

    A forged mail in a colleague's name is asked about at that colleague's own address; nothing else answers it.
    """
    case = ledger.case(number)
    if case is None:
        raise AssertionError("a matched case is loaded")
    ledger.belongs(number, reading.pending.id)
    who = standing(
        reading.mail,
        case,
        tokens,
        organisation=office.organisation,
        procedure=office.rules.procedure,
        secret=ledger.desk.secret,
        today=dutch_day(ledger.now),
    )
    from_outside = who.role in {Role.COMPLAINANT, Role.OUTSIDER}
    if from_outside or not (admission.answer or admission.reason is AdmissionReason.DISOWNED):
        outcome = _from_outside(ledger, office, reading, number, who, answer=admission.answer)
    elif who.role is Role.ASKED:
        outcome = _answered(ledger, office, reading, number, who)
    else:
        outcome = conversation.colleague(ledger, office, reading, number, who)
    return Finished(
        id=reading.pending.id, status=InboxStatus.HANDLED, outcome=f"{outcome}: {number}", case_number=number
    )


def words_of(mail: Mail) -> str:
    """Give what the writer says now; when nothing is left after stripping, everything."""
    return (mail.new_text.strip() or mail.text.strip())[:LONGEST]


def _from_outside(ledger: Ledger, office: Office, reading: Reading, number: str, who: Standing, *, answer: bool) -> str:
    """More from the complainant, or from somebody else about the case: only the complainant can do more than inform."""
    case = ledger.case(number)
    mail = reading.mail
    text = words_of(mail)
    came = arrival(mail, reading.pending.internal_date, office.organisation, ledger.now)
    heard = case is not None and who.role is Role.COMPLAINANT and answer and not mail.nothing_new
    kind = _meant(case, office, reading, who) if case and heard else EventKind.INFORMATION
    facts = {
        "mail": reading.pending.id,
        "text": text,
        "added": text,
        "answer": text,
        "attachments": [one.name for one in mail.attachments],
        "from_other_address": who.role is Role.OUTSIDER,
        "sender": _sender_in_words(mail.sender),
        "arrived": came.isoformat(),
    }
    if case and who.role is Role.COMPLAINANT and not mail.nothing_new:
        facts |= details_in(mail.text, case, office, dutch_day(came))
    if case and kind is EventKind.CONSENTED and case.consent_wanted == SUBMIT:
        facts["party"] = party_answered(text)
    if kind is EventKind.COMPLAINT:
        facts |= {
            "because": reading.verdict.because or INSISTS,
            "cues": [[cue.name, cue.words] for cue in reading.verdict.cues],
            **recognised_facts(reading.verdict),
        }
    answers = Correspondence(
        author=mail.sender.address if mail.sender else "",
        message_id=mail.message_id,
        references=mail.references,
        attachments=mail.attachments,
        answer=who.role is Role.COMPLAINANT and answer and (kind not in AGAIN or _no_echo(ledger, mail)),
    )
    actor = "complainant" if who.role is Role.COMPLAINANT else "outsider"
    if heard and kind not in ENDS:  # first of all: what is written next may not go to whom it is about
        keep_out_named(ledger, office, number, text, str(facts.get("discussed", "")))
    ledger.apply(office, number, Event(kind=kind, at=ledger.now, actor=actor, facts=facts), answers)
    if heard:
        tell_notices(ledger, office, number, text)
    return str(kind)


def _sender_in_words(sender: Address | None) -> str:
    if sender is None:
        return "onbekend"
    return f"{sender.name} ({sender.address})" if sender.name else sender.address


def _meant(case: Case, office: Office, reading: Reading, who: Standing) -> EventKind:
    """Say what the complainant's words do."""
    verdict = reading.verdict
    sure = verdict.label == "complaint" and is_sure(verdict, office)
    closed = case.state in CLOSED_STATES or case.outcome != ""
    meant = read_reaction(
        words_of(reading.mail),
        answered_as(case),
        judged_complaint=sure and closed,
        consent_wanted=case.consent_wanted,
        rounds=len(office.rules.procedure.rounds) - case.round,
    )
    if not was_asked(case, office.rules.procedure):
        meant = meant_unasked(words_of(reading.mail), case.state, meant)
    return meant if who.sure or meant not in ENDS | GIVES_LEAVE else EventKind.INFORMATION


def _no_echo(ledger: Ledger, mail: Mail) -> bool:
    """Two robots that answer each other without end are stopped."""
    day_ago = ledger.now - timedelta(days=1)
    address = mail.sender.address if mail.sender else ""
    return outbox.sent_recently(ledger.session, address, day_ago) < SILENT_AFTER


def _answered(ledger: Ledger, office: Office, reading: Reading, number: str, who: Standing) -> str:
    """A colleague answers the one question that was put."""
    mail = reading.mail
    name = who.colleague.name if who.colleague else ""
    facts = {
        "mail": reading.pending.id,
        "text": words_of(mail),
        "answer": words_of(mail),
        "answered_by": name,
        "attachments": [one.name for one in mail.attachments],
    }
    actor = who.colleague.address if who.colleague else "outsider"
    answers = Correspondence(attachments=mail.attachments)
    event = Event(kind=EventKind.COLLEAGUE_ANSWERED, at=ledger.now, actor=actor, facts=facts)
    ledger.apply(office, number, event, answers)
    return str(EventKind.COLLEAGUE_ANSWERED)
