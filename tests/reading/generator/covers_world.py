"""Covers with traps that the world's offices set: other people's names, dates of drafts, mottos, pictures, split titles."""

from dataclasses import replace
from random import Random

from inspectorate.reading.values import Page, Role
from tests.reading.facts.making import page, prose, said, scanned, text_page
from tests.reading.generator.coverparts import Design, Made, office, put, text, truth_of, wrap
from tests.reading.generator.coverwords import MONTHS, Said


def _named_head(dice: Random, it: Said) -> Made:
    """The head of the office in two lines, inquiries to a press office."""
    cover = [
        put("Department of Harbors", 5000, 1600, bold=True),
        put("OFFICE OF INSPECTOR GENERAL", 7500, 1600, bold=True),
        put(it.title.upper(), 26000, 2200, bold=True, most=28),
        put(
            "Inquiries about this report may be addressed to the Office of Public Affairs at Public.Affairs@harbors.example.",
            44000,
            1000,
            most=60,
        ),
        said("John R. Doe", "Inspector General", top=60000, size=1300, left=40000),
        said(it.day.monthly, it.number, top=64000, size=1300, left=40000),
    ]
    names = ("Department of Harbors Office of Inspector General", "Office of Inspector General")
    return [page(1, *cover), *text()], truth_of(it, it.day.iso_month, office=names)


def _session(dice: Random, it: Said) -> Made:
    """A report to a parliament with session, order and department."""
    cover = [
        put("Report by the Comptroller and Auditor General", 5000, 1400, "left", most=70),
        put("Northmere Audit Office", 8000, 1200, "left"),
        put("Department for Harbors", 24000, 1600, "left"),
        put(it.title, 28000, 3000, "left", most=26, bold=True),
        put(
            f"HC {it.day.day + 100} SESSION {it.day.year}-{(it.day.year + 1) % 100:02} {it.day.day_first.upper()}",
            68000,
            1000,
            "left",
            most=90,
        ),
    ]
    truth = truth_of(it, it.day.iso, office=("Northmere Audit Office", "Comptroller and Auditor General"))
    return [page(1, *cover), *text()], {**truth, "number": (f"HC {it.day.day + 100}",)}


def _small_lead(dice: Random, it: Said) -> Made:
    """ "An Audit Report on" in small letters above the subject in large ones."""
    cover = [
        put("Jane Roe, CPA", 5000, 1200, "left"),
        put("State Auditor", 6600, 1200, "left"),
        put("An Audit Report on", 20000, 1800, "left"),
        put(it.title, 22600, 2800, "left", most=28),
        said(it.day.monthly, f"Report No. {it.number}", top=60000, size=1300),
    ]
    pages = [page(1, *cover), *text("Marivana State Auditor’s Office")]
    title = (it.title, f"An Audit Report on {it.title}")
    return pages, truth_of(it, it.day.iso_month, title=title, office=("Marivana State Auditor’s Office", "State Auditor"))


def _inquiry(dice: Random, it: Said) -> Made:
    """An inquiry with its number in the title's first line, the month of issue at the foot."""
    number = f"{it.day.year % 100:02}-{dice.randrange(100, 300)}"
    event = f"Passenger train collision with stop block, Saltmarsh Station, {it.day.day} {dice.choice(MONTHS)} {it.day.year - 2}"
    cover = [
        put(f"Final report Rail inquiry {number}:", 20000, 2000, "left", True, most=60),
        put(event, 22600, 2000, "left", True, most=40),
        put(it.day.monthly, 60000, 1400, "left"),
        put("Marine Accident Investigation Board", 70000, 1300, "left"),
    ]
    short = event.rsplit(", ", 1)[0]
    title = (event, short, f"Final report Rail inquiry {number}: {event}", f"Rail inquiry {number}: {event}")
    truth = truth_of(it, it.day.iso_month, title=title, office=("Marine Accident Investigation Board",))
    return [page(1, *cover), *text()], {**truth, "number": (number,)}


def _motto(dice: Random, it: Said) -> Made:
    """A motto and a hotline in letters as large as the title's."""
    cover = [
        *office(it, dice, 5000),
        put(it.title, 20000, 2400, most=30),
        put(it.day.long, 34000),
        put(f"Report No. {it.number}", 36000),
        put("Our mission is to promote integrity and to protect the public’s trust.", 50000, 2400, most=40),
        put("To report fraud, waste or abuse call 1-800-555-0100", 66000, 1600, most=70),
    ]
    return [page(1, *cover), *text()], truth_of(it, it.day.iso)


def _sidebar(dice: Random, it: Said) -> Made:
    """Date and number in a narrow column beside a large title."""
    cover = [
        *office(it, dice, 4000, 1300, "left"),
        said(it.day.monthly, top=16000, size=1200, bold=True, left=3300),
        said(*wrap(it.title, 24), top=16000, size=3400, left=22000),
        said(it.number, top=75000, size=1200, bold=True, left=3300),
    ]
    return [page(1, *cover), *text()], truth_of(it, it.day.iso_month)


def _quoted_subject(dice: Random, it: Said) -> Made:
    """A memorandum whose subject names the report's number first and quotes its title."""
    subject = wrap(f"SUBJECT: {it.title} (Audit Report No. {it.number})", 70)
    head = [
        *office(it, dice, 4000, 1300),
        said(it.day.long, top=9000),
        said("MEMORANDUM FOR JANE ROE", "DIRECTOR OF HARBORS", top=11000),
        said("FROM: John Doe", "Assistant Inspector General for Audit", top=15000),
        said(*subject, top=19000),
    ]
    return [page(1, *head, *(prose(t) for t in range(24000, 60000, 6000))), *text()], truth_of(it, it.day.iso)


def _titled_letter(dice: Random, it: Said) -> Made:
    """A letter with a bold title of its own in the middle above its greeting."""
    head = [
        *office(it, dice, 4000, 1300),
        said(it.day.long, top=9000),
        said("The Honorable Jane Roe, Mayor", "Members of the City Council", top=12000),
        put(it.title, 17000, 1400, bold=True, most=60),
        said("Dear Mayor Roe and Members:", top=22000),
    ]
    return [page(1, *head, *(prose(t) for t in range(25000, 60000, 6000))), *text()], truth_of(it, it.day.iso, number=False)


def _semiannual(dice: Random, it: Said) -> Made:
    """A report of half a year: the period is no day of issue."""
    start, end = f"October 1, {it.day.year - 1}", f"March 31, {it.day.year}"
    cover = [
        *office(it, dice, 6000),
        put("Semiannual Report to the Congress", 24000, 3000, most=22, bold=True),
        put(f"{start} – {end}", 36000, 1500, most=70),
    ]
    name = "Semiannual Report to the Congress"
    return [page(1, *cover), *text()], truth_of(it, None, number=False, title=(name, f"{name} {start} – {end}"))


def _draft(dice: Random, it: Said) -> Made:
    """The draft's date beside the final one, and the time of the work."""
    month, year = it.day.month, it.day.year
    cover = [
        *office(it, dice, 6000),
        put(it.title, 22000, 2600, most=30),
        put(f"Draft issued: {MONTHS[month - 1]} 2, {year - 1}", 50000),
        put(f"Final report issued: {it.day.long}", 52000, most=60),
        put(f"Fieldwork: {MONTHS[(month + 3) % 12]} – {MONTHS[(month + 5) % 12]} {year - 1}", 54000, most=60),
        put(f"Report No. {it.number}", 60000),
    ]
    return [page(1, *cover), *text()], truth_of(it, it.day.iso)


def _auditee_on_top(dice: Random, it: Said) -> Made:
    """The audited body in the largest letters, the auditor small at the foot."""
    cover = [
        put(it.agency, 8000, 3400, "left", True, most=60),
        put(it.title, 22000, 2400, "left", most=34),
        put(it.day.monthly, 50000, 1300, "left"),
        put(f"Audit Report {it.number}", 52000, 1300, "left"),
        *office(it, dice, 70000, 1200, "left"),
    ]
    return [page(1, *cover), *text()], truth_of(
        it, it.day.iso_month, title=(it.title, f"{it.agency} {it.title}", f"{it.agency}: {it.title}")
    )


def _even_scan(dice: Random, it: Said) -> Made:
    """A scanned cover, its lines one size and evenly apart."""
    lines = [it.office.own, *([it.office.parent] if it.office.parent else []), *wrap(it.title, 44), f"Report No. {it.number}", it.day.long]
    cover = [put(line, 20000 + 2600 * n, dice.randrange(1180, 1260), most=99) for n, line in enumerate(lines)]
    pages = [page(1, *cover), *text()]
    return [scanned(one) for one in pages], truth_of(it, it.day.iso)


def _highlights_first(dice: Random, it: Said) -> Made:
    """A page of highlights stands before the cover."""
    sheet = page(
        1,
        said("Highlights", top=5000, size=2000, bold=True),
        said(f"Highlights of {it.number}, a report to the Director", top=8000, size=900),
        said("Why We Did This Audit", top=11000, size=1400, bold=True),
        *(prose(t) for t in (13000, 19000)),
        said("What We Found", top=30000, size=1400, bold=True),
        *(prose(t) for t in (32000, 38000, 44000)),
    )
    cover = [*office(it, dice, 6000), put(it.title, 26000, 2800, most=30), put(it.day.monthly, 60000), put(it.number, 63000)]
    return [sheet, page(2, *cover), *text(it.title, first=3)], truth_of(it, it.day.iso_month)


def _picture_first(dice: Random, it: Said) -> Made:
    """The first page is a picture; the second is the title page."""
    inner = [
        *office(it, dice, 6000),
        put(it.title, 26000, 2400, most=32),
        put(it.day.long, 56000),
        put(f"Report Number {it.number}", 59000),
    ]
    empty: Page = page(1)
    return [empty, page(2, *inner), *text(first=3)], truth_of(it, it.day.iso)


def _of_what(dice: Random, it: Said) -> Made:
    """ "Performance Audit of:" above the subject, all in capitals."""
    subject = dice.choice(("Parks and Recreation Cash Handling", "Fleet Fuel Cards", "Port Lease Revenue", "Animal Shelter Adoptions"))
    blocks = [
        *office(it, dice, 5000),
        put("Performance Audit of:", 22000, 1800),
        put(subject, 25200, 2800, bold=True),
        put(it.day.monthly, 50000),
        put(f"Report {it.number}", 53000),
    ]
    cover = [replace(block, lines=tuple(line.upper() for line in block.lines)) for block in blocks]
    truth = truth_of(it, it.day.iso_month, title=(subject, f"Performance Audit of: {subject}"))
    return [page(1, *cover), *text()], {**truth, "number": (it.number, it.number.upper())}


def _gap(dice: Random, it: Said) -> Made:
    """A picture stands between the title and everything else; captions and a credit under it."""
    cover = [
        put(it.title, 6000, 3000, "left", True, most=28),
        said("Photo: The breakwater at Saltmarsh in winter", top=52000, size=800),
        said("Source: Harbor Authority", top=53200, size=800),
        put(f"{it.day.monthly}", 62000, 1300, "left"),
        put(f"{it.number}", 64000, 1300, "left"),
        *office(it, dice, 70000, 1600, "left"),
    ]
    return [page(1, *cover), *text(it.title)], truth_of(it, it.day.iso_month)


def _figures(dice: Random, it: Said) -> Made:
    """The day of issue in figures after its label."""
    day = it.day if it.day.day > 12 else replace(it.day, day=it.day.day + 13)
    cover = [
        *office(it, dice, 5000),
        put(it.title, 24000, 2600, most=30),
        put(f"Date Issued: {day.month:02}/{day.day:02}/{day.year}", 56000),
        put(f"Report Number: {it.number}", 58500),
    ]
    return [page(1, *cover), *text()], truth_of(it, day.iso)


def _two_months(dice: Random, it: Said) -> Made:
    """The letter behind the cover is dated a month later than the cover."""
    later = MONTHS[it.day.month % 12]
    year = it.day.year + (it.day.month == 12)
    cover = [*office(it, dice, 6000), put(it.title, 26000, 2800, most=30, bold=True), put(it.day.monthly, 64000), put(it.number, 67000)]
    letter = page(
        2, said(f"{later} 3, {year}", top=6000), said("Dear Governor Roe:", top=12000), *(prose(t) for t in range(16000, 60000, 6000))
    )
    return [page(1, *cover), letter, *text(first=3)], truth_of(it, it.day.iso_month)


def _staff_page(dice: Random, it: Said) -> Made:
    """Behind the cover a page of staff, members and other offices."""
    cover = [*office(it, dice, 6000), put(it.title, 24000, 2600, most=30), put(it.day.long, 56000), put(f"Audit Number {it.number}", 58500)]
    staff = page(
        2,
        said("Audit Staff", top=6000, size=1400, bold=True),
        said("Jane Roe, Audit Manager", "John Doe, Senior Auditor", top=9000),
        said("Joint Committee on Ports", top=20000, size=1300),
        said("Senator Anna Poe", "Representative Max Moe", top=22000),
        said("Office of Public Records", "1 Quay Street, Port Amarel", top=40000),
    )
    return [page(1, *cover), staff, *text(first=3)], truth_of(it, it.day.iso)


def _running_only(dice: Random, it: Said) -> Made:
    """No cover: the title heads the text, number and date stand in every foot."""
    foot = said(f"{it.office.own}   Report {it.number}   {it.day.monthly}", top=76500, size=900, role=Role.FOOT)
    first = page(
        1,
        *office(it, dice, 4000, 1300),
        put(it.title, 10000, 2000, "left", True, most=46),
        *(prose(t) for t in range(20000, 60000, 6000)),
        foot,
    )
    return [first, *(text_page(n, foot) for n in range(2, 7))], truth_of(it, it.day.iso_month)


DESIGNS: dict[str, Design] = {
    "head of the office": _named_head,
    "session of parliament": _session,
    "small lead": _small_lead,
    "inquiry": _inquiry,
    "motto": _motto,
    "sidebar": _sidebar,
    "number in the subject": _quoted_subject,
    "titled letter": _titled_letter,
    "half a year": _semiannual,
    "draft and final": _draft,
    "auditee on top": _auditee_on_top,
    "even scan": _even_scan,
    "highlights first": _highlights_first,
    "picture first": _picture_first,
    "performance audit of": _of_what,
    "picture below": _gap,
    "date in figures": _figures,
    "two months": _two_months,
    "staff page": _staff_page,
    "running feet": _running_only,
}
