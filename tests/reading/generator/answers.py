"""Ways in which offices answer, with known truth: what they say, by when, and how a reading of it is judged.

Modelled on how the field writes, not on the rules that read it. Phrases and dates are dealt out in two halves: one is looked at
when a rule fails, of the other only totals are printed.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random

from inspectorate.reading.layouts import choose, shipped
from inspectorate.reading.recommendations.flags import flags
from inspectorate.reading.recommendations.read import read
from inspectorate.reading.selfchecks import self_checks
from inspectorate.reading.text.wording import likeness
from inspectorate.reading.values import Recommendation
from tests.reading.generator.asked import BODIES, asks, capital
from tests.reading.recommendations.paper import report

OPEN, HELD = 0, 1
SAME = 0.75
UNSAID = "unsaid"
"""Where the words settle no position: right is to withhold it, or to say that none was taken."""
PHRASES = {
    "concur": (
        "We concur.",
        "Concur.",
        "Agreed.",
        "The {body} agrees with this recommendation.",
        "Accepted.",
        "We accept this recommendation.",
        "Management concurs with the recommendation.",
        "We fully support this recommendation and will carry it out.",
        "The {body} has no objection to this recommendation and will act on it.",
        "This recommendation is accepted.",
        "Agree.",
        "We will implement this recommendation.",
        "The {body} has already implemented this recommendation.",
        "Management agrees.",
        "We are in agreement with the recommendation.",
        "The recommendation is accepted in full.",
        "The {body} welcomes this recommendation.",
        "We agree, and the work has begun.",
        "The {body} endorses this recommendation.",
        "Concur; the directive was issued last week.",
        "The {body} agreed to do so.",
        "Recommendation accepted.",
        "We intend to implement this recommendation.",
        "Fully agree.",
    ),
    "partially concur": (
        "We partially concur.",
        "Partially agree.",
        "Partly accepted.",
        "Accepted in part.",
        "We agree in principle.",
        "The {body} accepts this recommendation in principle.",
        "We concur in part.",
        "The {body} agrees with this recommendation in part.",
        "We agree with the intent of this recommendation, but cannot do so at every pier.",
        "Partially accepted.",
        "We accept this recommendation in part only.",
        "The {body} partially agrees with this recommendation.",
        "Concur in principle.",
        "Agree in part; the leased sites are not ours.",
        "The {body} agrees but is unable to do so this year.",
        "We agree, subject to funding.",
        "We accept this recommendation, except at the leased piers.",
        "We concur, provided that the council pays for it.",
        "Agreed with qualification.",
        "Support-in-principle.",
        "The {body} accepts the intent of this recommendation.",
        "Accepted subject to the availability of funds.",
    ),
    "non-concur": (
        "Non-concur.",
        "We do not concur.",
        "We respectfully disagree.",
        "Disagree.",
        "Not accepted.",
        "Rejected.",
        "The {body} does not accept this recommendation.",
        "We decline to implement this recommendation.",
        "We do not agree.",
        "We cannot support this recommendation.",
        "The {body} does not intend to implement this recommendation.",
        "We do not concur with the recommendation, as the law forbids it.",
        "The {body} rejects this recommendation.",
        "We will not implement this recommendation.",
        "The {body} disagrees with this recommendation.",
        "Nonconcur.",
        "This recommendation cannot be accepted, as it does not fit the facts.",
        "The {body} is not minded to accept this recommendation.",
        "We are unable to support the recommendation.",
        "The {body} does not consider that the recommendation is necessary.",
    ),
    "neither": (
        "The {body} neither agreed nor disagreed.",
        "Neither agree nor disagree.",
        "The {body} will consult the colleges on the matter and examine options.",
        "The {body} will talk to its partners and explore possible options.",
        "Currently, there is no such rule anywhere. The {body} would consider one. Its board will review and assess what is possible.",
        "The {body} neither accepts nor rejects this recommendation.",
        "The {body} did not state whether it agreed.",
        "No comment.",
        "The {body} had no comment on this recommendation.",
        "We will consider this recommendation.",
        "This recommendation is under review.",
        "The {body} did not say if it agrees or disagrees.",
        "The {body} took no position on this recommendation.",
    ),
    UNSAID: (
        "The harbor lies to the north of the town.",
        "Please see the attached pages.",
        "We thank the auditors for their work.",
        "The {body} was founded in 1921.",
        "This matter is of great importance to us.",
        "A copy was sent to the council.",
    ),
}
DATES = (
    ("by June 30, 2024", "2024-06-30"),
    ("by September 2024", "2024-09"),
    ("no later than March 1, 2025", "2025-03-01"),
    ("by 15 October 2024", "2024-10-15"),
    ("by the end of calendar year 2024", "2024"),
    ("by 12/31/2024", "2024-12-31"),
    ("by the end of fiscal year 2025", "2025"),
    ("before December 1, 2024", "2024-12-01"),
    ("in the spring of 2025", "2025"),
    ("within six months", None),
    ("as soon as funds allow", None),
    ("by November 2024", "2024-11"),
)
FIELDS = (
    ("June 30, 2024", "2024-06-30"),
    ("September 2024", "2024-09"),
    ("10/30/24", "2024-10-30"),
    ("15 October 2024", "2024-10-15"),
    ("12/2024", "2024-12"),
    ("2025", "2025"),
    ("03/01/2025", "2025-03-01"),
    ("November 2024", "2024-11"),
    ("Ongoing", None),
    ("Immediately", None),
    ("Already implemented", None),
    ("N/A", None),
)


@dataclass(frozen=True, slots=True)
class Said:
    """A recommendation with its answer: `words` may be empty, `due` is the date as printed with a preposition or alone."""

    number: int
    ask: str
    position: str
    words: str
    due: str = ""
    date: str | None = None

    @property
    def item(self) -> str:
        """What is asked, as a sentence."""
        return f"{capital(self.ask)}."


@dataclass(frozen=True, slots=True)
class Answered:
    """A report as paper.py reads it, with the position and date of every recommendation; `dated`: whether dates are judged."""

    text: str
    said: tuple[Said, ...]
    dated: bool = True


@dataclass(slots=True)
class Outcome:
    """Values counted: right, withheld or flagged, silently wrong; with a line for each that is not right."""

    right: int = 0
    asked: list[str] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)


Way = Callable[["Deal"], Answered]
WAYS: dict[str, Way] = {}


def way(make: Way) -> Way:
    """Register a way to answer by the name of its function."""
    WAYS[make.__name__] = make
    return make


class Deal:
    """Deals out phrases of one half only, always the same for a seed."""

    def __init__(self, seed: str, half: int) -> None:
        self.rng = Random(seed)
        self.half = half
        self.body = self.rng.choice(BODIES)

    def said(self, *positions: str, due: tuple[tuple[str, str | None], ...] = (), count: int = 3) -> tuple[Said, ...]:
        """So many recommendations with answers of these positions, or of any."""
        kinds = positions or tuple(self.rng.choice(("concur", "concur", "concur", "partially concur", "non-concur")) for _ in range(count))
        found = []
        for number, (ask, position) in enumerate(zip(asks(self.rng, len(kinds)), kinds, strict=True), start=1):
            printed, value = self.rng.choice(due[self.half :: 2]) if due and position in {"concur", "partially concur"} else ("", None)
            words = self.rng.choice(PHRASES[position][self.half :: 2]).format(body=self.body)
            found.append(Said(number, ask, position, words, printed, value))
        return tuple(found)

    def listed(self, said: tuple[Said, ...]) -> list[str]:
        """The recommendations in one of the usual forms, without answers."""
        match self.rng.randrange(3):
            case 0:
                return ["# Recommendations", f"We recommend that the {self.body}:", *(f"    {one.number}. {one.item}" for one in said)]
            case 1:
                return ["# Recommendations", *(self.labelled(one) for one in said)]
            case _:
                return ["# Recommendations", *(f"The {self.body} should {one.ask}. (Recommendation {one.number})" for one in said)]

    def labelled(self, one: Said) -> str:
        """One recommendation under its label."""
        return f"Recommendation {one.number}: We recommend that the {self.body} {one.ask}."


def plan(one: Said) -> str:
    """What will be done, with its date."""
    return f" The clerk will see to it {one.due}." if one.due else ""


def judged(made: Answered) -> Outcome:
    """Read it and compare position and date of every recommendation; one that is not read counts as asked about."""
    document = report(made.text)
    layout = choose(document, shipped())
    found = read(document, layout=layout)
    about = {place for flag in flags(found, self_checks(document, found.items)) for place in flag.about}
    outcome = Outcome()
    for one in made.said:
        place = _place(one, found.items)
        if place is None:
            outcome.asked.append(f"not read: {one.ask}")
        else:
            _compare(one, found.items[place], f"recommendations/{place}" in about, made.dated, outcome)
    return outcome


def _place(one: Said, items: Sequence[Recommendation]) -> int | None:
    """Where the recommendation stands among those read: by its words, else by its number."""
    scored = [(likeness(item.text, one.item), -n) for n, item in enumerate(items)]
    best = max(scored, default=(0.0, 0))
    if scored and (best[0] >= SAME or one.ask.lower() in items[-best[1]].text.lower()):
        return -best[1]
    return next((n for n, item in enumerate(items) if item.number == str(one.number)), None)


def _compare(one: Said, item: Recommendation, flagged: bool, dated: bool, outcome: Outcome) -> None:
    response, due = item.response, item.target_date
    have = response.position if response else "not stated"
    open_ = bool(response and response.withheld)
    nothing = open_ or have in {"neither", "not stated"}
    right = nothing if one.position == UNSAID else not open_ and have == one.position
    rows = [(right, open_, f"position: {one.position} read {have}: {one.words[:70]}")]
    if dated:
        value = due.value if due else None
        held = bool(due and due.withheld)
        rows.append((value == one.date and not held, held, f"date: {one.date} read {value}: {one.due}"))
    for right, withheld, line in rows:
        if right:
            outcome.right += 1
        else:
            (outcome.asked if withheld or flagged else outcome.silent).append(line)
