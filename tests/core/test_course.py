"""Does a letter say rightly who decides, what is missing, and where the complaint can go next?"""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.core.case import Case
from bot.core.course import course_facts, routes_of, said_for
from bot.core.holes import Route
from bot.core.organisation import Organisation
from tests.core.small import CALENDAR, ELS, HOUSE, NEW, SMALL, appealed, decided, happens, opened

LAST = date(2027, 1, 4)  # for an appeal


def facts(case: Case, language: str = "nl", today: date = date(2026, 11, 23)) -> dict[str, Any]:
    """Give the holes."""
    return course_facts(case, HOUSE, SMALL, CALENDAR, language, today=today)


def routes(case: Case, language: str = "nl", house: Organisation = HOUSE) -> list[tuple[int, str, str, bool]]:
    """Give what is told of each route."""
    return [(one.step, one.name, one.link, one.binding) for one in routes_of(case, house, SMALL, language)]


@pytest.mark.requirement("WOP-8")
@pytest.mark.parametrize("case", [opened(), decided()])
def test_no_external_route_is_open_while_somebody_in_the_house_still_decides(case: Case) -> None:
    assert routes(case) == []


@pytest.mark.requirement("BOU-11")
def test_what_is_left_is_told_in_order() -> None:
    assert routes(appealed()) == [
        (1, "de commissie", "https://commissie.example", False),
        (2, "de raad", "https://raad.example", True),
        (3, "de rechter", "", False),
    ]


@pytest.mark.requirement("STA-6")
@pytest.mark.parametrize(
    ("party", "names"), [("private", ["the committee", "de rechter"]), ("business", ["de raad", "de rechter"])]
)
def test_each_kind_of_complainant_gets_its_own_routes(party: str, names: list[str]) -> None:
    assert [name for _, name, _, _ in routes(replace(appealed(), party=party), "en")] == names


def test_the_organisation_may_name_the_page_of_its_only_route() -> None:
    procedure = replace(SMALL, external_routes=SMALL.external_routes[:1])
    house = replace(HOUSE, links={"external_route": "https://klein.example/klacht"})

    assert routes_of(appealed(), house, procedure, "nl") == (
        Route(name="de commissie", link="https://klein.example/klacht"),
    )
    assert [link for _, _, link, _ in routes(appealed(), house=house)][:1] == ["https://commissie.example"]


@pytest.mark.requirement("WOP-7")
@pytest.mark.parametrize(
    ("case", "today", "told"),
    [
        (decided(), LAST, ("de chef", "maandag 4 januari 2027")),
        (decided(), date(2027, 1, 5), ("", "maandag 4 januari 2027")),
        (opened(), LAST, ("", "")),
        (appealed(), LAST, ("", "")),
    ],
)
def test_an_appeal_is_offered_until_its_last_day(case: Case, today: date, told: tuple[str, str]) -> None:
    holes = facts(case, today=today)

    assert (holes["appeal_decider"], holes["appeal_until"]) == told


def test_of_a_late_appeal_it_is_said_who_may_deal_with_it_all_the_same() -> None:
    assert facts(decided(), "en", date(2027, 3, 1))["decider"] == "the head"


@pytest.mark.requirement("WOP-1")
@pytest.mark.requirement("WOP-3")
def test_it_is_asked_whether_it_was_discussed_and_for_what_is_missing() -> None:
    waiting = happens(replace(NEW, concerned=(ELS,)), "complaint", discussed="no", details={"what": "een brief"}).case
    holes = facts(waiting)

    assert (holes["discussed_asked"], holes["said_no"], holes["talk_to"]) == (True, True, "Els Noord")
    assert len(holes["missing"]) == 1
    assert holes["missing"][0].startswith("Wanneer")
    assert holes["missing_words"].startswith("of de klacht is besproken en wanneer")


def test_of_a_complaint_that_was_discussed_nothing_is_asked() -> None:
    holes = facts(opened())

    assert (holes["discussed_asked"], holes["missing"], holes["missing_words"]) == (False, (), "")


def test_a_procedure_without_admission_asks_nothing() -> None:
    holes = course_facts(NEW, HOUSE, replace(SMALL, needs=()), CALENDAR, "nl", today=LAST)

    assert (holes["discussed_asked"], holes["missing"]) == (False, ())


def test_a_case_without_a_day_of_arrival_can_be_written_about() -> None:
    assert facts(replace(NEW, moments={}))["missing"] == facts(NEW)["missing"] != ()


def test_it_is_told_by_when_it_is_put_right_and_whether_there_is_a_hearing() -> None:
    promised = happens(opened(), "remedy_promised", until="2026-12-07").case

    assert (facts(promised)["new_due"], facts(promised)["hearing"]) == ("maandag 7 december 2026", True)
    assert facts(opened())["new_due"] == ""


@pytest.mark.requirement("STI-1")
def test_people_are_told_in_words() -> None:
    case = replace(opened(), party="business", sender_kind="supplier", concerned=(ELS, "weg@klein.example"))
    holes = facts(case)

    assert (holes["party_words"], holes["sender_kind"], holes["concerned"]) == ("bedrijf", "leverancier", "Els Noord")


@pytest.mark.parametrize(
    ("letter", "given", "said"),
    [
        ("agreement", {}, {"text": "wij bellen"}),
        ("written_question", {}, {"text": "wij bellen"}),
        (
            "recusal",
            {"noticed": [["Els Noord", "Els was grof"]], "text": "Els was grof"},
            {"named": (("Els Noord", "Els was grof"),), "complaint": "Els was grof"},
        ),
        ("recusal", {}, {"named": (), "complaint": ""}),
        ("urgent_notice", {"text": "schadeclaim"}, {"urgent_words": "schadeclaim"}),
        (
            "waiting_notice",
            {"missing_words": "de naam", "talk_to": "Els Noord"},
            {"missing": "de naam", "concerned": ""},  # it was discussed: nobody was told that somebody wants to talk
        ),
        ("appeal_handover", {}, {"reasons": "wij bellen"}),
        ("decision", {}, {}),
    ],
)
def test_some_letters_mean_something_else_by_a_hole(letter: str, given: dict[str, Any], said: dict[str, Any]) -> None:
    assert said_for(letter, replace(opened(), agreement="wij bellen"), given) == said


@pytest.mark.requirement("STA-7")
def test_the_sending_organisation_hears_no_more_than_it_needs() -> None:
    case = replace(decided(), complainant_name="Anna Jansen", agreement="een talk")

    assert said_for("feedback", case, {}) == {"text": "", "complainant": "Anna Jansen"}
    assert said_for("feedback", replace(case, reasons=""), {})["text"] == "een talk"


def test_the_day_of_a_promise_that_was_moved_is_the_new_one() -> None:
    case = happens(happens(opened(), "remedy_promised", until="2026-12-07").case, "remedy_promised", until="2026-12-14")

    assert facts(case.case, "en")["new_due"] == "Monday 14 December 2026"
