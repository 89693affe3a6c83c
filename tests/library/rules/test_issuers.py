"""The office that issued a report is named in a fixed order, and two known ones are a question."""

import pytest

from inspectorate.library.profile import standard
from inspectorate.library.rules.issuers import resolve

DHS, GAO = "U.S. Department of Homeland Security Office of Inspector General", "United States Government Accountability Office"


@pytest.mark.parametrize(
    ("named", "code", "by", "question"),
    [
        ({"given": "DHS OIG"}, "dhs-oig", "person", ""),
        ({"given": "DHS OIG", "printed": DHS}, "dhs-oig", "person", ""),
        ({"given": "DHS OIG", "printed": GAO}, "dhs-oig", "person", "two issuers"),
        ({"listed": "Amtrak", "printed": "Office of Somebody"}, "amtrak-oig", "listing", ""),
        ({"printed": GAO, "folders": ["2005", "gao"]}, "gao", "document", ""),
        ({"printed": GAO, "folders": ["hhs-oig"]}, "gao", "document", ""),
        ({"printed": "Harbor Watch", "folders": ["2005", "gao"]}, "gao", "folder", ""),
        ({"printed": "Harbor Watch", "folders": ["2005"]}, "harbor-watch", "document", ""),
        ({"folders": ["2005"]}, None, "", "no issuer"),
        ({"printed": "  "}, None, "", "no issuer"),
    ],
)
def test_who_issued_a_report(named, code, by, question):
    issuer = resolve(standard().issuers, **named)
    assert ((issuer.office.code if issuer.office else None), issuer.by, issuer.question) == (code, by, question)
