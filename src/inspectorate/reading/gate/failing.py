"""A file that could not be looked into is never taken to be clean: its reading says so, and a person is asked. Pure."""

from dataclasses import replace

from inspectorate.core.words import _
from inspectorate.reading.values import Flag, Reading

KIND = "file not looked into"


def not_looked_into(reading: Reading, why: str) -> Reading:
    """The reading with the question that stands for what was not learnt."""
    message = _("What the file holds beside its pages could not be looked into: {why}").format(why=why)
    return replace(reading, flags=(*reading.flags, Flag(kind=KIND, message=message, about=("document",))))
