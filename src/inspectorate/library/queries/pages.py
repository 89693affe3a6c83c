"""A page of a document with the words lit: where the doors of a report lead."""

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urlencode

from inspectorate.access import gate
from inspectorate.core.actor import Actor
from inspectorate.journal import blobs
from inspectorate.library import indexing, values, viewer
from inspectorate.library import record as records
from inspectorate.library.models import PublicReport, PublicVersion
from inspectorate.library.pagetexts import page_texts
from inspectorate.library.places import Place, find, places
from inspectorate.library.queries.answering import page_url
from inspectorate.library.queries.reports import later_number
from inspectorate.library.queries.resulting import place_in
from inspectorate.library.queries.rows import at_path, gone_report, gone_version, shown
from inspectorate.library.queries.shown import Shown
from inspectorate.library.question import Question
from inspectorate.library.record import Source
from inspectorate.library.values import GonePage, Link, Moved, ReadHere
from inspectorate.reading import stored
from inspectorate.reading.values import Page
from inspectorate.search import queries as typed
from inspectorate.search.asked import Query
from inspectorate.search.flowing import Flow
from inspectorate.search.values import PageHits

WIDTHS = (480, 960, 1440)
MOST_PAGES = 1000
NOTHING = Question()
LONGEST = 160


def page(
    actor: Actor, path: str, version: int | None, number: int, *, at: str = "", asked: Question = NOTHING, rank: int = 0
) -> values.PageView | Moved | GonePage | None:
    """A page of a version's main edition; `at` names a place of the record, `asked` a search, whose words are lit.

    `rank` is the report's place (from 1) in the result of that search, 0 where one did not come from a result.
    """
    found = version_at(actor, path, version)
    if not isinstance(found, tuple):
        return found
    row, chosen = found
    show = shown(row, chosen)
    main = show.record.main
    if main is None or not 0 < number <= main.page_count:
        return None
    if version is None:
        lit = urlencode({name: value for name, value in (("at", at), ("q", asked.words)) if value})
        return Moved(url=f"{show.version_url}p{number}" + (f"?{lit}" if lit else ""))
    found_here = view(show, main, number, at=at, asked=asked, rank=rank, report=row)
    if found_here is None or found_here.hits is None or not rank:
        return found_here
    return replace(found_here, hits=replace(found_here.hits, result=place_in(actor, asked, rank, row)))


def version_at(
    actor: Actor, path: str, version: int | None
) -> tuple[PublicReport, PublicVersion] | Moved | GonePage | None:  # fmt: skip
    """A version that is public, the current one where none is named; where it moved or went, that."""
    row = at_path(actor, path)
    if row is None:
        return later_number(actor, path)
    if row.code == "joined" and row.successor:
        return Moved(url=row.successor, for_ever=True)
    if not row.version:
        return gone_report(row)
    chosen = gate.visible(actor, PublicVersion).filter(report=row.id, number=version or row.version).first()
    if chosen is None:
        return None
    return gone_version(row, chosen) if chosen.withdrawn_at else (row, chosen)


def view(
    show: Shown, edition: records.Edition, number: int, *, at: str, asked: Question, report: PublicReport, rank: int = 0
) -> values.PageView | None:
    """A page of one edition of a version. For an edition that is not the main one nothing was read, so nothing is lit but hits."""
    stored_page = stored.load_page(blobs.read(edition.pages, public=True), number)
    if stored_page is None:
        return None
    is_main = edition == show.record.main
    lit = find(show.record, at) if at and is_main else None
    here = [source for source in (lit.sources if lit else ()) if source.document == edition.document and source.page == number]
    query = typed.read(asked.words)
    found = _found(show, query, report) if query.wanted and is_main else None
    runs = _runs(stored_page, found, query, edition.language) if query.wanted else []
    hits = replace(_hits(show, found, number, asked, rank), lit=len(runs)) if found else None
    base = f"{show.version_url}p" if is_main else f"/d/{edition.document}/p"

    def step(to: int) -> str:
        return page_url(show.version_url, to, asked, rank).removesuffix("#lit") if asked.words and is_main else f"{base}{to}"

    sides = viewer.boxes([box for source in here for box in source.boxes])
    return values.PageView(
        report=show.reference(), version=show.version, version_url=show.version_url, page=number, of=edition.page_count,
        picture=_picture(show, edition, stored_page, is_main), document=_document(show, edition), state=stored_page.state.value,
        reason=stored_page.reason, boxes=(*sides, *viewer.hit_boxes(stored_page, runs, hits.first if hits and hits.here else 0)),
        blocks=viewer.blocks(stored_page, [*((source.start, source.end) for source in here), *runs]),
        read_here=tuple(_read_here(show, edition, number, at)) if is_main else (),
        lit=_here(show, lit, number, chosen=True) if lit and here else None,
        hits=hits,
        previous_url=step(number - 1) if number > 1 else "", next_url=step(number + 1) if number < edition.page_count else "",
        newer_url=report.path if report.version != show.version else "",
    )  # fmt: skip


def _read_here(show: Shown, edition: records.Edition, number: int, at: str) -> list[ReadHere]:
    found = [place for place in places(show.record) if _on(place.sources, edition.document, number)]
    return [_here(show, place, number, chosen=place.at == at) for place in found]


def _on(sources: Sequence[Source], document: str, number: int) -> bool:
    return any(source.document == document and source.page == number for source in sources)


def _here(show: Shown, place: Place, number: int, *, chosen: bool) -> ReadHere:
    text = place.text if len(place.text) <= LONGEST else place.text[:LONGEST].rsplit(" ", 1)[0] + " …"
    return ReadHere(key=place.key, text=text, url=f"{show.version_url}p{number}?at={place.at}", chosen=chosen)


def _found(show: Shown, query: Query, report: PublicReport) -> PageHits | None:
    """Every page of the current version that has the words; an earlier version is not in the index, so it has no list."""
    return indexing.whole().pages_of(report.id, query, limit=MOST_PAGES) if report.version == show.version else None


def _runs(page: Page, found: PageHits | None, query: Query, language: str) -> list[tuple[int, int]]:
    """What is lit on the page: as the index knows it, where it has the page among its hits; else as its own words say."""
    for hit in found.pages if found else ():
        if hit.number == page.number:
            return list(hit.places)
    (text,) = page_texts([page])
    flow = Flow.of(text.text, text.dropped)
    return [flow.back(place) for place in indexing.engine().lit(flow.text, query, language or "en")]


def _hits(show: Shown, found: PageHits, number: int, asked: Question, rank: int) -> values.PageHits:
    numbers = [hit.number for hit in found.pages]
    before, after = [n for n in numbers if n < number], [n for n in numbers if n > number]

    def url(page: int) -> str:
        return page_url(show.version_url, page, asked, rank)

    here = next((hit.count for hit in found.pages if hit.number == number), 0)
    first = 1 + sum(hit.count for hit in found.pages if hit.number < number)
    return values.PageHits(
        query=asked.words, here=here,
        pages=tuple(Link(text=str(hit.number), url=url(hit.number), count=hit.count) for hit in found.pages),
        previous_url=url(before[-1]) if before else "", next_url=url(after[0]) if after else "", clear_url=f"{show.version_url}p{number}",
        first=first, places=sum(hit.count for hit in found.pages),
        steps=tuple(Link(text=str(n), url=f"#hit-{n}") for n in range(first, first + here)) if here > 1 else (),
    )  # fmt: skip


def _picture(show: Shown, edition: records.Edition, page: Page, is_main: bool) -> values.Picture:
    url = f"{show.version_url}p{page.number}.png" if is_main else f"/d/{edition.document}/p{page.number}.png"
    return values.Picture(
        url=url, width=page.width, height=page.height, sources=tuple((f"{url}?w={width}", width) for width in WIDTHS)
    )  # fmt: skip


def _document(show: Shown, edition: records.Edition) -> values.Document:
    return next(document for document in show.documents() if document.sha256 == edition.document)
