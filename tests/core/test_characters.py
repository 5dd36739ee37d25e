"""Bytes and encoded words become the characters that were meant."""

import pytest

from bot.core.characters import decode, header_text, many_lines, mend, one_line


@pytest.mark.parametrize(
    ("content", "declared", "text"),
    [
        ("één".encode(), "", "één"),
        ("één".encode(), "iso-8859-1", "één"),
        ("één".encode("latin-1"), "iso-8859-1", "één"),
        ("€ 5".encode("cp1252"), "us-ascii", "€ 5"),
        ("één".encode("utf-16"), "utf-16", "één"),
        (b"+AOk-n", "utf-7", "én"),
        (b"abc", "punycode", "abc"),
        (b"abc", "zip", "abc"),
        (b"abc", "bestaat\0niet", "abc"),
        (b"\x81\xff", "", "\x81ÿ"),
    ],
)
def test_decoding_follows_the_ladder(content: bytes, declared: str, text: str) -> None:
    assert decode(content, declared) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("Klacht", "Klacht"),
        ("=?utf-8?q?=C3=A9=C3=A9n?= klacht", "één klacht"),
        ("=?utf-8?q?=C3?= =?utf-8?q?=A9n?=", "én"),
        ("=?utf-8?Q?met spaties erin?=", "met spaties erin"),
        ("=?onbekend?q?abc?=", "abc"),
        ("=?utf-8?b?onzin!?=", "=?utf-8?b?onzin!?="),
        ("=?utf-8*nl?q?abc?=", "abc"),
        ("=?utf-8?q?a=0D=0ABcc:_b?=", "a Bcc: b"),
        ("Jan ☃ =?utf-8?q?=C3=A9?=", "Jan ☃ é"),
    ],
)
def test_header_is_read_for_people(value: str, text: str) -> None:
    assert header_text(value) == text


def test_raw_bytes_in_a_header_are_mended() -> None:
    assert mend("José".encode("latin-1").decode("ascii", "surrogateescape")) == "José"
    assert mend("José".encode().decode("ascii", "surrogateescape")) == "José"


def test_name_has_nothing_invisible() -> None:
    assert one_line("Ja\u200bn\u202e\u2066 \0\x1b[1m\nJansen\U000e0041") == "Jan [1m Jansen"


def test_body_keeps_lines_and_joined_emoji() -> None:
    family = "👨\u200d👩"

    assert many_lines(f"een\r\ntwee\rdrie\u2028vier\xa0{family}\ufeff") == f"een\ntwee\ndrie\nvier {family}"
