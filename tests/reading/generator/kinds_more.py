"""More ways of printing recommendations and answers, and the failure modes that real text shows."""

from random import Random

from tests.reading.generator.asked import BODIES, OFFICIALS, answer, asks, capital, date, filler, position
from tests.reading.generator.reports import UNSAID, Made, Truth, kind

POINTS = ("", "The Books Were Late", "Crews Had No Training", "Nobody Held the Keys")


@kind
def safety_blocks(rng: Random) -> Made:
    """An accident investigator's numbered paragraphs: "… recommended to X that it:", set-in words with their number, a reply."""
    body, who, lines, truth = rng.choice(BODIES), rng.choice(OFFICIALS), ["# 4 Safety Recommendations"], []
    first, place = rng.randint(3, 40), 0
    for at, ask in enumerate(asks(rng, 3)):
        number, place = f"0{first + at:02}/05", place + 1
        lines += [f"4.{place} On 12 May 2005 the Commission recommended to the {who} of the {body} that they:",
                  f"    {ask} ({number})"]  # fmt: skip
        took = rng.choice(("concur", "non-concur", "not stated"))
        if took != "not stated":
            place += 1
            said = (
                "We accept the recommendation and will implement it before 1 March 2006."
                if took == "concur"
                else "We do not accept this recommendation."
            )
            lines += [f"4.{place} On 3 June 2005 the {who} of the {body} replied in part:", f"    {said}"]
        truth.append(
            Truth(text=ask, number=number, position=took, date="2006-03-01" if took == "concur" else None, addressee=f"{who} of the {body}")
        )
    return Made(text="\n".join([f"# Findings\n{filler(rng, 3)}", *lines]), truth=tuple(truth))


@kind
def analysis_appendix(rng: Random) -> Made:
    """A lead-in and numbers; the office's analysis in an appendix opens with the status of each."""
    body, items = rng.choice(BODIES), asks(rng, 3)
    lines = [f"# Findings\n{filler(rng, 3)}", f"# Recommendations\nWe recommend that the {body}:",
             *(f"    {at}. {capital(item)}." for at, item in enumerate(items, 1)), "=====",
             "# Appendix 2: OIG Analysis and Summary of Actions Necessary to Close the Report",
             f"The OIG provided a draft of this report to the {body}. Its response is in Appendix 1."]  # fmt: skip
    truth = []
    for at, item in enumerate(items, 1):
        took = rng.choice(("concur", "concur", "partially concur", "non-concur"))
        verb = {"concur": "concurred", "partially concur": "partially concurred", "non-concur": "did not concur"}[took]
        state = "Unresolved" if took == "non-concur" else "Resolved"
        lines += [f"Recommendation {at}: {capital(item)}.",
                  f"{state}. The {body} {verb} with our recommendation. This recommendation can be closed when we receive it."]  # fmt: skip
        truth.append(Truth(text=f"{capital(item)}.", number=str(at), position=took, addressee=body))
    return Made(text="\n".join(lines), truth=tuple(truth))


@kind
def ensures(rng: Random) -> Made:
    """Worded as done, "The Director ensures that …"; comments in an appendix with a target date each."""
    who, items = rng.choice(OFFICIALS), asks(rng, 2)
    texts = [f"The Fleet {who} ensures that the crews {item}." for item in items]
    lines = [f"# Findings\n{filler(rng)}", "# Recommendations", *(f"Recommendation {at}. {text}" for at, text in enumerate(texts, 1)),
             "=====", "# Appendix B: Management Comments", "Date: March 3, 2020", "To: Assistant Inspector General", "Subj: Draft Report",
             "Thank you for the opportunity to review the draft report."]  # fmt: skip
    truth = []
    for at, text in enumerate(texts, 1):
        due = date(rng)
        lines += [f"Recommendation {at}. {text}", f"Concur. Target date for completion: {due[0]}"]
        truth.append(Truth(text=text, number=str(at), position="concur", date=due[1], addressee=f"Fleet {who}"))
    return Made(text="\n".join(lines), truth=tuple(truth))


@kind
def set_arithmetic(rng: Random) -> Made:
    """ "Concurred with all but Recommendation 3": the rest is agreed to."""
    body, items = rng.choice(BODIES), asks(rng, 4)
    out = rng.randint(1, 4)
    lines = [f"# Findings\n{filler(rng)}", f"# Recommendations\nWe recommend that the {body}:",
             *(f"    {at}. {capital(item)}." for at, item in enumerate(items, 1)), "# Agency Comments",
             f"The {body} concurred with all recommendations except recommendation {out}, with which it did not concur."]  # fmt: skip
    return Made(
        text="\n".join(lines),
        truth=tuple(
            Truth(text=f"{capital(i)}.", number=str(at), position="non-concur" if at == out else "concur") for at, i in enumerate(items, 1)
        ),
    )


@kind
def counted_answers(rng: Random) -> Made:
    """ "Did not concur with one of the three": nobody can tell with which."""
    body, items = rng.choice(BODIES), asks(rng, 3)
    lines = [f"# Findings\n{filler(rng)}", f"# Recommendations\nWe recommend that the {body}:",
             *(f"    {at}. {capital(item)}." for at, item in enumerate(items, 1)), "# Agency Comments",
             f"The {body} concurred with two of our three recommendations and did not concur with one."]  # fmt: skip
    return Made(
        text="\n".join(lines),
        truth=tuple(Truth(text=f"{capital(i)}.", number=str(at), position=UNSAID) for at, i in enumerate(items, 1)),
    )


@kind
def letters_of_two(rng: Random) -> Made:
    """An inspector general's letter: sentences in prose, and an answer that only promises to think about it."""
    body, items = rng.choice(BODIES), asks(rng, 2)
    texts = [f"We recommend that the {body} {item}." for item in items]
    lines = [f"# Results\n{filler(rng, 3)}", "# Recommendations", texts[0], texts[1], f"# {body} Response",
             f"The {body} thanked us for the report. It described its budget and its plans for a new pier."]  # fmt: skip
    return Made(text="\n".join(lines), truth=tuple(Truth(text=text, position=UNSAID, addressee=body) for text in texts))


@kind
def follow_up_table(rng: Random) -> Made:
    """A table of what an earlier report recommended beside this one's own list."""
    body, items = rng.choice(BODIES), asks(rng, 5)
    lines = [f"# Findings\n{filler(rng)}", "# Status of Prior Recommendations", "| No. | Prior Recommendation | Status",
             f"| 1 | The {body} should {items[0]}. | Implemented", f"| 2 | The {body} should {items[1]}. | Open",
             f"# Recommendations\nWe recommend that the {body}:",
             *(f"    {at}. {capital(i)}." for at, i in enumerate(items[2:], 1))]  # fmt: skip
    own = [Truth(text=f"{capital(i)}.", number=str(at), addressee=body) for at, i in enumerate(items[2:], 1)]
    old = [Truth(text=f"The {body} should {i}.", number=str(at), earlier=True) for at, i in enumerate(items[:2], 1)]
    return Made(text="\n".join(lines), truth=(*own, *old))


@kind
def headings_per_item(rng: Random) -> Made:
    """A portfolio: the recommendation itself is the heading, an explanation under it, the comments at the end."""
    body, items = rng.choice(BODIES), asks(rng, 3)
    lines = [f"# Findings\n{filler(rng, 3)}", "=====", "# Recommendations", f"We recommend that the {body}:"]
    for at, item in enumerate(items, 1):
        lines += [f"# {at}. {capital(item)}", f"This would lower the cost of the service. {filler(rng, 2)}"]
    lines += ["# Agency Comments and OIG Response", f"The {body} concurred with our first and second recommendations. "
              f"It did not concur with our third recommendation."]  # fmt: skip
    took = ("concur", "concur", "non-concur")
    return Made(
        text="\n".join(lines),
        truth=tuple(
            Truth(text=capital(i), number=str(at), position=p, addressee=body) for at, (i, p) in enumerate(zip(items, took, strict=True), 1)
        ),
    )


@kind
def several_chapters_prose(rng: Random) -> Made:
    """Chapters in which one sentence recommends and a labelled answer follows with its date."""
    body, lines, truth = rng.choice(BODIES), [], []
    for at, ask in enumerate(asks(rng, 3), 1):
        took, due = position(rng), date(rng)
        text = f"The {body} should {ask}."
        said = answer(rng, took, body)
        lines += [f"# Chapter {at} {POINTS[at]}", filler(rng, 3), "# Recommendation", text, "# Management’s Response", said,
                  f"Target date: {due[0]}"]  # fmt: skip
        truth.append(Truth(text=text, position=took, date=due[1], addressee=body))
    return Made(text="\n".join(lines), truth=tuple(truth))


@kind
def summary_and_body(rng: Random) -> Made:
    """The summary paraphrases; the body holds the words that count; the letter agrees in general."""
    body, items = rng.choice(BODIES), asks(rng, 3)
    lines = ["# Highlights", "# What We Recommend",
             f"We recommended that the {body} {items[0]}, {items[1]}, and {items[2]}.",
             f"The {body} concurred with all three recommendations.", "=====", f"# Findings\n{filler(rng, 3)}", "=====", "=====",
             "# Recommendations",
             *(f"Recommendation {at}: We recommend that the {body} {i}." for at, i in enumerate(items, 1))]  # fmt: skip
    return Made(
        text="\n".join(lines),
        truth=tuple(
            Truth(text=f"We recommend that the {body} {i}.", number=str(at), position="concur", addressee=body)
            for at, i in enumerate(items, 1)
        ),
    )


@kind
def headings_unnumbered(rng: Random) -> Made:
    """A lead-in, then each recommendation as a heading without a number, an explanation under it; the summary has them too."""
    body, items = rng.choice(BODIES), asks(rng, 3)
    told = ", ".join(f"({at}) {item}" for at, item in enumerate(items, 1))
    lines = ["# What We Recommend", f"We recommend that the {body} {told}. The {body} concurred with all three recommendations.",
             "=====", f"# Findings\n{filler(rng, 4)}", "=====", "=====", "# Recommendations", filler(rng, 1),
             f"We recommend that the {body}:"]  # fmt: skip
    for item in items:
        lines += [f"# {capital(item)}", f"This would make the service cheaper. {filler(rng, 3)}"]
    lines += ["# Agency Comments", f"The {body} concurred with all of our recommendations.", "# About the Office", filler(rng, 2)]
    return Made(text="\n".join(lines), truth=tuple(Truth(text=capital(i), position="concur", addressee=body) for i in items))


@kind
def long_answers(rng: Random) -> Made:
    """Chapters whose answers run over paragraphs and bullets and speak of what "should" be done."""
    body, lines, truth = rng.choice(BODIES), [], []
    every = asks(rng, 6)
    for chapter in range(1, 4):
        items = [every.pop(), every.pop()]
        took = rng.choice(("concur", "non-concur"))
        said = "agrees" if took == "concur" else "disagrees"
        lines += [f"# Chapter {chapter}-A {POINTS[chapter]}", filler(rng, 3), "# Recommendations",
                  f"The {body} should:", *(f"    • {capital(item)}." for item in items), "# Management’s Response",
                  f"The {body} {said} with the recommendations.", "The agency will do the following:", "    • tell the crews; and",
                  "    • buy a new boat.", "Staff should see the change at once, and managers should report it.", "====="]  # fmt: skip
        truth += [Truth(text=f"{capital(item)}.", position=took, addressee=body) for item in items]
    return Made(text="\n".join(lines[:-1]), truth=tuple(truth))


@kind
def answers_item_by_item(rng: Random) -> Made:
    """A section's answer that quotes each recommendation before it answers it, with a person and a date."""
    body, lines, truth = rng.choice(BODIES), [], []
    every = asks(rng, 4)
    for chapter in (1, 2):
        items = [every.pop(), every.pop()]
        lines += [f"# Chapter {chapter} Money", filler(rng, 3), "# Recommendations", f"The {body} should:",
                  *(f"    • {capital(item)}." for item in items), "# Management’s Response"]  # fmt: skip
        for item in items:
            took, due = rng.choice(("concur", "partially concur")), date(rng)
            said = "Management agrees." if took == "concur" else "Management partially agrees."
            lines += [f"{capital(item)}.", f"{said} The work is in hand.", f"Implementation Date: {due[0]}"]
            truth.append(Truth(text=f"{capital(item)}.", position=took, date=due[1], addressee=body))
        lines.append("=====")
    return Made(text="\n".join(lines[:-1]), truth=tuple(truth))
