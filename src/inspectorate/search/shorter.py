"""A typed query with one of its parts left out: what to ask where all of it finds nothing. Pure."""

from inspectorate.search.pieces import Malformed, cut, has_words

MOST = 8
"""Parts of a query beyond which leaving out one of them is no help."""


def shorter(text: str) -> tuple[tuple[str, str], ...]:
    """Each part that can go, as typed, and the query without it; none where parts depend on one another (OR, groups).

    A NOT goes with what it excludes; words of a query without names, phrases or NOT are left to the engine, which loosens them.
    """
    try:
        parts = _parts(cut(text))
    except Malformed:
        return ()
    if not 1 < len(parts) <= MOST or {"OR", "(", ")"} & set(" ".join(parts).split()):
        return ()
    telling = [n for n, part in enumerate(parts) if has_words(part) and (":" in part or part.startswith(('"', "NOT ")))]
    return tuple((parts[n], " ".join(part for other, part in enumerate(parts) if other != n)) for n in telling)


def _parts(typed: list[str]) -> list[str]:
    """The typed pieces, NOT joined to what follows it; AND is what side by side means anyway."""
    parts: list[str] = []
    for piece in typed:
        if piece == "AND":
            continue
        if parts and parts[-1] == "NOT":
            parts[-1] = f"NOT {piece}"
        else:
            parts.append(piece)
    return parts
