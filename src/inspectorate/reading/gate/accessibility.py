"""How well a file serves people who cannot see its pages: tags, language, title, descriptions, PDF/UA-1. Runs in a worker."""

from importlib.metadata import version
from pathlib import Path

import page as checker
import pikepdf

from inspectorate.reading.gate.inside import ODD, nodes, text_of
from inspectorate.reading.gate.values import Accessibility

CHECKER = f"page-validation {version('page-validation')}"
PROFILE = "ua1"
MOST = 64
"""Rules that are kept by name."""


Broken = tuple[str, tuple[str, ...]]
"""The checker's name and the rules that it found broken; no name where it could not read the file."""


def accessibility(path: Path, pdf: pikepdf.Pdf | None, known: Broken | None = None) -> Accessibility:
    """What was measured; a file that qpdf cannot open counts as not tagged. `known`: the rules, where they were looked for before."""
    checked, failed = known or rules(path)
    try:
        return _tags(pdf, checked, failed) if pdf is not None else Accessibility(tagged=False, checked=checked, failed=failed)
    except ODD:
        return Accessibility(tagged=False, checked=checked, failed=failed)


def _tags(pdf: pikepdf.Pdf, checked: str, failed: tuple[str, ...]) -> Accessibility:
    root = pdf.Root
    tree = root.get("/StructTreeRoot")
    figures = [node for node in nodes(tree, "/K") if node.get("/S") == "/Figure"] if tree is not None else []
    described = sum("/Alt" in node or "/ActualText" in node for node in figures)
    info = pdf.trailer.get("/Info", pikepdf.Dictionary())
    return Accessibility(
        tagged=tree is not None and bool(root.get("/MarkInfo", pikepdf.Dictionary()).get("/Marked", False)),
        language=text_of(root.get("/Lang"))[:35],
        title=bool(text_of(info.get("/Title")).strip()),
        figures=len(figures),
        undescribed=len(figures) - described,
        checked=checked,
        failed=failed,
    )


def rules(path: Path) -> Broken:
    """The rules of PDF/UA-1 that the file breaks. Takes six times the file in memory, and gives it back."""
    try:
        report = checker.validate_pdf(path, profile=PROFILE)
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # a panic of the checker is no Exception; the file stays unmeasured
        return "", ()
    found = sorted({failure.rule_id for failure in report.failures})
    return CHECKER, tuple(found[:MOST])
