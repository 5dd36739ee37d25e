"""Is a table of a procedure file read whole, with everything that is wrong noted at its place?"""

from collections.abc import Callable
from datetime import time
from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.table import Table
from bot.core.term import read_term

Read = Callable[[Table], Any]


def table(row: object, *allowed: str) -> Table:
    """Give a table with these keys."""
    return Table("steps[1]", row, allowed or ("x",), ("decision",), [])


READ: list[tuple[object, Read, object]] = [  # what is read, how, and what it is when it stands there rightly
    ("open", lambda one: one.text("x"), "open"),
    ("shut", lambda one: one.one_of("x", ("open", "shut"), ""), "shut"),
    (["open"], lambda one: one.words("x", ("open", "shut")), ["open"]),
    (["open", "a b"], lambda one: one.texts("x"), ["open", "a b"]),
    ([10, 0], lambda one: one.numbers("x", (5,)), (10, 0)),
    ("16:00", lambda one: one.clock("x"), time(16)),
    ("9:05", lambda one: one.clock("x"), time(9, 5)),
    ("6 weeks", lambda one: one.term("x"), read_term("6 weeks")),
    (True, lambda one: one.typed("x", bool, default=False), True),
    (3, lambda one: one.typed("x", int, default=1), 3),
]


@pytest.mark.parametrize(("value", "read", "found"), READ, ids=count())
def test_what_stands_there_rightly_is_read(value: object, read: Read, found: object) -> None:
    of = table({"x": value})

    assert (read(of), of.faults) == (found, [])


@pytest.mark.parametrize(
    ("read", "otherwise"),
    [
        (lambda one: one.text("x"), ""),
        (lambda one: one.one_of("x", ("open",), ""), ""),
        (lambda one: one.words("x", ("open",)), []),
        (lambda one: one.texts("x"), []),
        (lambda one: one.numbers("x", (5,)), (5,)),
        (lambda one: one.clock("x"), None),
    ],
    ids=["text", "one of", "words", "texts", "numbers", "clock"],
)
def test_what_is_not_there_has_a_default(read: Read, otherwise: object) -> None:
    of = table({})

    assert (read(of), of.faults) == (otherwise, [])


@pytest.mark.parametrize(
    ("value", "read", "fault"),
    [
        (7, lambda one: one.text("x"), "steps[1].x: must be a text"),
        ("gone", lambda one: one.one_of("x", ("open",), ""), 'steps[1].x: "gone" is not allowed; choose from open'),
        ("gone", lambda one: one.one_of("x", (), ""), 'steps[1].x: "gone" is not allowed; choose from nothing'),
        (["gone"], lambda one: one.words("x", ("open",)), 'steps[1].x: "gone" is not allowed; choose from open'),
        ([[1]], lambda one: one.words("x", ("open",)), 'steps[1].x: "[1]" is not allowed; choose from open'),
        ([""], lambda one: one.texts("x"), "steps[1].x: must be a list of texts"),
        ([7], lambda one: one.texts("x"), "steps[1].x: must be a list of texts"),
        ([-1], lambda one: one.numbers("x", ()), "steps[1].x: must be whole numbers, 0 or more"),
        ([True], lambda one: one.numbers("x", ()), "steps[1].x: must be whole numbers, 0 or more"),
        ("24:00", lambda one: one.clock("x"), 'steps[1].x: must be a time of day, like "16:00"'),
        (16, lambda one: one.clock("x"), 'steps[1].x: must be a time of day, like "16:00"'),
        (1, lambda one: one.typed("x", bool, default=False), "steps[1].x: must be true or false"),
        (True, lambda one: one.typed("x", int, default=1), "steps[1].x: must be a whole number, 0 or more"),
        (-1, lambda one: one.typed("x", int, default=1), "steps[1].x: must be a whole number, 0 or more"),
        ({}, lambda one: one.rows("x", ()), "steps[1].x: must be a list"),
        (["a"], lambda one: one.rows("x", ()), "x[1]: must be a table"),
        (7, lambda one: one.inner("x", ()), "steps[1].x: must be a table"),
    ],
    ids=count(),
)
def test_what_is_wrong_is_noted_with_its_place(value: object, read: Read, fault: str) -> None:
    of = table({"x": value})
    read(of)

    assert of.faults == [fault]


def test_a_key_that_is_not_known_is_noted_with_those_that_are() -> None:
    assert table({"y": 1}, "x", "b").faults == ["steps[1].y: unknown key; allowed: b, x"]


def test_what_is_needed_and_missing_or_empty_is_noted() -> None:
    of = table({"x": ""}, "x", "b")
    of.need(("x", "b"))

    assert of.faults == ["steps[1].b: is missing", "steps[1].x: is empty"]


def test_what_is_no_table_is_read_as_an_empty_one() -> None:
    of = table("steps")

    assert (of.row, of.faults) == ({}, ["steps[1]: must be a table"])


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda inner: st.lists(inner, max_size=3)))
def test_no_value_breaks_the_reading(value: object) -> None:
    for _, read, _ in READ:
        of = table({"x": value})
        read(of)
        assert all(fault.startswith("steps[1].x: ") for fault in of.faults)
