"""Our side of the search benches: an installation of its own, asked as the page of results asks it, and its engine alone.

Rows of the public tables and documents of the index are made as a publication makes them, but in large steps and without a journal:
what is measured here is asking. (How fast an index is made anew from the journal: `bench/rebuild.py`.) Run it in a process whose
INSPECTORATE_DATA is the folder.
"""

import json
import shutil
import time
from collections.abc import Sequence
from types import SimpleNamespace
from typing import cast

import inspectorate.site.start  # noqa: F401 - sets Django up

# isort: split
from django.conf import settings
from django.db import transaction

from bench.asking import CHIPS, SIZE, asked
from bench.corpus import Taken
from inspectorate.core.actor import Actor
from inspectorate.library import indexing
from inspectorate.library import record as records
from inspectorate.library.models import PublicBody, PublicNumber, PublicReport, PublicVersion
from inspectorate.library.projections import public as projected
from inspectorate.library.queries import searching
from inspectorate.library.record import Record
from inspectorate.search.tantivy_engine import TantivyEngine
from inspectorate.search.values import FACETS
from inspectorate.site.start import prepare

NOBODY = Actor("", "visitor")
AT = "2026-11-25T12:00:00.000000Z"


class Ours:
    """The installation of this process."""

    def __init__(self) -> None:
        prepare()
        self.asked = asked()
        self.engine = cast("TantivyEngine", indexing.engine())
        for older in set(self.engine.folder.parent.iterdir()) - {self.engine.folder}:  # indexes of former schemas, which nobody asks
            shutil.rmtree(older)

    def count(self) -> int:
        """How many reports it holds: rows and index."""
        return min(self.engine.position(), PublicReport.objects.count())

    def load(self, batch: Sequence[Taken]) -> None:
        """Take reports in: what was taken in half is taken in anew."""
        with transaction.atomic():
            ids = [taken.id for taken in batch]
            for model, name in ((PublicReport, "id"), (PublicVersion, "report"), (PublicBody, "report"), (PublicNumber, "report")):
                model.objects.filter(**{f"{name}__in": ids}).delete()
            _rows(batch)
        self.engine.begin()
        for taken in batch:
            self.engine.add(taken.report)
        self.engine.commit(batch[-1].place)

    def finish(self) -> None:
        """Nothing: an index is used as publications leave it."""

    def bytes(self) -> tuple[int, int]:
        """Of the data folder without its index, and of the index."""
        index = sum(path.stat().st_size for path in self.engine.folder.rglob("*") if path.is_file())
        return sum(path.stat().st_size for path in settings.DATA.glob("inspectorate.sqlite3*")), index

    def answer(self, number: int) -> tuple[float, int, int]:
        """The page of results for one of the questions: seconds, reports found, passages shown."""
        question = self.asked[number].question
        begun = time.perf_counter()
        page = searching.search(NOBODY, question, straight=False)
        seconds = time.perf_counter() - begun
        return seconds, page.pager.of, sum(len(hit.hits) for hit in page.hits)

    def engine_alone(self, number: int) -> tuple[float, int, int]:
        """What that page asks of the engine, and nothing else."""
        one = self.asked[number]
        begun = time.perf_counter()
        engine, query = indexing.latest(), one.query
        found = engine.search(query, filters=one.filters, facets=FACETS, sort=one.order, size=SIZE)
        passages = 0
        if one.words:
            for hit in found.hits:
                passages += len(engine.pages_of(hit.id, query, limit=CHIPS).pages)
        return time.perf_counter() - begun, found.total, passages


def _rows(batch: Sequence[Taken]) -> None:
    """The rows that publishing these reports writes."""
    PublicReport.objects.bulk_create(
        PublicReport(id=one.id, path=_path(one.record), version=1, published_at=AT, changed_at=AT, **projected._columns(one.record))
        for one in batch
    )
    PublicVersion.objects.bulk_create(
        PublicVersion(
            id=f"public:{one.place}", position=one.place, report=one.id, number=1, record=_stored(one.record), published_at=AT, corrected=[]
        )
        for one in batch
    )
    entries = [(SimpleNamespace(id=f"public:{one.place}", stream=one.id), one.record) for one in batch]
    PublicBody.objects.bulk_create([row for entry, record in entries for row in projected._bodies(entry, record)])
    PublicNumber.objects.bulk_create([row for entry, record in entries for row in projected._numbers(entry, record)])


def _path(record: Record) -> str:
    return f"/r/{record.issuer.code}/{record.number_key}/"


def _stored(record: Record) -> str:
    return json.dumps(records.to_json(record), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
