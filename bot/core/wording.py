"""How do we say it? Days, terms, states and letters, in Dutch and in English."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.core.plain import one_line
from bot.core.words import Label, Outcome, State

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
Words = Mapping[str, tuple[str, str]]  # a word of ours -> what people say: Dutch, English

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

OUTCOMES: Words = {
    Outcome.FOUNDED: ("gegrond", "upheld"),
    Outcome.PARTLY_FOUNDED: ("deels gegrond", "partly upheld"),
    Outcome.UNFOUNDED: ("niet gegrond", "not upheld"),
}
LABELS: Words = {
    Label.COMPLAINT: ("een klacht", "a complaint"),
    Label.REPAIR: ("een reparatieverzoek", "a repair request"),
    Label.NUISANCE: ("een melding van overlast", "a report of nuisance"),
    Label.OTHER: ("iets anders", "something else"),
    "costs": ("een bericht over kosten", "a message about costs"),
    "": ("nog niet duidelijk", "not yet clear"),
}
STATES: Words = {
    State.NEW: ("net binnen", "just received"),
    State.UNCLEAR: ("er wordt bekeken wat voor bericht het is", "we are finding out what kind of message it is"),
    State.OPEN: ("in behandeling", "being handled"),
    State.DECIDED: ("er is een besluit genomen", "a decision was made"),
    State.CLOSED: ("afgesloten", "closed"),
    State.WITHDRAWN: ("ingetrokken", "withdrawn"),
    State.REFERRED: ("doorgestuurd, want het is geen klacht", "passed on, because it is not a complaint"),
}
CUES: Words = {
    "word_klacht": ("het woord klacht, of een woord dat hetzelfde betekent", "the word complaint, or a synonym"),
    "strong_disagreement": ("is het er sterk mee oneens", "strongly disagrees"),
    "reproach_act_or_omission": (
        "verwijt dat er iets is gedaan of nagelaten",
        "a reproach that something was done or left undone",
    ),
    "reproach_behaviour": ("verwijt over hoe iemand zich gedroeg", "a reproach about how somebody behaved"),
}
DUTIES: Words = {
    "acknowledge": ("bevestiging aan de klager", "confirmation to the complainant"),
    "identify": ("zeggen wat voor bericht het is", "saying what kind of message it is"),
    "satisfaction": ("vragen of de klager tevreden is", "asking whether the complainant is content"),
    "assess": ("beoordelen wat het is", "assessment of what it is"),
    "contact": ("contact met de klager", "contact with the complainant"),
    "react": ("reactie aan de klager", "reaction to the complainant"),
    "decide": ("besluit over de klacht", "decision about the complaint"),
    "propose": ("voorstel aan de klager", "proposal to the complainant"),
    "remedy": ("herstel", "remedy"),
    "close": ("afsluiten", "closing"),
    "inventory": ("klachteninventarisatie", "inventory of complaints"),
}
LETTERS: Words = {
    "acknowledgement": ("de ontvangstbevestiging", "the confirmation of receipt"),
    "received": ("de bevestiging van het bericht", "the confirmation of the message"),
    "information_received": ("de bevestiging van extra informatie", "the confirmation of more information"),
    "question": ("de vraag aan de klager", "the question to the complainant"),
    "extension": ("de brief over de verlenging", "the letter about the extension"),
    "late": ("de brief dat het langer duurt", "the letter about the delay"),
    "decision": ("het besluit", "the decision"),
    "conversation": ("het verslag van het gesprek", "the record of the conversation"),
    "external_route": ("de brief over de externe klachtenregeling", "the letter about the external route"),
    "withdrawn": ("de bevestiging van de intrekking", "the confirmation of the withdrawal"),
    "satisfaction": ("de vraag of de klager tevreden is", "the question whether the complainant is content"),
    "closed": ("de brief over de afsluiting", "the letter about the closing"),
    "status": ("het antwoord op de vraag naar de stand", "the answer about the state of the complaint"),
    "referral_repair": ("het antwoord over een reparatie", "the answer about a repair"),
    "referral_nuisance": ("het antwoord over overlast", "the answer about nuisance"),
    "referral_costs": ("het antwoord over kosten", "the answer about costs"),
    "referral_other": ("het antwoord op een ander bericht", "the answer to another message"),
    "handover": ("de mail over een nieuwe klacht", "the mail about a new complaint"),
    "doubt": ("de vraag wat voor bericht het is", "the question what kind of message it is"),
    "report": ("een doorgestuurd bericht", "a message that was passed on"),
    "warning": ("de herinnering aan een termijn", "the reminder of a term"),
    "overdue": ("de herinnering aan een verlopen termijn", "the reminder of a term that passed"),
    "escalation": ("de mail dat een termijn voorbij is", "the mail that a term has passed"),
    "information": ("het bericht van de klager", "the complainant's message"),
    "withdrawn_notice": ("de mail over een ingetrokken klacht", "the mail about a withdrawn complaint"),
    "not_content_notice": ("de mail dat de klager niet tevreden is", "the mail that the complainant is not content"),
    "satisfaction_notice": ("de mail dat de klager tevreden is", "the mail that the complainant is content"),
    "transcript": ("het verslag van wat er is gedaan", "the account of what was done"),
    "confirm": ("de vraag om een mail te bevestigen", "the question to confirm a mail"),
    "colleague_question": ("de vraag aan een collega", "the question to a colleague"),
    "colleague_answer": ("het antwoord van een collega", "the answer of a colleague"),
    "unforeseen": ("de vraag wat er moet gebeuren", "the question what must be done"),
    "bounce_notice": ("de mail dat een brief niet aankwam", "the mail that a letter did not arrive"),
    "cannot_handle": ("een mail die de bot niet kan lezen", "a mail that the bot can't read"),
    "form_incomplete": ("de vraag om ontbrekende gegevens", "the question for missing details"),
    "intake_form": ("het klachtenformulier", "the complaint form"),
    "post_letter": ("het verzoek om een brief te posten", "the request to post a letter"),
    "digest": ("het weekoverzicht", "the weekly overview"),
    "inventory": ("de klachteninventarisatie", "the inventory of complaints"),
}


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
    return _say(DUTIES, duty, language)


def letter_in_words(letter: str, language: str = "nl") -> str:
    """Say which letter, with its article: "de ontvangstbevestiging"."""
    return _say(LETTERS, letter, language)


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
    if not bare or len(bare) > _LONGEST_NAME or _NO_NAME.search(bare):
        return ""
    family, comma, given = bare.partition(",")
    return f"{given.strip()} {family.strip()}" if comma and "," not in given else bare
