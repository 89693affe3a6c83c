"""The files that show readings: one page, or a folder of pages with an index."""

from pathlib import Path

from inspectorate.reading.pool import Outcome, Pool
from inspectorate.reading.show.index import Row, index_page, row
from inspectorate.reading.show.page import write_page
from inspectorate.reading.show.picture import WIDTH, compact
from inspectorate.reading.values import Reading


class Pages:
    """Takes what came of each file and writes its page at once; `finish` gives the page to open."""

    def __init__(self, out: Path, pool: Pool, *, several: bool) -> None:
        """`out` is a file, or a folder where there are several documents or where it is one already. Raises OSError."""
        self.pool = pool
        self.alone = not several and not out.is_dir()
        self.folder, self.file = (out.parent, out.name) if self.alone else (out, "index.html")
        self.rows: list[Row] = []
        self.folder.mkdir(parents=True, exist_ok=True)

    def take(self, name: str, path: Path, outcome: Outcome) -> None:
        """Write the page of one document."""
        page = self.file if self.alone else f"{name}.html"
        self.rows.append(row(page, outcome))
        if not isinstance(outcome, Reading):
            return
        with (self.folder / page).open("w", encoding="utf-8") as out:
            back = None if self.alone else self.file
            write_page(out, outcome, lambda number: compact(self.pool.picture(path, number, WIDTH)), back)

    def finish(self) -> Path:
        """Write the index where there is one."""
        if not self.alone:
            (self.folder / self.file).write_text(index_page(self.rows), "utf-8")
        return self.folder / self.file
