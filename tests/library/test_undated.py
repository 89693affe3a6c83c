"""What a listing writes in a date's place and is no date is shown as given, and stops nothing."""

import pytest

from inspectorate.access.permissions import VISITOR
from inspectorate.library import queries
from inspectorate.library.question import Question
from inspectorate.library.services import publish
from tests.library.made import NOW, accept_listed, librarian

PATH = "/r/dhs-oig/oig-24-07/"


@pytest.mark.parametrize("words", ["2024-13-45", "to be announced", "9999-99-99"])
def test_a_report_whose_date_is_no_date_is_published_listed_and_found(office_data, words):
    for row in accept_listed(f"Harbor Loans Were Not Recorded,OIG-24-07,{words},CBP,2024,,", "Ferry Permits Twice,OIG-24-08,,CBP,2024,,"):
        publish(librarian(), row.report, now=NOW)
    assert queries.report(VISITOR, PATH).facts[1].first.text == words
    assert [line.issued for line in queries.search(VISITOR, Question(words="loans")).hits] == [None]
    assert queries.search(VISITOR, Question()).pager.of == 2
    assert queries.home(VISITOR).holdings.reports == 2
