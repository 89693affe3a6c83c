"""An open file as the gate needs it: its pages and their pictures through PDFium, its objects through qpdf. Runs in a worker."""

from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TypeVar

import pikepdf

from inspectorate.core.words import _
from inspectorate.reading.drawings import scene
from inspectorate.reading.errors import CannotOpen
from inspectorate.reading.gate.blackouts import Blackouts
from inspectorate.reading.gate.inside import ODD
from inspectorate.reading.gate.known import Known
from inspectorate.reading.opening import Book
from inspectorate.reading.pdfium import Sheet
from inspectorate.reading.values import Hidden
from inspectorate.reading.visible import visible

T = TypeVar("T")
PICTURES = 500
"""Pages of which it is kept where they are dark: some 60 kB each."""


class Opened:
    """A context manager. `pdf` is None where qpdf cannot open the file; `failed` names what could not be looked into."""

    def __init__(self, path: Path, known: Known | None = None) -> None:
        """Open it both ways; `known` is what reading its pages taught. Raises CannotOpen where PDFium gives no page."""
        self._stack = ExitStack()
        self.failed: list[str] = []
        self._known = known or Known()
        self._pictures: dict[int, Blackouts] = {}
        self.pdf = self._objects(path)
        try:
            self.book = self._stack.enter_context(Book(path))
        except BaseException:
            self._stack.close()
            raise

    def __enter__(self) -> "Opened":
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def _objects(self, path: Path) -> pikepdf.Pdf | None:
        try:
            return self._stack.enter_context(pikepdf.open(path, suppress_warnings=True))
        except (*ODD, OSError):
            self.failed.append(_("bookmarks, properties, comments, attachments"))
            return None

    @property
    def unchecked(self) -> str:
        """What could not be looked into, or nothing."""
        told = _("the file is damaged there, so this was not looked into: {parts} (save it anew with a PDF program, and check that copy)")
        return told.format(parts=", ".join(dict.fromkeys(self.failed))) if self.failed else ""

    def on(self, number: int, look: Callable[[Sheet], T]) -> T | None:
        """What `look` finds on a page; None where the page cannot be opened."""
        try:
            with self.book.sheet(number) as sheet:
                return look(sheet)
        except CannotOpen:
            return None

    def picture(self, number: int) -> Blackouts:
        """How a page looks; drawn once, and again where many others were looked at since."""
        if number not in self._pictures:
            if len(self._pictures) >= PICTURES:
                del self._pictures[next(iter(self._pictures))]
            self._pictures[number] = Blackouts(partial(self.on, number), self._known.inked.get(number))
        return self._pictures[number]

    def letters(self, number: int) -> dict[Hidden, str]:
        """The words of a page that nobody can see, by their place."""

        def look(sheet: Sheet) -> dict[Hidden, str]:
            drawn = scene(sheet)
            looked = visible(sheet, sheet.glyphs(self.book.paper.fonts), drawn, layered=self.book.layered)
            return dict(zip(looked.hidden, looked.letters, strict=True))

        return self._known.letters.get(number) or self.on(number, look) or {}
