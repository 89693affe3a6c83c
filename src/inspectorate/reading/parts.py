"""What layout hands on: blocks with their role and place in a table, and groups of them that are read as one. Pure."""

from dataclasses import dataclass, field

from inspectorate.reading.lines import Segment
from inspectorate.reading.values import Role


@dataclass(slots=True)
class Part:
    """One block to be: its lines, its role; for a cell the table (any object that is the same for all its cells), row and column."""

    lines: list[Segment]
    role: Role = Role.BODY
    table: object = None
    row: int = 0
    column: int = 0

    @property
    def top(self) -> float:
        """Points from the top of the page."""
        return min(line.top for line in self.lines)


@dataclass(slots=True)
class Group:
    """Parts that stand in one drawn box and are read one after the other, wherever the box is read."""

    parts: list[Part]
    left: float
    top: float
    right: float
    bottom: float
    frame: bool = field(default=False)


Item = Segment | Group
