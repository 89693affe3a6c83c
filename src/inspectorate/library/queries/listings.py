"""What listings say of a report, label by label: with a label lit, or with the words of a search."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from inspectorate.core.actor import Actor
from inspectorate.core.dates import PartialDate
from inspectorate.library import indexing, viewer
from inspectorate.library import record as records
from inspectorate.library.queries.pages import NOTHING, version_at
from inspectorate.library.queries.resulting import place_in
from inspectorate.library.queries.rows import shown
from inspectorate.library.queries.shown import anchor
from inspectorate.library.question import Question
from inspectorate.library.values import GonePage, ListedLabel, ListingEntry, ListingView, Moved
from inspectorate.search import queries as typed

Runs = Callable[[str], Sequence[tuple[int, int]]]
"""The places that are lit in a label's words."""


def listing(
    actor: Actor, path: str, version: int, *, at: str = "", asked: Question = NOTHING, rank: int = 0
) -> ListingView | Moved | GonePage | None:  # fmt: skip
    """Every listing that names the report, with the label of `at` or the words of `asked` lit; `rank` as in `pages.page`."""
    found = version_at(actor, path, version)
    if not isinstance(found, tuple):
        return found
    show = shown(*found)
    if not show.record.listings:
        return None
    query = typed.read(asked.words)
    language = (show.record.main.language if show.record.main else "") or "en"

    def runs(words: str) -> Sequence[tuple[int, int]]:
        return indexing.engine().lit(words, query, language) if query.wanted else ()

    entries = _best_marked([_entry(n, one, at, runs) for n, one in enumerate(show.record.listings)])
    lit = sum(piece.lit for entry in entries for label in entry.labels for piece in label.pieces)
    return ListingView(
        report=show.reference(), version=show.version, version_url=show.version_url, listings=entries, query=asked.words, places=lit,
        result=place_in(actor, asked, rank, found[0]) if rank and asked.words else None,
    )  # fmt: skip


def _entry(n: int, one: records.Listing, at: str, runs: Runs) -> ListingEntry:
    def labels(found: Sequence[records.Label], *, scope: bool = False, item: int | None = None) -> tuple[ListedLabel, ...]:
        named = [(anchor(n, place, scope=scope, item=item), label) for place, label in enumerate(found)]
        return tuple(_label(name, label, name == at, runs) for name, label in named)

    dated = PartialDate.parse(one.dated) if one.dated else None
    return ListingEntry(
        name=one.name, address=one.address, dated=dated, scope=labels(one.scope, scope=True), fields=labels(one.fields),
        items=tuple(labels(found, item=item) for item, found in enumerate(one.items)),
    )  # fmt: skip


def _label(name: str, label: records.Label, chosen: bool, runs: Runs) -> ListedLabel:
    lit = [] if chosen else runs(label.words)
    pieces = tuple(viewer.cut(label.words, 0, len(label.words), lit)) if lit else ()
    return ListedLabel(
        anchor=name, label=label.label, words=label.words, key=label.meaning, links=label.links, chosen=chosen, pieces=pieces
    )  # fmt: skip


def _best_marked(entries: Sequence[ListingEntry]) -> tuple[ListingEntry, ...]:
    """The entries with the label marked that has most lit words: where a reader is to arrive."""
    labels = [label for entry in entries for label in entry.labels if label.pieces]
    best = max(labels, key=lambda label: sum(piece.lit for piece in label.pieces)).anchor if labels else ""

    def marked(labels: Sequence[ListedLabel]) -> tuple[ListedLabel, ...]:
        return tuple(replace(label, best=label.anchor == best) for label in labels)

    return tuple(
        replace(entry, scope=marked(entry.scope), fields=marked(entry.fields), items=tuple(map(marked, entry.items))) for entry in entries
    )
