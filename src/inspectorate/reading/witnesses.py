"""A file asked for what it says of itself beside its pages: the title among its properties and its bookmarks. Runs in a worker."""

import re
from itertools import islice
from pathlib import Path

import pypdfium2

from inspectorate.reading.facts.witnesses import Witnesses
from inspectorate.reading.values import Heading

MOST, DEEPEST, LONGEST = 400, 4, 300
"""Bookmarks that are looked at, their levels, and the letters of each and of the title."""
_FILE_NAME = re.compile(
    r"(microsoft \w+ *- *)|\.(docx?|pdf|indd|pptx?|xlsx?|qxd|wpd|pub|rtf)\b|^(untitled|document\d*|slide \d+|print|layout \d+)$",
    re.IGNORECASE,
)


def witnesses(path: Path) -> Witnesses:
    """What this file says; nothing where it is damaged or locked. Never raises for what it holds."""
    try:
        document = pypdfium2.PdfDocument(path)
    except (pypdfium2.PdfiumError, OSError):
        return Witnesses()
    try:
        return Witnesses(title=_title(document), bookmarks=tuple(_bookmarks(document)))
    except (pypdfium2.PdfiumError, ValueError, RecursionError):
        return Witnesses()
    finally:
        document.close()


def _title(document: pypdfium2.PdfDocument) -> str:
    text = _plain(document.get_metadata_value("Title"))
    return "" if _FILE_NAME.search(text) or " " not in text else text


def _bookmarks(document: pypdfium2.PdfDocument) -> list[Heading]:
    every = islice(document.get_toc(max_depth=DEEPEST), MOST)
    return [Heading(level=mark.level + 1, text=text) for mark in every if (text := _plain(mark.get_title()))]


def _plain(text: str) -> str:
    """One line of printable letters."""
    return re.sub(r"\s+", " ", "".join(c if c.isprintable() else " " for c in text[:LONGEST])).strip()
