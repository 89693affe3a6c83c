"""The shapes that lists take: items that hang on a verb, that run over pages, that have parts, bullets or addressees of their own."""

from random import Random

from tests.reading.generator.asked import capital
from tests.reading.generator.matters import HEADS, WHO, matters, tale
from tests.reading.generator.reports import ANY, Made, Truth, kind

GLYPHS = ("•", "▪", "–", "\uf0b7", "➢", "o", "*")


@kind
def ensure_that(rng: Random) -> Made:
    """The lead-in carries the verb: "should ensure that:", items that are clauses, closed by ";" and "; and"."""
    body, items, mark = rng.choice(WHO), matters(rng, 3), rng.choice(GLYPHS)
    lines = [f"# Findings\n{tale(rng, 3)}", "# Recommendations", f"The {body} should ensure that:",
             *(f"    {mark} {m.done}{end}" for m, end in zip(items, (";", "; and", "."), strict=True)),
             f"# Scope\n{tale(rng)}"]  # fmt: skip
    return Made(text="\n".join(lines),
                truth=tuple(Truth(text=f"{m.done}{end}", addressee=body) for m, end in zip(items, ("", "", "."), strict=True)))  # fmt: skip


@kind
def by_doing(rng: Random) -> Made:
    """Items in "-ing" or nouns: "should strengthen its oversight by:", "should develop:"."""
    body, items = rng.choice(WHO), matters(rng, 3)
    form = rng.choice(("doing", "noun"))
    lead = f"We recommend that the {body} strengthen its oversight by:" if form == "doing" else f"We recommend that the {body} develop:"
    texts = [capital(getattr(m, form)) if rng.random() < 0.5 else getattr(m, form) for m in items]
    lines = [
        f"# Findings\n{tale(rng, 3)}",
        "# Recommendations",
        lead,
        *(f"    {n}. {t}." for n, t in enumerate(texts, 1)),
        "# Methodology",
        tale(rng),
    ]
    return Made(text="\n".join(lines), truth=tuple(Truth(text=f"{t}.", number=str(n), addressee=body) for n, t in enumerate(texts, 1)))


@kind
def over_the_page(rng: Random) -> Made:
    """An item that runs over the page end, a footnote between its halves."""
    body, items = rng.choice(WHO), matters(rng, 3)
    first, last = items[1].do.split(" ", 3)[:3], items[1].do.split(" ", 3)[3]
    lines = [f"# Findings\n{tale(rng, 3)}", "# Recommendations", f"We recommend that the {body}:", f"    1. {capital(items[0].do)}.",
             f"    2. {capital(' '.join(first))}", "^ 7 See the Mooring Act of 1974, which the council should repeal.", "=====",
             f"    {last}.", f"    3. {capital(items[2].do)}.", "# Agency Comments",
             f"The {body} concurred with all three recommendations."]  # fmt: skip
    return Made(text="\n".join(lines), truth=tuple(
        Truth(text=f"{capital(m.do)}.", number=str(n), addressee=body, position="concur") for n, m in enumerate(items, 1)))  # fmt: skip


@kind
def parts_and_bullets(rng: Random) -> Made:
    """Numbered items, one with bullets below it that stay inside, one with lettered parts that are entries."""
    body, every = rng.choice(WHO), matters(rng, 6)
    lines = [f"# Findings\n{tale(rng)}", "# Recommendations", f"The {body} should:", "    1. Write a policy that covers:",
             f"        • {every[0].noun}; and", f"        • {every[1].noun}.",
             "    2. Improve its oversight of vessels. At a minimum, it should:",
             f"        a. {every[2].do};", f"        b. {every[3].do}.", f"    3. {capital(every[4].do)}."]  # fmt: skip
    return Made(text="\n".join(lines), truth=(
        Truth(text=f"Write a policy that covers: {every[0].noun}; and {every[1].noun}.", number="1"),
        Truth(text="Improve its oversight of vessels. At a minimum, it should:", number="2"),
        Truth(text=every[2].do, number="2.a"), Truth(text=f"{every[3].do}.", number="2.b"),
        Truth(text=f"{capital(every[4].do)}.", number="3")))  # fmt: skip


@kind
def subjects_of_their_own(rng: Random) -> Made:
    """Bullets straight under the heading, each with a subject of its own."""
    who, items = rng.sample(WHO, 4), matters(rng, 4)
    texts = [f"The {w} should {m.do}." for w, m in zip(who, items, strict=True)]
    lines = [f"# Findings\n{tale(rng, 3)}", "# Recommendations", rng.choice(("We recommend the following:", "Our recommendations are:")),
             *(f"    {rng.choice(('•', '•'))} {t}" for t in texts)]  # fmt: skip
    return Made(text="\n".join(lines), truth=tuple(Truth(text=t, addressee=w) for t, w in zip(texts, who, strict=True)))


@kind
def changing_addressee(rng: Random) -> Made:
    """The addressee changes in mid-list by a line between the items; the numbers run on."""
    one, two, items = *rng.sample(WHO, 2), matters(rng, 4)
    line = rng.choice(
        ("We further recommend that the {two}:", "We recommend that the {two}, in coordination with the {one}:", "The {two} should:")
    )
    lines = [f"# Findings\n{tale(rng, 2)}", "# Recommendations", f"We recommend that the {one}:",
             *(f"    {n}. {capital(m.do)}." for n, m in enumerate(items[:2], 1)), line.format(one=one, two=two),
             *(f"    {n}. {capital(m.do)}." for n, m in enumerate(items[2:], 3)), "# Methodology", tale(rng)]  # fmt: skip
    return Made(text="\n".join(lines), truth=tuple(
        Truth(text=f"{capital(m.do)}.", number=str(n), addressee=one if n < 3 else two) for n, m in enumerate(items, 1)))  # fmt: skip


@kind
def jointly(rng: Random) -> Made:
    """Joint addressees, in the lead-in or in the item."""
    one, two, items = *rng.sample(WHO, 2), matters(rng, 2)
    lead = rng.choice((f"We recommend that the {one} and the {two} jointly:",
         f"The {HEADS[0]} of the {one} and the {HEADS[1]} of the {two} should:",
                       f"We recommend that both the {one} and the {two}:"))  # fmt: skip
    names = (f"{HEADS[0]} of the {one}", f"{HEADS[1]} of the {two}") if HEADS[0] in lead else (one, two)
    lines = [f"# Findings\n{tale(rng)} The {one} runs the port. The {two} pays for it.", "# Recommendations", lead,
             *(f"    {n}. {capital(m.do)}." for n, m in enumerate(items, 1))]  # fmt: skip
    return Made(
        text="\n".join(lines), truth=tuple(Truth(text=f"{capital(m.do)}.", number=str(n), addressees=names) for n, m in enumerate(items, 1))
    )


@kind
def second_addressee_inside(rng: Random) -> Made:
    """One recommendation that says who should do one thing and who another."""
    one, two, items = *rng.sample(WHO, 2), matters(rng, 4)
    texts = [
        f"The {one} should {items[0].do}, and the {two} should {items[1].do}.",
        f"The {one} should {items[2].do}. The {two} should {items[3].do}.",
    ]
    lines = [f"# Findings\n{tale(rng, 2)}", "# Recommendations", *(f"Recommendation {n}: {t}" for n, t in enumerate(texts, 1))]
    return Made(text="\n".join(lines), truth=tuple(Truth(text=t, number=str(n), addressees=(one, two)) for n, t in enumerate(texts, 1)))


@kind
def near_twins(rng: Random) -> Made:
    """The same words to three bodies, trailing numbers."""
    who, m = rng.sample(WHO, 3), matters(rng, 1)[0]
    texts = [f"The {HEADS[3]} of the {w} should {m.do}." for w in who]
    lines = [f"# Findings\n{tale(rng, 2)}", "# Recommendations for Executive Action",
             f"We are making a total of three recommendations, one to each of the {who[0]}, {who[1]}, and {who[2]}. Specifically:",
             *(f"{t} (Recommendation {n})" for n, t in enumerate(texts, 1)), "# Agency Comments",
             "We provided a draft to the agencies for review."]  # fmt: skip
    return Made(text="\n".join(lines), truth=tuple(
        Truth(text=t, number=str(n), addressee=f"{HEADS[3]} of the {w}", position=ANY) for n, (t, w) in enumerate(zip(texts,
             who, strict=True), 1)))  # fmt: skip


@kind
def five_copies(rng: Random) -> Made:
    """Letter, summary, body, slides and appendix print the same list; the summary's wording differs in a word."""
    body, items = rng.choice(WHO), matters(rng, 3)
    plain = [f"{capital(m.do)}." for m in items]
    other = [t.replace(" the ", " all ", 1) for t in plain]
    numbered = [f"    {n}. {t}" for n, t in enumerate(plain, 1)]
    lead = f"We recommend that the {body}:"
    lines = ["# Transmittal", "Dear Director:", tale(rng), lead, *numbered, "=====", "# What We Recommend", lead,
         *(f"    • {t}" for t in other), "=====",
             f"# Findings\n{tale(rng, 3)}", "# Recommendations", lead, *numbered, "=====", "# Slide 14: Our Recommendations", *numbered,
             "=====", "# Appendix C: List of Recommendations", *numbered]  # fmt: skip
    return Made(text="\n".join(lines), truth=tuple(
        Truth(text=t, number=str(n), addressee=body, position=ANY, pages=5) for n, t in enumerate(plain, 1)))  # fmt: skip


@kind
def unmarked_items(rng: Random) -> Made:
    """Paragraphs under "Recommendations", one each, no mark at all; an explanation in the section after."""
    body, items = rng.choice(WHO), matters(rng, 3)
    texts = [f"The {body} should {m.do}." for m in items]
    lines = [f"# Results\n{tale(rng, 3)}", "# Recommendations", *texts, "# About This Report", tale(rng, 2)]
    return Made(text="\n".join(lines), truth=tuple(Truth(text=t, addressee=body) for t in texts))


@kind
def also_in_prose(rng: Random) -> Made:
    """A list, and later one sentence "We also recommend …" that is a recommendation of its own."""
    body, items = rng.choice(WHO), matters(rng, 3)
    more = f"We also recommend that the {body} {items[2].do}."
    lines = [f"# Results\n{tale(rng, 3)}", "# Recommendations", f"We recommend that the {body}:",
             *(f"    • {capital(m.do)}." for m in items[:2]), more, "# Methodology", tale(rng)]  # fmt: skip
    return Made(
        text="\n".join(lines),
        truth=(*(Truth(text=f"{capital(m.do)}.", addressee=body) for m in items[:2]), Truth(text=more, addressee=body)),
    )


@kind
def rated_chapters(rng: Random) -> Made:
    """A state auditor's chapters with ratings: lists, and an answer that repeats the items over its own plan."""
    body, lines, truth, every = rng.choice(WHO), [], [], matters(rng, 6)
    lines += ["# Overall Conclusion", tale(rng, 3), "# Table 1: Summary of Chapters and Related Ratings",
         "| Chapter | Title | Issue Rating",
              "| 1-A | The agency kept books | Low", "| 1-B | It should count its boats | High", "====="]  # fmt: skip
    for n, rating in enumerate(("Low", "Medium", "High"), 1):
        items = [every.pop() for _ in range(rng.choice((0, 1, 2)))]
        lines += [
            f"# Chapter {n}",
            f"## The {body} Should Keep Better Records of the Kind {n}",
            f"Chapter {n} Rating: {rating}",
            tale(rng, 3),
        ]
        if not items:
            continue
        lines += [rng.choice(("## Recommendations", "## Recommendation")), f"The {body} should:",
             *(f"    • {capital(m.do)}." for m in items),
                  "## Management’s Response", f"The {body} agrees with the recommendations.", "    • The director will write a rule.",
                  "    • The clerk should file it by June.", "Responsible party: Director"]  # fmt: skip
        truth += [Truth(text=f"{capital(m.do)}.", addressee=body, position="concur", date=ANY) for m in items]
        lines.append("=====")
    return Made(text="\n".join(lines).removesuffix("\n====="), truth=tuple(truth))


@kind
def objectives_and_duties(rng: Random) -> Made:
    """Numbered objectives, duties by law and a methodology in lists, around one recommendation only."""
    body, every = rng.choice(WHO), matters(rng, 5)
    text = f"We recommend that the {body} {every[0].do}."
    lines = ["# What We Were Asked to Do", "We set out to find whether the agency should:", f"    1. {every[1].do}; or",
         f"    2. {every[2].do}.",
             "# Legal Framework", f"Under the Act, the {body} must:", f"    (a) {every[3].do};", f"    (b) {every[4].do}.",
             f"# What We Found\n{tale(rng, 3)}", "# Recommendation", text, "# How We Did It", "We did the following:",
             "    • read the files;",
             "    • spoke with staff."]  # fmt: skip
    return Made(text="\n".join(lines), truth=(Truth(text=text, addressee=body),))


@kind
def others_recommend(rng: Random) -> Made:
    """A task force's recommendations are told at length; the report makes two of its own."""
    body, every = rng.choice(WHO), matters(rng, 5)
    lines = ["# Background", "In 2016 the Governor’s task force issued 32 recommendations. Among others, it recommended that the state:",
             *(f"    • {m.do};" for m in every[:3]), f"# Results\n{tale(rng, 3)}", "# Recommendations",
             *(f"Recommendation {n}. The {body} should {m.do}." for n, m in enumerate(every[3:], 1))]  # fmt: skip
    return Made(text="\n".join(lines), truth=tuple(
        Truth(text=f"The {body} should {m.do}.", number=str(n), addressee=body) for n, m in enumerate(every[3:], 1)))  # fmt: skip


@kind
def heading_case(rng: Random) -> Made:
    """Unusual words for the section: "Actions Required", "Proposals for Improvement", "Opportunities for Improvement"."""
    body, items = rng.choice(WHO), matters(rng, 3)
    heading = rng.choice(("Required Actions", "Areas for Improvement and Recommendations", "Recommendations and Next Steps",
         "Our recommendations to the Board",
                          "Conclusions and Recommendations to Management", "Recommendations and Management Action Plans"))  # fmt: skip
    lines = [
        f"# Results\n{tale(rng, 3)}",
        f"# {heading}",
        *(f"    {n}. The {body} should {m.do}." for n, m in enumerate(items, 1)),
        f"# Annex\n{tale(rng)}",
    ]
    return Made(text="\n".join(lines), truth=tuple(
        Truth(text=f"The {body} should {m.do}.", number=str(n), addressee=body) for n, m in enumerate(items, 1)))  # fmt: skip
