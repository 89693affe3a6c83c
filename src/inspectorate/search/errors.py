"""What can go wrong with an index; nothing of it loses a publication, since the index is rebuilt from the log.

SearchError
├── IndexBusy      another process is writing
└── IndexDamaged   the files in the folder cannot be read
"""

from pathlib import Path

from inspectorate.core.words import _


class SearchError(Exception):
    """The index did not answer; the sentence says what, where, what was kept and what helps."""


class IndexBusy(SearchError):
    """Another process holds the only writer of the index."""

    def __init__(self, folder: Path, seconds: float) -> None:
        message = _(
            "{folder}: another process has been writing this search index for more than {seconds} seconds. "
            "Nothing was changed in it, and what was to be indexed is still in the journal; run the command again when the other has ended."
        )
        super().__init__(message.format(folder=folder, seconds=f"{seconds:g}"))


class IndexDamaged(SearchError):
    """The index cannot be read."""

    def __init__(self, folder: Path, cause: object) -> None:
        message = _(
            "{folder}: the search index cannot be read ({cause}). "
            "No report is lost: delete that folder, and the index is built again from the journal at the next start."
        )
        super().__init__(message.format(folder=folder, cause=str(cause)[:300]))
