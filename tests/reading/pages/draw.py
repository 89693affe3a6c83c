"""PDFs drawn by hand for tests: every word, line and picture stands exactly where the test says."""

import zlib
from dataclasses import dataclass, field
from pathlib import Path

import pikepdf

LETTER = (612, 792)
FONTS = {"F": "Helvetica", "B": "Helvetica-Bold", "I": "Helvetica-Oblique", "T": "Times-Roman"}


@dataclass
class Sheet:
    """One page to be: y counts from the top, as readers count; `words` puts a base line at y."""

    size: tuple[float, float] = LETTER
    rotate: int = 0
    crop: tuple[float, float, float, float] | None = None
    content: list[str] = field(default_factory=list)
    pictures: list[tuple[int, int, bytes]] = field(default_factory=list)

    def words(
        self, x: float, y: float, text: str, *, size: float = 11, font: str = "F", ink: str = "0 0 0", mode: int = 0, turn: int = 0
    ) -> "Sheet":
        """A run of words; `turn` is quarter turns clockwise."""
        code = text.encode("cp1252").hex()
        a, b, c, d = ((1, 0, 0, 1), (0, -1, 1, 0), (-1, 0, 0, -1), (0, 1, -1, 0))[turn]
        self.content.append(f"BT {ink} rg {mode} Tr /{font} {size} Tf {a} {b} {c} {d} {x} {self.size[1] - y} Tm <{code}> Tj 0 Tr ET")
        return self

    def lines(self, x: float, y: float, *texts: str, size: float = 11, leading: float = 13, font: str = "F") -> "Sheet":
        """Base lines one below the other."""
        for number, text in enumerate(texts):
            self.words(x, y + number * leading, text, size=size, font=font)
        return self

    def box(self, left: float, top: float, right: float, bottom: float, fill: str = "0 0 0") -> "Sheet":
        """A filled box."""
        self.content.append(f"{fill} rg {left} {self.size[1] - bottom} {right - left} {bottom - top} re f")
        return self

    def rule(self, x1: float, y1: float, x2: float, y2: float, pen: float = 0.7, ink: str = "0 0 0") -> "Sheet":
        """A drawn line."""
        self.content.append(f"{ink} RG {pen} w {x1} {self.size[1] - y1} m {x2} {self.size[1] - y2} l S")
        return self

    def picture(self, left: float, top: float, right: float, bottom: float, width: int, height: int, grey: bytes) -> "Sheet":
        """A picture in shades of grey, `width` × `height` bytes, stretched over a box."""
        self.content.append(f"q {right - left} 0 0 {bottom - top} {left} {self.size[1] - bottom} cm /P{len(self.pictures)} Do Q")
        self.pictures.append((width, height, grey))
        return self


def save(path: Path, *sheets: Sheet) -> Path:
    """Write the pages."""
    pdf = pikepdf.new()
    fonts = {
        f"/{name}": pdf.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name(f"/{base}"), Encoding=pikepdf.Name.WinAnsiEncoding
            )
        )
        for name, base in FONTS.items()
    }
    for sheet in sheets:
        page = pdf.add_blank_page(page_size=sheet.size)
        page.obj.Contents = pdf.make_stream("\n".join(sheet.content).encode())
        images = {f"/P{number}": _image(pdf, *picture) for number, picture in enumerate(sheet.pictures)}
        page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(fonts), XObject=pikepdf.Dictionary(images))
        if sheet.rotate:
            page.obj.Rotate = sheet.rotate
        if sheet.crop:
            page.obj.CropBox = pikepdf.Array(sheet.crop)
    pdf.save(path)
    return path


def _image(pdf: pikepdf.Pdf, width: int, height: int, grey: bytes) -> pikepdf.Object:
    stream = pikepdf.Stream(pdf, zlib.compress(grey))
    stream.update(
        pikepdf.Dictionary(
            Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=width, Height=height, BitsPerComponent=8,
            ColorSpace=pikepdf.Name.DeviceGray, Filter=pikepdf.Name.FlateDecode,
        )
    )  # fmt: skip
    return pdf.make_indirect(stream)
