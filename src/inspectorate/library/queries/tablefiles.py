"""One table of figures of a report as a file."""

from inspectorate.core.actor import Actor
from inspectorate.library.queries.pages import version_at
from inspectorate.library.queries.rows import shown
from inspectorate.library.values import GonePage, Moved, TableFile


def table_file(actor: Actor, path: str, version: int, n: int) -> TableFile | Moved | GonePage | None:
    """One table of a version as rows of text, its heads first; None where there is none."""
    found = version_at(actor, path, version)
    if not isinstance(found, tuple):
        return found
    show = shown(*found)
    if not 0 < n <= len(show.record.tables):
        return None
    table = show.record.tables[n - 1]
    rows = tuple(tuple(cell.text for cell in row) for row in (table.columns, *table.rows))
    return TableFile(name=f"{show.number or 'table'} {n}", rows=rows)
