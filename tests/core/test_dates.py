"""Which day do colleagues mean?"""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.dates import find_day, read_day

MONDAY = date(2026, 11, 23)
NAMED = [  # words, looking ahead, looking back
    ("2026-12-01", "2026-12-01", "2026-12-01"),
    ("1-12-2026", "2026-12-01", "2026-12-01"),
    ("01/12/26", "2026-12-01", "2026-12-01"),
    ("1.12.2026", "2026-12-01", "2026-12-01"),
    ("1-12", "2026-12-01", "2025-12-01"),
    ("20-11", "2027-11-20", "2026-11-20"),
    ("op 20 november", "2027-11-20", "2026-11-20"),
    ("20 nov.", "2027-11-20", "2026-11-20"),
    ("3 mrt 2027", "2027-03-03", "2027-03-03"),
    ("vrijdag 20 november 2026", "2026-11-20", "2026-11-20"),
    ("vandaag", "2026-11-23", "2026-11-23"),
    ("gisteren", "2026-11-22", "2026-11-22"),
    ("Morgen", "2026-11-24", "2026-11-24"),
    ("overmorgen", "2026-11-25", "2026-11-25"),
    ("eergisteren", "2026-11-21", "2026-11-21"),
    ("vrijdag", "2026-11-27", "2026-11-20"),
    ("maandag", "2026-11-30", "2026-11-23"),
    ("zondag", "2026-11-29", "2026-11-22"),
    ("29 februari 2028", "2028-02-29", "2028-02-29"),
    ("2 weken, op 3 december", "2026-12-03", "2025-12-03"),
]


@pytest.mark.parametrize(("words", "ahead", "back"), NAMED, ids=[row[0] for row in NAMED])
def test_these_words_name_this_day(words: str, ahead: str, back: str) -> None:
    found = (read_day(words, MONDAY), read_day(words, MONDAY, past=True))

    assert [day.isoformat() if day else "" for day in found] == [ahead, back]


@pytest.mark.parametrize(
    "words",
    [
        "",
        "DATUM",
        "straks",
        "31-2-2027",
        "31 februari",
        "29 februari 2027",
        "32-1",
        "2026-13-01",
        "31-12-9999",
        "0026-11-20",
        "1 brief",
        "20 novemberrr",
    ],
)
def test_these_words_name_no_day(words: str) -> None:
    assert read_day(words, MONDAY) is None


def test_it_is_known_where_the_name_of_the_day_ends() -> None:
    words = "tot 18 januari 2027, want wij wachten"
    found = find_day(words, MONDAY)

    assert found
    assert words[found.end :] == ", want wij wachten"


@given(st.text(alphabet="0123456789-/. abdefgijmnoprstuvwz", max_size=30), st.dates(), st.booleans())
def test_no_text_and_no_day_breaks_it(words: str, today: date, past: bool) -> None:  # noqa: FBT001 - drawn by hypothesis
    read_day(words, today, past=past)
