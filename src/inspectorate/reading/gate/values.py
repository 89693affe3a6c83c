"""What the release gate finds in a file: places, kinds and lengths, never the words. Frozen values, stored with the reading."""

from dataclasses import dataclass

from inspectorate.core.spans import Box, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Leak:
    """Words (or bytes, of an attachment) that the file holds and its pages do not show.

    `way` is a key of `ways.SENTENCES`. `page` is 1-based, 0 for the file as a whole; `box` is in 1/100 pt; `number` tells
    things of one kind apart that stand on no page: the 3rd bookmark, the 2nd attachment. `length` is letters and digits.
    """

    way: str
    length: int
    page: int = 0
    box: Box | None = None
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Exemption:
    """A code that says why something was blacked out, as printed, with its place."""

    code: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Accessibility:
    """How well a person who cannot see the pages is served by the file; measured, never a reason to hold it back.

    `language` and `title` as the file states them for readers ("" for none). `figures` that it tags, and those of them
    without a description. `checked`: the checker and its version, "" where it could not read the file; then `failed`, the
    rules of PDF/UA-1 that the file breaks, says nothing.
    """

    tagged: bool
    language: str = ""
    title: bool = False
    figures: int = 0
    undescribed: int = 0
    checked: str = ""
    failed: tuple[str, ...] = ()

    @property
    def passes(self) -> bool | None:
        """Whether the file conforms to PDF/UA-1, as far as a machine can say; None where that is not known."""
        return not self.failed if self.checked else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """What stands against releasing a file: leaks; what is merely worth knowing (notes); what could not be looked into (unchecked)."""

    leaks: tuple[Leak, ...] = ()
    notes: tuple[Leak, ...] = ()
    exemptions: tuple[Exemption, ...] = ()
    accessibility: Accessibility | None = None
    unchecked: str = ""
