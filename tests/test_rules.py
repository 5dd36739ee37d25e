"""By which names does a configuration give the roles of a procedure?"""

from dataclasses import replace

import pytest

from bot.core.organisation import Colleague
from bot.rules import load_procedure, staffed, vacant_roles
from tests.town import ORGANISATION

WOONPARTNERS = load_procedure("woonpartners")


def people(*roles: str) -> tuple[Colleague, ...]:
    """Give a colleague for each role."""
    return tuple(
        Colleague(name=role, address=f"{n}@woon.example", roles=frozenset({role})) for n, role in enumerate(roles)
    )


def test_a_role_may_have_another_name_in_the_configuration() -> None:
    given = replace(
        ORGANISATION,
        coordinator="customer-service",
        colleagues=people("customer-service", "manager", "directeur-bestuurder"),
    )

    known = staffed(given, WOONPARTNERS)

    assert known.coordinator == "klantenservice"
    assert [set(one.roles) for one in known.colleagues] == [{"klantenservice"}, {"manager"}, {"directeur"}]
    assert vacant_roles(known, WOONPARTNERS) == []


def test_who_coordinates_handles_where_nobody_else_does() -> None:
    given = replace(ORGANISATION, coordinator="balie", colleagues=people("balie", "schoonmaak"))

    known = staffed(given, load_procedure("stap"))

    assert [sorted(one.roles) for one in known.colleagues] == [["aanspreekpunt", "balie"], ["schoonmaak"]]


@pytest.mark.parametrize("role", ["manager", "directeur"])
def test_a_role_that_nobody_has_is_named(role: str) -> None:
    given = replace(
        ORGANISATION, coordinator="klantenservice", colleagues=people("klantenservice", "manager", "directeur")
    )
    others = tuple(one for one in given.colleagues if role not in one.roles)

    known = staffed(replace(given, colleagues=others), WOONPARTNERS)

    assert vacant_roles(known, WOONPARTNERS) == ([] if role == WOONPARTNERS.owner else [role])
