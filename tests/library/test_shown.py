"""How a record's values are worded for a reader."""

from dataclasses import replace

import pytest

from inspectorate.library.queries.shown import Shown, file_name
from inspectorate.library.record import Body, Edition, Fact, Label, Listing, Record, Source, Value


def record(**facts):
    return Record(
        listings=(Listing(name="reports.html"),),
        issuer=Body(code="dhs-oig", name="DHS OIG", printed=Value(text="DHS OIG")),
        facts=tuple(Fact(name=name, values=(value,)) for name, value in facts.items()),
    )  # fmt: skip


def edition(kind):
    return Edition(document="0" * 64, kind=kind, bytes=1, page_count=1, text="digital", pages="")


@pytest.mark.parametrize(
    ("number", "kind", "name"),
    [
        ("OIG-22-04", "original", "OIG-22-04.pdf"),
        ("OIG-22-04", "erratum", "OIG-22-04-erratum.pdf"),
        ("OIG-22-04 (Revised)", "revised", "OIG-22-04-Revised.pdf"),
        ("OIG 22/04", "original", "OIG-22-04.pdf"),
        ("", "original", "dhs-oig.pdf"),
    ],
)
def test_a_file_is_named_after_its_number_and_says_its_edition_once(number, kind, name):
    assert file_name(record(number=Value(text=number)), edition(kind)) == name


def test_money_from_a_listing_is_shown_as_the_listing_has_it():
    value = Value(text="0.00", sources=(Source(kind="listing", listing=0, field=0, label="Questioned Costs", quote="$0"),))
    assert Shown(record(), "/r/a/b/", 1, "2026-11-25").statement(value, "questioned").text == "$0"


@pytest.mark.parametrize(
    ("label", "text"),
    [
        (Label(label="Report", words="View Report", meaning="document", links=("/files/OIG%20EV-1.pdf",)), "OIG EV-1.pdf, not held here"),
        (Label(label="Document", words="ev-1.pdf", meaning="document"), "ev-1.pdf, not held here"),
        (Label(label="Document", words="", meaning="document"), None),
    ],
)
def test_a_document_that_only_a_listing_links_to_is_named_with_its_label(label, text):
    made = replace(record(), listings=(Listing(name="reports.html", fields=(label,)),))
    fact = Shown(made, "/r/a/b/", 1, "2026-11-25").document_fact()
    assert [value.text for value in fact.values] == [text] * bool(text)
    assert [source.url for value in fact.values for source in value.sources] == ["/r/a/b/v1/listing?at=l1.f1#l1.f1"] * bool(text)
