"""Is a short list offered first, and is nothing that can be done left out?"""

from dataclasses import replace
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from bot.core.acts import WORDS, acts_now, mailto
from bot.core.acts_shown import GROUPS, IN_FULL, MOST, first_acts, grouped, shown
from bot.core.case import Case
from bot.core.holes import Act
from bot.core.words import EventKind, State
from bot.rules import load_procedure

PROCEDURES = {name: load_procedure(name) for name in ("hss", "stigas", "stap", "bouw", "woonpartners", "awb", "wkkgz")}
CASE = Case(number="HSS-2026-0001", organisation="hss", procedure="hss", state=State.OPEN)
ADDRESS = "klachten+hss-2026-0001.m.k5x1.abcdefghijklmnop@hss.example"
REFERENCE = "Kenmerk: hss-2026-0001.m.k5x1.abcdefghijklmnop"


def acts_in(case: Case, procedure: str = "hss", letter: str = "handover") -> tuple[Act, ...]:
    """Give everything that can be done."""
    return acts_now(
        case, PROCEDURES[procedure], frozenset(EventKind), letter=letter, reply_to=ADDRESS, subject="Re: x",
        reference=REFERENCE,
    )  # fmt: skip


def firsts(case: Case, procedure: str = "hss") -> list[str]:
    """Give the words of what is offered first."""
    return [act.words for act in first_acts(acts_in(case, procedure), case.state, taken=bool(case.owner))]


def test_every_act_has_one_heading() -> None:
    kinds = [kind for _, kinds in GROUPS for kind in kinds]

    assert {kind for kind, _, _ in WORDS} - set(kinds) == set()
    assert len(kinds) == len(set(kinds))


def test_a_new_complaint_is_first_taken_passed_on_or_talked_about() -> None:
    assert firsts(CASE) == [
        "ik pak dit op", "doorgeven aan NAAM", "gesprek: ", "vraag aan klager: ", "reparatie",
    ]  # fmt: skip


def test_who_took_it_is_first_offered_to_talk_to_ask_and_to_decide() -> None:
    assert firsts(replace(CASE, owner="mila@hss.example")) == [
        "gesprek: ", "vraag aan klager: ",
        "besluit: gegrond, want ", "besluit: deels gegrond, want ", "besluit: ongegrond, want ",
    ]  # fmt: skip


def test_of_something_unclear_it_is_first_asked_what_it_is() -> None:
    assert firsts(replace(CASE, state=State.UNCLEAR)) == ["klacht", "reparatie", "overlast", "kosten", "anders"]


@pytest.mark.parametrize("procedure", PROCEDURES)
@pytest.mark.parametrize("state", State)
def test_a_mail_offers_few_links_and_words_for_all_the_rest(procedure: str, state: State) -> None:
    acts = acts_in(replace(CASE, state=state), procedure)

    first = first_acts(acts, state, taken=False)
    words = [word for group in grouped(acts, first) for word in group.words]
    everything = [f"“{shown(act.words)}”" for act in acts]

    assert len(first) <= (IN_FULL if len(acts) <= IN_FULL else MOST)
    assert sorted([*words, *(f"“{shown(act.words)}”" for act in first)]) == sorted(everything)


def test_words_that_go_on_are_shown_to_go_on() -> None:
    assert [shown("verleng 2 weken, want "), shown("klacht")] == ["verleng 2 weken, want …", "klacht"]


# --- the link ----------------------------------------------------------------------------------------------------


def test_a_prefilled_answer_holds_the_words_and_below_them_the_token() -> None:
    link = urlsplit(mailto(ADDRESS, "Re: Wéér te laat [HSS-2026-0001]", "besluit: gegrond, want ", REFERENCE))
    fields = parse_qs(link.query, strict_parsing=True)

    assert (link.scheme, unquote(link.path)) == ("mailto", ADDRESS)
    assert fields == {
        "subject": ["Re: Wéér te laat [HSS-2026-0001]"],
        "body": [f"besluit: gegrond, want \r\n\r\n\r\n{REFERENCE}\r\n"],
    }


def test_line_ends_in_a_link_are_those_of_mail_and_spaces_are_no_plus() -> None:
    link = mailto(ADDRESS, "Re: a & b?", "ik pak dit op", REFERENCE)

    assert link.endswith(
        "&body=ik%20pak%20dit%20op%0D%0A%0D%0A%0D%0AKenmerk%3A%20hss-2026-0001.m.k5x1.abcdefghijklmnop%0D%0A"
    )
    assert "?subject=Re%3A%20a%20%26%20b%3F&" in link
    assert link.replace("%0D%0A", "").count("%0A") == 0


@pytest.mark.parametrize("subject", ["é" * 200, "🌊" * 200, "x" * 200, "\ud800" * 200])
def test_no_link_is_longer_than_outlook_opens_and_the_number_stays(subject: str) -> None:
    links = [mailto(ADDRESS, f"Re: {subject} [HSS-2026-0001]", words, REFERENCE) for _, _, words in WORDS]

    assert max(map(len, links)) < 2_000
    assert {parse_qs(urlsplit(link).query)["subject"][0][-15:] for link in links} == {"[HSS-2026-0001]"}
