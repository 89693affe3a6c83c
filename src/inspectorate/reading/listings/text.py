"""The plain-text listing: reports under bullets (or under repeating labels), fields as labels on lines of their own. Pure.

What a person gets who copies a listing page into a text file: a banner, the page's heading, then for each report a
bulleted title and labels, each followed by its words until the next label.
"""

import re
from dataclasses import dataclass

from inspectorate.core.words import ngettext
from inspectorate.reading.listings.assemble import Found
from inspectorate.reading.listings.fields import PARAGRAPHS
from inspectorate.reading.listings.heading import scope_of
from inspectorate.reading.listings.labels import LONGEST, is_label, meaning_of
from inspectorate.reading.listings.raw import Pair, RawRow
from inspectorate.reading.listings.values import Meaning, Problem

MANY = frozenset({Meaning.AGENCY, Meaning.AREA})
"""Labels at which several values stand, one a line."""

OPENING = frozenset({Meaning.TITLE, Meaning.SUMMARY, Meaning.NUMBER})
"""Labels with which a report's own words begin: what stands before is the page's."""

_BULLET = re.compile(r"(?P<style>[ \t]*(?:[•·▪◦‣∙*–-]|\d{1,4}[.)]))[ \t]+(?P<words>\S.*)")
_INLINE = re.compile(r"(?P<label>[^:\t]{2,60})(?::[ \t]+|\t+)(?P<words>\S.*)")
_TITLE = "title"


@dataclass(slots=True)
class _Line:
    number: int
    words: str  # without indentation and spaces at the end
    style: str = ""  # indentation and sign of a bullet, digits as 0
    bulleted: str = ""  # the words after the bullet
    label: str = ""
    rest: str = ""  # words behind the label on its own line


def read_text(text: str) -> Found | None:
    """The rows of a plain-text listing; None where no line is a known label."""
    lines = _lines(text)
    if not any(line.label for line in lines):
        return None
    bulleted = _bullets(lines)
    starts = bulleted or _repeated(lines)
    problems: list[Problem] = []
    rows = [_row(lines[start:end], number, problems) for number, (start, end) in enumerate(_between(starts, len(lines)), 1)]
    scope = scope_of(_last_words(lines[: starts[0]]), agency_is_empty=_agencies_empty(rows)) if bulleted else []
    return Found(kind="text", rows=rows, scope=scope, problems=problems)


def _lines(text: str) -> list[_Line]:
    made: list[_Line] = []
    for number, raw in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        bullet = _BULLET.fullmatch(raw.rstrip(" \t"))
        line = _Line(number, raw.strip(" \t"))
        if bullet:
            line.style, line.bulleted = re.sub(r"\d+", "0", bullet["style"]), bullet["words"]
        _label(line, at_start=_starts(made))
        made.append(line)
    return made


def _starts(before: list[_Line]) -> bool:
    """Whether a label may open the next line: at a paragraph's start, below a label, or below a single line (a title)."""
    if not before or not before[-1].words or before[-1].label:
        return True
    return len(before) == 1 or not before[-2].words


def _label(line: _Line, *, at_start: bool) -> None:
    """Mark a line that is a label, or begins with one; within a paragraph only a whole line counts."""
    whole = line.words.rstrip(":").rstrip(" \t")
    if whole and len(whole) <= LONGEST and is_label(whole):
        line.label = whole
    elif at_start and (found := _INLINE.fullmatch(line.words)) and is_label(found["label"]):
        line.label, line.rest = found["label"].strip(" \t"), found["words"]


def _bullets(lines: list[_Line]) -> list[int]:
    """Where rows begin under bullets: the style with most of them, unless a report's own label stands before its first one."""
    opening = next((place for place, line in enumerate(lines) if line.label and meaning_of(line.label) in OPENING), len(lines))
    styles = dict.fromkeys(line.style for line in lines if line.style)
    fitting = [starts for starts in (_bulleted(lines, style) for style in styles) if starts and starts[0] < opening]
    return max(fitting, key=len, default=[])


def _bulleted(lines: list[_Line], style: str) -> list[int]:
    """The bullets of that style that have a label below them before the next one."""
    places = [place for place, line in enumerate(lines) if line.style == style]
    return [start for start, end in _between(places, len(lines)) if any(line.label for line in lines[start:end])]


def _repeated(lines: list[_Line]) -> list[int]:
    """Where rows begin without bullets: at the paragraph (a title) before the label that opens every row, or at that label."""
    labelled = [place for place, line in enumerate(lines) if line.label]
    opener = meaning_of(lines[labelled[0]].label)
    places = [place for place in labelled if meaning_of(lines[place].label) is opener]
    return places if opener is Meaning.TITLE else [_title_above(lines, place) for place in places]


def _title_above(lines: list[_Line], place: int) -> int:
    above = place - 1
    while above >= 0 and not lines[above].words:
        above -= 1
    starts_paragraph = above >= 0 and not lines[above].label and (above == 0 or not lines[above - 1].words)
    return above if starts_paragraph else place


def _between(places: list[int], end: int) -> list[tuple[int, int]]:
    return list(zip(places, [*places[1:], end], strict=True))


def _row(lines: list[_Line], number: int, problems: list[Problem]) -> RawRow:
    row = RawRow(line=lines[0].number)
    labels = [place for place, line in enumerate(lines) if line.label]
    if labels[0] > 0:
        title = "\n".join([lines[0].bulleted or lines[0].words, *(line.words for line in lines[1 : labels[0]])])
        row.pairs.append(Pair(label=_TITLE, words=title.strip("\n"), line=lines[0].number, meaning=Meaning.TITLE))
    for start, end in _between(labels, len(lines)):
        row.pairs += _field(lines[start:end], number, problems)
    return row


def _field(lines: list[_Line], number: int, problems: list[Problem]) -> list[Pair]:
    head, meaning = lines[0], meaning_of(lines[0].label)
    words = "\n".join([head.rest, *(line.words for line in lines[1:])]).strip("\n")
    if meaning not in PARAGRAPHS:
        words, _, after = words.partition("\n\n")
        problems += _left_out(after, number, head)
    parts = words.split("\n") if meaning in MANY else [words]
    return [Pair(label=head.label, words=part, line=head.number) for part in parts]


def _left_out(after: str, number: int, head: _Line) -> list[Problem]:
    count = sum(1 for line in after.split("\n") if line)
    if not count:
        return []
    reason = ngettext(
        "{count} line after it belongs to no label and was left out.", "{count} lines after it belong to no label and were left out.", count
    ).format(count=count)
    advice = ngettext(
        "Put a label before it if it is part of the report.", "Put a label before them if they are part of the report.", count
    )
    return [Problem(reason=reason, advice=advice, row=number, line=head.number, label=head.label)]


def _last_words(lines: list[_Line]) -> tuple[str, int]:
    """The last line above the rows that has words, and its number."""
    return next(((line.words, line.number) for line in reversed(lines) if line.words), ("", 0))


def _agencies_empty(rows: list[RawRow]) -> bool:
    words = [pair.words for row in rows for pair in row.pairs if meaning_of(pair.label) is Meaning.AGENCY]
    return bool(words) and not any(words)
