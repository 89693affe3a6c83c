"""To whom a recommendation is addressed, in the report's own words."""

import pytest

from inspectorate.reading.recommendations.addressees import addressees
from tests.reading.recommendations.paper import read

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


@pytest.mark.parametrize(
    "text",
    [
        "Overly ambitious targets must be avoided.",
        "Ensuring access to the quay should be a priority.",
        "The question of cost should be settled.",
        "The review should be completed by May.",
    ],
)
def test_what_something_is_done_to_is_no_addressee(text: str) -> None:
    assert addressees("", text) == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("As recommended in its report of 2019, the Committee urges the Minister of Ports to publish them.", "Minister of Ports"),
        ("Based on its advantages, the country office should look at conflicts.", "country office"),
        ("We urge the Department of Health, in particular, to ensure it.", "Department of Health"),
        ("Rather than producing a new plan, the Council should carry out the old one.", "Council"),
        ("We recommend that the Board (a) keep a list and (b) print it.", "Board"),
    ],
)
def test_words_around_a_name_are_none_of_it(text: str, name: str) -> None:
    assert addressees("", text) == (name,)


def test_it_is_whom_the_words_before_are_about() -> None:
    items = read("# Recommendations\nAs HBC goes on, we recommend it apply the following:\n    • count boats; and\n    • light piers.")
    assert {item.addressees for item in items} == {("HBC",)}
    items = read("# Recommendations\nThe Committee notes that the Port Board has debts and recommends that it pays them.")
    assert [item.addressees for item in items] == [("Port Board",)]
