"""The one normalisation under which two wordings count as the same."""

import re
import unicodedata

_ALIKE = {
    "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'",
    "\u201c": '"', "\u201d": '"', "\u201e": '"',
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-",
    "\u00ad": "", "\u200b": "", "\ufeff": "",
}  # fmt: skip
_ODD = re.compile(f"[{''.join(_ALIKE)}]")


def normalise(text: str) -> str:
    """NFKC, lower case, quotes and dashes made alike, soft hyphens gone, white space single."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
        text = _ODD.sub(lambda odd: _ALIKE[odd[0]], text)
    return " ".join(text.split()).lower()
