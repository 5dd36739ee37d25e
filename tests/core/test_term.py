"""When is a term over, and is it told how that day was found?"""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.calendar import Calendar
from bot.core.term import Term, Unit, explain, last_day, read_term

PLAIN = Calendar()
COUNTED = st.sampled_from(sorted(set(Unit) - {Unit.SAME_DAY, Unit.PER_CASE}))
TERMS = st.builds(Term, amount=st.integers(1, 60), unit=COUNTED)
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))

ENDS = [  # from, term, last day
    ("2026-12-22", "7 working days", "2027-01-04"),  # Christmas and New Year
    ("2026-12-24", "1 working day", "2026-12-28"),
    ("2026-11-21", "1 working day", "2026-11-23"),  # from a Saturday
    ("2027-03-26", "1 working day", "2027-03-30"),  # Good Friday counts, Easter Monday does not
    ("2027-03-24", "7 working days", "2027-04-05"),
    ("2026-04-24", "1 working day", "2026-04-28"),  # King's Day on a Monday
    ("2031-04-25", "1 working day", "2031-04-28"),  # King's Day on the Saturday before its Sunday
    ("2027-05-05", "1 working day", "2027-05-07"),  # Ascension Day
    ("2027-05-04", "7 working days", "2027-05-14"),
    ("2027-05-14", "1 working day", "2027-05-18"),  # Whit Monday
    ("2026-03-27", "2 working days", "2026-03-31"),  # summer time begins
    ("2026-11-23", "6 weeks", "2027-01-04"),
    ("2026-11-21", "6 weeks", "2027-01-02"),  # a Saturday stays a Saturday
    ("2026-09-14", "6 weeks", "2026-10-26"),  # summer time ends
    ("2026-03-02", "6 weeks", "2026-04-13"),
    ("2026-01-31", "1 month", "2026-02-28"),
    ("2028-01-31", "1 month", "2028-02-29"),
    ("2028-01-29", "1 month", "2028-02-29"),
    ("2027-01-29", "1 month", "2027-02-28"),
    ("2026-03-31", "1 month", "2026-04-30"),
    ("2026-02-28", "1 month", "2026-03-28"),  # the same day, not the month's end
    ("2026-12-31", "2 months", "2027-02-28"),
    ("2026-11-30", "3 months", "2027-02-28"),
    ("2024-02-29", "1 year", "2025-02-28"),
    ("2024-02-29", "2 years", "2026-02-28"),
    ("2024-02-29", "4 years", "2028-02-29"),
    ("2026-12-20", "10 days", "2026-12-30"),
    ("2026-12-20", "0 days", "2026-12-20"),
    ("2026-12-20", "0 working days", "2026-12-20"),
    ("2026-11-23", "same day", "2026-11-23"),
    ("2026-11-21", "same day", "2026-11-23"),  # a Saturday
    ("2026-12-25", "same day", "2026-12-28"),  # Christmas, on a Friday
    ("2027-03-29", "same day", "2027-03-30"),  # Easter Monday
]


@pytest.mark.parametrize(("start", "term", "end"), ENDS, ids=[" ".join(row[:2]) for row in ENDS])
def test_a_term_ends_on_this_day(start: str, term: str, end: str) -> None:
    assert last_day(date.fromisoformat(start), read_term(term), PLAIN).isoformat() == end


def test_a_term_that_ends_on_a_free_day_moves_only_where_the_procedure_says_so() -> None:
    start, term = date(2026, 11, 13), read_term("6 weeks")

    assert last_day(start, term, PLAIN).isoformat() == "2026-12-25"
    assert last_day(start, term, PLAIN, roll=True).isoformat() == "2026-12-28"


@pytest.mark.requirement("BOU-6")
def test_a_term_per_case_can_not_be_counted() -> None:
    with pytest.raises(ValueError, match="stands in the event"):
        last_day(date(2026, 11, 23), read_term("per case"), PLAIN)


def test_under_the_algemene_termijnenwet_liberation_day_and_good_friday_are_days_off() -> None:
    calendar = Calendar(observed_days=frozenset({"good_friday", "liberation_day"}))
    ends = [
        (date(2027, 2, 12), "2027-03-30"),  # on Good Friday, before Easter
        (date(2027, 3, 24), "2027-05-07"),  # on Liberation Day, before Ascension Day
        (date(2026, 3, 24), "2026-05-06"),  # on Liberation Day
        (date(2026, 11, 13), "2026-12-28"),  # on Christmas Day
    ]

    assert [str(last_day(day, read_term("6 weeks"), calendar, roll=True)) for day, _ in ends] == [
        end for _, end in ends
    ]


def test_closed_and_observed_days_are_not_counted() -> None:
    calendar = Calendar(closed_days=frozenset({date(2027, 3, 25)}), observed_days=frozenset({"good_friday"}))

    assert last_day(date(2027, 3, 24), read_term("1 working day"), calendar).isoformat() == "2027-03-30"


TOLD = [  # from, term, moved or not, how it is told
    (
        "2026-12-22",
        "7 working days",
        False,
        (
            "7 werkdagen na dinsdag 22 december 2026 is maandag 4 januari 2027. "
            "Dag 1 is de dag na dinsdag 22 december 2026. "
            "Niet meegeteld: 4 dagen in het weekend, vrijdag 25 december 2026 (Eerste Kerstdag) "
            "en vrijdag 1 januari 2027 (Nieuwjaarsdag)."
        ),
    ),
    (
        "2026-11-21",
        "1 working day",
        False,
        (
            "1 werkdag na zaterdag 21 november 2026 is maandag 23 november 2026. "
            "Dag 1 is de dag na zaterdag 21 november 2026. "
            "Niet meegeteld: 1 dag in het weekend."
        ),
    ),
    ("2026-11-23", "1 working day", False, "1 werkdag na maandag 23 november 2026 is dinsdag 24 november 2026."),
    ("2026-11-23", "6 weeks", False, "6 weken na maandag 23 november 2026 is maandag 4 januari 2027."),
    (
        "2026-11-13",
        "6 weeks",
        True,
        (
            "6 weken na vrijdag 13 november 2026 is maandag 28 december 2026. De termijn zou eindigen op "
            "vrijdag 25 december 2026. Dat is geen werkdag; overgeslagen: 2 dagen in het weekend en "
            "vrijdag 25 december 2026 (Eerste Kerstdag)."
        ),
    ),
]


@pytest.mark.parametrize(("start", "term", "roll", "told"), TOLD, ids=[" ".join(row[:2]) for row in TOLD])
def test_it_is_told_how_the_day_was_found(start: str, term: str, roll: bool, told: str) -> None:  # noqa: FBT001 - a row
    assert explain(date.fromisoformat(start), read_term(term), PLAIN, roll=roll) == told


def test_it_is_told_in_english_too() -> None:
    assert explain(date(2027, 5, 5), read_term("1 working day"), PLAIN, "en") == (
        "1 working day after Wednesday 5 May 2027 is Friday 7 May 2027. Day 1 is the day after Wednesday 5 May 2027. "
        "Not counted: Thursday 6 May 2027 (Ascension Day)."
    )


@given(DAYS, st.integers(1, 40), st.sampled_from(["nl", "en"]))
def test_every_holiday_that_was_skipped_is_named(start: date, amount: int, language: str) -> None:
    calendar = Calendar(observed_days=frozenset({"good_friday", "liberation_day"}))
    term = Term(amount=amount, unit=Unit.WORKING_DAYS)
    end = last_day(start, term, calendar)
    told = explain(start, term, calendar, language)

    passed = [start + timedelta(days=n) for n in range(1, (end - start).days)]
    skipped = [calendar.holiday(day, language) for day in passed if day.weekday() < 5 and calendar.holiday(day)]
    assert [name for name in skipped if f"({name})" not in told] == []


@given(DAYS, TERMS)
def test_a_term_ends_after_it_began_and_later_the_longer_it_is(start: date, term: Term) -> None:
    end = last_day(start, term, PLAIN)

    assert start < end < last_day(start, Term(amount=term.amount + 1, unit=term.unit), PLAIN)
    assert last_day(start, term, PLAIN, roll=True) in {end, PLAIN.working_days_after(end, 0)}


@pytest.mark.parametrize(
    ("term", "end"),
    [
        ("12 weeks", "2026-05-04"),  # ends on Saturday 2 May
        ("13 weeks", "2026-05-09"),
        ("3 months", "2026-05-07"),
        ("90 days", "2026-05-08"),
        ("1 year", "2027-02-07"),
    ],
)
def test_only_a_term_of_up_to_twelve_weeks_or_three_months_is_moved(term: str, end: str) -> None:
    assert last_day(date(2026, 2, 7), read_term(term), PLAIN, roll=True).isoformat() == end


@given(TERMS)
def test_a_term_is_written_as_it_is_read(term: Term) -> None:
    assert read_term(str(term)) == term


@pytest.mark.parametrize("words", ["same day", "per case"])
def test_a_term_without_an_amount_is_written_as_it_is_read(words: str) -> None:
    assert str(read_term(words)) == words


@pytest.mark.parametrize(
    ("words", "nl", "en"),
    [
        ("1 working day", "1 werkdag", "1 working day"),
        ("7 working days", "7 werkdagen", "7 working days"),
        ("1 week", "1 week", "1 week"),
        ("6 weeks", "6 weken", "6 weeks"),
        ("1 month", "1 maand", "1 month"),
        ("2 years", "2 jaar", "2 years"),
        ("same day", "dezelfde dag", "same day"),
        ("per case", "per geval", "per case"),
    ],
)
def test_a_term_is_said_in_both_languages(words: str, nl: str, en: str) -> None:
    term = read_term(words)

    assert (term.in_words("nl"), term.in_words("en")) == (nl, en)


@pytest.mark.parametrize(
    "words", ["", "weeks", "six weeks", "6 weken", "-1 days", "6", "6 weeks later", "1000 days", "1.5 weeks"]
)
def test_what_is_no_term_is_refused_with_examples(words: str) -> None:
    with pytest.raises(ValueError, match="is no term; write for example"):
        read_term(words)
