"""Which of the lists that look like the report's recommendations are: decided for the document as a whole. Pure."""

from collections.abc import Mapping, Sequence

from inspectorate.reading.layouts import Layout
from inspectorate.reading.recommendations.candidates import Candidate
from inspectorate.reading.recommendations.demands import demands, english

SERIES = 3
"""So many labels that count from 1 on make a list of their own; one of so many may be missing."""


def the_list(main: set[int], groups: Mapping[int, list[Candidate]], layout: Layout) -> set[int]:
    """The main lists less those that are none beside the one that is.

    Beside others, bullets that ask for nothing and hang on no words are headings or facts. Where labels count from 1 on, a list
    apart from their pages that no words announce as recommendations argues for them; so does one beside reported speech, and
    labels without a number before the first of them sum them up.
    """
    kept = {number for number in main if not _bare(groups[number])} or main
    if any(groups[number][0].form == "reported" for number in kept):
        return {number for number in kept if _announced(groups[number], layout)}
    labels = [c for number in kept for c in groups[number] if c.form == "label" and c.number and c.number.isdigit()]
    numbers = sorted({int(c.number or 0) for c in labels})
    if len(numbers) < SERIES or numbers[-1] - len(numbers) > numbers[-1] // SERIES:
        return kept
    first, last = min(c.page for c in labels), max(c.page for c in labels)
    kept = {number for number in kept if not (_unnumbered(groups[number]) and groups[number][0].page < first)}
    return {number for number in kept if first <= groups[number][0].page <= last + 1 or _announced(groups[number], layout)}


def _bare(group: Sequence[Candidate]) -> bool:
    """A list of bullets straight under a heading of which none asks for anything."""
    return group[0].form == "list" and all(c.lead is None and c.number is None and english(c.text) and not demands(c.text) for c in group)


def _unnumbered(group: Sequence[Candidate]) -> bool:
    """Whether a label alone says what it is, as in the letter before a report whose labels count."""
    return group[0].form == "label" and all(c.number is None for c in group)


def _announced(group: Sequence[Candidate], layout: Layout) -> bool:
    """Whether it is labelled, told as recommended, or hangs on words that say so."""
    lead = group[0].lead.text if group[0].lead else ""
    return group[0].form != "list" or bool(layout.cue("recommends").search(lead) or layout.cue("leadin_strong").search(lead))
