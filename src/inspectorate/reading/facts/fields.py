"""The sheet of facts with which some reports begin: a label, and its value beside it or behind its colon. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from inspectorate.core.spans import Span
from inspectorate.reading.facts.parts import Part
from inspectorate.reading.facts.printed import Row, spans_of
from inspectorate.reading.facts.tables import curly, table, whole
from inspectorate.reading.text.sought import Sought
from inspectorate.reading.values import Role

PAGES = 3
LONGEST = 90  # letters of a label
NEXT_TO = 0.8  # of a line's height: how far a value may begin above or below its label


@dataclass(frozen=True)
class Stated:
    """The value behind a label, in its lines; `begins` is where it starts in the first."""

    rows: tuple[Row, ...]
    begins: int = 0

    @property
    def text(self) -> str:
        """The value, its lines joined."""
        return " ".join([self.rows[0].text[self.begins :], *(row.text for row in self.rows[1:])]).strip()

    def spans(self) -> tuple[Span, ...]:
        """Where it stands."""
        return (*self.rows[0].spans(self.begins), *spans_of(self.rows[1:])) if self.begins else spans_of(self.rows)


@cache
def _labels() -> tuple[tuple[str, Sought], ...]:
    return tuple((name, whole(row["labels"])) for name, row in table("fields").items())


def stated(parts: Sequence[Part]) -> dict[str, Stated]:
    """The values of the labels on the first pages by name (title, number, date, office, agency); the first of each counts."""
    found: dict[str, Stated] = {}
    first = parts[0].run.page if parts else 0
    near = [part for part in parts if part.run.page < first + PAGES and not part.run.furniture]
    for part in near:
        for name, value in (*_beside(part, near), *_behind(part)):
            found.setdefault(name, value)
    return found


def _name(text: str) -> str | None:
    """Which label the text is, if any."""
    label = curly(text).strip(" *•·").removesuffix(":").strip()
    if not 0 < len(label) <= LONGEST:
        return None
    return next((name for name, pattern in _labels() if pattern.match(label)), None)


def _beside(part: Part, others: Sequence[Part]) -> Iterator[tuple[str, Stated]]:
    """A label that has its lines or its cell for itself, and the nearest lines on its right at its height."""
    apart = part.run.text.rstrip().endswith(":") or part.run.rows[0].role is Role.CELL
    name = _name(part.run.text) if apart else None
    if name is None:
        return
    box, line = part.run.box, part.run.rows[0].box
    height = line[3] - line[1]
    right = [
        other
        for other in others
        if other.run.page == part.run.page and other.run.box[0] >= box[2] and abs(other.run.box[1] - box[1]) < NEXT_TO * height
    ]
    value = min(right, key=lambda other: other.run.box[0], default=None)
    if value and not value.run.text.rstrip().endswith(":") and _name(value.run.text) is None:
        yield name, Stated(value.run.rows)


def _behind(part: Part) -> Iterator[tuple[str, Stated]]:
    """A label and its value in one line."""
    for row in part.run.rows:
        label, colon, value = row.text.partition(":")
        name = _name(label) if colon and value.strip() else None
        if name:
            yield name, Stated((row,), len(row.text) - len(value.lstrip()))
