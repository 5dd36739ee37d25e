"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

MOMENT = sa.DateTime(timezone=True)

KEEP_SQLITE = """
CREATE TRIGGER case_event_{what} BEFORE {what} ON case_event {when}
BEGIN SELECT RAISE(ABORT, 'the history of a case is only ever added to'); END
"""
KEEP_POSTGRESQL = """
CREATE FUNCTION case_event_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT 1 FROM "case" WHERE number = OLD.case_number) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'the history of a case is only ever added to';
END $$;
CREATE TRIGGER case_event_update_delete BEFORE UPDATE OR DELETE ON case_event
    FOR EACH ROW EXECUTE FUNCTION case_event_stays();
CREATE TRIGGER case_event_truncate BEFORE TRUNCATE ON case_event
    FOR EACH STATEMENT EXECUTE FUNCTION case_event_stays();
"""


def upgrade() -> None:
    """Make the tables, and let nobody change a history."""
    _case()
    _inbox()
    _outbox()
    _small_tables()
    _guard_history()


def _of_case(ondelete: str = "CASCADE", *, nullable: bool = False) -> sa.Column[str]:
    key = sa.ForeignKey("case.number", ondelete=ondelete, deferrable=True, initially="DEFERRED")
    return sa.Column("case_number", sa.Text, key, nullable=nullable)


def _of_inbox() -> sa.Column[int]:
    key = sa.ForeignKey("inbox.id", ondelete="CASCADE")
    return sa.Column("inbox_id", sa.Integer, key, nullable=False, autoincrement=False)


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text, nullable=False) for name in names]


def _partial(name: str, table: str, columns: list[str], where: str) -> None:
    op.create_index(name, table, columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))


def _case() -> None:
    op.create_table(
        "case",
        sa.Column("number", sa.Text, primary_key=True),
        *_texts("organisation", "state", "label", "complainant_key"),
        sa.Column("received_at", MOMENT),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("closed_at", MOMENT),
        sa.Column("next_at", MOMENT),
        sa.Column("seq", sa.Integer, nullable=False),
        *_texts("head", "data"),
    )
    _partial("case_due", "case", ["next_at"], "next_at IS NOT NULL")
    op.create_index("case_complainant", "case", ["organisation", "complainant_key"])
    op.create_index("case_opened", "case", ["organisation", "opened_at"])
    op.create_table(
        "case_event",
        _of_case(),
        sa.Column("seq", sa.Integer, nullable=False, autoincrement=False),
        *_texts("kind"),
        sa.Column("at", MOMENT, nullable=False),
        *_texts("actor", "facts", "changes", "previous_hash", "hash"),
        sa.PrimaryKeyConstraint("case_number", "seq"),
    )


def _inbox() -> None:
    op.create_table(
        "inbox",
        sa.Column("id", sa.Integer, primary_key=True),
        *_texts("organisation", "folder"),
        sa.Column("uidvalidity", sa.BigInteger, nullable=False),
        sa.Column("uid", sa.BigInteger, nullable=False),
        *_texts("content_hash", "message_id", "sender_key"),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("internal_date", MOMENT, nullable=False),
        sa.Column("kept_at", MOMENT, nullable=False),
        *_texts("status", "outcome"),
        _of_case("SET NULL", nullable=True),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("claimed_by", sa.Text),
        sa.Column("claimed_until", MOMENT),
        sa.UniqueConstraint("organisation", "folder", "uidvalidity", "uid", "content_hash", name="inbox_place"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "inbox_raw",
        _of_inbox(),
        sa.Column("raw", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("inbox_id"),
    )
    _partial("inbox_waits", "inbox", ["id"], "status = 'pending'")
    op.create_index("inbox_content", "inbox", ["organisation", "content_hash"])
    op.create_index("inbox_message", "inbox", ["organisation", "message_id"])
    op.create_index("inbox_sender", "inbox", ["organisation", "sender_key", "kept_at"])
    op.create_index("inbox_kept", "inbox", ["organisation", "kept_at"])
    op.create_index("inbox_case", "inbox", ["case_number"])


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer, primary_key=True),
        *_texts("organisation"),
        _of_case(nullable=True),
        *_texts("letter", "recipient", "recipient_key", "envelope_sender", "message_id"),
        sa.Column("raw", sa.LargeBinary, nullable=False),
        *_texts("status"),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("next_attempt_at", MOMENT, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("sent_at", MOMENT),
        sa.Column("failed_at", MOMENT),
        *_texts("last_error"),
        sa.Column("claimed_by", sa.Text),
        sa.Column("settled", sa.Boolean, nullable=False),
        sa.UniqueConstraint("message_id", name="outbox_message"),
        sqlite_autoincrement=True,
    )
    under_way, unsettled = "status IN ('queued', 'sending')", "NOT settled AND status IN ('sent', 'failed')"
    _partial("outbox_under_way", "outbox", ["organisation", "next_attempt_at"], under_way)
    _partial("outbox_unsettled", "outbox", ["id"], unsettled)
    op.create_index("outbox_case", "outbox", ["case_number"])
    op.create_index("outbox_recipient", "outbox", ["recipient_key", "created_at"])


def _small_tables() -> None:
    op.create_table(
        "case_mail",
        _of_case(),
        _of_inbox(),
        sa.PrimaryKeyConstraint("case_number", "inbox_id"),
    )
    op.create_index("case_mail_inbox", "case_mail", ["inbox_id"])
    op.create_table(
        "slot",
        *_texts("organisation", "kind", "period"),
        sa.Column("taken_at", MOMENT, nullable=False),
        *_texts("node"),
        sa.PrimaryKeyConstraint("organisation", "kind", "period"),
    )
    op.create_table(
        "counter",
        *_texts("organisation"),
        sa.Column("year", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("last", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("organisation", "year"),
    )
    op.create_table(
        "lease",
        sa.Column("name", sa.Text, primary_key=True),
        *_texts("node"),
        sa.Column("until", MOMENT, nullable=False),
    )


def _guard_history() -> None:
    """Refuse to change or delete an event; only a whole case can go, with all that belongs to it (retention)."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(KEEP_POSTGRESQL)
        return
    while_it_is_there = 'WHEN EXISTS (SELECT 1 FROM "case" WHERE number = OLD.case_number)'
    op.execute(KEEP_SQLITE.format(what="UPDATE", when=""))
    op.execute(KEEP_SQLITE.format(what="DELETE", when=while_it_is_there))
