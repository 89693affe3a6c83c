"""Sentences and paragraphs of made words about a topic. Pure: the chance is given."""

import numpy as np

from sample.large.vocabulary import SIZE, ladder, words

FIRST_OF_TOPICS = 150
"""Words of lower rank belong to no topic."""
TOPIC_WORDS = 40
TOPICAL = 0.14
"""The share of a text's words that its topic chooses."""

Chance = np.random.Generator


def topic(chance: Chance) -> np.ndarray:
    """The ranks of the words that a report is about: they come back on all its pages, as a real report's do."""
    return chance.permutation(np.unique(FIRST_OF_TOPICS + (chance.random(TOPIC_WORDS) ** 3 * (SIZE - FIRST_OF_TOPICS)).astype(int)))


def term(chance: Chance, about: np.ndarray, count: int) -> str:
    """A few different words of the topic, the chief ones more often, without any between."""
    return " ".join(words()[rank] for rank in about[np.unique((chance.random(count) ** 2 * len(about)).astype(int))].tolist())


def paragraph(chance: Chance, about: np.ndarray, count: int) -> str:
    """A paragraph of about `count` words in sentences of 8 to 30."""
    ranks = np.searchsorted(ladder(), chance.random(count))
    topical = chance.random(count) < TOPICAL
    ranks[topical] = about[(chance.random(int(topical.sum())) ** 2 * len(about)).astype(int)]
    vocabulary = words()
    chosen = [vocabulary[min(rank, SIZE - 1)] for rank in ranks.tolist()]
    sentences, at = [], 0
    for length in chance.integers(8, 31, count // 8 + 1).tolist():
        if at >= count:
            break
        sentences.append(_sentence(chosen[at : at + length]))
        at += length
    return " ".join(sentences)


def _sentence(chosen: list[str]) -> str:
    said = " ".join(f"{word}," if n % 11 == 7 and n + 3 < len(chosen) else word for n, word in enumerate(chosen))
    return f"{said[0].upper()}{said[1:]}."
