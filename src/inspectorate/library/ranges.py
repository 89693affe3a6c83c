"""Which bytes a `Range` header asks for (RFC 9110, section 14). Pure."""

import re
from dataclasses import dataclass

_ONE = re.compile(r"\s*bytes\s*=\s*(\d{0,19})-(\d{0,19})\s*", re.IGNORECASE | re.ASCII)


@dataclass(frozen=True, slots=True)
class Bytes:
    """Bytes `first` up to and with `last`, 0-based."""

    first: int
    last: int

    @property
    def length(self) -> int:
        """How many."""
        return self.last - self.first + 1


class Unsatisfiable(ValueError):
    """The range starts beyond the end."""


def asked(header: str, length: int) -> Bytes | None:
    """The one range that is asked for; None to send the whole (no range, several, another unit, nonsense).

    Raises Unsatisfiable for a range that holds no byte of `length`.
    """
    found = _ONE.fullmatch(header)
    if not found or found.groups() == ("", ""):
        return None
    first, last = found.groups()
    if not first:
        if int(last) == 0 or length == 0:
            raise Unsatisfiable(header)
        return Bytes(max(0, length - int(last)), length - 1)
    if last and int(last) < int(first):
        return None
    if int(first) >= length:
        raise Unsatisfiable(header)
    return Bytes(int(first), min(int(last), length - 1) if last else length - 1)
