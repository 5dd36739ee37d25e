"""Does each rule of a procedure stand in its section?"""

from dataclasses import replace

from bot.commands.drawing.sections import sections
from bot.commands.sources import read, source_of
from bot.core.procedure import Procedure
from bot.core.term import read_term

HSS = read(source_of("hss"))


def lines(procedure: Procedure, title: str) -> tuple[str, ...]:
    """Give the lines of a section."""
    return next(one.lines for one in sections(procedure) if one.title == title)


def test_the_rules_say_what_is_different_here() -> None:
    strict = replace(
        HSS,
        roll=True,
        observed_days=frozenset({"liberation_day", "good_friday"}),
        urgent=frozenset({"claim"}),
        topics={"treatment": "bejegening", "quality": "de dienst", "damage": "de dienst", "other": "anders"},
        topics_source="HSS-1",
        extensions=2,
        extension_limit=read_term("4 weeks"),
        extendable=("decide", "appeal_decide"),
    )

    assert lines(strict, "rules")[1:] == (
        "a complaint lies with: directie",
        "extended: decide or appeal_decide, 2 times, together at most 4 weeks",
        "a term that ends on a day off moves to the next working day",
        "days off besides the public holidays: good_friday, liberation_day",
        "no complaint by itself: administration_costs",
        "urgent by its words: claim",
        "kinds of complaints: bejegening; de dienst; anders (HSS-1)",
    )


def test_what_must_be_known_first_is_told_with_its_source() -> None:
    waits = replace(HSS, needs=("discussed", "name"), needs_source="WOP-3")

    assert lines(waits, "taken up when this is known") == ("discussed, name (WOP-3)",)


def test_every_duty_that_is_followed_is_asked_about_again() -> None:
    row = replace(
        HSS.duties[0], every=read_term("10 working days"), warn=(2,), warn_letter="third_party_check", outlives=True
    )
    followed = replace(HSS, duties=(row,))
    duties = next(one for one in sections(followed) if one.title == "duties")

    assert duties.rows[0][4] == "every 10 working days, 2"
    assert lines(followed, "how each duty begins and ends")[0].endswith(
        "warned by third_party_check; also in a closed case"
    )
