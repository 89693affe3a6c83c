"""Words that take a position on every recommendation at once: which they are, and which are only about some. Pure."""

import re

from inspectorate.reading.text.sought import sought

VERB = (
    r"\b(?:agree[sd]?|agreeing|concur(?:s|red|rence)?|accept(?:s|ed)?|disagree[sd]?|non-?concur(?:s|red)?"
    r"|support(?:s|ed)?(?= (?:the|this|these|all|your|our)(?: \w+)? recommendation)"
    r"|reject(?:s|ed)?(?= (?:the|these|all|your|our|every)\b)|(?:not |fully |generally "
    r"|partially )(?:agree|concur))\b(?! (?:up)?on\b)"
)
WHICH = r"(?:\s+(?!that\b|certain\b|several\b|some\b|tone\b|severity\b|this\b)[\w’'-]+){0,9}?"
NOUN = r"\s+(?:recommendations|(?:our|its|the|audit|every|each) recommendation|findings|conclusions|(?:draft |final |audit )?report)\b"
OPEN = r"(?!\s+(?:of|on|for|about|that|concerning|regarding|#|\d|to (?!implement|it\b|them\b)))"
COUNT = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
MANY = rf"(?:{'|'.join(COUNT)}|\d+)"
OF_ALL = (
    sought(VERB + WHICH + NOUN + OPEN),
    sought(VERB + r"\s+(?:with\s+)?all(?: of (?:them|the|our)(?: recommendations)?)?\s+(?:but|except)\b"),
    sought(
        rf"\b(?:all(?: {MANY})?|both|each|every|the|these|our|your|its)(?: of (?:the|our|these|your))?(?: {MANY})?(?: audit| draft)?"
        r" recommendations? (?:in (?:the|this|our|your) (?:\w+ )?report )?"
        r"(?:is|are|was|were|has been|have been)(?: \w+ly| all| both)? (?:not )?(?:accepted|supported|endorsed|rejected|agreed(?: to)?)\b"
    ),
)
"""A position on all; on all but some; all of them accepted."""
OF_ONE = sought(VERB + r"(?:\s+(?:with|to|the|this|that|our|your|audit)){1,3}\s+recommendation\b")
"""The same where the report makes one recommendation only."""
PLURAL = re.compile(r"\b(?:recommendations|each|every|findings|conclusions|report)\b", re.IGNORECASE)
SOME = re.compile(
    rf"\b(?:with|to|of|accepted|rejected) (?P<many>{MANY})\b(?! recommendations? made| (?:notable )?exceptions?\b)(?P<of> of\b)?"
    r"|\bthe (?:other|remaining|first|second|third|last|latter|former|final (?!report))\b"
    r"|\b(?:first|second|third|fourth|fifth|last|final)(?:,? and \w+)?(?: two| three| four)? recommendations?\b"
    r"|\b(?:certain|several|some|most|many|few|half|majority|nearly all|almost all) (?:of |findings|recommendations)"
    r"|\b(?:tone|severity)\b",
    re.IGNORECASE,
)


def speaks_of_all(sentence: str, total: int) -> re.Match[str] | None:
    """Where a sentence takes a position on all of the `total` recommendations; None where it does not."""
    found = next((said for pattern in OF_ALL if (said := pattern.search(sentence))), None)
    if found and (total == 1 or PLURAL.search(found[0]) or found.re is not OF_ALL[2].expression):
        return found
    return OF_ONE.search(sentence) if total == 1 else None


def speaks_of_some(sentence: str, total: int) -> bool:
    """Whether it is about some only: a number of them that is all of them is no part."""
    return any(not _all(said, total) for said in SOME.finditer(sentence))


def _all(said: re.Match[str], total: int) -> bool:
    many = (said["many"] or "").lower()
    return bool(many) and not said["of"] and COUNT.get(many, int(many) if many.isdigit() else 0) == total
