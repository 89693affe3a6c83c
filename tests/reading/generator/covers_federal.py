"""Openings in the manner of federal inspectors general: covers with memoranda, notices, briefings, audits by a firm."""

from random import Random

from inspectorate.reading.values import Role
from tests.reading.facts.making import page, prose, said, text_page
from tests.reading.generator.coverparts import Design, Made, office, put, text, truth_of, wrap
from tests.reading.generator.coverwords import Said
from tests.reading.generator.elsewherewords import FEDERAL, month_before, told


def _whole(it: Said) -> tuple[str, ...]:
    """The office with its parent in either order: its own words alone could be anybody's."""
    own, parent = it.office.own, it.office.parent
    return (own,) if not parent else (f"{own} {parent}", f"{parent} {own}", f"{own} of the {parent}", f"{parent}’s {own}")


def _body(first: int) -> list:
    return [prose(top) for top in range(first, 66000, 6000)]


def _highlights(dice: Random, it: Said) -> Made:
    """A cover without an office in words, a page of highlights, then the memorandum on letterhead."""
    cover = [
        said(*wrap(it.title, 34), top=26000, size=2400, bold=True, left=14000),
        said(it.day.long, it.number, top=66000, size=1400, left=42000),
    ]
    second = page(
        2,
        said(f"{it.number} Highlights", top=4000, size=2000, bold=True),
        put(it.title, 8000, 1400, "left", True, most=50),
        said(it.day.long, top=13000, size=1200, bold=True),
        said("Why We Did This Work", top=16000, size=1200, bold=True),
        prose(18000),
        said("What We Found", top=28000, size=1200, bold=True),
        prose(30000),
        prose(36000),
        said("What We Recommend", top=46000, size=1200, bold=True),
        prose(48000),
    )
    memo = page(
        3,
        put(it.office.own.upper(), 3000, 1300),
        put(it.office.parent, 4700, 1100, most=60),
        put("Kelmark, DC 20999 / www.oig.example.gov", 6200, 900, most=60),
        said(it.day.long, top=9500, left=26000),
        said("MEMORANDUM FOR: Jane Roe", top=12000),
        said("Administrator", top=13320, left=18500),
        said("FROM: John Doe", top=16000),
        said("Inspector General", top=17320, left=18500),
        said(*wrap(f"SUBJECT: {it.title}", 70), top=20000),
        *_body(26000),
    )
    return [page(1, *cover), second, memo, *text(f"www.oig.example.gov   {it.number}", first=4)], truth_of(
        it, it.day.iso, office=_whole(it)
    )


def _division(dice: Random, it: Said) -> Made:
    """Letters of the department above, the division's own series number at the foot."""
    number = f"{it.day.year % 100:02}-{dice.randrange(10, 60)}"
    cover = [
        *office(it, dice, 5000, 1500, "left"),
        put(it.title, 24000, 2600, "left", most=32),
        put(f"Audit Division {number}", 60000, 1300, "left"),
        put(it.day.monthly, 62500, 1300, "left"),
    ]
    return [page(1, *cover), *text()], {**truth_of(it, it.day.iso_month, office=_whole(it)), "number": (number, f"Audit Division {number}")}


def _statement(dice: Random, it: Said) -> Made:
    """A mission page with headings larger than the cover's title stands behind the cover."""
    head = dice.choice(("John Doe", "Jane A. Roe"))
    cover = [
        put(it.office.parent, 5000, 1600),
        put(it.office.own.upper(), 7600, 1600, most=60),
        put(it.title.upper(), 22000, 1900, bold=True, most=34),
        said(head, "Inspector General", "", it.day.monthly, it.number, top=58000, size=1200, left=40000),
    ]
    mission = page(
        2,
        said("Office of Inspector General", top=5000, size=2400, bold=True, left=14000),
        said("https://oig.coast.example", top=8500, size=1200, left=20000),
        prose(
            12000,
            "The mission of the Office of Inspector General is to protect programs by audits, investigations, and inspections.",
        ),
        said("Office of Audit Services", top=20000, size=1200, bold=True),
        prose(22000),
        said("Office of Evaluation", top=32000, size=1200, bold=True),
        prose(34000),
        said("Office of Counsel", top=44000, size=1200, bold=True),
        prose(46000),
    )
    notices = page(
        3,
        said("Notices", top=8000, size=3000, bold=True),
        said("THIS REPORT IS AVAILABLE TO THE PUBLIC", top=16000, size=1500, bold=True),
        prose(20000),
    )
    return [page(1, *cover), mission, notices, *text(it.title, first=4)], truth_of(it, it.day.iso_month, office=_whole(it))


def _units(dice: Random, it: Said) -> Made:
    """Topic of the agency above, kind and number and date in one corner, the office in a band at the foot."""
    number = f"{it.day.year % 100:02}-{dice.randrange(10000, 99999):05}-{dice.randrange(10, 300)}"
    cover = [
        put("NATIONAL HEALTH SERVICE FOR SAILORS", 18000, 1200, "left", True, most=60),
        put(it.title, 21000, 3000, "left", most=28),
        said("REVIEW", f"REPORT #{number}", it.day.long.upper(), top=48000, size=1200, bold=True, left=40000),
        *office(it, dice, 70000, 1200, "left"),
        put("OFFICE OF AUDITS AND EVALUATIONS", 74000, 1000, "left", most=60),
    ]
    return [page(1, *cover), *text(f"{it.office.own} | {number} | Page 3")], {
        **truth_of(it, it.day.iso, office=_whole(it)),
        "number": (number,),
    }


def _goal(dice: Random, it: Said) -> Made:
    """A category of the agency's plan above the title; number and date share a line."""
    number = f"{it.day.year % 100:02}-P-{dice.randrange(1, 400):04}"
    cover = [
        *office(it, dice, 4000, 1500, "left"),
        put("Operating efficiently and effectively", 16000, 1400, "left", most=60),
        put(it.title, 20000, 3000, "left", True, most=28),
        said(f"Report No. {number} {it.day.long}", top=52000, size=1300, bold=True),
    ]
    contributors = page(
        2,
        said("Report Contributors:", top=5000, bold=True),
        said("Jane Roe", "John Doe", "Anna Poe", top=7000),
        said("Abbreviations", top=16000, bold=True),
        said("BSO Bureau of Sea Ordnance", "FY Fiscal Year", top=18000),
        said("Cover Photo: A buoy off Saltmarsh. (Agency photo)", top=30000),
        said("Are you aware of fraud, waste or abuse in a program?", top=50000, size=1300, bold=True),
        said("Inspector General Hotline", "1200 Quay Avenue, NW (2431T)", top=54000),
    )
    return [page(1, *cover), contributors, *text(number, first=3)], {**truth_of(it, it.day.iso, office=_whole(it)), "number": (number,)}


def _header_cover(dice: Random, it: Said) -> Made:
    """Classification, number left, unit right, all above; the title on a later line names the auditee with it."""
    number = f"AUD-{dice.choice(('FM', 'SI', 'CG'))}-{it.day.year % 100:02}-{dice.randrange(10, 60)}"
    cover = [
        said("UNCLASSIFIED", top=2000, size=1000, bold=True, left=27000),
        *office(it, dice, 5000, 1600, "left"),
        said(number, top=12000, size=1300, left=7200),
        said("Office of Audits", top=12000, size=1300, left=30000),
        said(it.day.monthly, top=12000, size=1300, left=47000),
        put(it.title, 28000, 2600, most=36),
        put("FINANCIAL MANAGEMENT DIVISION", 60000, 1200, most=60),
        said("UNCLASSIFIED", top=77000, size=1000, bold=True, left=27000),
    ]
    return [page(1, *cover), *text("UNCLASSIFIED")], {**truth_of(it, it.day.iso_month, office=_whole(it)), "number": (number,)}


def _firm_behind(dice: Random, it: Said) -> Made:
    """A memorandum transmits what a firm wrote; the firm's own cover follows with the day the fieldwork ended."""
    title = f"Independent Auditor’s Report on the {it.agency}’s Fiscal Year {it.day.year - 1} Financial Statements"
    memo = page(
        1,
        *office(it, dice, 3000, 1400),
        said("MEMORANDUM", top=8000, bold=True, size=1300),
        said(f"DATE: {it.day.long}", top=10500),
        said("TO: Jane Roe, Chair", top=12500),
        said("FROM: John Doe, Inspector General", top=14500),
        said(*wrap(f"SUBJECT: {title} ({it.number})", 70), top=16500),
        *_body(22000),
    )
    firm = page(
        2,
        put("Poe & Partners LLP", 8000, 1800),
        put("INDEPENDENT AUDITORS’ REPORT", 20000, 2400, bold=True),
        put(month_before(it.day, 1).long, 60000),
    )
    return [memo, firm, *text(first=3)], truth_of(it, it.day.iso, title=(title,), office=_whole(it))


def _slides(dice: Random, it: Said) -> Made:
    """A briefing: a title slide, then slides of bullets under headings as large as the title."""
    cover = [
        put(it.title, 20000, 3600, bold=True, most=34),
        put("Briefing to the Board", 34000, 2000),
        put(it.day.monthly, 40000, 1800),
        *office(it, dice, 66000, 1400),
    ]
    heads = ("Why We Looked", "What the Records Show", "Next Steps", "Questions?")
    slides = [
        page(
            n,
            said(head, top=6000, size=3600, bold=True),
            *(said(f"• The records of year {k} were complete and checked", top=16000 + 5000 * k, size=2000) for k in range(1, 6)),
            said(it.title, top=76500, size=900, role=Role.FOOT),
        )
        for n, head in enumerate(heads, start=2)
    ]
    return [page(1, *cover), *slides], truth_of(it, it.day.iso_month, number=False, office=_whole(it))


def _alert(dice: Random, it: Said) -> Made:
    """A management alert whose head is a table of labels and values, each in a column of its own."""
    labels, values = (
        ("TO:", "FROM:", "SUBJECT:", "DATE:"),
        ("Jane Roe, Administrator", "John Doe, Inspector General", it.title, it.day.long),
    )
    head, top = [], 11000
    for label, value in zip(labels, values, strict=True):
        head += [said(label, top=top, bold=True), said(*wrap(value, 60), top=top, left=16000)]
        top += 1320 * len(wrap(value, 60)) + 900
    first = page(
        1,
        *office(it, dice, 3000, 1400),
        said("Management Alert", top=7500, size=1800, bold=True),
        *head,
        said(f"Report No. {it.number}", top=top),
        *_body(top + 4000),
    )
    return [first, *text()], truth_of(it, it.day.iso, office=_whole(it))


def _summary_first(dice: Random, it: Said) -> Made:
    """The first page is a one-page summary with title, number and date in its head; the cover follows."""
    sheet = page(
        1,
        said("REPORT IN BRIEF", top=3000, size=1400, bold=True),
        said(f"{it.day.monthly} | {it.number}", top=5200, size=1000),
        put(it.title, 8000, 1900, "left", True, most=44),
        *_body(20000),
    )
    cover = [
        *office(it, dice, 5000),
        put(it.title, 24000, 2600, most=30),
        put(f"Report Number {it.number}", 56000),
        put(it.day.monthly, 59000),
    ]
    return [sheet, page(2, *cover), text_page(3), *text(first=4)], truth_of(it, it.day.iso_month, office=_whole(it))


def _told(design: Design) -> Design:
    return lambda dice, _it: design(dice, told(dice, FEDERAL))


DESIGNS: dict[str, Design] = {
    name: _told(design)
    for name, design in {
        "highlights and memorandum": _highlights,
        "division and its number": _division,
        "mission page": _statement,
        "kind in the corner": _units,
        "category above": _goal,
        "classified head": _header_cover,
        "a firm behind": _firm_behind,
        "slides": _slides,
        "head in columns": _alert,
        "report in brief": _summary_first,
    }.items()
}
