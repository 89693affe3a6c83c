"""What must add up in the tables of a semiannual report, and whether it does. Pure.

Every rule names the rows it compares, so that a person can see them: a subtotal and its parts, decisions in the period
and what is left, a total and the rows above it, a first and a last stock with what came and went between them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from inspectorate.core.words import _
from inspectorate.reading.statistics.kinds import BETTER_USE, ISSUED, QUESTIONED
from inspectorate.reading.values import Balance, Cell, Flag, Table, TableRow

LETTER = re.compile(r"\(?([A-Z])[.)]")
SUBTOTAL = re.compile(r"sub-?totals?\b", re.I)
TOTAL = re.compile(r"(?:grand )?totals?\.?:?(?: \(\d+\))?", re.I)
BEGINS = re.compile(r"\bbeginning\b|\bcommencement\b|\bat the start\b|\bin progress at\b|\bopen cases as of\b|\bopening\b", re.I)
ENDS = re.compile(r"\bend of\b|\bat (?:the )?end\b|\bin progress\b|\bongoing\b|\bclosing\b|\bremaining\b", re.I)
CAME = re.compile(r"\bstarted\b|\bopened\b|\bmade\b|\breceived\b|\badded\b|\binitiated\b|\bnew\b", re.I)
WENT = re.compile(r"\bclosed\b|\bpostponed\b|\bcancell?ed\b|\bissued\b|\bcompleted\b|\bresolved\b|\bimplemented\b", re.I)


def checked(tables: Sequence[Table]) -> tuple[Table, ...]:
    """The tables with their balances."""
    return tuple(replace(table, balances=tuple(_of(table, tables))) for table in tables)


def amount(cell: Cell) -> Decimal | None:
    """The figure of a cell; 0 for a dash, None for words or nothing."""
    text = cell.text.strip().rstrip("*†%")
    if re.fullmatch(r"[-–—]{1,2}|-0-", text):
        return Decimal(0)
    found = re.fullmatch(r"([-–(]?)\$?\s?(\(?)([\d,]*\d(?:\.\d+)?)\)?", text)
    if not found:
        return None
    figure = Decimal(found[3].replace(",", ""))
    return -figure if found[1] or found[2] else figure


def _of(table: Table, tables: Sequence[Table]) -> Iterator[Balance]:
    for column in range(1, len(table.columns)):
        figures = [amount(row.cells[column]) for row in table.rows]
        if table.kind in {QUESTIONED, BETTER_USE}:
            yield from _decisions(table, column, figures)
            yield from _listed(table, column, tables)
        yield from _stock(table, column, figures)
        yield from _totals(table, column, figures)
    yield from _across(table)


def _decisions(table: Table, column: int, figures: Sequence[Decimal | None]) -> Iterator[Balance]:
    """A + B is the subtotal; what was decided leaves what is left (Inspector General Act, section 5(a)(8) and (9))."""
    place = {found[1]: at for at, row in enumerate(table.rows) if (found := LETTER.match(row.label))}
    subtotal = next((at for at, row in enumerate(table.rows) if SUBTOTAL.match(row.label)), None)
    if subtotal is None or not {"A", "B", "C", "D"} <= place.keys():
        return
    parts = [at for at in range(place["C"] + 1, place["D"]) if figures[at] is not None]
    yield from _balance(table, column, figures, subtotal, [(1, place["A"]), (1, place["B"])])
    if figures[place["C"]] is not None and parts:
        yield from _balance(table, column, figures, place["C"], [(1, at) for at in parts])
    decided = [place["C"]] if figures[place["C"]] is not None else parts
    yield from _balance(table, column, figures, place["D"], [(1, subtotal), *((-1, at) for at in decided)])


def _listed(table: Table, column: int, tables: Sequence[Table]) -> Iterator[Balance]:
    """What was issued in the period is the total of the list of reports issued."""
    issued = next((row for row in table.rows if row.label.startswith(("B.", "(B)", "B)"))), None)
    head = _plain(table.columns[column].text)
    wanted = {"dollar value": "better use"}.get(head, head)
    for other in tables:
        total = next((line for line in reversed(other.rows) if TOTAL.fullmatch(line.label)), None)
        place = next((at for at, cell in enumerate(other.columns) if wanted and wanted in _plain(cell.text)), None)
        if issued is None or total is None or not place or other.kind != ISSUED:
            continue
        here, there = issued.cells[column], total.cells[place]
        printed, computed = amount(here), amount(there)
        if printed is not None and computed is not None:
            yield Balance(
                row=issued.label,
                column=table.columns[column].text,
                parts=(f"{other.caption}: {total.label}",),
                printed=f"{printed}",
                computed=f"{computed}",
                spans=here.spans + there.spans,
            )


def _stock(table: Table, column: int, figures: Sequence[Decimal | None]) -> Iterator[Balance]:
    """What there was, with what came and without what went, is what there is."""
    first = next((at for at, row in enumerate(table.rows) if BEGINS.search(row.label) and figures[at] is not None), None)
    if first is None or table.kind in {QUESTIONED, BETTER_USE}:
        return
    terms = [(1, first)]
    for at in range(first + 1, len(table.rows)):
        label = table.rows[at].label
        sign = 1 if CAME.search(label) else -1 if WENT.search(label) else 0
        if sign and figures[at] is not None:
            terms.append((sign, at))
        elif ENDS.search(label) and len(terms) > 1:
            yield from _balance(table, column, figures, at, terms)
            return


def _totals(table: Table, column: int, figures: Sequence[Decimal | None]) -> Iterator[Balance]:
    """A total is the sum of the rows since the last heading or total, or, last of all, of the totals."""
    since: list[int] = []
    totals: list[int] = []
    for at, row in enumerate(table.rows):
        if TOTAL.match(row.label) and not BEGINS.search(row.label) and not ENDS.search(row.label):
            parts = since or totals
            if figures[at] is not None and parts:
                yield from _balance(table, column, figures, at, [(1, part) for part in parts])
            totals, since = [*totals, at], []
        elif figures[at] is not None and not SUBTOTAL.match(row.label):
            since.append(at)
        elif all(amount(cell) is None for cell in row.cells[1:]):
            since = []


def _across(table: Table) -> Iterator[Balance]:
    """Columns that begin a period, come, go and end it balance in every row."""
    heads = [_plain(cell.text) for cell in table.columns]
    first = next((at for at, head in enumerate(heads) if at and BEGINS.search(head)), None)
    last = next((at for at, head in enumerate(heads) if at and ENDS.search(head)), None)
    if first is None or last is None:
        return
    signs = {at: 1 if CAME.search(head) else -1 if WENT.search(head) else 0 for at, head in enumerate(heads) if first < at < last}
    if not signs or not all(signs.values()):
        return
    for row in table.rows:
        figures = {at: amount(row.cells[at]) for at in (first, *signs, last)}
        if (known := {at: value for at, value in figures.items() if value is not None}).keys() == figures.keys():
            computed = known[first] + sum(sign * known[at] for at, sign in signs.items())
            parts = tuple(table.columns[at].text for at in (first, *signs))
            spans = tuple(span for at in (first, *signs, last) for span in row.cells[at].spans)
            yield Balance(
                row=row.label, column=table.columns[last].text, parts=parts, printed=f"{known[last]}", computed=f"{computed}", spans=spans
            )


def _balance(table: Table, column: int, figures: Sequence[Decimal | None], at: int, terms: Sequence[tuple[int, int]]) -> Iterator[Balance]:
    """The figure of one row beside the sum of others, where all are printed."""
    printed, parts = figures[at], [(sign, figures[part]) for sign, part in terms]
    known = [sign * value for sign, value in parts if value is not None]
    if printed is None or len(known) < len(parts):
        return
    rows: list[TableRow] = [table.rows[part] for _sign, part in terms]
    spans = tuple(span for row in [*rows, table.rows[at]] for span in row.cells[column].spans)
    yield Balance(
        row=table.rows[at].label,
        column=table.columns[column].text,
        parts=tuple(row.label for row in rows),
        printed=f"{printed}",
        computed=f"{sum(known)}",
        spans=spans,
    )


def _plain(text: str) -> str:
    return " ".join(text.lower().split()).removeprefix("funds to be put to ")


def flags(tables: Sequence[Table]) -> tuple[Flag, ...]:
    """A flag for every figure that is not what its parts make."""
    return tuple(
        Flag(
            kind="table",
            message=_("The table says %(printed)s, its parts make %(computed)s: %(row)s, %(column)s")
            % {"printed": balance.printed, "computed": balance.computed, "row": balance.row, "column": balance.column or _("only column")},
            about=(f"tables/{place}",),
            spans=balance.spans,
        )
        for place, table in enumerate(tables)
        for balance in table.balances
        if not balance.holds
    )
