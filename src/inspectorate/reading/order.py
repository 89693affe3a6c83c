"""The order in which a reader takes the segments of a page: by geometry alone, never by the file's text order."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from inspectorate.reading.lines import Segment, join

GUTTER = 7.0
"""Points: a narrower white stripe is no gutter."""


@dataclass(slots=True)
class Flow:
    """Lines that are read one after the other in one column from `left` to `right`. `cells` are rows of a table instead."""

    lines: list[Segment]
    left: float
    right: float
    rows: list[list[list[Segment]]] = field(default_factory=list)


def flows(pieces: Sequence[Segment]) -> list[Flow]:
    """The flows of the page in reading order."""
    result: list[Flow] = []
    for run in _runs(sorted(pieces, key=lambda piece: (piece.base, piece.left))):
        for flow in _read(run):
            if result and len(run.stripes) == 1 and result[-1].left < flow.right and flow.left < result[-1].right and not result[-1].rows:
                _extend(result[-1], flow)
            else:
                result.append(flow)
    return result


def _extend(flow: Flow, other: Flow) -> None:
    flow.lines += other.lines
    flow.left, flow.right = min(flow.left, other.left), max(flow.right, other.right)


@dataclass(slots=True)
class _Run:
    pieces: list[Segment]
    stripes: list[tuple[float, float]]


def _runs(pieces: Sequence[Segment]) -> list[_Run]:
    """Stretches of the page, from the top, through which the same white gutters run."""
    runs: list[_Run] = []
    for piece in pieces:
        if runs and (len(runs[-1].stripes) > 1 or piece.base - runs[-1].pieces[0].base < 0.3 * piece.size):
            stripes = _add(runs[-1].stripes, piece.left, piece.right)
            if len(stripes) > 1:
                runs[-1].pieces.append(piece)
                runs[-1].stripes = stripes
                continue
        elif runs:
            stripes = _add(runs[-1].stripes, piece.left, piece.right)
            if len(stripes) > 1:
                runs.append(_Run([piece], [(piece.left, piece.right)]))
                continue
        runs.append(_Run([piece], [(piece.left, piece.right)]))
    return runs


def _add(stripes: list[tuple[float, float]], left: float, right: float) -> list[tuple[float, float]]:
    apart = [stripe for stripe in stripes if stripe[1] + GUTTER < left or right + GUTTER < stripe[0]]
    touching = [stripe for stripe in stripes if not (stripe[1] + GUTTER < left or right + GUTTER < stripe[0])]
    for start, end in touching:
        left, right = min(left, start), max(right, end)
    return sorted([*apart, (left, right)])


def _read(run: _Run) -> list[Flow]:
    columns = [[piece for piece in run.pieces if left <= piece.left and piece.right <= right] for left, right in run.stripes]
    if len(columns) == 1 or all(_prose(column, stripe) for column, stripe in zip(columns, run.stripes, strict=True)):
        return [Flow(_lines(column), *stripe) for column, stripe in zip(columns, run.stripes, strict=True)]
    return [Flow(_lines(run.pieces), run.stripes[0][0], run.stripes[-1][1])]


def _prose(column: list[Segment], stripe: tuple[float, float]) -> bool:
    lines = _lines(column)
    words = sum(len(line.words) for line in lines) / len(lines)
    fill = sum(line.right - line.left for line in lines) / len(lines) / (stripe[1] - stripe[0])
    return len(lines) >= 3 and words >= 3 and fill >= 0.55


def _lines(pieces: list[Segment]) -> list[Segment]:
    rows: list[list[Segment]] = []
    for piece in sorted(pieces, key=lambda piece: piece.base):
        if rows and piece.base - rows[-1][0].base <= 0.3 * min(piece.size, rows[-1][0].size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [join(row) for row in rows]
