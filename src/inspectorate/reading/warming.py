"""A made page read once, so that every table is loaded before a worker is forked."""

from inspectorate.reading.gate.data import codes
from inspectorate.reading.layouts import installed
from inspectorate.reading.read import facts_of
from inspectorate.reading.values import Block, Line, Page, State, Word

SAID = "Audit of the Harbor. We recommend that the Harbor Master keep a list of all keys. June 3, 2024. Total $1,200 questioned."


def warm() -> None:
    """Read it."""
    facts_of("", "", (_page(),))
    codes()
    for layout in installed():
        layout.cue("recommends")  # with it all others are compiled


def _page() -> Page:
    words = tuple(Word(text, (7200 + 300 * at, 7200, 7400 + 300 * at, 8400), 1200) for at, text in enumerate(SAID.split()))
    whole = (Line(0, len(words)),), (Block(0, 1),)
    return Page(number=1, width=61200, height=79200, state=State.TEXT, words=words, lines=whole[0], blocks=whole[1])
