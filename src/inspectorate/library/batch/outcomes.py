"""What became of each file or row of a batch, and the table that it ends with. Pure."""

from collections import Counter
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
    DOCUMENT: _("document of a report that is here by its listing"),
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
    """One file or row: the result, its report with number and title, why it waits, and what was published at which path."""

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
        """How many of each result, and how many flagged and published."""
        found = Counter(outcome.result for outcome in self.outcomes)
        named = {result: found[result] for result in RESULTS if found[result]}
        return named | {"flagged": sum(o.flagged for o in self.outcomes), "published": sum(o.published for o in self.outcomes)}

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
        lines += [self._reasons(REFUSED, _("Refused:")), self._reasons(PASSED, _("Left out:")), self._waiting()]
        lines += [_("Problems:") + "".join(f"\n  {problem}" for problem in self.problems)] if self.problems else []
        return "\n".join(line for line in lines if line) or _("Nothing was found.")

    def _reasons(self, result: str, head: str) -> str:
        chosen = [outcome for outcome in self.outcomes if outcome.result == result]
        return head + "".join(f"\n  {o.shown}: {_sentence(o)}" for o in chosen) if chosen else ""

    def _waiting(self) -> str:
        chosen = [outcome for outcome in self.outcomes if outcome.waits]
        head = _("Waiting for a person, not published:")
        return head + "".join(f"\n  {o.number or o.title or o.shown}: {'; '.join(o.waits)}" for o in chosen) if chosen else ""


def _words(name: str) -> str:
    return {**WORDS, "flagged": _("flagged: waiting for a person"), "published": _("published")}[name]


def _sentence(outcome: Outcome) -> str:
    return " ".join(part for part in (outcome.reason, outcome.advice) if part)


def _json(outcome: Outcome) -> dict[str, Any]:
    values = {name: getattr(outcome, name) for name in Outcome.__dataclass_fields__}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items() if value not in ("", (), False)}
