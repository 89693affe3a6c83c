"""What every search engine does for us; the contract that `tests/search` drives each of them through."""

from typing import Protocol

from inspectorate.search.flowing import Range
from inspectorate.search.values import FACETS, Filters, Hit, PageHits, Query, RecommendationHits, Report, Result, Snippet, Sort, Suggestions

PAGE_SIZE = 10
SNIPPET_WIDTH = 240
MAX_SIZE = 1_000
MAX_OFFSET = 100_000
MAX_COUNTED = 60
"""Pages of one report whose lit places are counted for `PageHits.hits`."""
MAX_TYPED = 200
"""Letters of a text that is being typed which count."""
EVERYTHING = Filters()
"""No choice at all."""


class Engine(Protocol):
    """An index in a folder of its own: one writer at a time in all processes, any number of readers.

    To follow a log: `begin()`, read the entries after `position()`, `add` and `remove`, `commit(head)`. What is
    committed together appears together; what is not committed is gone when the process ends. Adding is idempotent.
    """

    def begin(self) -> int:
        """Become the only writer (waiting for another one) and return the position reached. Raises `IndexBusy`."""
        ...

    def add(self, report: Report) -> None:
        """Put a report in, in place of what was there under its id; seen by readers after `commit`."""
        ...

    def remove(self, report: str) -> None:
        """Take a report and its pages out; one that is not there is no error."""
        ...

    def clear(self) -> None:
        """Take everything out, to build anew; readers keep the old state until `commit`."""
        ...

    def commit(self, position: int) -> None:
        """Make all of it durable and visible, together with the log's position, and let other writers in."""
        ...

    def abandon(self) -> None:
        """Forget what was not committed and let other writers in; without a writer it does nothing."""
        ...

    def position(self) -> int:
        """The position of the last commit that this reader sees; 0 for an empty index."""
        ...

    def reload(self) -> None:
        """See what other processes have committed since."""
        ...

    def search(
        self,
        query: Query,
        *,
        filters: Filters = EVERYTHING,
        facets: tuple[str, ...] = FACETS,
        sort: Sort = Sort.BEST,
        offset: int = 0,
        size: int = PAGE_SIZE,
    ) -> Result:
        """A page of hits, their total, and the facets asked for. Any query is answered; an empty one finds everything.

        Best first where there are words, else newest first. A sentence wants most of its words, and those that stand close
        together on a page or in a recommendation count more. Where no report has all the words of another query, the
        spelling is mended or the words are loosened, and the result says so.
        """
        ...

    def numbered(self, number: str) -> tuple[str, ...]:
        """The ids of the reports with that number, however it is typed."""
        ...

    def pages_of(self, report: str, query: Query, *, limit: int = 8) -> PageHits:
        """The pages of a report on which the query's words stand: the best `limit` of them, in the order of the pages."""
        ...

    def recommendations_of(self, report: str, query: Query, *, limit: int = 3) -> RecommendationHits:
        """The recommendations of a report that have the query's words: the best `limit` of them, in their order."""
        ...

    def suggest(self, typed: str, *, limit: int = 5) -> Suggestions:
        """What a person may be about to type: completions that find something, reports by title and number; from this index only."""
        ...

    def related(self, report: Report, *, limit: int = 5) -> tuple[Hit, ...]:
        """The reports that share the rarer words of its title, summary and recommendations, best first."""
        ...

    def lit(self, text: str, query: Query, language: str = "en", *, field: str = "text") -> tuple[Range, ...]:
        """The places in a text that the query's words light, as the index's own analyser matches them.

        `field` is what the text is: words that the query asks of another field only are not lit.
        """
        ...

    def snippet(self, text: str, query: Query, language: str = "en", width: int = SNIPPET_WIDTH, *, field: str = "text") -> Snippet:
        """A passage of a text around its lit words."""
        ...

    def close(self) -> None:
        """Let go of the writer and the files."""
        ...
