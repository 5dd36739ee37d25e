"""What does this mail say? Raw bytes become a `Mail` value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class MailKind(StrEnum):
    """What sort of message this is, by its headers and structure alone."""

    ORDINARY = "ordinary"
    BOUNCE = "bounce"  # a delivery report about one of our letters (RFC 3464), or what looks like one
    ABSENCE = "absence"  # an out-of-office answer
    AUTOMATIC = "automatic"  # another automatic mail (RFC 3834), a list, a newsletter, a web form


@dataclass(frozen=True, kw_only=True)
class Address:
    """A person's name and mail address; the address is lower case, both are free of control characters."""

    name: str
    address: str


@dataclass(frozen=True, kw_only=True)
class Attachment:
    """A file that came along; `name` is safe to show and to store."""

    name: str
    content_type: str
    content: bytes


@dataclass(frozen=True, kw_only=True)
class Forward:
    """Somebody else's mail that the sender passed on: inline or attached; the innermost one."""

    sender: Address | None
    sent_at: datetime | None  # aware
    subject: str
    text: str
    note: str  # what the forwarder wrote above it
    own: str = ""  # the text without closing formula and signature; see forward.own_words


@dataclass(frozen=True, kw_only=True)
class Bounce:
    """A delivery report: which of our letters, to whom, and whether it is final."""

    message_id: str  # of our letter, "" when the report does not say
    recipient: str
    status: str  # "5.1.1", "" when absent
    permanent: bool
    diagnostic: str


@dataclass(frozen=True, kw_only=True)
class CalendarReply:
    """What a reader's calendar answers to an invitation (RFC 5546); who it is from says the mail, not this."""

    uid: str
    sequence: int | None  # of the invitation that is answered, if it tells
    answers: tuple[tuple[str, str], ...]  # (address, "yes", "no", "maybe" or "")
    words: str = ""  # what the person added, as far as the calendar tells
    begins: datetime | date | None = None  # as they have it; with `counters` when they would rather come
    counters: bool = False  # another time is proposed


@dataclass(frozen=True, kw_only=True)
class Mail:
    """A mail as read. Nothing in it is trusted; absent things are empty, never an error."""

    kind: MailKind = MailKind.ORDINARY
    message_id: str = ""  # with its angle brackets
    in_reply_to: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    sender: Address | None = None  # From
    reply_to: Address | None = None
    recipients: tuple[str, ...] = ()  # To, Cc, Delivered-To, X-Original-To: addresses in lower case
    subject: str = ""
    sent_at: datetime | None = None  # the Date header, aware; never counts as arrival
    received: tuple[tuple[str, datetime], ...] = ()  # (by-host, aware moment) of each Received, topmost first
    text: str = ""  # everything readable, as plain text
    new_text: str = ""  # only what the sender typed now: no quotes, signature, disclaimer
    nothing_new: bool = False  # the sender typed nothing himself: new_text is "", above a forward too
    nearly_nothing_new: bool = False  # so little is left that a person should see the whole
    forward: Forward | None = None
    bounce: Bounce | None = None
    attachments: tuple[Attachment, ...] = ()
    calendar: CalendarReply | None = None  # an answer to an invitation; new_text is then what was added to it
    authentication_results: tuple[str, ...] = ()  # unfolded, topmost first
    language: str = "nl"  # "nl" or "en"
    reasons: tuple[str, ...] = ()  # why it has this kind: the headers that say so
    defects: tuple[str, ...] = ()  # what was broken and mended while reading
    headers: Mapping[str, str] = field(default_factory=dict)  # lower-case name -> first value, unfolded, capped
    hops: tuple[str, ...] = ()  # the topmost Received headers as they are, unfolded
    repeated: frozenset[str] = frozenset()  # lower-case names of headers that stand there more than once


class Unreadable(Exception):
    """The mail can't be read within bounds; the text says why, without any personal data."""
