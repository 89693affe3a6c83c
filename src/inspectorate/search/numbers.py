"""Report numbers however they are typed: `OIG-21-34`, `oig 21 34` and `OIG2134` are one. Pure."""

import re
import unicodedata

LONGEST = 60
"""Letters beyond which what was typed is no report number."""

_MOST_RUNS = 8  # "DCOIG-15-Announcement-Improper-Payment-Review" has six
_NOT_KEPT = re.compile(r"[\W_]+")


def key(number: str) -> str:
    """Letters and digits only, folded to lower case without accents: what numbers are compared by. "" for no number."""
    folded = unicodedata.normalize("NFKD", number[: 4 * LONGEST]).casefold()
    return "".join(letter for letter in folded if letter.isalnum())


def may_be_number(typed: str) -> bool:
    """Whether what was typed could be a report number: short, a digit in it, and few words."""
    runs = _NOT_KEPT.split(typed.strip())
    return len(typed) <= LONGEST and len(runs) <= _MOST_RUNS and any(letter.isdigit() for letter in typed)
