"""An export becomes an installation again, on either database: the entries as they are, and all tables rebuilt from them."""

import shutil
import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TypeVar

from django.db import transaction

from inspectorate.core import moments
from inspectorate.core.entries import PUBLIC, parse
from inspectorate.core.going import Purge, blobs_of, purge_of
from inspectorate.core.merkle import Frontier, leaf_hash
from inspectorate.core.words import _
from inspectorate.journal import blobs, locks, projections
from inspectorate.journal.errors import Damaged, Refused
from inspectorate.journal.models import LogHead, LogKey
from inspectorate.journal.services import rows, uses
from inspectorate.proof import judge
from inspectorate.proof.book import Book
from inspectorate.proof.checkpoints import Checkpoint
from inspectorate.proof.notes import Note

PORTION = 5000

T = TypeVar("T")


def replay(book: Book) -> dict[str, int]:
    """Take a whole export into an empty installation; how many entries of each log.

    It is verified first. Blobs are stored before the transaction in which everything else comes in. Raises Damaged (it was
    altered: nothing came in), Refused (something was recorded here already).
    """
    if LogHead.objects.filter(size__gt=0).exists():
        raise Refused(
            _("Something was recorded in this installation already. Nothing was taken in; use an empty data folder and database.")
        )
    verdict = judge.verify(book)
    if not verdict.intact:
        raise Damaged(
            _("This export was altered, so nothing was taken in:") + "".join(f"\n- {found.sentence}" for found in verdict.findings)
        )
    for log in book.logs():
        _store_blobs(book, log)
    with transaction.atomic():
        sizes = {log: _replay(book, log) for log in book.logs()}
        projections.rebuild(projections.registered())
    return sizes


def _store_blobs(book: Book, log: str) -> None:
    for line in book.blobs(log):
        if line.purged_by is None and not blobs.exists(line.sha256, public=log == PUBLIC):
            with tempfile.NamedTemporaryFile() as aside, book.blob(log, line.sha256) as source:
                shutil.copyfileobj(source, aside)
                aside.flush()
                stored = blobs.put(Path(aside.name), public=log == PUBLIC)
            if stored != line.sha256:
                raise Damaged(_("The file {sha256} changed while it was read. Nothing was taken in.").format(sha256=line.sha256))


def _replay(book: Book, log: str) -> int:
    locks.begin(log, book.origin(log))
    head = locks.lock({log})[log]
    LogKey.objects.bulk_create([LogKey(log=log, key=key) for key in book.keys(log)], ignore_conflicts=True)
    purges: list[tuple[int, Purge]] = []
    frontier = Frontier()
    for leaves in _portions(book.leaves(log), PORTION):
        entries, hashes = [parse(leaf) for leaf in leaves], [leaf_hash(leaf) for leaf in leaves]
        rows.insert_entries(entries, leaves, hashes)
        uses.insert(log, [(entry.position, digest) for entry in entries for digest in sorted(blobs_of(entry))])
        purges += [(entry.position, purge) for entry in entries if (purge := purge_of(entry)) != Purge()]
        frontier = frontier.extended(hashes)
        head.recorded_at = moments.written(entries[-1].recorded_at)
    for by, purge in purges:
        uses.record(log, by, purge)
    for parts in _portions((p for p in book.parts(log) if p.purged_by is None), PORTION):
        rows.insert_parts(log, [(part.position, part.name, part.salt, part.value) for part in parts])
    for notes in _portions(book.checkpoints(log), PORTION):
        rows.insert_checkpoints(log, [(Checkpoint.of(Note.parse(note)).size, note) for note in notes])
    head.size, head.frontier = frontier.size, frontier.to_bytes()
    head.save()
    return frontier.size


def _portions(values: Iterator[T], size: int) -> Iterator[list[T]]:
    while some := list(islice(values, size)):
        yield some
