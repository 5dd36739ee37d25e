"""Is it told why a colleague's mail proves nothing, and what would prove it, without anything personal?"""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.mail import Address, Mail
from bot.core.organisation import Organisation, Proof
from bot.core.proof_advice import Seen, look_at
from tests.town import ORGANISATION, PROOF

MILA = Address(name="Mila", address="mila@hss.example")
DATE = "; Mon, 23 Nov 2026 10:00:00 +0100"
LOGIN = f"from laptop (laptop [192.0.2.7]) by mail.hss.example (Postfix) with ESMTPSA id 1{DATE}"
DELIVERED = f"from mail.hss.example by vm with LMTP id 2{DATE}"
RELAYED = f"from x by mx.hss.example with ESMTPS id 3{DATE}"
AUTH_AS = {"x-ms-exchange-organization-authas": "Internal"}
SUBMISSION = replace(ORGANISATION, proof=(Proof.SUBMISSION,), submitted_by=frozenset({"mail.hss.example"}))
HEADER = replace(ORGANISATION, proof=(Proof.HEADER,), proof_header=("x-own", "internal"))
CONFIRM = replace(ORGANISATION, proof=(Proof.CONFIRM,), authserv_id="")


def mila(*results: str, **more: object) -> Mail:
    """Make a mail of Mila with these Authentication-Results."""
    return replace(Mail(sender=MILA, authentication_results=results), **more)  # type: ignore[arg-type]


def test_what_is_proven_needs_no_advice() -> None:
    assert look_at(mila(PROOF), ORGANISATION) == Seen(proof="dmarc", lacks=(), offers=())


@pytest.mark.parametrize(
    ("mail", "organisation", "why"),
    [
        (mila(), ORGANISATION, "it has no Authentication-Results header"),
        (
            mila("spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=hss.example; dmarc=pass header.from=hss.example"),
            ORGANISATION,
            "its topmost Authentication-Results does not begin with the name of a server (Microsoft 365 gives none)",
        ),
        (
            mila("mx.other.example; none"),
            ORGANISATION,
            'its topmost Authentication-Results begins with "mx.other.example", not with authserv_id',
        ),
        (
            mila("mx.hss.example; dmarc=fail header.from=hss.example; dkim=pass header.d=x.nl"),
            ORGANISATION,
            "its Authentication-Results says dmarc=fail, dkim=pass, or not of the sender's own domain",
        ),
        (
            mila("mx.hss.example; none"),
            ORGANISATION,
            "its topmost Authentication-Results can't be read, or says nothing of DMARC and DKIM",
        ),
        (mila(), SUBMISSION, "it has no Received header"),
        (mila(hops=("x",)), SUBMISSION, "its topmost Received header is not understood"),
        (
            mila(hops=(RELAYED,)),
            SUBMISSION,
            'its topmost Received header is by "mx.hss.example", which is none of the named servers',
        ),
        (
            mila(hops=(LOGIN.replace("ESMTPSA", "ESMTPS"),)),
            SUBMISSION,
            'its topmost Received header says "with ESMTPS": the sender had not logged in there',
        ),
        (
            mila(hops=(LOGIN.replace("(Postfix)", "(Authenticated sender: sam@hss.example)"),)),
            SUBMISSION,
            "its topmost Received header says that somebody else had logged in",
        ),
        (mila(), HEADER, "it has no header x-own"),
        (mila(headers={"x-own": "Anonymous"}), HEADER, "its x-own has another value"),
        (
            mila(headers={"x-own": "Internal"}, repeated=frozenset({"x-own"})),
            HEADER,
            "it has the header x-own more than once",
        ),
        (
            mila(PROOF, defects=("an odd from header",)),
            ORGANISATION,
            "its From header is odd: it may name more than one sender",
        ),
    ],
)
def test_each_reason_is_told(mail: Mail, organisation: Organisation, why: str) -> None:
    seen = look_at(mail, organisation)

    assert (seen.proof, seen.lacks) == ("", (why,))


@pytest.mark.parametrize(
    ("mail", "offers"),
    [
        (mila(), ()),
        (mila(PROOF), ('proof = "dmarc" with authserv_id = "mx.hss.example"',)),
        (mila(hops=(LOGIN,)), ('proof = "submission" with submitted_by = ["mail.hss.example"]',)),
        (
            mila(hops=(DELIVERED, LOGIN)),
            ('proof = "submission" with submitted_by = ["mail.hss.example"] and received_by = ["vm"]',),
        ),
        (mila(hops=(RELAYED, LOGIN)), ()),
        (
            mila(headers=AUTH_AS),
            ('proof = "header" with proof_header = "X-MS-Exchange-Organization-AuthAs: Internal"',),
        ),
        (mila(headers=AUTH_AS, repeated=frozenset(AUTH_AS)), ()),
        (mila(PROOF, headers=AUTH_AS, hops=(LOGIN,), defects=("an odd from header",)), ()),
    ],
)
def test_what_would_prove_it_is_offered(mail: Mail, offers: tuple[str, ...]) -> None:
    assert look_at(mail, CONFIRM).offers == offers


def test_each_accepted_proof_says_why_it_is_not_there() -> None:
    all_three = replace(SUBMISSION, proof=(Proof.DMARC, Proof.SUBMISSION, Proof.HEADER), proof_header=("x-own", "yes"))

    assert look_at(mila(), all_three).lacks == (
        "it has no Authentication-Results header",
        "it has no Received header",
        "it has no header x-own",
    )


@given(st.text(max_size=200))
def test_nothing_that_a_sender_writes_is_repeated_as_it_is(hostile: str) -> None:
    mail = mila(hostile, hops=(f"by {hostile} with ESMTPSA id 1{DATE}",), headers={"x-own": hostile})

    told = " ".join(text for one in (ORGANISATION, SUBMISSION, HEADER) for text in look_at(mail, one).lacks)

    assert told.isprintable()
    assert told.isascii()
