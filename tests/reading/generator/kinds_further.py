"""Still further forms: codes like "1A.", paragraphs that name themselves, clauses with "that", numbers that go on, semiannual reports."""

from random import Random

from tests.reading.generator.asked import capital
from tests.reading.generator.matters import WHO, matters, tale
from tests.reading.generator.reports import ANY, Made, Truth, kind


@kind
def letters_after_numbers(rng: Random) -> Made:
    """A housing auditor: "1A." and "1B." under words without a colon, a second addressee for "1C.", a table of costs by code."""
    body, other, every = rng.choice(WHO), "Director of the Enforcement Center", matters(rng, 3)
    lines = [f"# Results of Audit\n{tale(rng)}", f"# Finding 1: The {body} Did Not Follow Rules",
             f"The rules require that the {body} must keep records. It should have kept them.", "# Recommendations",
             f"We recommend that the {body}", *(f"    1{c}. {capital(m.do)}." for c, m in zip("AB", every, strict=False)),
             f"We also recommend that the {other}", f"    1C. {capital(every[2].do)}.", "=====", "# Scope and Methodology",
             "To accomplish our objective, we", "    • Reviewed laws;", "    • Interviewed staff.", "# Appendix A",
             "| Recommendation number | Ineligible | Unsupported", "| 1A | $10,000 | $31,000", "# Appendix B",
             "Comment 1 We disagree. The auditee should provide its records during the audit resolution."]  # fmt: skip
    truth = (Truth(text=f"{capital(m.do)}.", number=f"1{c}", addressee=other if c == "C" else body)
             for c, m in zip("ABC", every, strict=True))  # fmt: skip
    return Made(text="\n".join("\n".join(lines).split("\n")), truth=tuple(truth))


@kind
def paragraphs_that_say_so(rng: Random) -> Made:
    """A national auditor: "1.25 Recommendation. The Department should …", its response under it, and all in a table at the end."""
    body, every = rng.choice(WHO), matters(rng, 2)
    texts = [f"The {body} should {m.do}." for m in every]
    said = (f"The {body}’s response. Agreed. It will act.", f"The {body}’s response. Disagreed. Fees are set in law.")
    lines = ["# Findings, Recommendations, and Responses", f"1.20 {tale(rng)}", "1.21 According to the policy, bodies must inspect piers."]
    for n, (text, answer) in enumerate(zip(texts, said, strict=True)):
        lines += [f"1.2{n + 5} Recommendation. {text}", answer]
    lines += ["=====", "# About the Audit", "| To determine whether it inspected, we used the following criteria: | Sources",
              f"| The {body} should inspect piers. | Policy on Piers", "# List of Recommendations", "| Recommendation | Response",
              *(f"| 1.2{n + 5} {text} | {answer}" for n, (text, answer) in enumerate(zip(texts, said, strict=True)))]  # fmt: skip
    took = ("concur", "non-concur")
    truth = (Truth(text=text, number=f"1.2{n + 5}", position=took[n], addressee=body) for n, text in enumerate(texts))
    return Made(text="\n".join(lines), truth=tuple(truth))


@kind
def paragraphs_go_on(rng: Random) -> Made:
    """An inspection unit: labels on lines of their own between numbered paragraphs, in the summary and again in the text; a matrix."""
    body, every = rng.choice(WHO), matters(rng, 2)
    texts = [f"The {body} should {m.do} by the end of 2025." for m in every]
    lines = ["# Executive summary", *(line for n, text in enumerate(texts, 1) for line in (f"Recommendation {n}", text)),
             "# I. Introduction", f"1. {tale(rng)}", "2. Organizations should follow the rules.", "# II. Fleets",
             "3. The implementation of the following recommendation is expected to enhance control.", "Recommendation 1", texts[0],
             f"4. {tale(rng, 1)} In our view, organizations should share boats.", "Recommendation 2", texts[1],
             f"5. {tale(rng, 1)}", "=====", "# Annex V", "| Recommendation | Intended impact | UN", "| Recommendation 1 | e | E",
             "| Recommendation 2 | d | L"]  # fmt: skip
    return Made(text="\n".join(lines), truth=tuple(Truth(text=t, number=str(n), date=ANY, pages=1) for n, t in enumerate(texts, 1)))


@kind
def clauses(rng: Random) -> Made:
    """ "We recommend:" over clauses: "1. That the director …", printed again in the answer with its documents and status."""
    body, every = rng.choice(WHO), matters(rng, 2)
    texts = [f"That the director of the {body} {m.do}." for m in every]
    lines = [f"# Findings\n{tale(rng)}", "# Recommendations", "We recommend:", *(f"{n}. {text}" for n, text in enumerate(texts, 1)),
             "=====", "# Appendix F: Agency Response", "Thank you for the opportunity to respond to the draft report."]  # fmt: skip
    for n, text in enumerate(texts, 1):
        lines += [f"# Recommendation {n}", text, "Concur.", "Response: The post has a plan. Houses should be checked by landlords.",
                  "Documents to be Submitted:", "    • Plan"]  # fmt: skip
    truth = (Truth(text=t, number=str(n), position=ANY, addressee=f"director of the {body}") for n, t in enumerate(texts, 1))
    return Made(text="\n".join("\n".join(lines).split("\n")), truth=tuple(truth))


@kind
def semiannual(rng: Random) -> Made:
    """A semiannual report tells what its audits recommended and lists what is open: it makes none itself."""
    body, every = rng.choice(WHO), matters(rng, 3)
    lines = ["# Semiannual Report to Congress", "# Audits", "# Pier Fees Were Wrong (A-20-1)",
             f"{tale(rng)} We recommended that the {body} {every[0].do} and {every[1].do}. Management concurred.",
             "# Ferry Safety (A-20-2)", "We found weak controls. Crews should have been trained.",
             "# Significant Recommendations Described in Prior Reports on Which Corrective Action Has Not Been Completed",
             "| Report | Recommendation", f"| A-18-4 | The {body} should {every[2].do}.", "# Peer Review",
             "The review asked our office to document supervision."]  # fmt: skip
    return Made(text="\n".join(lines), truth=())
