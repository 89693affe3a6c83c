"""Whether a document has layers that are switched off: what is drawn in them is in the file and not on the page."""

from pathlib import Path

import pikepdf


def has_hidden_layers(path: Path) -> bool:
    """Whether any layer is off when the document opens. A file that qpdf cannot open is taken to have none."""
    try:
        with pikepdf.open(path, suppress_warnings=True) as pdf:
            layers = pdf.Root.get("/OCProperties", pikepdf.Dictionary())
            opening = layers.get("/D", pikepdf.Dictionary())
            return bool(len(opening.get("/OFF", pikepdf.Array()))) or opening.get("/BaseState") == "/OFF"
    except (pikepdf.PdfError, ValueError, TypeError, AttributeError, RuntimeError, RecursionError, OSError):
        return False
