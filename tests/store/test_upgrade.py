"""Do the tables of an older database become those of today, without any loss?"""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect, text

from bot.store import upgrade
from bot.store.database import Store, Unusable
from bot.store.inbox import raw_of
from bot.store.tables import Base
from tests.store.samples import LATER, NOW, arrival, keep

SECOND = '''"""A second step."""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.execute("CREATE TABLE second (id INTEGER)")
    {more}
'''


@pytest.fixture
def newer_program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The file of a second step, that a newer program has."""
    migrations = tmp_path / "100%" / "migrations"
    shutil.copytree(upgrade.MIGRATIONS, migrations, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(upgrade, "MIGRATIONS", migrations)
    monkeypatch.setattr(upgrade, "HEAD", "0003")
    step = migrations / "versions" / "0003_second.py"
    step.write_text(SECOND.format(more=""))
    return step


def has_second_table(url: str) -> bool:
    """Whether the second step was made."""
    engine = create_engine(url)
    try:
        return inspect(engine).has_table("second")
    finally:
        engine.dispose()


def test_tables_of_the_steps_are_those_of_the_program(store: Store) -> None:
    with store.transaction() as session:
        context = MigrationContext.configure(session.connection(), opts={"compare_type": True})

        assert compare_metadata(context, Base.metadata) == []


def test_newest_step_is_the_one_that_the_program_expects() -> None:
    config = Config()
    config.set_main_option("script_location", str(upgrade.MIGRATIONS))

    assert ScriptDirectory.from_config(config).get_current_head() == upgrade.HEAD


def test_older_database_is_upgraded_with_what_is_in_it(url: str, request: pytest.FixtureRequest) -> None:
    with closing(Store.open(url, now=NOW)) as store:
        keep(store, [arrival(1)])
    request.getfixturevalue("newer_program")

    with closing(Store.open(url, now=LATER)) as store, store.reading() as session:
        assert raw_of(session, 1) == b"mail 1"
    assert has_second_table(url)


def test_copy_is_made_before_an_older_database_is_upgraded(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    url = f"sqlite:///{tmp_path / 'klachtenpost.db'}"
    with closing(Store.open(url, now=NOW)) as store:
        keep(store, [arrival(1)])
        request.getfixturevalue("newer_program")
        Store.open(url, now=LATER).close()

    (copy,) = tmp_path.glob("*.backup*")
    assert copy.name == "klachtenpost.db.0002-20261121T130000Z.backup"
    assert copy.stat().st_mode & 0o777 == 0o600
    assert not has_second_table(f"sqlite:///{copy}")
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT count(*) FROM inbox_raw").fetchone() == (1,)


def test_no_copy_is_made_of_a_new_database_or_when_nothing_is_pending(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'klachtenpost.db'}"
    for _ in range(2):
        Store.open(url, now=NOW).close()

    assert list(tmp_path.glob("*.backup*")) == []


def test_step_that_fails_changes_nothing(url: str, request: pytest.FixtureRequest) -> None:
    Store.open(url, now=NOW).close()
    step: Path = request.getfixturevalue("newer_program")
    step.write_text(SECOND.format(more="raise ZeroDivisionError"))

    with pytest.raises(ZeroDivisionError):
        Store.open(url, now=LATER)

    assert not has_second_table(url)


def test_database_of_a_newer_program_is_refused(url: str) -> None:
    with closing(Store.open(url, now=NOW)) as store, store.transaction() as session:
        session.connection().execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(Unusable, match="install the newer program"):
        Store.open(url, now=LATER)


def test_opening_an_upgraded_database_needs_no_alembic(url: str) -> None:
    Store.open(url, now=NOW).close()
    program = (
        "import sys, datetime; from bot.store.database import Store; "
        "Store.open(sys.argv[1], now=datetime.datetime.now(datetime.UTC)).close(); print('alembic' in sys.modules)"
    )

    ran = subprocess.run([sys.executable, "-c", program, url], check=True, capture_output=True, text=True)

    assert ran.stdout == "False\n"
