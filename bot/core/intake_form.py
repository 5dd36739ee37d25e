"""What is told of a complaint that was spoken, or written on paper (HSS-5)?"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class IntakeForm:
    """A complaint that was spoken or written on paper, as a colleague entered it; absent things are empty."""

    complainant: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""  # lower case
    received: date | None = None
    channel: str = ""  # telefoon, balie, brief, or what the colleague typed
    about: str = ""
    what_happened: str = ""
    wish: str = ""
    taken_by: str = ""
    whole: str = ""  # free words, as typed
    discussed: str = ""  # with the employee whom it is about, and with what result (WOP-1)
    day_unread: bool = False  # a day was filled in, but not one that can be the day of receipt

    @property
    def missing(self) -> tuple[str, ...]:
        """Name what is needed and absent: a name, what happened, and a way to reach the complainant."""
        needed = {
            "complainant": self.complainant,
            "what_happened": self.what_happened,
            "contact": self.email or self.phone or self.address,
        }
        return tuple(name for name, value in needed.items() if not value)
