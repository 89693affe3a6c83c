"""The recommendations of a record, each with its id and its n in the path; what is withheld is counted, never kept. Pure."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import count

from inspectorate.core.ids import StreamId
from inspectorate.library import record
from inspectorate.library.assemble.facts import value_of
from inspectorate.library.assemble.listed import with_listed
from inspectorate.library.assemble.material import Document, Material, span_sources
from inspectorate.reading.values import Fact, LeadIn, Recommendation, Response


def recommendations(material: Material) -> tuple[record.Recommendation, ...]:
    """The main document's that are not withheld, in the order of the reading, then what only listings have.

    An id without n gets the next free one.
    """
    main = material.main
    pairs = zip(main.ids, main.reading.recommendations, strict=True) if main else ()
    public = [_recommendation(main.sha256, id_, read) for id_, read in pairs if main and not read.withheld]
    found = with_listed(public, material.rows)
    places = place_numbers([one.id for one in found], material.numbers)
    return tuple(replace(one, n=places[one.id]) for one in found)


def place_numbers(ids: Sequence[StreamId], numbers: Mapping[StreamId, int]) -> dict[StreamId, int]:
    """The n of each id: as it was, else the next free number above all that were ever given."""
    free = count(max(numbers.values(), default=0) + 1)
    return {id_: numbers[id_] if id_ in numbers else next(free) for id_ in ids}


def withheld_parts(document: Document) -> Counter[str]:
    """How many recommendations were withheld, and of those shown how many of each of their fields."""
    counted: Counter[str] = Counter()
    for read in document.reading.recommendations:
        counted.update(["recommendations"] if read.withheld else left_out(read))
    return counted


def left_out(read: Recommendation) -> tuple[str, ...]:
    """The fields of a recommendation that the reading withholds."""
    fields = {name: getattr(read, name) for name in ("response", "target_date", "status", "closure_condition")}
    return tuple(name for name, part in fields.items() if part is not None and part.withheld)


def _recommendation(document: str, id_: StreamId, read: Recommendation) -> record.Recommendation:
    return record.Recommendation(
        id=id_, n=0, number=read.number, text=read.text, lead_in=_lead_in(document, read.lead_in), addressees=read.addressees,
        parent=read.parent, origin=read.origin, response=_response(document, read.response),
        target_date=_value(document, read.target_date), status=_value(document, read.status),
        closure_condition=_value(document, read.closure_condition), left_out=left_out(read),
        sources=span_sources(document, read.spans), confidence=read.confidence,
    )  # fmt: skip


def _lead_in(document: str, read: LeadIn | None) -> record.Value | None:
    return record.Value(text=read.text, sources=span_sources(document, read.spans)) if read else None


def _value(document: str, fact: Fact | None) -> record.Value | None:
    return value_of(document, fact) if fact and not fact.withheld else None


def _response(document: str, read: Response | None) -> record.Response | None:
    if read is None or read.withheld:
        return None
    return record.Response(
        position=read.position, text=read.text, sources=span_sources(document, read.spans), confidence=read.confidence
    )  # fmt: skip
