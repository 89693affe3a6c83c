"""What a verification found, in words that a clerk understands."""

from dataclasses import dataclass, field

from inspectorate.core.canonical import JSON
from inspectorate.core.words import _, ngettext


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it was recorded. `entry` is a position in the log, or None where it is about the log as a whole."""

    log: str
    entry: int | None
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LogState:
    """What was verified of one log."""

    log: str
    origin: str
    size: int
    root: str  # hex
    purged: int  # parts and blobs that an entry let go


@dataclass(slots=True)
class Verdict:
    """The outcome over all logs."""

    logs: list[LogState] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @property
    def intact(self) -> bool:
        """Whether nothing was found."""
        return not self.findings

    def sentences(self) -> list[str]:
        """A line a log, then a line a finding, then what it comes to."""
        lines = [
            _("{log}: {size}, {purged} let go, signed as {origin}").format(
                log=state.log,
                size=ngettext("{n} entry", "{n} entries", state.size).format(n=state.size),
                purged=state.purged,
                origin=state.origin,
            )
            for state in self.logs
        ]
        lines += [finding.sentence for finding in self.findings]
        if self.intact:
            return [*lines, _("Everything is as it was recorded.")]
        many = len(self.findings)
        return [*lines, ngettext("Altered: {n} finding.", "Altered: {n} findings.", many).format(n=many)]

    def as_json(self) -> JSON:
        """The same for programs."""
        return {
            "intact": self.intact,
            "logs": [
                {"log": state.log, "origin": state.origin, "size": state.size, "root": state.root, "purged": state.purged}
                for state in self.logs
            ],
            "findings": [{"log": found.log, "entry": found.entry, "sentence": found.sentence} for found in self.findings],
        }
