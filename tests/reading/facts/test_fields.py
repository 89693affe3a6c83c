"""A sheet of facts before a report: labels in several languages with their values beside them."""

import pytest

from inspectorate.reading.document import Document
from inspectorate.reading.facts import facts
from inspectorate.reading.values import Facts
from tests.reading.facts.making import page, prose, said, scanned, text_page

LABELS = {
    "en": ("Report number:", "Title of the report:", "Date of issue:", "Issued by:"),
    "es": ("N° de informe:", "Título del informe:", "Fecha de emisión:", "Unidad que emite el informe:"),
    "fr": ("Numéro du rapport:", "Titre du rapport:", "Date de publication:", "Organisme émetteur:"),
}
VALUES = ("SA/417-2019", "Pilotage dues at Port Amarel and what became of them", "14/05/2019", "Harbour Control Unit of Port Amarel")


def sheet(labels: tuple[str, ...]) -> Facts:
    """A page that begins with a heading of its own and gives the facts in two columns."""
    rows = [
        (said(label, top=16000 + 3000 * at), said(value, top=16000 + 3000 * at, left=26000))
        for at, (label, value) in enumerate(zip(labels, VALUES, strict=True))
    ]
    head = said("Summary sheet of a control", top=9000, size=1400)
    return facts(Document.of((page(1, head, *(block for row in rows for block in row), prose(40000)), text_page(2))))


@pytest.mark.parametrize("language", LABELS)
def test_the_values_beside_the_labels_are_the_facts_and_the_heading_is_no_title(language: str) -> None:
    read = sheet(LABELS[language])
    got = tuple(fact.value if fact else None for fact in (read.number, read.title, read.issued_on, read.office))
    assert got == (VALUES[0], VALUES[1], "2019-05-14", VALUES[3])


def test_a_label_with_its_value_in_one_line_is_read_too() -> None:
    lines = [f"{label} {value}" for label, value in zip(LABELS["en"], VALUES, strict=True)]
    read = facts(Document.of((page(1, *(said(line, top=16000 + 3000 * at) for at, line in enumerate(lines)), prose(40000)), text_page(2))))
    assert read.title
    assert read.title.value == VALUES[1]


def test_a_stamp_about_secrecy_has_a_date_of_its_own() -> None:
    cover = page(
        1,
        said("Quarterly Look at the Harbour Watch", top=20000, size=2400, bold=True),
        said("DERIVED FROM: PORT MANUAL 1-2", top=60000),
        said("DATED: 24 February 1998", top=61400),
    )
    assert facts(Document.of((cover, text_page(2)))).issued_on is None


def test_when_another_report_was_published_is_not_the_day_of_issue() -> None:
    text = "The Inquiry’s first report was published on 30 October 2019. It looked at how the quay gave way and who knew of it before."
    read = facts(Document.of((page(1, said("Answer to the Quay Inquiry", top=20000, size=2800, bold=True)), page(2, prose(20000, text)))))
    assert read.issued_on is None


def test_the_body_that_a_government_answers_does_not_issue_the_answer() -> None:
    cover = page(
        1, said("Marivan Government Response to the Broken Quay Inquiry", top=24000, size=3000, bold=True), said("CP 1312", top=70000)
    )
    read = facts(Document.of((cover, text_page(2))))
    assert read.office
    assert read.office.value == "Marivan Government"


def test_what_ocr_misread_of_a_number_yields_to_its_printing() -> None:
    cover = page(1, said("Audit of the Tide Tables", top=20000, size=2800, bold=True), said("HB-OIG/A17-C0031", top=50000))
    letter = scanned(page(2, said("Control No. HB-O1G/A17-CO031", top=12000), prose(30000)))
    read = facts(Document.of((cover, letter, text_page(3))))
    assert read.number
    assert read.number.value == "HB-OIG/A17-C0031"
