"""Openings in the manner of kinds of office whose reports were never seen: each hides a number, a date or a name somewhere of its own."""

from collections.abc import Iterator
from random import Random

from inspectorate.reading.values import Role
from tests.reading.facts.making import page, prose, said
from tests.reading.generator.coverparts import Design, Made, office, put, text, truth_of
from tests.reading.generator.covers import Opening
from tests.reading.generator.coverwords import Day, Name, Said

ACCIDENTS = (
    ("RO", "Collision of a freight train with a crane", "Amarel Junction"),
    ("MO", "Grounding of the ferry Amarel Star", "Northmere Sound"),
    ("AO", "Pitch excursion of a survey aeroplane", "Saltmarsh Field"),
    ("RO", "Passenger train running without its guard", "Port Amarel"),
)
INVESTIGATORS = ("Northmere Transport Accident Investigation Commission", "Transport Safety Board of Northmere")
OMBUDSMEN = ("Northmere Ombudsman", "Ombudsman for Northmere Prisons")
POLICE = ("Office of Police Accountability", "Independent Police Oversight Board")


def _state_auditor(dice: Random, it: Said) -> Made:
    """ "An Audit Report on …", month and number at the edge of the cover, a letter to the legislature behind."""
    title, number = f"An Audit Report on {it.title}", f"{it.day.year % 100:02}-{dice.randrange(1, 60):03}"
    issuer = "Marivana State Auditor’s Office"
    cover = [
        put(title, 20000, 2800, bold=True, most=30),
        said(it.day.monthly, top=70000, size=1100, left=46000),
        said(f"Report No. {number}", top=71800, size=1100, left=46000),
        said(issuer, top=5000, size=1600),
    ]
    letter = page(
        2,
        said(it.day.long, top=9000),
        said("Members of the Legislative Audit Committee:", top=13000),
        prose(16000),
        prose(24000),
        said("Sincerely,", top=40000),
        said("Jane Roe, CPA", "First Assistant State Auditor", top=44000),
    )
    truth = truth_of(it, it.day.iso, title=(title,), office=(issuer,))
    return [page(1, *cover), letter, *text(f"{title} Report No. {number}", first=3)], {
        **truth,
        "number": (number,),
        "issued_on": (it.day.iso, it.day.iso_month),
    }


def _seal(dice: Random, it: Said) -> Made:
    """A seal and the office above, the title in capitals, month and number at the foot."""
    number = f"OEI-{dice.randrange(1, 9):02}-{it.day.year % 100:02}-{dice.randrange(100, 900):05}"
    cover = [
        *office(it, dice, 6000, 1800),
        put(it.title.upper(), 28000, 2400, bold=True, most=32),
        put(it.day.monthly, 68000, 1200),
        put(number, 70500, 1200),
    ]
    return [page(1, *cover), *text(f"{number} {it.title}")], {**truth_of(it, it.day.iso_month), "number": (number,)}


def _accident(dice: Random, it: Said) -> Made:
    """An inquiry's number before the title and the day of the accident behind it; the day of issue in a notice inside."""
    kind, what, where = dice.choice(ACCIDENTS)
    number = f"{kind}-{it.day.year - 2}-{dice.randrange(101, 120)}"
    happened = Day(it.day.year - 2, dice.randrange(1, 13), dice.randrange(1, 29)).day_first
    title = f"{what}, {where}"
    issuer = dice.choice(INVESTIGATORS)
    cover = [
        put(f"Final report {number}:", 16000, 1800, bold=True, most=60),
        put(f"{title},", 20000, 2400, bold=True, most=34),
        put(happened, 32000, 2400, bold=True),
        put("Rail and Marine Accident Investigation Report", 60000, 1200, most=60),
        put(issuer, 72000, 1200, most=60),
    ]
    notice = page(2, said(f"Published {it.day.day_first}", top=60000, size=1000), prose(64000))
    return [page(1, *cover), notice, *text(f"{issuer} | {number}", first=3)], {
        **truth_of(it, it.day.iso, title=(title, f"{title}, {happened}", f"Final report {number}: {title}, {happened}"), office=(issuer,)),
        "number": (number,),
    }


def _released(dice: Random, it: Said) -> Made:
    """The day of the accident alone under the title; the release is told on the last page."""
    kind, what, where = dice.choice(ACCIDENTS)
    number = f"{kind[0]}{it.day.year % 100:02}Q{dice.randrange(1, 99):04}"
    issuer = "Transport Safety Board of Northmere"
    happened = Day(it.day.year - 2, dice.randrange(1, 13), dice.randrange(1, 29)).day_first
    cover = [
        put(f"RAIL TRANSPORTATION SAFETY INVESTIGATION REPORT {number}", 24000, 2200, bold=True, most=60),
        put(what, 40000, 1800, bold=True, most=60),
        put(where, 43000, 1400, most=60),
        put(happened, 45000, 1400, most=60),
    ]
    end = f"This report concludes the investigation into this occurrence. It was officially released on {it.day.day_first}."
    last = page(14, prose(10000), prose(30000, f"{end} Visit the site of the board for more about it and what it does in its day."))
    return [page(1, *cover), *text(f"{issuer} ■ 2", count=12), last], {
        **truth_of(it, it.day.iso, title=(what, f"{what} {where}", f"{what} {where} {happened}"), office=(issuer,)),
        "number": (number,),
    }


def _board(dice: Random, it: Said) -> Made:
    """A board's yearly financial report: the fiscal year and its end are no day of issue, and no number is printed."""
    year = it.day.year - 1
    title = f"Fiscal Year {year} Annual Financial Audit"
    cover = [
        put("Saltmarsh Oversight Board", 6000, 1600, most=60),
        put(title, 24000, 2800, bold=True, most=28),
        put(f"For the fiscal year ended June 30, {year}", 36000, 1200, most=60),
        put(it.day.long, 66000, 1200),
    ]
    return [page(1, *cover), *text(title)], truth_of(it, it.day.iso, number=False, title=(title,), office=("Saltmarsh Oversight Board",))


def _police(dice: Random, it: Said) -> Made:
    """Police oversight: a case number and the day of the incident on the cover, neither of them the report's."""
    issuer = dice.choice(POLICE)
    title = "Review of the Response to a Crash on Pilot Street"
    cover = [
        put(f"{issuer}", 6000, 1600, most=60),
        put(title, 24000, 2600, bold=True, most=30),
        put(f"Incident date: March 3, {it.day.year - 1}", 40000, 1200, most=60),
        put(f"Issued {it.day.long}", 66000, 1200, most=60),
    ]
    return [page(1, *cover), *text(title)], truth_of(it, it.day.iso, number=False, title=(title,), office=(issuer,))


def _ombudsman(dice: Random, it: Said) -> Made:
    """A special report of an ombudsman to parliament, with the paper's number and the law under which it is laid."""
    issuer, number = dice.choice(OMBUDSMEN), f"HC {dice.randrange(100, 1900)}"
    cover = [
        put(issuer, 6000, 1600, most=60),
        put(it.title, 22000, 2800, bold=True, most=28),
        put("A special report to Parliament under section 10 of the Act of 1967", 44000, 1200, most=80),
        put(f"Ordered by the House of Commons to be printed on {it.day.day_first}", 60000, 1100, most=90),
        put(number, 72000, 1100),
    ]
    return [page(1, *cover), *text(it.title)], {**truth_of(it, it.day.iso, office=(issuer,)), "number": (number,)}


def _programme(dice: Random, it: Said) -> Made:
    """An evaluation office of an international body: only the notice of copyright is dated, only the thanks name it."""
    country = dice.choice(("SALTMARSH", "NORTHMERE", "MARIVANA"))
    title = f"INDEPENDENT PROGRAMME EVALUATION {country}"
    cover = [put("INDEPENDENT PROGRAMME EVALUATION", 24000, 2400, bold=True, most=60), put(country, 27000, 5000, bold=True)]
    notice = [said(f"Copyright © UHP {it.day.monthly}", top=64000, size=900), prose(66000)]
    thanks = (
        "The Independent Evaluation Office (IEO) of the Union of Harbour Programmes would like to thank all who took part in this work."
    )
    name = Name("Independent Evaluation Office")
    return [page(1, *cover), page(2, *notice), page(3, prose(12000, thanks), prose(20000)), *text(first=4)], {
        **truth_of(it, it.day.iso_month, number=False, title=(title, title.replace("EVALUATION ", "EVALUATION: ")), office=name.right),
    }


def _running_foot(dice: Random, it: Said) -> Made:
    """A memorandum whose number stands in the foot only, the office before a slash."""
    number = f"OIG/{dice.choice(('PILOT', 'TIDES'))}-{it.day.year % 100:02}-{dice.randrange(1, 9)}"
    head = [
        said("NORTHMERE COMMISSION ON TIDES", top=5000, size=1200, left=30000),
        said(f"Date: {it.day.long}", top=12000),
        said("To: The Honorable Commissioners", top=14500),
        said("From: Jane Roe, Inspector General", top=17000),
        said(f"Subject: {it.title}", top=19500),
    ]
    feet = [said(f"{number} Tides", top=76500, size=1000, role=Role.FOOT)]
    issuer = ("NORTHMERE COMMISSION ON TIDES",)
    pages = [page(1, *head, prose(24000), prose(30000), *feet), *(page(n, prose(12000), prose(20000), *feet) for n in range(2, 5))]
    return pages, {**truth_of(it, it.day.iso, office=issuer), "number": (number,)}


DESIGNS: dict[str, Design] = {
    "state auditor": _state_auditor,
    "seal": _seal,
    "accident inquiry": _accident,
    "accident report released later": _released,
    "board's year": _board,
    "police oversight": _police,
    "ombudsman": _ombudsman,
    "programme": _programme,
    "number in the foot": _running_foot,
}


def kinds_of_office(seed: int, rounds: int) -> Iterator[Opening]:
    """Each of these designs so many times, always about another report."""
    dice = Random(seed)
    for _round in range(rounds):
        for name, design in DESIGNS.items():
            pages, truth = design(dice, Said.by(dice))
            yield Opening(name, tuple(pages), truth)
