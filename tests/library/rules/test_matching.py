"""A row, a document and a report meet one to one; anything less is a question."""

import pytest

from inspectorate.core.dates import PartialDate
from inspectorate.library.rules.matching import Marks, link_key, match

A, B = "a" * 32, "b" * 32
TITLE = "Senior Leaders' Handling of Misconduct"
OTHER = "Annual Financial Statements"


def marks(number="", title="", on="", issuer="dhs-oig", **more):
    date = PartialDate.parse(on) if on else None
    return Marks(issuer=issuer, numbers=frozenset({number} - {""}), title=title, issued_on=date, **more)


FILE = frozenset({"a-jul26.pdf"})
NUMBERED = marks("oig-21-34", TITLE, "2021-04-12")


@pytest.mark.parametrize(
    ("new", "known", "report", "how", "maybe"),
    [
        (NUMBERED, [], None, "new", ()),
        (marks("oig-21-34"), [(A, NUMBERED)], A, "number", ()),
        (marks("oig-21-34", issuer=""), [(A, NUMBERED)], None, "new", ()),
        (marks("oig-21-34", issuer="gao"), [(A, NUMBERED)], None, "new", ()),
        (marks("oig-21-34"), [(A, NUMBERED), (B, NUMBERED)], None, "new", (A, B)),
        (marks("oig-21-34", OTHER, "2021-04-12"), [(A, NUMBERED)], None, "new", (A,)),
        (marks("oig-21-34", OTHER), [(A, NUMBERED)], None, "new", (A,)),
        (marks("oig-21-34", OTHER, "1999-01"), [(A, NUMBERED)], None, "new", ()),
        (marks("oig-21-34", OTHER, "1999-01"), [(A, NUMBERED), (A, marks("oig-21-34", OTHER))], A, "number", ()),
        (marks(title=TITLE, on="2021-04"), [(A, NUMBERED)], A, "title", ()),
        (marks(title=TITLE, on="2021-05"), [(A, NUMBERED)], None, "new", ()),
        (marks(title=TITLE), [(A, NUMBERED)], None, "new", ()),
        (marks(title=TITLE, fiscal_year=2021), [(A, marks(title=TITLE, fiscal_year=2021))], A, "title", ()),
        (marks(title=TITLE, fiscal_year=2021), [(A, marks(title=TITLE, fiscal_year=2020))], None, "new", ()),
        (marks("oig-21-35", TITLE, "2021-04-12"), [(A, NUMBERED)], None, "new", ()),
        (marks(links=FILE), [(A, marks(links=FILE))], A, "link", ()),
        (marks(files=FILE), [(A, marks(links=FILE))], A, "link", ()),
        (marks(links=FILE), [(A, marks(files=FILE))], A, "link", ()),
        (marks(files=FILE), [(A, marks(files=FILE))], None, "new", ()),
        (marks("x-1", files=FILE), [(A, marks("y-2", links=FILE))], None, "new", (A,)),
        (marks("oig-21-34", listings=frozenset({"l"})), [(A, marks("oig-21-34", listings=frozenset({"l"})))], None, "new", (A,)),
    ],
)
def test_what_meets_what(new, known, report, how, maybe):
    found = match(new, known)
    assert (found.report, found.how, found.maybe) == (report, how, maybe)


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("/sites/default/files/2026-07/OIG-26-18-Jul26.pdf", "oig-26-18-jul26.pdf"),
        ("https://office.example/FEC%20OIG%20Evaluation.pdf?x=1", "fec oig evaluation.pdf"),
        ("amtrak/2006/SAR-33/report.pdf", ""),
        ("https://office.example/", ""),
    ],
)
def test_a_link_is_known_by_its_last_part_unless_that_could_be_anything(address, key):
    assert link_key(address) == key
