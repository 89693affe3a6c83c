"""Lets sides answer all questions in turn, round after round, and says how the rounds compare."""

import statistics
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from bench.asking import asked
from bench.timing import percentile, ratio

Answering = Callable[[int], tuple[float, int, int] | None]
"""Asks the question of that number: seconds, reports found, passages shown; None where a side can't be asked it."""
MS = 1000
TIMES = 3


@dataclass(frozen=True)
class Rounds:
    """What each side took for each question in each round, and how many reports it found."""

    seconds: Mapping[str, list[dict[int, float]]] = field(default_factory=dict)
    found: Mapping[str, dict[int, int]] = field(default_factory=dict)

    def shares(self, side: str, share: float, of: Sequence[int]) -> list[float]:
        """That percentile of each round's answers to these questions."""
        return [percentile([seconds[number] for number in of], share) for seconds in self.seconds[side]]

    def both(self, *sides: str) -> list[int]:
        """The questions that all these sides answer."""
        return sorted(set.intersection(*(set(self.found[side]) for side in sides)))

    def told(self, name: str, slow: str, fast: str, share: float, aim: str = "") -> None:
        """A line: how many times as long one side takes as another at that percentile, round for round."""
        of = self.both(slow, fast)
        pairs = list(zip(self.shares(slow, share, of), self.shares(fast, share, of), strict=True))
        one, other = (MS * statistics.median(pair[n] for pair in pairs) for n in (0, 1))
        ratio(name, [slower / faster for slower, faster in pairs], f"{one:.1f} against {other:.1f} ms", aim=aim)

    def each(self) -> None:
        """A line a question: the median of each side in ms."""
        sides = list(self.seconds)
        print(f"{'':22} {'':32} " + " ".join(f"{side:>10}" for side in sides) + "  found")
        for number, one in enumerate(asked()):
            times = (self._median(side, number) for side in sides)
            print(f"{one.kind:22} {one.words[:32]:32} " + " ".join(times) + f"  {self.found[sides[0]][number]:,}")

    def disagreements(self) -> list[str]:
        """The plain questions of which two sides find different numbers of reports."""
        plain = [number for number, one in enumerate(asked()) if one.same]
        told = []
        for number in plain:
            counts = {side: found[number] for side, found in self.found.items() if number in found}
            if len(set(counts.values())) > 1:
                told.append(f"{asked()[number].words}: {counts}")
        return told

    def _median(self, side: str, number: int) -> str:
        times = [seconds[number] for seconds in self.seconds[side] if number in seconds]
        return f"{MS * statistics.median(times):10.1f}" if times else f"{'-':>10}"


def rounds(sides: Mapping[str, Answering], count: int) -> Rounds:
    """So many rounds after one that warms up: each question goes to all sides in turn, the first one another each time.

    A side answers three times in a row and its fastest time counts: what else the machine does makes an answer slower, never faster.
    """
    measured = Rounds({side: [] for side in sides}, {side: {} for side in sides})
    names = list(sides)
    for turn in range(count + 1):
        took: dict[str, dict[int, float]] = {side: {} for side in sides}
        for number in range(len(asked())):
            first = (turn + number) % len(names)
            for side in (*names[first:], *names[:first]):
                answers = [answer for _time in range(TIMES if turn else 1) if (answer := sides[side](number)) is not None]
                if answers:
                    took[side][number], measured.found[side][number] = min(answers)[:2]
        if turn:
            for side, seconds in took.items():
                measured.seconds[side].append(seconds)
        print(f"round {turn} of {count}", file=sys.stderr, flush=True)
    return measured
