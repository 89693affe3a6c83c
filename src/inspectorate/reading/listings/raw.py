"""What a form of listing hands over before any meaning is read: labels with words, in rows. Pure."""

from dataclasses import dataclass, field

from inspectorate.reading.listings.values import Link, Meaning


@dataclass(slots=True, kw_only=True)
class Pair:
    """A label and the words that stood at it. `exact` is a date for machines beside the words (`<time datetime>`).

    `meaning` is given where the form itself knows it (the bulleted line is the title); else the label decides.
    """

    label: str
    words: str = ""
    links: tuple[Link, ...] = ()
    exact: str = ""
    line: int | None = None
    meaning: Meaning | None = None


@dataclass(slots=True, kw_only=True)
class RawRow:
    """One report's pairs in their order; `items` are the pairs of its recommendations."""

    pairs: list[Pair] = field(default_factory=list)
    items: list[list[Pair]] = field(default_factory=list)
    line: int | None = None
    place: str = ""
    file: str = ""
