"""Recommendations under titles, with parts of parts, in other languages, quoted by those who answer, with the codes of investigators."""

from random import Random

from tests.reading.generator.asked import capital
from tests.reading.generator.matters import WHO, matters, tale
from tests.reading.generator.reports import ANY, Made, Truth, kind

TOPICS = ("Lamps and safety", "A plan for the northern channel", "Better records of cargo", "Training of crews", "Fees and fairness")
SPANISH = (
    "Disponga que la Oficina de Muelles publique las tarifas antes de cada temporada, conforme a la norma vigente.",
    "Disponer la revisión de las grúas del puerto por personal que no dependa de la empresa contratada.",
    "Disponga que el jefe de almacén lleve un registro firmado de las llaves y lo remita cada mes a la gerencia.",
    "Disponer el cobro de los derechos de puerto que se adeudan y la entrega de un informe sobre los resultados.",
)


@kind
def titles_over_recommendations(rng: Random) -> Made:
    """Labels that name a matter; what is asked stands under them, with bullets and further sentences; listed again at the end."""
    topics, every, truth, lines = rng.sample(TOPICS, 3), matters(rng, 6), [], ["# Overview", tale(rng, 2), "# Recommendations"]
    again = ["=====", "# Annex 1: List of recommendations made in this report"] if rng.random() < 0.5 else []
    for n, topic in enumerate(topics, 1):
        who, one, two = rng.choice(WHO), every[2 * n - 2], every[2 * n - 1]
        label = rng.choice(("## Recommendation {n}: {topic}", "** Recommendation {n}: {topic}")).format(n=n, topic=topic)
        body = (
            [f"The {who} should:", f"    • {one.do}; and", f"    • {two.do}."]
            if rng.random() < 0.4
            else [f"The {who} should {one.do}.", f"It should also {two.do} within a year."]
        )
        lines += [label, *body]
        again += [label, *body] if again else []
        text = " ".join(part.strip().removeprefix("• ") for part in body)
        truth.append(Truth(text=text, number=str(n), addressee=who, pages=2 if again else 1))
    return Made(text="\n".join([*lines, *again, "# Annex 2: Glossary", tale(rng, 1)]), truth=tuple(truth))


@kind
def parts_of_parts(rng: Random) -> Made:
    """Numbered headings over lettered parts, some with roman parts below, at the end of a long argument with lists of its own."""
    every, truth = matters(rng, 6), []
    topics = rng.sample(TOPICS, 2)
    lines = [
        "# Reasons",
        tale(rng, 2),
        "The case for an inquiry that should have these tasks is:",
        f"    • {tale(rng, 1)}",
        f"    • {tale(rng, 1)}",
        "# The Recommendations",
    ]
    for n, topic in enumerate(topics, 1):
        mine = every[3 * n - 3 : 3 * n]
        lines += [
            f"## {n}. {topic}",
            f"    (a) The {WHO[0]} should {mine[0].do}.",
            "    (b) Watch of the piers",
            f"        (i) The {WHO[1]} should {mine[1].do}.",
            f"        (ii) The {WHO[1]} should {mine[2].do}.",
        ]
        truth += [Truth(text=topic, number=str(n), position=ANY), Truth(text="Watch of the piers", number=f"{n}.b", position=ANY)]
        truth += [Truth(text=f"The {WHO[0]} should {mine[0].do}.", number=f"{n}.a", addressee=WHO[0], position=ANY)]
        truth += [
            Truth(text=f"The {WHO[1]} should {m.do}.", number=f"{n}.b.{mark}", position=ANY)
            for m, mark in zip(mine[1:], ("i", "ii"), strict=True)
        ]
    return Made(text="\n".join(lines), truth=tuple(truth))


@kind
def spanish_sheet(rng: Random) -> Made:
    """The sheet of a Spanish-speaking office: numbered observations, then numbered recommendations to whom they are for."""
    items, mark = rng.sample(SPANISH, 3), rng.choice(("{n}.", "{n} -"))
    lines = [
        "# Informe de auditoría de cumplimiento al puerto",
        "Entidad auditada: Municipalidad del Puerto",
        "# Observaciones",
        "    1. Las tarifas de los muelles no se publicaron en el año que se examinó para la auditoría.",
        "    2. No se encontró el registro de las llaves del almacén en las fechas de las visitas.",
        rng.choice(("Recomendaciones:", "# Recomendaciones")),
        "Al Alcalde de la Municipalidad del Puerto:",
        *(f"    {mark.format(n=n)} {text}" for n, text in enumerate(items, 1)),
        "# Apéndices",
        "Apéndice 1.",
    ]
    return Made(
        text="\n".join(lines),
        truth=tuple(
            Truth(text=t, number=str(n), addressee="Alcalde de la Municipalidad del Puerto", position=ANY) for n, t in enumerate(items, 1)
        ),
    )


@kind
def other_language(rng: Random) -> Made:
    """A report in a language that no layout knows: what is not read is asked about."""
    lines = [
        "# Bericht über die Prüfung der Häfen",
        "Wir haben die Bücher der Häfen von drei Jahren geprüft und mit den Leuten gesprochen.",
        "Die Gebühren der Anleger wurden in keinem der Jahre veröffentlicht, obwohl das Gesetz es seit langem verlangt.",
        "Die Schlüssel des Lagers wurden nicht gezählt, und niemand konnte sagen, wer sie im Winter aufbewahrt hatte.",
        "# Empfehlungen",
        "    1. Die Hafenbehörde sollte die Gebühren jedes Jahr vor Beginn der Saison veröffentlichen.",
        "    2. Die Hafenbehörde sollte die Schlüssel des Lagers jeden Monat zählen und das Ergebnis melden.",
    ]
    rng.random()
    return Made(
        text="\n".join(lines),
        truth=(
            Truth(text="Die Hafenbehörde sollte die Gebühren jedes Jahr vor Beginn der Saison veröffentlichen.", number="1"),
            Truth(text="Die Hafenbehörde sollte die Schlüssel des Lagers jeden Monat zählen und das Ergebnis melden.", number="2"),
        ),
    )


@kind
def reply_in_its_own_voice(rng: Random) -> Made:
    """A government's response: each recommendation under its title, then the government's own words without any label."""
    truth, every = [], matters(rng, 3)
    lines = ["# Government Response to the Ferry Inquiry Report", "Presented to Parliament", "## Introduction", tale(rng, 1)]
    for n, (topic, m) in enumerate(zip(rng.sample(TOPICS, 3), every, strict=True), 1):
        who = rng.choice(WHO)
        text = f"The {who} should {m.do}."
        said = rng.choice(("The government agrees with this recommendation.", "The government accepts this recommendation."))
        lines += [
            f"## Recommendation {n}: {topic}",
            text,
            f"{said} {tale(rng, 1)}",
            f"We will publish a plan that should help. {tale(rng, 1)}",
        ]
        truth.append(Truth(text=text, number=str(n), earlier=True))
    return Made(text="\n".join(lines), truth=tuple(truth))


@kind
def reply_to_bold_words(rng: Random) -> Made:
    """A response that quotes the committee's paragraphs in bold type with their numbers, and answers each in plain type."""
    truth, every = [], matters(rng, 3)
    lines = ["# Government response to the Committee’s report on ferries", "The Government thanks the Committee for its work."]
    for n, m in enumerate(every, rng.randint(1, 9)):
        text = f"{rng.choice(('We recommend that the', 'The'))} {rng.choice(WHO)} should {m.do}."
        lines += [f"** {n}. {text} (Paragraph {10 + n})", f"The Government accepts this recommendation. {tale(rng, 1)}", tale(rng, 1)]
        truth.append(Truth(text=text, number=str(n), earlier=True))
    return Made(text="\n".join(lines), truth=tuple(truth))


@kind
def codes_of_investigators(rng: Random) -> Made:
    """Safety recommendations with their codes before or after them, beside actions taken and notices that advise."""
    every, truth = matters(rng, 2), []
    lines = ["# Findings", tale(rng, 2), "# Safety Action", "## Action taken", "The operator has fitted new lamps. It should help crews."]
    after = rng.random() < 0.5
    for n, m in enumerate(every, 1):
        who = rng.choice(WHO)
        if after:
            lines += [tale(rng, 1), "Therefore, the Board recommends that:", f"the {who} {m.do}.", f"TSB Recommendation M22-0{n}"]
            truth.append(Truth(text=f"the {who} {m.do}.", number=f"M22-0{n}", addressee=who, position=ANY))
        else:
            text = f"The Bureau recommends that the {who} {m.do}."
            lines += [f"## ATSB safety recommendation MO-2007-030-SR-01{n}", text]
            truth.append(Truth(text=text, number=f"MO-2007-030-SR-01{n}", addressee=who, position=ANY))
    return Made(text="\n".join([*lines, "# Appendices", "Appendix A has the map of the channel."]), truth=tuple(truth))


@kind
def conclusions_counted_through(rng: Random) -> Made:
    """A committee's summary that numbers conclusions and recommendations through, under several headings."""
    every = matters(rng, 3)
    lines = [
        "# The Ferries of the North",
        tale(rng, 1),
        "# Summary of conclusions and recommendations",
        "## Lamps",
        "1. Lamps are dim in the north. (Paragraph 12)",
        f"2. We recommend that the {WHO[0]} {every[0].do}. (Paragraph 14)",
        "## Ferries",
        "3. Ferries run late. (Paragraph 30)",
        f"4. The {WHO[1]} should {every[1].do}. (Paragraph 33)",
        f"5. The {WHO[2]} must {every[2].do}. (Paragraph 34)",
        "# Appendix 1: Members",
        "The members are listed here.",
    ]
    return Made(
        text="\n".join(lines),
        truth=(
            Truth(text=f"We recommend that the {WHO[0]} {every[0].do}.", number="2", addressee=WHO[0], position=ANY),
            Truth(text=f"The {WHO[1]} should {every[1].do}.", number="4", addressee=WHO[1], position=ANY),
            Truth(text=f"The {WHO[2]} must {every[2].do}.", number="5", addressee=WHO[2], position=ANY),
        ),
    )


@kind
def words_without_a_colon(rng: Random) -> Made:
    """Numbered items on words that end without any sign; a report number closes a sentence that tells of another report."""
    body, every = rng.choice(WHO), matters(rng, 2)
    lines = [
        "# Background",
        f"In May 2019 the office issued a report on pilots that the {body} had asked for (E-04-04).",
        "# Recommendation",
        f"We recommend that the {body}",
        *(f"    {n}. {capital(m.do)}." for n, m in enumerate(every, 1)),
        "# Scope",
        tale(rng, 1),
    ]
    return Made(
        text="\n".join(lines),
        truth=tuple(Truth(text=f"{capital(m.do)}.", number=str(n), addressee=body, position=ANY) for n, m in enumerate(every, 1)),
    )


@kind
def a_count_that_chooses(rng: Random) -> Made:
    """The report says how many it makes; a list of good practice under the same heading is not among them."""
    body, every = rng.choice(WHO), matters(rng, 5)
    lines = [
        "# Summary",
        f"This report makes three recommendations to the {body}.",
        "# Recommendations",
        *(f"Recommendation {n}: The {body} should {m.do}." for n, m in enumerate(every[:3], 1)),
        "# Conclusions and recommendations",
        "Well-run ports should:",
        *(f"    • {m.do};" for m in every[3:]),
    ]
    return Made(
        text="\n".join(lines),
        truth=tuple(
            Truth(text=f"The {body} should {m.do}.", number=str(n), addressee=body, position=ANY) for n, m in enumerate(every[:3], 1)
        ),
    )
