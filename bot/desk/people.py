"""Which colleagues, and which team, does an act of a colleague mean?"""

import re
from collections.abc import Mapping
from typing import Any

from bot.core.case import Case
from bot.core.openings import Act
from bot.core.organisation import Colleague
from bot.core.words import EventKind
from bot.desk.office import Office

AND = re.compile(r"\s*,\s*|\s+en\s+")
TITLE = re.compile(
    r"^(?:(?:mijn|onze|de)\s+)?(?:collega|mevrouw|mevr\.?|mw\.?|meneer|de\s+heer|dhr\.?)\s+", re.IGNORECASE
)
ABOUT_SOMEBODY = frozenset({EventKind.NAMED, EventKind.NOT_NAMED})


def known_colleague(office: Office, words: str) -> Colleague | None:
    """Find the one colleague whom a name, a part of a name or an address means; None when unsure."""
    found = colleagues_meant(office, words)
    return found[0] if len(found) == 1 else None


def colleagues_meant(office: Office, words: str) -> tuple[Colleague, ...]:
    """Find the colleagues whom a name, a part of a name, a function or an address may mean."""
    wanted = TITLE.sub("", words.strip()).strip().lower()
    people = office.organisation.colleagues
    exact = [one for one in people if wanted in {one.name.lower(), one.address}]
    part = [one for one in people if wanted and wanted in one.name.lower().split()] or [
        one for one in people if wanted and (wanted in one.name.lower() or wanted == one.function.lower())
    ]
    return tuple(exact or part)


def people_in(act: Act, case: Case, office: Office) -> dict[str, Any]:
    """Give the addresses and the team that an act means, as facts of its event."""
    if act.kind is EventKind.COLLEAGUE_ASKED:
        asked = known_colleague(office, str(act.facts.get("asked", "")))
        return {"asked_address": asked.address if asked else ""}
    if act.kind in ABOUT_SOMEBODY:
        words = [one for one in AND.split(str(act.facts.get("named", ""))) if one.strip()]
        known = [known_colleague(office, one) for one in words]
        return {"addresses": [one.address for one in known if one] if all(known) else []}
    return _forwarded(str(act.facts.get("to", "")), case, office) if act.kind is EventKind.FORWARDED else {}


def _forwarded(words: str, case: Case, office: Office) -> dict[str, str]:
    """To a team by its name, to a colleague's team by a name; without words to the team that it is about (STI-3)."""
    bare = words.strip().casefold().removeprefix("het ").removeprefix("team ").strip()
    teams = {one.team.casefold(): one.team for one in office.organisation.colleagues if one.team}
    if bare in teams:
        return {"to_team": teams[bare], "to_address": ""}
    person = known_colleague(office, words) if words.strip() else None
    if person and person.address not in case.excluded:
        return {"to_team": person.team, "to_address": person.address if _may_have(person, case, office) else ""}
    about = [office.organisation.colleague(one) for one in case.concerned]
    team = next((one.team for one in about if one and one.team), "") if not words.strip() else ""
    return {"to_team": team, "to_address": ""}


def _may_have(person: Colleague, case: Case, office: Office) -> bool:
    """Say whether the case may lie with this person: who holds the role that it is forwarded to."""
    step = office.rules.procedure.step(case.state, EventKind.FORWARDED)
    return bool(step and step.hand_to in person.roles)


def _is_called(name: str, words: str) -> bool:
    """Say whether words such as "mevrouw Vos" name somebody who is called so."""
    bare = TITLE.sub("", words.strip()).casefold()
    return bool(name) and bare in name.casefold()


def unknown_person(act: Act, facts: Mapping[str, Any], office: Office, complainant: str = "") -> str:
    """Say in Dutch that we don't know whom an act means; "" when we do."""
    if act.kind is EventKind.FEEDBACK_WANTED and office.organisation.staff(str(facts.get("address", ""))):
        return "dat is een adres van onszelf"
    if act.kind is EventKind.COLLEAGUE_ASKED and not facts["asked_address"]:
        return f"we weten niet welke collega je bedoelt met “{facts.get('asked', '')}”"
    whom = str(act.facts.get("whom", ""))  # "laat mevrouw Vos weten …": the complainant, or a colleague of ours?
    if whom and colleagues_meant(office, whom) and not _is_called(complainant, whom):
        asks = "schrijf “vraag aan …: …” of “bericht aan klager: …”"
        return f"we weten niet of “{whom}” de klager is of een collega; {asks}"
    if act.kind in ABOUT_SOMEBODY and not facts["addresses"]:
        return f"we weten niet welke collega je bedoelt met “{facts.get('named', '')}”"
    if act.kind is EventKind.FORWARDED and not (facts["to_team"] or facts["to_address"]):
        return "we weten niet naar welk team; schrijf “doorsturen naar team …” of een naam"
    return ""
