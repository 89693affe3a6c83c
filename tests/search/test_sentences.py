"""A question asked as one asks a person: what it is about is found, and what it asks for is known."""

import pytest

from inspectorate.search.queries import read

from .conftest import fill, ids, paged, report, search

SOCIAL = "what did the office recommend about training on social media, and did the agency agree?"
OTHERS = [
    report(f"other-{n}", f"The office and the agency, part {n}", pages=("The agency did agree to recommend it to the office.",))
    for n in range(9)
]


def about(typed):
    query = read(typed)
    return [clause.text.strip("?,.") for clause in query.wanted], query.sentence, sorted(query.asks)


@pytest.mark.parametrize(
    ("typed", "words", "asks"),
    [
        (SOCIAL, "training social media", ["recommendations", "responses"]),
        ("recommend training social media agency agree", "training social media", ["recommendations", "responses"]),
        ("How many boats were searched?", "boats searched", []),
        ("¿qué recomendó la oficina sobre los avisos en español?", "avisos español", ["recommendations"]),
        ("quelles recommandations sur les quais ?", "quais", ["recommendations"]),
        ("was hat die Behörde zu Brücken geantwortet?", "die Brücken", ["responses"]),
        ("year:2021 did the agency agree to inspect boats?", "inspect boats", ["responses"]),
        ('who checked the "use of force"?', "checked use of force", []),
    ],
)
def test_a_question_is_about_its_telling_words_and_asks_for_the_others(typed, words, asks):
    assert (" ".join(about(typed)[0]), *about(typed)[1:]) == (words, True, asks)


@pytest.mark.parametrize(
    "typed", ["training social media", "agency response", "recommend OR agree?", "ferries NOT night", '"did it work?"']
)
def test_few_words_and_what_has_operators_are_no_question(typed):
    assert not read(typed).sentence


@pytest.mark.parametrize("typed", ["what did the agency agree?", "did the office recommend?"])
def test_where_nothing_else_is_asked_the_asking_words_are_searched_for(typed):
    words, sentence, _asks = about(typed)
    assert words
    assert not sentence


def test_a_question_finds_the_report_that_lacks_the_words_of_asking(engine):
    told = report(
        "told",
        recommendations=("Provide training once a year.",),
        pages=("Nothing.", "The rules do not name social media; no training does."),
    )
    fill(engine, told, *OTHERS)
    found = search(engine, SOCIAL)
    assert [hit.id for hit in found.hits] == ["told"]
    assert found.notes == ("Read as a question about “training”, “social”, “media”.",)


def test_of_a_question_most_telling_words_must_be_there_and_common_ones_need_not(engine):
    most = report("most", pages=("Shelters had no wheelchair.",))
    fill(engine, report("all", pages=("Wheelchair ramps at emergency shelters.",)), most, report("one", pages=("A wheelchair.",)), *OTHERS)
    found = search(engine, "can dragons get into emergency shelters by wheelchair?")
    assert [hit.id for hit in found.hits] == ["all", "most"]
    assert found.notes[1:] == ("No report has “dragons”, “get”.",)


def test_words_on_one_page_count_more_than_words_far_apart(engine):
    far = report("far", pages=("Ferries are here, ferries.", "Nothing.", "Boilers and boilers.", "Overtime, overtime, overtime."))
    near = report(
        "near", pages=("Nothing at all, on this page, with many more words to read.",) * 3 + ("Overtime of ferries with old boilers.",)
    )
    fill(engine, far, near, *OTHERS)
    assert ids(engine, "why was overtime paid for ferries with old boilers?") == ["near", "far"]


def test_neighbours_in_a_question_count_more_side_by_side(engine):
    fill(
        engine, report("apart", pages=("Media, social.",)), report("beside", pages=("Of social media there in this longer page.",)), *OTHERS
    )
    assert ids(engine, "what about social media?")[0] == "beside"


def test_a_question_goes_on_over_its_pages_without_a_gap_or_a_repetition(engine, monkeypatch):
    monkeypatch.setattr("inspectorate.search.tantivy_reader.REORDERED", 5)
    fill(engine, *(report(f"r{n}", pages=("Boilers. " * (n + 1) + "Ferries.",)) for n in range(12)), *OTHERS)
    whole = ids(engine, "how old are the boilers of ferries?", size=20)
    assert len(set(whole)) == 12
    assert [ids(engine, "how old are the boilers of ferries?", offset=at, size=4) for at in (0, 4, 8)] == [
        whole[:4],
        whole[4:8],
        whole[8:12],
    ]


def test_a_misspelled_word_of_a_question_is_mended_and_said(engine):
    fill(engine, report("a", pages=("Misconduct of supervisors in chats.",)), *OTHERS)
    found = search(engine, "which supervisors knew of misconuct?")
    assert [hit.id for hit in found.hits] == ["a"]
    assert found.meant.text == "which supervisors knew of misconduct?"
    assert found.notes[0].startswith("No report has “which supervisors knew of misconuct?” as it is typed.")


def test_recommendations_are_found_one_by_one_with_their_words_lit(engine):
    fill(
        engine, report("a", recommendations=("Paint every buoy.", "Train all crews.", "Train crews to paint buoys.")), report("b", "Buoys")
    )
    found = engine.recommendations_of("a", read("paint buoys"))
    assert [(item.place, item.snippet.text) for item in found.items] == [(1, "Paint every buoy."), (3, "Train crews to paint buoys.")]
    assert (found.total, found.whole) == (2, True)
    assert [piece.text for piece in found.items[0].snippet.pieces if piece.lit] == ["Paint", "buoy"]
    assert engine.recommendations_of("b", read("paint")).items == ()
    named = engine.recommendations_of("a", read("rec:crews")).items
    assert [piece.text for item in named for piece in item.snippet.pieces if piece.lit] == ["crews", "crews"]


def test_recommendations_with_some_of_the_words_stand_in_for_those_with_all(engine):
    fill(engine, report("a", recommendations=("Train all crews.", "Buy ropes.")))
    found = engine.recommendations_of("a", read("train supervisors"))
    assert ([item.place for item in found.items], found.whole) == ([1], False)
    assert engine.recommendations_of("a", read("title:train")).items == ()


def test_a_recommendation_s_words_are_found_by_their_beginning(engine):
    fill(engine, report("a", recommendations=("Train all crews.", "Buy ropes.")))
    assert [item.place for item in engine.recommendations_of("a", read("cre*")).items] == [1]


def test_a_passage_reads_over_the_hyphens_of_line_ends(engine):
    fill(engine, paged("a", "The super- visors knew", (9, 11)))
    (page,) = engine.pages_of("a", read("supervisors")).pages
    assert page.snippet.text == "The supervisors knew"
    assert [piece.text for piece in page.snippet.pieces if piece.lit] == ["supervisors"]
