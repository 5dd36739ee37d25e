"""Do `klachtenpost cases` and `case` show what lies in the register?"""

import pytest

from bot.commands.register import show_case, show_cases, show_failed
from tests.town import Town, pick

ANNA = "Anna Klaver <anna@burger.example>"


@pytest.fixture
def busy(town: Town, monkeypatch: pytest.MonkeyPatch) -> Town:
    """A town with an open complaint and a repair that was passed on, seen on a wide screen."""
    monkeypatch.setenv("COLUMNS", "250")
    town.works()
    town.letters = town.says(ANNA, "Klacht over een brief", "Niemand antwoordt.")
    town.says(ANNA, "Reparatie", "De kraan lekt.")
    return town


def test_the_list_shows_open_cases_with_what_is_owed(busy: Town, capsys: pytest.CaptureFixture[str]) -> None:
    show_cases(busy.desk, None, everything=False)

    shown = capsys.readouterr().out
    assert "HSS-2026-0001" in shown
    assert "besluit over de klacht: maandag 4 januari 2027" in shown
    assert "HSS-2026-0002" not in shown


def test_it_says_what_a_case_is_about_and_what_was_understood(
    town: Town, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "250")
    town.works()
    handover = pick(town.says(ANNA, "Klacht [bold]", "Ik ruik gas. Niemand komt."), "handover")
    town.answers(handover, "kern: Er lekt [red]gas\nsoort: kwaliteit")

    show_cases(town.desk, None, everything=False)
    listed = capsys.readouterr().out
    assert ("Klacht [bold]" in listed, "Er lekt [red]gas" in listed) == (True, True)

    assert show_case(town.desk, "HSS-2026-0001")
    shown = capsys.readouterr().out
    assert "Spoed: ja, gevaar voor iemand (“ruik gas”)" in shown
    assert "Soort klacht: geleverde dienst (zegt Directie HSS)" in shown


def test_the_whole_list_shows_what_was_passed_on_too(busy: Town, capsys: pytest.CaptureFixture[str]) -> None:
    show_cases(busy.desk, "hss", everything=True)

    assert "HSS-2026-0002" in capsys.readouterr().out


def test_another_organisation_has_no_cases(busy: Town, capsys: pytest.CaptureFixture[str]) -> None:
    show_cases(busy.desk, "bouw", everything=True)

    assert "HSS-2026" not in capsys.readouterr().out


@pytest.mark.requirement("HSS-10")
def test_a_case_shows_everything_that_happened_and_every_letter(busy: Town, capsys: pytest.CaptureFixture[str]) -> None:
    busy.answers(pick(busy.letters, "handover"), "besluit: gegrond, want de brief was zoek.")

    assert show_case(busy.desk, "HSS-2026-0001")

    shown = capsys.readouterr().out
    timeline = [line for line in shown.splitlines() if "decided" in line]
    assert "directie@hss.example" in timeline[0]
    assert [name for name in ("acknowledgement", "handover", "decision", "transcript") if name not in shown] == []


def test_an_unknown_case_is_told(busy: Town) -> None:
    assert not show_case(busy.desk, "HSS-2026-0099")


def test_the_mails_that_failed_are_listed(busy: Town, capsys: pytest.CaptureFixture[str]) -> None:
    nested = b"Content-Type: message/rfc822\r\n\r\n" * 3000
    busy.arrives(b"From: x@y.example\r\nSubject: Klacht\r\n" + nested + b"hallo")
    busy.works()

    show_failed(busy.desk)

    assert "unreadable: case HSS-2026-0003" in capsys.readouterr().out
