"""Several respondents, answers that are for others, letters that only name the subject, words over a list of what was agreed."""

from tests.reading.generator.answers import UNSAID, Answered, Deal, Said, way
from tests.reading.generator.asked import asks, capital


@way
def agreed_with_the_one_directed_to_it(deal: Deal) -> Answered:
    """Two respondents; the summary says of one that it agreed with what was directed to it."""
    first, second, third = asks(deal.rng, 3)
    said = (
        Said(1, first, "concur", "HSA agrees."),
        Said(2, second, UNSAID, "The harbor lies to the north."),
        Said(3, third, "concur", ""),
    )
    lines = [
        "# Summary",
        "OTC agreed with the recommendation directed to it.",
        "# Recommendations",
        f"1. HSA should {first}.",
        f"Agency response: {said[0].words}",
        f"2. HSA should {second}.",
        f"Agency response: {said[1].words}",
        f"3. The Office of Tide Control should {third}.",
    ]
    return Answered("\n".join(lines), said, dated=False)


@way
def addressed_to_somebody_else(deal: Deal) -> Answered:
    """A letter goes through the list and says of one that it is for another body to answer."""
    *said, last = deal.said("concur", "non-concur", "partially concur", "concur", "concur")
    said.append(Said(last.number, last.ask, "not stated", ""))
    other = deal.rng.choice(("is addressed to the City Manager.", "This recommendation is directed to the Legislature."))
    lines = [
        "# Recommendations",
        *(f"{one.number}. The {deal.body} should {one.ask}." for one in said[:4]),
        f"5. The City Manager should {said[4].ask}.",
        "=====",
        "Dear Auditor:",
        *(f"Recommendation {one.number}. {one.words}" for one in said[:4]),
        f"Recommendation 5 {other}" if other.startswith("is") else f"Recommendation 5. {other}",
        "Sincerely,",
    ]
    return Answered("\n".join(lines), tuple(said), dated=False)


@way
def letter_names_the_subject(deal: Deal) -> Answered:
    """A letter without numbers tells what was recommended and then what it thinks of it."""
    said = deal.said("concur", "non-concur", "concur")
    told = {"concur": "We agree with this recommendation.", "non-concur": "We do not agree with this recommendation."}
    lines = [
        "# Recommendations",
        *(f"The {deal.body} should {one.ask}." for one in said),
        "=====",
        "Dear Auditor:",
        "Thank you for the opportunity to respond to the report.",
        *(f"{' '.join(one.item.split()[: -len(one.item.split()) // 3])}. {told[one.position]}" for one in said),
        "Sincerely,",
    ]
    return Answered("\n".join(lines), said, dated=False)


@way
def agreed_to_do_the_following(deal: Deal) -> Answered:
    """An ombudsman lists what the council has agreed to do."""
    said = deal.said("concur", "concur", "concur")
    lead = deal.rng.choice(
        (
            f"To remedy the injustice caused, the {deal.body} has agreed to take the following action within one month:",
            f"The {deal.body} has agreed to:",
        )
    )
    lines = ["# Recommendations", lead, *(f"• {capital(one.ask)}." for one in said), "# Decision", "We have completed our investigation."]
    return Answered("\n".join(lines), said, dated=False)


@way
def the_grantee_has_its_say(deal: Deal) -> Answered:
    """The awarding agency is asked, and the grantee says of the same recommendation that it does not agree."""
    first, second = asks(deal.rng, 2)
    said = (Said(1, first, "concur", ""), Said(2, second, "concur", ""))
    lines = [
        "# Recommendations",
        f"We recommend that the {deal.body}:",
        *(f"    {one.number}. {one.item}" for one in said),
        "# Analysis of the Responses",
        "Recommendation 1",
        "Resolved. HAB agreed with our recommendation. Larkmoor did not concur and stated that the cost would be high.",
        "Recommendation 2",
        "Resolved. HAB agreed with our recommendation. Larkmoor concurred in part.",
    ]
    return Answered("\n".join(lines), said, dated=False)


@way
def said_of_an_audit_of_another_year(deal: Deal) -> Answered:
    """A sentence on what another audit recommended says nothing of these."""
    said = tuple(Said(n, ask, UNSAID, "") for n, ask in enumerate(asks(deal.rng, 3), start=1))
    lines = [
        "# Recommendations",
        *(f"{one.number}. The {deal.body} should {one.ask}." for one in said),
        "# Background",
        "An internal audit of 2018 recommended that clerks test for splitting. The port accepted the recommendation but did nothing.",
    ]
    return Answered("\n".join(lines), said, dated=False)
