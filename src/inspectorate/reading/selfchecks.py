"""What a report says of itself in figures ("makes six recommendations", "agreed with all but one"), held against what was read. Pure."""

import re
from collections.abc import Iterator, Sequence

from inspectorate.core.text import normalise
from inspectorate.reading.document import Document, Passage
from inspectorate.reading.recommendations.sentences import sentences
from inspectorate.reading.values import Recommendation, SelfCheck

NUMBERS = {
    "no": 0, "one": 1, "a": 1, "two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "twenty-one": 21, "twenty-two": 22, "twenty-three": 23, "twenty-four": 24, "twenty-five": 25,
}  # fmt: skip
N = r"(?:" + "|".join(sorted((re.escape(word) for word in NUMBERS if word != "a"), key=len, reverse=True)) + r"|\d{1,3})\b"
MADE = re.compile(
    rf"\b(?:we|this (?:report|audit|review|evaluation|memorandum)|the (?:report|audit|review|OIG|auditors?)|I|OIG|GAO)\b[^.;:]{{0,60}}?"
    rf"\b(?:makes?|made|making|contains?|includes?|offers?|issued?|provides?)\s+(?:a total of\s+)?"
    rf"(?P<n>{N})\s+(?:\w+\s+){{0,2}}recommendations?\b(?! on (?:this|that)\b)"
    rf"(?:,?\s+(?:directed\s+|addressed\s+)?to\s+(?P<scope>(?:the\s+)?(?-i:[A-Z])[^,.;:]{{1,60}}?)(?=\s+(?:that|to|should|on|for|aimed|designed|intended)\b|[,.;:]|$))?",
    re.IGNORECASE,
)
ACTIONS = re.compile(rf"\brecommend\b[^.]{{0,300}}\btake the following (?P<n>{N}) actions?\b", re.IGNORECASE)
DIRECTED = re.compile(
    rf"\bthe (?P<n>{N}) recommendations?\b[^.]{{0,30}}?\b(?:directed|addressed|made) to (?P<scope>[A-Z][\w&/+ ]{{1,40}}?)(?=[,.;]|\s+the\b)"
)
POSITIONS = (
    ("partially concur", r"(?:partially|partly) (?:agreed|agrees|concurred|concurs|accepted)"),
    (
        "non-concur",
        r"(?:disagreed|disagrees|non-?concur(?:red|s)|(?:did|does|do) not (?:agree|concur|accept)|rejected|(?:would|will) not implement)",
    ),
    ("concur", r"(?<!partially )(?<!partly )(?<!not )(?<!dis)(?:agreed|agrees|concurred|concurs|accepted)"),
)
OBJECT = (
    rf"(?: (?:with|to|and (?:will implement|has implemented|have implemented)|in principle)){{0,3}}"
    rf" (?:(?P<all>all)(?: of)?(?: (?:the|our|its))?(?: (?P<whole>{N}))?(?: of (?:the|our))?|(?P<n>{N})"
    rf"(?: of (?:the |our |its |this )?(?:audit[’']s |report[’']s )?(?P<of>{N}))?"
    r"|the (?:other|remaining) (?P<rest>))"
)
RECOMMENDATION = re.compile(r"\brecommendations?\b", re.IGNORECASE)


def self_checks(document: Document, recommendations: Sequence[Recommendation]) -> tuple[SelfCheck, ...]:
    """Every such statement of the report with what it expects, and whether the reading agrees (None: it can't be told)."""
    found: dict[tuple[str, str], SelfCheck] = {}
    for passage in document.passages:
        if not RECOMMENDATION.search(passage.text) and "actions" not in passage.text:
            continue
        for start, end in sentences(passage.text):
            for check in _checks(passage, start, end, recommendations):
                found.setdefault((normalise(check.statement), str(sorted(check.expects.items()))), check)
    return tuple(found.values())


def _checks(passage: Passage, start: int, end: int, items: Sequence[Recommendation]) -> Iterator[SelfCheck]:
    sentence = passage.text[start:end]
    expects, scope = _expects(sentence, passage.text)
    if not expects:
        return
    yield SelfCheck(
        statement=sentence, expects=dict(expects), scope=scope, holds=_holds(expects, scope, items), spans=passage.spans(start, end)
    )


def _expects(sentence: str, paragraph: str) -> tuple[dict[str, int | str], dict[str, str]]:
    expects: dict[str, int | str] = {}
    scope: dict[str, str] = {}
    for pattern in (MADE, ACTIONS, DIRECTED):
        if found := pattern.search(sentence):
            expects["recommendations"] = number(found["n"])
            if found.groupdict().get("scope"):
                scope["addressee"] = found["scope"].strip()
            break
    if RECOMMENDATION.search(paragraph) and not re.search(r"\brecommendations? #?\d", sentence, re.IGNORECASE):
        expects |= {key: value for key, value in _positions(sentence).items() if key not in expects}
    return expects, scope


def _positions(sentence: str) -> dict[str, int | str]:
    found: dict[str, int | str] = {}
    for position, verb in POSITIONS:
        hit = re.search(verb + OBJECT, sentence, re.IGNORECASE)
        if not hit:
            continue
        if hit["all"]:
            if hit["whole"]:
                found |= {"recommendations": number(hit["whole"]), position: number(hit["whole"])}
        elif hit["n"]:
            found[position] = number(hit["n"])
            if hit["of"]:
                found["recommendations"] = number(hit["of"])
    return found


def number(word: str) -> int:
    """A printed number, in words or digits."""
    return NUMBERS[word.lower()] if word.lower() in NUMBERS else int(word)


def _holds(expects: dict[str, int | str], scope: dict[str, str], items: Sequence[Recommendation]) -> bool | None:
    ours = [item for item in items if item.origin == "this report" and item.parent is None and not item.withheld]
    whole = len(ours)
    if scope:
        ours = [item for item in ours if _addressed(item, scope["addressee"])]
        if not ours:
            return None
    stated = expects.get("recommendations")
    if stated is not None and stated != len(ours) and not scope and stated != whole:
        return None if _some(expects, stated, items) else False
    if stated is not None and stated != len(ours):
        return None if stated == whole or not scope else False
    for position in ("concur", "partially concur", "non-concur"):
        if position in expects and not _counted(expects[position], position, ours):
            return False
    return True


def _some(expects: dict[str, int | str], stated: int | str, items: Sequence[Recommendation]) -> bool:
    """Whether the statement may be about one addressee's share: as many are addressed to one of them."""
    leads = [item.lead_in.text if item.lead_in else "" for item in items if item.parent is None]
    return len(set(leads)) > 1 and stated in {leads.count(lead) for lead in leads}


def _counted(stated: int | str, position: str, ours: Sequence[Recommendation]) -> bool:
    known = [item.response for item in ours if item.response is not None]
    if any(response.withheld for response in known):
        return True
    return sum(response.position == position for response in known) == stated


def _addressed(item: Recommendation, name: str) -> bool:
    wanted = normalise(name).removeprefix("the ")
    told = [*item.addressees, item.lead_in.text if item.lead_in else "", item.text if not item.lead_in else ""]
    initials = ("".join(word[0] for word in text.split() if word[:1].isupper()) for text in item.addressees)
    return any(wanted in normalise(text) for text in told) or (name.isupper() and any(name in letters for letters in initials))
