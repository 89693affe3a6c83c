"""Openings that are more than a cover: letters, memoranda, inner titles, contents, occurrences, scans."""

from random import Random

from tests.reading.facts.making import page, prose, said, scanned, text_page
from tests.reading.generator.coverparts import Design, Made, office, put, text, truth_of, wrap
from tests.reading.generator.coverwords import MONTHS, Said


def _occurrence(dice: Random, it: Said) -> Made:
    """An accident with its day and place; the day of issue is told inside or nowhere."""
    day = f"{dice.randrange(1, 28)} {dice.choice(MONTHS)} {it.day.year - 1}"
    parts = (
        dice.choice(("passenger ferry Kittiwake", "Express freight Train 842", "tug Amarel Star")),
        dice.choice(("grounding", "collision with barge", "derailment")),
        dice.choice(("Saltmarsh Point", "Amarel Junction")),
        day,
    )
    number = f"{it.day.year % 100:02}-{dice.randrange(100, 300)}"
    cover = (
        [put(f"Marine Inquiry {number}", 8000, 1800)]
        if dice.random() < 0.5
        else [put("MARINE OCCURRENCE REPORT", 8000, 2000), put(number, 12000, 1800)]
    )
    cover += [said(*(f"{part}," for part in parts[:3]), parts[3], top=24000, size=1900, bold=True, left=16000)]
    cover += [put("Marine Accident Investigation Board", 70000, 1200)]
    told = dice.random() < 0.5
    inside = page(2, prose(30000), *([prose(40000, f"Approved for publication: {it.day.monthly}")] if told else []))
    title = ", ".join(parts)
    plain = (title, f"{parts[0]}, {parts[1]}, {parts[2]}")
    truth = {
        "title": plain,
        "number": (number,),
        "issued_on": (it.day.iso_month if told else None,),
        "office": ("Marine Accident Investigation Board",),
    }
    return [page(1, *cover), inside, *text(first=3)], dict(truth)


def _event_report(dice: Random, it: Said) -> Made:
    """ "Report into the … on <day>" with a day of issue below in its own line."""
    event = f"Investigation into the fire at Saltmarsh Depot on {dice.randrange(1, 28)} {dice.choice(MONTHS)} {it.day.year - 2}"
    cover = [
        *office(it, dice, 6000),
        put(event, 24000, 2400, most=30),
        put(f"Published {it.day.day_first}", 60000),
        put(f"Ref: {it.number}", 63000),
    ]
    return [page(1, *cover), *text()], truth_of(it, it.day.iso, title=(event, event.rsplit(" on ", 1)[0]))


def _letter(dice: Random, it: Said) -> Made:
    """A letter with "Re:", addressed to an agency's head."""
    word = dice.choice(("Re:", "Subject:", "RE:"))
    top = [
        *office(it, dice, 4000, 1300),
        said(it.day.long, top=10000),
        said("Jane Roe, Director", f"{it.agency}", "100 Quay Street", "Port Amarel, MV 20001", top=13000),
    ]
    subject = said(*wrap(f"{word} {it.title} (Report No. {it.number})", 80), top=20000)
    return [page(1, *top, subject, said("Dear Ms. Roe:", top=24500), *(prose(t) for t in range(27000, 60000, 6000))), *text()], truth_of(
        it, it.day.iso
    )


def _bare_letter(dice: Random, it: Said) -> Made:
    """A letter without any subject: it has no title."""
    top = [
        *office(it, dice, 4000, 1300),
        said(it.day.long, top=10000),
        said("The Honorable Jane Roe", it.agency, top=13000),
        said("Dear Chair Roe:", top=18000),
    ]
    return [page(1, *top, *(prose(t) for t in range(21000, 60000, 6000))), *text()], truth_of(it, it.day.iso, number=False, title=(None,))


def _memorandum(dice: Random, it: Said) -> Made:
    """A memorandum's head with hanging lines."""
    lines = wrap(it.title, 60)
    head = [
        *office(it, dice, 4000, 1300),
        said("MEMORANDUM", top=9000, size=1600, bold=True),
        said(f"DATE: {it.day.long}", top=12000),
        said(f"TO: Jane Roe, Director, {it.agency}", top=14000),
    ]
    head += [said("FROM: John Doe, Deputy Inspector General", top=16000), said(f"SUBJECT: {lines[0]}", top=18000)]
    head += [said(*lines[1:], top=19320, left=12500)] if lines[1:] else []
    head += [said(f"Report No. {it.number}", top=22500, left=12500)]
    return [page(1, *head, *(prose(t) for t in range(26000, 60000, 6000))), *text()], truth_of(it, it.day.iso)


def _cover_and_memo(dice: Random, it: Said) -> Made:
    """Month on the cover, the day on the memorandum behind it, whose subject has other first words."""
    cover = [*office(it, dice, 6000), put(it.title, 26000, 2800, most=30, bold=True), put(it.day.monthly, 64000), put(it.number, 67000)]
    head = [
        said(it.day.long, top=6000),
        said(f"TO: Jane Roe, Director, {it.agency}", top=9000),
        said("FROM: John Doe, Inspector General", top=11000),
    ]
    subject = said(*wrap(f"SUBJECT: Final Report: {it.title}", 80), top=13000)
    return [page(1, *cover), page(2, *head, subject, *(prose(t) for t in range(20000, 60000, 6000))), *text(first=3)], {
        **truth_of(it, it.day.iso),
        "issued_on": (it.day.iso, it.day.iso_month),
    }


def _inner_title(dice: Random, it: Said) -> Made:
    """A cover and an inner title page that differ in a word or two."""
    cover = [put(it.title, 18000, 3200, "left", most=24), put(it.day.monthly, 60000, at="left"), *office(it, dice, 66000, at="left")]
    inner = [
        *office(it, dice, 6000),
        put(f"Report on {it.title}", 22000, 2000),
        put(f"Report Number: {it.number}", 40000),
        put(it.day.long, 43000),
    ]
    return [page(1, *cover), page(2, *inner), *text(first=3)], {
        **truth_of(it, it.day.iso),
        "title": (it.title, f"Report on {it.title}"),
        "issued_on": (it.day.iso, it.day.iso_month),
    }


def _fiscal(dice: Random, it: Said) -> Made:
    """Statements for a year that ended, dated nowhere but in the auditor's letter."""
    year = it.day.year
    title = dice.choice((f"Financial Audit of the {it.agency}", f"{it.agency} Single Audit Report"))
    period = dice.choice(
        (f"For the Year Ended September 30, {year - 1}", f"As of June 30, {year - 1}", f"July 1, {year - 2} through June 30, {year - 1}")
    )
    cover = [*office(it, dice, 6000), put(title, 24000, 2600, most=30), put(period, 38000, 1500, most=60)]
    opinion = [
        said("Independent Auditor’s Report", top=6000, size=1500, bold=True),
        *(prose(t) for t in range(10000, 50000, 6000)),
        said("Roe & Doe LLP", "Port Amarel", it.day.long, top=60000),
    ]
    return [page(1, *cover), page(2, *opinion), *text(first=3)], {
        **truth_of(it, it.day.iso, number=False),
        "title": (title, f"{title} {period}", f"{title}, {period}"),
        "issued_on": (it.day.iso, None),
    }


def _no_cover(dice: Random, it: Said) -> Made:
    """The first page is text under a large title; a running head says the rest."""
    top = [
        said(f"{it.office.own}", top=3000, size=1000),
        said(f"{it.number}   {it.day.monthly}", top=4600, size=1000),
        put(it.title, 9000, 2200, "left", True, most=44),
        said("Summary", top=19000, size=1500, bold=True),
    ]
    return [page(1, *top, *(prose(t) for t in range(22000, 60000, 6000))), *text(it.title)], truth_of(it, it.day.iso_month)


def _contents(dice: Random, it: Said) -> Made:
    """A contents page and headings larger than the cover's title."""
    cover = [
        *office(it, dice, 6000),
        put(it.title, 30000, 1500, most=50),
        put(it.day.monthly, 60000),
        put(f"Audit No. {it.number}", 63000),
    ]
    listed = page(
        2,
        said("Table of Contents", top=6000, size=2400, bold=True),
        *(
            said(f"{word} ........................ {n + 3}", top=11000 + 2000 * n)
            for n, word in enumerate(("Executive Summary", "Background", "Lights and Lamps", "Findings", "Appendix A", "Response"))
        ),
    )
    chapter = text_page(3, said("Lights and Lamps", top=8000, size=3000, bold=True))
    return [page(1, *cover), listed, chapter, *text(first=4)], truth_of(it, it.day.iso_month)


def _scanned(dice: Random, it: Said) -> Made:
    """A cover read by OCR: all letters about one size, nothing bold."""
    size = lambda: dice.randrange(1150, 1300)  # noqa: E731
    lines = wrap(it.title, 40)
    cover = [*office(it, dice, 6000, size()), put("AUDIT REPORT", 15000, size())]
    cover += [put(line, 24000 + 1700 * n, size(), most=90) for n, line in enumerate(lines)]
    cover += [put(it.day.long, 50000, size()), put(f"Report No. {it.number}", 53000, size())]
    pages = [page(1, *cover), *text()]
    return [scanned(one) for one in pages], truth_of(it, it.day.iso)


def _undated(dice: Random, it: Said) -> Made:
    """No date and no number; the text speaks of other dates and other reports."""
    cover = [*office(it, dice, 6000), put(it.title, 26000, 2800, most=30)]
    inside = page(
        2,
        prose(
            10000,
            "The fieldwork took place between 3 May 2014 and 9 June 2014, as Report No. 12-555 said on December 31, 2014.",
        ),
        *(prose(t) for t in range(16000, 60000, 6000)),
    )
    return [page(1, *cover), inside, *text(first=3)], truth_of(it, None, number=False)


DESIGNS: dict[str, Design] = {
    "occurrence": _occurrence,
    "event in the title": _event_report,
    "letter": _letter,
    "letter without subject": _bare_letter,
    "memorandum": _memorandum,
    "cover and memorandum": _cover_and_memo,
    "inner title page": _inner_title,
    "financial year": _fiscal,
    "no cover": _no_cover,
    "contents page": _contents,
    "scanned": _scanned,
    "undated": _undated,
}
