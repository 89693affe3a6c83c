"""JSON and JSON Lines by the names of their keys: a list of reports, an object that holds one, columns, or one report. Pure."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from inspectorate.core.words import _
from inspectorate.reading.listings import flat
from inspectorate.reading.listings.assemble import Found
from inspectorate.reading.listings.labels import Context, is_label, is_sign
from inspectorate.reading.listings.raw import Pair, RawRow
from inspectorate.reading.listings.tabular import pair
from inspectorate.reading.listings.values import Problem

MAX_FIELDS = 500
"""Values of one report that are kept; more are a sign of something that is no listing."""

_DEPTH = 3  # objects within a report whose keys are kept as `outer.inner`


class Object(list[tuple[str, Any]]):
    """A JSON object as its pairs in order, so that a key that stands twice keeps both values."""


def loads(text: str) -> Any:
    """JSON with every number as its own words; raises ValueError for what is none, or nests too deep to be a listing."""
    try:
        return json.loads(text, parse_int=str, parse_float=str, parse_constant=str, object_pairs_hook=Object)
    except RecursionError as error:
        raise ValueError(_("it nests too deep")) from error


def read_json(text: str, context: Context = "row") -> Found | None:
    """The reports of a JSON file; None where it holds no object with a name that we know. Raises ValueError for broken JSON."""
    value = loads(text)
    rows, scope, problems = _reports(value)
    raws = flat.grouped([_row(row, context) for row in rows])
    if not any(is_label(found.label) for raw in raws for found in raw.pairs):
        return None
    return Found(kind="json", rows=raws, scope=scope, problems=problems, context=context)


def read_jsonl(text: str) -> Found | None:
    """The reports of a file with one object a line; a line that does not read is named and left out."""
    raws: list[RawRow] = []
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        value = _line(line, number, problems)
        if isinstance(value, Object):
            raws.append(_row(value, "row", number))
    known = any(is_label(found.label) for raw in raws for found in raw.pairs)
    raws = flat.grouped(raws)
    return Found(kind="jsonl", rows=raws, problems=problems) if known else None


def _line(line: str, number: int, problems: list[Problem]) -> Any:
    try:
        value = loads(line)
    except ValueError as error:
        reason = _("The line is no JSON ({error}).").format(error=error)
        problems.append(Problem(reason=reason, advice=_("It was left out; the other lines were read."), line=number))
        return None
    if not isinstance(value, Object):
        reason = _("The line is JSON, but not an object.")
        problems.append(Problem(reason=reason, advice=_("It was left out; write one object a line."), line=number))
    return value


def _reports(value: Any) -> tuple[Sequence[Object], list[Pair], list[Problem]]:
    """The objects that are reports, what the file says of them all, and what else it holds."""
    if isinstance(value, list) and not isinstance(value, Object):
        reports = [row for row in value if isinstance(row, Object)]
        return reports, [], _no_objects(len(value) - len(reports))
    if not isinstance(value, Object):
        return [], [], []
    lists = [(key, inner) for key, inner in value if _is_list(inner)]
    rows = [row for key, inner in lists if not is_sign(key, "item_lists") for row in inner if isinstance(row, Object)]
    if rows and (
        any(is_sign(key, "row_lists") for key, _ in lists) or not any(is_label(key) and not _is_list(inner) for key, inner in value)
    ):
        scope = [made for key, inner in value if not _is_list(inner) and is_label(key) for made in _pairs(key, inner, 1)]
        return rows, scope, []
    return _columns(lists, value) or [value], [], []


def _columns(lists: list[tuple[str, Any]], value: Object) -> list[Object]:
    """The rows of an object that holds a list a column; none where the columns differ in length or are not all there is."""
    lengths = {len(inner) for _, inner in lists}
    known = sum(is_label(key) for key, _ in lists)
    if len(lists) != len(value) or len(lengths) != 1 or known < 2:
        return []
    return [Object((key, inner[place]) for key, inner in lists) for place in range(lengths.pop())]


def _row(report: Object, context: Context, line: int | None = None) -> RawRow:
    row = RawRow(line=line)
    for key, value in report:
        if is_sign(key, "item_lists") and _is_list(value) and any(isinstance(item, Object) for item in value):
            row.items += [_fields(item) for item in value if isinstance(item, Object)]
        else:
            row.pairs += _pairs(key, value, _DEPTH)
    row.pairs = row.pairs[:MAX_FIELDS]
    for found in row.pairs:
        found.line = line
    return row


def _fields(report: Object) -> list[Pair]:
    return [made for key, value in report for made in _pairs(key, value, _DEPTH)][:MAX_FIELDS]


def _pairs(key: str, value: Any, depth: int) -> Iterator[Pair]:
    """One pair a value: lists give several under one label, objects `outer.inner`."""
    if isinstance(value, Object):
        if depth:
            for inner, words in value:
                yield from _pairs(f"{key}.{inner}", words, depth - 1)
    elif isinstance(value, list):
        if not value:
            yield pair(key, "")
        for one in value if depth else ():
            yield from _pairs(key, one, depth - 1)
    else:
        yield pair(key, _words(value))


def _words(value: Any) -> str:
    """A value as the file writes it; `null` is an empty label."""
    if value is None:
        return ""
    return {True: "true", False: "false"}[value] if isinstance(value, bool) else str(value)


def _is_list(value: Any) -> bool:
    return isinstance(value, list) and not isinstance(value, Object)


def _no_objects(count: int) -> list[Problem]:
    if not count:
        return []
    reason = _("{count} entries of the list are no objects.").format(count=count)
    return [Problem(reason=reason, advice=_("They were left out; write an object with named values for each report."))]
