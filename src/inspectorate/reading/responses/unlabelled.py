"""Answers without a label: right under what was asked, or somewhere in the body, where nothing ties them to a recommendation. Pure."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from inspectorate.core.spans import Span
from inspectorate.reading.document import Passage
from inspectorate.reading.responses.asked import Asked
from inspectorate.reading.responses.general import EARLIER, OURS, beyond
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
LABEL = re.compile(
    r"^(?!.*\b(?:evaluation|summary|analysis|discussion|review|overview|assessment) of\b)"
    r"(?:(?:the )?(?:[\w’'&]+ ){0,4}?(?:preliminary |initial |written |official )?(?:response|reply)"
    r"|views of (?:the )?responsible officials?|response of (?:the )?[\w’'& ]{3,50})s?:?$",
    re.IGNORECASE,
)
OFFICE = re.compile(r"\b(?:auditors?|accountants?|audit|oig|office|our|evaluators?|inspectors?)\b", re.IGNORECASE)
"""A line under which an answer stands, and one under which the office comments on it."""
AGAIN = 2
"""Recommendations that have the same line under them."""
FAR, SHORT = 6, 60
"""Paragraphs that an answer may have, and the letters of a line that is no paragraph."""
PARAGRAPH = re.compile(r"\b(?:in|of|at) paragraphs? \d", re.IGNORECASE)
"""Words that name recommendations by the paragraph in which they stand."""
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
ANOTHER = re.compile(r"\b(?:audit|review|report|inquiry|inspection|evaluation) (?:of|in|from) (?:19|20)\d\d\b", re.IGNORECASE)
"""Words before it by which it is about what somebody recommended in a year before."""
FROM = re.compile(
    r"\brecommendations? (?:of|from|by|made by|issued by|in|contained in) (?!(?:this|our|the (?:draft|audit|final)|that|these)\b)"
    r"(?:the |an? |its )?(?:[A-Z]|earlier|previous|other|another|several)"
)
"""Recommendations of somebody else, or of another report."""


def beneath(body: Sequence[Unit], asked: Sequence[Asked]) -> dict[int, int]:
    """Paragraphs right under a recommendation that say what becomes of it, or that stand under a line "Agency response", by their places.

    Each has the place of the recommendation. Such a line stands under more than one of them; under several that follow straight on each
    other it answers none alone.
    """
    holds = _holding(body, {word for one in asked for word in (_first_word(one), _last_word(one))})
    ends = {holds[_last_word(one)]: place for place, one in enumerate(asked) if _last_word(one) in holds}
    begins = {holds[_first_word(one)] for one in asked if _first_word(one) in holds}
    labels = Counter(body[at + 1].whole.text.lower() for at in ends if at + 1 < len(body) and _label(body[at + 1]))
    found: dict[int, int] = {}
    for at, place in ends.items():
        if asked[place].answer or at + 1 >= len(body):
            continue
        if labels[body[at + 1].whole.text.lower()] >= min(len(asked), AGAIN):
            alone = not _follows_on(at, ends, begins)
            found |= dict.fromkeys(_under(body, at + 2, begins), place) if alone else {}
            continue
        status = at + 1 if STATUS.match(body[at + 1].whole.text) else None
        at = at if status is None else status
        if at + 1 < len(body) and _says_so(body[at + 1]):
            found[at + 1] = place
        elif status is not None and judge(body[status].whole.text, asked[place].text):
            found[status] = place
    return found


def _follows_on(at: int, ends: Collection[int], begins: Collection[int]) -> bool:
    """Whether the recommendation that ends in this unit begins straight after another has ended."""
    first = max((begin for begin in begins if begin <= at), default=at)
    return first - 1 in ends


def _holding(body: Sequence[Unit], wanted: Collection[tuple[int, int]]) -> dict[tuple[int, int], int]:
    """By page and word the place of the unit that holds it, for the words `wanted`."""
    pages = {number for number, _word in wanted}
    near = ((at, unit.whole) for at, unit in enumerate(body) if not pages.isdisjoint(range(unit.page, unit.whole.last_page + 1)))
    return {key: at for at, whole in near for piece in whole.pieces if (key := (piece.place.page.number, piece.word)) in wanted}


def _first_word(one: Asked) -> tuple[int, int]:
    return one.page, one.passage.pieces[0].word


def _last_word(one: Asked) -> tuple[int, int]:
    piece = one.passage.pieces[-1]
    return piece.place.page.number, piece.word


def _label(unit: Unit) -> bool:
    """Whether a unit is a line that announces an answer."""
    text = unit.whole.text.strip()
    return unit.whole.table is None and LABEL.match(text) is not None and OFFICE.search(text) is None


def _under(body: Sequence[Unit], at: int, begins: Collection[int]) -> Iterator[int]:
    """The places of the paragraphs under a label, up to a heading, another line like it or what is recommended next."""
    for place in range(at, min(at + FAR, len(body))):
        unit = body[place]
        if (
            unit.heading
            or place in begins
            or unit.whole.table is not None
            or (len(unit.text) < SHORT and not unit.text.rstrip().endswith("."))
        ):
            return
        yield place


def _says_so(unit: Unit) -> bool:
    first = next((unit.text[start:end] for start, end in sentences(unit.text)), "")
    return (
        not unit.heading
        and unit.whole.table is None
        and ("recommendations" not in first or "this one" in first)
        and not PARAGRAPH.search(first)
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
        if TAKES.search(unit.text[start:end])
        and not _of_others(unit.text[start:end])
        and not names(unit.text[start:end])
        and not beyond(unit.text[:end], len(asked))
        and not ANOTHER.search(unit.text[:end])
    )
    return next((unit.spans(start, end) for unit, start, end in said), ())


def _of_others(sentence: str) -> bool:
    """Whether a sentence takes the office's own position, one on an earlier report, or none at all: it only says what should be."""
    return bool(
        OURS.search(sentence) or EARLIER.search(sentence) or SUPPOSED.search(sentence) or WISHED.search(sentence) or FROM.search(sentence)
    )
