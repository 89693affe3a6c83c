"""Words as their author meant them: odd characters named, words drawn twice or letter by letter made one. Pure."""

import re
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter
from statistics import median

from inspectorate.reading.glyphs import Glyphs

_LETTERS = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st",
    "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf076": "❖", "\uf0a8": "□", "\uf06e": "■", "\uf0e0": "→",
    "\uf02d": "-", "\uf0be": "—", "\uf0d2": "®", "\uf0d3": "©", "\uf0d4": "™", "\u200c": "", "\u200d": "", "\u2060": "",
}  # fmt: skip
"""Ligatures, and the places where Symbol and Wingdings keep what lists are made of."""
_CONTROL = dict.fromkeys((*range(32), *range(127, 160)), "")
_TABLE = str.maketrans(_LETTERS) | _CONTROL
_ODD = re.compile(r"^[\"'(\[]?[ìë]|[îí][.,;:)\]?!]*$|[A-Za-z]í[a-z]{1,2}\b")
_QUOTES = str.maketrans({"ì": "“", "î": "”", "í": "’", "ë": "‘", "ó": "—", "ñ": "–", "ï": "•"})
_LATIN = re.compile(r"[ìîíë]")
ENOUGH_QUOTES = 2
SAME_PLACE = 0.35
"""Of the font size: the same word drawn again no further away is the same word."""
TOUCHING = 0.013
"""Of the font size: between pieces of one word."""
SPACED = 0.75
"""Of the font size: letters standing alone no further apart are one word, set wide."""
LEFT = attrgetter("left")


def clean(words: Sequence[Glyphs]) -> list[Glyphs]:
    """The words with text as meant; what is left empty goes."""
    joined = "".join([word.text for word in words])
    if not joined.isascii() or not joined.isprintable():
        words = [
            word if word.text.isascii() and word.text.isprintable() else word._replace(text=word.text.translate(_TABLE)) for word in words
        ]
        if _LATIN.search(joined):
            words = _quoted(words)
    return [word for word in words if word.text]


def row(words: Sequence[Glyphs]) -> list[Glyphs]:
    """One line's words from left to right, doubles dropped, spaced letters joined and words drawn in two pieces made whole."""
    found = sorted(words, key=LEFT)
    if _close(found):
        found = _whole(_single(found))
    return _unspaced(found) if [len(word.text) for word in found].count(1) >= 4 else found


def _close(found: Sequence[Glyphs]) -> bool:
    """Whether any word stands in the place of the one before or touches it: few lines have such words, and all are asked."""
    left = right = -1e9
    for word in found:
        start, size = word.left, word.size
        if start - left <= SAME_PLACE * size or abs(start - right) <= TOUCHING * size:
            return True
        left, right = start, word.right
    return False


def _touches(before: Glyphs, word: Glyphs) -> bool:
    return abs(word.left - before.right) <= TOUCHING * word.size


def _quoted(words: Sequence[Glyphs]) -> list[Glyphs]:
    """Some fonts say `ì` for an opening quote; where several words show it so, all are put right."""
    if sum(bool(_ODD.search(word.text)) for word in words) < ENOUGH_QUOTES or not any(
        "î" in word.text or "ì" in word.text for word in words
    ):
        return list(words)
    return [word._replace(text=word.text.translate(_QUOTES)) if _LATIN.search(word.text) else word for word in words]


def _single(words: list[Glyphs]) -> list[Glyphs]:
    found: list[Glyphs] = []
    for word in words:
        if found and word.left - found[-1].left <= SAME_PLACE * word.size:
            near = [other for other in found[-3:] if _again(other, word)]
            if near:
                found[found.index(near[-1])] = near[-1]._replace(bold=True)
                continue
        found.append(word)
    return found


def _whole(words: list[Glyphs]) -> list[Glyphs]:
    """Pieces of one word: the second begins where the first ends. Not after an f, which leans over the space behind it."""
    found = words[:1]
    for word in words[1:]:
        before = found[-1]
        if _touches(before, word) and _goes_on(before, word):
            found[-1] = _one([before, word])
        else:
            found.append(word)
    return found


def _goes_on(before: Glyphs, word: Glyphs) -> bool:
    alike = before.size == word.size and abs(before.base - word.base) < 0.03 * word.size and before.mode == word.mode
    drawn = before.owner != 0 and word.owner != 0  # what OCR saw has whole pixels for sides: they meet by chance
    return drawn and alike and before.text[-1].isalpha() and before.text[-1] != "f" and word.text[0].islower()


def _again(word: Glyphs, after: Glyphs) -> bool:
    reach = SAME_PLACE * word.size
    return (
        word.text == after.text
        and abs(word.left - after.left) <= reach
        and abs(word.base - after.base) <= reach
        and abs(word.right - after.right) <= reach
    )


def _unspaced(words: list[Glyphs]) -> list[Glyphs]:
    found: list[Glyphs] = []
    run: list[Glyphs] = []
    for word in words:
        if run and not (_spaced(run[-1], word)):
            found += _joined(run)
            run = []
        run.append(word)
    return found + _joined(run)


def _spaced(before: Glyphs, word: Glyphs) -> bool:
    alone = len(before.text) == len(word.text) == 1 and before.text.isalpha() and word.text.isalpha()
    return alone and before.bold == word.bold and abs(before.size - word.size) < 0.1 * word.size


def _joined(run: list[Glyphs]) -> list[Glyphs]:
    """Four and more single letters in a row are words set wide, parted where the gap is clearly wider than the usual one."""
    if len(run) < 4:
        return run
    usual = median(after.left - word.right for word, after in pairwise(run))
    if usual > SPACED * run[0].size:
        return run
    pieces: list[list[Glyphs]] = [[run[0]]]
    for word, after in pairwise(run):
        if after.left - word.right > max(1.7 * usual, usual + 0.25 * word.size):
            pieces.append([])
        pieces[-1].append(after)
    return [_one(piece) for piece in pieces]


def _one(piece: list[Glyphs]) -> Glyphs:
    last = piece[-1]
    top, bottom = min(word.top for word in piece), max(word.bottom for word in piece)
    return piece[0]._replace(text="".join(word.text for word in piece), right=last.right, top=top, bottom=bottom, last=last.last)
