"""Pages, snippets and lit words."""

from itertools import combinations, count

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inspectorate.search import lighting
from inspectorate.search.queries import read

from .conftest import fill, paged, report, search


def lit_words(engine, text, typed, language="en"):
    return [text[start:end] for start, end in engine.lit(text, read(typed), language)]


def test_the_pages_with_the_words_are_named_in_order_with_their_counts(engine):
    fill(engine, report("a", pages=("Cover", "A buoy.", "Nothing.", "Buoys and buoys and a buoy.")), report("b", pages=("buoy",)))
    found = engine.pages_of("a", read("buoy"))
    assert [(page.number, page.count) for page in found.pages] == [(2, 1), (4, 3)]
    assert (found.total, found.whole) == (2, True)


def test_pages_with_all_words_come_before_pages_with_some(engine):
    fill(engine, report("a", pages=("buoys", "buoys and cranes", "cranes")))
    assert [page.number for page in engine.pages_of("a", read("buoys cranes")).pages] == [2]
    fill(engine, report("a", pages=("buoys", "nothing", "cranes")))
    found = engine.pages_of("a", read("buoys cranes"))
    assert ([page.number for page in found.pages], found.whole) == ([1, 3], False)


def test_of_many_pages_the_best_are_given_and_all_are_counted(engine):
    fill(engine, report("a", pages=tuple("buoy " * (number % 5 + 1) + "and more " * 9 for number in range(30))))
    found = engine.pages_of("a", read("buoy"), limit=6)
    assert (len(found.pages), found.total) == (6, 30)
    assert {page.count for page in found.pages} == {5}
    assert [page.number for page in found.pages] == sorted(page.number for page in found.pages)


def test_what_is_lit_is_what_was_found(engine):
    text = "The agencies’ running costs: an Agency ran 3 résumés."
    assert lit_words(engine, text, "agency") == ["agencies", "Agency"]
    assert lit_words(engine, text, "RUN") == ["running"]
    assert lit_words(engine, text, "resume") == ["résumés"]
    assert lit_words(engine, text, "absent") == []


def test_a_phrase_is_lit_as_one_place_and_its_words_alone_are_not(engine):
    text = "Social media, and media that are social; social  media."
    assert lit_words(engine, text, '"social media"') == ["Social media", "social  media"]
    assert lit_words(engine, text, "on-site visits") == []


def test_a_run_of_signs_too_long_for_a_word_still_parts_a_phrase(engine):
    text = "red " + "x" * 200 + " buoy"
    fill(engine, report("a", text))
    assert lit_words(engine, text, '"red buoy"') == []
    assert search(engine, '"red buoy"').total == 0


def test_words_that_must_not_stand_there_are_not_lit(engine):
    assert lit_words(engine, "buoys and cranes", "buoys NOT cranes") == ["buoys"]


def test_a_word_cut_by_a_lines_end_is_lit_as_it_is_printed(engine):
    text = "Some par- tial and whole loans, par- tial again"
    fill(engine, paged("a", text, (8, 10), (35, 37)))
    (page,) = engine.pages_of("a", read("partial loan")).pages
    assert [text[start:end] for start, end in page.places] == ["par- tial", "loans", "par- tial"]
    assert page.snippet.text == "Some partial and whole loans, partial again"
    assert [piece.text for piece in page.snippet.pieces if piece.lit] == ["partial", "loans", "partial"]


def test_beginnings_and_words_near_one_another_are_lit(engine):
    text = "Social and other media misconduct; media are social. Social things in many many places and media."
    assert lit_words(engine, text, "misco*") == ["misconduct"]
    assert lit_words(engine, text, '"social media"~2') == ["Social", "media", "media", "social", "Social"]
    assert lit_words(engine, text, '"social media"~0') == []
    assert lit_words(engine, text, "onsite on-site") == []
    assert lit_words(engine, "Onsite, on-site and on site.", "on-site") == ["Onsite", "on-site", "on site"]


def test_small_words_are_neither_required_nor_lit_but_in_phrases(engine):
    text = "Training in the use of force; in a port of call"
    fill(engine, report("a", pages=(text,)))
    assert lit_words(engine, text, "the use of force") == ["use", "force"]
    assert lit_words(engine, text, '"use of force"') == ["use of force"]
    assert lit_words(engine, text, "of") == ["of", "of"]
    assert engine.pages_of("a", read("training on force")).hits == 2
    assert search(engine, "training on force").total == 1
    assert not search(engine, "training on force").loosened


def test_a_word_is_not_near_itself(engine):
    fill(engine, report("a", pages=("a buoy and no other",)), report("b", pages=("a buoy, a buoy",)))
    assert [engine.pages_of(one, read('"buoy buoy"~3')).total for one in "ab"] == [0, 1]
    assert lit_words(engine, "a buoy and no other", '"buoy buoy"~3') == []
    assert lit_words(engine, "a buoy, a buoy", '"buoy buoy"~3') == ["buoy", "buoy"]


def test_words_asked_of_another_field_are_not_lit(engine):
    assert lit_words(engine, "red buoys", "title:red buoy") == ["buoys"]
    assert [engine.lit("red buoys", read("title:red buoy"), field="title")] == [((0, 3), (4, 9))]
    assert lit_words(engine, "audit of buoys", "kind:audit buoys") == ["buoys"]


def test_pages_of_a_query_that_asks_nothing_of_pages_are_none(engine):
    fill(engine, report("a", "Buoys", pages=("buoys",), kind=("audit",)))
    for typed in ("", "kind:audit", "title:buoys", "NOT kind:audit"):
        assert engine.pages_of("a", read(typed)).total == 0, typed
    assert engine.pages_of("a", read("kind:audit buoys")).total == 1
    assert engine.pages_of("a", read("title:nothing OR buoys")).total == 1


def test_all_hits_of_a_report_are_counted_though_few_pages_are_shown(engine):
    fill(engine, report("a", pages=tuple("buoy buoy" for _ in range(20))), report("b", pages=("buoy",) * 90))
    found = engine.pages_of("a", read("buoy"), limit=3)
    assert (len(found.pages), found.total, found.hits) == (3, 20, 40)
    assert engine.pages_of("b", read("buoy"), limit=3).hits is None
    assert engine.pages_of("b", read("buoy"), limit=100).hits == 90


def test_a_number_is_lit_however_it_is_typed(engine):
    text = "See OIG-21-34 and OIG 21 34, not OIG-21-345."
    assert lit_words(engine, text, "oig2134") == ["OIG-21-34", "OIG 21 34"]


def test_lit_places_count_letters_not_bytes(engine):
    assert engine.lit("naïve 𝒳 buoy", read("buoy")) == ((8, 12),)


def test_another_language_is_lit_by_its_own_analyser(engine):
    assert lit_words(engine, "Los muelles del puerto", "muelles", "es") == ["muelles"]
    assert lit_words(engine, "Los muelles del puerto", "muelle", "es") == ["muelles"]
    assert lit_words(engine, "Las recomendaciones", "recomendación", "es") == ["recomendaciones"]
    assert lit_words(engine, "les moli del porto", "muelle", "it") == []


def test_a_snippet_shows_the_words_where_they_stand_closest(engine):
    text = "A buoy at first. " + "Nothing to see here. " * 40 + "Here a buoy hit a crane and the buoy sank. " + "Nothing again. " * 40
    snippet = engine.snippet(text, read("buoy crane"))
    assert [piece.text for piece in snippet.pieces if piece.lit] == ["buoy", "crane", "buoy"]
    assert not snippet.begins
    assert not snippet.ends
    assert snippet.text in text
    assert 200 <= len(snippet.text) <= 300


def test_a_short_text_is_its_own_snippet(engine):
    snippet = engine.snippet("A buoy.", read("buoy"))
    assert (snippet.text, snippet.begins, snippet.ends) == ("A buoy.", True, True)
    assert engine.snippet("", read("buoy")).pieces == ()


def test_a_text_without_spaces_gives_no_endless_snippet(engine):
    assert len(engine.snippet("x" * 5000 + "." + "buoy" + "." + "x" * 5000, read("buoy")).text) < 400


ranges = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9)), max_size=8).map(
    lambda pairs: tuple((start, start + length) for start, length in sorted(pairs))
)


@settings(deadline=None)  # the machine may be busy
@given(st.text(max_size=60), ranges, st.integers(1, 80))
def test_pieces_put_together_are_the_text_and_a_passage_is_a_part_of_it(text, places, width):
    inside = [(start, min(end, len(text))) for start, end in places if start < len(text)]
    assert "".join(piece.text for piece in lighting.pieces(text, inside)) == text
    assert lighting.passage(text, inside, width).text in text


folders = count()
WORDS = ("red", "buoy", "wharf", "x")
texts = st.lists(st.sampled_from(WORDS), max_size=9)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(texts, max_size=6), st.lists(st.sampled_from(WORDS[:3]), min_size=2, max_size=3, unique=True), st.integers(0, 4))
def test_a_page_is_found_by_words_near_one_another_exactly_when_they_are_lit_on_it(open_engine, tmp_path, made, phrase, within):
    pages = [" ".join(words) for words in made]
    engine = fill(open_engine(tmp_path / str(next(folders))), report("a", pages=tuple(pages)))
    query = read(f'"{" ".join(phrase)}"~{within}')
    found = {page.number for page in engine.pages_of("a", query, limit=50).pages}
    assert found == {number for number, words in enumerate(made, 1) if near(words, phrase, within)}
    assert found == {number for number, text in enumerate(pages, 1) if engine.lit(text, query)}


def near(words, phrase, within):
    """By hand: they follow one another; or any two of them have no more than so many other words between them somewhere."""
    if not within:
        return any(words[at : at + len(phrase)] == phrase for at in range(len(words)))
    apart = within + len(phrase) - 2
    places = {word: [at for at, other in enumerate(words) if other == word] for word in phrase}
    return all(any(abs(a - b) - 1 <= apart for a in places[one] for b in places[two]) for one, two in combinations(phrase, 2))


def test_the_best_page_of_a_report_is_named_and_opened_first(engine):
    fill(engine, report("a", pages=("The crew was late.", "A crew and its overtime, overtime paid twice.", "Overtime.")))
    found = engine.pages_of("a", read("what was said of the crew and its overtime?"))
    assert ([page.number for page in found.pages], found.best, found.first.number) == ([2], 2, 2)
    assert engine.pages_of("a", read("ferries")).first is None
