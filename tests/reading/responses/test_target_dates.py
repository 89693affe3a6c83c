"""By when something is to be done: what promises an end, in every form in which offices print it, and what only looks like it."""

import pytest

from inspectorate.core.dates import PartialDate
from inspectorate.reading.facts.dates import Order
from inspectorate.reading.responses.datefields import HEAD, field, says_none
from inspectorate.reading.responses.misread import year
from inspectorate.reading.responses.targetdates import all_dates, due_dates, promised
from tests.reading.recommendations.paper import read

WRITTEN = PartialDate(2023, 6, 15)

PROMISES = [
    ("An order would enter into force on 30 November 2023.", "2023-11-30"),
    ("The crane is to be moved by September 2023.", "2023-09"),
    ("The new gates will go live on April 1, 2024.", "2024-04-01"),
    ("The Port will finish the first count in December 2023.", "2023-12"),
    ("A ledger will be used for all berths with effect from 1 July 2023.", "2023-07-01"),
    ("The pilot will keep the log as from 30th September, 2023, when the post is filled.", "2023-09-30"),
    ("The first charts will be printed in 2023 and the survey completed in 2024.", "2024"),
    ("The rules will be amended by October 1,:2023.", "2023-10-01"),
    ("The gauge will be replaced by Q3 FY24.", "2024"),
    ("We expect completion in the second half of 2023.", "2023"),
    ("We expect to finish by 31/03/24.", "2024-03-31"),
    ("The list will be ready by 9/24.", "2024-09"),
    ("The Port plans to have the crane in use sometime during 2024.", "2024"),
    ("In July 2023 the Port will publish the tariffs.", "2023-07"),
    ("The quay will be closed between July and September 2023.", "2023-09"),
    ("It will be done by the end of the year.", "2023"),
]


@pytest.mark.parametrize(("words", "date"), PROMISES)
def test_an_answer_promises_an_end_in_many_forms(words: str, date: str) -> None:
    due = promised(words, written=WRITTEN)
    assert due is not None
    assert str(due.date) == date


@pytest.mark.parametrize(
    "words",
    [
        "Based on the count for the second quarter of 2023, the matter is closed.",
        "The work will begin in the fall of 2023.",
        "We will reply within 90 days of July 1, 2023.",
        "In its December 1, 2023, response, the Port stated that it agrees.",
        "The Port was granted an extension until July 1, 2024 for its plan.",
        "Nets will be used from April 15, 2024.",
        "Training was completed in July 2023.",
        "Money is in the FY 2024-25 budget.",
        "As item 9/12 says, the Port will do so.",
        "Works are paid for from FY23 to the end of 2027.",
        "The priorities of the 2024 Harbor Plan will be kept.",
    ],
)
def test_a_time_of_something_else_is_no_target_date(words: str) -> None:
    assert promised(words, written=WRITTEN) is None


FIELDS = [
    ("We agree. Estimated completion date: 31 May 2025. Responsible: J. Quay", "2025-05-31"),
    ("The Port gave an estimated completion date of June 30, 2021.", "2021-06-30"),
    ("Responsible officer and target date: J Quay, Head of Berths, 31 March 2024", "2024-03-31"),
    ("Agree – Implementation Date – Dec. 31, 2024", "2024-12-31"),
    ("Implementation Date: 09/30/2023 Follow-Up/Maturity Date: 03/31/2024", "2023-09-30"),
    ("Step 1. Target date: June 2023. Step 2. Target date: June 2024.", "2024-06"),
    ("ECD: Completed March 2023", "2023-03"),
    ("Due date August 31, 2024", "2024-08-31"),
    ("A pilot starts in fall 2024. Target Date for Completion: June 2025", "2025-06"),
    ("TIMEFRAME: FY 2025", "2025"),
    ("Planned completion: end 2025", "2025"),
    ("Date of implementation: September 2024", "2024-09"),
    ("Expected date of completion: 2025-06-30", "2025-06-30"),
    ("We met the deadline of the Board. The works ran from March 2023 to May 2024.", None),
    ("Proposed timeline: the owner has until May 1, 2024 to show his papers.", None),
]


@pytest.mark.parametrize(("words", "date"), FIELDS)
def test_a_date_behind_a_label_of_its_own_decides(words: str, date: str | None) -> None:
    due = field(words, due_dates(words))
    assert (str(due.date) if due else None) == date


def test_a_label_may_say_that_there_is_no_date() -> None:
    assert says_none("We agree. Implementation date: N/A.")
    assert not says_none("Implementation date: completed May 2024.")


def test_a_date_in_figures_follows_the_order_of_the_document_and_is_open_where_none_is_known() -> None:
    words = "Target date: 4/5/2024"
    day_first, month_first = (due_dates(words, order=order)[0].date for order in (Order.DAY_FIRST, Order.MONTH_FIRST))
    assert (str(day_first), str(month_first)) == ("2024-05-04", "2024-04-05")
    assert due_dates(words)[0].either
    assert not due_dates("Target date: 4/25/2024")[0].either


@pytest.mark.parametrize(
    ("words", "date"), [("Done already-January 2011", "2011-01"), ("Awaiting delivery 4/06", "2006-04"), ("31-Mar-24", "2024-03-31")]
)
def test_in_a_column_for_dates_whatever_date_the_cell_holds_counts(words: str, date: str) -> None:
    assert [str(due.date) for due in all_dates(words)] == [date]


LIST = "# Recommendations\nThe Agency should:\n    1. Keep a list of all berths.\n    2. Count the boats.\n    3. Close the old pier.\n"
LETTER = "=====\n# Appendix: Agency Response\nMay 3, 2024\nDear Auditor:\nThank you for the draft report.\n"


def _dates(text: str) -> list[str | None]:
    return [item.target_date.value if item.target_date and not item.target_date.withheld else None for item in read(text)]


def test_a_letter_that_dates_by_number_dates_each() -> None:
    words = (
        "We concur with recommendation 1 and will complete the list by December 31, 2024. We concur with recommendation 2; the count must "
        "be paid for, and we plan to end it by March 31, 2025. We do not concur with recommendation 3. The pier is safe.\nSincerely,"
    )
    assert _dates(LIST + LETTER + words) == ["2024-12-31", "2025-03-31", None]


def test_one_sentence_may_give_dates_to_several_numbers() -> None:
    words = "We plan to complete recommendations 1 and 3 by June 30, 2025, and recommendation 2 by May 2026.\nSincerely,"
    assert _dates(LIST + LETTER + words) == ["2025-06-30", "2026-05", "2025-06-30"]


def test_what_a_refusal_announces_is_no_target_date() -> None:
    text = (
        "# Recommendations\nRecommendation 1: We recommend that the Agency mend the old pier.\n"
        "Agency Response: We do not agree. The old pier will close when the new one opens in 2031."
    )
    assert _dates(text) == [None]


def test_a_labelled_line_below_an_item_gives_its_date() -> None:
    one = "# Recommendations\nRecommendation 1: We recommend that the Agency keep a list of berths.\n"
    answer = "Agency Response: We agree, with a trial in fall 2024.\n"
    assert _dates(f"{one}{answer}Responsible officer: J. Quay\nProposed Implementation Date: March 2025") == ["2025-03"]


def test_what_stands_under_the_number_of_a_recommendation_dates_it() -> None:
    words = (
        "# Analysis of Agency Response\nRecommendation 1\nResolved. The Agency agreed and plans to complete it by June 30, 2031.\n"
        "Recommendation 2\nUnresolved. The Agency did not agree.\n"
    )
    assert _dates(LIST + words) == ["2031-06-30", None, None]


def test_an_answer_that_says_that_its_date_stands_elsewhere_is_asked_about() -> None:
    one = "# Recommendations\nRecommendation 1: The Agency should keep a list of berths.\n"
    text = f"{one}Agency Response: We agree. See corrective action plan."
    assert [item.target_date is not None and item.target_date.withheld for item in read(text)] == [True]


def test_the_year_that_a_report_is_about_is_not_the_day_on_which_it_was_written() -> None:
    text = (
        "For the Year Ended June 30, 2031\n# Recommendations\nRecommendation 1: The Agency should keep a list of berths.\n"
        "Agency Response: We agree. The list will be ready by May 2031."
    )
    assert _dates(text) == ["2031-05"]


def test_a_promise_below_an_item_that_nothing_ties_to_it_is_asked_about() -> None:
    text = (
        "# Recommendations\nRecommendation 1: The Agency should keep a list of berths.\n# Support\n"
        "The list will be ready by June 30, 2031.\n"
        "Recommendation 2: The Agency should count the boats.\n"
    )
    assert [item.target_date is not None and item.target_date.withheld for item in read(text)] == [True, False]


@pytest.mark.parametrize(("printed", "meant"), [(2082, 2002), (2065, 2005), (2003, None), (2044, None)])
def test_a_year_far_from_the_letter_is_put_right_where_one_figure_tells_it(printed: int, meant: int | None) -> None:
    assert year(printed, 2002) == meant


@pytest.mark.parametrize(
    "head", ["Timescale", "Time-frame", "Owner / Target Date", "ECD", "Implementation date", "Deadline", "By when", "Due"]
)
def test_a_column_of_dates_is_known_by_many_heads(head: str) -> None:
    assert HEAD.search(head)


@pytest.mark.parametrize("head", ["Management response", "Recommendation", "Target population served", "Overdue cases"])
def test_another_column_is_none(head: str) -> None:
    assert not HEAD.search(head)
