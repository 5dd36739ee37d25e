"""What do the waiting mails say? Each is read and judged, without changing anything."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.adapters import GiveUp
from bot.core.labelled import read_labels
from bot.core.mail import Mail, MailKind, Unreadable
from bot.core.organisation import Organisation
from bot.core.reading import read
from bot.core.surprise import where
from bot.core.token import find_numbers
from bot.desk.office import Desk, Office
from bot.desk.watchdog import TooSlow, within
from bot.recogniser import judge_with_forwards
from bot.store.inbox import Pending
from classifiers import Text, Verdict

log = logging.getLogger(__name__)
SECONDS = 30  # for one mail, or for a batch of verdicts
MOST_ATTEMPTS = 8  # a mail that broke us this often, in the end alone, is not read again: a person gets it as it is
UNSURE = Verdict(label="other", confidence=0.0, complaint=0.5, because="De bot kon de tekst niet beoordelen.")


@dataclass(frozen=True, kw_only=True)
class Reading:
    """A waiting mail, read; `fault` says in Dutch why it could not be."""

    pending: Pending
    mail: Mail
    verdict: Verdict = UNSURE
    fault: str = ""


def read_all(desk: Desk, pending: Sequence[Pending]) -> list[Reading]:
    """Read and judge mails; one that can't be read doesn't stop the others."""
    return judge(desk, [_read_one(one) for one in pending])


def _read_one(one: Pending) -> Reading:
    if one.attempts > MOST_ATTEMPTS:
        return Reading(pending=one, mail=Mail(), fault="De bot is hier een paar keer op vastgelopen.")
    try:
        with within(SECONDS):
            return Reading(pending=one, mail=read(one.raw))
    except Unreadable as reason:
        return Reading(pending=one, mail=Mail(), fault=f"De mail is niet goed te lezen ({reason}).")
    except TooSlow:
        return Reading(pending=one, mail=Mail(), fault="Het lezen van deze mail duurde te lang.")
    except Exception as surprise:  # noqa: BLE001 - whatever is wrong with a mail, a person gets it
        log.error("mail %d can't be read: %s", one.id, where(surprise))
        return Reading(pending=one, mail=Mail(), fault="De bot kan deze mail niet lezen.")


def judge(desk: Desk, readings: Sequence[Reading]) -> list[Reading]:
    """Let recognition judge every mail that a person wrote."""
    wanted = [n for n, one in enumerate(readings) if not one.fault and one.mail.kind in JUDGED]
    mails = [(desk.offices[readings[n].pending.organisation], readings[n].mail) for n in wanted]
    texts = [_text_for(office, mail) for office, mail in mails]
    forwarded = [_forwarded_below(office, mail) for office, mail in mails]
    judged = list(readings)
    try:
        with within(SECONDS):
            verdicts = judge_with_forwards(desk.recogniser, texts, forwarded) if texts else []
    except GiveUp as fault:
        log.error("recognition failed: %s", fault)
        verdicts = [UNSURE] * len(wanted)
    except Exception as surprise:  # noqa: BLE001 - without a verdict a person decides
        log.error("recognition failed: %s", where(surprise))
        verdicts = [UNSURE] * len(wanted)
    for n, verdict in zip(wanted, verdicts, strict=True):
        judged[n] = replace(judged[n], verdict=verdict)
    return judged


JUDGED = frozenset({MailKind.ORDINARY, MailKind.AUTOMATIC, MailKind.ABSENCE})


def _text_for(office: Office, mail: Mail) -> Text:
    return text_of(mail, office.rules.procedure.excluded, office.organisation.key, passed_on=_is_ours(office, mail))


def _forwarded_below(office: Office, mail: Mail) -> Text | None:
    """Give the mail that somebody from outside forwards below his own words."""
    if _is_ours(office, mail) or mail.forward is None or not mail.forward.note.strip():
        return None
    return text_of(mail, office.rules.procedure.excluded, office.organisation.key, passed_on=True)


def _is_ours(office: Office, mail: Mail) -> bool:
    return mail.sender is not None and office.organisation.staff(mail.sender.address) is not None


def text_of(mail: Mail, excluded: frozenset[str], organisation: str = "", *, passed_on: bool = True) -> Text:
    """Give what is judged of a mail: the newest words; of a forward, what was forwarded.

    :param passed_on: by a colleague; somebody else who forwards a mail says in his own words what he wants
    """
    if mail.forward and mail.forward.text.strip() and (passed_on or not mail.forward.note.strip()):
        subject, body = mail.forward.subject or mail.subject, mail.forward.text
    else:
        subject, body = "" if _is_ours_again(mail) else mail.subject, filled_in(mail.new_text or mail.text)
    return Text(subject=subject, body=body, excluded=excluded, organisation=organisation)


def _is_ours_again(mail: Mail) -> bool:
    """Say whether the subject is that of a letter of ours, which is answered: its "klacht" is not the writer's word."""
    return bool(mail.in_reply_to) and bool(find_numbers(mail.subject)) and ":" in mail.subject


def filled_in(text: str) -> str:
    """Give what somebody filled in of a complaint form, without our questions: those are not his words (WOP-3)."""
    told = read_labels(text)
    if "what" not in told or len(told) < FORM_FIELDS:
        return text
    return "\n".join(told[one] for one in ("what", "wish") if one in told)


FORM_FIELDS = 4  # with fewer labels it is a mail, and no form


def arrival(mail: Mail, internal_date: datetime, organisation: Organisation, now: datetime) -> datetime:
    """Say when a mail arrived: by the own server's Received, else by IMAP; never by its Date, never after now.

    DECISIONS, "Arrival".
    """
    own = organisation.received_by | {organisation.authserv_id.lower()} - {""}
    if mail.received and mail.received[0][0].lower() in own:
        return min(mail.received[0][1], now)
    return min(internal_date, now)


LONGEST_WHOLE = 10_000


def whole_of(mail: Mail, shown: str) -> str:
    """Give the whole text of a mail of which so little was kept that a person should see the rest; else nothing."""
    whole = mail.text.strip()[:LONGEST_WHOLE]
    return whole if mail.nearly_nothing_new and whole != shown.strip() else ""
