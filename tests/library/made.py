"""Small readings and listings made by hand, for tests that are not about reading."""

import hashlib
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from inspectorate.access.people import acting_as
from inspectorate.core.reportnumbers import parse
from inspectorate.core.spans import Span
from inspectorate.library.services import Given, accept_document, accept_row
from inspectorate.library.services.receiving import receive_listing
from inspectorate.library.services.shelf import Shelf
from inspectorate.reading.listings.read import read_listing
from inspectorate.reading.values import Block, Citation, Fact, Facts, Line, Page, Reading, Recommendation, Response, State, Word

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
CBP = "U.S. Customs and Border Protection"
DHS = "Department of Homeland Security Office of Inspector General"


def page(number, text):
    """A page with that text on one line."""
    words = tuple(Word(word, (1000 + 500 * n, 1000, 1400 + 500 * n, 1200), 1000) for n, word in enumerate(text.split()))
    return Page(
        number=number, width=61200, height=79200, state=State.TEXT, engine="by hand", words=words, lines=(Line(0, len(words)),),
        blocks=(Block(0, 1),),
    )  # fmt: skip


def span(of, words):
    """Where words stand on a page."""
    start = of.text.index(words)
    first = of.text[:start].count(" ")
    box = (of.words[first].box[0], 1000, of.words[first + words.count(" ")].box[2], 1200)
    return Span(page=of.number, quote=words, boxes=(box,), start=start, end=start + len(words))


def reading(
    data, title="Misconduct on Social Media", number="OIG-21-34", on="2021-04-12", office=DHS, agencies=(CBP,),
    recommendations=("Train all new recruits.", "Apply the policies uniformly."), language="en", words="", **more,
):  # fmt: skip
    """A reading of two pages: the facts on the first, a recommendation a sentence on the second."""
    first = page(1, " ".join([title, number or "", on or "", office or "", *agencies, words]))
    second = page(2, " ".join(["We recommend:", *recommendations]))

    def fact(value, **known):
        return Fact(value=value, spans=(span(first, value),), **known) if value else None

    precision = {10: "day", 7: "month", 4: "year"}[len(on)] if on else None
    facts = Facts(
        title=fact(title), number=fact(number), issued_on=fact(on, precision=precision), office=fact(office),
        agencies=tuple(fact(name) for name in agencies), language=Fact(value=language), kind=Fact(value="audit"), type=Fact(value="audit"),
    )  # fmt: skip
    items = tuple(
        Recommendation(
            number=str(n), text=text, spans=(span(second, text),), addressees=("the Commissioner",),
            response=Response(position="concur", text="Concur.", spans=()),
        )
        for n, text in enumerate(recommendations, start=1)
    )  # fmt: skip
    made = Reading(
        file="report.pdf", sha256=hashlib.sha256(data).hexdigest(), pages=(first, second), text="digital", facts=facts,
        recommendations=items, reader="by hand",
    )  # fmt: skip
    return replace(made, **more)


def cites(number, title="", kind="report", where="We recommend:"):
    """A citation that stands on the second page of a made reading."""
    second = page(2, "We recommend: Train all new recruits. Apply the policies uniformly.")
    return Citation(kind=kind, number=number, key=parse(number).key if number else "", title=title, spans=(span(second, where),))


def librarian():
    """Someone who may publish."""
    return acting_as("Lea Brandt", now=NOW)


def accept(folder: Path, data: bytes, issuer="", name="", report=None, now=NOW, **facts):
    """Put a file that reads like this into the library."""
    path = folder / (name or f"{hashlib.sha256(data).hexdigest()[:8]}.pdf")
    path.write_bytes(data)
    return accept_document(
        librarian(), path, reading(data, **facts), Given(issuer=issuer, name=name or path.name), Shelf(), now=now, report=report
    )  # fmt: skip


LISTING = b"title,number,date,agency,fiscal year,summary,pdf\n"


def accept_listed(*rows: str, issuer="DHS OIG", name="reports.csv", now=NOW):
    """Put the rows of a small listing into the library."""
    data = LISTING + "\n".join(rows).encode()
    listing = read_listing(name, data)
    kept = receive_listing(librarian(), listing, data, now=now)
    shelf = Shelf()
    return [accept_row(librarian(), listing, row, kept, Given(issuer=issuer, name=name), shelf, now=now) for row in listing.rows]
