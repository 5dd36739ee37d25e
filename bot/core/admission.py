"""May the bot answer this mail by itself? By its headers and kind, never by its text (RFC 3834)."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from bot.core.auth_results import disowns
from bot.core.mail import Mail, MailKind
from bot.core.organisation import Organisation
from bot.core.reach import without_plus


class AdmissionReason(StrEnum):
    """Why the bot may answer, or may not."""

    ORDINARY = "ordinary"
    OWN_MAIL = "own_mail"  # it came from the complaints address, or would go there
    NO_SENDER = "no_sender"
    BOUNCE = "bounce"
    ABSENCE = "absence"
    AUTOMATIC = "automatic"
    ROLE_MAILBOX = "role_mailbox"  # nobody reads mail there
    DISOWNED = "disowned"  # the sender's own domain says that it did not send this (DMARC)
    NULL_PATH = "null_path"  # nothing may be sent back (RFC 5321, 4.5.5)


@dataclass(frozen=True, kw_only=True)
class Admission:
    """Whether the bot may answer by itself; a mail is handled and kept either way."""

    answer: bool
    reason: AdmissionReason


_ROLES = re.compile(
    r"(?:mailer-?daemon|postmaster|no-?_?\.?reply|do-?_?\.?not-?_?\.?reply|niet-?_?beantwoorden|geen-?antwoord|"
    r"bounces?|listserv|majordomo|owner-.{1,64}|.{1,64}-(?:request|bounces?|owner)|auto-?(?:reply|mailer)|nobody|"
    r"notifications?|microsoftexchange[0-9a-f]{10,40})(?:[+.=-][^@]{0,64})?@",
    re.IGNORECASE,
)
_LIST_SIGNS = ("List-", "Precedence: list", "Precedence: bulk")  # what a group address of one's own adds


def admit(mail: Mail, organisation: Organisation, own_message: bool) -> Admission:  # noqa: FBT001  # a fact, not a switch
    """Say whether the bot may answer the sender by itself, by the first rule that fits.

    `own_message` tells that the Message-ID is that of one of our letters: the store knows.
    """
    if own_message:
        return Admission(answer=False, reason=AdmissionReason.OWN_MAIL)
    reason = next((reason for reason, fits in _RULES if fits(mail, organisation)), AdmissionReason.ORDINARY)
    return Admission(answer=reason is AdmissionReason.ORDINARY, reason=reason)


def _is_own(mail: Mail, organisation: Organisation) -> bool:
    """Say whether an answer would come back to the complaints address, with or without a plus part."""
    return any(without_plus(address) == organisation.address for address in _answered(mail))


def _answered(mail: Mail) -> tuple[str, ...]:
    return tuple(address.address for address in (mail.sender, mail.reply_to) if address is not None)


def _is_automatic(mail: Mail, organisation: Organisation) -> bool:
    """Say whether a program sent it; a group address of the organisation itself only passes people's mail on."""
    if mail.kind is not MailKind.AUTOMATIC:
        return False
    host = organisation.address.rpartition("@")[2]
    own_list = f"{mail.headers.get('list-id', '').strip('<> ').rpartition('<')[2]}".endswith(host)
    return not (own_list and all(reason.startswith(_LIST_SIGNS) for reason in mail.reasons))


def _is_disowned(mail: Mail, organisation: Organisation) -> bool:
    """Say whether the own server found that the From header is forged: an answer would go to somebody else."""
    if not organisation.authserv_id or not mail.authentication_results:
        return False
    return disowns(mail.authentication_results[0], organisation.authserv_id)


def _is_role(mail: Mail, organisation: Organisation) -> bool:
    """Say whether nobody reads there; the organisation's own web form names the visitor in Reply-To."""
    host = organisation.address.rpartition("@")[2]
    by_form = mail.sender is not None and mail.sender.address.endswith(f"@{host}") and mail.reply_to is not None
    answered = _answered(mail)[1:] if by_form else _answered(mail)
    return any(_ROLES.match(address) for address in answered)


_RULES: tuple[tuple[AdmissionReason, Callable[[Mail, Organisation], bool]], ...] = (
    (AdmissionReason.OWN_MAIL, _is_own),
    (AdmissionReason.BOUNCE, lambda mail, _: mail.kind is MailKind.BOUNCE),
    (AdmissionReason.NO_SENDER, lambda mail, _: mail.sender is None),
    (AdmissionReason.ABSENCE, lambda mail, _: mail.kind is MailKind.ABSENCE),
    (AdmissionReason.AUTOMATIC, _is_automatic),
    (AdmissionReason.ROLE_MAILBOX, _is_role),
    (AdmissionReason.DISOWNED, _is_disowned),
    (AdmissionReason.NULL_PATH, lambda mail, _: mail.headers.get("return-path", "").strip() == "<>"),
)
