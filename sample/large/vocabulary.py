"""The words of made reports: as many, as unequal in frequency and as much in families and phrases as those of real prose.

Frequencies follow Zipf and Mandelbrot: the word of rank r has weight (r + 1.6) ** -1.09. In front stand English function words, then
words and phrases that the sample office uses (a list of its own, so that the sample may change and a bench that keeps its data may go
on), then words made of syllables, each with its inflections, so that a stemmer has families to join.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

SIZE = 60_000
APART = 12
"""So many words of the sample stand between one phrase and the next."""
SHIFT, STEEPNESS = 1.6, 1.09
PARTS: dict[str, Any] = tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))


@cache
def words() -> tuple[str, ...]:
    """The vocabulary by rank, most frequent first. A phrase counts as a word."""
    used = Path(__file__).with_name("used.txt").read_text("ascii").split()
    phrases = " ".join(PARTS["phrases"].split()).split("; ")
    mixed = [word for n, phrase in enumerate(phrases) for word in (*used[n * APART : (n + 1) * APART], phrase)]
    known = dict.fromkeys([*PARTS["common"].split(), *mixed, *used])
    return (*known, *_invented(SIZE - len(known), set(known)))


@cache
def ladder() -> np.ndarray:
    """For each rank the probability of it or a more frequent word: where a number from 0 to 1 falls, that word is meant."""
    weights = (np.arange(1, SIZE + 1) + SHIFT) ** -STEEPNESS
    return np.cumsum(weights / weights.sum())


def _invented(count: int, known: set[str]) -> list[str]:
    """Words of one to three syllables, the last one closed, their inflections spread over later ranks."""
    chance = np.random.default_rng(2026)
    onsets, nuclei, codas, endings = PARTS["onsets"].split(), PARTS["nuclei"].split(), PARTS["codas"], PARTS["endings"]
    stems: dict[str, None] = {}
    while len(stems) * len(endings) < count * 1.1:
        parts = chance.integers(0, (len(onsets), len(nuclei)), (int(chance.integers(1, 4)), 2))
        stem = "".join(onsets[onset] + nuclei[nucleus] for onset, nucleus in parts) + codas[int(chance.integers(len(codas)))]
        if len(stem) > 2 and stem not in known:
            stems[stem] = None
    inflected = [stem + ending for stem in stems for ending in endings]
    order = np.argsort(np.repeat(np.arange(len(stems)), len(endings)) * chance.uniform(0.5, 2.0, len(inflected)), kind="stable")
    return list(dict.fromkeys(inflected[place] for place in order))[:count]
