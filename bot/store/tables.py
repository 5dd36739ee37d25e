"""Which tables does the bot's memory have?"""

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import BigInteger, Column, Date, ForeignKey, Index, Integer, MetaData, Table, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from bot.store.columns import Compressed, KeyText, SafeText, UtcTime

WAITS = "status = 'pending'"
UNDER_WAY = "status IN ('queued', 'sending')"
UNSETTLED = "NOT settled AND status IN ('sent', 'failed')"
IS_DUE = "next_at IS NOT NULL"


class Base(SQLModel):
    """The tables of the bot, apart from those of anybody else."""

    metadata: ClassVar[MetaData] = MetaData()


def partial(name: str, *columns: str, where: str) -> Index:
    """Index only the rows that are asked for."""
    return Index(name, *columns, sqlite_where=text(where), postgresql_where=text(where))


def of_case(ondelete: str = "CASCADE", *, primary_key: bool = False) -> Column[str]:
    """Refer to a case; checked at commit, so that the order of writing is free."""
    key = ForeignKey("case.number", ondelete=ondelete, deferrable=True, initially="DEFERRED")
    return Column("case_number", SafeText, key, primary_key=primary_key, nullable=not primary_key)


def of_inbox() -> Column[int]:
    """Refer to a mail."""
    key = ForeignKey("inbox.id", ondelete="CASCADE")
    return Column("inbox_id", Integer, key, primary_key=True, autoincrement=False)


class InboxRow(Base, table=True):
    """A mail as it arrived: kept before anything is understood.

    The content is part of the key: a mail server that gives out a UID twice can't make us lose the second mail.
    """

    __tablename__ = "inbox"
    __table_args__ = (
        UniqueConstraint("organisation", "folder", "uidvalidity", "uid", "content_hash", name="inbox_place"),
        partial("inbox_waits", "id", where=WAITS),
        Index("inbox_content", "organisation", "content_hash"),
        Index("inbox_message", "organisation", "message_id"),
        Index("inbox_sender", "organisation", "sender_key", "kept_at"),
        Index("inbox_kept", "organisation", "kept_at"),
        Index("inbox_case", "case_number"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, sa_column=Column(Integer, primary_key=True))
    organisation: str = Field(sa_type=SafeText)
    folder: str = Field(sa_type=SafeText)
    uidvalidity: int = Field(sa_type=BigInteger)
    uid: int = Field(sa_type=BigInteger)
    content_hash: str = Field(sa_type=SafeText)
    message_id: str = Field(sa_type=KeyText)
    sender_key: str = Field(sa_type=KeyText)
    size: int = Field(sa_type=BigInteger)
    internal_date: datetime = Field(sa_type=UtcTime)
    kept_at: datetime = Field(sa_type=UtcTime)
    status: str = Field(sa_type=SafeText)
    outcome: str = Field(sa_type=SafeText)
    case_number: str | None = Field(default=None, sa_column=of_case("SET NULL"))
    attempts: int
    claimed_by: str | None = Field(default=None, sa_type=SafeText)
    claimed_until: datetime | None = Field(default=None, sa_type=UtcTime)


class RawRow(Base, table=True):
    """The bytes of a mail, apart: SQLite writes a whole row anew for every change of a status."""

    __tablename__ = "inbox_raw"

    inbox_id: int = Field(sa_column=of_inbox())
    raw: bytes = Field(sa_type=Compressed)


class CaseRow(Base, table=True):
    """A case as it stands: the fold of its events, with the columns that are searched for."""

    __tablename__ = "case"
    __table_args__ = (
        partial("case_due", "next_at", where=IS_DUE),
        Index("case_complainant", "organisation", "complainant_key"),
        Index("case_opened", "organisation", "opened_at"),
    )

    number: str = Field(primary_key=True, sa_type=SafeText)
    organisation: str = Field(sa_type=SafeText)
    state: str = Field(sa_type=SafeText)
    label: str = Field(sa_type=SafeText)
    complainant_key: str = Field(sa_type=SafeText)
    received_at: datetime | None = Field(default=None, sa_type=UtcTime)
    opened_at: datetime = Field(sa_type=UtcTime)
    closed_at: datetime | None = Field(default=None, sa_type=UtcTime)
    next_at: datetime | None = Field(default=None, sa_type=UtcTime)
    seq: int
    head: str = Field(sa_type=SafeText)
    data: str = Field(sa_type=SafeText)


class EventRow(Base, table=True):
    """Something that happened to a case. Only ever added: triggers refuse the rest."""

    __tablename__ = "case_event"

    case_number: str = Field(sa_column=of_case(primary_key=True))
    seq: int = Field(sa_column=Column(Integer, primary_key=True, autoincrement=False))
    kind: str = Field(sa_type=SafeText)
    at: datetime = Field(sa_type=UtcTime)
    actor: str = Field(sa_type=SafeText)
    facts: str = Field(sa_type=SafeText)
    changes: str = Field(sa_type=SafeText)
    previous_hash: str = Field(sa_type=SafeText)
    hash: str = Field(sa_type=SafeText)


class OutboxRow(Base, table=True):
    """A letter, written and ready to leave, and what became of it."""

    __tablename__ = "outbox"
    __table_args__ = (
        UniqueConstraint("message_id", name="outbox_message"),
        partial("outbox_under_way", "organisation", "next_attempt_at", where=UNDER_WAY),
        partial("outbox_unsettled", "id", where=UNSETTLED),
        Index("outbox_case", "case_number"),
        Index("outbox_recipient", "recipient_key", "created_at"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, sa_column=Column(Integer, primary_key=True))
    organisation: str = Field(sa_type=SafeText)
    case_number: str | None = Field(default=None, sa_column=of_case())
    letter: str = Field(sa_type=SafeText)
    recipient: str = Field(sa_type=SafeText)
    recipient_key: str = Field(sa_type=SafeText)
    envelope_sender: str = Field(sa_type=SafeText)
    message_id: str = Field(sa_type=KeyText)
    raw: bytes = Field(sa_type=Compressed)
    status: str = Field(sa_type=SafeText)
    attempts: int
    next_attempt_at: datetime = Field(sa_type=UtcTime)
    created_at: datetime = Field(sa_type=UtcTime)
    sent_at: datetime | None = Field(default=None, sa_type=UtcTime)
    failed_at: datetime | None = Field(default=None, sa_type=UtcTime)
    last_error: str = Field(sa_type=SafeText)
    claimed_by: str | None = Field(default=None, sa_type=SafeText)
    settled: bool


class CaseMailRow(Base, table=True):
    """Which mails belong to a case."""

    __tablename__ = "case_mail"
    __table_args__ = (Index("case_mail_inbox", "inbox_id"),)

    case_number: str = Field(sa_column=of_case(primary_key=True))
    inbox_id: int = Field(sa_column=of_inbox())


class SlotRow(Base, table=True):
    """A periodic mail that was made: once, whichever node made it."""

    __tablename__ = "slot"

    organisation: str = Field(primary_key=True, sa_type=SafeText)
    kind: str = Field(primary_key=True, sa_type=SafeText)
    period: str = Field(primary_key=True, sa_type=SafeText)
    taken_at: datetime = Field(sa_type=UtcTime)
    node: str = Field(sa_type=SafeText)


class CounterRow(Base, table=True):
    """The last case number of an organisation in a year."""

    __tablename__ = "counter"

    organisation: str = Field(primary_key=True, sa_type=SafeText)
    year: int = Field(sa_column=Column(Integer, primary_key=True, autoincrement=False))
    last: int


class LeaseRow(Base, table=True):
    """Who does what only one may do at a time."""

    __tablename__ = "lease"

    name: str = Field(primary_key=True, sa_type=SafeText)
    node: str = Field(sa_type=SafeText)
    until: datetime = Field(sa_type=UtcTime)


class AbsenceRow(Base, table=True):
    """A colleague who is away, as was said last."""

    __tablename__ = "absence"
    __table_args__ = (partial("absence_due", "next_at", where=IS_DUE),)

    organisation: str = Field(primary_key=True, sa_type=SafeText)
    address: str = Field(primary_key=True, sa_type=SafeText)
    since: date = Field(sa_type=Date)
    last: date | None = Field(default=None, sa_type=Date)
    stand_in: str = Field(sa_type=SafeText)
    declared: bool
    handed_over: bool
    noted_at: datetime = Field(sa_type=UtcTime)
    next_at: datetime | None = Field(default=None, sa_type=UtcTime)


def _table(name: str) -> Table:
    return Base.metadata.tables[name]


INBOX = _table("inbox")
RAW = _table("inbox_raw")
CASE = _table("case")
EVENT = _table("case_event")
OUTBOX = _table("outbox")
CASE_MAIL = _table("case_mail")
SLOT = _table("slot")
COUNTER = _table("counter")
LEASE = _table("lease")
ABSENCE = _table("absence")
