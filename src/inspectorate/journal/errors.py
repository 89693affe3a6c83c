"""What the journal refuses.

JournalError
├── Refused       the entry may not be written; nothing was
│   ├── Unstored  it names a blob that is not stored
│   └── Needed    a purge names a blob that another entry still needs
├── Moved         someone wrote first: read again, decide again
└── Damaged       what is stored does not agree with itself
"""

from inspectorate.core.words import _


class JournalError(Exception):
    """The family; the text says what, where, what was kept and what to do."""


class Refused(JournalError):
    """The entry may not be written; nothing was written."""


class Unstored(Refused):
    """An entry names a blob that is not stored, so its words would be missing from the start."""

    def __init__(self, entry: str, sha256: str) -> None:
        super().__init__(
            _("{entry} names the file {sha256}, which is not stored. Nothing was recorded; store the file first.").format(
                entry=entry, sha256=sha256
            )
        )


class Needed(Refused):
    """A purge names a blob that other entries still need."""

    def __init__(self, sha256: str, entries: tuple[str, ...]) -> None:
        self.entries = entries
        super().__init__(
            _("The file {sha256} is still needed by {entries}. Nothing was purged; name these entries too, or leave the file out.").format(
                sha256=sha256, entries=", ".join(entries)
            )
        )


class Moved(JournalError):
    """Someone wrote to the log or the stream after the writer had looked."""

    def __init__(self, what: str, expected: int, found: int) -> None:
        self.expected, self.found = expected, found
        super().__init__(
            _("{what} was at {expected} when you looked and is at {found} now. Nothing was recorded; look again and decide again.").format(
                what=what, expected=expected, found=found
            )
        )


class Damaged(JournalError):
    """What is stored does not agree with itself; `inspectorate journal verify` says more."""
