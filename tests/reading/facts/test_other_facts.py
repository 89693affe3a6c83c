"""Money, agencies, fiscal year, kind, language, outline and flags."""

import pytest

from inspectorate.reading.facts import facts, flags, money
from inspectorate.reading.facts.kind import kinds, type_of
from inspectorate.reading.facts.offices import fiscal_year_start
from inspectorate.reading.facts.witnesses import Witnesses
from inspectorate.reading.values import Fact, Heading, Page
from tests.reading.facts.making import PARAGRAPH, cell, document, page, prose, said, text_page


def value(fact: Fact | None) -> str | None:
    return None if fact is None or fact.withheld else fact.value


@pytest.mark.parametrize(
    ("sentence", "kind", "amount"),
    [
        ("We questioned $1.2 million of the costs.", "questioned", "1200000.00"),
        ("The office could not support $98,150 of these, which we consider unsupported.", "unsupported", "98150.00"),
        ("If it did so, $412,000 could be put to better use each year.", "better use", "412000.00"),
        ("The agency disallowed £3,000 of the claim.", "disallowed", "3000.00"),
        ("The department recovered $24.75 million from the firm.", "recovered", "24750000.00"),
        ("Two vendors owe the fund $5,029 in commissions.", "other", "5029.00"),
    ],
)
def test_an_amount_is_of_the_kind_that_the_words_around_it_say(sentence: str, kind: str, amount: str) -> None:
    found = money(document(page(1, prose(10000, sentence))))
    assert [(one.kind, one.amount) for one in found] == [(kind, amount)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("At that rate the loans were worth $143,600. We question that amount.", "questioned"),
        ("For $96,750 the slip was missing and the log was silent. We consider this amount unsupported.", "unsupported"),
        ("We found that fees grew to $62,300. If the office collected them, the money could be put to better use.", "better use"),
    ],
)
def test_the_next_sentence_says_what_an_amount_is(text: str, kind: str) -> None:
    assert [one.kind for one in money(document(page(1, prose(10000, text))))] == [kind]


def test_an_amount_of_its_own_is_what_the_next_sentence_speaks_of() -> None:
    text = "The firm owed the office $4,000 in fees. We question the payment of $7,500 to its owner."
    assert [(one.kind, one.amount) for one in money(document(page(1, prose(10000, text))))] == [
        ("other", "4000.00"),
        ("questioned", "7500.00"),
    ]


def test_an_amount_of_which_nothing_is_found_is_left_out() -> None:
    assert money(document(page(1, prose(10000, "The budget of the office was $10.6 million in fiscal year 2010.")))) == ()


def test_an_amount_stated_twice_is_one_with_two_places() -> None:
    said_twice = prose(10000, "We questioned $1,454,638 in rent."), prose(20000, "The questioned rent of $1,454,638 was not due.")
    found = money(document(page(1, *said_twice)))
    assert [(one.amount, len(one.spans)) for one in found] == [("1454638.00", 2)]


def test_an_amount_in_a_table_is_of_the_kind_that_its_column_names() -> None:
    table = (
        cell("Finding", 10000, 0, 0), cell("Questioned costs", 10000, 0, 1), cell("Funds put to better use", 10000, 0, 2),
        cell("Tests without a bill", 12000, 1, 0), cell("$612,480", 12000, 1, 1), cell("$412,000", 12000, 1, 2),
    )  # fmt: skip
    found = money(document(page(1, *table)))
    assert {(one.kind, one.amount) for one in found} == {("questioned", "612480.00"), ("better use", "412000.00")}


def reported(title: str, *text: str, memorandum_date: str = "November 6, 2024") -> Page:
    return page(
        1,
        said("Department of Homeland Security", top=4000, size=1400),
        said("Office of Inspector General", top=5800, size=1400),
        said(title, top=12000, size=2600, bold=True),
        said(memorandum_date, top=20000),
        *(prose(26000 + 8000 * n, paragraph) for n, paragraph in enumerate(text)),
    )


NAMED = "In the harbor the Department of Ferries and Quays buys boats and mends them."
INTRODUCED = "The Harbor Safety Administration (HSA) inspects the berths at which vessels of every size tie up for the night."
OWNED = "The Border Laboratory of the Quarantine Service bills its customers every month for each and every test."


@pytest.mark.parametrize(
    ("title", "text", "names"),
    [
        ("Audit Report on the Financial Practices of the Friends of Lighthouses, Inc.", (), ["Friends of Lighthouses, Inc."]),
        ("Department of Revenue: Collections Need Care", (), ["Department of Revenue"]),
        ("Lights Were Dark", (INTRODUCED,), ["Harbor Safety Administration"]),
        ("Dark Nights", (NAMED, NAMED.replace("buys", "sells")), ["Department of Ferries and Quays"]),
        (
            "Inspector General Finds Misconduct in Maritime Patrol Chats",
            ("Crews of the Estmere Maritime Patrol wrote to one another.",),
            ["Estmere Maritime Patrol"],
        ),
        ("How the Maritime Patrol Searches Boats", ("The Maritime Patrol searches boats at night and by day.",), ["Maritime Patrol"]),
        (
            "Border Laboratory: Bills Were Late",
            ("The Border Laboratory tests fish.", OWNED, "Nobody at the Border Laboratory knew of the bills."),
            ["Border Laboratory", "Quarantine Service"],
        ),
    ],
)
def test_the_agencies_are_those_that_the_title_or_the_first_words_name(title: str, text: tuple[str, ...], names: list[str]) -> None:
    assert [agency.value for agency in facts(document(reported(title, *text, PARAGRAPH, PARAGRAPH))).agencies] == names


def test_the_fiscal_year_is_computed_from_the_date_where_the_office_s_year_is_known() -> None:
    year = facts(document(reported("Lights Were Dark", PARAGRAPH))).fiscal_year
    assert year
    assert year.value == "2025"
    assert {span.quote for span in year.spans} == {"November 6, 2024"}


def test_a_year_that_the_title_reports_on_is_not_the_year_of_the_report() -> None:
    assert value(facts(document(reported("FY 2014 Compliance With the Lights Act", PARAGRAPH))).fiscal_year) == "2025"


def test_without_a_known_start_only_a_printed_year_counts() -> None:
    plain = page(1, said("Estmere Oversight Board", top=4000), said("Lights Were Dark", top=12000, size=2600), said("May 2024", top=20000))
    printed = page(
        1, said("Estmere Oversight Board", top=4000), said("Lights Were Dark", top=12000, size=2600), said("Fiscal Year 2024", top=20000)
    )
    assert facts(document(plain)).fiscal_year is None
    assert value(facts(document(printed)).fiscal_year) == "2024"


def test_what_is_known_of_fiscal_years_is_a_table() -> None:
    assert fiscal_year_start("Department of Homeland Security Office of Inspector General") == 10
    assert fiscal_year_start("Oregon Secretary of State, Audits Division") == 7
    assert fiscal_year_start("Estmere Oversight Board") is None


TYPES = {
    "audit",
    "inspection",
    "evaluation",
    "review",
    "investigation",
    "management alert",
    "semiannual report",
    "letter",
    "memorandum",
    "other",
}


def test_every_kind_has_a_type_of_the_format() -> None:
    assert {kind.type for kind in kinds()} <= TYPES
    assert {type_of(code) for code in ("letter", "memorandum", "press release", "never heard of")} == {"letter", "memorandum", "other"}


@pytest.mark.parametrize(
    ("title", "kind", "type_"),
    [
        ("Semiannual Report to Congress", "semiannual report", "semiannual report"),
        ("Management Alert: Lights Out at Port Amarel", "management alert", "management alert"),
        ("Major Management and Performance Challenges Facing the Harbour", "management challenges", "other"),
        ("External Peer Review of the Harbour Board", "peer review", "review"),
        ("Evaluation of Complaint Handling", "evaluation", "evaluation"),
        ("Unannounced Inspection of the Lighthouse", "inspection", "inspection"),
        ("Investigative Summary: Misuse of a Boat", "investigative summary", "investigation"),
        ("Report of Investigation Into Misuse of a Boat", "investigation", "investigation"),
        ("Follow-up Audit Report on Collections", "follow-up", "audit"),
        ("Annual Work Plan for 2024", "work plan", "other"),
        ("Government response to the rapid review", "government response", "other"),
    ],
)
def test_the_title_tells_the_kind(title: str, kind: str, type_: str) -> None:
    read = facts(document(reported(title, PARAGRAPH)))
    assert (value(read.kind), value(read.type)) == (kind, type_)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (PARAGRAPH, "en"),
        ("La Cámara de Cuentas encontró que los registros de la oficina no estaban completos y que nadie los había visto en más de un año, "
         "por lo que recomienda a la oficina que los revise y que informe de ello al Parlamento en el plazo de tres meses.", "es"),
        ("La Cour a constaté que les registres de l’office n’étaient pas tenus dans les délais et que les comptes ne sont pas à jour, "
         "ce qui ne permet pas de savoir si les dépenses ont été faites avec soin par le service dans une année.", "fr"),
        ("Der Rechnungshof stellte fest, dass die Bücher des Amtes nicht vollständig waren und dass sich niemand im Amt mit der Prüfung "
         "befasst hatte; er empfiehlt dem Amt, die Bücher zu ordnen und dem Landtag über das Ergebnis zu berichten.", "de"),
    ],
)  # fmt: skip
def test_the_language_is_told_by_its_common_words(text: str, code: str) -> None:
    assert value(facts(document(page(1, prose(10000, text), prose(30000, text)))).language) == code


def test_bookmarks_that_no_page_prints_stay_out_of_the_outline() -> None:
    read = document(text_page(1, said("Findings", top=8000, size=1600, bold=True)))
    marks = (Heading(level=1, text="Findings"), Heading(level=1, text="The name that was blacked out"))
    outline = facts(read, witnesses=Witnesses(bookmarks=marks)).outline
    assert [(heading.text, [span.page for span in heading.spans]) for heading in outline] == [("Findings", [1])]


def test_printed_headings_make_the_outline_where_the_contents_page_lists_them() -> None:
    names = ["Background", "Findings", "Recommendations"]
    contents = page(
        1,
        said("Contents", top=6000, size=1800, bold=True),
        *(said(f"{name} ........ {n + 2}", top=9000 + 1800 * n) for n, name in enumerate(names)),
    )
    bodies = [
        text_page(n, said(name, top=8000, size=1600, bold=True), said("A Chart", top=14000, size=1300, bold=True))
        for n, name in enumerate(names, start=2)
    ]
    assert [heading.text for heading in facts(document(contents, *bodies)).outline] == names


def test_a_doubtful_title_is_flagged_about_itself() -> None:
    two = page(1, said("Lights at the Harbour Mouth", top=20000, size=2400), said("Fuel in the Storm Season", top=40000, size=2400))
    read = document(two)
    about = {place for flag in flags(read, facts(read)) for place in flag.about}
    assert "facts/title" in about


def test_a_cover_that_is_a_picture_is_flagged() -> None:
    read = document(page(1), text_page(2))
    assert [flag.kind for flag in flags(read, facts(read))][-1] == "unread cover"
