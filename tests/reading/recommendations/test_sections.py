"""What a section of recommendations holds: topics counted through it, a committee's voice, what only tells."""

from tests.reading.recommendations.paper import FILLER, read, texts


def test_conclusions_counted_through_topics_are_recommendations_where_they_ask() -> None:
    items = read(
        f"# Our inquiry\n{FILLER}\n=====\n# SUMMARY OF C ONCLUSIONS AND RECOMMENDATIONS\n# Piers\n"
        "1. Piers are old. (Paragraph 12)\n2. The Council should inspect every pier. (Paragraph 14)\n"
        "# Boats\n3. Boats are slow, and their crews are few. (Paragraph 20)\n"
        "4. We welcome the new boats. The Council should publish their cost. (Paragraph 22)\n"
        "# Appendix: Members\n1. Ada Quill should be named first."
    )
    assert [(item.number, item.text) for item in items] == [
        ("2", "The Council should inspect every pier."),
        ("4", "We welcome the new boats. The Council should publish their cost."),
    ]


def test_topics_counted_through_a_list_of_recommendations_do_not_end_it() -> None:
    assert texts(
        f"# Findings\n{FILLER}\n# Recommendations\n# Piers\n1. Inspect every pier each year.\n2. Post the fees.\n"
        "# Boats\n3. Publish the cost of the boats.\n# Methods\n1. Read every file."
    ) == ["Inspect every pier each year.", "Post the fees.", "Publish the cost of the boats."]


def test_of_what_a_committee_notes_and_urges_only_the_urging_sentence_is_a_recommendation() -> None:
    assert texts(
        f"# 7. EVIDENCE\n{FILLER}\n# 8. COMMITTEE OBSERVATIONS AND RECOMMENDATIONS\n# GENERAL\n"
        "8.1. The Committee notes that fares rose. It says that everything should be reported in time.\n"
        "8.2. The Committee is concerned about debt. As recommended in its report of 2019, the Committee urges the Minister of Ports "
        "to publish the accounts.\n8.3. The Committee wishes to thank all who came."
    ) == ["As recommended in its report of 2019, the Committee urges the Minister of Ports to publish the accounts."]


def test_a_list_after_words_that_report_something_is_not_recommended() -> None:
    assert not read(
        f"# Fatigue\n{FILLER}\nThe ministry formed a working group in September 2010 to make recommendations about rest. "
        "It met four times. The ministry summarized the process so far:\n    The group should write a report.\n    It met in May."
    )


def test_how_things_should_be_done_or_should_have_been_done_asks_for_nothing() -> None:
    items = read(
        f"# Audit Results\n{FILLER}\n# Status of Prior Recommendations\n"
        "    • The port lacked rules on how crews should bill.\n    • The bills should have been sent to the owner.\n"
        "    • The port should write rules on billing."
    )
    assert [item.text for item in items] == ["The port should write rules on billing."]
    assert {item.origin for item in items} == {"earlier report"}


def test_an_earlier_recommendation_told_and_then_quoted_is_one() -> None:
    items = read(
        "# Follow-up Audit of the Port\n# Status of Prior Recommendations\n"
        "    1. The task force should test the billing by entering made bills into its system. IMPLEMENTED\n"
        "    2. The port should train its clerks in the rules on bills and on fees. OPEN\n=====\n# Results of the Follow-up\n"
        "Previous Recommendation #1: “The task force should test the billing process by inputting made bills into its system.”\n"
        "Previous Port Response: “We agree.”\n"
        "Previous Recommendation #2: “Train the clerks in the rules on bills and fees.”"
    )
    assert [(item.number, item.origin) for item in items] == [("1", "earlier report"), ("2", "earlier report")]


def test_a_recommendation_quoted_in_a_reply_is_not_made_again() -> None:
    assert not texts(
        f"# Findings\n{FILLER}\n# Safety Action\n{FILLER}\n# Response by the Harbor Authority\n"
        "The Authority notes the earlier recommendation:\n"
        "    The Safety Bureau recommends that the Authority consider the benefits of lamps on all boats.\nIt does not support it."
    )


def test_what_was_recommended_after_previous_occurrences_is_an_earlier_report_s() -> None:
    items = read(
        f"# Analysis\n{FILLER}\n# Previous related occurrences\n"
        "On 22 April 2003 the Commission recommended to the Director of Ports that he light every buoy. (013/03)\n"
        "# Safety Recommendations\nOn 4 May 2005 the Commission recommended to the Director of Ports that he dredge the channel. (021/05)"
    )
    assert [(item.number, item.origin) for item in items] == [("021/05", "this report"), ("013/03", "earlier report")]


def test_letters_counted_within_a_sentence_stay_in_it_whatever_lines_begin_with() -> None:
    assert texts(
        f"# Findings\n{FILLER}\nWe recommend that the Council (a) set a target for fares, (b) publish it within a year and\n"
        "(c) say what it will do where the target is missed."
    ) == [
        "We recommend that the Council (a) set a target for fares, (b) publish it within a year and (c) say what it will do where the "
        "target is missed."
    ]


def test_a_sentence_that_a_page_end_cuts_before_a_name_goes_on() -> None:
    assert texts(
        f"# Findings\n{FILLER}\nWe recommend that the Council hasten the appointment of officers at\n=====\nPiers and Docks and report it."
    ) == ["We recommend that the Council hasten the appointment of officers at Piers and Docks and report it."]


def test_the_parts_of_a_recommendation_are_for_whom_the_whole_is_for() -> None:
    items = read(
        f"# Findings\n{FILLER}\n# Recommendations\n1. The Council should act on piers:\n    a. Inspect them.\n    b. The Mayor should "
        "open them.\n2. The Ferry Board should act on boats:\n    a. Paint them."
    )
    assert [(item.number, item.addressees) for item in items] == [
        ("1", ("Council",)), ("1.a", ("Council",)), ("1.b", ("Mayor",)), ("2", ("Ferry Board",)), ("2.a", ("Ferry Board",)),
    ]  # fmt: skip


def test_an_answer_that_prints_each_recommendation_again_makes_no_more_of_them() -> None:
    items = read(
        f"# Chapter 1\n{FILLER}\n# Recommendations\nThe Commission should:\n    • Count every boat.\n    • Recover the $41,000.\n"
        "# Management’s Response\n# Recommendation\nThe Commission should count every boat.\n# Management Response\n"
        "The Commission agrees. The unit should do it by May and will:\n    • Write a form.\n"
        "# Recommendation\nRecover the $41,000.\n# Management Response\nThe Commission disagrees with the recommendation."
    )
    assert [(item.text, item.response.position if item.response else None) for item in items] == [
        ("Count every boat.", "concur"),
        ("Recover the $41,000.", "non-concur"),
    ]


def test_lists_that_explain_a_recommendation_set_as_a_heading_are_none() -> None:
    assert texts(
        f"# Findings\n{FILLER}\n# RECOMMENDATIONS\nWe recommend that the Agency:\n# Issue rules on who may moor boats\n"
        "These rules should:\n    • set an age; and\n    • require a course.\n# Give ports data on boats\nPorts cannot see these data."
    ) == ["Issue rules on who may moor boats", "Give ports data on boats"]


def test_numbered_paragraphs_go_on_after_a_list_among_them() -> None:
    items = read(
        f"# 7. Recommendations\n# General\n7.1. {FILLER}\n# Recommendations to the operator\n"
        "7.2. Two things need to be done:\n    (a) the buffer must be lit\n    (b) the rails should be cleaned.\n"
        "7.3. The Commission recommends that the chief executive of Bay Rail light the buffer. (018/14)\n"
        "7.4. On 5 December 2014 Bay Rail replied that it had begun.\n"
        "7.5. On 6 November 2014 the Commission recommended to the chief executive of Bay Rail that he clean the rails. (019/14)"
    )
    assert [(item.number, item.addressees) for item in items] == [
        ("018/14", ("chief executive of Bay Rail",)),
        ("019/14", ("chief executive of Bay Rail",)),
    ]


def test_what_stands_by_number_above_its_acceptance_is_what_was_recommended() -> None:
    items = read(
        "# Government Response to the Harbor Inquiry\n# 1) Piers\n    1a. Every pier should be inspected.\n"
        "    1b. The results should be printed.\nThis recommendation is accepted in full.\nThe inspections began in May.\n"
        "# 2) Boats\n    2a) i. A licence for boats should be introduced.\nThe Government accepts this recommendation in principle.\n"
        "It will consult."
    )
    assert [(item.number, item.text) for item in items] == [
        ("1a", "Every pier should be inspected."),
        ("1b", "The results should be printed."),
        ("2a) i", "A licence for boats should be introduced."),
    ]
    assert [item.response.position if item.response else None for item in items][1:] == ["concur", "partially concur"]


ACCOUNT = (
    "# Harbor Board Performance and Accountability Report\nThe Board did well.\n# Recommendations of the Board\n"
    "During the year the Board made these recommendations:\n    • The Bureau should end its program.\n"
    "# Status of Recommendations\n| No. | Recommendation | Status\n| 1 | The Board should write down its procedures. | Open\n"
)


def test_a_body_s_own_account_of_its_year_recommends_only_where_its_auditor_does() -> None:
    assert texts(ACCOUNT) == []
    audited = (
        "=====\n# Independent Auditor’s Report\nWe audited the statements.\nRecommendation: We recommend that the Board date its bills."
    )
    assert texts(ACCOUNT + audited) == ["We recommend that the Board date its bills."]
    assert texts(ACCOUNT.replace("Performance and", "Audit of the Performance and")) != []


def test_the_head_of_a_table_opens_no_section() -> None:
    assert not texts(f"# Goals\n{FILLER}\n| Goal | Measure | Recommendation\n| 1 | Reports | The Board should issue four reports.")


def test_a_list_on_a_label_counts_as_one_that_is_labelled() -> None:
    assert texts(
        "# Finding 1\nCriteria: The clerk must deposit fees.\nRecommendation: The clerk should:\na. deposit fees daily; and\n"
        "b. reconcile them.\n# Finding 2\nRecommendation: We recommend that the clerk lock the safe."
    ) == ["deposit fees daily", "reconcile them.", "We recommend that the clerk lock the safe."]


def test_a_summary_that_explains_each_heading_of_the_body_is_no_second_list() -> None:
    found = texts(
        "# RECOMMENDATIONS\nWe recommend that HCA:\n(1) Issue rules on who may moor. HCA should consider an age.\n"
        f"(2) Give ports data on boats. They cannot see them.\n=====\n# RECOMMENDATIONS\n{FILLER}\nTherefore, we recommend that HCA:\n"
        "# Issue rules on who may moor\nThese could include:\n    • an age;\n    • a course.\n# Give ports data on boats\nPorts need them."
    )
    assert found == ["Issue rules on who may moor", "Give ports data on boats"]


def test_a_code_after_lettered_parts_is_the_number_of_the_whole() -> None:
    items = read(
        "# 5 Safety Recommendations\n5.1 On 14 June 2005 it was recommended to the chief executive of Bay Rail that he:\n"
        "    (a) renew the points; and\n    (b) train staff to measure wear. (018/05)"
    )
    assert [(item.number, item.text) for item in items] == [("018/05", "renew the points; and train staff to measure wear.")]
