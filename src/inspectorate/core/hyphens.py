"""Words that a line's end cut in two, put together again: "par-" and "tial" are "partial", "well-" and "being" stay two. Pure.

A document's own words decide: the hyphen stays where the document writes the word with it more often than without.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

HYPHENS = "-\u2010\u00ad"

Run = tuple[int, int]
"""Start and end in code points, half-open."""


def vocabulary(words: Iterable[str]) -> Counter[str]:
    """How often a document has each of its words, without case and closing signs."""
    found: Counter[str] = Counter()
    for word, count in Counter(words).items():
        found[word.lower().strip(".,;:()")] += count
    return found


def glue(before: str, word: str, known: Mapping[str, int]) -> str | None:
    """What stands between the end of a line and the next word: a space, nothing after a kept hyphen, None to drop the hyphen.

    `before` is the text up to the line's end, `known` a document's `vocabulary`.
    """
    if not before:
        return ""
    if before[-1] not in HYPHENS or len(before) < 2 or not before[-2].isalpha() or not word[:1].isalpha():
        return "" if before[-1] in "\u2014/" and before[-2:-1] != " " and word[:1].islower() else " "
    if before[-1] == "\u00ad":
        return None
    if not word[0].islower():
        return ""
    head, tail = before.rsplit(" ", 1)[-1][:-1].lower().lstrip("(\"'\u201c\u2018"), word.lower().rstrip(".,;:)\"'\u201d\u2019")
    return "" if known.get(f"{head}-{tail}", 0) > known.get(head + tail, 0) else None


def dropped(words: Sequence[str], line_ends: Iterable[int], known: Mapping[str, int]) -> tuple[Run, ...]:
    """What to leave out of `" ".join(words)` so that words cut at a line's end are whole again: each hyphen with the space behind it.

    `line_ends` are the numbers of the words at the end of a line whose next word goes on in the same paragraph.
    """
    cut = [at for at in sorted(line_ends) if at + 1 < len(words) and glue(words[at], words[at + 1], known) is None]
    if not cut:
        return ()
    starts = list(accumulate((len(word) + 1 for word in words), initial=0))
    return tuple((starts[at + 1] - 2, starts[at + 1]) for at in cut)
