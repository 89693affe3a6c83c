"""What may be a recommendation: an item, a labelled paragraph or a sentence, with the words it hangs on and what follows it."""

from dataclasses import dataclass, field

from inspectorate.reading.document import Passage
from inspectorate.reading.text.units import Unit


@dataclass(slots=True, kw_only=True)
class Candidate:
    """One printing of a recommendation, filled while the document is walked.

    `form`: list | label | sentence | typed | trailing | action. `region` is the kind of section it stands in; `context` is the
    paragraph before the lead-in, for one that speaks of "they". `group` tells the lists apart; `strong` says that the report
    itself calls it a recommendation. `section` is the answer to all the recommendations of its section. `stem`: letters of the
    first paragraph under a label that stands alone; `cut`: what follows it was taken for reasons, not for its words.
    `advised`: a paragraph after a list that says "should" and not that it is recommended. `became` is the heading that says
    what has become of it.
    """

    form: str
    at: int
    passage: Passage
    group: int
    region: str
    strong: bool
    number: str | None = None
    parent: str | None = None
    lead: Passage | None = None
    context: str = ""
    whom: str = ""
    """The heading over it that says whom it is for: "Recommendations – to the Harbour Master"."""
    prior: bool = False
    became: Passage | None = None
    status: str = ""
    due: Passage | None = None
    """What its own line of a target date says, without the label."""
    stem: int = 0
    advised: bool = False
    cut: bool = False
    answer: list[Unit] = field(default_factory=list)
    comment: list[Unit] = field(default_factory=list)
    section: list[Unit] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The item as printed, without its mark."""
        return self.passage.text

    @property
    def page(self) -> int:
        """The page it begins on."""
        return self.passage.page
