"""The process that opens documents: reads requests on stdin, answers on stdout, and may die without harm to its parent.

Started by `pool` only: `python -m inspectorate.reading.worker CONTROL MEMORY CPU` is the nursery, of which the workers are forked
(`nursery`). Each has a lifeline that ends with the parent; then it ends too, whatever it is busy with. MEMORY is bytes, CPU
seconds for one request.
"""

import base64
import gc
import json
import os
import resource
import shutil
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from inspectorate.core import rings
from inspectorate.core.words import _
from inspectorate.reading import nursery, protocol
from inspectorate.reading.errors import CannotOpen
from inspectorate.reading.gate.examine import looked_into, revealed
from inspectorate.reading.kept import Kept, give_back
from inspectorate.reading.opening import Book
from inspectorate.reading.pages import read_pages
from inspectorate.reading.picture import png
from inspectorate.reading.read import facts_of
from inspectorate.reading.stored import page_line, page_of, reading_line
from inspectorate.reading.warming import warm
from inspectorate.reading.witnesses import witnesses

TEMPORARY = 1 << 30
"""Bytes that a repaired copy may take."""
MANY = 200
"""Pages after which memory that reading them left free is given back before they are looked through: a third of it."""
Request = dict[str, Any]
_kept = Kept()


def main(arguments: list[str]) -> None:
    """Read in all that a worker needs, and fork workers until the parent ends."""
    control, memory, seconds = (int(argument) for argument in arguments)
    with suppress(Exception):  # what is wrong with a layout is said where a document is read with it
        warm()
    gc.collect()
    gc.freeze()  # what is loaded stays; looking through it again for every page costs a twentieth of the time
    nursery.mind(control, os.environ["TMPDIR"], partial(serve, memory, seconds))


def serve(memory: int, seconds: int, asked: int, answered: int, lifeline: int, folder: str) -> None:
    """Be a worker: serve requests until they end, or the parent does."""
    threading.Thread(target=_die_with_parent, args=(lifeline, folder), daemon=True).start()
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (TEMPORARY, TEMPORARY))
    requests, answers = os.fdopen(asked, "rb"), os.fdopen(answered, "wb")
    with rings.seldom():
        while request := requests.readline():
            _allow(seconds)
            _serve(json.loads(request), requests, answers)
            answers.flush()


def _serve(request: Request, requests: BinaryIO, answers: BinaryIO) -> None:
    lines = [requests.readline() for _page in range(request.get("pages", 0))]
    try:
        _DO[request["do"]](request, lines, answers)
    except CannotOpen as error:
        answers.write(protocol.line(failed=error.reason, advice=error.advice))
    except Exception as error:  # whatever a library raises costs this request, not the worker
        reason = _("The reader failed ({kind}: {error}).").format(kind=type(error).__name__, error=error)
        answers.write(protocol.line(failed=reason, advice=_("Report it with the file; other files are not affected.")))


def _pages(request: Request, _lines: list[bytes], answers: BinaryIO) -> None:
    def opened(count: int) -> None:
        answers.write(protocol.line(opened=count))
        answers.flush()

    path, first, last = Path(request["path"]), request["first"], request["last"]
    _kept.of(request["session"])
    for page in read_pages(path, ocr=request["ocr"], first=first, last=last, repair=request["repair"], opened=opened, book=_kept.book):
        _kept.pages[page.number] = page
        answers.write(protocol.page(page_line(page)))
        answers.flush()
    if first == 1:
        _kept.measure(path)
    answers.write(protocol.line(done=True))


def _facts(request: Request, lines: list[bytes], answers: BinaryIO) -> None:
    found = _kept.pages | {page.number: page for page in map(page_of, lines)}
    pages = [found[number] for number in range(1, request["count"] + 1)]
    path = Path(request["path"]) if request["path"] else None
    if len(pages) > MANY:
        gc.collect()
        give_back()
    read = facts_of(request["file"], request["sha256"], pages, beside=witnesses(path) if path else None)
    known = _kept.known if len(lines) < len(pages) else None  # a worker that holds pages of it has learnt something of it
    answers.write(protocol.reading(reading_line(looked_into(read, path, known) if path else read)))


def _reveal(request: Request, lines: list[bytes], answers: BinaryIO) -> None:
    found = revealed(Path(request["path"]), [page_of(line) for line in lines])
    answers.write(protocol.line(texts=[one.text for one in found]))


def _picture(request: Request, _lines: list[bytes], answers: BinaryIO) -> None:
    path, number = Path(request["path"]), request["page"]
    with Book(path) as book:
        if not 0 < number <= book.count:
            raise CannotOpen(_("The file has no page {number}.").format(number=number), _("It has {count}.").format(count=book.count))
        with book.sheet(number) as sheet:
            answers.write(protocol.line(picture=base64.b64encode(png(sheet, request["width"])).decode()))


_DO: dict[str, Callable[[Request, list[bytes], BinaryIO], None]] = {
    "pages": _pages, "facts": _facts, "reveal": _reveal, "picture": _picture,
}  # fmt: skip


def _allow(seconds: int) -> None:
    """Give this request so much processor time; the kernel ends what takes more."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + seconds, resource.RLIM_INFINITY))


def _die_with_parent(lifeline: int, folder: str) -> None:
    os.read(lifeline, 1)
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(1)


if __name__ == "__main__":
    main(sys.argv[1:])
