"""The questions of the search benches, and each as its peers' own query languages have it."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from inspectorate.library.question import Question, read_question
from inspectorate.search import queries
from inspectorate.search.asked import All, Clause, Either, Node, Not, Query
from inspectorate.search.values import Filters, Sort

PEER_FACETS = ("agency", "area", "year", "kind")
"""What the peers count for each question; the library counts all eight."""
INDEX_NAMES = {"year": "fiscal_year"}
CHIPS = 8
SIZE = 10
PAGE_FIELDS = ("", "text")


@dataclass(frozen=True)
class Asked:
    """One question: what it is an example of, and whether all sides must find the same number of reports."""

    kind: str
    words: str
    narrowed: Mapping[str, list[str]] = field(default_factory=dict)
    sort: str = ""
    same: bool = False

    @property
    def question(self) -> Question:
        """As the address of the page of results has it."""
        pairs = [("q", self.words), ("sort", self.sort), *((name, value) for name, values in self.narrowed.items() for value in values)]
        found = read_question(pairs)
        assert isinstance(found, Question), found
        return found

    @property
    def query(self) -> Query:
        """Its words, read."""
        return queries.read(self.words)

    @property
    def filters(self) -> Filters:
        """Its narrowings as the index has them."""
        return Filters({INDEX_NAMES.get(name, name): tuple(values) for name, values in self.narrowed.items()})

    @property
    def order(self) -> Sort:
        """The order in force."""
        return Sort(self.question.order) if self.question.order != "match" else Sort.BEST

    @property
    def by_match(self) -> bool:
        """Whether the best match comes first."""
        return bool(self.words) and not self.sort


def asked() -> tuple[Asked, ...]:
    """All of them, in their order."""
    return tuple(Asked(**row) for row in tomllib.loads(Path(__file__).with_name("asked.toml").read_text("utf-8"))["query"])


Written = Callable[[Clause], str]


def written(node: Node | None, leaf: Written, signs: tuple[str, str, str], *, pages: bool = False) -> str:
    """The tree in another language, "" where nothing is asked. `signs` join: and, or, and not; `pages` leaves out other fields."""
    both, either, without = signs
    match node:
        case Clause():
            return "" if node.small or (pages and node.field not in PAGE_FIELDS) else leaf(node)
        case All():
            wanted = [found for part in node.of if not isinstance(part, Not) and (found := written(part, leaf, signs, pages=pages))]
            unwanted = [found for part in node.of if isinstance(part, Not) and (found := written(part.of, leaf, signs, pages=pages))]
            return "(" + both.join(wanted) + "".join(without + one for one in unwanted) + ")" if wanted else ""
        case Either():
            found = [made for part in node.of if (made := written(part, leaf, signs, pages=pages))]
            return "(" + either.join(found) + ")" if found else ""
    return ""


def loose(query: Query, leaf: Written, either: str) -> str:
    """Any of the words and phrases, as the pages of a report are looked for where none has all."""
    return either.join(leaf(clause) for clause in query.wanted if clause.field in PAGE_FIELDS)
