"""Is the sender believed only on the word of the one configured server?"""

from dataclasses import replace
from typing import Any

import pytest

from bot.core.mail import Address, Mail
from bot.core.organisation import Proof
from bot.core.reading import read
from bot.core.trust import proof_of, shows
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
        ("mx.hss.example; dmarc=pass action=none header.from=hss.example;compauth=pass reason=100", "dmarc"),
        ("mx.hss.example; dmarc=none header.from=hss.example; dkim=pass header.d=hss.example", "dkim"),
        ("mx.hss.example; dkim=pass header.d=list.example; dkim=pass header.d=hss.example", "dkim"),
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
        f"mx.hss.example; {PASS}; dmarc=fail header.from=hss.example",
        f"mx.hss.example; {PASS}; {PASS}",  # no server says it twice
        "mx.hss.example; dmarc=pass header.from=hss.example header.from=evil.example",
        "mx.hss.example; dmarc=pass header.from=evil.example; dkim=pass header.d=hss.example",
        "mx.hss.example; dmarc=temperror header.from=hss.example; dkim=pass header.d=hss.example",
        "mx.hss.example; dkim=pass header.d=hss.example; dkim=fail header.d=hss.example",
        "mx.hss.example; dkim=pass header.d=example",  # a domain above: whose is it?
        "mx.hss.example; dkim=pass header.d=mail.hss.example",  # below: that of a customer?
        "mx.hss.example; dkim=pass header.d=hss.example header.d=evil.example",
        "mx.hss.example; dkim=pass header.i=@hss.example",
        f'mx.hss.example; dmarc=fail "; {PASS}"',
        f"mx.hss.example; dmarc=fail header.from=x; (; {PASS})",
        f"mx.hss.example; dmarc=fail header.from=(){PASS}",
        f"dmarc=fail; mx.hss.example; {PASS}",
        f"mx.hss.example\u200b; {PASS}",
        f"mx.hss.example 2; {PASS}",  # a version that nobody knows
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
    assert proof_of(mail(f"mx.hss.example; {PASS}", defects=("an odd from header",)), ORGANISATION) == ""


def test_without_a_sender_or_a_header_nothing_is_proven() -> None:
    assert proof_of(Mail(authentication_results=(f"mx.hss.example; {PASS}",)), ORGANISATION) == ""
    assert proof_of(mail(), ORGANISATION) == ""


@pytest.mark.parametrize("changes", [{"proof": (Proof.CONFIRM,)}, {"proof": ()}, {"authserv_id": ""}])
def test_an_organisation_that_cannot_check_believes_nobody(changes: dict[str, Any]) -> None:
    organisation = replace(ORGANISATION, **changes)

    assert proof_of(mail(f"mx.hss.example; {PASS}", f"; {PASS}"), organisation) == ""


# --- a mail as the server gives it ----------------------------------------------------------------------------------

SUBMITTED = (
    "from [192.0.2.7] (laptop.hss.example [192.0.2.7]) (Authenticated sender: {user}) by mail.hss.example (Postfix) "
    "with ESMTPSA id 4XyZ for <klachten@hss.example>; Mon, 23 Nov 2026 10:00:00 +0100 (CET)"
)
OUTSIDE = "from x (x [198.51.100.9]) by mail.hss.example (Postfix) with ESMTPS id 1; Mon, 23 Nov 2026 10:00:00 +0100"
BY_LOGIN = replace(ORGANISATION, proof=(Proof.SUBMISSION,), submitted_by=frozenset({"mail.hss.example"}))
BY_HEADER = replace(ORGANISATION, proof=(Proof.HEADER,), proof_header=("x-ms-exchange-organization-authas", "internal"))
AUTH_AS = "X-MS-Exchange-Organization-AuthAs"


def arrived(*headers: str, sender: str = "Mila de Boer <mila@hss.example>") -> Mail:
    """Read a mail with these headers, topmost first, above those of its sender."""
    return read("\r\n".join((*headers, f"From: {sender}", "Subject: x", "", "ik pak dit op", "")).encode())


def test_who_logged_in_at_the_own_server_is_proven() -> None:
    hop = f"Received: {SUBMITTED.format(user='mila@hss.example')}"

    assert proof_of(arrived(hop), BY_LOGIN) == "submission"
    assert proof_of(arrived(hop), ORGANISATION) == ""  # this organisation did not choose it


@pytest.mark.parametrize("user", ["sam@hss.example", "mila", "mila@hss.example.evil.example"])
def test_who_logged_in_as_somebody_else_is_not_proven(user: str) -> None:
    assert proof_of(arrived(f"Received: {SUBMITTED.format(user=user)}"), BY_LOGIN) == ""


def test_a_login_that_the_sender_wrote_below_the_servers_own_line_proves_nothing() -> None:
    forged = f"Received: {SUBMITTED.format(user='mila@hss.example')}"

    assert proof_of(arrived(f"Received: {OUTSIDE}", forged), BY_LOGIN) == ""
    assert proof_of(arrived(f"Received: {OUTSIDE}\r\n\tmangled", forged), BY_LOGIN) == ""


def test_the_own_header_proves_a_colleague_when_it_stands_there_once() -> None:
    assert proof_of(arrived(f"{AUTH_AS}: Internal"), BY_HEADER) == "header"
    assert proof_of(arrived(f"{AUTH_AS.lower()}:\r\n internal "), BY_HEADER) == "header"
    assert proof_of(arrived(f"{AUTH_AS}: Internal"), ORGANISATION) == ""


@pytest.mark.parametrize(
    "headers",
    [
        (),
        (f"{AUTH_AS}: Anonymous",),
        (f"{AUTH_AS}: Internal", f"{AUTH_AS}: Internal"),
        (f"{AUTH_AS}: Anonymous", f"{AUTH_AS}: Internal"),
        (f"{AUTH_AS}: Internal", f"{AUTH_AS.lower()}: Anonymous"),
        (f"{AUTH_AS}: Internal; Anonymous",),
        (f"{AUTH_AS}2: Internal",),
        (f"{AUTH_AS} : Internal",),
    ],
)
def test_an_own_header_that_is_not_alone_or_not_right_proves_nothing(headers: tuple[str, ...]) -> None:
    assert proof_of(arrived(*headers), BY_HEADER) == ""


@pytest.mark.parametrize(
    "sender",
    [
        '"mila@hss.example" <evil@x.example>',
        "evil@x.example, mila@hss.example",
        "mila@hss.example, evil@x.example",
        "Groep: mila@hss.example;",
        "mila@hss.example (mila@hss.example)",
        "(evil@x.example) mila@hss.example",
        "mila@hss.example <mila@hss.example>",
        "<mila@hss.example> <evil@x.example>",
        "=?utf-8?q?mila=40hss=2Eexample?=",
        "Mila <=?utf-8?q?mila?=@hss.example>",
        "Mila <mila@h\u0455s.example>",
        "Mila <mil\u0430@hss.example>",
        "Mila <mila@hss\u3002example>",
        "Mila <mila\u200b@hss.example>",
        "Mila <mila@xn--hs-cmc.example>",
        "Mila <mila@hss.example",
        "",
    ],
)
def test_an_odd_sender_is_proven_by_nothing(sender: str) -> None:
    headers = (
        f"Authentication-Results: mx.hss.example; {PASS}; dkim=pass header.d=hss.example",
        f"Received: {SUBMITTED.format(user='mila@hss.example')}",
        f"{AUTH_AS}: Internal",
    )
    everything = replace(BY_LOGIN, proof=tuple(Proof), proof_header=BY_HEADER.proof_header)
    mail = arrived(*headers, sender=sender)
    named = mail.sender.address if mail.sender else ""

    assert proof_of(mail, everything) == "" or named != "mila@hss.example"


def test_two_from_headers_prove_nothing() -> None:
    mail = arrived(f"Authentication-Results: mx.hss.example; {PASS}", "From: mila@hss.example")

    assert proof_of(mail, ORGANISATION) == ""


@pytest.mark.parametrize("sender", ["mila@hss.example", "MILA@HSS.EXAMPLE", '"Boer, Mila de" <Mila@hss.example>'])
def test_an_ordinary_sender_is_proven(sender: str) -> None:
    assert (
        proof_of(arrived(f"Authentication-Results: mx.hss.example;\r\n\t{PASS}", sender=sender), ORGANISATION)
        == "dmarc"
    )


def test_results_that_the_sender_put_in_stand_below_those_of_the_server() -> None:
    own, forged = (
        "Authentication-Results: mx.hss.example; dmarc=fail header.from=hss.example",
        f"mx.hss.example; {PASS}",
    )

    assert proof_of(arrived(own, f"Authentication-Results: {forged}"), ORGANISATION) == ""
    assert proof_of(arrived(own, f"authentication-results:\r\n {forged}"), ORGANISATION) == ""
    assert proof_of(arrived(f"X-Authentication-Results: {forged}"), ORGANISATION) == ""
    assert proof_of(arrived(f"ARC-Authentication-Results: i=1; {forged}"), ORGANISATION) == ""


@pytest.mark.parametrize("proof", Proof)
def test_a_mail_without_anything_shows_no_proof(proof: Proof) -> None:
    assert shows(Mail(), replace(BY_LOGIN, proof_header=BY_HEADER.proof_header), proof) == ""
    assert shows(Mail(), replace(ORGANISATION, authserv_id=""), proof) == ""
