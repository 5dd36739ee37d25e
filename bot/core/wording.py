"""How do we say it? Days, terms, states and letters, in Dutch and in English."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.core.phrases import (
    APPOINTMENTS,
    CUES,
    DETAILS,
    DUTIES,
    LABELS,
    LANGUAGES,
    LETTERS,
    OUTCOMES,
    PARTIES,
    QUESTIONS,
    SENDERS,
    STATES,
    URGENCIES,
    Words,
)
from bot.core.plain import one_line

AMSTERDAM = ZoneInfo("Europe/Amsterdam")

_DAYS: Mapping[str, Sequence[str]] = {
    "nl": ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_MONTHS: Mapping[str, Sequence[str]] = {
    "nl": (
        *("januari", "februari", "maart", "april", "mei", "juni"),
        *("juli", "augustus", "september", "oktober", "november", "december"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
_WORKING_DAYS = {"nl": ("werkdag", "werkdagen"), "en": ("working day", "working days")}
_CALENDAR_DAYS = {"nl": ("dag", "dagen"), "en": ("day", "days")}
_MOMENT = {"nl": "{} om {:%H:%M} uur", "en": "{} at {:%H:%M}"}
MONTHS_NL = _MONTHS["nl"]
_AND = {"nl": " en ", "en": " and "}
_DEAR = {"nl": "Beste", "en": "Dear"}
_NAMELESS = {"nl": "heer of mevrouw", "en": "sir or madam"}
_NO_NAME = re.compile("[^\\w\\s.,'\u2019()-]|[\\d_]")  # an address, a link, an advertisement
_LONGEST_NAME = 60
_ABBREVIATED = re.compile(r"\b\w\.\w$")  # "Jansen B.V." without its last dot
_ROUND = re.compile(r"_\d$")  # appeal_decide_2: of the second round


def _say(table: Words, word: str, language: str) -> str:
    """Look a word up; one that a procedure file invented is shown as it is, without underscores."""
    dutch, english = table.get(word, (word.replace("_", " "),) * 2)
    return english if language == "en" else dutch


def outcome_in_words(outcome: str, language: str = "nl") -> str:
    """Say an outcome: "deels gegrond"."""
    return _say(OUTCOMES, outcome, language)


def label_in_words(label: str, language: str = "nl") -> str:
    """Say what a mail is, with its article: "een reparatieverzoek"."""
    return _say(LABELS, label, language)


def state_in_words(state: str, language: str = "nl") -> str:
    """Say where a case stands, to fit after a colon: "in behandeling"."""
    return _say(STATES, state, language)


def cue_in_words(cue: str, language: str = "nl") -> str:
    """Say which sign of a complaint was seen (HSS-2)."""
    return _say(CUES, cue, language)


def duty_in_words(duty: str, language: str = "nl") -> str:
    """Say what is owed, without an article: "besluit over de klacht"."""
    return _say(DUTIES, duty if duty in DUTIES else _ROUND.sub("", duty), language)


def letter_in_words(letter: str, language: str = "nl") -> str:
    """Say which letter, with its article: "de ontvangstbevestiging"."""
    return _say(LETTERS, letter, language)


def party_in_words(party: str, language: str = "nl") -> str:
    """Say for whom somebody complains (STA-6): "particulier"."""
    return _say(PARTIES, party, language)


def sender_in_words(kind: str, language: str = "nl") -> str:
    """Say from where a complaint comes (STI-1): "leverancier"."""
    return _say(SENDERS, kind, language)


def urgency_in_words(urgency: str, language: str = "nl") -> str:
    """Say why something may be urgent (STA-3): "gevaar voor iemand"."""
    return _say(URGENCIES, urgency, language)


def language_in_words(named: str, language: str = "nl") -> str:
    """Say which language: "Engels"."""
    return _say(LANGUAGES, named, language)


def appointment_in_words(what: str, language: str = "nl") -> str:
    """Say which appointment, without an article (BOU-6): "bezoek"."""
    return _say(APPOINTMENTS, what, language)


def detail_in_words(detail: str, language: str = "nl") -> str:
    """Say which detail of a complaint is missing, to a colleague (WOP-3): "het adres"."""
    return _say(DETAILS, detail, language)


def detail_asked(detail: str, language: str = "nl") -> str:
    """Ask the complainant for a detail, on a line that can be answered behind it (WOP-3): "Uw adres:"."""
    return _say(QUESTIONS, detail, language)


def day_in_words(day: date, language: str = "nl") -> str:
    """Write a day in full: "dinsdag 5 mei 2026"."""
    known = language if language in _DAYS else "nl"
    return f"{_DAYS[known][day.weekday()]} {day.day} {_MONTHS[known][day.month - 1]} {day.year}"


def moment_in_words(moment: datetime, language: str = "nl") -> str:
    """Write a moment in Dutch time: "dinsdag 5 mei 2026 om 14:03 uur"."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    there = moment.astimezone(AMSTERDAM)
    return _MOMENT.get(language, _MOMENT["nl"]).format(day_in_words(there, language), there)


def days_left_in_words(days: int, language: str = "nl", *, working: bool = True) -> str:
    """Say how far a term is: "nog 3 werkdagen", "vandaag is de laatste werkdag", "2 dagen te laat"."""
    known = language if language in _DAYS else "nl"
    day, several = (_WORKING_DAYS if working else _CALENDAR_DAYS)[known]
    counted = f"{abs(days)} {day if abs(days) == 1 else several}"
    if days == 0:
        return f"today is the last {day}" if known == "en" else f"vandaag is de laatste {day}"
    if known == "en":
        return f"{counted} left" if days > 0 else f"{counted} late"
    return f"nog {counted}" if days > 0 else f"{counted} te laat"


def join_in_words(parts: Sequence[str], language: str = "nl") -> str:
    """Join like people do: "a, b en c"."""
    *most, last = parts or ("",)
    return ", ".join(most) + _AND.get(language, _AND["nl"]) + last if most else last


def salutation(name: str, language: str = "nl") -> str:
    """Greet somebody without guessing a gender: "Beste J. de Vries"; what does not look like a name is not used."""
    known = language if language in _DEAR else "nl"
    return f"{_DEAR[known]} {called(one_line(name)) or _NAMELESS[known]}"


def called(name: str) -> str:
    """Turn "Vries, J. de" around, as address books write it; "" when this is not a name."""
    bare = name.strip(" \"'.,")
    bare += "." if _ABBREVIATED.search(bare) and f"{bare}." in name else ""
    if not bare or len(bare) > _LONGEST_NAME or _NO_NAME.search(bare):
        return ""
    family, comma, given = bare.partition(",")
    return f"{given.strip()} {family.strip()}" if comma and "," not in given else bare


def as_sentence(words: str) -> str:
    """Give what a colleague typed behind "want" or "voorstel:" as a letter says it: a capital, and a full stop."""
    text = words.strip()
    begun = text[:1].upper() + text[1:]
    *_, line = ("", *begun.split("\n"))
    *_, word = ("", *line.split())
    listed, address = line.lstrip().startswith(("-", "*", "•")), "://" in word or "@" in word
    return f"{begun}." if text and (text[-1].isalnum() or text[-1] == ")") and not (listed or address) else begun
