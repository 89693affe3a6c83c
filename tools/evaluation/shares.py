"""Shares of counted things, printed so that few do not look like many. Pure."""

from collections.abc import Sequence
from math import sqrt

FEW = 10
Z = 1.96


def share(k: int, n: int) -> str:
    """`0.985`, or k/n where there are fewer than ten, or – where there is nothing to count."""
    return "–" if not n else f"{k}/{n}" if n < FEW else f"{k / n:.3f}"


def bounds(k: int, n: int) -> tuple[float, float]:
    """Wilson's 95 % interval of the share that k of n stand for; 0 to 1 where n is 0."""
    if not n:
        return 0.0, 1.0
    centre, spread, whole = k + Z * Z / 2, Z * sqrt(k * (n - k) / n + Z * Z / 4), n + Z * Z
    return max(0.0, min(k / n, (centre - spread) / whole)), min(1.0, max(k / n, (centre + spread) / whole))


def of(k: int, n: int) -> str:
    """`3 of 212 (95 % bound 0.041)`: a small share with the most that it may stand for."""
    return f"{k} of {n} (95 % bound {bounds(k, n)[1]:.3f})" if n else "none"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table, its first column words and the others figures, set to the right."""
    rule = ["---", *("---:" for _ in head[1:])]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, rule, *rows))
