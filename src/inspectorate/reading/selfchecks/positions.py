"""How many recommendations a sentence says were agreed with, refused, closed: "did not concur with five of the six". Pure."""

import re

from inspectorate.reading.selfchecks.numbers import N, number
from inspectorate.reading.text.sought import sought

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
    rf" (?:all (?:but|except) (?P<but>{N})(?: of (?:the |our |its )?(?P<butof>{N}))?"
    rf"|(?P<all>all)(?: of)?(?: (?:the|our|its))?(?: (?P<whole>{N}))?(?: of (?:the|our))?|(?P<n>{N})"
    rf"(?: of (?:the |our |its |this )?(?:audit[’']s |report[’']s )?(?P<of>{N}))?"
    rf"|(?:the|these|those) (?P<some>{N}) recommendations"
    r"|the (?:other|remaining) (?P<rest>))"
)
DONE = sought(
    rf"\b(?:(?:has|have|had) (?:already )?implemented,? (?:or|and) (?:will|plans? to|intends? to|would) implement"
    rf"|(?:will|plans? to|agreed to|intends? to) implement)"
    rf"(?: (?P<n>{N})(?: of (?:the |our |its |this )?(?:audit[’']s |report[’']s )?(?P<of>{N}))?(?= (?:\w+ )?recommendations?\b)"
    rf"| all (?P<whole>{N})(?= (?:\w+ )?recommendations?\b))"
)
"""Undertaking to do what is asked, or having done it, is to concur."""
PARTED = sought(
    rf"\bof the (?P<of>{N}) recommendations\b[^.]{{0,40}}?,? (?P<n>{N}) (?:recommendations )?"
    rf"(?:have|has|were|was) (?:already )?(?:been )?implemented\b[^.]{{0,40}}?\b(?:the )?(?:remaining|other)"
    rf" (?P<rest>{N}) (?:recommendations )?(?:will|would|are to) be implemented\b"
)
STATES = ("unresolved", "resolved", "open", "closed")
"""What the report itself says has become of them."""
STATED = sought(
    rf"\b(?P<n>{N})(?: of (?:the |our |its )?(?P<of>{N}))? recommendations?(?: (?:are|is|as|to be|were|was|remains?|considered)){{0,2}}"
    r" (?P<state>unresolved|resolved|open|closed)(?:(?: and|,) (?P<also>open|closed|resolved|unresolved))?\b"
)


COUNTED = tuple((position, sought(verb + OBJECT)) for position, verb in POSITIONS)


def positions(sentence: str) -> dict[str, int | str]:
    """What it counts: by position or state, and "recommendations" where it says of how many."""
    found: dict[str, int | str] = {}
    for position, said in COUNTED:
        hit = said.search(sentence)
        if hit:
            found |= _counted(position, hit)
    return found or _done(sentence) or _states(sentence)


def tangled(sentence: str) -> bool:
    """Whether one sentence counts the same position of two respondents."""
    return any(len(re.findall(f"{verb} (?:with|to) (?:all )?{N}", sentence, re.IGNORECASE)) > 1 for _position, verb in POSITIONS)


def _counted(position: str, hit: re.Match[str]) -> dict[str, int | str]:
    if hit["but"]:
        whole = number(hit["butof"]) if hit["butof"] else None
        return {} if whole is None else {"recommendations": whole, position: whole - number(hit["but"])}
    if hit["all"]:
        return {"recommendations": number(hit["whole"]), position: number(hit["whole"])} if hit["whole"] else {}
    if hit["some"]:
        return {position: number(hit["some"])}
    if hit["n"]:
        return {position: number(hit["n"]), **({"recommendations": number(hit["of"])} if hit["of"] else {})}
    return {}


def _done(sentence: str) -> dict[str, int | str]:
    if parted := PARTED.search(sentence):
        return {"recommendations": number(parted["of"]), "concur": number(parted["n"]) + number(parted["rest"])}
    hit = DONE.search(sentence)
    if hit is None:
        return {}
    if hit["whole"]:
        return {"recommendations": number(hit["whole"]), "concur": number(hit["whole"])}
    return {"concur": number(hit["n"]), **({"recommendations": number(hit["of"])} if hit["of"] else {})}


def _states(sentence: str) -> dict[str, int | str]:
    found: dict[str, int | str] = {}
    for hit in STATED.finditer(sentence):
        found |= {state.lower(): number(hit["n"]) for state in (hit["state"], hit["also"]) if state}
        found |= {"recommendations": number(hit["of"])} if hit["of"] else {}
    return found
