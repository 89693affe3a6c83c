"""The folder layout of unitedstates/inspectors-general: `<office>/<year>/<id>/report.json` with the document beside it.

Reads names and `report.json` files only, never a document; links out of the folder are not followed.
"""

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from inspectorate.core.words import _
from inspectorate.reading.listings.assemble import MAX_ROWS, Found, assemble
from inspectorate.reading.listings.dates import Order
from inspectorate.reading.listings.decode import decode
from inspectorate.reading.listings.json_rows import read_json
from inspectorate.reading.listings.labels import key, meaning_of
from inspectorate.reading.listings.raw import RawRow
from inspectorate.reading.listings.values import Listing, Meaning, Problem
from inspectorate.reading.values import Unreadable

ROW_FILE = "report.json"
MAX_ROW_BYTES = 4 * 2**20
MAX_DEPTH = 8

_ESTIMATED = key("estimated_date")


def is_folder_layout(path: Path) -> bool:
    """Whether the folder holds a `report.json` somewhere below it."""
    return next(_row_files(path), None) is not None


def read_folder(path: Path, *, dates: Order | None = None) -> Listing | Unreadable:
    """A row for each `report.json` below the folder, in the order of their paths; one that is broken is named and left out."""
    problems: list[Problem] = []
    files = sorted(islice(_row_files(path), MAX_ROWS))
    rows = [row for file in files if (row := _row(path, file, problems)) is not None]
    if not rows and not problems:
        reason = _("There is no {file} in the folder.").format(file=ROW_FILE)
        return Unreadable(file=path.name, sha256=None, reason=reason, advice=_("A folder of PDFs alone is read by `inspectorate ingest`."))
    return assemble(path.name, "", Found(kind="folder", rows=rows, problems=problems, context="folder"), dates)


def _row_files(path: Path) -> Iterator[Path]:
    for folder, folders, files in os.walk(path, followlinks=False):
        depth = len(Path(folder).relative_to(path).parts)
        folders[:] = sorted(name for name in folders if not name.startswith(".")) if depth < MAX_DEPTH else []
        file = Path(folder, ROW_FILE)
        if ROW_FILE in files and not file.is_symlink():
            yield file


def _row(root: Path, file: Path, problems: list[Problem]) -> RawRow | None:
    place = file.relative_to(root).as_posix()
    try:
        found = _read(file)
    except (OSError, ValueError) as error:
        reason = _("{place} was not read ({error}).").format(place=place, error=getattr(error, "strerror", None) or error)
        problems.append(Problem(reason=reason, advice=_("Mend it and read the folder again; the other rows were read.")))
        return None
    if found is None or len(found.rows) != 1:
        reason = _("{place} does not hold one report with names that we know.").format(place=place)
        problems.append(Problem(reason=reason, advice=_("Write one object with title, report_id, published_on and the like.")))
        return None
    row = found.rows[0]
    row.place, row.file = place, _document(root, file, row)
    problems += _estimated(row, place)
    return row


def _read(file: Path) -> Found | None:
    with file.open("rb") as stream:
        data = stream.read(MAX_ROW_BYTES + 1)
    if len(data) > MAX_ROW_BYTES:
        raise ValueError(_("it is larger than {limit} MB").format(limit=MAX_ROW_BYTES // 2**20))
    return read_json(decode(data)[0], "folder")


def _document(root: Path, file: Path, row: RawRow) -> str:
    """The path of the document beside the row: `report.pdf`, or the ending that `file_type` names; "" where there is none."""
    said = next((pair.words for pair in row.pairs if key(pair.label) == "file type"), "pdf").strip().lower()
    for ending in dict.fromkeys((said if said.isalnum() and said not in ("json", "txt") else "pdf", "pdf")):
        document = file.with_suffix(f".{ending}")
        if document.is_file() and not document.is_symlink():
            return document.relative_to(root).as_posix()
    return ""


def _estimated(row: RawRow, place: str) -> list[Problem]:
    """A date that the collector estimated is nobody's statement: it is kept under its label and means nothing."""
    if not any(key(pair.label) == _ESTIMATED and pair.words == "true" for pair in row.pairs):
        return []
    for pair in row.pairs:
        if meaning_of(pair.label, "folder") is Meaning.POSTED_ON:
            pair.meaning = Meaning.OTHER
    reason = _("{place} says that its date was estimated; the date was not used.").format(place=place)
    return [Problem(reason=reason, advice=_("The report's own date is read from the document."), label="estimated_date")]
