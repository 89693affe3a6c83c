"""Counts beside the hits, and what choosing them does."""

from collections import Counter
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inspectorate.search.values import FACETS, UNSTATED, Filters, Report, Sort, tie_of

from .conftest import fill, ids, report, search


def counts(found, name):
    return {value.value: value.count for value in found.facet(name).values}


@pytest.fixture
def library(engine):
    return fill(
        engine,
        report("a", "Buoys", agency=("Pilots", "Port Police"), kind=("audit",), fiscal_year=("2020",)),
        report("b", "Buoys", agency=("Pilots",), kind=("audit",), fiscal_year=("2021",)),
        report("c", "Buoys", agency=("Port Police",), kind=("letter",), fiscal_year=("2021",)),
        report("d", "Cranes", kind=("audit",)),
    )


def test_facets_count_reports_and_a_report_of_two_agencies_counts_for_both(library):
    assert counts(search(library), "agency") == {"Pilots": 2, "Port Police": 2, UNSTATED: 1}
    assert counts(search(library, "buoys"), "kind") == {"audit": 2, "letter": 1}


def test_pages_count_for_nothing(engine):
    fill(engine, report("a", "Buoys", pages=("buoys", "buoys", "buoys"), kind=("audit",)))
    found = search(engine, "buoys")
    assert (found.total, counts(found, "kind")) == (1, {"audit": 1})


def test_a_choice_narrows_the_hits_and_every_other_facet_but_not_its_own(library):
    found = search(library, filters=Filters({"agency": ("Pilots",)}))
    assert found.total == 2
    assert counts(found, "agency") == {"Pilots": 2, "Port Police": 2, UNSTATED: 1}
    assert counts(found, "fiscal_year") == {"2020": 1, "2021": 1}
    assert [value.value for value in found.facet("agency").values if value.chosen] == ["Pilots"]


def test_two_values_of_one_facet_widen_and_two_facets_narrow(library):
    assert set(ids(library, filters=Filters({"agency": ("Pilots", "Port Police")}))) == {"a", "b", "c"}
    assert ids(library, filters=Filters({"agency": ("Pilots",), "fiscal_year": ("2021",)})) == ["b"]


def test_what_a_facet_promises_is_what_choosing_it_shows(library):
    before = search(library, filters=Filters({"kind": ("audit",)}))
    for value in before.facet("agency").values:
        after = search(library, filters=Filters({"kind": ("audit",), "agency": (value.value,)}))
        assert after.total == value.count


def test_reports_that_state_nothing_can_be_chosen(library):
    assert ids(library, filters=Filters({"agency": (UNSTATED,)})) == ["d"]


def test_a_chosen_value_without_reports_stays_in_sight(library):
    found = search(library, "cranes", filters=Filters({"kind": ("testimony",)}))
    assert (found.total, counts(found, "kind")) == (0, {"audit": 1, "testimony": 0})


def test_an_empty_choice_is_no_choice(library):
    assert search(library, filters=Filters({"kind": ()})).total == 4


def test_a_facet_that_no_report_has_is_refused(library):
    with pytest.raises(ValueError, match="'colour' is not a facet"):
        Filters({"colour": ("red",)})


def test_values_are_compared_as_they_are_written(engine):
    fill(engine, report("a", area=("Ports & harbours; “A/B”",)), report("b", area=("ports & harbours",)), report("c", area=("x" * 3000,)))
    assert ids(engine, filters=Filters({"area": ("Ports & harbours; “A/B”",)})) == ["a"]
    assert ids(engine, filters=Filters({"area": ("x" * 3000,)})) == ["c"]


def test_only_the_facets_asked_for_are_counted(library):
    assert [facet.name for facet in search(library, facets=("kind",)).facets] == ["kind"]
    with pytest.raises(KeyError):
        search(library, facets=()).facet("kind")


WORDS = ("buoy", "crane", "wharf")
VALUES = ("x", "y", "z")
DATES = (None, "2019", "2020-03", "2020-03-31", "2021-01-01")

reports = st.builds(
    lambda words, kinds, agencies, dated: (words, kinds, agencies, dated),
    st.sets(st.sampled_from(WORDS)),
    st.sets(st.sampled_from(VALUES), max_size=1),
    st.sets(st.sampled_from(VALUES)),
    st.sampled_from(DATES),
)
choices = st.fixed_dictionaries(
    {}, optional={name: st.lists(st.sampled_from((*VALUES, UNSTATED)), unique=True, max_size=2) for name in ("kind", "agency")}
)
folders = count()


def holds(one: Report, words, chosen) -> bool:
    stated = {name: set(one.facets.get(name, ())) or {UNSTATED} for name in FACETS}
    return words <= set(one.title.split()) and all(not values or stated[name] & set(values) for name, values in chosen.items())


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(reports, max_size=12), st.sets(st.sampled_from(WORDS), max_size=1), choices, st.sampled_from([Sort.NEWEST, Sort.OLDEST]))
def test_hits_order_totals_and_counts_are_those_of_a_count_by_hand(open_engine, tmp_path, made, words, chosen, sort):
    library = [
        report(f"{number:03x}{'0' * 29}", " ".join(sorted(title)), dated=dated, kind=tuple(kinds), agency=tuple(agencies))
        for number, (title, kinds, agencies, dated) in enumerate(made)
    ]
    engine = fill(open_engine(tmp_path / str(next(folders))), *library)
    filters = Filters({name: tuple(values) for name, values in chosen.items()})
    found = search(engine, " ".join(words), filters=filters, sort=sort, size=50)

    def key(one):
        day = one.dated.last_day().toordinal() if one.dated else None
        return (day is None, (-day if sort is Sort.NEWEST else day) if day else 0, tie_of(one.id))

    expected = sorted((one for one in library if holds(one, words, chosen)), key=key)
    assert [hit.id for hit in found.hits] == [one.id for one in expected]
    assert found.total == len(expected)
    for name in ("kind", "agency"):
        others = {other: values for other, values in chosen.items() if other != name}
        by_hand = Counter(value for one in library if holds(one, words, others) for value in one.facets[name] or (UNSTATED,))
        assert {value: number for value, number in counts(found, name).items() if number} == dict(by_hand)
