"""Does `klachtenpost terms` give every date, and say how each was found?"""

import json

import pytest
from typer.testing import CliRunner

from bot.adapters import GiveUp
from bot.cli import app
from bot.commands.terms import moments_of, read_moment
from bot.core.calendar import AMSTERDAM
from bot.core.words import Moment

RUN = CliRunner()


def terms(*options: str) -> dict[str, str]:
    """Give the dates as JSON."""
    result = RUN.invoke(app, ["terms", "hss", *options, "--json"])
    assert result.exit_code == 0, result.output
    dates: dict[str, str] = json.loads(result.stdout)
    return dates


TRAPS = [  # received, acknowledge, decide
    ("2026-11-23", "2026-12-02", "2027-01-04"),
    ("2026-12-21T23:59+01:00", "2026-12-31", "2027-02-01"),
    ("2026-12-22T00:30+01:00", "2027-01-04", "2027-02-02"),  # half past midnight is the new day
    ("2026-12-21T23:30+00:00", "2027-01-04", "2027-02-02"),  # and the same moment in UTC
    ("2026-12-21T23:30Z", "2027-01-04", "2027-02-02"),
    ("2026-12-22T00:30", "2027-01-04", "2027-02-02"),  # without a zone it is Dutch time
    ("2026-12-24", "2027-01-06", "2027-02-04"),
    ("2027-03-25", "2027-04-06", "2027-05-06"),  # Easter; the last day is Ascension Day, and stays
    ("2026-04-23", "2026-05-05", "2026-06-04"),  # King's Day
    ("2031-04-22", "2031-05-01", "2031-06-03"),  # King's Day on a Saturday costs nothing
    ("2027-05-05", "2027-05-18", "2027-06-16"),  # Ascension Day and Whit Monday
    ("2026-03-28T23:30+01:00", "2026-04-08", "2026-05-09"),  # the night before summer time
    ("2026-03-29T00:30+01:00", "2026-04-08", "2026-05-10"),
    ("2026-10-24T22:30+00:00", "2026-11-03", "2026-12-06"),  # the night in which summer time ends
    ("2028-02-29", "2028-03-09", "2028-04-11"),
]


@pytest.mark.requirement("HSS-6")
@pytest.mark.requirement("HSS-8")
@pytest.mark.parametrize(("received", "acknowledge", "decide"), TRAPS)
def test_the_dates_hold_around_holidays_midnight_and_summer_time(received: str, acknowledge: str, decide: str) -> None:
    dates = terms("--received", received)

    assert (dates["acknowledge"], dates["decide"]) == (acknowledge, decide)


def test_only_the_dates_whose_beginning_is_known_are_given() -> None:
    assert terms("--received", "2026-11-23") == {
        "identify": "2026-11-25",
        "acknowledge": "2026-12-02",
        "decide": "2027-01-04",
    }


@pytest.mark.requirement("HSS-10")
def test_every_date_is_given_once_its_beginning_is_known() -> None:
    assert terms("--received", "2026-11-23", "--decided", "2026-12-30", "--closed", "2028-02-29") == {
        "identify": "2026-11-25",
        "acknowledge": "2026-12-02",
        "decide": "2027-01-04",
        "satisfaction": "2027-01-06",
        "retain_until": "2030-02-28",
    }


def test_the_table_says_how_each_date_was_found() -> None:
    result = RUN.invoke(app, ["terms", "hss", "--received", "2026-12-22"], env={"COLUMNS": "400"})

    assert "7 werkdagen na dinsdag 22 december 2026 is maandag 4 januari 2027." in result.stdout
    assert "vrijdag 25 december 2026 (Eerste Kerstdag) en vrijdag 1 januari 2027 (Nieuwjaarsdag)" in result.stdout
    assert "HSS-6" in result.stdout


@pytest.mark.parametrize("received", ["", "yesterday", "22-12-2026", "2026-02-30", "2026-12-22T25:00"])
def test_what_is_no_moment_is_refused_with_an_example(received: str) -> None:
    result = RUN.invoke(app, ["terms", "hss", "--received", received, "--json"])

    assert result.exit_code == 2
    assert "write for example" in result.output


@pytest.mark.parametrize(
    "options", [["--received", "9999-12-31"], ["--received", "2026-12-22", "--closed", "2026-12-21"]]
)
def test_moments_that_can_not_be_are_refused(options: list[str]) -> None:
    assert RUN.invoke(app, ["terms", "hss", *options]).exit_code == 2


def test_an_unknown_procedure_is_named() -> None:
    result = RUN.invoke(app, ["terms", "nothing", "--received", "2026-12-22"])

    assert isinstance(result.exception, GiveUp)
    assert "nothing" in str(result.exception)


def test_moments_are_read_by_their_names() -> None:
    assert moments_of(received="2026-12-22", decided=None) == {Moment.RECEIVED: read_moment("2026-12-22")}
    assert read_moment("2026-12-22T10:00").tzinfo is AMSTERDAM
