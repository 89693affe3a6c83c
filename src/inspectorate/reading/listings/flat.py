"""A table with a row a recommendation: the rows of one report are gathered into one row with its recommendations. Pure."""

from inspectorate.reading.listings.labels import is_sign, key, meaning_of
from inspectorate.reading.listings.raw import Pair, RawRow
from inspectorate.reading.listings.values import Meaning

_THE_ITEMS = frozenset(
    {Meaning.STATUS, Meaning.PAGE, Meaning.QUESTIONED_COSTS, Meaning.UNSUPPORTED_COSTS, Meaning.BETTER_USE, Meaning.SUMMARY}
)
"""Meanings which, in such a table, a label has for the recommendation rather than for its report."""


def grouped(rows: list[RawRow]) -> list[RawRow]:
    """The rows by report, where each is one recommendation; the same rows where they are reports already."""
    if not rows or not all(_is_item(row) for row in rows):
        return rows
    reports: dict[str, RawRow] = {}
    for row in rows:
        report = reports.setdefault(_report(row, len(reports)), RawRow(line=row.line, place=row.place))
        report.items.append([pair for pair in row.pairs if _of_item(pair)])
        _add(report, [pair for pair in row.pairs if not _only_items(pair)])
    return list(reports.values())


def _is_item(row: RawRow) -> bool:
    return not row.items and any(is_sign(pair.label, "items") for pair in row.pairs)


def _report(row: RawRow, count: int) -> str:
    """Which report the row is of: its number, else its title, else nobody's but its own."""
    for meaning in (Meaning.NUMBER, Meaning.TITLE):
        named = next((pair.words for pair in row.pairs if pair.words and meaning_of(pair.label) is meaning), "")
        if named:
            return f"{meaning}:{key(named) or named}"
    return f"row:{count}"


def _add(report: RawRow, pairs: list[Pair]) -> None:
    """What the row says of the report, once: a value that differs from the one before is kept beside it."""
    said = {(pair.label, pair.words) for pair in report.pairs}
    labels = {pair.label for pair in report.pairs}
    report.pairs += [pair for pair in pairs if (pair.label, pair.words) not in said and (pair.words or pair.label not in labels)]


def _of_item(pair: Pair) -> bool:
    return _only_items(pair) or meaning_of(pair.label, "item") is Meaning.REC_ADDRESSEE


def _only_items(pair: Pair) -> bool:
    if pair.meaning is not None:
        return False
    meaning = meaning_of(pair.label)
    theirs = meaning in _THE_ITEMS and meaning_of(pair.label, "item") is not Meaning.OTHER
    return is_sign(pair.label, "items") or meaning is Meaning.OTHER or theirs
