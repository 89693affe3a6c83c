"""Answers in letters at the end: with our numbers, with their own, by quotation, in tables, by two respondents."""

from tests.reading.generator.answers import DATES, FIELDS, UNSAID, Answered, Deal, Said, plan, way
from tests.reading.generator.asked import BODIES, filler

OPENING = ("May 3, 2024", "Dear Inspector General:", "Thank you for the opportunity to respond to the draft report.")
CLOSING = ("Sincerely,", "Ada Quill, Director")


def _letter(deal: Deal, said: tuple[Said, ...], *lines: str, dated: bool = True) -> Answered:
    """A report with its list, then a letter."""
    head = ["# Findings", filler(deal.rng, 3), *deal.listed(said), "=====", "# Appendix: Agency Response"]
    return Answered("\n".join([*head, *OPENING, *lines, *CLOSING]), said, dated)


@way
def letter_by_number(deal: Deal) -> Answered:
    """Each recommendation named by its number."""
    said = deal.said(due=DATES)
    return _letter(deal, said, *(line for one in said for line in (f"Recommendation {one.number}:", f"{one.words}{plan(one)}")))


@way
def letter_by_number_and_words(deal: Deal) -> Answered:
    """Each quoted under its number, then the answer."""
    said = deal.said(due=DATES)
    return _letter(
        deal,
        said,
        *(line for one in said for line in (f"Recommendation No. {one.number}: {one.item}", f"Response: {one.words}{plan(one)}")),
    )


@way
def letter_by_words(deal: Deal) -> Answered:
    """Each quoted without a number."""
    said = deal.said(due=DATES)
    return _letter(deal, said, *(line for one in said for line in (one.item, f"{one.words}{plan(one)}")))


@way
def letter_in_italics(deal: Deal) -> Answered:
    """Each quoted in italics under letters of their own."""
    said = deal.said(due=DATES)
    return _letter(deal, said, *(line for one in said for line in (f"~ {'abc'[one.number - 1]}) {one.item}", f"{one.words}{plan(one)}")))


@way
def letter_with_its_own_list(deal: Deal) -> Answered:
    """A numbered list of achievements stands before the answers and is not ours."""
    said = deal.said(due=DATES)
    return _letter(
        deal,
        said,
        "We are proud of what we did last year:",
        "    1. We painted the lighthouse.",
        "    2. We rejected a poor tender.",
        "    3. We accepted a gift of two boats.",
        "Our answers follow.",
        *(line for one in said for line in (f"Recommendation {one.number}: {one.item}", f"{one.words}{plan(one)}")),
    )


@way
def letter_for_all(deal: Deal) -> Answered:
    """One sentence for all."""
    said = tuple(Said(one.number, one.ask, "concur", "") for one in deal.said("concur", "concur", "concur"))
    sentence = deal.rng.choice(
        (
            "We concur with the recommendations.",
            "We agree with the findings and recommendations in the report.",
            "The {body} agrees with all of the recommendations.",
            "We accept the recommendations made in your report.",
        )[deal.half :: 2]
    )
    return _letter(deal, said, sentence.format(body=deal.body))


@way
def letter_for_all_but_one(deal: Deal) -> Answered:
    """General agreement, then a disagreement by number."""
    said = tuple(
        Said(one.number, one.ask, "non-concur" if one.number == 2 else "concur", "") for one in deal.said("concur", "concur", "concur")
    )
    return _letter(
        deal, said, "We concur with the recommendations, with one exception.", "Recommendation 2: We do not agree. The law forbids it."
    )


@way
def letter_that_thanks_only(deal: Deal) -> Answered:
    """A letter that takes no position."""
    said = tuple(Said(one.number, one.ask, UNSAID, "") for one in deal.said("concur", "concur", "concur"))
    return _letter(deal, said, "We appreciate the professionalism of your staff.", "The harbor was busier than ever last year.")


@way
def letter_table(deal: Deal) -> Answered:
    """A plan in columns; the date column may say that it is done."""
    said = deal.said(due=FIELDS)
    return _letter(
        deal,
        said,
        "| Recommendation | Response | Target Date",
        *(f"| {one.number}. {one.item} | {one.words} | {one.due or 'N/A'}" for one in said),
    )


@way
def plan_without_positions(deal: Deal) -> Answered:
    """General agreement in the letter, then a plan with dates only."""
    said = tuple(Said(one.number, one.ask, "concur", "", one.due, one.date) for one in deal.said("concur", "concur", "concur", due=FIELDS))
    return _letter(
        deal,
        said,
        "We agree with the recommendations.",
        "| Recommendation | Planned Action | Completion Date",
        *(f"| {one.number}. {one.item} | A clerk was named for it. | {one.due}" for one in said),
    )


@way
def plan_in_three_parts(deal: Deal) -> Answered:
    """Those they agree with, those in part, those not."""
    said = deal.said("concur", "partially concur", "non-concur")
    return _letter(
        deal,
        said,
        "## Recommendations with which the agency agrees and intends to implement",
        f"1. {said[0].item}",
        "## Recommendations with which the agency partially agrees",
        f"2. {said[1].item}",
        "## Recommendations with which the agency disagrees",
        f"3. {said[2].item}",
    )


@way
def two_respondents(deal: Deal) -> Answered:
    """Two bodies answer; the one that was asked counts."""
    other = next(body for body in BODIES if body != deal.body)
    said = deal.said("concur", "concur", "concur")
    lines = [
        "# Recommendations",
        *(deal.labelled(one) for one in said),
        "=====",
        f"# Appendix A: Response of the {deal.body}",
        *OPENING,
        f"The {deal.body} agrees with the recommendations.",
        *CLOSING,
        "=====",
        f"# Appendix B: Response of the {other}",
        *OPENING,
        "We were not asked to do anything and have no comments.",
        *CLOSING,
    ]
    return Answered("\n".join(lines), said)


@way
def report_and_letter_differ(deal: Deal) -> Answered:
    """The report says that they agreed; the letter does not."""
    said = tuple(Said(one.number, one.ask, UNSAID if one.number == 2 else "concur", "") for one in deal.said("concur", "concur", "concur"))
    lines = [
        "# Recommendations",
        *(deal.labelled(one) for one in said),
        "# Agency Comments",
        f"The {deal.body} agreed with our recommendations.",
        "=====",
        "# Appendix: Agency Response",
        *OPENING,
        "Recommendation 1:",
        "We concur.",
        "Recommendation 2:",
        "We do not concur with this recommendation.",
        "Recommendation 3:",
        "We concur.",
        *CLOSING,
    ]
    return Answered("\n".join(lines), said)


@way
def dates_in_a_later_sentence(deal: Deal) -> Answered:
    """The date stands two sentences after the position."""
    said = deal.said("concur", "partially concur", "concur", due=DATES)
    return _letter(
        deal,
        said,
        *(
            line
            for one in said
            for line in (
                f"Recommendation {one.number}: {one.item}",
                f"{one.words} The task is new to us. Two clerks were named.{plan(one)}",
            )
        ),
    )
