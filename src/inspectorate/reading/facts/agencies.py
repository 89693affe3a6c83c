"""The agencies that the report is about: those its title names, else those the first words of its summary introduce. Pure."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from inspectorate.core.text import normalise
from inspectorate.reading.document import Passage
from inspectorate.reading.facts.front import Front
from inspectorate.reading.facts.tables import curly, table
from inspectorate.reading.values import Fact, Role

TITLE, SUMMARY = 800, 720
MOST = 6
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
    for fact in (*_of_title(title), *_of_text(_texts(front, summary))):
        key = _key(fact.value)
        if key and key not in own and (not own or own not in key) and not any(key in other or other in key for other in found):
            found[key] = fact
        if len(found) == MOST:
            break
    return tuple(found.values())


def _key(name: str) -> str:
    return re.sub(r"^(the|u\.?s\.?) |'s$", "", normalise(name).replace(" & ", " and "))


def _of_title(title: Fact | None) -> Iterator[Fact]:
    """The names in the title; their place is the title, in which a reader finds them."""
    if title is None or title.value.isupper():
        return
    text = curly(title.value)
    head = text.split(":", 1)[0]
    whole = [head] if head != text and any(shape.fullmatch(head) for shape in _shapes()) else []
    for name in whole or [name for name, _start in _names(text)]:
        yield Fact(value=name, spans=title.spans, confidence=TITLE)


def _texts(front: Front, summary: Fact | None) -> Sequence[Passage]:
    start = summary.spans[0].page if summary and summary.spans else 1
    real = (p for p in front.document.passages if p.page >= start and p.role is Role.BODY and p.level is None and len(p.pieces) > 12)
    return [passage for passage, _count in zip(real, range(FIRST), strict=False)]


def _of_text(passages: Sequence[Passage]) -> Iterator[Fact]:
    """Names that are introduced with a short form in brackets: they are what the text goes on to speak of."""
    for passage in passages:
        for found in _INTRODUCED.finditer(curly(passage.text)):
            name, start = _trimmed(found[1], found.start(1))
            if any(shape.fullmatch(name) for shape in _shapes()) and not _never().match(name):
                yield Fact(value=name, spans=passage.spans(start, start + len(name)), confidence=SUMMARY)


def _names(text: str) -> Iterator[tuple[str, int]]:
    taken: list[tuple[int, int]] = []
    for shape in _shapes():
        for found in shape.finditer(text):
            name, start = _trimmed(found[0], found.start())
            clear = not any(start < b and found.end() > a for a, b in taken)
            if clear and len(name.split()) > 1 and not _never().match(name):
                taken.append((start, found.end()))
                yield name, start


def _trimmed(name: str, start: int) -> tuple[str, int]:
    """The name without the words before it and without a possessive at its end, and where it begins then."""
    opened = _opens().match(name)
    while opened and opened.end() < len(name):
        start, name = start + opened.end(), name[opened.end() :]
        opened = _opens().match(name)
    return name.removesuffix("’s").removesuffix("’"), start
