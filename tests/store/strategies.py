"""Which values can a case hold? Any that its types allow, also fields that are added later."""

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

ANY_TEXT = st.text(st.characters(codec=None), max_size=8)  # lone surrogates and NUL too
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | ANY_TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(ANY_TEXT, inner, max_size=3),
    max_leaves=6,
)
SIMPLE: dict[object, st.SearchStrategy[Any]] = {
    str: ANY_TEXT,
    bool: st.booleans(),
    int: st.integers(-(2**31), 2**31),
    float: st.floats(allow_nan=False, allow_infinity=False),
    datetime: st.datetimes(timezones=st.just(UTC)),
    date: st.dates(),
    types.NoneType: st.none(),
    Any: JSON,
}


def values(kind: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401 - a type, or a form such as tuple[str, ...]
    """All values of a type."""
    if kind in SIMPLE:
        return SIMPLE[kind]
    if isinstance(kind, type) and is_dataclass(kind):
        hints = get_type_hints(kind)
        return st.fixed_dictionaries({one.name: values(hints[one.name]) for one in fields(kind)}).map(
            lambda given: kind(**given)
        )
    if get_origin(kind) is None:
        return st.sampled_from(list(kind))  # an enum
    return _form(get_origin(kind), get_args(kind))


def _form(form: object, parts: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    if form in (Union, types.UnionType):
        return st.one_of(*map(values, parts))
    if form is frozenset:
        return st.frozensets(values(parts[0]), max_size=3)
    if form in (dict, Mapping):
        return st.dictionaries(values(parts[0]), values(parts[1]), max_size=3)
    if parts[1:] == (Ellipsis,):
        return st.lists(values(parts[0]), max_size=3).map(tuple)
    return st.tuples(*map(values, parts))
