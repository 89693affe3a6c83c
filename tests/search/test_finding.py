"""What is found, and in which order."""

import pytest

from inspectorate.search.engine import MAX_OFFSET
from inspectorate.search.queries import read
from inspectorate.search.values import Filters, Sort, tie_of

from .conftest import fill, ids, paged, report, search


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


@pytest.mark.parametrize(
    ("language", "title", "typed"),
    [
        ("es", "Recomendaciones de las auditorías sobre los muelles", "recomendación recomendacion AUDITORIA auditoría muelle"),
        ("es", "Revisión de la inversión", "revisiones revision inversiones"),
        ("fr", "Les enquêtes de l’agence étaient recommandées", "enquete enquête agences recommandée recommandees"),
        ("de", "Prüfungen der Häfen und ihrer Straßen", "prufung Prüfung hafen Straße strasse"),
        ("it", "Città e porti", "citta porti"),
    ],
)
def test_each_language_is_found_in_its_other_forms_with_accents_or_without(engine, language, title, typed):
    fill(engine, report("a", title, language=language), report("b", "Something else", language=language))
    for word in typed.split():
        assert ids(engine, word) == ["a"], word


def test_a_language_without_stems_is_folded_only(engine):
    fill(engine, report("a", "Porti e città", language="it"))
    assert (ids(engine, "PORTI"), search(engine, "porto").meant.text) == (["a"], "porti")


def test_one_query_finds_reports_in_every_language(engine):
    fill(
        engine,
        report("en", "Regional audits"),
        report("es", "Auditoría regional", language="es"),
        report("fr", "Audit régional", language="fr"),
    )
    assert set(ids(engine, "regional")) == {"en", "es", "fr"}


def test_a_word_that_a_lines_end_cut_in_two_is_found_whole(engine):
    fill(engine, paged("a", "There were par- tial loans", (14, 16)), paged("b", "There were par- tial loans"))
    assert ids(engine, "partial") == ["a"]
    assert ids(engine, '"partial loans"') == ["a"]


def test_a_hyphen_may_part_a_word_or_not(engine):
    fill(engine, report("a", "Onsite visits"), report("b", "On-site visits"), report("c", "A site is on"))
    assert set(ids(engine, "on-site")) == {"a", "b"}
    assert ids(engine, "onsite") == ["a"]
    assert set(ids(engine, '"on-site visit"')) == {"a", "b"}


def test_a_beginning_finds_every_word_that_begins_so(engine):
    fill(engine, report("a", "Misconduct"), report("b", "A misconstrued order"), report("c", "Conduct"), report("d", "Agency"))
    assert set(ids(engine, "misco*")) == {"a", "b"}
    assert ids(engine, "Misconduct*") == ["a"]
    assert ids(engine, "agencies*") == []
    assert ids(engine, "a misconst*") == ["b"]
    assert ids(engine, "nothing*") == []


def test_a_beginning_is_not_widened_by_its_stem(engine):
    fill(engine, report("a", pages=("Generators were missing.",)), report("b", pages=("It was generated in general.",)))
    assert ids(engine, "generator*") == ["a"]
    assert [page.number for page in engine.pages_of("a", read("generator*")).pages] == [1]
    assert engine.pages_of("b", read("generator*")).total == 0
    assert ids(engine, "title:generator*") == []


def test_words_near_one_another_stand_within_so_many_words_in_any_order(engine):
    fill(
        engine,
        report("next", "social media"),
        report("near", "social and other media"),
        report("turned", "media that are social"),
        report("far", "social and many other kinds of media"),
    )
    assert set(ids(engine, '"social media"~2')) == {"next", "near", "turned"}
    assert set(ids(engine, '"social media"~1')) == {"next"}
    assert set(ids(engine, '"social media"~5')) == {"next", "near", "turned", "far"}


def test_groups_mean_what_they_say(engine):
    fill(engine, report("a", "Buoys wharf"), report("b", "Cranes wharf"), report("c", "Buoys and cranes"), report("d", "Wharf"))
    assert set(ids(engine, "(buoys OR cranes) AND wharf")) == {"a", "b"}
    assert ids(engine, "wharf NOT (buoys OR cranes)") == ["d"]
    assert set(ids(engine, "(buoys AND cranes) OR (wharf NOT (buoys OR cranes))")) == {"c", "d"}


@pytest.fixture
def stated(engine):
    return fill(
        engine,
        report("a", "Buoys", numbers=("OIG-21-34",), agency=("cbp",), names={"agency": ("U.S. Customs and Border Protection",)},
               fiscal_year=("2020",), kind=("audit",), response=("non-concur", "concur"), has_recommendations=("yes",), pages=("rust",)),
        report("b", "Buoys", numbers=("OIG-21-3",), agency=("ice",), names={"agency": ("Immigration and Customs Enforcement",)},
               fiscal_year=("2021",), kind=("review",), response=("partially concur",), recommendations=("Paint.",)),
        report("c", "Cranes", summary="Buoys and cranes.", issuer=("harbor-oig",), fiscal_year=("2023",), area=("law",), pages=("buoys",)),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("agency:CBP", "a"), ('agency:"border protection"', "a"), ("agency:customs", "ab"), ("agency:custo*", "ab"), ("agency:ic*", "b"),
        ("agency:nobody", ""), ("buoys NOT agency:cbp", "bc"), ("agency:cbp OR agency:ice", "ab"), ("agency:(cbp OR ice)", "ab"),
        ("year:2019..2021", "ab"), ("year:2021..", "bc"), ("year:2023 buoys", "c"), ("kind:audit", "a"), ("issuer:Harbor-OIG", "c"),
        ("area:law", "c"), ("response:concur", "a"), ("response:non-concur", "a"), ("response:noncon*", "a"),
        ('response:"partially concur"', "b"), ("response:partially-concur", "b"), ("lang:es", ""), ("has:recommendations", "a"),
        ("has:text", "ac"), ("number:oig2134", "a"), ("number:OIG-21*", "ab"), ("number:OIG", ""), ("title:buoy", "ab"),
        ("title:cranes", "c"), ("summary:crane", "c"), ("text:buoys", "c"), ("rec:paint", "b"), ("title:buoy agency:ice", "b"),
        ("title:(buoy OR crane) text:buoy", "c"),
    ],
)  # fmt: skip
def test_names_narrow_to_what_a_report_states(stated, typed, found):
    assert "".join(sorted(ids(stated, typed))) == found


def test_what_is_only_narrowed_comes_newest_first(engine):
    fill(engine, report("a", dated="2019", kind=("audit",)), report("b", dated="2021", kind=("audit",)), report("c", dated="2020"))
    assert ids(engine, "kind:audit") == ["b", "a"]


def test_words_are_loosened_within_what_is_stated(stated):
    found = search(stated, "kind:audit buoys submarines")
    assert ([hit.id for hit in found.hits], found.loosened) == (["a"], True)
    assert search(stated, "kind:letter buoys submarines").total == 0


def test_reports_without_a_page_that_has_words_are_counted_within_the_scope(engine):
    fill(
        engine,
        report("a", "Buoys", pages=("text",), kind=("audit",)),
        report("b", "Buoys", pages=(" ", ""), kind=("audit",)),
        report("c", "Buoys", kind=("audit",)),
        report("d", "Cranes", kind=("letter",)),
    )
    assert search(engine, "buoys").unsearchable == 3
    assert search(engine, "text", filters=Filters({"kind": ("audit",)})).unsearchable == 2
    assert search(engine, "kind:letter nothing").unsearchable == 1
    assert search(engine).unsearchable == 0


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
