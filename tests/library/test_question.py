"""What a reader asks has one address, and an address that asks something else is refused."""

from urllib.parse import parse_qsl, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from inspectorate.library.question import FACETS, SORTS, Misread, Question, reach, read_question

WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=40).map(lambda text: " ".join(text.split()))
VALUES = WORDS.filter(bool)
NARROWED = st.lists(
    st.one_of(
        st.tuples(st.sampled_from([name for name in FACETS if name not in ("year", "recommendations")]), VALUES),
        st.tuples(st.just("year"), st.integers(1000, 9999).map(str)),
        st.tuples(st.just("recommendations"), st.sampled_from(["yes", "no"])),
    ),
    max_size=5,
)


def pairs(url):
    return parse_qsl(urlsplit(url).query, keep_blank_values=True)


@given(WORDS, NARROWED, st.sampled_from(["", *SORTS]), st.integers(1, 1000))
def test_the_address_of_a_question_asks_that_question(words, narrowed, sort, page):
    question = Question(words=words, sort=sort)
    for facet, value in narrowed:
        question = question.narrow(facet, value)
    question = question.at(page)
    assert read_question(pairs(question.url)) == question


def test_a_question_has_one_address_however_it_was_asked():
    one = read_question([("year", "2021"), ("agency", "cbp"), ("q", " social   media "), ("agency", "cbp"), ("kind", "")])
    assert one == read_question([("q", "social media"), ("agency", "cbp"), ("year", "2021")])
    assert one.url == "/reports/?q=social+media&agency=cbp&year=2021"


def test_narrowing_and_sorting_go_back_to_the_first_page():
    far = Question(words="x", page=7)
    assert (far.narrow("year", "2021").page, far.sorted_by("newest").page, far.widen("year", "2021").page) == (1, 1, 1)


def test_a_narrowing_can_be_taken_back():
    assert Question(words="x").narrow("year", "2021").widen("year", "2021") == Question(words="x")


def test_an_unknown_name_is_refused_and_what_is_left_is_offered():
    found = read_question([("q", "boats"), ("utm_source", "mail"), ("page", "2")])
    assert found == Misread(unknown=("utm_source",), rest=Question(words="boats", page=2))


def test_a_value_that_can_not_be_is_refused_and_left_out():
    found = read_question(
        [("year", "21"), ("sort", "best"), ("page", "0"), ("recommendations", "maybe"), ("q", "boats"), ("agency", "a\0")]
    )
    assert {name for name, _value in found.wrong} == {"year", "sort", "page", "recommendations", "agency"}
    assert found.rest == Question(words="boats")


@given(st.lists(st.tuples(st.text(max_size=8), st.text(max_size=12)), max_size=6))
def test_no_address_makes_it_fail(given_pairs):
    found = read_question(given_pairs)
    rest = found.rest if isinstance(found, Misread) else found
    assert read_question(pairs(rest.url)) == rest


def test_without_words_the_newest_come_first():
    assert (Question().order, Question(words="x").order, Question(words="x", sort="oldest").order) == ("newest", "match", "oldest")


def test_a_pager_shows_the_ends_and_the_neighbours():
    assert reach(1, 1) == (1,)
    assert reach(5, 20) == (1, 2, 3, 4, 5, 6, 7, None, 20)
    assert reach(10, 20) == (1, None, 8, 9, 10, 11, 12, None, 20)


@given(st.integers(1, 60), st.integers(1, 60))
def test_a_gap_of_the_pager_hides_at_least_two_pages(page, last):
    shown = reach(min(page, last), last)
    assert shown[0] == 1
    assert shown[-1] == last
    for before, gap, after in zip(shown, shown[1:], shown[2:], strict=False):
        assert gap is not None or after - before > 2
