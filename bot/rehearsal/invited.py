"""How does a reader's calendar answer the invitation that came with a letter?"""

from email.message import EmailMessage

from icalendar import Calendar

from bot.rehearsal.town import Town

PARTSTAT = {"accepted": "ACCEPTED", "declined": "DECLINED", "tentative": "TENTATIVE"}
TITLES = {"accepted": "Geaccepteerd", "declined": "Geweigerd", "tentative": "Voorlopig"}  # as Outlook has it


def calendar_answer(
    town: Town, letter: EmailMessage, answer: str, text: str = "", *, proof: bool = True, sender: str = ""
) -> EmailMessage:
    """Make the answer that a calendar sends to the organizer: accepted, declined or tentative."""
    (part,) = [one for one in letter.walk() if one.get_content_type() == "text/calendar"]
    (event,) = Calendar.from_ical(part.get_content().encode()).walk("VEVENT")
    sender = sender or str(letter["To"].addresses[0].addr_spec)
    subject = f"{TITLES[answer]}: {event['SUMMARY']}"
    organizer = str(event["ORGANIZER"]).removeprefix("mailto:")
    mail = town.mail(sender, subject, text, to=organizer, proof=proof)
    lines = (
        "BEGIN:VCALENDAR",
        "METHOD:REPLY",
        "VERSION:2.0",
        "BEGIN:VEVENT",
        f"ATTENDEE;PARTSTAT={PARTSTAT[answer]}:mailto:{sender}",
        f"UID:{event['UID']}",
        f"SEQUENCE:{event['SEQUENCE']}",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    )
    mail.add_alternative("\r\n".join(lines), subtype="calendar", params={"method": "REPLY"})
    return mail
