"""The rows that the public reads begin with: reports and versions with their records, from the gate."""

import json
from collections.abc import Collection, Iterable, Mapping
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


def current(actor: Actor, reports: Iterable[PublicReport], whole: Mapping[str, Collection[int]] = NONE) -> dict[str, Shown]:
    """The current versions of some reports by report id, as lists need them: one statement however many.

    Of recommendations only their number and the positions are there, and no outline: most of a record is words of pages.
    `whole` names by report the places (from 1) of the recommendations that are wanted as they stand.
    """
    rows = {report.id: report for report in reports if report.version}
    found = gate.visible(actor, PublicVersion).filter(report__in=list(rows), withdrawn_at="")
    return {
        row.report: _listed(rows[row.report], row, whole.get(row.report, ()))
        for row in found
        if row.number == rows[row.report].version
    }  # fmt: skip


def _listed(report: PublicReport, version: PublicVersion, whole: Collection[int]) -> Shown:
    data = json.loads(version.record)
    for name in ("outline", "self_checks", "money"):
        data.pop(name, None)
    items = enumerate(data.get("recommendations", ()), 1)
    data["recommendations"] = [item if place in whole else _counted(item) for place, item in items]
    return Shown(records.of_json(data), report.path, version.number, version.published_at[:10])


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
