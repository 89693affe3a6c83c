"""A query as tantivy's: every word in any of a report's fields, phrases in one of them, numbers however they are typed."""

from collections.abc import Iterable, Sequence

import tantivy

from inspectorate.search import numbers
from inspectorate.search.analysers import STEMMERS, Token, tokens
from inspectorate.search.tantivy_schema import PAGE, WEIGHTS, facet_value, field_of
from inspectorate.search.values import Clause, Filters, Query

Must, Should, MustNot = tantivy.Occur.Must, tantivy.Occur.Should, tantivy.Occur.MustNot

NUMBER_WEIGHT = 50.0
"""What the report's own number is worth: more than any word of it."""

TITLE_PHRASE_WEIGHT = 5.0


class Compiler:
    """Builds tantivy's queries for one schema. Nothing in a person's text is ever read as tantivy's own query language."""

    def __init__(self, schema: tantivy.Schema) -> None:
        self._schema = schema

    def reports(self, query: Query, *, loose: bool = False) -> tantivy.Query:
        """The reports that a query finds; `loose`: those that have any of its words."""
        if not query.alternatives:
            return self.term("document", "report") if not query.text else tantivy.Query.empty_query()
        found = self._any(query.wanted, WEIGHTS) if loose else self._alternatives(query, WEIGHTS)
        wanted = tantivy.Query.boolean_query([(Should, found), *((Should, one) for one in self._number(query.text))])
        return self._all([self.term("document", "report"), wanted], self._title(query))

    def pages(self, report: str, query: Query, *, loose: bool = False) -> tantivy.Query:
        """The pages of a report that a query finds; `loose`: those that have any of its words."""
        found = self._any(query.wanted, {PAGE: 1.0}) if loose else self._alternatives(query, {PAGE: 1.0})
        return self._all([self.term("document", PAGE), self.term("report", report), found])

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

    def _alternatives(self, query: Query, weights: dict[str, float]) -> tantivy.Query:
        parts = [self._clauses(clauses, weights) for clauses in query.alternatives]
        return parts[0] if len(parts) == 1 else tantivy.Query.boolean_query([(Should, part) for part in parts])

    def _clauses(self, clauses: Sequence[Clause], weights: dict[str, float]) -> tantivy.Query:
        """All of the clauses; where all are negated, everything but these."""
        made = [(MustNot if clause.negated else Must, self._clause(clause, weights)) for clause in clauses]
        if all(clause.negated for clause in clauses):
            made.append((Must, tantivy.Query.const_score_query(tantivy.Query.all_query(), 1.0)))
        return tantivy.Query.boolean_query(made)

    def _any(self, clauses: Iterable[Clause], weights: dict[str, float]) -> tantivy.Query:
        return tantivy.Query.boolean_query([(Should, self._clause(clause, weights)) for clause in clauses])

    def _clause(self, clause: Clause, weights: dict[str, float]) -> tantivy.Query:
        """The clause's words in any of the fields, by any of the analysers, or as a report's number."""
        ways = [
            tantivy.Query.boost_query(self._run(field_of(name, analyser), run), weight)
            for analyser in STEMMERS
            if (run := tokens(clause.text, analyser))
            for name, weight in weights.items()
        ]
        if PAGE not in weights:
            ways += self._number(clause.text)
        return tantivy.Query.boolean_query([(Should, way) for way in ways])

    def _run(self, field: str, run: Sequence[Token], slop: int = 0) -> tantivy.Query:
        """One term, or several that follow one another; tantivy panics over a phrase of one."""
        if len(run) == 1:
            return tantivy.Query.term_query(self._schema, field, run[0].term, "freq")
        words: list[str | tuple[int, str]] = [(token.position - run[0].position, token.term) for token in run]
        return tantivy.Query.phrase_query(self._schema, field, words, slop)

    def _number(self, text: str) -> list[tantivy.Query]:
        number = numbers.key(text) if numbers.may_be_number(text) else ""
        term = tantivy.Query.term_query(self._schema, "number", number, "basic") if number else None
        return [tantivy.Query.const_score_query(term, NUMBER_WEIGHT)] if term else []

    def _title(self, query: Query) -> list[tantivy.Query]:
        """Reports whose title has all the words in their order come first; it finds nothing by itself."""
        if not query.is_plain or len(query.wanted) < 2:
            return []
        runs = [(analyser, tokens(query.text, analyser)) for analyser in STEMMERS]
        return [
            tantivy.Query.boost_query(self._run(field_of("title", analyser), run, slop=1), TITLE_PHRASE_WEIGHT)
            for analyser, run in runs
            if len(run) > 1
        ]

    @staticmethod
    def _all(needed: Sequence[tantivy.Query], better: Sequence[tantivy.Query] = ()) -> tantivy.Query:
        return tantivy.Query.boolean_query([*((Must, one) for one in needed), *((Should, one) for one in better)])
