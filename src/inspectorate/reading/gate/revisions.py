"""Earlier revisions that a file still holds: saved in place it only grows, and its beginning is as it was. Runs in a worker."""

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from inspectorate.reading.errors import CannotOpen
from inspectorate.reading.gate.inside import Said
from inspectorate.reading.pdfium import Paper

_END = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s?\n?")
_LINEARIZED = re.compile(rb"/Linearized\s")
_TABLE = re.compile(rb"\s*(?:xref|\d+\s+\d+\s+obj)")
MOST = 20
"""Revisions that are looked at: the oldest and the newest of them."""
PAGES = 2_000


def earlier(path: Path) -> Iterator[Said]:
    """What each page of each earlier revision says, the newest first; `number` is the revision, 1 the oldest."""
    data = path.read_bytes()
    ends = _ends(data)[:-1]
    chosen = list(enumerate(ends, start=1))
    with tempfile.TemporaryDirectory() as folder:
        for number, end in reversed(chosen if len(chosen) <= MOST else chosen[: MOST // 2] + chosen[-MOST // 2 :]):
            copy = Path(folder) / f"{number}.pdf"
            copy.write_bytes(data[:end])
            yield from _pages(copy, number)
            copy.unlink()


def _ends(data: bytes) -> list[int]:
    """Where each revision ends. A linearized file has an end behind its first page that is none; nor is one in an attachment."""
    found = [match for match in _END.finditer(data) if _TABLE.match(data, int(match[1]))]
    if _LINEARIZED.search(data[:1024]) and found and int(found[0][1]) == 0:
        del found[0]
    return [match.end() for match in found if int(match[1])]


def _pages(copy: Path, number: int) -> Iterator[Said]:
    try:
        with Paper(copy) as paper:
            for page in range(1, min(paper.count, PAGES) + 1):
                try:
                    with paper.sheet(page) as sheet:
                        yield Said("earlier revision", sheet.characters(), number, page)
                except CannotOpen:
                    continue
    except CannotOpen:
        return
