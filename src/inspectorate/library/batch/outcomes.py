"""What became of each file or row of a batch, and the table that it ends with. Pure."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from inspectorate.core.words import _

ADDED, VERSION, EDITION, UNCHANGED, REFUSED, PASSED, LISTED, NAMED, DOCUMENT = (
    "added",
    "new version",
    "edition",
    "unchanged",
    "refused",
    "left out",
    "listed",
    "office named",
    "document",
)
RESULTS = (ADDED, DOCUMENT, VERSION, EDITION, LISTED, NAMED, UNCHANGED, REFUSED, PASSED)
WORDS = {
    ADDED: _("added"),
    DOCUMENT: _("document of a report that is here by its listing or an erratum"),
    VERSION: _("new version"),
    EDITION: _("edition of a version that is here"),
    LISTED: _("joined with a report"),
    NAMED: _("here already, its office named now"),
    UNCHANGED: _("unchanged"),
    REFUSED: _("refused"),
    PASSED: _("left out"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One file or row: the result, its report with number and title, why it waits, and what was published at which path.

    `twin`: the file of this run that has the same bytes.
    """

    shown: str
    result: str
    report: str = ""
    number: str = ""
    title: str = ""
    reason: str = ""
    advice: str = ""
    waits: tuple[str, ...] = ()
    published: bool = False
    path: str = ""
    twin: str = ""

    @property
    def flagged(self) -> bool:
        """Whether it waits for a person."""
        return bool(self.waits)


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A whole batch: every outcome, and the counts of the table."""

    outcomes: tuple[Outcome, ...]
    problems: tuple[str, ...] = field(default=())

    @property
    def counts(self) -> dict[str, int]:
        """How many files or rows of each result, how many reports are flagged, how often one was published."""
        found = Counter(outcome.result for outcome in self.outcomes)
        named = {result: found[result] for result in RESULTS if found[result]}
        return named | {"flagged": len(self._flagged()), "published": sum(o.published for o in self.outcomes)}

    @property
    def fine(self) -> bool:
        """Whether nothing was refused, waits or went wrong."""
        return not self.problems and not any(outcome.result == REFUSED or outcome.flagged for outcome in self.outcomes)

    def as_json(self) -> dict[str, Any]:
        """What `--json` prints."""
        return {"counts": self.counts, "problems": list(self.problems), "outcomes": [_json(outcome) for outcome in self.outcomes]}

    def table(self) -> str:
        """The counts as lines of words, then what waits or was refused with its reasons."""
        lines = [f"{count:>7}  {_words(name)}" for name, count in self.counts.items() if count]
        twins = [outcome for outcome in self.outcomes if outcome.twin]
        lines += [_told(_("Refused:"), self._of(REFUSED)), _told(_("Left out:"), self._of(PASSED))]
        lines += [_told(_("Exact duplicates, kept once:"), twins), self._waiting()]
        lines += [_("Problems:") + "".join(f"\n  {problem}" for problem in self.problems)] if self.problems else []
        return "\n".join(line for line in lines if line) or _("Nothing was found.")

    def _of(self, result: str) -> list[Outcome]:
        return [outcome for outcome in self.outcomes if outcome.result == result]

    def _flagged(self) -> dict[str, list[Outcome]]:
        """What waits, by report: a row and the document beside it are one."""
        found: dict[str, list[Outcome]] = {}
        for outcome in self.outcomes:
            if outcome.flagged:
                found.setdefault(outcome.report or outcome.shown, []).append(outcome)
        return found

    def _waiting(self) -> str:
        found = [f"\n  {_name(same)}:{reasons(same[-1].waits, '    ')}" for same in self._flagged().values()]
        return _("Waiting for a person, not published:") + "".join(found) if found else ""


def reasons(waits: Sequence[str], indent: str = "  ") -> str:
    """Why a report waits, to follow a colon: one reason stays on the line, several stand below it, each on a line of its own."""
    return f" {waits[0]}" if len(waits) == 1 else "".join(f"\n{indent}{wait}" for wait in waits)


def _name(same: Sequence[Outcome]) -> str:
    """What a person knows a report by: its number, else its title, else the file."""
    for name in ("number", "title"):
        if known := next((value for outcome in same if (value := getattr(outcome, name))), ""):
            return str(known)
    return same[0].shown


def _told(head: str, chosen: Sequence[Outcome]) -> str:
    return head + "".join(f"\n  {o.shown}: {_sentence(o)}" for o in chosen) if chosen else ""


def _words(name: str) -> str:
    return {**WORDS, "flagged": _("flagged: waiting for a person"), "published": _("published")}[name]


def _sentence(outcome: Outcome) -> str:
    if not outcome.advice:
        return outcome.reason
    return f"{outcome.reason.rstrip('.')}. {outcome.advice}"


def _json(outcome: Outcome) -> dict[str, Any]:
    values = {name: getattr(outcome, name) for name in Outcome.__dataclass_fields__}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items() if value not in ("", (), False)}
