"""A book in memory, made as the journal makes one, to be forged by tests."""

from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from io import BytesIO

from inspectorate.core import canonical
from inspectorate.core.actor import Actor
from inspectorate.core.dates import PartialDate
from inspectorate.core.entries import Effective, Entry
from inspectorate.core.merkle import Frontier, leaf_hash
from inspectorate.proof.book import BlobLine, PartLine, portions
from inspectorate.proof.checkpoints import Checkpoint
from inspectorate.proof.notes import PrivateKey

LOG = "office"
START = datetime(2026, 5, 4, tzinfo=UTC)


@dataclass
class Memory:
    """One log, everything in lists that a test may change."""

    key: PrivateKey = field(default_factory=lambda: PrivateKey.made("office.example/office"))
    lines: list[bytes] = field(default_factory=list)
    hashes: list[bytes] = field(default_factory=list)
    part_lines: list[PartLine] = field(default_factory=list)
    blob_lines: list[BlobLine] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    public_keys: list[str] = field(default_factory=list)

    def copy(self):
        return deepcopy(self)

    def logs(self):
        return (LOG,)

    def origin(self, log):
        return self.key.name

    def keys(self, log):
        return tuple(self.public_keys)

    def leaf_hashes(self, log):
        return iter(self.hashes)

    def leaves(self, log):
        return iter(self.lines)

    def portions(self, log):
        return portions(self.leaves(log), self.leaf_hashes(log))

    def parts(self, log):
        return iter(self.part_lines)

    def blobs(self, log):
        return iter(self.blob_lines)

    def blob(self, log, digest):
        if digest not in self.files:
            raise FileNotFoundError(digest)
        return BytesIO(self.files[digest])

    def checkpoints(self, log):
        return iter(self.notes)

    def sign(self):
        frontier = Frontier().extended(self.hashes)
        self.notes.append(str(Checkpoint(self.key.name, frontier.size, frontier.root).signed(self.key)))


def entry(position, *, stream=None, seq=1, kind="thing.noted", body=None, parts=None):
    return Entry(
        log=LOG,
        position=position,
        stream=stream or f"{position:032x}",
        seq=seq,
        kind=kind,
        kind_version=1,
        effective=Effective(PartialDate(2021, 4), "UTC"),
        recorded_at=START + timedelta(minutes=position),
        actor=Actor("2" * 32, "librarian"),
        cause=None,
        body=body or {"n": position},
        sources=(),
        parts=parts or {},
    )


def add(book, made):
    book.lines.append(made.encode())
    book.hashes.append(leaf_hash(book.lines[-1]))


def made(size, *, sign_every=1):
    """A log of `size` entries: each has a part; the second names a file that the fourth purges, with the first one's words."""
    book = Memory()
    book.public_keys = [book.key.public.text]
    gone, kept = sha256(b"gone").hexdigest(), sha256(b"kept").hexdigest()
    for position in range(1, size + 1):
        body = {2: {"document": gone}, 3: {"document": kept}}.get(position)
        kind = "thing.noted"
        if position == 4:
            kind = "journal.purged"
            body = {"purges": {"parts": [{"entry": "office:1", "name": "words"}], "blobs": [gone], "entries": ["office:2"]}}
        salt, value = sha256(b"salt%d" % position).digest(), canonical.encode({"words": f"words of {position}"})
        add(book, entry(position, kind=kind, body=body, parts={"words": sha256(salt + value).hexdigest()}))
        purged = position == 1 and size >= 4
        book.part_lines.append(PartLine(position, "words", purged_by=4) if purged else PartLine(position, "words", salt, value))
        if position % sign_every == 0 or position == size:
            book.sign()
    stored = {gone: b"gone"} if size in (2, 3) else {}
    book.files = stored | ({kept: b"kept"} if size >= 3 else {})
    purged = [BlobLine(gone, 4)] if size >= 4 else []
    book.blob_lines = sorted([*map(BlobLine, book.files), *purged], key=lambda line: line.sha256)
    return book
