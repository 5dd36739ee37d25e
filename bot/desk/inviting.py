"""Which invitation for a calendar goes along with a letter?"""

from collections.abc import Mapping
from datetime import date, datetime

from bot.core.case import Case, LetterRequest
from bot.core.facts import Reader
from bot.core.invitation import CANCEL, REQUEST, Invitation, Parties, invitation, title
from bot.core.mail import Address
from bot.core.meeting import without_place
from bot.core.phrases import MEETING_NOTES
from bot.core.token import Purpose, mint
from bot.core.words import OUTSIDE, Audience
from bot.desk.office import Desk, Office

METHODS: Mapping[str, str] = {
    "appointment": REQUEST,
    "hearing_invitation": REQUEST,
    "hearing_notice": REQUEST,
    "meeting_notice": REQUEST,
    "meeting_cancelled": CANCEL,
    "meeting_off": CANCEL,
    "hearing_off": CANCEL,
}
ASKED = frozenset({Audience.ASKED, Audience.CONCERNED, Audience.SENT_BY})


def purpose_of(request: LetterRequest) -> Purpose:
    """Say what the token of a letter lets its reader do."""
    if request.to is Audience.COMPLAINANT:
        return Purpose.COMPLAINANT
    if request.to in ASKED:
        return Purpose.ASKED
    return Purpose.CONFIRM if request.name == "confirm" else Purpose.COLLEAGUE


def invitation_with(
    desk: Desk, office: Office, request: LetterRequest, case: Case, reader: Reader, now: datetime
) -> Invitation | None:
    """Write the invitation for one reader: from us to this reader, and to nobody else."""
    method = METHODS.get(request.name, "")
    if not method or not case.meeting or not reader.address:
        return None
    organisation = office.organisation
    outside, english = request.to in OUTSIDE, reader.language == "en"
    note = MEETING_NOTES[method][(2 if english else 0) if outside else 1]
    said = outside and method == REQUEST  # colleagues' calendars are shared; why it is off is not for the complainant
    told = without_place(str(request.facts.get("text", "")), case.meeting["place"]).strip() if said else ""
    return invitation(
        method,
        case.meeting,
        Parties(
            organizer=Address(
                name=office.smtp.sender_name or organisation.name,
                address=_answers_to(desk, office, request, case, reader.address),
            ),
            sent_by=organisation.address,
            attendee=Address(name=reader.name, address=reader.address),
            domain=organisation.address.rpartition("@")[2],
        ),
        now,
        summary=title(case.meeting["kind"], case.number, reader.language, outside=outside),
        description="\n\n".join(part for part in (organisation.name, told, note) if part),
    )


def _answers_to(desk: Desk, office: Office, request: LetterRequest, case: Case, reader: str) -> str:
    """Give the organizer: the address with the reader's token, so that the calendar's answer finds the case.

    Calendars take a change from another organizer for a forgery; so it is the token of the day on which the meeting
    was first planned, as long as it is the same meeting.
    """
    organisation = office.organisation
    if not organisation.plus_addressing:
        return organisation.address
    token = mint(desk.secret, case.number, reader, purpose_of(request), date.fromisoformat(case.meeting["since"]))
    local, _, domain = organisation.address.partition("@")
    return f"{local}+{token}@{domain}"
