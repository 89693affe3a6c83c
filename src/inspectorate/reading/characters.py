"""Characters as PDFium gives them, cut into runs without a space. Pure."""

import re
from collections.abc import Iterator

_RUN = re.compile(r"[^\s\x00\x01\u00a0\ufeff\u200b]+")
_BREAKS = re.compile("[\x02\ufffe]")
"""How PDFium spells a hyphen at which it joined two lines."""
_HYPHENS = dict.fromkeys(map(ord, "\x02\ufffe\u00ad"), "-")
"""A soft hyphen that is drawn is a hyphen to whoever reads it."""
_ODD = re.compile("[\x02\ufffe\u00ad]")


def runs(text: str) -> list[tuple[str, int, int]]:
    """The runs without a space with the index of their first and last character; a hyphen that joined two lines parts them again."""
    found = [(match.group(), match.start(), match.end() - 1) for match in _RUN.finditer(text)]
    if not _ODD.search(text):
        return found
    return [piece for run in found for piece in (_broken(*run) if _ODD.search(run[0]) else (run,))]


def _broken(run: str, first: int, last: int) -> Iterator[tuple[str, int, int]]:
    start = 0
    for match in _BREAKS.finditer(run):
        if match.end() < len(run):
            yield run[start : match.end()].translate(_HYPHENS), first + start, first + match.start()
            start = match.end()
    yield run[start:].translate(_HYPHENS), first + start, last
