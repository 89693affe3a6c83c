"""What made-up covers say: titles, offices, agencies, numbers and dates with their many forms, all of fictional places."""

from dataclasses import dataclass
from random import Random

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


@dataclass(frozen=True)
class Name:
    """An issuing office: its own line, the body it belongs to (or nothing), and what also counts as its name."""

    own: str
    parent: str = ""

    @property
    def right(self) -> tuple[str, ...]:
        """Every form that names it fully."""
        if not self.parent:
            return (self.own,)
        return (f"{self.own} {self.parent}", f"{self.parent} {self.own}", self.own)


OFFICES = (
    Name("Office of Inspector General", "U.S. Department of Harbors"),
    Name("Office of the Inspector General", "Harbor Lights Administration"),
    Name("Office of the City Auditor", "City of Port Amarel"),
    Name("Office of the State Auditor", "State of Marivana"),
    Name("Marivana State Auditor’s Office"),
    Name("Marivana Legislative Audit Division"),
    Name("Northmere Audit Office"),
    Name("Division of Audits", "State of Marivana"),
    Name("Office of the Auditor General of Northmere"),
    Name("Marine Accident Investigation Board"),
    Name("Joint Legislative Audit and Review Commission"),
    Name("Office of the County Auditor", "Amarel County"),
    Name("Northmere Prisons Ombudsman"),
    Name("Independent Police Oversight Board"),
    Name("Bureau of State Audits"),
    Name("Office of the Legislative Auditor", "State of Marivana"),
    Name("Harbor Authority Office of Inspector General"),
    Name("Marivana Office of the Comptroller"),
    Name("Performance Audit Division", "City of Port Amarel"),
    Name("Inspectorate of Northmere Prisons"),
    Name("Amarel County Auditor’s Office"),
    Name("Legislative Audit Bureau"),
    Name("Office of Performance Evaluations", "Marivana Legislature"),
    Name("Rail Accident Investigation Branch"),
    Name("Audit Services Division", "Amarel County"),
    Name("Special Inspector General for Storm Reconstruction"),
    Name("Legislative Budget and Finance Committee"),
    Name("Independent Commission Against Corruption"),
    Name("Northmere Auditor of Public Accounts"),
    Name("Port Amarel City Controller"),
)

AGENCIES = (
    "Department of Harbors", "Marivana Department of Corrections", "Board of Nursing", "Lighthouse Commission", "Ferry Service Agency",
    "Port Amarel Fire Department", "Amarel Water District", "Northmere Health Authority", "Department of Public Works", "Board of Pilots",
)  # fmt: skip

TITLES = (
    "Better Records Would Help the Port Plan Its Repairs",
    "Harbor Lights: Older Lamps Need Attention Sooner",
    "Audit of Ferry Maintenance Contracts",
    "Overtime Costs at the Ferry Service Have Doubled in Three Years",
    "Management of Overtime in the Fire Department",
    "Licenses Were Issued Late – Applicants Waited Up to a Year",
    "Dredging Program Lacks Clear Goals and Timely Reporting",
    "Review of Travel Card Use by the Lighthouse Commission",
    "Controls over Cash Receipts Need to Be Strengthened",
    "Pilots’ Training",
    "Foster Homes: Visits Were Missed and Complaints Not Followed Up",
    "Information Security Weaknesses at the Northmere Health Authority",
    "The Department Did Not Ensure That Contractors Met Safety Standards",
    "School Meals in Amarel County",
    "An Audit Report on Grants Awarded by the Department of Harbors",
    "Who Pays for the Breakwater?",
    "Lessons from the Storm of 2016",
    "Procurement of Radar Systems Was Delayed and Over Budget",
    "Inspection of the Women’s Prison at Saltmarsh",
    "Water Rates: Charges to Customers Were Not Always Supported by Cost Studies",
    "Monitoring of Charter Schools Is Improving but Gaps Remain in Financial Oversight",
    "Evaluation of the Home Repair Loan Program",
    "Follow-up Audit of Warehouse Inventory",
    "Children Waiting Too Long for a Place of Safety",
    "Payroll Practices of the Board of Pilots",
    "Emergency Shelters Were Not Ready for Winter",
    "Taking Stock of Tidal Power: Opportunities to Improve Value for Money",
    "Use of Force Complaints, 2014–2017",
    "Fiscal Year 2018 Compliance with Improper Payment Requirements",
    "Property Tax Exemptions Granted to Hospitals",
    "Employment Security Department",
    "The Bureau of Tideland Management’s Wild Pony Program",
    "Harbor Patrol Overtime",
    "911 Call Center",
    "Coast Guard Readiness Centers",
    "The Board of Medicine Took Years to Act on Complaints",
    "Auditor of Elections Performance",
    "Are Parks Safe?",
    "Community Corrections",
    "School District Reserve Funds",
    "Report on the Condition of Bridges",
    "Road Fund Balances for Fiscal Years 2015 and 2016",
    "Audit of Claims Paid by Blue Harbor Insurance Company",
)  # fmt: skip


@dataclass(frozen=True)
class Day:
    """A day of issue."""

    year: int
    month: int
    day: int

    @property
    def long(self) -> str:
        """As letters print it."""
        return f"{MONTHS[self.month - 1]} {self.day}, {self.year}"

    @property
    def day_first(self) -> str:
        """As it is printed outside America."""
        return f"{self.day} {MONTHS[self.month - 1]} {self.year}"

    @property
    def monthly(self) -> str:
        """Month and year only."""
        return f"{MONTHS[self.month - 1]} {self.year}"

    @property
    def iso(self) -> str:
        """The value of a full date."""
        return f"{self.year}-{self.month:02}-{self.day:02}"

    @property
    def iso_month(self) -> str:
        """The value of a month."""
        return f"{self.year}-{self.month:02}"


@dataclass(frozen=True)
class Said:
    """What one made-up report says of itself."""

    title: str
    office: Name
    number: str
    day: Day
    agency: str

    @classmethod
    def by(cls, dice: Random) -> "Said":
        """One report."""
        year, serial = dice.randrange(2003, 2024), dice.randrange(1, 150)
        shapes = (
            f"{year}-{serial:02}", f"{year % 100:02}-{serial:03}", f"OIG-{year % 100:02}-{serial:02}", f"A-{year % 100:02}-{serial:03}",
            f"PA{year % 100:02}-{serial:03}", f"{year}-A-{serial:04}", f"LA{serial:02}-{year % 100:02}", f"R-{year}-{serial:03}",
            f"{1000 + serial}-{year % 100:02}",
        )  # fmt: skip
        day = Day(year, dice.randrange(1, 13), dice.randrange(1, 29))
        return cls(dice.choice(TITLES), dice.choice(OFFICES), dice.choice(shapes), day, dice.choice(AGENCIES))
