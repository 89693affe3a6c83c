"""Those who follow a log after the commit, such as a search index: their failure never fails what was recorded."""

from collections.abc import Callable

from django.db import transaction

Follower = Callable[[int], None]
"""Called with the log's new head; catches up by itself, at start too, so that a missed call costs nothing but time."""

_FOLLOWERS: dict[str, tuple[str, Follower]] = {}


def register(name: str, log: str, follower: Follower) -> None:
    """Have `follower(head)` called after every commit that wrote to the log."""
    _FOLLOWERS[name] = (log, follower)


def after_commit(log: str, head: int) -> None:
    """Call the log's followers once this transaction is committed; an exception is logged, not raised."""
    for followed, follower in _FOLLOWERS.values():
        if followed == log:
            _once_committed(follower, head)


def _once_committed(follower: Follower, head: int) -> None:
    def told() -> None:  # a function of its own: Django logs the failure of a hook by its name, and a partial has none
        follower(head)

    transaction.on_commit(told, robust=True)
