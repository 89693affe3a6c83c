"""Tables that answer: a row a recommendation by its number, or a row "Management’s response" below the one that recommends. Pure."""

import re
from collections.abc import Iterator, Mapping, Sequence

from inspectorate.reading.document import Document, Passage
from inspectorate.reading.responses.asked import Asked
from inspectorate.reading.responses.positions import judge
from inspectorate.reading.text.wording import contained
from inspectorate.reading.values import State

WHO = (
    r"(?:(?:the )?(?:management|agency|auditee|entity|department|ministry|government|client|respondent|company|city|county|board|executive"
    r"|authority|council)(?:['’]?s?['’]?)? )"
)
SAYS = re.compile(
    rf"^(?:{WHO}?(?:initial |written |official |formal )?(?:responses?|reply|replies|position|decision|comments?|agreement|concurrence)\b"
    r"(?! (?:due|date|number|no\b|type|rate))(?:(?: (?:by|of|from|to) .{2,50})|(?: ?/ ?.{2,40})| and (?:planned |corrective |agreed )?\w+"
    r"(?: \w+)?)?"
    r"|accepted ?\?.{0,12}|accepted ?(?:/|or) ?.{3,20}|agreed? ?\?.{0,12}|agree ?(?:/|or) ?disagree.{0,20}|concur ?\??"
    rf"|{WHO}agree(?:s|d|ment)?)\W*$",
    re.IGNORECASE,
)
"""The head of a column, or the label of a row, that holds what the other side says."""
OURS = re.compile(
    r"\b(?:auditors?|audit|auditor-general|oig|office|our|evaluators?|inspectors?|investigators?|reviewers?)\b", re.IGNORECASE
)
"""A head that names those who recommend: what it holds is their own comment."""
NUMBER = re.compile(
    r"^\W{0,3}(?:(?:audit )?rec(?:ommendation|\.)?s?\W{0,3})?(?:no\.?\s*)?#?\s*(?P<number>[A-Z]{0,4}-?\d[\w.-]*?)\W{0,2}(?=\s|$)",
    re.IGNORECASE,
)
SAME = 0.85
"""From so much of a recommendation's words in a cell on the row is about it."""
LONG = 90
"""Letters beyond which a cell is no head."""
OURS_TOO = re.compile(
    rf"{OURS.pattern}.{{0,20}}\b(?:comments?|responses?|evaluation|analysis|assessment|remarks?|conclusion)\b", re.IGNORECASE
)
"""The head of the column with that comment."""
QUESTION = re.compile(r"\?|^(?:accepted|agreed?|concur|agreement|concurrence)\b", re.IGNORECASE)
"""A head to which a cell may say yes or no."""
YES_OR_NO = re.compile(r"^\W*(?:yes|no)\W*$", re.IGNORECASE)
FAR = 1
"""Pages between a recommendation and the row that answers it."""
Table = list[Passage]
Spot = tuple[int, int]
"""A page and the place of a word on it."""


def answered(document: Document, asked: Sequence[Asked]) -> dict[int, list[Passage]]:
    """By place of the recommendation, the cells that answer it; of pages that OCR made none."""
    found: dict[int, list[Passage]] = {}
    heads: dict[int, Passage] = {}
    labelled: list[Passage] = []
    before = wide = 0
    for page, cells in _tables(document):
        columns = 1 + max(cell.column or 0 for cell in cells)
        heads = _heads(cells) or (heads if page == before + 1 and columns == wide else {})
        before, wide = page, columns
        labelled += () if heads else _labelled(cells)
        for place, cell in _by_row(cells, heads, asked) if heads else ():
            found.setdefault(place, []).append(cell)
    for place, cell in _below(labelled, asked):
        found.setdefault(place, []).append(cell)
    return found


def _tables(document: Document) -> Iterator[tuple[int, Table]]:
    tables: dict[tuple[int, int], Table] = {}
    for passage in document.passages:
        if passage.table is not None and passage.row is not None and passage.pieces[0].place.page.state is State.TEXT:
            tables.setdefault((passage.page, passage.table), []).append(passage)
    for (page, _table), cells in sorted(tables.items()):
        yield page, cells


def _heads(cells: Table) -> dict[int, Passage]:
    """The heads of the columns that hold answers, and of those with the office's own comments."""
    top = [cell for cell in cells if cell.row in {0, 1} and len(cell.text) <= LONG and cell.column]
    said = {cell.column: cell for cell in top if cell.column and (SAYS.match(cell.text.strip()) or OURS_TOO.search(cell.text))}
    return said if any(not OURS.search(cell.text) for cell in said.values()) else {}


def _by_row(cells: Table, heads: Mapping[int, Passage], asked: Sequence[Asked]) -> Iterator[tuple[int, Passage]]:
    """Each row's answer, given to the recommendation that the cells before it number or repeat."""
    for row in sorted({cell.row for cell in cells if cell.row}):
        line = [cell for cell in cells if cell.row == row]
        place = _place([cell for cell in line if (cell.column or 0) < min(heads)], asked)
        for cell in line if place is not None else ():
            head = heads.get(cell.column or 0)
            said = _said(head, cell) if head is not None else None
            if said is not None and place is not None:
                yield place, said


def _said(head: Passage, cell: Passage) -> Passage | None:
    """A cell's words; of the office's own comments one that says that no answer was given, of yes and no what a head asks."""
    if OURS.search(head.text):
        judged = judge(cell.text, "")
        return cell if judged is not None and judged.position == "neither" and judged.weight > 1 else None
    return cell if QUESTION.search(head.text) or not YES_OR_NO.match(cell.text) else None


def _place(line: Sequence[Passage], asked: Sequence[Asked]) -> int | None:
    """The only recommendation that a row numbers; where none has a number, the only one whose words it holds."""
    for cell in line[:2]:
        named = NUMBER.match(cell.text)
        places = [place for place, one in enumerate(asked) if named and one.number and one.number.strip(".") == named["number"].strip(".")]
        if len(places) == 1:
            return places[0]
    near = [place for place, one in enumerate(asked) if any(contained(one.text, cell.text) >= SAME for cell in line)]
    return near[0] if len(near) == 1 and asked[near[0]].number is None else None


def _labelled(cells: Table) -> Iterator[Passage]:
    """What stands beside a label "Management’s response"."""
    labels = {cell.row for cell in cells if cell.column == 0 and SAYS.match(cell.text.strip()) and not OURS.search(cell.text)}
    yield from (cell for cell in cells if cell.row in labels and cell.column == 1)


def _below(cells: Sequence[Passage], asked: Sequence[Asked]) -> Iterator[tuple[int, Passage]]:
    """Each such cell, given to the recommendation above it where only one stands between it and the cell before."""
    starts = sorted((_spot(one.passage), place) for place, one in enumerate(asked))
    since: Spot = (0, 0)
    for cell in cells:
        above = [place for spot, place in starts if since < spot < _spot(cell)]
        since = _spot(cell)
        if len(above) == 1 and cell.page - asked[above[0]].passage.last_page <= FAR:
            yield above[0], cell


def _spot(passage: Passage) -> Spot:
    return passage.page, passage.pieces[0].word
