"""Words of agreement that are about something else, or about something earlier: no position may be made of them."""

from random import Random

from tests.reading.generator.asked import BODIES, asks, capital, filler
from tests.reading.generator.reports import UNSAID, Made, Truth, kind


def _plain(rng: Random, before: list[str], after: list[str], position: str = "not stated") -> Made:
    """A numbered list with other words before and after it."""
    body, items = rng.choice(BODIES), [f"{capital(ask)}." for ask in asks(rng, 3)]
    lines = [*before, f"# Recommendations\nWe recommend that the {body}:", *(f"    {n}. {item}" for n, item in enumerate(items, 1)), *after]
    truth = tuple(Truth(text=item, number=str(n), position=position, addressee=body) for n, item in enumerate(items, 1))
    return Made(text="\n".join(line.format(body=body) for line in lines), truth=truth)


@kind
def request_letter(rng: Random) -> Made:
    """The letter that asked for the review stands in an appendix."""
    letter = ("May 3, 2018", "Dear Inspector General:", "We ask that you review the fees of the harbor. We will be pleased to receive "
              "your work by December 2018.", "Sincerely,", "Ada Quill")  # fmt: skip
    return _plain(rng, [f"# Findings\n{filler(rng, 3)}"], ["=====", "# Appendix A: Request Letter", *letter])


@kind
def about_findings(rng: Random) -> Made:
    """Officials agreed to facts in the findings."""
    said = rng.choice(("Officials agreed that the files were incomplete.", "The director accepted the figures that we showed her.",
                       "Staff disagreed about who had signed."))  # fmt: skip
    return _plain(rng, [f"# Findings\n{filler(rng, 3)}", said], ["# Methodology", filler(rng, 2)])


@kind
def about_an_earlier_report(rng: Random) -> Made:
    """Agreement with what an earlier report recommended."""
    said = "In 2011 the {body} agreed with all of the recommendations in our earlier report on ferries."
    return _plain(rng, ["# Background", said, f"# Findings\n{filler(rng, 3)}"], ["# Methodology", filler(rng, 2)])


@kind
def others_agree(rng: Random) -> Made:
    """A council, not the one addressed, supports the recommendations."""
    said = rng.choice(("The harbor council, which we also asked, supported our recommendations.",
                       "Several members of the advisory group agreed with our recommendations."))  # fmt: skip
    return _plain(rng, [f"# Findings\n{filler(rng, 3)}"], ["# Views of Others", said], UNSAID)


@kind
def doubtful_letter(rng: Random) -> Made:
    """A letter that agrees with the aim and then finds the recommendations unworkable."""
    return _plain(rng, [f"# Findings\n{filler(rng, 3)}"], ["=====", "# Agency Response", "June 3, 2019", "Dear Auditor:",
        "Thank you for the opportunity to respond to the draft report. We agree with the recommendations in spirit. However, they are not "
        "feasible, and we do not accept them.", "Sincerely,", "Ada Quill"], UNSAID)  # fmt: skip


@kind
def loose_dates(rng: Random) -> Made:
    """A letter that agrees and promises something by a date, nobody can tell for which item."""
    return _plain(rng, [f"# Findings\n{filler(rng, 3)}"], ["=====", "# Agency Response", "June 3, 2019", "Dear Auditor:",
        "Thank you for the opportunity to respond to the draft report. We concur with the recommendations. The first of the steps will be "
        "done by October 2019.", "Sincerely,", "Ada Quill"], "concur")  # fmt: skip
