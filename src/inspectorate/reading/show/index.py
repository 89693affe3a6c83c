"""Several documents on one page: a row each, with the way to its own page or the reason why there is none."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from inspectorate.core.words import _, ngettext
from inspectorate.reading.show.items import items
from inspectorate.reading.show.markup import Element, element, joined
from inspectorate.reading.show.template import halves
from inspectorate.reading.values import Fact, Reading, Unreadable


@dataclass(frozen=True, slots=True)
class Row:
    """One document: `page` is the file name of its own page, `refusal` why there is none; `cells` follow the title."""

    page: str
    file: str
    title: str = ""
    cells: tuple[str, ...] = ()
    refusal: str = ""


def row(page: str, outcome: Reading | Unreadable) -> Row:
    """What the index keeps of a document, so that the reading itself can go."""
    if isinstance(outcome, Unreadable):
        return Row(page, outcome.file, refusal=f"{outcome.reason} {outcome.advice}")
    facts = outcome.facts
    withheld = sum(item.withheld for item in items(outcome))
    numbers = (len(outcome.pages), len(outcome.recommendations), withheld, len(outcome.flags))
    return Row(page, outcome.file, _shown(facts.title), (_shown(facts.number), _shown(facts.issued_on), *map(str, numbers)))


def index_page(rows: Sequence[Row]) -> str:
    """The whole page."""
    count = ngettext("{n} document", "{n} documents", len(rows)).format(n=len(rows))
    before, after = halves(title=joined(count), head=element("h1", count), aside=joined())
    return before + element("div", _table(rows), class_="index").html + after


def _table(rows: Sequence[Row]) -> Element:
    names = (_("Document"), _("Number"), _("Issued"), _("Pages"), _("Recommendations"), _("Withheld"), _("Flags"))
    head = element("tr", *(element("th", name, scope="col") for name in names))
    return element("table", element("thead", head), element("tbody", *map(_row, rows)))


def _row(one: Row) -> Element:
    file = element("span", one.file, class_="file")
    if one.refusal:
        said = element("td", element("strong", _("not read")), ": ", one.refusal, colspan=6)
        return element("tr", element("td", file), said, class_="refused")
    title = element("a", one.title or one.file, href=quote(one.page))
    number, issued, *counts = one.cells
    cells = (element("td", number or "–"), element("td", issued or "–"))
    return element("tr", element("td", title, element("br"), file), *cells, *(element("td", count, class_="number") for count in counts))


def _shown(fact: Fact | None) -> str:
    return fact.value if fact and not fact.withheld else ""
