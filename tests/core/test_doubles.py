"""Which cases may be the same complaint, entered twice?"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.case import Case
from bot.core.doubles import doubles, is_same_name
from bot.core.words import Moment, State

DAY = datetime(2026, 11, 20, 12, tzinfo=UTC)
ONE = Case(
    number="HSS-2026-0001", organisation="hss", procedure="hss", state=State.OPEN, complainant_name="Anna van Dam",
    complainant_address="anna@burger.example", moments={Moment.RECEIVED: DAY},
)  # fmt: skip
TWO = replace(ONE, number="HSS-2026-0002")


@pytest.mark.parametrize(
    ("other", "is_double"),
    [
        (TWO, True),
        (replace(TWO, complainant_address="", complainant_name="mevrouw Van Dam"), True),
        (replace(TWO, complainant_address="", complainant_name="Kees Kok"), False),
        (replace(TWO, complainant_address="bob@burger.example"), False),
        (replace(TWO, state=State.CLOSED), False),
        (replace(TWO, organisation="stap"), False),
        (replace(TWO, moments={Moment.RECEIVED: DAY - timedelta(days=40)}), False),
    ],
)
def test_a_running_case_of_the_same_person_about_the_same_time_may_be_the_same(other: Case, *, is_double: bool) -> None:
    assert doubles(ONE, [ONE, other]) == ((other,) if is_double else ())


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("mevrouw A. van Dam", "Van Dam", True),
        ("Anna van Dam", "Bob van Dam", False),
        ("Jansen", "De Vries", False),
        ("", "", False),
        ("mevrouw", "mevrouw", False),
    ],
)
def test_names_are_compared_without_titles_and_initials(one: str, other: str, *, same: bool) -> None:
    assert is_same_name(one, other) is same
