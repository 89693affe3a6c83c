"""The search: the public index answers, the public tables give titles and names."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from urllib.parse import quote

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inspectorate.core.actor import Actor
from inspectorate.core.entries import PUBLIC
from inspectorate.journal import services as journal
from inspectorate.library import indexing, values
from inspectorate.library.models import PublicReport
from inspectorate.library.queries import answering, matching
from inspectorate.library.queries.answering import CHIPS, Answer, ask, index_name, page_url
from inspectorate.library.queries.fronts import pager
from inspectorate.library.queries.lines import line
from inspectorate.library.queries.matching import listing_url, pieces
from inspectorate.library.queries.numbered import bearers
from inspectorate.library.queries.rows import NONE, lines
from inspectorate.library.queries.shown import Shown
from inspectorate.library.question import FACETS, LAST_PAGE, SIZES, SORTS, Question
from inspectorate.library.sentence import Named, phrase, sentence
from inspectorate.library.values import Link, Moved, Note, PageHit, ReportLine
from inspectorate.search.numbers import may_be_number
from inspectorate.search.shorter import shorter
from inspectorate.search.values import Facet, FacetValue, PageHits, Result

SHOWN = 20
Row = tuple[int, PublicReport, Shown]
CHUNK = 200
"""Reports of a file that are fetched at a time."""
FILES = (("csv", "CSV"), ("jsonl", "JSON Lines"))


def search(actor: Actor, question: Question, *, straight: bool = True) -> values.SearchPage | Moved:
    """The answer to a question; where its words are the number of one report and nothing narrows it, `straight` to that report."""
    if straight and (moved := _by_number(actor, question)):
        return moved
    offset = (question.page - 1) * question.size
    answer = ask(question, offset=offset, size=question.size, facets=FACETS)
    result = answer.result
    asked = question.asking(answer.query.text)
    hits = tuple(_hits(actor, answer, asked, offset + 1))
    named = answering.names(actor)
    reached = min(result.total, LAST_PAGE * question.size)
    return values.SearchPage(
        query=question.words, sentence=sentence(question, named), hits=hits,
        pager=replace(pager(question.page, question.size, len(hits), reached, lambda n: question.at(n).url), of=result.total),
        facets=tuple(_facet(question, facet, result.facet(index_name(facet)), named) for facet in FACETS),
        chips=tuple(_chip(question, facet, value, named) for facet, value in question.narrowed),
        sorts=tuple(values.Sort(key=sort, url=question.sorted_by(sort).url, chosen=sort == question.order) for sort in SORTS),
        sizes=tuple(values.Sort(key=str(size), url=question.sized(size).url, chosen=size == question.size) for size in SIZES),
        notes=tuple(_notes(question, result)), unsearched=_unsearched(result.unsearchable), keep=question.keep,
        clear_url=Question(words=question.words).url if question.narrowed else "",
        ways=() if result.total else tuple(_ways(question, named)),
        files=tuple(Link(text=name, url=question.at(1).address(f"/reports.{ending}")) for ending, name in FILES) if result.total else (),
    )  # fmt: skip


def result_file(actor: Actor, question: Question) -> values.ResultFile:
    """The whole result as lines, fetched while they are written. Raises search.IndexDamaged before the first of them."""
    indexing.whole()
    named = answering.names(actor)
    return values.ResultFile(sentence=sentence(question, named), lines=_all_lines(actor, question))


def _all_lines(actor: Actor, question: Question) -> Iterator[ReportLine]:
    offset, total = 0, 1
    while offset < total:
        result = ask(question, offset=offset, size=CHUNK).result
        yield from (line(shown, backfile=row.backfile) for _rank, row, shown in _rows(actor, result, 1))
        offset, total = offset + CHUNK, result.total


def _by_number(actor: Actor, question: Question) -> Moved | None:
    if question.narrowed or question.page > 1 or not may_be_number(question.words):
        return None
    found = bearers(actor, question.words)
    if not found:
        return None
    return Moved(url=found[0].path if len(found) == 1 else f"/n/{quote(question.words, safe='')}")


def _rows(actor: Actor, result: Result, first: int, whole: Mapping[str, Collection[int]] = NONE) -> Iterator[Row]:
    """The hits with their ranks, rows and records; one that has just gone is left out."""
    rows = {row.id: row for row in answering.rows(actor, (hit.id for hit in result.hits))}
    shown = lines(actor, rows.values(), whole)
    return ((rank, rows[hit.id], shown[hit.id]) for rank, hit in enumerate(result.hits, first) if hit.id in shown)


def _hits(actor: Actor, answer: Answer, asked: Question, first: int) -> Iterator[ReportLine]:
    """The lines of a result; where words were asked for with these lit, and the pages and recommendations that have them."""
    if not asked.words:
        yield from (line(shown, backfile=row.backfile) for _rank, row, shown in _rows(actor, answer.result, first))
        return
    items = {hit.id: matching.of(answer, hit.id) for hit in answer.result.hits}
    whole = {report: [item.place for item in found.items] for report, found in items.items()}
    for rank, row, shown in _rows(actor, answer.result, first, whole):
        plain = matching.with_recommendations(line(shown, backfile=row.backfile), shown, items[row.id], asked, rank)
        yield _lit(answer, asked, rank, plain, row.id, shown)


def _lit(answer: Answer, asked: Question, rank: int, plain: ReportLine, report: str, shown: Shown) -> ReportLine:
    """A hit: the line of a list with the words lit, and the pages that have them."""
    main = shown.record.main
    language = (main.language if main else "") or "en"
    summary = shown.record.fact("summary").text
    pages = answer.engine.pages_of(report, answer.query, limit=CHIPS) if main else PageHits()
    hits = tuple(
        PageHit(
            page=page.number, url=page_url(shown.version_url, page.number, asked, rank), snippet=pieces(page.snippet), count=page.count
        )
        for page in pages.pages
    )  # fmt: skip
    more = max(0, pages.total - len(hits))
    lit = pieces(answer.engine.snippet(summary, answer.query, language, field="summary")) if summary else ()
    return replace(
        plain, snippet=lit, hits=hits, more_pages=more, more_url=hits[0].url if more else "", places=pages.hits, some=not pages.whole,
        best=pages.best, listing_url="" if main else listing_url(shown, asked, rank),
    )  # fmt: skip


def _facet(question: Question, key: str, facet: Facet, named: Named) -> values.Facet:
    """The values of one facet, the chosen ones always; those that do not fit are counted, and so are the reports that state none."""
    stated = [value for value in facet.values if value.value]
    shown = [value for place, value in enumerate(stated) if place < SHOWN or value.chosen]
    unstated = next((value.count for value in facet.values if not value.value), 0)
    more = len(stated) - len(shown) + (1 if facet.others else 0)
    return values.Facet(key=key, options=tuple(_option(question, key, value, named) for value in shown), more=more, unstated=unstated)


def _chip(question: Question, facet: str, value: str, named: Named) -> values.Chip:
    return values.Chip(key=facet, text=phrase(facet, [value], named), url=question.widen(facet, value).url)


def _option(question: Question, key: str, value: FacetValue, named: Named) -> values.Option:
    chosen = value.value in question.values(key)
    url = (question.widen if chosen else question.narrow)(key, value.value).url
    return values.Option(value=value.value, text=named(key, value.value), count=value.count, url=url, chosen=chosen)


def _notes(question: Question, result: Result) -> Iterator[Note]:
    """What a reader must know about the answer."""
    for text in dict.fromkeys(result.notes):
        yield Note(text=text)
    if result.meant and not result.instead:
        other = question.asking(result.meant.text)
        text = _("Did you mean “%(words)s”?") % {"words": result.meant.text}
        yield Note(text=text, link=Link(text=_("Search for it"), url=other.url))
    if (behind := journal.head(PUBLIC) - result.position) > 0:
        yield Note(text=_behind(behind), warning=True)
    if result.total > LAST_PAGE * question.size:
        yield Note(
            text=_("Only the first %(n)s reports can be paged through; the files hold all of them.") % {"n": LAST_PAGE * question.size}
        )


def _behind(count: int) -> str:
    """How many entries of the public log the index has not taken in yet."""
    text = ngettext(
        "The search is behind the public record: %(n)s publication, correction or withdrawal is not in it yet. Ask again in a moment.",
        "The search is behind the public record: %(n)s publications, corrections or withdrawals are not in it yet. Ask again in a moment.",
        count,
    )
    return text % {"n": count}


def _unsearched(count: int) -> str:
    """How many reports the words could not be looked for in."""
    text = ngettext(
        "%(n)s report here has no searchable text: its document is not held or could not be read.",
        "%(n)s reports here have no searchable text: their documents are not held or could not be read.",
        count,
    )
    return text % {"n": count} if count else ""


def _ways(question: Question, named: Named) -> Iterator[Link]:
    """The same search with one narrowing less, with one of its parts less, with neither: those that find something."""
    facets: Sequence[str] = tuple(dict.fromkeys(facet for facet, _value in question.narrowed))
    for facet in facets:
        rest = replace(question, narrowed=tuple(pair for pair in question.narrowed if pair[0] != facet), page=1)
        yield from _way(_("without “%(narrowing)s”") % {"narrowing": phrase(facet, question.values(facet), named)}, rest)
    for part, words in shorter(question.words):
        yield from _way(_("without “%(part)s”") % {"part": part}, question.asking(words))
    if len(facets) > 1:
        yield from _way(_("without any narrowing"), replace(question, narrowed=(), page=1))
    if facets and question.words:
        yield from _way(_("without the words"), question.asking(""))
    if question.page > 1:
        yield from _way(_("from its first page"), question.at(1))


def _way(text: str, question: Question) -> Iterator[Link]:
    found = ask(question, offset=0, size=1).result.total
    if found:
        yield Link(text=text, url=question.url, count=found)
