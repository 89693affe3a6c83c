"""A page as labelled runs of lines: an office above its title, the title, a date below it. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from inspectorate.reading.facts.dates import printed_dates
from inspectorate.reading.facts.labels import investigates, is_event, label_of
from inspectorate.reading.facts.printed import Run, Sheet

_ROLE = re.compile(
    r"((acting|deputy|assistant|principal|first) )*"
    r"((inspector|auditor|comptroller|controller)[- ]general|(city|state|county) (auditor|comptroller))",
    re.IGNORECASE,
)
"""The title of an office's head, which under a name makes the name a person's."""
_UNFINISHED = re.compile(r"(,|\b(of|on|for|and|at|in|by|to|from|the|with))$", re.IGNORECASE)
_BEGUN = re.compile(r"\b(of|to|by|at|for|into) the( [A-Z][\w’-]+){1,3}$")
"""How a line ends whose last words begin a name: "Response to the Broken" / "Quay Inquiry"."""
_NAME = re.compile(r"[A-Z][\w.’'-]*( [A-Z][\w.’'-]*){1,3}(,? Jr\.?)?(, [A-Z]{2,4})*")
_DOES = re.compile(
    r"(did|does|do|is|are|was|were|has|have|had|should|could|can|must|may|will|needs?|lacks?|lacked|failed|took|made|spent|paid|kept|met"
    r"|\w+ed (to|not|its|the|an?|all|most|for|with|by))\b",
    re.IGNORECASE,
)
"""How a line begins that says what the body named above it did: both are one sentence."""
_BARE_DAY = re.compile(r"(on )?[\w., ]{8,30}", re.IGNORECASE)
LONGEST_NAME = 40  # words
NEAR = 1.2  # line heights between what tells of an event and the day below it
TITLE_WORDS = 2  # of a line that may be a title or end one
EVENT_DATE = "event date"
WHOLE = {"kind", "number", "section", "office", "body", "agency", "parent", "date"}
"""Labels that a run of several lines may have as a whole; the others are a line's."""
SPLITS = {"body", "place", "field", "date", "number", "web", "address", "person", "office", "hand", "furniture", "unit"}


@dataclass(frozen=True)
class Part:
    """A run of lines with its label: None is what may be a title or text."""

    run: Run
    label: str | None
    sheet: Sheet

    @property
    def top(self) -> float:
        """Where it begins on its page, 0 at the top and 1 at the foot."""
        return self.sheet.height_of(self.run)


def parts_of(sheets: tuple[Sheet, ...]) -> tuple[Part, ...]:
    """All runs of these pages in order, cut and labelled."""
    return _happened(_named(tuple(part for sheet in sheets for part in _parts(sheet))))


def _parts(sheet: Sheet) -> Iterator[Part]:
    for run in sheet.runs:
        label = _label(run)
        if len(run.rows) == 1 or label in WHOLE or run.words > 60:
            yield Part(run, label if len(run.rows) == 1 or label in WHOLE else None, sheet)
        else:
            yield from (Part(piece, piece_label, sheet) for piece, piece_label in _split(run))


def _label(run: Run) -> str | None:
    """The label of the whole run; a name with the title of an office under it is a person's."""
    label = label_of(run.text) if run.words <= LONGEST_NAME else None
    if label == "office" and len(run.rows) > 1 and _ROLE.fullmatch(run.rows[-1].text.strip()):
        above = run.rows[-2].text.strip()
        return label if _UNFINISHED.search(above) or label_of(run.rows[0].text) else "person"
    return label


def _happened(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """A date in the manner of the lines above it, which tell of an accident, is the day of the accident.

    So is the day that ends any title on the cover of an accident investigator's report: what it looks into has many names.
    """
    looked_into = any(part.sheet.is_cover and investigates(part.run.text) for part in parts)
    done: list[Part] = []
    for part in parts:
        above = list(_told_above(done, part)) if part.label == "date" and part.sheet.is_cover else []
        event = any(is_event(before.run.text) for before in above) or (
            looked_into and _is_day(part) and any(before.run.words >= TITLE_WORDS for before in above)
        )
        done.append(replace(part, label=EVENT_DATE) if event else part)
    return tuple(done)


def _is_day(part: Part) -> bool:
    """Whether it is a plain day, with nothing around it that says of what."""
    return _BARE_DAY.fullmatch(part.run.text) is not None and any(date.date.day for date in printed_dates(part.run.text))


def _told_above(done: list[Part], part: Part) -> Iterator[Part]:
    """The unlabelled parts above whose story this date ends, from below: those that look like it, or close ones over a plain day."""
    below, day = part, _is_day(part)
    for above in reversed(done[-5:]):
        a, b = above.run, below.run
        alike = max(a.size, b.size) <= 1.07 * min(a.size, b.size) and a.bold == b.bold and 0 <= b.box[1] - a.box[1] < 4 * b.size
        close = day and -0.3 * a.size < b.box[1] - a.box[3] < NEAR * a.size
        if above.label not in {None, "place"} or a.page != b.page or not (alike or close):
            return
        yield above
        below = above


def _named(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """A person's name is known by the office that stands under it."""
    under = (*parts[1:], None)[: len(parts)]
    return tuple(
        replace(part, label="person")
        if part.label is None and _NAME.fullmatch(part.run.text) and below and below.label == "person"
        else part
        for part, below in zip(parts, under, strict=True)
    )


def _split(run: Run) -> Iterator[tuple[Run, str | None]]:
    """A run cut where lines of another nature begin or end it: an office above its title, a date below."""
    labels = [label_of(row.text) for row in run.rows]
    if is_event(run.text):
        labels = [None if label in {"date", "number"} else label for label in labels]
    kept = [label if label in SPLITS or (label == "parent" and _beside(labels, at)) else None for at, label in enumerate(labels)]
    for at in range(1, len(kept)):
        sentence = kept[at] == "date" and (run.rows[at].text.endswith(".") or run.rows[at].text[0].islower())
        above = " ".join(row.text for row in run.rows[:at])
        if kept[at] and kept[at - 1] is None and (sentence or _UNFINISHED.search(above) or (kept[at] == "body" and _BEGUN.search(above))):
            kept[at] = None
    for at in range(len(kept) - 1):
        if kept[at] and kept[at + 1] is None and _DOES.match(run.rows[at + 1].text):
            kept[: at + 1] = [None] * (at + 1)
    first = next((i for i, label in enumerate(kept) if label is None), len(kept))
    last = len(kept) - next((i for i, label in enumerate(reversed(kept)) if label is None), len(kept))
    yield from ((Run((row,)), label) for row, label in zip(run.rows[:first], labels[:first], strict=True))
    if first < last:
        middle = Run(run.rows[first:last])
        yield middle, _label(middle)
        yield from ((Run((row,)), label) for row, label in zip(run.rows[last:], labels[last:], strict=True))


def _beside(labels: list[str | None], at: int) -> bool:
    """Whether an office's name stands right above or below."""
    return any(0 <= near < len(labels) and labels[near] in {"office", "unit"} for near in (at - 1, at + 1))
