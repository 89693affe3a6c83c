"""What a worker keeps of the file it is reading from one question to the next: pages that it sent, and what reading them taught."""

import ctypes
from pathlib import Path

from inspectorate.reading.gate.accessibility import rules
from inspectorate.reading.gate.known import Known
from inspectorate.reading.opening import Book
from inspectorate.reading.pdfium import afresh
from inspectorate.reading.values import Page

LARGE = 4 << 20
"""Bytes of a file after which memory is given back at once."""


def give_back() -> None:
    """Have the C library hand free memory to the system; where it has no such call, it does so in time."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)


class Kept:
    """One session at a time: another one takes its place."""

    def __init__(self) -> None:
        self.pages: dict[int, Page] = {}
        self.known = Known()
        self._session = 0
        self._layered: bool | None = None

    def of(self, session: int) -> None:
        """From now on what is asked in this session."""
        if session != self._session:
            self.pages, self.known, self._layered = {}, Known(), None
            self._session = session

    def measure(self, path: Path) -> None:
        """Look for the rules of accessibility that the file breaks now, while few pages are held: it takes much memory for a while."""
        self.known.broken = rules(path)
        if path.stat().st_size > LARGE:
            give_back()

    def book(self, path: Path, repair: bool) -> Book:
        """The file, opened by a PDFium that remembers no font of pages before. Raises CannotOpen.

        It fits one stand-in face to all fonts that a file lacks, and measures by how it was fitted last: without this the widths
        of such words would tell what else the worker has read.
        """
        afresh()
        book = Book(path, repair=repair, layered=self._layered)
        self._layered = book.layered
        book.letters, book.inked = self.known.letters, self.known.inked
        return book
