"""Reports about earlier reports: compendia, follow-up reviews, tables of what became of it, prior coverage."""

from random import Random

from tests.reading.generator.asked import capital
from tests.reading.generator.matters import WHO, matters, tale
from tests.reading.generator.reports import Made, Truth, kind

STATES = ("Implemented", "Partially implemented", "Not implemented", "No longer applicable", "In progress")


@kind
def follow_up_by_number(rng: Random) -> Made:
    """A follow-up review: each earlier recommendation quoted by its number, then its status and what was found; no new ones."""
    body, lines, truth = rng.choice(WHO), [], []
    lines += [f"# Follow-Up Review of the Audit of the {body}", tale(rng), "In 2017 we issued report A-17-03, which made recommendations "
              f"to the {body}. This review reports what has become of them."]  # fmt: skip
    lines.append(rng.choice(("# Results of Our Follow-Up", "# Status of Prior Recommendations", "# What We Found")))
    for at, matter in enumerate(matters(rng, 3), 1):
        text, state = f"The {body} should {matter.do}.", rng.choice(STATES)
        lines += [
            f"{rng.choice(('Recommendation', 'Prior Recommendation'))} {at}: {text}",
            f"Status: {state}",
            f"What We Found: {tale(rng)}",
        ]
        truth.append(Truth(text=text, number=str(at), earlier=True, status=state))
    return Made(text="\n".join(lines), truth=tuple(truth))


@kind
def follow_up_with_news(rng: Random) -> Made:
    """A follow-up that tells what became of the earlier recommendations and makes new ones."""
    body, every = rng.choice(WHO), matters(rng, 5)
    lines = [f"# Follow-Up Audit: {body}", tale(rng), "# Prior Audit Recommendations and Their Status"]
    truth = []
    for at, matter in enumerate(every[:3], 1):
        text, state = f"The {body} should {matter.do}.", rng.choice(STATES[:3])
        lines += [f"## Recommendation {at}", text, f"Status: {state}", tale(rng)]
        truth.append(Truth(text=text, number=str(at), earlier=True))
    lines += ["=====", "# New Recommendations", f"We recommend that the {body}:",
              *(f"    {n}. {capital(m.do)}." for n, m in enumerate(every[3:], 1))]  # fmt: skip
    own = [Truth(text=f"{capital(m.do)}.", number=str(n), addressee=body) for n, m in enumerate(every[3:], 1)]
    return Made(text="\n".join(lines), truth=(*own, *truth))


@kind
def compendium_by_office(rng: Random) -> Made:
    """A compendium of open recommendations under the names of agencies: report, date, what was asked, why it is open."""
    lines, truth = [f"# {rng.choice(('Compendium of Open Recommendations', 'Top Unimplemented Recommendations'))}", tale(rng),
                    "This document lists recommendations from our earlier reports that have not been put into effect."], []  # fmt: skip
    for at, matter in enumerate(matters(rng, 4), 1):
        body = WHO[at]
        text = f"The {body} should {matter.do}."
        lines += [f"# {body}", f"## Report A-0{at}-14-00021, Weak Oversight of the Kind {at}", f"We found the following. {tale(rng, 1)}",
                  f"{rng.choice(('We recommended:', 'Recommendation:', 'OIG Recommendation:'))} {text}", "Potential Savings: TBD",
                  "Management did not concur and has taken no action."]  # fmt: skip
        truth.append(Truth(text=text, earlier=True))
    return Made(text="\n".join(lines), truth=tuple(truth))


@kind
def prior_coverage(rng: Random) -> Made:
    """An appendix "Prior Coverage" tells what other audits recommended; the list is the report's own."""
    body, every = rng.choice(WHO), matters(rng, 5)
    lines = [f"# Finding\n{tale(rng, 3)}", "# Recommendations", f"We recommend that the {body}:",
             *(f"    {n}. {capital(m.do)}." for n, m in enumerate(every[:2], 1)), "=====", "# Appendix A: Prior Coverage",
             "During the last five years, two reports discussed mooring fees.", "** GAO",
             f"Report GAO-15-101, “Mooring,” May 2015. GAO recommended that the {body} {every[2].do} and {every[3].do}.",
             "** State Auditor",
             "Report 2016-7. The auditor recommended that the agency:", f"    • {every[4].do};",
             "    • report to the council."]  # fmt: skip
    own = (Truth(text=f"{capital(m.do)}.", number=str(n), addressee=body) for n, m in enumerate(every[:2], 1))
    told = (Truth(text=text, earlier=True, optional=True) for text in (every[4].do, "report to the council."))
    return Made(text="\n".join(lines), truth=(*own, *told))


@kind
def status_by_heading(rng: Random) -> Made:
    """A police board's yearly report: headings say what has become of the boxed recommendations that follow, over pages."""
    lines, truth = ["# Annual Report on Past Recommendations", tale(rng)], []
    every, at = matters(rng, 6), 0
    for word in rng.sample(("IMPLEMENTED", "PARTIALLY IMPLEMENTED", "REJECTED", "ACCEPTED IN PRINCIPLE"), 3):
        lines.append(f"# THE RECOMMENDATIONS THAT FOLLOW HAVE BEEN {word}")
        for _ in range(2):
            at += 1
            text = f"The Police Service should {every[at - 1].do}."
            lines += [
                f"RECOMMENDATION {at}",
                text,
                f"Police Service Update: {tale(rng, 1)}",
                "Board Assessment: The Board will look again next year.",
            ]
            truth.append(Truth(text=text, number=str(at), earlier=True))
        lines.append("=====")
    return Made(text="\n".join(lines[:-1]), truth=tuple(truth))


@kind
def past_and_present_table(rng: Random) -> Made:
    """One table for the past with a column of its status, one list for the present under the same heading word."""
    body, every = rng.choice(WHO), matters(rng, 5)
    lines = ["# Background", f"Our 2015 audit made three recommendations. {tale(rng)}", "| Past Recommendation | Status",
             *(f"| The {body} should {m.do}. | {rng.choice(STATES[:3])}" for m in every[:3]),
             f"# Audit Results\n{tale(rng, 3)}", "# Recommendations", f"The {body} should:",
             *(f"    • {capital(m.do)}." for m in every[3:])]  # fmt: skip
    return Made(text="\n".join(lines),
                truth=(*(Truth(text=f"{capital(m.do)}.", addressee=body) for m in every[3:]),
                       *(Truth(text=f"The {body} should {m.do}.", earlier=True) for m in every[:3])))  # fmt: skip


@kind
def repeated_findings(rng: Random) -> Made:
    """Own labelled recommendations, one marked as a repeat; the text recalls what was recommended before."""
    body, every = rng.choice(WHO), matters(rng, 3)
    lines, truth = [f"# Findings\n{tale(rng)}"], []
    for n, m in enumerate(every, 1):
        text = f"The {body} should {m.do}."
        lines += [f"As we reported in 2014, {tale(rng, 1)} We previously recommended that the {body} {m.do}, and the {body} agreed.",
                  f"Recommendation {n}{' (Repeat)' if n == 2 else ''}: {text}"]  # fmt: skip
        truth.append(Truth(text=text, number=str(n), addressee=body))
    return Made(text="\n".join(lines), truth=tuple(truth))
