"""Tables beside the text: status of each recommendation, corrective actions, answers; and lettered numbers."""

from random import Random

from tests.reading.generator.asked import BODIES, asks, capital, date, filler
from tests.reading.generator.reports import Made, Truth, kind


@kind
def status_table(rng: Random) -> Made:
    """A list in the text and a table "Status of Recommendations" that shortens each and plans its date."""
    body, items = rng.choice(BODIES), asks(rng, 3)
    lines = [f"# Findings\n{filler(rng, 3)}", f"# Recommendations\nWe recommend that the {body}:",
             *(f"    {n}. {capital(item)}." for n, item in enumerate(items, 1)), "# Agency Comments",
             f"The {body} agreed with all of our recommendations.", "=====", "# Status of Recommendations",
             "| Rec. No. | Subject | Status | Planned Completion Date"]  # fmt: skip
    truth = []
    for n, item in enumerate(items, 1):
        due = date(rng)
        lines.append(f"| {n} | {capital(item)}. | R | {due[0]}")
        truth.append(Truth(text=f"{capital(item)}.", number=str(n), position="concur", date=due[1], addressee=body))
    return Made(text="\n".join(lines), truth=tuple(truth))


@kind
def answers_in_a_table(rng: Random) -> Made:
    """A list in the text; an appendix sets recommendation, answer and date side by side."""
    body, items = rng.choice(BODIES), asks(rng, 3)
    lines = [f"# Findings\n{filler(rng, 3)}", f"# Recommendations\nThe {body} should:",
             *(f"    {n}. {capital(item)}." for n, item in enumerate(items, 1)), "=====", "# Appendix A: Action Plan",
             "| # | Recommendation | Management Response | Target Date"]  # fmt: skip
    truth = []
    for n, item in enumerate(items, 1):
        due, took = date(rng), rng.choice(("concur", "partially concur", "non-concur"))
        cell = {"concur": "Concur", "partially concur": "Partially concur", "non-concur": "Non-concur"}[took]
        lines.append(f"| {n} | {capital(item)}. | {cell} | {due[0]}")
        truth.append(Truth(text=f"{capital(item)}.", number=str(n), position=took, date=due[1], addressee=body))
    return Made(text="\n".join(lines), truth=tuple(truth))


@kind
def status_only_table(rng: Random) -> Made:
    """Number, words and a status, no answer at all."""
    lines, truth = [f"# Findings\n{filler(rng, 3)}", "# Recommendations", "| # | Recommendation | Status"], []
    for n, ask in enumerate(asks(rng, 3), 1):
        text = f"The {rng.choice(BODIES)} should {ask}."
        lines.append(f"| {n} | {text} | {rng.choice(('Open', 'Implemented', 'Rejected'))}")
        truth.append(Truth(text=text, number=str(n)))
    return Made(text="\n".join(lines), truth=tuple(truth))


@kind
def lettered(rng: Random) -> Made:
    """Labels with a letter, "Recommendation A.1", management's comments and "Our Response" under each."""
    body, lines, truth = (
        rng.choice(BODIES),
        [f"# Finding A\n{filler(rng, 3)}", "# Recommendations, Management Comments, and Our Response"],
        [],
    )
    for n, ask in enumerate(asks(rng, 2), 1):
        took = rng.choice(("concur", "non-concur"))
        verb = "agreed" if took == "concur" else "disagreed"
        text = f"We recommend that the Commander of the {body} {ask}."
        lines += [
            f"# Recommendation A.{n}",
            text,
            f"# {body} Comments",
            f"The Deputy, responding for the Commander, {verb} with the recommendation.",
            "# Our Response",
            "The recommendation is resolved but will remain open. We will close it once we verify it.",
        ]
        truth.append(Truth(text=text, number=f"A.{n}", position=took, addressee=f"Commander of the {body}"))
    return Made(text="\n".join(lines), truth=tuple(truth))
