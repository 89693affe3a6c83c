"""What a newer reading of a document says otherwise than the stored one. Pure.

Compared are values in words, never places: a box that moved is told once for the whole document.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from inspectorate.core.spans import Span
from inspectorate.core.words import _
from inspectorate.library.rereading.pairing import paired
from inspectorate.library.rereading.values import ADDED, CHANGED, GONE, Change, Side
from inspectorate.library.rereading.words import pieces
from inspectorate.reading.stored import reading_line
from inspectorate.reading.values import Fact, Page, Reading, Recommendation

FACTS = ("title", "number", "issued_on", "fiscal_year", "office", "kind", "type", "language", "summary")
DATED = ("target_date", "status", "closure_condition")
Thing = tuple[str, Side]
"""What a thing is known by, and what is said of it."""


def changes(old: Reading, new: Reading) -> tuple[Change, ...]:
    """Facts, then recommendations in reading order, then all else that is stored."""
    return (*_facts(old, new), *_recommendations(old, new), *_listed(old, new), *_pages(old.pages, new.pages))


def places_only(old: Reading, new: Reading) -> bool:
    """Whether anything at all differs, be it places or how sure the reader is."""
    if old.pages != new.pages:
        return True
    alike = replace(new, reader=old.reader, file=old.file)
    return reading_line(old) != reading_line(alike)


def _facts(old: Reading, new: Reading) -> Iterator[Change]:
    for name in FACTS:
        yield from _changed("fact", name, "", _fact(getattr(old.facts, name)), _fact(getattr(new.facts, name)))
    yield from _things("agency", _agencies(old), _agencies(new))


def _agencies(reading: Reading) -> list[Thing]:
    return [(fact.value, side) for fact in reading.facts.agencies if (side := _fact(fact))]


def _recommendations(old: Reading, new: Reading) -> Iterator[Change]:
    found = paired(old.recommendations, new.recommendations)
    for n, item in enumerate(new.recommendations):
        if n in found:
            yield from _recommendation(_name(item, n), old.recommendations[found[n]], item)
        else:
            yield Change(what="recommendation", of=_name(item, n), how=ADDED, after=_whole(item))
    for o, item in enumerate(old.recommendations):
        if o not in found.values():
            yield Change(what="recommendation", of=_name(item, o), how=GONE, before=_whole(item))


def _recommendation(name: str, old: Recommendation, new: Recommendation) -> Iterator[Change]:
    """The parts of one recommendation that are read otherwise."""
    for part, side in PARTS.items():
        yield from _changed("recommendation", name, part, side(old), side(new))


def _whole(item: Recommendation) -> Side:
    return Side(text=item.text, pages=_numbers(item.spans), withheld=item.withheld)


def _plain(text: str, item: Recommendation) -> Side | None:
    return Side(text=text, pages=_numbers(item.spans)) if text else None


def _lead_in(item: Recommendation) -> Side | None:
    return Side(text=item.lead_in.text, pages=_numbers(item.lead_in.spans)) if item.lead_in else None


def _position(item: Recommendation) -> Side | None:
    said = item.response
    return Side(text=said.position, pages=_numbers(said.spans), withheld=said.withheld) if said else None


def _response(item: Recommendation) -> Side | None:
    said = item.response
    return Side(text=said.text, pages=_numbers(said.spans), withheld=said.withheld) if said and said.text else None


def _dated(name: str) -> Callable[[Recommendation], Side | None]:
    return lambda item: _fact(getattr(item, name))


PARTS: dict[str, Callable[[Recommendation], Side | None]] = {
    "text": _whole,
    "number": lambda item: _plain(item.number or "", item),
    "lead-in": _lead_in,
    "addressees": lambda item: _plain("; ".join(item.addressees), item),
    "part of": lambda item: _plain(item.parent or "", item),
    "origin": lambda item: _plain(item.origin, item),
    "position": _position,
    "response": _response,
    **{name.replace("_", " "): _dated(name) for name in DATED},
}
"""What is compared of two recommendations that are one."""


def _listed(old: Reading, new: Reading) -> Iterator[Change]:
    for what, listing in LISTS.items():
        yield from _things(what, listing(old), listing(new))
    yield from _changed("layout", "", "", Side(text=old.layout), Side(text=new.layout))


def _flags(reading: Reading) -> list[Thing]:
    return [(f.kind, Side(text=f.message, pages=_numbers(f.spans))) for f in reading.flags]


def _money(reading: Reading) -> list[Thing]:
    return [(m.kind, Side(text=f"{m.amount} {m.currency}", pages=_numbers(m.spans))) for m in reading.money]


def _checks(reading: Reading) -> list[Thing]:
    words = {True: _("holds"), False: _("fails"), None: _("can't be decided")}
    return [(words[c.holds], Side(text=c.statement, pages=_numbers(c.spans))) for c in reading.self_checks]


def _tables(reading: Reading) -> list[Thing]:
    rows = [(t, [" | ".join(cell.text for cell in row.cells) for row in t.rows]) for t in reading.tables]
    return [(t.caption or t.kind, Side(text=" / ".join(said), pages=(t.page,))) for t, said in rows]


def _citations(reading: Reading) -> list[Thing]:
    return [
        (c.kind, Side(text=" ".join(filter(None, (c.number, c.title))), pages=_numbers(c.spans), withheld=c.withheld))
        for c in reading.citations
    ]


def _leaks(reading: Reading) -> list[Thing]:
    """What the release gate found: never words, only how many letters."""
    release = reading.release
    found = Counter((leak.way, leak.length, leak.page) for leak in release.leaks) if release else Counter()
    return [
        (way, Side(text=_("{n} letters").format(n=length), pages=(page,) if page else ()))
        for (way, length, page), times in found.items()
        for _n in range(times)
    ]


LISTS: dict[str, Callable[[Reading], list[Thing]]] = {
    "flag": _flags, "leak": _leaks, "money": _money, "self-check": _checks, "table": _tables, "cited report": _citations,
}  # fmt: skip
"""What is compared as a list: a thing is the same where all its words are."""


def _things(what: str, old: Sequence[Thing], new: Sequence[Thing]) -> Iterator[Change]:
    """What only one of two lists has; the same words on another page are the same thing."""
    yield from (Change(what=what, of=name, how=GONE, before=side) for name, side in _only(old, new))
    yield from (Change(what=what, of=name, how=ADDED, after=side) for name, side in _only(new, old))


def _only(mine: Iterable[Thing], theirs: Iterable[Thing]) -> Iterator[Thing]:
    left = Counter((name, side.text, side.withheld) for name, side in theirs)
    for name, side in mine:
        key = name, side.text, side.withheld
        if left[key]:
            left[key] -= 1
        else:
            yield name, side


def _changed(what: str, of: str, part: str, before: Side | None, after: Side | None) -> Iterator[Change]:
    if (before and (before.text, before.withheld)) == (after and (after.text, after.withheld)):
        return
    how = CHANGED if before and after else ADDED if after else GONE
    told = pieces(before.text, after.text) if before and after and before.text != after.text else ()
    yield Change(what=what, of=of, part=part, how=how, before=before, after=after, pieces=told)


def _pages(old: Sequence[Page], new: Sequence[Page]) -> Iterator[Change]:
    """Pages that came to their words otherwise, or have others: only how many went and came, since a page is long."""
    if len(old) != len(new):
        yield Change(what="pages", of="", how=CHANGED, before=Side(text=str(len(old))), after=Side(text=str(len(new))))
    for before, after in zip(old, new, strict=False):
        one, other = Counter(word.text for word in before.words), Counter(word.text for word in after.words)
        if before.state is not after.state or before.text != after.text:
            sides = (_page(before, one - other), _page(after, other - one))
            yield Change(what="page", of=str(after.number), how=CHANGED, before=sides[0], after=sides[1])


def _page(page: Page, alone: Counter[str]) -> Side:
    told = _("{state}, {n} words, {alone} of them only here").format(state=page.state.value, n=len(page.words), alone=alone.total())
    return Side(text=told, pages=(page.number,))


def _fact(fact: Fact | None) -> Side | None:
    return Side(text=fact.value, pages=_numbers(fact.spans), withheld=fact.withheld) if fact else None


def _name(item: Recommendation, place: int) -> str:
    """What a person knows a recommendation by: its number, else its place in the list."""
    return item.number or _("no. {n} of the list").format(n=place + 1)


def _numbers(spans: Sequence[Span]) -> tuple[int, ...]:
    return tuple(sorted({span.page for span in spans}))
