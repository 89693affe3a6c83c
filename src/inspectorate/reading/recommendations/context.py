"""What all recommendations of a document share: the answers to them, tables, to whom they are addressed. Pure."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inspectorate.reading.document import Document
from inspectorate.reading.layouts import Layout
from inspectorate.reading.recommendations.addressees import addressees, meant
from inspectorate.reading.recommendations.ahead import THAT
from inspectorate.reading.recommendations.merge import Entry
from inspectorate.reading.recommendations.names import named_first, split, verbs
from inspectorate.reading.recommendations.tables import Row
from inspectorate.reading.responses.answers import Answers, answers_of
from inspectorate.reading.responses.asked import Asked
from inspectorate.reading.text.units import Unit

OWN = re.compile(r"(?P<name>[A-Z]{2,8}) (?:\w+ly )?(?P<verb>[a-z]+)\b")
"""An item of a list that names whom it is for: "DHS expand its pilot"."""
CLAUSE = re.compile(r"That the (?![^,.;:]{3,80}? be \w)")
"""How a clause begins that says who is to do something, not what is to be done to it."""
PRONOUN = re.compile(r"\b(?:they|it|these agencies|both)\b")


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
) -> Context:
    """Read once what every entry needs: the answers to all of them, and whom each is for.

    `heard` is what stands under a heading that announces an answer.
    """
    asked = tuple(_asked(entry) for entry in entries)
    return Context(
        layout=layout,
        text=document.text,
        answers=answers_of(document, body, after, asked, heard),
        asked=asked,
        addressees=_addressees(entries, document.text),
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


def _of_parent(number: str, entries: Sequence[Entry], found: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Whom the item is for of which another is a part, as far as they were read."""
    place = next((n for n in reversed(range(len(found))) if entries[n].best.number == number), len(found) - 1)
    return found[place]


def _addressees(entries: Sequence[Entry], known: str) -> tuple[tuple[str, ...], ...]:
    """Each entry's addressees; a list whose lead-in names none is for those whom the list before it is for."""
    found: list[tuple[str, ...]] = []
    for entry in entries:
        best = entry.best
        own = OWN.match(entry.text) if best.lead else None
        if own and own["verb"] in verbs() and known.count(own["name"]) > 1:
            found.append((own["name"],))
            continue
        names = addressees(best.lead.text, "", known) if best.lead else ()
        names = names or tuple(filter(None, (meant(best.lead.text if best.lead else entry.text),)))
        if best.lead and not names and PRONOUN.search(best.lead.text):
            names = addressees(best.context, "", known)
        if best.lead and not names and THAT.search(best.lead.text) and (first := named_first(entry.text)):
            names = split(first, known)
        if not names and CLAUSE.match(entry.text) and (first := named_first(entry.text[len("That ") :])):
            names = split(first, known)
        names = names or addressees("", entry.text, known)
        others = (printing.lead.text for printing in entry.printings if printing.lead) if best.form == "list" and not best.lead else ()
        names = names or next((told for told in (addressees(lead, "", known) for lead in others) if told), ())
        if not names and best.form == "label" and entry.text.startswith("The "):
            names = split(first, known) if (first := named_first(entry.text)) else ()
        if not names and best.form != "list" and best.context:
            names = addressees(best.context, "", known)
        if not names and best.form == "list" and (best.lead or best.parent) and found:
            names = found[-1] if best.parent is None else _of_parent(best.parent, entries, found)
        found.append(names)
    return tuple(found)
