"""What a report's page prints beside its facts: what it cites and what cites it, tables of figures, how accessible its file is. Pure."""

from dataclasses import dataclass

from inspectorate.core.dates import PartialDate
from inspectorate.library.values.sourced import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A report that this one names. `url` leads to it, or to the choice where several bear the number; "" where it is not here.

    `kinds` are codes, the telling ones first; `title` is the library's where it has the report, else as printed.
    """

    number: str
    title: str
    url: str = ""
    kinds: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    choice: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Citing:
    """A published report that names this one: its address, and the page with the words lit."""

    url: str
    title: str
    number: str
    issued: PartialDate | None
    source: Source
    kind: str = "report"


@dataclass(frozen=True, slots=True, kw_only=True)
class TableCell:
    """A cell of a table of figures; `figure` where it is set to the right."""

    text: str
    figure: bool = False

    @property
    def code(self) -> bool:
        """Whether it is a date or a number that no line should break."""
        return len(self.text) <= 14 and " " not in self.text and any(letter.isdigit() for letter in self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class TableBalance:
    """What must add up in a table, and whether it does."""

    row: str
    column: str
    printed: str
    computed: str

    @property
    def holds(self) -> bool:
        """Whether it adds up."""
        return self.printed == self.computed


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresTable:
    """A statistical table: `n` is its number in addresses, `csv_url` the same as a file. The first cell of a row is its head."""

    n: int
    caption: str
    csv_url: str
    source: Source
    columns: tuple[TableCell, ...]
    rows: tuple[tuple[TableCell, ...], ...]
    balances: tuple[TableBalance, ...] = ()

    @property
    def headed(self) -> bool:
        """Whether any column has a head."""
        return any(cell.text for cell in self.columns)

    @property
    def wrong(self) -> tuple[TableBalance, ...]:
        """What does not add up."""
        return tuple(one for one in self.balances if not one.holds)


@dataclass(frozen=True, slots=True, kw_only=True)
class TableFile:
    """A table as a file: rows of text, the heads first."""

    name: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FileAccess:
    """How well the file serves those who cannot see its pages. `passes`: PDF/UA-1 as far as a machine can say, None: not known."""

    tagged: bool
    language: str
    title: bool
    figures: int
    undescribed: int
    passes: bool | None
    broken: int = 0
