"""One state of the index, read: hits in a stable order, honest counts, stored pages."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final, cast

import tantivy

from inspectorate.search.asked import Query
from inspectorate.search.engine import MAX_SIZE
from inspectorate.search.flowing import Flow
from inspectorate.search.tantivy_query import Compiler, Must
from inspectorate.search.tantivy_schema import SPELLED, STATE, facet_of, facet_value, said
from inspectorate.search.values import NO, Facet, FacetValue, Filters, Hit, Sort

MAX_FACET_VALUES: Final = 1_000
MAX_TIES: Final = 10_000
"""Equal hits that are put in order; where there are more, the rest has the order of the index."""


@dataclass(frozen=True, slots=True)
class StoredPage:
    """A page as it was indexed: its words as printed, as they flow without hyphens, and the analyser that read it."""

    number: int
    text: str
    flow: Flow
    analyser: str


@dataclass(frozen=True, slots=True)
class StoredPages:
    """Pages that were found, best first; see `values.PageHits`."""

    pages: tuple[StoredPage, ...] = ()
    total: int = 0
    whole: bool = True


class Reader:
    """All answers of one reader are of the same state, whatever is committed meanwhile."""

    def __init__(self, searcher: tantivy.Searcher, compiler: Compiler) -> None:
        self._searcher = searcher
        self._compiler = compiler

    def position(self) -> int:
        """The position that was committed with this state."""
        found = self._searcher.search(self._compiler.term("document", STATE), limit=1).hits
        return int(self._searcher.doc(found[0][1]).get_first("position") or 0) if found else 0

    def wanted(self, query: Query, filters: Filters) -> tuple[tantivy.Query, bool]:
        """The query; or, where no report has all its words, the one for any of them, and True."""
        wanted = self._compiler.reports(query)
        if not query.is_plain or len(query.wanted) < 2 or self.finds(wanted, filters):
            return wanted, False
        loose = self._compiler.reports(query, loose=True)
        return (loose, True) if self.finds(loose, filters) else (wanted, False)

    def hits(self, query: tantivy.Query, sort: Sort, offset: int, size: int) -> tuple[tuple[Hit, ...], int]:
        """A page of the hits in that order, and how many there are in all."""
        if sort is Sort.BEST:
            return self._best(query, offset, size)
        order = tantivy.Order.Desc if sort is Sort.NEWEST else tantivy.Order.Asc
        found = self._searcher.search(query, limit=size, offset=offset, order_by_field=sort.value, order=order)
        return tuple(Hit(self.report(address)) for _, address in found.hits), _total(found)

    def facets(self, wanted: tantivy.Query, filters: Filters, names: Iterable[str]) -> tuple[Facet, ...]:
        """Each facet's counts under the choices of all other facets; those without a choice of their own are counted in one go."""
        asked = tuple(names)
        free = [name for name in asked if not filters.chosen.get(name)]
        found = self._counted(self._compiler.filtered(wanted, filters), free) if free else {}
        for name in asked:
            if name not in found:
                found |= self._counted(self._compiler.filtered(wanted, filters.without(name)), [name])
        return tuple(_facet(name, found[name], filters.chosen.get(name, ())) for name in asked)

    def unsearchable(self, query: Query, filters: Filters) -> int:
        """How many reports in scope have no page with words."""
        if not query.wanted:
            return 0
        scope = [
            self._compiler.term("document", "report"),
            self._compiler.term("said", said("searchable", NO)),
            *self._compiler.scope(query),
        ]
        return self.count(tantivy.Query.boolean_query([(Must, one) for one in scope]), filters)

    def numbered(self, key: str) -> tuple[str, ...]:
        """The ids of the reports with that number's key, in order."""
        return tuple(sorted(self.ids(self._compiler.term("number", key), MAX_SIZE))) if key else ()

    def pages(self, report: str, query: Query, limit: int) -> StoredPages:
        """The pages that satisfy the query; where none does, those that have any of its words."""
        for loose in (False, True):
            wanted = self._compiler.pages(report, query, loose=loose)
            if wanted is None:
                break
            found = self._searcher.search(wanted, limit=limit)
            if found.hits:
                pages = tuple(_page(self._searcher.doc(address)) for _, address in found.hits)
                return StoredPages(pages=pages, total=_total(found), whole=not loose)
        return StoredPages()

    def finds(self, query: tantivy.Query, filters: Filters) -> bool:
        """Whether any report is found."""
        return bool(self._searcher.search(self._compiler.filtered(query, filters), limit=1, count=False).hits)

    def count(self, query: tantivy.Query, filters: Filters) -> int:
        """How many reports are found."""
        return _total(self._searcher.search(self._compiler.filtered(query, filters), limit=1))

    def scored(self, query: tantivy.Query, limit: int) -> list[tuple[float, str]]:
        """The best reports with their scores, equals by their ids."""
        found = self._searcher.search(query, limit=limit).hits
        return sorted(((float(score), self.report(address)) for score, address in found), key=lambda one: (-one[0], one[1]))

    def ids(self, query: tantivy.Query, limit: int) -> list[str]:
        """The ids of the reports found."""
        return [self.report(address) for _, address in self._searcher.search(query, limit=limit, count=False).hits]

    def frequency(self, fields: Iterable[str], term: str) -> int:
        """In how many documents a term stands, in that one of the fields where it stands most often; what was taken out may still count."""
        return max(int(self._searcher.doc_freq(field, term)) for field in fields)

    def spelled(self, beginning: str) -> list[tuple[str, int]]:
        """The words that begin so, and in about how many reports each stands; what was taken out may still count."""
        return [(str(word), int(count)) for word, count in self._searcher.terms_with_prefix(SPELLED, beginning)]

    def report(self, address: tantivy.DocAddress) -> str:
        """The report that a document belongs to."""
        return str(self._searcher.doc(address).get_first("report"))

    def _counted(self, query: tantivy.Query, names: Iterable[str]) -> dict[str, Any]:
        return dict(self._searcher.aggregate(query, {name: {"terms": {"field": name, "size": MAX_FACET_VALUES}} for name in names}))

    def _best(self, query: tantivy.Query, offset: int, size: int) -> tuple[tuple[Hit, ...], int]:
        """The best hits, equals in the order of their ties: so many are read that no run of equals is cut."""
        limit, most = offset + size + 1, offset + size + MAX_TIES
        while True:
            found = self._searcher.search(query, limit=limit)
            hits = found.hits
            if limit >= most or len(hits) < limit or hits[-1][0] != hits[offset + size - 1][0]:
                break
            limit = min(limit * 4, most)
        ties = self._searcher.fast_field_values("tie", [address for _, address in hits])
        ranked = sorted(zip(hits, ties, strict=True), key=lambda one: (-one[0][0], one[1]))[offset : offset + size]
        return tuple(Hit(self.report(address), float(score)) for (score, address), _ in ranked), _total(found)


def _facet(name: str, found: dict[str, Any], values: Iterable[str]) -> Facet:
    chosen = frozenset(map(facet_value, values))
    counts = dict.fromkeys(chosen, 0) | {bucket["key"]: bucket["doc_count"] for bucket in found["buckets"]}
    shown = [FacetValue(facet_of(value), count, chosen=value in chosen) for value, count in counts.items()]
    shown.sort(key=lambda value: (-value.count, value.value))
    return Facet(name=name, values=tuple(shown), others=found.get("sum_other_doc_count", 0))


def _page(document: tantivy.Document) -> StoredPage:
    stored = document.to_dict()
    text, edges = bytes(stored["words"][0]).decode(), [int(edge) for edge in stored.get("dropped", ())]
    flow = Flow.of(text, list(zip(edges[::2], edges[1::2], strict=True)))
    return StoredPage(int(stored["place"][0]), text, flow, bytes(stored["analyser"][0]).decode())


def _total(found: tantivy.SearchResult) -> int:
    return int(cast("Any", found).count or 0)  # the stubs of tantivy 0.27 leave `count` out
