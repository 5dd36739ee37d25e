"""What does the internal complaint form say, that a colleague filled in after a call or a visit (HSS-5)?"""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date

from bot.core.intake_form import IntakeForm
from bot.core.moments import day_in
from bot.core.reach import ADDRESS
from bot.core.reply_ending import is_greeting
from bot.core.spoken import read_spoken

__all__ = ["DISCUSSED", "SKELETON", "IntakeForm", "answered_form", "read_form", "skeleton_for"]
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
DISCUSSED = "Besproken met de medewerker om wie het gaat (ja of nee, en wat daaruit kwam)"
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
    "discussed": [DISCUSSED.lower(), "besproken met de medewerker om wie het gaat", "besproken met de medewerker",
                  "al besproken", "besproken"],
}  # fmt: skip
_OURS = [*(line.partition(":")[0].lower() for line in SKELETON.splitlines() if line), DISCUSSED.lower()]
_FIELD_OF = {label: name for name, labels in _LABELS.items() for label in labels}
_LABEL = re.compile(
    rf"[>*_\s•-]{{0,12}}({'|'.join(re.escape(label) for label in sorted(_FIELD_OF, key=len, reverse=True))})"
    r"[*_ \t]{0,4}(?::|=|(?<=\?))[*_ \t]{0,4}",
    re.IGNORECASE,
)
_BARE_LABEL = re.compile(  # of the skeleton, when its colons are gone
    rf"[>*_\s•-]{{0,12}}({'|'.join(re.escape(label) for label in sorted(_OURS, key=len, reverse=True))})(?=\s|$)"
    r"[ \t]{0,4}",
    re.IGNORECASE,
)
_BARE_ENOUGH = 5
_LONG_LABELS = "|".join(re.escape(label) for label in sorted(_OURS, key=len, reverse=True) if " " in label)
_MIXED_LABEL = re.compile(  # in a form one colon may be gone: "Datum ontvangst 18 nov"
    rf"{_LABEL.pattern}|[>*_\s•-]{{0,12}}({_LONG_LABELS})(?=\s)[ \t]{{0,4}}(?!:)", re.IGNORECASE
)
_PECULIAR = re.compile(
    r"klager|klacht (?:gaat )?over|hoe ontvangen|wat is er gebeurd|gewenste oplossing|aannam|ontvangst"
)
_ENOUGH = 3  # labels that make a form, one of them peculiar to it: a web form has a name and a telephone number too
_SEVERAL_LINES = frozenset({"what_happened", "wish", "about", "address", "discussed"})
_CHANNELS = {
    "telefoon": ("telefo", "tel.", "gebeld", "belde"),
    "balie": ("balie", "mondeling", "langs", "persoonlijk", "gesprek"),
    "brief": ("brief", "post", "schriftelijk"),
}
_SPOKEN = re.compile(
    r"(?:^|\n)\W{0,10}(?:een )?(?:(?:telefonische|mondelinge|schriftelijke) klacht\b|balieklacht\b|"
    r"klacht (?:per telefoon|per brief|aan de balie|telefonisch|mondeling)\b)",
    re.IGNORECASE,
)
_OPENING = 300  # characters within which a spoken complaint announces itself
_LINE_CAP = 2_000
_VALUE_CAP = 20_000


def read_form(text: str, today: date) -> IntakeForm | None:
    """Read a filled-in form, or a mail that begins as a spoken complaint; None when the text is neither."""
    is_form = bool(_values(text, _LABEL))
    values = _values(text, _MIXED_LABEL) if is_form else _values(text, _BARE_LABEL, enough=_BARE_ENOUGH)
    return _form(values, today) if values else _spoken(text, today)


def answered_form(text: str, today: date) -> IntakeForm | None:
    """Read an answer to what was missing: one line of the form is enough."""
    values = _values(text, _LABEL, enough=1, peculiar=False)
    return _form(values, today) if any(values.values()) else None


def skeleton_for(needs: Collection[str]) -> str:
    """Give the form to fill in; where a complaint is first discussed (WOP-1), it asks that too."""
    return f"{SKELETON}{DISCUSSED}:\n" if "discussed" in needs else SKELETON


def _values(text: str, pattern: re.Pattern[str], enough: int = _ENOUGH, *, peculiar: bool = True) -> dict[str, str]:
    """Read the labelled lines; empty when they don't make a form."""
    found: dict[str, list[str]] = {}
    labels: list[str] = []
    current = ""
    for line in _lines(text):
        match = pattern.match(line)
        label = match[match.lastindex or 1].lower() if match else ""
        name = _FIELD_OF.get(label, "")
        if match and not "".join(found.get(name, ())):
            labels.append(label)
            found[name] = [line[match.end() :].strip()]
            current = name
        elif current and is_greeting(line):
            current = ""
        elif current and (current in _SEVERAL_LINES or not "".join(found[current])):
            found[current].append(line.strip("> \t"))
    if len(found) < enough or (peculiar and not any(_PECULIAR.search(label) for label in labels)):
        return {}
    return {name: "\n".join(lines).strip()[:_VALUE_CAP] for name, lines in found.items()}


def _lines(text: str) -> Iterator[str]:
    return (line[:_LINE_CAP] for line in text.split("\n"))


def _form(values: dict[str, str], today: date) -> IntakeForm:
    address = ADDRESS.search(values.get("email", ""))
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
        discussed=values.get("discussed", ""),
        day_unread=_unread_day(values.get("received", ""), today),
    )


def _unread_day(words: str, today: date) -> bool:
    """Say whether a day was filled in that can't be the day of receipt: it is no day, or still to come."""
    day = day_in(words, today)
    return bool(words.strip(" .-_…")) and (day is None or day > today)


def _channel(words: str) -> str:
    low = words.lower()
    if low.strip() == "tel":
        return "telefoon"
    return next((name for name, signs in _CHANNELS.items() if any(sign in low for sign in signs)), words)


def _spoken(text: str, today: date) -> IntakeForm | None:
    """Read a complaint in free words; all of it is what happened where nothing can be told apart."""
    whole = text.strip()[:_VALUE_CAP]
    if told := read_spoken(text, today):
        return replace(told, what_happened=told.what_happened[:_VALUE_CAP] or whole, whole=whole)
    found = _SPOKEN.search(text[:_OPENING])
    return IntakeForm(channel=_channel(found[0]), what_happened=whole, whole=whole) if found else None
