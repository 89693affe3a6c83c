"""A document that may be damaged, opened as far as it goes: as it is, and where that fails in a repaired copy."""

import tempfile
from contextlib import ExitStack
from functools import cached_property
from pathlib import Path

from inspectorate.core.words import _
from inspectorate.reading.drawings import Drawing
from inspectorate.reading.errors import CannotOpen
from inspectorate.reading.layers import has_hidden_layers
from inspectorate.reading.pdfium import Paper, Sheet
from inspectorate.reading.repair import repaired
from inspectorate.reading.values import Hidden


class Book:
    """An open document. A context manager; leaving it closes the document and removes the repaired copy.

    `note` says how the pages were saved, or nothing; `letters` are the words of pages read that nobody can see, by page and place: they
    leave the worker only when a person asks; `inked` are the drawings that may make such a page dark. `repair` goes to the repaired
    copy without trying the file; `layered` is given where it is known. Raises errors.CannotOpen when the file gives no page.
    """

    def __init__(self, path: Path, *, repair: bool = False, layered: bool | None = None) -> None:
        self.path = path
        self._stack = ExitStack()
        self._repaired: Paper | None = None
        self._tried = False
        self._layered = layered
        self.note = ""
        self.letters: dict[int, dict[Hidden, str]] = {}
        self.inked: dict[int, list[Drawing] | None] = {}
        try:
            self.paper = self._copy() if repair else self._open()
        except BaseException:
            self._stack.close()
            raise

    def __enter__(self) -> "Book":
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    @property
    def count(self) -> int:
        """How many pages it has."""
        return self.paper.count

    def sheet(self, number: int) -> Sheet:
        """Page `number`, 1-based; from the repaired copy when the file itself does not give it. Raises CannotOpen."""
        try:
            return self.paper.sheet(number)
        except CannotOpen:
            other = self._other()
            if other is None or other.count != self.count:
                raise
            return other.sheet(number)

    @cached_property
    def layered(self) -> bool:
        """Whether it has layers that are switched off."""
        return has_hidden_layers(self.path) if self._layered is None else self._layered

    def _open(self) -> Paper:
        try:
            return self._stack.enter_context(Paper(self.path))
        except CannotOpen as error:
            if error.final:
                raise
        return self._copy()

    def _copy(self) -> Paper:
        self._tried = True
        folder = self._stack.enter_context(tempfile.TemporaryDirectory())
        copy = repaired(self.path, Path(folder))
        self.note = _("from a damaged file whose list of pages was lost") if copy.listed else _("from a repaired copy of a damaged file")
        return self._stack.enter_context(Paper(copy.path))

    def _other(self) -> Paper | None:
        """The repaired copy of a file that opened; None where there is none. Made once."""
        if not self._tried:
            try:
                self._repaired = self._copy()
            except CannotOpen:
                self._repaired = None
        return self._repaired
