"""Is who is complained about kept out, until the coordinator lifts it (STI-4)?"""

import pytest

from bot.core.recusal import addresses
from tests.core.small import BAS, ELS, event, happens, opened

KEPT_OUT = happens(opened(), "named", addresses=[ELS]).case


@pytest.mark.requirement("STI-4")
@pytest.mark.parametrize("kind", ["recused", "named"])
def test_who_is_named_is_kept_out_at_once(kind: str) -> None:
    case = happens(opened(), kind, addresses=[ELS.upper(), BAS]).case

    assert (case.excluded, case.concerned) == ((ELS, BAS), (ELS, BAS))


@pytest.mark.requirement("STI-4")
def test_who_had_taken_the_case_has_it_no_longer() -> None:
    taken = happens(opened(), "forwarded", to_address=ELS, to_team="Noord").case

    assert happens(taken, "named", addresses=[ELS]).case.owner == ""
    assert happens(taken, "named", addresses=[BAS]).case.owner == ELS


def test_the_coordinator_lifts_it() -> None:
    case = happens(happens(KEPT_OUT, "named", addresses=[BAS]).case, "not_named", addresses=[ELS]).case

    assert (case.excluded, case.concerned) == ((BAS,), (BAS,))


def test_the_words_that_name_somebody_are_kept_until_it_is_lifted() -> None:
    case = happens(opened(), "recused", addresses=[ELS, BAS], words=["mevrouw Noord", "Bas"]).case
    again = happens(case, "recused", addresses=[ELS], words=["zij"]).case

    assert again.evidence == {ELS: ("mevrouw Noord",), BAS: ("Bas",)}
    assert happens(again, "not_named", addresses=[ELS]).case.evidence == {BAS: ("Bas",)}


@pytest.mark.parametrize("words", [None, "Els", 7, [], [None]])
def test_without_words_somebody_is_named_all_the_same(words: object) -> None:
    case = happens(opened(), "recused", addresses=[ELS], words=words).case

    assert case.excluded == (ELS,)


def test_to_confirm_it_changes_nothing() -> None:
    assert happens(KEPT_OUT, "recusal_confirmed").case == KEPT_OUT


def test_nobody_is_named_twice() -> None:
    assert happens(KEPT_OUT, "recused", addresses=[ELS]).case.excluded == (ELS,)


@pytest.mark.parametrize(
    ("named", "found"), [(None, ()), (ELS, ()), (7, ()), ([], ()), (["", None, ELS], (ELS,)), ((BAS,), (BAS,))]
)
def test_only_a_list_names_anybody(named: object, found: tuple[str, ...]) -> None:
    assert addresses(event("named", addresses=named)) == found
