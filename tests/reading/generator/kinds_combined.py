"""Reports put together by chance: how findings are set, how what is asked is printed under each, what stands around it."""

from random import Random

from tests.reading.generator.asked import capital
from tests.reading.generator.matters import WHO, Matter, matters, tale
from tests.reading.generator.reports import ANY, Made, Truth, kind

FINDING = ("# Finding {n}: Records Were Not Kept", "# {n}. Records Were Not Kept", "## Finding {year}-{n:03} – Weak Records",
           "# Observation {n}", "# Issue {n}: Records", "## {year}-0{n} Reporting (Repeat Finding)")  # fmt: skip
PARTS = (("Criteria", "Condition", "Cause", "Effect"), ("Condition", "Criteria", "Cause and Effect"), ("What We Found", "Why It Matters"),
         ("Background", "Analysis"), ("Condition and Context", "Criteria or Specific Requirement",
         "Effect or Potential Effect"))  # fmt: skip
ANSWER = ("Management’s Response", "Views of Responsible Officials", "Agency Response", "Auditee’s Response", "Management Comments")
SET = ("{label}: {text}", "** {label}\n{text}", "## {label}\n{text}")


def _label(rng: Random, style: str, label: str, text: str) -> list[str]:
    return style.format(label=label, text=text).split("\n")


def _asked(rng: Random, body: str, form: str, items: list[Matter]) -> tuple[list[str], list[str]]:
    """The lines of what is asked, the first to stand after its label; and the texts that count."""
    if form == "sentence":
        text = rng.choice((f"We recommend that the {body} {items[0].do}.", f"The {body} should {items[0].do}.",
                           f"We recommend {body} management {items[0].do}."))  # fmt: skip
        return [text], [text]
    mark = rng.choice(("{n}.", "({n})", "•", "{n})", "-"))
    lead = rng.choice((f"We recommend that the {body}:", f"The {body} should:", f"We recommend the {body} take the following actions:"))
    texts = [f"{capital(m.do)}." for m in items]
    return [lead, *(f"    {mark.format(n=n)} {text}" for n, text in enumerate(texts, 1))], texts


@kind
def findings_by_chance(rng: Random) -> Made:
    """Findings in any dress, each with its parts, what is asked and the answer; an opinion before, a plan or last year's after."""
    body, every = rng.choice(WHO), matters(rng, 9)
    finding, parts, answer = rng.choice(FINDING), rng.choice(PARTS), rng.choice(ANSWER)
    style, form = rng.choice(SET), rng.choice(("sentence", "list", "list"))
    lines, truth = (
        [rng.choice(("# Schedule of Findings and Responses", "# Findings and Recommendations", "# Audit Results")), tale(rng)],
        [],
    )
    for n in range(1, rng.randint(2, 4)):
        lines.append(finding.format(n=n, year=2020))
        for part in parts:
            told = tale(rng) if rng.random() < 0.6 else f"{tale(rng, 1)} The following were late:\n    1. the deed;\n    2. the map."
            lines += _label(rng, style, part, told)
        asked, texts = _asked(rng, body, form, [every.pop() for _ in range(1 if form == "sentence" else 2)])
        label = "Recommendation" if form == "sentence" else rng.choice(("Recommendations", "Recommendation(s)"))
        lines += [*_label(rng, style, label, asked[0]), *asked[1:]]
        lines += _label(
            rng, style, answer, rng.choice((f"The {body} agrees and will write a rule.", "Management concurs with the finding."))
        )
        truth += [Truth(text=text, addressee=None, position=ANY, date=ANY, number=ANY) for text in texts]
    if rng.random() < 0.5:
        lines += [
            "=====",
            "# Status of Prior Year Findings",
            "| Finding | Status",
            "| 2019-001 Late deposits | Closed",
            "| 2019-002 Lost keys | Open",
        ]
    else:
        lines += ["=====", "# Corrective Action Plan", f"Prepared by the {body}", "Planned action:", f"    1. {capital(every.pop().do)}.",
                  "    2. The director should sign all forms by June."]  # fmt: skip
    return Made(text="\n".join("\n".join(lines).split("\n")), truth=tuple(truth))


HEAD = (
    "Recommendations",
    "Recommendation",
    "RECOMMENDATIONS",
    "Our Recommendations",
    "What We Recommend",
    "Conclusions and Recommendations",
)
NOISE = (
    ("# Objectives", "The objectives of this audit were to determine whether the agency:", "    1. kept its books; and",
    "    2. paid its bills."),
    ("# Why We Did This Review", "A law of 2014 says that the Inspector General must review each port every year."),
    ("# Laws That Apply", "Under the code, every harbor master must:", "    (1) keep a log; and", "    (2) post the fees."),
    ("# Leading Practices", "Well-run agencies should:", "    • set goals;", "    • measure results."),
    ("# What the Agency Is Doing", "The agency said that it will:", "    • buy two boats; and", "    • train its crews."),
    ("# Other Matters", "Two matters came to our attention that do not call for action now:", "    • the roof leaks;",
    "    • the lamp is old."),
    ("# Key Facts", "    • 41 boats were inspected.", "    • $2.4 million was spent."),
    ("# Acknowledgments", "We thank the crews. Questions should be directed to the press office."),
    ("# Prior Audit", "In 2011 an audit by the State Auditor recommended that the agency sell its old boats, which it did."),
    ("# Lessons for Others", "Owners of small boats should check their lamps every night."),
    ("# Reader’s Guide", "Readers should note that amounts are rounded."),
)  # fmt: skip


@kind
def sections_by_chance(rng: Random) -> Made:
    """One section of recommendations of any form among sections in any order that look alike and recommend nothing."""
    body, every = rng.choice(WHO), matters(rng, 5)
    form = rng.choice(("sentence", "list", "list", "labels", "headings"))
    if form == "labels":
        texts = [f"The {body} should {m.do}." for m in every[:3]]
        asked = [f"Recommendation {n}: {t}" for n, t in enumerate(texts, 1)]
    elif form == "headings":
        texts = [f"The {body} should {m.do}." for m in every[:3]]
        asked = [line for n, t in enumerate(texts, 1) for line in (f"## Recommendation {n}", t)]
    else:
        asked, texts = _asked(rng, body, form, every[:3])
    around = [list(noise) for noise in rng.sample(NOISE, 6)]
    cut = rng.randint(1, 5)
    lines = [f"# Results\n{tale(rng, 3)}", *(line for noise in around[:cut] for line in noise), f"# {rng.choice(HEAD)}", *asked,
             *(line for noise in around[cut:] for line in noise)]  # fmt: skip
    return Made(text="\n".join(lines), truth=tuple(Truth(text=t, position=ANY, number=ANY, date=ANY) for t in texts))


@kind
def answers_that_repeat(rng: Random) -> Made:
    """A list, then an answer that tells every item again in its own words and form, with actions and bullets of its own."""
    body, every = rng.choice(WHO), matters(rng, 6)
    items = every[: rng.randint(2, 4)]
    lines, truth = [f"# Chapter 1\n{tale(rng, 3)}", rng.choice(("# Recommendations", "## Recommendations")), f"The {body} should:"], []
    lines += [f"    • {capital(m.do)}." for m in items]
    lines += [rng.choice(("# Management’s Response", "## Management’s Response", "** Management’s Response")),
              rng.choice((f"The {body} agrees with the recommendations.",
                   f"The {body} generally concurs with the recommendations."))]  # fmt: skip
    style = rng.choice(("echo", "number", "own", "letter"))
    for n, m in enumerate(items, 1):
        if style == "echo":
            lines += [f"{capital(m.do)}.", "Management Response: Agreed. A rule has been written.", "Responsible Party: Director of Docks",
                      "Implementation Date: March 2022"]  # fmt: skip
        elif style == "number":
            lines += [f"Recommendation {n}", f"The {body} will {m.do} and should be done by the fall."]
        elif style == "own":
            lines += [
                f"    • The {body} will {m.do}.",
                "        o The clerk should report it.",
                f"        o {m.doing.capitalize()} began in May.",
            ]
        else:
            lines += [f"    {'abcd'[n - 1]}. {m.doing.capitalize()} is under way.", "       The director should see it finished."]
    lines += ["Person Responsible: Director", "=====", f"# Chapter 2\n{tale(rng, 3)}", "# Appendix: Methodology", "We did the following:",
              "    • read files;", "    • met staff."]  # fmt: skip
    truth = [Truth(text=f"{capital(m.do)}.", addressee=body, position=ANY, date=ANY) for m in items]
    return Made(text="\n".join(lines), truth=tuple(truth))


@kind
def safety_by_chance(rng: Random) -> Made:
    """An investigator's report by numbered paragraphs: findings, lessons, actions, earlier events; recommendations in reported speech."""
    body, every = rng.choice(WHO), matters(rng, 6)
    who = rng.choice((f"Chief Executive of the {body}", f"Director of the {body}"))
    numbered = rng.random() < 0.6
    old = f"On 22 April 2003 the Commission recommended to the {who} that he {every[4].do}."
    lines = ["# 1 Factual Information", f"1.1 {tale(rng)}", f"1.2 {tale(rng)}", "# Previous occurrences", f"1.3 {tale(rng, 1)}"]
    earlier: list[Truth] = []
    if rng.random() < 0.6:
        lines.append(f"1.4 {old} (013/03)")
        earlier.append(Truth(text=old, number="013/03", earlier=True, optional=True))
    lines += ["# 2 Analysis", f"2.1 {tale(rng)} The operator should have seen the lamp.", f"2.2 {tale(rng)}", "# 3 Findings",
              "Findings are listed in order of development and not in order of priority.", f"3.1 {tale(rng, 1)}", f"3.2 {tale(rng, 1)}",
              "# 4 Safety Actions", f"4.1 On 3 May 2005 the {body} told the Commission that it had:", "    • moved the signal; and",
              f"    • begun {every[5].doing}.", "# 5 Safety Recommendations"]  # fmt: skip
    if rng.random() < 0.5:
        lines.append("Safety recommendations are listed in order of development and not in order of priority.")
    truth, place = [], 0
    for n, m in enumerate(every[: rng.randint(1, 3)]):
        code, place = f"0{80 + n}/05", place + 1
        begin = f"5.{place} " if numbered else ""
        if rng.random() < 0.5:
            text = f"On 26 October 2005 the Commission recommended to the {who} that he {m.do}."
            lines.append(f"{begin}{text} ({code})")
        else:
            text = m.do
            lines += [f"{begin}On 26 October 2005 the Commission recommended to the {who} that they:", f"    {text} ({code})"]
        place += 1
        begin = f"5.{place} " if numbered else ""
        lines += [
            f"{begin}On 3 November 2005 the {who} replied in part:",
            f"    {tale(rng, 1)}",
            "    We will consider what should be done.",
        ]
        truth.append(Truth(text=text, number=code, addressee=who, position=ANY, date=ANY))
    lines += ["Approved for publication by the Commission"]
    return Made(text="\n".join(lines), truth=(*truth, *earlier))
