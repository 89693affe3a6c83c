"""A number as someone typed it: the one report that bears it, or the choice between several."""

from urllib.parse import urlencode

from inspectorate.access import gate
from inspectorate.core.actor import Actor
from inspectorate.library import values
from inspectorate.library.models import PublicNumber, PublicReport
from inspectorate.library.queries.lines import line
from inspectorate.library.queries.rows import exactly, lines
from inspectorate.library.rules.numbers import parse, squeezed
from inspectorate.library.values import Moved

MOST = 50


def numbered(actor: Actor, number: str) -> values.ChooserPage | Moved:
    """Where a typed number leads, a report taken down included, whose page says why; an offer to search where nothing bears it."""
    found = bearers(actor, number)
    if len(found) == 1:
        return Moved(url=found[0].path)
    gone = [] if found else taken_down(actor, number)
    if len(gone) == 1:
        return Moved(url=gone[0])
    shown = lines(actor, found)
    found_lines = tuple(line(shown[row.id], backfile=row.backfile) for row in found if row.id in shown)
    return values.ChooserPage(number=number, reports=found_lines, search_url="/reports/?" + urlencode({"q": number}))


def bearers(actor: Actor, number: str) -> list[PublicReport]:
    """The reports that bear a number, whatever form it was typed in."""
    forms = {squeezed(key) for key in parse(number).keys} - {""}
    if not forms:
        return []
    ids = gate.visible(actor, PublicNumber).filter(squeezed__in=forms).values("report")
    return list(gate.visible(actor, PublicReport).filter(id__in=ids, version__gt=0).order_by("-order", exactly("path"))[:MOST])


def taken_down(actor: Actor, number: str) -> list[str]:
    """The paths of reports taken down whose number it was; a path keeps its number for ever, all else of the record is gone."""
    forms = {squeezed(key) for key in parse(number).keys} - {""}
    paths = gate.visible(actor, PublicReport).filter(version=0).order_by(exactly("path")).values_list("path", flat=True)
    return [path for path in paths if squeezed(path.strip("/").rpartition("/")[2].partition("~")[0]) in forms]
