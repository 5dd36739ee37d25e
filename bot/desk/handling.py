"""What becomes of each waiting mail? One transaction for a batch; a mail that breaks it is done apart."""

import logging
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta

from bot.core.admission import Admission, AdmissionReason, admit
from bot.core.calendar import dutch_day
from bot.core.surprise import where
from bot.desk import absence, intake, loose_absence, loose_answers, replies, trouble
from bot.desk.clues import Clues, is_stray_answer
from bot.desk.ledger import Ledger
from bot.desk.office import Desk, Office
from bot.desk.post import about_bounce
from bot.desk.reading import Reading, read_all
from bot.desk.standing_in import informed
from bot.store import cases, inbox
from bot.store.database import may_try_again
from bot.store.inbox import Finished, InboxStatus, Pending

log = logging.getLogger(__name__)
LEASE = timedelta(minutes=10)
BATCH = 50
STRAY = "an answer to an unknown invitation"


class Overtaken(Exception):
    """Another node handled one of these mails in the meantime."""


def handle_batch(desk: Desk, now: datetime, limit: int = BATCH) -> int:
    """Handle the mails that wait longest; say how many were taken up."""
    with desk.store.transaction() as session:
        pending = inbox.claim(
            session, node=str(desk.node), now=now, limit=limit, lease=LEASE, organisations=desk.offices.keys()
        )
    if not pending:
        return 0
    readings = read_all(desk, pending)
    try:
        _together_or_apart(desk, readings, now)
    except Exception:  # the database is away: no mail's fault, so all of them wait for another time
        with suppress(Exception), desk.store.transaction() as session:
            inbox.release(session, str(desk.node), tried=False)
        raise
    return len(pending)


def _together_or_apart(desk: Desk, readings: Sequence[Reading], now: datetime) -> None:
    """The one place where a surprise is caught: each mail is then done apart, and what fails apart goes to a person."""
    try:
        carry_out(desk, readings, now)
    except Exception as surprise:
        if may_try_again(surprise):
            raise
        if len(readings) > 1:
            log.warning("a batch of %d mails failed, each is done apart: %s", len(readings), where(surprise))
            for one in readings:
                _together_or_apart(desk, [one], now)
        elif not isinstance(surprise, Overtaken):
            log.error("mail %d failed, a person gets it: %s", readings[0].pending.id, where(surprise))
            _to_a_person(desk, readings[0], now)


def _to_a_person(desk: Desk, reading: Reading, now: datetime) -> None:
    try:
        trouble.to_a_person(desk, reading, now)
    except Exception as surprise:
        if may_try_again(surprise):
            raise
        log.critical(
            "nobody could be told of mail %d, it waits for another time: %s", reading.pending.id, where(surprise)
        )


def carry_out(desk: Desk, readings: Sequence[Reading], now: datetime) -> None:
    """Decide about mails that were read, and store what follows: all or nothing."""
    with desk.store.transaction() as session:
        desk = informed(desk, session, now)
        ledger = Ledger(desk, session, now)
        before = inbox.same_before(session, [one.pending.id for one in readings])
        found = Clues(desk, ledger, readings)
        fresh = [one for one in readings if one.pending.id not in before and found.opens_case(one)]
        numbers = _numbers(desk, ledger, fresh, now)
        _meet(ledger, fresh)
        finished = [
            _same_again(one.pending, before[one.pending.id])
            if one.pending.id in before
            else _handle(ledger.desk, ledger, one, found, numbers.get(one.pending.id, ""))
            for one in readings
        ]
        if len(inbox.finish(session, finished)) != len(finished):
            raise Overtaken
        ledger.save()


def _same_again(pending: Pending, first: int) -> Finished:
    return Finished(id=pending.id, status=InboxStatus.HANDLED, outcome=f"the same as mail {first}")


def _numbers(desk: Desk, ledger: Ledger, fresh: Sequence[Reading], now: datetime) -> dict[int, str]:
    """Give each mail that opens a case its number, without gaps."""
    numbers: dict[int, str] = {}
    year = dutch_day(now).year
    for key in desk.offices:
        mine = [one.pending.id for one in fresh if one.pending.organisation == key]
        if mine:
            taken = cases.next_numbers(ledger.session, key, year, len(mine))
            numbers |= {one: f"{key.upper()}-{year}-{n:04}" for one, n in zip(mine, taken, strict=True)}
    return numbers


def _meet(ledger: Ledger, fresh: Sequence[Reading]) -> None:
    """Ask together what is known of everybody who writes to us anew."""
    for key in {one.pending.organisation for one in fresh}:
        theirs = [one for one in fresh if one.pending.organisation == key]
        ledger.complainants.meet(key, [one.mail.sender.address for one in theirs if one.mail.sender])


def _handle(desk: Desk, ledger: Ledger, reading: Reading, clues: Clues, fresh: str) -> Finished:
    """Decide what one mail is about, and let it happen."""
    office = desk.offices[reading.pending.organisation]
    if reading.fault:
        return intake.unreadable(ledger, office, reading, fresh)
    admission = admit(reading.mail, office.organisation, own_message=clues.is_ours(reading))
    if admission.reason is AdmissionReason.OWN_MAIL and clues.is_ours(reading):
        return _filed(reading, "own mail")
    number = clues.number(reading)
    if admission.reason is AdmissionReason.BOUNCE:
        return about_bounce(ledger, office, reading, clues.ours)
    absent = admission.reason is AdmissionReason.ABSENCE or (not number and clues.tells_absence(reading))
    if absent and not fresh:
        return _of_absence(ledger, office, reading, clues, number, admission)
    if number:
        only_words = not clues.surely(reading)
        tokens = clues.tokens(reading)
        finished = replies.reply(ledger, office, reading, number, tokens, admission, only_words=only_words)
        absence.sign_of_life(ledger, office, reading.mail, number)
        return finished
    return _of_no_case(desk, ledger, reading, clues, fresh, admission)


def _of_no_case(
    desk: Desk, ledger: Ledger, reading: Reading, clues: Clues, fresh: str, admission: Admission
) -> Finished:
    """Open a case for it, unless it answers what belongs to none."""
    office = desk.offices[reading.pending.organisation]
    if clues.answers_loose(reading):
        return loose_answers.handle(ledger, office, reading, admission)
    if is_stray_answer(desk, reading):
        return _filed(reading, STRAY)
    doubt = clues.which_of_several(reading)
    return intake.new_mail(ledger, office, reading, fresh, answer=admission.answer, doubt=doubt)


def _of_absence(
    ledger: Ledger, office: Office, reading: Reading, clues: Clues, number: str, admission: Admission
) -> Finished:
    """A colleague tells to be away, or back; a robot does so too, and gets no answer."""
    tokens = clues.tokens(reading)
    if not number and clues.tells_absence(reading):
        return loose_absence.handle(ledger, office, reading, tokens, admission)
    return absence.notice(ledger, office, reading, number, tokens)


def _filed(reading: Reading, outcome: str, number: str = "") -> Finished:
    return Finished(id=reading.pending.id, status=InboxStatus.REFUSED, outcome=outcome, case_number=number or None)
