"""The rows that the public reads begin with: reports and versions with their records, from the gate."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from django.db import connection
from django.db.models import F
from django.db.models.functions import Collate

from inspectorate.access import gate
from inspectorate.core import moments
from inspectorate.core.actor import Actor
from inspectorate.library import record as records
from inspectorate.library.models import PublicReport, PublicVersion
from inspectorate.library.queries.shown import Shown
from inspectorate.library.values import GonePage, Link

NONE: Mapping[str, Collection[int]] = {}
LINE_FACTS = ("title", "number", "issued_on", "summary")
"""The facts that a line of a list prints."""


def exactly(field: str) -> Collate:
    """Order by a text's own code points, the same in every database; a database's language would order it otherwise."""
    return Collate(F(field), "C" if connection.vendor == "postgresql" else "BINARY")


def at_path(actor: Actor, path: str) -> PublicReport | None:
    """The report at that path, withdrawn or not."""
    return gate.visible(actor, PublicReport).filter(path=path).first()


def versions(actor: Actor, report: PublicReport) -> list[PublicVersion]:
    """All versions of a report, the first first."""
    return list(gate.visible(actor, PublicVersion).filter(report=report.id).order_by("number"))


def shown(report: PublicReport, version: PublicVersion) -> Shown:
    """A version as it is shown; it must not be withdrawn."""
    return Shown(records.of_json(json.loads(version.record)), report.path, version.number, version.published_at[:10])


def brief(report: PublicReport, version: PublicVersion) -> Shown:
    """A version without its recommendations and without where its values come from: as much as its files and their names need."""
    data = json.loads(version.record)
    data.pop("recommendations", None)
    return _shown(report, version, _line(data, ()))


def current(actor: Actor, reports: Iterable[PublicReport]) -> dict[str, Shown]:
    """The current versions of some reports by report id, as listings need them: one statement however many.

    Of recommendations only their number and the positions are there, and no outline: most of a record is words of pages.
    """
    return {row.id: _shown(row, version, _listed(json.loads(version.record))) for row, version in _versions(actor, reports)}


def lines(actor: Actor, reports: Iterable[PublicReport], whole: Mapping[str, Collection[int]] = NONE) -> dict[str, Shown]:
    """The same as lists of results need them: no value says where it comes from, and listings say nothing but their name.

    `whole` names by report the places (from 1) of the recommendations that are wanted as they stand.
    """
    return {
        row.id: _shown(row, version, _line(json.loads(version.record), whole.get(row.id, ()))) for row, version in _versions(actor, reports)
    }


def _versions(actor: Actor, reports: Iterable[PublicReport]) -> Iterator[tuple[PublicReport, PublicVersion]]:
    rows = {report.id: report for report in reports if report.version}
    found = gate.visible(actor, PublicVersion).filter(report__in=list(rows), withdrawn_at="")
    return ((rows[version.report], version) for version in found if version.number == rows[version.report].version)


def _shown(report: PublicReport, version: PublicVersion, data: dict[str, Any]) -> Shown:
    return Shown(records.of_json(data), report.path, version.number, version.published_at[:10])


def _listed(data: dict[str, Any], whole: Collection[int] = ()) -> dict[str, Any]:
    for name in ("outline", "self_checks", "money", "citations", "tables"):
        data.pop(name, None)
    items = enumerate(data.get("recommendations", ()), 1)
    data["recommendations"] = [item if place in whole else _counted(item) for place, item in items]
    return data


def _line(data: dict[str, Any], whole: Collection[int]) -> dict[str, Any]:
    items = data.pop("recommendations", [])
    data["facts"] = [fact for fact in data.get("facts", ()) if fact["name"] in LINE_FACTS]
    data["listings"] = [{"name": listing["name"]} for listing in data.get("listings", ())]
    _drop_sources(data)
    return _listed(data | {"recommendations": items}, whole)


def _drop_sources(node: object) -> None:
    """Reading where values come from takes most of the time of reading a record."""
    if isinstance(node, dict):
        for name in ("sources", "asked"):
            node.pop(name, None)
        for inner in node.values():
            _drop_sources(inner)
    elif isinstance(node, list):
        for inner in node:
            _drop_sources(inner)


def _counted(item: dict[str, Any]) -> dict[str, Any]:
    response = {"response": {"position": item["response"]["position"]}} if "response" in item else {}
    return {"id": item["id"], "n": item["n"], "text": "", **response}


def gone_report(report: PublicReport) -> GonePage:
    """What a withdrawn report's page says."""
    successor = Link(text=report.successor, url=report.successor) if report.successor else None
    return GonePage(
        what="report", reason=report.reason, on=moments.read(report.changed_at), successor=successor, code=report.code or "withdrawn"
    )


def gone_version(report: PublicReport, version: PublicVersion) -> GonePage:
    """What the page of a withdrawn version says, with the way to the report where it lives on."""
    on = instant(version.withdrawn_at)
    link = Link(text=report.title or report.path, url=report.path) if report.version else None
    return GonePage(what="version", reason=version.reason, on=on, report=link)


def instant(text: str) -> datetime | None:
    """An instant as the journal writes it, None for ""."""
    return moments.read(text) if text else None
