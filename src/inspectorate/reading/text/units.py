"""The document as units: headings, list items, labelled paragraphs, paragraphs, whole whatever pages and blocks they cross. Pure."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import attrgetter

from inspectorate.core.spans import Span
from inspectorate.reading.document import END_OF_SENTENCE, Document, Passage, Piece, around
from inspectorate.reading.layouts import Layout
from inspectorate.reading.text.ledgers import headed, ledgers
from inspectorate.reading.text.lineends import breaks, ended_before
from inspectorate.reading.text.markers import Kind, Marker, alike, follows, marker, step
from inspectorate.reading.text.sought import sought
from inspectorate.reading.values import Role, State

SIZES = 100
"""1/100 pt by which sizes of one paragraph may differ; those that OCR measured are not asked."""
OPEN = re.compile(
    r"(?:,|\b(?:the|an?|of|that|to|and|for|in|on|by|with|or|its|their|from|at|see|under|as|our|your|this|recommend))$", re.IGNORECASE
)
"""Words after which a sentence goes on, whatever the next begins with."""
LAST_WORD = 16
"""More letters than any of them has."""
NEXT_ITEM = re.compile(r"[;,] (?:and|or)$", re.IGNORECASE)
"""The end of an item before the last of its list."""
CUT_HEADING = re.compile(r"(?:[:,]|[’']s|s’| (?:and|&|or|of|for|the|to|an?|in|on|by|with|from|its|their))$", re.IGNORECASE)
JOINING = re.compile(r"(?:and|of)\b|&", re.IGNORECASE)
"""How a heading ends, or a line begins, that is only a part of one."""
NAMING = sought(r"\brecommend(?:ed)? (?:to |that )?the (?:[A-Z]\w+ ?){1,4}$", re.NOFLAG)
"""A name that has only begun."""
RUN_IN = re.compile(r"(?:[A-Z][\w’'/&-]*|of|and|the)(?: (?:[A-Z][\w’'/&-]*|of|and|the|to|for)){0,4}:(?:\s|$)")
"""What a label looks like whatever it says: "Potential Savings:"."""
SAID = re.compile(r"Recommendation\. ")
"""What a numbered paragraph says that it is."""
BARE = re.compile(r"[a-z]|\d{1,2}")
"""A letter or number that counts what stands beside it, without a point."""
ENDED = re.compile(r"(?:[.!?;:][\"'”’)]*|[.;]?\)|[;,] (?:and|or))$")
"""How a paragraph or an item ends."""
WORDS = 4
"""Words from which what a number stands beside says something."""
SENTENCE = 8
"""Words from which bold type is a sentence."""
SET_IN = 900
"""1/100 pt by which words are set in from those that they hang on."""
INNER = re.compile(r"(?<=[\w,;:] )\((?:\d|[a-z]|[ivx]{1,4})\) ")
"""Counting within a sentence."""
_start, _end = attrgetter("start"), attrgetter("end")
LABELS = ("label_recommendation", "label_response", "label_comment", "label_action")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One printed paragraph, item or heading. `text` is without the marker; `left` is where its first line begins, in 1/100 pt."""

    whole: Passage
    marker: Marker | None
    left: int

    @property
    def text(self) -> str:
        """What it says, without its marker."""
        return self.whole.text[self.marker.length :] if self.marker else self.whole.text

    @property
    def page(self) -> int:
        """The page it begins on."""
        return self.whole.page

    @property
    def heading(self) -> bool:
        """Whether it is set like a heading."""
        return self.whole.level is not None

    @property
    def offset(self) -> int:
        """Where `text` begins in `whole.text`."""
        return self.marker.length if self.marker else 0

    def spans(self, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
        """The places of `text` between two offsets."""
        return self.whole.spans(start + self.offset, None if end is None else end + self.offset)


def units(document: Document, layout: Layout) -> tuple[Unit, ...]:
    """All units in reading order; footnotes are left out, they belong to no paragraph."""
    flow = [passage for passage in document.passages if passage.role is not Role.FOOTNOTE]
    cut = [part for passage in ledgers(flow, layout) for part in _cut(passage, layout)]
    return tuple(_unit(passage) for passage in _headings(_continued(_marked(cut))))


def _unit(passage: Passage) -> Unit:
    found = None if passage.level is not None and _title(passage) else marker(passage.text)
    alone = found is not None and not passage.text[found.length :].strip()  # the end of a reference, "… 3.12)."
    return Unit(whole=passage, marker=None if alone else found, left=_left(passage))


def _left(passage: Passage) -> int:
    first = passage.pieces[0]
    return first.place.page.words[first.word].box[0]


def _title(passage: Passage) -> bool:
    """A heading keeps its number as part of its text, unless that is a bullet."""
    mark = marker(passage.text)
    return mark is None or mark.kind is not Kind.BULLET


def italic(unit: Unit) -> bool:
    """Whether most of its letters are set in italics."""
    words = [piece.place.page.words[piece.word] for piece in unit.whole.pieces]
    return 2 * sum(len(word.text) for word in words if word.italic) > sum(len(word.text) for word in words)


def bold_words(unit: Unit) -> bool:
    """Whether it is a whole sentence or more in bold type: no heading, but what somebody else said."""
    words = [piece.place.page.words[piece.word] for piece in unit.whole.pieces]
    heavy = 10 * sum(len(word.text) for word in words if word.bold) > 9 * sum(len(word.text) for word in words)
    ended = END_OF_SENTENCE.search(unit.whole.text) is not None or unit.whole.text.endswith((")", "]"))
    return heavy and len(words) >= SENTENCE and ended


def lines(passage: Passage) -> list[tuple[int, int]]:
    """For each printed line its offset in the text and its left edge."""
    found: list[tuple[int, int]] = []
    before: tuple[int, int] | None = None
    for start, _end, place, word in passage.pieces:
        here = (place.page.number, place.line_of[word])
        if here != before:
            found.append((start, place.page.words[word].box[0]))
        before = here
    return found


def piece_of(passage: Passage, start: int, end: int | None = None) -> Passage:
    """The part of a passage between two offsets, a passage again; white space at its ends is dropped."""
    stop = len(passage.text) if end is None else end
    pieces = passage.pieces[bisect_right(passage.pieces, start, key=_end) : bisect_left(passage.pieces, stop, key=_start)]
    if not pieces:
        raise ValueError(f"no word stands between {start} and {stop}")
    head = max(start, pieces[0].start)
    text = passage.text[head:stop]
    moved = tuple([Piece(max(begin, head) - head, ends - head, place, word) for begin, ends, place, word in pieces]) if head else pieces
    first = pieces[0].place.page.number
    box = around([place.page.words[word] for _begin, _end, place, word in pieces if place.page.number == first])
    return replace(passage, text=text.rstrip(), pieces=moved, box=box)


def joined(before: Passage, after: Passage) -> Passage:
    """Two passages as one, a space between (none after a hyphen that the line end broke)."""
    head = f"{before.text} "
    moved = tuple([Piece(begin + len(head), end + len(head), place, word) for begin, end, place, word in after.pieces])
    return replace(before, text=head + after.text, pieces=before.pieces + moved)


def _cut(passage: Passage, layout: Layout) -> Iterator[Passage]:
    starts = lines(passage)
    if len(starts) < 2:
        yield passage
        return
    begins = _headed if passage.level is not None else _begins
    inner = [start for start, _left in starts[1:] if begins(passage.text, start, layout)]
    beside = passage.table is not None and passage.role is Role.BODY  # a cell's label and its words
    if passage.level is None and not beside:
        inner += [start for (_at, left), (start, next_left) in pairwise(starts) if _hangs(passage.text[:start], left, next_left)]
        inner += [starts[1][0]] if _labels(passage.text[: starts[1][0]], layout) else []
        inner += [at for at in breaks(passage) if ENDED.search(passage.text[:at].rstrip())]
    cuts = sorted({0, *inner, len(passage.text)})
    for start, end in pairwise(cuts):
        if passage.text[start:end].strip():
            yield piece_of(passage, start, end)


def _headed(text: str, start: int, layout: Layout) -> bool:
    """Whether a label of its own begins at a line start inside a heading: "Recommendations / Recommendation 1"."""
    found = layout.cue("label_recommendation").match(text[start:])
    return found is not None and found.groupdict().get("number") is not None


def _labels(line: str, layout: Layout) -> bool:
    """Whether a block's first line is a label that stands alone: "RECOMMENDATION 3"."""
    found = layout.cue("label_recommendation").fullmatch(line.strip())
    return found is not None and found.groupdict().get("number") is not None


def _hangs(before: str, left: int, next_left: int) -> bool:
    """Whether a line that is set in hangs on words that end in a colon."""
    deep = SET_IN if marker(before) is None else 2 * SET_IN
    return before.rstrip().endswith(":") and next_left - left >= deep


def _begins(text: str, start: int, layout: Layout) -> bool:
    """Whether a new item or label begins at a line start inside a block."""
    rest, before = text[start:], text[:start].rstrip()
    upper = rest[:1].isupper()
    if upper and before.endswith((".", ":", ";", "”", '"', "’", ")")) and any(layout.cue(name).match(rest) for name in LABELS):
        return True
    if upper and _headed(text, start, layout) and not OPEN.search(before[-LAST_WORD:]):
        return True
    if (RUN_IN.match(rest) and END_OF_SENTENCE.search(before)) or layout.cue("trailing_number").ends(before):
        return True
    mark = marker(rest)
    if mark is None:
        return False
    if mark.kind is Kind.BULLET:
        return mark.shape not in "-–—*o" or bool(END_OF_SENTENCE.search(before))
    first = marker(text)
    if first and first.shape == mark.shape and step(first, mark) in range(1, 30):
        return True
    return bool(END_OF_SENTENCE.search(before) or before.endswith((" and", " or"))) and mark.value in {"1", "a", "A", "i"}


def _marked(passages: Sequence[Passage]) -> list[Passage]:
    """Put a marker that stands alone before the text beside it."""
    flow: list[Passage] = []
    for passage in passages:
        mark = marker(flow[-1].text) if flow else None
        bare = bool(flow) and BARE.fullmatch(flow[-1].text) is not None and _counts(flow[-1], passage)
        alone = flow and (bare or (mark and mark.length >= len(flow[-1].text))) and flow[-1].page == passage.page
        if alone and flow[-1].box[1] <= passage.box[3] and passage.box[1] <= flow[-1].box[3] and flow[-1].box[0] < passage.box[0]:
            whole = headed(flow[-1], passage, ". ") if bare else joined(flow[-1], passage)
            flow[-1] = replace(whole, role=passage.role, size=passage.size, bold=passage.bold, level=passage.level)
        else:
            flow.append(passage)
    return flow


def _counts(mark: Passage, passage: Passage) -> bool:
    """Whether a letter or number without a point stands at the height of the first line beside it, and that says something."""
    words = passage.text.split()
    if mark.table is not None:
        return False
    return abs(mark.box[1] - passage.box[1]) <= passage.size and len(words) >= WORDS and (mark.text.isalpha() or words[0][:1].isupper())


def _continued(passages: Sequence[Passage]) -> list[Passage]:
    """Put together what only a page end, a change of type or a narrow gap has cut within a sentence."""
    flow: list[Passage] = []
    for passage in passages:
        if flow and _continues(flow[-1], passage):
            flow[-1] = joined(flow[-1], passage)
        else:
            flow.append(passage)
    return flow


def _continues(before: Passage, after: Passage) -> bool:
    if before.level is not None or before.table is not None or after.table is not None:
        return False
    if mark_after := marker(after.text):
        return after.level is None and _counts_on(before.text, mark_after)
    alike = abs(after.size - before.size) <= SIZES or _made(after)
    near = alike and after.page in {before.last_page, before.last_page + 1}
    runs_on = (
        after.text[:1].islower()
        or (before.text.endswith(",") and after.text[:1].isdigit())
        or _open_end(before, after)
        or _label_goes_on(before, after)
    )
    mark = marker(before.text)
    unended = OPEN.search(before.text) and not NEXT_ITEM.search(before.text)
    if before.page == after.page and not unended and ended_before(before, after):
        return False
    told = len(before.text) > 20 or (mark is not None and len(before.text) > mark.length + 3)
    return near and runs_on and told and not END_OF_SENTENCE.search(before.text)


def _counts_on(before: str, mark: Marker) -> bool:
    """Whether a line goes on counting within a sentence: "(c)" after "that the Board (a) keeps a list, (b) prints it and"."""
    if mark.shape != "(#)" or mark.kind is Kind.BULLET or END_OF_SENTENCE.search(before):
        return False
    last = next(
        (found for found in reversed(list(INNER.finditer(before))) if (one := marker(found[0])) and follows(one, alike(mark, one))), None
    )
    return last is not None and last.start() > 0


def _open_end(before: Passage, after: Passage) -> bool:
    """Whether the words before cannot end there and the next line stands straight under them, or first on the next page."""
    close = abs(after.box[0] - before.box[0]) < SET_IN and 0 <= after.box[1] - around_last(before) < after.size
    turned = after.box[1] < around_last(before) and after.box[0] > before.box[2]
    under = (close or turned) if after.page == before.last_page else after.level is None and not NEXT_ITEM.search(before.text)
    return under and (OPEN.search(before.text[-LAST_WORD:]) or NAMING.search(before.text)) is not None


def _label_goes_on(before: Passage, after: Passage) -> bool:
    """Whether a label with words after it fills its line and the next stands straight under it: "Recommendation: The Ferry / Board"."""
    mark = marker(before.text)
    text = before.text[mark.length :] if mark else before.text
    label = RUN_IN.match(text) or SAID.match(text)
    filled = (
        before.page == after.page
        and RUN_IN.match(after.text) is None
        and before.box[2] >= after.box[2] - 2 * after.size
        and abs(after.box[0] - before.box[0]) < SET_IN
    )
    return label is not None and label.end() < len(text) and filled and 0 <= after.box[1] - around_last(before) < after.size


def _made(passage: Passage) -> bool:
    """Whether its words are the work of OCR, whose sizes waver."""
    return passage.pieces[0].place.page.state is not State.TEXT


def _headings(passages: Sequence[Passage]) -> Iterator[Passage]:
    """Headings that run over several lines as one."""
    held: Passage | None = None
    for passage in passages:
        if held is not None and _same_heading(held, passage):
            held = joined(held, passage)
            continue
        if held is not None:
            yield held
        held = passage
    if held is not None:
        yield held


def _same_heading(before: Passage, after: Passage) -> bool:
    if before.level is None or before.level != after.level or before.page != after.page:
        return False
    gap = after.box[1] - around_last(before)
    lowered = after.text[:1].islower() or (CUT_HEADING.search(before.text) or JOINING.match(after.text)) is not None
    return gap < after.size * (1.3 if lowered else 0.45) and not marker(after.text) and (lowered or len(before.text) > 25)


def around_last(passage: Passage) -> int:
    """The lower edge of a passage's last line on its last page."""
    last = passage.pieces[-1]
    return last.place.page.words[last.word].box[3]
