"""What a file says of itself beside its pages.

Witnesses only: they confirm or choose between words that a page prints, and never become a value. A program may have put
a file's name there, and an outline may hold what a page hides.
"""

from dataclasses import dataclass

from inspectorate.reading.values import Heading


@dataclass(frozen=True, slots=True, kw_only=True)
class Witnesses:
    """The file's own title, empty where it has none or a file's name, and its bookmarks in order."""

    title: str = ""
    bookmarks: tuple[Heading, ...] = ()
