"""What becomes of a mail that belongs to a case? Each writer gets what fits their standing."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.core import files
from bot.core.admission import Admission, AdmissionReason
from bot.core.calendar import dutch_day
from bot.core.case import Case, Event
from bot.core.consent import EXTENSION, SUBMIT, answers_another, party_answered
from bot.core.extension import extendable
from bot.core.likely_meant import perhaps, reaction_of
from bot.core.mail import Address, Mail
from bot.core.reaction import read_reaction
from bot.core.speaking import is_unproven
from bot.core.standing import Role, Standing, standing
from bot.core.token import Token
from bot.core.unasked import answered_as, meant_unasked, was_asked
from bot.core.words import CLOSED_STATES, EventKind
from bot.desk import conversation
from bot.desk.echo import may_answer, was_told
from bot.desk.intake import is_sure, recognised_facts
from bot.desk.ledger import Ledger
from bot.desk.meetings import meeting_answered
from bot.desk.noticing import details_in, keep_out_named, tell_notices
from bot.desk.office import Office
from bot.desk.probable import Guesses
from bot.desk.reading import Reading, arrival, whole_of
from bot.desk.speaking import Heard, spoken_for
from bot.desk.speaking import heard as besides
from bot.desk.writing import Correspondence
from bot.store.inbox import Finished, InboxStatus

LONGEST = 10_000
ENDS = frozenset({EventKind.WITHDRAWAL, EventKind.CONTENT})  # only with our token: a From header alone ends no case
GIVES_LEAVE = frozenset({EventKind.CONSENTED, EventKind.CONSENT_REFUSED})  # nor does it let anything go to others
AGAIN = frozenset({EventKind.INFORMATION, EventKind.STATUS_ASKED, EventKind.NOT_CONTENT})  # a robot may repeat these
INSISTS = "De afzender schrijft dat het een klacht is."


def reply(  # noqa: PLR0913 - a mail, its case, and what is known of both
    ledger: Ledger,
    office: Office,
    reading: Reading,
    number: str,
    tokens: tuple[Token, ...],
    admission: Admission,
    *,
    only_words: bool = False,
) -> Finished:
    """Let a mail in a case do what its writer may do.

    A forged mail in a colleague's name is asked about at that colleague's own address; nothing else answers it.

    :param only_words: nothing but the From header and the words says that it belongs to this case
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
    tokened = (who, case, reading.mail, tokens, ledger.desk.secret, dutch_day(ledger.now))
    who = spoken_for(*tokened)
    if who.role is Role.CONFIRMING and admission.reason is AdmissionReason.DISOWNED:
        who = replace(who, role=Role.COLLEAGUE, sure=False)  # somebody else got hold of our question
    if only_words:
        outcome = _from_outside(ledger, office, reading, number, who, answer=admission.answer, only_words=True)
    elif came := meeting_answered(ledger, office, reading, number, who, admission):
        outcome = came
    elif from_outside or not (admission.answer or admission.reason is AdmissionReason.DISOWNED):
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


def _from_outside(  # noqa: PLR0913 - as a reply, with who wrote it
    ledger: Ledger,
    office: Office,
    reading: Reading,
    number: str,
    who: Standing,
    *,
    answer: bool,
    only_words: bool = False,
) -> str:
    """More from the complainant, or from somebody else about the case: only the complainant can do more than inform."""
    case = ledger.case(number)
    mail = reading.mail
    text = words_of(mail)
    heard = case is not None and who.role is Role.COMPLAINANT and answer and not mail.nothing_new
    guesses = Guesses(ledger=ledger, case=case, text=text) if case and heard else None
    kind = _meant(guesses, office, reading, who) if guesses else EventKind.INFORMATION
    if only_words and kind is not EventKind.STATUS_ASKED:
        kind = EventKind.INFORMATION
    facts = _facts(case, office, reading, who, kind, ledger.now) | _perhaps(guesses, kind)
    if heard and kind not in ENDS:  # first of all: what is written next may not go to whom it is about
        keep_out_named(ledger, office, number, text, str(facts.get("discussed", "")))
    if not only_words and (done := _besides(ledger, office, reading, number, who, kind, answer=answer)):
        _notices(ledger, office, number, text, heard=heard)
        return done
    case = ledger.case(number)
    if case and kind in ENDS | GIVES_LEAVE and _speaks_unproven(case, mail):
        kind = EventKind.INFORMATION  # nobody knows yet whether the complainant wants that
    answers = Correspondence(
        author=mail.sender.address if mail.sender else "",
        message_id=mail.message_id,
        references=mail.references,
        attachments=mail.attachments,
        answer=who.role is Role.COMPLAINANT and answer and (kind not in AGAIN or may_answer(ledger, mail)),
    )
    actor = "complainant" if who.role is Role.COMPLAINANT else "outsider"
    if kind is EventKind.INFORMATION and was_told(ledger, number, kind, facts, actor):
        return "the same again"  # the mail is kept in the case
    ledger.apply(office, number, Event(kind=kind, at=ledger.now, actor=actor, facts=facts), answers)
    if case and case.consent_wanted == EXTENSION and kind is EventKind.CONSENTED:
        _extend_as_agreed(ledger, office, number, case)
    _notices(ledger, office, number, text, heard=heard)
    return str(kind)


def _extend_as_agreed(ledger: Ledger, office: Office, number: str, before: Case) -> None:
    """The complainant agreed to the day that was asked for: that is the last day now."""
    case = ledger.case(number)
    asked = [event for event in ledger.happened(number) if event.kind == EventKind.EXTENSION_ASKED]
    duty = extendable(before, office.rules.procedure)
    if case is None or not asked or duty is None:
        return
    facts: dict[str, Any] = {
        "until": asked[-1].facts.get("new_due", ""),
        "reason": asked[-1].facts.get("reason", ""),
        "old_due": duty.due.isoformat(),
        "new_due": asked[-1].facts.get("new_due", ""),
        "consent": True,
    }
    ledger.apply(office, number, Event(kind=EventKind.EXTENDED, at=ledger.now, actor=asked[-1].actor, facts=facts))


def _notices(ledger: Ledger, office: Office, number: str, text: str, *, heard: bool) -> None:
    if heard:
        tell_notices(ledger, office, number, text)


def _facts(
    case: Case | None, office: Office, reading: Reading, who: Standing, kind: EventKind, now: datetime
) -> dict[str, Any]:
    """Give what a mail from outside tells, as facts of its event."""
    mail, text = reading.mail, words_of(reading.mail)
    came = arrival(mail, reading.pending.internal_date, office.organisation, now)
    facts: dict[str, Any] = {
        "mail": reading.pending.id,
        "text": text,
        "added": text,
        "answer": text,
        "whole": whole_of(mail, text),
        "all_shown": mail.nothing_new and text != "",
        "attachments": files.in_words(mail.attachments),
        "from_other_address": who.role is Role.OUTSIDER,
        "sender": _sender_in_words(mail.sender),
        "arrived": came.isoformat(),
        "agreed": kind is EventKind.CONSENTED,
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
    return facts


def _perhaps(guesses: Guesses | None, kind: EventKind) -> dict[str, Any]:
    """Tell a colleague what may be meant by what is only information."""
    return {"perhaps": perhaps(guesses.found)} if guesses and kind is EventKind.INFORMATION else {}


def _besides(  # noqa: PLR0913 - as a reply, with what it means
    ledger: Ledger, office: Office, reading: Reading, number: str, who: Standing, kind: EventKind, *, answer: bool
) -> str:
    """Do what a mail does besides, as far as a person wrote it; "" when it goes on as any other."""
    if not answer or reading.mail.nothing_new or kind is EventKind.COMPLAINT:
        return ""
    text = words_of(reading.mail)
    return besides(Heard(ledger=ledger, office=office, reading=reading, number=number, who=who, text=text, meant=kind))


def _speaks_unproven(case: Case, mail: Mail) -> bool:
    """Say whether the writer said to write for the complainant, without a mandate that is known."""
    return mail.sender is not None and is_unproven(case.representative, mail.sender.address)


def _sender_in_words(sender: Address | None) -> str:
    if sender is None:
        return "onbekend"
    return f"{sender.name} ({sender.address})" if sender.name else sender.address


def _meant(guesses: Guesses, office: Office, reading: Reading, who: Standing) -> EventKind:
    """Say what the complainant's words do; what no rule knows counts where it surely enough keeps a right open."""
    ledger, case, verdict = guesses.ledger, guesses.case, reading.verdict
    sure = verdict.label == "complaint" and is_sure(verdict, office)
    closed = case.state in CLOSED_STATES or case.outcome != ""
    state, wanted = answered_as(case), _still_wanted(ledger, case, office, reading.mail)
    rounds = len(office.rules.procedure.rounds) - case.round
    meant = read_reaction(guesses.text, state, judged_complaint=sure and closed, consent_wanted=wanted, rounds=rounds)
    if meant is EventKind.INFORMATION:
        meant = reaction_of(guesses.found, state, consent_wanted=wanted, rounds=rounds)
    if not was_asked(case, office.rules.procedure):
        meant = meant_unasked(guesses.text, case.state, meant)
    return meant if who.sure or meant not in ENDS | GIVES_LEAVE else EventKind.INFORMATION


def _still_wanted(ledger: Ledger, case: Case, office: Office, mail: Mail) -> str:
    """Give the consent that an answer may be about; with nothing left to extend, "ja" answers something else.

    So does a "ja" below an older question of ours: then a person reads it.
    """
    wanted = case.consent_wanted
    over = wanted == EXTENSION and extendable(case, office.rules.procedure) is None
    happened = (one.kind for one in ledger.happened(case.number)) if wanted else ()
    return "" if over or (wanted and answers_another(mail.in_reply_to, wanted, happened)) else wanted


def _answered(ledger: Ledger, office: Office, reading: Reading, number: str, who: Standing) -> str:
    """A colleague answers the one question that was put."""
    mail = reading.mail
    name = who.colleague.name if who.colleague else ""
    facts = {
        "mail": reading.pending.id,
        "text": words_of(mail),
        "answer": words_of(mail),
        "answered_by": name,
        "attachments": files.in_words(mail.attachments),
    }
    actor = who.colleague.address if who.colleague else "outsider"
    answers = Correspondence(attachments=mail.attachments)
    event = Event(kind=EventKind.COLLEAGUE_ANSWERED, at=ledger.now, actor=actor, facts=facts)
    ledger.apply(office, number, event, answers)
    return str(EventKind.COLLEAGUE_ANSWERED)
