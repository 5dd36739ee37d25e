"""Is everything that needs no server right: procedures, letters, the database?"""

import tomllib
from datetime import datetime
from pathlib import Path

from sqlalchemy import text as sql
from sqlalchemy.exc import SQLAlchemyError

from bot.adapters import GiveUp
from bot.adapters.files import load_letters, procedure_source
from bot.check.finding import Finding
from bot.core.holes import HOLES
from bot.core.organisation import Organisation
from bot.core.procedure import Procedure, ProcedureFaults, read_procedure
from bot.recogniser import cues_of
from bot.rules import staffed, vacant_roles
from bot.settings import Settings
from bot.store.database import Store, Unusable
from bot.store.upgrade import version_of


def check_templates(own: Path | None) -> list[Finding]:
    """Read all letters."""
    try:
        load_letters(own)
    except GiveUp as error:
        return [
            Finding(organisation="", part="templates", ok=False, text=fault, what_to_do="mend that file")
            for fault in str(error).splitlines()
        ]
    return [Finding(organisation="", part="templates", ok=True, text=f"{len(HOLES)} letters, without faults")]


def check_cues(own: Path | None) -> list[Finding]:
    """Read the cues by which mails are recognised, and one's own beside them."""
    try:
        book = cues_of(own)
    except GiveUp as error:
        return [
            Finding(organisation="", part="cues", ok=False, text=fault, what_to_do="mend that file")
            for fault in str(error).splitlines()
        ]
    return [Finding(organisation="", part="cues", ok=True, text=f"{len(book.rules)} rules, without faults")]


def check_procedure(organisation: Organisation, own: Path | None) -> list[Finding]:
    """Read the organisation's procedure, and look whether there is somebody for each of its roles."""
    try:
        procedure = read_procedure(tomllib.loads(procedure_source(organisation.procedure, own)), HOLES.keys())
    except tomllib.TOMLDecodeError as error:
        return [_procedure_fault(organisation, f"is not TOML: {error}")]
    except ProcedureFaults as error:
        return [_procedure_fault(organisation, fault) for fault in error.faults]
    except GiveUp as error:
        return [_procedure_fault(organisation, str(error))]
    return _vacancies(organisation, procedure) or [
        Finding(
            organisation=organisation.key,
            part="procedure",
            ok=True,
            text=f"{procedure.title}: {len(procedure.steps)} steps, {len(procedure.duties)} duties",
        )
    ]


def _procedure_fault(organisation: Organisation, fault: str) -> Finding:
    return Finding(
        organisation=organisation.key,
        part="procedure",
        ok=False,
        text=f"{organisation.procedure}.toml: {fault}",
        what_to_do=f"mend {organisation.procedure}.toml at that place",
    )


def _vacancies(organisation: Organisation, procedure: Procedure) -> list[Finding]:
    return [
        Finding(
            organisation=organisation.key,
            part="procedure",
            ok=False,
            text=f'nobody holds the role "{role}", which {organisation.procedure}.toml asks for',
            what_to_do=f'add "{role}" to the roles of a colleague in config.toml',
        )
        for role in vacant_roles(staffed(organisation, procedure), procedure)
    ]


def check_database(settings: Settings, now: datetime) -> list[Finding]:
    """Open the database, bring its tables up to date, and write in it."""
    try:
        store = Store.open(settings.store_url, now=now)
    except Unusable as error:
        return [_database(ok=False, text=str(error), what_to_do="set [store] url in config.toml")]
    except (OSError, SQLAlchemyError) as error:
        return [_database(ok=False, text=f"can't be opened: {_reason(error)}", what_to_do=_how_to_open(settings))]
    try:
        return [_written(store)]
    except SQLAlchemyError as error:
        what_to_do = "look whether the disk is full, and whether this user may write there"
        return [_database(ok=False, text=f"can't be written: {_reason(error)}", what_to_do=what_to_do)]
    finally:
        store.close()


def _written(store: Store) -> Finding:
    with store.transaction() as session:
        version = version_of(session.connection())
        session.connection().execute(sql("UPDATE alembic_version SET version_num = version_num"))
    return _database(ok=True, text=f"{store.url_without_password} can be written; its tables have version {version}")


def _how_to_open(settings: Settings) -> str:
    if settings.store_url.startswith("sqlite"):
        return "look whether this user may read and write that file and its folder"
    return "look whether the server runs, and whether host, user, password and database in [store] are right"


def _reason(error: BaseException) -> str:
    """Give the first line: the others repeat the statement."""
    original = getattr(error, "orig", None) or error
    return str(original).strip().partition("\n")[0]


def _database(*, ok: bool, text: str, what_to_do: str = "") -> Finding:
    return Finding(organisation="", part="database", ok=ok, text=text, what_to_do=what_to_do)
