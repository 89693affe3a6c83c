"""Which of the recommendations read are an earlier report's, by what the document says of itself. Pure."""

import re
from collections.abc import Sequence

from inspectorate.reading.document import Document
from inspectorate.reading.layouts import Layout
from inspectorate.reading.recommendations.merge import Entry
from inspectorate.reading.text.units import Unit

ENDED = re.compile(
    r"\b(?:implemented|no longer applicable|in progress|not started|corrected|resolved|closed|open|pending|rejected|accepted|addressed"
    r"|completed?|under consideration|unresolved|superseded)\b",
    re.IGNORECASE,
)
"""Words that say what has become of a recommendation."""


AUDIT = re.compile(r"\b(?:audit|review|evaluation|inspection)\b", re.IGNORECASE)
"""Words by which a title is that of an auditor's own report."""
NEW = re.compile(
    r"\b(?:makes?|making|made|issue[sd]?|issuing)\b(?: [\w’-]+){0,3} new recommendations?\b|\bnew recommendations? (?:to|for)\b",
    re.IGNORECASE,
)
"""A document that follows up and says that it recommends something new as well; then headings tell the two apart."""


def all_past(document: Document, layout: Layout) -> bool:
    """Whether the title says that the document lists what earlier reports recommended."""
    return layout.cue("title_prior").search(_title(document)) is not None


def audited(document: Document, units: Sequence[Unit], layout: Layout) -> Sequence[Unit]:
    """The units in which recommendations may be made: all; of a body's own account of its year its auditor's part alone."""
    title = " ".join(passage.text for passage in document.passages if passage.page == 1 and passage.level is not None)
    if layout.cue("title_account").search(title) is None or AUDIT.search(title):
        return units
    first = (
        at for at, unit in enumerate(units) if unit.heading and unit.page > 1 and layout.cue("heading_auditor").search(unit.whole.text)
    )
    return units[next(first, len(units)) :]


def parted(entries: Sequence[Entry], document: Document, layout: Layout) -> tuple[list[Entry], list[Entry]]:
    """Its own and the earlier ones: in a document whose title says that it follows up, those with their outcome are earlier."""
    if layout.cue("title_follow").search(_title(document)) is None or NEW.search(document.text):
        return list(entries), []
    ended = [bool(ENDED.search(entry.status)) for entry in entries]
    labelled = [entry.best.form in {"label", "row"} for entry in entries]
    most = 2 * sum(ended) > len(entries)
    past = [end or (most and label) for end, label in zip(ended, labelled, strict=True)]
    return [e for e, old in zip(entries, past, strict=True) if not old], [e for e, old in zip(entries, past, strict=True) if old]


def _title(document: Document) -> str:
    first = [passage for passage in document.passages if passage.page == 1 and passage.level is not None]
    title = max(first, key=lambda passage: passage.size, default=None)
    return title.text if title else ""
