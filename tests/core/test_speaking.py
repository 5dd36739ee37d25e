"""Is it known who speaks for the complainant, and what still goes to who wants no mail?"""

from datetime import UTC, datetime

import pytest

from bot.core.case import Case, Event
from bot.core.speaking import (
    goes_by_post,
    is_mandated,
    is_unproven,
    represented,
    speaking_facts,
    stays_away,
)
from bot.core.words import Audience, EventKind

PETRA = {"name": "Petra", "address": "petra@x.nl", "mandate": "yes"}
CASE = Case(number="HSS-2026-0001", organisation="hss", procedure="hss", complainant_address="jan@x.nl")


def case(**changes: object) -> Case:
    return Case(**{"number": "HSS-2026-0001", "organisation": "hss", "procedure": "hss", **changes})  # type: ignore[arg-type]


def event(actor: str = "complainant", **facts: str) -> Event:
    return Event(kind=EventKind.REPRESENTED, at=datetime(2026, 11, 23, tzinfo=UTC), actor=actor, facts=facts)


def test_who_says_to_represent_is_asked_about() -> None:
    moved = represented(CASE, event("outsider", name="Petra", address="petra@x.nl"))

    assert moved.representative == {**PETRA, "mandate": "asked"}


def test_a_mandate_that_was_seen_is_for_whom_we_asked_about() -> None:
    asked = case(representative={**PETRA, "mandate": "asked"})

    assert represented(asked, event("mila@hss.nl", mandate="yes")).representative == PETRA


def test_a_refusal_leaves_nobody() -> None:
    assert represented(case(representative=PETRA), event(mandate="no")).representative == {}


def test_a_new_complaint_for_another_is_about_that_person() -> None:
    moved = represented(
        case(complainant_address="petra@x.nl", complainant_name="Petra"),
        event("bot", name="Petra", address="petra@x.nl", whom="mevrouw Jansen"),
    )

    assert (moved.complainant_name, moved.complainant_address) == ("mevrouw Jansen", "petra@x.nl")


def test_a_claim_never_renames_the_complainant() -> None:
    assert represented(CASE, event("outsider", name="x", address="jan@x.nl", whom="Piet")).complainant_name == ""


@pytest.mark.parametrize(
    ("mandate", "address", "mandated", "unproven"),
    [
        ("yes", "petra@x.nl", True, False),
        ("yes", "Petra@X.nl", True, False),
        ("asked", "petra@x.nl", False, True),
        ("yes", "jan@x.nl", False, False),
        ("yes", "", False, False),
    ],
)
def test_only_a_known_mandate_counts(mandate: str, address: str, mandated: bool, unproven: bool) -> None:  # noqa: FBT001 - a table
    known = {**PETRA, "mandate": mandate}

    assert (is_mandated(known, address), is_unproven(known, address)) == (mandated, unproven)


@pytest.mark.parametrize(
    ("letter", "audience", "away"),
    [
        ("satisfaction", Audience.COMPLAINANT, True),
        ("late", Audience.COMPLAINANT, True),
        ("information_received", Audience.COMPLAINANT, True),
        ("decision", Audience.COMPLAINANT, False),
        ("information", Audience.OWNER, False),
    ],
)
def test_only_what_nobody_misses_stays_away(letter: str, audience: Audience, away: bool) -> None:  # noqa: FBT001 - a table
    assert stays_away(case(no_mail=True), letter, audience) is away
    assert not stays_away(CASE, letter, audience)


@pytest.mark.parametrize(
    ("postal", "letter", "posted"),
    [("Dorpsstraat 1", "decision", True), ("", "decision", False), ("Dorpsstraat 1", "status", False)],
)
def test_a_decision_goes_by_post_where_an_address_is_known(postal: str, letter: str, posted: bool) -> None:  # noqa: FBT001 - a table
    assert goes_by_post(case(no_mail=True, postal=postal), letter) is posted


def test_letters_tell_who_it_is() -> None:
    told = speaking_facts(case(representative=PETRA, complainant_name="Jan"))

    assert told == {
        "who": "Petra", "whom": "Jan", "mandate": "yes", "own_mail": False, "posted": False, "reached": True,
    }  # fmt: skip
