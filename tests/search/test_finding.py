"""What is found, and in which order."""

import pytest

from inspectorate.search.engine import MAX_OFFSET
from inspectorate.search.queries import read
from inspectorate.search.values import Filters, Sort, tie_of

from .conftest import fill, ids, report, search


def test_a_word_is_found_in_title_summary_recommendations_and_pages(engine):
    fill(
        engine,
        report("title", "Buoys adrift"),
        report("summary", summary="Three buoys were adrift."),
        report("recommendation", recommendations=("Paint every buoy.",)),
        report("page", pages=("Cover", "A buoy is seen here.")),
        report("none", "Cranes"),
    )
    assert set(ids(engine, "buoy")) == {"title", "summary", "recommendation", "page"}


def test_a_title_counts_more_than_a_page(engine):
    fill(engine, report("page", pages=("buoy " * 3 + "and other things",)), report("title", "Buoys"))
    assert ids(engine, "buoys")[0] == "title"


def test_words_are_found_in_their_other_forms_and_without_accents(engine):
    fill(engine, report("a", "Agencies’ résumés were running late"))
    for typed in ("agency", "AGENCIES", "agency's", "resume", "run", "Résumé"):
        assert ids(engine, typed) == ["a"], typed


def test_a_report_in_another_language_is_folded_and_not_stemmed_as_english(engine):
    fill(engine, report("es", "Auditoría de los muelles", language="es"))
    assert ids(engine, "auditoria") == ["es"]
    assert ids(engine, "muelles") == ["es"]
    assert ids(engine, "muelle") == []


def test_all_words_must_stand_in_a_report_though_not_in_one_field(engine):
    fill(engine, report("both", "Buoys", pages=("cranes",)), report("one", "Buoys"), report("other", "Cranes"))
    assert ids(engine, "buoys cranes") == ["both"]


def test_when_no_report_has_all_words_those_with_some_are_shown_and_the_page_says_so(engine):
    fill(engine, report("a", "Buoys"), report("b", "Cranes"))
    found = search(engine, "buoys submarines")
    assert ([hit.id for hit in found.hits], found.total, found.loosened) == (["a"], 1, True)
    assert found.notes == ("No report has all of these words; the ones below have some of them.",)


def test_a_phrase_is_found_only_where_its_words_follow_one_another(engine):
    fill(engine, report("a", "Social media misconduct"), report("b", "Media and social misconduct"))
    assert ids(engine, '"social media"') == ["a"]
    assert ids(engine, "“social media”") == ["a"]
    assert set(ids(engine, "social media")) == {"a", "b"}


def test_a_word_with_a_hyphen_is_a_phrase(engine):
    fill(engine, report("a", "An on-site visit"), report("b", "The site is on"))
    assert ids(engine, "on-site") == ["a"]


def test_and_or_and_not_mean_what_they_say(engine):
    fill(engine, report("a", "Buoys"), report("b", "Cranes"), report("c", "Buoys and cranes"))
    assert set(ids(engine, "buoys OR cranes")) == {"a", "b", "c"}
    assert ids(engine, "buoys AND cranes") == ["c"]
    assert ids(engine, "buoys NOT cranes") == ["a"]
    assert ids(engine, "NOT buoys") == ["b"]
    assert set(ids(engine, "buoys NOT cranes OR cranes NOT buoys")) == {"a", "b"}


@pytest.mark.parametrize("typed", ["OIG-21-34", "oig 21 34", "OIG2134", "oig-21-34", "oig_21_34", " OIG–21–34 "])
def test_a_report_number_typed_in_any_form_finds_its_report_first(engine, typed):
    fill(
        engine,
        report("it", "Social media", numbers=("OIG-21-34",)),
        report("cites", "As OIG-21-34 found", numbers=("OIG-22-01",)),
        report("other", "Rules 21 and 35", numbers=("OIG-21-3",)),
    )
    assert ids(engine, typed)[0] == "it"
    assert "other" not in ids(engine, typed)
    assert engine.numbered(typed) == ("it",)


def test_two_reports_with_one_number_are_both_named(engine):
    fill(engine, report("b", numbers=("HA-1",)), report("a", numbers=("HA 1", "HA-2")))
    assert engine.numbered("ha1") == ("a", "b")
    assert engine.numbered("HA-3") == ()
    assert engine.numbered("") == ()


def test_an_empty_query_finds_everything_newest_first(engine):
    fill(engine, report("old", dated="2019-05-01"), report("none"), report("new", dated="2021"), report("mid", dated="2020-05"))
    assert ids(engine) == ["new", "mid", "old", "none"]


def test_undated_reports_come_last_both_ways(engine):
    fill(engine, report("old", dated="2019"), report("none"), report("new", dated="2021"))
    assert ids(engine, sort=Sort.NEWEST) == ["new", "old", "none"]
    assert ids(engine, sort=Sort.OLDEST) == ["old", "new", "none"]


def test_a_date_by_month_or_year_sorts_by_the_last_day_it_may_mean(engine):
    fill(engine, report("may", dated="2020-05"), report("day", dated="2020-05-30"), report("year", dated="2020"))
    assert ids(engine, sort=Sort.NEWEST) == ["year", "may", "day"]


@pytest.mark.parametrize("sort", Sort)
def test_equals_keep_their_order_when_one_is_indexed_again(engine, sort):
    names = [f"{number:032x}" for number in range(0, 2**127, 2**123)]
    fill(engine, *(report(name, "Buoys", dated="2020") for name in names))
    before = ids(engine, "buoys", sort=sort, size=20)
    assert before == sorted(names, key=tie_of)
    fill(engine, report(names[3], "Buoys", dated="2020"), report(names[0], "Buoys", dated="2020"))
    assert ids(engine, "buoys", sort=sort, size=20) == before


@pytest.mark.parametrize("sort", Sort)
def test_pages_of_hits_join_without_gap_or_repetition(engine, sort):
    fill(engine, *(report(f"r{number}", "Buoys", dated="2020-01") for number in range(25)))
    walked = [id for offset in range(0, 25, 7) for id in ids(engine, "buoys", sort=sort, offset=offset, size=7)]
    assert len(walked) == 25
    assert walked == ids(engine, "buoys", sort=sort, size=25)


def test_beyond_the_last_hit_there_is_none_and_the_total_stands(engine):
    fill(engine, report("a"))
    for offset in (1, 10, MAX_OFFSET * 10, 10**30, -5):
        found = search(engine, offset=offset)
        assert (len(found.hits), found.total) == (1 if offset < 0 else 0, 1)
    assert len(search(engine, size=0).hits) == 1


def test_a_report_added_again_is_there_once_with_its_new_words(engine):
    fill(engine, report("a", "Buoys", pages=("one", "two")))
    fill(engine, report("a", "Cranes", pages=("three",)), report("a", "Cranes", pages=("three",)))
    assert ids(engine) == ["a"]
    assert ids(engine, "buoys") == []
    assert engine.pages_of("a", read("two")).total == 0
    assert engine.pages_of("a", read("three")).total == 1


def test_a_report_taken_out_is_found_by_no_word_number_or_page(engine):
    fill(engine, report("a", "Buoys", numbers=("HA-1",), pages=("secret",)), report("b", "Buoys"))
    engine.remove("a")
    engine.remove("never there")
    engine.commit(2)
    assert ids(engine, "buoys") == ["b"]
    assert engine.numbered("HA-1") == ()
    assert engine.pages_of("a", read("secret")).total == 0
    assert ids(engine, "secret") == []
    assert [value.count for value in search(engine, "").facet("kind").values] == [1]


HOSTILE = [
    "--", "-" * 5000, "'; DROP TABLE reports; --", "title_en:buoys", "report:a", "document:page",
    "*", "?", "b*", "[a TO z]", "(((((", '"""', '"',
    "\\", "AND", "OR OR", "NOT NOT a", "a^1000000", "a~9", "+a -b", "{}", "<script>", "…", "'", "’’’", "a'b'c", "1e309",
    "\x00\x01\x1b[31m", "\ud800", "buoys\u202egnp", "\ufeff", "²", "日本語", "𝒳", "٣", "\u0301\u0301",
    "x" * 100_000, "buoy " * 1000, " ".join(f"word{number}" for number in range(1000)), '"' + "buoy " * 500 + '"',
    " OR ".join(["buoy"] * 500), "NOT " * 500 + "a",
]  # fmt: skip


@pytest.mark.parametrize("typed", HOSTILE)
def test_whatever_is_typed_is_answered(engine, typed):
    fill(engine, report("a", "Buoys", pages=("A buoy.",), kind=("audit",)))
    found = search(engine, typed, filters=Filters({"kind": ("audit",)}))
    assert found.total in (0, 1)
    assert engine.pages_of("a", read(typed)).total in (0, 1)
    assert all(0 <= start < end <= 7 for start, end in engine.lit("A buoy.", read(typed)))
    assert engine.numbered(typed) == ()


def test_the_thousandth_word_is_left_out_and_the_page_says_so(engine):
    fill(engine, report("a", "Buoys"))
    found = search(engine, "buoys " * 1000)
    assert found.partial
    assert any("were searched for" in note or "were read" in note for note in found.notes)
