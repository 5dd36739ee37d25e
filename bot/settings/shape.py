"""Has config.toml the right keys, each with a value that is allowed?"""

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any, get_args, get_origin

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from bot.settings.faults import Place, Remark
from bot.settings.tables import ConfigTable, Table


def read_shape(document: Mapping[str, Any]) -> tuple[ConfigTable | None, list[Remark]]:
    """Turn the parsed file into typed tables, or tell every key and value that is wrong."""
    try:
        return ConfigTable.model_validate(document), []
    except ValidationError as error:
        return None, [_remark(detail) for detail in error.errors(include_url=False)]


def _remark(detail: ErrorDetails) -> Remark:
    """Say it in our own words: what is allowed stands in the description of the key."""
    place = tuple(part for part in detail["loc"] if part != "[key]")
    if detail["type"] == "extra_forbidden":
        return Remark(place=place, text=_unknown(place))
    field, _ = _find(place)
    allowed = field.description if field else ""
    if detail["type"] == "missing":
        return Remark(place=place, text=f"is missing; it must be {allowed}")
    return Remark(place=place, text=f"must be {allowed}", value=detail["input"])


def _unknown(place: Place) -> str:
    _, table = _find(place[:-1])
    near = get_close_matches(str(place[-1]), table.model_fields, n=1)
    known = ", ".join(sorted(table.model_fields))
    return f'is an unknown key; did you mean "{near[0]}"?' if near else f"is an unknown key; known here: {known}"


def _find(place: Place) -> tuple[FieldInfo | None, type[Table]]:
    """Walk down the tables to the key at this place; give it, and the innermost table on the way."""
    field: FieldInfo | None = None
    table: type[Table] = ConfigTable
    named = False
    for part in place:
        if named or isinstance(part, int):  # the name of an organisation, or the number of a list item
            named = False
            continue
        field = table.model_fields.get(part)
        if field is None:
            break
        named = get_origin(field.annotation) is dict
        table = _table_in(field.annotation) or table
    return field, table


def _table_in(annotation: object) -> type[Table] | None:
    if isinstance(annotation, type) and issubclass(annotation, Table):
        return annotation
    return next((found for one in get_args(annotation) if (found := _table_in(one))), None)
