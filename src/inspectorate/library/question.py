"""What a reader asks of the library: words, narrowings, order and page, with one canonical address each. Pure.

An unknown name in the address is refused, never ignored: a page that answers another question than the one asked misleads.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from urllib.parse import urlencode

ADDRESS = "/reports/"
FACETS = ("issuer", "agency", "area", "year", "kind", "response", "recommendations", "language")
SINGLE = ("q", "sort", "page", "size")
SORTS = ("match", "newest", "oldest")
LONGEST = 500
LAST_PAGE = 1000
PER_PAGE = 10
SIZES = (10, 25, 50, 100)
"""How many reports a page of a result may show."""
MOST_HITS = 100_000
"""The last place in a result from which one finds back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One search. `narrowed` are sorted, single (facet, value) pairs; two values of one facet mean either.

    `sort` "" is the best match where there are words, else the newest first. `size` is how many reports a page shows.
    """

    words: str = ""
    narrowed: tuple[tuple[str, str], ...] = ()
    sort: str = ""
    page: int = 1
    size: int = PER_PAGE

    def values(self, facet: str) -> tuple[str, ...]:
        """The values asked for under one facet."""
        return tuple(value for name, value in self.narrowed if name == facet)

    def narrow(self, facet: str, value: str) -> "Question":
        """The same question narrowed by one more value, from its first page."""
        return replace(self, narrowed=_single((*self.narrowed, (facet, value))), page=1)

    def widen(self, facet: str, value: str) -> "Question":
        """The same question without one narrowing, from its first page."""
        return replace(self, narrowed=tuple(pair for pair in self.narrowed if pair != (facet, value)), page=1)

    def sorted_by(self, sort: str) -> "Question":
        """The same question in another order, from its first page."""
        return replace(self, sort=sort, page=1)

    def at(self, page: int) -> "Question":
        """Another page of the same answer."""
        return replace(self, page=page)

    def sized(self, size: int) -> "Question":
        """The same question with so many reports a page, from its first page."""
        return replace(self, size=size, page=1)

    def asking(self, words: str) -> "Question":
        """Other words, with the same narrowings, from the first page."""
        return replace(self, words=words, page=1)

    @property
    def order(self) -> str:
        """The order in force."""
        return self.sort or ("match" if self.words else "newest")

    @property
    def keep(self) -> tuple[tuple[str, str], ...]:
        """The name-value pairs that a search box sends along with new words."""
        size = (("size", str(self.size)),) if self.size != PER_PAGE else ()
        return (*self.narrowed, *((("sort", self.sort),) if self.sort else ()), *size)

    @property
    def url(self) -> str:
        """The one address of this question."""
        return self.address()

    def address(self, under: str = ADDRESS) -> str:
        """The question under another page's address: a file of its result."""
        pairs = [("q", self.words)] if self.words else []
        pairs += [*self.keep, *([("page", str(self.page))] if self.page > 1 else [])]
        return under + ("?" + urlencode(pairs) if pairs else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Misread:
    """A question that can't be answered: the names or values at fault, and what is left without them.

    `rest` keeps as much of the words as can be searched for.
    """

    unknown: tuple[str, ...] = ()
    wrong: tuple[tuple[str, str], ...] = ()
    rest: Question = field(default_factory=Question)

    @property
    def at_fault(self) -> tuple[str, ...]:
        """What a reader is told: the names, and the values with theirs."""
        return (*self.unknown, *(f"{name}={value}" for name, value in self.wrong))


def _single(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    order = {name: place for place, name in enumerate(FACETS)}
    return tuple(sorted(set(pairs), key=lambda pair: (order[pair[0]], pair[1])))


def _wrong(name: str, value: str) -> bool:
    """Whether a known name has a value that it can't have."""
    if len(value) > LONGEST or "\0" in value:
        return True
    match name:
        case "sort":
            return value not in SORTS
        case "page":
            return not (value.isascii() and value.isdigit() and 0 < int(value) <= LAST_PAGE)
        case "year":
            return not (value.isascii() and value.isdigit() and len(value) == 4)
        case "recommendations":
            return value not in ("yes", "no")
        case "size":
            return value not in map(str, SIZES)
    return False


def read_question(pairs: Iterable[tuple[str, str]]) -> Question | Misread:
    """Read the pairs of an address. Empty values count as absent; of `SINGLE` the last one counts."""
    given = [(name, value.strip()) for name, value in pairs]
    given = [(name, value) for name, value in given if value]
    unknown = tuple(sorted({name for name, _value in given if name not in (*FACETS, *SINGLE)}))
    wrong = tuple((name, value) for name, value in given if name not in unknown and _wrong(name, value))
    fine = [pair for pair in given if pair[0] not in unknown and pair not in wrong]
    last = dict(fine)
    rest = Question(
        words=searchable(dict(given).get("q", "")),
        narrowed=_single(pair for pair in fine if pair[0] in FACETS),
        sort=last.get("sort", ""),
        page=int(last.get("page", "1")),
        size=int(last.get("size", PER_PAGE)),
    )
    return Misread(unknown=unknown, wrong=wrong, rest=rest) if unknown or wrong else rest


def searchable(words: str) -> str:
    """The words as far as they can be searched for: the first `LONGEST` letters to the end of a word, without U+0000."""
    plain = " ".join(words.replace("\0", " ").split())
    if len(plain) <= LONGEST:
        return plain
    whole, _space, _cut = plain[: LONGEST + 1].rpartition(" ")
    return whole or plain[:LONGEST]


def reach(page: int, last: int, around: int = 2) -> tuple[int | None, ...]:
    """The page numbers that a pager prints round `page` of `last`, None for a gap: 1 … 4 5 6 … 20."""
    shown: list[int | None] = []
    before = 0
    for number in sorted({1, last, *range(max(1, page - around), min(last, page + around) + 1)}):
        if number - before > 1:
            shown.append(before + 1 if number - before == 2 else None)
        shown.append(number)
        before = number
    return tuple(shown)
