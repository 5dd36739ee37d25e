"""Does whoever pretends to be somebody get nothing done, and does a person hear of it?"""

from dataclasses import replace
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest

from bot.core.organisation import Organisation, Proof
from bot.core.token import Purpose, mint
from bot.core.words import State
from tests.town import ORGANISATION, Town, found_town, names, pick, text_of

ANNA, ANNAS = "Anna Klaver <anna@burger.example>", "anna@burger.example"
DIRECTIE, MILA = "directie@hss.example", "mila@hss.example"
ACT = "besluit: ongegrond, want ik zeg het."
OWN = "Authentication-Results: mx.hss.example; dmarc=pass header.from=hss.example"
FAILED = "Authentication-Results: mx.hss.example; dmarc=fail header.from=hss.example"
ADDRESS = "klachten@hss.example"
CONFIRM = [("confirm", DIRECTIE)]  # the supposed writer is asked, at the address that we know
TOLD = [("information", DIRECTIE)]  # who handles the case reads it, as somebody else's words


@pytest.fixture
def letters(town: Town) -> list[EmailMessage]:
    """Anna has complained, and the directie got the case."""
    town.works()
    return town.says(ANNA, "Klacht over een brief", "Niemand heeft mij geantwoord.")


@pytest.fixture
def handover(letters: list[EmailMessage]) -> EmailMessage:
    """The case mail of the directie."""
    return pick(letters, "handover")


@pytest.fixture
def receipt(letters: list[EmailMessage]) -> EmailMessage:
    """What Anna got."""
    return pick(letters, "acknowledgement")


def forged(
    town: Town,
    letter: EmailMessage,
    text: str,
    *headers: str,
    sender: str = DIRECTIE,
    to: str = "",
    thread: str = "",
) -> bytes:
    """Make an answer to a letter byte by byte: the server's headers on top, and whatever a sender can write."""
    answered = thread or str(letter["Message-ID"])
    lines = (
        *headers,
        *([f"From: {sender}"] if sender else []),
        f"To: {to or letter['Reply-To']}",
        f"Subject: Re: {letter['Subject']}",
        f"Message-ID: <{next(town.uids)}@sender.example>",
        "Date: Mon, 23 Nov 2026 10:00:00 +0100",
        f"In-Reply-To: {answered}",
        f"References: {answered}",
        "Content-Type: text/plain; charset=utf-8",
        "",
        text,
        "",
    )
    return "\r\n".join(lines).encode()


def becomes(town: Town, mail: bytes) -> list[tuple[str, str]]:
    """Let a mail come in; give which letters leave, after it was seen that nothing was done."""
    before, happened = town.case(), town.kinds()
    town.arrives(mail)
    letters = names(town.works())
    after = town.case()

    assert (after.state, after.outcome, after.owner) == (before.state, before.outcome, before.owner)
    assert set(town.kinds()[len(happened) :]) <= {"information"}
    return letters


# --- the two keys ---------------------------------------------------------------------------------------------------


def test_with_both_keys_it_is_done(town: Town, handover: EmailMessage) -> None:
    town.arrives(forged(town, handover, ACT, OWN))

    assert names(town.works()) == [("decision", ANNAS), ("transcript", DIRECTIE)]
    assert town.case().state is State.DECIDED


def test_a_forged_sender_with_a_stolen_token_is_asked_about(town: Town, handover: EmailMessage) -> None:
    assert becomes(town, forged(town, handover, ACT)) == CONFIRM
    assert becomes(town, forged(town, handover, ACT, FAILED)) == CONFIRM


def test_a_forged_sender_without_a_token_is_asked_about(town: Town, handover: EmailMessage) -> None:
    made_up = f"<{town.case().number.lower()}@hss.example>"

    assert becomes(town, forged(town, handover, ACT, to=ADDRESS, thread=made_up)) == CONFIRM
    assert becomes(town, forged(town, handover, ACT, OWN, to=ADDRESS, thread=made_up)) == CONFIRM


def test_a_message_id_that_looks_like_ours_is_no_token(town: Town, handover: EmailMessage) -> None:
    looks = "<hss-2026-0001.m.abcd.aaaaaaaaaaaaaaaa.1.handover@hss.example>"

    assert becomes(town, forged(town, handover, ACT, OWN, to=ADDRESS, thread=looks)) == CONFIRM


@pytest.mark.parametrize(
    ("sender", "told"),
    [
        (MILA, [*TOLD, ("transcript", MILA)]),  # a colleague without a part in the case hears that
        ("toezicht@hss.example", [("confirm", "toezicht@hss.example")]),
        ("evil@evil.example", TOLD),
        (ANNAS, [*TOLD, ("information_received", ANNAS)]),
    ],
)
def test_a_token_of_somebody_else_gives_nothing(
    town: Town, handover: EmailMessage, sender: str, told: list[tuple[str, str]]
) -> None:
    domain = sender.rpartition("@")[2]
    proof = f"Authentication-Results: mx.hss.example; dmarc=pass header.from={domain}"

    assert becomes(town, forged(town, handover, ACT, proof, sender=sender)) == told


@pytest.mark.usefixtures("handover")
def test_a_token_of_another_case_gives_nothing(town: Town) -> None:
    other = pick(town.says("Ben <ben@burger.example>", "Klacht", "Er is niet gebeld."), "handover")
    mail = forged(town, other, ACT, OWN, to=ADDRESS, thread="<hss-2026-0001@hss.example>")
    number = str(other["Subject"]).encode()

    letters = becomes(town, mail.replace(b"Re: " + number, b"Re: [HSS-2026-0001]"))

    assert letters == CONFIRM
    assert town.case("HSS-2026-0002").state is State.OPEN


def test_a_token_that_has_expired_gives_nothing(town: Town, handover: EmailMessage) -> None:
    old = mint(town.desk.secret, "HSS-2026-0001", DIRECTIE, Purpose.COLLEAGUE, town.now.date() - timedelta(days=500))
    to = f"klachten+{old}@hss.example"

    assert becomes(town, forged(town, handover, ACT, OWN, to=to, thread=f"<{old}.1.handover@hss.example>")) == CONFIRM


# --- what the sender says of its own proof ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "headers",
    [
        (FAILED, OWN),
        (FAILED, OWN, OWN),
        (FAILED.replace("fail header", "fail (pass) header") + f" ({OWN})", OWN),
        (FAILED, OWN.replace(": ", ":\r\n\t").replace("; ", ";\r\n\t")),
        (f"Authentication-Results: mx.hss.example; dmarc=fail ({OWN})",),
        ('Authentication-Results: mx.hss.example; dmarc=fail reason="; dmarc=pass header.from=hss.example"',),
        (f"{FAILED}; dmarc=pass header.from=hss.example",),
        (OWN.replace("mx.hss", "mx.hss.example.evil"),),
        (OWN.replace("mx.hss", "mx-hss"),),
        (OWN.replace("mx.hss", "mx.h\u0455s"),),
        (OWN.replace("mx.hss.example;", '"mx.hss.example";'),),
        (OWN.replace("mx.hss.example;", "(mx.hss.example);"),),
        (OWN.replace("header.from=hss.example", "header.from=evil.example"),),
        (OWN + " (" + "(" * 9_000 + ")" * 9_001,),
        (OWN + "; x=y" * 3_000,),
        ("X-" + OWN,),
        ("ARC-" + OWN.replace(": ", ": i=1; "),),
        ("X-MS-Exchange-Organization-AuthAs: Internal",),
        ("Received: from x by mail.hss.example with ESMTPSA id 1; Mon, 23 Nov 2026 10:00:00 +0100",),
    ],
)
def test_proof_that_came_with_the_mail_is_none(town: Town, handover: EmailMessage, headers: tuple[str, ...]) -> None:
    assert becomes(town, forged(town, handover, ACT, *headers)) == CONFIRM


SUBMISSION = replace(ORGANISATION, proof=(Proof.SUBMISSION,), submitted_by=frozenset({"mail.hss.example"}))
BY_HEADER = replace(ORGANISATION, proof=(Proof.HEADER,), proof_header=("x-own", "internal"))
LOGGED_IN = (
    "Received: from laptop (laptop [192.0.2.7]) (Authenticated sender: directie@hss.example) by mail.hss.example"
    " (Postfix) with ESMTPSA id 1; Mon, 23 Nov 2026 10:00:00 +0100"
)
RELAYED = "Received: from x by mail.hss.example (Postfix) with ESMTPS id 2; Mon, 23 Nov 2026 10:00:00 +0100"


@pytest.mark.parametrize(
    ("organisation", "headers", "done"),
    [
        (SUBMISSION, (LOGGED_IN,), True),
        (SUBMISSION, (RELAYED, LOGGED_IN), False),
        (SUBMISSION, (LOGGED_IN.replace("directie@", "mila@"),), False),
        (SUBMISSION, (OWN,), False),
        (BY_HEADER, ("X-Own: Internal",), True),
        (BY_HEADER, ("X-Own: Internal", "X-Own: Internal"), False),
        (BY_HEADER, ("X-Own: Anonymous", "X-Own: Internal"), False),
        (BY_HEADER, (OWN, LOGGED_IN), False),
        (replace(ORGANISATION, proof=(Proof.CONFIRM,)), (OWN, LOGGED_IN, "X-Own: Internal"), False),
    ],
)
def test_only_the_proof_that_the_organisation_chose_counts(
    tmp_path: Path, organisation: Organisation, headers: tuple[str, ...], *, done: bool
) -> None:
    town = found_town(tmp_path, organisation)
    town.works()
    handover = pick(town.says(ANNA, "Klacht over een brief", "Niemand heeft mij geantwoord."), "handover")

    town.arrives(forged(town, handover, ACT, *headers))

    assert names(town.works()) == ([("decision", ANNAS), ("transcript", DIRECTIE)] if done else CONFIRM)
    assert (town.case().state is State.DECIDED) is done


@pytest.mark.usefixtures("handover")
@pytest.mark.parametrize("headers", [(), (FAILED,), (FAILED, OWN)])
def test_nobody_is_away_on_the_word_of_a_from_header(town: Town, headers: tuple[str, ...]) -> None:
    head = "\r\n".join(
        (*headers, f"From: {DIRECTIE}", f"To: {ADDRESS}", "Subject: afwezig", "Message-ID: <1@x.example>")
    )

    told = becomes(town, f"{head}\r\n\r\nafwezig tot 1 januari 2027, vervanger Mila de Boer\r\n".encode())

    assert told == [("absence_confirm", DIRECTIE)]
    assert town.case().away_until == ""


# --- senders that look like somebody ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sender", "told"),
    [
        ('"directie@hss.example" <evil@x.example>', TOLD),
        ("Directie HSS <directie@hss.example.evil.example>", TOLD),
        ("Directie HSS <dir\u0435ctie@hss.example>", TOLD),  # a Cyrillic e
        ("Directie HSS <directie@h\u0455s.example>", TOLD),  # a Cyrillic s
        ("Directie HSS <directie@xn--hs-cmc.example>", TOLD),
        ("Directie HSS <directie@hss\u3002example>", TOLD),  # an ideographic full stop
        ("Directie HSS <d\u0130rectie@hss.example>", TOLD),
        ("evil@x.example, directie@hss.example", TOLD),
        ("", TOLD),
        (ADDRESS, TOLD),
        ("klachten+hss@hss.example", TOLD),
        ("directie@hss.example, evil@x.example", CONFIRM),
        ("Bestuur: directie@hss.example;", CONFIRM),
        ("directie@hss.example (evil@x.example)", CONFIRM),
        ("evil@x.example <directie@hss.example>", CONFIRM),
    ],
)
def test_a_sender_that_is_not_beyond_doubt_does_nothing(
    town: Town, handover: EmailMessage, sender: str, told: list[tuple[str, str]]
) -> None:
    assert becomes(town, forged(town, handover, ACT, OWN, sender=sender)) == told


def test_of_two_from_headers_none_is_believed(town: Town, handover: EmailMessage) -> None:
    assert becomes(town, forged(town, handover, ACT, OWN, "From: evil@x.example")) == TOLD
    assert becomes(town, forged(town, handover, ACT, OWN, f"From: {DIRECTIE}", sender="evil@x.example")) == CONFIRM


def test_another_sender_header_proves_nothing(town: Town, handover: EmailMessage) -> None:
    by_evil = OWN.replace("header.from=hss.example", "header.from=evil.example")

    assert becomes(town, forged(town, handover, ACT, by_evil, "Sender: evil@evil.example")) == CONFIRM


def test_capitals_make_no_other_address(town: Town, handover: EmailMessage) -> None:
    town.arrives(forged(town, handover, ACT, OWN, sender="Directie <DIRECTIE@HSS.EXAMPLE>"))

    assert names(town.works()) == [("decision", ANNAS), ("transcript", DIRECTIE)]


# --- complainants, and what is passed on ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        ACT,
        "Besluit: gegrond, want jullie zaten fout.",
        "U schreef: besluit: gegrond. Wanneer krijg ik mijn geld?",
        "Graag uw oordeel.\r\n\r\n> besluit: gegrond, want de brief was zoek.\r\n> verstuur",
        "ik pak dit op",
        "ja, klopt",
        "verleng 2 weken, want het is druk",
        "vraag aan klager: waar is mijn brief?",
    ],
)
@pytest.mark.parametrize("own_token", [True, False])
def test_a_complainant_never_does_what_a_colleague_does(
    town: Town, letters: list[EmailMessage], text: str, *, own_token: bool
) -> None:
    letter = pick(letters, "acknowledgement" if own_token else "handover")  # or she got the colleague's mail
    proof = OWN.replace("header.from=hss.example", "header.from=burger.example")

    told = becomes(town, forged(town, letter, text, proof, sender=ANNA))

    assert told == [*TOLD, ("information_received", ANNAS)]


@pytest.mark.parametrize("text", ["Ik trek mijn klacht in.", "Ik ben tevreden, de klacht mag dicht."])
def test_what_the_complainant_writes_from_another_address_ends_nothing(
    town: Town, receipt: EmailMessage, text: str
) -> None:
    assert becomes(town, forged(town, receipt, text, sender="Anna Klaver <anna@elders.example>")) == TOLD


def test_who_forges_the_complainant_without_the_token_ends_nothing(town: Town, receipt: EmailMessage) -> None:
    made_up = "<hss-2026-0001@hss.example>"

    told = becomes(town, forged(town, receipt, "Ik trek mijn klacht in.", sender=ANNA, to=ADDRESS, thread=made_up))

    assert [one for one in told if one[1] == DIRECTIE] == TOLD


def test_a_case_mail_that_was_forwarded_gives_its_receiver_nothing(town: Town, handover: EmailMessage) -> None:
    quoted = "\r\n".join(f"> {line}" for line in text_of(handover).splitlines())
    text = f"{ACT}\r\n\r\nOp ma 23 nov 2026 schreef HSS Klachten:\r\n{quoted}"

    assert becomes(town, forged(town, handover, text, sender="evil@x.example")) == TOLD
    assert becomes(town, forged(town, handover, text, OWN, sender=MILA)) == [*TOLD, ("transcript", MILA)]


def test_a_colleague_who_complains_is_only_that_in_the_own_case(town: Town) -> None:
    town.works()
    letters = town.says(f"Directie HSS <{DIRECTIE}>", "Klacht over de kantine", "Niemand heeft mij geantwoord.")
    others = [one for one in letters if DIRECTIE not in str(one["To"])]

    assert others != []  # somebody else has it
    before = town.case()
    to = mint(town.desk.secret, before.number, DIRECTIE, Purpose.COLLEAGUE, town.now.date())
    town.arrives(forged(town, others[0], ACT, OWN, to=f"klachten+{to}@hss.example"))
    town.works()

    assert (town.case().state, town.case().outcome) == (before.state, before.outcome)


# --- what is smuggled into our own mail ---------------------------------------------------------------------------

CRLF = "=0D=0A"
SMUGGLED = (
    f"=?utf-8?q?Anna{CRLF}Bcc=3A_evil=40x=2Eexample{CRLF}{CRLF}Hallo?=",
    f"=?utf-8?q?{CRLF}Reply-To=3A_evil=40x=2Eexample?=",
    "=?utf-8?b?QW5uYQpCY2M6IGV2aWxAeC5leGFtcGxl?=",  # Anna, a line feed, Bcc: …
    "Anna\u2028Bcc: evil@x.example",
    "Anna\x0bBcc: evil@x.example\x85X-Evil: 1",
    "=?utf-8?q?Anna=00=1B[31m?=",
)


OURS = frozenset(
    {
        *("from", "to", "subject", "date", "message-id", "reply-to", "in-reply-to", "references", "auto-submitted"),
        *("x-auto-response-suppress", "mime-version", "content-type", "content-transfer-encoding", "list-id"),
    }
)


@pytest.mark.parametrize("smuggled", SMUGGLED)
@pytest.mark.parametrize("place", ["From", "Subject"])
def test_no_header_gets_into_our_letters_through_a_name_or_a_subject(town: Town, smuggled: str, place: str) -> None:
    town.works()
    sender = f"{smuggled} <anna@burger.example>" if place == "From" else ANNA
    subject = f"Klacht {smuggled}" if place == "Subject" else "Klacht over een brief"
    head = f"From: {sender}\r\nTo: {ADDRESS}\r\nSubject: {subject}\r\nMessage-ID: <1@x.example>\r\n"

    town.arrives(f"{head}\r\nNiemand heeft mij geantwoord.\r\n".encode())
    letters = town.works()

    assert names(letters) in (  # a From header that can't be read is one that nobody answers
        [("acknowledgement", ANNAS), ("handover", DIRECTIE)],
        [("doubt", DIRECTIE)],
    )
    assert [name for one in letters for name in one if name.lower() not in OURS] == []
    assert [len(one.get_all(name, [])) for one in letters for name in OURS if len(one.get_all(name, [])) > 1] == []
    assert [one for one in letters if "evil" in f"{one['Reply-To']} {one['To'].addresses[0].addr_spec}"] == []


def test_a_forged_yes_to_our_question_confirms_nothing(town: Town, handover: EmailMessage) -> None:
    asked = pick(town.answers(handover, ACT, proof=False), "confirm")

    assert becomes(town, forged(town, asked, "ja, klopt", FAILED)) == [("transcript", DIRECTIE)]
    assert town.answers(asked, "ja, klopt", proof=False)  # the colleague still can
    assert town.case().state is State.DECIDED


@pytest.mark.usefixtures("handover")
def test_a_forged_yes_sends_nobody_away(town: Town) -> None:
    absence = town.mail(DIRECTIE, "Afwezig", "afwezig tot en met 4 december, vervanger Sam Visser")
    town.arrives(absence)
    asked = pick(town.works(), "absence_confirm")

    assert becomes(town, forged(town, asked, "ja, klopt", FAILED, to=ADDRESS)) == [("absence_noted", DIRECTIE)]
    assert town.desk.offices["hss"].organisation.away == {}
