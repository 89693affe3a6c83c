"""A made report as a PDF, written without a typesetter: two standard fonts, lines broken by their widths, about a millisecond a page."""

import zlib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from sample.large.made import Block, Made, Style

WIDTH, HEIGHT, MARGIN = 612, 792, 72
FONTS: dict[Style, tuple[str, float, float]] = {"title": ("F2", 24, 46), "heading": ("F2", 14, 20), "text": ("F1", 10.5, 7)}
"""Of each style the font, its size and the space before it, in points."""
LEADING = 1.25
WIDTHS = dict(zip(map(chr, range(32, 127)), map(int, Path(__file__).with_name("helvetica.txt").read_text("ascii").split()), strict=True))
"""Of the letters of Helvetica from space to tilde, in 1/1000 of its size."""


def pdf(report: Made) -> bytes:
    """The file; the same report gives the same bytes."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    objects += [
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode()
        for name in ("Helvetica", "Helvetica-Bold")
    ]
    kids = []
    for number, page in enumerate(report.pages, start=1):
        content = zlib.compress(_content(page, report, number).encode("cp1252", "replace"), 1)
        objects.append(b"<< /Length %d /Filter /FlateDecode >>\nstream\n%b\nendstream" % (len(content), content))
        resources = "<< /Font << /F1 3 0 R /F2 4 0 R >> >>"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {len(objects)} 0 R /Resources {resources} >>".encode()
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    return _file(objects)


def _file(objects: Sequence[bytes]) -> bytes:
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def _content(page: Sequence[Block], report: Made, at: int) -> str:
    """The page's drawing instructions: every line set at its place."""
    drawn, y = ["BT"], float(HEIGHT - MARGIN)
    for style, text in page:
        font, size, before = FONTS[style]
        y -= before
        drawn.append(f"/{font} {size} Tf")
        for line in _lines(text, size, font == "F2"):
            y -= size * LEADING
            drawn.append(f"1 0 0 1 {MARGIN} {y:.1f} Tm ({_escaped(line)}) Tj")
    if at > 1:
        head, foot = f"{MARGIN} {HEIGHT - 40} Tm ({_escaped(report.title)}) Tj", f"{MARGIN} 36 Tm ({report.number}) Tj"
        drawn.append(f"/F1 8 Tf 1 0 0 1 {head} 1 0 0 1 {foot} 1 0 0 1 {WIDTH - MARGIN - 12} 36 Tm ({at}) Tj")
    drawn.append("ET")
    return "\n".join(drawn)


def _lines(text: str, size: float, bold: bool) -> Iterator[str]:
    room = (WIDTH - 2 * MARGIN) / size * 1000 / (1.08 if bold else 1)
    line: list[str] = []
    used = 0
    for word in text.split():
        width = _width(word) + 278
        if line and used + width > room:
            yield " ".join(line)
            line, used = [], 0
        line.append(word)
        used += width
    if line:
        yield " ".join(line)


@lru_cache(maxsize=100_000)
def _width(word: str) -> int:
    return sum(WIDTHS.get(letter, 556) for letter in word)


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
