"""How values of a type are read from plain JSON and written to it, worked out once a type: the quick way of `plain`.

What does not fit raises ValueError or another of `MISFITS`, without saying where; `plain` looks again and says it.
"""

import types
from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

Reader = Callable[[Any], Any]
Writer = Callable[[Any], Any]
LONGEST = 4_000_000
"""Characters in one string."""
LARGEST = 2**53
MISFITS = (ValueError, TypeError, KeyError)


def fits_text(data: Any) -> bool:
    """Whether it is a string that can be stored: not endless, no U+0000; half a character raises UnicodeEncodeError."""
    return type(data) is str and len(data) <= LONGEST and "\0" not in data and (data.isascii() or bool(data.encode()))


def fits_number(data: Any) -> bool:
    """Whether it is a whole number of at most 53 bits."""
    return type(data) is int and -LARGEST < data < LARGEST


@cache
def reader(kind: Any) -> Reader:
    """What makes a value of that type, or raises one of `MISFITS`."""
    if kind is str:
        return _checked(fits_text)
    if kind is int:
        return _checked(fits_number)
    if kind is bool or kind is type(None):
        return _checked(lambda data: type(data) is kind)
    if is_dataclass(kind):
        return _value(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {member.value: member for member in kind}.__getitem__
    return _compound(kind)


@cache
def writer(kind: type) -> Writer:
    """What makes plain JSON of a value of exactly that type."""
    if is_dataclass(kind):
        return _object(tuple((field.name, default(field)) for field in fields(kind)))
    if issubclass(kind, Enum):
        return lambda value: value.value
    if issubclass(kind, tuple | list):
        return lambda value: [plain_of(item) for item in value]
    if issubclass(kind, dict):
        return lambda value: {key: plain_of(item) for key, item in value.items()}
    return lambda value: value


def plain_of(value: Any) -> Any:
    """The value as JSON types."""
    kind: Any = type(value)
    return writer(kind)(value)


def default(field: Field[Any]) -> Any:
    """What a field holds when nothing was given."""
    return field.default_factory() if field.default_factory is not MISSING else field.default


def _object(pairs: tuple[tuple[str, Any], ...]) -> Writer:
    def write(value: Any) -> dict[str, Any]:
        held = [(name, getattr(value, name), usual) for name, usual in pairs]
        return {name: plain_of(item) for name, item, usual in held if item != usual}

    return write


def _checked(fits: Callable[[Any], bool]) -> Reader:
    def read(data: Any) -> Any:
        if not fits(data):
            raise ValueError
        return data

    return read


def _value(kind: Any) -> Reader:
    readers: dict[str, Reader] = {}

    def read(data: Any) -> Any:
        if not readers:
            readers.update((name, reader(hint)) for name, hint in get_type_hints(kind).items())
        if type(data) is not dict:
            raise ValueError
        return kind(**{name: readers[name](item) for name, item in data.items()})

    return read


def _compound(kind: Any) -> Reader:
    origin, inner = get_origin(kind), get_args(kind)
    if origin is tuple and len(inner) == 2 and inner[1] is Ellipsis:
        return _many(reader(inner[0]))
    if origin is tuple:
        return _so_many(tuple(map(reader, inner)))
    if origin is dict:
        return _mapping(reader(inner[1]))
    if origin in (Union, types.UnionType):
        return _either(inner)
    raise ValueError


def _many(one: Reader) -> Reader:
    def read(data: Any) -> Any:
        if type(data) is not list:
            raise ValueError
        return tuple([one(item) for item in data])

    return read


def _so_many(each: tuple[Reader, ...]) -> Reader:
    def read(data: Any) -> Any:
        if type(data) is not list:
            raise ValueError
        return tuple([one(item) for one, item in zip(each, data, strict=True)])

    return read


def _mapping(one: Reader) -> Reader:
    key = reader(str)

    def read(data: Any) -> Any:
        if type(data) is not dict:
            raise ValueError
        return {key(name): one(item) for name, item in data.items()}

    return read


def _either(choices: tuple[Any, ...]) -> Reader:
    none = type(None) in choices
    others = tuple(reader(choice) for choice in choices if choice is not type(None))

    def read(data: Any) -> Any:
        if data is None and none:
            return None
        for one in others[:-1]:
            try:
                return one(data)
            except MISFITS:
                continue
        return others[-1](data)

    return read
