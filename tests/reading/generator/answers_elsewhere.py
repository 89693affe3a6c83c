"""Answers as other countries and other kinds of office print them."""

from tests.reading.generator.answers import DATES, FIELDS, Answered, Deal, Said, plan, way
from tests.reading.generator.asked import capital


@way
def government_response(deal: Deal) -> Answered:
    """A government answers a committee's report: each quoted in bold, then the answer."""
    said = deal.said("concur", "partially concur", "non-concur")
    told = {
        "concur": "The Government accepts this recommendation.",
        "partially concur": "The Government partially accepts this recommendation.",
        "non-concur": "The Government does not accept this recommendation.",
    }
    lines = ["# Government Response to the Committee’s Second Report", "The Committee published its report in May 2023."]
    for one in said:
        lines += [f"** Recommendation {one.number}: The {deal.body} should {one.ask}.", told[one.position] + " Work is under way."]
    return Answered(
        "\n".join(lines), tuple(Said(one.number, f"The {deal.body} should {one.ask}", one.position, told[one.position]) for one in said)
    )


@way
def safety_recommendation_replied(deal: Deal) -> Answered:
    """An accident investigator prints the reply in quotation marks."""
    said, lines = deal.said("concur", "non-concur", "concur"), ["# Safety recommendations"]
    for one in said:
        lines += [
            f"On 5 May 2021 the Commission recommended to the {deal.body} that it {one.ask}. (0{one.number}/21)",
            f"On 1 June 2021, the {deal.body} replied: “{one.words}”",
        ]
    return Answered("\n".join(lines), said, dated=False)


@way
def entity_response_agreed(deal: Deal) -> Answered:
    """A national audit office: "Department response: Agreed."."""
    said, lines = deal.said("concur", "partially concur", "non-concur"), ["# Recommendations"]
    told = {"concur": "Agreed.", "partially concur": "Agreed in principle.", "non-concur": "Not agreed."}
    for one in said:
        lines += [f"Recommendation no. {one.number}", f"The {deal.body} should {one.ask}.", f"{deal.body} response: {told[one.position]}"]
    return Answered("\n".join(lines), said)


@way
def the_departments_response(deal: Deal) -> Answered:
    """Canadian: "The Department’s response. Agreed. …"."""
    said, lines = deal.said("concur", "partially concur", "concur", due=DATES), ["# Recommendations"]
    told = {"concur": "Agreed.", "partially concur": "Partially agreed."}
    for one in said:
        lines += [
            f"Recommendation {one.number}. The {deal.body} should {one.ask}.",
            f"The Department’s response. {told[one.position]}{plan(one)}",
        ]
    return Answered("\n".join(lines), said)


@way
def ombudsman_accepted(deal: Deal) -> Answered:
    """An ombudsman reports that everything was accepted."""
    said = tuple(Said(one.number, one.ask, "concur", "") for one in deal.said("concur", "concur", "concur"))
    told = (
        f"The {deal.body} has accepted my recommendations.",
        f"I am pleased that the {deal.body} has accepted all of my recommendations.",
    )
    lines = ["# Recommendations", f"I recommend that the {deal.body}:", *(f"    {one.number}. {one.item}" for one in said), told[deal.half]]
    return Answered("\n".join(lines), said)


@way
def trust_will(deal: Deal) -> Answered:
    """A table of actions in a review: what will be done, by when, by whom."""
    said = tuple(Said(one.number, one.ask, "concur", "", one.due, one.date) for one in deal.said("concur", "concur", "concur", due=FIELDS))
    rows = [f"| {one.number} | {one.item} | Accepted. A lead was named. | {one.due}" for one in said]
    return Answered("\n".join(["# Action plan", "| No. | Recommendation | Response | Due date", *rows]), said)


@way
def spanish(deal: Deal) -> Answered:
    """In Spanish, under each."""
    asks = ("llevar un registro de las inspecciones", "publicar las tarifas de cada muelle", "revisar las cuentas cada trimestre")
    told = {"concur": "De acuerdo.", "partially concur": "Parcialmente de acuerdo.", "non-concur": "En desacuerdo."}
    kinds = ("concur", "partially concur", "non-concur")
    said = tuple(Said(n, ask, kind, told[kind]) for n, (ask, kind) in enumerate(zip(asks, kinds, strict=True), start=1))
    lines = ["# Recomendaciones", "Los inspectores visitaron los muelles del puerto y hablaron con las personas que trabajan allí."]
    for one in said:
        lines += [
            f"Recomendación {one.number}: Recomendamos que la Agencia {one.ask.replace('ar ', 'e ', 1)}.",
            f"Respuesta de la Agencia: {one.words}",
        ]
    return Answered("\n".join(lines), said)


@way
def french(deal: Deal) -> Answered:
    """In French, under each."""
    asks = ("tenir un registre de toutes les visites", "publier les tarifs de chaque quai", "vérifier les comptes chaque trimestre")
    told = {"concur": "D’accord.", "partially concur": "Partiellement d’accord.", "non-concur": "Pas d’accord."}
    kinds = ("concur", "partially concur", "non-concur")
    said = tuple(Said(n, ask, kind, told[kind]) for n, (ask, kind) in enumerate(zip(asks, kinds, strict=True), start=1))
    lines = ["# Recommandations", "Les inspecteurs ont visité les quais du port et ont parlé avec les personnes qui y travaillent."]
    for one in said:
        lines += [f"Recommandation {one.number} : Nous recommandons au ministère de {one.ask}.", f"Réponse du ministère : {one.words}"]
    return Answered("\n".join(lines), said)


@way
def reports_own_verdict(deal: Deal) -> Answered:
    """The office says under each what the other side's position was, in bold."""
    said, lines = deal.said("concur", "partially concur", "non-concur"), ["# Recommendations"]
    told = {"concur": "Concurred", "partially concur": "Partially concurred", "non-concur": "Did not concur"}
    for one in said:
        lines += [deal.labelled(one), f"Agency position: {told[one.position]}"]
    return Answered("\n".join(lines), said)


@way
def municipal_response(deal: Deal) -> Answered:
    """A city auditor: "Agree/Disagree: Agree", then the date."""
    said, lines = deal.said("concur", "non-concur", "concur", due=FIELDS), ["# Recommendations"]
    for one in said:
        word = "Agree" if one.position == "concur" else "Disagree"
        lines += [
            f"{one.number}. The {deal.body} should {one.ask}.",
            f"Management Response: {word}. {capital(deal.rng.choice(('the clerk was told', 'see our letter')))}.",
        ]
        lines += [f"Expected Implementation Date: {one.due}"] if one.due else []
    return Answered("\n".join(lines), said)
