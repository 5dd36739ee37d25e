"""What does a letter say? The facts of a case, in the words of its reader."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from bot.core.acts import acts_now
from bot.core.acts_shown import first_acts, grouped
from bot.core.calendar import Calendar, dutch_day
from bot.core.case import Case, running, why_due
from bot.core.charge import in_words
from bot.core.course import course_facts, said_for
from bot.core.draft import waits_in_words
from bot.core.duties import Duty
from bot.core.extension import extendable
from bot.core.holes import HOLES, Owed
from bot.core.next_step import next_step
from bot.core.organisation import Organisation
from bot.core.procedure import Procedure
from bot.core.speaking import greeting, is_mandated, speaking_facts
from bot.core.state_asked import asked_facts
from bot.core.topics import names_of, topic_in_words
from bot.core.understood import understood
from bot.core.wording import (
    called,
    cue_in_words,
    day_in_words,
    duty_in_words,
    label_in_words,
    letter_in_words,
    moment_in_words,
    state_in_words,
)
from bot.core.words import CLOSED_STATES, EventKind, Moment, State

DAYS = ("due", "indication", "old_due", "new_due", "day", "until")
OF_CASE = frozenset({*DAYS, "cues", "because", "named", "missing", "topic", "summary"})  # said in words below
ROUTES = {
    "repair": ("de afdeling reparaties", "the repairs department"),
    "nuisance": ("de afdeling die overlast behandelt", "the department for nuisance"),
    "costs": ("de collega die over de kosten gaat", "our colleague for costs"),
    "other": ("de juiste collega", "the right colleague"),
}


@dataclass(frozen=True, kw_only=True)
class Rules:
    """What an organisation goes by: who works there, its procedure, its calendar."""

    organisation: Organisation
    procedure: Procedure
    calendar: Calendar


@dataclass(frozen=True, kw_only=True)
class Reader:
    """Who gets a letter, in which language, and with which token the answer finds its way back."""

    name: str
    address: str
    language: str
    reference: str
    reply_to: str
    may: frozenset[EventKind] = frozenset()


def facts_for(  # noqa: PLR0913 - a letter joins what the case, the event, the rules and the reader are
    letter: str, case: Case, given: Mapping[str, Any], rules: Rules, reader: Reader, now: datetime, *, about: str
) -> dict[str, Any]:
    """Give every hole that a letter may use.

    :param given: the facts of the event that caused the letter; days in them are ISO dates
    :param about: the subject line of the letter's conversation, for the prefilled answers
    """
    language = reader.language
    facts: dict[str, Any] = {
        "organisation": rules.organisation,
        "number": case.number,
        "subject": case.subject,
        "salutation": greeting(case, reader.name, reader.address, language),
        "to_representative": is_mandated(case.representative, reader.address),
        "today": day_in_words(dutch_day(now), language),
        "reference": _reference(reader),
        "on_paper": not reader.address,
        "answer_how": answer_how(rules.organisation, language, on_paper=not reader.address),
        **_of_case(case, rules, language),
        **course_facts(case, rules.organisation, rules.procedure, rules.calendar, language, today=dutch_day(now)),
        **_of_recognition(case, rules, reader, about),
        **_of_duties(case, rules, language),
        **_referral(case, rules, language),
        **{key: value for key, value in given.items() if key not in OF_CASE},
        **{key: day_in_words(date.fromisoformat(str(given[key])), language) for key in DAYS if given.get(key)},
        **_of_acts(letter, case, rules, reader, about),
        **_shown(letter, case),
        "measures": _measures(given.get("measures", ()), language),
        "earlier": tuple(one.line for one in given.get("earlier", ()) if reader.address not in one.kept_out),
        "attachments": tuple(given.get("attachments", ())),
    }
    for key, words in (("duty", duty_in_words), ("letter", letter_in_words), ("event", _event_in_words)):
        if key in given:
            facts[key] = words(str(given[key]), language)
    facts["letter_words"] = facts.get("letter", "")
    facts |= said_for(letter, case, facts)
    facts.setdefault("due", facts["decide_by"] if _in_time(case, rules, now) else "")
    return facts | (asked_facts(case, rules.procedure, rules.calendar, language, now) if letter == "status" else {})


def _measures(told: Sequence[Sequence[str]], language: str) -> tuple[str, ...]:
    """Say each measure with the day from which it holds."""
    since = "from" if language == "en" else "vanaf"
    days = ((text[:1].upper() + text[1:], date.fromisoformat(day) if day else None) for text, day in told)
    return tuple(f"{text.rstrip('. ')} ({since} {day_in_words(day, language)})" if day else text for text, day in days)


def _reference(reader: Reader) -> str:
    return f"{'Reference' if reader.language == 'en' else 'Kenmerk'}: {reader.reference}"


def _of_acts(letter: str, case: Case, rules: Rules, reader: Reader, about: str) -> dict[str, Any]:
    """Give what can be answered: the likeliest as links, the words of the rest."""
    acts = acts_now(
        case, rules.procedure, reader.may, letter=letter, reply_to=reader.reply_to, subject=about,
        reference=_reference(reader),
    )  # fmt: skip
    first = first_acts(acts, case.state, taken=bool(case.owner))
    return {"acts": first, "more": grouped(acts, first)}


LONGEST_SHOWN = 4_000  # characters of a complaint in a mail that has the complainant's own mail with it


def _shown(letter: str, case: Case) -> dict[str, Any]:
    """Give the complaint; of a very long one the beginning, where the whole of it goes along."""
    long = "complaint_cut" in HOLES[letter] and len(case.gist) > LONGEST_SHOWN
    beginning = case.gist[:LONGEST_SHOWN].rpartition(" ")[0] or case.gist[:LONGEST_SHOWN]
    return {"complaint": f"{beginning} […]" if long else case.gist, "complaint_cut": long}


def _in_time(case: Case, rules: Rules, now: datetime) -> bool:
    """Say whether the day of the decision may still be promised."""
    decide = extendable(case, rules.procedure)
    return decide is not None and decide.due >= dutch_day(now)


def _event_in_words(event: str, language: str) -> str:  # noqa: ARG001 - as the others; only colleagues read it
    return EVENTS.get(event, event.replace("_", " "))


EVENTS = {
    "complaint": "het is een klacht",
    "information": "er is meer informatie van de klager",
    "withdrawal": "de klager trekt de klacht in",
    "not_content": "de klager is het niet eens met het besluit",
    "content": "de klager is tevreden",
    "status_asked": "de klager vraagt hoe het ervoor staat",
    "satisfaction_due": "het is tijd om te vragen of de klager tevreden is",
    "closing_due": "de zaak kan dicht",
    "completed": "ontbrekende gegevens zijn aangevuld",
}


def _of_case(case: Case, rules: Rules, language: str) -> dict[str, Any]:
    owner = rules.organisation.colleague(case.owner)
    return {
        "received": received_in_words(case, language),
        "complainant": called(case.complainant_name),
        "complainant_address": case.complainant_address,
        "entered_by": case.entered_by,
        "because": case.because,
        "cues": cues_in_words(case.cues, language),
        "complaint": case.gist,
        **speaking_facts(case),
        "outcome": case.outcome,
        "reasons": case.reasons,
        "state": state_in_words(case.state, language),
        "next_step": next_step(case, language),
        "is_closed": case.state in CLOSED_STATES,
        "in_remedy": case.state is State.REMEDY,
        "label_words": label_in_words(case.label, language),
        "owner": owner.name if owner else in_words(case, rules.organisation, rules.procedure, "nl"),
        "earlier": (),
        "contacts": (),
        "enclosed": (),
        "whole": "",
        "staff_note": "",
        "all_shown": False,
        "manual": (),
        "told": (),
        "meant": (),
        "from_other_address": False,
        "urgent_words": "",
        "what": "",
        "time": "",
        "day": "",
        "text": "",
        "party": "",
        "measure": "",
        "sender": "",
        "passed_by": "",
        "passed_why": "",
        "added": "",
        "perhaps": (),
        "indication": "",
        "diagnostic": "",
        "address": case.postal,
        "guess": case.guess,
        "passed": False,
        "repaired": False,
        "old_due": "",
        "consent": False,
        "draft_waits": waits_in_words(case),
    }  # fmt: skip


def _of_recognition(case: Case, rules: Rules, reader: Reader, about: str) -> dict[str, Any]:
    """Give what was understood of a complaint, to a colleague."""
    organisation, procedure = rules.organisation, rules.procedure
    return {
        "summary": case.summary,
        "topic": topic_in_words(case.topic, procedure.topics),
        "topics": names_of(procedure.topics),
        "understood": understood(
            case, organisation, procedure, reader.may, reader.reply_to, about, reference=_reference(reader)
        ),
    }


MOST_WORDS = 3  # of one cue: more prove nothing more


def cues_in_words(cues: tuple[tuple[str, str], ...], language: str) -> tuple[tuple[str, str], ...]:
    """Give each cue once, with the words that made it fire (HSS-2)."""
    words: dict[str, list[str]] = {}
    for cue, said in cues:
        known = words.setdefault(cue, [])
        if said.lower() not in {one.lower() for one in known}:
            known.append(said)
    return tuple(
        (cue_in_words(cue, language), ", ".join(f"“{one}”" for one in said[:MOST_WORDS])) for cue, said in words.items()
    )


def received_in_words(case: Case, language: str) -> str:
    """Say when it arrived; of a call or a letter only the day is known."""
    counted = case.moments.get(Moment.RECEIVED)  # a term may begin anew; the complaint came when it came
    received = case.received_at or counted
    if counted is None or received is None:
        return ""
    return day_in_words(dutch_day(received), language) if case.spoken else moment_in_words(received, language)


def answer_how(organisation: Organisation, language: str, *, on_paper: bool) -> str:
    """Say how a complainant can answer: by mail, or by phone and post when the letter came on paper."""
    phone = f" op {organisation.phone}" if organisation.phone else ""
    if language == "en":
        return (
            f"Then call us{phone.replace(' op ', ' on ')} or write to us" if on_paper else "Then reply to this e-mail"
        )
    return f"Bel ons dan{phone}, of stuur ons een brief" if on_paper else "Beantwoord dan deze e-mail"


def _of_duties(case: Case, rules: Rules, language: str) -> dict[str, Any]:
    decide, respond = extendable(case, rules.procedure), running(case, "respond")
    return {
        "respond_by": day_in_words(respond.due, language) if respond else "",
        "decide_by": day_in_words(decide.due, language) if decide else "",
        "decide_why": why_due(decide, rules.procedure, rules.calendar, language) if decide else "",
        "why": why_due(decide, rules.procedure, rules.calendar, "nl") if decide else "",
        "duties": owed_now(case, rules, language),
    }


def owed_now(case: Case, rules: Rules, language: str = "nl") -> tuple[Owed, ...]:
    """Give what people owe in a case now, the nearest first."""
    return tuple(
        Owed(
            what=duty_in_words(one.name, language),
            due=day_in_words(one.due, language),
            why=why_due(one, rules.procedure, rules.calendar, language),
        )
        for one in owed_by_people(case, rules.procedure)
    )


def owed_by_people(case: Case, procedure: Procedure) -> tuple[Duty, ...]:
    """Give the running duties that a person must see to; a letter that the bot is sending is not among them."""
    by_mail = bool(case.complainant_address) and not case.unreachable
    rows = {row.name: row for row in procedure.duties}
    return tuple(
        sorted(
            (
                one
                for one in case.duties
                if not one.done_at and not one.dropped_at and one.owed_by != "bot"
                if not (by_mail and one.name in rows and rows[one.name].done_by_letters)
            ),
            key=lambda one: one.due,
        )
    )


def _referral(case: Case, rules: Rules, language: str) -> dict[str, Any]:
    words = ROUTES.get(case.label, ROUTES["other"])
    return {
        "passed_on": bool(rules.organisation.routes.get(case.label)),
        "destination": words[1] if language == "en" else words[0],
        "link": rules.organisation.links.get(f"{case.label}_form", ""),
    }
