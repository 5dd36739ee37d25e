"""Does a letter say what the case is, in the words of its reader?"""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.core.case import Case
from bot.core.earlier import EarlierCase
from bot.core.facts import Reader, Rules, facts_for, owed_now
from bot.core.holes import Route
from bot.core.words import EventKind, Moment, State
from tests.core.worlds import CALENDAR, HSS, MONDAY, acknowledged, arrives, happens
from tests.town import ORGANISATION

RULES = Rules(organisation=ORGANISATION, procedure=HSS, calendar=CALENDAR)
ANNA = Reader(
    name="Klaver, Anna", address="anna@burger.example", language="nl", reference="r", reply_to="klachten@hss.example"
)
DIRECTIE = replace(ANNA, name="Directie HSS", address="directie@hss.example", may=frozenset(EventKind))


def facts(letter: str, case: Case, reader: Reader = ANNA, **given: object) -> dict[str, object]:
    """Give the facts of a letter."""
    return facts_for(letter, case, given, RULES, reader, MONDAY, about="Re: Klacht")


def some(found: dict[str, object], *names: str) -> list[object]:
    """Give some of the facts."""
    return [found[name] for name in names]


@pytest.mark.requirement("HSS-6")
def test_an_acknowledgement_says_when_it_came_and_until_when_it_is_decided_and_why() -> None:
    found = facts("acknowledgement", arrives().case)

    assert some(found, "salutation", "number", "received", "decide_by") == [
        "Beste Anna Klaver", "HSS-2026-0001", "maandag 23 november 2026 om 10:00 uur", "maandag 4 januari 2027",
    ]  # fmt: skip
    assert found["decide_why"] == "6 weken na maandag 23 november 2026 is maandag 4 januari 2027."


def test_an_english_reader_gets_english_words() -> None:
    found = facts("acknowledgement", arrives().case, replace(ANNA, language="en"))

    assert some(found, "salutation", "decide_by", "decide_why", "handler") == [
        "Dear Anna Klaver",
        "Monday 4 January 2027",
        "6 weeks after Monday 23 November 2026 is Monday 4 January 2027.",
        "the management",
    ]


@pytest.mark.requirement("HSS-2")
def test_a_handover_shows_every_cue_once_with_its_words() -> None:
    cues = (
        ("word_klacht", "klacht"),
        ("word_klacht", "Klacht"),
        ("word_klacht", "klachten"),
        ("strong_disagreement", "schande"),
    )

    found = facts("handover", replace(arrives().case, cues=cues), DIRECTIE)

    assert found["cues"] == (
        ("het woord klacht, of een woord dat hetzelfde betekent", "“klacht”, “klachten”"),
        ("is het er sterk mee oneens", "“schande”"),
    )


def test_days_duties_and_events_are_said_in_words() -> None:
    found = facts("warning", acknowledged(), DIRECTIE, due="2027-01-04", duty="decide", event="not_content")

    assert some(found, "due", "duty", "event") == [
        "maandag 4 januari 2027", "besluit over de klacht", "de klager is het niet eens met het besluit",
    ]  # fmt: skip


def test_a_letter_the_bot_sends_itself_is_not_told_as_owed() -> None:
    assert [owed.what for owed in owed_now(arrives().case, RULES)] == ["besluit over de klacht"]


@pytest.mark.requirement("STA-4")
def test_an_acknowledgement_names_the_day_of_the_first_reaction_where_one_is_promised() -> None:
    case = arrives().case
    promised = replace(case, duties=(*case.duties, replace(case.duties[0], name="respond", due=date(2026, 11, 30))))

    told = [facts("acknowledgement", one)["respond_by"] for one in (case, promised)]

    assert told == ["", "maandag 30 november 2026"]


def test_a_term_that_was_extended_is_told_as_such_wherever_it_is_owed() -> None:
    case = acknowledged()
    extended = replace(case, duties=tuple(replace(one, extended=1) for one in case.duties))

    assert "Deze termijn is daarna verlengd." in owed_now(extended, RULES)[0].why


def test_without_an_address_or_after_a_bounce_a_person_owes_the_confirmation() -> None:
    bounced = happens(acknowledged(), "letter_failed", MONDAY + timedelta(days=1), letter="acknowledgement").case

    for case in (bounced, replace(arrives().case, complainant_address="")):
        assert [owed.what for owed in owed_now(case, RULES)] == ["bevestiging aan de klager", "besluit over de klacht"]


@pytest.mark.requirement("HSS-9")
def test_a_decision_shows_the_external_route() -> None:
    case = replace(acknowledged(), state=State.DECIDED, outcome="founded", reasons="Zo is het.")

    assert some(facts("decision", case), "outcome", "reasons", "routes") == [
        "founded", "Zo is het.", (Route(name="erisietsmisgegaan.nl", link="https://erisietsmisgegaan.nl"),),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("label", "passed_on", "destination"),
    [
        ("repair", True, "de afdeling reparaties"),
        ("nuisance", False, "de afdeling die overlast behandelt"),
        ("other", True, "de juiste collega"),
    ],
)
def test_a_referral_says_where_it_went(label: str, passed_on: bool, destination: str) -> None:  # noqa: FBT001 - a row
    found = facts(f"referral_{label}", arrives(label).case)

    assert some(found, "passed_on", "destination") == [passed_on, destination]


def test_only_who_may_act_is_offered_acts() -> None:
    assert facts("handover", acknowledged())["acts"] == ()
    offered = facts("handover", acknowledged(), DIRECTIE)
    assert [len(offered["acts"]), len(offered["more"]) > 3] == [5, True]  # type: ignore[arg-type]


def test_a_case_without_a_moment_of_arrival_is_told_without_one() -> None:
    case = replace(arrives().case, moments={Moment.CLOSED: MONDAY})

    assert facts("handover", case, DIRECTIE)["received"] == ""


def test_of_a_very_long_complaint_a_colleague_reads_the_beginning_and_the_complainant_all_of_it() -> None:
    long = replace(acknowledged(), gist="woord " * 2_000)

    shown = {letter: facts(letter, long) for letter in ("handover", "acknowledgement")}
    assert {letter: found["complaint_cut"] for letter, found in shown.items()} == {
        "handover": True, "acknowledgement": False,
    }  # fmt: skip
    assert str(shown["handover"]["complaint"]).endswith("woord woord […]")
    assert shown["acknowledgement"]["complaint"] == long.gist


def test_who_is_kept_out_of_an_earlier_case_does_not_read_of_it() -> None:
    earlier = (EarlierCase(line="een"), EarlierCase(line="twee", kept_out=("directie@hss.example",)))

    assert facts("handover", acknowledged(), DIRECTIE, earlier=earlier)["earlier"] == ("een",)
    assert facts("handover", acknowledged(), ANNA, earlier=earlier)["earlier"] == ("een", "twee")


def test_an_answer_to_a_case_mail_brings_its_token_below_the_words() -> None:
    offered = facts("handover", acknowledged(), replace(DIRECTIE, reference="tok"))["acts"]

    assert offered[0].mailto.endswith("&body=ik%20pak%20dit%20op%0D%0A%0D%0A%0D%0AKenmerk%3A%20tok%0D%0A")  # type: ignore[index]
