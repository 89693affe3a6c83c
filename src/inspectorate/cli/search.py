"""Search what is public, or make the index anew. Exit 0 found · 1 nothing found, or someone else is rebuilding · 2 wrong usage."""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable

from inspectorate.site.start import prepare  # first: importing it sets Django up, and models come after

# isort: split
from django.conf import settings

from inspectorate.access.permissions import VISITOR
from inspectorate.cli import batches
from inspectorate.cli.progress import progress
from inspectorate.core.exits import Exit
from inspectorate.core.words import _, ngettext
from inspectorate.library import exports, queries, rebuilding
from inspectorate.library.labels import POSITIONS
from inspectorate.library.question import Question
from inspectorate.library.values import Moved, Piece, RecommendationHit, ReportLine, SearchPage
from inspectorate.search.errors import SearchError
from inspectorate.site.environment import Misconfigured

REBUILD = ["rebuild"]
MOST = 100


def arguments(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("words", nargs="*", metavar="WORDS", help=_("what you look for (docs/search.md), or rebuild: make the index anew"))
    parser.add_argument("--limit", type=int, default=10, metavar="N", help=_("at most so many reports, up to 100 (default: 10)"))
    parser.add_argument("--json", action="store_true", help=_("print the result as JSON"))


def run(args: Namespace) -> int:
    """Search, or rebuild where that is the only word."""
    try:
        prepare()
        return _rebuild(args) if args.words == REBUILD else _search(args)
    except Misconfigured as inner:
        return batches.failed(inner, Exit.USAGE)
    except SearchError as inner:
        return batches.failed(inner, Exit.FINDING)


def _search(args: Namespace) -> int:
    if not 0 < args.limit <= MOST:
        return batches.failed(ValueError(_("--limit takes 1 to {most}.").format(most=MOST)), Exit.USAGE)
    found = queries.search(VISITOR, Question(words=" ".join(args.words), size=args.limit), straight=False)
    if isinstance(found, Moved):
        raise AssertionError(found.url)
    origin = settings.ADDRESS
    print(json.dumps(_json(found, origin), ensure_ascii=False, indent=1) if args.json else _words(found, origin))
    for text in _said(found):
        print(text, file=sys.stderr)
    return Exit.FINE if found.hits else Exit.FINDING


def _rebuild(args: Namespace) -> int:
    work = rebuilding.Rebuild()
    for _done in progress(work, work.total, _("indexing")):
        pass
    print(json.dumps({"reports": work.reports, "position": work.position}) if args.json else work.sentence)
    return Exit.FINE


def _json(page: SearchPage, origin: str) -> dict[str, object]:
    rows = [
        {**exports.row(line, origin), "pages": _pages(line, origin), "recommendations_found": _found(line, origin)} for line in page.hits
    ]
    return {
        "query": page.query,
        "sentence": page.sentence,
        "total": page.pager.of,
        "notes": _said(page),
        "reports": rows,
    }


def _pages(line: ReportLine, origin: str) -> list[dict[str, object]]:
    return [{"page": hit.page, "address": origin + hit.url, "hits": hit.count} for hit in line.hits]


def _found(line: ReportLine, origin: str) -> list[dict[str, object]]:
    """The recommendations that have the words, with what was answered."""
    return [
        {"number": rec.number, "address": origin + rec.url, "page": rec.page or None, "response": rec.position} for rec in line.recommended
    ]


def _said(page: SearchPage) -> list[str]:
    """What one must know about the answer."""
    return [*(note.text for note in page.notes), *([page.unsearched] if page.unsearched else [])]


def _words(page: SearchPage, origin: str) -> str:
    total = page.pager.of
    head = ngettext("{sentence}: {n} report", "{sentence}: {n} reports", total).format(sentence=page.sentence, n=total)
    return "\n\n".join([head, *(_line(line, origin) for line in page.hits)])


def _line(line: ReportLine, origin: str) -> str:
    facts = [line.number, str(line.issued or ""), *(agency.text for agency in line.agencies)]
    pages = ", ".join(str(hit.page) for hit in line.hits)
    more = _(" and {n} more").format(n=line.more_pages) if line.more_pages else ""
    lit = _flat(line.opened.snippet if line.opened else line.snippet)
    return "\n".join(
        [
            line.title,
            f"  {' · '.join(filter(None, facts))}",
            f"  {origin}{line.url}",
            *([f"  {_('found on pages')} {pages}{more}"] if pages else []),
            *([f"  {lit}"] if lit else []),
            *(_recommendation(rec) for rec in line.recommended),
        ]
    )


def _recommendation(found: RecommendationHit) -> str:
    said = _("recommendation {number} ({answer})").format(number=found.number, answer=POSITIONS.get(found.position, found.position))
    return f"  {said}: {_flat(found.snippet)}"


def _flat(pieces: Iterable[Piece]) -> str:
    return " ".join("".join(piece.text for piece in pieces).split())
