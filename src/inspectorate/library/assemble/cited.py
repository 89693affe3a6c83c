"""The reports that a document cites, its tables of figures and how accessible it is, as the record has them. Pure."""

from collections.abc import Sequence

from inspectorate.library import record
from inspectorate.library.assemble.material import Document, span_sources
from inspectorate.reading.gate.values import Accessibility
from inspectorate.reading.values import Cell, Table


def citations(main: Document | None) -> tuple[record.Citation, ...]:
    """Those of the main document that are not withheld, in its order."""
    return tuple(
        record.Citation(
            kind=one.kind, number=one.number or "", key=one.key, title=one.title, sources=span_sources(main.sha256, one.spans),
            confidence=one.confidence,
        )
        for one in (main.reading.citations if main else ())
        if main and not one.withheld
    )  # fmt: skip


def tables(main: Document | None) -> tuple[record.Table, ...]:
    """The main document's tables of figures."""
    return tuple(_table(main.sha256, table) for table in main.reading.tables) if main else ()


def accessibility(document: Document) -> record.Accessibility | None:
    """What was measured of one file; None where nobody looked."""
    found: Accessibility | None = document.reading.release.accessibility if document.reading.release else None
    if found is None:
        return None
    return record.Accessibility(
        tagged=found.tagged, language=found.language, title=found.title, figures=found.figures, undescribed=found.undescribed,
        checked=found.checked, failed=found.failed,
    )  # fmt: skip


def _table(document: str, table: Table) -> record.Table:
    return record.Table(
        kind=table.kind, caption=table.caption, page=table.page, columns=_cells(document, table.columns),
        rows=tuple(_cells(document, row.cells) for row in table.rows),
        balances=tuple(
            record.Balance(row=one.row, column=one.column, parts=one.parts, printed=one.printed, computed=one.computed)
            for one in table.balances
        ),
    )  # fmt: skip


def _cells(document: str, cells: Sequence[Cell]) -> tuple[record.Cell, ...]:
    return tuple(record.Cell(text=cell.text, sources=span_sources(document, cell.spans)) for cell in cells)
