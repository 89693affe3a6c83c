"""The agencies that the report is about: those its title names, else those the first words of its summary introduce. Pure."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from inspectorate.core.text import normalise
from inspectorate.reading.document import Passage
from inspectorate.reading.facts.front import Front
from inspectorate.reading.facts.names import speaks_about
from inspectorate.reading.facts.tables import curly, table
from inspectorate.reading.text.sought import Sought, sought
from inspectorate.reading.values import Fact, Role

TITLE, OWNER, SUMMARY, MENTIONED = 800, 740, 720, 450
SPOKEN_OF, PASSAGES = 5, 2000  # times that a body reported about is spoken of, in so many passages
PAGES_A_TIME = 6  # a short report speaks of it less often
LONGEST_NAME = 14  # words
MOST = 6
OFTEN = 3
LONGEST = 3000  # letters of a passage that are looked at
_COMPANY = re.compile(r"(Inc\.?|Company|Corporation|Foundation|Trust|Association)$")
SENTENCE, PROSE = 8, 300  # words of a passage that has sentences, and how many are looked at
OPENS = 2  # what a name in the first passages counts
OWN_WORK = {"semiannual report", "management challenges", "work plan", "annual report"}
"""Kinds of report that an office writes about the body that it belongs to."""
_OFFICE_OF = re.compile(r",? *\b(the )?Office of (the )?(Inspector General|Internal Audit|Audits?)\b,?( of( the)?)?", re.IGNORECASE)
_ASKS = re.compile(r"(How|Why|What|Who|When|Where|Did|Does|Do|Is|Are|Was|Were|The|A|An) ")
FIRST = 8  # passages of text in which an agency is introduced
_WORD = r"(?:[A-Z][\w.’&+-]*|[A-Z]{2,})"
_LINK = r"(?:,? (?:and|of|the|The|for|on|in|to|&)(?: [Tt]he)?)?"
_CHAIN = rf"{_WORD}(?:{_LINK} {_WORD})"
_SHORT = r"\((?:the )?[“\"]?(?:[A-Z]{2,8}|[A-Z][\w-]+(?: [A-Z][\w-]+)?|agency|department|district|board)[”\"]?\)"
_INTRODUCED = re.compile(rf"({_CHAIN}{{1,8}}) {_SHORT}")


@cache
def _shapes() -> tuple[Sought, Sought]:
    rows = table("agencies")
    return (
        sought(rf"(?:[A-Z][\w.]+ ){{0,3}}(?:{rows['of']}) (?:of|for|on)(?: the)? {_CHAIN}{{0,6}}", re.NOFLAG),
        sought(
            rf"{_CHAIN}{{0,7}},? (?:{rows['sorts']})(?![\w-])|{_CHAIN}{{0,6}},? (?:{rows['sorts']}) (?:for|of)(?: the)? {_CHAIN}{{0,4}}",
            re.NOFLAG,
        ),
    )


@cache
def _opens() -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(table("agencies")["opens"]) + ")")


@cache
def _never() -> re.Pattern[str]:
    return re.compile("(?:.* )?(?:" + "|".join(table("agencies")["never"]) + r")\Z")


def agencies(front: Front, title: Fact | None, office: Fact | None, summary: Fact | None, *, kind: str | None = None) -> tuple[Fact, ...]:
    """The names as printed, in the order of the document; empty where nothing names one where a subject is named.

    Where neither title nor introduction names one, it is the body that the text names most, and for an office inside a
    body, that body: the last two say so by their confidence.
    """
    own = _key(office.value) if office else ""
    texts = _texts(front, summary)
    if kind in OWN_WORK and (whose := _whose(office)):
        return whose
    called, named = tuple(_of_title(front, title)), tuple(_of_text(texts))
    owners = tuple(_owners((*called, *named), texts))
    chosen = _distinct((*called, *owners, *named), own) or _distinct(_named_most(front, texts, own), own)
    told = _stated(front)
    return tuple(_weighed(front, fact) for fact in _distinct((*told, *chosen), own)) or _whose(office)


def _stated(front: Front) -> tuple[Fact, ...]:
    """The body that a sheet of facts states: "Auditee:" with its value beside it."""
    value = front.stated.get("agency")
    return (Fact(value=value.text, spans=value.spans(), confidence=TITLE),) if value and len(value.text.split()) <= LONGEST_NAME else ()


def _weighed(front: Front, fact: Fact) -> Fact:
    """A name that the introduction brings in and the text then hardly speaks of is offered, not asserted: it is mentioned."""
    if fact.confidence >= TITLE:
        return fact
    names = _names_of(front, fact.value)
    spoken = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, names))})(?![\w-])")
    texts = (curly(passage.text[:LONGEST]) for passage in front.document.passages[:PASSAGES])
    times = sum(len(spoken.findall(text)) for text in texts if any(name in text for name in names))
    least = max(1, min(SPOKEN_OF, len(front.document.pages) // PAGES_A_TIME))
    return fact if times >= least else replace(fact, confidence=MENTIONED, withheld=True)


def _names_of(front: Front, name: str) -> list[str]:
    """The name and the short form that stands in brackets behind it."""
    short = re.compile(rf"{re.escape(name)} \((?:the )?[“\"]?([A-Z][\w&-]{{1,20}})[”\"]?\)")
    found = (said for passage in front.document.passages[:PASSAGES] if (said := short.search(curly(passage.text[:LONGEST]))))
    first = next(found, None)
    return [name, first[1]] if first else [name]


def _distinct(facts: Iterable[Fact], own: str) -> tuple[Fact, ...]:
    """Each body once, by its fullest name, without the office itself and what it is a part of."""
    found: dict[str, Fact] = {}
    for fact in facts:
        key = _key(fact.value)
        if not key or key in own or (own and own in key) or any(key in other for other in found):
            continue
        short = next((other for other in found if other in key), None)  # the title says it shorter
        if short:
            found = {key if other == short else other: fact if other == short else kept for other, kept in found.items()}
        elif len(found) < MOST:
            found[key] = fact
    return tuple(found.values())


def _whose(office: Fact | None) -> tuple[Fact, ...]:
    """The body whose office it is, as its name prints it: "Department of Harbors, Office of Inspector General"."""
    for name in (_OFFICE_OF.sub(" ", curly(office.value)).strip(" ,") if office else "",):
        if office and name != office.value and any(shape.fullmatch(name) for shape in _shapes()):
            return (Fact(value=name, spans=office.spans, confidence=min(SUMMARY, office.confidence)),)
    return ()


def _named_most(front: Front, texts: Sequence[Passage], own: str) -> Iterator[Fact]:
    """The body that sentences name again and again, more often than any other; one that opens the text counts more."""
    counted: Counter[str] = Counter()
    first: dict[str, Fact] = {}
    opening = {id(passage) for passage in texts}
    prose = (p for p in front.document.passages if p.level is None and p.role is Role.BODY and len(p.pieces) > SENTENCE)
    for passage, _count in zip(prose, range(PROSE), strict=False):
        for name, start in _names(curly(passage.text[:LONGEST])):
            key = _key(name)
            if key in own or not key:
                continue
            counted[key] += OPENS if id(passage) in opening else 1
            first.setdefault(key, Fact(value=name, spans=passage.spans(start, start + len(name)), confidence=SUMMARY))
    (best, times), (_other, second) = (*counted.most_common(2), ("", 0), ("", 0))[:2]
    if times >= OFTEN and times > second:
        yield first[best]


def _key(name: str) -> str:
    return re.sub(r"^(the|u\.?s\.?) |'s$", "", normalise(name).replace(" & ", " and "))


def _of_title(front: Front, title: Fact | None) -> Iterator[Fact]:
    """The names in the title; their place is the title, in which a reader finds them."""
    if title is None or title.value.isupper():
        return
    text = curly(title.value)
    head = text.split(":", 1)[0]
    whole = (
        [head]
        if head != text
        and not any(c.isdigit() for c in head)
        and (any(shape.fullmatch(head) for shape in _shapes()) or _spoken_of(front, head))
        else []
    )
    for name in whole or _spoken(front, text):
        yield Fact(value=_in_full(front, name), spans=title.spans, confidence=TITLE)


def _spoken(front: Front, title: str) -> Iterator[str]:
    """The names in a title, whose every word may have a capital: as much of each as the text says too."""
    taken = 0
    for shape in _shapes():
        for found in shape.finditer(title):
            whole, words = _trimmed(found[0], found.start())[0], found[0].split()
            tails = (" ".join(words[at:]).removesuffix("’s") for at in range(len(words) - 1))
            company = bool(_COMPANY.search(whole)) and not _never().match(whole)
            name = whole if company else next((tail for tail in tails if _is_name(tail) and _said(front, tail)), whole)
            if found.end() > taken and (company or _is_name(name)):
                taken = found.end()
                yield name


def _is_name(name: str) -> bool:
    return (
        len(name.split()) > 1
        and not _ASKS.match(name)
        and not any(c.isdigit() for c in name)
        and not speaks_about(name)
        and any(shape.fullmatch(name) for shape in _shapes())
        and not _never().match(name)
    )


def _said(front: Front, name: str) -> bool:
    """Whether a sentence says the name where a name begins: after a small word, at its start, or after the rest of it."""
    spoken = re.compile(rf"(?:^|[a-z] |[Tt]he |[“(]|[.;:] |(?<![\w’])[A-Z][a-z]+ ){re.escape(name)}(?![\w-])")
    return any(spoken.search(curly(p.text[:LONGEST])) for p in _sentences(front))


def _in_full(front: Front, name: str) -> str:
    """The name with what the text puts before it, where that is always the same: "Maritime Patrol", "Estmere Maritime Patrol"."""
    longer = re.compile(rf"\b[a-z]+ ((?:[A-Z][\w’-]+ ){{1,3}}){re.escape(name)}(?![\w-])")
    found = {said[1] for p in _sentences(front) for said in longer.finditer(curly(p.text[:LONGEST]))}
    full = f"{found.pop()}{name}" if len(found) == 1 else name
    return full if _is_name(full) else name


def _sentences(front: Front) -> Iterator[Passage]:
    prose = (p for p in front.document.passages if p.level is None and len(p.pieces) > SENTENCE)
    yield from (p for p, _count in zip(prose, range(PROSE), strict=False))


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
                yield Fact(value=owner[0].removesuffix("’s"), spans=passage.spans(*owner.span()), confidence=OWNER)


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
