"""The title: the largest coherent run of lines on the first pages that is nothing else. Pure.

A memorandum says it itself ("SUBJECT:"). A cover shows it by size and place; the pages after it (memorandum, letter,
first page of text, running heads) say it again, and their agreement is what makes it sure.
"""

from collections.abc import Sequence

from inspectorate.core.spans import Span
from inspectorate.core.text import normalise
from inspectorate.reading.facts.front import Front
from inspectorate.reading.facts.labels import label_of
from inspectorate.reading.facts.printed import spans_of
from inspectorate.reading.facts.settled import again, is_read, settled
from inspectorate.reading.facts.titleodd import is_odd
from inspectorate.reading.facts.titlesaid import Sayings, key
from inspectorate.reading.facts.titleshown import LONGEST_TEXT, NAMES, Candidate, echoes, shown
from inspectorate.reading.facts.titlewords import DANGLING, cleaned, echoed, same
from inspectorate.reading.values import Fact, State

LEAST = 0.2
RIVAL = 0.65  # of the best one's weight: another that may be the title as well
FIELD_WORDS = 2  # a shorter value is none
OUTSIZED, OUTSIZED_DOUBT = 1.5, 150
SMALLER = 0.9  # of the title's size
LEAST_IN_LETTER, LEAST_ABOVE_GREETING = 1.5, 1.05


def title(front: Front) -> Fact | None:
    """The title, or None where the document has none."""
    subject = _field(front) or _subject(front)
    found = sorted(shown(front), key=lambda c: -c.weight)
    if subject and (not found or subject.page <= found[0].page):
        return _fact(front, subject, found, told=_told(front))
    if subject and _heads_cover(front, subject):
        return _fact(front, subject, found, told=_told(front))
    if subject and found and same(subject.text, found[0].text):
        return _fact(front, found[0], [*found[1:], subject], told=_told(front))
    least = (LEAST_ABOVE_GREETING if found and _above_greeting(front, found[0]) else LEAST_IN_LETTER) if _is_letter(front) else LEAST
    if not found or found[0].weight < least:
        return None
    return _fact(front, found[0], [*found[1:], *([subject] if subject else [])], told="")


def _heads_cover(front: Front, subject: Candidate) -> bool:
    """Whether the cover's largest print is the name of a body that the subject speaks of: what the cover calls it by is less."""
    cover = [part for part in front.on(front.sheets[0].page.number) if not part.run.furniture]
    largest = max(cover, key=lambda part: part.run.size, default=None)
    named = largest is not None and largest.sheet.is_cover and largest.label in NAMES
    return largest is not None and named and key(largest.run.text) in key(subject.text)


def _is_outsized(front: Front, best: Candidate) -> bool:
    """Whether the name of a body in much larger print stands above it: that may be the title and this what follows it."""
    above = (part for part in front.on(best.page) if part.label in NAMES and part.run.box[3] <= best.rows[0].box[1])
    return any(part.run.size > OUTSIZED * best.rows[0].size for part in above)


def _told(front: Front) -> str:
    return "field" if _field(front) else "subject"


def _is_letter(front: Front) -> bool:
    """Whether the first page greets somebody: a letter has no title unless something is set large."""
    first = front.sheets[0].page.number
    return any(part.label == "furniture" and part.run.text.lower().startswith("dear ") for part in front.on(first))


def _above_greeting(front: Front, candidate: Candidate) -> bool:
    """Whether it stands on the letter's first page before its greeting, where letters put what they are about."""
    first = front.sheets[0]
    greeting = next((row for row in first.rows if row.text.lower().startswith("dear ")), None)
    return greeting is not None and candidate.page == first.page.number and candidate.rows[-1].box[3] <= greeting.box[1]


def _subject(front: Front) -> Candidate | None:
    field = front.memorandum.get("subject")
    text = cleaned(field.text[:LONGEST_TEXT]) if field else ""
    return Candidate(field.rows, 1.0, text) if field and text else None


def _field(front: Front) -> Candidate | None:
    """The title that a sheet of facts states: "Title of the report:" with its value beside it."""
    value = front.stated.get("title")
    text = cleaned(value.text[:LONGEST_TEXT]) if value else ""
    return (
        Candidate(value.rows, 1.0, text)
        if value and len(text.split()) >= FIELD_WORDS and label_of(text) not in {"person", "kind"}
        else None
    )


def _heads_what_follows(title: Candidate, other: Candidate) -> bool:
    """Whether it stands below the title in smaller letters, or below a title that heads a page of text, as a first heading does."""
    below = other.rows[0].box[1] > title.rows[-1].box[3]
    return below and (title.heads or other.rows[0].size < SMALLER * title.rows[0].size)


def _fact(front: Front, best: Candidate, others: Sequence[Candidate], told: str) -> Fact:
    rest = [other for other in others if not same(other.text, best.text)]
    repeated = sum(echoed(normalise(best.text), echo) for echo in echoes(front, best.page))
    rivals = (other.weight for other in rest if other.page == best.page and not _heads_what_follows(best, other))
    rival = max(rivals, default=0.0) / max(best.weight, 0.01)
    confidence = 940 if told else 800
    confidence += min(150, 60 * repeated)
    confidence += 100 if best.said else 0
    confidence -= 120 if best.loose and not best.said and not told else 0
    confidence -= 150 if rival > RIVAL and not told else 0
    confidence -= 100 if best.page > front.sheets[0].page.number and not told and not repeated else 0
    confidence -= 250 if best.weight < 0.6 and not told else 0
    confidence -= OUTSIZED_DOUBT if _is_outsized(front, best) and not told else 0
    confidence -= 150 if len(best.text.split()) < 2 else 0
    confidence -= 250 if DANGLING.search(best.text) else 0
    confidence -= 100 if any(row.place.page.state is not State.TEXT for row in best.rows) else 0
    confidence = max(100, min(990, confidence))
    fact = Fact(value=best.text, spans=_spans(best), confidence=confidence, withheld=confidence < 500)
    source = told or ("head" if best.heads else "cover" if best.rows[0].page == front.sheets[0].page.number else "inside")
    doubts = (("rival",) if rival > RIVAL else (), ("loose",) if best.loose else (), ("odd",) if is_odd(best.text) else ())
    by_ocr = any(is_read(row.place.page.state) for row in best.rows)
    shown_too = ("cover",) if told and any(same(other.text, best.text) for other in others if other is not best) else ()
    names = (source, *shown_too, *again(len(Sayings(front).tellers(best.text, best.page))), *(name for doubt in doubts for name in doubt))
    return settled("title", fact, names, by_ocr=by_ocr)


def _spans(best: Candidate) -> tuple[Span, ...]:
    """The words of the value only: a label before and a date after are left out."""
    rows = best.rows
    joined = " ".join(row.text for row in rows)
    start = joined.find(best.text)
    if (
        start < 0
        or len({row.place.page.number for row in rows}) > 1
        or rows[-1].last - rows[0].first != sum(r.last - r.first for r in rows)
    ):
        return spans_of(rows)
    end, at, inside = start + len(best.text), 0, []
    place = rows[0].place
    for number in range(rows[0].first, rows[-1].last):
        after = at + len(place.page.words[number].text)
        if at < end and after > start:
            inside.append(number)
        at = after + 1
    return (place.span(inside[0], inside[-1] + 1),) if inside else spans_of(rows)
