"""What can a letter say of the course of a case: who decides, what is missing, where it can go next?"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from bot.core.calendar import Calendar
from bot.core.case import Case, running
from bot.core.charge import in_words
from bot.core.consent import EXTENSION
from bot.core.holes import Route
from bot.core.meeting import meeting_facts, proposal_in_words, without_place, words_for
from bot.core.organisation import Organisation
from bot.core.procedure import Procedure
from bot.core.rows import ExternalRoute
from bot.core.special import appeal_until, missing_of, next_round
from bot.core.term import last_day
from bot.core.unwilling import is_unwilling
from bot.core.wording import (
    as_sentence,
    called,
    day_in_words,
    detail_asked,
    detail_in_words,
    join_in_words,
    party_in_words,
    sender_in_words,
)
from bot.core.words import EventKind, State


def course_facts(
    case: Case, organisation: Organisation, procedure: Procedure, calendar: Calendar, language: str, *, today: date
) -> dict[str, Any]:
    """Give the holes about the course of a case; a letter uses those that it names."""
    return {
        **_of_appeal(case, procedure, calendar, language, today),
        **_of_admission(case, organisation, procedure, calendar, language),
        **_of_people(case, organisation, language),
        **meeting_facts(case, language),
        "handler": in_words(case, organisation, procedure, language),
        "routes": routes_of(case, organisation, procedure, language),
        "proposal": case.proposal,
        "new_due": _promised(case, language),
        "consent_for": "" if case.consent_wanted == EXTENSION else case.consent_wanted,
        "feedback_to": case.feedback_to,
        "hearing": any(step.on is EventKind.HEARD for step in procedure.steps),
    }


def routes_of(case: Case, organisation: Organisation, procedure: Procedure, language: str) -> tuple[Route, ...]:
    """Give where the complaint can go, in order; nowhere while somebody within the house still decides (WOP-8)."""
    if next_round(case, procedure) is not None:
        return ()
    open_now = [one for one in procedure.external_routes if not (one.party and case.party) or one.party == case.party]
    several = len(open_now) > 1
    return tuple(
        Route(
            name=_name(route, language),
            link=route.link if several else organisation.links.get("external_route") or route.link,
            binding=route.binding,
            step=number if several else 0,
        )
        for number, route in enumerate(open_now, 1)
    )


def _promised(case: Case, language: str) -> str:
    """Give the day by which it will be put right."""
    remedy = running(case, "remedy")
    return day_in_words(remedy.due, language) if remedy else ""


def _name(route: ExternalRoute, language: str) -> str:
    return route.name_en if language == "en" else route.name


def _of_appeal(case: Case, procedure: Procedure, calendar: Calendar, language: str, today: date) -> dict[str, str]:
    """Who looks at it anew when asked, and until when; no longer promised when that day has passed."""
    following = next_round(case, procedure)
    until = appeal_until(case, procedure, calendar)
    decider = procedure.role_in_words(following.decided_by, language) if following else ""
    is_open = case.state is not State.APPEALED and until is not None and today <= until
    return {
        "appeal_decider": decider if is_open else "",
        "appeal_until": day_in_words(until, language) if until else "",
        "decider": decider,
    }


def _of_admission(
    case: Case, organisation: Organisation, procedure: Procedure, calendar: Calendar, language: str
) -> dict[str, Any]:
    """What a complaint waits for: as questions to its writer, in short to colleagues."""
    missing = missing_of(case.details, procedure)
    close_on = _closes_on(case, procedure, calendar)
    told = [organisation.colleague(one) for one in case.concerned]
    talk = ("discussed",) if "discussed" in procedure.needs and case.discussed != "yes" else ()
    unwilling = bool(talk) and not case.admitted and is_unwilling(case.gist)
    return {
        "missing": tuple(detail_asked(one, language) for one in missing),
        "missing_words": join_in_words([detail_in_words(one, "nl") for one in (*talk, *missing)], "nl"),
        "discussed_asked": bool(talk),
        "said_no": case.discussed == "no",
        "unwilling": unwilling,
        "talk_to": "" if unwilling else join_in_words([one.name for one in told if one], language),
        "close_on": day_in_words(close_on, language) if close_on else "",
    }


def _closes_on(case: Case, procedure: Procedure, calendar: Calendar) -> date | None:
    """Give the day on which a complaint that waits is closed: that of the duty, or what follows the reminder."""
    if closing := running(case, "details_close"):
        return closing.due
    reminding, row = running(case, "details"), procedure.duty("details_close")
    return last_day(reminding.due, row.term, calendar) if reminding and row else None


def _of_people(case: Case, organisation: Organisation, language: str) -> dict[str, Any]:
    named = [organisation.colleague(one) for one in case.concerned]
    return {
        "party_words": party_in_words(case.party, language) if case.party else "",
        "sender_kind": sender_in_words(case.sender_kind, language) if case.sender_kind else "",
        "concerned": join_in_words([one.name for one in named if one], language),
        "named": (),
        "phone": case.details.get("phone", ""),
    }


def said_for(letter: str, case: Case, facts: Mapping[str, Any]) -> dict[str, Any]:
    """Give the holes that mean something else in one letter than in the others."""
    special = SPECIAL.get(letter)
    return special(case, facts) if special else {}


def _due(case: Case, duty: str) -> str:
    running_now = running(case, duty)
    return day_in_words(running_now.due) if running_now else ""


def _answered(case: Case, facts: Mapping[str, Any]) -> dict[str, Any]:
    """Say who comes or does not, and in which words."""
    return {
        "who": str(facts.get("by", "") or facts.get("complainant", "") or "De klager"),
        "answer": str(facts.get("answer", "")),
        "added": str(facts.get("text", "")).strip(),
        "proposed": proposal_in_words(str(facts.get("proposed", ""))),
        "instead": words_for(case.meeting, str(facts.get("proposed", ""))),
        "unsure": not facts.get("sure", True),
    }


SPECIAL: Mapping[str, Callable[[Case, Mapping[str, Any]], dict[str, Any]]] = {
    "agreement": lambda case, _: {"text": case.agreement},
    "written_question": lambda case, _: {"text": case.agreement},
    "recusal": lambda case, facts: {
        "named": tuple((str(name), str(words)) for name, words in facts.get("noticed", ())),
        "complaint": "\n\n".join(filter(None, (case.gist, str(facts.get("text", ""))))),  # a later mail names somebody
    },
    "urgent_owner": lambda case, facts: {"urgent_words": facts.get("text", ""), "due": _due(case, "urgent")},
    "contact_manager": lambda case, _: {"due": _due(case, "manager_contact")},
    "appeal_handover": lambda case, _: {"reasons": case.reasons or case.agreement or case.proposal},
    "urgent_notice": lambda _, facts: {"urgent_words": facts.get("text", "")},
    "waiting_notice": lambda case, facts: {
        "missing": facts["missing_words"],
        "concerned": facts["talk_to"] if case.discussed != "yes" else "",  # who was told that somebody wants to talk
    },
    "feedback": lambda case, _: {
        "text": case.agreement if not case.reasons else "",
        "complainant": called(case.complainant_name),
    },
    "ladder": lambda _, __: {"text": ""},
    **dict.fromkeys(
        ("appointment", "hearing_invitation", "meeting_notice"),
        lambda case, facts: {"text": without_place(str(facts.get("text", "")), case.meeting.get("place", ""))},
    ),
    **dict.fromkeys(
        ("extension", "extension_question", "extension_notice"),
        lambda _, facts: {"reason": as_sentence(str(facts.get("reason", "")))},
    ),
    "proposal": lambda _, facts: {"text": as_sentence(str(facts.get("text", "")))},
    "meeting_answer": _answered,
    "meeting_absence": _answered,
    "external_route": lambda case, facts: {
        "own_words": not facts.get("by"),  # else a colleague said it
        "answered": bool(case.outcome or case.agreement or case.proposal),
        "was_closed": bool(facts.get("was_closed")),
    },
    "closed": lambda case, _: {"satisfied": case.satisfied == "yes"},
}
