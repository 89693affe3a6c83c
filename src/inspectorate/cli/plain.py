r"""What a terminal would obey is spelled out (`\u001b`) before it is printed: titles come from documents that strangers wrote.

In JSON the spelling means the same letter, so nothing is lost there.
"""

import re
from typing import Any, TextIO

_OBEYED = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069]")
"""Control signs but for tab and ends of lines, and what turns the direction of the text."""


def plain(text: str) -> str:
    """The text with what a terminal would obey spelled out."""
    return _OBEYED.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


class Plain:
    """A stream that prints everything as `plain` has it; in all else the stream behind it."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Print the text; returns its length as given."""
        self._stream.write(plain(text))
        return len(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)
