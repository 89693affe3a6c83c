"""What the record keeps of documents and listings: everything known, with its sources, in a fixed order of who counts."""

from dataclasses import replace
from datetime import date

import pytest

from inspectorate.core.dates import PartialDate
from inspectorate.library.assemble.material import Document, Listed, Material
from inspectorate.library.assemble.version import assemble
from inspectorate.library.profile import standard
from inspectorate.library.services.kinds import kinds
from inspectorate.reading.listings.values import Field, Link, Listing, Meaning, Row
from inspectorate.reading.values import Fact, Money, State
from tests.library.made import page, reading


def material(rows=(), folders=(), issuer="", **facts):
    read = reading(b"one", **facts)
    ids = tuple(f"{n:032x}" for n in range(len(read.recommendations)))
    document = Document(reading=read, pages="2" * 64, bytes=9, edition="original", language="en", ids=ids)
    return Material(documents=(document,), rows=tuple(rows), folders=folders, issuer=issuer, given_on=date(2026, 11, 25))


def listed(*fields, scope=(), name="listing.html"):
    return Listed(listing=Listing(name=name, kind="html", scope=tuple(scope)), row=Row(number=1, fields=tuple(fields)))


def field(meaning, words="", **more):
    return Field(label=str(meaning).title(), words=words, meaning=meaning, text=words, **more)


def record(given, **options):
    return assemble(given, standard(), kinds(), **options).record


def test_a_coarser_date_of_a_listing_is_kept_beside_the_documents():
    row = listed(field(Meaning.ISSUED_ON, "April 2021", date=PartialDate(2021, 4)))
    assert [(v.text, v.precision) for v in record(material([row])).fact("issued_on").values] == [
        ("2021-04-12", "day"),
        ("2021-04", "month"),
    ]


def test_dates_of_different_meaning_are_different_facts():
    row = listed(
        field(Meaning.POSTED_ON, "May 1", date=PartialDate(2021, 5, 1)), field(Meaning.SENT_ON, "May 2", date=PartialDate(2021, 5, 2)),
        field(Meaning.SUBMITTED_ON),
    )  # fmt: skip
    made = record(material([row]))
    assert [made.fact(name).text for name in ("posted_on", "sent_on", "submitted_on", "received_on")] == [
        "2021-05-01",
        "2021-05-02",
        "",
        "",
    ]
    assert len(made.fact("submitted_on").asked) == 1


@pytest.mark.parametrize(
    ("words", "number", "year"),
    [("2021", 2021, 2021), ("FY 2021", None, 2021), ("2020-21", None, 2021), ("FY 2019 and 2020", None, 2020), ("twenty", None, 2021)],
)
def test_a_listed_fiscal_year_counts_before_the_rule(words, number, year):
    made = record(material([listed(field(Meaning.FISCAL_YEAR, words, number=number))], on="2021-05-01"))
    assert made.fiscal_year.year == year


def test_without_a_known_start_of_the_year_only_a_printed_fiscal_year_counts():
    assert record(material(office="Harbor Watch")).fiscal_year is None


def test_the_issuer_that_a_person_gave_is_theirs_and_checked():
    made = record(material(issuer="DHS OIG"))
    assert (made.issuer.code, made.issuer.printed.checked) == ("dhs-oig", "person")
    assert {source.kind for source in made.issuer.printed.sources} == {"person", "document"}


def test_an_agency_that_the_document_and_the_heading_of_a_listing_name_is_one_with_both_sources():
    row = listed(scope=[field(Meaning.AGENCY, "CBP")])
    (agency,) = record(material([row])).agencies
    assert (agency.code, [(s.kind, s.scope) for s in agency.printed.sources]) == ("cbp", [("document", False), ("listing", True)])


@pytest.mark.parametrize(("words", "codes"), [
    ("CBP; Office for Civil Rights and Civil Liberties", ["cbp", "crcl"]),
    ("CBP, CRCL", ["cbp", "crcl"]),
    ("Parks, Rivers and Lakes Agency", ["cbp", "parks-rivers-and-lakes-agency"]),
])  # fmt: skip
def test_one_field_of_a_listing_may_name_several_agencies(words, codes):
    found = record(material([listed(field(Meaning.AGENCY, words))])).agencies
    assert [agency.code for agency in found] == codes


def test_the_kind_of_a_listing_is_known_by_its_words():
    row = listed(field(Meaning.KIND, "Inspection / Evaluation"))
    given = material([row])
    (document,) = given.documents
    facts = replace(document.reading.facts, kind=None, type=None)
    made = record(replace(given, documents=(replace(document, reading=replace(document.reading, facts=facts)),)))
    assert (made.kind, made.type, made.fact("kind").text) == ("evaluation", "evaluation", "Inspection / Evaluation")


def test_a_label_that_nobody_knows_is_kept_as_given():
    row = listed(Field(label="Report updated under NDAA", words=" No ", meaning=Meaning.OTHER, text="No", links=(Link("/x"),)))
    (kept,) = record(material([row])).listings[0].fields
    assert (kept.label, kept.words, kept.meaning, kept.links) == ("Report updated under NDAA", " No ", "other", ("/x",))


def test_an_edition_says_how_many_of_its_pages_were_read_by_ocr_or_not_at_all():
    given = material()
    (document,) = given.documents
    pages = (
        *document.reading.pages,
        replace(page(3, "scanned words"), state=State.OCR),
        replace(page(4, "x"), state=State.NO_TEXT, words=()),
    )
    made = record(replace(given, documents=(replace(document, reading=replace(document.reading, pages=pages)),)))
    assert (made.main.page_count, made.main.ocr_pages, made.main.unread_pages) == (4, 1, 1)


def test_an_office_that_hides_what_nobody_checked_publishes_no_extracted_recommendation_or_amount():
    given = material()
    (document,) = given.documents
    money = (Money(kind="questioned", amount="5.00", currency="USD"),)
    facts = replace(document.reading.facts, summary=Fact(value="A summary."))
    given = replace(given, documents=(replace(document, reading=replace(document.reading, money=money, facts=facts)),))
    shown, hidden = record(given), record(given, unchecked="hidden")
    assert (len(shown.recommendations), len(shown.money), shown.fact("summary").text) == (2, 1, "A summary.")
    assert (hidden.recommendations, hidden.money, hidden.fact("summary").values) == ((), (), ())
    assert hidden.fact("title").text == shown.fact("title").text


def test_a_recommendation_keeps_its_n_and_new_ones_get_the_next_free():
    given = replace(material(recommendations=("One of these.", "Two of those.", "Three more.")), numbers={f"{1:032x}": 7, "f" * 32: 9})
    assert [item.n for item in record(given).recommendations] == [10, 7, 11]
