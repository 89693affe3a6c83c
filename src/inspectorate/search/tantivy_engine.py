"""The engine on tantivy: an index in a folder, one writer (a lock that a killed process lets go), many readers."""

import re
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import cast

import tantivy

from inspectorate.core.words import _
from inspectorate.search import lighting, numbers
from inspectorate.search.analysers import analyser_for
from inspectorate.search.asked import Clause
from inspectorate.search.engine import EVERYTHING, MAX_COUNTED, MAX_OFFSET, MAX_SIZE, MAX_TYPED, PAGE_SIZE, SNIPPET_WIDTH
from inspectorate.search.errors import IndexBusy, IndexDamaged
from inspectorate.search.flowing import Range
from inspectorate.search.runs import Run, runs
from inspectorate.search.tantivy_hints import Hints
from inspectorate.search.tantivy_query import Compiler
from inspectorate.search.tantivy_reader import Reader, StoredPage, Wanted
from inspectorate.search.tantivy_schema import PAGE, RECOMMENDATION, SCHEMA, STATE, documents, register, schema, state
from inspectorate.search.values import (
    FACETS,
    Filters,
    Hit,
    PageHit,
    PageHits,
    Query,
    RecommendationHit,
    RecommendationHits,
    Report,
    Result,
    Snippet,
    Sort,
    Suggestions,
)

HEAP_BYTES = 50_000_000
"""Memory of the writer; tantivy asks for 15 MB at least."""

_AROUND = re.compile(r"^\W+|\W+$")
FEW = 3
"""Reports of a result so small that a misspelled word may be why."""

_RETRY_SECONDS = 0.05


class TantivyEngine:
    """See `engine.Engine`. `wait_seconds` is how long `begin` waits for another writer."""

    def __init__(self, folder: Path, *, wait_seconds: float = 20.0) -> None:
        self.folder = folder / f"tantivy-{SCHEMA}"
        self._wait_seconds = wait_seconds
        self._lock = threading.RLock()
        self._writer: tantivy.IndexWriter | None = None
        self.folder.mkdir(parents=True, exist_ok=True)
        with self._guarded():
            self._schema = schema()
            self._index = _opened(self._schema, self.folder)
        self._compiler = Compiler(self._schema)

    def begin(self) -> int:
        """Become the only writer and return the position reached. Raises `IndexBusy` after `wait_seconds`."""
        with self._lock:
            if self._writer is None:
                self._writer = self._wait_for_writer()
                self.reload()
            return self.position()

    def add(self, report: Report) -> None:
        """Put a report in, in place of what was there under its id."""
        with self._lock, self._guarded():
            writer = self._writing()
            writer.delete_documents_by_term("report", report.id)
            for document in documents(report):
                writer.add_document(document)

    def remove(self, report: str) -> None:
        """Take a report and its pages out."""
        with self._lock, self._guarded():
            self._writing().delete_documents_by_term("report", report)

    def clear(self) -> None:
        """Take everything out; readers keep the old state until `commit`."""
        with self._lock, self._guarded():
            self._writing().delete_documents_by_query(tantivy.Query.all_query())

    def commit(self, position: int) -> None:
        """Make all of it durable and visible, together with the log's position."""
        with self._lock, self._guarded():
            writer = self._writing()
            writer.delete_documents_by_term("report", STATE)
            writer.add_document(state(position))
            writer.commit()
            self._writer = None
            writer.wait_merging_threads()  # it lets go of the lock, too
            self._index.reload()

    def abandon(self) -> None:
        """Forget what was not committed and let other writers in."""
        with self._lock, self._guarded():
            writer, self._writer = self._writer, None
            if writer is not None:
                writer.rollback()
                writer.wait_merging_threads()

    def position(self) -> int:
        """The position of the last commit that this reader sees; 0 for an empty index."""
        with self._guarded():
            return self._reader().position()

    def reload(self) -> None:
        """See what other processes have committed since."""
        with self._guarded():
            self._index.reload()

    def search(
        self,
        query: Query,
        *,
        filters: Filters = EVERYTHING,
        facets: tuple[str, ...] = FACETS,
        sort: Sort = Sort.BEST,
        offset: int = 0,
        size: int = PAGE_SIZE,
    ) -> Result:
        """A page of hits, their total and their facets, all of one state of the index."""
        with self._guarded():
            reader = self._reader()
            place, count = max(0, min(offset, MAX_OFFSET)), max(1, min(size, MAX_SIZE))
            found = self._wanted(reader, query, filters)
            order = Sort.NEWEST if sort is Sort.BEST and not found.asked.wanted else sort
            sentence = found.asked if found.asked.sentence or found.loosened else None
            hits, total = reader.hits(self._compiler.filtered(found.query, filters), order, place, count, sentence)
            instead = found.asked is not query
            meant = found.asked if instead else self._perhaps(reader, query, filters, total) if not found.loosened else None
            return Result(
                hits=hits, total=total, facets=reader.facets(found.query, filters, facets),
                notes=_notes(query, found, () if found.loosened else reader.absent(found.asked)), loosened=found.loosened,
                partial=query.partial, unsearchable=reader.unsearchable(found.asked, filters),
                meant=meant, instead=instead, position=reader.position(),
            )  # fmt: skip

    def _wanted(self, reader: Reader, query: Query, filters: Filters) -> Wanted:
        """What is searched for in the end: the query, with its spelling mended where a word of it stands in no report."""
        found = reader.wanted(query, filters)
        unsure = found.loosened or found.nothing or query.sentence
        meant = self._hints(reader).meant(query, filters) if unsure else None
        return reader.wanted(meant, filters) if meant else found

    def _perhaps(self, reader: Reader, query: Query, filters: Filters, total: int) -> Query | None:
        """Another spelling that is worth asking for: looked for only where few reports were found."""
        return self._hints(reader).perhaps(query, filters, total) if 0 < total <= FEW else None

    def numbered(self, number: str) -> tuple[str, ...]:
        """The ids of the reports with that number, however it is typed."""
        with self._guarded():
            return self._reader().numbered(numbers.key(number))

    def pages_of(self, report: str, query: Query, *, limit: int = 8) -> PageHits:
        """The pages of a report on which the query's words stand: the best `limit` of them, in the order of the pages."""
        limit = max(1, min(limit, MAX_SIZE))
        with self._guarded():
            found = self._reader().parts(PAGE, report, query, max(limit, MAX_COUNTED))
        places = [self._lit(page.flow.text, query, page.analyser) for page in found.pages[: limit if found.total > MAX_COUNTED else None]]
        made = [_page(page, lit) for page, lit in zip(found.pages[:limit], places, strict=False)]
        hits = sum(map(len, places)) if found.total <= max(limit, MAX_COUNTED) else None
        return PageHits(
            pages=tuple(sorted(made, key=lambda page: page.number)), total=found.total, whole=found.whole, hits=hits,
            best=made[0].number if made else 0,
        )  # fmt: skip

    def recommendations_of(self, report: str, query: Query, *, limit: int = 3) -> RecommendationHits:
        """The recommendations of a report that have the query's words: the best `limit` of them, in their order."""
        with self._guarded():
            found = self._reader().parts(RECOMMENDATION, report, query, max(1, min(limit, MAX_SIZE)))
        made = [(page, self._lit(page.text, query, page.analyser, "recommendations")) for page in found.pages]
        items = (RecommendationHit(place=page.number, snippet=lighting.passage(page.text, lit, SNIPPET_WIDTH)) for page, lit in made)
        return RecommendationHits(items=tuple(sorted(items, key=lambda item: item.place)), total=found.total, whole=found.whole)

    def suggest(self, typed: str, *, limit: int = 5) -> Suggestions:
        """What a person may be about to type."""
        with self._guarded():
            return self._hints(self._reader()).suggestions(typed[:MAX_TYPED], max(1, min(limit, MAX_SIZE)))

    def related(self, report: Report, *, limit: int = 5) -> tuple[Hit, ...]:
        """The reports most like this one by their words, best first, without itself."""
        with self._guarded():
            return self._hints(self._reader()).alike(report, max(1, min(limit, MAX_SIZE)))

    def lit(self, text: str, query: Query, language: str = "en", *, field: str = "text") -> tuple[Range, ...]:
        """The places in a text that the query's words light."""
        return self._lit(text, query, analyser_for(language), field)

    def snippet(self, text: str, query: Query, language: str = "en", width: int = SNIPPET_WIDTH, *, field: str = "text") -> Snippet:
        """A passage of a text around its lit words."""
        return lighting.passage(text, self.lit(text, query, language, field=field), width)

    def close(self) -> None:
        """Let go of the writer; the files close with the engine."""
        self.abandon()

    def _writing(self) -> tantivy.IndexWriter:
        if self._writer is None:
            self.begin()
        return cast("tantivy.IndexWriter", self._writer)

    def _wait_for_writer(self) -> tantivy.IndexWriter:
        deadline = time.monotonic() + self._wait_seconds
        while True:
            try:
                if writer := self._fresh_writer():
                    return writer
            except (ValueError, OSError) as error:
                if "LockBusy" not in str(error):
                    raise IndexDamaged(self.folder, error) from error
                if time.monotonic() >= deadline:
                    raise IndexBusy(self.folder, self._wait_seconds) from error
            time.sleep(_RETRY_SECONDS)

    def _fresh_writer(self) -> tantivy.IndexWriter | None:
        """A writer on the folder as it is now; None where another process wrote while it was opened.

        tantivy reads which files are its own when it opens a folder, and deletes no others. A writer that was killed within
        its commit leaves files that no commit names: the next commit would stumble over them, so they go first.
        """
        before = self._owned()
        index = _opened(self._schema, self.folder)
        writer = index.writer(HEAP_BYTES, 1)
        if before != self._owned():
            writer.wait_merging_threads()
            return None
        writer.garbage_collect_files()
        self._index = index
        return writer

    def _owned(self) -> bytes:
        """Tantivy's list of its files."""
        path = self.folder / ".managed.json"
        return path.read_bytes() if path.exists() else b""

    def _reader(self) -> Reader:
        return Reader(self._index.searcher(), self._compiler)

    def _hints(self, reader: Reader) -> Hints:
        return Hints(reader, self._compiler, self._schema)

    def _lit(self, text: str, query: Query, analyser: str, field: str = "text") -> tuple[Range, ...]:
        return lighting.lit(text, *_lights(query, analyser, field))

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        """Turn what tantivy raises over broken files, panics included, into `IndexDamaged`."""
        try:
            yield
        except (ValueError, OSError, RuntimeError) as error:
            raise IndexDamaged(self.folder, error) from error
        except BaseException as error:
            if type(error).__name__ != "PanicException":
                raise
            raise IndexDamaged(self.folder, error) from error


@lru_cache(maxsize=256)
def _lights(query: Query, analyser: str, field: str) -> tuple[tuple[Run, ...], tuple[str, ...]]:
    """What a query lights in a text of that field: runs of terms, and keys of report numbers."""
    clauses = [clause for clause in query.wanted if clause.field in ("", field)]
    typed = (query.words, *(clause.text for clause in clauses if not clause.field))
    codes = dict.fromkeys(numbers.key(number) for number in typed if numbers.may_be_number(number))
    return tuple(run for clause in clauses for run in runs(clause, analyser)), tuple(codes)


def _page(page: StoredPage, lit: Sequence[Range]) -> PageHit:
    """What is lit are words as they are printed; a passage is read, so the hyphens of line ends are undone in it."""
    return PageHit(
        number=page.number, places=tuple(map(page.flow.back, lit)), snippet=lighting.passage(page.flow.text, lit, SNIPPET_WIDTH)
    )  # fmt: skip


def _opened(schema: tantivy.Schema, folder: Path) -> tantivy.Index:
    """The index in that folder, its newest state seen."""
    index = tantivy.Index(schema, str(folder))
    register(index)
    index.config_reader("manual")
    index.reload()
    return index


def _quoted(clauses: Sequence[Clause]) -> str:
    """Words as a sentence names them, without the signs that were typed around them."""
    return ", ".join(f"“{_AROUND.sub('', clause.text) or clause.text}”" for clause in clauses)


def _notes(query: Query, found: Wanted, absent: Sequence[Clause]) -> tuple[str, ...]:
    notes = list(query.notes)
    if found.asked is not query:
        said = _("No report has “{typed}” as it is typed. These are the reports for “{meant}”.")
        notes.append(said.format(typed=query.text, meant=found.asked.text))
    if found.loosened:
        notes.append(_("No report has all of these words; the ones below have some of them."))
    elif query.sentence:
        notes.append(_("Read as a question about {words}.").format(words=_quoted(found.asked.wanted)))
    if absent:
        notes.append(_("No report has {words}.").format(words=_quoted(absent)))
    return tuple(notes)
