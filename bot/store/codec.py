"""How does a case look as JSON?

The converters are made once, from the types of the fields: a field that `Case` gains needs nothing here, and takes its
default when an older case is read. Written by hand because pydantic refuses the half characters (lone surrogates) that
broken mails bring along, and these may not stop a case. Moments are written in UTC.
"""

import json
import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple, Union, get_args, get_origin, get_type_hints

from bot.core.case import Case

Json = dict[str, Any]


class Converter(NamedTuple):
    """There and back."""

    to_json: Callable[[Any], Any]
    from_json: Callable[[Any], Any]


def dumps(value: object) -> str:
    """Write canonical JSON: the same value gives the same text, in plain ASCII."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), allow_nan=False)


def case_to_json(case: Case) -> Json:
    """Write a case as JSON values."""
    written: Json = converter(Case).to_json(case)
    return written


def case_from_json(values: Mapping[str, Any]) -> Case:
    """Read a case back."""
    case: Case = converter(Case).from_json(values)
    return case


def moment_to_json(moment: datetime) -> str:
    """Write a moment, in UTC; a naive one is refused."""
    if moment.utcoffset() is None:
        raise ValueError(f"a moment without a time zone: {moment}")
    return moment.astimezone(UTC).isoformat()


def _same(value: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    return value


_AS_IT_IS = Converter(_same, _same)
_SIMPLE: dict[object, Converter] = {
    str: _AS_IT_IS,
    int: _AS_IT_IS,
    bool: _AS_IT_IS,
    float: _AS_IT_IS,
    Any: _AS_IT_IS,
    datetime: Converter(moment_to_json, datetime.fromisoformat),
    date: Converter(date.isoformat, date.fromisoformat),
}


@cache
def converter(kind: Any) -> Converter:  # noqa: ANN401 - a type, or a form such as tuple[str, ...]
    """Find out how values of this type are written and read; a type that is not foreseen is refused."""
    if kind in _SIMPLE:
        return _SIMPLE[kind]
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return Converter(str, kind)
    if is_dataclass(kind):
        return _of_dataclass(kind)
    maker = _FORMS.get(get_origin(kind))
    if maker is None:
        raise TypeError(f"the store does not know how to keep {kind}")
    return maker(*get_args(kind))


def _of_dataclass(kind: Any) -> Converter:  # noqa: ANN401 - a dataclass
    hints = get_type_hints(kind)
    parts = {field.name: converter(hints[field.name]) for field in fields(kind)}
    outward = [(name, part.to_json) for name, part in parts.items()]
    inward = {name: part.from_json for name, part in parts.items()}

    def to_json(value: Any) -> Json:  # noqa: ANN401 - of this dataclass
        return {name: write(getattr(value, name)) for name, write in outward}

    def from_json(values: Json) -> Any:  # noqa: ANN401 - of this dataclass
        return kind(**{name: inward[name](value) for name, value in values.items() if name in inward})

    return Converter(to_json, from_json)


def _of_mapping(key: object, value: object) -> Converter:
    keys, values = converter(key), converter(value)
    return Converter(
        lambda mapping: {keys.to_json(k): values.to_json(v) for k, v in mapping.items()},
        lambda mapping: {keys.from_json(k): values.from_json(v) for k, v in mapping.items()},
    )


def _of_tuple(*kinds: object) -> Converter:
    if len(kinds) == 2 and kinds[1] is Ellipsis:  # noqa: PLR2004 - tuple[X, ...]
        item = converter(kinds[0])
        return Converter(
            lambda items: [item.to_json(one) for one in items],
            lambda items: tuple(item.from_json(one) for one in items),
        )
    parts = [converter(kind) for kind in kinds]
    return Converter(
        lambda items: [part.to_json(one) for part, one in zip(parts, items, strict=True)],
        lambda items: tuple(part.from_json(one) for part, one in zip(parts, items, strict=True)),
    )


def _of_set(kind: object) -> Converter:
    item = converter(kind)
    return Converter(
        lambda items: sorted(item.to_json(one) for one in items),
        lambda items: frozenset(item.from_json(one) for one in items),
    )


def _of_optional(*kinds: object) -> Converter:
    kept = [kind for kind in kinds if kind is not types.NoneType]
    if len(kept) != 1:
        raise TypeError(f"the store does not know how to keep a choice of {kinds}")
    item = converter(kept[0])
    return Converter(
        lambda value: None if value is None else item.to_json(value),
        lambda value: None if value is None else item.from_json(value),
    )


_FORMS: dict[object, Callable[..., Converter]] = {
    Mapping: _of_mapping,
    dict: _of_mapping,
    tuple: _of_tuple,
    frozenset: _of_set,
    Union: _of_optional,
    types.UnionType: _of_optional,
}
