"""A recommendation as those who look for its answer see it. Pure."""

from dataclasses import dataclass

from inspectorate.reading.document import Passage
from inspectorate.reading.text.units import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One recommendation: its words, where it counts and on which pages it is printed, and what the document prints under it.

    `lead` are the words that it hangs on; `answer` is what a label says that the other side answered, `comment` the office's
    own words on it; `sections` are the answers to all the recommendations of a section in which it is printed.
    """

    number: str | None
    text: str
    passage: Passage
    pages: tuple[int, ...]
    lead: str = ""
    answer: tuple[Unit, ...] = ()
    comment: tuple[Unit, ...] = ()
    sections: tuple[tuple[Unit, ...], ...] = ()

    @property
    def page(self) -> int:
        """The page on which the printing that counts begins."""
        return self.passage.page
