"""The data folder: one place for all that an installation keeps; made, and closed to others, on first use."""

import os
import secrets
from pathlib import Path

from inspectorate.core.words import _
from inspectorate.site.environment import Misconfigured

FOLDERS = ("private", "public", "keys")
SECRET = "secret"  # noqa: S105 - the name of the file


def secret_of(data: Path) -> str:
    """The installation's secret, or a fresh one that nothing has kept yet."""
    file = data / SECRET
    return (file.read_text("ascii").strip() if file.is_file() else "") or secrets.token_urlsafe(48)


def prepare(data: Path, secret: str) -> None:
    """Make the folder with all that belongs in it, readable by its owner only. Raises Misconfigured where it cannot be written."""
    try:
        data.mkdir(parents=True, exist_ok=True, mode=0o700)
        for name in FOLDERS:
            (data / name).mkdir(exist_ok=True, mode=0o700)
        _keep(data / SECRET, secret)
        probe = data / f".write-{secrets.token_hex(8)}"
        probe.touch()
        probe.unlink()
    except OSError as inner:
        raise Misconfigured(
            _(
                "The data folder {data} cannot be written ({reason}). Nothing was started. Make room on its disk or give the user who runs "
                "this command the right to write there, or name another folder with INSPECTORATE_DATA."
            ).format(data=data, reason=inner.strerror or inner)
        ) from inner


def _keep(file: Path, secret: str) -> None:
    """Make the file whole or not at all; one that a full disk left empty is made anew, where two meet the first one's stands."""
    if file.is_file() and file.stat().st_size:
        return
    aside = file.with_name(f".{SECRET}-{secrets.token_hex(8)}")
    try:
        with os.fdopen(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
            out.write(secret + "\n")
            out.flush()
            os.fsync(out.fileno())
        if file.is_file() and not file.stat().st_size:
            aside.replace(file)
        else:
            os.link(aside, file)
    except FileExistsError:
        return
    finally:
        aside.unlink(missing_ok=True)
