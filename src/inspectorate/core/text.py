"""The one normalisation under which two wordings count as the same."""

import re
import unicodedata

_ALIKE = str.maketrans(
    {
        "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'",
        "\u201c": '"', "\u201d": '"', "\u201e": '"',
        "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-",
        "\u00ad": None, "\u200b": None, "\ufeff": None,
    }
)  # fmt: skip
_SPACE = re.compile(r"\s+")


def normalise(text: str) -> str:
    """NFKC, lower case, quotes and dashes made alike, soft hyphens gone, white space single."""
    return _SPACE.sub(" ", unicodedata.normalize("NFKC", text).translate(_ALIKE)).strip().lower()
