"""Words as given made fit to keep, and a cleaned text beside them. Pure."""

import re

MAX_WORDS = 1_000_000
"""Letters of one field that are kept; a longer one is cut and named."""

_UNKEEPABLE = re.compile(r"[\x00\ud800-\udfff]")
_CONTROLS = (*range(0x20), *range(0x7F, 0xA0))
_WIDTHLESS = (0xAD, 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), 0x2060, *range(0x2066, 0x206A), 0xFEFF)
_UNSEEN = dict.fromkeys((*(code for code in _CONTROLS if not chr(code).isspace()), *_WIDTHLESS))
"""Control signs, soft hyphens, marks of no width, switches of direction; joiners stay, since some scripts need them."""

_EMPTY_LINE = re.compile(r"\n[^\S\n]*\n\s*")


def keepable(words: str) -> str:
    """The words with what no journal and no database can hold (U+0000, half characters) replaced by U+FFFD."""
    return _UNKEEPABLE.sub("\ufffd", words.replace("\r\n", "\n").replace("\r", "\n"))


def clean(words: str, *, paragraphs: bool = False) -> str:
    """White space single, signs that nobody can see gone; empty lines part paragraphs where these are wanted."""
    parts = _EMPTY_LINE.split(words) if paragraphs else [words]
    return "\n\n".join(filter(None, (_line(part) for part in parts)))


def _line(words: str) -> str:
    return " ".join(words.translate(_UNSEEN).split())
