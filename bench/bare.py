"""The bare engine: the same index and the same queries, with tantivy's own calls and nothing of ours around them.

For each question: one search with count, one aggregation of the eight facets (one more for each facet that is narrowed), and for each
hit its stored document, a search among its pages, these pages' stored documents and tantivy's own snippets of them.
"""

import time
from pathlib import Path

import tantivy

from bench.asking import CHIPS, SIZE, Asked, asked
from inspectorate.search.tantivy_engine import TantivyEngine
from inspectorate.search.tantivy_query import Compiler
from inspectorate.search.tantivy_schema import PAGE, schema
from inspectorate.search.values import FACETS, Sort

COUNTED = {name: {"terms": {"field": name, "size": 1000}} for name in FACETS}
LETTERS = 240


class Bare:
    """The index in the folder that our engine keeps it in."""

    def __init__(self, folder: Path) -> None:
        self._index = TantivyEngine(folder)._index
        self._schema = schema()
        self._compiler = Compiler(self._schema)
        self._asked = asked()

    def answer(self, number: int) -> tuple[float, int, int]:
        """Ask one of the questions: seconds, reports found, passages shown."""
        begun = time.perf_counter()
        total, passages = self._page(self._asked[number])
        return time.perf_counter() - begun, total, passages

    def _page(self, one: Asked) -> tuple[int, int]:
        searcher, query, chosen, order = self._index.searcher(), one.query, one.filters, one.order
        wanted = self._compiler.reports(query)
        narrowed = self._compiler.filtered(wanted, chosen)
        if order is Sort.BEST:
            found = searcher.search(narrowed, limit=SIZE)
        else:
            way = tantivy.Order.Desc if order is Sort.NEWEST else tantivy.Order.Asc
            found = searcher.search(narrowed, limit=SIZE, order_by_field=order.value, order=way)
        free = [name for name in FACETS if name not in chosen.chosen]
        searcher.aggregate(narrowed, {name: COUNTED[name] for name in free})
        for name in chosen.chosen:
            searcher.aggregate(self._compiler.filtered(wanted, chosen.without(name)), {name: COUNTED[name]})
        reports = [str(searcher.doc(address).get_first("report")) for _, address in found.hits]
        return int(found.count), sum(self._pages(searcher, report, one) for report in reports) if query.text else 0

    def _pages(self, searcher: tantivy.Searcher, report: str, one: Asked) -> int:
        for loose in (False, True):
            some = {"some": one.query.wanted} if loose else {}
            wanted = self._compiler.parts(PAGE, one.query, report=report, **some)
            if wanted is None:
                return 0
            found = searcher.search(wanted, limit=CHIPS)
            if found.hits:
                snippets = tantivy.SnippetGenerator.create(searcher, wanted, self._schema, "page_en")
                snippets.set_max_num_chars(LETTERS)
                for _, address in found.hits:
                    page = tantivy.Document()
                    page.add_text("page_en", bytes(searcher.doc(address).get_first("words")).decode())
                    snippets.snippet_from_doc(page).to_html()
                return len(found.hits)
        return 0
