"""How does a letter become the bytes that leave, and to whom?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.core.calendar import dutch_day
from bot.core.case import Case, LetterRequest
from bot.core.compose import compose
from bot.core.edited import as_shown
from bot.core.facts import Reader, facts_for
from bot.core.lacking import MAIL
from bot.core.letter import Written, write
from bot.core.mail import Address, Attachment
from bot.core.standing import rights
from bot.core.token import mint
from bot.core.wording import called
from bot.core.words import OUTSIDE, Audience, EventKind
from bot.desk.addressing import recipients
from bot.desk.files import enclosed, light_enough, original_mail
from bot.desk.inviting import invitation_with, purpose_of
from bot.desk.office import Desk, Office
from bot.desk.paper import paper_letter
from bot.store.outbox import Draft

ATTACHES_ORIGINAL = frozenset(
    {
        *("handover", "stand_in", "report", "doubt", "cannot_handle"),
        *("waiting_notice", "wish_to_talk", "appeal_handover", "contact_manager"),
    }
)
WITH_FILES = frozenset(
    {
        *("information", "not_content_notice", "colleague_answer", "bounce_notice"),
        *("reopened_notice", "proposal_refused", "representative_notice"),
    }
)


@dataclass(frozen=True, kw_only=True)
class Correspondence:
    """What a letter answers: the threading, the original to attach, and whether the sender may be answered."""

    author: str = ""  # the address that wrote the mail
    message_id: str = ""
    references: tuple[str, ...] = ()
    original: bytes = b""
    attachments: tuple[Attachment, ...] = ()
    answer: bool = True  # False: nothing goes to the complainant by itself (RFC 3834)


NOTHING = Correspondence()
BESIDES = {"meeting_absence": Audience.OWNER}  # who hears it already: the owner was told in a letter of their own


def write_letters(  # noqa: PLR0913 - a letter joins a request, a case, a moment and what it answers
    desk: Desk, office: Office, request: LetterRequest, case: Case, now: datetime, *, key: str, answers: Correspondence
) -> list[Draft]:
    """Write one requested letter for everybody who gets it.

    :param key: what sets this letter apart from all others of the case: the number of its event, or of its mail
    """
    if request.to is Audience.COMPLAINANT and not answers.answer:
        return []
    readers = recipients(request, case, office)
    if request.name in BESIDES:
        told = recipients(replace(request, to=BESIDES[request.name]), case, office)
        readers = tuple(one for one in readers if one not in told)
    if request.to is Audience.COMPLAINANT and not readers:
        return _on_paper(desk, office, request, case, now, key=key)
    return [write_one(desk, office, request, case, one, now, key=key, answers=answers) for one in readers]


def write_one(  # noqa: PLR0913 - as above, for one reader
    desk: Desk,
    office: Office,
    request: LetterRequest,
    case: Case,
    to: Address,
    now: datetime,
    *,
    key: str,
    answers: Correspondence = NOTHING,
    files: tuple[Attachment, ...] = (),
) -> Draft:
    """Write a letter of a case to one reader."""
    if not answers.answer:  # the sender heard nothing
        request = replace(request, facts={**request.facts, "passed_on": False})
    files += _attachments(request.name, answers)
    request = replace(request, facts={**request.facts, "enclosed": enclosed(files)})
    reader = reader_for(desk, office, request, case, to, now)
    written = _written(desk, office, request, case, reader, now)
    written = replace(written, subject=subject_of(written.subject, case.number))
    organisation = office.organisation
    domain = organisation.address.rpartition("@")[2]
    message_id = f"<{message_name(reader.reference, key, request.name)}@{domain}>"
    thread = _thread(request, case, to, answers, domain)
    raw = compose(
        written,
        sender=Address(name=office.smtp.sender_name or organisation.name, address=organisation.address),
        recipient=to,
        message_id=message_id,
        date=now,
        reply_to=reader.reply_to,
        in_reply_to=thread[-1] if thread else "",
        references=thread,
        automatic="auto-replied" if request.to is Audience.COMPLAINANT else "auto-generated",
        attachments=files,
        invitation=invitation_with(desk, office, request, case, reader, now),
    )
    return Draft(
        organisation=organisation.key,
        case_number=case.number,
        letter=request.name,
        recipient=to.address,
        envelope_sender=office.smtp.envelope_sender or organisation.address,
        message_id=message_id,
        raw=raw,
        not_before=now,
    )


def _thread(request: LetterRequest, case: Case, to: Address, answers: Correspondence, domain: str) -> tuple[str, ...]:
    """Say below which mails a letter hangs in its reader's mail client."""
    if to.address == answers.author and answers.message_id:
        return (*answers.references, answers.message_id)
    if request.to is Audience.COMPLAINANT:
        return (case.thread,) if case.thread else ()
    return (f"<{case.number.lower()}@{domain}>",)


def message_name(reference: str, key: str, letter: str) -> str:
    """Name a letter for ever: who gets it in which case (the token), after what, and which letter."""
    return f"{reference}.{key}.{letter}"


def subject_of(subject: str, number: str) -> str:
    """Put the case number in a subject, unless it stands there already."""
    return subject if number in subject else f"{subject} [{number}]"


def reader_for(desk: Desk, office: Office, request: LetterRequest, case: Case, to: Address, now: datetime) -> Reader:
    """Say who reads a letter, with which token and which rights."""
    organisation = office.organisation
    purpose, extra = purpose_of(request), str(request.facts.get("confirm_extra", ""))
    token = str(mint(desk.secret, case.number, to.address, purpose, dutch_day(now), extra))
    local, _, domain = organisation.address.partition("@")
    reply_to = f"{local}+{token}@{domain}" if organisation.plus_addressing else organisation.address
    person = organisation.staff(to.address) if request.to not in OUTSIDE else None
    may = rights(person, case, organisation, office.rules.procedure) if person else frozenset[EventKind]()
    language = case.language if request.to in OUTSIDE else "nl"
    return Reader(name=to.name, address=to.address, language=language, reference=token, reply_to=reply_to, may=may)


def _written(desk: Desk, office: Office, request: LetterRequest, case: Case, reader: Reader, now: datetime) -> Written:
    about = f"Re: {case.subject} [{case.number}]"
    facts = facts_for(request.name, case, request.facts, office.rules, reader, now, about=about)
    template = desk.letters.get(office.organisation.key, reader.language, request.name)
    written = write(template, desk.letters.layout, facts)
    return as_shown(written, desk.letters.layout, request, facts)


def rendered(desk: Desk, office: Office, request: LetterRequest, case: Case, now: datetime) -> Written:
    """Give a letter to the complainant as it would leave now: for who must see it before it does."""
    nobody = Address(name=case.complainant_name, address="")  # on paper
    to = next(iter(recipients(request, case, office)), nobody)
    written = _written(desk, office, request, case, reader_for(desk, office, request, case, to, now), now)
    return replace(written, subject=subject_of(written.subject, case.number))


def _attachments(letter: str, answers: Correspondence) -> tuple[Attachment, ...]:
    if letter in ATTACHES_ORIGINAL and answers.original:
        return (original_mail(answers.original),)
    return light_enough(answers.attachments) if letter in WITH_FILES else ()


def _on_paper(
    desk: Desk, office: Office, request: LetterRequest, case: Case, now: datetime, *, key: str
) -> list[Draft]:
    """A complainant without e-mail gets a letter by post: a colleague is asked to print and post it."""
    if request.name in HELD and not UNREACHED.isdisjoint(case.lacks):
        return []  # first the colleague is asked where it must go; it leaves after the answer
    nobody = Address(name=case.complainant_name, address="")
    reader = reader_for(desk, office, request, case, nobody, now)
    written = _written(desk, office, request, case, reader, now)
    facts = {"letter": request.name, "text": written.body, "address": case.postal}
    posting = LetterRequest(name="post_letter", to=Audience.ENTERED_BY, facts=facts)
    file = paper_file(office, case, request.name, written, now)
    return [
        write_one(desk, office, posting, case, one, now, key=f"{key}.{request.name}", files=(file,))
        for one in recipients(posting, case, office)
    ]


HELD = frozenset({"acknowledgement", "received", "ask_details"})
UNREACHED = frozenset({"contact", "email", MAIL})


def paper_file(office: Office, case: Case, letter: str, written: Written, now: datetime) -> Attachment:
    """Make the PDF of a letter to the complainant."""
    pdf = paper_letter(written, office.organisation, called(case.complainant_name), case.postal, now)
    return Attachment(name=f"{case.number}-{letter}.pdf", content_type="application/pdf", content=pdf)


def loose_letter(  # noqa: PLR0913 - a letter outside any case
    desk: Desk, office: Office, name: str, to: Address, facts: Mapping[str, Any], now: datetime, *, key: str,
    files: Iterable[Attachment] = (),
) -> Draft:  # fmt: skip
    """Write a letter that belongs to no case: a digest, an inventory, a report about the post."""
    organisation = office.organisation
    common = {
        "organisation": organisation,
        "number": "",
        "subject": "",
        "salutation": f"Beste {to.name}" if to.name else "Beste collega",
        "today": now,
        "reference": "",
        "acts": (),
    }
    template = desk.letters.get(organisation.key, "nl", name)
    written = write(template, desk.letters.layout, {**common, **facts})
    message_id = loose_id(office, name, to.address, key)
    raw = compose(
        written,
        sender=Address(name=office.smtp.sender_name or organisation.name, address=organisation.address),
        recipient=to,
        message_id=message_id,
        date=now,
        automatic="auto-generated",
        attachments=tuple(files),
    )
    return Draft(
        organisation=organisation.key,
        case_number=None,
        letter=name,
        recipient=to.address,
        envelope_sender=office.smtp.envelope_sender or organisation.address,
        message_id=message_id,
        raw=raw,
        not_before=now,
    )


def loose_id(office: Office, name: str, address: str, key: str) -> str:
    """Name a letter outside any case for ever: after what, which letter, and to whom."""
    domain = office.organisation.address.rpartition("@")[2]
    return f"<{key}.{name}.{address.replace('@', '.')}@{domain}>"
