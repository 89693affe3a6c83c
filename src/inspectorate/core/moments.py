"""Instants as the journal writes them: UTC, microseconds, one width, so that text order is time order."""

from datetime import UTC, datetime
from functools import lru_cache


@lru_cache(1024)  # a batch has one instant
def written(moment: datetime) -> str:
    """`2026-11-25T01:39:44.000000Z`. Raises ValueError for a naive datetime: nobody knows which zone it means."""
    if moment.tzinfo is None:
        raise ValueError(f"{moment.isoformat()} has no time zone")
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


@lru_cache(1024)
def read(text: str) -> datetime:
    """The instant of a text that `written` made. Raises ValueError for any other text."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None or written(moment) != text:
        raise ValueError(f"{text!r} is not an instant as the journal writes it")
    return moment
