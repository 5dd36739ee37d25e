"""Which internal complaint form does a mail hold: typed now, or filled in within the mail that it answers?"""

import re
from datetime import date

from bot.core.form import read_form
from bot.core.intake_form import IntakeForm
from bot.core.mail import Mail

_FILLED_IN_BELOW = re.compile(
    r"\b(?:ingevuld|invulformulier|formulier|hieronder|onderstaand|below|filled in)\b", re.IGNORECASE
)
_READ = 2_000  # characters of what was typed in which that is said


def form_of(mail: Mail, today: date) -> IntakeForm | None:
    """Read the form; in quoted words only where the sender says that it stands there, or typed nothing."""
    subject = "" if mail.forward or mail.in_reply_to else mail.subject
    found = read_form(mail.new_text or mail.text, today, subject)
    if found is not None or mail.forward is not None or not _FILLED_IN_BELOW.search(mail.new_text[:_READ]):
        return found
    below = read_form(mail.text, today)
    return below if below is not None and not below.whole else None
