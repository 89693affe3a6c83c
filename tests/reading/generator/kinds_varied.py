"""Reports put together by chance from the headings, lead-ins, forms and ways of answering that offices use."""

from random import Random

from tests.reading.generator.asked import BODIES, OFFICIALS, answer, asks, capital, date, filler, position
from tests.reading.generator.reports import UNSAID, Made, Truth, kind

HEADINGS = ("Recommendations", "Conclusion and Recommendations", "Audit Recommendations", "Our Recommendations", "Recommendation(s)",
            "RECOMMENDATIONS", "What We Recommend", "Summary of Recommendations", "Recommendations for the Agency")  # fmt: skip
LEADS = ("We recommend that the {who}:", "The {who} should:", "We recommend the {who} take the following actions:",
         "To address these weaknesses, we recommend that the {who}:",
         "Accordingly, we recommend that the {who} do the following:")  # fmt: skip
COMMENTS = ("Agency Comments", "Agency Comments and Our Evaluation", "Management Response", "Views of Responsible Officials",
            "Agency Response and OIG Evaluation", "Comments of the {body}", "{body} Response",
            "Agency Comments and OIG Response")  # fmt: skip
ALL = {
    "concur": ("concurred with our recommendations", "agreed with all of the recommendations", "accepted each of our recommendations",
               "generally agreed with our findings and recommendations"),
    "non-concur": ("did not concur with our recommendations", "disagreed with the recommendations", "rejected all recommendations"),
    "partially concur": ("partially concurred with our recommendations", "agreed in part with the recommendations"),
    "neither": ("neither agreed nor disagreed with our recommendations", "did not state whether it agreed with our recommendations"),
}  # fmt: skip


def _list(rng: Random, who: str) -> tuple[list[str], list[tuple[str, str | None]]]:
    """The printed lines of a list, and the text and number of each item."""
    items = [capital(ask) for ask in asks(rng, rng.randint(2, 5))]
    mark = rng.choice(("{n}.", "({n})", "•", "{n})"))
    end = rng.choice((".", ";"))
    lines = [rng.choice(LEADS).format(who=who), *(f"    {mark.format(n=n)} {item}{end}" for n, item in enumerate(items, 1))]
    return lines, [(f"{item}." if end == "." else item, None if mark == "•" else str(n)) for n, item in enumerate(items, 1)]


def _front(rng: Random) -> list[str]:
    return [f"# Results\n{filler(rng, 3)}", "# Background", filler(rng, 3), *(["====="] if rng.random() < 0.5 else [])]


@kind
def list_and_general_answer(rng: Random) -> Made:
    """Any list, answered in one sentence."""
    body = rng.choice(BODIES)
    who = rng.choice((body, f"{rng.choice(OFFICIALS)} of the {body}"))
    printed, items = _list(rng, who)
    took = rng.choice(tuple(ALL))
    lines = [*_front(rng), f"# {rng.choice(HEADINGS)}", *printed, f"# {rng.choice(COMMENTS).format(body=body)}",
             f"In its comments on a draft of this report, the {body} {rng.choice(ALL[took])}."]  # fmt: skip
    return Made(text="\n".join(lines), truth=tuple(Truth(text=t, number=n, position=took, addressee=who) for t, n in items))


@kind
def list_without_answer(rng: Random) -> Made:
    """Any list, answered by nobody."""
    who = rng.choice(BODIES)
    printed, items = _list(rng, who)
    lines = [*_front(rng), f"# {rng.choice(HEADINGS)}", *printed, "# Scope and Methodology", filler(rng, 3)]
    return Made(text="\n".join(lines), truth=tuple(Truth(text=t, number=n, addressee=who) for t, n in items))


@kind
def list_and_empty_answer(rng: Random) -> Made:
    """Any list; the answer speaks of other things, so that nobody can say what was thought of the recommendations."""
    body = rng.choice(BODIES)
    printed, items = _list(rng, body)
    said = rng.choice((f"The {body} thanked us for the draft report and described its plans for the year.",
                       f"The {body} asked for more time to comment on the draft report.",
                       f"The {body} provided technical comments on the draft report."))  # fmt: skip
    lines = [*_front(rng), f"# {rng.choice(HEADINGS)}", *printed, f"# {rng.choice(COMMENTS).format(body=body)}", said]
    return Made(text="\n".join(lines), truth=tuple(Truth(text=t, number=n, position=UNSAID, addressee=body) for t, n in items))


@kind
def labels_and_answers(rng: Random) -> Made:
    """Labels of any spelling with an answer under each, of any label."""
    body, lines, truth = rng.choice(BODIES), _front(rng), []
    label = rng.choice(
        ("Recommendation {n}:", "Recommendation No. {n}:", "Recommendation #{n}:", "Recommendation {n}.", "Recommendation {n} –")
    )
    said = rng.choice(
        ("Management Response:", "Agency Response:", f"{body} Response:", "Auditee Response:", "Response:", "Management’s Comments:")
    )
    lines.append(f"# {rng.choice(HEADINGS)}")
    for n, ask in enumerate(asks(rng, rng.randint(2, 4)), 1):
        took, due = position(rng), date(rng) if rng.random() < 0.5 else None
        due = due if took == "concur" else None
        text = f"The {body} should {ask}."
        promise = rng.choice((" We expect to finish by {d}.", " Target date: {d}.", " Completion is expected in {d}."))
        told = answer(rng, took, body) + (promise.format(d=due[0]) if due else "")
        lines += [f"{label.format(n=n)} {text}", f"{said} {told}"]
        truth.append(Truth(text=text, number=str(n), position=took, date=due[1] if due else None, addressee=body))
    return Made(text="\n".join(lines), truth=tuple(truth))


@kind
def several_addressees(rng: Random) -> Made:
    """A list a body, numbers running on; the answer speaks of one of them by name."""
    one, two = rng.sample(BODIES, 2)
    items = [f"{capital(ask)}." for ask in asks(rng, 4)]
    lines = [*_front(rng), "# Recommendations", f"We recommend that the {one}:", *(f"    {n}. {items[n - 1]}" for n in (1, 2)),
             f"We recommend that the {two}:", *(f"    {n}. {items[n - 1]}" for n in (3, 4)), "# Agency Comments",
             f"The {one} concurred with recommendations 1 and 2. The {two} did not concur with recommendations 3 and 4."]  # fmt: skip
    return Made(
        text="\n".join(lines),
        truth=tuple(
            Truth(text=text, number=str(n), position="concur" if n < 3 else "non-concur", addressee=one if n < 3 else two)
            for n, text in enumerate(items, 1)
        ),
    )
