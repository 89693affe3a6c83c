"""Ways in which a file can be broken on its way to us, by accident or on purpose; each from bytes to bytes, drawn from a seed.

`mutated(data, seed)` is the one door: the same seed breaks the same bytes in the same way.
"""

import io
import random
import re
from collections.abc import Callable

import pikepdf

OBJECT = re.compile(rb"(?<=\n)\d+ \d+ obj\b.*?\bendobj", re.DOTALL)
STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
NUMBERS = (b"0", b"-1", b"1", b"65536", b"2147483648", b"99999999999999999999", b"1e308", b"nan", b"--5", b".")
BOXES = (
    [0, 0, 0, 0], [612, 792, 0, 0], [-500, -500, 100, 100], [0, 0, 1e9, 1e9], [0, 0, 0.01, 0.01], [1e6, 1e6, 1e6 + 612, 1e6 + 792],
    [0, 0, 612], ["a", "b", "c", "d"], [0, 0, 612, -792],
)  # fmt: skip
FILTERS = (b"FlateDecode", b"DCTDecode", b"LZWDecode", b"ASCII85Decode", b"RunLengthDecode", b"CCITTFaxDecode", b"JPXDecode", b"Crypt")
Rng = random.Random
Way = Callable[[bytes, Rng], bytes]


def mutated(data: bytes, seed: int) -> tuple[str, bytes]:
    """The name of what was done to the bytes, and what they are then; one in three is broken in two ways."""
    rng = Rng(seed)
    names = rng.sample(sorted(WAYS), 2 if rng.random() < 1 / 3 else 1)
    for name in names:
        try:
            data = WAYS[name](data, rng)
        except (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError, RuntimeError, NotImplementedError):
            data = flipped(data, rng)  # too broken already to be broken with care
    return " and ".join(names), data


def flipped(data: bytes, rng: Rng) -> bytes:
    """Some bytes are others."""
    made = bytearray(data)
    for _n in range(rng.choice((1, 5, 50, 500))):
        made[rng.randrange(len(made))] = rng.randrange(256)
    return bytes(made)


def truncated(data: bytes, rng: Rng) -> bytes:
    """The end is missing."""
    return data[: rng.randrange(1, len(data))]


def holed(data: bytes, rng: Rng) -> bytes:
    """A piece in the middle is missing, or stands twice."""
    start, length = rng.randrange(len(data)), rng.randrange(1, 4096)
    piece = data[start : start + length]
    return data[:start] + (piece + piece if rng.random() < 0.5 else b"") + data[start + length :]


def stream_cut(data: bytes, rng: Rng) -> bytes:
    """A stream ends before it should, with the length it had."""
    found = rng.choice(list(STREAM.finditer(data)) or [re.search(rb".", data, re.DOTALL)])
    start, end = found.span(found.re.groups and 1)
    return data[: start + (end - start) // rng.randrange(2, 9)] + data[end:]


def swapped(data: bytes, rng: Rng) -> bytes:
    """Two objects stand in each other's place, under each other's number."""
    found = list(OBJECT.finditer(data))
    if len(found) < 2:
        return flipped(data, rng)
    one, other = sorted(rng.sample(found, 2), key=lambda match: match.start())
    return b"".join(
        (data[: one.start()], other[0], data[one.end() : other.start()], one[0].replace(b"endobj", b"endobj", 1), data[other.end() :])
    )


def renumbered(data: bytes, rng: Rng) -> bytes:
    """Numbers of the file are others: lengths, counts, sizes, coordinates."""
    return _some(data, rng, rb"(?<=[ \[/])-?\d+(?=[ \]/>\r\n])", lambda _match: rng.choice(NUMBERS))


def misled(data: bytes, rng: Rng) -> bytes:
    """References lead elsewhere: to another object, to themselves, to none."""
    return _some(data, rng, rb"\b\d+ 0 R\b", lambda _match: b"%d 0 R" % rng.choice((0, 1, 2, 3, 5, 9, 99999, rng.randrange(1, 200))))


def unfiltered(data: bytes, rng: Rng) -> bytes:
    """Streams say that they are packed in another way."""
    return _some(data, rng, rb"(?:" + b"|".join(FILTERS) + rb")\b", lambda _match: rng.choice(FILTERS))


def lost(data: bytes, rng: Rng) -> bytes:
    """The table of places is wrong, leads round in a circle or to the end."""
    at = data.rfind(b"startxref")
    if rng.random() < 0.5 or at < 0:
        return _some(data, rng, rb"\b\d{10} \d{5} [nf]", lambda _match: b"%010d 00000 %c" % (rng.randrange(len(data)), rng.choice(b"nf")))
    return data[:at] + b"startxref\n%d\n%%%%EOF\n" % rng.choice((0, at, len(data), rng.randrange(len(data)), 1 << 40))


def garbled(data: bytes, rng: Rng) -> bytes:
    """Fonts say that their letters mean others: nonsense, surrogates, controls, thousands of letters for one."""

    def change(pdf: pikepdf.Pdf) -> None:
        for found in pdf.objects:
            if isinstance(found, pikepdf.Dictionary) and "/ToUnicode" in found and rng.random() < 0.7:
                found.ToUnicode = pikepdf.Stream(pdf, _cmap(rng))

    return _changed(data, change)


def odd_pages(data: bytes, rng: Rng) -> bytes:
    """Pages have boxes, rotations and units that no printer has."""

    def change(pdf: pikepdf.Pdf) -> None:
        for page in pdf.pages:
            if rng.random() < 0.6:
                page.obj[rng.choice(("/MediaBox", "/CropBox"))] = pikepdf.Array([_sided(side) for side in rng.choice(BOXES)])
            if rng.random() < 0.3:
                page.obj.Rotate = rng.choice((90, -90, 45, 7, 36000, 1 << 30))
            if rng.random() < 0.2:
                page.obj.UserUnit = rng.choice((0, -1, 1000, 100000))

    return _changed(data, change)


def scrambled(data: bytes, rng: Rng) -> bytes:
    """What a page draws is out of order, nested without end, or far away."""

    def change(pdf: pikepdf.Pdf) -> None:
        for page in pdf.pages:
            page.contents_coalesce()
            lines = page.Contents.read_bytes().split(b"\n")
            rng.shuffle(lines)
            extra = rng.choice(
                (b"q " * 5000, b"[" * 5000, b"1e30 0 0 1e30 0 0 cm", b"BT /F1 1e9 Tf (x) Tj", b"0 0 0 0 0 0 cm", b"EMC " * 99)
            )
            page.Contents = pikepdf.Stream(pdf, b"\n".join((extra, *lines)))

    return _changed(data, change)


def looped(data: bytes, rng: Rng) -> bytes:
    """Trees lead back to their beginning: pages, outlines, structure, forms, parents."""

    def change(pdf: pikepdf.Pdf) -> None:
        kids = [
            one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and {"/Kids", "/K", "/First", "/Parent"} & set(one.keys())
        ]
        for one in rng.sample(kids, min(len(kids), 5)):
            for key in {"/Kids", "/K", "/First", "/Next", "/Parent"} & set(one.keys()):
                one[key] = pikepdf.Array([rng.choice(kids)] * rng.choice((1, 50))) if key in {"/Kids", "/K"} else rng.choice(kids)

    return _changed(data, change)


WAYS: dict[str, Way] = {
    way.__name__: way
    for way in (
        flipped, truncated, holed, stream_cut, swapped, renumbered, misled, unfiltered, lost, garbled, odd_pages, scrambled, looped,
    )
}  # fmt: skip


def _some(data: bytes, rng: Rng, pattern: bytes, other: Callable[[re.Match[bytes]], bytes]) -> bytes:
    """A few of what the pattern finds are something else."""
    found = list(re.finditer(pattern, data))
    if not found:
        return flipped(data, rng)
    made, end = [], 0
    for match in sorted(rng.sample(found, min(len(found), rng.choice((1, 3, 20)))), key=lambda match: match.start()):
        made += [data[end : match.start()], other(match)]
        end = match.end()
    return b"".join((*made, data[end:]))


def _changed(data: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """The file with its objects changed: well-formed, and still wrong."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data), suppress_warnings=True) as pdf:
        change(pdf)
        pdf.save(out, fix_metadata_version=False)
    return out.getvalue()


def _cmap(rng: Rng) -> bytes:
    rows = b"\n".join(
        b"<%04X> <%s>" % (code, rng.choice((b"D800", b"0000", b"202E", b"0041", b"FFFF", b"0020", b"0061" * 40))) for code in range(256)
    )
    start = b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FFFF> endcodespacerange\n256 beginbfchar\n"
    return start + rows + rng.choice((b"\nendbfchar endcmap", b"", b"\n<00> <FFFF> <0000> endbfrange"))


def _sided(side: object) -> object:
    return pikepdf.String(side) if isinstance(side, str) else side
