"""Each part of what pages say by itself: a fault in one costs that part alone, and a flag tells it."""

import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from inspectorate.core.words import _
from inspectorate.reading.values import Flag

T = TypeVar("T")


@dataclass(slots=True)
class Tried:
    """The parts that failed, as flags, in the order in which they did."""

    flags: list[Flag] = field(default_factory=list)

    def part(self, about: str, work: Callable[[], T]) -> T | None:
        """What `work` gives; None, and a flag about that part, where it fails for what is in the document.

        The flag names the kind of the fault and the line of ours, never words of the document.
        """
        try:
            return work()
        except (ValueError, LookupError, AttributeError, TypeError, ArithmeticError, RecursionError) as error:
            at = traceback.extract_tb(error.__traceback__)[-1]
            message = _("This part could not be worked out ({kind}, {name} line {line}); the others were. Check it by hand, and report it.")
            said = message.format(kind=type(error).__name__, name=at.filename.rpartition("/")[2], line=at.lineno)
            self.flags.append(Flag(kind="facts failed", message=said, about=(about,)))
            return None
