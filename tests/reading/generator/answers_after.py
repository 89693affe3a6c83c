"""Answers given after the list: in a sentence for all, by number, in a section of their own, in tables."""

from tests.reading.generator.answers import DATES, FIELDS, UNSAID, Answered, Deal, Said, plan, way
from tests.reading.generator.asked import filler


def _all(deal: Deal, position: str, *sentences: str) -> Answered:
    """A list, then a section with one sentence of these."""
    said = tuple(Said(one.number, one.ask, position, "") for one in deal.said("concur", "concur", "concur"))
    sentence = deal.rng.choice(sentences[deal.half :: 2]).format(body=deal.body)
    return Answered("\n".join([*deal.listed(said), "# Agency Comments", sentence]), said)


def _split(deal: Deal, positions: tuple[str, str, str], *sentences: str) -> Answered:
    said = tuple(
        Said(one.number, one.ask, position, "") for one, position in zip(deal.said("concur", "concur", "concur"), positions, strict=True)
    )
    sentence = deal.rng.choice(sentences[deal.half :: 2]).format(body=deal.body)
    return Answered("\n".join([*deal.listed(said), "# Management Comments", sentence]), said)


@way
def agreed_with_all(deal: Deal) -> Answered:
    """One sentence for all."""
    return _all(
        deal,
        "concur",
        "The {body} agreed with our recommendations.",
        "The {body} concurred with all of our recommendations.",
        "In its written comments, the {body} concurred with our findings and recommendations.",
        "The {body} accepted every recommendation.",
        "{body} officials agreed with the findings and recommendations in this report.",
        "In commenting on a draft of this report, the {body} agreed with each of the three recommendations.",
    )


@way
def agreed_with_none(deal: Deal) -> Answered:
    """One sentence against all."""
    return _all(
        deal,
        "non-concur",
        "The {body} did not agree with any of our recommendations.",
        "The {body} disagreed with our recommendations.",
        "The {body} did not concur with our recommendations.",
        "The {body} rejected all three recommendations.",
    )


@way
def agreed_in_principle(deal: Deal) -> Answered:
    """One hedged sentence for all."""
    return _all(
        deal,
        "partially concur",
        "The {body} agreed in principle with our recommendations.",
        "The {body} partially concurred with our recommendations.",
    )


@way
def no_position_on_any(deal: Deal) -> Answered:
    """The report says that nobody took one."""
    return _all(
        deal,
        "neither",
        "The {body} neither agreed nor disagreed with our recommendations.",
        "The {body} did not state whether it agreed with our recommendations.",
        "The {body} had no comments on the recommendations.",
        "The {body} took no position on our recommendations.",
    )


@way
def some_of_them(deal: Deal) -> Answered:
    """A count that names none: nobody can tell which."""
    return _all(
        deal,
        UNSAID,
        "The {body} agreed with two of the three recommendations and will review the other.",
        "The {body} concurred with one recommendation and did not concur with the other two.",
        "The {body} accepted most of the recommendations.",
        "The {body} agreed with some of our recommendations but not with others.",
        "Of our three recommendations, the {body} agreed to implement two.",
        "The {body} disagreed with one of our recommendations.",
    )


@way
def by_number(deal: Deal) -> Answered:
    """Who agreed with what, by number."""
    return _split(
        deal,
        ("concur", "non-concur", "concur"),
        "The {body} agreed with recommendations 1 and 3 and disagreed with recommendation 2.",
        "The {body} concurred with Recommendations 1 and 3 but did not concur with Recommendation 2.",
        "The {body} accepted recommendations 1 and 3. It rejected recommendation 2.",
        "The {body} did not agree with recommendation 2. It agreed with recommendations 1 and 3.",
    )


@way
def all_but_one(deal: Deal) -> Answered:
    """A general agreement that leaves one out and says what of it."""
    return _split(
        deal,
        ("concur", "non-concur", "concur"),
        "The {body} agreed with all of our recommendations except Recommendation 2, with which it disagreed.",
        "The {body} concurred with all recommendations but did not concur with Recommendation 2.",
        "With the exception of Recommendation 2, which it did not accept, the {body} agreed with our recommendations.",
        "The {body} agreed with our recommendations, other than Recommendation 2, which it rejected.",
    )


@way
def by_place(deal: Deal) -> Answered:
    """First, second, third."""
    return _split(
        deal,
        ("concur", "non-concur", "concur"),
        "The {body} agreed with our first and third recommendations and disagreed with our second recommendation.",
        "The {body} concurred with the first recommendation, did not concur with the second recommendation, "
        "and concurred with the third recommendation.",
    )


@way
def section_by_labels(deal: Deal) -> Answered:
    """A section that goes through them: comments, then the office's analysis."""
    said = deal.said(due=DATES)
    lines = [*deal.listed(said), "# Management Comments and OIG Analysis", filler(deal.rng)]
    for one in said:
        lines += [f"Comments to Recommendation {one.number}: {one.words}{plan(one)}", "OIG Analysis: We reviewed what was sent to us."]
    return Answered("\n".join(lines), said)


@way
def section_by_headings(deal: Deal) -> Answered:
    """A section with a heading a recommendation."""
    said = deal.said(due=DATES)
    lines = [*deal.listed(said), "# Agency Comments and Our Evaluation"]
    for one in said:
        lines += [f"## Recommendation {one.number}", f"{one.words}{plan(one)}"]
    return Answered("\n".join(lines), said)


@way
def reported_by_number(deal: Deal) -> Answered:
    """The report retells each answer, the number first."""
    said = deal.said("concur", "partially concur", "non-concur")
    told = {"concur": "agreed", "partially concur": "agreed in part", "non-concur": "disagreed"}
    lines = [*deal.listed(said), "# Agency Comments"]
    lines += [f"Regarding recommendation {one.number}, the {deal.body} {told[one.position]}." for one in said]
    return Answered("\n".join(lines), said)


@way
def reported_by_words(deal: Deal) -> Answered:
    """The report retells each answer by the words of what was asked."""
    said = deal.said("concur", "non-concur", "concur")
    told = {"concur": "agreed with", "non-concur": "disagreed with"}
    lines = [*deal.listed(said), "# Agency Comments"]
    lines += [f"The {deal.body} {told[one.position]} our recommendation to {one.ask}." for one in said]
    return Answered("\n".join(lines), said)


@way
def table_of_actions(deal: Deal) -> Answered:
    """Columns for position, action and date."""
    said = deal.said(due=FIELDS)
    rows = [f"| {one.number} | {one.item} | {one.words} | {one.due or 'N/A'}" for one in said]
    head = deal.rng.choice(
        ("| No. | Recommendation | Agency Response | Target Date", "| Rec. | Recommendation | Management Response | Completion Date")
    )
    return Answered("\n".join(["# Recommendations", head, *rows]), said)


@way
def summary_table_of_positions(deal: Deal) -> Answered:
    """A table beside the list: number, position, date."""
    said = deal.said(due=FIELDS)
    rows = [f"| {one.number} | {one.words} | {one.due or 'N/A'}" for one in said]
    return Answered("\n".join([*deal.listed(said), "# Summary of Responses", "| Recommendation No. | Response | Target Date", *rows]), said)


@way
def status_table(deal: Deal) -> Answered:
    """A table whose status word is no position."""
    said = deal.said(due=FIELDS)
    rows = [f"| {one.number} | {one.words} | Open | {one.due or 'N/A'}" for one in said]
    return Answered("\n".join([*deal.listed(said), "| Rec. No. | Management Response | Status | Estimated Completion Date", *rows]), said)


@way
def nobody_said_a_word(deal: Deal) -> Answered:
    """No answers; agreement in the findings is about something else."""
    said = tuple(Said(one.number, one.ask, "not stated", "") for one in deal.said("concur", "concur", "concur"))
    return Answered("\n".join(["# Findings", filler(deal.rng, 3), *deal.listed(said), "# Methodology", filler(deal.rng)]), said)
