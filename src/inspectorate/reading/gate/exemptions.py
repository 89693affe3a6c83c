"""Exemption codes where words were blacked out, `(b)(7)(E)`, with their places; a code cited in a sentence is none. Pure."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from inspectorate.reading.document import Place
from inspectorate.reading.gate.data import codes
from inspectorate.reading.gate.values import Exemption
from inspectorate.reading.values import Page

BEFORE = 24
"""Letters before a code that tell whether it is cited."""
MOST = 5_000


def exemptions(pages: Sequence[Page]) -> tuple[Exemption, ...]:
    """All codes of the document in the order of its pages."""
    found = (code for page in pages for code in _on(page))
    return tuple(code for _n, code in zip(range(MOST), found, strict=False))


def _on(page: Page) -> Iterator[Exemption]:
    text = page.text
    found = [match.span() for match in codes().pattern.finditer(text)] if "(" in text else []
    if not found:
        return
    place = Place(page)
    for start, end in found:
        if not codes().cited.search(text[max(0, start - BEFORE) : start]):
            first, last = bisect_right(place.starts, start) - 1, bisect_right(place.starts, end - 1) - 1
            yield Exemption(code=re.sub(r"\s", "", text[start:end]), span=place.span(first, last + 1))
