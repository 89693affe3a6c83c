"""Replies told by the office in a paragraph below each recommendation, without a label."""

from tests.reading.generator.answers import Answered, Deal, Said, way
from tests.reading.generator.asked import asks

TOLD = (
    ("concur", "In its reply of 3 February 2023 the {body} stated that it agreed and that a clerk had been named."),
    ("concur", "The {body} replied on 10 February 2023 that it accepted the recommendation."),
    ("alternative", "The {body} replied on 1 March 2023 that it would instead change its own rules, as the law does not permit more."),
    ("non-concur", "The {body} does not intend to act on this recommendation. It holds that others are answerable for this."),
    ("non-concur", "In its letter of 4 May 2023 the {body} said that it did not agree, since the cost would be high."),
    ("concur", "In a letter of 6 June 2023 the {body} wrote that it accepts this and has begun."),
    ("partially concur", "The {body} responded in a letter of 2 May 2023 that it agreed in principle."),
    ("concur", "Status: closed – accepted, action completed."),
)


@way
def replies_told_below(deal: Deal) -> Answered:
    """An accident investigator tells the reply below each coded recommendation and says what it thinks of it."""
    told = deal.rng.sample(TOLD[deal.half :: 2], 3)
    said, lines = [], ["# 4. Safety recommendations"]
    for number, (ask, (position, words)) in enumerate(zip(asks(deal.rng, 3), told, strict=True), start=1):
        text = words.format(body=deal.body)
        said.append(Said(number, ask, position, text))
        lines += [f"Safety recommendation NR-2023-0{number}", f"It is recommended that the {deal.body} {ask}.", text]
        lines += [] if text.startswith("Status") else ["The Bureau will follow the matter. Status: open."]
    return Answered("\n".join(lines), tuple(said), dated=False)
