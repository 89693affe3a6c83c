"""A summary in parts: "Why We Did This", "What We Found" and their like on one page, or the boxes of a page of highlights. Pure."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from inspectorate.reading.document import Passage
from inspectorate.reading.facts.tables import curly, table, whole
from inspectorate.reading.text.sought import Sought
from inspectorate.reading.values import Role

PART_PAGES = 1
PARAGRAPH_WORDS = 12
LABEL_WORDS = 4  # of what names a box and is set like its text
LEAST_PARTS = 2
LONGEST = 400  # letters of what may be a heading or an aside
TEXT = {Role.BODY, Role.ASIDE}
_NUMBERING = re.compile(r"^(?:[ivx]{1,4}\.|\d{1,2}\.?(?:\d{1,2}\.?)?|[a-h]\.)\s+(?:\|\s+)?", re.IGNORECASE)
_DROPPED = re.compile(r"^([A-Z]) (?=[A-Z]{4,})")
"""A capital drawn larger than the rest of its word, and so set apart."""


@cache
def named(kind: str) -> Sought:
    """The names of this kind in `summaries.toml`."""
    return whole(table("summaries")[kind])


def name_of(passage: Passage) -> str:
    """The passage as a heading is known: without its number and the marks around it."""
    return _DROPPED.sub(r"\1", curly(_NUMBERING.sub("", passage.text[:LONGEST])).strip(" :.*•–—…"))


def is_prose(passage: Passage) -> bool:
    """Text, or the cell of a page laid out as a table when it holds a paragraph."""
    return passage.role in TEXT or (passage.role is Role.CELL and len(passage.pieces) >= PARAGRAPH_WORDS)


def is_page_of_parts(flow: Sequence[Passage], page: int) -> bool:
    """Whether the page is a summary in parts and not one whose chapters have such names."""
    near = [passage for passage in flow if page <= passage.page <= page + PART_PAGES]
    return any(one.level is not None and named("beside").match(name_of(one)) for one in near) or any(
        one.page == page and one.level is None and _is_label(one) and named("boxes").match(name_of(one)) for one in near
    )


def in_parts(flow: Sequence[Passage], at: int) -> Iterator[Passage]:
    """The paragraphs under each heading of a summary in parts, on the page where it begins and the next; what opens the page first."""
    page = flow[at].page
    first = next(number for number, one in enumerate(flow) if one.page == page and (number == at or _heads_part(one)))
    opening = flow[first - 1] if first else None
    if opening and opening.page == page and opening.level is None and is_prose(opening) and len(opening.pieces) >= PARAGRAPH_WORDS:
        yield opening
    inside = False
    for passage in flow[first:]:
        if passage.page > page + PART_PAGES:
            return
        if passage.level is not None and len(passage.pieces) <= PARAGRAPH_WORDS:
            if named("ends").match(name_of(passage)) and passage.page > page:
                return
            begins = bool(named("begins").match(name_of(passage)))
            inside = begins or (_heads_part(passage) and (passage.page == page or inside))
        elif inside and _says(passage):
            yield passage


def _heads_part(passage: Passage) -> bool:
    return passage.level is not None and len(passage.pieces) <= PARAGRAPH_WORDS and _is_part(name_of(passage))


def on_page(flow: Sequence[Passage], page: int) -> Iterator[Passage]:
    """The paragraphs of a page of highlights, under whatever headings; nothing where fewer than two of them are such a summary's."""
    here = [passage for passage in flow if passage.page == page]
    parts = [at for at, one in enumerate(here) if one.level is not None and _is_part(name_of(one))]
    if len(parts) >= LEAST_PARTS:
        yield from (
            one for at, one in enumerate(here) if one.level is None and _says(one) and (at > parts[0] or len(one.pieces) >= PARAGRAPH_WORDS)
        )


def _is_part(name: str) -> bool:
    return any(named(kind).match(name) for kind in ("begins", "part"))


def _is_label(passage: Passage) -> bool:
    return len(passage.pieces) <= LABEL_WORDS


def _says(passage: Passage) -> bool:
    """Whether it is a paragraph of the summary and not the name of a box or what stands around it."""
    name = name_of(passage)
    label = _is_label(passage) and any(named(kind).match(name) for kind in ("part", "begins", "boxes"))
    return is_prose(passage) and not label and not named("aside").match(name)
