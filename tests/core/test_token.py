"""Can nobody make up a token, or use somebody else's?"""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.token import LIFETIME, MOST_TOKENS, Purpose, base36, find_numbers, find_tokens, is_for, mint

SECRET = b"a secret of at least 32 characters!"
TODAY = date(2026, 11, 23)
MILA = "mila@hss.example"
TOKEN = mint(SECRET, "HSS-2026-0001", MILA, Purpose.COLLEAGUE, TODAY)


def test_a_token_is_for_its_own_person_whatever_the_case_of_the_address() -> None:
    assert is_for(SECRET, TOKEN, "Mila@HSS.example", TODAY)


@pytest.mark.parametrize(
    "address",
    ["", "sam@hss.example", "mila@hss.example.evil.example", "mila@hss.exampl\u0435", "mila@hss.example ", "\udcff@x"],
)
def test_a_token_is_for_nobody_else(address: str) -> None:
    assert not is_for(SECRET, TOKEN, address, TODAY)


def test_a_letter_that_folds_to_another_makes_no_other_address() -> None:
    ross = mint(SECRET, "HSS-2026-0001", "ross@hss.example", Purpose.COLLEAGUE, TODAY)

    assert not is_for(SECRET, ross, "ro\u017f\u017f@hss.example", TODAY)  # the long s
    assert not is_for(SECRET, ross, "ro\u00df@hss.example", TODAY)


def test_nobody_holds_the_token_of_a_letter_on_paper() -> None:
    paper = mint(SECRET, "HSS-2026-0001", "", Purpose.COMPLAINANT, TODAY)

    assert not is_for(SECRET, paper, "", TODAY)


def test_of_a_heap_of_tokens_only_the_first_are_looked_at() -> None:
    heap = [mint(SECRET, f"HSS-2026-{n:04}", MILA, Purpose.COLLEAGUE, TODAY) for n in range(MOST_TOKENS + 10)]

    assert find_tokens(" ".join(map(str, heap))) == tuple(heap[:MOST_TOKENS])


def test_a_token_of_another_installation_is_none() -> None:
    assert not is_for(b"another secret of 32 characters....", TOKEN, MILA, TODAY)


@pytest.mark.parametrize(
    "change",
    [
        ("hss-2026-0001", "hss-2026-0002"),
        (".m.", ".k."),
        (".m.", ".b."),
        (".m.", ".m1."),
        (".m.", ".v."),
        (f".{TOKEN.mac}", f".{'a' * 16}"),
    ],
)
def test_a_token_that_was_changed_is_none(change: tuple[str, str]) -> None:
    (forged,) = find_tokens(str(TOKEN).replace(*change))

    assert not is_for(SECRET, forged, MILA, TODAY)


def test_a_token_whose_life_was_lengthened_is_none() -> None:
    later = base36((TOKEN.expires + timedelta(days=30)).toordinal())
    (forged,) = find_tokens(str(TOKEN).replace(base36(TOKEN.expires.toordinal()), later))

    assert forged.expires == TOKEN.expires + timedelta(days=30)
    assert not is_for(SECRET, forged, MILA, TODAY)


def test_a_token_works_on_its_last_day_and_not_the_day_after() -> None:
    assert is_for(SECRET, TOKEN, MILA, TOKEN.expires)
    assert not is_for(SECRET, TOKEN, MILA, TOKEN.expires + timedelta(days=1))


def test_tokens_of_one_month_are_the_same_and_outlive_a_year() -> None:
    first, last = (mint(SECRET, "HSS-2026-0001", MILA, Purpose.COLLEAGUE, date(2026, 11, day)) for day in (1, 30))

    assert first == last
    assert first.expires == date(2026, 11, 1) + LIFETIME


@pytest.mark.parametrize(
    "text",
    [
        f"klachten+{TOKEN}@hss.example",
        f"<{TOKEN}.17.handover@hss.example>",
        f"KLACHTEN+{str(TOKEN).upper()}@HSS.EXAMPLE",
        f"Kenmerk: {TOKEN}\nGroet",
        f"({TOKEN})",
        f"{TOKEN}, {TOKEN}",
    ],
)
def test_a_token_is_found_wherever_mail_programs_leave_it(text: str) -> None:
    assert find_tokens(text) == (TOKEN,)


@pytest.mark.parametrize(
    "text",
    ["", "hss-2026-0001", str(TOKEN)[:-1], f"{TOKEN}x", str(TOKEN).replace(".m.", ".z."), "x.m.0000.aaaaaaaaaaaaaaaa"],
)
def test_what_is_no_token_is_not_found(text: str) -> None:
    assert find_tokens(text) == ()


def test_several_tokens_are_found_in_their_order_each_once() -> None:
    other = mint(SECRET, "HSS-2026-0002", MILA, Purpose.ASKED, TODAY)

    assert find_tokens(f"{other} {TOKEN}", f"{TOKEN} {other}") == (other, TOKEN)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Re: Klacht [HSS-2026-0001]", ("HSS-2026-0001",)),
        ("hss-2026-0001 en HSS-2026-0001", ("HSS-2026-0001",)),
        ("HSS-2026-0002, hss-2026-12345", ("HSS-2026-0002", "HSS-2026-12345")),
        ("06-2026-0001", ("06-2026-0001",)),
        ("HSS-2026-001", ()),
        ("HSS-2026-0001-7", ()),
        ("XHSS-26-0001", ()),
    ],
)
def test_a_case_number_is_found_as_people_type_it(text: str, numbers: tuple[str, ...]) -> None:
    assert find_numbers(text) == numbers


@given(st.text(max_size=60), st.emails(), st.sampled_from(Purpose), st.dates(date(2020, 1, 1), date(2100, 1, 1)))
def test_every_token_is_found_again_and_is_for_its_person(
    noise: str, address: str, purpose: Purpose, today: date
) -> None:
    token = mint(SECRET, "BOUW-2026-0042", address, purpose, today, extra=base36(len(noise)))

    assert token in find_tokens(f"{noise} {token} {noise}")
    assert is_for(SECRET, token, address, today)


@given(st.text())
def test_no_text_breaks_the_search(text: str) -> None:
    find_tokens(text)
    find_numbers(text)


@given(st.integers(0, 10**12))
def test_numbers_are_written_in_digits_and_letters(value: int) -> None:
    assert int(base36(value), 36) == value
