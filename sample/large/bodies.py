"""The agencies, areas, kinds and answers of made reports, each with the share of reports that it has."""

from functools import cache

from sample.facts import office

KINDS = {"audit": 50, "inspection": 16, "evaluation": 14, "review": 14, "investigation": 6}
POSITIONS = {"concur": 62, "partially concur": 13, "non-concur": 8, "alternative": 3, "neither": 5, "not stated": 9}
ANSWERS = {
    "concur": "Concur. The agency will do so",
    "partially concur": "Partially concur. The agency will do so in part",
    "non-concur": "Non-concur. The agency sees no need for it",
    "alternative": "Instead, the agency proposes an alternative approach",
    "neither": "The agency neither agreed nor disagreed",
    "not stated": "",
}
MORE_AREAS = (
    "Procurement", "Information security", "Use of force", "Detention", "Grants", "Travel", "Payroll", "Property", "Training",
    "Records", "Health care", "Vehicles",
)  # fmt: skip
PLACES = ("Northern", "Southern", "Eastern", "Western", "Central", "Coastal", "Inland", "Upper", "Lower", "Metropolitan")
TASKS = ("Port Control", "Field Operations", "Public Health", "Revenue", "Road Safety", "Emergency Services", "Land Records")


@cache
def agencies() -> tuple[tuple[str, str], ...]:
    """Code and name of each agency, the one with most reports first: those of the sample and seventy districts."""
    ours = [(agency["code"].lower(), agency["name"]) for agency in office().facts["agencies"]]
    made = [(f"{place[:2]}{task[:2]}".lower() + str(n), f"{place} {task} District") for n, task in enumerate(TASKS) for place in PLACES]
    return (*ours, *made)


@cache
def areas() -> tuple[str, ...]:
    """The oversight areas, the one with most reports first."""
    return (*office().facts["areas"], *MORE_AREAS)
