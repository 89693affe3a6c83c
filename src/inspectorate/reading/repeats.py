"""Covered words that the page shows as well: an older head under a newer one, a label painted twice. They hide nothing."""

from collections.abc import Sequence

from inspectorate.reading.glyphs import Glyphs

REPEATED = "covered, and in sight on the same page"
ENOUGH = 2  # words; one word alone may be a name that stands in clear elsewhere, so it counts only in its own place
BELOW = 2.0  # heights from one line to the next
OVERLAP = 0.3  # of the height
BESIDE = 2.0  # heights; a label painted anew seldom falls on the old one to the point


def repeated(hidden: Sequence[Glyphs], shown: Sequence[Glyphs]) -> list[bool]:
    """For each covered piece whether a reader of the page sees the same letters: there, or as a run of words elsewhere."""
    if not hidden:
        return []
    sight = f" {' '.join(_letters(glyph) for glyph in shown if _letters(glyph))} "
    told = {id(piece): len(run) >= ENOUGH and f" {' '.join(map(_letters, run))} " in sight for run in runs(hidden) for piece in run}
    return [told[id(piece)] or _in_place(piece, shown) for piece in hidden]


def runs(pieces: Sequence[Glyphs]) -> list[list[Glyphs]]:
    """Pieces that a reader would read on, on one line or from one line to the next."""
    runs: list[list[Glyphs]] = []
    for piece in sorted(pieces, key=lambda piece: (round(piece.base), piece.left)):
        if runs and piece.base - runs[-1][-1].base <= BELOW * (piece.bottom - piece.top):
            runs[-1].append(piece)
        else:
            runs.append([piece])
    return runs


def _in_place(piece: Glyphs, shown: Sequence[Glyphs]) -> bool:
    letters = _letters(piece)
    return bool(letters) and letters in "".join(_letters(glyph) for glyph in shown if _over(piece, glyph))


def _over(one: Glyphs, other: Glyphs) -> bool:
    height = one.bottom - one.top
    across = min(one.right, other.right) > max(one.left, other.left) - BESIDE * height
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return across and down > OVERLAP * height


def _letters(glyph: Glyphs) -> str:
    return "".join(letter for letter in glyph.text.casefold() if letter.isalnum())
