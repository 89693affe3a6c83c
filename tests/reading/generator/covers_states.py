"""Openings in the manner of state and city auditors: transmittal letters, auditees on top, addresses, dates in figures."""

from random import Random

from tests.reading.facts.making import Said as Block
from tests.reading.facts.making import page, prose, said
from tests.reading.generator.coverparts import Design, Made, office, put, text, truth_of, wrap
from tests.reading.generator.coverwords import Name, Said
from tests.reading.generator.elsewherewords import CITY, STATE, told


def _whole(it: Said) -> tuple[str, ...]:
    own, parent = it.office.own, it.office.parent
    alone = () if own.startswith(("Office of", "Division of")) else (own,)
    return (own,) if not parent else (*alone, f"{own} {parent}", f"{parent} {own}", f"{own} of the {parent}", f"{parent}’s {own}")


def _body(first: int) -> list[Block]:
    return [prose(top) for top in range(first, 66000, 6000)]


def _legislature(dice: Random, it: Said) -> Made:
    """A report to a legislature, the auditee under the title, month, office and number at the foot."""
    cover = [
        put("A Report to the Kelmark Legislature", 5000, 1600, most=60),
        put("Performance Audit", 14000, 2000, bold=True),
        put(it.title, 22000, 2600, bold=True, most=30),
        put(it.agency, 36000, 1800),
        said(it.day.monthly, top=68000, size=1200, left=8000),
        said(it.office.own, top=70000, size=1400, left=8000),
        said(it.number, top=72500, size=1200, left=8000),
    ]
    title = (it.title, f"{it.title} {it.agency}", f"Performance Audit {it.title}")
    return [page(1, *cover), *text()], truth_of(it, it.day.iso_month, title=title, office=(*_whole(it), it.office.own))


def _transmitted(dice: Random, it: Said) -> Made:
    """The first page is a letter of transmittal to a legislature; the title page is the second or the third."""
    letter = page(
        1,
        *office(it, dice, 3000, 1300),
        said(it.day.long, top=8000),
        said("The Honorable Jane Roe", "President of the Senate", "The Honorable John Poe", "Speaker of the House", top=11000),
        said("Dear President Roe and Speaker Poe:", top=18000),
        prose(
            21000,
            f"We are pleased to submit this report, {it.title}. It answers what you asked us in the spring of last year.",
        ),
        prose(28000),
        said("Respectfully submitted,", top=40000),
        said("John Doe, CPA", top=45000),
    )
    cover = [put(it.title, 24000, 3000, bold=True, most=28), put(it.day.monthly, 56000), put(f"Report {it.number}", 59000)]
    between = [page(2, said("This page left blank intentionally.", top=38000, left=20000))] if dice.random() < 0.5 else []
    n = 2 + len(between)
    return [letter, *between, page(n, *cover), *text(it.title, first=n + 1)], {
        **truth_of(it, it.day.iso, office=_whole(it)),
        "issued_on": (it.day.iso, it.day.iso_month),
    }


def _controller(dice: Random, it: Said) -> Made:
    """The auditee above, programme and law in the middle, a period, the controller's name at the foot."""
    auditee = dice.choice(("PARKFIELD SCHOOL DISTRICT", "TOLLAN COUNTY", "CITY OF EASTHAVEN"))
    programme = dice.choice(("GRADUATION REQUIREMENTS PROGRAM", "ROAD FUND", "PEACE OFFICERS TRAINING PROGRAM"))
    period = f"July 1, {it.day.year - 4}, through June 30, {it.day.year - 1}"
    cover = [
        put(auditee, 6000, 2000, bold=True, most=60),
        put("Audit Report", 14000, 1600),
        put(programme, 22000, 2000, bold=True, most=60),
        put("Chapter 498, Statutes of 1983", 28000, 1200, most=60),
        put(period, 32000, 1200, most=70),
        put("JANE ROE", 56000, 1600),
        put("Kelmark State Controller", 58500, 1200, most=60),
        put(it.day.monthly, 66000),
    ]
    both = f"{auditee} {programme}"
    title = (
        both,
        f"{auditee} Audit Report {programme}",
        programme,
        f"Audit Report {programme}",
        f"{programme} {period}",
        f"{auditee}: {programme}",
        auditee,
    )
    return [page(1, *cover), *text()], truth_of(
        it, it.day.iso_month, number=False, title=title, office=("Kelmark State Controller", "State Controller")
    )


def _bureau(dice: Random, it: Said) -> Made:
    """A city's comptroller with name and office in lines, a bureau under them, the audit's number after "Audit Number"."""
    number = f"{dice.choice('7AE')}{it.day.year % 100:02}-{dice.randrange(60, 180)}A"
    cover = [
        put("The City of Brightwater", 4000, 1300),
        put("Office of the Comptroller", 6000, 1800, bold=True),
        put("Jane Q. Roe, Comptroller", 8600, 1200),
        put("Bureau of Management Audit", 14000, 1300),
        put(f"Audit Report on the {it.title}", 24000, 2200, bold=True, most=34),
        put(f"Audit Number {number}", 54000, 1400),
        put(it.day.long, 60000, 1400),
    ]
    names = (
        "The City of Brightwater Office of the Comptroller",
        "City of Brightwater Office of the Comptroller",
        "Office of the Comptroller City of Brightwater",
    )
    return [page(1, *cover), *text()], {
        **truth_of(it, it.day.iso, title=(f"Audit Report on the {it.title}", it.title), office=names),
        "number": (number,),
    }


def _members(dice: Random, it: Said) -> Made:
    """A memorandum to a council with its date in figures; other dates of the text tell the order, or nothing does."""
    day, known = it.day, dice.random() < 0.6
    shown = f"{day.month}/{day.day}/{day.year}"
    plain = day.day > 12 or day.day == day.month
    other = (
        f"We met the department on {day.month}/{max(13, day.day)}/{day.year - 1} and again on 11/28/{day.year - 1}, as the minutes show."
    )
    head = [
        *office(it, dice, 3000, 1400),
        said("INTEROFFICE MEMORANDUM", top=8000, size=1500, bold=True),
        said(f"Date: {shown}", top=11000),
        said("To: Mayor and Members of the City Council", top=13000),
        said("From: John Doe, City Auditor", top=15000),
        said(*wrap(f"Re: {it.title}", 70), top=17000),
    ]
    first = page(
        1, *head, prose(22000, other if known else "We met the department twice in the year before, as the minutes show."), *_body(28000)
    )
    return [first, *text()], {
        **truth_of(it, day.iso, number=False, office=_whole(it)),
        "issued_on": (day.iso,) if known or plain else (None,),
    }


def _band(dice: Random, it: Said) -> Made:
    """Title over a picture, a strap line under it, staff of the office in a column, address at the foot."""
    cover = [
        put("PERFORMANCE AUDIT", 5000, 1200, "left"),
        put(it.title, 9000, 3400, "left", True, most=24),
        put("Opportunities for a safer city", 26000, 1600, "left", most=60),
        said("City Auditor", "Jane Roe", "", "Audit Team", "John Doe", "Anna Poe", top=40000, size=1000),
        said(it.day.monthly, top=60000, size=1200),
        said(f"Report Number {it.number}", top=62000, size=1200),
        *office(it, dice, 70000, 1100, "left"),
        put("500 City Hall Plaza, Room 400 • Brightwater", 73500, 900, "left", most=70),
    ]
    return [page(1, *cover), *text(it.title)], truth_of(
        it, it.day.iso_month, title=(it.title, f"{it.title} Opportunities for a safer city"), office=_whole(it)
    )


def _one_pager(dice: Random, it: Said) -> Made:
    """No cover: the issuing office and the month in a band, the title under it, columns of text."""
    first = page(
        1,
        said(f"{it.office.parent or it.office.own}", top=2500, size=1000, bold=True),
        said(it.day.monthly, top=2500, size=1000, left=46000),
        put(it.title, 6000, 2400, "left", True, most=40),
        said("Report Highlights", top=14000, size=1400, bold=True),
        *_body(17000),
    )
    names = (*_whole(it), it.office.own)
    return [first, *text(f"{it.office.own}{', ' + it.office.parent if it.office.parent else ''} | Report {it.number}")], truth_of(
        it, it.day.iso_month, office=names
    )


def _spaced(dice: Random, it: Said) -> Made:
    """Title in lines far apart and in two sizes, the first line a topic; office only in the signature of the letter behind."""
    main, sub = dice.choice(
        (
            ("Safe Streets", "Traffic Signals Are Repaired in Time, but Records Do Not Show It"),
            ("Water Billing", "Meters Were Read Late and Corrections Went Unexplained"),
        )
    )
    cover = [
        put(main, 16000, 4200, bold=True),
        put(sub, 24000, 2400, most=34),
        put(it.day.monthly, 60000, 1400),
        put(it.number, 63000, 1400),
    ]
    letter = page(
        2,
        said(it.day.long, top=6000),
        said("Mayor and Members of the Council:", top=10000),
        *_body(14000)[:5],
        said("Respectfully,", top=48000),
        said("John Doe", it.office.own + (f", {it.office.parent}" if it.office.parent else ""), top=54000),
    )
    title = (f"{main} {sub}", f"{main}: {sub}")
    return [page(1, *cover), letter, *text(f"{main}: {sub}", first=3)], {
        **truth_of(it, it.day.iso, title=title, office=_whole(it)),
        "issued_on": (it.day.iso, it.day.iso_month),
    }


def _series_title(dice: Random, it: Said) -> Made:
    """A series in large letters, the subject smaller: "SPECIAL REVIEW" / title; "Issued" and number on one line with a bar."""
    cover = [
        put(dice.choice(("SPECIAL REVIEW", "FOLLOW-UP AUDIT", "AUDIT REPORT", "INVESTIGATIVE REPORT")), 14000, 4000, bold=True),
        put(it.title, 30000, 2000, most=40),
        put(f"Report {it.number} | Issued {it.day.long}", 50000, 1200, most=80),
        *office(it, dice, 64000, 1500),
    ]
    return [page(1, *cover), *text()], truth_of(it, it.day.iso, office=_whole(it))


def _of(design: Design, offices: tuple[Name, ...]) -> Design:
    return lambda dice, _it: design(dice, told(dice, offices))


DESIGNS: dict[str, Design] = {
    "to a legislature": _of(_legislature, STATE),
    "transmittal first": _of(_transmitted, STATE),
    "auditee and programme": _of(_controller, STATE),
    "comptroller and bureau": _of(_bureau, CITY),
    "memorandum in figures": _of(_members, CITY),
    "strap line": _of(_band, CITY),
    "band above": _of(_one_pager, STATE),
    "topic and rest": _of(_spaced, CITY),
    "series in large letters": _of(_series_title, STATE),
}
