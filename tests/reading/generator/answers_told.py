"""Answers under a line without a colon, numbered anew with each finding, told by number, of one party, or of an earlier report."""

from tests.reading.generator.answers import UNSAID, Answered, Deal, Said, way
from tests.reading.generator.asked import asks, filler


@way
def line_over_each_answer(deal: Deal) -> Answered:
    """A state's auditor sets "DEPARTMENT RESPONSE" on a line of its own under each finding's recommendation."""
    label = deal.rng.choice(("DEPARTMENT RESPONSE", "AGENCY PRELIMINARY RESPONSE", "UNIVERSITY RESPONSE"))
    said, lines = deal.said(count=4), []
    for one in said:
        lines += [
            f"# 2022-00{one.number}. FINDING (Records)",
            filler(deal.rng),
            "# RECOMMENDATION",
            f"We recommend the {deal.body} {one.ask}.",
            label,
            one.words,
        ]
    return Answered("\n".join(lines), said, dated=False)


@way
def numbers_that_begin_anew(deal: Deal) -> Answered:
    """Recommendations are numbered within each finding, and the letter goes through the findings."""
    said = deal.said(count=5)
    lines: list[str] = []
    for name, part in (("One", said[:3]), ("Two", said[3:])):
        lines += [f"# Finding {name}", filler(deal.rng), "# Recommendations", f"We recommend that the {deal.body}:"]
        lines += [f"    {n}. {one.item}" for n, one in enumerate(part, start=1)]
    lines += ["=====", "Dear Auditor:"]
    for name, part in (("One", said[:3]), ("Two", said[3:])):
        lines += [f"Finding {name}", *(f"Recommendation {n}: {one.words}" for n, one in enumerate(part, start=1))]
    return Answered("\n".join([*lines, "Sincerely,"]), said, dated=False)


@way
def told_by_number_after_the_list(deal: Deal) -> Answered:
    """The office evaluates the answer below its list: by number who agreed, and then one by one."""
    asked = asks(deal.rng, 4)
    places = ("concur", "neither", "concur", "alternative")
    said = tuple(Said(n, ask, position, "") for n, (ask, position) in enumerate(zip(asked, places, strict=True), start=1))
    lines = [
        "# Recommendations",
        f"We recommend that the {deal.body}:",
        *(f"    {one.number}. {one.item}" for one in said),
        "# Evaluation of Agency Response",
        f"The {deal.body} agreed with Recommendations 1 and 3 and told us what it has begun. For Recommendation 2, the {deal.body} "
        f"spoke of its many duties, but it did not state whether it agreed. For Recommendation 4, the {deal.body} stated that, "
        "instead of what we ask, it would direct its clerks to write a letter.",
    ]
    return Answered("\n".join(lines), said, dated=False)


@way
def one_party_said_nothing(deal: Deal) -> Answered:
    """Of two respondents one did not say whether it agreed; the other answers in a letter."""
    first, second = asks(deal.rng, 2)
    said = (Said(1, first, "concur", "Concur."), Said(2, second, "neither", ""))
    lines = [
        "# Highlights",
        "The Department agreed with the recommendation to it. The Commission did not state whether it agreed or disagreed.",
        "# Recommendations",
        f"1. The Secretary of Harbors should {first}.",
        f"2. The Chair of the Ferry Commission should {second}.",
        "=====",
        "Dear Auditor:",
        "Recommendation 1. Concur. The work has begun.",
        "Sincerely,",
    ]
    return Answered("\n".join(lines), said, dated=False)


@way
def said_to_the_last_inspection(deal: Deal) -> Answered:
    """What became of the recommendations of the last inspection says nothing of these."""
    said = tuple(Said(n, ask, UNSAID, "") for n, ask in enumerate(asks(deal.rng, 3), start=1))
    lines = [
        "# Recommendations",
        *(f"{one.number}. The {deal.body} should {one.ask}." for one in said),
        "# Progress",
        f"In 2016 we made 41 recommendations. The {deal.body} fully accepted 36 of the recommendations. "
        "It rejected five of the recommendations.",
    ]
    return Answered("\n".join(lines), said, dated=False)


@way
def accepted_but_not_the_next(deal: Deal) -> Answered:
    """The paragraph below the last of two accepts one "but not that in paragraph 22": it must not count as agreement to the last."""
    first, second = asks(deal.rng, 2)
    said = (Said(21, first, UNSAID, ""), Said(22, second, UNSAID, ""))
    lines = [
        "# Recommendations",
        f"21. We recommend that the {deal.body} {first}.",
        f"22. We further recommend that the {deal.body} {second}.",
        f"23. The {deal.body} accepts the recommendation in paragraph 21 but not that in paragraph 22.",
        "# Decision",
        "We have completed our investigation.",
    ]
    return Answered("\n".join(lines), said, dated=False)
