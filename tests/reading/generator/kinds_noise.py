"""Reports full of what looks like a recommendation and is none: explanations, criteria, earlier reports, other bodies."""

from random import Random

from tests.reading.generator.asked import BODIES, OFFICIALS, asks, capital, filler
from tests.reading.generator.reports import Made, Truth, kind


def _spare(rng: Random, used: list[str], count: int) -> list[str]:
    """Other things that might be asked for."""
    return [ask for ask in asks(rng, 14) if ask not in used][:count]


@kind
def argued(rng: Random) -> Made:
    """Labelled recommendations, each argued for in paragraphs and lists of its own that are no recommendations."""
    items = asks(rng, 3)
    who, more = rng.sample(BODIES, 3), _spare(rng, items, 6)
    texts = [f"The {body} should {item}." for body, item in zip(who, items, strict=True)]
    lines = [f"# Introduction\n{filler(rng, 3)}", "=====", "# Recommendations"]
    for at, text in enumerate(texts, 1):
        lines += [f"Recommendation {at}: {text}", f"This step is needed. {filler(rng, 2)}", "Such a policy should:",
                  *(f"    • {one}; and" for one in more[2 * at - 2 : 2 * at]), filler(rng, 2)]  # fmt: skip
    return Made(text="\n".join(lines), truth=tuple(Truth(text=text, number=str(at)) for at, text in enumerate(texts, 1)))


@kind
def argued_under_headings(rng: Random) -> Made:
    """The same with the recommendation as a heading, and the list of all of them in the summary."""
    items = asks(rng, 3)
    body, more = rng.choice(BODIES), _spare(rng, items, 3)
    texts = [f"The {body} should {item}." for item in items]
    lines = ["# Summary of Recommendations", *(f"Recommendation {at}: {text}" for at, text in enumerate(texts, 1)), "=====",
             f"# Background\n{filler(rng, 4)}", "=====", "=====", "# Recommendations"]  # fmt: skip
    for at, text in enumerate(texts, 1):
        lines += [f"# Recommendation {at}: {text}", filler(rng, 3), f"The agency should also look at whether to {more[at - 1]}."]
    return Made(text="\n".join(lines), truth=tuple(Truth(text=text, number=str(at)) for at, text in enumerate(texts, 1)))


@kind
def sub_bullets(rng: Random) -> Made:
    """Bullets with bullets under them, which stay inside."""
    body, items = rng.choice(BODIES), asks(rng, 4)
    lines = [f"# Findings\n{filler(rng, 3)}", f"# Recommendations\nThe {body} should:", f"    • {capital(items[0])}.",
             "    • Strengthen its controls by doing the following:", f"        o {capital(items[1])}.", f"        o {capital(items[2])}.",
             f"    • {capital(items[3])}."]  # fmt: skip
    whole = f"Strengthen its controls by doing the following: {capital(items[1])}. {capital(items[2])}."
    texts = (f"{capital(items[0])}.", whole, f"{capital(items[3])}.")
    return Made(text="\n".join(lines), truth=tuple(Truth(text=text, addressee=body) for text in texts))


@kind
def earlier_occurrences(rng: Random) -> Made:
    """An accident report that tells what was recommended, by the Commission and a coroner, after earlier accidents."""
    body, who, items = rng.choice(BODIES), rng.choice(OFFICIALS), asks(rng, 3)
    new = f"On 4 March 2006 the Commission recommended to the {who} of the {body} that it {items[0]}."
    lines = ["# Abstract", filler(rng, 2), "# Earlier occurrences",
             f"On 2 May 1999 the Commission recommended to the {who} of the {body} that it {items[1]}. (012/99)",
             f"On 8 August 2001 the coroner recommended that the company {items[2]}.", f"# Analysis\n{filler(rng, 4)}", "=====",
             "# Safety Actions", "The company has since taken the following safety actions:", "    • new radios were fitted; and",
             "    • the crews were told.", "# Safety Recommendations", f"{new} (007/06)"]  # fmt: skip
    old = f"On 2 May 1999 the Commission recommended to the {who} of the {body} that it {items[1]}."
    return Made(
        text="\n".join(lines),
        truth=(Truth(text=new, number="007/06", addressee=f"{who} of the {body}"), Truth(text=old, number="012/99", earlier=True)),
    )


@kind
def criteria(rng: Random) -> Made:
    """Findings that cite what a law, a guide and an earlier auditor ask for, in lists and sentences."""
    body, items = rng.choice(BODIES), asks(rng, 2)
    more = _spare(rng, items, 5)
    lines = [f"# Findings\n{filler(rng)}", "The Harbors Act says that each agency must:", f"    • {more[0]};", f"    • {more[1]}.",
             f"According to the federal guide, an agency should {more[2]}. A consultant recommended that the agency {more[3]}.",
             f"In our 2009 report we recommended that the {body} {more[4]}.", "=====", "=====", "=====", "# Recommendations",
             f"We recommend that the {body}:", *(f"    {at}. {capital(i)}." for at, i in enumerate(items, 1))]  # fmt: skip
    return Made(
        text="\n".join(lines), truth=tuple(Truth(text=f"{capital(i)}.", number=str(at), addressee=body) for at, i in enumerate(items, 1))
    )


@kind
def catalogue(rng: Random) -> Made:
    """A compendium by title: what was found, "Recommendation:", "Agency Response:", "Status:"; every entry is an earlier report's."""
    lines, truth = ["# Compendium of Unimplemented Recommendations", filler(rng, 2)], []
    for at, ask in enumerate(asks(rng, 3), 1):
        text = f"The {rng.choice(BODIES)} should {ask}."
        lines += [f"# Waste of the Kind {at}", f"Report Number: A-01-00-0050{at}", f"Finding: {filler(rng, 2)}",
                  f"Recommendation: {text}",
                  "Agency Response: The agency concurred with the recommendation.", "Status: Not implemented"]  # fmt: skip
        truth.append(Truth(text=text, earlier=True))
    return Made(text="\n".join(lines), truth=tuple(truth))


@kind
def management_asks(rng: Random) -> Made:
    """A letter of an agency that itself "recommends" changes to the report: nothing of it counts."""
    body, items = rng.choice(BODIES), asks(rng, 2)
    lines = [f"# Findings\n{filler(rng, 3)}", f"# Recommendations\nWe recommend that the {body}:",
             *(f"    {at}. {capital(i)}." for at, i in enumerate(items, 1)), "=====", "# Appendix B: Agency Response", "June 4, 2019",
             "Dear Auditor:", "Thank you for the opportunity to comment on the draft report. We concur with the recommendations.",
             "We recommend that the report describe our budget. We also suggest that you:", "    • correct the title; and",
             "    • remove the picture of the pier.", "Sincerely,", "Ada Quill"]  # fmt: skip
    return Made(
        text="\n".join(lines),
        truth=tuple(Truth(text=f"{capital(i)}.", number=str(at), position="concur", addressee=body) for at, i in enumerate(items, 1)),
    )
