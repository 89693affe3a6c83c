"""How a record's values are worded for a reader."""

import pytest

from inspectorate.library.queries.shown import Shown, file_name
from inspectorate.library.record import Body, Edition, Fact, Listing, Record, Source, Value


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
