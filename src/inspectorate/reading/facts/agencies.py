"""The agencies that the report is about: those its title names, else those the first words of its summary introduce. Pure."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from inspectorate.core.text import normalise
from inspectorate.reading.document import Passage
from inspectorate.reading.facts.front import Front
from inspectorate.reading.facts.names import speaks_about
from inspectorate.reading.facts.tables import curly, table
from inspectorate.reading.values import Fact, Role

TITLE, SUMMARY = 800, 720
MOST = 6
OFTEN = 3
LONGEST = 3000  # letters of a passage that are looked at
_COMPANY = re.compile(r"(Inc\.?|Company|Corporation|Foundation|Trust|Association)$")
FIRST = 8  # passages of text in which an agency is introduced
_WORD = r"(?:[A-Z][\w.’&+-]*|[A-Z]{2,})"
_LINK = r"(?:,? (?:and|of|the|The|for|on|in|to|&)(?: [Tt]he)?)?"
_CHAIN = rf"{_WORD}(?:{_LINK} {_WORD})"
_SHORT = r"\((?:the )?[“\"]?(?:[A-Z]{2,8}|[A-Z][\w-]+(?: [A-Z][\w-]+)?|agency|department|district|board)[”\"]?\)"
_INTRODUCED = re.compile(rf"({_CHAIN}{{1,8}}) {_SHORT}")


@cache
def _shapes() -> tuple[re.Pattern[str], re.Pattern[str]]:
    rows = table("agencies")
    return (
        re.compile(rf"(?:[A-Z][\w.]+ ){{0,3}}(?:{rows['of']}) (?:of|for|on)(?: the)? {_CHAIN}{{0,6}}"),
        re.compile(
            rf"{_CHAIN}{{0,7}},? (?:{rows['sorts']})(?![\w-])|{_CHAIN}{{0,6}},? (?:{rows['sorts']}) (?:for|of)(?: the)? {_CHAIN}{{0,4}}"
        ),
    )


@cache
def _opens() -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(table("agencies")["opens"]) + ")")


@cache
def _never() -> re.Pattern[str]:
    return re.compile("(?:.* )?(?:" + "|".join(table("agencies")["never"]) + r")\Z")


def agencies(front: Front, title: Fact | None, office: Fact | None, summary: Fact | None) -> tuple[Fact, ...]:
    """The names as printed, in the order of the document; empty where nothing names one where a subject is named."""
    own = _key(office.value) if office else ""
    found: dict[str, Fact] = {}
    texts = _texts(front, summary)
    named = (*_of_title(front, title), *_of_text(texts))
    for fact in (*named, *_owners(named, texts)):
        key = _key(fact.value)
        if not key or key in own or (own and own in key) or any(key in other for other in found):
            continue
        short = next((other for other in found if other in key), None)  # the title says it shorter
        if short:
            found = {key if other == short else other: fact if other == short else kept for other, kept in found.items()}
        elif len(found) < MOST:
            found[key] = fact
    return tuple(found.values())


def _key(name: str) -> str:
    return re.sub(r"^(the|u\.?s\.?) |'s$", "", normalise(name).replace(" & ", " and "))


def _of_title(front: Front, title: Fact | None) -> Iterator[Fact]:
    """The names in the title; their place is the title, in which a reader finds them."""
    if title is None or title.value.isupper():
        return
    text = curly(title.value)
    head = text.split(":", 1)[0]
    whole = [head] if head != text and (any(shape.fullmatch(head) for shape in _shapes()) or _spoken_of(front, head)) else []
    for name in whole or [name for name, _start in _names(text)]:
        yield Fact(value=name, spans=title.spans, confidence=TITLE)


def _spoken_of(front: Front, head: str) -> bool:
    """Whether the text speaks of "the <head>" again and again, as of a body and not of a subject."""
    return len(head.split()) <= 5 and sum(f"the {head} " in p.text or f"The {head} " in p.text for p in front.document.passages) >= OFTEN


def _owners(named: Sequence[Fact], passages: Sequence[Passage]) -> Iterator[Fact]:
    """The bodies that those named are a part of: "the Laboratory of the Quarantine Service", "an office within the Department"."""
    for fact in named[:2]:
        part = re.compile(re.escape(fact.value) + r"(?: \([^)]{2,20}\))?(?:, (?:a|an) [a-z ]{4,20})? (?:of|in|within) (?:the )?")
        for passage in passages:
            text = curly(passage.text[:LONGEST])
            said = part.search(text)
            owner = next((found for shape in _shapes() if said and (found := shape.match(text, said.end()))), None)
            if owner and len(owner[0].split()) > 1:
                yield Fact(value=owner[0].removesuffix("’s"), spans=passage.spans(*owner.span()), confidence=SUMMARY)


def _texts(front: Front, summary: Fact | None) -> Sequence[Passage]:
    start = summary.spans[0].page if summary and summary.spans else 1
    real = (
        p
        for p in front.document.passages
        if p.page >= start and p.role in {Role.BODY, Role.CELL} and p.level is None and len(p.pieces) > 12
    )
    return [passage for passage, _count in zip(real, range(FIRST), strict=False)]


def _of_text(passages: Sequence[Passage]) -> Iterator[Fact]:
    """Names that are introduced with a short form in brackets: they are what the text goes on to speak of."""
    for passage in passages:
        for found in _INTRODUCED.finditer(curly(passage.text[:LONGEST])):
            name, start = _trimmed(found[1], found.start(1))
            if any(shape.fullmatch(name) for shape in _shapes()) and not _never().match(name):
                yield Fact(value=name, spans=passage.spans(start, start + len(name)), confidence=SUMMARY)


def _names(text: str) -> Iterator[tuple[str, int]]:
    taken: list[tuple[int, int]] = []
    for shape in _shapes():
        for found in shape.finditer(text):
            name, start = _trimmed(found[0], found.start())
            clear = not any(start < b and found.end() > a for a, b in taken)
            whole = not speaks_about(name) or _COMPANY.search(name)
            if clear and whole and len(name.split()) > 1 and not _never().match(name):
                taken.append((start, found.end()))
                yield name, start


def _trimmed(name: str, start: int) -> tuple[str, int]:
    """The name without the words before it and without a possessive at its end, and where it begins then."""
    opened = _opens().match(name)
    while opened and opened.end() < len(name):
        start, name = start + opened.end(), name[opened.end() :]
        opened = _opens().match(name)
    return name.removesuffix("’s").removesuffix("’"), start
