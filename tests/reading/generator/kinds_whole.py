"""Whole reports, with all that stands around their recommendations: criteria, replies that repeat, lessons, performance, appendices."""

from random import Random

from tests.reading.generator.asked import capital
from tests.reading.generator.matters import WHO, matters, tale
from tests.reading.generator.reports import ANY, Made, Truth, kind

CRITERIA = (
    "According to the Uniform Guide, agencies should review every count. The policy states that staff must:\n"
    "    • Open each count within five days.\n    • Sign each count.",
    "Auditors identified the following issues:\n    • Counts were late by 30 days.\n    • The rest should have been recovered.",
    "The contract requires the contractor to do the following:\n    • Submit counts monthly.\n    • Keep a log.",
    "Ports must:\n    • keep a plan for each boat; and\n    • check that moorers are qualified.",
)


@kind
def chapters_that_repeat(rng: Random) -> Made:
    """A state auditor's chapters: bullets for the auditee, then a response that prints each again under "Recommendation"."""
    body, every = rng.choice(WHO), matters(rng, 5)
    lines = [f"# An Audit Report on Contract Processes at the {body}", "# Overall Conclusion",
             f"The {body} had processes. However, it should strengthen them. {tale(rng, 1)}", f"The {body} should improve its controls.",
             "# Audit Objectives", "The objective of this audit was to determine whether the agency:", "    • Counts boats.",
             "    • Should have paid.", "====="]  # fmt: skip
    truth: list[Truth] = []
    for chapter in (1, 2):
        items = [every.pop() for _ in range(2)]
        lines += [f"# Chapter {chapter}-A", f"## The {body} Should Strengthen Its Reviews", tale(rng), *rng.sample(CRITERIA, 2),
                  "# Recommendations", f"The {body} should:", *(f"    • {capital(m.do)}." for m in items),
                  "# Management’s Response"]  # fmt: skip
        head = rng.choice(("# Recommendation", "Recommendation", "Recommendation:"))
        reply = rng.choice(("# Management Response", "Management Response:"))
        for m in items:
            again = rng.choice((f"The {body} should {m.do}.", f"{capital(m.do)}."))
            lines += [f"{head} {again}" if head.endswith(":") else f"{head}\n{again}", reply,
                      f"The {body} agrees with the recommendation. The contract unit will:", "    • Write a form.",
                      "    • Train staff on the form.", "The unit should have the form in place by May.",
                      "Responsible Manager: Deputy Director", "Target Implementation Date: May 31, 2019"]  # fmt: skip
            truth.append(Truth(text=f"{capital(m.do)}.", addressee=body, position=ANY, date=ANY))
        lines += ["# Auditor Follow-up Comment", f"The auditors stand by their conclusion. The {body} should act, because the law says so."]
    lines += ["=====", "# Appendix 1", "# Objectives, Scope, and Methodology", "Procedures and tests included the following:",
              "    • Interviewed staff.", "    • Tested whether reviewers should sign.", "# Appendix 2", "# Issue Rating Classifications",
              "| Rating | Description of Rating", "| High | Prompt action is essential to address the concerns and reduce risks.",
              "| Low | Action is needed to reduce risks to a more desirable level."]  # fmt: skip
    return Made(text="\n".join("\n".join(lines).split("\n")), truth=tuple(truth))


@kind
def portfolio(rng: Random) -> Made:
    """An evaluation that sums up earlier ones: what they recommended, then new recommendations as headings, explained by lists."""
    body, every = rng.choice(WHO), matters(rng, 6)
    new, old = every[:3], every[3:]
    lines = ["# EXECUTIVE SUMMARY", "# WHAT WE RECOMMEND", f"We recommend that the {body}:", *(f"    • {m.do};" for m in new),
             f"In its comments the {body} concurred with two of our three recommendations and did not concur with one.", "=====",
             "# BACKGROUND", tale(rng), rng.choice(CRITERIA), "# FINDINGS",
             f"{tale(rng, 1)} In an earlier review we recommended that the {body} {old[0].do}. It has not acted on that recommendation.",
             "# RECOMMENDATIONS", f"To address the vulnerabilities described above, we recommend that the {body}:"]  # fmt: skip
    for m in new:
        lines += [f"# {capital(m.do)}", f"{tale(rng, 1)} These rules should:", "    • set a minimum age; and", "    • require a course.",
                  f"The {body} could share its files. The guidance should help ports to stop claims with no date."]  # fmt: skip
    lines += ["# AGENCY COMMENTS AND OFFICE OF INSPECTOR GENERAL RESPONSE",
              f"The {body} concurred with our first and second recommendations. It did not concur with the third and said that "
              f"ports should ask owners. We continue to recommend that it {new[2].do}.", "=====", "# APPENDIX A: REPORTS",
              "| Report | Number | Recommendations", f"| Mooring in the North | A-02-11-00030 | We recommended that the port {old[1].do}.",
              f"| Mooring in the South | OEI-07-08-00430 | The port should {old[2].do}."]  # fmt: skip
    truth = (Truth(text=capital(m.do), addressee=body, position=ANY) for m in new)
    return Made(text="\n".join("\n".join(lines).split("\n")), truth=tuple(truth))


@kind
def accident_by_paragraph(rng: Random) -> Made:
    """An accident investigator's numbered paragraphs: what is argued, replied, learnt and was recommended before; two forms of words."""
    body, every = rng.choice(WHO), matters(rng, 5)
    who = f"{rng.choice(('chief executive', 'Director', 'general manager'))} of the {body}"
    lines = ["# 1. Executive summary", f"1.1. {tale(rng)}",
             "1.2. The Commission made two recommendations to the operator, that it fit lamps and that it train drivers.",
             "1.3. The key lessons are that drivers should brake early, and that operators must measure their rails.", "=====",
             "# 4. Analysis", f"4.1. {tale(rng)} The driver should have braked.", "# Previous occurrences",
             f"4.2. On 22 April 2010 the Commission recommended to the {who} that he {every[4].do}. (013/10)",
             "4.3. On 30 April 2010 the operator replied: “We accept the recommendation.”", "# 5. Findings",
             "5.1. The driver should have seen the lamp.", "# 6. Safety actions", "6.1. The operator issued an instruction that drivers "
             "should enter at walking pace. It also:", "    • moved the lamp", "    • resurfaced the rails.", "# 7. Recommendations",
             "# General", "7.1. The Commission may issue, or give notice of, recommendations to any person that it considers appropriate.",
             "7.2. It is important that these recommendations are implemented without delay.", "# Recommendations to the operator",
             "7.3. Drivers should be able to see where the line ends. Two things need to be done:", "    (a) the buffer must be lit",
             "    (b) the rails should be cleaned."]  # fmt: skip
    first = f"On 26 November 2014 the Commission recommended to the {who} that he {every[0].do}."
    second = f"The Commission recommends that the {who} {every[1].do}."
    lines += [f"{first} (018/14)", f"On 5 December 2014 the {body} replied:", "    We accept this recommendation. The following should "
              "be noted:", "    (a) the buffer was lit in May", "    (b) the contractor should finish by June.",
              f"7.4. {tale(rng, 1)}", f"7.4.1. {second} (019/14)", f"7.4.2. On 5 December 2014 the {body} replied that it had begun.",
              "# 8. Key lessons", "8.1. Drivers should brake early on wet rails.", "8.2. Operators must measure their rails."]  # fmt: skip
    truth = (Truth(text=first, number="018/14", addressee=who, position=ANY), Truth(text=second, number="019/14", addressee=who,
             position=ANY), Truth(text=lines[8][5:-9], number="013/10", earlier=True))  # fmt: skip
    return Made(text="\n".join(lines), truth=truth)


@kind
def performance_and_audit(rng: Random) -> Made:
    """A board's own financial report: its mission, goals and past recommendations are none; what the auditor recommends in it is."""
    body, every = rng.choice(WHO), matters(rng, 3)
    text = f"We recommend that the {body} {every[0].do}."
    lines = [f"# {body} Annual Financial Report Fiscal Year 2018", "# Message from the Chair",
             f"{tale(rng, 1)} In 2016 the Board recommended that the Bureau {every[1].do}. The Bureau has done most of it.",
             "# Management’s Discussion and Analysis", "The Board’s authorities include:",
             "    1. Analyze and review actions that the executive takes.", "    2. Ensure that liberty is considered.", "## Performance",
             "Its recommendations to the Bureau were:", f"    • {every[2].do};", "    • publish the opinions.",
             "Strategic Goal 1: Conduct oversight. To reach this goal the Board will:", "    • issue reports;",
             "    • recommend changes to programs.", "## Management Assurances",
             "Managers must ensure that controls work. The circular says that agencies should assess controls.",
             "## Challenges", "The Board should receive its funds on time.", "=====", "# Independent Auditor’s Report",
             "We have audited the accompanying financial statements."]  # fmt: skip
    found = rng.random() < 0.6
    if found:
        lines += ["## Finding 1: Vouchers Were Not Reviewed", "Criteria: Standards state that management should design control activities.",
                  f"Condition: {tale(rng, 1)}", "Cause: Staff left.", "Effect: Errors may go unnoticed.", f"Recommendation: {text}",
                  "Management Response: Management concurs. Managers should review vouchers weekly."]  # fmt: skip
    else:
        lines += ["# Report on Internal Control", "We did not identify any deficiency that we consider to be a material weakness."]
    lines += [
        "=====",
        "# Notes to the Financial Statements",
        "Note 1. Significant Accounting Policies",
        "Amounts should be read with them.",
    ]
    return Made(text="\n".join(lines), truth=(Truth(text=text, addressee=body, position=ANY),) if found else ())
