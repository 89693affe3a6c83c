"""What a report says of itself in figures ("makes six recommendations", "agreed with all but one"), held against what was read. Pure."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

from inspectorate.core.text import normalise
from inspectorate.reading.document import Document, Passage
from inspectorate.reading.facts import money
from inspectorate.reading.text.sentences import sentences
from inspectorate.reading.values import Recommendation, SelfCheck

NUMBERS = {
    "no": 0, "one": 1, "a": 1, "two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "twenty-one": 21, "twenty-two": 22, "twenty-three": 23, "twenty-four": 24, "twenty-five": 25,
}  # fmt: skip
N = r"(?:" + "|".join(sorted((re.escape(word) for word in NUMBERS if word != "a"), key=len, reverse=True)) + r"|\d{1,3})\b"
MADE = re.compile(
    rf"\b(?:we|this (?:report|audit|review|evaluation|memorandum)|the (?:report|audit|review|OIG|auditors?)|I|OIG|GAO)\b[^.;:]{{0,60}}?"
    rf"\b(?:makes?|made|making|contains?|includes?|offers?|issued?|provides?)\s+(?:a total of\s+|the following\s+)?"
    rf"(?P<n>{N})\s+(?:\w+\s+){{0,2}}recommendations?\b(?! on (?:this|that)\b)"
    rf"(?:,?\s+(?:directed\s+|addressed\s+)?to\s+(?P<scope>(?:the\s+)?(?-i:[A-Z])[^,.;:]{{1,60}}?)(?=\s+and\s+\d|\s+(?:that"
    rf"|to|should|on|for|aimed|designed|intended)\b|[,.;:]|$))?",
    re.IGNORECASE,
)
ACTIONS = re.compile(rf"\brecommend\b[^.]{{0,300}}\btake the following (?P<n>{N}) actions?\b", re.IGNORECASE)
OTHERS = re.compile(
    r"\b(?:in|from|of) (?:our |its |the |a |an )?(?:\w+ ){0,2}(?:19|20)\d\d\b|\b(?:previous(?:ly)?|prior|earlier)\b"
    r"|\blast (?:year|audit|review)\b"
    r"|\bof the \w+ recommendations? (?:in|from|made in|made by)\b",
    re.IGNORECASE,
)
"""An earlier report, or another body's: its count is not this report's."""
PAST = re.compile(r"\b(?:made|issued|contained|included|offered|provided|had)\b", re.IGNORECASE)
SHARE = re.compile(
    rf"\b(?P<n>{N})\s+(?:recommendations?\s+)?(?:(?:are|were)\s+)?(?:directed\s+|addressed\s+|made\s+)?to\s+"
    rf"(?P<scope>(?:the\s+)?(?-i:[A-Z])[^,.;:]{{1,60}}?)(?=,?\s+and\s+{N}|[,.;:]|\s+(?:that|to|for)\b|$)",
    re.IGNORECASE,
)
DIRECTED = re.compile(
    rf"\bthe (?P<n>{N}) recommendations?\b[^.]{{0,30}}?\b(?:directed|addressed"
    rf"|made) to (?P<scope>[A-Z][\w&/+ ]{{1,40}}?)(?=[,.;]|\s+the\b)"
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
    rf"|(?:the|these|those) (?P<some>{N}) recommendations"
    r"|the (?:other|remaining) (?P<rest>))"
)
TOTAL = re.compile(
    r"\b(?:we )?question(?:ed|s)? (?:costs of )?\$(?P<questioned>[\d,]+(?:\.\d\d)?)[^.;]{0,80}?"
    r"\bof which \$(?P<unsupported>[\d,]+(?:\.\d\d)?)"
    r"[^.;]{0,30}?\bunsupported\b",
    re.IGNORECASE,
)
RECOMMENDATION = re.compile(r"\brecommendations?\b", re.IGNORECASE)
SPEAKS = re.compile(r"\brecommendations?\b|\bactions\b|\bquestion", re.IGNORECASE)


def self_checks(document: Document, recommendations: Sequence[Recommendation]) -> tuple[SelfCheck, ...]:
    """Every such statement of the report with what it expects, and whether the reading agrees (None: it can't be told)."""
    found: dict[tuple[str, str, str], SelfCheck] = {}
    names = {name for item in recommendations for name in item.addressees}
    for passage in document.passages:
        if not SPEAKS.search(passage.text):
            continue
        for start, end in sentences(passage.text):
            check = _check(passage, start, end, recommendations, names) or _total(passage, start, end, document)
            for one in (check, *_shares(passage, start, end, recommendations)) if check else ():
                found.setdefault((normalise(one.statement), str(sorted(one.expects.items())), one.scope.get("addressee", "")), one)
    return tuple(found.values())


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
    if not scope and expects.get("recommendations", whole) != whole:
        named = [name for name in sorted(names) if re.search(rf"\b{re.escape(name)}\b", sentence)]
        scope = {"addressee": named[0]} if len(named) == 1 else {}
    holds = None if _tangled(sentence) else _holds(expects, scope, items)
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


def _total(passage: Passage, start: int, end: int, document: Document) -> SelfCheck | None:
    """Totals of money in words, held against the amounts that the rest of the report states by kind."""
    found = TOTAL.search(passage.text[start:end])
    if not found:
        return None
    expects = {kind: f"{Decimal(amount.replace(',', '')):.2f}" for kind, amount in found.groupdict().items()}
    stated = {(row.kind, row.amount) for row in money(document) if len(row.spans) > 1 or row.kind not in expects}
    holds = True if all((kind, amount) in stated for kind, amount in expects.items()) else None
    return SelfCheck(statement=passage.text[start:end], expects=dict(expects), holds=holds, spans=passage.spans(start, end))


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
        elif hit["some"]:
            found[position] = number(hit["some"])
        elif hit["n"]:
            found[position] = number(hit["n"])
            if hit["of"]:
                found["recommendations"] = number(hit["of"])
    return found


def _tangled(sentence: str) -> bool:
    """Whether one sentence counts the same position of two respondents."""
    return any(len(re.findall(f"{verb} (?:with|to) (?:all )?{N}", sentence, re.IGNORECASE)) > 1 for _position, verb in POSITIONS)


def number(word: str) -> int:
    """A printed number, in words or digits."""
    return NUMBERS[word.lower()] if word.lower() in NUMBERS else int(word)


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
    """None where the statement does not cover all of them, or where one position is withheld."""
    counted = {position: expects[position] for position, _verb in POSITIONS if position in expects}
    read = Counter(item.response.position if item.response else "not stated" for item in meant)
    if all(read[position] == stated for position, stated in counted.items()):
        return True
    unsure = any(item.response is not None and item.response.withheld for item in meant)
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
