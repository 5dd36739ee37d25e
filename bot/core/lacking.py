"""What must the colleague who passed a complaint on still tell, and what does the answer give (HSS-5, WOP-3)?"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.core.form import DISCUSSED, answered_form
from bot.core.intake_form import IntakeForm
from bot.core.moments import day_in
from bot.core.postal import address_told
from bot.core.reach import TYPED_MAIL, TYPED_PHONE
from bot.core.reply_ending import is_greeting
from bot.core.sentences import is_salutation, plain
from bot.core.spoken import name_told

ASKED = 2  # times at most; after that the coordinator hears what is not known
MAIL = "mail"  # the complaint itself, in a file that the bot can't open
OLDEST = timedelta(days=90)  # before the mail: an older day is asked about, unless its year is typed
LINES: Mapping[str, tuple[str, ...]] = {  # what is missing -> the lines to fill in
    "complainant": ("Naam klager:",),
    "email": ("E-mail:",),
    "contact": ("Adres:", "Telefoon:", "E-mail:"),
    "what_happened": ("Wat is er gebeurd:",),
    "received": ("Datum ontvangst:",),
    "discussed": (f"{DISCUSSED}:",),
}
WORDS: Mapping[str, str] = {
    "complainant": "de naam van de klager",
    "email": "het e-mailadres van de klager",
    "contact": "hoe wij de klager kunnen bereiken: e-mail, telefoon of adres",
    "what_happened": "wat er is gebeurd",
    "received": "op welke dag de klacht binnenkwam, met het jaar erbij",
    "discussed": "of de klager er al over heeft gesproken met de medewerker om wie het gaat, en wat daaruit kwam",
    MAIL: "de mail van de klager zelf",
}
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_NAME = r"(?P<name>[A-ZÀ-Ý][\w.'-]{0,29}(?: [\w.'-]{1,30}){0,4})"
_IS_CALLED = re.compile(
    r"\b(?i:(?:de )?(?:naam|klager|klaagster|klant|huurder|cliënt)(?: van de klager)?(?: is| heet|:|,)"
    r"|(?:zij|hij|ze) heet)"
    rf" {{0,3}}{_NAME}"
)
_ONLY_NAME = re.compile(rf"(?i:(?:het is|dat is|dit is|van) )?{_NAME}[.!]?")
_DAY_FOLLOWS = re.compile(r"[ ,]+(?:op|van|en|de|het|dat|is|adres|mail|e-?mail)\b.*", re.IGNORECASE)
_TALKED = re.compile(r"\b(?:besproken|gesproken|overlegd|overleg gehad|gesprek (?:met|gehad))\b", re.IGNORECASE)
_CAP = 4_000
_STORY = 5  # words: shorter is no story


@dataclass(frozen=True, kw_only=True)
class Told:
    """What an answer tells of what was missing; absent things are empty."""

    name: str = ""
    email: str = ""
    phone: str = ""
    postal: str = ""
    received: date | None = None
    what_happened: str = ""
    discussed: str = ""

    @property
    def reaches(self) -> bool:
        """Say whether it tells how the complainant can be reached."""
        return bool(self.email or self.phone or self.postal)


def skeleton_of(lacks: Sequence[str]) -> str:
    """Give the lines of the form that are still to be filled in, each once."""
    lines = dict.fromkeys(line for one in lacks for line in LINES.get(one, ()))
    return "\n".join(lines)


def words_of(lacks: Sequence[str]) -> tuple[str, ...]:
    """Name what is missing, to the colleague."""
    return tuple(WORDS.get(one, one) for one in lacks)


def read_told(text: str, lacks: Sequence[str], today: date) -> Told:
    """Read an answer to our question, filled in or in free words; what was not asked is read behind its label only."""
    view = plain(text)[:_CAP]
    form = answered_form(view, today) or IntakeForm()
    free = _free(view, today)
    asks = {name for one in lacks for name in FIELDS.get(one, ())}
    return Told(
        name=form.complainant or (_name(view, free, lacks) if "name" in asks else ""),
        email=form.email or (free.email if "email" in asks else ""),
        phone=form.phone or (free.phone if "phone" in asks else ""),
        postal=form.address or (free.postal if "postal" in asks else ""),
        received=_likely(form.received or (free.received if "received" in asks else None), view, today),
        what_happened=form.what_happened or (_story(view) if "what_happened" in asks and form == IntakeForm() else ""),
        discussed=form.discussed or (_talk(view) if "discussed" in asks else ""),
    )


FIELDS: Mapping[str, tuple[str, ...]] = {
    "complainant": ("name",),
    "email": ("email", "phone", "postal"),
    "contact": ("email", "phone", "postal"),
    "what_happened": ("what_happened",),
    "received": ("received",),
    "discussed": ("discussed",),
}


def left(lacks: Sequence[str], told: Told) -> tuple[str, ...]:
    """Give what is still not known after an answer."""
    known = {
        "complainant": bool(told.name),
        "email": told.reaches,
        "contact": told.reaches,
        "what_happened": bool(told.what_happened),
        "received": told.received is not None,
        "discussed": bool(told.discussed),
    }
    return tuple(one for one in lacks if not known.get(one, False))


def _free(view: str, today: date) -> Told:
    """Read what can be recognised by its form alone."""
    mail, phone = TYPED_MAIL.search(view), TYPED_PHONE.search(view)
    rest = TYPED_PHONE.sub(" ", TYPED_MAIL.sub(" ", view))
    days = (day_in(line, today) for line in rest.split("\n"))
    return Told(
        email=mail[0].lower().rstrip(".") if mail else "",
        phone=phone[0] if phone else "",
        postal=address_told(rest),
        received=next((one for one in days if one), None),
    )


def _likely(day: date | None, view: str, today: date) -> date | None:
    """Keep a day that has been; one long ago only when its year was typed, for that is no slip."""
    if day is None or day > today:
        return None
    return day if day >= today - OLDEST or _YEAR.search(view) else None


def _name(view: str, free: Told, lacks: Sequence[str]) -> str:
    """Read a name behind "de klager heet" or a title; a short line that holds nothing else is one too."""
    called = _IS_CALLED.search(view)
    if called:
        return _DAY_FOLLOWS.sub("", called["name"]).strip(" .")
    if titled := name_told(view):
        return titled
    lines = [line.strip() for line in view.split("\n") if line.strip() and not _is_polite(line)]
    only = _ONLY_NAME.fullmatch(lines[0][:200]) if "complainant" in lacks and lines else None
    return only["name"].strip(" .") if only and free.received is None and not free.email else ""


def _is_polite(line: str) -> bool:
    return is_greeting(line) or is_salutation(line.strip().lower())


def _story(view: str) -> str:
    """Take the words themselves, when they are more than a remark."""
    said = "\n".join(line.strip() for line in view.split("\n") if not _is_polite(line)).strip()
    return said if len(said.split()) >= _STORY else ""


def _talk(view: str) -> str:
    """Give the line that tells of the talk."""
    return next((line.strip() for line in view.split("\n") if _TALKED.search(line)), "")
