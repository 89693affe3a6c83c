"""The ways in which inspectors general and state auditors print their recommendations and the answers to them."""

from random import Random

from tests.reading.generator.asked import BODIES, OFFICIALS, answer, asks, capital, date, filler, position
from tests.reading.generator.reports import Made, Truth, kind

POINTS = ("", "Its Books", "the Training of Crews", "Safety at Night")
COUNT = ("no", "one", "two", "three", "four", "five", "six")


@kind
def labelled(rng: Random) -> Made:
    """Labels, "Management Comments and OIG Analysis", an answer and an analysis each."""
    body, who, n = rng.choice(BODIES), rng.choice(OFFICIALS), rng.randint(2, 5)
    lines, truth = [f"# Results\n{filler(rng)}", "# Recommendations"], []
    texts = [f"We recommend that the {who} of the {body} {ask}." for ask in asks(rng, n)]
    lines += [f"Recommendation {at}: {text}" for at, text in enumerate(texts, 1)]
    lines.append("# Management Comments and OIG Analysis")
    lines.append(f"We reviewed the comments of the {body}. A summary of its answers and our analysis follow.")
    for at, text in enumerate(texts, 1):
        took, due = position(rng), date(rng) if rng.random() < 0.6 else None
        said = answer(rng, took, body) + (f" Estimated Completion Date: {due[0]}." if due and took == "concur" else "")
        lines.append(f"{body} Comments to Recommendation {at}: {said}")
        lines.append("OIG Analysis: We consider this recommendation open and resolved until we receive the records.")
        value = due[1] if due and took == "concur" else None
        truth.append(Truth(text=text, number=str(at), position=took, date=value, addressee=f"{who} of the {body}"))
    return Made(text="\n".join(lines), truth=tuple(truth))


@kind
def chapters(rng: Random) -> Made:
    """A state auditor's chapters: a list under "Recommendations", then "Management's Response" with person and date."""
    body, lines, truth = rng.choice(BODIES), [], []
    every = asks(rng, 6)
    for chapter in range(1, 4):
        items = [every.pop() for _ in range(rng.choice((1, 2)))]
        took = rng.choice(("concur", "concur", "partially concur", "non-concur"))
        said = {"concur": "agrees with the recommendations", "partially concur": "partially agrees with the recommendations",
                "non-concur": "disagrees with the recommendations"}[took]  # fmt: skip
        due = date(rng)
        lines += [f"# Chapter {chapter} The Agency Should Do Better in {POINTS[chapter]}", filler(rng, 3), "# Recommendations",
                  f"The {body} should:", *(f"    • {capital(item)}." for item in items), "# Management’s Response",
                  f"Management {said}. The work is in hand.", "Responsible Person: Director of Operations",
                  f"Implementation Date: {due[0]}", "====="]  # fmt: skip
        truth += [Truth(text=f"{capital(item)}.", position=took, date=due[1], addressee=body) for item in items]
    return Made(text="\n".join(lines[:-1]), truth=tuple(truth))


@kind
def findings(rng: Random) -> Made:
    """Findings on financial statements: rows with a label each, the official's answer last."""
    body, lines, truth = rng.choice(BODIES), ["# Schedule of Findings"], []
    for at, ask in enumerate(asks(rng, rng.randint(2, 4)), 1):
        took = rng.choice(("concur", "concur", "non-concur"))
        verb = "concurs" if took == "concur" else "does not concur"
        text = f"We recommend that the {body} {ask}."
        lines += [f"# Finding 2020-0{at} Weak Control {at}", f"Criteria: The law requires controls. {filler(rng, 1)}",
                  f"Condition: {filler(rng, 2)}", "Cause: A lack of staff.", "Effect: Errors may go unseen.",
                  f"Recommendation: {text}", f"Responsible Official’s Response: The {body} {verb} with this finding."]  # fmt: skip
        truth.append(Truth(text=text, position=took, addressee=body))
    return Made(text="\n".join(lines), truth=tuple(truth))


@kind
def by_number(rng: Random) -> Made:
    """A section of agency comments that answers by number: some agreed with, one not, one neither."""
    body, who = rng.choice(BODIES), rng.choice(OFFICIALS)
    texts = [f"The {who} should {ask}." for ask in asks(rng, 4)]
    lines = [f"# Findings\n{filler(rng, 3)}", "# Recommendations"]
    for at, text in enumerate(texts, 1):
        lines.append(f"# Recommendation {at}\n{text}")
    lines.append("# Agency Comments and OIG Response")
    lines.append(f"The {body} concurred with recommendations 1 and 2 and did not concur with recommendation 3. "
                 f"It neither concurred nor nonconcurred with recommendation 4.")  # fmt: skip
    took = ("concur", "concur", "non-concur", "neither")
    return Made(
        text="\n".join(lines),
        truth=tuple(Truth(text=text, number=str(at), position=p) for at, (text, p) in enumerate(zip(texts, took, strict=True), 1)),
    )


@kind
def bullets_by_place(rng: Random) -> Made:
    """Bullets under a lead-in; the answer names the first and the second recommendation."""
    body = rng.choice(BODIES)
    items = asks(rng, 2)
    lines = [f"# Findings\n{filler(rng)}", "# Recommendations", f"We recommend that the {body}:",
             f"    • {items[0]}; and", f"    • {items[1]}.", "# Agency Comments",
             f"In written comments on our draft report, the {body} concurred with our first recommendation and did not concur with our "
             f"second recommendation."]  # fmt: skip
    return Made(
        text="\n".join(lines),
        truth=(Truth(text=items[0], position="concur", addressee=body), Truth(text=f"{items[1]}.", position="non-concur", addressee=body)),
    )


@kind
def of_all(rng: Random) -> Made:
    """A general agreement in the summary and the section, nothing on any one."""
    body, n = rng.choice(BODIES), rng.randint(2, 4)
    took, said = rng.choice((("concur", "concurred with all of our recommendations"), ("concur", "agreed with our recommendations"),
                             ("non-concur", "did not concur with our recommendations"),
                             ("partially concur", "partially concurred with our recommendations"),
                             ("neither", "neither concurred nor nonconcurred with our recommendations"),
                             ("neither", "did not state whether it concurred with our recommendations")))  # fmt: skip
    items = asks(rng, n)
    lines = [f"# Findings\n{filler(rng, 3)}", "# Recommendations", f"We recommend that the {body}:",
             *(f"    {at}. {item}," for at, item in enumerate(items, 1)), "# Agency Comments",
             f"In written comments on our draft report, the {body} {said}."]  # fmt: skip
    return Made(
        text="\n".join(lines),
        truth=tuple(Truth(text=f"{item},", number=str(at), position=took, addressee=body) for at, item in enumerate(items, 1)),
    )


@kind
def state_department(rng: Random) -> Made:
    """An action office in brackets, "Management Response:" and "OIG Reply:"."""
    lines, truth = [f"# Findings\n{filler(rng)}"], []
    for at, ask in enumerate(asks(rng, 3), 1):
        took, due = rng.choice(("concur", "non-concur")), date(rng)
        verb = "concurred" if took == "concur" else "did not concur"
        text = f"Embassy Quillon should {ask}. (Action: Embassy Quillon)"
        lines += [filler(rng), f"Recommendation {at}: {text}",
                  f"Management Response: In its reply, Embassy Quillon {verb} with the recommendation."
                  + (f" The target date is {due[0]}." if took == "concur" else ""),
                  "OIG Reply: OIG considers the recommendation resolved. The recommendation can be closed when OIG receives and accepts "
                  "documentation of the change."]  # fmt: skip
        truth.append(
            Truth(text=text, number=str(at), position=took, date=due[1] if took == "concur" else None, addressee="Embassy Quillon")
        )
    return Made(text="\n".join(lines), truth=tuple(truth))


@kind
def trailing(rng: Random) -> Made:
    """The number in brackets at the end; one answer to all, or none."""
    body, who = rng.choice(BODIES), rng.choice(OFFICIALS)
    texts = [f"The {who} of the {body} should {ask}." for ask in asks(rng, 3)]
    took, said = rng.choice((("concur", f"The {body} agreed with our recommendations."),
                             ("neither", f"The {body} neither agreed nor disagreed with our recommendations."),
                             ("not stated", f"The {body} provided technical comments, which we incorporated as appropriate.")))  # fmt: skip
    lines = [f"# Findings\n{filler(rng, 3)}", "# Recommendations for Executive Action",
             f"We are making the following three recommendations to the {body}:",
             *(f"{text} (Recommendation {at})" for at, text in enumerate(texts, 1)), "# Agency Comments",
             f"We provided a draft of this report to the {body} for comment. {said}"]  # fmt: skip
    return Made(
        text="\n".join(lines),
        truth=tuple(Truth(text=t, number=str(at), position=took, addressee=f"{who} of the {body}") for at, t in enumerate(texts, 1)),
    )


@kind
def unanswered(rng: Random) -> Made:
    """A list that nobody answered, in a report whose findings are full of agreements about other things."""
    body = rng.choice(BODIES)
    items = asks(rng, 3)
    lines = [f"# Findings\n{filler(rng, 5)}\n{filler(rng, 5)}", "# Recommendations", f"The {body} should:",
             *(f"    {at}. {capital(item)}." for at, item in enumerate(items, 1)), f"# About the Office\n{filler(rng, 2)}"]  # fmt: skip
    return Made(
        text="\n".join(lines), truth=tuple(Truth(text=f"{capital(i)}.", number=str(at), addressee=body) for at, i in enumerate(items, 1))
    )
