"""Audits of financial statements and of federal awards: findings with criteria, cause and effect, and what is none of theirs."""

from random import Random

from tests.reading.generator.asked import capital
from tests.reading.generator.matters import WHO, matters, tale
from tests.reading.generator.reports import ANY, Made, Truth, kind

OPINION = (
    "# Independent Auditor’s Report",
    "We have audited the accompanying financial statements of the {body}, which comprise the balance sheet and the related notes.",
    "## Management’s Responsibility for the Financial Statements",
    "Management is responsible for (1) the preparation and fair presentation of these statements and (2) internal control.",
    "## Auditor’s Responsibility",
    "Our responsibility is to express an opinion. In making those risk assessments, the auditor should consider internal control. "
    "We are responsible for:",
    "    1. obtaining reasonable assurance about whether the statements are free from material misstatement;",
    "    2. testing compliance with selected provisions of laws; and",
    "    3. performing limited procedures with respect to the required information.",
    "## Opinion",
    "In our opinion, the statements present fairly, in all material respects, the financial position of the {body}.",
    "=====",
    "# Notes to the Financial Statements",
    "Note 1. Significant Accounting Policies",
    "    A. Reporting Entity. The {body} was set up in 1974.",
    "    B. Basis of Accounting. Amounts should be recorded when earned.",
    "Note 2. Fund Balance with Treasury",
    "=====",
)
SAID = {
    "concur": ("Management concurs with this finding and recommendation.", "The {body} agrees. A new form is in use.",
               "We concur with the recommendation."),
    "non-concur": ("Management does not concur with the recommendation.", "The {body} disagrees with the recommendation."),
}  # fmt: skip


def _opinion(body: str) -> list[str]:
    return [line.format(body=body) for line in OPINION]


@kind
def clean_opinion(rng: Random) -> Made:
    """An opinion with notes and numbered duties, and not one recommendation."""
    body = rng.choice(WHO)
    closing = rng.choice(
        (
            "We noted no matters involving internal control that we consider to be material weaknesses.",
            "Our tests disclosed no instances of noncompliance. Accordingly, this report contains no recommendations.",
        )
    )
    return Made(text="\n".join([*_opinion(body), "# Report on Internal Control", closing,
                                "The purpose of this report is solely to describe the scope of our testing. Accordingly, this report is "
                                "not suitable for any other purpose."]), truth=())  # fmt: skip


@kind
def statement_findings(rng: Random) -> Made:
    """Findings by number, a row a label in bold; the recommendation among them, and the response."""
    body, lines, truth = rng.choice(WHO), _opinion(rng.choice(WHO)), []
    lines += ["# Schedule of Findings", "Our audit disclosed the following significant deficiencies."]
    year = rng.choice((2017, 2018, 2021))
    for at, matter in enumerate(matters(rng, rng.randint(1, 3)), 1):
        number = f"{year}-{at:02}"
        took = rng.choice(("concur", "concur", "non-concur"))
        text = rng.choice((f"We recommend that the {body} {matter.do}.", f"The {body} should {matter.do}."))
        said = rng.choice(SAID[took]).format(body=body)
        lines += [f"## Finding {number}: Weak Controls of the Kind {at}", f"Criteria: Standards for internal control say that management "
                  f"should design control activities. {tale(rng, 1)}", f"Condition: {tale(rng)}",
                  "Cause: The staff had not been trained.", "Effect: Errors may not be found in time.",
                  f"Recommendation: {text}", f"Management’s Response: {said}"]  # fmt: skip
        truth.append(Truth(text=text, number=None, position=took, addressee=body, numbers=(number,)))
    return Made(text="\n".join(lines), truth=tuple(truth))


@kind
def award_findings(rng: Random) -> Made:
    """A single audit: findings with programme, cost and context; last year's findings; the auditee's own corrective action plan."""
    body, lines, truth = rng.choice(WHO), [], []
    every = matters(rng, 5)
    lines += ["# Schedule of Findings and Questioned Costs", "## Section I Summary of Auditor’s Results",
              "Type of auditor’s report issued: unmodified. Significant deficiencies identified? Yes.",
              "## Section III Federal Award Findings and Questioned Costs"]  # fmt: skip
    for at in (1, 2):
        text = f"We recommend that the {body} {every.pop().do}."
        lines += [f"## 2020-00{at} Allowable Costs", "Federal Program: Coastal Aid, CFDA 97.056", f"Condition: {tale(rng)}",
                  f"Questioned Costs: ${rng.randint(2, 90)},{rng.randint(100, 999)}", "Context: Four of forty items tested.",
                  f"Recommendation: {text}",
                  "Views of Responsible Officials: The recipient agrees with the finding and will change its forms."]  # fmt: skip
        truth.append(Truth(text=text, position=ANY, addressee=body, numbers=(f"2020-00{at}",)))
    lines += ["=====", "# Summary Schedule of Prior Audit Findings"]
    for at in (1, 2):
        old = f"The auditor recommended that the {body} {every[-at].do}."
        lines += [f"## 2019-00{at} Cash Management", f"Condition: {tale(rng, 1)}", f"Recommendation: {old}",
                  f"Current Status: {rng.choice(('Corrected.', 'Not corrected. See 2020-001.'))}"]  # fmt: skip
        truth.append(Truth(text=old, earlier=True, numbers=(f"2019-00{at}",)))
    lines += ["=====", "# Corrective Action Plan", "Finding 2020-001",
              f"Planned corrective action: The {body} will {every[0].do}.", "Anticipated completion date: June 30, 2021"]  # fmt: skip
    return Made(text="\n".join(lines), truth=tuple(truth))


@kind
def comments_to_management(rng: Random) -> Made:
    """A management letter: numbered comments in prose, each with a run-in "Recommendation"."""
    lines, truth = ["# Management Letter", "To the Board:", tale(rng)], []
    for at, matter in enumerate(matters(rng, 3), 1):
        text = f"We recommend management {matter.do}."
        lines += [f"## {at}. Access to Systems", tale(rng, 3), "** Recommendation", text, "** Management Response",
                  "Management concurs and will act by the spring."]  # fmt: skip
        truth.append(Truth(text=text, position="concur", numbers=(str(at),)))
    lines.append("This letter is intended solely for the information and use of management and the Board.")
    return Made(text="\n".join(lines), truth=tuple(truth))


@kind
def weaknesses_with_a_list(rng: Random) -> Made:
    """A material weakness told in prose with numbered causes; the recommendations of all stand in one numbered list."""
    body, items = rng.choice(WHO), matters(rng, 3)
    lines = [*_opinion(body), "# Exhibit I: Material Weakness", "We identified the following:",
             f"    1. {tale(rng, 1)}", f"    2. {tale(rng, 1)}", "These conditions were caused by:",
             "    • a lack of training;", "    • a change of system in the middle of the year.",
             f"Recommendations: We recommend that the Chief Financial Officer of the {body}:",
             *(f"    {n}. {capital(item.do)}." for n, item in enumerate(items, 1)),
             "# Exhibit II: Status of Prior Year Weakness",
             "| Prior Year Condition | Current Year Status", "| Weak access controls | Closed"]  # fmt: skip
    who = f"Chief Financial Officer of the {body}"
    return Made(text="\n".join(lines),
                truth=tuple(Truth(text=f"{capital(i.do)}.", number=str(n), addressee=who, position=ANY)
                            for n, i in enumerate(items, 1)))  # fmt: skip
