"""The search: the public index answers, the public tables give titles and names."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from urllib.parse import quote, urlencode

from django.db.models import Max

from inspectorate.access import gate
from inspectorate.core.actor import Actor
from inspectorate.library import indexing, values
from inspectorate.library.models import PublicBody, PublicReport
from inspectorate.library.queries.fronts import pager
from inspectorate.library.queries.lines import kind_words, line
from inspectorate.library.queries.numbered import bearers
from inspectorate.library.queries.rows import current
from inspectorate.library.queries.shown import Shown
from inspectorate.library.question import FACETS, PER_PAGE, SORTS, Question
from inspectorate.library.values import Moved, Note, PageHit, Piece, ReportLine
from inspectorate.search import queries as typed
from inspectorate.search.engine import Engine
from inspectorate.search.numbers import may_be_number
from inspectorate.search.values import Facet, FacetValue, Filters, Query, Snippet, Sort
from inspectorate.search.values import PageHits as Pages

INDEX_NAMES = {"year": "fiscal_year", "recommendations": "has_recommendations"}
"""Facets that the index calls otherwise than the address."""
ROLES = {"issuer", "agency", "area"}
ORDERS = {"match": Sort.BEST, "newest": Sort.NEWEST, "oldest": Sort.OLDEST}
CHIPS = 8
SHOWN = 20


def search(actor: Actor, question: Question) -> values.SearchPage | Moved:
    """The answer to a question; where its words are the number of one report and nothing narrows it, that report."""
    if moved := _by_number(actor, question):
        return moved
    engine = indexing.engine()
    engine.reload()
    query = typed.read(question.words)
    chosen = {_index_name(facet): question.values(facet) for facet in FACETS if question.values(facet)}
    result = engine.search(
        query, filters=Filters(chosen), facets=tuple(map(_index_name, FACETS)), sort=ORDERS[question.order],
        offset=(question.page - 1) * PER_PAGE, size=PER_PAGE,
    )  # fmt: skip
    reports = list(gate.visible(actor, PublicReport).filter(id__in=[hit.id for hit in result.hits], version__gt=0))
    rows = {row.id: row for row in reports}
    shown = current(actor, reports)
    hits = tuple(_line(engine, query, question, rows[hit.id], shown[hit.id]) for hit in result.hits if hit.id in shown)
    names = _names(
        actor, {value.value for facet in result.facets for value in facet.values} | {value for _facet, value in question.narrowed}
    )
    return values.SearchPage(
        query=question.words, hits=hits,
        pager=pager(question.page, PER_PAGE, len(hits), result.total, lambda n: question.at(n).url),
        facets=tuple(_facet(question, facet, result.facet(_index_name(facet)), names) for facet in FACETS),
        chips=tuple(_chip(question, facet, value, names) for facet, value in question.narrowed),
        sorts=tuple(values.Sort(key=sort, url=question.sorted_by(sort).url, chosen=sort == question.order) for sort in SORTS),
        notes=_notes((*query.notes, *result.notes)), keep=question.keep,
        clear_url=Question(words=question.words).url if question.narrowed else "",
    )  # fmt: skip


def _by_number(actor: Actor, question: Question) -> Moved | None:
    if question.narrowed or question.page > 1 or not may_be_number(question.words):
        return None
    found = bearers(actor, question.words)
    if not found:
        return None
    return Moved(url=found[0].path if len(found) == 1 else f"/n/{quote(question.words, safe='')}")


def _line(engine: Engine, query: Query, question: Question, row: PublicReport, shown: Shown) -> ReportLine:
    """A hit: the line of a list with the words lit, and the pages that have them."""
    plain = line(shown, backfile=row.backfile)
    if not question.words:
        return plain
    main = shown.record.main
    language = (main.language if main else "") or "en"
    summary = shown.record.fact("summary").text
    pages = engine.pages_of(row.id, query, limit=CHIPS) if main else Pages()
    hits = tuple(
        PageHit(page=page.number, url=page_url(shown, page.number, question.words), snippet=_pieces(page.snippet)) for page in pages.pages
    )
    more = max(0, pages.total - len(hits))
    lit = _pieces(engine.snippet(summary, query, language)) if summary else ()
    more_url = page_url(shown, hits[0].page, question.words) if more else ""
    return replace(plain, snippet=lit, hits=hits, more_pages=more, more_url=more_url)


def page_url(shown: Shown, page: int, words: str) -> str:
    """A page with the words lit."""
    return f"{shown.version_url}p{page}?{urlencode({'q': words})}#lit"


def _pieces(snippet: Snippet) -> tuple[Piece, ...]:
    pieces = [Piece(piece.text, piece.lit) for piece in snippet.pieces]
    return (*([] if snippet.begins else [Piece("… ")]), *pieces, *([] if snippet.ends else [Piece(" …")]))


def _facet(question: Question, key: str, facet: Facet, names: dict[tuple[str, str], str]) -> values.Facet:
    """The values of one facet; those without a value are left out, they narrow nothing that a reader asks for."""
    shown = [value for value in facet.values if value.value][:SHOWN]
    return values.Facet(key=key, options=tuple(_option(question, key, value, names) for value in shown))


def _chip(question: Question, facet: str, value: str, names: dict[tuple[str, str], str]) -> values.Chip:
    return values.Chip(key=facet, text=_name(facet, value, names), url=question.widen(facet, value).url)


def _option(question: Question, key: str, value: FacetValue, names: dict[tuple[str, str], str]) -> values.Option:
    chosen = value.value in question.values(key)
    url = (question.widen if chosen else question.narrow)(key, value.value).url
    return values.Option(value=value.value, text=_name(key, value.value, names), count=value.count, url=url, chosen=chosen)


def _name(facet: str, value: str, names: dict[tuple[str, str], str]) -> str:
    """The words for a facet's value; the templates know those for codes of ours."""
    if facet in ROLES:
        return names.get((facet, value), value)
    return kind_words(value) if facet == "kind" else value


def _names(actor: Actor, codes: Collection[str]) -> dict[tuple[str, str], str]:
    found = gate.visible(actor, PublicBody).filter(code__in=codes).values_list("role", "code").annotate(name=Max("name"))
    return {(role, code): name for role, code, name in found}


def _index_name(facet: str) -> str:
    return INDEX_NAMES.get(facet, facet)


def _notes(sentences: Sequence[str]) -> tuple[Note, ...]:
    return tuple(Note(text=sentence) for sentence in dict.fromkeys(sentences))
