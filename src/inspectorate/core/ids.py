"""Names that say nothing: 128 random bits, never time-ordered, never a report number."""

import re
import secrets

StreamId = str
"""32 lower-case hex digits."""

_SHAPE = re.compile(r"[0-9a-f]{32}")


def new_id() -> StreamId:
    """A fresh id."""
    return secrets.token_hex(16)


def is_id(text: str) -> bool:
    """Whether the text has the shape of an id."""
    return bool(_SHAPE.fullmatch(text))
