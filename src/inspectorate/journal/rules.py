"""What may be appended where. Pure but for the registry of kinds."""

from collections.abc import Mapping
from typing import Any

from inspectorate.core.entries import PUBLIC, Draft, Entry, NotAnEntry
from inspectorate.core.entries import check as check_shape
from inspectorate.core.going import PURGED, PURGING
from inspectorate.core.sources import RowSource
from inspectorate.core.words import _
from inspectorate.journal import kinds
from inspectorate.journal.errors import Refused

LONGEST = 200
"""Longest text in a body: ids, hashes, codes, paths and versions are shorter, sentences of a document are not."""


def check(log: str, draft: Draft, kind: kinds.Kind, body: str) -> None:
    """Refuse a draft that its log or its kind (the newest) does not allow; `body` is its body written down. Raises Refused."""
    if kind.log != log:
        raise _refused(draft, _("belongs to {home}, not to {log}").format(home=kind.log, log=log))
    if kind.version != draft.kind_version:
        raise _refused(draft, _("is written in version {version} now").format(version=kind.version))
    if draft.parts and (extra := set(draft.parts) - kind.parts):
        raise _refused(draft, _("has no part {names}").format(names=", ".join(sorted(extra))))
    if _perhaps_words(body) and (long := _words(draft.body)) is not None:
        raise _refused(draft, _("holds words in its body ({start!r}…); they belong into a part").format(start=long[:20]))
    if log == PUBLIC and any(isinstance(source, RowSource) for source in draft.sources):
        raise _refused(draft, _("names a row of a listing as its source, which is not public"))
    if draft.body.get("purges") and draft.kind not in PURGING.get(log, {PURGED}):
        raise _refused(draft, _("may not let anything go"))


def check_entry(entry: Entry) -> None:
    """Refuse an entry whose names or numbers the journal does not write. Raises Refused."""
    try:
        check_shape(entry)
    except NotAnEntry as inner:
        raise Refused(_("{kind}: {reason}. Nothing was recorded.").format(kind=entry.kind, reason=inner)) from inner


def _perhaps_words(body: str) -> bool:
    """Whether a body written down may hold a text of that kind: most hold none, which is seen at a glance."""
    return not body.isprintable() or "\\" in body or max(map(len, body.split('"'))) > LONGEST


def _words(body: Mapping[str, Any]) -> str | None:
    """The first text in a body that is longer than any code, or has more than one line."""
    left: list[Any] = [body]
    while left:
        item = left.pop()
        if isinstance(item, str):
            if len(item) > LONGEST or not item.isprintable():
                return item
        elif isinstance(item, Mapping):
            left += item.values()
        elif isinstance(item, list | tuple):
            left += item
    return None


def _refused(draft: Draft, reason: str) -> Refused:
    return Refused(_("An entry {kind} {reason}. Nothing was recorded.").format(kind=draft.kind, reason=reason))
