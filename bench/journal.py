"""Appending, verifying and replaying the journal against the plain work beneath, in one run: `python -m bench.journal [--rows N]`.

Append: the peer writes the very same columns with one executemany a batch into a table with the same keys and nothing else: no hash,
no signature, no trigger. `from values` is the whole verb; `from encoded bytes` begins with entries that are written down already.
Verify: the peer reads the same rows (the columns that verification compares, and the bytes) and hashes the bytes; the line after it
has a peer that reads the bytes alone. All of them in one process. Rounds alternate; each line gives the median of the pairs' ratios and
their spread.
"""

import argparse
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import inspectorate.site.start  # noqa: F401 - sets Django up

# isort: split
from django.core.management import call_command
from django.db import connection, transaction

from inspectorate.core.entries import OFFICE, Draft
from inspectorate.core.merkle import Frontier
from inspectorate.journal import locks, models, projections, services
from inspectorate.journal.book import COLUMNS as COMPARED
from inspectorate.journal.book import Stored
from inspectorate.journal.services import appending
from inspectorate.proof.exports import Export
from inspectorate.site import datafolder
from tests import postgres
from tests.databases import Office, at
from tests.journal import acts

PEER = """CREATE TABLE peer (log VARCHAR(40) NOT NULL, position BIGINT NOT NULL, stream VARCHAR(32) NOT NULL, seq BIGINT NOT NULL,
kind VARCHAR(64) NOT NULL, recorded_at VARCHAR(27) NOT NULL, leaf_hash {bytes} NOT NULL, leaf {bytes} NOT NULL,
PRIMARY KEY (log, position), UNIQUE (log, stream, seq))"""
INSERT = "INSERT INTO peer (log, position, stream, seq, kind, recorded_at, leaf_hash, leaf) VALUES (%s, %s, %s, %s, %s, %s, %s, %s)"
COLUMNS = ("log", "position", "stream", "seq", "kind", "recorded_at", "leaf_hash", "leaf")
BODY = {"document": None, "what": "document", "how": "number", "issuer": "harbor-oig", "place": "text", "recommendations": ["0" * 32] * 4}
"""The size that a document's acceptance has."""


def drafts(first: int, count: int) -> list[Draft]:
    """Entries three of which are about the same thing."""
    return [acts.note(first + n // 3, body={**BODY, "n": n}) for n in range(count)]


def timed(action: Callable[[], object]) -> float:
    """Seconds."""
    begun = time.perf_counter()
    action()
    return time.perf_counter() - begun


def raw(rows: Sequence[tuple[object, ...]]) -> None:
    """What a table without a journal would do."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.executemany(INSERT, rows)


def from_values(chosen: list[Draft]) -> None:
    """The verb."""
    services.append({OFFICE: chosen}, acts.CLERK, now=datetime.now(UTC))


def from_bytes(chosen: list[Draft]) -> float:
    """Seconds of the same from entries that are written down: only these are counted."""
    with locks.writing({OFFICE}) as heads:
        head = heads[OFFICE]
        entries, leaves, parts = appending._placed(head, chosen, acts.CLERK, datetime.now(UTC))
        begun = time.perf_counter()
        appending.record(head, Frontier.from_bytes(head.size, bytes(head.frontier)), entries, leaves, parts)
    return time.perf_counter() - begun


def pair(action: Callable[[list[Draft]], float | None], chosen: list[Draft]) -> tuple[float, float]:
    """Seconds of appending these and of inserting the rows that came of it."""
    begun = time.perf_counter()
    ours = action(chosen) or time.perf_counter() - begun
    after = services.head(OFFICE) - len(chosen)
    written = models.Entry.objects.filter(position__gt=after).order_by("position").values_list(*COLUMNS)
    rows = [(*row[:6], bytes(row[6]), bytes(row[7])) for row in written]
    return ours, timed(lambda: raw(rows))


def told(name: str, pairs: Sequence[tuple[float, float]], count: int, *, slower: bool = False) -> None:
    """A line: how fast ours is beside the peer, or (`slower`) how many times as long it takes; `count` entries a pair."""
    ratios = sorted(ours / theirs if slower else theirs / ours for ours, theirs in pairs)
    rates = [count / statistics.median(one[n] for one in pairs) for n in (0, 1)]
    print(
        f"{name:52} {statistics.median(ratios):6.2f}x   {ratios[0]:.2f} to {ratios[-1]:.2f} in {len(pairs)} rounds   "
        f"{rates[0]:,.0f} against {rates[1]:,.0f} a second"
    )


def plain_hashes(*columns: str) -> None:
    """What verification cannot do without: read the rows (these columns and the bytes) and hash them."""
    for row in Stored().rows(models.Entry, OFFICE, *columns, "leaf"):
        sha256(row[-1]).digest()


def batches(rows: int, batch: int) -> Iterator[list[Draft]]:
    """The batches of a run; the generator makes one at a time."""
    for first in range(0, rows, batch):
        yield drafts(first, batch)


def measure(rows: int, batch: int) -> None:
    """Append, growth, verify."""
    pair(from_values, drafts(0, batch))  # warm
    values, encoded = [], []
    for n, chosen in enumerate(batches(rows, batch)):
        values.append(pair(from_values, chosen)) if n % 2 else encoded.append(pair(from_bytes, chosen))
    told("append from values, of the rate of raw inserts", values, batch)
    told("append from encoded bytes, of the same", encoded, batch)
    tenth = max(1, len(values) // 10)
    grown = statistics.median(one for one, _ in values[-tenth:]) / statistics.median(one for one, _ in values[:tenth])
    print(f"{'a batch at the end, against one at the beginning':52} {grown:6.2f}x   at {services.head(OFFICE):,} entries")
    ours = (*COMPARED, "leaf_hash")
    rounds = [(timed(services.verify), timed(lambda: plain_hashes(*ours)), timed(plain_hashes)) for _round in range(3)]
    told("verify, times reading and hashing the same rows", [one[:2] for one in rounds], services.head(OFFICE), slower=True)
    told("verify, times the same without their columns", [(one[0], one[2]) for one in rounds], services.head(OFFICE), slower=True)


def replayed(stack: ExitStack, data: Path, url: str) -> None:
    """The rate of a replay: export, verification and all that is rebuilt included in none but its own time."""
    size, file = services.head(OFFICE), data / "export.zip"
    exported = timed(lambda: services.export(file))
    again = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    datafolder.prepare(again, "a secret for the time of a measurement, no more")
    (again / "keys" / "office.key").write_bytes((data / "keys" / "office.key").read_bytes())
    with at(Office("", again, url)):
        call_command("migrate", interactive=False, verbosity=0)
        with closing(Export(file)) as book:
            seconds = timed(lambda: services.replay(book))
    print(f"{'export':52} {size / exported:,.0f} entries a second")
    print(f"{'replay, its verification included':52} {size / seconds:,.0f} entries a second")


def main() -> None:
    """Measure on a new installation."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--postgresql", action="store_true")
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--batch", type=int, default=5_000)
    args = parser.parse_args()
    with ExitStack() as stack:
        data = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        datafolder.prepare(data, "a secret for the time of a measurement, no more")
        server = stack.enter_context(postgres.running()) if args.postgresql else None
        stack.enter_context(at(Office("", data, server.create("bench") if server else "")))
        stack.enter_context(acts.alone())
        projections._REGISTERED.clear()
        call_command("migrate", interactive=False, verbosity=0)
        with connection.cursor() as cursor:
            cursor.execute(PEER.format(bytes="BYTEA" if server else "BLOB"))
        print(f"{connection.vendor}, {args.rows:,} entries in batches of {args.batch:,}")
        measure(args.rows, args.batch)
        replayed(stack, data, server.create("again") if server else "")
        print(f"{'memory at its highest':52} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")


if __name__ == "__main__":
    main()
