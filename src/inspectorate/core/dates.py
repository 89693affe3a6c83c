"""Dates as far as they are known, and fiscal years."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

Precision = Literal["day", "month", "year"]

_SHAPE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date printed as a day, a month or a year only: `PartialDate(2021, 4)` is April 2021."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        """Refuse what no calendar holds, with a ValueError that says what was given."""
        if self.day is not None and self.month is None:
            raise ValueError("a day without a month is not a date")
        date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read `2021-04-12`, `2021-04` or `2021`. Raises ValueError naming the text."""
        found = _SHAPE.fullmatch(text)
        if not found:
            raise ValueError(f"{text!r} is not a date: write 2021-04-12, 2021-04 or 2021")
        year, month, day = (int(part) if part else None for part in found.groups())
        return cls(year or 0, month, day)

    @property
    def precision(self) -> Precision:
        """How much of the date is known."""
        return "day" if self.day else "month" if self.month else "year"

    def last_day(self) -> date:
        """The last day that the date may mean: what a deadline sorts by."""
        if self.day:
            return date(self.year, self.month or 1, self.day)
        year, month = (self.year, self.month + 1) if self.month and self.month < 12 else (self.year + 1, 1)
        return date.fromordinal(date(year, month, 1).toordinal() - 1)

    def __str__(self) -> str:
        """ISO, as far as known: `2021-04`."""
        parts = (f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part))
        return "-".join(parts)


def fiscal_year(on: PartialDate, starts: int) -> int | None:
    """The fiscal year a date falls in, named by the calendar year in which it ends.

    `starts` is the month (1 to 12) in which the office's year begins; that is data of a profile, never of the code.
    None where the date is too coarse to tell.
    """
    if starts == 1:
        return on.year
    if on.month is None:
        return None
    return on.year + (on.month >= starts)
