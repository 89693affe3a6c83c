"""A damaged PDF made whole by qpdf as far as that goes: a new file beside the old one, which stays as it is."""

from pathlib import Path

import pikepdf

from inspectorate.core.words import _
from inspectorate.reading.errors import CannotOpen


def repaired(path: Path, folder: Path) -> Path:
    """Write the repaired copy into `folder`. Raises CannotOpen where there is nothing to repair."""
    target = folder / "repaired.pdf"
    try:
        with pikepdf.open(path, attempt_recovery=True, suppress_warnings=True) as pdf:
            if not len(pdf.pages):
                raise CannotOpen(_("The file holds no page."), _("Ask its owner for another copy."))
            pdf.save(target, static_id=True)
    except pikepdf.PasswordError as error:
        raise CannotOpen(
            _("The file is encrypted and opens only with a password."), _("Ask its owner for a copy without a password.")
        ) from error
    except (pikepdf.PdfError, ValueError, TypeError, RuntimeError, RecursionError, OSError) as error:
        raise CannotOpen(
            _("The file is not a PDF, or it is too damaged to be repaired."),
            _("Fetch it again from where it was published, or ask its owner for another copy."),
        ) from error
    return target
