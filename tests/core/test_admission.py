"""The bot answers people, and nothing else (RFC 3834)."""

from datetime import time

import pytest

from bot.core.admission import Admission, AdmissionReason, admit
from bot.core.mail import Address, Mail, MailKind
from bot.core.organisation import Organisation

ORGANISATION = Organisation(
    key="hss",
    name="Hulpverlening Sociale Sector",
    short_name="HSS",
    address="klachten@hss.example",
    procedure="hss",
    coordinator="directie",
    step_up="toezicht@hss.example",
    fallback="kantoor@hss.example",
    office_opens=time(9),
)
JAN = Address(name="Jan", address="jan@voorbeeld.example")


def mail_from(address: str) -> Mail:
    return Mail(sender=Address(name="", address=address))


def test_ordinary_mail_is_answered() -> None:
    assert admit(Mail(sender=JAN), ORGANISATION, own_message=False) == Admission(
        answer=True, reason=AdmissionReason.ORDINARY
    )


@pytest.mark.parametrize(
    ("mail", "reason"),
    [
        (Mail(), AdmissionReason.NO_SENDER),
        (Mail(kind=MailKind.BOUNCE), AdmissionReason.BOUNCE),
        (Mail(kind=MailKind.ABSENCE, sender=JAN), AdmissionReason.ABSENCE),
        (Mail(kind=MailKind.AUTOMATIC, sender=JAN), AdmissionReason.AUTOMATIC),
        (mail_from("klachten@hss.example"), AdmissionReason.OWN_MAIL),
        (mail_from("klachten+hss-2026-0042@hss.example"), AdmissionReason.OWN_MAIL),
        (Mail(sender=JAN, reply_to=Address(name="", address="klachten@hss.example")), AdmissionReason.OWN_MAIL),
        (Mail(sender=JAN, headers={"return-path": "<>"}), AdmissionReason.NULL_PATH),
    ],
)
def test_mail_that_is_not_answered(mail: Mail, reason: AdmissionReason) -> None:
    assert admit(mail, ORGANISATION, own_message=False) == Admission(answer=False, reason=reason)


@pytest.mark.parametrize(
    "local",
    [
        *["mailer-daemon", "postmaster", "no-reply", "noreply", "no_reply", "donotreply", "do-not-reply", "noreply+1"],
        *[
            "bounces",
            "bounce-123",
            "owner-lijst",
            "lijst-request",
            "lijst-bounces",
            "notifications",
            "niet-beantwoorden",
        ],
    ],
)
def test_role_mailbox_is_not_answered(local: str) -> None:
    admission = admit(mail_from(f"{local}@elders.example"), ORGANISATION, own_message=False)

    assert admission.reason is AdmissionReason.ROLE_MAILBOX


@pytest.mark.parametrize(
    ("sender", "reply_to", "answer"),
    [
        ("noreply@hss.example", "jan@voorbeeld.example", True),  # our own web form
        ("noreply@hss.example", "no-reply@elders.example", False),
        ("noreply@elders.example", "jan@voorbeeld.example", False),
    ],
)
def test_the_own_web_form_is_answered_to_the_visitor(sender: str, reply_to: str, answer: bool) -> None:  # noqa: FBT001
    mail = Mail(sender=Address(name="Website", address=sender), reply_to=Address(name="", address=reply_to))

    assert admit(mail, ORGANISATION, own_message=False).answer is answer


@pytest.mark.parametrize("local", ["jan", "info", "norbert.eply", "bouncekasteel.jan", "postma", "helpdesk"])
def test_people_are_no_role_mailbox(local: str) -> None:
    assert admit(mail_from(f"{local}@elders.example"), ORGANISATION, own_message=False).answer


def test_our_own_letter_is_not_answered() -> None:
    assert admit(Mail(sender=JAN), ORGANISATION, own_message=True).reason is AdmissionReason.OWN_MAIL


def test_group_address_of_the_organisation_passes_people_on() -> None:
    reasons = ("Precedence: list", "List-Id: <klachten.hss.example>")
    mail = Mail(kind=MailKind.AUTOMATIC, sender=JAN, reasons=reasons, headers={"list-id": "<klachten.hss.example>"})

    assert admit(mail, ORGANISATION, own_message=False).answer
