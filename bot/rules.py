"""By which procedure and calendar does an organisation go?"""

import tomllib
from pathlib import Path

from bot.adapters import GiveUp
from bot.adapters.files import procedure_source
from bot.core.calendar import Calendar
from bot.core.holes import HOLES
from bot.core.organisation import Organisation
from bot.core.procedure import Procedure, ProcedureFaults, read_procedure


def calendar_of(organisation: Organisation, procedure: Procedure) -> Calendar:
    """Make the calendar of an organisation; some procedures know more days off (Algemene termijnenwet art. 3)."""
    return Calendar(
        closed_days=organisation.closed_days,
        observed_days=organisation.observed_days | procedure.observed_days,
        opens=organisation.office_opens,
        closes=organisation.office_closes,
    )


def load_procedure(name: str, own: Path | None = None) -> Procedure:
    """Read one procedure; all its faults are told at once."""
    source = procedure_source(name, own)
    try:
        return read_procedure(tomllib.loads(source), HOLES.keys())
    except tomllib.TOMLDecodeError as error:
        raise GiveUp(f"{name}.toml is not TOML: {error}") from error
    except ProcedureFaults as error:
        raise GiveUp("\n".join(f"{name}.toml: {fault}" for fault in error.faults)) from error


def vacant_roles(organisation: Organisation, procedure: Procedure) -> list[str]:
    """Give the roles of a procedure that nobody in the organisation holds."""
    return sorted(role for role in procedure.used_roles() if not organisation.holders(role))
