"""The journal, or some logs of it, as one file that anyone can verify and that rebuilds an installation."""

import os
from collections.abc import Sequence
from pathlib import Path

from inspectorate.core.ids import new_id
from inspectorate.core.words import _
from inspectorate.journal.book import Stored
from inspectorate.journal.errors import Damaged, Refused
from inspectorate.journal.snapshots import snapshot
from inspectorate.proof import exports


def export(file: Path, *, logs: Sequence[str] = (), progress: exports.Progress = lambda log, done: None) -> dict[str, int]:
    """Write the logs (all by default) to a new file, whole or not at all; how many entries of each.

    Raises Refused for a file that exists or a log that does not, Damaged where a blob is not there.
    """
    if file.exists():
        raise Refused(_("{file} exists already and was left as it is. Name another file.").format(file=file))
    aside = file.with_name(f".{file.name}-{new_id()[:8]}")
    try:
        with snapshot(), os.fdopen(os.open(aside, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), "w+b") as out:
            book = Stored(logs)
            if missing := sorted(set(logs) - set(book.logs())):
                raise Refused(_("There is no log {log} here. Nothing was written.").format(log=", ".join(missing)))
            exports.write(book, out, progress=progress)
            out.flush()
            os.fsync(out.fileno())
        aside.replace(file)
    except FileNotFoundError as inner:
        raise Damaged(
            _(
                "{what} is not there; nothing was written. If something was purged just now, run this again; "
                "else run `inspectorate journal verify`."
            ).format(what=inner.filename or inner)
        ) from inner
    finally:
        aside.unlink(missing_ok=True)
    return {log: book.head(log).size for log in book.logs()}
