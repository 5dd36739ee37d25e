"""What does the internal complaint form say, that a colleague filled in after a call or a visit (HSS-5)?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.core.moments import day_in
from bot.core.reply_ending import is_greeting

SKELETON = """\
Naam klager:
Adres:
Telefoon:
E-mail:
Datum ontvangst:
Hoe ontvangen (telefoon, balie, brief):
Klacht gaat over:
Wat is er gebeurd:

Gewenste oplossing:
Medewerker die de klacht aannam:
"""
_LABELS = {
    "complainant": ["naam klager", "klager", "naam van de klager", "naam cliënt", "naam huurder", "naam klant", "naam"],
    "address": ["adres", "adres klager", "adres en woonplaats", "postadres"],
    "phone": ["telefoon", "telefoonnummer", "tel", "tel.", "telefoon klager", "mobiel"],
    "email": ["e-mail", "email", "e-mailadres", "emailadres", "mail", "e-mail klager"],
    "received": ["datum ontvangst", "ontvangen op", "datum", "datum klacht", "ontvangstdatum"],
    "channel": ["hoe ontvangen", "hoe ontvangen (telefoon, balie, brief)", "ontvangen via", "via"],
    "about": ["klacht gaat over", "klacht over", "gaat over", "betreft", "onderwerp klacht"],
    "what_happened": ["wat is er gebeurd", "wat is er gebeurd?", "omschrijving", "omschrijving klacht", "klacht"],
    "wish": ["gewenste oplossing", "oplossing", "wens", "wat wil de klager"],
    "taken_by": ["medewerker die de klacht aannam", "aangenomen door", "medewerker", "opgenomen door"],
}
_FIELD_OF = {label: name for name, labels in _LABELS.items() for label in labels}
_LABEL = re.compile(
    rf"[>*_\s•-]{{0,12}}({'|'.join(re.escape(label) for label in sorted(_FIELD_OF, key=len, reverse=True))})"
    r"[*_ \t]{0,4}(?::|=|(?<=\?))[*_ \t]{0,4}",
    re.IGNORECASE,
)
_PECULIAR = re.compile(
    r"klager|klacht (?:gaat )?over|hoe ontvangen|wat is er gebeurd|gewenste oplossing|aannam|ontvangst"
)
_ENOUGH = 3  # labels that make a form, one of them peculiar to it: a web form has a name and a telephone number too
_SEVERAL_LINES = frozenset({"what_happened", "wish", "about", "address"})
_CHANNELS = {
    "telefoon": ("telefo", "gebeld", "belde"),
    "balie": ("balie", "mondeling", "langs", "persoonlijk", "gesprek"),
    "brief": ("brief", "post", "schriftelijk"),
}
_SPOKEN = re.compile(
    r"(?:^|\n)\W{0,10}(?:een )?(?:(?:telefonische|mondelinge|schriftelijke) klacht\b|balieklacht\b|"
    r"klacht (?:per telefoon|per brief|aan de balie|telefonisch|mondeling)\b)",
    re.IGNORECASE,
)
_OPENING = 300  # characters within which a spoken complaint announces itself
_ADDRESS = re.compile(r"[\w.+'=&-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_LINE_CAP = 2_000
_VALUE_CAP = 20_000


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

    @property
    def missing(self) -> tuple[str, ...]:
        """Name what is needed and absent: a name, what happened, and a way to reach the complainant."""
        needed = {
            "complainant": self.complainant,
            "what_happened": self.what_happened,
            "contact": self.email or self.phone or self.address,
        }
        return tuple(name for name, value in needed.items() if not value)


def read_form(text: str, today: date) -> IntakeForm | None:
    """Read a filled-in form, or a mail that begins as a spoken complaint; None when the text is neither."""
    values = _values(text)
    return _form(values, today) if values else _spoken(text)


def _values(text: str) -> dict[str, str]:
    """Read the labelled lines; empty when they don't make a form."""
    found: dict[str, list[str]] = {}
    labels: list[str] = []
    current = ""
    for line in _lines(text):
        match = _LABEL.match(line)
        name = _FIELD_OF[match[1].lower()] if match else ""
        if match and not "".join(found.get(name, ())):
            labels.append(match[1].lower())
            found[name] = [line[match.end() :].strip()]
            current = name
        elif current and is_greeting(line):
            current = ""
        elif current and (current in _SEVERAL_LINES or not "".join(found[current])):
            found[current].append(line.strip("> \t"))
    if len(found) < _ENOUGH or not any(_PECULIAR.search(label) for label in labels):
        return {}
    return {name: "\n".join(lines).strip()[:_VALUE_CAP] for name, lines in found.items()}


def _lines(text: str) -> Iterator[str]:
    return (line[:_LINE_CAP] for line in text.split("\n"))


def _form(values: dict[str, str], today: date) -> IntakeForm:
    address = _ADDRESS.search(values.get("email", ""))
    return IntakeForm(
        complainant=values.get("complainant", ""),
        address=values.get("address", ""),
        phone=values.get("phone", ""),
        email=address[0].lower() if address else "",
        received=day_in(values.get("received", ""), today),
        channel=_channel(values.get("channel", "")),
        about=values.get("about", ""),
        what_happened=values.get("what_happened", ""),
        wish=values.get("wish", ""),
        taken_by=values.get("taken_by", ""),
    )


def _channel(words: str) -> str:
    low = words.lower()
    return next((name for name, signs in _CHANNELS.items() if any(sign in low for sign in signs)), words)


def _spoken(text: str) -> IntakeForm | None:
    """Recognise "Telefonische klacht van …" in free words: all of it is what happened, the rest is asked for."""
    found = _SPOKEN.search(text[:_OPENING])
    if found is None:
        return None
    return IntakeForm(channel=_channel(found[0]), what_happened=text.strip()[:_VALUE_CAP])
