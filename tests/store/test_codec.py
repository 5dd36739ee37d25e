"""Does a case come back from the store as it went in?"""

import json
import math
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given

from bot.core.case import Case
from bot.store import codec
from bot.store.codec import case_from_json, case_to_json, dumps
from tests.store.samples import BLANK
from tests.store.strategies import values


@given(values(Case))
def test_any_case_comes_back_as_it_was(case: Case) -> None:
    assert case_from_json(json.loads(dumps(case_to_json(case)))) == case


def test_moments_are_written_in_utc() -> None:
    amsterdam = datetime(2026, 7, 1, 12, tzinfo=ZoneInfo("Europe/Amsterdam"))

    written = case_to_json(replace(BLANK, received_at=amsterdam))

    assert written["received_at"] == "2026-07-01T10:00:00+00:00"


def test_moment_without_a_zone_is_refused() -> None:
    naive = datetime(2026, 7, 1, 12, tzinfo=UTC).replace(tzinfo=None)

    with pytest.raises(ValueError, match="without a time zone"):
        case_to_json(replace(BLANK, received_at=naive))


def test_field_that_an_older_case_lacks_takes_its_default() -> None:
    assert case_from_json({"number": "HSS-2026-0001", "organisation": "hss", "procedure": "hss"}) == Case(
        number="HSS-2026-0001", organisation="hss", procedure="hss"
    )


def test_field_that_no_longer_exists_is_passed_over() -> None:
    assert case_from_json(case_to_json(BLANK) | {"shoe_size": 43}) == BLANK


def test_same_value_gives_the_same_text() -> None:
    assert dumps({"b": 1, "a": "é\ud800\0"}) == '{"a":"\\u00e9\\ud800\\u0000","b":1}'


def test_what_json_does_not_know_is_refused() -> None:
    with pytest.raises(ValueError, match="JSON"):
        dumps(math.nan)


@dataclass(frozen=True)
class _Odd:
    many: list[str]


@dataclass(frozen=True)
class _Choice:
    either: int | str


@dataclass(frozen=True)
class _Set:
    words: frozenset[str]


@pytest.mark.parametrize("kind", [_Odd, _Choice])
def test_type_that_the_store_does_not_know_is_refused(kind: type) -> None:
    with pytest.raises(TypeError, match="does not know how to keep"):
        codec.converter(kind)


def test_sets_are_written_in_order() -> None:
    there, back = codec.converter(_Set)

    assert there(_Set(frozenset({"b", "a"}))) == {"words": ["a", "b"]}
    assert back({"words": ["a", "b"]}) == _Set(frozenset({"b", "a"}))
