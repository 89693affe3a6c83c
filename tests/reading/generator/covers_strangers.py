"""Openings in the forms that writers who never saw the reading knew of real offices: a division alone, a reference, a board's adoption."""

from collections.abc import Iterator
from random import Random

from inspectorate.reading.values import Role
from tests.reading.facts.making import cell, page, prose, said
from tests.reading.generator.coverparts import Design, Made, put, text, truth_of
from tests.reading.generator.covers import Opening
from tests.reading.generator.coverwords import Said

INVESTIGATORS = (
    "Accident Investigation Bureau Amarel",
    "Safety Investigation Authority Northmere",
    "Federal Review Office for Security and Intelligence",
    "Police Complaints Authority",
)


def _division(dice: Random, it: Said) -> Made:
    """A regional division alone on the cover, the body looked at set largest, the title as the memorandum's subject."""
    body = f"Housing Board of the Port of {dice.choice(('Amarel', 'Saltmarsh'))}"
    title, number = f"The {body} Did Not Always Follow Its Rules for Repairs", f"{it.day.year}-AM-{dice.randrange(1001, 1090)}"
    cover = [
        put(body, 18000, 2600, bold=True, most=30),
        put("Repair Fund and Rents", 26000, 1700),
        said("Office of Audit, Region 4", top=67000),
        said(f"Audit Report Number: {number}", top=67000, left=38000),
        said(it.day.long, top=68500, left=38000),
    ]
    told = "Attached is the Department of Ports and Homes (DPH), Office of Inspector General’s (OIG) report on what it found at the board."
    letter = page(
        2,
        said("To:", top=9000),
        said("Jane Roe, Director", top=9000, left=16000),
        said("Subject:", top=12000),
        said(title, top=12000, left=16000),
        prose(18000, told),
        prose(26000),
    )
    names = ("Department of Ports and Homes Office of Inspector General",)
    return [page(1, *cover), letter, *text(first=3)], {
        **truth_of(it, it.day.iso, title=(title,), office=names),
        "number": (number,),
    }


def _in_the_middle(dice: Random, it: Said) -> Made:
    """The office, its division and its city one under the other at the foot of the cover."""
    number = f"{it.day.year % 100:02}-{dice.randrange(1, 30):02}"
    cover = [
        put(it.title, 24000, 3000, bold=True, most=28),
        said(f"Report {number}", top=56000),
        said(it.day.monthly, top=58000),
        said("Office of the Auditor", "Audit Services Division", "City and County of Amarel", top=64000),
    ]
    office = ("Office of the Auditor, City and County of Amarel",)
    return [page(1, *cover), *text()], {**truth_of(it, it.day.iso_month, office=office), "number": (number,)}


def _reference(dice: Random, it: Said) -> Made:
    """An ombudsman's reference in three groups of figures, in brackets under the title."""
    number = f"{it.day.year % 100:02} {dice.randrange(0, 20):03} {dice.randrange(100, 999)}"
    cover = [
        said("Northmere Services Ombudsman", top=8000, size=1500, bold=True),
        put(it.title, 24000, 2400, bold=True, most=30),
        said(f"(reference number: {number})", top=40000, size=1500),
        said(it.day.day_first, top=46000, size=1500),
    ]
    return [page(1, *cover), *text()], {
        **truth_of(it, it.day.iso, office=("Northmere Services Ombudsman",)),
        "number": (number,),
    }


def _board(dice: Random, it: Said) -> Made:
    """An investigator with its place behind its name, a file's number with a blank in it, and when the public may read it."""
    issuer = dice.choice(INVESTIGATORS)
    number = f"AI-{dice.choice('ABC')}R {it.day.year % 100:02}-{dice.randrange(100, 999)}"
    cover = [
        said(issuer, top=7000, size=1300, bold=True),
        put(it.title, 26000, 2400, bold=True, most=30),
        said(f"FILE {number}", top=60000),
        said("Report issued to the Minister: 3 May 1999", top=62500),
        said(f"Publication: {it.day.monthly}", top=64000),
    ]
    return [page(1, *cover), *text()], {**truth_of(it, it.day.iso_month, office=(issuer,)), "number": (number,)}


def _table(dice: Random, it: Said) -> Made:
    """A ruled table of particulars without colons: the number of the case, days that are not the day of issue."""
    number = f"{it.day.year}/{dice.randrange(100000, 199999)}"
    rows = (("IPB reference", number), ("Date of incident", "9 August 1999"), ("Response received", "12 September 1999"))
    cells = [cell(words, 30000 + 2000 * row, row, column) for row, pair in enumerate(rows) for column, words in enumerate(pair)]
    head = [
        said("Independent Police Board for Investigations Oversight", top=7000, size=1300, bold=True),
        put(it.title, 14000, 2100, bold=True, most=40),
        said(f"Published {it.day.monthly}", top=22000),
    ]
    office = ("Independent Police Board for Investigations Oversight",)
    return [page(1, *head, *cells, prose(45000), prose(55000)), *text()], {
        **truth_of(it, it.day.iso_month, office=office),
        "number": (number,),
    }


def _series(dice: Random, it: Said) -> Made:
    """A commission whose letters stand before the number of its report, and a report cited on a later page."""
    number = str(dice.randrange(300, 900))
    issuer = "Joint Review and Accountability Commission"
    cover = [
        put(it.title, 24000, 2600, most=30),
        said(f"JRAC REPORT {number}", top=66000, bold=True),
        said(issuer.upper(), top=68000, size=1000),
    ]
    letter = page(2, said(it.day.long, top=9000), said("Dear Senator Roe:", top=14000), prose(16000), prose(24000))
    cited = page(4, prose(10000), said("Report 18-06", top=30000), prose(34000), said(it.title, top=76500, size=900, role=Role.FOOT))
    return [page(1, *cover), letter, *text(first=3, count=1), cited], {
        **truth_of(it, it.day.iso, office=(issuer, issuer.upper())),
        "number": (number,),
    }


DESIGNS: dict[str, Design] = {
    "division alone": _division,
    "division in the middle": _in_the_middle,
    "reference in groups": _reference,
    "board with its place": _board,
    "table of particulars": _table,
    "letters before the number": _series,
}


def strangers(seed: int, rounds: int) -> Iterator[Opening]:
    """Each of these designs so many times, always about another report."""
    dice = Random(seed)
    for _round in range(rounds):
        for name, design in DESIGNS.items():
            pages, truth = design(dice, Said.by(dice))
            yield Opening(name, tuple(pages), truth)
