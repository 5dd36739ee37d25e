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
    "complainant": [
        *["naam klager", "klager", "naam van de klager", "naam cliënt", "naam huurder", "naam klant", "naam", "melder"],
        *["naam melder", "naam beller", "beller", "indiener", "naam indiener", "naam inwoner", "naam bewoner", "wie"],
        *["naam bezoeker", "volledige naam", "naam en voorletters", "voorletters en naam", "naam betrokkene"],
    ],
    "address": [
        *["adres", "adres klager", "adres en woonplaats", "postadres", "woonadres", "adresgegevens", "adres melder"],
        *["straat en huisnummer", "adres, postcode en woonplaats", "adres/woonplaats"],
    ],
    "phone": [
        *["telefoon", "telefoonnummer", "tel", "tel.", "telefoon klager", "mobiel", "tel.nr", "tel.nr.", "tel nr"],
        *["telnr", "telefoonnr", "telefoonnr.", "mobiel nummer", "06-nummer", "06", "bereikbaar op", "te bereiken op"],
    ],
    "email": [
        *["e-mail", "email", "e-mailadres", "emailadres", "mail", "e-mail klager", "mailadres", "e-mail adres"],
    ],
    "received": [
        *["datum ontvangst", "ontvangen op", "datum", "datum klacht", "ontvangstdatum", "datum van ontvangst"],
        *["datum binnenkomst", "binnengekomen op", "binnen op", "ontvangen", "binnengekomen", "datum melding"],
        *["wanneer", "datum gesprek", "datum telefoongesprek", "datum en tijd", "datum bezoek", "dag", "datum brief"],
    ],
    "channel": [
        *["hoe ontvangen", "hoe ontvangen (telefoon, balie, brief)", "ontvangen via", "via", "hoe", "kanaal", "wijze"],
        *["hoe binnengekomen", "hoe is de klacht binnengekomen", "wijze van ontvangst", "wijze van binnenkomst"],
        *["binnengekomen via", "ontvangen per", "manier", "hoe gemeld", "gemeld via", "hoe kwam het binnen"],
        *["hoe kwam de klacht binnen", "wijze van melden"],
    ],
    "about": [
        *["klacht gaat over", "klacht over", "gaat over", "betreft", "onderwerp klacht", "waar gaat het over"],
        *["waar gaat de klacht over", "het gaat over", "waarover", "over", "onderwerp", "onderwerp van de klacht"],
    ],
    "what_happened": [
        *["wat is er gebeurd", "omschrijving", "omschrijving klacht", "klacht", "wat is gebeurd", "wat gebeurde er"],
        *["wat er gebeurd is", "wat er is gebeurd", "toelichting", "verhaal", "situatie", "beschrijving", "inhoud"],
        *["beschrijving klacht", "inhoud klacht", "omschrijving van de klacht", "wat speelt er", "wat is het probleem"],
        *["wat is er aan de hand", "wat ging er mis", "wat is er misgegaan"],
    ],
    "wish": [
        *["gewenste oplossing", "oplossing", "wens", "wat wil de klager", "wat wil klager", "wens klager", "verzoek"],
        *["wens van de klager", "wat wil hij", "wat wil zij", "wat wil hij of zij", "wat wil men", "wat wil mevrouw"],
        *["wat wil meneer", "gewenste uitkomst", "gewenst resultaat", "wat verwacht de klager", "wat moet er gebeuren"],
        *["wat wil de melder", "wat wil de beller"],
    ],
    "taken_by": [
        *["medewerker die de klacht aannam", "aangenomen door", "medewerker", "opgenomen door", "genoteerd door"],
        *["ingevuld door", "ingevoerd door", "ontvangen door", "opgemaakt door", "geregistreerd door"],
        *["naam medewerker", "doorgegeven door", "aangenomen door medewerker", "gesproken door", "wie nam het aan"],
    ],
    "discussed": [
        *[DISCUSSED.lower(), "besproken met de medewerker om wie het gaat", "besproken met de medewerker"],
        *["al besproken", "besproken"],
    ],
}
_LOOSE_WORDS = (
    "wie dag wanneer 06 hoe kanaal wijze manier waarover over onderwerp inhoud situatie verhaal verzoek toelichting"
    " beschrijving ontvangen binnengekomen beller melder indiener"
)
_LOOSE = frozenset(_LOOSE_WORDS.split())  # in a form only: a line of an answer may begin like that too
_OURS = [*(line.partition(":")[0].lower() for line in SKELETON.splitlines() if line), DISCUSSED.lower()]
_FIELD_OF = {label: name for name, labels in _LABELS.items() for label in labels}
_LABEL = re.compile(
    r"[>*_\s•-]{0,12}(?:\d{1,2}[.)] {0,3})?"
    rf"({'|'.join(re.escape(label) for label in sorted(_FIELD_OF, key=len, reverse=True))})\??"
    r"(?: ?\([^()\n]{1,60}\))?[*_ \t]{0,4}(?::|=|\||\t|(?<=\?))[*_ \t]{0,4}",
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
    r"klager|klacht (?:gaat )?over|hoe ontvangen|wat is er gebeurd|gewenste oplossing|aannam|ontvangst|wat wil"
    r"|(?:opgenomen|aangenomen|genoteerd|geregistreerd) door|omschrijving klacht|hoe .{0,12}binnengekomen|beller|melder"
)
_ENOUGH = 3  # labels that make a form, one of them peculiar to it: a web form has a name and a telephone number too
_SEVERAL_LINES = frozenset({"what_happened", "wish", "about", "address", "discussed"})
_CHANNELS = {
    "telefoon": ("telefo", "tel.", "gebeld", "belde"),
    "balie": ("balie", "loket", "receptie", "mondeling", "langs", "persoonlijk", "gesprek"),
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


def read_form(text: str, today: date, subject: str = "") -> IntakeForm | None:
    """Read a filled-in form, or a mail that begins as a spoken complaint; None when the text is neither.

    :param subject: of the mail, in which a colleague may say that it is a complaint, and how it came
    """
    is_form = bool(_values(text, _LABEL))
    values = _values(text, _MIXED_LABEL) if is_form else _values(text, _BARE_LABEL, enough=_BARE_ENOUGH)
    return _form(values, today) if values else _spoken(text, today, subject)


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
    doubted: frozenset[str] = frozenset()
    current = ""
    for line in _lines(text):
        match = pattern.match(line)
        label = match[match.lastindex or 1].lower() if match else ""
        name = _FIELD_OF.get(label, "")
        loose = label in _LOOSE
        if match and (not "".join(found.get(name, ())) or (name in doubted and not loose)) and (peculiar or not loose):
            labels.append(label)
            doubted = doubted | {name} if loose else doubted - {name}  # a better label may follow
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


def _spoken(text: str, today: date, subject: str) -> IntakeForm | None:
    """Read a complaint in free words; all of it is what happened where nothing can be told apart."""
    whole = text.strip()[:_VALUE_CAP]
    if told := read_spoken(text, today, subject):
        return replace(told, what_happened=told.what_happened[:_VALUE_CAP] or whole, whole=whole)
    found = _SPOKEN.search(text[:_OPENING])
    return IntakeForm(channel=_channel(found[0]), what_happened=whole, whole=whole) if found else None
