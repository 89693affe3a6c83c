"""What the library refuses.

LibraryError
├── NotHere      no report goes by that name
├── Ambiguous    several do
└── Refused      the rule forbids it; nothing was done
"""

from collections.abc import Sequence

from inspectorate.core.words import _


class LibraryError(Exception):
    """The family; the text says what, where, what was kept and what to do."""


class NotHere(LibraryError):
    """No report goes by that name."""

    def __init__(self, words: str) -> None:
        super().__init__(
            _("{words!r} is no report here. Nothing was done; give a path (/r/…), an id, a document's SHA-256 or a number.").format(
                words=words
            )
        )


class Ambiguous(LibraryError):
    """Several reports go by that name; the text lists them."""

    def __init__(self, words: str, reports: Sequence[str]) -> None:
        self.reports = tuple(reports)
        super().__init__(
            _("{words!r} is the number of several reports. Nothing was done; name one of them:\n  {reports}").format(
                words=words, reports="\n  ".join(reports)
            )
        )


class Refused(LibraryError):
    """The rule forbids it; nothing was done."""
