"""Which entries were changed, removed, added or moved: the lines that are there against the signed list of leaf hashes. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from inspectorate.core.words import _
from inspectorate.proof.verdict import Finding


@dataclass(frozen=True, slots=True)
class Line:
    """One entry as found: its leaf hash, the position that it claims (None: unreadable), and what it is for the reader."""

    hash: bytes
    claims: int | None
    what: str


def differences(log: str, lines: Iterable[Line], listed: Sequence[bytes]) -> list[Finding]:
    """Name every entry that is not where or what it was. `listed` are the leaf hashes that are signed, in order."""
    place = {leaf_hash: position for position, leaf_hash in enumerate(listed, 1)}
    found: list[tuple[int, Line]] = [(n, line) for n, line in enumerate(lines, 1)]
    genuine = [(n, place[line.hash], line) for n, line in found if line.hash in place]
    foreign = [(n, line) for n, line in found if line.hash not in place]
    seen = {position for _n, position, _line in genuine}
    missing = set(range(1, len(listed) + 1)) - seen
    told: list[tuple[int, str]] = []
    for n, line in foreign:
        claimed = line.claims if line.claims in missing else n if line.claims is None and n in missing else None
        if claimed is not None:
            missing.discard(claimed)
            told.append(
                (
                    claimed,
                    _("Entry {n} of {log} ({what}) was changed after it was recorded.").format(n=claimed, log=log, what=line.what or "?"),
                )
            )
        else:
            told.append((n, _("Line {n} of {log} ({what}) was added: it was never recorded.").format(n=n, log=log, what=line.what or "?")))
    told += [(n, _("Entry {n} of {log} was removed.").format(n=n, log=log)) for n in missing]
    told += _moved(log, genuine)
    return [Finding(log, position, sentence) for position, sentence in sorted(told)]


def _moved(log: str, genuine: Sequence[tuple[int, int, Line]]) -> list[tuple[int, str]]:
    """Genuine entries that stand after a later one, or twice."""
    told, seen, highest = [], set(), 0
    for n, position, line in genuine:
        if position in seen:
            told.append(
                (
                    position,
                    _("Entry {n} of {log} ({what}) stands there twice, again in line {line}.").format(
                        n=position, log=log, what=line.what, line=n
                    ),
                )
            )
        elif position < highest:
            told.append(
                (position, _("Entry {n} of {log} ({what}) was moved to line {line}.").format(n=position, log=log, what=line.what, line=n))
            )
        seen.add(position)
        highest = max(highest, position)
    return told
