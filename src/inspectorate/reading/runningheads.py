"""Which blocks are running heads and feet: what stands at the same place on several pages, and page numbers. Pure."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from inspectorate.reading.values import Block, Page, Role

ZONE = 0.14
"""Of the page's height, from its upper and its lower edge."""
NEAR = 1000
"""1/100 pt that the same running head may wander between pages."""
BELOW = 800
"""1/100 pt: what stands so far below a heading stands under it, not beside."""
FOOT_ROWS = 2
ENOUGH = 3
LINES = 4
LARGE = 1.08
"""Of the usual font size: letters of a heading."""
CLOSE, MANY = 2, 5
"""Pages from one running head to the next, and how many need not be so close: chapters that begin alike are further apart and few."""
SKIPPED = 1
"""Pages without a number that a count may pass over."""
_NUMBER = re.compile(r"\d{1,9}")
_VARIES = re.compile(r"\d+|\b[ivxlc]{1,7}\b")
_PAGE = re.compile(
    r"(?:page|p\.|pg\.?)?\s*[-–—|•]?\s*(?:\d{1,4}|[ivxlc]{1,7}|[a-z]{1,2}[-–.]\s?\d{1,3})\s*(?:(?:of|/|\|)\s*\d{1,4})?\s*[-–—|•.]?",
    re.IGNORECASE,
)


class _Candidate(NamedTuple):
    page: int
    block: int
    role: Role
    text: str
    middle: int
    prominent: bool
    cell: bool


def is_page_number(text: str) -> bool:
    """Whether the text is nothing but the number of a page: `12`, `Page iv of 20`, `- 3 -`, `A-1`."""
    return bool(_PAGE.fullmatch(text))


def majority(pages: Iterable[Page]) -> int:
    """The font size (1/100 pt, to the half point) in which most letters are set; 1000 where there are none."""
    exact: dict[int, int] = {}
    for page in pages:
        for text, _box, size, *_others in page.words:
            exact[size] = exact.get(size, 0) + len(text)
    letters: Counter[int] = Counter()
    for size, count in exact.items():
        letters[round(size / 50) * 50] += count
    return letters.most_common(1)[0][0] if letters else 1000


def mark(pages: Sequence[Page], usual: int | None = None) -> tuple[Page, ...]:
    """The pages with their running heads and feet marked; nothing else changes. Marking twice changes nothing more.

    What was taken for the last rows of a table is a running foot where it repeats with the number of the page. Only running
    heads stand above a running head. `usual` is the size of most letters where it was counted already.
    """
    size = majority(pages) if usual is None else usual
    candidates = [candidate for index, page in enumerate(pages) for candidate in _candidates(index, page, size)]
    found: dict[int, dict[int, Role]] = defaultdict(dict)
    repeated = _repeated(candidates, len(pages))
    numbered = _numbered(repeated)
    for candidate in [*repeated, *(one for one in candidates if not one.cell and is_page_number(one.text))]:
        if not candidate.cell or candidate.page in numbered:
            found[candidate.page][candidate.block] = candidate.role
    for one in _under_headings(candidates, found):
        del found[one.page][one.block]
    return tuple(_marked(page, found[index]) if index in found else page for index, page in enumerate(pages))


def _marked(page: Page, roles: dict[int, Role]) -> Page:
    return replace(
        page, blocks=tuple(Block(block.first, block.last, roles[n]) if n in roles else block for n, block in enumerate(page.blocks))
    )


def _under_headings(candidates: Sequence[_Candidate], found: Mapping[int, Mapping[int, Role]]) -> list[_Candidate]:
    """What stands below a heading of its page: a title that chapters have in common is no running head."""
    titles = [one for one in candidates if one.role is Role.HEAD and one.prominent]
    highest: dict[int, int] = {}
    for one in titles:
        if one.block not in found.get(one.page, ()):
            highest[one.page] = min(one.middle, highest.get(one.page, one.middle))
    return [one for one in titles if one.block in found.get(one.page, ()) and one.middle > highest.get(one.page, one.middle) + BELOW]


def _numbered(repeated: Sequence[_Candidate]) -> set[int]:
    """The pages of the cells in which a number grows with the pages."""
    texts: dict[str, set[str]] = defaultdict(set)
    for one in repeated:
        texts[_VARIES.sub("#", one.text)].add(one.text)
    return {one.page for one in repeated if one.cell and len(texts[_VARIES.sub("#", one.text)]) > 1}


def _last_rows(page: Page) -> dict[int, int]:
    """The number of the first of the last rows, by table."""
    last: dict[int, int] = {}
    for block in page.blocks:
        if block.table is not None:
            last[block.table] = max(last.get(block.table, 0), block.row or 0)
    return {table: row - FOOT_ROWS + 1 for table, row in last.items()}


def _candidates(index: int, page: Page, usual: int) -> list[_Candidate]:
    found = []
    rows = _last_rows(page)
    for number, block in enumerate(page.blocks):
        if not 0 < block.last - block.first <= LINES or (block.table is not None and (block.row or 0) < rows[block.table]):
            continue
        words = page.words[page.lines[block.first].first : page.lines[block.last - 1].last]
        top, bottom = min(word.box[1] for word in words), max(word.box[3] for word in words)
        role = Role.HEAD if bottom <= ZONE * page.height else Role.FOOT if top >= (1 - ZONE) * page.height else None
        text, cell = " ".join(word.text for word in words), block.table is not None
        if role and (not cell or (role is Role.FOOT and any(letter.isalpha() for letter in text))):
            prominent = all(word.size > LARGE * usual or (word.bold and word.size >= usual) for word in words)
            found.append(_Candidate(index, number, role, text, (top + bottom) // 2, prominent, cell))
    return found


def _repeated(candidates: Sequence[_Candidate], count: int) -> list[_Candidate]:
    """Those that say the same, numbers apart, at the same height on enough pages."""
    alike: dict[tuple[Role, str], list[_Candidate]] = defaultdict(list)
    for candidate in candidates:
        text = candidate.text.lower()
        alike[candidate.role, text if candidate.prominent else _VARIES.sub("#", text)].append(candidate)
    enough = min(ENOUGH, max(2, count - 1))
    return [one for group in alike.values() for one in group if _runs(one, group, enough)]


def _runs(one: _Candidate, group: Sequence[_Candidate], enough: int) -> bool:
    """Whether it says the same on enough pages, and, set like a heading, on a page close by."""
    pages: set[int] = set()
    for other in group:
        if abs(other.middle - one.middle) <= NEAR and _counts_pages(one, other):
            pages.add(other.page)
            if len(pages) >= (MANY if one.prominent else enough):
                return True
    return len(pages) >= enough and any(0 < abs(page - one.page) <= CLOSE for page in pages)


def _counts_pages(one: _Candidate, other: _Candidate) -> bool:
    """Whether each number in them is the same or grows with the pages; "Recommendation 4" and "Recommendation 10" are headings."""
    numbers = zip(_NUMBER.findall(one.text), _NUMBER.findall(other.text), strict=False)
    return all(a == b or abs((int(b) - int(a)) - (other.page - one.page)) <= SKIPPED for a, b in numbers)
