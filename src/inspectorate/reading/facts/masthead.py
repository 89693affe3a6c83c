"""The office whose name no grammar knows: what stands apart on the cover and signs, heads or speaks in the report. Pure.

A masthead may say anything ("Union Mediator", "HM Exchequer"). It is the issuer's by what the document does with it: the
report is of it or by it, it signs, its name heads pages, it finds and recommends. Who is looked at is asked and answers.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from inspectorate.core.spans import Span
from inspectorate.core.text import normalise
from inspectorate.reading.facts.addressee import is_addressed
from inspectorate.reading.facts.front import Front
from inspectorate.reading.facts.names import is_institution, tidy
from inspectorate.reading.facts.parts import Part
from inspectorate.reading.facts.tables import curly
from inspectorate.reading.values import Fact, Role

COVER, OF, SIGNS, HEADS, NOTICE = 2, 3, 2, 2, 2
ACTS, MOST_ACTS = 1, 3
TITLED, ASKED = -4, -2
ENOUGH, SURE = 4, 720
PAGES, FIRST, LAST = 4, 2, 8  # pages looked at; words of a name
LINE = 30  # words of a line in which a name may stand beside other things
EDGE = 0.2
_ENDS = re.compile(r"^[A-Z] (?=[A-Z][a-z])| [A-Z]{2}$")
"""What stands around a name in a sign: a letter drawn large, the language of the page."""
LETTERS = 2500  # of a passage that are looked at
MOST_NAMES, PASSAGES = 60, 2000
_MAKES = "report|decision|statement|findings|prepared|published|issued|written|audit|inspection"
_BY = re.compile(rf"(?:[\w ]{{0,30}}\b)?(?:(?:{_MAKES}) )+(?:of|by)(?: the)?:? (?=[A-Z])", re.IGNORECASE)
_BY_ALONE = re.compile(rf"(?:(?:annual|special|final|presented|{_MAKES}) )+(?:of|by)(?: the)?:?|by(?: the)?", re.IGNORECASE)
_SEGMENT = re.compile(r"\s*[|•·–—]\s*|\s+[|]\s+")
_SAYS = re.compile(
    r"[.!?:;]$|\b(is|are|was|were|has|have|had|did|does|do|should|could|would|will|can|may|must|not|before|after|since|who|what|why|how)\b",
    re.IGNORECASE,
)
_SMALL = {"of", "the", "for", "and", "on", "in", "to", "de", "du", "des", "la", "le", "&"}
_TAKEN = {"date", "number", "web", "address", "field", "furniture", "section", "period", "kind", "hand", "place"}
_VERBS = (
    "found|finds|recommend(?:s|ed)?|conducted|examined|audited|inspected|reviewed|investigated|evaluated|assessed|makes?|made|issues?|issued"
    "|concluded|concludes|considers?|considered|determined|inquired|decided|opened|closed|carried out|undertook|welcomes?|visited|observed"
    "|interviewed|is (?:an? |the )?(?:independent|responsible|statutory)|was (?:established|created|set up)"
    "|has (?:examined|found|carried|conducted|looked|made|the power)"
)
_ANSWERS = r"(?:should|must|agree[ds]?|accept(?:s|ed)?|concur(?:s|red)?|respond(?:s|ed)?|replied|will|’s response|’s reply)\b"


def masthead(front: Front, title: Fact | None) -> Fact | None:
    """The name with most that speaks for it, or None where too little speaks for any."""
    named = list(islice(_names(front, title), MOST_NAMES))
    flow = [curly(passage.text[:LETTERS]) for passage in front.document.passages[:PASSAGES]]
    told = {name: [text for text in flow if name.casefold() in text.casefold()] for name in {name for name, _part, _said in named}}
    scored = [(_score(front, title, name, part, said, told[name]), name, part) for name, part, said in named]
    best, name, part = max(scored, key=lambda one: one[0], default=(0, "", None))
    if part is None or best < ENOUGH:
        return None
    return Fact(value=name, spans=_spans(part, name), confidence=SURE, evidence=("words",))


def _names(front: Front, title: Fact | None) -> Iterator[tuple[str, Part, bool]]:
    """Each name that stands apart on the first pages, its part, and whether "Report of the" or "by" stands right before it."""
    first = front.sheets[0].page.number
    titled = normalise(title.value) if title else ""
    before: Part | None = None
    for part in front.parts:
        if part.run.page >= first + PAGES:
            return
        above, before = before, part
        if part.label in _TAKEN - {"kind"} or part.run.words > LINE or part.run.rows[0].role is Role.CELL or is_addressed(part, front):
            continue
        for piece in _SEGMENT.split(part.run.text):
            said = _BY.match(piece)
            name = _ENDS.sub("", tidy(piece[said.end() :] if said else piece))
            told = said is not None or (above is not None and bool(_BY_ALONE.fullmatch(above.run.text.strip())))
            if _is_name(name) and (told or part.label != "kind") and normalise(name) not in titled:
                yield name, part, told


def _is_name(text: str) -> bool:
    words = text.split()
    if not FIRST <= len(words) <= LAST or _SAYS.search(text):
        return False
    return all(word[0].isupper() or word in _SMALL for word in words) and not any(c.isdigit() for c in text)


def _score(front: Front, title: Fact | None, name: str, part: Part, said: bool, flow: Sequence[str]) -> int:
    """What speaks for the name as the issuer's and what against it."""
    first = front.sheets[0].page.number
    edge = part.top < EDGE or part.top > 1 - 1.5 * EDGE
    score = (COVER if part.run.page == first and edge else 0) + (OF if said else 0)
    score += HEADS if any(normalise(name) in head for head in front.heads) else 0
    score += SIGNS if is_institution(name) and _signs(front, name, part) else 0
    score += SIGNS if is_institution(name) and part.run.page == first and edge else 0
    low = re.escape(curly(name))
    score += NOTICE if any(re.search(rf"©[^.]{{0,20}}{low}|{low}[^.]{{0,20}}©", text, re.IGNORECASE) for text in flow) else 0
    acts = sum(bool(re.search(rf"\b{low}(?: \([A-Z]\w{{1,9}}\))?,? (?:{_VERBS})\b", text, re.IGNORECASE)) for text in flow)
    asked = sum(bool(re.search(rf"\b{low},? ?{_ANSWERS}|recommend(?:s|ed)? that (?:the )?{low}", text, re.IGNORECASE)) for text in flow)
    score += min(MOST_ACTS, acts) * ACTS + (ASKED if asked else 0)
    return score + (TITLED if title and normalise(name) in normalise(title.value) else 0)


def _signs(front: Front, name: str, part: Part) -> bool:
    """Whether the name is printed alone on another of the first pages: in a letterhead, under a signature."""
    wanted = normalise(name)
    others = (one for one in front.parts if one.run.page != part.run.page and not one.run.furniture)
    return any(wanted in {normalise(tidy(row.text)) for row in one.run.rows} or normalise(tidy(one.run.text)) == wanted for one in others)


def _spans(part: Part, name: str) -> tuple[Span, ...]:
    for row in part.run.rows:
        at = curly(row.text).find(name)
        if at >= 0:
            return row.spans(at, at + len(name))
    return part.run.spans()
