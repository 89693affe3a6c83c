"""A page's text without the hyphens that a line's end put into its words, and the way back to where each word stands. Pure."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

Range = tuple[int, int]
"""Start and end in code points of a text, half-open."""


@dataclass(frozen=True, slots=True)
class Flow:
    """A text with some runs left out (`text`), and `back` to the offsets of the text as it was."""

    text: str
    cuts: tuple[int, ...] = ()
    """Offsets in `text` at which something was left out."""
    gone: tuple[int, ...] = (0,)
    """How many letters were left out before each cut, in order, and in all."""

    @classmethod
    def of(cls, text: str, dropped: Sequence[Range]) -> "Flow":
        """The text without these runs, which are in order and do not overlap; what lies outside the text is ignored."""
        inside = [(start, end) for start, end in dropped if 0 <= start < end <= len(text)]
        if not inside:
            return cls(text)
        gone = tuple(accumulate((end - start for start, end in inside), initial=0))
        kept = [
            text[end:start]
            for end, start in zip([0, *(end for _, end in inside)], [*(start for start, _ in inside), len(text)], strict=True)
        ]
        return cls("".join(kept), tuple(start - lost for (start, _), lost in zip(inside, gone, strict=False)), gone)

    def back(self, place: Range) -> Range:
        """A run of `text` as a run of the text as it was: what was left out within it belongs to it."""
        start, end = place
        return start + self.gone[bisect_right(self.cuts, start)], end - 1 + self.gone[bisect_right(self.cuts, end - 1)] + 1
