"""What the index holds of a report: the words of its record and of its main document's pages, and what it is counted by."""

from inspectorate.journal import blobs
from inspectorate.library.pagetexts import page_texts
from inspectorate.library.record import Body, Record
from inspectorate.library.services.stored import pages_in_hand
from inspectorate.reading.stored import load_pages
from inspectorate.search.values import NO, YES, PageText, Report


def indexed(report: str, record: Record, *, pages: bool = True) -> Report:
    """A report as the index takes it; without `pages` its record alone, which costs no reading of files."""
    language = record.main.language if record.main else ""
    return Report(
        id=report, title=record.fact("title").text, numbers=tuple(value.text for value in record.fact("number").values),
        summary="\n\n".join(value.text for value in record.fact("summary").values),
        recommendations=tuple(item.text for item in record.recommendations), pages=_pages(record) if pages else (),
        language=language or "en", dated=record.dated("issued_on"),
        facets={
            "issuer": (record.issuer.code,), "agency": _codes(record.agencies), "area": _codes(record.areas),
            "fiscal_year": (str(record.fiscal_year.year),) if record.fiscal_year else (), "kind": (record.kind,) if record.kind else (),
            "response": tuple(sorted({item.response.position for item in record.recommendations if item.response})),
            "has_recommendations": _has(record), "language": (language,) if language else (),
        },
        names={"issuer": _names((record.issuer,)), "agency": _names(record.agencies), "area": _names(record.areas)},
    )  # fmt: skip


def _codes(bodies: tuple[Body, ...]) -> tuple[str, ...]:
    return tuple(body.code for body in bodies)


def _names(bodies: tuple[Body, ...]) -> tuple[str, ...]:
    """The names by which a query may mean a body: the profile's, and as printed."""
    return tuple(dict.fromkeys(name for body in bodies for name in (body.name, body.printed.text) if name))


def _has(record: Record) -> tuple[str, ...]:
    """Yes or no; neither where no document was read and no listing says how many there are."""
    if record.recommendations or record.recommendations_listed:
        return (YES,)
    return (NO,) if record.editions or record.recommendations_listed == 0 else ()


def _pages(record: Record) -> tuple[PageText, ...]:
    """The words of the main document's pages; none where its public copy is gone."""
    if record.main is None or not blobs.exists(record.main.pages, public=True):
        return ()
    pages = pages_in_hand(record.main.pages)
    return page_texts(load_pages(blobs.read(record.main.pages, public=True), boxes=False) if pages is None else pages)
