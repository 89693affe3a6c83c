"""Appending in batches against inserting the same rows raw, in one run: `python -m bench.journal [--postgresql] [--rows N]`.

The peer writes the very same columns with one executemany per batch into a table with the same keys and nothing else: no hashes, no
canonical bytes to make, no signature, no triggers. Rounds alternate; the ratio of each pair, its median and its spread are printed.
A second figure: verifying the log against a plain SHA-256 over the same bytes.
"""

import argparse
import statistics
import tempfile
import time
from contextlib import ExitStack
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import inspectorate.site.start  # noqa: F401 - sets Django up

# isort: split
from django.core.management import call_command
from django.db import connection, transaction

from inspectorate.core.entries import OFFICE
from inspectorate.journal import models, projections, services
from inspectorate.journal.book import Stored
from inspectorate.site import datafolder
from tests import postgres
from tests.databases import Office, at
from tests.journal import acts

PEER = """CREATE TABLE peer (log VARCHAR(40) NOT NULL, position BIGINT NOT NULL, stream VARCHAR(32) NOT NULL, seq BIGINT NOT NULL,
kind VARCHAR(64) NOT NULL, recorded_at VARCHAR(27) NOT NULL, leaf_hash {bytes} NOT NULL, leaf {bytes} NOT NULL,
PRIMARY KEY (log, position), UNIQUE (log, stream, seq))"""
INSERT = "INSERT INTO peer (log, position, stream, seq, kind, recorded_at, leaf_hash, leaf) VALUES (%s, %s, %s, %s, %s, %s, %s, %s)"
COLUMNS = ("log", "position", "stream", "seq", "kind", "recorded_at", "leaf_hash", "leaf")


def drafts(first, count):
    """Entries of the size that a document's acceptance has."""
    body = {
        "document": None,
        "what": "document",
        "how": "number",
        "issuer": "harbor-oig",
        "place": "text",
        "recommendations": ["0" * 32] * 4,
    }
    return [acts.note(first + n // 3, body={**body, "n": n}) for n in range(count)]


def timed(action):
    begun = time.perf_counter()
    action()
    return time.perf_counter() - begun


def raw(rows):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.executemany(INSERT, rows)


def rounds(count, batch):
    """Seconds of (append, raw insert), for each batch."""
    return [pair(drafts(first, batch)) for first in range(0, count, batch)]


def pair(chosen):
    """Seconds of appending these and of inserting the rows that came of it."""
    ours = timed(lambda: services.append({OFFICE: chosen}, acts.CLERK, now=datetime.now(UTC)))
    after = services.head(OFFICE) - len(chosen)
    written = models.Entry.objects.filter(position__gt=after).order_by("position").values_list(*COLUMNS)
    rows = [(*row[:6], bytes(row[6]), bytes(row[7])) for row in written]
    return ours, timed(lambda: raw(rows))


def told(name, pairs, count):
    ratios = sorted(ours / theirs for ours, theirs in pairs)
    ours, theirs = (sum(pair[n] for pair in pairs) for n in (0, 1))
    print(
        f"{name}: {statistics.median(ratios):.2f}x (spread {ratios[0]:.2f} to {ratios[-1]:.2f}, {len(pairs)} rounds; "
        f"{count / ours:,.0f} against {count / theirs:,.0f} a second)"
    )


def plain_hashes():
    for (leaf,) in Stored().rows(models.Entry, OFFICE, "leaf"):
        sha256(leaf).digest()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--postgresql", action="store_true")
    parser.add_argument("--rows", type=int, default=50_000)
    parser.add_argument("--batch", type=int, default=5_000)
    args = parser.parse_args()
    with ExitStack() as stack:
        data = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        datafolder.prepare(data, "a secret for the time of a measurement, no more")
        url = stack.enter_context(postgres.running()).create("bench") if args.postgresql else ""
        stack.enter_context(at(Office("", data, url)))
        stack.enter_context(acts.alone())
        projections._REGISTERED.clear()
        call_command("migrate", interactive=False, verbosity=0)
        with connection.cursor() as cursor:
            cursor.execute(PEER.format(bytes="BYTEA" if args.postgresql else "BLOB"))
        rounds(args.batch, args.batch)  # warm
        told("append against raw insert", rounds(args.rows, args.batch), args.rows)
        checks = [(timed(services.verify), timed(plain_hashes)) for _round in range(3)]
        told("verify against plain sha256", checks, 3 * services.head(OFFICE))


if __name__ == "__main__":
    main()
