"""Why can an act not be done like this?"""

from collections.abc import Mapping
from datetime import date

from bot.core.calendar import Calendar, dutch_day
from bot.core.case import Case, Event, running
from bot.core.extension import LONGEST_EXTENSION, extension_refusal
from bot.core.meeting import lies_ahead
from bot.core.phrases import LANGUAGES
from bot.core.procedure import Procedure
from bot.core.rows import Step
from bot.core.settling import named_day
from bot.core.special import arrived
from bot.core.words import DECISIONS, EventKind

REFUSALS: Mapping[str, str] = {
    "unforeseen": "dat kan niet in deze stand van de zaak",
    "no_reasons": "er staan geen redenen bij",
    "no_date": "er staat geen nieuwe datum of termijn bij",
    "too_far": "de nieuwe datum ligt meer dan een half jaar na de oude",
    "not_later": "de nieuwe datum ligt niet na de oude",
    "too_late": "de oude termijn is al voorbij",
    "once_only": "de termijn is al een keer verlengd; nog een keer kan alleen als de klager dat goed vindt:"
    " vraag het met “vraag klager om 2 weken verlenging, want …”",
    "being_asked": "wij hebben de klager net gevraagd of het mag, en daar is nog geen antwoord op",
    "beyond_limit": "zo lang verlengen mag alleen als de klager dat goed vindt",
    "nothing_to_extend": "er loopt geen termijn die verlengd kan worden",
    "no_text": "er staat geen tekst bij",
    "not_yet": "er moet eerst iets anders gebeuren; het staat hieronder",
    "no_meeting": "er staat geen afspraak of hoorzitting in deze zaak",
    "day_passed": "die dag is al voorbij",
    "day_too_far": "die dag ligt meer dan een jaar verder",
    "no_language": "wij schrijven de klager alleen in het Nederlands of het Engels",
    "no_representative": "er is niemand bekend die namens de klager schrijft",
    "nothing_agreed": "er is nog niets vastgelegd om te bevestigen; schrijf eerst “gesprek: …” of “opgelost: …”",
}
TEXT_NEEDED = frozenset(
    {
        EventKind.COMPLAINANT_ASKED,
        EventKind.COLLEAGUE_ASKED,
        EventKind.CONVERSATION,
        EventKind.MEASURE,
        EventKind.NOTED,
        EventKind.REPLIED,
        EventKind.PROPOSED,
        EventKind.SETTLED,
        EventKind.HEARD,
        EventKind.HEARING_WAIVED,
        EventKind.CAUSE,
        EventKind.TOPIC,
        EventKind.SUMMARISED,
    }
)
LONGER = frozenset({EventKind.EXTENDED, EventKind.EXTENSION_ASKED})
MEETINGS = frozenset({EventKind.APPOINTED, EventKind.HEARING_PLANNED})
PROMISES = frozenset({EventKind.REMEDY_PROMISED, EventKind.THIRD_PARTY, EventKind.KEPT_LONGER})


def refusal(case: Case, event: Event, step: Step, procedure: Procedure, calendar: Calendar) -> str:
    """Give the key of REFUSALS, "" when the act can be done."""
    if any(running(case, name) for name in step.after):
        return "not_yet"
    if wanting := _wanting(case, event):
        return wanting
    if event.kind in MEETINGS | PROMISES:
        return _day_refusal(event, calendar)
    return extension_refusal(case, event, procedure, calendar) if event.kind in LONGER else ""


def _wanting(case: Case, event: Event) -> str:
    """Say what an act lacks."""
    if event.kind in DECISIONS and not str(event.facts.get("reasons", "")).strip():
        return "no_reasons"  # HSS-8: with reasons
    if event.kind in TEXT_NEEDED and not str(event.facts.get("text", "")).strip():
        return "no_text"
    if event.kind is EventKind.LANGUAGE_IS and event.facts.get("language") not in LANGUAGES:
        return "no_language"
    if event.kind is EventKind.MEETING_CANCELLED and not lies_ahead(case, event.at):
        return "no_meeting"
    if event.kind is EventKind.REPRESENTED and not (event.facts.get("name") or case.representative):
        return "no_representative"
    return "nothing_agreed" if event.kind is EventKind.WRITTEN_WANTED and not case.agreement else ""


def _day_refusal(event: Event, calendar: Calendar) -> str:
    """A meeting or a promise lies ahead."""
    today = dutch_day(arrived(event))
    day = _meeting_day(event) if event.kind in MEETINGS else named_day(event, calendar)
    if day is None:
        return "no_date"
    if day < today:
        return "day_passed"
    if event.kind is not EventKind.KEPT_LONGER and day > today + 2 * LONGEST_EXTENSION:
        return "day_too_far"
    return ""


def _meeting_day(event: Event) -> date | None:
    try:
        return date.fromisoformat(str(event.facts.get("day", "")))
    except ValueError:
        return None
