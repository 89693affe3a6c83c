"""Whoever asks why a document was read so is told: the layout that won by its points, each place with rule, page and first words."""

from inspectorate.reading.layouts import parse, shipped
from inspectorate.reading.recommendations.explain import Explanation, explained
from inspectorate.reading.show.explain import explanation
from tests.reading.recommendations.paper import FILLER, report

REPORT = (
    f"# Summary\nWe recommend that the Board:\n    • Mend the lamps.\n=====\n# Results\n{FILLER}\n"
    "Under the code, the Board must:\n    1. keep a log.\nWe continue to recommend the sale that the Board should weigh.\n"
    "# Recommendations\nWe recommend that the Board:\n    1. Mend the lamps.\n=====\n# Agency Comments\n"
    "Dear Auditor:\nThank you for the opportunity to comment on the draft report.\nSincerely,"
)
HARBOR = 'name = "harbor"\nversion = 4\n[[signs]]\npattern = \'^Results\'\nwhere = "heading"\npoints = 3\n'


def why(text: str = REPORT) -> Explanation:
    return explained(report(text), (*shipped(), parse(HARBOR, shipped()[0])))


def test_the_layout_that_won_is_named_with_the_points_of_each_sign() -> None:
    told = explanation("a.pdf", why())
    assert told.startswith("a.pdf: read by the layout harbor, version 4\n")
    assert "  harbor             3\n" in told
    assert "+3  heading: ^Results\n" in told
    assert "  spanish            0\n" in told


def test_every_place_says_why_it_was_taken_or_left() -> None:
    verdicts = {(place.page, place.verdict, place.words) for place in why().places}
    assert (1, "again", "Mend the lamps.") in verdicts
    assert (2, "left", "keep a log.") in verdicts
    assert (2, "taken", "Mend the lamps.") in verdicts
    assert any(place.verdict == "passed" and "continue to recommend" in place.why for place in why().places)


def test_what_others_answer_is_not_looked_at_and_that_is_said() -> None:
    assert why().answers == 3
    assert "From page 3 on others answer" in explanation("a.pdf", why())


def test_an_earlier_reports_are_told_apart() -> None:
    found = why("# Status of Prior Recommendations\nThe prior audit recommended that the Board:\n    1. Sell the boats. IMPLEMENTED")
    assert [(place.verdict, place.number) for place in found.places if place.rule.startswith("an item")] == [("earlier", "1")]


def test_no_words_of_a_document_can_drive_the_terminal() -> None:
    assert "\x1b" not in explanation("a\x1b[2J.pdf", why(REPORT.replace("Mend the lamps", "Mend \x1b[31mlamps")))
