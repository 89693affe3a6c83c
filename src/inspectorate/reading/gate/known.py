"""What reading the pages of a file has taught already, so that looking into the file need not find it out again. Runs in a worker."""

from inspectorate.reading.drawings import Drawing
from inspectorate.reading.gate.accessibility import Broken
from inspectorate.reading.values import Hidden


class Known:
    """The rules of accessibility that it breaks (None: not looked for); by page and place the words that nobody can see.

    `inked`: by page, the drawings that may make it dark somewhere.
    """

    def __init__(self) -> None:
        """Nothing yet."""
        self.broken: Broken | None = None
        self.letters: dict[int, dict[Hidden, str]] = {}
        self.inked: dict[int, list[Drawing] | None] = {}
