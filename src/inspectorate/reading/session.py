"""One document read through workers that may die of it: what is lost is the page it died on, never the rest."""

import hashlib
import itertools
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from inspectorate.core.words import _
from inspectorate.reading import protocol
from inspectorate.reading.chunks import STRETCH, Came, Chunks
from inspectorate.reading.errors import CannotOpen
from inspectorate.reading.gate.failing import not_looked_into
from inspectorate.reading.plain import NotPlain
from inspectorate.reading.process import Died, Late, Process
from inspectorate.reading.stored import page_line, reading_of, sent
from inspectorate.reading.unread import unread
from inspectorate.reading.values import Facts, Flag, Page, Reading, State, Unreadable

ANOTHER = _("Ask its owner for another copy, or open it with a PDF program and save it anew.")


_NUMBERS = itertools.count(1)


class GaveUp(Exception):
    """The worker could not go on; `page` is where, 0 while opening."""

    def __init__(self, page: int, reason: str) -> None:
        super().__init__(reason)
        self.page = page
        self.reason = reason


def alone(_session: "Session") -> None:
    """Nobody helps."""


class Session:
    """The reading of one file. Used once. `helper` is asked for other workers once it is known that there is work for them."""

    def __init__(self, process: Process, path: Path, *, ocr: bool, name: str | None, helpers: Callable[["Session"], None] = alone) -> None:
        self.process, self.path, self.ocr = process, path.absolute(), ocr
        self.name = (name or path.name).encode(errors="replace").decode()
        self.limits = process.limits
        self.deadline = time.monotonic() + self.limits.file_seconds
        self.helpers = helpers
        self.number = next(_NUMBERS)
        self.chunks = Chunks()
        self.sent = 0
        self.pages: list[Page] = []
        self.lines: list[bytes] = []

    def read(self) -> Reading | Unreadable:
        """Both stages. Never raises for what the file holds."""
        sha256 = None
        try:
            sha256 = self._hash()
            self._all_pages()
        except CannotOpen as error:
            return Unreadable(file=self.name, sha256=sha256, reason=error.reason, advice=error.advice)
        return self._facts(sha256)

    def help(self, process: Process) -> None:
        """Read pages of it with one more worker, until none is left."""
        while stretch := self.chunks.take():
            try:
                self._stretch(process, *stretch)
            except CannotOpen as error:
                self.chunks.give_up(error.reason)
            finally:
                self.chunks.give_back()

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
        """Have all pages read or marked; a new worker goes on after the page that ended the last."""
        try:
            self._stretch(self.process, 1, STRETCH)
        except CannotOpen as error:
            self.chunks.give_up(error.reason)
            raise
        finally:
            self.help(self.process)
            self.chunks.wait()
        self._in_order()

    def _stretch(self, process: Process, first: int, last: int) -> None:
        """Read these pages, as far as there are any."""
        chunks = self.chunks
        while (number := chunks.next_of(first, min(last, chunks.count or last))) and not chunks.over:
            try:
                for page, line in self._some_pages(process, number, last):
                    chunks.came[page.number] = Came(page, line, process, process.born)
            except GaveUp as error:
                chunks.deaths += 1
                if not error.page and (chunks.repair or chunks.came):
                    return chunks.give_up(error.reason)
                chunks.repair = chunks.repair or not error.page
                if error.page and error.page not in chunks.came:
                    chunks.lost[error.page] = error.reason
                if chunks.deaths >= self.limits.deaths or time.monotonic() > self.deadline:
                    return chunks.give_up(error.reason)
        return None

    def _some_pages(self, process: Process, first: int, last: int) -> Iterator[tuple[Page, bytes]]:
        request = protocol.line(
            do="pages", session=self.number, path=str(self.path), first=first, last=last, ocr=self.ocr, repair=self.chunks.repair
        )  # fmt: skip
        message = self._answer(process, [request], self.limits.open_seconds, 0)
        try:
            if failed := protocol.failure(opened := protocol.parsed(message)):
                raise CannotOpen(*failed)
            count = protocol.count(opened, self.limits.pages)
        except NotPlain as error:
            raise CannotOpen(str(error).capitalize() + ".", ANOTHER) from error
        if not self.chunks.count:
            self.chunks.opened(count)
            self.helpers(self)
        last = min(last, self.chunks.count)
        for number in range(first, last + 1):
            yield self._page(process, self._answer(process, [], self.limits.page_seconds, number), number)
        self._answer(process, [], self.limits.page_seconds, last)

    def _page(self, process: Process, message: bytes, number: int) -> tuple[Page, bytes]:
        self.sent += len(message)
        process.pages += 1
        line = protocol.inner(message, protocol.PAGE)
        try:
            if self.sent > self.limits.sent_bytes:
                raise NotPlain("the file's words take more room than any document's")
            if line is None:
                raise NotPlain((protocol.failure(protocol.parsed(message)) or ("the worker sent something else than a page",))[0])
            page = sent(line)
            if page.number != number:
                raise NotPlain("the worker sent another page")
        except NotPlain as error:
            process.stop()
            raise GaveUp(number, str(error)) from error
        return page, line

    def _answer(self, process: Process, request: list[bytes], seconds: float, page: int) -> bytes:
        """The next line of a worker, asked first when there is a request."""
        left = self.deadline - time.monotonic()
        try:
            if request:
                process.ask(request, seconds)
            return process.line(min(seconds, max(0.0, left)))
        except Died as error:
            raise GaveUp(page, _("the reader died of it ({how})").format(how=error)) from error
        except Late as error:
            raise GaveUp(page, _("the reader was ended: {why}").format(why=error)) from error

    def _in_order(self) -> None:
        """All pages, those that are missing marked; without one page read the file is unreadable."""
        chunks = self.chunks
        why = chunks.over or chunks.lost.get(chunks.count, "")
        if why and all(came.page.state is State.NO_TEXT for came in chunks.came.values()):
            raise CannotOpen(_("The file could not be read: {why}.").format(why=why), ANOTHER)
        for number in range(1, chunks.count + 1):
            if came := chunks.came.get(number):
                self._keep(came.page, came.line)
            else:
                self._mark(number)

    def _keep(self, page: Page, line: bytes) -> None:
        self.pages.append(page)
        self.lines.append(line)

    def _mark(self, number: int) -> None:
        like = self.pages[-1] if self.pages else None
        ended, over = _("no text because {why}"), _("no text because reading was given up before this page: {why}")
        lost = self.chunks.lost.get(number)
        reason = ended.format(why=lost) if lost else over.format(why=self.chunks.over)
        page = unread(number, reason, *((like.width, like.height) if like else ()))
        self._keep(page, page_line(page))

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
        kept = self._kept()
        lines = [line + b"\n" for number, line in enumerate(self.lines, start=1) if number not in kept]
        request = protocol.line(do="facts", file=self.name, sha256=sha256, path=path, count=len(self.lines), pages=len(lines))
        self.process.ask([request, *lines], self.limits.facts_seconds)
        message = self.process.line(self.limits.facts_seconds)
        line = protocol.inner(message, protocol.READING)
        if line is None:
            raise NotPlain((protocol.failure(protocol.parsed(message)) or ("the worker sent something else than a reading",))[0])
        return reading_of(line, self.pages)

    def _kept(self) -> set[int]:
        """The pages that the worker which is asked for the facts has read itself."""
        born = self.process.born
        if not self.process.remembers(born):
            return set()
        return {number for number, came in self.chunks.came.items() if came.process is self.process and came.born == born}

    def _without_facts(self, sha256: str, why: str) -> Reading:
        message = _("The pages were read, but not what they say: {why}").format(why=why)
        flag = Flag(kind="facts failed", message=message, about=("facts", "recommendations"))
        return Reading(file=self.name, sha256=sha256, pages=tuple(self.pages), text="digital", facts=Facts(), flags=(flag,))
