"""What a worker keeps of the file it is reading from one question to the next: the pages that it sent, whether layers are off."""

from pathlib import Path

from inspectorate.reading.opening import Book
from inspectorate.reading.pdfium import afresh
from inspectorate.reading.values import Page


class Kept:
    """One session at a time: another one takes its place."""

    def __init__(self) -> None:
        self.pages: dict[int, Page] = {}
        self._session = 0
        self._layered: bool | None = None

    def of(self, session: int) -> None:
        """From now on what is asked in this session."""
        if session != self._session:
            self.pages, self._layered = {}, None
            self._session = session

    def book(self, path: Path, repair: bool) -> Book:
        """The file, opened by a PDFium that remembers no font of pages before. Raises CannotOpen.

        It fits one stand-in face to all fonts that a file lacks, and measures by how it was fitted last: without this the widths
        of such words would tell what else the worker has read.
        """
        afresh()
        book = Book(path, repair=repair, layered=self._layered)
        self._layered = book.layered
        return book
