"""By which procedure and calendar does an organisation go?"""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from bot.adapters import GiveUp
from bot.adapters.files import procedure_source
from bot.core.calendar import Calendar
from bot.core.facts import Rules
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


def rules_of(organisation: Organisation, procedure: Procedure) -> Rules:
    """Say what an organisation goes by: its people by the procedure's names of roles, the procedure, its calendar."""
    return Rules(
        organisation=staffed(organisation, procedure),
        procedure=procedure,
        calendar=calendar_of(organisation, procedure),
    )


def staffed(organisation: Organisation, procedure: Procedure) -> Organisation:
    """Give the organisation with its roles called as the procedure calls them.

    Where nobody handles complaints by that name, those who coordinate do.
    """
    names = {other: name for name, role in procedure.roles.items() for other in role.also}
    names = {**names, **{name: name for name in procedure.roles}}
    coordinator = _called(organisation.coordinator, names)
    people = tuple(
        replace(one, roles=frozenset(_called(role, names) for role in one.roles)) for one in organisation.colleagues
    )
    if not any(procedure.owner in one.roles for one in people):
        people = tuple(
            replace(one, roles=one.roles | {procedure.owner}) if coordinator in one.roles else one for one in people
        )
    return replace(organisation, coordinator=coordinator, colleagues=people)


def _called(role: str, names: Mapping[str, str]) -> str:
    """Give the procedure's name of a role; an own one keeps its name."""
    return names.get(role.replace("-", "_").replace(" ", "_"), role)


def vacant_roles(organisation: Organisation, procedure: Procedure) -> list[str]:
    """Give the roles of a procedure that nobody in the organisation holds."""
    return sorted(role for role in procedure.used_roles() if not organisation.holders(role))
