"""What the index itself can offer a reader: better spellings, completions, reports alike. All of it leads to published reports."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from math import log
from typing import Final

import tantivy

from inspectorate.search import numbers, queries, spelling
from inspectorate.search.analysers import PLAIN, analyser_for, tokens
from inspectorate.search.asked import Clause, Query
from inspectorate.search.engine import EVERYTHING
from inspectorate.search.tantivy_query import Compiler, Must, Should
from inspectorate.search.tantivy_reader import Reader
from inspectorate.search.tantivy_schema import SPELLED, WEIGHTS, field_of
from inspectorate.search.values import Filters, Hit, Report, Suggestions

ALIKE: Final = {"title": 2.0, "summary": 1.0, "recommendations": 1.0}
"""The fields in which a telling word makes reports alike, and how much."""

LEAST_ALIKE: Final = 0.2
"""What a report must score of what the report itself scores; below it two reports share no subject."""

COMMON: Final = 5
"""A word that stands in more than one report of so many says nothing of a subject."""

MOST_TELLING: Final = 30
TITLE_COUNTS: Final = 3
"""How often a word of the title counts."""

HARDLY_ANY: Final = 2
"""Documents (reports, pages, recommendations) that have a word which may be a misprint."""

FAR_MORE: Final = 8
"""How many times as many must have another word, for it to be offered instead."""

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
        return meant if self._reader.finds(self._asked(meant), filters) else None

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
        """The reports that share most of the report's telling words, best first, without itself."""
        analyser = analyser_for(report.language)
        telling = self._telling(report, analyser)
        if not telling:
            return ()
        ways = [
            tantivy.Query.const_score_query(tantivy.Query.term_query(self._schema, field_of(name, analyser), term, "freq"), weight * worth)
            for term, worth in telling.items()
            for name, weight in ALIKE.items()
        ]
        found = self._reader.scored(tantivy.Query.boolean_query([(Should, way) for way in ways]), limit + 1)
        own = next((score for score, other in found if other == report.id), 0.0) or sum(telling.values())
        others = [(score, other) for score, other in found if other != report.id and score >= LEAST_ALIKE * own]
        return tuple(Hit(other, score) for score, other in others[:limit])

    def _telling(self, report: Report, analyser: str) -> dict[str, float]:
        """The terms that say most about the report, with what each is worth: often in it, in few others, but not in it alone."""
        texts = (*[report.title] * TITLE_COUNTS, report.summary, *report.recommendations)
        counts = Counter(token.term for text in texts for token in tokens(text, analyser) if token.term.isalpha())
        everything = self._reader.count(self._compiler.term("document", "report"), EVERYTHING)
        fields = [field_of(name, analyser) for name in WEIGHTS]
        worth: dict[str, float] = {}
        for term, count in counts.items():
            frequency = self._reader.frequency(fields, term)
            if 2 <= frequency <= max(2, everything // COMMON):
                worth[term] = (1 + log(count)) * log(1 + everything / frequency)
        return dict(sorted(worth.items(), key=lambda one: (-one[1], one[0]))[:MOST_TELLING])

    def perhaps(self, query: Query, filters: Filters, total: int) -> Query | None:
        """The query with each word that hardly any report has replaced by a near one that far more have, where that finds more."""
        better: dict[str, str] = {}
        for word in self._words(query):
            own = dict(self._reader.spelled(word)).get(word, 0)
            if 0 < own <= HARDLY_ANY:
                known = [one for one in self._near(word) if one[1] >= FAR_MORE * own and _stem(one[0]) != _stem(word)]
                if near := spelling.nearest(word, known, self._stands):
                    better[word] = near
        meant = queries.read(spelling.respelt(query.text, better)) if better else None
        return meant if meant and self._reader.count(self._asked(meant), filters) > total else None

    def _better(self, query: Query) -> Mapping[str, str]:
        absent = (word for word in self._words(query) if not self._reader.finds(self._compiler.one(Clause(text=word)), EVERYTHING))
        nearest = {word: spelling.nearest(word, self._near(word), self._stands) for word in absent}
        return {word: near for word, near in nearest.items() if near}

    @staticmethod
    def _words(query: Query) -> list[str]:
        """The wanted words that may be misspelled."""
        words = {token.term for clause in query.wanted if clause.field != "number" for token in tokens(clause.text, PLAIN)}
        return sorted(filter(spelling.correctable, words))

    def _near(self, word: str) -> list[spelling.Counted]:
        """Words that may be the one that was meant, by their first letter, and in about how many documents each stands."""
        return [one for beginning in spelling.beginnings(word) for one in self._reader.spelled(beginning)]

    def _asked(self, query: Query) -> tantivy.Query:
        return self._compiler.reports(query, telling=self._reader.telling(query))

    def _stands(self, word: str, besides: list[tantivy.Query] | None = None) -> bool:
        """Whether the word stands in a report that is there now (and is found by the other queries)."""
        needed = [self._compiler.term("document", "report"), self._compiler.term(SPELLED, word), *(besides or [])]
        return self._reader.finds(tantivy.Query.boolean_query([(Must, one) for one in needed]), EVERYTHING)


def _apart(words: Iterable[str]) -> Iterator[str]:
    """The words without those that a search takes for one that came before: "pilots" after "pilot"."""
    seen: set[str] = set()
    for word in words:
        stem = _stem(word)
        if stem not in seen:
            yield word
        seen.add(stem)


def _stem(word: str) -> str:
    return " ".join(token.term for token in tokens(word, "en"))
