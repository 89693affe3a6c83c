"""From raw rows to a listing: meanings, parsed values, and every problem named by its row, line and label. Pure."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inspectorate.core.dates import PartialDate
from inspectorate.core.words import _, ngettext
from inspectorate.reading.listings.dates import Order, order_of
from inspectorate.reading.listings.fields import DATES, Doubt, Reader
from inspectorate.reading.listings.labels import Context, meaning_of
from inspectorate.reading.listings.raw import Pair, RawRow
from inspectorate.reading.listings.values import Field, Item, Listing, Meaning, Problem, Row

MAX_ROWS = 100_000
NAMING = (Meaning.TITLE, Meaning.NUMBER, Meaning.DOCUMENT)


@dataclass(slots=True, kw_only=True)
class Found:
    """What a form found in one file, before meanings: the input of `assemble`."""

    kind: str
    rows: list[RawRow]
    scope: Sequence[Pair] = ()
    problems: Sequence[Problem] = ()
    address: str | None = None
    dated: PartialDate | None = None
    context: Context = "row"


def assemble(name: str, sha256: str, found: Found, order: Order | None = None) -> Listing:
    """The listing. Without an `order` for 03/04/2021 the listing's own dates decide, where one has a day over 12."""
    order = order or order_of(_dates(found))
    problems = list(found.problems)
    unknown: Counter[str] = Counter()
    rows: list[Row] = []
    for number, raw in enumerate(found.rows[:MAX_ROWS], 1):
        reader = Reader(found.context, order)
        row = _row(number, raw, reader, order)
        problems += [_problem(number, doubt) for doubt in reader.doubts]
        unknown.update(list(dict.fromkeys(reader.unknown)))
        problems += _nameless(row)
        rows.append(row)
    scope = Reader(found.context, order).fields(list(found.scope))
    problems += [*_unknown(unknown), *_too_many(len(found.rows))]
    return Listing(
        name=name, kind=found.kind, sha256=sha256, address=found.address, dated=found.dated,
        scope=scope, rows=tuple(rows), problems=tuple(problems),
    )  # fmt: skip


def _row(number: int, raw: RawRow, reader: Reader, order: Order | None) -> Row:
    items = Reader("item", order)
    made = tuple(Item(number=place, fields=items.fields(pairs)) for place, pairs in enumerate(raw.items, 1))
    fields = reader.fields(raw.pairs)
    reader.doubts += items.doubts
    reader.unknown += items.unknown
    return Row(number=number, fields=fields, recommendations=made, line=raw.line, place=raw.place, file=raw.file)


def _dates(found: Found) -> Iterator[str]:
    """The words of all dates of the reports."""
    for raw in found.rows[:MAX_ROWS]:
        for pair in raw.pairs:
            if (pair.meaning or meaning_of(pair.label, found.context)) in DATES:
                yield pair.words


def _problem(row: int, doubt: Doubt) -> Problem:
    return Problem(reason=doubt.reason, advice=doubt.advice, row=row, line=doubt.line, label=doubt.label)


def _nameless(row: Row) -> list[Problem]:
    if row.file or any(_known(row.first(meaning)) for meaning in NAMING):
        return []
    reason = _("The row has neither a title nor a number nor a document.")
    return [Problem(reason=reason, advice=_("Nothing can be matched to it; add one of the three."), row=row.number, line=row.line)]


def _known(field: Field | None) -> bool:
    return field is not None and field.known


def _unknown(labels: Counter[str]) -> list[Problem]:
    def reason(count: int) -> str:
        return ngettext("The label is not known ({count} row has it).", "The label is not known ({count} rows have it).", count).format(
            count=count
        )

    advice = _("Its words are kept under its own label; give it one of the known names to use them.")
    return [Problem(reason=reason(count), advice=advice, label=label) for label, count in labels.items()]


def _too_many(count: int) -> list[Problem]:
    if not count:
        return [Problem(reason=_("The columns have names, but there is no row below them."), advice=_("Export the listing again."))]
    if count <= MAX_ROWS:
        return []
    reason = _("The listing has {count} rows; the first {limit} were read.").format(count=count, limit=MAX_ROWS)
    return [Problem(reason=reason, advice=_("Split it and read the parts one by one."))]
