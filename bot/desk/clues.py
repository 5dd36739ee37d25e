"""To which case does each mail belong? Tokens, our Message-IDs, and case numbers in subjects."""

import re
from collections.abc import Sequence

from bot.core.calendar import dutch_day
from bot.core.case import Case
from bot.core.procedure import Procedure
from bot.core.reaction import read_reaction
from bot.core.standing import addresses_of
from bot.core.token import Token, find_numbers, find_tokens, is_for
from bot.core.words import EventKind, State
from bot.desk import intake, loose_answers
from bot.desk.adding import running_of
from bot.desk.going_on import case_for, named_in, waiting
from bot.desk.ledger import Ledger
from bot.desk.loose_absence import is_loose
from bot.desk.office import Desk
from bot.desk.passing import goes_on_as
from bot.desk.reading import Reading
from bot.store import inbox, outbox
from bot.store.outbox import Found

ANOTHER = re.compile(r"\b(?:nieuwe|andere|nog een|tweede|another|new)\s+(?:klacht|complaint)\b", re.IGNORECASE)
PROBE_HEADER = "x-klachtenpost-check"


class Clues:
    """What the mails of one batch show of the cases that they belong to."""

    def __init__(self, desk: Desk, ledger: Ledger, readings: Sequence[Reading]) -> None:
        self.desk = desk
        ids = {name for one in readings for name in (one.mail.message_id, *_answered(one)) if name}
        self.ours: dict[str, Found] = outbox.find(ledger.session, ids) if ids else {}
        self._tokens = {one.pending.id: _tokens(one, quoted=not self._answers_report(one)) for one in readings}
        self._theirs = {key: _cases_of_messages(ledger, readings, key) for key in desk.offices}
        subjects = [number for one in readings for number in (*find_numbers(one.mail.subject), *_invited_in(one))]
        tokens = [token.number for tokens in self._tokens.values() for token in tokens]
        letters = [found.case_number for found in self.ours.values() if found.case_number]
        mails = [number for known in self._theirs.values() for number in known.values()]
        ledger.load([*subjects, *tokens, *letters, *mails, *(n for one in readings for n in named_in(desk, one))])
        self._cases, self._wait = ledger, waiting(desk, ledger, readings)
        self._adding = running_of(desk, ledger, readings)

    def _answers_report(self, reading: Reading) -> bool:
        """Say whether a mail answers a letter about many cases: a token that it quotes says nothing then."""
        found = [self.ours[name] for name in _answered(reading) if name in self.ours]
        return bool(found) and all(one.case_number is None for one in found)

    def tokens(self, reading: Reading) -> tuple[Token, ...]:
        """Give the tokens in a mail."""
        return self._tokens[reading.pending.id]

    def number(self, reading: Reading) -> str:
        """Give the case that a mail belongs to, "" for none; the surest clue first."""
        number = self.surely(reading)
        theirs = self._adding.get(reading.pending.id, ())
        return number or (theirs[0] if len(theirs) == 1 else "")

    def which_of_several(self, reading: Reading) -> bool:
        """Say whether a mail adds to one of several running complaints: a person says to which."""
        return len(self._adding.get(reading.pending.id, ())) > 1

    def surely(self, reading: Reading) -> str:
        """Give the case that something besides the words names, "" for none."""
        key = reading.pending.organisation
        known = self._theirs[key]
        answers = (
            *(token.number for token in self.tokens(reading) if self._is_ours(token, reading)),
            *(self.ours[name].case_number or "" for name in _answered(reading) if name in self.ours),
            *(known[name] for name in _answered(reading) if name in known),
        )
        named = (
            *(number for number in find_numbers(reading.mail.subject) if self._is_theirs(number, reading)),
            *(number for number in _invited_in(reading) if self._is_theirs(number, reading)),
        )
        answered = next((number for number in answers if self._is_case_of(number, key)), "")
        number = answered or next((number for number in named if self._is_case_of(number, key)), "")
        number = goes_on_as(self._cases, number)
        if not answered:
            number = goes_on_as(self._cases, case_for(self.desk, self._cases, reading, number, self._wait))
        if not number and self.answers_loose(reading):
            return goes_on_as(self._cases, loose_answers.case_meant(self._cases, reading))
        return "" if self._is_another_complaint(number, reading) else number

    def answers_loose(self, reading: Reading) -> bool:
        """Say whether somebody who works here answers our letters without a case, in the own words."""
        found = [self.ours[name] for name in _answered(reading) if name in self.ours]
        return loose_answers.is_loose_answer(self.desk, reading, found, dutch_day(self._cases.now))

    def _is_another_complaint(self, number: str, reading: Reading) -> bool:
        """What a complainant surely complains about below a case that is over is a new complaint, not information."""
        case, writer = self._cases.case(number), reading.mail.sender
        if case is None or writer is None or writer.address != case.complainant_address or reading.mail.nothing_new:
            return False
        words = reading.mail.new_text
        says_so = ANOTHER.search(words) is not None
        office = self.desk.offices[reading.pending.organisation]
        procedure = office.rules.procedure
        sure = reading.verdict.label == "complaint" and intake.is_sure(reading.verdict, office)
        if procedure.needs and not case.admitted:
            return False  # it answers what was asked, and is taken up (WOP-1)
        over = case.state is State.CLOSED or (case.state in {State.DECIDED, State.RULED} and says_so)
        return over and (sure or says_so) and _means_nothing_here(words, case, procedure)

    def _is_ours(self, token: Token, reading: Reading) -> bool:
        """Say whether we made a token, for the writer or for somebody else in that case."""
        case = self._cases.case(token.number)
        if case is None:
            return False
        organisation = self.desk.offices[reading.pending.organisation].organisation
        writer = reading.mail.sender.address if reading.mail.sender else ""
        people = (writer, case.complainant_address, *addresses_of(organisation))
        today = dutch_day(self._cases.now)
        return any(is_for(self.desk.secret, token, one, today) for one in people if one)

    def _is_theirs(self, number: str, reading: Reading) -> bool:
        """A number alone can be guessed: it counts for the complainant of that case, and for who works here."""
        case = self._cases.case(number)
        if case is None or reading.mail.sender is None:
            return False
        writer = reading.mail.sender.address
        organisation = self.desk.offices[reading.pending.organisation].organisation
        return writer == case.complainant_address or organisation.staff(writer) is not None

    def _is_case_of(self, number: str, organisation: str) -> bool:
        case = self._cases.case(number)
        return case is not None and case.organisation == organisation

    def is_ours(self, reading: Reading) -> bool:
        """Say whether this is a mail of ours that came back as it was: a letter, or a probe of `klachtenpost check`."""
        mail = reading.mail
        from_us = mail.sender is not None and mail.sender.address in self.desk.intake_addresses
        return mail.message_id in self.ours or (from_us and PROBE_HEADER in mail.headers)

    def opens_case(self, reading: Reading) -> bool:
        """Say whether a mail will become a case of its own."""
        return bool(reading.fault) or (
            not self.is_ours(reading)
            and not self.number(reading)
            and not is_stray_answer(self.desk, reading)
            and not self.tells_absence(reading)
            and not self.answers_loose(reading)
            and intake.opens_case(self.desk, reading)
        )

    def tells_absence(self, reading: Reading) -> bool:
        """Say whether a colleague only tells to be away, or back, in no case."""
        return is_loose(self.desk, reading, self.tokens(reading), dutch_day(self._cases.now))


def _means_nothing_here(words: str, case: Case, procedure: Procedure) -> bool:
    rounds = len(procedure.rounds) - case.round
    meant = read_reaction(words, case.state, consent_wanted=case.consent_wanted, rounds=rounds)
    return meant is EventKind.INFORMATION


def _tokens(reading: Reading, *, quoted: bool) -> tuple[Token, ...]:
    mail = reading.mail
    body = (mail.text[-20_000:], mail.text[:20_000]) if quoted else ()
    return find_tokens(*mail.recipients, *mail.in_reply_to, *reversed(mail.references), mail.subject, *body)


def _invited_in(reading: Reading) -> tuple[str, ...]:
    """Give the case of the invitation that a calendar answers; like a number in a subject it proves nothing."""
    return find_numbers(reading.mail.calendar.uid) if reading.mail.calendar else ()


def is_stray_answer(desk: Desk, reading: Reading) -> bool:
    """Say whether a calendar answers what no case sent; only what may be a complaint of a person opens one then."""
    verdict, office = reading.verdict, desk.offices[reading.pending.organisation]
    typed = bool(reading.mail.new_text.strip())
    complains = verdict.label == "complaint" and (typed or intake.is_sure(verdict, office))
    return reading.mail.calendar is not None and not complains


def _answered(reading: Reading) -> tuple[str, ...]:
    mail = reading.mail
    bounced = (mail.bounce.message_id,) if mail.bounce and mail.bounce.message_id else ()
    return (*bounced, *mail.in_reply_to, *reversed(mail.references))


def _cases_of_messages(ledger: Ledger, readings: Sequence[Reading], organisation: str) -> dict[str, str]:
    names = {name for one in readings if one.pending.organisation == organisation for name in _answered(one)}
    return inbox.cases_of_messages(ledger.session, organisation, names) if names else {}
