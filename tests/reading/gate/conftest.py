"""Files made for a test, read by a real worker; the secret word is grepped for in all that is stored."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pytest

from inspectorate.reading.pool import Pool
from inspectorate.reading.stored import dump_pages, page_line, reading_line
from inspectorate.reading.values import Reading
from tests.reading.pages.draw import Sheet, save

SECRET = "Quillfeather"
Change = Callable[[pikepdf.Pdf], None]
Checked = Callable[..., Reading]


@pytest.fixture(scope="session")
def pool() -> Iterator[Pool]:
    """One worker."""
    with Pool(1) as one:
        yield one


@pytest.fixture
def check(tmp_path: Path, pool: Pool) -> Checked:
    """Draw pages, change the file, read it; the secret word must be in nothing that is stored."""

    def go(*sheets: Sheet, change: Change | None = None, **how: bool) -> Reading:
        path = save(tmp_path / "drawn.pdf", *sheets)
        if change:
            with pikepdf.open(path) as pdf:
                change(pdf)
                pdf.save(tmp_path / "changed.pdf", **how)
            path = tmp_path / "changed.pdf"
        return looked_into(pool, path)

    return go


def looked_into(pool: Pool, path: Path) -> Reading:
    """What was read of a file, once it is sure that the secret is not in it."""
    found = pool.read(path, ocr=False)
    assert isinstance(found, Reading), found
    kept = reading_line(found) + b"".join(page_line(page) for page in found.pages) + dump_pages(found.pages)
    assert SECRET.encode() not in kept
    return found


def leaks(found: Reading) -> list[tuple[str, int, int]]:
    """Way, page and length of each leak."""
    assert found.release is not None
    return [(leak.way, leak.page, leak.length) for leak in found.release.leaks]


def notes(found: Reading) -> list[tuple[str, int]]:
    """Way and length of each note."""
    assert found.release is not None
    return [(note.way, note.length) for note in found.release.notes]
