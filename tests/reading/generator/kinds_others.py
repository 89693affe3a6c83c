"""The ways of accident investigators, boards, committees and compendia; and what must not be taken for a recommendation."""

from random import Random

from tests.reading.generator.asked import BODIES, OFFICIALS, answer, asks, capital, date, filler, position
from tests.reading.generator.reports import Made, Truth, kind


@kind
def safety(rng: Random) -> Made:
    """An accident investigator: reported speech with numbers of its own, the addressee's letter quoted after each."""
    body, who, lines, truth = rng.choice(BODIES), rng.choice(OFFICIALS), ["# Safety Recommendations"], []
    first = rng.randint(3, 40)
    for at, ask in enumerate(asks(rng, rng.randint(1, 3))):
        number = f"0{first + at:02}/04"
        text = f"On 30 June 2004 the Commission recommended to the {who} of the {body} that he {ask}. ({number})"
        if rng.random() < 0.5:
            lines.append(f"{number} {text[: -len(number) - 3]}")
            truth_text = text[: -len(number) - 3]
        else:
            lines.append(text)
            truth_text = text[: -len(number) - 3]
        took = rng.choice(("concur", "neither", "not stated"))
        if took == "concur":
            lines += [f"On 16 July 2004, the {who} of the {body} replied:",
                      "    We accept this recommendation. We intend to implement it by the end of March 2005."]  # fmt: skip
        elif took == "neither":
            lines += [f"On 16 July 2004, the {who} of the {body} replied:", "    Your letter will be considered by the board."]
        truth.append(Truth(text=truth_text, number=number, position=took, date="2005-03" if took == "concur" else None,
                           addressee=f"{who} of the {body}"))  # fmt: skip
    return Made(text="\n".join([f"# Findings\n{filler(rng, 3)}", *lines]), truth=tuple(truth))


@kind
def board(rng: Random) -> Made:
    """A board's numbered recommendations, each argued for at length, and the statement of a member who agrees with them."""
    lines, truth = [f"# Introduction\n{filler(rng, 3)}", "====="], []
    texts = [f"The {who} should {ask}." for who, ask in zip(rng.sample(BODIES, 3), asks(rng, 3), strict=True)]
    lines.append("# Recommendations")
    for at, text in enumerate(texts, 1):
        lines += [f"# Recommendation {at}: {text}" if rng.random() < 0 else f"Recommendation {at}: {text}",
                  f"The Board believes that this step is needed. {filler(rng, 3)}"]  # fmt: skip
        truth.append(Truth(text=text, number=str(at)))
    lines += ["=====", "# Separate Statement of Board Member Ada Quill",
              "I agree with the Board’s recommendations and support this report, but I add a few words.", filler(rng, 4)]  # fmt: skip
    return Made(text="\n".join(lines), truth=tuple(truth))


@kind
def letter_appendix(rng: Random) -> Made:
    """A signed letter at the end that answers item by item under its own numbers."""
    body, items = rng.choice(BODIES), asks(rng, 3)
    lines = [f"# Findings\n{filler(rng, 3)}", f"# Recommendations\nWe recommend that the {body}:",
             *(f"    {at}. {capital(item)}." for at, item in enumerate(items, 1)), "=====",
             "# Appendix A: Agency Response", "May 4, 2020", "Dear Auditor:",
             f"Thank you for the opportunity to respond to the draft report. The responses of the {body} follow."]  # fmt: skip
    truth = []
    for at, item in enumerate(items, 1):
        took, due = position(rng), date(rng) if rng.random() < 0.5 else None
        due = due if took == "concur" else None
        lines += [f"Recommendation {at}: {capital(item)}.", answer(rng, took, body) + (f" We will finish by {due[0]}." if due else "")]
        truth.append(Truth(text=f"{capital(item)}.", number=str(at), position=took, date=due[1] if due else None, addressee=body))
    return Made(text="\n".join([*lines, "Sincerely,", "Ada Quill"]), truth=tuple(truth))


@kind
def table(rng: Random) -> Made:
    """Nothing but a table: number, recommendation, response, target date, status."""
    body, lines, truth = (
        rng.choice(BODIES),
        ["# Summary of Recommendations", "| No. | Recommendation | Response | Target Date | Status"],
        [],
    )
    for at, ask in enumerate(asks(rng, 4), 1):
        took, due = rng.choice(("concur", "partially concur", "non-concur")), date(rng)
        text = f"The {body} should {ask}."
        cell = {"concur": "Agree", "partially concur": "Partially agree", "non-concur": "Disagree"}[took]
        lines.append(f"| {at} | {text} | {cell} | {due[0]} | Open")
        truth.append(Truth(text=text, number=str(at), position=took, date=due[1], addressee=body))
    return Made(text="\n".join(["# Findings", filler(rng, 3), *lines]), truth=tuple(truth))


@kind
def compendium(rng: Random) -> Made:
    """Recommendations of earlier reports that are still not implemented: none is this report's own."""
    lines, truth = ["# Unimplemented Recommendations"], []
    for at, ask in enumerate(asks(rng, 4), 1):
        lines += [f"# Recommendation {at}", f"The {rng.choice(BODIES)} should {ask}.", f"Status: {rng.choice(('Open', 'Not implemented'))}"]
        truth.append(Truth(text=lines[-2], number=str(at), earlier=True))
    return Made(text="\n".join([*lines]), truth=tuple(truth))


@kind
def prior_status(rng: Random) -> Made:
    """A management letter: this year's comments, and what became of last year's."""
    body = rng.choice(BODIES)
    old, new = asks(rng, 5)[:2], asks(rng, 2)
    while set(old) & set(new):
        new = asks(rng, 2)
    lines = [f"# Current Year Comments\n{filler(rng)}", "# Recommendations", f"We recommend that the {body}:",
             *(f"    {at}. {capital(i)}." for at, i in enumerate(new, 1)), "# Status of Prior Year Recommendations",
             *(f"    {at}. {capital(i)}. IMPLEMENTED" for at, i in enumerate(old, 1))]  # fmt: skip
    truth = [Truth(text=f"{capital(i)}.", number=str(at), addressee=body) for at, i in enumerate(new, 1)]
    return Made(
        text="\n".join(lines), truth=(*truth, *(Truth(text=f"{capital(i)}.", number=str(n), earlier=True) for n, i in enumerate(old, 1)))
    )


@kind
def committee(rng: Random) -> Made:
    """A committee's list of typed paragraphs, conclusions between."""
    lines, truth = [f"# Our inquiry\n{filler(rng, 3)}", "# Conclusions and recommendations"], []
    for at, ask in enumerate(asks(rng, 4), 1):
        text = f"The {rng.choice(BODIES)} should {ask}."
        if at == 2:
            lines.append(f"{at}. The evidence was thin. (Conclusion, Paragraph {at * 7})")
            continue
        lines.append(f"{at}. {text} (Recommendation, Paragraph {at * 7})")
        truth.append(Truth(text=text, number=str(at)))
    return Made(text="\n".join(lines), truth=tuple(truth))


@kind
def parts(rng: Random) -> Made:
    """Lettered parts under a numbered item, and a gap in the numbers."""
    body, items = rng.choice(BODIES), asks(rng, 4)
    text = (f"# Recommendations\nThe {body} should:\n    1. {capital(items[0])}.\n    2. Improve its controls:\n"
            f"        a. {items[1]}; and\n"
            f"        b. {items[2]}.\n    3. {capital(items[3])}.")  # fmt: skip
    return Made(
        text=f"# Findings\n{filler(rng, 3)}\n{text}",
        truth=(
            Truth(text=f"{capital(items[0])}.", number="1"),
            Truth(text="Improve its controls:", number="2"),
            Truth(text=items[1], number="2.a"),
            Truth(text=f"{items[2]}.", number="2.b"),
            Truth(text=f"{capital(items[3])}.", number="3"),
        ),
    )


@kind
def printed_twice(rng: Random) -> Made:
    """The list in the summary and again at the end, with small differences."""
    body, items = rng.choice(BODIES), asks(rng, 4)
    lines = ["# What We Recommend", f"We made four recommendations to the {body}:",
             *(f"    • {item.replace('every', 'each')}" for item in items),
             "=====", f"# Findings\n{filler(rng, 4)}", "=====", "=====", "# Recommendations", f"We recommend that the {body}:",
             *(f"    {at}. {capital(item)}." for at, item in enumerate(items, 1))]  # fmt: skip
    return Made(
        text="\n".join(lines), truth=tuple(Truth(text=f"{capital(i)}.", number=str(at), addressee=body) for at, i in enumerate(items, 1))
    )


@kind
def objectives(rng: Random) -> Made:
    """Objectives and another body's recommendations beside the report's own."""
    body, items, others = rng.choice(BODIES), asks(rng, 2), asks(rng, 6)
    other = [ask for ask in others if ask not in items][:2]
    lines = ["# Objectives", "Our objectives were to determine whether the agency:", "    • met the law; and", "    • kept its records.",
             f"# Background\nIn 2011 the Harbor Council recommended that the agency:\n    • {other[0]}; and\n    • {other[1]}.",
             f"# Findings\n{filler(rng, 3)}", "# Recommendations", f"We recommend that the {body}:",
             *(f"    {at}. {capital(item)}." for at, item in enumerate(items, 1))]  # fmt: skip
    return Made(
        text="\n".join(lines), truth=tuple(Truth(text=f"{capital(i)}.", number=str(at), addressee=body) for at, i in enumerate(items, 1))
    )


@kind
def boxes(rng: Random) -> Made:
    """A heading "RECOMMENDATION 6", the words, then "RESPONSE" and "ASSESSMENT" of the office."""
    body, lines, truth = rng.choice(BODIES), [f"# Findings\n{filler(rng, 2)}"], []
    for at, ask in enumerate(asks(rng, 3), 1):
        took = rng.choice(("concur", "non-concur", "partially concur"))
        text = f"The {body} should {ask}."
        lines += [f"# RECOMMENDATION {at}", text, f"{body} Response:", answer(rng, took, body), "OIG Assessment:",
                  "The office will follow this up next year and considers the step important."]  # fmt: skip
        truth.append(Truth(text=text, number=str(at), position=took, addressee=body))
    return Made(text="\n".join(lines), truth=tuple(truth))


@kind
def prose(rng: Random) -> Made:
    """A letter in running prose, nothing numbered."""
    body, items = rng.choice(BODIES), asks(rng, 2)
    texts = [f"We recommend that the {body} {item}." for item in items]
    lines = [f"# Results\n{filler(rng, 3)}", f"{filler(rng, 1)} {texts[0]}", f"{filler(rng, 1)} {texts[1]}", filler(rng, 2)]
    return Made(text="\n".join(lines), truth=tuple(Truth(text=text, addressee=body) for text in texts))
