"""Answers without a label: right under what was asked, or somewhere in the body, where nothing ties them to a recommendation. Pure."""

import re
from collections.abc import Iterable, Sequence

from inspectorate.core.spans import Span
from inspectorate.reading.document import Passage
from inspectorate.reading.responses.asked import Asked
from inspectorate.reading.responses.general import EARLIER, OURS
from inspectorate.reading.responses.keyed import names
from inspectorate.reading.responses.positions import SUPPOSED, judge
from inspectorate.reading.text.sentences import sentences
from inspectorate.reading.text.sought import sought
from inspectorate.reading.text.units import Unit

TAKES = sought(
    r"\b(?:agree|concur|non-?concur|accept|disagree|reject|support)\w*\b(?! (?:up)?on\b| government| accounting| practice)"
    r"[^.]{0,60}"
    r"\brecommendations?\b"
    r"|\brecommendations?\b[^.]{0,60}\b(?:is|are|was|were|been) (?:not )?(?:accepted|rejected|agreed)\b"
)
"""Words that take a position on some recommendation."""
ANSWER = sought(
    r"^(?!\W*(?:table|figure|chart|exhibit|note|in)\b)(?:[\w’'&/-]+ ){0,7}"
    r"(?<!emergency )(?<!incident )(?<!rapid )(?<!first )(?<!crisis )(?<!pandemic )(?<!disaster )(?<!police )(?<!fire )(?<!survey )"
    r"(?<!public )(?<!net )(?<!financial )(?<!fiscal )(?<!cash )(?<!the )(?<!of )(?<!and )(?<!in )(?<!its )"
    r"(?:response|reply|position|concurrence|réponse|respuesta)\b[^.:]{0,60}[:.]\s"
)
OURS_TOO = re.compile(
    r"^(?:auditors?|audit|oig|office|our|evaluator|inspector general|committee|we|I|please|kindly|you|your|send|submit|provide)\b",
    re.IGNORECASE,
)
"""How a paragraph opens that answers, and one that is the office’s own comment on an answer."""
BARE = re.compile(
    r"^[“\"]?(?-i:(?=[A-Z]))(?:(?:we|management|officials|the [\w’' ]{2,40}?) )?"
    r"(?:(?:partially|partly|fully|generally|respectfully|do(?:es)? not|did not) )*"
    r"(?:agree[sd]?|concur(?:s|red)?|accept(?:s|ed)?|disagree[sd]?|non-?concur(?:s|red)?|reject(?:s|ed)?|not (?:accepted|agreed))"
    r"(?: (?:with|to))?(?: (?:this|the|that|it|these|our|your|all))*(?: recommendations?| suggestion| point)?"
    r"(?: (?:in (?:part|principle|full)|(?:to )?do so|partially|fully))?[.;:,”\"]*$",
    re.IGNORECASE,
)
"""A paragraph that is hardly more than a position."""
STATUS = re.compile(r"^status\b[^.]{0,60}\.?$", re.IGNORECASE)
"""A line between a recommendation and what is told of it."""
DIRECT = sought(
    r"^(?-i:(?=[A-Z]))[^.]{2,120}?\b(?:agree|accept|concur|disagree|reject|support|endorse|implement|adopt|declin|act on|carry out)\w*\b"
    r"[^.]{0,30}\bth(?:is|e) recommendation\b"
    r"|^(?-i:(?=[A-Z]))[^.]{2,120}?\b(?:agree|accept|concur|disagree|reject)\w*\b[^.]{0,60}\brecommendations\b"
    r"[^.]{0,40}\bincluding this one\b"
)
"""A sentence that takes a position on the recommendation above it."""
REPLIED = re.compile(
    r"^in (?:its|their|his|her|the same|that|a) (?:\w+ ){0,2}(?:reply|response|letter|answer)\b"
    r"(?! to (?!(?:the|this|our) (?:\w+ )?(?:recommendation|report|draft)))[^.]{2,160}?\b(?:states?|stated|said|says|wrote"
    r"|writes|agree|accept|inform|advis|explain|reject|disagree)\w*\b"
    r"|^(?-i:(?=[A-Z]))[^.]{2,80}? (?:(?:replied|answered|wrote back)\b|responded (?:on \d|that\b|in (?:a|its) (?:letter|reply)))",
    re.IGNORECASE,
)
"""A paragraph that reports a reply, right under what it replies to."""
WISHED = re.compile(
    r"\b(?:should|must|ought to|may|might|could|to) (?:\w+ly )?(?:agree|accept|reject|support|concur|disagree)\b", re.IGNORECASE
)
"""What somebody is to do is not what they did."""
FROM = re.compile(
    r"\brecommendations? (?:of|from|by|made by|issued by|in|contained in) (?!(?:this|our|the (?:draft|audit|final)|that|these)\b)"
    r"(?:the |an? |its )?(?:[A-Z]|earlier|previous|other|another|several)"
)
"""Recommendations of somebody else, or of another report."""


def beneath(body: Sequence[Unit], asked: Sequence[Asked]) -> dict[int, int]:
    """Paragraphs right under a recommendation that begin by saying what becomes of it, with its place, by their own places."""
    ends = {(one.passage.last_page, one.passage.pieces[-1].word) for one in asked}
    pages = {number for number, _word in ends}
    near = ((at, unit.whole) for at, unit in enumerate(body) if not pages.isdisjoint(range(unit.page, unit.whole.last_page + 1)))
    holds = {key: at for at, whole in near for piece in whole.pieces if (key := (piece.place.page.number, piece.word)) in ends}
    found: dict[int, int] = {}
    for place, one in enumerate(asked):
        last = one.passage.pieces[-1]
        at = holds.get((last.place.page.number, last.word))
        if at is None or one.answer:
            continue
        status = at + 1 if at + 1 < len(body) and STATUS.match(body[at + 1].whole.text) else None
        at = at if status is None else status
        if at + 1 < len(body) and _says_so(body[at + 1]):
            found[at + 1] = place
        elif status is not None and judge(body[status].whole.text, one.text):
            found[status] = place
    return found


def _says_so(unit: Unit) -> bool:
    first = next((unit.text[start:end] for start, end in sentences(unit.text)), "")
    return (
        not unit.heading
        and unit.whole.table is None
        and ("recommendations" not in first or "this one" in first)
        and not OURS_TOO.match(first)
        and any(pattern.match(first) for pattern in (BARE, DIRECT, REPLIED))
    )


def loose(units: Sequence[Unit], asked: Sequence[Asked]) -> list[Unit]:
    """Paragraphs that open like an answer, or are hardly more than a position, and that nothing ties to a recommendation."""
    first = min((page for one in asked for page in one.pages), default=0)
    known = {id(unit) for one in asked for section in one.sections for unit in section}
    return [unit for unit in units if unit.page >= first and id(unit) not in known and _like_an_answer(unit)]


def _like_an_answer(unit: Unit) -> bool:
    text = unit.text
    if unit.heading or unit.whole.table is not None or OURS_TOO.search(text):
        return False
    return BARE.match(text) is not None or ANSWER.match(text) is not None


def spoken(units: Sequence[Unit], asked: Sequence[Asked], placed: Iterable[Passage] = ()) -> tuple[Span, ...]:
    """Where words that nobody could place first take a position on recommendations, after the first one is printed.

    What names them by number speaks of these only; `placed` are passages of which it is known of which one they speak.
    """
    first = min((page for one in asked for page in one.pages), default=0)
    printed = {(piece.place.page.number, piece.word) for one in (*(one.passage for one in asked), *placed) for piece in one.pieces}
    said = (
        (unit, start, end)
        for unit in units
        if unit.page >= first and not any((piece.place.page.number, piece.word) in printed for piece in unit.whole.pieces)
        for start, end in sentences(unit.text)
        if TAKES.search(unit.text[start:end]) and not _of_others(unit.text[start:end]) and not names(unit.text[start:end])
    )
    return next((unit.spans(start, end) for unit, start, end in said), ())


def _of_others(sentence: str) -> bool:
    """Whether a sentence takes the office's own position, one on an earlier report, or none at all: it only says what should be."""
    return bool(
        OURS.search(sentence) or EARLIER.search(sentence) or SUPPOSED.search(sentence) or WISHED.search(sentence) or FROM.search(sentence)
    )
