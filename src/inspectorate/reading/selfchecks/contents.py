"""The contents page against the body: what it lists as Recommendation, Finding or Appendix stands there, and the reverse. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inspectorate.core.spans import Span
from inspectorate.core.text import normalise
from inspectorate.reading.document import Document, Passage
from inspectorate.reading.values import Recommendation, SelfCheck, State

ENTRY = re.compile(r"(?P<text>.*?\w[^.…]*?)\s*(?:(?:[.…]\s?){3,}|…+|\s)\s*(?P<page>\d{1,3}|[ivxl]{1,6})")
NUMBERED = re.compile(r"[\divxl]\Z")
"""How each entry ends; to see it costs a hundredth of looking for where its leader begins."""
KIND = re.compile(
    r"(?:(?P<recommendation>recommendations?)|(?P<finding>findings?)|(?P<appendix>appendi(?:x(?:es)?|ces))|(?P<annex>annex(?:es)?))\b"
    r"(?P<numbered> (?:no\.? ?|#)?(?P<number>\d{1,2}|[A-Z]|[IVX]{1,4})\b)?",
    re.IGNORECASE,
)
RANGE = re.compile(r"recommendations? [A-Z]?\d[\d.]*(?: ?[–—-] ?| (?:to|through|and) |, )[A-Z]?\d", re.IGNORECASE)
"""Several at once: "Recommendations 1.1–1.3" is no entry for one of them."""
KINDS = ("recommendation", "finding", "appendix", "annex")
HEAD = re.compile(r"^(?:table of )?contents\b", re.IGNORECASE)
EARLY, SHORT, LONGEST = 12, 160, 60
"""Contents stand on the first pages; a heading has at most so many letters, and is known by its first."""
FEWEST = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the contents page: the kind of what it names, its number, its words without the page, and its place."""

    kind: str
    number: str
    text: str
    spans: tuple[Span, ...]


def contents(document: Document, recommendations: Sequence[Recommendation]) -> Iterator[SelfCheck]:
    """A check for each kind that the contents page lists: the entries and, where they are numbered, the headings of the body."""
    pages = _pages(document)
    entries = list(dict.fromkeys(_entries(document, pages)))
    body = [passage for passage in document.passages if passage.page not in pages and len(passage.text) <= SHORT and passage.table is None]
    digital = all(page.state in {State.TEXT, State.BLANK} for page in document.pages)
    for kind in dict.fromkeys(entry.kind for entry in entries):
        listed = [entry for entry in entries if entry.kind == kind]
        numbered = len(listed) >= FEWEST and all(entry.number for entry in listed)
        if kind == "recommendation" and numbered and recommendations:
            yield _of_recommendations(listed, recommendations)
        else:
            yield _of_headings(kind, listed, body, numbered=numbered, digital=digital)


def _pages(document: Document) -> set[int]:
    """The pages of the contents list: the one that says so, and those that go on with entries."""
    first = next((p.page for p in document.passages if p.page <= EARLY and HEAD.match(p.text.strip())), None)
    if first is None:
        return set()
    found = {first}
    while (after := max(found) + 1) <= first + 2:
        own = [passage for passage in document.passages if passage.page == after]
        if 2 * sum(_entry(passage.text) is not None for passage in own) <= len(own):
            break
        found.add(after)
    return found


def _entry(text: str) -> re.Match[str] | None:
    return ENTRY.fullmatch(text) if NUMBERED.search(text) else None


def _entries(document: Document, pages: set[int]) -> Iterator[Entry]:
    for passage in document.passages:
        line = _entry(passage.text) if passage.page in pages else None
        said = KIND.match(line["text"] if line else passage.text) if passage.page in pages else None
        if (
            said and not RANGE.match(passage.text) and (line or said["number"])
        ):  # a long title ends on the next line, and there stands its page
            end = line.end("text") if line else len(passage.text)
            yield Entry(_kind(said), said["number"] or "", passage.text[:end].strip(), passage.spans(0, end))


def _of_recommendations(listed: Sequence[Entry], recommendations: Sequence[Recommendation]) -> SelfCheck:
    """Numbered recommendations are held against those read, not against headings."""
    own = [item for item in recommendations if item.origin == "this report"] or recommendations
    numbers, read = {entry.number for entry in listed}, {item.number for item in own if item.parent is None}
    series = numbers == {str(n) for n in range(1, len(listed) + 1)}
    holds = True if numbers == read else False if series and all(read) and own is not recommendations else None
    ends = (*own[0].spans[:1], *own[-1].spans[:1])
    spans = (*(span for entry in listed for span in entry.spans), *ends)
    return SelfCheck(statement=_statement(listed), expects={"recommendations": len(numbers)}, holds=holds, spans=spans)


def _of_headings(kind: str, listed: Sequence[Entry], body: Sequence[Passage], *, numbered: bool, digital: bool) -> SelfCheck:
    found: list[Passage | None] = []
    for entry in listed:
        found.append(next((passage for passage in body if passage not in found and _same(passage.text, entry.text)), None))
    missing = sum(passage is None for passage in found)
    spare = _spare(kind, listed, body) if numbered else []
    holds = True if not missing and not spare else False if digital and (spare or not _anywhere(listed, found, body)) else None
    shown = (*(p for p in found if p is not None), *spare)
    spans = (*(span for entry in listed for span in entry.spans), *(span for passage in shown for span in passage.spans()))
    return SelfCheck(statement=_statement(listed), expects={"headings": len(listed)}, scope={"kind": kind}, holds=holds, spans=spans)


def _spare(kind: str, listed: Sequence[Entry], body: Sequence[Passage]) -> list[Passage]:
    """Headings of the body whose number the contents page skips: it lists others of this kind."""
    numbers = {entry.number.upper() for entry in listed}
    last = max(_place(number) for number in numbers)
    spare: dict[str, Passage] = {}
    for passage in body:
        said = KIND.match(passage.text.strip()) if passage.level is not None else None
        number = (said["number"] or "").upper() if said else ""
        if said and _kind(said) == kind and number and number not in numbers and _place(number) == last + 1:
            spare.setdefault(number, passage)
    return list(spare.values())


def _place(number: str) -> int:
    """Where a number or letter stands in its series; far off for a Roman one of several letters."""
    return int(number) if number.isdigit() else ord(number) if len(number) == 1 else ord("Z") + 1


def _kind(said: re.Match[str]) -> str:
    return next(kind for kind in KINDS if said[kind])


def _anywhere(listed: Sequence[Entry], found: Sequence[Passage | None], body: Sequence[Passage]) -> bool:
    """Whether the words of the entries without a heading stand at least within other words."""
    text = normalise(" ".join(passage.text for passage in body))
    return all(normalise(entry.text) in text for entry, passage in zip(listed, found, strict=True) if passage is None)


def _same(heading: str, entry: str) -> bool:
    """Whether a heading begins with the entry, or the entry with it: a contents list may shorten, and so may a heading over two lines."""
    one, other = (re.sub(r"\W+", "", normalise(text)) for text in (heading, entry))
    bare, said = KIND.fullmatch(entry.strip()), KIND.match(heading)
    if bare and said and not bare["numbered"] and _kind(bare) == _kind(said):
        return True  # "Appendices" stands over any of them
    return bool(one) and (one.startswith(other[:LONGEST]) or (len(one) >= len("appendixa") and other.startswith(one)))


def _statement(listed: Sequence[Entry]) -> str:
    """The first entry and the last, as printed."""
    return listed[0].text if len(listed) == 1 else f"{listed[0].text} … {listed[-1].text}"
