"""What a table of a semiannual report is about, by the words of its caption and its columns. Pure.

Source: Inspector General Act of 1978, section 5(a), as amended: audit reports issued (6), with questioned costs (8), with
recommendations that funds be put to better use (9). Offices under other law publish the same under like words.
"""

import re
from collections.abc import Sequence

from inspectorate.reading.values import Cell

QUESTIONED, BETTER_USE, ISSUED, OTHER = "questioned costs", "better use", "reports issued", "other"
KINDS = (
    (
        ISSUED,
        re.compile(r"\b(?:listing|list) of\b.*\breports?\b|\breports? (?:\w+ ){0,2}issued\b(?!.* with )|\bissued (?:\w+ )?reports\b", re.I),
    ),
    (BETTER_USE, re.compile(r"\bbetter use\b", re.I)),
    (QUESTIONED, re.compile(r"\bquestioned costs?\b", re.I)),
)


def kind(caption: str, columns: Sequence[Cell]) -> str:
    """One of `questioned costs`, `better use`, `reports issued`, `other`: the caption decides, else the columns."""
    for words in (caption, " ".join(column.text for column in columns)):
        for name, pattern in KINDS:
            if pattern.search(words):
                return name
    return OTHER
