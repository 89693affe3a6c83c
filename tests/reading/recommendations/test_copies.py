"""One recommendation printed several times is one entry; near-twins are two; other reports' recommendations are theirs."""

from tests.reading.recommendations.paper import FILLER, read, texts

BODY = "# RECOMMENDATIONS\nThe Hospital should:\n    1. Keep its inventory records on a computer.\n    2. Restrict access to the stockroom."


def test_the_list_in_the_summary_and_the_list_in_the_body_are_one() -> None:
    items = read(
        "# Summary\nThis audit makes two recommendations. The Hospital should:\n    • Keep its inventory records on a computer.\n"
        f"    • Restrict access to the stockroom.\n=====\n# Findings\n{FILLER}\n=====\n{BODY}"
    )
    assert [item.number for item in items] == ["1", "2"]
    assert [sorted({span.page for span in item.spans}) for item in items] == [[1, 3], [1, 3]]


def test_a_summary_in_prose_is_a_place_of_the_items_that_it_paraphrases() -> None:
    items = read(
        f"# Summary\nWe recommend that the Hospital keep its inventory records on a computer and restrict "
        f"access.\n=====\n{FILLER}\n=====\n{BODY}"
    )
    assert len(items) == 2
    assert {span.page for item in items for span in item.spans} == {1, 3}


def test_the_same_words_to_two_addressees_are_two_recommendations() -> None:
    items = read(
        "# Recommendations\nWe make one recommendation to the Corporation that it should:\n    1. Pay the City $2,450,578.\n"
        "We make one recommendation to the Budget Office that it should:\n    2. Pay the City $2,450,578."
    )
    assert [(item.number, item.addressees) for item in items] == [("1", ("Corporation",)), ("2", ("Budget Office",))]


def test_prose_that_a_later_sentence_tells_again_counts_once() -> None:
    found = texts(
        f"# Results in Brief\nWe recommend that the Director educate all states about the policy.\n=====\n"
        f"{FILLER}\n=====\n# Agency Recommendation\n"
        "We recommend that the Director educate all states about the policy on the logo."
    )
    assert found == ["We recommend that the Director educate all states about the policy on the logo."]


def test_what_an_earlier_audit_recommended_is_marked_as_its() -> None:
    items = read(
        "# Summary\nThe previous audit made two recommendations. They and their status are:\n"
        "    1) The Agency should keep a list of berths. IMPLEMENTED\n"
        "    2) The Agency should count all vessels. NOT IMPLEMENTED\n=====\n# Recommendations\n"
        "The Agency should:\n    1. Count all vessels each year."
    )
    assert [(item.origin, item.number, item.text) for item in items] == [
        ("this report", "1", "Count all vessels each year."),
        ("earlier report", "1", "The Agency should keep a list of berths."),
        ("earlier report", "2", "The Agency should count all vessels."),
    ]
    assert [item.status.value for item in items[1:] if item.status] == ["IMPLEMENTED", "NOT IMPLEMENTED"]


def test_a_document_that_answers_quotes_another_reports_recommendations() -> None:
    items = read(
        "# Government Response to the Review\n=====\n# Recommendation 1\nEvery provider should keep a list.\n"
        "# Government response to recommendation 1\n"
        "The government supports this recommendation and will act by early 2024."
    )
    assert [(item.origin, item.number, item.text) for item in items] == [("earlier report", "1", "Every provider should keep a list.")]
    assert items[0].response is not None
    assert items[0].response.position == "concur"


def test_in_a_document_that_answers_without_labels_italics_are_the_quotations() -> None:
    items = read(
        "# Report of the Minister\nThis annexure provides responses to the committees’ recommendations.\n=====\n# Committee on Ports\n"
        "~ The committee recommends that more money be given to the ports.\nThe Treasury will consider this recommendation."
    )
    assert [(item.origin, item.text) for item in items] == [
        ("earlier report", "The committee recommends that more money be given to the ports.")
    ]


def test_a_letter_that_repeats_the_list_adds_a_place_and_no_entry() -> None:
    items = read(
        f"{BODY}\n=====\nMay 3, 2021\nDear Auditor:\nThank you for the opportunity to respond to the draft audit report.\n"
        "Recommendation 1: Keep its inventory records on a computer.\nWe agree with this recommendation.\n"
        "Recommendation 2: Restrict access to the stockroom.\nWe disagree. The stockroom is open to staff.\nSincerely,"
    )
    assert [item.number for item in items] == ["1", "2"]
    assert [sorted({span.page for span in item.spans}) for item in items] == [[1, 2], [1, 2]]
