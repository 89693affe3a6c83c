"""The shape of an entry as a regular expression: bytes that match it are an entry whose form needs no second reading.

An entry that was read whole teaches its shape: the keys as they are, each value as any value of its type that is written in one way
only. Whatever matches has the same keys in the same order, texts of printable ASCII without quotes and backslashes, whole numbers
below 10^15 without leading zeros, names and hashes in their shape: `core.entries.parse` accepts it, but for what is left to ask, the
two fields that hold dates. What a shape cannot promise is read whole each time: sources, purges, other letters, larger numbers.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from inspectorate.core.canonical import JSON
from inspectorate.core.entries import ENVELOPE, HASH, ROLE_NAME, STREAM, Entry
from inspectorate.core.going import BLOB_KEYS, is_hash

TEXT: Final = r'"[ !#-\[\]-~]*"'
NUMBER: Final = r"(?:0|-?[1-9][0-9]{0,14})"
COUNT: Final = r"([1-9][0-9]{0,14})"
MOMENT: Final = r"[0-9T:.Z-]{27}"
DATED: Final = r"(\{[ -\[\]-z|~]*\})"
"""An object without another in it."""

LONGEST = 20_000
"""Letters of an expression: bodies are small, and a stranger's need not be learned."""

FIELDS = ("effective", "kind", "position", "recorded_at", "seq", "stream")
"""What is asked of every entry, as text, in this order."""

Row = tuple[str, str, str, str, str, str]
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Shape:
    """How entries of one kind with the same keys look. `places` are the groups of FIELDS; of parts by name, and of blobs, the groups."""

    match: Callable[[str], "re.Match[str] | None"]
    places: tuple[int, ...]
    parts: Mapping[str, int]
    blobs: tuple[int, ...]

    @property
    def holds(self) -> bool:
        """Whether it has parts or blobs."""
        return bool(self.parts or self.blobs)

    def parts_in(self, found: "re.Match[str]") -> dict[str, str]:
        """The hash of each part, by name."""
        return {name: found[group] for name, group in self.parts.items()}

    def blobs_in(self, found: "re.Match[str]") -> tuple[str, ...]:
        """The blobs that are named, perhaps more than once."""
        return tuple(found[group] for group in self.blobs)


NO_SHAPE: Final = Shape(re.compile("(?!)").fullmatch, (), {}, ())
"""What nothing has."""


class _Writer:
    """Writes an expression; counts its groups, since those of Python's names are slow to ask for."""

    def __init__(self) -> None:
        self.groups = 0
        self.blobs: list[int] = []

    def group(self, expression: str) -> str:
        """The expression, as the next group."""
        self.groups += 1
        return expression

    def mapping(self, members: Mapping[str, Value], value: Callable[[str, Value], str]) -> str:
        """An object with these keys, in the canonical order of ASCII; another key never matches its own entry."""
        return r"\{" + ",".join(f'"{re.escape(key)}":{value(key, members[key])}' for key in sorted(members)) + r"\}"

    def value(self, key: str, value: JSON) -> str:
        """A value under a key of the body."""
        if isinstance(value, bool) or value is None:
            return {True: "true", False: "false", None: "null"}[value]
        if isinstance(value, int):
            return NUMBER
        if isinstance(value, str):
            return self._text(key, value)
        if isinstance(value, Mapping):
            return self.mapping(value, self.value)
        return self._list(value)  # type: ignore[arg-type]

    def _text(self, key: str, value: str) -> str:
        if key not in BLOB_KEYS:
            return TEXT
        if not is_hash(value):
            return "(?!)"  # another text might name a blob: never matches
        expression = self.group(f'"({HASH.pattern})"')
        self.blobs.append(self.groups)
        return expression

    def _list(self, items: list[JSON]) -> str:
        """Any number of items that all look the same and name no blob; else exactly these."""
        before = self.groups
        written = [self.value("", item) for item in items]
        if written and self.groups == before and len(set(written)) == 1:
            return rf"\[(?:{written[0]}(?:,{written[0]})*)?\]"
        return r"\[" + ",".join(written) + r"\]"


def learned(entry: Entry, text: str) -> Shape | None:
    """The shape of an entry that `parse` read from this text; None where one could not promise enough."""
    if entry.sources or "purges" in entry.body:
        return None
    writer, places, parts = _Writer(), dict.fromkeys(FIELDS, 0), dict.fromkeys(entry.parts, 0)

    def asked(name: str, expression: str) -> str:
        writer.group("")
        places[name] = writer.groups
        return f'"{name}":{expression}'

    def part(name: str, _hash: str) -> str:
        writer.group("")
        parts[name] = writer.groups
        return f'"({HASH.pattern})"'

    expression = ",".join(
        (
            rf'\{{"actor":\{{"id":"{STREAM.pattern}","role":"{ROLE_NAME.pattern}"\}}',
            f'"body":{writer.mapping(entry.body, writer.value)}',
            *([] if entry.cause is None else [f'"cause":{TEXT}']),
            asked("effective", DATED),
            asked("kind", f'"({re.escape(entry.kind)})"'),
            f'"kind_version":{entry.kind_version}',
            f'"log":"{re.escape(entry.log)}"',
            f'"parts":{writer.mapping(entry.parts, part)}',
            asked("position", COUNT),
            asked("recorded_at", f'"({MOMENT})"'),
            asked("seq", COUNT),
            r'"sources":\[\]',
            asked("stream", f'"({STREAM.pattern})"'),
            rf'"v":{ENVELOPE}\}}',
        )
    )
    if len(expression) > LONGEST:
        return None
    match = re.compile(expression).fullmatch
    return Shape(match, tuple(places.values()), parts, tuple(writer.blobs)) if match(text) else None
