"""Where links, bookmarks and the opening of a file lead: an address can tell what a page hides. Runs in a worker."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote, urlsplit

import pikepdf

from inspectorate.reading.gate.inside import Said, annotations, nodes, text_of

LINKS, OWN = "link", "place of our own"
"""An address that is read for what it tells, and one that leads into the machines of whoever made the file."""


def links(pdf: pikepdf.Pdf) -> Iterator[Said]:
    """Every address, in the order of pages; then those of bookmarks and of opening the file."""
    for page, number, node in annotations(pdf):
        for action in _actions(node):
            yield from _addresses(action, number, page)
    outlines = pdf.Root.get("/Outlines")
    starts = nodes(outlines, "/First", "/Next") if outlines is not None else iter(())
    for number, node in enumerate((pdf.Root, *starts)):
        for action in _actions(node):
            yield from _addresses(action, number, 0)


def _actions(node: Any) -> Iterator[Any]:
    """What an annotation or a bookmark does, and what it does after that."""
    own = [node[key] for key in ("/A", "/PA", "/OpenAction") if key in node]
    extra = node.get("/AA")
    own += list(dict(extra).values()) if isinstance(extra, pikepdf.Dictionary) else []
    for start in own:
        if isinstance(start, pikepdf.Dictionary):
            yield from nodes(start, "/Next")


def _addresses(action: Any, number: int, page: int) -> Iterator[Said]:
    if "/URI" in action:
        yield _told(text_of(action.URI), number, page)
    file = action.get("/F")
    named = file.get("/UF", file.get("/F")) if isinstance(file, pikepdf.Dictionary) else file
    if text := text_of(named).strip():
        yield _told(text, number, page, into_file=True)


def _told(text: str, number: int, page: int, *, into_file: bool = False) -> Said:
    """An address as words, escapes undone; `mailto:` and `javascript:` are addresses too."""
    address = unquote(text.strip())
    return Said(OWN if _is_own(address, into_file) else LINKS, address, number, page)


def _is_own(address: str, into_file: bool) -> bool:
    r"""Whether it names a disk, a share or a file of a machine: `C:\…`, `\\server\…`, `file:///…`; a file beside this one is none."""
    drive = len(address) > 2 and address[0].isalpha() and address[1] == ":" and address[2] in "\\/"
    try:
        scheme = urlsplit(address).scheme.lower()
    except ValueError:
        scheme = ""
    return drive or address.startswith(("\\\\", "//")) or scheme == "file" or (into_file and address.startswith("/"))
