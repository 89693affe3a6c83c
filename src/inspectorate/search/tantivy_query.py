"""A query as tantivy's: every word in any of a report's fields, phrases in one of them, numbers however they are typed."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

import tantivy

from inspectorate.search import numbers
from inspectorate.search.analysers import PLAIN, STEMMERS, tokens
from inspectorate.search.asked import All, Clause, Either, Node, Not, Query, Stated, most_of
from inspectorate.search.runs import Run, runs
from inspectorate.search.tantivy_schema import PAGE, RECOMMENDATION, SAID, SPELLED, WEIGHTS, facet_value, field_of, name_of, said
from inspectorate.search.values import NAMED, Filters

Must, Should, MustNot = tantivy.Occur.Must, tantivy.Occur.Should, tantivy.Occur.MustNot

NUMBER_WEIGHT: Final = 50.0
"""What the report's own number is worth: more than any word of it."""

CLOSE: Final = {"title": (1, 5.0), "summary": (4, 2.0), "text": (4, 2.0)}
"""Where words that stand close together count: so many others between them in all, and what that is worth."""

MOST_CLOSE: Final = 8
"""Words beyond which nobody expects them close together."""

SIDE_BY_SIDE: Final = {"title": 4.0, "summary": 2.0, "recommendations": 3.0, "text": 1.0}
"""What two neighbouring words of a sentence are worth where they stand side by side as they were typed."""

STEP: Final = 2
"""Small words that may stand between two neighbours of a sentence."""

Weights = Mapping[str, float]
"""Fields, and what a word in each is worth."""

MOST_KEPT: Final = 64
"""Queries of which the part that asks for pages or recommendations is kept."""

PARTS: Final[Mapping[str, tuple[str, ...]]] = {PAGE: ("", "text"), RECOMMENDATION: ("", "recommendations")}
"""The parts of a report that are documents of their own, and the fields of a clause that their words answer."""


class Compiler:
    """Builds tantivy's queries for one schema. Nothing in a person's text is ever read as tantivy's own query language."""

    def __init__(self, schema: tantivy.Schema) -> None:
        self._schema = schema
        self._kept: dict[tuple[object, ...], tuple[tantivy.Query | None, list[tantivy.Query]]] = {}

    def reports(self, query: Query, *, telling: Sequence[Clause] = (), loose: bool = False) -> tantivy.Query:
        """The reports that a query finds: of `telling` words most, of all others none need be there; `loose`: any of its words."""
        if query.root is None:
            return self.term("document", "report") if not query.text else tantivy.Query.empty_query()
        some = query.wanted if loose else telling
        found = self._some(query, WEIGHTS, some, 1 if loose else most_of(telling)) if some else self._node(query.root, WEIGHTS)
        ways = [found or self.term("document", "report"), *self._number(query.words)]
        scope = self.scope(query) if len(ways) > 1 else []
        close = self._side_by_side(query, SIDE_BY_SIDE) if query.sentence else self._close(query)
        return self._all([self.term("document", "report"), *scope, self.either(ways)], close)

    def parts(self, part: str, query: Query, *, report: str = "", some: Sequence[Clause] = (), enough: int = 1) -> tantivy.Query | None:
        """The pages or recommendations (of that report only) that satisfy a query, or have `enough` of `some` of its words.

        None: it asks nothing of such words.
        """
        found, close = self._kept_part(part, query, tuple(some), enough)
        of = [self.term("report", report)] if report else []
        return self._all([self.term("document", part), *of, found], close) if found else None

    def _kept_part(
        self, part: str, query: Query, some: tuple[Clause, ...], enough: int
    ) -> tuple[tantivy.Query | None, list[tantivy.Query]]:
        """What pages or recommendations must have, and what makes them better: asked again for each report of a result."""
        key = (part, query, some, enough)
        kept = self._kept.get(key)
        if kept is None:
            weights = {part: 1.0}
            found = self._some(query, weights, some, enough) if some else self._node(query.root, weights) if query.root else None
            kept = found, self._side_by_side(query, weights) if some else []
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            self._kept[key] = kept
        return kept

    def one(self, clause: Clause) -> tantivy.Query:
        """The reports that satisfy a clause."""
        return self._node(clause, WEIGHTS) or tantivy.Query.empty_query()

    def all_of(self, clauses: Sequence[Clause]) -> tantivy.Query:
        """The reports that satisfy every clause."""
        return self._all([self.one(clause) for clause in clauses])

    def scope(self, query: Query) -> list[tantivy.Query]:
        """What all reports of the query must state."""
        return [self._stated(stated) for stated in query.scope]

    def filtered(self, query: tantivy.Query, filters: Filters) -> tantivy.Query:
        """The query within the chosen values; they do not change the scores."""
        chosen = [
            tantivy.Query.const_score_query(tantivy.Query.term_set_query(self._schema, name, list(map(facet_value, values))), 0.0)
            for name, values in filters.chosen.items()
            if values
        ]
        return self._all([query, *chosen]) if chosen else query

    def term(self, field: str, value: str) -> tantivy.Query:
        """The documents with exactly that value; it adds nothing to their scores."""
        return tantivy.Query.const_score_query(tantivy.Query.term_query(self._schema, field, value, "basic"), 0.0)

    def _node(self, node: Node, weights: Weights) -> tantivy.Query | None:
        """The part of a query; None where it asks nothing of such documents (a page states no agency)."""
        match node:
            case Clause():
                return self._clause(node, weights) if not node.small else None
            case Stated():
                return self._stated(node) if not _part_of(weights) else None
            case Not():
                inner = self._node(node.of, weights)
                everything = tantivy.Query.const_score_query(tantivy.Query.all_query(), 0.0)
                return tantivy.Query.boolean_query([(MustNot, inner), (Must, everything)]) if inner else None
            case All():
                return self._together(node, weights)
            case Either():
                found = [made for part in node.of if (made := self._node(part, weights))]
                return self.either(found) if found else None

    def _together(self, node: All, weights: Weights) -> tantivy.Query | None:
        wanted = [made for part in node.of if not isinstance(part, Not) and (made := self._node(part, weights))]
        unwanted = [made for part in node.of if isinstance(part, Not) and (made := self._node(part.of, weights))]
        if not wanted and not unwanted:
            return None
        needed = wanted or [tantivy.Query.const_score_query(tantivy.Query.all_query(), 0.0)]
        return tantivy.Query.boolean_query([*((Must, one) for one in needed), *((MustNot, one) for one in unwanted)])

    def _some(self, query: Query, weights: Weights, some: Sequence[Clause], enough: int) -> tantivy.Query | None:
        """What has `enough` of `some` of the query's words, within its scope; its other words make it better."""
        made = [(clause, self._clause(clause, weights)) for clause in query.wanted]
        needed = [(Should, one) for clause, one in made if one and clause in some]
        others = [one for clause, one in made if one and clause not in some]
        words = [tantivy.Query.boolean_query(needed, min(enough, len(needed)))] if needed else []
        scope = self.scope(query) if not _part_of(weights) else []
        return self._all([*scope, *words], others) if words or scope else None

    def _clause(self, clause: Clause, weights: Weights) -> tantivy.Query | None:
        """The clause's words in any of the fields, by any of the analysers, or as a report's number."""
        part = _part_of(weights)
        if part:
            if clause.field not in PARTS[part]:
                return None
        elif clause.field == "number":
            return self.either(self._number(clause.text, prefix=clause.prefix))
        elif clause.field:
            weights = {clause.field: weights[clause.field]}
        ways = [
            tantivy.Query.boost_query(self._run(field_of(name, analyser), run), weight)
            for analyser in STEMMERS
            for run in runs(clause, analyser)
            for name, weight in weights.items()
            if clause.field or not _spelled(run) or name == "title"
        ]
        ways += [self._run(SPELLED, run) for run in runs(clause, PLAIN) if _spelled(run) and not clause.field]
        if not clause.field and not part:
            ways += self._number(clause.text, prefix=clause.prefix)
        return self.either(ways)

    def _run(self, field: str, run: Run) -> tantivy.Query:
        """One term, or several that follow one another; tantivy panics over a phrase of one."""
        terms, last = run.tokens, run.tokens[-1].term
        if len(terms) == 1:
            if run.prefix:
                return tantivy.Query.regex_query(self._schema, field, f"{re.escape(last)}.*")
            return tantivy.Query.term_query(self._schema, field, last, "freq")
        if run.within:
            return self._all([self._near(field, pair, run.apart) for pair in run.pairs])
        first = terms[0].position
        if not run.prefix:
            return tantivy.Query.phrase_query(self._schema, field, [(token.position - first, token.term) for token in terms])
        patterns: list[str | tuple[int, str]] = [(token.position - first, re.escape(token.term)) for token in terms[:-1]]
        patterns.append((terms[-1].position - first, f"{re.escape(last)}.*"))
        return tantivy.Query.regex_phrase_query(self._schema, field, patterns)

    def _near(self, field: str, pair: tuple[str, str], apart: int) -> tantivy.Query:
        """Two terms in either order. tantivy counts distances right for two only: for more it depends on which are rare."""
        first, second = pair
        if first == second:  # with slop one place would count as both
            gaps = [[(0, first), (gap, first)] for gap in range(1, apart + 2)]
            return self.either([tantivy.Query.phrase_query(self._schema, field, list(words)) for words in gaps])
        orders = ([first, second], [second, first])
        return self.either([tantivy.Query.phrase_query(self._schema, field, list(order), apart) for order in orders])

    def _stated(self, stated: Stated) -> tantivy.Query:
        """The reports that state one of the values, by its code or by words of its name."""
        ways: list[tantivy.Query] = []
        for value in stated.values:
            key = said(stated.facet, value)
            exact = tantivy.Query.regex_query(self._schema, SAID, f"{re.escape(key)}.*") if stated.prefix else self.term(SAID, key)
            ways.append(exact)
            if stated.facet in NAMED and (name := tokens(value, PLAIN)):
                ways.append(self._run(name_of(stated.facet), Run(tuple(name), prefix=stated.prefix)))
        return tantivy.Query.const_score_query(self.either(ways), 0.0)

    def _number(self, text: str, *, prefix: bool = False) -> list[tantivy.Query]:
        number = numbers.key(text) if numbers.may_be_number(text) else ""
        if not number:
            return []
        exact = tantivy.Query.term_query(self._schema, "number", number, "basic")
        term = tantivy.Query.regex_query(self._schema, "number", f"{re.escape(number)}.*") if prefix else exact
        return [tantivy.Query.const_score_query(term, NUMBER_WEIGHT)]

    def _close(self, query: Query) -> list[tantivy.Query]:
        """Reports that have all the words close together come first; it finds nothing by itself."""
        if not query.is_plain or len(query.wanted) < 2:
            return []
        made = [(analyser, tokens(query.words, analyser)) for analyser in STEMMERS]
        return [
            tantivy.Query.boost_query(
                tantivy.Query.phrase_query(
                    self._schema, field_of(name, analyser), [(word.position - run[0].position, word.term) for word in run], slop
                ),
                weight,
            )
            for analyser, run in made
            if 1 < len(run) <= MOST_CLOSE
            for name, (slop, weight) in CLOSE.items()
        ]

    def _side_by_side(self, query: Query, weights: Weights) -> list[tantivy.Query]:
        """Neighbouring words of a sentence where they stand side by side in its order; it finds nothing by itself."""
        pairs = list(_neighbours(query))
        return [
            tantivy.Query.boost_query(
                tantivy.Query.phrase_query(self._schema, field_of(name, analyser), [run[0].term, run[1].term], gap), weight
            )
            for analyser in STEMMERS
            for text, gap in pairs
            if len(run := tokens(text, analyser)) == 2
            for name, weight in weights.items()
        ]

    @staticmethod
    def either(ways: Iterable[tantivy.Query]) -> tantivy.Query:
        """What satisfies one of the queries at least."""
        found = list(ways)
        return found[0] if len(found) == 1 else tantivy.Query.boolean_query([(Should, way) for way in found])

    @staticmethod
    def _all(needed: Sequence[tantivy.Query], better: Sequence[tantivy.Query] = ()) -> tantivy.Query:
        return tantivy.Query.boolean_query([*((Must, one) for one in needed), *((Should, one) for one in better)])


def _spelled(run: Run) -> bool:
    """Whether it is the beginning of one word, which is looked up among words as they are spelled."""
    return run.prefix and len(run.tokens) == 1


def _part_of(weights: Weights) -> str:
    """The part of a report whose words are asked for, "" for the report itself."""
    return next((part for part in PARTS if part in weights), "")


def _neighbours(query: Query) -> Iterator[tuple[str, int]]:
    """Each two neighbours among the wanted words of a sentence, with how many words stand between them."""
    before, gap = "", 0
    for clause in query.plain:
        if clause.small:
            gap += 1
            continue
        if before and gap <= STEP:
            yield f"{before} {clause.text}", gap
        before, gap = clause.text, 0
