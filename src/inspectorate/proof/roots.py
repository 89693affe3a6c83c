"""What the signed checkpoints say of a log, compared with the roots of its entries."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from inspectorate.core.merkle import Frontier
from inspectorate.core.words import _
from inspectorate.proof.book import Book
from inspectorate.proof.checkpoints import Checkpoint
from inspectorate.proof.notes import NotANote, Note, PublicKey
from inspectorate.proof.verdict import Finding


@dataclass(frozen=True, slots=True)
class Kept:
    """A checkpoint that someone kept elsewhere, as a signed note; with `key`, only that key's signature counts."""

    note: Note
    checkpoint: Checkpoint
    key: PublicKey | None = None

    @classmethod
    def parse(cls, text: str, key: PublicKey | None = None) -> "Kept":
        """Read a note. Raises NotANote."""
        note = Note.parse(text)
        return cls(note, Checkpoint.of(note), key)


@dataclass
class Signed:
    """The checkpoints of a log whose signature holds, and which of them its entries bear out.

    `roots` gives the signed root by size, `kept` those that were kept elsewhere; `agreeing` and `differing` are the sizes whose
    root the entries have or have not.
    """

    roots: dict[int, bytes] = field(default_factory=dict)
    kept: dict[int, bytes] = field(default_factory=dict)
    covered: int = 0  # how many entries the log's own checkpoints cover
    agreeing: list[int] = field(default_factory=list)
    differing: list[int] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def passed(self, frontier: Frontier) -> None:
        """Compare the entries up to here with what is signed for this size."""
        if frontier.size in self.roots:
            agree = self.roots[frontier.size] == frontier.root
            (self.agreeing if agree else self.differing).append(frontier.size)

    def whole(self, frontier: Frontier) -> bool:
        """Whether all entries together have a signed root."""
        return frontier.size == 0 or self.roots.get(frontier.size) == frontier.root


def signed(book: Book, log: str, against: Sequence[Kept]) -> Signed:
    """Read and check the checkpoints of a log, and those that were kept elsewhere."""
    result = Signed()
    keys = _keys(book, log, result)
    for n, text in enumerate(book.checkpoints(log), 1):
        problem = _add(result, text, book.origin(log), keys)
        if problem:
            result.findings.append(Finding(log, None, _("Checkpoint {n} of {log} {problem}.").format(n=n, log=log, problem=problem)))
    for kept in against:
        _add_kept(result, log, kept, keys)
    return result


def _keys(book: Book, log: str, result: Signed) -> list[PublicKey]:
    keys = []
    for text in book.keys(log):
        try:
            keys.append(PublicKey.parse(text))
        except NotANote as inner:
            result.findings.append(Finding(log, None, _("A key of {log} is damaged: {why}.").format(log=log, why=inner)))
    return keys


def _add(result: Signed, text: str, origin: str, keys: Sequence[PublicKey]) -> str | None:
    try:
        note = Note.parse(text)
        checkpoint = Checkpoint.of(note)
    except NotANote as inner:
        return _("cannot be read: {why}").format(why=inner)
    if checkpoint.origin != origin:
        return _("is of another log, {origin}").format(origin=checkpoint.origin)
    signer = note.signer(keys)
    if signer is None or signer.name != origin:
        return _("is not signed by a key of this log")
    if result.roots.setdefault(checkpoint.size, checkpoint.root) != checkpoint.root:
        return _("contradicts another one of the same size: the log was forked")
    result.covered = max(result.covered, checkpoint.size)
    return None


def _add_kept(result: Signed, log: str, kept: Kept, keys: Sequence[PublicKey]) -> None:
    if kept.note.signer([kept.key] if kept.key else keys) is None:
        sentence = _(
            "The kept checkpoint of {log} ({n} entries) is not signed by a key of this log: it was made anew, or the checkpoint is false."
        )
        result.findings.append(Finding(log, None, sentence.format(log=log, n=kept.checkpoint.size)))
    result.kept[kept.checkpoint.size] = kept.checkpoint.root
    ours = result.roots.setdefault(kept.checkpoint.size, kept.checkpoint.root)
    if ours != kept.checkpoint.root:
        result.findings.append(_forked(log, kept.checkpoint.size))


def _forked(log: str, size: int) -> Finding:
    sentence = _("The first {n} entries of {log} are not those of the kept checkpoint: this is another history of the same log.")
    return Finding(log, None, sentence.format(n=size, log=log))


def compared(log: str, signed: Signed, frontier: Frontier, *, explained: bool) -> list[Finding]:
    """What the checkpoints hold against the log as a whole; where changes are `explained` already, only what was kept elsewhere."""
    found = list(signed.findings)
    beyond = [size for size in sorted(signed.roots) if size > frontier.size and (size in signed.kept or not explained)]
    if beyond:
        sentence = _("{log} ends at entry {n}, but a signed checkpoint covers {size} entries: {missing} at the end are missing.")
        found.append(Finding(log, None, sentence.format(log=log, n=frontier.size, size=beyond[-1], missing=beyond[-1] - frontier.size)))
    found += [_forked(log, size) for size in signed.differing if size in signed.kept]
    if frontier.size > signed.covered and not explained:
        sentence = _("No checkpoint signs the entries {first} to {last} of {log}.")
        sentence = sentence.format(first=signed.covered + 1, last=frontier.size, log=log)
        found.append(Finding(log, None, sentence))
    if signed.differing and not found and not explained:
        found.append(Finding(log, None, _("The entries of {log} are not the ones that were signed.").format(log=log)))
    return found


def covers(signed: Signed, hashes: Sequence[bytes]) -> bool:
    """Whether this list of leaf hashes is what the last checkpoint signs."""
    return len(hashes) >= max(signed.roots, default=0) and signed.whole(Frontier().extended(hashes))


def narrowed(log: str, signed: Signed, size: int) -> list[Finding]:
    """Between which entries something was changed, when not even the list of hashes is what was signed."""
    if not signed.differing:
        return []
    bad = min(signed.differing)
    good = max((n for n in signed.agreeing if n < bad), default=0)
    if good + 1 == bad:
        return [Finding(log, bad, _("Entry {n} of {log} was changed, removed, added or moved.").format(n=bad, log=log))]
    sentence = _("Of the entries {first} to {last} of {log} at least one was changed, removed, added or moved.")
    return [Finding(log, None, sentence.format(first=good + 1, last=bad, log=log))]
