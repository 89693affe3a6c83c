"""What is here already, as far as a new document or row needs to know it; with what a dry run only pretends."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.db.models import Q

from inspectorate.core.ids import StreamId, new_id
from inspectorate.library.assemble.listed import printed_items
from inspectorate.library.assemble.marks import marks
from inspectorate.library.models import Acceptance, Mark
from inspectorate.library.projections.office import whens
from inspectorate.library.rules.identity import Carried, Printed, carry, listed_ids
from inspectorate.library.rules.matching import Marks, Match, match
from inspectorate.library.rules.numbers import parse
from inspectorate.library.rules.places import TEXT, Held, Place, place
from inspectorate.library.services.stored import listing_of, reading_of
from inspectorate.reading.listings.values import Row
from inspectorate.reading.values import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """One thing accepted into a report: the part `match` and the body of its entry."""

    report: StreamId
    match: Mapping[str, Any]
    body: Mapping[str, Any]


@dataclass(slots=True)
class Shelf:
    """The reports that are here. `pretended` are acceptances of a dry run, which nothing else knows of."""

    pretended: list[Known] = field(default_factory=list)

    def has_document(self, sha256: str) -> StreamId | None:
        """The report that holds the document, None where none does."""
        found = next((known.report for known in self.pretended if known.body.get("document") == sha256), None)
        return found or Acceptance.objects.filter(document=sha256).values_list("report", flat=True).first()

    def has_row(self, rows: str, row: int) -> StreamId | None:
        """The report that the row was accepted into, None where it was not."""
        return Acceptance.objects.filter(rows=rows, row=row).values_list("report", flat=True).first()

    def find(self, wanted: Mapping[str, Any], rows: str = "", *, besides: StreamId = "") -> Match:
        """Which report a document or row is about (`rules.matching`), leaving out the one that it is in already."""
        return match(marks(wanted, rows), [(report, known) for report, known in self._candidates(wanted) if report != besides])

    def place(self, report: StreamId, reading: Reading, words: str, language: str) -> tuple[Place, Carried]:
        """Where a document goes in its report, and which ids its recommendations have."""
        held = self.documents_of(report)
        number = reading.facts.number
        suffix = parse(number.value).edition if number and not number.withheld else ""
        found = place(suffix, language, words, [_held(known) for known in held])
        texts = [known for known in held if known.body["place"] == TEXT]
        earlier = self._recommendations(texts[-1]) if texts and found.place == TEXT else []
        carried = carry([(item.id, item.text) for item in earlier], [item.text for item in reading.recommendations], new_id)
        if found.place != TEXT:
            return found, carried
        fresh = carried.unpaired if earlier else tuple(range(len(carried.ids)))
        return found, self._as_listed(report, reading, carried, fresh)

    def listed_ids(self, report: StreamId, row: Row) -> tuple[StreamId, ...]:
        """The ids of the recommendations in a row's own table: those of its report that they are, else new ones."""
        texts = [known for known in self.documents_of(report) if known.body["place"] == TEXT]
        read = self._recommendations(texts[-1]) if texts else []
        listed = [item for item in self._listed(report) if item.id not in {one.id for one in read}]
        return listed_ids([*read, *listed], printed_items(row), new_id)

    def _as_listed(self, report: StreamId, reading: Reading, carried: Carried, fresh: Sequence[int]) -> Carried:
        """The ids again; a place of `fresh`, which no earlier text has, takes the id that a listing gave it before."""
        known = [item for item in self._listed(report) if item.id not in {*carried.ids, *carried.lost}]
        if not known or not fresh:
            return carried
        items = [reading.recommendations[n] for n in fresh]
        ids = listed_ids(known, [Printed(number=item.number or "", text=item.text) for item in items], new_id)
        return replace(carried, ids=tuple(dict(zip(fresh, ids, strict=True)).get(n, id_) for n, id_ in enumerate(carried.ids)))

    def _listed(self, report: StreamId) -> list[Printed]:
        """The recommendations that listings have of a report, each once."""
        found: dict[StreamId, Printed] = {}
        for body in Acceptance.objects.filter(report=report, what="row").order_by("position").values_list("body", flat=True):
            if body["recommendations"]:
                row = next(row for row in listing_of(body["rows"]).rows if row.number == body["row"])
                found |= {id_: replace(item, id=id_) for id_, item in zip(body["recommendations"], printed_items(row), strict=True)}
        return list(found.values())

    def _candidates(self, wanted: Mapping[str, Any]) -> list[tuple[StreamId, Marks]]:
        asked = Q(kind="numbers", value__in=wanted["numbers"], issuer=wanted["issuer"])
        asked |= Q(kind="links", value__in=[*wanted["links"], *wanted["files"]]) | Q(kind="files", value__in=wanted["links"])
        asked |= Q(kind="when", value__in=whens(wanted["issued_on"], wanted["fiscal_year"]), issuer=wanted["issuer"])
        reports = Mark.objects.filter(asked).values_list("report", flat=True).distinct()
        rows = Acceptance.objects.filter(report__in=list(reports)).order_by("position").values_list("report", "match", "rows")
        here = [(report, marks(given, listing)) for report, given, listing in rows]
        return here + [(known.report, marks(known.match, known.body.get("rows", ""))) for known in self.pretended]

    def documents_of(self, report: StreamId) -> list[Known]:
        """The documents of a report in the order in which they were accepted."""
        rows = Acceptance.objects.filter(report=report, what="document").order_by("position").values_list("match", "body")
        here = [Known(report=report, match=given, body=body) for given, body in rows]
        return here + [known for known in self.pretended if known.report == report and known.body["what"] == "document"]

    def has_text(self, report: StreamId) -> bool:
        """Whether the report holds a document that is more than an edition of one that is not here."""
        return any(known.body["place"] == TEXT for known in self.documents_of(report))

    def _recommendations(self, known: Known) -> list[Printed]:
        """The recommendations of an earlier text with their ids; those that were withheld had no say in public and are left out."""
        if known in self.pretended:
            return []
        read = reading_of(known.body["reading"])
        pairs = zip(known.body["recommendations"], read.recommendations, strict=True)
        return [Printed(id=id_, number=item.number or "", text=item.text) for id_, item in pairs if not item.withheld]


def _held(known: Known) -> Held:
    body = known.body
    return Held(
        document=body["document"],
        place=body["place"],
        edition=body["edition"],
        language=body["language"],
        words=known.match.get("words", ""),
    )
