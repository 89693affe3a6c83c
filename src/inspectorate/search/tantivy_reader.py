"""One state of the index, read: hits in a stable order, honest counts, stored pages."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final, cast

import tantivy

from inspectorate.search.analysers import STEMMERS, tokens
from inspectorate.search.asked import Clause, Query, most_of
from inspectorate.search.engine import EVERYTHING, MAX_SIZE
from inspectorate.search.flowing import Flow
from inspectorate.search.tantivy_query import Compiler, Must
from inspectorate.search.tantivy_schema import PAGE, SPELLED, STATE, facet_of, facet_value, field_of, said
from inspectorate.search.values import NO, Facet, FacetValue, Filters, Hit, Sort

MAX_FACET_VALUES: Final = 1_000
MAX_TIES: Final = 10_000
"""Equal hits that are put in order; where there are more, the rest has the order of the index."""

COMMON: Final = 0.25
"""A word that stands in more than this share of all reports tells little of a question's subject: it need not be there."""

REORDERED: Final = 200
"""The first hits of a sentence, which are put in order by their best passages as well."""

PASSAGE: Final = 0.6
"""What the best page of a report is worth at most beside the report as a whole, which is worth 1 at most."""

MOST_PASSAGES: Final = 400


@dataclass(frozen=True, slots=True)
class StoredPage:
    """A page (or a recommendation) as it was indexed: its words as printed, as they flow without hyphens, and its analyser."""

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


@dataclass(frozen=True, slots=True)
class Wanted:
    """A query as it is asked of the index: `loosened` to any of its words, or as it stands though it finds `nothing`."""

    asked: Query
    query: tantivy.Query
    loosened: bool = False
    nothing: bool = False


class Reader:
    """All answers of one reader are of the same state, whatever is committed meanwhile."""

    def __init__(self, searcher: tantivy.Searcher, compiler: Compiler) -> None:
        self._searcher = searcher
        self._compiler = compiler

    def position(self) -> int:
        """The position that was committed with this state."""
        found = self._searcher.search(self._compiler.term("document", STATE), limit=1).hits
        return int(self._searcher.doc(found[0][1]).get_first("position") or 0) if found else 0

    def wanted(self, query: Query, filters: Filters) -> Wanted:
        """The query; or, where no report has the words it must, the one for any of them."""
        wanted = self._compiler.reports(query, telling=self.telling(query))
        if self.finds(wanted, filters):
            return Wanted(query, wanted)
        if query.is_plain and len(query.wanted) > 1 and self.finds(loose := self._compiler.reports(query, loose=True), filters):
            return Wanted(query, loose, loosened=True)
        return Wanted(query, wanted, nothing=True)

    def telling(self, query: Query) -> tuple[Clause, ...]:
        """The words of a sentence that some reports have, but few; all of them where there are none; none of another query."""
        if not query.sentence:
            return ()
        most = COMMON * self.count(self._compiler.term("document", "report"), EVERYTHING)
        rare = tuple(clause for clause in query.wanted if clause.phrase or clause.field or 0 < self._spread(clause) <= most)
        return rare or query.wanted

    def absent(self, query: Query) -> tuple[Clause, ...]:
        """The words of a sentence that no report has."""
        words = query.wanted if query.sentence else ()
        return tuple(clause for clause in words if not self.finds(self._compiler.one(clause), EVERYTHING))

    def _spread(self, clause: Clause) -> int:
        """In about how many reports a word stands in the text, in the language where most have it."""
        return max(
            (self.frequency([field_of("text", analyser)], token.term) for analyser in STEMMERS for token in tokens(clause.text, analyser)),
            default=0,
        )

    def hits(
        self, query: tantivy.Query, sort: Sort, offset: int, size: int, sentence: Query | None = None
    ) -> tuple[tuple[Hit, ...], int]:  # fmt: skip
        """A page of the hits in that order, and how many there are in all; best ones of a `sentence` by their passages, too."""
        if sort is Sort.BEST and sentence and offset < REORDERED:
            return self._by_passages(query, offset, size, sentence)
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

    def parts(self, part: str, report: str, query: Query, limit: int) -> StoredPages:
        """The pages (or recommendations) that satisfy the query; where none does, those that have most, or any, of its words."""
        telling = self.telling(query)
        ways: tuple[tuple[tuple[Clause, ...], int], ...] = (
            ((), 0),
            *(((telling, most_of(telling)),) if telling else ()),
            (query.wanted, 1),
        )
        for some, enough in ways:
            wanted = self._compiler.parts(part, query, report=report, some=some, enough=enough)
            if wanted is None:
                break
            found = self._searcher.search(wanted, limit=limit)
            if found.hits:
                pages = tuple(_page(self._searcher.doc(address)) for _, address in found.hits)
                return StoredPages(pages=pages, total=_total(found), whole=not some)
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
        ranked, total = self._ranked(query, offset, size)
        return tuple(Hit(self.report(address), score) for score, _tie, address in ranked), total

    def _by_passages(self, query: tantivy.Query, offset: int, size: int, sentence: Query) -> tuple[tuple[Hit, ...], int]:
        """The first hits by what their best passages add to them; behind them the others in their own order."""
        first, total = self._ranked(query, 0, REORDERED)
        most, pages = first[0][0] if first else 1.0, self._best_pages(sentence)
        scored = [(score / most + PASSAGE * pages.get(tie, 0.0), tie, address) for score, tie, address in first]
        scored.sort(key=lambda one: (-one[0], one[1]))
        shown = scored[offset : offset + size]
        if offset + size > REORDERED and total > REORDERED:
            shown += self._ranked(query, REORDERED, offset + size - REORDERED)[0]
        return tuple(Hit(self.report(address), score) for score, _tie, address in shown), total

    def _best_pages(self, sentence: Query) -> dict[int, float]:
        """By a report's tie, how well its best page answers, beside the best page of all."""
        wanted = self._compiler.parts(PAGE, sentence, some=sentence.wanted)
        found = self._searcher.search(wanted, limit=MOST_PASSAGES, count=False).hits if wanted else []
        ties = self._ties(address for _, address in found)
        best: dict[int, float] = {}
        for (score, _address), tie in zip(found, ties, strict=True):
            best.setdefault(tie, float(score) / float(found[0][0]))
        return best

    def _ties(self, addresses: Iterable[tantivy.DocAddress]) -> list[int]:
        return [int(tie or 0) for tie in self._searcher.fast_field_values("tie", list(addresses))]

    def _ranked(self, query: tantivy.Query, offset: int, size: int) -> tuple[list[tuple[float, int, tantivy.DocAddress]], int]:
        """The best hits, equals in the order of their ties: so many are read that no run of equals is cut."""
        limit, most = offset + size + 1, offset + size + MAX_TIES
        while True:
            found = self._searcher.search(query, limit=limit)
            hits = found.hits
            if limit >= most or len(hits) < limit or hits[-1][0] != hits[offset + size - 1][0]:
                break
            limit = min(limit * 4, most)
        ties = self._ties(address for _, address in hits)
        ranked = sorted(
            ((float(score), tie, address) for (score, address), tie in zip(hits, ties, strict=True)), key=lambda one: (-one[0], one[1])
        )
        return ranked[offset : offset + size], _total(found)


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
