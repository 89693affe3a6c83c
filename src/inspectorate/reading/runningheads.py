"""Which blocks are running heads and feet: what stands at the same place on several pages, and page numbers. Pure."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from inspectorate.reading.values import Block, Page, Role

ZONE = 0.14
"""Of the page's height, from its upper and its lower edge."""
NEAR = 1200
"""1/100 pt that the same running head may wander between pages."""
ENOUGH = 3
LINES = 4
_DIGITS = re.compile(r"\d+")
_PAGE = re.compile(
    r"(?:page\s*|p\.\s*|-\s*|–\s*|\|\s*)?(?:\d{1,4}|[ivxlc]{1,7}|[a-z]-?\d{1,3})(?:\s*(?:of|/|-|–|\|)\s*\d{0,4})?", re.IGNORECASE
)

Candidate = tuple[int, int, Role, str, int]
"""Index of the page, index of the block, head or foot, its text without digits, its middle."""


def mark(pages: Sequence[Page]) -> tuple[Page, ...]:
    """The pages with their running heads and feet marked; nothing else changes. Marking twice changes nothing more."""
    candidates = [candidate for index, page in enumerate(pages) for candidate in _candidates(index, page)]
    found: dict[int, dict[int, Role]] = defaultdict(dict)
    for index, block, role, text, _middle in _repeated(candidates):
        found[index][block] = role
    for index, block, role, text, _middle in candidates:
        if _PAGE.fullmatch(_words(pages[index], pages[index].blocks[block])):
            found[index][block] = role
    return tuple(_marked(page, found[index]) if index in found else page for index, page in enumerate(pages))


def _marked(page: Page, roles: dict[int, Role]) -> Page:
    return replace(page, blocks=tuple(replace(block, role=roles.get(index, block.role)) for index, block in enumerate(page.blocks)))


def _candidates(index: int, page: Page) -> list[Candidate]:
    found = []
    for number, block in enumerate(page.blocks):
        if not 0 < block.last - block.first <= LINES or block.table is not None:
            continue
        boxes = [word.box for word in page.words[page.lines[block.first].first : page.lines[block.last - 1].last]]
        top, bottom = min(box[1] for box in boxes), max(box[3] for box in boxes)
        role = Role.HEAD if bottom <= ZONE * page.height else Role.FOOT if top >= (1 - ZONE) * page.height else None
        if role:
            found.append((index, number, role, _DIGITS.sub("#", _words(page, block)).lower(), (top + bottom) // 2))
    return found


def _repeated(candidates: Sequence[Candidate]) -> list[Candidate]:
    alike: dict[tuple[Role, str], list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        alike[candidate[2], candidate[3]].append(candidate)
    found = []
    for group in alike.values():
        for one in group:
            pages = {other[0] for other in group if abs(other[4] - one[4]) <= NEAR}
            if len(pages) >= ENOUGH:
                found.append(one)
    return found


def _words(page: Page, block: Block) -> str:
    first, last = page.lines[block.first].first, page.lines[block.last - 1].last
    return " ".join(word.text for word in page.words[first:last])
