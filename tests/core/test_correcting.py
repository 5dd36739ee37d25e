"""Does what a colleague says of a complaint replace what the bot understood, for good?"""

from dataclasses import replace
from typing import Any

import pytest

from bot.core.case import Case
from bot.core.decide import decide
from bot.core.recognised import with_evidence
from bot.core.words import Aspect, EventKind, State
from bot.rules import load_procedure
from tests.core.small import CALENDAR, ELS, KNOWN, MONDAY, NEW, SMALL, due, event, happens, letters, opened, stands

STAP = load_procedure("stap")

SEEN = replace(
    opened(), topic="treatment", party="private", sender_kind="customer", summary="Het lek.", urgency="claim"
)
SHOWN = with_evidence(with_evidence(SEEN, Aspect.TOPIC, "snauwde"), Aspect.PARTY, "mijn huis")


def corrected(kind: str, case: Case = SHOWN, **facts: Any) -> Case:  # noqa: ANN401 - JSON values
    """Let Els correct something."""
    return happens(case, kind, by="Els Noord", **facts).case


@pytest.mark.requirement("STA-8")
@pytest.mark.parametrize(
    ("facts", "topic"), [({"text": "kosten", "topic": "costs"}, "costs"), ({"text": "lekkage", "topic": ""}, "lekkage")]
)
def test_the_kind_is_one_of_the_list_or_in_own_words(facts: dict[str, Any], topic: str) -> None:
    case = corrected("topic", **facts)

    assert (case.topic, case.corrected, case.evidence) == (topic, {"topic": "Els Noord"}, {"party": ("mijn huis",)})


@pytest.mark.requirement("STI-1", "STA-6")
def test_who_complains_is_replaced_and_what_is_not_said_stays() -> None:
    case = corrected("complainant_is", party="business")

    assert (case.party, case.sender_kind, case.corrected) == ("business", "customer", {"party": "Els Noord"})
    assert Aspect.PARTY not in case.evidence


def test_without_a_name_the_address_says_who_it_was() -> None:
    assert happens(SHOWN, "topic", text="kosten").case.corrected == {"topic": ELS}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_complainant_gets_letters_in_another_language_from_now_on(language: str) -> None:
    assert corrected("language_is", language=language).language == language


@pytest.mark.parametrize("language", ["", "de", "xx"])
def test_a_language_that_we_do_not_write_is_refused(language: str) -> None:
    decision = happens(SHOWN, "language_is", by="Els", language=language, text="Duits")

    assert (decision.refused, decision.case) == ("no_language", SHOWN)


def test_a_sentence_of_a_colleague_stands_on_one_line() -> None:
    assert corrected("summarised", text="De brief\nbleef liggen.").summary == "De brief bleef liggen."


def test_a_sentence_without_words_is_refused() -> None:
    assert happens(SHOWN, "summarised", text=" ").refused == "no_text"


# --- urgency (STA-3) -------------------------------------------------------------------------------------------


@pytest.mark.requirement("STA-3")
def test_the_bot_says_why_it_is_urgent_by_which_words() -> None:
    case = happens(opened(), "urgent", actor="bot", text="ruik gas", urgency="risk").case

    assert (case.urgent, case.urgency, case.evidence["urgency"]) == (True, "risk", ("ruik gas",))


@pytest.mark.requirement("STA-3")
def test_a_colleague_who_says_that_there_is_no_haste_takes_it_back() -> None:
    case = corrected("not_urgent", happens(opened(), "urgent", actor="bot", text="ruik gas", urgency="risk").case)

    assert (case.urgent, case.urgency, case.evidence, case.corrected) == (False, "", {}, {"urgency": "Els Noord"})


@pytest.mark.requirement("STA-3")
def test_nobody_owes_haste_any_longer() -> None:
    urgent = decide(opened(), event("urgent", text="een claim"), STAP, MONDAY, CALENDAR).case
    calm = decide(urgent, event("not_urgent", by="Els"), STAP, MONDAY, CALENDAR).case

    assert (due(urgent, "urgent"), due(calm, "urgent")) == ("2026-11-24", "")


def test_a_colleague_may_change_his_mind() -> None:
    case = corrected("urgent", corrected("not_urgent"))

    assert (case.urgent, case.corrected["urgency"]) == (True, "Els Noord")


# --- discussed before (WOP-1) ----------------------------------------------------------------------------------

WAITING = happens(NEW, "complaint", discussed="no", details=KNOWN).case


@pytest.mark.requirement("WOP-1")
def test_what_waits_for_a_talk_is_taken_up_when_a_colleague_says_that_it_was_discussed() -> None:
    decision = happens(WAITING, "discussed", by="Els Noord", discussed="yes")

    assert stands(decision) == ("", State.OPEN)
    assert letters(decision) == ["acknowledgement", "handover"]
    assert (decision.case.discussed, decision.case.admitted) == ("yes", True)


@pytest.mark.requirement("WOP-1")
def test_what_waits_for_more_goes_on_waiting_and_nothing_is_asked_anew() -> None:
    waiting = happens(NEW, "complaint", discussed="no", details={"what": "een brief"}).case
    unasked = replace(waiting, asked_for=())

    decision = happens(unasked, "discussed", by="Els Noord", discussed="yes")

    assert (stands(decision), letters(decision)) == (("", State.WAITING), [])
    assert decision.case.discussed == "yes"


@pytest.mark.requirement("WOP-1")
def test_no_words_of_the_complainant_make_that_a_no() -> None:
    said = replace(WAITING, discussed="yes", corrected={Aspect.DISCUSSED: "Els"})

    assert happens(said, "information", discussed="no").case.discussed == "yes"


@pytest.mark.requirement("WOP-1")
def test_a_no_of_a_colleague_gives_way_to_a_later_yes_of_the_complainant() -> None:
    said = happens(WAITING, "discussed", by="Els", discussed="no")

    assert (stands(said), letters(said)) == (("", State.WAITING), [])
    assert happens(said.case, "information", discussed="yes").case.state is State.OPEN


@pytest.mark.requirement("WOP-1")
def test_what_is_in_handling_stays_there() -> None:
    decision = happens(opened(), "discussed", by="Els", discussed="no")

    assert (stands(decision), decision.case.discussed) == (("", State.OPEN), "no")


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("kind", ["not_urgent", "discussed", "language_is", "summarised"])
def test_it_can_be_said_in_every_state(kind: str, state: State) -> None:
    case = replace(opened(), state=state)
    decision = happens(case, kind, by="Els", text="x", language="en", discussed="yes")

    assert stands(decision) == ("", state)
    assert SMALL.allows(state, EventKind(kind))
