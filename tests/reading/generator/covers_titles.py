"""Covers by where the title, the office, the number and the date stand."""

from dataclasses import replace
from random import Random

from tests.reading.facts.making import page, said
from tests.reading.generator.coverparts import SERIES, Design, Made, office, put, text, truth_of
from tests.reading.generator.coverwords import Said


def _plain(at: str, top: int, office_top: int) -> Design:
    """A cover of office, series, title, number and date, the title where the design has it."""

    def made(dice: Random, it: Said) -> Made:
        size = dice.choice((2000, 2600, 3400))
        blocks = [*office(it, dice, office_top, dice.choice((1200, 1600)), at), put(dice.choice(SERIES), top - 4000, 1500, at)]
        title = put(it.title, top, size, at, bold=dice.random() < 0.5, most=dice.choice((22, 30, 40)))
        below = top + len(title.lines) * int(1.2 * size) + 3000
        tail = [put(f"Report No. {it.number}", below, 1200, at), put(it.day.monthly, below + 3000, 1200, at)]
        blocks += [title, *tail]
        return [page(1, *sorted(blocks, key=lambda b: b.top)), *text(it.title)], truth_of(it, it.day.iso_month)

    return made


def _same_size(dice: Random, it: Said) -> Made:
    """The title as large as the office's name, nothing bold."""
    size = 1800
    title = put(it.title, 30000, size, most=36)
    cover = [*office(it, dice, 6000, size), title, put(it.day.long, 56000, size), put(f"Report {it.number}", 60000, size)]
    return [page(1, *cover), *text()], truth_of(it, it.day.iso)


def _capitals(dice: Random, it: Said) -> Made:
    """Everything in capitals."""
    title = put(it.title.upper(), 22000, 2200, bold=True, most=26)
    issuer = [replace(block, lines=tuple(line.upper() for line in block.lines)) for block in office(it, dice, 8000)]
    cover = [
        *issuer,
        put("AUDIT REPORT", 17000, 1600),
        title,
        put(it.day.monthly.upper(), 60000),
        put(f"REPORT NUMBER {it.number}", 62500),
    ]
    return [page(1, *cover), *text()], truth_of(it, it.day.iso_month)


def _topic(dice: Random, it: Said) -> Made:
    """An agency or topic alone above the title in the same letters."""
    topic = dice.choice((it.agency, "Public Safety", "HOUSING"))
    title = put(it.title, 24600, 2600, at="left", most=30)
    cover = [
        *office(it, dice, 5000, 1200, "left"),
        put(topic, 20000, 2600, "left"),
        title,
        put(it.day.monthly, 66000),
        put(it.number, 69000),
    ]
    both = (f"{topic} {it.title}", it.title)
    return [page(1, *cover), *text()], truth_of(it, it.day.iso_month, title=both)


def _subtitle(dice: Random, it: Said) -> Made:
    """A title with a smaller subtitle that the running heads repeat whole."""
    main, sub = dice.choice(
        (("Beacons Dark", "How Three Ports Lost Track of Their Lights"), ("Adrift", "Why Rescue Boats Arrived Late in the Winter of 2015"))
    )
    cover = [
        put(main, 20000, 4400, "left", True),
        put(sub, 26500, 2200, "left"),
        *office(it, dice, 60000),
        put(it.day.day_first, 66000),
    ]
    return [page(1, *cover), *text(f"{main}: {sub}")], truth_of(it, it.day.iso, number=False, title=(f"{main} {sub}", f"{main}: {sub}"))


def _numbers(dice: Random, it: Said) -> Made:
    """A project's number, the report's and that of the report before."""
    cover = [
        *office(it, dice, 6000),
        put(it.title, 24000, 2600, most=32),
        put(f"Project No. {dice.randrange(10, 99)}-{dice.randrange(1000, 9999)}", 50000),
        put(f"Report Number {it.number}", 53000),
        put(it.day.long, 56000),
        put(f"(follow-up to Report Number {it.day.year - 3}-{dice.randrange(10, 99)})", 60000, most=80),
    ]
    return [page(1, *cover), *text(f"{it.office.own} Report {it.number}")], truth_of(it, it.day.iso)


def _number_in_corner(dice: Random, it: Said) -> Made:
    """The number alone in the lower corner, the date in the upper."""
    cover = [
        said(it.day.monthly, top=4000, size=1100, left=46000),
        put(it.title, 25000, 3000, "left", most=26, bold=True),
        *office(it, dice, 60000, at="left"),
        said(it.number, top=74500, size=1000, left=50000),
    ]
    return [page(1, *cover), *text()], truth_of(it, it.day.iso_month)


def _firm(dice: Random, it: Said) -> Made:
    """An accounting firm prepared it, an office issues it."""
    cover = [
        *office(it, dice, 6000),
        put(it.title, 22000, 2400, most=34),
        put("Prepared by:", 44000),
        put("Roe Doe & Partners LLP", 46500, 1500),
        put("Certified Public Accountants", 48500),
        put(it.day.monthly, 62000),
        put(f"Report {it.number}", 65000),
    ]
    return [page(1, *cover), *text()], truth_of(it, it.day.iso_month)


def _stamp(dice: Random, it: Said) -> Made:
    """A received stamp and an accessed date beside the day of issue."""
    cover = [
        said(f"RECEIVED {it.day.long.replace(str(it.day.year), str(it.day.year + 1))}", top=2500, size=1400, left=40000),
        *office(it, dice, 8000),
        put(it.title, 26000, 2600, most=30),
        put(f"Issued: {it.day.long}", 60000),
        put(f"Report No. {it.number}", 63000),
    ]
    return [page(1, *cover), *text()], truth_of(it, it.day.iso)


def _updated(dice: Random, it: Said) -> Made:
    """A day of issue and a later update."""
    cover = [
        put(it.title, 16000, 3000, "left", most=28),
        put(f"Published {it.day.day_first}", 40000, at="left"),
        put(f"Last updated 12 March {it.day.year + 1}", 42000, at="left"),
        *office(it, dice, 60000, at="left"),
    ]
    return [page(1, *cover), *text()], truth_of(it, it.day.iso, number=False)


def _address(dice: Random, it: Said) -> Made:
    """The office inside its address at the foot."""
    cover = [
        put("Performance Audit", 9000, 1600),
        put(it.title, 16000, 2800, most=30, bold=True),
        put(it.day.long, 36000),
        put(f"Report #{it.number}", 39000),
        *office(it, dice, 60000, 1100),
        put("200 Quay Street, Suite 300", 63500, 1100),
        put("Port Amarel, MV 20001", 65000, 1100),
        put("(202) 555-0100", 66500, 1100),
    ]
    return [page(1, *cover), *text()], truth_of(it, it.day.iso)


def _logo(dice: Random, it: Said) -> Made:
    """The office in a small logo line in pieces of several sizes."""
    cover = [
        *office(it, dice, 3000, 900, "left"),
        put(dice.choice(SERIES).upper(), 12000, 3800, "left", True),
        put(it.title, 30000, 2000, "left", most=40),
        put(f"{it.day.monthly} | {it.number}", 70000, 1100, "left", most=60),
    ]
    return [page(1, *cover), *text(it.title)], truth_of(it, it.day.iso_month)


def _volume(dice: Random, it: Said) -> Made:
    """A volume line and a report to somebody."""
    cover = [
        put("Report to the Governor and the Legislature of Marivana", 6000, 1300, most=70),
        put(it.title, 22000, 2600, most=30),
        put("Volume 2 of 3", 44000, 1600),
        put(it.day.monthly, 60000),
        put(it.number, 62500),
        *office(it, dice, 68000),
    ]
    return [page(1, *cover), *text()], {**truth_of(it, it.day.iso_month), "title": (it.title, f"{it.title} Volume 2 of 3")}


def _officials(dice: Random, it: Said) -> Made:
    """Names of officials and staff around the title."""
    cover = [
        *office(it, dice, 5000, 1800),
        put("John Doe, CPA, State Auditor", 10500, 1200, most=60),
        put(it.title, 26000, 2400, most=32, bold=True),
        put(it.day.monthly, 56000),
        put(f"Report No. {it.number}", 58500),
        put("Jane Roe", 64000),
        put("Deputy Auditor", 65500),
    ]
    return [page(1, *cover), *text()], truth_of(it, it.day.iso_month)


def _about_agency(dice: Random, it: Said) -> Made:
    """The title is no more than the name of who was audited, under the series line."""
    cover = [
        *office(it, dice, 6000),
        put("Audit Report", 18000, 2200, bold=True),
        put(it.agency, 26000, 2600, bold=True),
        put(it.day.monthly, 60000),
        put(f"Report No. {it.number}", 63000),
    ]
    return [page(1, *cover), *text()], {**truth_of(it, it.day.iso_month), "title": (it.agency, f"Audit Report {it.agency}")}


DESIGNS: dict[str, Design] = {
    "title high at the left": _plain("left", 18000, 5000),
    "title in the middle": _plain("centre", 30000, 8000),
    "title low at the right": _plain("right", 44000, 6000),
    "office at the foot": _plain("centre", 20000, 70000),
    "office low at the left": _plain("left", 26000, 68000),
    "one size for all": _same_size,
    "capitals": _capitals,
    "topic line": _topic,
    "subtitle": _subtitle,
    "several numbers": _numbers,
    "number in a corner": _number_in_corner,
    "accounting firm": _firm,
    "received stamp": _stamp,
    "updated": _updated,
    "address block": _address,
    "logo line": _logo,
    "volume": _volume,
    "officials": _officials,
    "agency as title": _about_agency,
}
