"""One document, from its pages to its facts and recommendations. Runs inside a worker only; callers ask `pool.Pool`."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from inspectorate import __version__
from inspectorate.core.dates import PartialDate
from inspectorate.reading.citations import citations
from inspectorate.reading.document import Document
from inspectorate.reading.facts import facts, money
from inspectorate.reading.facts import flags as fact_flags
from inspectorate.reading.facts.witnesses import Witnesses
from inspectorate.reading.gate.examine import looked_into
from inspectorate.reading.gate.marks import flags as mark_flags
from inspectorate.reading.layouts import Layout, choose, installed
from inspectorate.reading.pages import READER_VERSION, read_pages
from inspectorate.reading.recommendations import flags as recommendation_flags
from inspectorate.reading.recommendations.printings import printed_again
from inspectorate.reading.recommendations.read import Read
from inspectorate.reading.recommendations.read import read as read_recommendations
from inspectorate.reading.recommendations.standing import doubted, standing
from inspectorate.reading.recommendations.sure import sure
from inspectorate.reading.selfchecks import self_checks
from inspectorate.reading.statistics import flags as table_flags
from inspectorate.reading.statistics import statistics
from inspectorate.reading.tried import Tried
from inspectorate.reading.values import Facts, Page, Reading, State
from inspectorate.reading.witnesses import witnesses

READER = f"inspectorate {__version__} pages {READER_VERSION}"
WRITTEN = 30  # words; a picture page with fewer is a map, a photograph or a signature that nobody would miss


def read(file: Path, *, layouts: Sequence[Layout] | None = None, ocr: bool = True) -> Reading:
    """Read one PDF. Never raises for what is in it once it opens; raises `errors.CannotOpen` where it does not."""
    sha256 = hashlib.sha256(file.read_bytes()).hexdigest()
    pages = tuple(read_pages(file, ocr=ocr))
    return looked_into(facts_of(file.name, sha256, pages, layouts=layouts, beside=witnesses(file)), file)


def facts_of(
    file: str, sha256: str, pages: Sequence[Page], *, layouts: Sequence[Layout] | None = None, beside: Witnesses | None = None
) -> Reading:
    """What pages say: a pure function, so a better rule reads stored pages anew without opening a file.

    `beside` is what the file says of itself beside them, where somebody asked it.
    """
    document = Document.of(pages)
    layout = choose(document, installed() if layouts is None else layouts)
    tried = Tried()
    found = tried.part("facts", lambda: facts(document, layout=layout, witnesses=beside, tried=tried)) or Facts()
    none = Read(items=(), unplaced=(), layout=layout)
    walked = tried.part("recommendations", lambda: read_recommendations(document, layout=layout, issued=_issued(found))) or none
    checks = tried.part("self_checks", lambda: (*self_checks(document, walked.items), *printed_again(walked))) or ()
    tables = tried.part("tables", lambda: statistics(document, found)) or ()
    sums = tried.part("money", lambda: money(document)) or ()
    cited = tried.part("citations", lambda: citations(document, found, tables)) or ()
    raised = tried.part("recommendations", lambda: recommendation_flags(walked, checks)) or ()
    whole = tried.part("recommendations", lambda: standing(walked, checks, raised, document))
    items = tried.part("recommendations", lambda: sure(walked, whole)) if whole else None
    doubts = (
        *(tried.part("facts", lambda: tuple(fact_flags(document, found))) or ()),
        *raised,
        *(doubted(whole, walked, document) if whole else ()),
    )
    return Reading(
        file=file,
        sha256=sha256,
        pages=tuple(pages),
        text=text_kind(pages),
        facts=found,
        recommendations=walked.items if items is None else items,
        money=sums,
        self_checks=checks,
        flags=(*tried.flags, *doubts, *table_flags(tables), *mark_flags(pages)),
        tables=tables,
        layout=layout.name,
        reader=READER,
        citations=cited,
        standing=whole,
    )


def _issued(found: Facts) -> PartialDate | None:
    """The report's day or month, where it is sure enough to tell what lies ahead of it."""
    fact = found.issued_on
    return PartialDate.parse(fact.value) if fact and not fact.withheld and fact.precision != "year" else None


def text_kind(pages: Sequence[Page]) -> str:
    """`digital`, `mixed` where some pages with words are pictures, `ocr` where the words are the work of OCR throughout."""
    made = [page for page in pages if page.state in {State.OCR, State.OCR_IN_FILE} and len(page.words) >= WRITTEN]
    printed = [page for page in pages if page.state is State.TEXT and page.words]
    if made and len(printed) <= len(made) // 10:
        return "ocr"
    return "mixed" if made else "digital"
