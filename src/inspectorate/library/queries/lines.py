"""Reports in a list: a line each, all from one statement."""

from collections import Counter

from inspectorate.library.queries.shown import Shown
from inspectorate.library.values import Piece, ReportLine

SNIPPET = 280


def line(shown: Shown, *, backfile: bool = False) -> ReportLine:
    """The report as a list prints it: the beginning of its summary as snippet."""
    record = shown.record
    positions = Counter(item.response.position for item in record.recommendations if item.response)
    return ReportLine(
        url=shown.path, title=shown.title().text, number=shown.number, issued=shown.issued,
        fiscal_year=record.fiscal_year.year if record.fiscal_year else None, issuer=record.issuer.name, agencies=shown.agencies(),
        area=record.areas[0].name if record.areas else "", kind=kind_words(record.kind), backfile=backfile, document=bool(record.editions),
        recommendations=len(record.recommendations) if record.editions or record.recommendations else record.recommendations_listed,
        responses=tuple(sorted(positions.items())), snippet=_snippet(record.fact("summary").text),
    )  # fmt: skip


def kind_words(code: str) -> str:
    """A kind's code as it begins a line."""
    return code[:1].upper() + code[1:]


def _snippet(text: str) -> tuple[Piece, ...]:
    flat = " ".join(text.split())
    if not flat:
        return ()
    return (Piece(flat if len(flat) <= SNIPPET else flat[:SNIPPET].rsplit(" ", 1)[0] + " …"),)
