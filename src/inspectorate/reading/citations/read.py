"""All citations of one document: an entry for each report and kind, with every place. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from inspectorate.core.reportnumbers import parse
from inspectorate.core.spans import Span
from inspectorate.reading.citations.columns import listed
from inspectorate.reading.citations.kinds import FOLLOW_UP, FRONT, REPORT, follows_another, kind_of, same_sentence, unnumbered
from inspectorate.reading.citations.own import Own
from inspectorate.reading.citations.printed import LISTED, SURE, UNNUMBERED, Printed, numbers
from inspectorate.reading.citations.titles import Run, title_of, titles
from inspectorate.reading.document import Document, Passage
from inspectorate.reading.values import Citation, Facts, Table

MOST = 2000  # places of one document; a hostile file can hold a million
MOST_IN_PASSAGE = 200
MADE = 250  # what a place loses that stands on a page which OCR read
ENOUGH = 600
BEHIND = 200  # letters behind "our prior report" in which its number stands
SHORTEST = 4  # letters; a shorter passage names nothing
CONTENTS = "....."


def citations(document: Document, facts: Facts, tables: Sequence[Table] = ()) -> tuple[Citation, ...]:
    """The reports that it cites, in the order of their first place; then earlier work that it names without a number.

    `tables` are the tables of figures that were read in it: a semiannual report lists its office's reports there.
    """
    merged: dict[tuple[str, str], Citation] = {}
    for one in islice(_found(document, Own(document, facts), tables), MOST):
        before = merged.get((one.key, one.kind))
        merged[one.key, one.kind] = _both(before, one) if before else one
    found = _titled(_followed(merged.values(), follows_another(document, facts)))
    return tuple(sorted(found, key=lambda one: (one.number is None, one.spans[0].page, one.spans[0].start)))


def _found(document: Document, own: Own, tables: Sequence[Table]) -> Iterator[Citation]:
    rows = listed(document, tables)
    for row in rows:
        if not own.is_own(row.number, row.spans[0].page):
            yield _citation(row.number, LISTED, row.spans, own, title=row.title)
    places = {(row.spans[0].page, row.spans[0].start) for row in rows}
    for passage in document.passages:
        if CONTENTS not in passage.text and len(passage.text) > SHORTEST:
            yield from _in_passage(passage, own, places)


def _in_passage(passage: Passage, own: Own, places: set[tuple[int, int]]) -> Iterator[Citation]:
    text = passage.text
    runs = titles(passage) if any(map(str.isdigit, text)) else ()
    found = [one for one in numbers(text, runs)[:MOST_IN_PASSAGE] if _place(passage, one) not in places]
    if found and not own.heads(passage):
        for one in found:
            if not own.is_own(one.number, passage.page):
                yield _printed(passage, one, title_of(one, text, runs), own)
    for start, end, kind in unnumbered(text):
        if not any(end <= one.start <= end + BEHIND and same_sentence(text, start, one.start) for one in found):
            spans = passage.spans(start, end)
            yield Citation(kind=kind, number=None, spans=spans, confidence=_confidence(UNNUMBERED, spans, own))


def _place(passage: Passage, one: Printed) -> tuple[int, int]:
    span = passage.spans(one.start, one.end)[0]
    return span.page, span.start


def _printed(passage: Passage, one: Printed, run: Run | None, own: Own) -> Citation:
    """One place: the number with its title where that stands beside it."""
    start, end = (min(one.start, run[0]), max(one.end, run[1])) if run else (one.start, one.end)
    title = passage.text[run[0] : run[1]] if run else ""
    made = _citation(one.number, one.why, passage.spans(start, end), own, title=title)
    unsure = any(p.place.page.words[p.word].unsure for p in passage.pieces if p.start < one.end and one.start < p.end)
    return replace(made, kind=kind_of(passage.text, one.start, role=passage.role), withheld=made.withheld or unsure)


def _citation(number: str, why: str, spans: tuple[Span, ...], own: Own, *, title: str = "") -> Citation:
    sure = _confidence(why, spans, own)
    return Citation(
        kind=REPORT, number=number, key=parse(number).key, title=title, spans=spans, confidence=sure, withheld=sure <= ENOUGH
    )  # fmt: skip


def _confidence(why: str, spans: Iterable[Span], own: Own) -> int:
    return SURE[why] - (MADE if any(span.page in own.made for span in spans) else 0)


def _both(before: Citation, one: Citation) -> Citation:
    """One entry of two places; a place that is sure makes up for one that is not."""
    spans = {(span.page, span.start, span.end): span for span in (*before.spans, *one.spans)}
    return replace(
        before, spans=tuple(spans[place] for place in sorted(spans)), title=before.title or one.title,
        confidence=max(before.confidence, one.confidence), withheld=before.withheld and one.withheld,
    )  # fmt: skip


def _followed(found: Iterable[Citation], follows: bool) -> tuple[Citation, ...]:
    """Where the title says that the document follows another: the one report that its first pages name is that one."""
    every = tuple(found)
    front = [one for one in every if one.number and one.spans[0].page <= FRONT]
    if not follows or len({one.key for one in front}) != 1:
        return every
    kept = [one for one in every if one not in front]
    return (replace(front[0], kind=FOLLOW_UP, spans=tuple(span for one in front for span in one.spans)), *kept)


def _titled(found: Iterable[Citation]) -> list[Citation]:
    """Entries of one report share the title that any of its places gives."""
    every = tuple(found)
    known = {one.key: one.title for one in reversed(every) if one.key and one.title}
    return [replace(one, title=one.title or known.get(one.key, "")) for one in every]
