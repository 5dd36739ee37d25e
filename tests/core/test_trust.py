"""Is the sender believed only on the word of the one configured server?"""

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.mail import Address, Mail
from bot.core.organisation import Proof
from bot.core.trust import proof_of, read_results
from tests.town import ORGANISATION

PASS = "dmarc=pass header.from=hss.example"


def mail(*headers: str, sender: str = "mila@hss.example", defects: tuple[str, ...] = ()) -> Mail:
    """Make a mail with these Authentication-Results, topmost first."""
    return Mail(sender=Address(name="Mila", address=sender), authentication_results=headers, defects=defects)


@pytest.mark.parametrize(
    ("header", "proof"),
    [
        (f"mx.hss.example; {PASS}", "dmarc"),
        (f"MX.HSS.EXAMPLE; {PASS.upper()}", "dmarc"),
        (f"mx.hss.example 1; spf=fail smtp.mailfrom=x.example; {PASS}", "dmarc"),
        ("mx.hss.example (our server); dmarc=pass (p=reject dis=none) header.from=hss.example", "dmarc"),
        ('mx.hss.example; dmarc=pass reason="all is \\"well\\"" header.from=hss.example', "dmarc"),
        ("mx.hss.example; dkim=pass header.d=hss.example header.i=@hss.example", "dkim"),
        (f"mx.hss.example; dkim=fail header.d=hss.example; {PASS}", "dmarc"),
    ],
)
def test_an_aligned_pass_of_the_own_server_proves_the_sender(header: str, proof: str) -> None:
    assert proof_of(mail(header), ORGANISATION) == proof


@pytest.mark.parametrize(
    "header",
    [
        "",
        PASS,  # no authserv-id at all
        f"; {PASS}",
        f"mx.evil.example; {PASS}",
        f"mx.hss.example.evil.example; {PASS}",
        f"xmx.hss.example; {PASS}",
        f"(mx.hss.example); {PASS}",
        f'"mx.hss.example"; {PASS}',
        f"evil.example mx.hss.example; {PASS}",
        "mx.hss.example; none",
        "mx.hss.example",
        "mx.hss.example; dmarc=fail header.from=hss.example",
        "mx.hss.example; dmarc=none header.from=hss.example",
        "mx.hss.example; dmarc=bestguesspass header.from=hss.example",
        "mx.hss.example; dmarc=pass",
        "mx.hss.example; dmarc=pass header.from=hss.example.evil.example",
        "mx.hss.example; dmarc=pass header.from=evil-hss.example",
        "mx.hss.example; dmarc=pass header.from=h\u0455s.example",
        "mx.hss.example; dmarc=pass header.from=mail.hss.example",
        "mx.hss.example; dmarc=pass policy.from=hss.example",
        "mx.hss.example; dkim=pass header.d=evil.example header.i=@hss.example",
        "mx.hss.example; spf=pass smtp.mailfrom=hss.example",
        "mx.hss.example; xdmarc=pass header.from=hss.example",
        f"mx.hss.example; dmarc=fail ({PASS}; {PASS})",
        f'mx.hss.example; dmarc=fail reason="; {PASS}" header.from=hss.example',
        f'mx.hss.example; spf=fail smtp.mailfrom="a; {PASS}"@evil.example',
        f"mx.hss.example; dmarc=fail reason={PASS}",
        f"mx.hss.example; dmarc=fail header.from=hss.example; {PASS}",  # it contradicts itself
        f"mx.hss.example; {PASS} (",  # a comment without an end
        f'mx.hss.example; {PASS} "',
        f"mx.hss.example; x=\\(; {PASS}",
        "mx.hss.example (comment (nested) still; dmarc=pass header.from=hss.example)",
        f"mx.hss.example; {'(' * 50_000}; {PASS}",
        f"mx.hss.example; {PASS}{' ' * 9_000}",
    ],
)
def test_nothing_else_proves_the_sender(header: str) -> None:
    assert proof_of(mail(header), ORGANISATION) == ""


@pytest.mark.parametrize(
    "sender",
    ["mila@evil.example", "mila@hss.example.evil.example", "mila@hs5.example", "mila@h\u0455s.example", "mila", ""],
)
def test_a_lookalike_of_the_domain_is_another_domain(sender: str) -> None:
    assert proof_of(mail(f"mx.hss.example; {PASS}", sender=sender), ORGANISATION) == ""


def test_only_the_topmost_header_counts() -> None:
    assert proof_of(mail("mx.evil.example; dmarc=fail", f"mx.hss.example; {PASS}"), ORGANISATION) == ""
    assert proof_of(mail(f"mx.hss.example; {PASS}", "mx.evil.example; dmarc=fail"), ORGANISATION) == "dmarc"


def test_a_mail_with_two_senders_proves_none_of_them() -> None:
    assert proof_of(mail(f"mx.hss.example; {PASS}", defects=("several from headers",)), ORGANISATION) == ""


def test_without_a_sender_or_a_header_nothing_is_proven() -> None:
    assert proof_of(Mail(authentication_results=(f"mx.hss.example; {PASS}",)), ORGANISATION) == ""
    assert proof_of(mail(), ORGANISATION) == ""


@pytest.mark.parametrize("changes", [{"proof": Proof.CONFIRM}, {"authserv_id": ""}])
def test_an_organisation_that_cannot_check_believes_nobody(changes: dict[str, str]) -> None:
    organisation = replace(ORGANISATION, **changes)  # type: ignore[arg-type]

    assert proof_of(mail(f"mx.hss.example; {PASS}", f"; {PASS}"), organisation) == ""


def test_fifty_thousand_brackets_cost_no_time() -> None:
    header = "mx.hss.example; " + "(" * 50_000 + "\\" * 50_000

    started = time.perf_counter()
    assert read_results(header, "mx.hss.example") == []
    assert time.perf_counter() - started < 0.5


@given(st.text(alphabet='mx.hs;dmarc=pas "()\\\t\n', max_size=200))
def test_no_header_breaks_it(header: str) -> None:
    read_results("mx.hss.example;" + header, "mx.hss.example")
