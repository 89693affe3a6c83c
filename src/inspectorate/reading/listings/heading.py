"""What a listing's heading says of all its rows: an agency, a fiscal year, or only a name. Pure."""

import re

from inspectorate.reading.listings.dates import parse_year
from inspectorate.reading.listings.labels import is_sign
from inspectorate.reading.listings.raw import Pair
from inspectorate.reading.listings.values import Meaning

LABEL = "heading"
LONGEST = 120
"""Letters beyond which the words above the rows are prose, no heading."""

_CODE = re.compile(r"[A-Z][A-Z&-]{1,9}")
_BODY = re.compile(
    r"\b(?:department|agency|bureau|office|commission|administration|service|services|authority|corporation|council|board|division"
    r"|directorate|institute|center|centre|ministry|police|university|district|foundation|endowment|guard)\b",
    re.IGNORECASE,
)


def scope_of(heading: tuple[str, int | None], *, agency_is_empty: bool = False) -> list[Pair]:
    """The heading as a pair with its meaning: fiscal year, agency, or other; none where it only names the page.

    A heading is an agency when it is a code in capitals, when it names a kind of public body, or when every row has an
    agency label and leaves it empty (`agency_is_empty`): the page is that agency's.
    """
    words, line = heading[0].strip(), heading[1] or None
    if not words or len(words) > LONGEST or is_sign(words, "headings"):
        return []
    return [Pair(label=LABEL, words=words, line=line, meaning=_meaning(words, agency_is_empty))]


def _meaning(words: str, agency_is_empty: bool) -> Meaning:
    if parse_year(words) is not None:
        return Meaning.FISCAL_YEAR
    is_agency = agency_is_empty or _CODE.fullmatch(words) or _BODY.search(words)
    return Meaning.AGENCY if is_agency else Meaning.OTHER
