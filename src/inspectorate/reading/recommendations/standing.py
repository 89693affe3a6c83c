"""How far a document's recommendations as a whole are to be relied on: what speaks for the set and against it, by name. Pure.

The names are rows of `set` in confidence.toml, which says how many sets with such evidence were right.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import count, takewhile

from inspectorate.core.spans import Span
from inspectorate.core.words import _
from inspectorate.reading.confidence import confidence, is_doubtful
from inspectorate.reading.document import Document
from inspectorate.reading.layouts import GENERIC
from inspectorate.reading.recommendations.demands import english
from inspectorate.reading.recommendations.merge import SECTIONS, Entry
from inspectorate.reading.recommendations.read import Read
from inspectorate.reading.text.sentences import sentences
from inspectorate.reading.text.units import Unit
from inspectorate.reading.values import Flag, SelfCheck, Standing, State

SET = "set"
ALL = "recommendations"
ANYWHERE = {*SECTIONS, "other"}
SERIES, WORDS, SHOWN = 2, 6, 3
"""A series has two; a paragraph that asks has more words than six; a flag shows three places."""
ASKS = re.compile(
    r"\b(?:should|must|ought to|recommend(?:s|ed that)?|urges?|calls? on|expects?|requests?|requires (?:a|an|that|the)|needs? to)\b",
    re.IGNORECASE,
)
NAMED = re.compile(r"\bRecommendations? (?:Nos?\.? ?|#)?(\d{1,2})(?:(?:,| and| or| to| through|-|–) ?(\d{1,2}))?(?![\d/.]\d|\d|%)")
OTHERS = re.compile(r"\b(?:19|20)\d\d\b|\b(?:previous|prior|earlier|other|last)\b|\b(?:GAO|OMB|NIST)\b", re.IGNORECASE)
"""A sentence with such words may speak of another report's."""
ANSWERED = re.compile(
    r"\b(?:agree[ds]?|concur(?:s|red)?|accept(?:s|ed)?|disagree[ds]?) with (?:all |each |both |most )?(?:of )?(?:our|the|this|these|its)"
    r" (?:\w+ ){0,2}recommendations?\b",
    re.IGNORECASE,
)
PERIODIC = re.compile(r"\bsemi-?annual report\b|\breport to (?:the )?congress\b", re.IGNORECASE)
"""What tells of the recommendations that other reports made."""
Places = tuple[Span, ...]


def standing(found: Read, checks: Sequence[SelfCheck], doubts: Sequence[Flag], document: Document) -> Standing:
    """The evidence of the set and how sure it is; `doubts` are the flags that were raised by themselves."""
    names = tuple(dict.fromkeys(_names(found, checks, doubts, document)))
    return Standing(confidence=confidence(SET, names), evidence=names)


def doubted(whole: Standing, found: Read, document: Document) -> Iterator[Flag]:
    """One flag for each thing that makes the set doubtful, in words, with the place to look at."""
    if not is_doubtful(SET, whole.confidence):
        return
    for name, (message, look) in REASONS.items():
        if name in whole.evidence:
            yield Flag(kind=name, message=message, about=(ALL,), spans=look(found, document))


def _names(found: Read, checks: Sequence[SelfCheck], doubts: Sequence[Flag], document: Document) -> Iterator[str]:
    counts = [check.holds for check in checks if "recommendations" in check.expects and not check.scope]
    yield from ("count fails",) if False in counts else ("counted",) if True in counts else ()
    yield from ("doubted" for flag in doubts if ALL in flag.about)
    top = _top(found)
    if not top:
        yield from ("none", *(("none, answered",) if answered(found, document) else ()))
        return
    yield from _speaking_for(found, top)
    yield from () if True in counts else _speaking_against(found, top, document)
    if 2 * sum(by_ocr(entry) for entry in top) > len(top):
        yield "ocr"


def _speaking_for(found: Read, top: Sequence[Entry]) -> Iterator[str]:
    if found.layout.name != GENERIC:
        yield "layout"
    if _numbered(top):
        yield "numbered"
    if all(printed_again(entry) for entry in top):
        yield "again"


def _speaking_against(found: Read, top: Sequence[Entry], document: Document) -> Iterator[str]:
    generic = found.layout.name == GENERIC and not _numbered(top)
    if generic and 2 * sum(entry.best.region in SECTIONS for entry in top) < len(top):
        yield "no heading" if len(asking(found, ANYWHERE)) > len(top) else "prose"
    elif generic and not found.opened and all(entry.best.region == "recommendations" for entry in top):
        yield "unusual heading"
    left = len(asking(found))
    yield from ("asks left",) if left > len(top) and not _numbered(top) else ("some left",) if left else ()
    if beyond(found, document):
        yield "named, not read"
    if len({entry.best.form for entry in top}) > 1:
        yield "several forms"


def _top(found: Read) -> list[Entry]:
    ours = any(item.origin == "this report" for item in found.items)
    return [entry for entry in found.trace.entries if entry.best.parent is None] if found.trace and ours else []


def _numbered(top: Sequence[Entry]) -> bool:
    """Whether they print the numbers 1 to n."""
    return len(top) >= SERIES and [entry.best.number for entry in top] == [str(n) for n in range(1, len(top) + 1)]


def printed_again(entry: Entry) -> bool:
    """Whether it stands on several pages."""
    return len({printing.page for printing in entry.printings}) > 1


def by_ocr(entry: Entry) -> bool:
    """Whether its words are the work of OCR."""
    return entry.best.passage.pieces[0].place.page.state is not State.TEXT


def asking(found: Read, regions: Collection[str] = SECTIONS) -> list[Unit]:
    """The paragraphs under headings of recommendations (or `regions`) that ask for something and are in none of those read."""
    trace = found.trace
    if trace is None:
        return []
    held = {printing.at for entry in (*trace.entries, *trace.earlier) for printing in entry.printings}
    words = [entry.text for entry in trace.entries]
    return [
        unit
        for at, (unit, (step, region)) in enumerate(zip(trace.units, trace.took, strict=True))
        if region in regions and step in {"prose", "nothing"} and at not in held and _asks(unit, found)
        if not any(unit.text in text for text in words)
    ]  # fmt: skip


def _asks(unit: Unit, found: Read) -> bool:
    barred = found.layout.cue("boilerplate").search(unit.text)
    return len(unit.text.split()) > WORDS and english(unit.text) and not barred and ASKS.search(unit.text) is not None


def beyond(found: Read, document: Document) -> dict[int, Places]:
    """The numbers that go on after the last recommendation read and that the document names as its own, with the first place of each."""
    top = _top(found)
    numbers = [entry.best.number for entry in top]
    coded = any(number is not None and not number.isdigit() for number in numbers)
    if not top or coded or len(found.items) > len(found.trace.entries if found.trace else ()):  # it names those of earlier reports too
        return {}
    last = max((int(number) for number in numbers if number), default=len(top))
    named: dict[int, Places] = {}
    for passage in document.passages:
        for start, end in sentences(passage.text) if "ecommendation" in passage.text else ():
            if not OTHERS.search(passage.text[start:end]):
                for hit in NAMED.finditer(passage.text, start, end):
                    for number in filter(None, hit.groups()):
                        named.setdefault(int(number), passage.spans(start, end))
    return {number: named[number] for number in takewhile(lambda n: n in named, count(last + 1))}


def answered(found: Read, document: Document) -> Places:
    """Where somebody is said to agree or disagree with this report's recommendations although none was read."""
    opening = " ".join(passage.text for passage in document.passages if passage.page == 1)
    if found.items or found.layout.name == "response" or PERIODIC.search(opening):
        return ()
    for passage in document.passages:
        if (hit := ANSWERED.search(passage.text)) and not OTHERS.search(passage.text):
            return passage.spans(hit.start(), hit.end())
    return ()


def _first(found: Read, _document: Document) -> Places:
    top = _top(found)
    return top[0].best.passage.spans() if top else ()


REASONS = {
    "no heading": (_("No heading says that what was read are recommendations: look whether the report itself makes them."), _first),
    "unusual heading": (_("What was read stands under an unusual heading: look whether these are the recommendations."), _first),
    "asks left": (
        _("Under the heading more paragraphs ask for something than were read as recommendations: look at those left."),
        lambda found, _document: tuple(span for unit in asking(found)[:SHOWN] for span in unit.whole.spans()),
    ),
    "named, not read": (
        _("The document names a recommendation with a higher number than those read: look whether one is missing."),
        lambda found, document: next(iter(beyond(found, document).values()), ()),
    ),
    "none, answered": (_("Somebody agrees or disagrees with the recommendations; none was read."), answered),
}  # fmt: skip
"""What each doubt says to a person, and where to look."""
