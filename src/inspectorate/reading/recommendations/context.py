"""What all recommendations of a document share: the answers to them, tables, to whom they are addressed. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inspectorate.core.dates import PartialDate
from inspectorate.reading.document import Document
from inspectorate.reading.layouts import Layout
from inspectorate.reading.recommendations.merge import Entry
from inspectorate.reading.recommendations.tables import Row
from inspectorate.reading.recommendations.whom import whom
from inspectorate.reading.responses.answers import Answers, answers_of
from inspectorate.reading.responses.asked import Asked
from inspectorate.reading.text.units import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What all entries of a document share, by their places in the list."""

    layout: Layout
    text: str
    answers: Answers
    asked: tuple[Asked, ...]
    addressees: tuple[tuple[str, ...], ...]
    table: Mapping[int, Row]


def context_of(
    document: Document,
    layout: Layout,
    body: Sequence[Unit],
    after: Sequence[Unit],
    entries: Sequence[Entry],
    table: Mapping[int, Row],
    heard: Sequence[Unit] = (),
    issued: PartialDate | None = None,
) -> Context:
    """Read once what every entry needs: the answers to all of them, and whom each is for.

    `heard` is what stands under a heading that announces an answer; `issued` the report's date.
    """
    asked = tuple(_asked(entry) for entry in entries)
    return Context(
        layout=layout,
        text=document.text,
        answers=answers_of(document, body, after, asked, heard, issued),
        asked=asked,
        addressees=whom(entries, document.text),
        table=table,
    )


def _asked(entry: Entry) -> Asked:
    return Asked(
        number=entry.best.number,
        text=entry.text,
        passage=entry.best.passage,
        pages=tuple(printing.page for printing in entry.printings),
        lead=entry.best.lead.text if entry.best.lead else "",
        answer=tuple(unit for printing in entry.printings for unit in printing.answer),
        comment=tuple(unit for printing in entry.printings for unit in printing.comment),
        sections=tuple(tuple(printing.section) for printing in entry.printings if printing.section),
    )
