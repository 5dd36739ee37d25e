"""What was done, in one line of Dutch, as the transcript tells it?"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from bot.core.plain import one_line
from bot.core.term import read_term
from bot.core.wording import (
    appointment_in_words,
    day_in_words,
    label_in_words,
    language_in_words,
    outcome_in_words,
)
from bot.core.words import LABELS, LONGEST_SUMMARY, EventKind, Party, SenderKind

Facts = Mapping[str, Any]
LONGEST = 100  # characters of what somebody typed


def act_in_words(kind: EventKind, facts: Facts) -> str:
    """Say an act without a full stop; `facts` are those of the act, and what is missing is left unsaid."""
    if kind in LABELS:
        return f"Dit is {label_in_words(kind)}"
    if kind in TOLD:
        return TOLD[kind](facts)
    return SAID.get(kind, kind.replace("_", " "))


SAID: Mapping[EventKind, str] = {
    EventKind.TAKEN: "Je pakt deze zaak op",
    EventKind.ADMITTED: "De klacht is in behandeling genomen",
    EventKind.APPEAL_ADMITTED: "De klacht wordt opnieuw behandeld, ook al was het te laat",
    EventKind.COMPLAINANT_ASKED: "Je vraag is naar de klager gestuurd",
    EventKind.REPLIED: "Je antwoord is naar de klager gestuurd",
    EventKind.PROPOSED: "Je voorstel is naar de klager gestuurd",
    EventKind.CONVERSATION: "Het gesprek is vastgelegd",
    EventKind.WRITTEN_WANTED: "De klager krijgt de afspraken op papier",
    EventKind.UNSOLVED: "Vastgelegd dat jullie er samen niet uit komen",
    EventKind.MEETING_CANCELLED: "De afspraak gaat niet door; de klager krijgt bericht",
    EventKind.REMEDIED: "Vastgelegd dat het herstel klaar is",
    EventKind.COMMITTEE: "De klacht gaat naar de commissie",
    EventKind.HEARING_WAIVED: "Vastgelegd dat de klager niet wordt gehoord",
    EventKind.URGENT: "Deze klacht heeft spoed",
    EventKind.NOT_URGENT: "Deze klacht heeft geen spoed",
    EventKind.EXTENDED: "De termijn is verlengd",
    EventKind.NOTED: "De notitie is bewaard",
    EventKind.CAUSE: "De oorzaak is vastgelegd",
    EventKind.WITHDRAWAL: "De klacht is ingetrokken; de klager krijgt daar bericht van",
    EventKind.COMPLETED: "De gegevens van de klager zijn aangevuld",
    EventKind.POSTED: "Vastgelegd dat de brief op de post is gedaan",
    EventKind.EXTENSION_ASKED: "De klager krijgt de vraag of langer wachten goed is",
    EventKind.REPRESENTED: "Vastgelegd wie namens de klager mag schrijven",
    EventKind.BACK: "Je bent er weer",
    EventKind.DRAFTED: "De tekst van het concept verandert",
    EventKind.DRAFT_SENT: "De brief gaat naar de klager",
    EventKind.DRAFT_APPROVED: "Je bent akkoord met de brief",
    EventKind.DRAFT_REFUSED: "Je bent niet akkoord met de brief",
    EventKind.DRAFT_DROPPED: "Het concept gaat weg",
    EventKind.RECUSAL_CONFIRMED: "Wie is genoemd, blijft buiten deze zaak",
}


# --- the parts of a line ---------------------------------------------------------------------------------------


def _word(facts: Facts, name: str) -> str:
    return one_line(str(facts.get(name) or ""), LONGEST)


def _on(facts: Facts, name: str, before: str) -> str:
    """Say a day, with the words before it; nothing when there is none."""
    try:
        return f"{before}{day_in_words(date.fromisoformat(str(facts.get(name) or '')))}"
    except ValueError:
        return ""


def _at(facts: Facts) -> str:
    time = _word(facts, "time")
    return _on(facts, "day", " op ") + (f" om {time} uur" if time else "")


def _until(facts: Facts) -> str:
    """Say by when, as a day or as a length of time; nothing when there is neither."""
    try:
        return _on(facts, "until", "uiterlijk ") or read_term(str(facts.get("term") or "")).in_words("nl")
    except ValueError:
        return ""


def _outcome(facts: Facts) -> str:
    return outcome_in_words(_word(facts, "outcome"))


# --- the lines that tell a fact --------------------------------------------------------------------------------

WHO: Mapping[str, str] = {
    Party.BUSINESS: "een bedrijf",
    Party.PRIVATE: "particulier",
    SenderKind.CUSTOMER: "klant",
    SenderKind.SUPPLIER: "leverancier",
    SenderKind.EMPLOYEE: "medewerker",
    SenderKind.SURROUNDINGS: "omwonende of voorbijganger",
    SenderKind.OTHER: "iets anders",
}


def _forwarded(facts: Facts) -> str:
    to = _word(facts, "to")
    return f"De klacht is doorgestuurd naar {to}" if to else "De klacht is doorgestuurd"


def _settled(facts: Facts) -> str:
    written = ", en de klager krijgt ze op papier" if facts.get("written") else ""
    return f"Samen opgelost; de afspraken zijn vastgelegd{written}"


def _appointed(facts: Facts) -> str:
    what = "het bezoek" if facts.get("what") == "visit" else f"de {appointment_in_words('appointment')}"
    return f"De klager krijgt bericht over {what}{_at(facts)}"


def _promised(facts: Facts) -> str:
    until = _until(facts)
    return f"Hersteltermijn: {until}" if until else "Hersteltermijn"


def _by_another(facts: Facts) -> str:
    until = _until(facts)
    return f"{_word(facts, 'party') or 'Een ander bedrijf'} lost dit op" + (f", {until}" if until else "")


def _effect(facts: Facts) -> str:
    return "Vastgelegd: de maatregel werkt" + (" niet" if facts.get("works") == "no" else "")


def _measure(facts: Facts) -> str:
    when = ", klaar of ingevoerd op " if facts.get("planned") else ", ingevoerd op "
    return f"De maatregel is vastgelegd{_on(facts, 'day', when)}"


def _topic(facts: Facts) -> str:
    """The name on the list, or the colleague's own words with what the list has; and what it replaces."""
    text, before = _word(facts, "called") or _word(facts, "text"), _word(facts, "before")
    was = f" (eerst: {before})" if before and before != text else ""
    listed = one_line(str(facts.get("listed") or ""))
    choice = f". Dat staat niet in de lijst: {listed}" if listed else ""
    return f"Soort klacht: {text}{was}{choice}" if text else "Soort klacht"


def _discussed(facts: Facts) -> str:
    return f"Vastgelegd: de klacht is {'al' if facts.get('discussed') == 'yes' else 'nog niet'} besproken"


def _language(facts: Facts) -> str:
    language = _word(facts, "language")
    named = language_in_words(language) if language else _word(facts, "text")
    return f"De klager krijgt voortaan brieven in het {named}"


def _summary(facts: Facts) -> str:
    return f"In het kort: {one_line(str(facts.get('text') or ''), LONGEST_SUMMARY)}".rstrip(" .")


def _feedback(facts: Facts) -> str:
    how = "met toestemming van de klager" if facts.get("consent") else "als de klager dat goed vindt"
    return f"Terugkoppeling ook aan {_word(facts, 'address')}, {how}"


def _who(facts: Facts) -> str:
    told = [WHO[one] for name in ("party", "sender_kind") if (one := _word(facts, name)) in WHO]
    return f"De klager is {' en '.join(told)}" if told else "Vastgelegd wie de klager is"


def _out(facts: Facts) -> str:
    named = _word(facts, "named")
    return "Je blijft zelf buiten deze zaak" if named == "self" else f"{named} blijft buiten deze zaak"


def _away(facts: Facts) -> str:
    stand_in = _word(facts, "stand_in")
    return f"Je bent afwezig{_on(facts, 'until', ' tot ')}" + (f"; {stand_in} vervangt je" if stand_in else "")


TOLD: Mapping[EventKind, Callable[[Facts], str]] = {
    EventKind.DECIDED: lambda facts: f"Besluit: de klacht is {_outcome(facts)}",
    EventKind.POSITION_TOLD: lambda facts: f"Besluit, verteld in een gesprek: de klacht is {_outcome(facts)}",
    EventKind.ASSESSED: lambda facts: f"Beoordeling: de klacht is {_outcome(facts)}",
    EventKind.COLLEAGUE_ASKED: lambda facts: f"Je vraag aan {_word(facts, 'asked')} is verstuurd",
    EventKind.FORWARDED: _forwarded,
    EventKind.SETTLED: _settled,
    EventKind.APPOINTED: _appointed,
    EventKind.HEARING_PLANNED: lambda facts: f"De klager is uitgenodigd voor een hoorzitting{_at(facts)}",
    EventKind.HEARD: lambda facts: f"Het verslag van het gesprek{_on(facts, 'day', ' van ')} is vastgelegd",
    EventKind.REMEDY_PROMISED: _promised,
    EventKind.THIRD_PARTY: _by_another,
    EventKind.SUBMITTED: lambda facts: f"Vastgelegd dat de klacht is voorgelegd{_on(facts, 'day', ' op ')}",
    EventKind.MEASURE: _measure,
    EventKind.EFFECT: _effect,
    EventKind.TOPIC: _topic,
    EventKind.FEEDBACK_WANTED: _feedback,
    EventKind.COMPLAINANT_IS: _who,
    EventKind.DISCUSSED: _discussed,
    EventKind.LANGUAGE_IS: _language,
    EventKind.SUMMARISED: _summary,
    EventKind.KEPT_LONGER: lambda facts: f"Het dossier blijft bewaard{_on(facts, 'until', ' tot en met ')}",
    EventKind.PASSED: lambda facts: f"De zaak ligt nu bij {_word(facts, 'to') or 'een collega'}",
    EventKind.MERGED: lambda facts: f"Deze zaak gaat verder in zaak {_word(facts, 'case')}",
    EventKind.REMINDERS_PAUSED: lambda facts: f"Je krijgt geen herinneringen{_on(facts, 'until', ' tot ')}",
    EventKind.AWAY: _away,
    EventKind.MEETING_ANSWERED: lambda facts: f"Je bent er {'niet ' if facts.get('answer') == 'no' else ''}bij",
    EventKind.NAMED: _out,
    EventKind.NOT_NAMED: lambda facts: f"{_word(facts, 'named')} hoeft niet meer buiten deze zaak te blijven",
}
