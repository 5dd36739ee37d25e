"""What does a mail from outside do besides: speak for another, stop the mail, answer a meeting, thank?"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from bot.core.assent import NO, YES, assent_of
from bot.core.case import Case, Event
from bot.core.coming import comes
from bot.core.mail import Address, Mail
from bot.core.meeting import lies_ahead
from bot.core.reaction import spoken
from bot.core.representing import Representing, representing
from bot.core.sentences import fold
from bot.core.short_answers import only_thanks
from bot.core.speaking import ASKED, MANDATED, REFUSED, is_mandated
from bot.core.standing import Role, Standing
from bot.core.stopping import stops_mail
from bot.core.token import Token, is_for
from bot.core.wording import called
from bot.core.words import EventKind, State
from bot.desk.echo import may_answer, was_told
from bot.desk.ledger import Ledger
from bot.desk.office import Office
from bot.desk.reading import Reading
from bot.desk.writing import Correspondence

INVITATIONS = frozenset({"appointment", "hearing_invitation"})
PLANS = frozenset({EventKind.APPOINTED, EventKind.HEARING_PLANNED})
ASKS = INVITATIONS | {  # letters in which a colleague, or we, ask something
    *("question", "message", "consent_question", "extension_question", "mandate_question", "proposal", "agreement"),
    *("conversation", "ask_details", "details_reminder", "hearing_report", "solved_question", "satisfaction"),
    *("external_route", "not_taken_up"),
}
ANSWERS = re.compile(
    r"\b(?:ja|jawel|jazeker|nee|neen|goed|prima|oke?|okay|akkoord|accoord|mag|kan|graag|yes|no|fine)\b|[\U0001F44D\U0001F44C]"
)
LONGEST = 4_000
ADDRESS = re.compile(r"\b[A-Za-z0-9][\w.+-]{0,60}@[A-Za-z0-9][\w-]{0,60}(?:\.[\w-]{1,30}){1,4}")


@dataclass(frozen=True, kw_only=True)
class Heard:
    """One mail from outside, in one case."""

    ledger: Ledger
    office: Office
    reading: Reading
    number: str
    who: Standing
    text: str  # the new words
    meant: EventKind  # what they are by the rules of the case

    @property
    def mail(self) -> Mail:
        """Give the mail."""
        return self.reading.mail

    @property
    def case(self) -> Case:
        """Give the case as it stands now."""
        case = self.ledger.case(self.number)
        if case is None:
            raise AssertionError("the case of a mail that is heard is loaded")
        return case

    @property
    def sender(self) -> Address:
        """Give who wrote it."""
        return self.mail.sender or Address(name="", address="")

    @property
    def said(self) -> Sequence[str]:
        """Give the sentences, as the readers of meaning want them."""
        return spoken(self.text)


def spoken_for(
    who: Standing, case: Case, mail: Mail, tokens: tuple[Token, ...], secret: bytes, today: date
) -> Standing:
    """Who speaks for the complainant, with a mandate that is known, stands where the complainant does."""
    address = mail.sender.address if mail.sender else ""
    if who.role is not Role.OUTSIDER or who.colleague or not is_mandated(case.representative, address):
        return who
    sure = any(one.number == case.number and is_for(secret, one, address, today) for one in tokens)
    return replace(who, role=Role.COMPLAINANT, sure=sure)


def heard(one: Heard) -> str:
    """Do what a mail does besides what its procedure knows; "" when it must still be dealt with as any other."""
    tells = representing(one.text, one.said, attached=bool(one.mail.attachments))
    if one.who.role is Role.OUTSIDER:
        return _claimed(one, tells) if tells and tells.writes else ""
    if answered := _about_representative(one, tells):
        return answered
    own = one.sender.address == one.case.complainant_address.lower()  # nobody stops another's mail
    if stops_mail(one.said) and one.who.sure and own and not one.case.no_mail:
        _happens(one, EventKind.MAIL_STOPPED, {"posted": bool(one.case.postal)})
        return str(EventKind.MAIL_STOPPED) if one.meant is EventKind.INFORMATION else ""
    if one.meant in {EventKind.INFORMATION, EventKind.STATUS_ASKED} and (came := _meeting(one)):
        return came
    is_thanks = one.meant is EventKind.INFORMATION and not one.mail.attachments and only_thanks(one.said)
    return "thanks" if is_thanks and not _may_answer(one) else ""


def _may_answer(one: Heard) -> bool:
    """Say whether "prima, dank u wel" may be the answer to what we asked; then a person reads it.

    It is below a question, or below we don't know what.
    """
    asked = any(_answers(one, name) for name in ASKS) or not one.mail.in_reply_to
    return asked and ANSWERS.search(fold(one.text)) is not None


# --- who speaks for the complainant ------------------------------------------------------------------------------


def _claimed(one: Heard, tells: Representing) -> str:
    """Somebody else says to write for the complainant: only who has the case and the complainant hear so (STI-4).

    One claim at a time, for the complainant answers one question; who writes may be anybody and gets nothing.
    """
    if one.case.representative.get("address") or one.who.colleague or not one.sender.address or _was_refused(one):
        return ""
    name = tells.name or one.sender.name or one.sender.address
    _happens(one, EventKind.REPRESENTED, {"name": name, "address": one.sender.address, "mandate": ASKED})
    return str(EventKind.REPRESENTED)


def _was_refused(one: Heard) -> bool:
    """Say whether the complainant said no to this writer before: nobody is asked the same twice."""
    told = (event.facts for event in one.ledger.happened(one.number) if event.kind == EventKind.REPRESENTED)
    return any(facts.get("mandate") == REFUSED and facts.get("address") == one.sender.address for facts in told)


def _about_representative(one: Heard, tells: Representing | None) -> str:
    pending = one.case.representative if one.case.representative.get("mandate") == ASKED else {}
    assent = _assent(one, pending)
    if assent in {YES, NO}:
        _happens(one, EventKind.REPRESENTED, {**pending, "mandate": MANDATED if assent == YES else REFUSED})
        return str(EventKind.REPRESENTED)
    if tells is None:
        return ""
    if tells.allows:
        return _allowed(one, tells) if one.who.sure else ""
    known = one.case.representative
    if known.get("mandate") == MANDATED or known.get("address") == one.sender.address:
        return ""  # who speaks for the complainant is known: only the complainant's own words change that
    own = one.sender.address == one.case.complainant_address
    if not own or pending or not one.who.sure:
        return ""
    name = tells.name or one.sender.name
    _happens(
        one, EventKind.REPRESENTED, {"name": name, "address": one.sender.address, "mandate": ASKED, "own_mail": True}
    )
    return str(EventKind.REPRESENTED) if one.meant is EventKind.INFORMATION and not tells.more else ""


def _assent(one: Heard, pending: Mapping[str, str]) -> str:
    """Read the complainant's yes or no below our question; who was asked for a mandate can't give it to themselves."""
    asked = one.who.sure and pending and pending.get("address") != one.sender.address
    put = _event_of(one, "mandate_question")
    claims = _numbers_of(one, frozenset({EventKind.REPRESENTED}))
    return assent_of(one.said, State.OPEN) if asked and put in claims[-1:] else ""


def _allowed(one: Heard, tells: Representing) -> str:
    """The complainant says who may: whom we asked about, or somebody new, who is asked for an address when unknown."""
    known = one.case.representative
    same = bool(known) and (not tells.name or _shares_a_word(tells.name, known.get("name", "")))
    address = (known.get("address", "") if same else "") or _address_in(one)
    name = tells.name or known.get("name", "")
    _happens(one, EventKind.REPRESENTED, {"name": name, "address": address, "mandate": MANDATED})
    return str(EventKind.REPRESENTED) if one.meant is EventKind.INFORMATION else ""


def _address_in(one: Heard) -> str:
    """Give the one address of somebody else that the complainant names, "" for none or several."""
    own = {one.case.complainant_address, one.office.organisation.address}
    found = {address.lower().rstrip(".") for address in ADDRESS.findall(one.text[:LONGEST])} - own
    others = [address for address in found if one.office.organisation.staff(address) is None]
    return others[0] if len(others) == 1 else ""


def _shares_a_word(name: str, other: str) -> bool:
    long = 3
    return bool({word for word in fold(name).split() if len(word) >= long} & set(fold(other).split()))


def written_for_another(ledger: Ledger, office: Office, reading: Reading, number: str, answers: Correspondence) -> None:
    """A new complaint that somebody wrote for another: it is theirs to correspond with, and a mandate is asked."""
    case, mail = ledger.case(number), reading.mail
    if (
        case is None
        or case.entered_by
        or case.label != "complaint"
        or mail.sender is None
        or not case.complainant_address
    ):
        return
    tells = representing(case.gist, spoken(case.gist), attached=bool(mail.attachments))
    if tells is None or not tells.writes:
        return
    name = tells.name or mail.sender.name or mail.sender.address
    facts = {
        "mail": reading.pending.id,
        "name": name,
        "who": name,
        "whom": tells.whom,
        "address": mail.sender.address,
        "mandate": ASKED,
        "own_mail": True,
        "attachments": [file.name for file in mail.attachments],
    }
    ledger.apply(office, number, Event(kind=EventKind.REPRESENTED, at=ledger.now, actor="bot", facts=facts), answers)


# --- an appointment ----------------------------------------------------------------------------------------------


def _meeting(one: Heard) -> str:
    """Words that say whether the complainant comes; a bare yes counts below the invitation only."""
    if not lies_ahead(one.case, one.ledger.now):
        return ""
    put = next((number for name in INVITATIONS if (number := _event_of(one, name))), "")
    if put and put not in _numbers_of(one, PLANS)[-1:]:
        return ""  # it answers an invitation to another time
    answer = comes(one.said, asked=bool(put))
    if not answer:
        return ""
    told = {"text": one.text[:LONGEST], "attachments": one.mail.attachments}
    if not was_told(one.ledger, one.number, EventKind.MEETING_ANSWERED, told, _actor(one)):
        _happens(one, EventKind.MEETING_ANSWERED, {"answer": answer, "sure": one.who.sure, "by": "", "proposed": ""})
    return str(EventKind.MEETING_ANSWERED)


def _answers(one: Heard, letter: str) -> bool:
    """Say whether a mail answers this letter of ours; the name stands in the letter's Message-ID."""
    names = (name.strip("<>").rpartition("@")[0] for name in one.mail.in_reply_to)
    return any("." in name and name.rpartition(".")[2] == letter for name in names)


def _event_of(one: Heard, letter: str) -> str:
    """Give the number of the event that a letter of ours, which a mail answers, was written for; "" without one."""
    parts = (name.strip("<>").rpartition("@")[0].split(".")[-2:] for name in one.mail.in_reply_to)
    return next((event for event, *name in parts if name == [letter]), "")


def _numbers_of(one: Heard, kinds: frozenset[EventKind]) -> list[str]:
    """Give the numbers of the events of these kinds, in their order."""
    return [str(number) for number, event in enumerate(one.ledger.happened(one.number), 1) if event.kind in kinds]


def _happens(one: Heard, kind: EventKind, facts: dict[str, Any]) -> None:
    sender = f"{one.sender.name} ({one.sender.address})" if one.sender.name else one.sender.address
    actor = _actor(one)
    words = one.text[:LONGEST]
    told = {
        "mail": one.reading.pending.id,
        "text": words,
        "added": words,
        "whom": called(one.case.complainant_name),
        "who": str(facts.get("name", "")) or sender,
        "sender": sender,
        "own_mail": False,
        "attachments": [file.name for file in one.mail.attachments],
        "arrived": one.ledger.now.isoformat(),
        **facts,
    }
    answers = Correspondence(
        author=one.sender.address if actor == "complainant" else "",
        message_id=one.mail.message_id,
        references=one.mail.references,
        attachments=one.mail.attachments,
        answer=kind is not EventKind.MEETING_ANSWERED or may_answer(one.ledger, one.mail),  # a robot may repeat it
    )
    one.ledger.apply(one.office, one.number, Event(kind=kind, at=one.ledger.now, actor=actor, facts=told), answers)


def _actor(one: Heard) -> str:
    return "complainant" if one.who.role is Role.COMPLAINANT else "outsider"
