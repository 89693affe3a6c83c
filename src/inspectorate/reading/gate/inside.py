"""What a file says beside its pages: bookmarks, descriptions, properties, hidden form fields, comments, attachments. Runs in a worker.

Every byte is hostile: trees may loop, values be of any type; what does not fit is passed over, and the walk has an end.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import pikepdf

from inspectorate.core.words import _

MOST = 200_000
"""Objects of one tree: a larger one is looked at so far."""
LONGEST = 100_000
"""Letters of one text."""
ODD = (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError, IndexError, RuntimeError, OverflowError, NotImplementedError)
HIDDEN_FLAGS = 2 | 32
"""Of an annotation: Hidden, NoView."""
PRINTED = {"/Link", "/Widget", "/Popup", "/FreeText"}
"""Annotations whose contents are their own look, or a link's description."""


class Said(NamedTuple):
    """A text that a file holds beside its pages: the way it gets out, its number among its kind, page (0: none) and corners there.

    `stands_for` is true of a text that replaces what a page shows, `bytes` the length of an attachment.
    """

    way: str
    text: str
    number: int
    page: int = 0
    corners: tuple[float, float, float, float] | None = None
    stands_for: bool = False
    bytes: int = 0


def sayings(pdf: pikepdf.Pdf, failed: list[str], more: Mapping[str, Iterator[Said]] | None = None) -> list[Said]:
    """All of them, and what `more` parts say. A part that cannot be walked to its end stops there; its name goes to `failed`."""
    numbers = {page.objgen: number for number, page in enumerate(pdf.pages, start=1)}
    parts: dict[str, Iterator[Said]] = {
        _("bookmarks"): _bookmarks(pdf), _("descriptions"): _descriptions(pdf, numbers), _("form fields"): _fields(pdf),
        _("comments"): _comments(pdf), _("attachments"): _attachments(pdf), **(more or {}),
    }  # fmt: skip
    return [one for name, part in parts.items() for one in until_odd(name, part, failed)]


def until_odd(name: str, part: Iterator[Said], failed: list[str]) -> Iterator[Said]:
    """What a part yields before the file turns out to be odd there."""
    try:
        yield from part
    except ODD:
        failed.append(name)


def nodes(start: Any, below: str, beside: str = "") -> Iterator[Any]:
    """The dictionaries of a tree: `below` leads to children (one or a list), `beside` from one child to the next. Each once."""
    waiting, known = [start], set()
    keys = [key for key in (beside, below) if key]
    for _n in range(MOST):
        if not waiting:
            return
        node = waiting.pop()
        if isinstance(node, pikepdf.Array):
            waiting.extend(reversed(list(node)))
            continue
        if not isinstance(node, pikepdf.Dictionary) or (node.is_indirect and node.objgen in known):
            continue
        known.add(node.objgen)
        yield node
        waiting += [child for key in keys if (child := node.get(key)) is not None]


def text_of(value: Any) -> str:
    """A string of the file, or nothing."""
    if isinstance(value, pikepdf.Stream):
        return value.read_bytes()[:LONGEST].decode("utf-8", "replace")
    return str(value)[:LONGEST] if isinstance(value, pikepdf.String) else ""


def _bookmarks(pdf: pikepdf.Pdf) -> Iterator[Said]:
    root = pdf.Root.get("/Outlines")
    found = nodes(root, "/First", "/Next") if root is not None else iter(())
    for number, node in enumerate(found):
        if "/Title" in node:
            yield Said("bookmark", text_of(node.Title), number)


def _descriptions(pdf: pikepdf.Pdf, numbers: dict[Any, int]) -> Iterator[Said]:
    root = pdf.Root.get("/StructTreeRoot")
    found = nodes(root, "/K") if root is not None else iter(())
    for number, node in enumerate(found):
        if not (stated := [key for key in ("/Alt", "/ActualText", "/E") if key in node]):
            continue
        own = node.get("/Pg")
        page = numbers.get(own.objgen, 0) if own is not None else 0
        picture = str(node.get("/S", "")) in {"/Figure", "/Formula"}
        for key in stated:
            yield Said("description", text_of(node[key]), number, page, stands_for=key == "/ActualText" and not picture)


def _fields(pdf: pikepdf.Pdf) -> Iterator[Said]:
    form = pdf.Root.get("/AcroForm")
    if form is None or "/Fields" not in form:
        return
    for number, node in enumerate(nodes(form.Fields, "/Kids"), start=1):
        if "/V" in node and not any(is_shown(one) for one in nodes(node, "/Kids")):
            yield Said("form field", text_of(node.V), number)


def is_shown(node: Any) -> bool:
    """Whether a reader program shows an annotation: it has room and no flag that hides it."""
    box = [float(side) for side in node.get("/Rect", [])]
    return len(box) == 4 and box[0] != box[2] and box[1] != box[3] and not int(node.get("/F", 0)) & HIDDEN_FLAGS


def _comments(pdf: pikepdf.Pdf) -> Iterator[Said]:
    for page, number, node in annotations(pdf):
        if "/Contents" in node and (str(node.get("/Subtype")) not in PRINTED or not is_shown(node)):
            corners = tuple(float(side) for side in node.get("/Rect", []))
            box = (corners[0], corners[1], corners[2], corners[3]) if len(corners) == 4 else None
            yield Said("comment", text_of(node.Contents), number, page, box)


def annotations(pdf: pikepdf.Pdf) -> Iterator[tuple[int, int, Any]]:
    """Each annotation with its page and its place there, both 1-based."""
    for number, page in enumerate(pdf.pages, start=1):
        found = page.obj.get("/Annots")
        for place, node in enumerate(found if isinstance(found, pikepdf.Array) else [], start=1):
            if isinstance(node, pikepdf.Dictionary):
                yield number, place, node


def thumbnails(pdf: pikepdf.Pdf) -> Iterator[Said]:
    """The small pictures that a file keeps of its pages."""
    for number, page in enumerate(pdf.pages, start=1):
        if isinstance(page.obj.get("/Thumb"), pikepdf.Stream):
            yield Said("thumbnail", "", number, number)


def _attachments(pdf: pikepdf.Pdf) -> Iterator[Said]:
    """Files by the tree of names, by the catalogue and by annotations, each once."""
    known: set[Any] = set()
    named = nodes(pdf.Root.get("/Names", pikepdf.Dictionary()).get("/EmbeddedFiles", pikepdf.Dictionary()), "/Kids")
    listed = [item for node in named for item in node.get("/Names", [])]
    listed.extend(pdf.Root.get("/AF", []))
    listed.extend([node["/FS"] for _page, _place, node in annotations(pdf) if "/FS" in node])
    for item in (one for one in listed if isinstance(one, pikepdf.Dictionary)):
        if "/EF" not in item:
            continue
        held: list[Any] = list(dict(item.EF).values())
        streams = [one for one in held if isinstance(one, pikepdf.Stream) and one.objgen not in known]
        known.update(one.objgen for one in streams)
        if streams:
            yield Said("attachment", text_of(item.get("/UF", item.get("/F"))), len(known), bytes=max(map(_bytes, streams)))


def _bytes(stream: pikepdf.Stream) -> int:
    stated: Any = stream.get("/Params", pikepdf.Dictionary()).get("/Size")
    return int(stated) if isinstance(stated, int) and stated > 0 else int(stream.get("/Length", 0))
