"""A damaged PDF made whole by qpdf as far as that goes: a new file beside the old one, which stays as it is.

Where the list of pages itself is lost, the pages that still lie in the file are listed anew, in the order of the file.
"""

import io
import re
from pathlib import Path
from typing import NamedTuple

import pikepdf

from inspectorate.core.words import _
from inspectorate.reading.errors import CannotOpen

NO_PAGE = (_("The file holds no page."), _("Ask its owner for another copy."))
BEYOND_REPAIR = (
    _("The file is not a PDF, or it is too damaged to be repaired."),
    _("Fetch it again from where it was published, or ask its owner for another copy."),
)
LOCKED = (_("The file is encrypted and opens only with a password."), _("Ask its owner for a copy without a password."))
LARGEST = 256 << 20
"""Bytes: a larger file is not searched for lost pages."""
NEAR = 4000
"""Bytes from the start of an object in which a page says that it is one."""
_OBJECT = re.compile(rb"(?<!\d)(\d{1,7})\s+0\s+obj\b")
_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")
FAILURES = (pikepdf.PdfError, ValueError, TypeError, RuntimeError, RecursionError, OSError)
"""What pikepdf and qpdf raise on a damaged file."""


class Repaired(NamedTuple):
    """The repaired copy; `listed` says that its list of pages was made anew, so that pages may be missing."""

    path: Path
    listed: bool


def repaired(path: Path, folder: Path) -> Repaired:
    """Write the repaired copy into `folder`. Raises CannotOpen where there is nothing to repair."""
    target = folder / "repaired.pdf"
    try:
        _save(pikepdf.open(path, suppress_warnings=True), target)
    except pikepdf.PasswordError as error:
        raise CannotOpen(*LOCKED, final=True) from error
    except (CannotOpen, *FAILURES) as error:
        return Repaired(_listed(path, target, error), True)
    return Repaired(target, False)


def _save(pdf: pikepdf.Pdf, target: Path) -> None:
    with pdf:
        if not len(pdf.pages):
            raise CannotOpen(*NO_PAGE)
        pdf.save(target, static_id=True)


def _listed(path: Path, target: Path, cause: Exception) -> Path:
    """The copy with a list of the pages that are still there; without any, what was the matter before."""
    refusal = cause if isinstance(cause, CannotOpen) else CannotOpen(*BEYOND_REPAIR)
    data = path.read_bytes() if path.stat().st_size <= LARGEST else b""
    pages = _pages(data)
    if not pages:
        raise refusal from cause
    try:
        _save(pikepdf.open(io.BytesIO(data + _tail(data, pages)), suppress_warnings=True), target)
    except FAILURES as error:
        raise refusal from error
    return target


def _pages(data: bytes) -> list[int]:
    """The numbers of the objects that are pages, in the order in which they lie in the file."""
    found = [(int(match.group(1)), match.end()) for match in _OBJECT.finditer(data)]
    ends = [at for _number, at in found[1:]] + [len(data)] * bool(found)
    pages = [number for (number, at), end in zip(found, ends, strict=True) if _PAGE.search(data, at, min(end, at + NEAR))]
    return list(dict.fromkeys(pages))


def _tail(data: bytes, pages: list[int]) -> bytes:
    """A catalogue and a list of pages, to stand at the file's end."""
    top = 1 + max(int(match.group(1)) for match in _OBJECT.finditer(data))
    kids = b" ".join(b"%d 0 R" % number for number in pages)
    catalogue = b"\n%d 0 obj\n<</Type/Catalog/Pages %d 0 R>>\nendobj\n" % (top, top + 1)
    listing = b"%d 0 obj\n<</Type/Pages/Count %d/Kids[%s]>>\nendobj\n" % (top + 1, len(pages), kids)
    return catalogue + listing + b"trailer\n<</Root %d 0 R/Size %d>>\nstartxref\n0\n%%%%EOF\n" % (top, top + 2)
