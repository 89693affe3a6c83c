"""Answers that stand under each recommendation, by the labels that offices give them."""

from tests.reading.generator.answers import DATES, FIELDS, UNSAID, Answered, Deal, Said, plan, way


def _under(deal: Deal, label: str, said: tuple[Said, ...], after: str = "") -> Answered:
    """Each recommendation with its labelled answer."""
    lines = ["# Recommendations"]
    for one in said:
        lines += [deal.labelled(one), f"{label} {one.words}{plan(one)}", *([after] if after else [])]
    return Answered("\n".join(lines), said)


@way
def agency_response(deal: Deal) -> Answered:
    """Quoted, under "Agency Response:"."""
    return _under(deal, "Agency Response:", deal.said(due=DATES))


@way
def short_name_response(deal: Deal) -> Answered:
    """The office's initials in the label."""
    return _under(deal, f"{deal.rng.choice(('OUS', 'DHS', 'HPD', 'OPM'))} Response:", deal.said(due=DATES))


@way
def managements_response(deal: Deal) -> Answered:
    """With an apostrophe."""
    return _under(deal, "Management’s Response:", deal.said(due=DATES))


@way
def auditees_response(deal: Deal) -> Answered:
    """As contract audits print it."""
    return _under(deal, "Auditee’s Response:", deal.said(due=DATES))


@way
def views_of_officials(deal: Deal) -> Answered:
    """As single audits print it."""
    return _under(deal, "Views of Responsible Officials:", deal.said(due=DATES))


@way
def department_reply(deal: Deal) -> Answered:
    """ "Department Reply"."""
    return _under(deal, "Department Reply:", deal.said(due=DATES))


@way
def bodys_response(deal: Deal) -> Answered:
    """The body's whole name in the label, as Canadian and Australian audit offices print it."""
    return _under(deal, f"{deal.body} response:", deal.said(due=DATES))


@way
def response_of_the(deal: Deal) -> Answered:
    """ "Response of the Department": the body after the word."""
    return _under(deal, f"Response of the {deal.body}:", deal.said(due=DATES))


@way
def comments_and_evaluation(deal: Deal) -> Answered:
    """Management's comments and the office's evaluation of them, which speaks of other positions too."""
    evaluation = "OIG Evaluation: We disagree that more time is needed, and expected the work by May 1, 2023. The actions are responsive."
    return _under(deal, "Management Comments:", deal.said(due=DATES), evaluation)


@way
def response_and_our_comment(deal: Deal) -> Answered:
    """As state auditors print it."""
    return _under(deal, "Agency Response:", deal.said(due=DATES), "Auditor’s Comment: We agree that the task is hard.")


@way
def fields_under_each(deal: Deal) -> Answered:
    """Position, official and date in lines of their own."""
    said, lines = deal.said(due=FIELDS), ["# Recommendations"]
    for one in said:
        lines += [deal.labelled(one), f"Response: {one.words}"]
        lines += ["Responsible official: the deputy clerk", f"Target date: {one.due}"] if one.due else []
    return Answered("\n".join(lines), said)


@way
def anticipated_completion(deal: Deal) -> Answered:
    """The date after the answer, in the same paragraph."""
    said, lines = deal.said(due=FIELDS), ["# Recommendations"]
    for one in said:
        ending = f" Anticipated completion date: {one.due}." if one.due else ""
        lines += [deal.labelled(one), f"Management Response: {one.words}{ending}"]
    return Answered("\n".join(lines), said)


@way
def corrective_action_plan(deal: Deal) -> Answered:
    """The plan under a label of its own, after the views."""
    said, lines = deal.said(due=FIELDS), ["# Recommendations"]
    for one in said:
        lines += [deal.labelled(one), f"Agency Response: {one.words}"]
        lines += [f"Corrective Action Plan: A clerk was named. Estimated Completion Date: {one.due}"] if one.due else []
    return Answered("\n".join(lines), said)


@way
def agency_plan(deal: Deal) -> Answered:
    """As legislative auditors print it: position, plan, date, each labelled."""
    said, lines = deal.said(due=FIELDS), ["# Recommendations"]
    for one in said:
        lines += [deal.labelled(one), f"Agency Response: {one.words}"]
        lines += ["Agency Plan: Write the procedure and train the crews.", f"Due Date: {one.due}"] if one.due else []
    return Answered("\n".join(lines), said)


@way
def heading_response(deal: Deal) -> Answered:
    """A heading "Response" under each heading "Recommendation"."""
    said, lines = deal.said(due=DATES), ["# Findings"]
    for one in said:
        lines += [f"## Recommendation {one.number}", f"The {deal.body} should {one.ask}.", "## Agency Response", f"{one.words}{plan(one)}"]
    return Answered("\n".join(lines), said)


@way
def concurrence_yes_or_no(deal: Deal) -> Answered:
    """ "Concurrence: Yes": a form."""
    said = tuple(one for one in deal.said("concur", "non-concur", "concur"))
    lines = ["# Recommendations"]
    for one in said:
        lines += [deal.labelled(one), f"Concurrence: {'Yes' if one.position == 'concur' else 'No'}"]
    return Answered("\n".join(lines), said)


@way
def disagreement_with_the_finding(deal: Deal) -> Answered:
    """They dispute what was found and agree with what is asked."""
    said = deal.said("concur", "concur", "concur")
    dispute = deal.rng.choice(
        (
            "We disagree with the finding that files were missing.",
            "We do not agree with how the report describes the pier.",
            "The report overstates the number of permits.",
            "We take exception to the second finding.",
        )
    )
    lines = ["# Recommendations"]
    for one in said:
        lines += [deal.labelled(one), f"Agency Response: {dispute} We concur with the recommendation."]
    return Answered("\n".join(lines), said)


@way
def words_that_settle_nothing(deal: Deal) -> Answered:
    """Answers from which no position follows."""
    return _under(deal, "Agency Response:", deal.said(UNSAID, UNSAID, UNSAID))


@way
def neither_under_each(deal: Deal) -> Answered:
    """No position taken, each in its own words."""
    return _under(deal, "Agency Response:", deal.said("neither", "concur", "neither"))


@way
def another_way(deal: Deal) -> Answered:
    """They will reach the end by other means."""
    said = deal.said("concur", "concur", "concur")
    words = (
        "As an alternative, we will ask the pilots to do it.",
        "Instead of doing so, we will hire a guard.",
        "The {body} proposes an alternative approach: a yearly survey.",
        "Rather than that, the {body} will lease a crane.",
    )
    other = Said(2, said[1].ask, "alternative", deal.rng.choice(words[deal.half :: 2]).format(body=deal.body))
    return _under(deal, "Agency Response:", (said[0], other, said[2]))
