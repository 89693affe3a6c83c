"""What a person typed, read as a query."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspectorate.search.asked import All, Clause, Either, Not, Stated, leaves
from inspectorate.search.numbers import key, may_be_number
from inspectorate.search.pieces import OPERATORS
from inspectorate.search.queries import MAX_CLAUSES, MAX_TEXT, read

MISFIT = "The quotation marks, the parentheses or the words AND, OR, NOT do not fit together, so all of it was read as plain words."


def shape(node):
    """The tree as a person would write it with all its parentheses."""
    match node:
        case None:
            return ""
        case Not():
            return f"-{shape(node.of)}"
        case All():
            return f"({' '.join(map(shape, node.of))})"
        case Either():
            return f"({' | '.join(map(shape, node.of))})"
        case Stated():
            return f"{node.facet}={'/'.join(node.values)}{'*' if node.prefix else ''}"
    text = f'"{node.text}"' if node.phrase else node.text
    marks = f"{f'~{node.within}' if node.within else ''}{'*' if node.prefix else ''}{'°' if node.small else ''}"
    return f"{f'{node.field}:' if node.field else ''}{text}{marks}"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ""),
        ("buoy", "buoy"),
        ("  buoy   crane ", "(buoy crane)"),
        ('"red buoy" crane', '("red buoy" crane)'),
        ("“red buoy”", '"red buoy"'),
        ("buoy AND crane", "(buoy crane)"),
        ("buoy OR crane wharf", "(buoy | (crane wharf))"),
        ("buoy NOT crane", "(buoy -crane)"),
        ("buoy AND NOT crane", "(buoy -crane)"),
        ('NOT "red buoy"', '-"red buoy"'),
        ("(buoy OR crane) AND wharf", "((buoy | crane) wharf)"),
        ("buoy (crane wharf)", "(buoy (crane wharf))"),
        ("NOT (buoy OR (crane wharf))", "-(buoy | (crane wharf))"),
        ("buoy and crane or not", "(buoy and° crane or° not°)"),
        ('"AND"', '"AND"'),
        ("The use of force", "(The° use of° force)"),
        ('"use of force" in ports', '("use of force" in° ports)'),
        ("the", "the"),
        ("what to do", "(what to do)"),
        ("agency:cbp the", "(agency=cbp the)"),
        ("the OR buoy", "(the | buoy)"),
        ("to (be OR buoy)", "(to° (be | buoy))"),
        ("OIG-21-34 -D", "(OIG-21-34 -D)"),
        ("recommendation(s) (buoy OR crane(s))", "(recommendation(s) (buoy | crane(s)))"),
        ("OIG-21-34 (REDACTED)", "(OIG-21-34 REDACTED)"),
        ("buoy ... -- crane", "(buoy crane)"),
        ("misconduc*", "misconduc*"),
        ('"social media"~5', '"social media"~5'),
        ('"social media"~999', '"social media"~50'),
        ('agency:CBP "use of force" year:2019..2021', '(agency=CBP "use of force" fiscal_year=2019/2020/2021)'),
        ('agency:"Port Police"', "agency=Port Police"),
        ("Agency:CBP OR issuer:harbor-oig", "(agency=CBP | issuer=harbor-oig)"),
        ("agency:(CBP OR ICE) buoy", "((agency=CBP | agency=ICE) buoy)"),
        ("(agency:CBP)", "agency=CBP"),
        ("agency:cust*", "agency=cust*"),
        ("year:2021", "fiscal_year=2021"),
        ("fy:2198..", "fiscal_year=2198/2199"),
        ("year:..1801", "fiscal_year=1800/1801"),
        ("has:recommendations has:text", "(has_recommendations=yes searchable=yes)"),
        ("response:non-concur kind:audit lang:es area:x", "(response=non-concur kind=audit language=es area=x)"),
        ("number:OIG-21* title:buoy", "(number:OIG-21* title:buoy)"),
        ('title:"red buoy" rec:paint text:rust summary:x', '(title:"red buoy" recommendations:paint text:rust summary:x)'),
        ("https://harbor.example/a 10:30", "(https://harbor.example/a 10:30)"),
        ("a* b", "(a* b)"),
    ],
)
def test_words_phrases_operators_and_names_are_read(typed, expected):
    found = read(typed)
    assert shape(found.root) == expected
    assert found.notes == ()


@pytest.mark.parametrize(
    "typed",
    ['"red buoy', "AND", "AND buoy", "buoy OR", "buoy OR OR crane", "NOT NOT buoy", "buoy AND", "buoy NOT", "(buoy crane", "buoy) crane",
     "()", "buoy ()", "(" * 30 + "buoy" + ")" * 30],
)  # fmt: skip
def test_what_does_not_fit_is_read_as_plain_words_and_says_so(typed):
    found = read(typed)
    assert found.notes[0] == MISFIT
    assert all(not clause.phrase for clause in found.wanted)
    assert "|" not in shape(found.root)


def test_what_does_not_fit_keeps_its_names():
    assert shape(read('agency:CBP "use of force').root) == "(agency=CBP use of° force)"


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("colour:red", "the names are agency, area, issuer, kind, year,"),
        ("year:soon", "write year:2021 or year:2019..2021"),
        ("year:2021..2019", "write year:2021 or year:2019..2021"),
        ("year:..", ""),
        ("has:everything", "write one of: has:recommendations, has:text"),
    ],
)
def test_a_name_or_value_that_does_not_fit_is_searched_for_as_words_and_says_why(typed, why):
    found = read(f"buoy {typed}")
    assert not found.scope
    if why:
        assert found.notes[0].startswith(f"“{typed}” could not be read as a narrowing ({why}")
        assert found.notes[0].endswith("so it was searched for as words.")
        assert found.wanted[1].text == typed.replace(":", " ")


def test_the_scope_is_what_every_report_found_must_state():
    assert [stated.facet for stated in read("agency:a buoy kind:b").scope] == ["agency", "kind"]
    assert [stated.facet for stated in read("agency:a").scope] == ["agency"]
    assert read("agency:a OR buoy").scope == ()
    assert read("NOT agency:a").scope == ()


def test_operators_that_do_not_fit_are_no_words_unless_nothing_else_is_there():
    assert shape(read("(buoy OR crane AND wharf").root) == "(buoy crane wharf)"
    assert shape(read("AND").root) == "AND"


def test_signs_alone_are_no_query_and_say_so():
    assert read("-- ...").notes == ("There is no word in it to search for.",)
    assert read("-- ...").root is None


def test_control_signs_are_spaces():
    assert read("buoy\x00crane\n\x1b").text == "buoy crane"


def test_a_text_beyond_the_limit_is_cut_and_says_so():
    found = read("x" * (MAX_TEXT + 1))
    assert (len(found.text), found.partial) == (MAX_TEXT, True)
    assert found.notes == (f"Only the first {MAX_TEXT} letters were read.",)


def test_words_beyond_the_limit_are_left_out_and_it_says_so():
    found = read(" ".join(f"w{number}" for number in range(200)))
    assert (len(found.wanted), found.partial) == (MAX_CLAUSES, True)
    assert found.notes == (f"Only the first {MAX_CLAUSES} words were searched for.",)
    assert read(" OR ".join(["w"] * 200)).partial


NAMES = ("year:", "agency:a", "title:", "~3", "*")
typed = st.lists(
    st.sampled_from([*OPERATORS, "buoy", '"', "(", ")", "red buoy", "-", "“", "\x00", "OIG-21-34", " ", *NAMES]) | st.text(max_size=6),
    max_size=30,
)


@settings(deadline=None)  # the machine may be busy
@given(typed.map(" ".join))
def test_every_text_is_a_query_within_its_limits(text):
    found = read(text)
    kept = list(leaves(found.root))
    assert len(kept) <= MAX_CLAUSES
    assert all(any(letter.isalnum() for letter in clause.text) for clause, _found in kept if isinstance(clause, Clause))
    assert shape(found.root).count("()") == 0


@pytest.mark.parametrize("number", ["OIG-21-34", "oig 21 34", "OIG2134", "oig–21–34", "ＯＩＧ-21-34", "O.I.G. 21/34"])
def test_a_number_is_one_however_it_is_typed(number):
    assert key(number) == "oig2134"


def test_a_number_is_short_and_has_a_digit():
    assert may_be_number("DCOIG-15-Announcement-Improper-Payment-Review")
    assert may_be_number("OIG-21-34 (REDACTED)")
    assert not may_be_number("social media")
    assert not may_be_number("what was found in the year 2021 about the buoys of the harbor")
    assert not may_be_number("1" * 61)


@settings(deadline=None)  # the machine may be busy
@given(st.text(max_size=100))
def test_a_key_is_its_own_key(text):
    assert key(key(text)) == key(text)
