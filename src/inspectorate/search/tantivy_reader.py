"""One state of the index, read: hits in a stable order, honest counts, stored pages."""

from dataclasses import dataclass
from typing import Any, cast

import tantivy

from inspectorate.search.analysers import STEMMERS
from inspectorate.search.engine import MAX_SIZE
from inspectorate.search.tantivy_query import Compiler
from inspectorate.search.tantivy_schema import PAGE, STATE, facet_of, facet_value, field_of
from inspectorate.search.values import Facet, FacetValue, Filters, Hit, Query, Sort

MAX_FACET_VALUES = 1_000
MAX_TIES = 10_000
"""Equal hits that are put in order; where there are more, the rest has the order of the index."""


@dataclass(frozen=True, slots=True)
class StoredPage:
    """A page as it was indexed, and the analyser that read it."""

    number: int
    text: str
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
        if not query.is_plain or len(query.wanted) < 2 or self._finds(wanted, filters):
            return wanted, False
        loose = self._compiler.reports(query, loose=True)
        return (loose, True) if self._finds(loose, filters) else (wanted, False)

    def hits(self, query: tantivy.Query, sort: Sort, offset: int, size: int) -> tuple[tuple[Hit, ...], int]:
        """A page of the hits in that order, and how many there are in all."""
        if sort is Sort.BEST:
            return self._best(query, offset, size)
        order = tantivy.Order.Desc if sort is Sort.NEWEST else tantivy.Order.Asc
        found = self._searcher.search(query, limit=size, offset=offset, order_by_field=sort.value, order=order)
        return tuple(Hit(self._report(address)) for _, address in found.hits), _total(found)

    def facet(self, wanted: tantivy.Query, filters: Filters, name: str) -> Facet:
        """A facet's counts under the choices of all other facets."""
        chosen = frozenset(map(facet_value, filters.chosen.get(name, ())))
        query = self._compiler.filtered(wanted, filters.without(name))
        found = self._searcher.aggregate(query, {name: {"terms": {"field": name, "size": MAX_FACET_VALUES}}})[name]
        counts = dict.fromkeys(chosen, 0) | {bucket["key"]: bucket["doc_count"] for bucket in found["buckets"]}
        values = [FacetValue(facet_of(value), count, chosen=value in chosen) for value, count in counts.items()]
        values.sort(key=lambda value: (-value.count, value.value))
        return Facet(name=name, values=tuple(values), others=found.get("sum_other_doc_count", 0))

    def numbered(self, key: str) -> tuple[str, ...]:
        """The ids of the reports with that number's key, in order."""
        found = self._searcher.search(self._compiler.term("number", key), limit=MAX_SIZE).hits if key else []
        return tuple(sorted(self._report(address) for _, address in found))

    def pages(self, report: str, query: Query, limit: int) -> StoredPages:
        """The pages that satisfy the query; where none does, those that have any of its words."""
        for loose in (False, True):
            found = self._searcher.search(self._compiler.pages(report, query, loose=loose), limit=limit)
            if found.hits:
                pages = tuple(_page(self._searcher.doc(address)) for _, address in found.hits)
                return StoredPages(pages=pages, total=_total(found), whole=not loose)
        return StoredPages()

    def _finds(self, query: tantivy.Query, filters: Filters) -> bool:
        return bool(self._searcher.search(self._compiler.filtered(query, filters), limit=1, count=False).hits)

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
        return tuple(Hit(self._report(address), float(score)) for (score, address), _ in ranked), _total(found)

    def _report(self, address: tantivy.DocAddress) -> str:
        return str(self._searcher.doc(address).get_first("report"))


def _page(document: tantivy.Document) -> StoredPage:
    stored = document.to_dict()
    analyser = next(name for name in STEMMERS if field_of(PAGE, name) in stored)
    return StoredPage(int(stored["place"][0]), stored[field_of(PAGE, analyser)][0], analyser)


def _total(found: tantivy.SearchResult) -> int:
    return int(cast("Any", found).count or 0)  # the stubs of tantivy 0.27 leave `count` out
