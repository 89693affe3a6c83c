"""A person answers what a report waits for: it was looked at, and it may be published, for a reason that the journal keeps."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from inspectorate.access import gate
from inspectorate.access.permissions import Permission
from inspectorate.core.actor import Actor
from inspectorate.core.ids import StreamId
from inspectorate.core.words import _
from inspectorate.journal import locks
from inspectorate.journal import services as journal
from inspectorate.journal.services import OFFICE, Effective
from inspectorate.library import entries
from inspectorate.library.errors import Refused
from inspectorate.library.rules.release import Wait
from inspectorate.library.services.publishing import waiting


def answer(actor: Actor, report: StreamId, questions: Sequence[str], because: str, *, now: datetime) -> tuple[Wait, ...]:
    """Record that what these questions (keys of `Wait`) ask was looked at and may be published; the questions answered.

    All or none. It publishes nothing by itself. Raises NotHere, Refused (no reason given; no such question), access.NotAllowed.
    """
    gate.require(actor, Permission.PUBLISH)
    if not because.strip():
        raise Refused(_("An answer needs a reason, which the journal keeps. Nothing was recorded; say --because '…'."))
    with transaction.atomic():
        locks.lock({OFFICE})
        asked = {wait.key: wait for wait in waiting(report) if wait.key}
        if unknown := [key for key in questions if key not in asked]:
            raise Refused(_unknown(unknown[0], list(asked)))
        answered = tuple(asked[key] for key in dict.fromkeys(questions))
        drafts = [
            entries.QuestionAnswered(question=wait.code, key=wait.key).draft(report, Effective(now), {"because": because.strip()})
            for wait in answered
        ]
        journal.append({OFFICE: drafts}, actor, now=now)
    return answered


def _unknown(key: str, asked: Sequence[str]) -> str:
    return _("{key} is no question that this report waits for. Nothing was recorded; it waits for: {asked}.").format(
        key=key, asked=", ".join(asked) or _("nothing that can be answered so")
    )
