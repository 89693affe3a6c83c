"""One document read through workers that may die of it: what is lost is the page it died on, never the rest."""

import hashlib
import time
from collections.abc import Iterator
from pathlib import Path

from inspectorate.core.words import _
from inspectorate.reading import protocol
from inspectorate.reading.errors import CannotOpen
from inspectorate.reading.gate.failing import not_looked_into
from inspectorate.reading.plain import NotPlain
from inspectorate.reading.process import Died, Late, Process
from inspectorate.reading.stored import page_line, page_of, reading_of
from inspectorate.reading.unread import unread
from inspectorate.reading.values import Facts, Flag, Page, Reading, State, Unreadable

ANOTHER = _("Ask its owner for another copy, or open it with a PDF program and save it anew.")


class GaveUp(Exception):
    """The worker could not go on; `page` is where, 0 while opening."""

    def __init__(self, page: int, reason: str) -> None:
        super().__init__(reason)
        self.page = page
        self.reason = reason


class Session:
    """The reading of one file. Used once."""

    def __init__(self, process: Process, path: Path, *, ocr: bool, name: str | None) -> None:
        self.process, self.path, self.ocr = process, path.absolute(), ocr
        self.name = (name or path.name).encode(errors="replace").decode()
        self.limits = process.limits
        self.deadline = time.monotonic() + self.limits.file_seconds
        self.count = 0
        self.sent = 0
        self.pages: list[Page] = []
        self.lines: list[bytes] = []
        self.reader = 0
        """Which worker read all pages, as they were kept here; 0 where none did."""

    def read(self) -> Reading | Unreadable:
        """Both stages. Never raises for what the file holds."""
        sha256 = None
        try:
            sha256 = self._hash()
            self._all_pages()
        except CannotOpen as error:
            return Unreadable(file=self.name, sha256=sha256, reason=error.reason, advice=error.advice)
        return self._facts(sha256)

    def _hash(self) -> str:
        try:
            size = self.path.stat().st_size
            if size > self.limits.file_bytes:
                raise CannotOpen(
                    _("The file is larger than {most} bytes.").format(most=self.limits.file_bytes), _("Split it, or raise the limit.")
                )
            with self.path.open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:
            reason = _("The file cannot be opened: {error}.").format(error=error.strerror)
            raise CannotOpen(reason, _("Check its name and who may read it.")) from error

    def _all_pages(self) -> None:
        """Ask for pages until all are there or marked; a new worker goes on after the page that ended the last."""
        deaths, repair = 0, False
        while True:
            try:
                for page, line in self._some_pages(len(self.pages) + 1, repair):
                    self._keep(page, line)
                self.reader = 0 if deaths else self.process.born
                return None
            except GaveUp as error:
                deaths += 1
                if not error.page and (repair or self.pages):
                    return self._rest(error.reason)
                repair = repair or not error.page
                if error.page > len(self.pages):
                    self._mark(_("no text because {why}").format(why=error.reason))
                if deaths >= self.limits.deaths or time.monotonic() > self.deadline or len(self.pages) >= self.count > 0:
                    return self._rest(error.reason)

    def _some_pages(self, first: int, repair: bool) -> Iterator[tuple[Page, bytes]]:
        request = protocol.line(do="pages", path=str(self.path), first=first, ocr=self.ocr, repair=repair)
        message = self._answer([request], self.limits.open_seconds, 0)
        try:
            if failed := protocol.failure(opened := protocol.parsed(message)):
                raise CannotOpen(*failed)
            self.count = self.count or protocol.count(opened, self.limits.pages)
        except NotPlain as error:
            raise CannotOpen(str(error).capitalize() + ".", ANOTHER) from error
        for number in range(first, self.count + 1):
            yield self._page(self._answer([], self.limits.page_seconds, number), number)
        self._answer([], self.limits.page_seconds, self.count)

    def _page(self, message: bytes, number: int) -> tuple[Page, bytes]:
        self.sent += len(message)
        self.process.pages += 1
        line = protocol.inner(message, protocol.PAGE)
        try:
            if self.sent > self.limits.sent_bytes:
                raise NotPlain("the file's words take more room than any document's")
            if line is None:
                raise NotPlain((protocol.failure(protocol.parsed(message)) or ("the worker sent something else than a page",))[0])
            page = page_of(line)
            if page.number != number:
                raise NotPlain("the worker sent another page")
        except NotPlain as error:
            self.process.stop()
            raise GaveUp(number, str(error)) from error
        return page, line

    def _answer(self, request: list[bytes], seconds: float, page: int) -> bytes:
        """The next line of the worker, asked first when there is a request."""
        left = self.deadline - time.monotonic()
        try:
            if request:
                self.process.ask(request, seconds)
            return self.process.line(min(seconds, max(0.0, left)))
        except Died as error:
            raise GaveUp(page, _("the reader died of it ({how})").format(how=error)) from error
        except Late as error:
            raise GaveUp(page, _("the reader was ended: {why}").format(why=error)) from error

    def _keep(self, page: Page, line: bytes) -> None:
        self.pages.append(page)
        self.lines.append(line)

    def _mark(self, reason: str) -> None:
        like = self.pages[-1] if self.pages else None
        page = unread(len(self.pages) + 1, reason, *((like.width, like.height) if like else ()))
        self._keep(page, page_line(page))

    def _rest(self, reason: str) -> None:
        """Mark all pages that are still missing; without one page read the file is unreadable."""
        if not self.count or all(page.state is State.NO_TEXT for page in self.pages):
            raise CannotOpen(_("The file could not be read: {why}.").format(why=reason), ANOTHER)
        while len(self.pages) < self.count:
            self._mark(_("no text because reading was given up before this page: {why}").format(why=reason))

    def _facts(self, sha256: str) -> Reading:
        """What the pages say, and what the file holds beside them; where looking into the file ends the worker, without that."""
        try:
            return self._ask_facts(sha256, str(self.path))
        except (Died, Late, NotPlain) as first:
            self.process.stop()
            try:
                return not_looked_into(self._ask_facts(sha256, None), str(first))
            except (Died, Late, NotPlain) as error:
                self.process.stop()
                return self._without_facts(sha256, str(error))

    def _ask_facts(self, sha256: str, path: str | None) -> Reading:
        kept = self.process.remembers(self.reader)
        lines = [] if kept else [line + b"\n" for line in self.lines]
        request = protocol.line(do="facts", file=self.name, sha256=sha256, path=path, kept=kept, pages=len(lines))
        self.process.ask([request, *lines], self.limits.facts_seconds)
        message = self.process.line(self.limits.facts_seconds)
        line = protocol.inner(message, protocol.READING)
        if line is None:
            raise NotPlain((protocol.failure(protocol.parsed(message)) or ("the worker sent something else than a reading",))[0])
        return reading_of(line, self.pages)

    def _without_facts(self, sha256: str, why: str) -> Reading:
        message = _("The pages were read, but not what they say: {why}").format(why=why)
        flag = Flag(kind="facts failed", message=message, about=("facts", "recommendations"))
        return Reading(file=self.name, sha256=sha256, pages=tuple(self.pages), text="digital", facts=Facts(), flags=(flag,))
