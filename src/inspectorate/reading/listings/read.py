"""A listing of any form: what it is decides its content, never its name alone. Pure; no bytes make it fail."""

import hashlib
import re
from collections.abc import Callable

from inspectorate.core.words import _
from inspectorate.reading.listings.assemble import Found, assemble
from inspectorate.reading.listings.dates import Order
from inspectorate.reading.listings.decode import decode, is_binary
from inspectorate.reading.listings.html import read_html
from inspectorate.reading.listings.json_rows import read_json, read_jsonl
from inspectorate.reading.listings.tabular import columns, read_csv
from inspectorate.reading.listings.text import read_text
from inspectorate.reading.listings.values import Listing, Problem
from inspectorate.reading.values import Unreadable

MAX_BYTES = 64 * 2**20

_HTML = re.compile(r"\s*<(?:!doctype\b|!--|\?xml\b|[a-z][a-z0-9]*[\s>/])", re.IGNORECASE)


def read_listing(name: str, data: bytes, *, dates: Order | None = None) -> Listing | Unreadable:
    """The rows that the bytes hold, with every problem named; or why they are no listing, and what helps.

    `dates` says which comes first in 03/04/2021; without it the listing's own dates decide where they can.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    refused = _refused(data)
    if refused:
        return Unreadable(file=name, sha256=sha256, reason=refused[0], advice=refused[1])
    text, encoding = decode(data)
    try:
        found = _found(text)
    except ValueError as error:
        reason = _("It begins like JSON and is broken ({error}).").format(error=error)
        return Unreadable(file=name, sha256=sha256, reason=reason, advice=_("Export it again, or cut it at that place."))
    if found is None:
        return Unreadable(file=name, sha256=sha256, reason=_("No label or column that we know was found in it."), advice=_advice())
    found.problems = [*found.problems, *_guessed(encoding)]
    return assemble(name, sha256, found, dates)


def _found(text: str) -> Found | None:
    start = text.lstrip()[:1]
    if start in ("{", "["):
        return _json(text)
    if _HTML.match(text):
        return read_html(text)
    readers: tuple[Callable[[str], Found | None], ...] = (read_csv, read_text) if _is_table(text) else (read_text, read_csv)
    return next(filter(None, (reader(text) for reader in (*readers, read_html))), None)


def _json(text: str) -> Found | None:
    """JSON Lines when its first line is a whole object and more follow; else JSON."""
    first, _, rest = text.strip().partition("\n")
    if first.startswith("{") and first.rstrip().endswith("}") and rest.strip():
        return read_jsonl(text)
    try:
        return read_json(text)
    except ValueError:
        lines = read_jsonl(text) if first.startswith("{") and rest.strip() else None
        if lines is None:
            raise
        return lines


def _is_table(text: str) -> bool:
    """Whether the first line names columns, rather than being a line of a text."""
    return columns(text) is not None


def _refused(data: bytes) -> tuple[str, str] | None:
    if len(data) > MAX_BYTES:
        reason = _("It is larger than {limit} MB.").format(limit=MAX_BYTES // 2**20)
        return reason, _("Split it and read the parts one by one.")
    if not data.strip():
        return _("It is empty."), _("Save the listing again.")
    for mark, what, advice in _others():
        if data.startswith(mark):
            return _("It is {what}, not a listing.").format(what=what), advice
    if is_binary(data):
        return _("It is no text."), _("Save the listing as a web page, a text file, CSV or JSON.")
    return None


def _others() -> tuple[tuple[bytes, str, str], ...]:
    """How files that are no listing begin, what they are, and what helps."""
    return (
        (b"%PDF", _("a PDF"), _("Reports themselves are read by `inspectorate ingest`; for a listing save the web page.")),
        (b"PK\x03\x04", _("a zip archive or an office document"), _("Save the table as CSV, or unpack the archive and name its folder.")),
        (b"\xd0\xcf\x11\xe0", _("an old office document"), _("Save the table as CSV.")),
        (b"\x1f\x8b", _("a gzip archive"), _("Unpack it first.")),
    )


def _guessed(encoding: str) -> list[Problem]:
    if encoding not in ("cp1252", "latin-1"):
        return []
    reason = _("It is not UTF-8; it was read as {encoding}.").format(encoding=encoding)
    return [Problem(reason=reason, advice=_("Look at quotes and letters with accents; save it as UTF-8 where they are wrong."))]


def _advice() -> str:
    return _("Name the fields as listings do: Title, Report Number, Issue Date, Fiscal Year, Agency, Summary, Document.")
