"""Does `klachtenpost terms` give every date, and say how each was found?"""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.adapters import GiveUp
from bot.cli import app
from bot.commands.terms import given_of, read_moment
from bot.core.calendar import AMSTERDAM
from bot.core.words import Moment

RUN = CliRunner()
BOEKERIJ = "tests/commands/boekerij.toml"  # two rounds of appeal, and a first contact on the same day


def terms(*options: str, procedure: str = "hss") -> dict[str, str]:
    """Give the dates as JSON."""
    result = RUN.invoke(app, ["terms", procedure, *options, "--json"])
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
    given = given_of(received="2026-12-22", decided=None, appealed=["2027-01-04", "2027-02-04"])

    assert given.moments == {
        Moment.RECEIVED: (read_moment("2026-12-22"),),
        Moment.APPEALED: (read_moment("2027-01-04"), read_moment("2027-02-04")),
    }
    assert read_moment("2026-12-22T10:00").tzinfo is AMSTERDAM


# --- the same day ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("received", "contact"),
    [
        ("2026-12-21T15:59", "2026-12-21"),
        ("2026-12-21T16:00", "2026-12-22"),
        ("2026-12-21T14:59Z", "2026-12-21"),
        ("2026-12-21T15:00Z", "2026-12-22"),  # four o'clock in Amsterdam
        ("2026-12-24T16:00", "2026-12-28"),  # over both Christmas days and the Sunday
        ("2026-12-25T10:00", "2026-12-28"),
        ("2026-12-26T18:00", "2026-12-28"),
        ("2027-05-05T17:00", "2027-05-07"),  # the day after is Ascension Day
    ],
)
def test_a_first_contact_is_due_the_same_day_until_its_time(received: str, contact: str) -> None:
    assert terms("--received", received, procedure=BOEKERIJ)["first_contact"] == contact


def said(*options: str, procedure: str = BOEKERIJ) -> str:
    """Give the table as one line of words."""
    result = RUN.invoke(app, ["terms", procedure, *options], env={"COLUMNS": "600"})
    return " ".join(result.stdout.replace("│", " ").split())


def test_a_same_day_that_became_another_names_the_days_between() -> None:
    assert (
        "Overgeslagen: vrijdag 25 december 2026 (Eerste Kerstdag), zaterdag 26 december 2026 (weekend) en zondag 27"
        " december 2026 (weekend)." in said("--received", "2026-12-24T16:00")
    )
    assert "Overgeslagen" not in said("--received", "2026-12-21T16:00")


def test_without_a_time_it_is_told_that_midnight_was_taken() -> None:
    assert "gerekend met 00:00 uur" in said("--received", "2026-12-21")
    assert "gerekend met 00:00 uur" not in said("--received", "2026-12-21T00:00")


# --- rounds of appeal ------------------------------------------------------------------------------------------

ROUNDS = (
    *("--received", "2026-11-02", "--decided", "2026-11-16", "--appealed", "2026-11-30"),
    *("--decided", "2026-12-21", "--appealed", "2027-01-20", "--decided", "2027-02-26", "--closed", "2027-03-01"),
)


def test_the_window_for_an_appeal_counts_from_the_decision() -> None:
    dates = terms("--received", "2026-11-02", "--decided", "2027-01-31", procedure=BOEKERIJ)

    assert dates["appeal_until"] == "2027-02-14"
    assert "appeal_until_2" not in dates
    assert "appeal_decide" not in dates


def test_each_round_counts_from_its_own_decision_and_its_own_appeal() -> None:
    dates = terms(*ROUNDS, procedure=BOEKERIJ)

    assert {name: dates[name] for name in dates if name not in {"first_contact", "identify"}} == {
        "acknowledge": "2026-11-04",
        "decide": "2026-11-16",
        "appeal_until": "2026-11-30",
        "hear": "2026-12-07",
        "appeal_decide": "2026-12-21",
        "appeal_until_2": "2027-01-21",
        "appeal_decide_2": "2027-03-03",
        "close": "2027-04-09",  # from the latest decision
        "retain_until": "2030-03-01",
    }


def test_the_rule_of_each_date_stands_beside_it() -> None:
    words = said(*ROUNDS)

    assert "house rules 6: 15 working days from appealed" in words
    assert "house rules 5 (unverified): 1 month from decided" in words
    assert "house rules 3: same day, until 16:00 from received" in words


def test_what_is_not_known_yet_is_told_with_what_would_give_it() -> None:
    words = said("--received", "2026-11-02")

    assert "appeal_until give --decided house rules 5: 2 weeks from decided" in words
    assert "appeal_until_2 give --decided 2 times" in words
    assert "appeal_decide_2 give --appealed, 2 times or more" in words
    assert "retain_until give --closed" in words


# --- days of the case itself -----------------------------------------------------------------------------------


@pytest.fixture
def builder(tmp_path: Path) -> str:
    """A procedure with terms that count from an event, and one that the event names."""
    text = Path("bot/procedures/hss.toml").read_text(encoding="utf-8").replace('name = "hss"', 'name = "bouwer"')
    more = """
[[steps]]
at = ["open"]
on = "third_party"

[[duties]]
name = "third_party"
starts = ["third_party"]
counts_from = "event"
term = "per case"
done_by = ["decided"]
owed_by = "directie"
source = "BOU-7"

[[duties]]
name = "learn"
starts = ["noted", "measure"]
counts_from = "event"
term = "90 days"
done_by = ["noted"]
owed_by = "directie"
source = "own rules"
"""
    (tmp_path / "bouwer.toml").write_text(text + more, encoding="utf-8")
    return str(tmp_path / "bouwer.toml")


def test_a_day_that_the_event_names_is_told_and_not_computed(builder: str) -> None:
    assert "third_party the day that third_party names BOU-7: per case from event" in said(
        "--received", "2026-11-02", procedure=builder
    )
    assert "third_party" not in terms("--received", "2026-11-02", procedure=builder)


@pytest.mark.parametrize("event", ["measure=2027-01-04", "learn=2027-01-04", " noted = 2027-01-04T10:00+01:00"])
def test_a_term_from_an_event_is_given_by_the_name_of_the_event_or_the_duty(builder: str, event: str) -> None:
    assert terms("--received", "2026-11-02", "--event", event, procedure=builder)["learn"] == "2027-04-04"
    assert "give --event noted=MOMENT own rules: 90 days from event" in said(
        "--received", "2026-11-02", procedure=builder
    )


def test_the_moment_of_the_question_whether_all_is_well_gives_the_day_of_closing() -> None:
    assert terms("--received", "2026-11-02", "--satisfaction-asked", "2026-12-01")["close"] == "2026-12-15"


@pytest.mark.parametrize(
    "options",
    [
        ["--event", "nothing=2027-01-04"],
        ["--event", "measure"],
        ["--event", "measure=soon"],
        ["--appealed", "2026-11-01"],
        ["--decided", "2027-01-04", "--decided", "2027-01-03"],
    ],
)
def test_events_and_rounds_that_can_not_be_are_refused(options: list[str]) -> None:
    result = RUN.invoke(app, ["terms", "hss", "--received", "2026-11-02", *options])

    assert result.exit_code == 2
    assert result.stdout == ""


# --- whose days off --------------------------------------------------------------------------------------------


def test_the_days_off_and_the_roll_of_the_procedure_count(tmp_path: Path) -> None:
    text = Path(BOEKERIJ).read_text(encoding="utf-8")
    file = tmp_path / "boekerij.toml"
    file.write_text(f'roll = true\nobserved_days = ["good_friday", "liberation_day"]\n{text}', encoding="utf-8")
    options = ("--received", "2027-03-24T10:00", "--decided", "2027-04-21")

    assert terms(*options, procedure=str(file))["acknowledge"] == "2027-03-30"  # Good Friday and Easter Monday
    assert terms(*options, procedure=BOEKERIJ)["acknowledge"] == "2027-03-26"
    assert terms(*options, procedure=str(file))["appeal_until"] == "2027-05-07"  # moved over 5 and 6 May
    assert terms(*options, procedure=BOEKERIJ)["appeal_until"] == "2027-05-05"
    assert "De termijn zou eindigen op woensdag 5 mei 2027." in said(*options, procedure=str(file))


# --- the other procedures --------------------------------------------------------------------------------------

SUNDAY = ("--received", "2027-01-31T15:00", "--decided", "2027-03-30", "--appealed", "2027-04-07")


@pytest.mark.parametrize(
    ("procedure", "dates"),
    [
        pytest.param(
            "woonpartners",
            {"decide": "2027-02-28", "appeal_until": "2027-05-11", "appeal_decide": "2027-04-21"},
            marks=[pytest.mark.requirement("WOP-5"), pytest.mark.requirement("WOP-7")],
        ),
        pytest.param(
            "stigas",
            {
                "first_contact": "2027-02-01",
                "decide": "2027-03-14",
                "appeal_until": "2027-04-30",
                "appeal_decide": "2027-05-07",
            },
            marks=[
                pytest.mark.requirement("STI-5"),
                pytest.mark.requirement("STI-7"),
                pytest.mark.requirement("STI-8"),
                pytest.mark.requirement("STI-10"),
            ],
        ),
        pytest.param(
            "stap",
            {"respond": "2027-02-07", "decide": "2027-02-28"},
            marks=[pytest.mark.requirement("STA-4"), pytest.mark.requirement("STA-5")],
        ),
        ("bouw", {"assess": "2027-02-12", "decide": "2027-02-28"}),
        ("awb", {"decide": "2027-03-15"}),  # a Sunday moves, by the Algemene termijnenwet
        ("wkkgz", {"decide": "2027-03-14"}),
    ],
)
def test_each_procedure_gives_its_own_dates(procedure: str, dates: dict[str, str]) -> None:
    given = terms(*SUNDAY, procedure=procedure)

    assert {name: given[name] for name in dates} == dates


@pytest.mark.parametrize(
    ("procedure", "until"),
    [
        pytest.param("stap", "2029-02-28", marks=pytest.mark.requirement("STA-11")),
        pytest.param("bouw", "2030-02-28", marks=pytest.mark.requirement("BOU-12")),
        ("woonpartners", "2029-02-28"),
        ("stigas", "2029-02-28"),
    ],
)
def test_each_procedure_says_how_long_a_dossier_is_kept(procedure: str, until: str) -> None:
    assert terms("--received", "2027-01-04", "--closed", "2027-02-28", procedure=procedure)["retain_until"] == until


@pytest.mark.requirement("BOU-6")
@pytest.mark.requirement("BOU-7")
def test_the_repair_term_of_a_builder_stands_in_the_case() -> None:
    assert {"remedy", "third_party", "ask_solved"}.isdisjoint(terms(*SUNDAY, procedure="bouw"))
    assert "third_party the day that third_party names BOU-7: per case from event" in said(*SUNDAY, procedure="bouw")
