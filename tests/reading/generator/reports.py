"""Made-up reports with known truth, of the kinds that offices print; a kind and a seed give the same report for ever."""

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from inspectorate.core.text import normalise
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """One recommendation as its report prints it; `position` is "not stated" where nobody says a word on it."""

    text: str
    number: str | None = None
    position: str = "not stated"
    date: str | None = None
    addressee: str | None = None
    earlier: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A report as paper.py reads it, with what it recommends."""

    text: str
    truth: tuple[Truth, ...]


@dataclass(slots=True)
class Outcome:
    """What differs: `asked` where the reading withheld or flagged it, `silent` where it did not."""

    silent: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    @property
    def right(self) -> bool:
        """Nothing differs at all."""
        return not self.silent and not self.asked


KINDS: dict[str, Callable[[Random], Made]] = {}


def kind(make: Callable[[Random], Made]) -> Callable[[Random], Made]:
    """Register a kind of report by the name of its function."""
    KINDS[make.__name__] = make
    return make


def judged(made: Made) -> Outcome:
    """Read a made report and compare every entry with the truth, by the rules that the score of real readings has."""
    document = report(made.text)
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
            missing.append(truth)
            continue
        spare.remove(best)
        if not truth.earlier:
            _values(truth, *best, about, outcome)
    said = [f"missing: {truth.text[:60]}" for truth in missing] + [f"spare: {item.text[:60]}" for _n, item in spare]
    (outcome.asked if "recommendations" in about or withheld else outcome.silent).extend(said)


def _values(truth: Truth, place: int, item: Recommendation, about: set[str], outcome: Outcome) -> None:
    flagged = f"recommendations/{place}" in about
    response = item.response
    rows = (
        ("number", truth.number, item.number, False),
        ("position", truth.position, response.position if response else "not stated", bool(response and response.withheld)),
        ("date", truth.date, item.target_date.value if item.target_date else None, bool(item.target_date and item.target_date.withheld)),
    )
    for name, want, have, withheld in rows:
        if (withheld and want != UNSAID) or (not withheld and want != have):
            (outcome.asked if withheld or flagged else outcome.silent).append(f"{name}: {want} read {have} ({truth.text[:40]})")
    if truth.addressee and normalise(truth.addressee) not in [normalise(one) for one in item.addressees]:
        (outcome.asked if flagged else outcome.silent).append(f"addressee: {truth.addressee} read {item.addressees}")
