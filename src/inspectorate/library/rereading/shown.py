"""Differences in words for a terminal: how many first, then report by report. Pure.

Words that went stand in [- -], words that came in {+ +}, as `git diff --word-diff` prints them.
"""

from collections.abc import Iterator, Sequence

from inspectorate.core.words import _
from inspectorate.library.rereading.values import (
    ADDED,
    CHANGED,
    DIFFERS,
    GONE,
    MOVED,
    SAME,
    STATES,
    TAKEN,
    UNREADABLE,
    Change,
    Difference,
    Piece,
    Side,
)

AROUND = 12
"""Words of what stayed that are printed on either side of what did not."""
STATE = {
    SAME: _("the same"),
    DIFFERS: _("different"),
    TAKEN: _("taken over"),
    MOVED: _("changed meanwhile: look again"),
    UNREADABLE: _("could not be read; what is stored stays"),
}
HOW = {ADDED: _("added"), GONE: _("gone"), CHANGED: _("changed")}
WHAT = {
    "fact": _("fact"),
    "agency": _("agency"),
    "recommendation": _("recommendation"),
    "flag": _("flag"),
    "leak": _("leak"),
    "money": _("money"),
    "self-check": _("self-check"),
    "table": _("table"),
    "cited report": _("cited report"),
    "layout": _("layout"),
    "page": _("page"),
    "pages": _("number of pages"),
}
MARKS = {GONE: "[-{}-]", ADDED: "{{+{}+}}", "kept": "{}"}


def states(found: Sequence[Difference]) -> dict[str, int]:
    """How many reports are in each state; one with several documents counts by the worst of them."""
    worst: dict[str, str] = {}
    for one in found:
        worst[one.report] = max(worst.get(one.report, SAME), one.state, key=STATES.index)
    return {state: sum(value == state for value in worst.values()) for state in STATES}


def summary(found: Sequence[Difference]) -> str:
    """The counts, a line each; same and different are always said."""
    counts = states(found)
    lines = [f"{count:>7}  {STATE[state]}" for state, count in counts.items() if count or state in (SAME, DIFFERS)]
    return "\n".join([_("Reports read again: {n}").format(n=sum(counts.values())), *lines])


def block(one: Difference) -> str:
    """One document: its name and address, what changed, what stays because a person said so."""
    where = one.path or _("not public, report {report}").format(report=one.report)
    head = f"{one.name} ({where}): {STATE[one.state]}"
    lines = [f"  {_line(change)}" for change in one.changes]
    lines += ["  " + _("stays as a person said: {what}").format(what=what) for what in one.kept]
    if one.reason:
        lines.append(f"  {one.reason.rstrip('.')}. {one.advice}".rstrip())
    return "\n".join([head, *lines])


def name(change: Change) -> str:
    """What changed: `recommendation 3, position: changed`."""
    of = f"{WHAT[change.what]} {change.of}".strip()
    return f"{of}, {change.part}: {HOW[change.how]}" if change.part else f"{of}: {HOW[change.how]}"


def pages(change: Change) -> str:
    """Where it stands: `p. 3`, `p. 3 → 4`; "" where nothing has a place."""
    old, new = (_pages(side) for side in (change.before, change.after))
    if old and new and old != new:
        return f"{old} → {new}"
    return new or old


def side(one: Side | None) -> str:
    """What one reading says; withheld in words."""
    if one is None:
        return _("nothing")
    return _("{text} (withheld)").format(text=one.text) if one.withheld else one.text


def _line(change: Change) -> str:
    where = pages(change)
    told = _told(change)
    return f"{name(change)}{f' ({where})' if where else ''}: {told}"


def _told(change: Change) -> str:
    if change.pieces and _withheld(change.before) == _withheld(change.after):
        return " ".join(_marked(change.pieces))
    if change.how == CHANGED:
        return f"{side(change.before)} → {side(change.after)}"
    return side(change.after or change.before)


def _marked(pieces: Sequence[Piece]) -> Iterator[str]:
    for place, piece in enumerate(pieces):
        words = piece.words if piece.how != "kept" else _around(piece.words, first=place == 0, last=place == len(pieces) - 1)
        yield MARKS[piece.how].format(words)


def _around(text: str, *, first: bool, last: bool) -> str:
    """What stayed, cut where it is long: near what did not stay it is printed."""
    words = text.split()
    before = [] if first else words[:AROUND]
    after = [] if last else words[-AROUND:]
    if len(words) <= len(before) + len(after):
        return text
    return " ".join([*before, "…", *after])


def _withheld(one: Side | None) -> bool:
    return one is not None and one.withheld


def _pages(one: Side | None) -> str:
    return _("p. {pages}").format(pages=", ".join(map(str, one.pages))) if one and one.pages else ""
