"""Why the recommendations of a document are what they are: which layout won, what became of every place that was looked at. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inspectorate.core.words import _
from inspectorate.reading.document import Document
from inspectorate.reading.layouts import ENOUGH, Layout, Score, choose, scores
from inspectorate.reading.recommendations.candidates import Candidate
from inspectorate.reading.recommendations.merge import Entry
from inspectorate.reading.recommendations.read import Trace, read
from inspectorate.reading.text.sentences import sentences
from inspectorate.reading.text.units import Unit
from inspectorate.reading.text.wording import likeness

WORDS = 9
"""First words by which a reader finds the place."""
FORMS = {
    "label": _("a label"), "list": _("an item of a list"), "sentence": _("a sentence"),
    "typed": _("a paragraph that says its type"), "trailing": _("a number at the end"), "reported": _("reported speech"),
    "action": _("a corrective action"), "row": _("a row of a table"),
}  # fmt: skip
REGIONS = {
    "recommendations": _("under a heading of recommendations"), "conclusions": _("under conclusions and recommendations"),
    "prior": _("under a heading about earlier reports"), "response": _("under a heading of answers"),
    "contents": _("in the contents"), "not": _("under a heading where nothing is recommended"), "other": _("under another heading"),
    "table": _("in a table"),
}  # fmt: skip
STEPS = {
    "prose": _("a paragraph"), "leading": _("words before a list"), "heading": _("a heading"), "answering": _("an answer"),
    "accepted": _("a paragraph whose answer names its number"), "beforehand": _("an answer before what it answers"),
    "field": _("a field"), "label": _("a label"), "listed": _("an item of a list"), "nothing": _("no rule"), "quoted": _("a quotation"),
    "typed": _("a paragraph that says its type"), "action": _("a corrective action"), "reported": _("reported speech"),
}  # fmt: skip
"""Which step of the walk dealt with a place."""
LOOKS = ("recommends", "should")
"""Cues that a reader of the report would look at twice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One place: its page, whether it was taken ("taken", "earlier", "again") or not ("left", "passed"), by which rule, and why."""

    page: int
    verdict: str
    number: str
    rule: str
    why: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """The layout that reads, what spoke for each, every place in printed order; `answers`: the page from which on others answer."""

    layout: Layout
    scores: tuple[Score, ...]
    places: tuple[Place, ...]
    answers: int | None
    enough: int = ENOUGH


def explained(document: Document, layouts: Sequence[Layout]) -> Explanation:
    """Read the document once more and say why."""
    layout = choose(document, layouts)
    trace = read(document, layout=layout).trace
    places = sorted(_places(trace, layout), key=lambda row: row[0]) if trace else []
    return Explanation(
        layout=layout,
        scores=scores(document, layouts),
        places=tuple(place for _order, place in places),
        answers=trace.answers if trace else None,
    )


def _places(trace: Trace, layout: Layout) -> Iterator[tuple[tuple[int, int], Place]]:
    held = {id(one): (entry, entry in trace.earlier) for entry in (*trace.entries, *trace.earlier) for one in entry.printings}
    for one in trace.candidates:
        found = held.get(id(one))
        yield (one.page, one.at), _candidate(one, *found) if found else _left(one)
    rows = (entry for entry in (*trace.entries, *trace.earlier) if entry.best.form == "row")
    for entry in rows:
        yield (entry.best.page, entry.best.at), _candidate(entry.best, entry, entry in trace.earlier)
    known = {one.at for one in trace.candidates}
    for at, (unit, (step, region)) in enumerate(zip(trace.units, trace.took, strict=True)):
        if at not in known and any(layout.cue(name).search(unit.text) for name in LOOKS):
            yield (unit.page, at), _passed(unit, step, region, layout)


def _candidate(one: Candidate, entry: Entry, earlier: bool) -> Place:
    number = one.number or entry.best.number or ""
    if one is not entry.best:
        why = _("printed again; its words are {like} % those of the one taken").format(like=round(100 * likeness(one.text, entry.text)))
        return _place(one, "again", number, why)
    if earlier:
        return _place(one, "earlier", number, _("an earlier report's: its heading, its lead-in, its outcome or the title says so"))
    hangs = _("hangs on “{words}”").format(words=_first(one.lead.text)) if one.lead else REGIONS.get(one.region, "")
    return _place(one, "taken", number, hangs)


def _left(one: Candidate) -> Place:
    if not one.strong:
        return _place(one, "left", one.number or "", _("nothing says that this report recommends it"))
    return _place(one, "left", one.number or "", _("another list or label of the report counts, and has other words"))


def _passed(unit: Unit, step: str, region: str, layout: Layout) -> Place:
    looks = next((found[0] for name in ("recommends_not", "boilerplate", "intro") if (found := layout.cue(name).search(unit.text))), "")
    asks = any(layout.cue("recommends").search(unit.text[a:b]) for a, b in sentences(unit.text))
    why = REGIONS.get(region, region)
    if step in {"leading", "heading"}:
        why = _("it only opens what follows")
    elif step in {"answering", "beforehand", "field", "label"}:
        why = _("it is part of an answer, or of the item before it")
    elif looks:
        why = _("“{words}” says that it only looks like one").format(words=looks)
    elif not asks:
        why = _("{where}; no word says that the report recommends it").format(where=why)
    return Place(page=unit.page, verdict="passed", number="", rule=STEPS.get(step, step), why=why, words=_first(unit.text))


def _place(one: Candidate, verdict: str, number: str, why: str) -> Place:
    rule = _("{form}, {region}").format(form=FORMS.get(one.form, one.form), region=REGIONS.get(one.region, one.region))
    return Place(page=one.page, verdict=verdict, number=number, rule=rule, why=why, words=_first(one.text))


def _first(text: str) -> str:
    words = text.split()
    return " ".join(words[:WORDS]) + (" …" if len(words) > WORDS else "")
