"""Many entries at one glance: most look like one that was read whole before, and only the others are read whole."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from inspectorate.core import canonical, moments
from inspectorate.core.entries import Effective, Entry, NotAnEntry, parse
from inspectorate.core.going import blobs_of
from inspectorate.proof.shapes import NO_SHAPE, Row, Shape, learned

MOST_SHAPES = 64
"""A log has a few for each kind. Where a stranger made more, the others are read whole."""


@dataclass(frozen=True, slots=True)
class Held:
    """What an entry has beside its fields: hashes of its parts by name, blobs that it names, and itself where it lets things go."""

    parts: Mapping[str, str]
    blobs: tuple[str, ...]
    purging: Entry | None = None

    @classmethod
    def of(cls, entry: Entry) -> "Held":
        """All of it, of an entry that was read whole."""
        return cls(entry.parts, tuple(blobs_of(entry)), entry if "purges" in entry.body else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """Some entries that follow one another, field by field; `held` by place (from 0) for those that have anything beside."""

    positions: list[int]
    streams: list[str]
    seqs: list[int]
    kinds: list[str]
    recorded: list[str]
    held: dict[int, Held]

    @property
    def columns(self) -> tuple[list[int], list[str], list[int], list[str], list[str]]:
        """What a database repeats in columns: position, stream, seq, kind, recorded_at."""
        return self.positions, self.streams, self.seqs, self.kinds, self.recorded


class Glances:
    """Looks at the entries of one log, and learns from each that it had to read whole."""

    def __init__(self, log: str) -> None:
        self._log = log
        self._shapes: list[Shape] = []  # the one that matched last is first

    def seen(self, leaves: Sequence[bytes]) -> Seen | None:
        """What these bytes say; None where one of them is no entry of this log: then each is to be read whole, to say which and why."""
        try:
            rows, held = self._looked(leaves)
            dated, kinds, positions, recorded, seqs, streams = map(list, zip(*rows, strict=True))
            for moment in set(recorded):
                moments.read(moment)
        except ValueError:  # NotAnEntry is one
            return None
        if not all(map(_is_date, set(dated))):
            return None
        return Seen(
            positions=list(map(int, positions)), streams=streams, seqs=list(map(int, seqs)), kinds=kinds, recorded=recorded, held=held
        )

    def _looked(self, leaves: Sequence[bytes]) -> tuple[list[Sequence[str | Any]], dict[int, Held]]:
        """The fields of each, of most without reading it whole."""
        rows: list[Sequence[str | Any]] = []
        held: dict[int, Held] = {}
        shape = NO_SHAPE
        match, places, holds = shape.match, shape.places, shape.holds  # asked for once, not for each entry: a third of this loop's time
        for n, leaf in enumerate(leaves):
            text = leaf.decode("latin-1")  # a shape matches nothing beyond ASCII
            if (found := match(text)) is None:
                shape = self._other(text)
                match, places, holds = shape.match, shape.places, shape.holds
                if (found := match(text)) is None:
                    row, held[n] = self._whole(leaf, text)
                    rows.append(row)
                    continue
            rows.append(found.group(*places))
            if holds:
                held[n] = Held(shape.parts_in(found), shape.blobs_in(found))
        return rows, held

    def _other(self, text: str) -> Shape:
        """The shape that the text has, put first."""
        for n, shape in enumerate(self._shapes):
            if shape.match(text):
                self._shapes.insert(0, self._shapes.pop(n))
                return shape
        return NO_SHAPE

    def _whole(self, leaf: bytes, text: str) -> tuple[Row, Held]:
        """Read an entry whole and learn from it. Raises NotAnEntry."""
        entry = parse(leaf)
        if entry.log != self._log:
            raise NotAnEntry(f"it belongs to {entry.log}")
        if len(self._shapes) < MOST_SHAPES and (shape := learned(entry, text)):
            self._shapes.insert(0, shape)
        effective, recorded_at = canonical.text(entry.effective.as_json()), moments.written(entry.recorded_at)
        return (effective, entry.kind, str(entry.position), recorded_at, str(entry.seq), entry.stream), Held.of(entry)


@lru_cache(4096)  # many entries took effect on one day
def _is_date(written: str) -> bool:
    """Whether the field `effective` is as an entry writes it."""
    try:
        return canonical.text(Effective.from_json(canonical.read(written.encode())).as_json()) == written
    except (KeyError, TypeError, AttributeError, ValueError):
        return False
