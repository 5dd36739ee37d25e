"""Is there somebody for every part that the configuration gives: coordinator, second reader, stand-ins?"""

from bot.settings.faults import Place, Remark
from bot.settings.raw import Document, rows, text


def check_people(place: Place, one: Document) -> list[Remark]:
    """Tell which role nobody holds, and which stand-in can't stand in."""
    return [*_unheld(place, one), *_stand_ins(place, one)]


def _unheld(place: Place, one: Document) -> list[Remark]:
    held = {role for _, colleague in rows(one, "colleagues") for role in _roles(colleague)}
    if not rows(one, "colleagues"):
        return []
    return [
        Remark(place=(*place, key), value=role, text="must be a role that at least one colleague holds")
        for key in ("coordinator", "second_reader")
        if (role := text(one, key)) and role not in held
    ]


def _roles(colleague: Document) -> list[str]:
    roles = colleague.get("roles")
    return [role for role in roles if isinstance(role, str)] if isinstance(roles, list) else []


def _stand_ins(place: Place, one: Document) -> list[Remark]:
    addresses = {text(colleague, "address").lower() for _, colleague in rows(one, "colleagues")}
    remarks = []
    for number, colleague in rows(one, "colleagues"):
        stand_in, where = text(colleague, "stand_in").lower(), (*place, "colleagues", number, "stand_in")
        if stand_in and stand_in == text(colleague, "address").lower():
            remarks.append(Remark(place=where, value=stand_in, text="must be somebody else"))
        elif stand_in and stand_in not in addresses:
            told = "must be the address of another colleague of this organisation"
            remarks.append(Remark(place=where, value=stand_in, text=told))
    return remarks
