"""What openings of a second world say: other offices, agencies and titles than `coverwords`, so that rules can't lean on those."""

from random import Random

from tests.reading.generator.coverwords import MONTHS, Day, Name, Said

FEDERAL = (
    Name("Office of Inspector General", "U.S. Department of Coastal Trade"),
    Name("Office of Inspector General", "Federal Tideways Commission"),
    Name("Office of the Inspector General", "National Buoys Administration"),
    Name("Office of Inspector General", "Small Craft Loan Corporation"),
)
STATE = (
    Name("Kelmark State Auditor"),
    Name("Legislative Audit Council", "State of Kelmark"),
    Name("Kelmark Bureau of State Audits"),
    Name("Office of the Auditor of Public Accounts", "Commonwealth of Orrin"),
    Name("Division of Legislative Audits", "State of Orrin"),
)
CITY = (
    Name("Office of the City Auditor", "City of Brightwater"),
    Name("Brightwater City Auditor’s Office"),
    Name("Office of the County Auditor", "Tollan County"),
    Name("Office of Internal Audit", "City of Easthaven"),
)
AGENCIES = (
    "Department of Roads",
    "Orrin Housing Authority",
    "Brightwater Police Department",
    "Bureau of Mines",
    "Kelmark Lottery Commission",
    "Tollan Valley Transit District",
    "Board of Dentistry",
    "Children’s Services Agency",
    "Easthaven Water Department",
)
TITLES = (
    "Weak Oversight Left Bridge Inspections Undone",
    "Body-Worn Cameras: Policy Is Sound but Footage Is Seldom Reviewed",
    "Contract Payments at the Bureau of Mines",
    "The Lottery Paid Prizes Promptly and Kept Its Records Well",
    "Audit of Parking Meter Revenue",
    "Backlogs in Rape Kit Testing Persist Despite New Funding",
    "Better Planning Could Shorten Road Closures",
    "Fire Inspections: Half of the High-Risk Buildings Went Unvisited in 2016",
    "Housing Vouchers Were Left Unused While Waiting Lists Grew",
    "Information Technology Contingency Plans Have Not Been Tested",
    "Review of Complaints Handling at the Transit District",
    "Management of the Vehicle Fleet",
    "Grants to Rural Clinics Were Awarded Without Competition",
    "Cybersecurity Program Review for Fiscal Year 2019",
    "Opioid Prescribing in State Prisons: Safeguards Exist, Compliance Varies",
    "Did the Merger of the Two Agencies Save Money?",
    "Student Transportation Costs Exceed Those of Peer Districts",
    "Jail Staffing",
    "Wildfire Risk on State Lands",
    "Evaluation of Language Access Services",
)


def told(dice: Random, offices: tuple[Name, ...]) -> Said:
    """One report of an office of this sort."""
    year, serial = dice.randrange(2004, 2025), dice.randrange(1, 99)
    shapes = (
        f"{year}-{serial:03}",
        f"{year % 100:02}-{serial:02}",
        f"OIG-{year % 100:02}-{serial:02}",
        f"{year % 100:02}P-{serial:02}",
        f"AR-{year}-{serial:02}",
    )
    return Said(
        dice.choice(TITLES),
        dice.choice(offices),
        dice.choice(shapes),
        Day(year, dice.randrange(1, 13), dice.randrange(1, 29)),
        dice.choice(AGENCIES),
    )


def month_before(day: Day, count: int) -> Day:
    """The same day so many months before."""
    month = day.month - 1 - count
    return Day(day.year + month // 12, month % 12 + 1, day.day)


def spoken(day: Day, names: tuple[str, ...], form: str) -> str:
    """The day in another language: `form` with {d}, {m} and {y}."""
    return form.format(d=day.day, m=names[day.month - 1], y=day.year)


SPANISH = ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre")
FRENCH = ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre")
GERMAN = ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember")
ENGLISH = MONTHS
