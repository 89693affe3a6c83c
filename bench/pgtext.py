"""The peer on PostgreSQL's full text, on a private server that the tests' own module starts and removes.

Reports and pages each have a stored tsvector (English; title, summary, recommendations and pages as weights A to D) and a GIN index; a
page's id follows from its report's, so that the pages of a hit are a range of the primary key. One statement materialises the match once
and gives total, order and four facets; a second one the titles, lit summaries and passages of all ten hits. 1 GB of shared buffers, 256 MB
of working memory, no JIT, `VACUUM ANALYZE` after loading. `near` has no counterpart and is left out.
"""

import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import psycopg

from bench.asking import CHIPS, PEER_FACETS, SIZE, Asked, asked, loose, written
from bench.corpus import PAGES_APART, Taken, batch
from inspectorate.search.asked import Clause
from tests import postgres

TUNED = {
    "shared_buffers": "1GB", "work_mem": "256MB", "maintenance_work_mem": "512MB", "effective_cache_size": "8GB",
    "random_page_cost": "1.1", "max_wal_size": "8GB", "jit": "off",
}  # fmt: skip
SCHEMA = """
CREATE TABLE report (id int PRIMARY KEY, key text, title text, number text, summary text, year int, kind text, issued text, words tsvector);
CREATE TABLE agency (report int, code text, PRIMARY KEY (report, code));
CREATE TABLE area (report int, code text, PRIMARY KEY (report, code));
CREATE TABLE page (id int PRIMARY KEY, words text, lexemes tsvector);
CREATE UNLOGGED TABLE raw
 (id int, key text, title text, number text, summary text, asked text, year int, kind text, issued text, words text);
"""
TAKEN_IN = """
INSERT INTO report SELECT id, key, title, number, summary, year, kind, issued, setweight(to_tsvector('english', title), 'A') ||
 setweight(to_tsvector('english', summary), 'B') || setweight(to_tsvector('english', asked), 'C') || to_tsvector('english', words) FROM raw;
TRUNCATE raw
"""
FINISHED = (
    "CREATE INDEX report_words ON report USING gin (words)",
    "CREATE INDEX page_words ON page USING gin (lexemes)",
    "VACUUM ANALYZE",
)
HIT = "SELECT id, {score} AS score, year, kind, issued FROM report, to_tsquery('english', %s) AS q WHERE words @@ q"
ALL = "SELECT id, 0 AS score, year, kind, issued FROM report"
HOLDS = {
    "agency": "EXISTS (SELECT 1 FROM agency WHERE report = hit.id AND code = ANY(%s))",
    "area": "EXISTS (SELECT 1 FROM area WHERE report = hit.id AND code = ANY(%s))",
    "year": "hit.year::text = ANY(%s)",
    "kind": "hit.kind = ANY(%s)",
}
COUNTED = {
    "agency": "SELECT 'agency', code, count(*) FROM hit JOIN agency ON agency.report = hit.id",
    "area": "SELECT 'area', code, count(*) FROM hit JOIN area ON area.report = hit.id",
    "year": "SELECT 'year', year::text, count(*) FROM hit",
    "kind": "SELECT 'kind', kind, count(*) FROM hit",
}
ORDERS = {"": "score DESC, id", "newest": "issued DESC, id", "oldest": "issued, id"}
PASSAGE = "'StartSel=[, StopSel=], MaxFragments=1, MaxWords=40, MinWords=20'"
SHOWN = f"""
SELECT report.id, title, number, ts_headline('english', summary, to_tsquery('english', %s), {PASSAGE}), passages.n, passages.found
FROM unnest(%s::int[]) AS one JOIN report ON report.id = one, LATERAL (
 SELECT (SELECT count(*) FROM page WHERE id BETWEEN one * {PAGES_APART} AND one * {PAGES_APART} + {PAGES_APART - 1} AND lexemes @@ q) AS n,
  array(SELECT ts_headline('english', best.words, q, {PASSAGE}) FROM (
   SELECT words FROM page WHERE id BETWEEN one * {PAGES_APART} AND one * {PAGES_APART} + {PAGES_APART - 1} AND lexemes @@ q
   ORDER BY ts_rank(lexemes, q) DESC LIMIT {CHIPS}) AS best) AS found
 FROM to_tsquery('english', %s) AS q) AS passages
"""
PLAIN = "SELECT id, title, number FROM report WHERE id = ANY(%s)"
WEIGHTS = {"title": "A", "summary": "B", "recommendations": "C", "text": "D"}
SIGNS = (" & ", " | ", " & !")


@contextmanager
def server() -> Iterator[postgres.Server]:
    """A server with our settings."""
    with postgres.running() as started:
        for name, value in TUNED.items():
            started.run(f"ALTER SYSTEM SET {name} = '{value}'")
        programs = postgres.binaries()
        assert programs
        postgres._as_owner(
            [programs / "pg_ctl", "-D", started.folder / "data", "-w", "-l", started.folder / "log", "-m", "fast", "restart"]
        )
        yield started


def leaf(clause: Clause) -> str:
    """A clause as a tsquery; quoted words follow one another."""
    signs = (":" if clause.field or clause.prefix else "") + WEIGHTS.get(clause.field, "") + ("*" if clause.prefix else "")
    return "'" + clause.text.replace("'", "''") + "'" + signs


def on_pages(clause: Clause) -> str:
    """The same on a page, whose words have one weight."""
    return leaf(Clause(text=clause.text, prefix=clause.prefix))


class PgText:
    """One database of the server."""

    def __init__(self, url: str) -> None:
        self.base = psycopg.connect(url, autocommit=True, prepare_threshold=None)
        self.asked = asked()

    def load(self, reports: int, step: int) -> float:
        """Take in so many reports and index them; seconds of it, making the reports not included."""
        self.base.execute(SCHEMA)
        seconds = 0.0
        for first in range(0, reports, step):
            taken = batch(first, min(step, reports - first))
            begun = time.perf_counter()
            self._add(taken)
            seconds += time.perf_counter() - begun
        begun = time.perf_counter()
        for statement in FINISHED:
            self.base.execute(statement)
        return seconds + time.perf_counter() - begun

    def bytes(self) -> tuple[int, int]:
        """Of everything, and of the tsvectors and their indexes alone (what the texts need besides themselves)."""
        whole = self._one(
            "SELECT sum(pg_total_relation_size(oid)) FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
        )
        indexes = self._one("SELECT pg_relation_size('report_words') + pg_relation_size('page_words')")
        vectors = self._one("SELECT (SELECT sum(pg_column_size(words)) FROM report) + (SELECT sum(pg_column_size(lexemes)) FROM page)")
        return whole, indexes + vectors

    def backend_mb(self) -> float:
        """Memory of the server's process at its highest, the shared buffers that it touched included."""
        status = Path(f"/proc/{self._one('SELECT pg_backend_pid()')}/status").read_text("ascii")
        return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) / 1024

    def answer(self, number: int) -> tuple[float, int, int] | None:
        """Ask one of the questions: seconds, reports found, passages shown; None where it can't be asked here."""
        one = self.asked[number]
        if any(clause.within for clause in one.query.wanted):
            return None
        begun = time.perf_counter()
        total, passages = self._page(one)
        return time.perf_counter() - begun, total, passages

    def _page(self, one: Asked) -> tuple[int, int]:
        match = written(one.query.root, leaf, SIGNS)
        made = HIT.format(score="ts_rank(words, q)" if one.by_match else "0") if match else ALL
        order = ORDERS[one.sort or ("" if one.words else "newest")]
        where, values = _where(one, "")
        parts = [f"SELECT 'total', '', count(*) FROM hit{where}"]
        given: list[object] = [*([match] if match else []), *values]
        for facet in PEER_FACETS:
            other, others = _where(one, facet)
            parts.append(f"{COUNTED[facet]}{other} GROUP BY 2")
            given += others
        parts.append(f"(SELECT 'hit', id::text, 0 FROM hit{where} ORDER BY {order} LIMIT {SIZE})")
        rows = self.base.execute(f"WITH hit AS MATERIALIZED ({made}) " + " UNION ALL ".join(parts), [*given, *values]).fetchall()
        total = next(count for name, _, count in rows if name == "total")
        return total, self._shown(one, match, [int(value) for name, value, _ in rows if name == "hit"])

    def _shown(self, one: Asked, match: str, found: list[int]) -> int:
        if not match:
            self.base.execute(PLAIN, (found,)).fetchall()
            return 0
        whole = written(one.query.root, on_pages, SIGNS, pages=True)
        shown = self.base.execute(SHOWN, (match, found, whole)).fetchall() if whole else []
        without = [report for report, *_, passages in shown if not passages]
        if without and (words := loose(one.query, on_pages, " | ")):
            shown += self.base.execute(SHOWN, (match, without, words)).fetchall()
        return sum(len(passages) for *_, passages in shown)

    def _add(self, taken: Sequence[Taken]) -> None:
        pages = [(one.place * PAGES_APART + n, text) for one in taken for n, text in enumerate(one.made.page_texts, start=1)]
        self._copy("raw", ((
            one.place, one.id, one.made.title, one.made.number, one.made.summary,
            "\n".join(item.text for item in one.made.recommendations), one.made.fiscal_year, one.made.kind, str(one.made.issued_on),
            "\n".join(one.made.page_texts),
        ) for one in taken))  # fmt: skip
        self._copy("agency", ((one.place, body.code) for one in taken for body in one.record.agencies))
        self._copy("area", ((one.place, body.code) for one in taken for body in one.record.areas))
        self.base.execute("CREATE TEMP TABLE IF NOT EXISTS fresh (id int, words text)")
        self._copy("fresh", pages)
        self.base.execute("INSERT INTO page SELECT id, words, to_tsvector('english', words) FROM fresh")
        self.base.execute("TRUNCATE fresh")
        self.base.execute(TAKEN_IN)

    def _copy(self, table: str, rows: Iterable[tuple[object, ...]]) -> None:
        with self.base.cursor() as cursor, cursor.copy(f"COPY {table} FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)

    def _one(self, statement: str) -> int:
        row = self.base.execute(statement).fetchone()
        return int(row[0]) if row else 0


def _where(one: Asked, without: str) -> tuple[str, list[list[str]]]:
    chosen = {facet: values for facet, values in one.narrowed.items() if facet != without}
    said = " AND ".join(HOLDS[facet] for facet in chosen)
    return f" WHERE {said}" if chosen else "", list(chosen.values())
