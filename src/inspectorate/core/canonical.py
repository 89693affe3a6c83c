"""The one way to write a value down: canonical JSON (RFC 8785) without floats, so that equal values have equal bytes.

Floats, integers beyond 2^53, lone surrogates and U+0000 are refused: no two programs agree on the first two, UTF-8 cannot hold
the third and PostgreSQL the fourth. Strings are kept as received; nothing is normalised.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

JSON: TypeAlias = "Mapping[str, JSON] | Sequence[JSON] | str | int | bool | None"

LARGEST = 2**53
DEPTH = 64
"""How deep values may nest; entries need five levels."""


class NotCanonical(ValueError):
    """A value that has no canonical form, or bytes that are not in it; the message says where and why."""


def encode(value: JSON) -> bytes:
    """The canonical bytes of a value (UTF-8, keys in UTF-16 order). Raises NotCanonical naming the place."""
    try:
        return (_write_sorted(value) if _is_plain(value) else _write(_ordered(value, "value", 0))).encode()
    except UnicodeEncodeError as inner:
        raise NotCanonical(f"half of a surrogate pair ({inner.object[inner.start]!a}) cannot be written") from inner


def decode(data: bytes) -> Any:
    """The value of canonical bytes. Raises NotCanonical for anything that `encode` would not have written."""
    value = read(data)
    if encode(value) != data:
        raise NotCanonical("JSON, but not in canonical form")
    return value


def read(data: bytes) -> Any:
    """The value of bytes that the caller compares itself with what `encode` writes. Raises NotCanonical for what is no JSON."""
    try:
        return _read(data.decode())
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as inner:
        raise NotCanonical(f"not JSON: {inner}") from inner
    except ValueError as inner:  # an integer too long for Python
        raise NotCanonical(str(inner)) from inner


_write = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode
_write_sorted = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False, sort_keys=True).encode
_read = json.JSONDecoder().decode


def _is_plain(value: object) -> bool:
    """Whether Python's own sorting writes the value right: few containers, keys in ASCII, nothing that is refused.

    Nine entries in ten are; the others take the longer way, which also says what is wrong and where.
    """
    left, containers = [value], 0
    while left:
        item = left.pop()
        kind = type(item)
        if kind is str:
            if "\0" in item:  # type: ignore[operator]
                return False
        elif kind is int:
            if not -LARGEST <= item <= LARGEST:  # type: ignore[operator]
                return False
        elif kind is dict:
            containers += 1
            for key in item:  # type: ignore[attr-defined]
                if type(key) is not str or not key.isascii() or "\0" in key:
                    return False
            left.extend(item.values())  # type: ignore[attr-defined]
        elif kind is list or kind is tuple:
            containers += 1
            left.extend(item)  # type: ignore[arg-type]
        elif item is not None and kind is not bool:
            return False
        if containers >= DEPTH:
            return False
    return True


def _ordered(value: object, place: str, depth: int) -> object:
    if isinstance(value, str):
        if "\0" in value:
            raise NotCanonical(f"{place}: U+0000 cannot be stored")
        return value
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        if abs(value) > LARGEST:
            raise NotCanonical(f"{place}: {value} is beyond 2^53; write large numbers as text")
        return value
    if depth >= DEPTH:
        raise NotCanonical(f"{place}: nested deeper than {DEPTH} levels")
    if isinstance(value, Mapping):
        return {key: _ordered(value[key], f"{place}.{key}", depth + 1) for key in _in_order(value, place)}
    if isinstance(value, list | tuple):
        return [_ordered(item, place, depth + 1) for item in value]
    raise NotCanonical(
        f"{place}: {type(value).__name__} has no canonical form" + (" (write it as text)" if isinstance(value, float) else "")
    )


def _in_order(mapping: Mapping[Any, object], place: str) -> list[str]:
    for key in mapping:
        if not isinstance(key, str) or "\0" in key:
            raise NotCanonical(f"{place}: the key {key!r} is not a text that can be stored")
    if all(map(str.isascii, mapping)):
        return sorted(mapping)
    return sorted(mapping, key=lambda key: key.encode("utf-16-be", "surrogatepass"))
