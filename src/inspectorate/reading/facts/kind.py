"""What sort of document it is, by words of its title, its cover and its first pages; `kinds.toml` maps each to a type. Pure."""

from dataclasses import dataclass
from functools import cache

from inspectorate.core.spans import Span
from inspectorate.reading.facts.front import Front
from inspectorate.reading.facts.tables import curly, table, whole, within
from inspectorate.reading.text.sought import Sought
from inspectorate.reading.values import Fact

TITLE, COVER, TEXT, SHAPE = 900, 880, 700, 800
FIRST_PAGES = 12
OTHER = "other"


@dataclass(frozen=True, kw_only=True)
class Kind:
    """One row of the table; a pattern that is None never tells it."""

    code: str
    type: str
    title: Sought | None
    cover: Sought | None
    text: Sought | None


@cache
def kinds() -> tuple[Kind, ...]:
    """The kinds in the order in which they are asked."""
    return tuple(
        Kind(
            code=row["code"],
            type=row["type"],
            title=within(row["title"]) if "title" in row else None,
            cover=whole(row["cover"]) if "cover" in row else None,
            text=within(row["text"]) if "text" in row else None,
        )
        for row in table("kinds")["kind"]
    )


def type_of(code: str) -> str:
    """The format's word for a kind; "other" for one that the table does not hold."""
    plain = {"letter": "letter", "memorandum": "memorandum"}
    return next((kind.type for kind in kinds() if kind.code == code), plain.get(code, OTHER))


def kind(front: Front, title: Fact | None) -> tuple[Fact, Fact] | tuple[None, None]:
    """The kind's code and the format's type, each with the words that tell it; None twice where nothing does."""
    found = _by_title(title) or _by_cover(front) or _by_shape(front) or _by_text(front)
    if found is None:
        return None, None
    code, spans, confidence = found
    return (
        Fact(value=code, spans=spans, confidence=confidence, withheld=confidence < 500),
        Fact(value=type_of(code), spans=spans, confidence=confidence, withheld=confidence < 500),
    )


def _by_title(title: Fact | None) -> tuple[str, tuple[Span, ...], int] | None:
    text = curly(title.value) if title else ""
    told = [(found.start(), order, one.code) for order, one in enumerate(kinds()) if one.title and (found := one.title.search(text))]
    if not told or title is None:
        return None
    _, _, code = min(told, key=lambda one: (one[1] > 8, one[1] if one[1] <= 8 else one[0], one[1]))
    return code, title.spans, TITLE


def _by_cover(front: Front) -> tuple[str, tuple[Span, ...], int] | None:
    for part in front.parts:
        if part.run.page > 2 or part.label not in {"kind", "number", "office"}:
            continue
        text = curly(part.run.text)
        for one in kinds():
            if one.cover and one.cover.match(text):
                return one.code, part.run.spans(), COVER
    return None


def _by_shape(front: Front) -> tuple[str, tuple[Span, ...], int] | None:
    """A memorandum by its head, a letter by its greeting on the first page."""
    if not front.sheets:
        return None
    first = front.sheets[0].page.number
    subject = front.memorandum.get("subject")
    if subject and subject.rows[0].page == first:
        return "memorandum", subject.rows[0].spans(0, subject.begins), SHAPE
    for part in front.on(first):
        if part.label == "furniture" and part.run.text.lower().startswith("dear "):
            return "letter", part.run.spans(), SHAPE
    return None


def _by_text(front: Front) -> tuple[str, tuple[Span, ...], int] | None:
    last = max(FIRST_PAGES, len(front.document.pages) // 3)
    for one in kinds():
        if one.text is None:
            continue
        for passage in front.document.passages:
            found = one.text.search(passage.text)
            if found and passage.page <= last:
                return one.code, passage.spans(found.start(), found.end()), TEXT
    return None
