"""How further kinds of body print recommendations: audit services, parliaments' accounts committees, state and national auditors."""

from random import Random

from tests.reading.generator.asked import capital
from tests.reading.generator.matters import WHO, matters, tale
from tests.reading.generator.reports import ANY, Made, Truth, kind


@kind
def answered_by_number(rng: Random) -> Made:
    """An audit service: "(1) The Office should …" under its findings, accepted by number, and in two tables at the end."""
    body, every = rng.choice(WHO), matters(rng, 3)
    texts = [f"The {body} should {m.do}." for m in every]
    lines = ["# EXECUTIVE SUMMARY", f"{tale(rng, 1)} To address issues identified in the audit, the {body} needed to:",
             "    • strengthen its controls; and", "    • improve its records.", "=====", "# AUDIT RESULTS"]  # fmt: skip
    for n, text in enumerate(texts, 1):
        lines += [f"# {'ABC'[n - 1]}. Area {n}", f"Offices must: (a) sign agreements; and (b) monitor them. {tale(rng, 1)}",
                  f"({n}) {text}", f"The {body} accepted recommendation {n} and stated that it had begun. Recommendation {n} remains open "
                  "pending receipt of the records."]  # fmt: skip
    rows = [f"| {n} | {text} | Important | Open | 31 December 2016" for n, text in enumerate(texts, 1)]
    lines += [
        "=====",
        "# ANNEX I: STATUS OF AUDIT RECOMMENDATIONS",
        "| Rec. no. | Recommendation | Rank | Status | Implementation date",
        *rows,
    ]
    truth = (Truth(text=text, number=str(n), position="concur", date=ANY, addressee=body) for n, text in enumerate(texts, 1))
    return Made(text="\n".join(lines), truth=tuple(truth))


@kind
def only_tables(rng: Random) -> Made:
    """A summary in bullets; the recommendations in full stand in the table of their status and again in the answer's."""
    body, every = rng.choice(WHO), matters(rng, 3)
    texts = [f"The {body} should {m.do}." for m in every]
    lines = ["# EXECUTIVE SUMMARY", f"We recommend that the {body}:", "    • Strengthen controls;", "    • Improve records.",
             "# Findings", tale(rng, 3)]  # fmt: skip
    for title in ("STATUS OF RECOMMENDATIONS", "APPENDIX I"):
        lines += ["=====", f"# {title}", "| Rec. no. | Recommendation | Status | Implementation date"]
        lines += [f"| {n} | {text} | Open | 31 December 2016" for n, text in enumerate(texts, 1)]
    truth = (Truth(text=text, number=str(n), position=ANY, date=ANY, addressee=body, pages=2) for n, text in enumerate(texts, 1))
    return Made(text="\n".join(lines), truth=tuple(truth))


@kind
def reference_under_label(rng: Random) -> Made:
    """A national auditor: label, a line that says which paragraph, then the words, in the summary and in the chapter."""
    body, every = rng.choice(WHO), matters(rng, 3)
    lines, truth = ["# Summary and recommendations", tale(rng), "# Recommendations"], []
    for n, m in enumerate(every[:2], 1):
        text = f"The {body} {m.do}."
        lines += [f"Recommendation no. {n}", f"Paragraph {n + 1}.{30 + n}", text, f"{body} response: Agreed."]
        truth.append(Truth(text=text, number=str(n), position="concur", addressee=body))
    lines += ["# Key messages for all entities", "Below is a summary of key messages:", "    • Entities should keep records.",
              "    • Governance must be clear.", "====="]  # fmt: skip
    for n, m in enumerate(every[:2], 1):
        lines += [f"# {n + 1}. Chapter {n}", f"{tale(rng, 1)} Entities should keep registers under the guide.", f"Recommendation no. {n}",
                  f"{n + 1}.{30 + n} The {body} {m.do}.", f"{body} response: Agreed."]  # fmt: skip
    return Made(text="\n".join(lines), truth=tuple(truth))


@kind
def bare_letters(rng: Random) -> Made:
    """A national auditor whose marks have no point: "16 We make these recommendations:" over "a The Department should …"."""
    body, every = rng.choice(WHO), matters(rng, 3)
    texts = [f"The {body} should {every[0].do}.", f"It should {every[1].do}.", f"The {body} should {every[2].do}."]
    lines = ["# Key findings", f"1 {tale(rng)}", f"2 The {body} should have known more.", "# Conclusion", f"15 {tale(rng, 1)}",
             "# Recommendations", f"16 We make the following recommendations to help the {body} improve:",
             *(f"    {mark} {text}" for mark, text in zip("abc", texts, strict=True)), "=====", "# Part One",
             f"1.1 {tale(rng)}", "1.2 Departments should follow the guide."]  # fmt: skip
    return Made(text="\n".join(lines), truth=tuple(Truth(text=t, number=n) for n, t in zip("abc", texts, strict=True)))


@kind
def conclusions_with_labels(rng: Random) -> Made:
    """An accounts committee: numbered conclusions, each with its "Recommendation:"; conclusions that say "should" are none."""
    body, every = rng.choice(WHO), matters(rng, 3)
    lines, truth = [f"# Summary\n{tale(rng)} The {body} should do better.", "# Conclusions and recommendations"], []
    for n, m in enumerate(every, 1):
        text = rng.choice((f"The {body} should, within three months, {m.do}.", f"By May, the {body} should {m.do}."))
        lines += [f"{n}. {tale(rng)} We are not convinced that fees should rise again.", f"Recommendation: {text}"]
        truth.append(Truth(text=text, numbers=(str(n), None)))
    lines += ["=====", "# 1 Piers", f"1. {tale(rng, 1)}", f"2. The {body} told us that it should know more."]
    return Made(text="\n".join(lines), truth=tuple(truth))


@kind
def names_as_headings(rng: Random) -> Made:
    """A state auditor: under "Recommendations" the name of each body as a heading, then what it should do by when."""
    body, every = rng.choice(WHO), matters(rng, 4)
    first = f"To ensure fairness, the Legislature should amend state law to require the {body} to {every[0].do}."
    last = f"To ensure that crews are safe, the {body} should, by December 2023, {every[3].do}."
    lines = ["# Audit Results", f"{tale(rng)} According to best practices, agencies should review plans yearly.", "# Recommendations",
             "# Legislature", first, f"# {body}", f"To improve its oversight, by June 2023 the {body} should do the following:",
             *(f"    • {capital(m.do)}." for m in every[1:3]), last,
             "We conducted this audit in accordance with standards that require that we plan and perform the audit.", "=====",
             "# Comments on the Response", "The numbers below correspond to the numbers we have placed in the margin of the response.",
             f"1. We stand by our conclusion that the {body} should create a plan.", "2. It must post its fees."]  # fmt: skip
    texts = [first, *(f"{capital(m.do)}." for m in every[1:3]), last]
    return Made(text="\n".join(lines), truth=tuple(Truth(text=text, position=ANY, date=ANY) for text in texts))


@kind
def comments_in_the_heading(rng: Random) -> Made:
    """A defence auditor: "Recommendations, Management Comments, and Our Response" over lettered parts; the list in brief before."""
    body, every = rng.choice(WHO), matters(rng, 3)
    stem = f"We recommend that the Director of the {body}:"
    last = f"We recommend that the Director of the {body} {every[2].do}."
    lines = ["# Results in Brief", "# Recommendations", stem, *(f"    • {capital(m.do)}." for m in every[:2]),
             "# Management Comments and Our Response", "The Director agreed. Please see the Recommendations Table.", "=====",
             "# Recommendations Table", "| Management | Recommendations Unresolved | Recommendations Resolved",
             f"| Director, {body} | B.1 | A.1.a, A.1.b", "=====", "# Finding A", tale(rng), "According to the regulation, crews must:",
             "    • inspect piers; and", "    • sign reports.", "# Recommendations, Management Comments, and Our Response",
             "# Recommendation A.1", stem, *(f"    {mark}. {capital(m.do)}." for mark, m in zip("ab", every, strict=False)),
             f"# {body} Comments", "The Director agreed, stating that he should have the plan by May. The command will:",
             "    1. Write a plan.", "    2. Hire staff.", "# Our Response", "The recommendation is resolved but will remain open.",
             "# Finding B", tale(rng), "# Recommendation B.1", last, f"# {body} Comments", "The Director disagreed.",
             "# Our Response", "The recommendation is unresolved."]  # fmt: skip
    parts = (Truth(text=f"{capital(m.do)}.", number=f"A.1.{mark}", position=ANY, date=ANY) for mark, m in zip("ab", every, strict=False))
    return Made(text="\n".join(lines), truth=(Truth(text=stem, number="A.1", position=ANY, date=ANY), *parts,
                Truth(text=last, number="B.1", position=ANY, date=ANY)))  # fmt: skip


@kind
def assessment_of_earlier(rng: Random) -> Made:
    """A board's assessment of what became of its recommendations: all are its earlier reports'."""
    lines, truth = ["# Recommendations Assessment Report", f"{tale(rng)} This report gives the status of each recommendation."], []
    for n, m in enumerate(matters(rng, 3), 1):
        state = rng.choice(("Implemented", "Implemented in part", "Being implemented"))
        lines += [f"# Recommendation {n}: {capital(m.do)}", f"Status: {state}", f"{tale(rng, 1)} The government should finish this."]
        truth.append(Truth(text=capital(m.do), number=str(n), earlier=True, status=state))
    return Made(text="\n".join(lines), truth=tuple(truth))
