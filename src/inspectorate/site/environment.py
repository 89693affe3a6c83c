"""What an installation can be told, read from environment variables once and checked; no Django here.

`TABLE` is the whole list; docs/running.md repeats it and a test compares the two.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from inspectorate.core.words import _


class Misconfigured(ValueError):
    """A setting that cannot be used; the text names it, says why and what to write instead."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One variable: what it is read as, what holds without it, what it is for. `read` raises ValueError saying what it expects."""

    name: str
    read: Callable[[str], Any]
    default: str
    purpose: str


def _text(value: str) -> str:
    return value.strip()


def _yes(value: str) -> bool:
    if value.lower() not in ("0", "1", "no", "yes", "false", "true"):
        raise ValueError(_("yes or no"))
    return value.lower() in ("1", "yes", "true")


def _number(value: str) -> int:
    if not re.fullmatch(r"[0-9]{1,9}", value):
        raise ValueError(_("a whole number"))
    return int(value)


def _one_of(*words: str) -> Callable[[str], str]:
    def read(value: str) -> str:
        if value not in words:
            raise ValueError(_(" or ").join(words))
        return value

    return read


def _path(value: str) -> Path | None:
    return Path(value).expanduser().absolute() if value else None


def _names(value: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in value.split(",") if name.strip())


def _zone(value: str) -> str:
    try:
        return ZoneInfo(value).key
    except (KeyError, ValueError, OSError) as inner:
        raise ValueError(_("a time zone such as America/New_York")) from inner


def _language(value: str) -> str:
    if not re.fullmatch(r"[a-z]{2,3}(-[a-z]{2,4})?", value):
        raise ValueError(_("a language code such as en or es")) from None
    return value


def _colour(value: str) -> str:
    if value and not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
        raise ValueError(_("a colour such as #005ea2"))
    return value.lower()


def _address(value: str) -> str:
    """The public address without a slash at its end; empty for an installation that is not public."""
    if value and not re.fullmatch(r"https?://[a-z0-9.-]+(:[0-9]+)?/?", value):
        raise ValueError(_("an address such as https://reports.example.gov, without a path"))
    return value.rstrip("/")


TABLE = (
    Setting("INSPECTORATE_DATA", _path, "data", "the data folder: database, documents, keys; prepares itself on first use"),
    Setting("DATABASE_URL", _text, "", "another database than SQLite in the data folder: `postgresql://user:password@host/name`"),
    Setting("SECRET_KEY", _text, "", "the secret that signs cookies and forms; made in the data folder when empty"),
    Setting("INSPECTORATE_ADDRESS", _address, "", "the public address, such as `https://reports.example.gov`; with it this is production"),
    Setting("INSPECTORATE_HOSTS", _names, "", "more host names to answer to, with commas"),
    Setting("INSPECTORATE_DEBUG", _yes, "no", "`yes` shows errors in the browser; refused in production"),
    Setting("INSPECTORATE_NAME", _text, "Office of Inspector General", "the operator's name, at the head of every page"),
    Setting("INSPECTORATE_SEAL", _path, "", "a picture file (SVG or PNG) beside the name"),
    Setting("INSPECTORATE_COLOUR", _colour, "", "the accent colour, such as `#005ea2`"),
    Setting("INSPECTORATE_CONTACT", _text, "", "an e-mail address or web address for questions about the library"),
    Setting("INSPECTORATE_ABOUT", _path, "", "a text file for the page About"),
    Setting("INSPECTORATE_ZONE", _zone, "UTC", "the office's time zone; a day ends there"),
    Setting("INSPECTORATE_LANGUAGE", _language, "en", "the language of the pages"),
    Setting("INSPECTORATE_BACKFILE_AFTER", _number, "90", "days after its issue date from which a report is published as backfile"),
    Setting("INSPECTORATE_UNCHECKED", _one_of("marked", "hidden"), "marked", "facts that no person checked: `marked` or `hidden`"),
    Setting("INSPECTORATE_DOCUMENT_MB", _number, "512", "the largest document taken in, in megabytes"),
    Setting("INSPECTORATE_DOCUMENT_PAGES", _number, "5000", "the most pages read of one document"),
    Setting("INSPECTORATE_LAYOUTS", _text, "", "files or folders with the office's own layouts (docs/layouts.md), separated as in PATH"),
    Setting("INSPECTORATE_UPLOAD_MB", _number, "64", "the largest request body accepted, in megabytes"),
    Setting(
        "INSPECTORATE_CACHE_MB",
        _number,
        "64",
        "the memory, in megabytes, in which each server process keeps pages and pictures; 0 keeps none",
    ),
    Setting("INSPECTORATE_LOG_LEVEL", _one_of("DEBUG", "INFO", "WARNING", "ERROR"), "WARNING", "how much is written to the log (stderr)"),
)


def read(environment: Mapping[str, str]) -> dict[str, Any]:
    """Every setting's value, by name. Raises Misconfigured for the first that cannot be used; never repeats a secret."""
    values = {}
    for setting in TABLE:
        given = environment.get(setting.name, "").strip() or setting.default
        try:
            values[setting.name] = setting.read(given)
        except ValueError as inner:
            raise Misconfigured(
                _("{name} is {given!r}, but should be {expected}. Nothing was started.").format(
                    name=setting.name, given=given, expected=inner
                )
            ) from inner
    return values


def refuse_unsafe(values: Mapping[str, Any], *, secret: str, hosts: tuple[str, ...]) -> None:
    """Refuse what production must not have. Raises Misconfigured naming every reason at once.

    Production means that a public address is configured. `secret` is the one in use, `hosts` what will be answered to.
    """
    if not values["INSPECTORATE_ADDRESS"]:
        return
    reasons = []
    if values["INSPECTORATE_DEBUG"]:
        reasons.append(_("INSPECTORATE_DEBUG shows the inside of the system to everyone: remove it"))
    if len(secret) < 40 or secret.startswith("django-insecure"):
        reasons.append(_("SECRET_KEY is a default or too short: use 50 random characters, or leave it empty and one is made"))
    if not hosts or "*" in hosts:
        reasons.append(_("INSPECTORATE_HOSTS allows any host name: name the hosts, or leave it empty for the public address alone"))
    if reasons:
        raise Misconfigured(
            _("This is production ({address}), and not safe:").format(address=values["INSPECTORATE_ADDRESS"])
            + "".join(f"\n- {reason}" for reason in reasons)
        )
