"""Parts and blobs: each is there and unchanged, or gone because a later entry says so; nothing else."""

from collections.abc import Iterator
from hashlib import file_digest, sha256

from inspectorate.core.entries import Entry
from inspectorate.core.going import purge_of
from inspectorate.core.words import _
from inspectorate.proof.book import BROKEN, Book, PartLine
from inspectorate.proof.glances import Held
from inspectorate.proof.verdict import Finding


class Going:
    """Follows one log: `passed` for each entry that has parts, blobs or purges, in order; then `findings()`, then `blob_findings()`."""

    def __init__(self, book: Book, log: str) -> None:
        self._book, self._log = book, log
        self._lines = _Ahead(book.parts(log))
        self._found: list[Finding] = []
        self._gone: dict[tuple[int, str], int] = {}  # parts that are not there, and which entry is said to have purged them
        self._purged_parts: dict[tuple[int, str], int] = {}
        self._named: dict[str, int] = {}  # blob: the last entry that names it
        self._purged_blobs: dict[str, int] = {}

    @property
    def purged(self) -> int:
        """How many parts and blobs entries let go."""
        return len(self._purged_parts) + sum(by > self._named.get(blob, 0) for blob, by in self._purged_blobs.items())

    def passed(self, position: int, held: Held) -> None:
        """Compare the entry's parts with the next lines, and note what it names and purges."""
        for name, expected in sorted(held.parts.items()):
            line = self._lines.take(position, name)
            if line is None:
                self._tell(position, _("The words {name} of entry {n} of {log} are missing, and no line says why."), name)
            elif line.purged_by is not None:
                self._gone[position, name] = line.purged_by
            elif sha256(line.salt + line.value).hexdigest() != expected:
                self._tell(position, _("The words {name} of entry {n} of {log} were changed."), name)
        for digest in held.blobs:
            self._named[digest] = position
        if held.purging is not None:
            self._note(held.purging)

    def _note(self, entry: Entry) -> None:
        try:
            purge = purge_of(entry)
        except (ValueError, KeyError, TypeError, AttributeError):
            self._tell(entry.position, _("Entry {n} of {log} does not say properly what it lets go."), "")
            return
        self._purged_parts |= dict.fromkeys(purge.parts, entry.position)
        self._purged_blobs |= dict.fromkeys(purge.blobs, entry.position)

    def findings(self) -> list[Finding]:
        """What is wrong with the parts."""
        for line in self._lines.rest():
            self._tell(line.position, _("There are words {name} for entry {n} of {log}, which never had them."), line.name)
        for (position, name), by in self._gone.items():
            if self._purged_parts.get((position, name)) != by:
                self._tell(position, _("The words {name} of entry {n} of {log} are missing, and entry {by} did not let them go."), name, by)
        for (position, name), by in self._purged_parts.items():
            if (position, name) not in self._gone:
                self._tell(position, _("The words {name} of entry {n} of {log} are still there, though entry {by} let them go."), name, by)
        found, self._found = self._found, []
        return found

    def blob_findings(self) -> list[Finding]:
        """What is wrong with the blobs."""
        lines = {line.sha256: line.purged_by for line in self._book.blobs(self._log)}
        for digest in sorted(lines.keys() - self._named.keys()):
            self._tell(None, _("The file {name} is listed, but no entry of {log} names it."), digest)
        for digest, position in sorted(self._named.items()):
            by = self._purged_blobs.get(digest, 0)
            due = by if by > position else None
            if digest not in lines:
                self._tell(position, _("The file {name}, which entry {n} of {log} names, is missing from the list."), digest)
            elif lines[digest] != due:
                still = _("The file {name} is listed as there, though entry {by} of {log} let it go.")
                gone = _("The file {name}, which entry {n} of {log} names, is missing, and no entry let it go.")
                self._tell(position, still if lines[digest] is None else gone, digest, due or 0)
            elif due is None:
                self._check_bytes(digest, position)
        found, self._found = self._found, []
        return found

    def _check_bytes(self, digest: str, position: int) -> None:
        try:
            with self._book.blob(self._log, digest) as source:
                same = file_digest(source, "sha256").hexdigest() == digest  # type: ignore[arg-type]
        except FileNotFoundError:
            self._tell(position, _("The file {name}, which entry {n} of {log} names, is missing."), digest)
        except BROKEN:
            self._tell(position, _("The file {name}, which entry {n} of {log} names, is damaged."), digest)
        else:
            if not same:
                self._tell(position, _("The file {name}, which entry {n} of {log} names, was changed."), digest)

    def _tell(self, position: int | None, sentence: str, name: str, by: int = 0) -> None:
        self._found.append(Finding(self._log, position, sentence.format(name=name, n=position, log=self._log, by=by)))


class _Ahead:
    """The lines of parts, one ahead, so that they can be matched with the entries in one pass."""

    def __init__(self, lines: Iterator[PartLine]) -> None:
        self._lines = lines
        self._next = next(lines, None)
        self._extra: list[PartLine] = []

    def take(self, position: int, name: str) -> PartLine | None:
        """The line of this part, passing over lines that belong before it."""
        while self._next is not None and (self._next.position, self._next.name) < (position, name):
            self._extra.append(self._next)
            self._next = next(self._lines, None)
        if self._next is None or (self._next.position, self._next.name) != (position, name):
            return None
        found, self._next = self._next, next(self._lines, None)
        return found

    def rest(self) -> Iterator[PartLine]:
        """Lines that belong to no entry."""
        yield from self._extra
        if self._next is not None:
            yield self._next
        yield from self._lines
