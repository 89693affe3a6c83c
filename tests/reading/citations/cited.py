"""Reports that cite, written by hand: as in `recommendations.paper`, and `_words between strokes_` are set in italics."""

from dataclasses import replace

from inspectorate.reading.citations import citations
from inspectorate.reading.document import Document
from inspectorate.reading.values import Citation, Fact, Facts, Page, State, Word
from tests.reading.recommendations import paper

FACTS = Facts(number=Fact(value="HA-24-07"))
"""What was read of the report that cites."""


def cited(text: str, *, made: frozenset[int] = frozenset()) -> tuple[Citation, ...]:
    """The citations of the report of this text; the pages whose numbers are in `made` are the work of OCR."""
    document = document_of(text, made=made)
    return citations(document, FACTS)


def document_of(text: str, *, made: frozenset[int] = frozenset()) -> Document:
    """The document of this text."""
    sheets = text.strip("\n").split("=====\n")
    pages = (paper.sheet(n, lines, State.OCR if n in made else State.TEXT) for n, lines in enumerate(sheets, start=1))
    return Document.of(slanted(page) for page in pages)


def slanted(page: Page) -> Page:
    """The page with the words between strokes in italics and the strokes gone."""
    words: list[Word] = []
    inside = False
    for word in page.words:
        inside = inside or word.text.startswith("_")
        words.append(word._replace(text=word.text.replace("_", "") if inside else word.text, italic=inside))
        inside = inside and not word.text.rstrip(".,;:)").endswith("_")
    return replace(page, words=tuple(words))


def numbers(text: str) -> list[str]:
    """The numbers of the reports cited, in order."""
    return [one.number for one in cited(text) if one.number is not None]


FRONT = """# Harbor Authority Office of Inspector General
# Mooring Fees Were Not Billed
Report No. HA-24-07
=====
"""
"""The cover of the report that cites."""
