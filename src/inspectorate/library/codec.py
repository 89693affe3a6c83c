"""Frozen values to plain JSON and back: what is at its default is left out, what is unknown is refused. Pure."""

import types
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


class Malformed(ValueError):
    """JSON that does not hold the value asked for; the message names the place and what stood there."""


def plain(value: object) -> Any:
    """The value as dicts, lists, strings, integers, booleans and None; tuples become lists, an enum its word."""
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(given) for f in fields(value) if (given := getattr(value, f.name)) != _default(f)}
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if value is None or isinstance(value, (str, bool, int)):
        return str(value) if isinstance(value, StrEnum) else value
    raise TypeError(f"{type(value).__name__} has no form in a record")


def value(kind: type[T], data: object, place: str = "record") -> T:
    """The value of that class that `plain` wrote. Raises Malformed naming the place."""
    return _read(kind, data, place)  # type: ignore[no-any-return]


def _default(field: Field[Any]) -> object:
    return field.default if field.default_factory is MISSING else field.default_factory()


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _read(kind: Any, data: object, place: str) -> Any:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _one_of(get_args(kind), data, place)
    if origin is tuple:
        return _tuple(get_args(kind), data, place)
    if origin is dict:
        key_kind, item_kind = get_args(kind)
        return {_read(key_kind, key, place): _read(item_kind, item, f"{place}.{key}") for key, item in _a(dict, data, place).items()}
    if is_dataclass(kind):
        return _dataclass(kind, data, place)  # type: ignore[arg-type]
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind(_a(str, data, place))
    return _a(kind, data, place)


def _one_of(kinds: tuple[Any, ...], data: object, place: str) -> Any:
    if data is None and type(None) in kinds:
        return None
    (kind,) = (kind for kind in kinds if kind is not type(None))
    return _read(kind, data, place)


def _tuple(kinds: tuple[Any, ...], data: object, place: str) -> Any:
    items = _a(list, data, place)
    if kinds[-1] is Ellipsis:
        return tuple(_read(kinds[0], item, f"{place}[{n}]") for n, item in enumerate(items))
    if len(items) != len(kinds):
        raise Malformed(f"{place}: {len(kinds)} values belong here, {len(items)} stand here")
    return tuple(_read(kind, item, f"{place}[{n}]") for n, (kind, item) in enumerate(zip(kinds, items, strict=True)))


def _dataclass(kind: type, data: object, place: str) -> Any:
    given, hints = _a(dict, data, place), _hints(kind)
    if unknown := sorted(set(given) - set(hints)):
        raise Malformed(f"{place}: {', '.join(unknown)} is nothing that a {kind.__name__} has")
    try:
        return kind(**{name: _read(hints[name], item, f"{place}.{name}") for name, item in given.items()})
    except TypeError as problem:
        raise Malformed(f"{place}: {problem}") from problem


def _a(kind: Any, data: object, place: str) -> Any:
    if not isinstance(data, kind) or (kind is int and isinstance(data, bool)):
        raise Malformed(f"{place}: {kind.__name__} belongs here, not {type(data).__name__}")
    return data
