"""The one way to write a value down: canonical JSON (RFC 8785) without floats, so that equal values have equal bytes.

Floats, integers beyond 2^53, lone surrogates and U+0000 are refused: no two programs agree on the first two, UTF-8 cannot hold
the third and PostgreSQL the fourth. Strings are kept as received; nothing is normalised.
"""

import json
import re
from collections.abc import Callable, Mapping, Sequence
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
        return text(value).encode()
    except UnicodeEncodeError as inner:
        raise NotCanonical(f"half of a surrogate pair ({inner.object[inner.start]!a}) cannot be written") from inner


def text(value: JSON) -> str:
    """The same before it becomes bytes: half of a surrogate pair is still in it. Raises NotCanonical."""
    try:
        if _is_plain(value) and _is_safe(written := _write_sorted(value)):
            return written
    except ValueError:  # an integer of thousands of digits
        pass
    return _write(_ordered(value, "value", 0))


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


def _writer(*, sort: bool) -> Callable[[object], str]:
    """Python's encoder, made once: `JSONEncoder.encode` makes it anew for each value, which takes as long as writing a small one."""
    encoder = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False, sort_keys=sort)
    make = getattr(json.encoder, "c_make_encoder", None)
    if make is None:
        return encoder.encode
    chunks = make(None, encoder.default, quoted, None, ":", ",", sort, False, True)
    return lambda value: "".join(chunks(value, 0))


quoted: Callable[[str], str] = json.encoder.encode_basestring
"""A string as the canonical text has it."""

_write = _writer(sort=False)
_write_sorted = _writer(sort=True)
_scan = json.JSONDecoder().scan_once  # type: ignore[attr-defined]
_read_loosely = json.JSONDecoder().decode


def _read(written: str) -> Any:
    """Without the search for white space around a value, which canonical text has not: what has is read all the same."""
    try:
        value, end = _scan(written, 0)
    except StopIteration:
        end = -1
    return value if end == len(written) else _read_loosely(written)


_ATOMS = frozenset({str, int, bool, type(None)})
_LONG_NUMBER = re.compile(r"[:\[,]-?[0-9]{16}")
_BEYOND_BMP = re.compile("[\U00010000-\U0010ffff]")


def holds_nul(written: str) -> bool:
    """Whether canonical text may hold U+0000, which `quoted` writes as an escape; a backslash before `u0000` looks the same."""
    return "\\u0000" in written


def _is_safe(written: str) -> bool:
    """Whether text that Python's encoder sorted holds no number, character or order of keys that must be looked at more closely."""
    return not (holds_nul(written) or _LONG_NUMBER.search(written) or (not written.isascii() and _BEYOND_BMP.search(written)))


def _is_plain(value: object) -> bool:
    """Whether Python's own sorting may write the value: dicts, lists and tuples, not too deep, keys of text, nothing but JSON's atoms."""
    if type(value) in _ATOMS:
        return type(value) is not int
    level = [value]
    for _depth in range(DEPTH):
        below: list[object] = []
        for item in level:
            kind = type(item)
            if kind is dict:
                if not {str}.issuperset(map(type, item)):  # type: ignore[call-overload]
                    return False
                item = item.values()  # type: ignore[attr-defined]
            elif kind is not list and kind is not tuple:
                return False
            below += [one for one in item if type(one) not in _ATOMS]  # type: ignore[attr-defined]
        if not below:
            return True
        level = below
    return False


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
