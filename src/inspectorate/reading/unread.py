"""A page of which nothing is known but why it was not read."""

from inspectorate.reading.values import Page, State

LETTER = (61200, 79200)


def unread(number: int, reason: str, width: int = LETTER[0], height: int = LETTER[1]) -> Page:
    """The page with its reason; it has the size of a letter where its own was not learnt."""
    return Page(number=number, width=width, height=height, state=State.NO_TEXT, reason=reason)
