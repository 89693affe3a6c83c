"""Openings with the traps that the reports of new offices laid: each design is one fault that was mended and stays so."""

from collections.abc import Iterator
from random import Random

from tests.reading.facts.making import page, prose, said, scanned
from tests.reading.generator.coverparts import Design, Made, office, put, text, truth_of, wrap
from tests.reading.generator.covers import Opening
from tests.reading.generator.coverwords import Said

SHEETS = (
    ("Report number:", "Title of the report:", "Date of issue:", "Issued by:"),
    ("N° de informe:", "Título del informe:", "Fecha de emisión:", "Unidad que emite el informe:"),
    ("Numéro du rapport:", "Titre du rapport:", "Date de publication:", "Organisme émetteur:"),
)


def _sheet(dice: Random, it: Said) -> Made:
    """A sheet of facts with a heading of its own, labels on the left and values on the right."""
    values = (f"KU/{dice.randrange(100, 900)}-{it.day.year}", it.title, it.day.day_first, "Harbour Control Unit of Saltmarsh")
    blocks, top = [said("Summary sheet of a control", top=8000, size=1400)], 14000
    for label, value in zip(dice.choice(SHEETS), values, strict=True):
        lines = wrap(value, 60)
        blocks += [said(label, top=top), said(*lines, top=top, left=26000)]
        top += 3000 + 1400 * len(lines)
    truth = {**truth_of(it, it.day.iso, office=(values[3],)), "number": (values[0],)}
    return [page(1, *blocks, prose(top + 3000), prose(top + 10000)), *text()], truth


def _one_line(dice: Random, it: Said) -> Made:
    """Number and date in one line, the number written with dashes; a letter behind that is somebody's answer."""
    number = f"{dice.randrange(10, 99):02}–{dice.randrange(10000, 99999)}–{dice.randrange(10, 99)}"
    cover = [
        *office(it, dice, 9000, 2000),
        put(it.title, 26000, 2800, bold=True, most=28),
        put(f"Report No. {number} {it.day.long}", 66000, 1200, bold=True, most=70),
    ]
    answer = page(9, said("Date: June 9, 2001", "From: Harbour Master", "To: Auditor", top=9000), prose(20000))
    return [page(1, *cover), *text(count=7), answer], {**truth_of(it, it.day.iso), "number": (number,)}


def _answer(dice: Random, it: Said) -> Made:
    """A government's answer to an inquiry, which tells when the inquiry reported."""
    title = f"Marivan Government Response to the {dice.choice(('Broken Quay', 'Night Ferry', 'Grain Store'))} Inquiry"
    told = (
        f"The Inquiry’s first report was published on 30 October {it.day.year - 3}. It looked at what was done and by whom in those days."
    )
    number = f"CP {dice.randrange(900, 1999)}"
    cover = page(1, put(title, 24000, 3200, bold=True, most=26), put(number, 72000, 1100))
    inner = page(2, put(title, 20000, 3000, bold=True, most=26), put(it.day.day_first, 50000, 1400), put(number, 72000, 1100))
    return [cover, inner, page(3, prose(10000, told), prose(30000)), *text(first=4)], {
        **truth_of(it, it.day.iso, title=(title,), office=("Marivan Government",)),
        "number": (number,),
    }


def _quoted(dice: Random, it: Said) -> Made:
    """The title in quotation marks below the kind of control and the body, and a list of what is inside under it."""
    cover = [
        *office(it, dice, 7000, 1600),
        put(f"“{it.title}”", 28000, 2200, bold=True, most=30),
        said("• Summary", "• Overview", "• Recommendations", top=48000, size=1400, left=20000),
        put(f"Report No. {it.number}", 60000, 1200),
        put(it.day.monthly, 63000, 1200),
    ]
    return [page(1, *cover), *text()], truth_of(it, it.day.iso_month, title=(it.title, f"“{it.title}”"))


def _stamped(dice: Random, it: Said) -> Made:
    """A scanned letter behind the cover misreads the number; a stamp about secrecy has a date of its own."""
    number = f"HB-OIG/A{dice.randrange(10, 99)}-C{dice.randrange(1000, 9999)}"
    misread = number.replace("OIG", "O1G")
    cover = [
        *office(it, dice, 9000, 1600),
        put(it.title, 26000, 2800, bold=True, most=28),
        put(number, 56000, 1200),
        put(it.day.monthly, 59000, 1200),
        said("DERIVED FROM: PORT MANUAL 1-2", "DATED: 24 February 1998", top=68000, size=900),
    ]
    letter = scanned(page(2, said(f"Control No. {misread}", top=12000), prose(30000)))
    return [page(1, *cover), letter, *text(first=3)], {**truth_of(it, it.day.iso_month), "number": (number,)}


DESIGNS: dict[str, Design] = {
    "sheet of facts": _sheet,
    "number and date in one line": _one_line,
    "answer to an inquiry": _answer,
    "quoted title": _quoted,
    "stamp and misread number": _stamped,
}


def traps(seed: int, rounds: int) -> Iterator[Opening]:
    """Each of these designs so many times, always about another report."""
    dice = Random(seed)
    for _round in range(rounds):
        for name, design in DESIGNS.items():
            pages, truth = design(dice, Said.by(dice))
            yield Opening(name, tuple(pages), truth)
