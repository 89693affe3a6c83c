"""A server's index that is lost, emptied or damaged is made anew beside the visitors, who are told to come again."""

import logging
import threading
import time
from collections import deque
from dataclasses import dataclass, field

from django.db import connections

from inspectorate.library import indexing
from inspectorate.library.rebuilding import Rebuild
from inspectorate.search.errors import IndexBusy, SearchError

PAUSE_SECONDS = 10.0
"""Between two attempts: a full disk is not emptied by trying at every request."""

GRACE_SECONDS = 1.0
"""Before an attempt: after an office's first publication whoever published fills the index at this moment."""

log = logging.getLogger(__name__)


@dataclass(slots=True)
class _State:
    lock: threading.Lock = field(default_factory=threading.Lock)
    thread: threading.Thread | None = None
    not_before: float = 0.0


_state = _State()


def begin() -> None:
    """Make the index anew in a thread of its own; nothing where that is under way, or was tried a moment ago."""
    with _state.lock:
        busy = _state.thread is not None and _state.thread.is_alive()
        if busy or time.monotonic() < _state.not_before:
            return
        _state.not_before = time.monotonic() + PAUSE_SECONDS
        _state.thread = threading.Thread(target=_run, name="mending", daemon=True)
        _state.thread.start()


def _run() -> None:
    try:
        time.sleep(GRACE_SECONDS)
        mend()
    finally:
        connections.close_all()


def mend() -> None:
    """Make it anew unless it is whole, or another process is at it; what goes wrong is logged."""
    try:
        indexing.whole()
    except SearchError as reason:
        log.warning("%s", reason)
    else:
        return
    try:
        deque(Rebuild(), maxlen=0)
    except IndexBusy:
        log.info("another process is making the search index anew")
    except Exception:
        log.exception("the search index could not be made anew; the search answers 503 until it can, all other pages go on")
    else:
        log.warning("the search index was made anew and is in use")
