"""What the index offers by itself: spellings, completions, reports alike; never anything that is not in it."""

import pytest

from inspectorate.search.values import Filters, Report

from .conftest import fill, ids, report, search


@pytest.fixture
def library(engine):
    return fill(
        engine,
        report("a", "Misconduct on social media", numbers=("OIG-21-34",), pages=("The recruits were trained by the commissioner.",)),
        report("b", "Social housing", numbers=("OIG-21-16",), kind=("audit",)),
        report("c", "Auditoría de los muelles", language="es", numbers=("HA-1",)),
    )


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("misconuct", "misconduct"),
        ("msiconduct", "misconduct"),
        ("imsconduct", "misconduct"),
        ("Miscondcut on sozial media", "misconduct on social media"),
        ('"socail media" recruits', '"social media" recruits'),
        ("recruts", "recruits"),
        ("comissionner", "commissioner"),
        ("muellles", "muelles"),
    ],
)
def test_a_word_that_no_report_has_is_read_as_the_nearest_that_one_has(library, typed, meant):
    found = search(library, typed)
    assert found.meant.text == meant
    assert (found.total, found.instead) == (1, True)
    assert not found.loosened
    assert found.notes == (f"No report has “{typed}” as it is typed. These are the reports for “{meant}”.",)


def test_a_word_that_reports_have_is_never_mended(library):
    assert search(library, "social").meant is None
    assert search(library, "social muelles").meant is None
    assert search(library, "misconducts").meant is None


def test_a_word_that_hardly_any_report_has_is_asked_about_where_a_near_one_is_common(engine):
    common = [report(f"r{n}", "Receive the boats", pages=("They receive boats.",)) for n in range(12)]
    fill(engine, report("odd", "Recieve the boats"), report("plural", "Receives"), *common)
    found = search(engine, "recieve")
    assert ([hit.id for hit in found.hits], found.meant.text, found.instead, found.notes) == (["odd"], "receive", False, ())
    assert search(engine, "receive").meant is None
    assert search(engine, "title:receives").meant is None


@pytest.mark.parametrize("typed", ["submarine", "xyz", "0IG-21-99", "sociable1", "soc", 'title:"no such words"'])
def test_nothing_is_made_up(library, typed):
    found = search(library, typed)
    assert (found.meant, found.total) == (None, 0)


def test_a_mended_query_that_finds_nothing_within_the_choice_is_not_offered(library):
    assert search(library, "misconuct", filters=Filters({"kind": ("audit",)})).meant is None


def test_what_was_taken_out_is_offered_no_more(library):
    library.remove("a")
    library.commit(2)
    assert search(library, "misconuct").meant is None
    assert library.suggest("miscon").queries == ()
    assert library.suggest("misconduct on").reports == ()
    assert library.suggest("oig").reports == ("b",)


def test_engines_in_two_folders_hint_at_nothing_of_one_another(open_engine, tmp_path):
    public = fill(open_engine(tmp_path / "public"), report("a", "Buoys"))
    fill(open_engine(tmp_path / "desk"), report("b", "Sealed misconduct"))
    assert search(public, "misconuct").meant is None
    assert public.suggest("mis").queries == ()
    assert public.related(Report(id="x", title="Sealed misconduct")) == ()


def test_the_last_word_is_completed_by_words_that_find_something_with_those_before(library):
    assert library.suggest("soc").queries == ("social",)
    assert library.suggest("recruits mis").queries == ("recruits misconduct",)
    assert library.suggest("housing mis").queries == ()
    assert library.suggest("los mu").queries == ("los muelles",)
    assert library.suggest("Audito").queries == ("auditoria",)


def test_a_completion_that_finds_the_same_as_one_before_is_not_offered(engine):
    fill(engine, report("a", "Pilots"), report("b", "Pilots and a pilot's pilot"), report("c", "Pilotage"))
    assert engine.suggest("pil").queries == ("pilots", "pilotage")


@pytest.mark.parametrize("typed", ["", " ", "s", "social ", "-", '"', "\x00", "x" * 5000])
def test_nothing_is_suggested_where_nothing_is_begun(library, typed):
    assert library.suggest(typed).queries == ()


def test_reports_are_suggested_by_number_and_title(library):
    assert set(library.suggest("oig21").reports) == {"a", "b"}
    assert library.suggest("OIG-21-3").reports == ("a",)
    assert library.suggest("social ho").reports == ("b",)
    assert set(library.suggest("soc").reports) == {"a", "b"}
    assert len(library.suggest("soc", limit=1).reports) == 1


def test_reports_that_share_rare_words_are_alike(engine):
    others = [report(f"x{n}", f"Ferry timetable of line {n}", summary="We looked at ferries and found delays.") for n in range(8)]
    one = report("a", "Misconduct on social media", summary="Supervisors ignored posts in private groups.")
    fill(
        engine, one, *others,
        report("b", "Private groups on social media", summary="Posts by supervisors."),
        report("c", "Budget of the fund", summary="We found no delays."),
    )  # fmt: skip
    assert [hit.id for hit in engine.related(one)] == ["b"]
    assert engine.related(others[0]) == ()  # what most reports are about tells none of them from the others


def test_a_report_without_words_is_like_none(engine):
    fill(engine, report("a", ""), report("b", "Buoys"))
    assert engine.related(report("a", "")) == ()
    assert ids(engine, "buoys") == ["b"]
