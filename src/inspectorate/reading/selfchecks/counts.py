"""What a report says of its recommendations and the positions on them in figures, held against what was read. Pure."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from inspectorate.core.text import normalise
from inspectorate.reading.document import Document, Passage
from inspectorate.reading.selfchecks.numbers import N, number
from inspectorate.reading.selfchecks.positions import POSITIONS, STATES, positions, tangled
from inspectorate.reading.text.sentences import sentences
from inspectorate.reading.text.sought import sought
from inspectorate.reading.values import Recommendation, SelfCheck

MADE = sought(
    rf"\b(?:we|this (?:report|audit|review|evaluation|memorandum)|the (?:report|audit|review|OIG|auditors?)|I|OIG|GAO)\b[^.;:]{{0,60}}?"
    rf"\b(?:makes?|made|making|contains?|includes?|offers?|issued?|provides?)\s+(?:a total of\s+|the following\s+)?"
    rf"(?P<n>{N})\s+(?:\w+\s+){{0,2}}recommendations?\b(?! (?:on|about|regarding|concerning) (?:this|that|it|them|these|those)\b)"
    rf"(?:,?\s+(?:directed\s+|addressed\s+)?to\s+(?P<scope>(?:the\s+)?(?-i:[A-Z])[^,.;:]{{1,60}}?)(?=\s+and\s+\d|\s+(?:that"
    rf"|to|should|on|for|aimed|designed|intended)\b|[,.;:]|$))?"
)
ACTIONS = sought(rf"\brecommend\b[^.]{{0,300}}\btake the following (?P<n>{N}) actions?\b")
OTHERS = re.compile(
    r"\b(?:in|from|of) (?:our |its |the |a |an )?(?:\w+ ){0,2}(?:19|20)\d\d\b|\b(?:previous(?:ly)?|prior|earlier)\b"
    r"|\blast (?:year|audit|review)\b"
    r"|\bof the \w+ recommendations? (?:in|from|made in|made by)\b",
    re.IGNORECASE,
)
"""An earlier report, or another body's: its count is not this report's."""
PAST = re.compile(r"\b(?:made|issued|contained|included|offered|provided|had)\b", re.IGNORECASE)
SHARE = sought(
    rf"\b(?P<n>{N})\s+(?:recommendations?\s+)?(?:(?:are|were)\s+)?(?:directed\s+|addressed\s+|made\s+)?to\s+"
    rf"(?P<scope>(?:the\s+)?(?-i:[A-Z])[^,.;:]{{1,60}}?)(?=,?\s+and\s+{N}|[,.;:]|\s+(?:that|to|for)\b|$)"
)
DIRECTED = re.compile(
    rf"\bthe (?P<n>{N}) recommendations?\b[^.]{{0,30}}?\b(?:directed|addressed"
    rf"|made) to (?P<scope>[A-Z][\w&/+ ]{{1,40}}?)(?=[,.;]|\s+the\b)"
)
RECOMMENDATION = sought(r"\brecommendations?\b")
SPEAKS = sought(r"\brecommendations?\b|\bactions\b|\bquestion")


def counts(document: Document, recommendations: Sequence[Recommendation]) -> Iterator[SelfCheck]:
    """Every such statement of the report with what it expects, and whether the reading agrees (None: it can't be told)."""
    names = {name for item in recommendations for name in item.addressees}
    for passage in document.passages:
        if not SPEAKS.search(passage.text):
            continue
        for start, end in sentences(passage.text):
            check = _check(passage, start, end, recommendations, names)
            if check:
                yield check
                yield from _shares(passage, start, end, recommendations)


def stated(document: Document) -> frozenset[int]:
    """How many recommendations the report says that it makes, of all its statements about the whole."""
    told: set[int] = set()
    for passage in document.passages:
        if not SPEAKS.search(passage.text):
            continue
        for start, end in sentences(passage.text):
            expects, scope = _expects(passage.text[start:end], passage.text)
            count = expects.get("recommendations")
            if isinstance(count, int) and not scope:
                told.add(count)
    return frozenset(told)


def _check(passage: Passage, start: int, end: int, items: Sequence[Recommendation], names: Collection[str]) -> SelfCheck | None:
    sentence = passage.text[start:end]
    expects, scope = _expects(sentence, passage.text)
    if not expects:
        return None
    whole = sum(item.origin == "this report" and item.parent is None for item in items)
    if set(expects) <= set(STATES) and max(int(count) for count in expects.values()) > whole:
        return None  # of all that the office has ever recommended
    if not scope and expects.get("recommendations", whole) != whole:
        named = [name for name in sorted(names) if re.search(rf"\b{re.escape(name)}\b", sentence)]
        scope = {"addressee": named[0]} if len(named) == 1 else {}
    holds = None if tangled(sentence) else _holds(expects, scope, items)
    return SelfCheck(statement=sentence, expects=dict(expects), scope=scope, holds=holds, spans=passage.spans(start, end))


def _shares(passage: Passage, start: int, end: int, items: Sequence[Recommendation]) -> Iterator[SelfCheck]:
    """The counts by addressee that follow a total: "five recommendations, two to the Board and three to the Clerk"."""
    sentence = passage.text[start:end]
    whole = MADE.search(sentence)
    if whole is None or (OTHERS.search(sentence) and PAST.search(whole[0])):
        return
    for found in SHARE.finditer(sentence, whole.end()):
        expects: dict[str, int | str] = {"recommendations": number(found["n"])}
        scope = {"addressee": found["scope"].strip()}
        holds = _holds(expects, scope, items)
        yield SelfCheck(statement=sentence, expects=expects, scope=scope, holds=holds, spans=passage.spans(start, end))


def _expects(sentence: str, paragraph: str) -> tuple[dict[str, int | str], dict[str, str]]:
    expects: dict[str, int | str] = {}
    scope: dict[str, str] = {}
    for pattern in (MADE, ACTIONS, DIRECTED):
        if (found := pattern.search(sentence)) and not (OTHERS.search(sentence) and PAST.search(found[0])):
            expects["recommendations"] = number(found["n"])
            if found.groupdict().get("scope"):
                scope["addressee"] = found["scope"].strip()
            break
    if RECOMMENDATION.search(paragraph) and not re.search(r"\brecommendations? #?\d", sentence, re.IGNORECASE):
        expects |= {key: value for key, value in positions(sentence).items() if key not in expects}
    return expects, scope


def _holds(expects: dict[str, int | str], scope: dict[str, str], items: Sequence[Recommendation]) -> bool | None:
    ours = [item for item in items if item.origin == "this report" and item.parent is None and not item.withheld]
    meant = _meant(ours, scope["addressee"]) if scope else ours
    stated = expects.get("recommendations")
    if not meant:
        return None if scope else expects == {"recommendations": 0}
    if stated is not None and stated != len(meant):
        if scope:
            return None if stated == len(ours) else False
        return None if _share(stated, ours) else False
    return _positions_hold(expects, meant)


def _positions_hold(expects: dict[str, int | str], meant: Sequence[Recommendation]) -> bool | None:
    """None where the statement does not cover all of them, or where one position or status is withheld or unknown."""
    counted = {position: expects[position] for position, _verb in POSITIONS if position in expects}
    states = {state: expects[state] for state in STATES if state in expects}
    read = Counter(item.response.position if item.response else "not stated" for item in meant)
    told = [item.status.value.lower() if item.status and not item.status.withheld else "" for item in meant]
    read_states = {state: sum(re.search(rf"\b{state}\b", status) is not None for status in told) for state in states}
    if all(read[position] == stated for position, stated in counted.items()) and states == read_states:
        return True
    unsure = any(item.response is not None and item.response.withheld for item in meant) or (states and not all(told))
    covers = "recommendations" in expects or sum(int(stated) for stated in counted.values()) == len(meant)
    return None if unsure or not covers else False


def _share(stated: int | str, ours: Sequence[Recommendation]) -> bool:
    """Whether the statement may be about one addressee's share: as many are addressed to one of them."""
    leads = [item.lead_in.text if item.lead_in else "" for item in ours]
    names = Counter(item.addressees for item in ours)
    return len(set(leads)) > 1 and (stated in {leads.count(lead) for lead in leads} or stated in names.values())


def _meant(ours: Sequence[Recommendation], name: str) -> list[Recommendation]:
    """Those addressed to this very name, or where there are none, to a name or lead-in that holds it."""
    wanted = normalise(name).removeprefix("the ")
    exact = [item for item in ours if wanted in (normalise(one).removeprefix("the ") for one in item.addressees)]
    return exact or [item for item in ours if _addressed(item, name)]


def _addressed(item: Recommendation, name: str) -> bool:
    wanted = normalise(name).removeprefix("the ")
    told = [*item.addressees, item.lead_in.text if item.lead_in else "", item.text if not item.lead_in else ""]
    initials = ("".join(word[0] for word in text.split() if word[:1].isupper()) for text in item.addressees)
    return any(wanted in normalise(text) for text in told) or (name.isupper() and any(name in letters for letters in initials))
