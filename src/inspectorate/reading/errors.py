"""What can go wrong with a file before there is a page to read.

ReadingFailed
└── CannotOpen        the file gives no page: its reason, and what its owner can do
"""


class ReadingFailed(Exception):
    """Anything that reading raises itself."""


class CannotOpen(ReadingFailed):
    """A file that gives no page. `reason` says why, `advice` what its owner can do."""

    def __init__(self, reason: str, advice: str) -> None:
        super().__init__(f"{reason} {advice}")
        self.reason = reason
        self.advice = advice
