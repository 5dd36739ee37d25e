"""Is an Authentication-Results header read as its server meant it, and never believed when it is odd?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.auth_results import LONGEST, disowns, read_results
from tests.patience import patience

OWN = "mx.hss.example"
GOOGLE = (
    "mx.google.com; dkim=pass header.i=@hss.example header.s=google header.b=Ab1; spf=pass (google.com: domain of "
    "mila@hss.example designates 192.0.2.1 as permitted sender) smtp.mailfrom=mila@hss.example; "
    "dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=hss.example"
)


def test_every_result_is_read_with_its_properties() -> None:
    header = 'mx.hss.example 1; DMARC=Pass reason="a; b" Header.From=HSS.example; dkim=fail (bad (very)) header.d=x.nl'

    assert read_results(header, "MX.hss.example") == [
        ("dmarc", "pass", {"header.from": "hss.example"}),
        ("dkim", "fail", {"header.d": "x.nl"}),
    ]


def test_google_is_understood() -> None:
    assert [(method, verdict) for method, verdict, _ in read_results(GOOGLE, "mx.google.com")] == [
        ("dkim", "pass"),
        ("spf", "pass"),
        ("dmarc", "pass"),
    ]


def test_a_property_with_two_values_has_none() -> None:
    header = "mx.hss.example; dmarc=pass header.from=hss.example header.from=evil.example"

    assert read_results(header, OWN) == [("dmarc", "pass", {"header.from": ""})]


@pytest.mark.parametrize(
    "header",
    [
        "",
        OWN,
        "mx.hss.example; none",
        "spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=hss.example; dmarc=pass header.from=hss.example",  # Microsoft
        "mx.hss.example; dmarc",
        "mx.hss.example; dmarc=",
        "mx.hss.example; dmarc=pass;;",
        "mx.hss.example dmarc=pass",
        "mx.hss.example; dmarc=pass) (",
        "mx.hss.example; dmarc=pass\x00",
        "mx.hss.example; dmarc=pass" + " " * LONGEST,
        "mx.hss.example" + "; dmarc=pass" * 300,
        "mx.hss.example; " + "(" * 50_000,
    ],
)
def test_what_is_odd_says_nothing(header: str) -> None:
    assert read_results(header, OWN) == []


@pytest.mark.parametrize(
    "more", [";", "; ", "; iprev=pass smtp.remote-ip=2001:db8::1", "; spf=pass smtp.client-ip=::1;"]
)
def test_what_servers_write_besides_does_not_spoil_it(more: str) -> None:
    assert read_results(f"mx.hss.example; dmarc=pass header.from=hss.example{more}", OWN)[0] == (
        "dmarc",
        "pass",
        {"header.from": "hss.example"},
    )


@pytest.mark.parametrize(
    ("header", "forged"),
    [
        ("mx.hss.example; dmarc=fail (p=none) header.from=x.nl", True),
        ("mx.hss.example; dmarc=fail header.from=x.nl; <what is this?>", True),  # unreadable, and clear enough
        ('mx.hss.example; DMARC = FAIL "', False),
        ("mx.hss.example; dmarc=pass header.from=x.nl", False),
        ("mx.hss.example; dmarc=pass header.from=x.nl; dmarc=fail header.from=x.nl", True),
        ("mx.hss.example; spf=pass (; dmarc=fail); <>", False),
        ("mx.other.example; dmarc=fail header.from=x.nl", False),
        ("", False),
    ],
)
def test_a_forged_sender_is_heard_of_even_from_a_header_that_is_odd(header: str, *, forged: bool) -> None:
    assert disowns(header, OWN) is forged


def test_without_a_name_to_believe_nobody_is_believed() -> None:
    assert read_results("; dmarc=pass header.from=hss.example", "") == []


@pytest.mark.parametrize("part", ["(", ")", "()", '"', "a=b ", "header.", ";", "; x=y", "\\", "\\(", " ", "=", "@"])
def test_a_huge_header_comes_to_an_end(part: str) -> None:
    with patience():
        for header in (part * 50_000, f"{OWN}; dmarc=pass {part * (3_900 // len(part))}"):
            read_results(header, OWN)


@given(st.text(alphabet='mx.hs;dmarc=pas "()\\\t\n', max_size=200))
def test_no_header_breaks_it(header: str) -> None:
    read_results("mx.hss.example;" + header, OWN)
