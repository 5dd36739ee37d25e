"""What becomes of a calendar's answer to an invitation? It says who comes, and never more than that."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.core.admission import Admission, AdmissionReason
from bot.core.calendar_reply import answer_of
from bot.core.case import Event
from bot.core.mail import Address, CalendarReply, Mail
from bot.core.meeting import is_answered_by, side_of
from bot.core.standing import Role, Standing
from bot.core.words import EventKind
from bot.desk.ledger import Ledger
from bot.desk.office import Office
from bot.desk.reading import Reading
from bot.desk.writing import Correspondence

LONGEST = 4_000
OUTSIDER = "outsider"


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What a calendar answered, in a case, by whom."""

    ledger: Ledger
    office: Office
    reading: Reading
    number: str
    who: Standing
    sure: bool  # that it is from who it seems to be from

    @property
    def mail(self) -> Mail:
        """Give the mail."""
        return self.reading.mail

    @property
    def actor(self) -> str:
        """Say who answers, by the mail's sender; never by what stands in the calendar."""
        if self.who.role is Role.COMPLAINANT:
            return "complainant"
        return self.who.colleague.address if self.who.colleague else OUTSIDER

    @property
    def facts(self) -> dict[str, Any]:
        """Give what every event of it says."""
        return {
            "mail": self.reading.pending.id,
            "text": self.mail.new_text.strip()[:LONGEST],
            "by": _name(self.mail.sender, self.who),
            "sure": self.sure,
        }


def meeting_answered(
    ledger: Ledger, office: Office, reading: Reading, number: str, who: Standing, admission: Admission
) -> str:
    """Note what a calendar answers; "" when there are words that must be read as in any other mail."""
    case, reply = ledger.case(number), reading.mail.calendar
    if case is None or reply is None:
        return ""
    complains = who.role is Role.COMPLAINANT
    sure = admission.reason is not AdmissionReason.DISOWNED if complains else who.sure
    answer = Answer(ledger=ledger, office=office, reading=reading, number=number, who=who, sure=sure)
    if not is_answered_by(case, reply, ledger.now):
        return _about_nothing(answer)
    said = answer_of(reply, reading.mail.sender.address if reading.mail.sender else "")
    known = bool(said) and case.meeting.get(side_of(case, answer.actor)) == said
    if known and not answer.facts["text"] and not reply.counters:
        return "the same answer to an invitation"
    return _noted(answer, reply, said)


def _about_nothing(answer: Answer) -> str:
    """It answers a meeting that is over, off or moved since: words count, but a colleague's order nothing."""
    if not answer.facts["text"]:
        return "an answer to an old invitation"
    if answer.who.colleague is None:
        return ""
    facts = {**answer.facts, "added": answer.facts["text"], "sender": answer.facts["by"], "from_other_address": True}
    event = Event(kind=EventKind.INFORMATION, at=answer.ledger.now, actor=answer.actor, facts=facts)
    answer.ledger.apply(answer.office, answer.number, event, Correspondence(answer=False))
    return str(EventKind.INFORMATION)


def _noted(answer: Answer, reply: CalendarReply, said: str) -> str:
    facts = {**answer.facts, "answer": said, "proposed": _proposed(reply), "by_calendar": True}
    event = Event(kind=EventKind.MEETING_ANSWERED, at=answer.ledger.now, actor=answer.actor, facts=facts)
    answer.ledger.apply(answer.office, answer.number, event, Correspondence(answer=False))
    return str(EventKind.MEETING_ANSWERED)


def _proposed(reply: CalendarReply) -> str:
    """Give the other time that is asked for, as an ISO moment or day."""
    if not reply.counters or reply.begins is None:
        return ""
    return f"{reply.begins:%Y-%m-%dT%H:%M}" if isinstance(reply.begins, datetime) else reply.begins.isoformat()


def _name(sender: Address | None, who: Standing) -> str:
    """Name who answers; of the complainant the case knows the name."""
    if who.role is Role.COMPLAINANT or sender is None:
        return ""
    if who.colleague:
        return who.colleague.name
    return f"{sender.name} ({sender.address})" if sender.name else sender.address
