"""Whether a file is a PDF portfolio: one page that asks for a viewer, and the documents attached behind it."""

from pathlib import Path

import pikepdf
import pypdfium2.raw as c

from inspectorate.core.words import _
from inspectorate.reading.errors import CannotOpen
from inspectorate.reading.pdfium import Paper
from inspectorate.reading.repair import FAILURES

INSIDE = (
    _("The file is a PDF portfolio: its documents are attached inside it, and the page it shows is only a cover."),
    _("Open it with a PDF program, save the report out of it and give in that file."),
)
COVERS = 1
"""Pages of a portfolio that are its cover, by what makes portfolios."""


def refuse_portfolio(path: Path, paper: Paper) -> None:
    """Raises CannotOpen for a portfolio; only a file of one page with attachments is opened a second time to see."""
    if paper.count == COVERS and c.FPDFDoc_GetAttachmentCount(paper.raw) and _has_collection(path):
        raise CannotOpen(*INSIDE, final=True)


def _has_collection(path: Path) -> bool:
    try:
        with pikepdf.open(path, suppress_warnings=True) as pdf:
            return "/Collection" in pdf.Root
    except FAILURES:
        return False
