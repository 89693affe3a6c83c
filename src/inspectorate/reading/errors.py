"""What can go wrong with a file before there is a page to read.

ReadingFailed
└── CannotOpen        the file gives no page: its reason, and what its owner can do
"""


class ReadingFailed(Exception):
    """Anything that reading raises itself."""


class CannotOpen(ReadingFailed):
    """A file that gives no page: `reason` says why, `advice` what its owner can do. `final`: no repair will help."""

    def __init__(self, reason: str, advice: str, *, final: bool = False) -> None:
        super().__init__(f"{reason} {advice}".strip())
        self.reason = reason
        self.advice = advice
        self.final = final
