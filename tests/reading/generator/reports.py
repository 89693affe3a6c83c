"""Made-up reports with known truth, of the kinds that offices print; a kind and a seed give the same report for ever."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random

from inspectorate.core.text import normalise
from inspectorate.reading.document import Document
from inspectorate.reading.layouts import choose, shipped
from inspectorate.reading.recommendations.flags import flags
from inspectorate.reading.recommendations.read import read
from inspectorate.reading.selfchecks import self_checks
from inspectorate.reading.text.wording import likeness
from inspectorate.reading.values import Recommendation
from tests.reading.recommendations.paper import report

SAME = 0.8
UNSAID = "unknown"
"""The position where the report's own words do not settle it: right is to withhold it."""
ANY = "any"
"""A value that this kind of report is not about: whatever is read is right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """One recommendation as its report prints it; `position` is "not stated" where nobody says a word on it.

    `numbers` are further ones that are right as well, `addressees` several of which each must be read, `pages` on how many it
    is printed; what is `optional` one reader would give and another not.
    """

    text: str
    number: str | None = None
    position: str = "not stated"
    date: str | None = None
    addressee: str | None = None
    earlier: bool = False
    numbers: tuple[str | None, ...] = ()
    addressees: tuple[str, ...] = ()
    status: str | None = None
    pages: int = 1
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A report as paper.py reads it, with what it recommends."""

    text: str
    truth: tuple[Truth, ...]


@dataclass(slots=True)
class Outcome:
    """What differs: `asked` where the reading withheld or flagged it, `silent` where it did not; of so many `values` compared."""

    silent: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    values: int = 0

    @property
    def right(self) -> bool:
        """Nothing differs at all."""
        return not self.silent and not self.asked


KINDS: dict[str, Callable[[Random], Made]] = {}


def kind(make: Callable[[Random], Made]) -> Callable[[Random], Made]:
    """Register a kind of report by the name of its function."""
    KINDS[make.__name__] = make
    return make


def judged(made: Made, document: Document | None = None) -> Outcome:
    """Read a made report and compare every entry with the truth, by the rules that the score of real readings has.

    `document` is the same report as pages that somebody else has made of it.
    """
    document = document or report(made.text)
    layout = choose(document, shipped())
    found = read(document, layout=layout)
    checks = self_checks(document, found.items)
    raised = flags(found, checks)
    about = {place for flag in raised for place in flag.about}
    outcome = Outcome()
    for earlier in (False, True):
        wanted = [truth for truth in made.truth if truth.earlier is earlier]
        got = [(n, item) for n, item in enumerate(found.items) if (item.origin == "earlier report") is earlier]
        withheld = any(item.withheld for _n, item in got) or any(check.holds is False for check in checks)
        _compare(wanted, [(n, item) for n, item in got if not item.withheld], about, withheld, outcome)
    return outcome


def _compare(wanted: list[Truth], got: list[tuple[int, Recommendation]], about: set[str], withheld: bool, outcome: Outcome) -> None:
    spare = list(got)
    missing: list[Truth] = []
    for truth in wanted:
        best = max(spare, key=lambda one: likeness(one[1].text, truth.text), default=None)
        if best is None or likeness(best[1].text, truth.text) < SAME:
            missing += [] if truth.optional else [truth]
            continue
        spare.remove(best)
        _values(truth, *best, about, outcome)
    outcome.values += len(wanted)
    said = [f"missing: {truth.text[:60]}" for truth in missing] + [f"spare: {item.text[:60]}" for _n, item in spare]
    (outcome.asked if "recommendations" in about or withheld else outcome.silent).extend(said)


def _values(truth: Truth, place: int, item: Recommendation, about: set[str], outcome: Outcome) -> None:
    flagged = f"recommendations/{place}" in about
    for name, wanted, have, withheld in _rows(truth, item):
        outcome.values += ANY not in wanted
        if ANY not in wanted and ((withheld and UNSAID not in wanted) or (not withheld and have not in wanted)):
            (outcome.asked if withheld or flagged else outcome.silent).append(f"{name}: {wanted[0]} read {have} ({truth.text[:40]})")
    named = [normalise(one) for one in item.addressees]
    for one in (*truth.addressees, *((truth.addressee,) if truth.addressee else ())):
        outcome.values += 1
        if normalise(one) not in named:
            (outcome.asked if flagged else outcome.silent).append(f"addressee: {one} read {item.addressees}")


def _rows(truth: Truth, item: Recommendation) -> Iterator[tuple[str, tuple[str | None, ...], str | None, bool]]:
    """Each value with what is right, what was read, and whether that is withheld."""
    yield "number", (truth.number or "", *(number or "" for number in truth.numbers)), item.number or "", False
    if truth.earlier:
        state = item.status.value.lower() if item.status else None
        yield "status", (truth.status.lower() if truth.status else ANY,), state, bool(item.status and item.status.withheld)
        return
    response, due = item.response, item.target_date
    yield "position", (truth.position,), response.position if response else "not stated", bool(response and response.withheld)
    yield "date", (truth.date,), due.value if due else None, bool(due and due.withheld)
    printed = len({span.page for span in item.spans})
    yield "pages", (str(truth.pages), *map(str, range(truth.pages, 9))), str(printed), False
