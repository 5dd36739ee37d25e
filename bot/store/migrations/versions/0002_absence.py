"""Who is away, until when, and who stands in."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the table of absences; a tick looks only at those of which something must be done."""
    op.create_table(
        "absence",
        sa.Column("organisation", sa.Text, nullable=False),
        sa.Column("address", sa.Text, nullable=False),
        sa.Column("since", sa.Date, nullable=False),
        sa.Column("last", sa.Date),
        sa.Column("stand_in", sa.Text, nullable=False),
        sa.Column("declared", sa.Boolean, nullable=False),
        sa.Column("handed_over", sa.Boolean, nullable=False),
        sa.Column("noted_at", MOMENT, nullable=False),
        sa.Column("next_at", MOMENT),
        sa.PrimaryKeyConstraint("organisation", "address"),
    )
    due = sa.text("next_at IS NOT NULL")
    op.create_index("absence_due", "absence", ["next_at"], sqlite_where=due, postgresql_where=due)
