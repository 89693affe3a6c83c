"""Boards, commissions and inspectors that recommend in their own voice, at length, and print everything twice."""

from random import Random

from tests.reading.generator.asked import BODIES, asks, capital, filler
from tests.reading.generator.reports import Made, Truth, kind


@kind
def in_the_third_person(rng: Random) -> Made:
    """Paragraphs under topics, "The Board recommends that …", reasons after each."""
    items = asks(rng, 3)
    lines, truth = [f"# Analysis\n{filler(rng, 4)}", "=====", "=====", "# Recommendations"], []
    for n, item in enumerate(items, 1):
        text = f"The Board recommends that the {rng.choice(BODIES)} {item}."
        lines += [f"# Topic {n}: Fees and Boats", text, f"Fees have risen for years. {filler(rng, 2)}"]
        truth.append(Truth(text=text))
    return Made(text="\n".join(lines), truth=tuple(truth))


@kind
def announced_then_argued(rng: Random) -> Made:
    """A numbered list after "makes the following recommendations", then each again as a heading over its reasons."""
    items = [f"The {rng.choice(BODIES)} should {ask}" for ask in asks(rng, 3)]
    lines = [f"# Introduction\n{filler(rng, 3)}", "# Executive Summary", "The Commission makes the following recommendations:",
             *(f"    {n}. {item}." for n, item in enumerate(items, 1)), "=====",
             f"# Analysis\n{filler(rng, 4)}", "=====", "====="]  # fmt: skip
    lines.append("# Recommendations")
    for n, item in enumerate(items, 1):
        lines += [f"# Recommendation {n}", f"{item}.", f"The Commission heard much about this. {filler(rng, 2)}"]
    return Made(text="\n".join(lines), truth=tuple(Truth(text=f"{item}.", number=str(n)) for n, item in enumerate(items, 1)))


@kind
def contents_and_body(rng: Random) -> Made:
    """The table of contents and the summary print every label before the body does."""
    items = [f"The {rng.choice(BODIES)} Should {capital(ask)}" for ask in asks(rng, 3)]
    lines = ["# Table of Contents", *(f"Recommendation {n}: {item} ........ {n + 9}" for n, item in enumerate(items, 1)), "=====",
             "# Executive Summary", filler(rng, 2), *(f"Recommendation {n}: {item}." for n, item in enumerate(items, 1)), "=====",
             f"# Analysis\n{filler(rng, 4)}", "=====", "=====", "# Recommendations"]  # fmt: skip
    for n, item in enumerate(items, 1):
        lines += [f"Recommendation {n}: {item}.", f"The practice has two sides. {filler(rng, 3)}", filler(rng, 2)]
    return Made(text="\n".join(lines), truth=tuple(Truth(text=f"{item}.", number=str(n)) for n, item in enumerate(items, 1)))


@kind
def at_the_end_of_findings(rng: Random) -> Made:
    """Each finding ends with one sentence that recommends; the summary counts them."""
    body, items = rng.choice(BODIES), asks(rng, 3)
    texts = [f"We recommend that the {body} {item}." for item in items]
    lines = [f"# Summary\nThis report makes three recommendations. {filler(rng, 2)}", "=====", "=====", "====="]
    for n, text in enumerate(texts, 1):
        lines += [f"# Finding {n} A Weakness", filler(rng, 3), f"{filler(rng, 1)} {text}"]
    return Made(text="\n".join(lines), truth=tuple(Truth(text=text, addressee=body) for text in texts))


@kind
def memorandum(rng: Random) -> Made:
    """A short memorandum: one list, the answer in the next paragraph, no headings at all."""
    body, items = rng.choice(BODIES), asks(rng, 2)
    lines = ["# Memorandum", "Date: March 3, 2021", "To: The Director", f"Subject: Fees of the {body}", filler(rng, 3),
             f"We recommend that the {body}:", *(f"    {n}. {capital(item)}." for n, item in enumerate(items, 1)),
             f"The {body} agreed with both recommendations and said that it would act on them at once."]  # fmt: skip
    return Made(
        text="\n".join(lines),
        truth=tuple(Truth(text=f"{capital(i)}.", number=str(n), position="concur", addressee=body) for n, i in enumerate(items, 1)),
    )


@kind
def none_made(rng: Random) -> Made:
    """A report that says that it recommends nothing, and a heading that says the same."""
    lines = [
        f"# Results\n{filler(rng, 4)}",
        "# Recommendations",
        "This report makes no recommendations.",
        f"# Methodology\n{filler(rng, 2)}",
    ]
    return Made(text="\n".join(lines), truth=())
