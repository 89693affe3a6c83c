"""Dates behind a label of their own: "Target date: June 2025", "an estimated completion date of 30 May". Pure.

Such a field decides over any other date of an answer, and a past one counts in it. Of fields with the same label each
belongs to a step, and the last step counts; of fields with different labels ("implementation", "follow-up") the first.
"""

import re
from collections.abc import Sequence

from inspectorate.reading.responses.targetdates import Due

KIND = (
    r"(?:original|revised|proposed|estimated|expected|anticipated|projected|planned|agreed|target(?:ed)?|scheduled|forecast|final|due"
    r"|intended|corrective|action|implementation|completion|closure|resolution|delivery|maturity|follow-up)"
)
NOUN = r"(?:deadlines?|time[- ]?frames?|time[- ]?lines?|timescales?|timing|ECD|by when)"
OWNER = r"(?:responsib\w+|officer|owner|lead|who|person)[\w /&,’']{0,40}\b(?:when|dates?|deadline|timescale|time ?frame)"
WHOLE = (
    rf"(?:{OWNER}|(?:{KIND}[ /-]){{1,4}}(?:dates?|completion|implementation)|(?:dates?|schedule) (?:of|for) (?:implementation|completion)"
    rf"|(?:{KIND}[ /-]){{0,4}}{NOUN}|due|target|fecha (?:prevista|límite)|échéance)"
)
SHORT = r"(?:completion|implementation|completed|when|due|target)"
"""Labels only right before a date."""
TAIL = (
    r"(?: set)?(?: (?:for|of|to) (?:full |the )?(?:completion|implementation|complete|implement|action)(?: [\w ]{0,30})?)?"
    r"(?: ?\([^)]{1,20}\))?"
)
COLON = re.compile(rf"\b(?P<label>{WHOLE}){TAIL}\s*(?::|\s[–—-]|[–—])\s*(?P<rest>[^:;]{{0,60}})$", re.IGNORECASE)
"""A label with its mark, and what stands between it and the date: an official, "by", "completed"."""
BARE = re.compile(
    rf"(?:^|[.;|]\s)\W*(?P<label>{WHOLE}|{SHORT}){TAIL}\s*[:–—-]?\s*(?P<rest>(?:by |completed |implemented |the |end |of |early )*)$",
    re.IGNORECASE,
)
"""A label that begins the text or follows a sentence, right before the date."""
TITLES = r"(?:Proposed|Estimated|Expected|Anticipated|Projected|Planned|Target|Due|Scheduled|Implementation|Completion|Action|Agreed)"
TITLED = re.compile(
    rf"\b(?P<label>(?:Schedule for |Date of )(?:Completion|Implementation)|(?:{TITLES}[ -]){{1,3}}(?:Dates?|Deadlines?|Completion"
    r"|Implementation|Time ?frame|Timeline))"
    r"(?P<rest>:? ?(?:[Bb]y |[Cc]ompleted |[Ii]mplemented |FY ?)?)$"
)
"""A label in capitals, as cells of a form read in a row have it, right before the date."""
SPOKEN = re.compile(
    rf"\b(?P<label>(?:{KIND}[ /-]){{1,4}}(?:dates?|deadlines?)){TAIL} (?:is |was |of |to be |will be |would be |remains )+"
    r"(?P<rest>(?:by |the |end of |approximately |about |no later than )*)$",
    re.IGNORECASE,
)
"""A label within a sentence."""
DATES = r"\b(?:target|due|completion|implementation|planned|expected|estimated|response due)\b.{0,25}\bdates?\b"
HEAD = re.compile(rf"^\W*(?!(?:target|due|when)\s+\w)(?:{WHOLE}|when)\b.{{0,30}}$|{DATES}", re.IGNORECASE)
"""The head of a column of dates."""
STOP = re.compile(r"\b(?:has|have|had|will|was|were|is|are|been)\b|(?<!\b[A-Z])(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bSt)\.\s")
"""What shows that the words between label and date are no official's name."""
NONE = re.compile(
    rf"(?:^|[.;|]\s)\W*{WHOLE}{TAIL}\s*(?::|\s[–—-]|[–—])\s*"
    r"(?:n/?a|not applicable|none|tbd|to be (?:determined|decided|confirmed)|on-?going|continuous|complete[d]?|implemented|done"
    r"|immediate(?:ly)?)\b"
    r"(?![^.;:]{0,40}\d)",
    re.IGNORECASE,
)
"""A label behind which no date stands."""
"""What shows that words between label and date are a sentence."""
REACH = 140
"""Letters before a date in which its label may begin."""


def label_of(text: str, due: Due) -> str | None:
    """The label that a date stands behind, in small letters; None where there is none."""
    before = text[max(0, due.start - REACH) : due.start]
    for pattern in (COLON, BARE, TITLED, SPOKEN):
        found = pattern.search(before)
        if found and not STOP.search(found["rest"]):
            return " ".join(found["label"].lower().split())
    return None


def field(text: str, dated: Sequence[Due]) -> Due | None:
    """The date that the labels of a text give; None where none stands behind one."""
    found = [(label, due) for due in dated if (label := label_of(text, due)) is not None]
    if not found:
        return None
    same = [due for label, due in found if label == found[0][0]]
    return max(same, key=lambda due: (due.until, due.start))


def says_none(text: str) -> bool:
    """Whether a label stands in the text and behind it that there is no date."""
    return NONE.search(text) is not None
