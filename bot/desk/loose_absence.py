"""Does a colleague say in a loose mail to be away, or back, and what is answered?"""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from bot.core.absence_notice import read_own
from bot.core.admission import Admission, AdmissionReason
from bot.core.calendar import dutch_day
from bot.core.instruction import read_instruction
from bot.core.instruction_lines import without_name
from bot.core.kinds import SUBJECT_HINTS
from bot.core.mail import Address, Mail, MailKind
from bot.core.openings import Act
from bot.core.organisation import Colleague
from bot.core.reading import read
from bot.core.said import act_in_words
from bot.core.token import Purpose, Token, base36, is_for, mint
from bot.core.trust import proof_of
from bot.core.words import EventKind
from bot.desk.absence import ABOUT_ABSENCE, Telling, of_act
from bot.desk.ledger import Ledger
from bot.desk.office import Desk, Office
from bot.desk.reading import Reading
from bot.desk.writing import loose_id, loose_letter
from bot.store import inbox, outbox
from bot.store.inbox import Finished, InboxStatus

NO_CASE = "0000-0000"  # the token of a letter in no case is that of a case that never is
TO_CONFIRM = "ja, klopt"
DAY_DIGITS = 4  # of a day in a token, in base 36
MOST_LETTERS = 100  # to one address in a day: more looks like two robots
MOST_WORDS = 60  # a longer mail says more than this
PREFIX = re.compile(r"^(?:(?:re|antw|aw|fw|fwd|doorst)\s*:\s*)+", re.IGNORECASE)


def is_loose(desk: Desk, reading: Reading, tokens: tuple[Token, ...], today: date) -> bool:
    """Say whether a mail without a case is only about a colleague's absence."""
    office = desk.offices[reading.pending.organisation]
    colleague = _colleague(office, reading.mail)
    if colleague is None or not _is_typed(reading.mail):
        return False
    return bool(_confirms(desk, office, reading.mail, tokens, today) or _acts(reading.mail, today))


def handle(
    ledger: Ledger, office: Office, reading: Reading, tokens: tuple[Token, ...], admission: Admission
) -> Finished:
    """Do what a loose mail says, when its sender is proven; else ask that colleague, at the address that we know."""
    mail, today = reading.mail, dutch_day(ledger.now)
    colleague = _colleague(office, mail)
    if colleague is None:
        raise AssertionError("only a colleague's mail comes here")
    may_answer = admission.answer or admission.reason in {AdmissionReason.ABSENCE, AdmissionReason.DISOWNED}
    if not may_answer or _is_echo(ledger, colleague):
        return _finished(reading, "absence, not answered", InboxStatus.REFUSED)
    disowned = admission.reason is AdmissionReason.DISOWNED  # then somebody else got hold of our question
    if confirmed := _confirms(ledger.desk, office, mail, tokens, today):
        if disowned:
            _write_not(ledger, office, colleague, reading, "iemand anders gebruikte jouw naam om dit te bevestigen")
            return _finished(reading, "a forged yes to an absence")
        return _confirmed(ledger, office, reading, colleague, confirmed)
    acts = _acts(mail, today)
    if disowned or not proof_of(mail, office.organisation):
        return _ask(ledger, office, reading, colleague, acts)
    told = Telling(ledger=ledger, office=office, colleague=colleague, mail=mail, inbox_id=reading.pending.id, day=today)
    return _do(told, acts, reading, f"i{reading.pending.id}")


def _colleague(office: Office, mail: Mail) -> Colleague | None:
    return office.organisation.colleague(mail.sender.address) if mail.sender else None


def _is_typed(mail: Mail) -> bool:
    """Say whether a person typed it; a robot is never answered, whatever it says."""
    if mail.forward or mail.calendar or mail.nothing_new:
        return False
    if mail.kind is MailKind.ORDINARY:
        return True
    robot = mail.in_reply_to or "x-auto-response-suppress" in mail.headers or mail.headers.get("return-path") == "<>"
    return mail.kind is MailKind.ABSENCE and mail.reasons == (SUBJECT_HINTS,) and not robot


def _acts(mail: Mail, today: date) -> tuple[Act, ...]:
    """Give what a mail says of an absence, in its text or else in its subject; nothing when it says more than that."""
    words = without_name(mail.new_text, mail.sender.name if mail.sender else "")
    if len(words.split()) > MOST_WORDS:
        return ()
    said = read_instruction(words, today)
    if not said.acts and len(words.split()) <= BARE:
        said = read_instruction(PREFIX.sub("", mail.subject), today)
    if not said.acts and (own := read_own(words, today)) and own.until:
        return (Act(kind=EventKind.AWAY, facts={"until": own.until.isoformat(), "stand_in": own.stand_in}),)
    only = bool(said.acts) and all(one.kind in ABOUT_ABSENCE for one in said.acts)
    return said.acts if only else ()


BARE = 4  # words: no more than a greeting


def _is_echo(ledger: Ledger, colleague: Colleague) -> bool:
    day_ago = ledger.now - timedelta(days=1)
    return outbox.sent_recently(ledger.session, colleague.address, day_ago) >= MOST_LETTERS


def _finished(reading: Reading, outcome: str, status: InboxStatus = InboxStatus.HANDLED) -> Finished:
    return Finished(id=reading.pending.id, status=status, outcome=outcome)


# --- what is done ----------------------------------------------------------------------------------------------


NOTED, OVER = "absence_noted", "absence_over"  # the letters that say what was done


def _do(told: Telling, acts: tuple[Act, ...], reading: Reading, key: str) -> Finished:
    said = [of_act(told, one) for one in acts]
    back = all(one.kind is EventKind.BACK for one in acts)
    facts = {
        "noted": tuple(f"{line}." for one in said for line in one.lines),
        "cases": tuple(line for one in said for line in one.cases),
        "why_not": tuple(one.refused for one in said if one.refused),
    }
    _write(told.ledger, told.office, told.colleague, OVER if back else NOTED, facts, key)
    done = any(not one.refused for one in said)
    return _finished(reading, ("back" if back else "absence noted") if done else "absence not understood")


def _write(ledger: Ledger, office: Office, colleague: Colleague, name: str, facts: Mapping[str, Any], key: str) -> None:
    office = ledger.desk.offices[office.organisation.key]  # as it is now
    to = Address(name=colleague.name, address=colleague.address)
    ledger.add([loose_letter(ledger.desk, office, name, to, facts, ledger.now, key=key)])


def _write_not(ledger: Ledger, office: Office, colleague: Colleague, reading: Reading, why: str) -> None:
    facts = {"noted": (), "cases": (), "why_not": (why,)}
    _write(ledger, office, colleague, NOTED, facts, f"i{reading.pending.id}")


# --- proof of the sender ---------------------------------------------------------------------------------------


def _ask(ledger: Ledger, office: Office, reading: Reading, colleague: Colleague, acts: tuple[Act, ...]) -> Finished:
    """The mail may come from somebody else: ask its supposed writer."""
    today = dutch_day(ledger.now)
    extra = base36(today.toordinal()).rjust(DAY_DIGITS, "0") + base36(reading.pending.id)
    number = f"{office.organisation.key.upper()}-{NO_CASE}"
    token = mint(ledger.desk.secret, number, colleague.address, Purpose.CONFIRM, today, extra)
    facts = {
        "asked": tuple(act_in_words(one.kind, one.facts) + "." for one in acts),
        "said": reading.mail.new_text.strip(),
        "words": TO_CONFIRM,
        "reference": f"Kenmerk: {token}",
    }
    _write(ledger, office, colleague, "absence_confirm", facts, f"{token}.i{reading.pending.id}")
    return _finished(reading, "asked to confirm an absence")


def _confirms(desk: Desk, office: Office, mail: Mail, tokens: tuple[Token, ...], today: date) -> Token | None:
    """Give the token of our question that a mail says yes to."""
    number = f"{office.organisation.key.upper()}-{NO_CASE}"
    address = mail.sender.address if mail.sender else ""
    mine = (one for one in tokens if one.number == number and one.purpose is Purpose.CONFIRM)
    found = next((one for one in mine if is_for(desk.secret, one, address, today)), None)
    return found if found and read_instruction(mail.new_text, today).confirms else None


def _confirmed(ledger: Ledger, office: Office, reading: Reading, colleague: Colleague, token: Token) -> Finished:
    """The colleague says yes: what the earlier mail said is done now, once; "morgen" is the day after that mail."""
    then = date.fromordinal(int(token.extra[:DAY_DIGITS], 36))
    inbox_id = int(token.extra[DAY_DIGITS:] or "0", 36)
    raw = inbox.raw_of(ledger.session, inbox_id)
    earlier = read(raw) if raw else Mail()
    same = earlier.sender is not None and earlier.sender.address == colleague.address
    acts = _acts(earlier, then) if same else ()
    if not acts:
        return _finished(reading, "no absence to confirm")
    key = f"c{inbox_id}"
    if outbox.find(ledger.session, (loose_id(office, name, colleague.address, key) for name in (NOTED, OVER))):
        _write_not(ledger, office, colleague, reading, "dit was al gedaan")
        return _finished(reading, "confirmed before")
    told = Telling(ledger=ledger, office=office, colleague=colleague, mail=earlier, inbox_id=inbox_id, day=then)
    return _do(told, acts, reading, key)
