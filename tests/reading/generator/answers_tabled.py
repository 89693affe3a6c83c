"""Answers in tables that print the recommendation shortened or not at all, and answers counted like the recommendations."""

from tests.reading.generator.answers import Answered, Deal, Said, way
from tests.reading.generator.asked import asks, filler


def _short(one: Said) -> str:
    """A subject for it, as tables shorten what was asked."""
    return " ".join(one.ask.split()[1:3]).capitalize()


@way
def table_of_responses(deal: Deal) -> Answered:
    """A supreme audit institution appends a table: paragraph, subject, response, its own comment."""
    said = deal.said(count=4)
    lines = [
        "# Chapter 5: Recommendations",
        *(f"{one.number}. The {deal.body} should {one.ask}." for one in said),
        "=====",
        "# Appendix 1: Responses and the Auditor-General’s Comments",
        "| Para. | Recommendation | Response by the Ministry | Auditor-General’s comment",
        *(f"| {one.number} | {_short(one)} | {one.words} | To be looked at in the follow-up." for one in said),
    ]
    return Answered("\n".join(lines), said, dated=False)


@way
def response_that_answers_nothing(deal: Deal) -> Answered:
    """The office's own comment says that the response does not address what was asked."""
    asked = asks(deal.rng, 3)
    words = ("The Ministry agrees.", "Staff have been trained from time to time.", "The Ministry does not agree.")
    said = tuple(
        Said(n, ask, position, text)
        for n, (ask, position, text) in enumerate(zip(asked, ("concur", "neither", "non-concur"), words, strict=True), start=1)
    )
    own = ("Noted.", "The response does not address the recommendation.", "We keep to our recommendation.")
    lines = [
        "# Recommendations",
        *(f"{one.number}. The {deal.body} should {one.ask}." for one in said),
        "# Responses",
        "| No. | Subject | Management response | Auditor’s comment",
        *(f"| {one.number} | {_short(one)} | {one.words} | {ours}" for one, ours in zip(said, own, strict=True)),
    ]
    return Answered("\n".join(lines), said, dated=False)


@way
def fields_of_an_observation(deal: Deal) -> Answered:
    """An internal auditor prints each observation as a table of fields."""
    said = deal.said(count=3)
    lines = ["# Observations, Recommendations, and Management’s Responses"]
    for one in said:
        lines += [
            f"| {one.number}. {_short(one)} | High",
            f"| Condition | {filler(deal.rng)}",
            f"| Recommendation | It is recommended that the {deal.body} {one.ask}.",
            f"| Management’s response | {one.words}",
            "| Responsible person | The Director",
            filler(deal.rng),
        ]
    return Answered("\n".join(lines), said, dated=False)


@way
def accepted_yes_or_no(deal: Deal) -> Answered:
    """An international auditor asks for yes or no in a column, with the recommendation cut short."""
    said = deal.said("concur", "non-concur", "concur", "concur")
    lines = [
        "# Recommendations",
        *(f"({one.number}) The {deal.body} should {one.ask}." for one in said),
        "=====",
        "# Management Response",
        "| Rec. no. | Recommendation | Accepted? (Yes/No) | Client comments",
        *(f"| {one.number} | The {deal.body} should […] | {'Yes' if one.position == 'concur' else 'No'} | See the annex." for one in said),
    ]
    return Answered("\n".join(lines), said, dated=False)


@way
def counted_answers_in_quotation_marks(deal: Deal) -> Answered:
    """A city's office quotes under each finding what was answered, counted like its recommendations."""
    said, lines = deal.said(count=4), []
    for chapter in range(2):
        part = said[2 * chapter : 2 * chapter + 2]
        lines += [
            f"# Finding {chapter + 1}",
            filler(deal.rng),
            "# Recommendations",
            *(f"{one.number}. The {deal.body} should {one.ask}." for one in part),
            "# Management Response",
            *(f"{one.number}. “{one.words}”" for one in part),
        ]
    return Answered("\n".join(lines), said, dated=False)
