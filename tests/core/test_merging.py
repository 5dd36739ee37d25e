"""When may two cases be one, and which number is meant?"""

from dataclasses import replace

import pytest

from bot.core.case import Case
from bot.core.merging import REFUSED, merge_refusal, number_meant
from bot.core.words import State

ONE = Case(
    number="HSS-2026-0042",
    organisation="hss",
    procedure="hss",
    state=State.OPEN,
    complainant_address="anna@example.org",
)
OTHER = replace(ONE, number="HSS-2026-0041")


@pytest.mark.parametrize(
    ("case", "other", "why"),
    [
        (ONE, OTHER, ""),
        (ONE, None, "unknown"),
        (ONE, replace(OTHER, organisation="stap"), "unknown"),
        (ONE, ONE, "same"),
        (ONE, replace(OTHER, state=State.CLOSED), "closed"),
        (replace(ONE, state=State.WITHDRAWN), OTHER, "over"),
        (replace(ONE, state=State.DECIDED), OTHER, "told"),
        (replace(ONE, state=State.RULED), OTHER, "told"),
        (replace(ONE, state=State.APPEALED), OTHER, "appealed"),
        (ONE, replace(OTHER, state=State.APPEALED), ""),
        (ONE, replace(OTHER, complainant_address="ben@example.org"), "another"),
        (ONE, replace(OTHER, complainant_address="", complainant_name="Anna"), "another"),
        (
            replace(ONE, complainant_address="", complainant_name="Anna  Vos"),
            replace(OTHER, complainant_address="", complainant_name="anna vos"),
            "",
        ),
        (replace(ONE, complainant_address=""), replace(OTHER, complainant_address=""), "another"),
    ],
)
def test_only_open_cases_of_one_complainant_go_on_together(case: Case, other: Case | None, why: str) -> None:
    assert merge_refusal(case, other) == why
    assert why == "" or why in REFUSED


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("41", "HSS-2026-0041"),
        ("hss-2026-0041", "HSS-2026-0041"),
        ("#41", "HSS-2026-0041"),
        ("STAP-2025-0001", "STAP-2025-0001"),
    ],
)
def test_a_short_number_is_one_of_this_house_and_year(words: str, number: str) -> None:
    assert number_meant(words, ONE) == number
