"""The words of a title: what is cut off around it, whether it is a sentence, whether another printing says it again. Pure."""

import re

from inspectorate.core.text import normalise
from inspectorate.reading.facts.dates import printed_dates
from inspectorate.reading.facts.number import is_number

SAYS_SO = re.compile(
    r"((final|follow-?up|special|performance|interim|semi-?annual|government) )*"
    r"(audit|review|evaluation|inspection|investigation|inquiry|report|assessment|examination|study|survey|response|summary)s? "
    r"(report )?(of|on|into|to|for)\b",
    re.IGNORECASE,
)
_TALKS = re.compile(r"\b((is|are) available|click|website|you|your|please|we are|we have|we found|hereby|sincerely)\b", re.IGNORECASE)
DANGLING = re.compile(r"\b(of|on|for|and|at|in|by|to|from|the|with|into|over|regarding|concerning|about)$|[:–—-]$", re.IGNORECASE)
_TRAILING = re.compile(
    r"[\s,;:–—-]*\(?(dated|as of|issued|published|updated)?\s*$|[\s,;:–—(-]*(final |audit )*(report|audit) (no\.?|number|#).*$",
    re.IGNORECASE,
)
_CODE = re.compile(r"\s*[(\[](?=[^)]*\d[^)]*\d)((?:[A-Z]{1,8}[-–])?[A-Z\d]{1,8}(?:[-–/_.][A-Z\d]{1,8}){1,4})[)\]]$")
_PAPER = re.compile(
    r"(?:(?:final|draft|interim|special|audit|evaluation|inspection|accident|investigation) )*(?:report|inquiry|investigation) "
    r"(?=[\w/–-]*\d)[A-Z][\w]*(?:[-–/][\w]+)+\s*[:–—]\s*(?=\w)",
    re.IGNORECASE,
)
"""A kind of paper with its number before the title: "Final report RO-2014-103: "."""
_ENUMERATION = re.compile(r"(subject|re)\s*:\s*", re.IGNORECASE)


def is_sentence(text: str) -> bool:
    """Whether it ends like a sentence or talks to a reader; "Inc." ends a title, "attached." does not."""
    last = text.split()[-1]
    return bool(_TALKS.search(text)) or (last.endswith(".") and last[0].islower() and len(last) > 4)


def cleaned(text: str) -> str:
    """Without a kind of paper with its number before it, a date or a report number at its end, and without marks around."""
    text = _ENUMERATION.sub("", text, count=1) if _ENUMERATION.match(text) else text
    text = _PAPER.sub("", text, count=1) if _PAPER.match(text) else text
    for found in reversed(list(printed_dates(text))):
        before = text[: found.start]
        if found.end >= len(text.rstrip(" .)")) and re.search(r"(dated|issued|published|updated)\s*$|[–—(]\s*$", before, re.IGNORECASE):
            text = before
    code = _CODE.search(text)
    text = text[: code.start()] if code and is_number(code[1]) else text
    previous = None
    while previous != text:
        previous, text = text, _TRAILING.sub("", text)
    return text.strip(" *|•·_")


def same(a: str, b: str) -> bool:
    """Whether one of two titles holds the other."""
    x, y = normalise(a), normalise(b)
    return x == y or x in y or y in x


def echoed(wanted: str, echo: str) -> bool:
    """Whether the echo says the title again, in whole, in a part of its own, or in nearly the same words."""
    if len(echo) < 8:
        return False
    mine, theirs = set(wanted.split()), set(echo.split())
    return wanted in echo or echo in wanted or (len(theirs) <= 2 * len(mine) and len(mine & theirs) >= 0.75 * max(len(mine), 3))
