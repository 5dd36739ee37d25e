"""Can a procedure be read in a terminal?"""

from pathlib import Path

import pytest

from bot.commands.drawing.sections import sections
from bot.commands.drawing.text import text
from bot.commands.sources import read, source_of

BOEKERIJ = read(source_of(str(Path("tests/commands/boekerij.toml"))))


@pytest.mark.parametrize("width", [80, 100, 120])
def test_nothing_is_wider_than_the_terminal(width: int) -> None:
    assert [line for line in text(BOEKERIJ, width).splitlines() if len(line) > width] == []


def test_each_state_says_what_can_happen_in_it() -> None:
    at_appealed = next(one for one in sections(BOEKERIJ) if one.title.startswith("at appealed"))

    assert at_appealed.title == "at appealed: somebody else is looking at it again"
    assert at_appealed.lines == (
        "on information → stays, sends information_received, information",
        "on withdrawal → withdrawn, sends withdrawn, withdrawn_notice",
        "on status_asked → stays, sends status",
        "on taken, noted, conversation, hearing_waived, posted, measure → stays",
        "on complainant_asked → stays, sends question",
        "on colleague_asked → stays, sends colleague_question",
        "on colleague_answered → stays, sends colleague_answer",
        "on extended → stays, sends extension",
        "on heard → stays, sends hearing_report",
        "on decided (directeur or bestuur only) → ruled, sends ruling, not while hear runs",
    )


def test_duties_say_what_is_owed_within_which_term_by_whom() -> None:
    duties = next(one for one in sections(BOEKERIJ) if one.title == "duties")

    assert duties.rows[1] == (
        "first_contact", "same day, until 16:00", "received", "balie", "10, 5, 2, 0", "house rules 3",
    )  # fmt: skip
    assert duties.rows[-2] == ("close", "6 weeks", "decided", "bot", "", "house default")
    assert duties.rows[-1] == ("attend", "2 working days", "event", "coordinator", "10, 5, 2, 0", "house default")


def test_duties_say_how_they_begin_and_end() -> None:
    courses = next(one for one in sections(BOEKERIJ) if one.title == "how each duty begins and ends")

    assert (
        "appeal_decide (new decision about the complaint): starts on appeal, appeal_admitted; done by decided;"
        " complainant hears before it is late: late; runs again when ruling comes back; in round 1 only"
    ) in courses.lines
    assert (
        "close (closing): starts on decided; done by closing_due, content, appeal; on its last day: closing_due"
    ) in courses.lines


def test_rounds_the_ladder_and_what_is_kept_come_last() -> None:
    last = sections(BOEKERIJ)[-3:]

    assert [one.title for one in last] == ["rounds of appeal", "outside the house, in this order", "kept and counted"]
    assert last[0].rows == (
        ("1", "directeur", "2 weeks", "decided", "house rules 5"),
        ("2", "bestuur", "1 month", "decided", "house rules 5 (unverified: the text of the law was not read)"),
    )
    assert last[2].lines == (
        "kept until 3 years after closing (house rules 9)",
        "inventory every quarter (house rules 9)",
    )


def test_a_procedure_without_rounds_has_no_heading_for_them() -> None:
    assert "ROUNDS" not in text(read(source_of("hss")))
