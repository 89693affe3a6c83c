"""To whom a recommendation is addressed, in the report's own words."""

import pytest

from inspectorate.reading.recommendations.addressees import addressees

LEADS = [
    ("HHC should:", ("HHC",)),
    ("We make seven recommendations to HHC that it should:", ("HHC",)),
    ("OMB, on behalf of the City, should ensure that:", ("OMB",)),
    ("Woodhull Hospital should ensure that its Material Management Department:", ("Woodhull Hospital",)),
    ("To reduce delays, we recommend that the Department of Ports:", ("Department of Ports",)),
    ("In order to save costs OVRS should:", ("OVRS",)),
    ("We also recommend that SDC management:", ("SDC management",)),
]


@pytest.mark.parametrize(("lead", "names"), LEADS)
def test_a_lead_in_names_the_addressee(lead: str, names: tuple[str, ...]) -> None:
    assert addressees(lead, "") == names


def test_a_sentence_names_whom_it_recommends_something_to() -> None:
    assert addressees("", "We recommend that the Secretary of Agriculture educate all states.") == ("Secretary of Agriculture",)
    assert addressees("", "By January 31, 2024, AVCOG must submit a report.") == ("AVCOG",)


def test_x_and_y_are_two_where_the_report_names_each_alone() -> None:
    center = "Lincoln Medical and Mental Health Center"
    known = f"The Auxiliary Board met. The {center} is large. The Auxiliary Board and {center} should:"
    assert addressees("The Auxiliary Board and Lincoln Medical and Mental Health Center should:", "", known) == (
        "Auxiliary Board",
        "Lincoln Medical and Mental Health Center",
    )


def test_things_are_no_addressees() -> None:
    assert addressees("", "All adjustments should be documented.") == ()
