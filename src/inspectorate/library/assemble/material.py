"""What a record is made of: the documents of one text, the rows of listings, and what a person said. Plain values."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from inspectorate.core.ids import StreamId
from inspectorate.core.spans import Span
from inspectorate.core.text import normalise
from inspectorate.library import record
from inspectorate.reading.listings.values import Field, Listing, Meaning, Row
from inspectorate.reading.values import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One file with its reading, its stored pages' hash, and the ids of its recommendations in the order of the reading."""

    reading: Reading
    pages: str
    bytes: int
    edition: str
    media: str = "application/pdf"
    language: str = ""
    ids: tuple[StreamId, ...] = ()

    @property
    def sha256(self) -> str:
        """The hash of the bytes received."""
        return self.reading.sha256


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One row with its listing (whose other rows do not matter), and the ids of its recommendations in the order of its items."""

    listing: Listing
    row: Row
    ids: tuple[StreamId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What a person says a fact is, on that day (as the office wrote it down)."""

    value: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """All that is known of one version of a report. The first document is the main one; later rows are newer.

    `issuer` is the name that a person gave, on the day `given_on`; `folders` are those the file lay in, nearest first.
    `numbers` are the n of recommendations that were public before, `stated` what a person said of facts, which comes first.
    """

    documents: tuple[Document, ...] = ()
    rows: tuple[Listed, ...] = ()
    issuer: str = ""
    given_on: date | None = None
    folders: tuple[str, ...] = ()
    numbers: dict[StreamId, int] = field(default_factory=dict)
    stated: dict[str, Statement] = field(default_factory=dict)

    @property
    def main(self) -> Document | None:
        """The main document, None where none is held."""
        return self.documents[0] if self.documents else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One field of one row, with its place in the record's listings."""

    field: Field
    source: record.Source


def span_sources(document: str, spans: Sequence[Span]) -> tuple[record.Source, ...]:
    """The places in a document as sources."""
    return tuple(
        record.Source(kind="document", document=document, page=s.page, start=s.start, end=s.end, boxes=s.boxes, quote=s.quote)
        for s in spans
    )


def said(material: Material, meaning: Meaning) -> tuple[Said, ...]:
    """What the listings say under that meaning, the row before the heading, newest listing first."""
    found = []
    for number, listed in reversed(list(enumerate(material.rows))):
        for scope, fields in ((False, listed.row.fields), (True, listed.listing.scope)):
            found += [Said(field=f, source=_at(number, n, f, scope)) for n, f in enumerate(fields) if f.meaning is meaning]
    return tuple(found)


def listings(material: Material) -> tuple[record.Listing, ...]:
    """The rows as the record keeps them: labels and words as given."""
    return tuple(
        record.Listing(
            name=listed.listing.name, address=listed.listing.address or "", dated=str(listed.listing.dated or ""),
            scope=_labels(listed.listing.scope), fields=_labels(listed.row.fields),
            items=tuple(_labels(item.fields) for item in listed.row.recommendations),
        )
        for listed in material.rows
    )  # fmt: skip


def merged(values: Sequence[record.Value]) -> tuple[record.Value, ...]:
    """One value for equal ones, with the sources of all; the order stays."""
    kept: dict[tuple[str, str | None], record.Value] = {}
    for value in values:
        key = (_alike(value.text), value.precision)
        kept[key] = replace(kept[key], sources=kept[key].sources + value.sources) if key in kept else value
    return tuple(kept.values())


def _alike(text: str) -> str:
    return normalise(text).rstrip(".")


def _at(number: int, place: int, given: Field, scope: bool) -> record.Source:
    return record.Source(kind="listing", listing=number, field=place, scope=scope, label=given.label, quote=given.words)


def _labels(fields: Sequence[Field]) -> tuple[record.Label, ...]:
    return tuple(
        record.Label(label=f.label, words=f.words, meaning=f.meaning.value, links=tuple(link.address for link in f.links)) for f in fields
    )
