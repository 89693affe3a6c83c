"""How sure a value is: the share that was right among annotated values resting on the same kinds of evidence. Pure.

`confidence.toml` is a list of rows, each with the names of evidence it asks for and how many of how many such values
were right; the first row of a measure whose names are all given tells. `tools/evaluate.py --fit` counts the rows anew.
"""

import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_suffix(".toml")


@dataclass(frozen=True, slots=True)
class Row:
    """Values of a measure that rest on `evidence`: `right` of `of` were right, each office counting at most a few times."""

    evidence: frozenset[str]
    right: float
    of: float

    @property
    def confidence(self) -> int:
        """The share of right ones, 0 to 1000, as if one right and one wrong were seen before: few cases never make sure."""
        return int(1000 * (self.right + 1) / (self.of + 2))


@cache
def _table() -> dict[str, dict[str, int]]:
    return {name: part["limits"] for name, part in tomllib.loads(TABLE.read_text(encoding="utf-8")).items()}


@cache
def rows(measure: str) -> tuple[Row, ...]:
    """The rows of this measure in the order in which they are asked. Raises KeyError for a measure that the table lacks."""
    part = tomllib.loads(TABLE.read_text(encoding="utf-8"))[measure]
    return tuple(Row(frozenset(row["evidence"]), row["right"], row["of"]) for row in part["row"])


def row_of(measure: str, evidence: Collection[str]) -> Row | None:
    """The first row whose names are all among these; None where none is."""
    given = frozenset(evidence)
    return next((row for row in rows(measure) if row.evidence <= given), None)


def confidence(measure: str, evidence: Collection[str]) -> int:
    """How sure a value with this evidence is, 0 to 1000; 500 for evidence that nobody has counted."""
    row = row_of(measure, evidence)
    return row.confidence if row else 500


def is_withheld(measure: str, sure: int) -> bool:
    """Whether a value so sure is better asked about than asserted."""
    return sure < _table()[measure]["asserted"]


def is_doubtful(measure: str, sure: int) -> bool:
    """Whether a value so sure, though asserted, deserves a flag."""
    return sure < _table()[measure]["unflagged"]
