"""A list that a document prints again, in its letter, summary or appendix, against the list that counts: as many, the same. Pure."""

from collections.abc import Iterator, Sequence

from inspectorate.core.spans import Span
from inspectorate.reading.recommendations.candidates import Candidate
from inspectorate.reading.recommendations.merge import Entry
from inspectorate.reading.recommendations.read import Read
from inspectorate.reading.values import SelfCheck

FEWEST, MOST = 2, 0.6
"""Items of which so many are a list; with so great a share of those read it is meant to give them all."""


def printed_again(found: Read) -> Iterator[SelfCheck]:
    """A check for each further list of recommendations: as many items as were read, or some that are in none of those read."""
    trace = found.trace
    if trace is None or not trace.entries:
        return
    top = [entry for entry in trace.entries if entry.best.parent is None]
    main = {entry.best.group for entry in trace.entries}
    groups: dict[int, list[Candidate]] = {}
    for one in trace.candidates:
        if one.group not in main and one.form in {"list", "label"} and one.parent is None and not one.prior:
            groups.setdefault(one.group, []).append(one)
    for group in groups.values():
        if len(group) >= FEWEST:
            yield from _compared(group, top)


def _compared(group: Sequence[Candidate], top: Sequence[Entry]) -> Iterator[SelfCheck]:
    holders = [next((entry for entry in top if any(one is printing for printing in entry.printings)), None) for one in group]
    known = [entry for entry in holders if entry is not None]
    if 2 * len(known) <= len(group):
        return
    if len({id(entry) for entry in known}) < len(known):
        return  # the parts of one recommendation
    whole = [entry for entry in top if entry.best.group in {one.best.group for one in known}]
    retells = len(known) >= MOST * len(top)
    holds = True if len(known) == len(group) == len(whole) else False if len(known) < len(group) and group[0].strong and retells else None
    lead = group[0].lead
    spans: tuple[Span, ...] = (*(lead.spans() if lead else ()), *(span for one in group for span in one.passage.spans()[:1]))
    shown = (*spans, *(span for entry in known[:1] + known[-1:] for span in entry.best.passage.spans()[:1]))
    statement = lead.text if lead else group[0].text
    scope = {} if len(whole) == len(top) else {"list": statement}
    yield SelfCheck(statement=statement, expects={"recommendations": len(group)}, scope=scope, holds=holds, spans=shown)
