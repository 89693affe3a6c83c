"""An installation whose public log holds made reports with their stored pages, so that its index can be made anew as users do it."""

import shutil
import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import inspectorate.site.start  # noqa: F401 - sets Django up

# isort: split
from bench.corpus import BATCH, Taken, batch
from bench.fts5 import Fts5
from bench.timing import processor, spent
from inspectorate.access import people
from inspectorate.core.entries import PUBLIC, Draft, Effective
from inspectorate.journal import blobs
from inspectorate.journal import services as journal
from inspectorate.library import entries, indexing
from inspectorate.library.pagetexts import page_texts
from inspectorate.library.rebuilding import Rebuild
from inspectorate.library.record import Record, to_json
from inspectorate.reading.stored import dump_pages, load_pages
from inspectorate.reading.values import Block, Line, Page, State, Word
from inspectorate.search.tantivy_engine import TantivyEngine
from inspectorate.site.start import prepare

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
A_LINE = 12
"""Words on a line."""


class Published:
    """So many reports, published. Each method does one thing once, and gives its seconds of processor time."""

    def __init__(self, reports: int) -> None:
        prepare()
        self._records: list[Record] = []
        self._actor = people.acting_as("Bench", NOW)
        self._taken = batch(0, reports)
        with indexing.deferred():
            for first in range(0, reports, BATCH):
                drafts = [self._published(taken) for taken in self._taken[first : first + BATCH]]
                journal.append({PUBLIC: drafts}, self._actor, now=NOW)

    def pages(self) -> int:
        """How many pages these reports have."""
        return sum(len(one.made.pages) for one in self._taken)

    def rebuild(self) -> float:
        """What `inspectorate search rebuild` does: all of the public log, read and indexed anew from nothing."""
        return spent(lambda: list(Rebuild(afresh=True)))

    def stored(self) -> float:
        """Of that, reading the stored pages alone."""
        return spent(
            lambda: [
                page_texts(load_pages(blobs.read(record.main.pages, public=True), boxes=False)) for record in self._records if record.main
            ]
        )

    def index(self) -> float:
        """The same reports put into an index from memory."""
        with tempfile.TemporaryDirectory() as folder:
            engine, reports = TantivyEngine(Path(folder)), [one.report for one in self._taken]
            begun = processor()
            for first in range(0, len(reports), BATCH):
                engine.begin()
                for report in reports[first : first + BATCH]:
                    engine.add(report)
                engine.commit(first + BATCH)
            return processor() - begun

    def fts5(self) -> float:
        """The same texts put into SQLite's full-text tables from memory."""
        folder = Path(tempfile.mkdtemp())
        try:
            peer = Fts5(folder)
            begun = processor()
            for first in range(0, len(self._taken), BATCH):
                peer.load(self._taken[first : first + BATCH])
            peer.finish()
            return processor() - begun
        finally:
            shutil.rmtree(folder)

    def _published(self, taken: Taken) -> Draft:
        """The entry that publishes it, its pages stored beside it."""
        document = blobs.put(taken.id.encode(), public=True)
        pages = blobs.put(dump_pages([_page(number, text) for number, text in enumerate(taken.made.page_texts, start=1)]), public=True)
        record = replace(taken.record, editions=tuple(replace(edition, pages=pages) for edition in taken.record.editions))
        self._records.append(record)
        editions = tuple(
            entries.Edition(kind=edition.kind, language=edition.language, document=document, pages=pages) for edition in record.editions
        )
        path = f"/r/{record.issuer.code}/{record.number_key}/"
        body = entries.ReportPublished(report=taken.id, path=path, version=1, backfile=False, editions=editions)
        return body.draft(taken.id, Effective(NOW), {"record": to_json(record)})


def _page(number: int, text: str) -> Page:
    """A page with that text on lines of so many words."""
    words = tuple(
        Word(word, (7200 + 3600 * (n % A_LINE), 7200 + 120 * (n // A_LINE), 10_000 + 3600 * (n % A_LINE), 7300 + 120 * (n // A_LINE)), 1000)
        for n, word in enumerate(text.split())
    )
    lines = tuple(Line(first, min(first + A_LINE, len(words))) for first in range(0, len(words), A_LINE))
    return Page(
        number=number, width=61200, height=79200, state=State.TEXT, engine="made", words=words, lines=lines, blocks=(Block(0, len(lines)),)
    )  # fmt: skip
