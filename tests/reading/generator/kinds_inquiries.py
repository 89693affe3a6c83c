"""Inquiries, ombudsmen, parliaments and accident investigators, with the findings, lessons and next steps that are no recommendations."""

from random import Random

from tests.reading.generator.asked import capital
from tests.reading.generator.matters import HEADS, WHO, matters, tale
from tests.reading.generator.reports import ANY, Made, Truth, kind


@kind
def inquiry(rng: Random) -> Made:
    """Numbered paragraphs and numbered findings; the recommendations at the ends of chapters and together in the front."""
    every, parts, truth = matters(rng, 4), [], []
    front = ["# Executive Summary", tale(rng, 3), "# Summary of Recommendations"]
    titles = rng.sample(("The Night of the Flood", "A Lamp Goes Out", "Who Held the Keys", "Orders and Silence"), 4)
    for n, m in enumerate(every, 1):
        who = rng.choice(WHO)
        text = f"The {who} should {m.do}."
        front.append(f"Recommendation {n}: {text}")
        parts += [f"# Chapter {n} {titles[n - 1]}", f"{n}.1 {tale(rng)}", f"{n}.2 {tale(rng)}",
                  f"** Finding {n}", f"The watch was undermanned. {tale(rng, 1)}", f"** Recommendation {n}", text,
                  f"{n}.3 {tale(rng)}", "====="]  # fmt: skip
        truth.append(Truth(text=text, number=str(n), addressee=who))
    return Made(text="\n".join([*front, "=====", *parts[:-1]]), truth=tuple(truth))


@kind
def ombudsman(rng: Random) -> Made:
    """A decision on a complaint: what the Council did wrong, then what it has to do within a month."""
    body, items = "Quillon City Council", matters(rng, 3)
    lead = rng.choice((f"To remedy the injustice, I recommend that within one month of the date of my final decision the {body}:",
                       f"I recommend the {body} should, within four weeks of this decision:",
                       f"Within one month of my final decision, I recommend the {body}:"))  # fmt: skip
    lines = ["# The Complaint", f"1. Mrs Quill complains that the {body} delayed her case.", "# The Ombudsman’s Role and Powers",
             "2. We investigate complaints about maladministration. We should not question whether a decision is right or wrong.",
             "# What I Found", f"3. {tale(rng)}", f"4. {tale(rng)}", "# Recommended Action", f"5. {lead}",
             *(f"    {letter}) {m.do}{end}" for letter, m, end in zip("abc", items, (";", "; and", "."), strict=True)),
             "6. The Council should provide us with evidence that it has complied with the above actions.",
             "# Final Decision", "7. I have completed my investigation. There was fault causing injustice."]  # fmt: skip
    texts = [f"{m.do}{end}" for m, end in zip(items, ("", "", "."), strict=True)]
    return Made(text="\n".join(lines),
                truth=tuple(Truth(text=t, number=n, addressee=body, position=ANY, numbers=(None, n))
                            for t, n in zip(texts, "abc", strict=True)))  # fmt: skip


@kind
def committee_of_parliament(rng: Random) -> Made:
    """A committee's report: numbered observations, then numbered recommendations to a minister."""
    who, items = rng.choice(("Minister of Ports", "Minister of Fisheries")), matters(rng, 3)
    lines = ["# Report of the Portfolio Committee on Ports", "1. Introduction", tale(rng), "2. Committee observations",
             "The Committee made the following observations:", f"    2.1. {tale(rng, 1)}",
             f"    2.2. The {WHO[0]} must do more for small ports, members said.",
             "# 3. Recommendations", rng.choice((f"The Committee recommends that the {who} should ensure the following:",
                                               f"The Committee recommends that the {who}:")),
             *(f"    3.{n}. {capital(m.do)}." for n, m in enumerate(items, 1)),
             "The report is to be considered by the House. Report to be tabled."]  # fmt: skip
    return Made(text="\n".join(lines), truth=tuple(
        Truth(text=f"{capital(m.do)}.", number=f"3.{n}", addressee=who, position=ANY) for n, m in enumerate(items, 1)))  # fmt: skip


@kind
def accident(rng: Random) -> Made:
    """A transport investigator: lessons, actions taken, boilerplate on recommendations, then reported speech with numbers."""
    body, items = rng.choice(WHO), matters(rng, 2)
    number = rng.randint(2, 30)
    texts, lines = [], []
    lines += ["# 1. Summary", tale(rng, 3),
         f"The Commission made {rng.choice(('two recommendations', 'recommendations'))} to the {body} about "
              "what it found.", "# 5. Findings", f"5.1. {tale(rng, 1)}", f"5.2. {tale(rng, 1)}", "# 6. Safety Actions",
              "6.1. The Commission classifies safety actions by two types: actions taken by the regulator or an operator, and others.",
              "The operator has taken the following safety actions:", "    • fitted new radios; and", "    • told its crews.",
              "# 7. Recommendations", "## General",
              "7.1. The Commission may issue, or give notice of, recommendations to any person or organisation that it considers the most "
              "appropriate to address the identified safety issues.",
              f"7.2. In this case, recommendations have been issued to the {body}, with notice of them given to the Ministry.",
              f"## Recommendations to the {body}"]  # fmt: skip
    for n, m in enumerate(items, 3):
        code = f"0{number + n:02}/14"
        text = f"On 26 May 2016 the Commission recommended to the {HEADS[2]} of the {body} that they {m.do}."
        texts.append((text, code))
        lines += [f"7.{n}. {text} ({code})", f"On 9 June 2016 the {body} replied:", f"    {tale(rng, 1)}"]
    lines += ["# 8. Key Lessons", "8.1. Masters should check the depth of a channel before entering it.",
              "8.2. Crews must keep a proper lookout at all times."]  # fmt: skip
    return Made(text="\n".join(lines), truth=tuple(
        Truth(text=t, number=c, addressee=f"{HEADS[2]} of the {body}", position=ANY) for t, c in texts))  # fmt: skip


@kind
def safety_board(rng: Random) -> Made:
    """A board's new recommendations by addressee, "To X:", and those that it reiterates."""
    one, two = rng.sample(WHO, 2)
    every = matters(rng, 4)
    lines = [f"# Probable Cause\n{tale(rng)}", "# Recommendations", "## New Recommendations",
             "As a result of this investigation, the Board makes the following new safety recommendations.", f"** To the {one}:",
             *(f"{capital(m.do)}. (M-21-{n})" for n, m in enumerate(every[:2], 4)), f"** To the {two}:",
             f"{capital(every[2].do)}. (M-21-6)",
             "## Previously Issued Recommendation Reiterated in This Report",
             "The Board reiterates the following safety recommendation.", f"** To the {one}:",
             f"{capital(every[3].do)}. (M-15-2)"]  # fmt: skip
    truth = [Truth(text=f"{capital(m.do)}.", number=f"M-21-{n}", addressee=one if n < 6 else two, position=ANY)
             for n, m in enumerate(every[:3], 4)]  # fmt: skip
    return Made(text="\n".join(lines), truth=(*truth, Truth(text=f"{capital(every[3].do)}.", number="M-15-2", earlier=True)))


@kind
def next_steps(rng: Random) -> Made:
    """Recommendations by number; helpful hints, good practice and next steps of the agency beside them."""
    body, every = rng.choice(WHO), matters(rng, 6)
    lines = ["# Good Practice", "We saw that well-run ports:", f"    • {every[3].do};", f"    • {every[4].do}.",
         f"# Findings\n{tale(rng, 3)}",
             "# Recommendations", f"We recommend that the {body}:", *(f"    {n}. {capital(m.do)}." for n, m in enumerate(every[:3], 1)),
             rng.choice(("# Next Steps", "# What Happens Next", "# Agency Plans")),
             f"The {body} told us that it plans to:", f"    1. {capital(every[5].do)}.", "    2. Hire two clerks.",
             "# Helpful Resources", "Readers who want to know more should:", "    • visit our web site;",
             "    • write to the clerk."]  # fmt: skip
    return Made(text="\n".join(lines),
                truth=tuple(Truth(text=f"{capital(m.do)}.", number=str(n), addressee=body, position=ANY) for n,
                     m in enumerate(every[:3], 1)))  # fmt: skip


@kind
def letter_to_the_head(rng: Random) -> Made:
    """An alert by letter: recommendations in running prose and a request for an answer in thirty days."""
    who, items = rng.choice(HEADS), matters(rng, 2)
    texts = [f"We recommend that the {who} {items[0].do}.", f"We also recommend that the {who} {items[1].do}."]
    lines = ["# Management Alert", "March 4, 2021", f"The {who}", "Dear Sir:", tale(rng), f"{tale(rng, 1)} {texts[0]}",
         f"{tale(rng, 1)} {texts[1]}",
             "Please advise us within 30 days what actions you have taken or plan. If you have questions, you should call my office.",
             "Sincerely,", "Ada Quill"]  # fmt: skip
    return Made(text="\n".join(lines), truth=tuple(Truth(text=t, addressee=who, position=ANY) for t in texts))


@kind
def for_the_legislature(rng: Random) -> Made:
    """What the Legislature should consider, and what the agency should do, in one section."""
    body, every = rng.choice(WHO), matters(rng, 4)
    lines = [f"# Audit Results\n{tale(rng, 3)}", "# Recommendations",
         "To lower costs, the Legislature should consider amending state law to:",
             f"    • {capital(every[0].do)}.", f"    • {capital(every[1].do)}.",
             f"To meet its duties, the {body} should do the following by March 2022:",
             *(f"    • {capital(m.do)}." for m in every[2:])]  # fmt: skip
    return Made(text="\n".join(lines), truth=(
        *(Truth(text=f"{capital(m.do)}.", addressee="Legislature", position=ANY) for m in every[:2]),
        *(Truth(text=f"{capital(m.do)}.", addressee=body, position=ANY, date=ANY) for m in every[2:])))  # fmt: skip
