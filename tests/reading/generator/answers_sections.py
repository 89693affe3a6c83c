"""Answers to a section's recommendations together, and reports that retell positions one by one without numbers."""

from tests.reading.generator.answers import DATES, FIELDS, UNSAID, Answered, Deal, Said, plan, way
from tests.reading.generator.asked import asks, capital, filler

NTH = ("first", "second", "third", "fourth")


def _bullets(deal: Deal, said: tuple[Said, ...]) -> list[str]:
    """A list without numbers."""
    return [f"The {deal.body} should:", *(f"    • {one.item}" for one in said)]


def _renumbered(said: tuple[Said, ...], position: str, due: tuple[str, str | None] = ("", None)) -> tuple[Said, ...]:
    return tuple(Said(one.number, one.ask, position, "", *due) for one in said)


@way
def state_agency_comments(deal: Deal) -> Answered:
    """A federal office retells by place who concurred with what."""
    said = deal.said("concur", "non-concur", "partially concur")
    told = {"concur": "concurred with", "non-concur": "did not concur with", "partially concur": "partially concurred with"}
    clauses = ", ".join(f"{told[one.position]} our {NTH[n]} recommendation" for n, one in enumerate(said[:2]))
    text = f"In written comments on our draft report, the {deal.body} {clauses}, and {told[said[2].position]} our third recommendation."
    lines = [
        "# Recommendations",
        f"We recommend that the {deal.body}:",
        *(f"    • {one.item}" for one in said),
        f"# {deal.body} Comments",
        text,
    ]
    return Answered("\n".join(lines), said)


@way
def no_concurrence_indicated(deal: Deal) -> Answered:
    """ "Did not indicate concurrence or nonconcurrence": a phrase of its own."""
    said = _renumbered(deal.said("concur", "concur", "concur"), "neither")
    text = (
        f"In written comments on our draft report, the {deal.body} did not indicate concurrence or nonconcurrence with our recommendations."
    )
    return Answered(
        "\n".join([*deal.listed(said), "# Agency Comments and Our Response", text, "It described what it has done since."]), said
    )


@way
def group_response(deal: Deal) -> Answered:
    """ "Management’s Response" under each section answers the section's list."""
    lines, found = [], []
    items = asks(deal.rng, 4)
    for chapter in range(2):
        due = deal.rng.choice(DATES[deal.half :: 2])
        position, words = (("concur", "agrees with the recommendations"), ("non-concur", "disagrees with the recommendations"))[
            deal.rng.randrange(2)
        ]
        said = tuple(
            Said(n, ask, position, "", *(due if position == "concur" else ("", None))) for n, ask in enumerate(items[2 * chapter :][:2])
        )
        lines += [
            f"# Chapter {chapter + 1}",
            filler(deal.rng),
            "## Recommendations",
            *_bullets(deal, said),
            "## Management’s Response",
            f"The {deal.body} {words}.{plan(said[0])}",
        ]
        found += said
    return Answered("\n".join(lines), tuple(found))


@way
def group_response_with_fields(deal: Deal) -> Answered:
    """As a state auditor prints it: the answer, the person responsible and the date in lines of their own."""
    lines, found = [], []
    items = asks(deal.rng, 4)
    for chapter in range(2):
        due = deal.rng.choice(FIELDS[:8][deal.half :: 2])
        said = tuple(Said(n, ask, "concur", "", *due) for n, ask in enumerate(items[2 * chapter :][:2]))
        lines += [
            f"# Chapter {chapter + 1}",
            filler(deal.rng),
            "## Recommendations",
            *_bullets(deal, said),
            "## Management’s Response",
            "Management agrees with the recommendations and has named a clerk.",
            "Responsible Persons: Director of Harbors",
            f"Implementation Date: {due[0]}",
        ]
        found += said
    return Answered("\n".join(lines), tuple(found))


@way
def group_response_item_by_item(deal: Deal) -> Answered:
    """The section's answer goes through its items by their words."""
    said = deal.said("concur", "partially concur", "non-concur")
    lines = ["# Chapter 1", filler(deal.rng), "## Recommendations", *_bullets(deal, said), "## Management’s Response"]
    lines += [line for one in said for line in (one.item, one.words)]
    return Answered("\n".join(lines), said)


@way
def reply_in_quotation_marks(deal: Deal) -> Answered:
    """An accident investigator prints letters: "replied, in part:"."""
    said, lines = deal.said("concur", "concur", "concur"), ["# Safety recommendations"]
    told = (
        "We accept the recommendation and will implement it in full.",
        "The recommendation is accepted. Crews have been told.",
        "We intend to implement this recommendation within the year.",
        "We support the recommendation and are acting on it.",
    )
    for one in said:
        lines += [
            f"On 5 May 2021 the Commission recommended that the Chief Executive of the {deal.body} {one.ask}. (0{one.number}/21)",
            f"On 1 June 2021 the Chief Executive of the {deal.body} replied, in part:",
            f"“{deal.rng.choice(told[deal.half :: 2])}”",
        ]
    return Answered("\n".join(lines), said, dated=False)


@way
def will_be_considered(deal: Deal) -> Answered:
    """Replies that only promise to think about it."""
    said = deal.said("neither", "neither", "neither")
    told = (
        "We will consider the recommendation at the next meeting.",
        "We are considering the recommendation.",
        "The recommendation will be considered as part of a wider review.",
        "We have noted the recommendation.",
    )
    lines = ["# Recommendations"]
    for one in said:
        lines += [deal.labelled(one), f"Agency Response: {deal.rng.choice(told[deal.half :: 2])}"]
    return Answered("\n".join(lines), said)


@way
def status_in_a_later_year(deal: Deal) -> Answered:
    """A board reports what became of each: done, not done; that is a status, not an answer."""
    said, lines = _renumbered(deal.said("concur", "concur", "concur"), UNSAID), ["# Status of recommendations"]
    for one in said:
        lines += [
            f"Recommendation {one.number}: {capital(one.ask)}.",
            f"Status: {deal.rng.choice(('Implemented', 'Not implemented', 'In progress'))}",
        ]
    return Answered("\n".join(lines), said)


@way
def answer_in_two_paragraphs(deal: Deal) -> Answered:
    """The position in the first paragraph, the limit in the second."""
    said = tuple(
        Said(one.number, one.ask, "partially concur" if one.number == 2 else "concur", "")
        for one in deal.said("concur", "concur", "concur")
    )
    lines = ["# Recommendations"]
    for one in said:
        lines += [deal.labelled(one), "Agency Response: We agree with this recommendation."]
        lines += ["However, we will not be able to do this at the leased piers."] if one.number == 2 else []
    return Answered("\n".join(lines), said)


UNDERTAKEN = (
    "A clerk has been named and the log will be kept from next week.",
    "Staff have been trained and the form was revised.",
    "We will issue a directive to all crews.",
    "The new procedure was completed and sent to the piers.",
    "The {body} will hire two inspectors for this purpose.",
    "We have begun the work and will finish it soon.",
)


def _undertaken(deal: Deal) -> tuple[Said, ...]:
    words = [deal.rng.choice(UNDERTAKEN[deal.half :: 2]).format(body=deal.body) for _ in range(3)]
    return tuple(
        Said(one.number, one.ask, "concur", said) for one, said in zip(deal.said("concur", "concur", "concur"), words, strict=True)
    )


@way
def undertaken_in_a_letter(deal: Deal) -> Answered:
    """A letter by number that only says what is done: doing what is asked is agreement."""
    said = _undertaken(deal)
    lines = [
        *deal.listed(said),
        "=====",
        "# Appendix: Agency Response",
        "May 3, 2024",
        "Dear Auditor:",
        "Thank you for the opportunity to respond to the draft report.",
    ]
    lines += [line for one in said for line in (f"Recommendation {one.number}: {one.item}", one.words)]
    return Answered("\n".join([*lines, "Sincerely,", "Ada Quill"]), said)


@way
def undertaken_under_a_section(deal: Deal) -> Answered:
    """A section with one recommendation, and management's response that only says what is done."""
    said, lines = _undertaken(deal), []
    for one in said:
        lines += [
            f"# Chapter {one.number}",
            filler(deal.rng),
            "## Recommendation",
            f"The {deal.body} should {one.ask}.",
            "## Management’s Response",
            one.words,
        ]
    return Answered("\n".join(lines), said)


@way
def what_became_of_each(deal: Deal) -> Answered:
    """A board tells under each what the agency has done about it since."""
    told = (
        "The {body} has accepted this recommendation. It issued new rules in March.",
        "The {body} has implemented this recommendation.",
        "The {body} has agreed to this recommendation and is drafting the rules.",
        "The {body} accepted this recommendation in full.",
    )
    said, lines = [], ["# Assessment of recommendations"]
    for one in deal.said("concur", "concur", "concur"):
        words = deal.rng.choice(told[deal.half :: 2]).format(body=deal.body)
        said.append(Said(one.number, one.ask, "concur", words))
        lines += [f"## Recommendation {one.number}", f"The {deal.body} should {one.ask}.", "## Status: Being implemented", words]
    return Answered("\n".join(lines), tuple(said), dated=False)


@way
def explicitly_neither(deal: Deal) -> Answered:
    """ "Did not explicitly concur or nonconcur": a phrase of its own."""
    said = _renumbered(deal.said("concur", "concur", "concur"), "neither")
    told = (
        f"The {deal.body} did not explicitly concur or nonconcur with our recommendations.",
        f"In its comments, the {deal.body} did not explicitly agree or disagree with our recommendations.",
    )
    return Answered("\n".join([*deal.listed(said), "# Agency Comments", told[deal.half]]), said)


@way
def summary_then_section(deal: Deal) -> Answered:
    """The summary and the section at the end say the same of all."""
    said = _renumbered(deal.said("concur", "concur", "concur"), "concur")
    text = f"The {deal.body} concurred with our recommendations and described actions that it plans to take."
    lines = [
        "# What We Recommend and Agency Comments",
        text,
        "# Findings",
        filler(deal.rng, 3),
        *deal.listed(said),
        "# Agency Comments",
        text,
        "However, it asked us to correct two figures, which we did.",
    ]
    return Answered("\n".join(lines), said)


@way
def letter_for_all_with_details(deal: Deal) -> Answered:
    """The letter agrees with all, then tells at length what is being done, item by item without any number."""
    said = _renumbered(deal.said("concur", "concur", "concur"), "concur")
    lines = [
        *deal.listed(said),
        "=====",
        "# Appendix: Management’s Response",
        "May 3, 2024",
        "Dear Auditor:",
        "Thank you for the opportunity to respond to the draft report. Management agrees with the recommendations.",
        *(f"We will {one.ask}. The present practice should remain until then." for one in said),
        "Sincerely,",
        "Ada Quill",
    ]
    return Answered("\n".join(lines), said)
