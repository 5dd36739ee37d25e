"""How does Alembic reach our database? Over the connection that `bot.store.upgrade` holds."""

from alembic import context

from bot.store.tables import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=True,  # all steps or none, on SQLite too
)
context.run_migrations()
