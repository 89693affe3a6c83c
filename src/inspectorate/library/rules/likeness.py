"""How alike two texts are: 2 · LCS / (a + b) over letters, after the one normalisation. Pure."""

from collections.abc import Iterable, Sequence

from rapidfuzz.distance import Indel

from inspectorate.core.text import normalise

SAME_TITLE = 0.9
OTHER_TITLE = 0.5
SAME_RECOMMENDATION = 0.8


def alike(one: str, other: str) -> float:
    """0 (nothing in common) to 1 (the same but for case, quotes, dashes and white space)."""
    return float(Indel.normalized_similarity(normalise(one), normalise(other)))


def pairs(old: Sequence[str], new: Sequence[str], least: float = SAME_RECOMMENDATION) -> dict[int, int]:
    """Pair texts one to one, the most alike first: index in `new` to index in `old`; equal likeness keeps the order."""
    befores, afters = [normalise(text) for text in old], [normalise(text) for text in new]
    scores: Iterable[tuple[float, int, int]] = (
        (score, n, o)
        for n, after in enumerate(afters)
        for o, before in enumerate(befores)
        if (score := float(Indel.normalized_similarity(before, after, score_cutoff=least))) >= least
    )
    paired: dict[int, int] = {}
    for _score, n, o in sorted(scores, key=lambda found: (-found[0], found[1], found[2])):
        if n not in paired and o not in paired.values():
            paired[n] = o
    return paired
