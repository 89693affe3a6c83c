"""Two texts compared word by word. Pure."""

from difflib import SequenceMatcher

from inspectorate.library.rereading.values import ADDED, GONE, Piece

KEPT = "kept"


def pieces(before: str, after: str) -> tuple[Piece, ...]:
    """Runs of words in reading order: what went stands before what came in its place."""
    old, new = before.split(), after.split()
    found: list[Piece] = []
    for how, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if how == "equal":
            found.append(Piece(how=KEPT, words=" ".join(old[a:b])))
            continue
        found += [Piece(how=GONE, words=" ".join(old[a:b]))] if b > a else []
        found += [Piece(how=ADDED, words=" ".join(new[c:d]))] if d > c else []
    return tuple(found)
