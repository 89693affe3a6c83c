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
    return file.read_text("ascii").strip() if file.is_file() else secrets.token_urlsafe(48)


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
            _("The data folder {data} cannot be written ({reason}). Nothing was started; name another with INSPECTORATE_DATA.").format(
                data=data, reason=inner.strerror or inner
            )
        ) from inner


def _keep(file: Path, secret: str) -> None:
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return
    with os.fdopen(descriptor, "w") as out:
        out.write(secret + "\n")
