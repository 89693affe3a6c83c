"""What the index itself can offer a reader: better spellings, completions, reports alike. All of it leads to published reports."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import tantivy

from inspectorate.search import numbers, queries, spelling
from inspectorate.search.analysers import PLAIN, analyser_for, respelled, tokens
from inspectorate.search.asked import Clause, Query
from inspectorate.search.engine import EVERYTHING
from inspectorate.search.tantivy_query import Compiler, Must, Should
from inspectorate.search.tantivy_reader import Reader, related
from inspectorate.search.tantivy_schema import SPELLED, field_of
from inspectorate.search.values import Filters, Hit, Report, Suggestions

ALIKE: Final = {"title": 2.0, "summary": 1.0, "recommendations": 1.0, "text": 1.0}
"""The fields that make reports alike, and how much."""

LEAST_ALIKE: Final = 0.15
"""What a report must score of what the report itself scores; below it two reports share no subject."""

_SHORTEST_BEGINNING = 2
_COMPLETIONS_TRIED = 40


class Hints:
    """Hints of one state of the index."""

    def __init__(self, reader: Reader, compiler: Compiler, schema: tantivy.Schema) -> None:
        self._reader = reader
        self._compiler = compiler
        self._schema = schema

    def meant(self, query: Query, filters: Filters) -> Query | None:
        """The query with each word that stands in no report replaced by the nearest that does; None where that finds nothing either."""
        better = self._better(query)
        if not better:
            return None
        meant = queries.read(spelling.respelt(query.text, better))
        return meant if self._reader.finds(self._compiler.reports(meant), filters) else None

    def completions(self, typed: str, limit: int) -> tuple[str, ...]:
        """The text with its last word completed, most frequent first, each finding something."""
        words = tokens(typed, PLAIN)
        if not words or typed[-1:].isspace() or len(words[-1].term) < _SHORTEST_BEGINNING:
            return ()
        before, last = typed[: words[-1].start], words[-1].term
        known = sorted(self._reader.spelled(last), key=lambda one: (-one[1], one[0]))[:_COMPLETIONS_TRIED]
        asked = [self._compiler.reports(queries.read(before))] if before.strip() else []
        fitting = (word for word in _apart(word for word, _ in known) if self._stands(word, asked))
        return tuple(before + word for word, _ in zip(fitting, range(limit), strict=False))

    def titled(self, typed: str, limit: int) -> tuple[str, ...]:
        """The reports whose number begins so or whose title has these words, the last one as far as it is typed."""
        words = typed.split()
        if len(typed.strip()) < _SHORTEST_BEGINNING or not words:
            return ()
        clauses = [*(Clause(text=word, field="title") for word in words[:-1]), Clause(text=words[-1], field="title", prefix=True)]
        numbered = [Clause(text=typed, field="number", prefix=True)] if numbers.may_be_number(typed) else []
        ways = [self._compiler.all_of(clauses), *map(self._compiler.one, numbered)]
        query = tantivy.Query.boolean_query([(Must, self._compiler.term("document", "report")), (Must, self._compiler.either(ways))])
        return tuple(report for _, report in self._reader.scored(query, limit))

    def suggestions(self, typed: str, limit: int) -> Suggestions:
        """Completions and reports, so many of each at most."""
        return Suggestions(queries=self.completions(typed, limit), reports=self.titled(typed, limit))

    def alike(self, report: Report, limit: int) -> tuple[Hit, ...]:
        """The reports that share most of the report's rarer words, best first, without itself."""
        analyser = analyser_for(report.language)
        said = [respelled(text, analyser) for text in (report.title, report.summary, *report.recommendations) if text]
        if not said:
            return ()
        ways = [related(self._schema, {field_of(name, analyser): said}, weight) for name, weight in ALIKE.items()]
        query = tantivy.Query.boolean_query(
            [(Must, self._compiler.term("document", "report")), (Must, tantivy.Query.boolean_query([(Should, way) for way in ways]))]
        )
        found = self._reader.scored(query, limit + 1)
        own = next((score for score, other in found if other == report.id), 0.0) or (found[0][0] if found else 0.0)
        others = [(score, other) for score, other in found if other != report.id and score >= LEAST_ALIKE * own]
        return tuple(Hit(other, score) for score, other in others[:limit])

    def _better(self, query: Query) -> Mapping[str, str]:
        words = {token.term for clause in query.wanted if clause.field != "number" for token in tokens(clause.text, PLAIN)}
        better: dict[str, str] = {}
        for word in sorted(words):
            if spelling.correctable(word) and not self._reader.finds(self._compiler.one(Clause(text=word)), EVERYTHING):
                known = [one for beginning in spelling.beginnings(word) for one in self._reader.spelled(beginning)]
                if near := spelling.nearest(word, known, self._stands):
                    better[word] = near
        return better

    def _stands(self, word: str, besides: list[tantivy.Query] | None = None) -> bool:
        """Whether the word stands in a report that is there now (and is found by the other queries)."""
        needed = [self._compiler.term("document", "report"), self._compiler.term(SPELLED, word), *(besides or [])]
        return self._reader.finds(tantivy.Query.boolean_query([(Must, one) for one in needed]), EVERYTHING)


def _apart(words: Iterable[str]) -> Iterator[str]:
    """The words without those that a search takes for one that came before: "pilots" after "pilot"."""
    seen: set[str] = set()
    for word in words:
        stem = " ".join(token.term for token in tokens(word, "en"))
        if stem not in seen:
            yield word
        seen.add(stem)
