"""Openings in the manner of ombudsmen, boards, inquiries, accident investigators, parliaments and offices of other languages."""

from random import Random

from tests.reading.facts.making import page, prose, said
from tests.reading.generator.coverparts import Design, Made, put, text, truth_of, wrap
from tests.reading.generator.coverwords import MONTHS, Name, Said
from tests.reading.generator.elsewherewords import FRENCH, GERMAN, SPANISH, month_before, spoken, told


def _ombudsman(dice: Random, it: Said) -> Made:
    """The ombudsman's name above, an investigation's title, the month; ordered to be published on the page behind."""
    matter = dice.choice(("the handling of parking fines", "delays in school admissions", "restraint in secure hospitals"))
    title = f"Investigation into {matter} by {it.agency}"
    cover = [
        put("Northmere Ombudsman", 6000, 2000, "left", True),
        put(title, 24000, 3000, "left", most=28),
        put(it.day.monthly, 60000, 1400, "left"),
    ]
    inside = page(
        2,
        said(
            "Ordered to be published",
            "NORTHMERE GOVERNMENT PRINTER",
            f"Session {it.day.year}–{it.day.year % 100 + 1:02}",
            f"P.P. No. {dice.randrange(20, 400)}",
            top=10000,
        ),
    )
    letter = page(
        3,
        said("Letter to the Legislative Council", top=5000, size=1800, bold=True),
        said(it.day.day_first, top=9000),
        prose(12000),
        prose(20000),
        said("Jane Roe", "Ombudsman", top=40000),
    )
    return [page(1, *cover), inside, letter, *text(first=4)], {
        **truth_of(it, it.day.iso, number=False, title=(title,), office=("Northmere Ombudsman",)),
        "issued_on": (it.day.iso, it.day.iso_month),
        "number": (None,),
    }


def _police_board(dice: Random, it: Said) -> Made:
    """A police oversight board's report on its own work of a year, its seal words around."""
    title = f"{it.day.year - 1} Annual Report"
    cover = [
        put("Civilian Police Oversight Board", 8000, 2200, bold=True, most=60),
        put("City of Brightwater", 11000, 1400),
        put(title, 30000, 3600, bold=True),
        put("January through December", 36000, 1400),
        put(f"Published {it.day.monthly}", 66000),
    ]
    names = (
        "Civilian Police Oversight Board",
        "Civilian Police Oversight Board City of Brightwater",
        "City of Brightwater Civilian Police Oversight Board",
    )
    return [page(1, *cover), *text()], truth_of(
        it, it.day.iso_month, number=False, title=(title, f"Civilian Police Oversight Board {title}"), office=names
    )


def _volume(dice: Random, it: Said) -> Made:
    """A public inquiry: title, chair, volume, laid before a parliament, a paper's number."""
    number = f"HC {dice.randrange(100, 999)}"
    cover = [
        put("The Saltmarsh Hospital Inquiry", 8000, 2400, most=50),
        put("Lost in the Corridors: The Failures of Care at Saltmarsh Hospital", 20000, 3000, bold=True, most=32),
        put("Chair: The Rt Hon Sir John Doe", 40000, 1400, most=60),
        put("Volume 1", 46000, 1600),
        put("Presented to Parliament pursuant to section 26 of the Inquiries Act 2005", 56000, 1000, most=80),
        put(f"Ordered by the House of Commons to be printed on {it.day.day_first}", 60000, 1000, most=80),
        said(number, top=74000, size=1200, left=50000),
    ]
    name = "Lost in the Corridors: The Failures of Care at Saltmarsh Hospital"
    return [page(1, *cover), *text(name)], {
        **truth_of(
            it,
            it.day.iso,
            title=(name, f"The Saltmarsh Hospital Inquiry {name}", f"{name} Volume 1"),
            office=("The Saltmarsh Hospital Inquiry", "Saltmarsh Hospital Inquiry"),
        ),
        "number": (number,),
    }


def _prisons(dice: Random, it: Said) -> Made:
    """An inspection in three lines with the days of the visit, which are not the day of issue."""
    visit = f"4–15 {MONTHS[it.day.month - 1]} {it.day.year}"
    cover = [
        put("Report on an unannounced inspection of", 20000, 1800, "left", most=60),
        put("HMP Saltmarsh", 23500, 3600, "left", True),
        put("by HM Chief Inspector of Prisons", 30000, 1600, "left", most=60),
        put(visit, 34000, 1600, "left"),
    ]
    title = "Report on an unannounced inspection of HMP Saltmarsh"
    names = ("HM Chief Inspector of Prisons", "HM Inspectorate of Prisons")
    return [page(1, *cover), *text("HMP Saltmarsh")], truth_of(
        it, None, number=False, title=(title, f"{title} by HM Chief Inspector of Prisons"), office=names
    )


def _collision(dice: Random, it: Said) -> Made:
    """A transport board's accident report: what, where and when in lines, two numbers of which one is a library's."""
    number = f"NTIB/RAR-{it.day.year % 100:02}/{dice.randrange(1, 9):02}"
    when = f"{MONTHS[dice.randrange(12)]} {dice.randrange(1, 28)}, {it.day.year - 2}"
    what, where = dice.choice(
        (
            ("Collision of Commuter Train 12 with a Maintenance Crew", "Saltmarsh, Kelmark"),
            ("Derailment of Amarel Southern Freight Train", "Tollan Junction, Orrin"),
        )
    )
    cover = [
        put(what, 14000, 2400, "left", True, most=34),
        put(where, 22000, 1600, "left"),
        put(when, 24500, 1600, "left"),
        said("Accident Report", number, f"PB{it.day.year}-{dice.randrange(100000, 199999)}", top=40000, size=1300, left=40000),
        put("National Transport Investigation Board", 70000, 1600, "left", most=60),
    ]
    adopted = page(2, said(f"Adopted {it.day.long}", top=20000), prose(24000))
    title = (what, f"{what} {where} {when}", f"{what} {where}")
    return [page(1, *cover), adopted, *text(first=3)], {
        **truth_of(it, it.day.iso, title=title, office=("National Transport Investigation Board",)),
        "issued_on": (it.day.iso, None),
        "number": (number,),
    }


def _branch(dice: Random, it: Said) -> Made:
    """A rail branch: "Rail Accident Report", the event with its day, "Report 05/2016", the month of issue."""
    number = f"{dice.randrange(1, 20):02}/{it.day.year}"
    event = dice.choice(
        ("Fatal accident at Amarel level crossing", "Derailment at Saltmarsh West Junction", "Signal passed at danger near Tollan")
    )
    when = f"{dice.randrange(1, 28)} {dice.choice(MONTHS)} {it.day.year - 1}"
    cover = [
        put("Rail Accident Report", 6000, 3000, "left", True),
        put(event, 34000, 2400, "left", most=40),
        put(when, 40000, 2400, "left"),
        said(f"Report {number}", it.day.monthly, top=70000, size=1400),
        put("Rail Incidents Branch of Northmere", 75000, 1200, "left", most=60),
    ]
    title = (f"{event} {when}", event, f"{event}, {when}")
    return [page(1, *cover), *text()], {
        **truth_of(it, it.day.iso_month, title=title, office=("Rail Incidents Branch of Northmere", "Rail Incidents Branch")),
        "number": (number,),
    }


def _occurrence(dice: Random, it: Said) -> Made:
    """An aviation bureau: the event in a sentence with its day, an occurrence number, "Final – 4 March 2019"."""
    number = f"AO-{it.day.year - 1}-{dice.randrange(1, 99):03}"
    event = f"Engine failure involving Cessna 206, near Saltmarsh, Northmere, on {month_before(it.day, 9).day_first}"
    cover = [
        put("Transport Safety Report", 6000, 1600, "left"),
        put(event, 20000, 2600, "left", True, most=34),
        said("Aviation Occurrence Investigation", number, f"Final – {it.day.day_first}", top=44000, size=1300),
        put("Northmere Transport Safety Bureau", 72000, 1400, "left", most=60),
    ]
    short = event.rsplit(", on", 1)[0]
    return [page(1, *cover), *text(f"{number}")], {
        **truth_of(it, it.day.iso, title=(event, short), office=("Northmere Transport Safety Bureau",)),
        "number": (number,),
    }


def _committee(dice: Random, it: Said) -> Made:
    """A select committee: title, report of a session, ordered to be printed on one day, published on another."""
    later = it.day.day + 4 if it.day.day < 24 else it.day.day
    number = f"HC {dice.randrange(100, 1800)}"
    cover = [
        put("House of Commons", 4000, 1600, "left"),
        put("Public Expenditure Committee", 6500, 2200, "left", most=60),
        put(it.title, 20000, 3200, "left", True, most=28),
        put(f"Twelfth Report of Session {it.day.year}–{it.day.year % 100 + 2:02}", 38000, 1400, "left", most=60),
        put("Report, together with formal minutes relating to the report", 44000, 1200, "left", most=80),
        put(f"Ordered by the House of Commons to be printed {it.day.day_first}", 48000, 1200, "left", most=80),
        said(number, top=66000, size=1400, left=44000),
        said(
            f"Published on {later} {MONTHS[it.day.month - 1]} {it.day.year}",
            "by authority of the House of Commons",
            top=68500,
            size=900,
            left=40000,
        ),
    ]
    issued = f"{it.day.iso[:8]}{later:02}"
    names = ("Public Expenditure Committee", "House of Commons Public Expenditure Committee")
    return [page(1, *cover), *text(it.title)], {**truth_of(it, issued, office=names), "number": (number,)}


def _dated_report(dice: Random, it: Said) -> Made:
    """A portfolio committee's text begins at once under a title of many lines that ends in its date."""
    body, subject = (
        "Portfolio Committee on Roads and Harbours",
        dice.choice(("its oversight visit to Port Amarel", "the annual report of the Harbour Fund", "Budget Vote 12")),
    )
    name = f"Report of the {body} on {subject}"
    lines = wrap(f"{name}, dated {it.day.day_first}", 84)
    first = page(
        1,
        said(*lines, top=6000, size=1200, bold=True),
        prose(11000, f"The {body}, having considered {subject}, reports as follows:"),
        said("1. Introduction", top=16000, bold=True),
        *(prose(top) for top in range(18000, 64000, 6000)),
    )
    return [first, *text()], truth_of(it, it.day.iso, number=False, title=(name, f"The {name}"), office=(body, f"The {body}"))


def _spanish(dice: Random, it: Said) -> Made:
    """A contraloría: office, "Informe de auditoría N°", title, place and day."""
    name = dice.choice(
        (
            "Gestión de los contratos de dragado del puerto",
            "Fiscalización de las becas escolares",
            "Mantenimiento de los puentes de la región",
        )
    )
    number = f"{dice.randrange(100, 999)}-{it.day.year}"
    cover = [
        put("Contraloría General de la República de Orrín", 6000, 1800, most=60),
        put(f"Informe de auditoría N° {number}", 18000, 1600, most=60),
        put(name, 26000, 2800, bold=True, most=32),
        put("Puerto Amarel, " + spoken(it.day, SPANISH, "{d} de {m} de {y}"), 64000, 1200, most=60),
    ]
    pages = [page(1, *cover), *(page(n, *(prose(top, _ES) for top in range(8000, 60000, 7000))) for n in (2, 3, 4))]
    return pages, {**truth_of(it, it.day.iso, title=(name,), office=("Contraloría General de la República de Orrín",)), "number": (number,)}


def _french(dice: Random, it: Said) -> Made:
    """A chamber of accounts: kind, body looked at, years, the day it was deliberated and that of publication."""
    body = dice.choice(("COMMUNE DE SAINT-AMAREL", "RÉGIE DES EAUX DE TOLLAN", "CENTRE HOSPITALIER DE SALTMARSH"))
    cover = [
        put("Chambre régionale des comptes de Northmère", 6000, 1600, most=60),
        put("RAPPORT D’OBSERVATIONS DÉFINITIVES", 20000, 2000, bold=True, most=60),
        put(body, 28000, 2600, bold=True, most=60),
        put(f"Exercices {it.day.year - 5} et suivants", 34000, 1400, most=60),
        put("Publié le " + spoken(it.day, FRENCH, "{d} {m} {y}"), 64000, 1200, most=60),
    ]
    pages = [page(1, *cover), *(page(n, *(prose(top, _FR) for top in range(8000, 60000, 7000))) for n in (2, 3, 4))]
    series = "RAPPORT D’OBSERVATIONS DÉFINITIVES"
    return pages, truth_of(
        it,
        it.day.iso,
        number=False,
        title=(body, f"{series} {body}", f"{series} {body} Exercices {it.day.year - 5} et suivants"),
        office=("Chambre régionale des comptes de Northmère",),
    )


def _german(dice: Random, it: Said) -> Made:
    """A court of audit: "Bericht" with its subject, "Gz." (a file number), place and day."""
    name = dice.choice(
        (
            "Bericht über die Prüfung der Fährverbindungen",
            "Bericht über die Vergabe von Baggerarbeiten",
            "Bericht über die Wartung der Leuchttürme",
        )
    )
    cover = [
        put("Landesrechnungshof Nordmeer", 6000, 2000, most=60),
        put(name, 24000, 2600, bold=True, most=32),
        put("Port Amarel, den " + spoken(it.day, GERMAN, "{d}. {m} {y}"), 62000, 1200, most=60),
    ]
    pages = [page(1, *cover), *(page(n, *(prose(top, _DE) for top in range(8000, 60000, 7000))) for n in (2, 3, 4))]
    return pages, truth_of(it, it.day.iso, number=False, title=(name,), office=("Landesrechnungshof Nordmeer",))


def _press(dice: Random, it: Said) -> Made:
    """A notice to the press: office, "For Immediate Release", a headline, a place and the day before the first sentence."""
    headline = dice.choice(
        ("Inspector General Finds Weak Controls over Ferry Fuel", "Report Says Harbor Loans Went to Firms That Had Closed")
    )
    first = page(
        1,
        put("Office of Inspector General", 3000, 1600),
        put("Federal Tideways Commission", 5200, 1400),
        said("NEWS RELEASE", top=9000, size=1400, bold=True),
        said("FOR IMMEDIATE RELEASE", top=11500, bold=True),
        said(it.day.long, top=13500),
        put(headline, 17000, 1800, bold=True, most=50),
        prose(
            23000,
            "PORT AMAREL – Our office issued a report today: fuel is missing from two depots, and nobody knows who drew it.",
        ),
        *(prose(top) for top in range(30000, 50000, 6000)),
        said("Contact: Jane Roe, (202) 555-0100", top=60000),
    )
    names = ("Office of Inspector General Federal Tideways Commission", "Federal Tideways Commission Office of Inspector General")
    return [first], truth_of(it, it.day.iso, number=False, title=(headline,), office=names)


_ES = (
    "El equipo revisó los registros de tres años y habló con las personas que los llevan, porque la oficina no había demostrado que "
    "el dinero llegara a quienes estaba destinado. Los registros de dos de los años estaban completos."
)
_FR = (
    "La chambre a examiné les registres de trois années et a entendu les personnes qui les tiennent, car le service n’avait pas "
    "montré que les fonds parvenaient à ceux auxquels ils étaient destinés. Les registres de deux des années étaient complets."
)
_DE = (
    "Wir haben die Unterlagen aus drei Jahren geprüft und mit den Personen gesprochen, die sie führen, weil die Behörde nicht gezeigt "
    "hatte, dass das Geld bei denen ankam, für die es bestimmt war. Die Unterlagen von zwei Jahren waren vollständig."
)


def _of(design: Design) -> Design:
    return lambda dice, _it: design(dice, told(dice, (Name("Northmere Audit Office"),)))


DESIGNS: dict[str, Design] = {
    name: _of(design)
    for name, design in {
        "ombudsman": _ombudsman,
        "police board": _police_board,
        "inquiry in volumes": _volume,
        "prison inspection": _prisons,
        "collision": _collision,
        "rail branch": _branch,
        "air occurrence": _occurrence,
        "select committee": _committee,
        "dated at its end": _dated_report,
        "contraloría": _spanish,
        "chambre des comptes": _french,
        "rechnungshof": _german,
        "press notice": _press,
    }.items()
}
