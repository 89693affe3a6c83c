"""The peer on SQLite FTS5, as one who knows it well would build the same page of results.

One table of whole reports (title, summary, recommendations, all pages' text) and one of pages, both with English stems and external
content; a page's rowid follows from its report's, so that the pages of a hit are a range of rowids and no join. The match is
materialised once into a temporary table in memory; total, order and facets come from it and from narrow tables of codes. The tables
are optimised after loading, the cache holds 256 MB and the file is mapped.
"""

import sqlite3
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from bench.asking import CHIPS, PEER_FACETS, SIZE, Asked, asked, loose, written
from bench.corpus import PAGES_APART, Taken
from inspectorate.search.asked import Clause

SCHEMA = """
CREATE TABLE report (id INTEGER PRIMARY KEY, key TEXT, title TEXT, number TEXT, summary TEXT, recommendations TEXT);
CREATE TABLE fact (id INTEGER PRIMARY KEY, year INTEGER, kind TEXT, issued TEXT);
CREATE TABLE agency (report INTEGER, code TEXT, PRIMARY KEY (report, code)) WITHOUT ROWID;
CREATE TABLE area (report INTEGER, code TEXT, PRIMARY KEY (report, code)) WITHOUT ROWID;
CREATE TABLE page (id INTEGER PRIMARY KEY, words TEXT);
CREATE INDEX newest ON fact (issued, id);
CREATE VIEW shown AS SELECT id, title, summary, recommendations, '' AS words FROM report;
CREATE VIRTUAL TABLE reports USING fts5(title, summary, recommendations, words, content='shown', content_rowid='id',
 tokenize='porter unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE pages USING fts5(words, content='page', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2');
"""
TUNED = ("journal_mode=WAL", "synchronous=OFF", "temp_store=MEMORY", "cache_size=-262144", "mmap_size=34359738368")
MATCH = "SELECT rowid AS id, {score} AS score FROM reports WHERE reports MATCH ?"
SCORE = "bm25(reports, 8, 3, 2, 1)"
ALL = "SELECT id, 0 AS score FROM fact"
HOLDS = {
    "agency": "EXISTS (SELECT 1 FROM agency WHERE report = hit.id AND code IN ({marks}))",
    "area": "EXISTS (SELECT 1 FROM area WHERE report = hit.id AND code IN ({marks}))",
    "year": "fact.year IN ({marks})",
    "kind": "fact.kind IN ({marks})",
}
COUNTED = {
    "agency": "SELECT code, count(*) FROM hit JOIN fact ON fact.id = hit.id JOIN agency ON agency.report = hit.id",
    "area": "SELECT code, count(*) FROM hit JOIN fact ON fact.id = hit.id JOIN area ON area.report = hit.id",
    "year": "SELECT year, count(*) FROM hit JOIN fact ON fact.id = hit.id",
    "kind": "SELECT kind, count(*) FROM hit JOIN fact ON fact.id = hit.id",
}
ORDERS = {"": "score, hit.id", "newest": "issued DESC, hit.id", "oldest": "issued, hit.id"}
ON_PAGES = "FROM pages WHERE pages MATCH ? AND rowid BETWEEN ? AND ?"
PASSAGES = f"SELECT rowid, snippet(pages, 0, '[', ']', '…', 40) {ON_PAGES} ORDER BY rank LIMIT {CHIPS}"
HOW_MANY = f"SELECT count(*) {ON_PAGES}"
SUMMARY = "SELECT snippet(reports, 1, '[', ']', '…', 40) FROM reports WHERE reports MATCH ? AND rowid = ?"


def leaf(clause: Clause) -> str:
    """A clause in FTS5's own language."""
    column = {"text": "words"}.get(clause.field, clause.field)
    if clause.within:
        found = f"NEAR({' '.join(_quoted(word) for word in clause.text.split())}, {clause.within})"
    else:
        found = _quoted(clause.text) + (" *" if clause.prefix else "")
    return f"{{{column}}} : {found}" if column else found


def on_pages(clause: Clause) -> str:
    """The same where there is one column."""
    return leaf(Clause(text=clause.text, phrase=clause.phrase, prefix=clause.prefix, within=clause.within))


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


INDEXES = "'reports_data', 'pages_data'"
SIGNS = (" AND ", " OR ", " NOT ")


class Fts5:
    """The database in a folder."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.file = folder / "fts5.sqlite3"
        self.base = sqlite3.connect(self.file, isolation_level=None)
        for setting in TUNED:
            self.base.execute(f"PRAGMA {setting}")
        if not self.base.execute("SELECT 1 FROM sqlite_master").fetchone():
            self.base.executescript(SCHEMA)
        self.asked = asked()

    def count(self) -> int:
        """How many reports it holds."""
        return int(self.base.execute("SELECT coalesce(max(id), 0) FROM fact").fetchone()[0])

    def load(self, batch: Sequence[Taken]) -> None:
        """Take reports in, all or none."""
        self.base.execute("BEGIN")
        for taken in batch:
            self._add(taken)
        self.base.execute("COMMIT")

    def finish(self) -> None:
        """Merge what loading left in pieces, so that asking is as fast as it gets."""
        for table in ("reports", "pages"):
            self.base.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")
        self.base.execute("ANALYZE")
        self.base.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def bytes(self) -> tuple[int, int]:
        """Of the whole file, and of its two full-text indexes alone."""
        index = self.base.execute(f"SELECT sum(pgsize) FROM dbstat WHERE aggregate = TRUE AND name IN ({INDEXES})").fetchone()[0]
        return self.file.stat().st_size, int(index)

    def answer(self, number: int) -> tuple[float, int, int]:
        """Ask one of the questions: seconds, reports found, passages shown."""
        begun = time.perf_counter()
        total, passages = self._page(self.asked[number])
        return time.perf_counter() - begun, total, passages

    def _page(self, one: Asked) -> tuple[int, int]:
        base, match = self.base, written(one.query.root, leaf, SIGNS)
        base.execute("DROP TABLE IF EXISTS temp.hit")
        made = MATCH.format(score=SCORE if one.by_match else "0") if match else ALL
        base.execute(f"CREATE TEMP TABLE hit AS {made}", (match,) if match else ())
        where, values = _where(one, "")
        total = base.execute(f"SELECT count(*) FROM hit JOIN fact ON fact.id = hit.id{where}", values).fetchone()[0]
        for facet in PEER_FACETS:
            where_other, others = _where(one, facet)
            base.execute(f"{COUNTED[facet]}{where_other} GROUP BY 1 ORDER BY 2 DESC", others).fetchall()
        order = ORDERS[one.sort or ("" if one.words else "newest")]
        found = base.execute(
            f"SELECT hit.id FROM hit JOIN fact ON fact.id = hit.id{where} ORDER BY {order} LIMIT {SIZE}", values
        ).fetchall()  # fmt: skip
        return total, sum(self._shown(one, match, report) for (report,) in found)

    def _shown(self, one: Asked, match: str, report: int) -> int:
        """The line of one hit: title, number, lit summary, passages of its pages; how many."""
        self.base.execute("SELECT title, number FROM report WHERE id = ?", (report,)).fetchone()
        if not match:
            return 0
        self.base.execute(SUMMARY, (match, report)).fetchall()
        between = (report * PAGES_APART, (report + 1) * PAGES_APART - 1)
        for words in (written(one.query.root, on_pages, SIGNS, pages=True), loose(one.query, on_pages, " OR ")):
            if words and (found := self.base.execute(PASSAGES, (words, *between)).fetchall()):
                self.base.execute(HOW_MANY, (words, *between)).fetchone()
                return len(found)
        return 0

    def _add(self, taken: Taken) -> None:
        made, place, add = taken.made, taken.place, self.base.execute
        asked_for = "\n".join(item.text for item in made.recommendations)
        texts = made.page_texts
        add("INSERT INTO report VALUES (?, ?, ?, ?, ?, ?)", (place, taken.id, made.title, made.number, made.summary, asked_for))
        add("INSERT INTO fact VALUES (?, ?, ?, ?)", (place, made.fiscal_year, made.kind, str(made.issued_on)))
        self._many("INSERT INTO agency VALUES (?, ?)", ((place, body.code) for body in taken.record.agencies))
        self._many("INSERT INTO area VALUES (?, ?)", ((place, body.code) for body in taken.record.areas))
        row = (place, made.title, made.summary, asked_for, "\n".join(texts))
        add("INSERT INTO reports (rowid, title, summary, recommendations, words) VALUES (?, ?, ?, ?, ?)", row)
        rows = [(place * PAGES_APART + n, text) for n, text in enumerate(texts, start=1)]
        self._many("INSERT INTO page VALUES (?, ?)", rows)
        self._many("INSERT INTO pages (rowid, words) VALUES (?, ?)", rows)

    def _many(self, statement: str, rows: Iterable[tuple[Any, ...]]) -> None:
        self.base.executemany(statement, rows)


def _where(one: Asked, without: str) -> tuple[str, list[str]]:
    """The conditions of the chosen values, those of one facet left out, and their values."""
    chosen = {facet: values for facet, values in one.narrowed.items() if facet != without}
    if not chosen:
        return "", []
    said = (HOLDS[facet].format(marks=",".join("?" * len(values))) for facet, values in chosen.items())
    return " WHERE " + " AND ".join(said), [value for values in chosen.values() for value in values]
