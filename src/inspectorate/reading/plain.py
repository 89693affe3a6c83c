"""Frozen values to plain JSON and back, by their type annotations; what comes back is checked, never trusted.

Dataclasses become objects without the fields that hold their default, tuples lists, enumerations their value. Numbers are
whole: a float anywhere is refused.
"""

import types
from dataclasses import is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from inspectorate.reading.shapes import LONGEST, MISFITS, fits_number, fits_text, plain_of, reader

__all__ = ["LONGEST", "NotPlain", "from_plain", "number_of", "text_of", "to_plain"]
T = TypeVar("T")


class NotPlain(ValueError):
    """The data does not have the shape of the value it claims to be; says where."""


def to_plain(value: Any) -> Any:
    """The value as JSON types."""
    return plain_of(value)


def from_plain(kind: type[T], data: Any, where: str = "") -> T:
    """The value of that type. Raises NotPlain naming the place where the data does not fit."""
    try:
        shape: Any = kind
        result: T = reader(shape)(data)
    except MISFITS:
        result = _read(kind, data, where or kind.__name__)  # the same again, with names of places, to say where it does not fit
    return result


def text_of(data: Any, where: str) -> str:
    """A string that can be stored: not endless, no U+0000, no lone surrogate."""
    try:
        if fits_text(data):
            return str(data)
    except UnicodeEncodeError as error:
        raise NotPlain(f"{where} holds half a character") from error
    raise NotPlain(f"{where} is not a string that can be stored")


def number_of(data: Any, where: str) -> int:
    """A whole number of at most 53 bits."""
    if not fits_number(data):
        raise NotPlain(f"{where} is not a whole number")
    return int(data)


def _read(kind: Any, data: Any, where: str) -> Any:
    if kind is str:
        return text_of(data, where)
    if kind is int:
        return number_of(data, where)
    if kind is bool or kind is type(None):
        return _exactly(kind, data, where)
    if isinstance(kind, type) and is_dataclass(kind):
        return _value(kind, data, where)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _member(kind, data, where)
    return _compound(kind, data, where)


def _exactly(kind: type, data: Any, where: str) -> Any:
    if type(data) is not kind:
        raise NotPlain(f"{where} is not of type {kind.__name__}")
    return data


def _member(kind: type[Enum], data: Any, where: str) -> Enum:
    try:
        return kind(data)
    except ValueError as error:
        raise NotPlain(f"{where} is none of {', '.join(repr(one.value) for one in kind)}") from error


def _value(kind: Any, data: Any, where: str) -> Any:
    shape = _shape(kind)
    if type(data) is not dict or not data.keys() <= shape.keys():
        raise NotPlain(f"{where} is not the fields of {kind.__name__}")
    try:
        return kind(**{name: _read(shape[name], item, f"{where}.{name}") for name, item in data.items()})
    except TypeError as error:
        raise NotPlain(f"{where} misses a field of {kind.__name__}") from error


def _compound(kind: Any, data: Any, where: str) -> Any:
    origin, inner = get_origin(kind), get_args(kind)
    if origin is tuple and type(data) is list:
        if len(inner) == 2 and inner[1] is Ellipsis:
            return tuple(_read(inner[0], item, f"{where}[{index}]") for index, item in enumerate(data))
        if len(inner) == len(data):
            return tuple(_read(one, item, f"{where}[{index}]") for index, (one, item) in enumerate(zip(inner, data, strict=True)))
    if origin is dict and type(data) is dict:
        return {text_of(key, where): _read(inner[1], item, f"{where}.{key}") for key, item in data.items()}
    if origin in (Union, types.UnionType):
        return _either(inner, data, where)
    raise NotPlain(f"{where} has another shape")


def _either(choices: tuple[Any, ...], data: Any, where: str) -> Any:
    for choice in choices:
        try:
            return _read(choice, data, where)
        except NotPlain:
            continue
    raise NotPlain(f"{where} has another shape")


@cache
def _shape(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)
