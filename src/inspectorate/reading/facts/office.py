"""The office that issues the report: on the cover, in the letterhead, in the running heads, in the colophon. Pure.

An oversight office wins over a committee, a committee over a department; the place decides among equals. Its parent
("Denali Commission") is part of the name where the name alone could be anybody's.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from inspectorate.core.spans import Span
from inspectorate.core.text import normalise
from inspectorate.reading.facts.addressee import is_addressed
from inspectorate.reading.facts.front import Front
from inspectorate.reading.facts.labels import label_of
from inspectorate.reading.facts.masthead import masthead
from inspectorate.reading.facts.names import Sort, is_firm, is_generic, is_parent, is_unit, sort_of, tidy
from inspectorate.reading.facts.officeplace import place_of
from inspectorate.reading.facts.offices import Office, known, offices
from inspectorate.reading.facts.officewords import from_words, over_unit, owned_by
from inspectorate.reading.facts.parts import Part
from inspectorate.reading.facts.printed import Row, spans_of
from inspectorate.reading.facts.settled import again, is_read, settled
from inspectorate.reading.values import Fact

COVER, HEADING, LETTERHEAD, FURNITURE, BACK, BODY = 60, 35, 40, 25, 20, 10
PLACES = ((COVER - 15, "cover"), (HEADING, "letterhead"))
SORTS = {Sort.OVERSIGHT: 40, Sort.BODY: 25, Sort.AGENCY: 0}
AGAIN = 6
FIELD = 900
UNIT, BY_ROLE = 15, 45
LAST_TITLE_PAGE = 2  # pages behind the first: a cover, its empty back, and the title page
NEAR = 2.2  # line heights between a name and its parent
LETTERHEAD_SHARE = 0.2
HEADING_SHARE = 0.45
HEADING_PAGES = 4
SURE_ENOUGH = 700
ASKED = re.compile(r"(performed|prepared|conducted|done) for:?|issued by:?|published by:?", re.IGNORECASE)
ROLE = re.compile(
    r"([A-Z][\w.]+ ){0,3}(auditor[- ]general|comptroller|controller|auditor) of (the )?[A-Z][\w ]+"
    r"|([A-Z][\w.]+ ){1,3}(city|county|state) (auditor|comptroller|controller)",
    re.IGNORECASE,
)
"""An office called by its head, "Auditor General of Northmere"; it could be a person's title, so it is asserted with a flag."""
HEAD = re.compile(r"(the )?((comptroller|controller) and )?(auditor|comptroller|controller|inspector)[- ]general", re.IGNORECASE)
"""The title of its head alone: a name of the office beside it is surer."""
_CLOSING = re.compile(
    r"(respectfully|sincerely|very truly yours|yours (truly|sincerely|faithfully)|kind regards|best regards)\b", re.IGNORECASE
)
_ANSWERED = re.compile(r"\b(?:response|reply) to (?:the )?(.+)", re.IGNORECASE)
_BEGINS = re.compile(r"(the )?(office|division|bureau) of( the)?", re.IGNORECASE)
SIGNATURE = 6  # lines under a letter's closing words
LONGEST_LINE = 24  # words of a line that names an office beside other things
_PIECE = re.compile(r"(?:^|[|•·■▪] ?|\b[Bb]y |\bfrom )(?:[Bb]y |the |The )*((?:(?! ?[|•·■▪]).)+)")


@dataclass(frozen=True)
class Found:
    """One printing of a name that may be the issuer's."""

    name: str
    spans: tuple[Span, ...]
    weight: int
    sort: Sort


def office(front: Front, title: Fact | None = None) -> Fact | None:
    """The issuing office as printed; None where no office is named where issuers are. A body that the title answers is not."""
    for name, told in (("known", _composed(front)), ("field", _field(front))):
        if told:
            return settled("office", told, (name,), by_ocr=_by_ocr(told, front))
    shown = _shown(front, title)
    unsure = shown is None or shown.confidence < SURE_ENOUGH
    told = masthead(front, title) if unsure or (shown and "agency" in shown.evidence) else None
    told = told or (from_words(front) if unsure else None)
    if told and not (shown and _key(told.value) in _key(shown.value)):
        return settled("office", told, told.evidence or ("words",), by_ocr=_by_ocr(told, front))
    if shown is None:
        return None
    titled = ("in title",) if title and _key(shown.value) in _key(title.value) else ()
    return settled("office", shown, (*shown.evidence, *titled), by_ocr=_by_ocr(shown, front))


def _by_ocr(fact: Fact, front: Front) -> bool:
    return bool(fact.spans) and all(is_read(front.document.pages[span.page - 1].state) for span in fact.spans)


def _shown(front: Front, title: Fact | None) -> Fact | None:
    """The heaviest of the names that lines print where issuers stand."""
    groups: dict[str, list[Found]] = {}
    answered = _ANSWERED.search(title.value) if title else None
    for one in _found(front):
        if answered and _key(one.name) in normalise(answered[1]):
            continue
        groups.setdefault(_key(one.name), []).append(one)
    return _best(front, _not_looked_at(groups, title)) if groups else None


def _not_looked_at(groups: dict[str, list[Found]], title: Fact | None) -> dict[str, list[Found]]:
    """The names without the bodies that the title speaks of, where an office of oversight or its division is printed too."""
    named = _key(title.value) if title else ""
    others = {key: group for key, group in groups.items() if key not in named or min(one.sort for one in group) is Sort.OVERSIGHT}
    if not any(one.sort is Sort.OVERSIGHT for group in others.values() for one in group):
        return groups
    return {key: group for key, group in others.items() if not is_firm(group[0].name)}


def _best(front: Front, groups: dict[str, list[Found]]) -> Fact:
    """The heaviest name; where it could be anybody's, the fuller name that holds it, or whose office the text says it is."""
    weigh = {key: _weight(group) for key, group in groups.items()}
    key = max(weigh, key=lambda k: weigh[k])
    best = max(groups[key], key=lambda one: one.weight)
    nobody = best.sort is Sort.OVERSIGHT and is_generic(best.name) and not known(best.name)
    fuller = [other for other in groups if other != key and key in other] if nobody else []
    if fuller:
        key = max(fuller, key=lambda k: weigh[k])
        best = max(groups[key], key=lambda one: one.weight)
    rivals = [weigh[other] for other, group in groups.items() if other != key and not _alike(key, other) and not _belongs(group, best)]
    confidence = min(980, 400 + 5 * weigh[key])
    if rivals and max(rivals) > 0.85 * weigh[key]:
        confidence = min(confidence - 200, 600)
    spans = tuple(one.spans[0] for one in sorted(groups[key], key=lambda one: -one.weight)[:3] if one.spans)
    if is_unit(best.name) and (over := over_unit(front)):
        return over
    names = _names(groups[key], best, front)
    if nobody and not fuller:
        owned = owned_by(front, best.name)
        if owned:
            return replace(owned, spans=(*spans[:1], *owned.spans), evidence=("words",))
        place = place_of(front, best.name)
        if place:
            above = bool(best.spans) and (place.run.page, place.run.box[1]) < (best.spans[0].page, best.spans[0].boxes[0][1])
            whole = f"{tidy(place.run.text)} {best.name}" if above else f"{best.name}, {tidy(place.run.text)}"
            return Fact(value=whole, spans=(*spans[:1], *place.run.spans()), confidence=SURE_ENOUGH, evidence=names)
        confidence = min(confidence, 650)
    rival = ("rival",) if rivals and max(rivals) > 0.85 * weigh[key] else ()
    generic = ("generic",) if nobody and not fuller else ()
    return Fact(value=best.name, spans=spans, confidence=confidence, withheld=confidence < 550, evidence=(*names, *rival, *generic))


def _belongs(group: list[Found], best: Found) -> bool:
    """Whether it names a part of an office or its head, or stands right under the best one: that is no other office."""
    name = group[0].name
    return is_unit(name) or bool(HEAD.fullmatch(name)) or is_firm(name) or any(_right_under(best, one) for one in group)


def _right_under(upper: Found, lower: Found) -> bool:
    if upper.sort is not Sort.OVERSIGHT or not upper.spans or not lower.spans or upper.spans[0].page != lower.spans[0].page:
        return False
    foot, top = upper.spans[-1].boxes[-1], lower.spans[0].boxes[0]
    return 0 <= top[1] - foot[3] < NEAR * (foot[3] - foot[1])


def _names(group: list[Found], best: Found, front: Front) -> tuple[str, ...]:
    """The names of its evidence: known or of which sort, where it stands, how many other pages print it."""
    pages = {span.page for one in group for span in one.spans}
    sort = "known" if known(best.name) else best.sort.name.lower()
    place = next((name for least, name in PLACES if best.weight >= least), "body")
    return (sort, place, *again(len(pages) - 1))


def _key(name: str) -> str:
    """What makes two printings the same office: the table's name for it, else the words."""
    office = known(name)
    return normalise(office.name) if office else re.sub(r"^the |[^a-z ]", "", normalise(name)).strip()


def _alike(a: str, b: str) -> bool:
    return a in b or b in a or len(set(a.split()) & set(b.split())) >= 0.7 * max(len(a.split()), len(b.split()))


def _weight(group: list[Found]) -> int:
    pages = {span.page for one in group for span in one.spans}
    return max(one.weight + SORTS[one.sort] for one in group) + AGAIN * min(3, len(pages) - 1)


def _composed(front: Front) -> Fact | None:
    """The name of an office whose documents print it in pieces only."""
    for one in offices():
        if not one.compose:
            continue
        cues = [row for sheet in (*front.sheets, *front.back) for row in sheet.rows if one.known_by.match(tidy(row.text))]
        if cues and (one.needs is None or any(one.needs.search(page.text) for page in front.document.pages)):
            return Fact(value=one.name, spans=_first_and_last(cues, one), confidence=930)
    return None


def _field(front: Front) -> Fact | None:
    """The office of the sheet of facts: "Issued by:" with its value beside it."""
    value = front.stated.get("office")
    named = value and 1 < len(value.text.split()) <= LONGEST_LINE and label_of(value.text) not in {"person", "date", "number"}
    return Fact(value=tidy(value.text), spans=value.spans(), confidence=FIELD) if value and named else None


def _first_and_last(cues: list[Row], _office: Office) -> tuple[Span, ...]:
    different = {normalise(row.text): row for row in reversed(cues)}
    return tuple(span for row in sorted(different.values(), key=lambda r: r.page)[:3] for span in row.spans())


def _found(front: Front) -> Iterator[Found]:
    numbers = [sheet.page.number for sheet in front.sheets]
    for number in numbers:
        parts = front.on(number)
        for at, part in enumerate(parts):
            weight = _place(part, front)
            if weight and part.label in {"office", "body", "agency", "unit"}:
                yield from _named(parts, at, weight)
            elif weight and (pieces := list(_pieces(part))):
                yield from (Found(name, spans, weight, sort) for name, spans, sort in pieces)
            elif weight and part.label == "person" and ROLE.fullmatch(tidy(part.run.text)):
                yield Found(tidy(part.run.text), part.run.spans(), weight - BY_ROLE, Sort.OVERSIGHT)
    yield from _signed(front)
    for sheet in front.back:
        for run in sheet.runs:
            sort = sort_of(run.text) if run.words < 14 else None
            if sort is Sort.OVERSIGHT:
                yield Found(tidy(run.text), run.spans(), BACK, sort)


def _signed(front: Front) -> Iterator[Found]:
    """The office under a name at the end of a letter: "Respectfully, / Jane Roe / Office of the City Auditor, City of …"."""
    for sheet in front.sheets[:HEADING_PAGES]:
        closing = next((at for at, row in enumerate(sheet.rows) if _CLOSING.match(row.text)), None)
        for row in sheet.rows[closing + 1 : closing + 1 + SIGNATURE] if closing is not None else ():
            name = tidy(row.text)
            if _sort_with_parent(name) is Sort.OVERSIGHT:
                yield Found(name, row.spans(), LETTERHEAD - 10, Sort.OVERSIGHT)


def _pieces(part: Part) -> Iterator[tuple[str, tuple[Span, ...], Sort]]:
    """The offices that a line names beside other things or after "by": "Division of Audits, State of Marivana | Report 12-3"."""
    for row in part.run.rows if part.run.words <= LONGEST_LINE else ():
        places = [piece.span(1) for piece in _PIECE.finditer(row.text)]
        owner = next((tidy(row.text[a:b]) for a, b in places if is_parent(row.text[a:b])), "")
        for start, end in places:
            name = tidy(row.text[start:end])
            if owner and is_generic(name) and sort_of(name) is Sort.OVERSIGHT:
                yield f"{name}, {owner}", row.spans(), Sort.OVERSIGHT
            elif (len(name) < len(tidy(row.text)) or part.run.furniture) and (sort := _sort_with_parent(name)):
                yield name, row.spans(start, end), sort


def _sort_with_parent(name: str) -> Sort | None:
    """The sort of an office, its parent's name behind a comma or not."""
    own, _comma, parent = name.rpartition(", ")
    sort = sort_of(name)
    return sort if sort or not own or not is_parent(parent) else sort_of(own)


def _place(part: Part, front: Front) -> int:
    """What a name is worth by where it stands; 0 where it is an addressee or a mention."""
    first = front.sheets[0].page.number
    if part.run.page in front.contents:
        return 0
    if part.run.furniture:
        return FURNITURE
    if part.sheet.is_cover and part.run.page <= first + LAST_TITLE_PAGE:
        return 0 if is_addressed(part, front) else COVER - (15 if part.run.page > first else 0)
    if part.top < LETTERHEAD_SHARE and not is_addressed(part, front):
        return LETTERHEAD if part.run.page <= HEADING_PAGES else BODY
    if (
        part.top < HEADING_SHARE
        and part.run.page <= HEADING_PAGES
        and part.run.size > 1.2 * part.sheet.body_size
        and not is_addressed(part, front)
    ):
        return HEADING
    return 0


def _named(parts: tuple[Part, ...], at: int, weight: int) -> Iterator[Found]:
    """The name with its parent above or below, where it needs one."""
    part = parts[at]
    rows = _without_unit(_begun(parts, at)) if part.label == "office" else list(part.run.rows)
    text = tidy(" ".join(row.text for row in rows))
    sort = min((one for row in rows if (one := sort_of(row.text))), default=sort_of(text) or Sort.OVERSIGHT)
    if sort is Sort.AGENCY and part.label != "unit":
        rows = _without_parent(rows)
        text = tidy(" ".join(row.text for row in rows))
        weight += 40 if at and ASKED.fullmatch(parts[at - 1].run.text.strip()) else 0
    elif is_generic(text) and not re.search(r"\b(of the|for the|of)\b.*\b(department|state|city|county)\b", text.lower()):
        above, below = parts[at - 1] if at and rows[0] is part.run.rows[0] else None, parts[at + 1] if at + 1 < len(parts) else None
        if above and _is_parent_of(above, part, above.run.rows[-1], part.run.rows[0]):
            rows = [*_tail(above), *rows]
        elif below and _is_parent_of(below, part, part.run.rows[-1], below.run.rows[0]):
            rows = [*rows, *below.run.rows[:2]]
        text = tidy(" ".join(row.text for row in rows))
    if part.label != "unit":
        yield Found(text, spans_of(rows), weight - (UNIT if HEAD.fullmatch(text) else 0), sort)
    else:  # a division of audits issues where no office stands above it
        owned = len(rows) > len(part.run.rows)
        yield Found(text, spans_of(rows), weight - (UNIT if owned else 2 * UNIT), Sort.OVERSIGHT)


def _begun(parts: tuple[Part, ...], at: int) -> list[Row]:
    """The lines of the name with "Office of the" in letters of its own right above."""
    rows = list(parts[at].run.rows)
    for other in parts[max(0, at - 3) : at]:
        last = other.run.rows[-1]
        near = 0 <= rows[0].box[1] - last.box[3] < NEAR * rows[0].size and last.box[0] < rows[0].box[2] and rows[0].box[0] < last.box[2]
        if near and _BEGINS.fullmatch(last.text.strip()):
            return [last, *rows]
    return rows


def _is_parent_of(other: Part, _part: Part, upper: Row, lower: Row) -> bool:
    near = lower.box[1] - upper.box[3] < NEAR * max(upper.size, lower.size)
    text = " ".join(row.text for row in _tail(other)) if upper in other.run.rows else other.run.text
    return (
        near
        and other.label in {None, "agency", "body", "parent"}
        and (is_parent(text) or is_parent(other.run.text) or sort_of(other.run.text) is not None)
    )


def _tail(above: Part) -> list[Row]:
    """The last lines of the run above that say whose office it is: one, or all where only all of them do."""
    rows = list(above.run.rows)
    whole = " ".join(row.text for row in rows)
    return rows if len(rows) == 1 or is_parent(whole) or not is_parent(rows[-1].text) else rows[-1:]


def _without_unit(rows: list[Row]) -> list[Row]:
    """The lines of an office without those that name a part of it or a kind of paper: "Audit Services Division" above its city."""
    kept = [row for row in rows if label_of(row.text) not in {"unit", "kind"}]
    return kept if kept and sort_of(" ".join(row.text for row in kept)) is Sort.OVERSIGHT else rows


def _without_parent(rows: list[Row]) -> list[Row]:
    """An agency without the department above it, where the agency has a name of its own."""
    if len(rows) > 1 and re.match(r"(u\.? ?s\.? |united states )?department of ", rows[0].text, re.IGNORECASE):
        rest = " ".join(row.text for row in rows[1:])
        if re.search(
            r"\b(administration|agency|bureau|service|authority|commission|guard|corps|institutes?|center|office)\b", rest, re.IGNORECASE
        ) and sort_of(rest):
            return rows[1:]
    return rows
