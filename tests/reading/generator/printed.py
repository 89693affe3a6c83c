"""Made reports as real PDFs: the same words in another font, margin, column, numbering and hyphenation each time."""

import json
from dataclasses import dataclass
from random import Random

import typst

from tests.reading.generator.asked import filler

PAPERS = ("us-letter", "a4")
FONTS = ("Libertinus Serif", "New Computer Modern", "Source Sans Pro")
BULLETS = ("•", "–", "▪", "◦", "➢")
LONG = 12
"""Words from which a paragraph may carry a footnote."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a report is set: lengths in points. `rules`: tables have lines; `hang`: marks stand in a column of their own."""

    paper: str
    font: str
    size: float
    margin: int
    columns: int
    justify: bool
    hyphenate: bool
    gap: float
    indent: int
    bullet: str
    rules: bool
    hang: bool
    head: str
    numbers: str
    push: int
    notes: bool
    coloured: bool

    @classmethod
    def drawn(cls, rng: Random) -> "Style":
        """Any style, by chance."""
        return cls(
            paper=rng.choice(PAPERS),
            font=rng.choice(FONTS),
            size=rng.choice((9, 10, 10.5, 11, 12)),
            margin=rng.choice((45, 54, 72, 90)),
            columns=rng.choice((1, 1, 1, 2)),
            justify=rng.random() < 0.5,
            hyphenate=rng.random() < 0.4,
            gap=rng.choice((0.5, 0.65, 0.8, 1.0)),
            indent=rng.choice((12, 18, 27)),
            bullet=rng.choice(BULLETS),
            rules=rng.random() < 0.7,
            hang=rng.random() < 0.6,
            head=rng.choice(("", "Office of the Inspector General", "Audit of the Fleet and its Crews")),
            numbers=rng.choice(("1", "— 1 —", "1 / 1", "")),
            push=rng.randint(0, 5),
            notes=rng.random() < 0.3,
            coloured=rng.random() < 0.3,
        )


def printed(text: str, style: Style, rng: Random, fonts: typst.Fonts) -> bytes:
    """The PDF of a report as paper.py writes it."""
    lines = _pushed(text.strip("\n").split("\n"), style, rng)
    parts: list[str] = [_page(style)]
    rows: list[list[str]] = []
    for line in lines:
        if line.startswith("| "):
            rows.append([cell.strip() for cell in line[2:].split(" | ")])
            continue
        if rows:
            parts.append(_table(rows, style))
            rows = []
        if line.strip():
            parts.append(_line(line, style, rng))
    if rows:
        parts.append(_table(rows, style))
    return typst.compile("\n\n".join(parts).encode(), font_paths=fonts)


def _pushed(lines: list[str], style: Style, rng: Random) -> list[str]:
    """The lines with paragraphs before them, so that pages end elsewhere; a title stays first."""
    more = ["# Introduction", *(filler(rng, 5) for _ in range(style.push))] if style.push else []
    titled = lines[0].startswith("# ") and lines[0][2:] not in {"Recommendations", "What We Recommend", "Summary of Recommendations"}
    return [*lines[:1], *more, *lines[1:]] if titled else [*more, *lines]


def _page(style: Style) -> str:
    head = f"header: align(right, text(8pt, {_words(style.head)}))," if style.head else ""
    number = f'numbering: "{style.numbers}",' if style.numbers else ""
    return (
        f'#set page(paper: "{style.paper}", margin: {style.margin}pt, columns: {style.columns}, {head} {number})\n'
        f'#set text(font: "{style.font}", size: {style.size}pt, hyphenate: {str(style.hyphenate).lower()})\n'
        f"#set par(justify: {str(style.justify).lower()}, leading: {style.gap}em, spacing: {style.gap + 0.6}em)"
    )


def _line(line: str, style: Style, rng: Random) -> str:
    mark, _space, rest = line.partition(" ")
    if line.startswith("====="):
        return "#pagebreak(weak: true)"
    if mark in {"#", "##"}:
        size, fill = (style.size * (1.5 if mark == "#" else 1.2)), 'fill: rgb("#1a4480"),' if style.coloured else ""
        set_in = f'size: {size}pt, weight: "bold", hyphenate: false, {fill}'
        return f"#block(above: 1.6em, below: 0.9em, sticky: true, text({set_in} {_words(rest)}))"
    if mark == "**":
        return f'#block(sticky: true, text(weight: "bold", {_words(rest)}))'
    if mark == "~":
        return f'#text(style: "italic", {_words(rest)})'
    if line.startswith(" "):
        return _item(line, style)
    note = "#footnote[The archive holds the originals.]" if style.notes and len(line.split()) > LONG and rng.random() < 0.2 else ""
    return f"#{_words(line)}{note}"


def _item(line: str, style: Style) -> str:
    depth = (len(line) - len(line.lstrip())) // 4
    words = line.strip()
    mark, _space, rest = words.partition(" ")
    marked = mark in {"•", "o", "-", "–", "▪", "➢", "*", "\uf0b7"} or (mark.strip(").(").isalnum() and mark[-1] in ".)")
    mark = style.bullet if mark == "•" else mark
    if not marked:
        return f"#pad(left: {depth * style.indent}pt, {_words(words)})"
    if style.hang:
        return f"#pad(left: {depth * style.indent}pt, grid(columns: (2.2em, 1fr), {_words(mark)}, {_words(rest)}))"
    return f"#pad(left: {depth * style.indent}pt, par(hanging-indent: 1.2em, {_words(f'{mark} {rest}')}))"


def _table(rows: list[list[str]], style: Style) -> str:
    wide = max(map(len, rows))
    cells = ", ".join(_words(cell) for row in rows for cell in (*row, *[""] * (wide - len(row))))
    columns = ", ".join("3fr" if max(len(row[n]) for row in rows if n < len(row)) > 40 else "1fr" for n in range(wide))
    lines = "stroke: 0.5pt, inset: 5pt" if style.rules else "stroke: none, inset: 9pt"
    return f"#table(columns: ({columns}), {lines}, align: left, {cells})"


def _words(text: str) -> str:
    """A string of the typesetting language, which sets what is in it and reads no mark-up."""
    return json.dumps(text, ensure_ascii=False)
