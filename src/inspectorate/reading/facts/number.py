"""The report number: what the document prints after "Report No." or alone on its cover, and again in its running heads. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from rapidfuzz.distance import Levenshtein

from inspectorate.core.spans import Span
from inspectorate.core.text import normalise
from inspectorate.reading.facts.dates import printed_dates
from inspectorate.reading.facts.front import Front
from inspectorate.reading.facts.offices import offices
from inspectorate.reading.facts.printed import FURNITURE, Row, Sheet
from inspectorate.reading.facts.settled import again, settled
from inspectorate.reading.facts.tables import table
from inspectorate.reading.values import Fact, Role, State

LABELLED, ALONE, BESIDE, CODE, SHOWN = 90, 80, 70, 55, 40
"""Weights: after a label, alone on a line of the cover, beside other words there, a code of no known shape, alone on a later page."""
KINDS = ((LABELLED, "labelled"), (ALONE, "alone"), (BESIDE, "beside"), (CODE, "code"))
LONGEST = 16  # words of a line that may name the report's own number; a longer one speaks of another
FIRST_PAGES = 3
REPEATED = 5
SHORT = 8
LETTERS_A_SLIP = 8  # of a number that OCR may read one of wrong
ALIKE = str.maketrans("oqisbl", "001581")
"""Letters and figures that OCR takes for one another."""
DIGITS = 3
LETTERS = 2000  # of a passage that are looked at
FIELD_WORDS = 3
EDGE = 0.12  # of a page's height
AGAIN = 15


_SUBJECT = re.compile(
    r"[(,–—-] ?(?:\w+ ){0,2}(report|audit|project)(?: report)? (?:no\.?|number|nr\.?|#) ?([\w./–-]*\w)\)?\.?$", re.IGNORECASE
)


_SPEAKS_ON = re.compile(r" [A-Z][a-z]+ [A-Za-z]")
"""How a title goes on that begins with a figure: "Final Report: 911 Call Center"."""
_HEADED = re.compile(r"(19|20)\d\d-\d{4,6}")
"""A number without a letter that is one even among the words of a running head."""
_PROJECT = re.compile(r"\b(?i:project|assignment|job)(?: (?i:no\.?|number|id))?[.: #]+((?=[\w-]*\d{3})[A-Z]{1,4}-?\d[\d-]{1,10}\d)\b")
_IN_BRACKETS = re.compile(r"[(\[]((?:[A-Z]{1,8}[-–])?[A-Z\d]{1,8}(?:[-–/_.][A-Z\d]{1,8}){1,4})[)\]]\.?$")


@dataclass(frozen=True)
class Found:
    """One printing of what may be the number."""

    value: str
    spans: tuple[Span, ...]
    weight: int
    by_ocr: bool = False

    @property
    def kind(self) -> str:
        """The name of where it stands."""
        return next((name for least, name in KINDS if self.weight >= least), "shown")


@cache
def _label() -> re.Pattern[str]:
    rows = table("numbers")
    return re.compile(rf"(?:^|[|•·,;(]\s*|\b(?=(?:report|audit)\b))(?:{'|'.join(rows['labels'])})({rows['after_label']})", re.IGNORECASE)


@cache
def _others() -> re.Pattern[str]:
    return re.compile(table("numbers")["others"], re.IGNORECASE)


@cache
def _alone() -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(table("numbers")["alone"]) + r")\Z")


@cache
def _within() -> re.Pattern[str]:
    return re.compile(r"(?<![\w/-])(?:" + "|".join(table("numbers")["alone"]) + r")(?![\w/-])")


@cache
def _code() -> re.Pattern[str]:
    return re.compile(rf"(?:{table('numbers')['code']})\Z")


@cache
def _never() -> re.Pattern[str]:
    return re.compile(rf"(?:{table('numbers')['never']})\Z")


def number(front: Front) -> Fact | None:
    """The number as printed, without the words before it; None where the document prints none."""
    found = list(_found(front)) or list(_of_project(front))
    if not found:
        return None
    groups: dict[str, list[Found]] = {}
    for one in found:
        groups.setdefault(_key(one.value), []).append(one)
    groups = _read_alike(groups)
    weigh = {key: _weight(group, front) for key, group in groups.items()}
    key = max(weigh, key=lambda k: weigh[k])
    best = max(groups[key], key=lambda one: one.weight)
    rivals = [
        weigh[other] for other in groups if other != key and key not in other and other not in key and not _later(groups[other], best)
    ]
    confidence = min(990, 500 + 4 * weigh[key])
    if rivals and max(rivals) > 0.85 * weigh[key]:
        confidence = 450
    elif rivals and max(rivals) > 0.7 * weigh[key]:
        confidence -= 200
    spans = tuple(one.spans[0] for one in sorted(groups[key], key=lambda one: -one.weight)[:3] if one.spans)
    fact = Fact(value=best.value, spans=spans, confidence=confidence, withheld=confidence < 600)
    pages = {span.page for one in groups[key] for span in one.spans}
    rival = bool(rivals) and max(rivals) > 0.7 * weigh[key]
    names = (best.kind, *again(len(pages) - 1 + _headed(best.value, front)), *(("rival",) if rival else ()), *_doubts(best))
    return settled("number", fact, names, by_ocr=all(one.by_ocr for one in groups[key]))


def _later(group: list[Found], best: Found) -> bool:
    """Whether only pages behind the first ones print it, while the first page of all labels another: a report that is cited."""
    opens = best.weight >= LABELLED and best.spans != () and best.spans[0].page == 1
    return opens and all(one.spans[0].page > FIRST_PAGES for one in group if one.spans)


def _of_project(front: Front) -> Iterator[Found]:
    """The code of the project that the report is on, where it prints no other: "Project AU23107."."""
    for passage in front.document.passages:
        if passage.page > FIRST_PAGES:
            return
        for found in _PROJECT.finditer(passage.text[:LETTERS]):
            yield Found(found[1], passage.spans(*found.span(1)), SHOWN)


def _doubts(best: Found) -> Iterator[str]:
    """The name "figures" for what has no letter, as laws and telephones have none, "odd" for a figure of one or two digits."""
    if not any(c.isalpha() for c in best.value):
        yield "figures"
    if best.value.isdigit() and len(best.value) < DIGITS:
        yield "odd"


def _headed(value: str, front: Front) -> bool:
    """Whether the running heads print it."""
    return any(normalise(value) in head for head in front.heads[:200])


def _read_alike(groups: dict[str, list[Found]]) -> dict[str, list[Found]]:
    """The groups with what OCR reads alike put together; a printed one gives the value where there is any."""
    alike: dict[str, list[Found]] = {}
    for group in sorted(groups.values(), key=lambda group: all(one.by_ocr for one in group)):  # the printed ones first
        key = _key(group[0].value).translate(ALIKE)
        slip = len(key) // LETTERS_A_SLIP if all(one.by_ocr for one in group) else 0
        near = next((other for other in alike if Levenshtein.distance(key, other, score_cutoff=slip) <= slip), key)
        alike.setdefault(near, []).extend(group)
    made: dict[str, list[Found]] = {}
    for group in alike.values():
        printed = [one for one in group if not one.by_ocr] or group
        best = max(printed, key=lambda one: one.weight)
        made[_key(best.value)] = [replace(one, value=best.value) for one in group]
    return made


def is_number(code: str) -> bool:
    """Whether a code of letters and figures can be a report's: not a span of years, a date, a telephone."""
    return any(c.isdigit() for c in code) and not _never().match(code)


def _weight(group: list[Found], front: Front) -> int:
    best = max(one.weight for one in group)
    pages = min(3, len({one.spans[0].page for one in group if one.spans}) - 1)
    heads = sum(normalise(group[0].value) in head for head in front.heads[:200])
    known = any(office.numbers and office.numbers.match(group[0].value) for office in offices())
    return best + AGAIN * pages + (AGAIN if heads >= REPEATED else 0) + (5 if known else 0)


def _key(value: str) -> str:
    return re.sub(r"[^a-z0-9]", "", normalise(value))


def _found(front: Front) -> Iterator[Found]:
    yield from _in_subject(front)
    yield from _in_fields(front)
    for sheet in (*front.sheets, *front.back):
        if sheet.page.number in front.contents:
            continue
        for row in (row for run in sheet.runs if not run.is_prose for row in run.rows):
            if len(row.text.split()) <= LONGEST:
                by_ocr = sheet.page.state is not State.TEXT
                yield from (replace(one, by_ocr=by_ocr) for one in _in_row(row, sheet, front))


def _in_subject(front: Front) -> Iterator[Found]:
    """The number that the subject of a letter or memorandum names at its end, over a line's end too; an audit's is less than a report's."""
    field = front.memorandum.get("subject")
    found = (_SUBJECT.search(field.text) or _IN_BRACKETS.search(field.text)) if field else None
    if field and found and is_number(found[found.lastindex or 1]) and not _speaks_of_another(field.text):
        code = found[found.lastindex or 1]
        weight = LABELLED if found[1] == code or found[1].lower() == "report" else LABELLED - 2 * AGAIN
        rows = [row for row in field.rows if code in row.text]
        yield from (Found(code, row.spans(row.text.find(code), row.text.find(code) + len(code)), weight) for row in rows[:1])


def _in_fields(front: Front) -> Iterator[Found]:
    """The number of the sheet of facts: "Accident Number: …" with its value beside it."""
    value = front.stated.get("number")
    if value and len(value.text.split()) <= FIELD_WORDS and is_number(value.text):
        by_ocr = value.rows[0].place.page.state is not State.TEXT
        yield Found(value.text, value.spans(), LABELLED, by_ocr)


def _in_row(row: Row, sheet: Sheet, front: Front) -> Iterator[Found]:
    if _label().search(row.text):
        yield from _labelled(row, sheet, front)
        return
    text = row.text.strip(" *|•·_–—")
    early = sheet.page.number <= FIRST_PAGES
    if _alone().match(text) and not _others().search(text) and not _never().match(text):
        start = row.text.find(text)
        weight = ALONE if sheet.is_cover and early else SHOWN
        if row.role is not Role.CELL and sheet.page.number <= 2 * FIRST_PAGES:
            yield Found(text, row.spans(start, start + len(text)), weight)
    elif early and (found := _beside_date(row, sheet, front)):
        yield found
    elif early and (sheet.is_cover or row.role in FURNITURE):
        yield from _beside_words(row, sheet)


def _beside_date(row: Row, sheet: Sheet, front: Front) -> Found | None:
    """A code that has its line for itself or shares it with the date only, on a cover or at the edge of a first page."""
    rest = row.text
    for date in reversed(list(printed_dates(row.text))):
        rest = rest[: date.start] + " " * (date.end - date.start) + rest[date.end :]
    tokens = [word for word in rest.split() if any(c.isalnum() for c in word)]
    placed = sheet.is_cover or sheet.height_of(row) < EDGE or sheet.height_of(row) > 1 - EDGE
    if len(tokens) != 1 or not placed or row.role is Role.CELL or row.page in front.contents:
        return None
    code = tokens[0].strip("*|•·_–—,;()")
    if not _code().match(code) or _never().match(code) or sum(c.isdigit() for c in code) < DIGITS:
        return None
    start = rest.find(code)
    known = bool(_alone().match(code))
    return Found(code, row.spans(start, start + len(code)), ALONE if known and sheet.is_cover else CODE)


def _labelled(row: Row, sheet: Sheet, front: Front) -> Iterator[Found]:
    """The token after "Report No.", where the line begins with it, is short, or is the subject of the memorandum."""
    found = _label().search(row.text)
    if found is None or found.lastindex is None:
        return
    value, start = found[found.lastindex].rstrip(".,;:"), found.start(found.lastindex)
    own = found.start() == 0 or row.text[found.start()] in "|•·,;(" or len(row.text.split()) <= SHORT or _after_subject(row, front)
    own = own or (row.role in FURNITURE and not _speaks_of_another(row.text))
    told = (
        any(c.isdigit() for c in value)
        and (len(value) > 1 or "report" in row.text[:start].lower())
        and not (value.isdigit() and _SPEAKS_ON.match(row.text, start + len(value)))
        and not (_others().search(_near(row.text[:start])) and not _own_case(row.text, start))
        and not _is_date(value, row.text)
    )
    if own and told:
        yield Found(value, row.spans(start, start + len(value)), LABELLED if sheet.page.number <= FIRST_PAGES else LABELLED - 20)


def _own_case(text: str, start: int) -> bool:
    """Whether the line begins with the case that the whole paper is about: "Case 1402/2022/MDK – opened on …"."""
    return text[:start].strip().lower() == "case"


def _beside_words(row: Row, sheet: Sheet) -> Iterator[Found]:
    """A token with letters among other words of a cover or a running head: "Second Report of Session 2024–25 HC 381"."""
    for found in _within().finditer(row.text):
        other = _others().search(_near(row.text[: found.start()])) or _others().match(found[0]) or _speaks_of_another(row.text)
        headed = row.role in FURNITURE and _HEADED.fullmatch(found[0])
        if (headed or any(c.isalpha() for c in found[0])) and not other and not _never().match(found[0]):
            yield Found(found[0], row.spans(found.start(), found.end()), BESIDE if sheet.is_cover else SHOWN)


def _near(before: str) -> str:
    """The last word before a number, and the one before "No."."""
    words = before.split()
    while len(words) > 1 and re.fullmatch(r"(no|number|nos|#|id)[.:#]*", words[-1], re.IGNORECASE):
        words.pop()
    return words[-1] if words else ""


def _after_subject(row: Row, front: Front) -> bool:
    field = front.memorandum.get("subject")
    return field is not None and row in field.rows


def _speaks_of_another(text: str) -> bool:
    return bool(
        re.search(r"\b(resolution|closure|response|status|follow-?up|update) (of|to|on|for)\b|\bsee\b|\bin our\b", text, re.IGNORECASE)
    )


def _is_date(value: str, text: str) -> bool:
    """Whether the token is a year, a part of a date, or a plain page number's neighbour."""
    if re.fullmatch(r"(19|20)\d\d", value) and not re.search(r"(no\.?|number|#)[: ]*" + value, text, re.IGNORECASE):
        return True
    return any(
        text[found.start : found.end].startswith(value) or value in text[found.start : found.end].split() for found in printed_dates(text)
    )
