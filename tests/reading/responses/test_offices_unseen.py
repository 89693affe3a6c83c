"""Positions in the forms of offices never seen: told of all, by place or by words, in chapters, in quoted replies, or not at all.

None of these leaves a doubt: each is right, and neither withheld nor flagged.
"""

import pytest

from inspectorate.reading.layouts import choose, shipped
from inspectorate.reading.recommendations.flags import flags
from inspectorate.reading.recommendations.read import read
from inspectorate.reading.selfchecks import self_checks
from tests.reading.recommendations.paper import FILLER, report

AGREED, PARTLY, REFUSED, NEITHER, UNSAID = "concur", "partially concur", "non-concur", "neither", "not stated"
LISTED = f"""# Findings
{FILLER}
# RECOMMENDATIONS
We recommend that the Harbor Agency:
• publish the tariffs of every quay on its website
• repair the crane at the north pier before winter
• train its inspectors in the use of the new gauges
"""
NUMBERED = f"""# Findings
{FILLER}
# Recommendations
1. We recommend that the Harbor Agency publish the tariffs of every quay on its website.
2. We recommend that the Harbor Agency repair the crane at the north pier before winter.
3. We recommend that the Harbor Agency train its inspectors in the use of the new gauges.
"""
SINGLE = f"""# Findings
{FILLER}
# Recommendation
We recommend that the Harbor Agency publish the tariffs of every quay on its website.
"""
COMMENTS = "# AGENCY COMMENTS AND OFFICE OF INSPECTOR GENERAL RESPONSE\n"
TOLD = (
    (
        "The Harbor Agency concurred with our first and third recommendations. It did not concur with our second "
        "recommendation. Regarding the first recommendation, the agency stated that it has begun to collect the "
        "tariffs. The full text of the comments is provided in Appendix B.",
        (AGREED, REFUSED, AGREED),
    ),
    (
        "The Harbor Agency concurred with all three of our recommendations. In response to our second recommendation, "
        "the agency stated that it has ordered the parts.",
        (AGREED, AGREED, AGREED),
    ),
    (
        "The Harbor Agency concurred with two of our recommendations and neither concurred nor nonconcurred with one. "
        "It concurred with our first recommendation and stated that it will publish the tariffs. It concurred with our "
        "second recommendation. It neither concurred nor nonconcurred with our third recommendation, but stated that it"
        " would look into the gauges.",
        (AGREED, AGREED, NEITHER),
    ),
    (
        "The Harbor Agency concurred with our recommendations to publish the tariffs of every quay and to train "
        "inspectors in the new gauges. The agency did not concur with our recommendation to repair the crane at the "
        "north pier.",
        (AGREED, REFUSED, AGREED),
    ),
    (
        "The Harbor Agency did not indicate whether it concurred with our second recommendation. It concurred with the "
        "first and third recommendations.",
        (AGREED, NEITHER, AGREED),
    ),
    (
        "The Harbor Agency did not explicitly concur or nonconcur with our recommendations. The agency described steps that it has taken.",
        (NEITHER, NEITHER, NEITHER),
    ),
    (
        "In its comments on the draft report, the Harbor Agency concurred with our recommendations and described "
        "corrective actions that it had taken or planned to take.",
        (AGREED, AGREED, AGREED),
    ),
    (
        "The Harbor Agency stated that it agreed with our findings. The agency partially concurred with our first "
        "recommendation, concurred with our second recommendation, and did not concur with our third recommendation.",
        (PARTLY, AGREED, REFUSED),
    ),
    (
        "The Harbor Agency accepted every recommendation.",
        (AGREED, AGREED, AGREED),
    ),
    (
        "In written comments on our draft report, the Harbor Agency agreed with each of the recommendations and "
        "described actions that it has taken.",
        (AGREED, AGREED, AGREED),
    ),
    (
        "The Harbor Agency did not agree with any of our recommendations.",
        (REFUSED, REFUSED, REFUSED),
    ),
    (
        "The Harbor Agency concurred with the three recommendations.",
        (AGREED, AGREED, AGREED),
    ),
    (
        "The Harbor Agency concurred with three recommendations in the draft report.",
        (AGREED, AGREED, AGREED),
    ),
    (
        "All three recommendations were accepted by the Harbor Agency.",
        (AGREED, AGREED, AGREED),
    ),
    (
        "The Harbor Agency has accepted both the findings and all of the recommendations of this report.",
        (AGREED, AGREED, AGREED),
    ),
    (
        "The Harbor Agency generally concurred with our findings and recommendations. The complete response is in Appendix A.",
        (AGREED, AGREED, AGREED),
    ),
    (
        "The Harbor Agency concurred with our first two recommendations but did not concur with our third recommendation.",
        (AGREED, AGREED, REFUSED),
    ),
    (
        "The agency concurred with our first recommendation. With respect to our second recommendation, the agency did "
        "not concur and stated that the crane is safe. The agency concurred with our last recommendation.",
        (AGREED, REFUSED, AGREED),
    ),
)
BY_NUMBER = (
    (
        "The Harbor Agency concurred with recommendations 1 and 3, and partially concurred with recommendation 2.",
        (AGREED, PARTLY, AGREED),
    ),
    (
        "The Harbor Agency agreed with Recommendations 1-3.",
        (AGREED, AGREED, AGREED),
    ),
    (
        "The Harbor Agency concurred with Recommendations 1 through 3 and provided target dates for each.",
        (AGREED, AGREED, AGREED),
    ),
)
OF_ONE = (
    (
        "The Harbor Agency concurred with our recommendation.",
        (AGREED,),
    ),
    (
        "The agency agreed with this recommendation and said that it will publish the tariffs.",
        (AGREED,),
    ),
    (
        "The Harbor Agency accepts the recommendation.",
        (AGREED,),
    ),
    (
        "The Harbor Agency did not concur with the recommendation in our draft report.",
        (REFUSED,),
    ),
    (
        "In its response, the Harbor Agency stated that the recommendation is accepted and has been implemented.",
        (AGREED,),
    ),
)
UNANSWERED = (
    "",
    """# Appendix: Methodology
We followed generally accepted government auditing standards. Council members agreed to be interviewed.""",
    """# About this report
Please send us your written response to the recommendations within 60 days.
State in it whether you agree or disagree with each recommendation.""",
)
CASES = (
    *((LISTED + COMMENTS + said, positions) for said, positions in TOLD),
    *((NUMBERED + COMMENTS + said, positions) for said, positions in BY_NUMBER),
    *((SINGLE + COMMENTS + said, positions) for said, positions in OF_ONE),
    *((LISTED + said, (UNSAID,) * 3) for said in UNANSWERED),
)
CHAPTERS = f"""# Chapter 1: Tariffs
{FILLER}
# Recommendation
The Harbor Agency should publish the tariffs of every quay on its website.
# Management’s Response
Management agrees with the recommendation. The tariffs will be listed on the website.
Implementation Date: March 2025
Responsible: Director of Quays
# Chapter 2: Crane
{FILLER}
# Recommendation
The Harbor Agency should repair the crane at the north pier before winter.
# Management’s Response
Management disagrees with the recommendation. The crane is not used.
Implementation Date: Not applicable
Responsible: Director of Piers
"""
CHAPTERS_OF_TWO = f"""# Chapter 1: Tariffs
{FILLER}
# Recommendations
The Harbor Agency should:
• Publish the tariffs of every quay on its website.
• Repair the crane at the north pier before winter.
# Management’s Response
The Agency agrees with these recommendations and will implement them.
Person Responsible for Implementation: Director of Quays
Target Implementation Date: August 31, 2025
# Chapter 2: Inspectors
{FILLER}
# Recommendations
The Harbor Agency should:
• Train its inspectors in the use of the new gauges.
• Keep a register of all inspections.
# Management’s Response
The Agency agrees with these recommendations.
Implementation Date: January 2026
"""
REPLIES = f"""# Findings
{FILLER}
# Safety recommendations
On 2 May 2014 the Board recommended to the Director of Ports that he publish the tariffs of every quay on the website of the port. (011/14)
On 14 May 2014 the Director of Ports replied:
    We accept this recommendation and the work will be completed by 30 September 2014.
On 2 May 2014 the Board recommended to the Director of Ports that he repair the crane at the north pier before winter. (012/14)
On 14 May 2014 the Director of Ports replied:
    The Port does not intend to implement this recommendation as the crane is safe.
On 2 May 2014 the Board recommended to the Chief of the Island Line that he train the inspectors in the use of new gauges. (013/14)
On 20 May 2014 the Chief of the Island Line replied:
    The final report is supported. The recommendation will be implemented by December 2014.
"""
WHOLE = (
    (CHAPTERS, (AGREED, REFUSED), ("2025-03", None)),
    (CHAPTERS_OF_TWO, (AGREED, AGREED, AGREED, AGREED), ("2025-08-31", "2025-08-31", "2026-01", "2026-01")),
    (REPLIES, (AGREED, REFUSED, AGREED), ("2014-09-30", None, "2014-12")),
)


def outcome(text: str) -> tuple[tuple[str, ...], tuple[str | None, ...], list[str]]:
    """Positions and dates of the recommendations, a star on what is withheld, and the kinds of flags."""
    document = report(text)
    found = read(document, layout=choose(document, shipped()))
    items = [item for item in found.items if item.origin == "this report"]
    positions = tuple(f"{one.response.position}{'*' * one.response.withheld}" if one.response else UNSAID for one in items)
    dates = tuple(f"{one.target_date.value}{'*' * one.target_date.withheld}" if one.target_date else None for one in items)
    return positions, dates, [flag.kind for flag in flags(found, self_checks(document, found.items))]


@pytest.mark.parametrize(("text", "positions"), CASES, ids=range(len(CASES)))
def test_a_position_told_in_running_text_is_given_without_a_question(text: str, positions: tuple[str, ...]) -> None:
    read_positions, _dates, flagged = outcome(text)
    assert (read_positions, flagged) == (positions, [])


@pytest.mark.parametrize(("text", "positions", "dates"), WHOLE, ids=("chapters", "chapters of two", "replies"))
def test_answers_in_chapters_and_quoted_replies_have_positions_and_dates(
    text: str, positions: tuple[str, ...], dates: tuple[str | None, ...]
) -> None:
    assert outcome(text) == (positions, dates, [])


def test_an_answer_that_only_remarks_on_something_takes_no_position() -> None:
    positions, _dates, flagged = outcome(
        f"{SINGLE}Agency Response: The tariffs of the quays were last printed in the year of the great storm."
    )
    assert (positions, flagged) == ((NEITHER,), [])


def test_words_that_may_be_a_position_but_are_not_understood_are_withheld() -> None:
    positions, _dates, _flagged = outcome(f"{SINGLE}Agency Response: The Harbor Agency is amenable to the idea of the tariffs.")
    assert positions == (f"{NEITHER}*",)


def test_what_cannot_be_tied_to_one_recommendation_is_flagged_with_its_words() -> None:
    said = f"{LISTED}{COMMENTS}The agency accepted one recommendation on the tariffs or the crane."
    document = report(said)
    found = read(document, layout=choose(document, shipped()))
    (flag,) = flags(found, self_checks(document, found.items))
    assert {one.response.position for one in found.items if one.response} == {NEITHER}
    assert (flag.kind, len(flag.about)) == ("names none", 3)
    assert "accepted one recommendation" in flag.spans[0].quote


def test_a_letter_tells_each_recommendation_in_words_of_its_own() -> None:
    letter = (
        "=====\n# Appendix: Agency Response\nMay 3, 2024\nDear Auditor:\nThank you for the opportunity to respond to the draft report.\n"
        "We concur with the auditor’s recommendation that the Agency publish the tariffs of every quay. The list is being set.\n"
        "We do not agree with the recommendation that the crane at the north pier be repaired before winter.\n"
        "Ada Quill, Inspector General May 3, 2024 Page 2\n"
        "We concur with the recommendation to train inspectors in the new gauges and will do so by August 2024.\nSincerely,"
    )
    assert outcome(LISTED + letter) == ((AGREED, REFUSED, AGREED), (None, None, "2024-08"), [])


def test_recommendations_quoted_one_after_the_other_share_the_answer_below() -> None:
    letter = (
        "=====\n# Appendix: Agency Response\nMay 3, 2024\nDear Auditor:\nThank you for the opportunity to respond to the draft report.\n"
        "Publish the tariffs of every quay on its website; and repair the crane at the north pier before winter.\n"
        "Agency Response:\nThe Agency agrees.\nTrain its inspectors in the use of the new gauges.\nThe Agency disagrees.\nSincerely,"
    )
    assert outcome(LISTED + letter)[0] == (AGREED, AGREED, REFUSED)


def test_what_a_letter_leaves_out_is_flagged_as_not_stated() -> None:
    letter = (
        "=====\n# Appendix: Agency Response\nMay 3, 2024\nDear Auditor:\nThank you for the opportunity to respond to the draft report.\n"
        "Recommendation 1:\nWe concur.\nRecommendation 3:\nWe concur.\nSincerely,"
    )
    positions, _dates, flagged = outcome(NUMBERED + letter)
    assert (positions, flagged) == ((AGREED, UNSAID, AGREED), ["left out"])


def test_the_last_date_of_the_actions_below_a_recommendation_is_its_own() -> None:
    def chapter(number: int, ask: str, *when: str) -> str:
        rows = "".join(f"| {number}.{n} The office will take a step. | {day} | Harbor desk\n" for n, day in enumerate(when, start=1))
        return (
            f"Recommendation {number}: The Harbor Agency should {ask}.\nManagement response: Accepted. The office will see to it.\n"
            f"| Key action | Time frame | Responsible unit\n{rows}"
        )

    text = (
        f"# Recommendations\n{chapter(1, 'publish the tariffs of every quay', 'January – April 2025', 'July – August 2025')}"
        f"{chapter(2, 'repair the crane at the north pier', 'December 2026', 'March 2026')}"
    )
    positions, dates, _flagged = outcome(text)
    assert (positions, dates) == ((AGREED, AGREED), ("2025-08", "2026-12"))


@pytest.mark.parametrize(
    "said",
    [
        "We concur. The list will be sent before the federal deadline of November 1, 2025.",
        "We concur. The supplier has been granted a deadline of November 1, 2025 to provide its papers.",
        "We concur and will implement the Ada Quill, Director May 3, 2025 Page 2 tariffs of the quays.",
    ],
)
def test_somebody_elses_deadline_and_the_head_of_a_letters_page_are_no_target_dates(said: str) -> None:
    assert outcome(f"{SINGLE}Agency Response: {said}") == ((AGREED,), (None,), [])


def test_comments_of_a_named_official_answer_the_recommendation_above_them() -> None:
    text = (
        f"# Findings\n{FILLER}\n# Recommendations, Management Comments, and Our Response\nRecommendation 1\n"
        "We recommend that the Director of Quays publish the tariffs of every quay.\nDirector of Quays Comments\n"
        "The Director agreed with the recommendation, stating that the tariffs will be published by March 31, 2026.\nOur Response\n"
        "Comments from the Director addressed the specifics of the recommendation; it is resolved but will remain open.\n"
        "Recommendation 2\nWe recommend that the Director of Piers repair the crane at the north pier.\nDirector of Piers Comments\n"
        "The Director disagreed with the recommendation, stating that the crane is safe.\n"
    )
    assert outcome(text)[:2] == ((AGREED, REFUSED), ("2026-03-31", None))


def test_agreement_with_the_one_and_refusal_of_the_other_is_said_of_neither_by_name() -> None:
    said = "The agency agreed with the recommendation.\nThe agency disagreed with the recommendation."
    positions, _dates, flagged = outcome(f"{LISTED}# Agency Comments\n{said}")
    assert (positions, flagged) == ((NEITHER,) * 3, ["names none"])


def test_somebody_who_was_asked_and_did_not_answer_states_nothing() -> None:
    said = "# Management Comments and Our Evaluation\nThe Harbor Agency did not provide comments on the draft report."
    assert outcome(LISTED + said) == ((UNSAID,) * 3, (None,) * 3, [])


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("Estimated completion date: 09/30/2025.", "2025-09-30"),
        ("Implementation is targeted for the third quarter of FY 2026.", "2026"),
        ("Anticipated completion no later than September 30, 2026.", "2026-09-30"),
        ("Implementation Date: March 2024", "2024-03"),
        ("We plan to finish by mid-2026.", "2026"),
        ("It will be in place by Dec-26.", "2026-12"),
        ("Work was finished on May 3, 2024.", None),
        ("Target date: Complete.", None),
    ],
)
def test_a_date_is_read_in_the_forms_in_which_offices_promise_one(said: str, date: str | None) -> None:
    assert outcome(f"{SINGLE}Agency Response: We concur. {said}") == ((AGREED,), (date,), [])


def test_a_column_of_dates_with_quarters_and_short_months_is_read() -> None:
    text = (
        f"# Findings\n{FILLER}\n# Recommendations\n| No. | Recommendation | Management response | Target date\n"
        "| 1 | Publish the tariffs of every quay on the website | Agree | Q2 2026\n"
        "| 2 | Repair the crane at the north pier before winter | Disagree | N/A\n"
        "| 3 | Train the inspectors in the use of the new gauges | Partially agree | Dec-26\n"
    )
    assert outcome(text) == ((AGREED, REFUSED, PARTLY), ("2026", None, "2026-12"), [])


def test_a_letter_promises_what_lies_ahead_of_it_though_the_report_came_out_later() -> None:
    cover = "# The Harbor and its Tariffs\nDecember 15, 2024\n=====\n"
    letter = (
        "=====\n# Appendix: Agency Response\nNovember 4, 2024\nDear Auditor:\nThank you for the draft report.\n"
        "Recommendation 1:\nWe concur. This will be completed by November 30, 2024.\nSincerely,"
    )
    assert outcome(cover + NUMBERED + letter)[1] == ("2024-11-30", None, None)


FOLLOWED = """# Open Recommendations on the Harbor
# Table 1: Status of Our Prior Recommendations
| No. | Recommendation | Agency position | Status and comments
| 1 | The Harbor Agency should publish the tariffs of every quay on its website. | Agreed | Implemented in May.
| 2 | The Harbor Agency should repair the crane at the north pier before winter. | Partially agreed | Not implemented.
| 3 | The Harbor Agency should train its inspectors in the use of the new gauges. | Disagreed | Not implemented.
"""


def test_a_table_of_what_earlier_reports_recommended_says_who_agreed() -> None:
    document = report(FOLLOWED)
    items = read(document, layout=choose(document, shipped())).items
    assert [(one.origin, one.response.position if one.response else UNSAID) for one in items] == [
        ("earlier report", AGREED),
        ("earlier report", PARTLY),
        ("earlier report", REFUSED),
    ]
