"""What of a report answers the words that were asked for: recommendations with management's answer, and where one reads them lit."""

from dataclasses import replace

from inspectorate.library.queries.answering import Answer, asked_by, page_url
from inspectorate.library.queries.shown import Shown
from inspectorate.library.question import Question
from inspectorate.library.record import Recommendation, Source
from inspectorate.library.values import Piece, RecommendationHit, ReportLine
from inspectorate.search.values import RecommendationHit as Found
from inspectorate.search.values import RecommendationHits, Snippet

MOST = 3
"""Recommendations of a report that a result shows."""


def of(answer: Answer, report: str) -> RecommendationHits:
    """The recommendations of a report that have all the words; of a question, those that have most or any of them."""
    found = answer.engine.recommendations_of(report, answer.query, limit=MOST)
    return found if found.whole or answer.query.sentence else RecommendationHits()


def with_recommendations(line: ReportLine, shown: Shown, found: RecommendationHits, asked: Question, rank: int) -> ReportLine:
    """The line of a report with its matching recommendations; one whose record has changed since it was indexed is left out."""
    stated = shown.record.recommendations
    hits = tuple(_hit(shown, stated[item.place - 1], item, asked, rank) for item in found.items if item.place <= len(stated))
    return replace(line, recommended=hits, more_recommended=max(0, found.total - len(hits)))


def listing_url(shown: Shown, asked: Question, rank: int) -> str:
    """What a listing says of a report with the words lit; "" where no listing names it."""
    return f"{shown.version_url}listing?{asked_by(asked, rank)}#lit" if shown.record.listings else ""


def pieces(snippet: Snippet) -> tuple[Piece, ...]:
    """A passage as runs of text, with a mark where it begins or ends amid the text; the text's own marks are not doubled."""
    found = [Piece(piece.text, piece.lit) for piece in snippet.pieces]
    before = not snippet.begins and not snippet.text.lstrip().startswith(("…", "..."))
    after = not snippet.ends and not snippet.text.rstrip().endswith(("…", "..."))
    return (*([Piece("… ")] if before else []), *found, *([Piece(" …")] if after else []))


def _hit(shown: Shown, item: Recommendation, found: Found, asked: Question, rank: int) -> RecommendationHit:
    page, url = _place(shown, item.sources, f"rec.{item.n}", asked, rank)
    answer = item.response if item.response and item.response.position != "not stated" else None
    answer_page, answer_url = _place(shown, answer.sources, f"rec.{item.n}.response", asked, rank) if answer else (0, "")
    return RecommendationHit(
        number=item.number or str(item.n), url=url or f"{shown.path}rec/{item.n}", page=page, snippet=pieces(found.snippet),
        position=answer.position if answer else "not stated", answer_page=answer_page, answer_url=answer_url,
    )  # fmt: skip


def _place(shown: Shown, sources: tuple[Source, ...], at: str, asked: Question, rank: int) -> tuple[int, str]:
    """The first page of the main document on which it stands, and the address of that page with it lit; 0 and "" where none is held."""
    main = shown.record.main
    page = next((source.page for source in sources if main and source.document == main.document), 0)
    return page, page_url(shown.version_url, page, asked, rank, at=at) if page else ""
