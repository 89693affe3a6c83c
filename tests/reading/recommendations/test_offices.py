"""The conventions of several kinds of office, each in a report of a few lines."""

from inspectorate.reading.values import Recommendation
from tests.reading.recommendations.paper import FILLER, read


def positions(items: tuple[Recommendation, ...]) -> list[str | None]:
    return [item.response.position if item.response else None for item in items]


def test_answers_between_lettered_recommendations_of_a_finding() -> None:
    items = read(
        f"# Finding A\n{FILLER}\n# Recommendation A.1\nWe recommend that the Commander, Fleet Forces Command:\n"
        f"    a. Develop a plan to inspect all piers.\n"
        "    b. Report the results.\n# Fleet Forces Command Comments\n"
        "The Commander agreed and stated that the plan will be complete by March 31, 2024.\n"
        "# Our Response\nThe recommendation is resolved but will remain open. We will close the recommendation once we "
        "verify that the plan was issued.\n"
        "# Recommendation A.2\nWe recommend that the Director review the contracts.\n# Logistics Agency Comments\n"
        "The Director disagreed with the recommendation.\n# Our Response\nTherefore, the recommendation is unresolved."
    )
    assert [(item.number, item.parent) for item in items] == [("A.1", None), ("A.1.a", "A.1"), ("A.1.b", "A.1"), ("A.2", None)]
    assert positions(items) == ["concur", "concur", "concur", "non-concur"]
    assert items[0].target_date is not None
    assert items[0].target_date.value == "2024-03-31"
    assert [item.status.value for item in items if item.status] == ["resolved but will remain open", "unresolved"]


def test_action_management_response_and_reply() -> None:
    items = read(
        "# Executive Direction\nRecommendation 1: Embassy Lima should inspect its vehicles. (Action: Embassy Lima)\n"
        "Management Response: In its March 3, 2022, response, Embassy Lima concurred with this recommendation.\n"
        "OIG Reply: OIG considers the recommendation resolved. The recommendation can be closed when OIG receives and "
        "accepts documentation of it."
    )
    assert positions(items) == ["concur"]
    assert items[0].addressees == ("Embassy Lima",)
    assert items[0].status is not None
    assert items[0].status.value == "resolved"
    assert items[0].closure_condition is not None
    assert items[0].closure_condition.value.startswith("can be closed when OIG receives")


def test_an_appendix_that_analyses_each_answer() -> None:
    items = read(
        f"# Conclusion and Recommendations\n{FILLER}\nWe recommend that the Bureau:\n"
        f"    1. Establish a policy on evidence.\n    2. Train its agents each year.\n"
        "=====\n# Appendix 4: The Bureau’s Response\nMay 3, 2021\nDear Inspector General:\n"
        "Thank you for the opportunity to respond to your draft report.\n"
        "Recommendation 1: Establish a policy on evidence.\nBureau Response: Concur. It will issue the policy.\n=====\n"
        "# Appendix 5: Analysis\n"
        "Recommendation 1: Establish a policy on evidence.\nResolved. This recommendation can be closed when we receive the policy.\n"
        "Recommendation 2: Train its agents each year.\nUnresolved. The Bureau did not concur with our recommendation."
    )
    assert positions(items) == ["concur", "non-concur"]
    assert [item.status.value for item in items if item.status] == ["resolved", "unresolved"]


def test_directors_who_ensure_are_addressed_without_a_should() -> None:
    items = read(
        f"# Findings\n{FILLER}\n# Recommendation 1\nThe under secretary for health ensures that directors review all consults.\n"
        "# VA Management Comments\nThe under secretary concurred with recommendation 1. The target date for completion is December 2023."
    )
    assert items[0].addressees == ("under secretary for health",)
    assert positions(items) == ["concur"]
    assert items[0].target_date is not None
    assert items[0].target_date.value == "2023-12"


def test_rows_of_a_financial_audit() -> None:
    items = read(
        "# Finding 1\nCondition: The accounts were late.\nRecommendation: The Board should reconcile its accounts each month.\n"
        "Management’s Response: Management agrees.\n# Finding 2\nCondition: No policy.\n"
        "Recommendation: The Board should adopt a policy on travel.\n"
        "Management’s Response: We do not believe that a policy is necessary."
    )
    assert [item.text for item in items] == [
        "The Board should reconcile its accounts each month.",
        "The Board should adopt a policy on travel.",
    ]
    assert positions(items) == ["concur", "non-concur"]


def test_safety_recommendations_by_date_with_the_reply() -> None:
    items = read(
        "# Safety recommendations\n"
        "On 30 June 2004 the Commission recommended to the Chief Executive of Harbour Rail that he inspect all points.\n"
        "On 12 July 2004 the Chief Executive replied that he accepts the recommendation and will implement it by December 2004."
    )
    assert [item.addressees for item in items] == [("Chief Executive of Harbour Rail",)]
    assert positions(items) == ["concur"]
    assert items[0].target_date is not None
    assert items[0].target_date.value == "2004-12"


def test_numbers_may_carry_a_letter() -> None:
    items = read("# Recommendations\nR1. The Department should publish its plan.\nR2. The Home Office should consult the forces.")
    assert [item.number for item in items] == ["R1", "R2"]


def test_a_coded_safety_recommendation_right_after_a_reply_is_the_next_one() -> None:
    items = read("""
# 6 Safety recommendations
On 2 May 2014 the Board recommended that the Director of Waterways require every ferry to carry a second radio. (011/14)
On 14 May 2014 the Director of Waterways replied: We accept this recommendation and will require it by 30 June 2015.
The Board recommends that the Harbour Master of Amarel measure the depth of the channel each spring. (012/14)
The Harbour Master of Amarel replied: We will measure it.
""")
    assert [item.number for item in items] == ["011/14", "012/14"]
    assert items[1].text.startswith("The Board recommends that the Harbour Master")
    assert positions(items) == ["concur", "concur"]


def test_answers_printed_before_the_recommendations_go_to_the_one_of_their_number() -> None:
    items = read("""
# Management Response
1. Management welcomes the evaluation of the quays and thanks the team.
2. Recommendation 1: Lend only for quays that stay open. Management agrees. Staff will be told this summer.
3. Recommendation 2: Set a share for waterways. Management disagrees. The bank sets no shares.
# CHAPTER 1 — Introduction
4. The evaluation covers 41 loans.
# CHAPTER 2 — Conclusions and Recommendations
5. The evaluation makes two recommendations.
6. Recommendation 1: The Bank should lend for quays only where they stay open all year. Twelve of 41 did not.
7. Recommendation 2: The Bank should set a share of waterways in what it lends.
""")
    assert [item.number for item in items] == ["1", "2"]
    assert items[0].text.startswith("The Bank should lend for quays")
    assert positions(items) == ["concur", "non-concur"]


def test_minutes_that_quote_a_committee_paragraph_by_paragraph_answer_in_numbered_paragraphs() -> None:
    items = read("""
# Government responses to the Committee on the Quays
# Government response to the Committee
1. PAC conclusion: The Port Office bought cranes before it knew how many were needed.
1. PAC recommendation: The Port Office should publish how many cranes it needs.
1.1 The government agrees with the Committee’s recommendation.
1.2 The count will be published with the accounts.
2. PAC conclusion: Nobody trusts the dates that are given.
2a. PAC recommendation: The Port Office should publish a timetable for each quay.
2.1 The government disagrees with the Committee’s recommendation.
2.2 Dates depend on the weather.
""")
    assert [item.number for item in items] == ["1", "2a"]
    assert [item.text for item in items] == [
        "The Port Office should publish how many cranes it needs.", "The Port Office should publish a timetable for each quay.",
    ]  # fmt: skip
    assert positions(items) == ["concur", "non-concur"]


def test_a_short_report_with_its_answer_as_appendix_is_no_document_that_answers() -> None:
    items = read(
        "# A Report\nWe recommend that the Bureau:\n    1. Establish a policy on evidence.\n=====\n"
        "# Response to the Draft Report\nMay 3, 2021\nDear Inspector:\n"
        "Thank you for the opportunity to respond to your draft report.\n# Recommendation 1\nWe agree."
    )
    assert {item.origin for item in items} == {"this report"}


def test_dates_and_status_on_lines_of_their_own() -> None:
    items = read(
        "# Results\nRecommendation 2.1: The Department of Ferries should show cancelled departures on the signs.\n"
        "Agency Response: Agree. New signs are part of the budget.\n# Target Date: 2024\nStatus: Not started\n"
        "Recommendation 2.2: The Department of Ferries should publish the share of late departures.\n"
        "Agency Response: Disagree. It changes daily."
    )
    assert [(item.number, item.target_date.value if item.target_date else None) for item in items] == [("2.1", "2024"), ("2.2", None)]
    assert items[0].status is not None
    assert items[0].status.value == "Not started"
    assert positions(items) == ["concur", "non-concur"]


def test_an_announcement_names_the_addressee_of_the_labels_after_it() -> None:
    items = read(
        "# Recommendations\nWe recommend that the Superintendent of the Patrol do the following.\n"
        "Recommendation 1: Send the delivery slips each week.\n"
        "Recommendation 2: Recover $318,400 from the two companies."
    )
    assert [item.addressees for item in items] == [("Superintendent of the Patrol",)] * 2


def test_a_report_in_spanish() -> None:
    items = read(
        "# Recomendaciones\nRecomendamos que el Administrador de la Agencia de Auxilio tome las dos medidas siguientes.\n"
        "Recomendación 1: Guardar los carteles en todas las lenguas.\nRespuesta de la Agencia: De acuerdo. Se repartieron en mayo.\n"
        "Recomendación 2: Atender la línea a todas horas.\nRespuesta de la Agencia: Parcialmente de acuerdo.\n"
        "Fecha prevista: 30 de septiembre de 2023"
    )
    assert [(item.number, item.text) for item in items] == [
        ("1", "Guardar los carteles en todas las lenguas."),
        ("2", "Atender la línea a todas horas."),
    ]
    assert positions(items) == ["concur", "partially concur"]
    assert items[0].addressees == ("Administrador de la Agencia de Auxilio",)
    assert items[1].target_date is not None
    assert items[1].target_date.value == "2023-09-30"
