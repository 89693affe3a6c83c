"""Where an entry's facts come from: a place in a document or a row of a listing, by hash and number, never by words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from inspectorate.core.canonical import JSON
from inspectorate.core.spans import Box

Sha256 = str
"""64 lower-case hex digits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentSource:
    """A run of words on a page of the document with these bytes, as read in these pages (see `spans.Span`)."""

    document: Sha256
    pages: Sha256
    page: int
    boxes: tuple[Box, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RowSource:
    """A field of a listing: the hash of the listing's rows, the row (from 1) and the label. Not in `public`."""

    rows: Sha256
    row: int
    label: str


Source = DocumentSource | RowSource


def source_as_json(source: Source) -> dict[str, JSON]:
    """The source as an entry writes it."""
    if isinstance(source, RowSource):
        return {"rows": source.rows, "row": source.row, "label": source.label}
    return {
        "document": source.document,
        "pages": source.pages,
        "page": source.page,
        "boxes": [list(box) for box in source.boxes],
        "start": source.start,
        "end": source.end,
    }


def source_from_json(value: Mapping[str, Any]) -> Source:
    """Read what `source_as_json` wrote. Raises KeyError or TypeError for anything else."""
    if "rows" in value:
        return RowSource(rows=value["rows"], row=value["row"], label=value["label"])
    boxes = tuple((left, top, right, bottom) for left, top, right, bottom in value["boxes"])
    rest = {name: value[name] for name in ("document", "pages", "page", "start", "end")}
    return DocumentSource(boxes=boxes, **rest)
