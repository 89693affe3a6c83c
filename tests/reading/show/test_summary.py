"""The summary on the terminal names what was read, where, and what a person should look at."""

from dataclasses import replace

from inspectorate.reading.show.summary import printable, refusal, summary
from inspectorate.reading.values import Fact, Flag, Hidden, Recommendation, State, Unreadable
from tests.reading.show.made import page, reading


def test_each_fact_is_followed_by_the_page_that_states_it():
    shown = summary(reading())
    assert "  Title           Berths Were Not Inspected  [p. 1]\n" in shown
    assert "  Issue date      2024-01 (the month only)  [p. 1]\n" in shown
    assert "  Fiscal year     not stated\n" in shown


def test_a_recommendation_is_followed_by_what_belongs_to_it():
    lines = summary(reading()).splitlines()
    at = lines.index("  Recommendation 1")
    assert lines[at + 1 : at + 7] == [
        "    Plan inspections by risk.  [p. 1, 2]",
        "    To              Administrator",
        "    Response        concur  [p. 2]",
        "    Target date     2024-06-28  [p. 2]",
        "    Status          open and resolved  [p. 2]",
        "    Open            until we receive the plan  [p. 2]",
    ]


def test_a_response_that_the_document_does_not_state_is_said_to_be_so():
    shown = summary(replace(reading(), recommendations=(Recommendation(number=None, text="Plan."),)))
    assert "    Response        not stated\n" in shown


def test_what_is_withheld_or_unsure_says_so():
    facts = replace(reading().facts, title=Fact(value="Berths?", confidence=410, withheld=True), number=Fact(value="7", confidence=790))
    shown = summary(replace(reading(), facts=facts))
    assert "Berths?  [withheld: better asked than asserted]  [41 % sure]\n" in shown
    assert "  Report number   7  [79 % sure]\n" in shown
    assert shown.splitlines()[1].startswith("2 pages · 1 recommendation · 1 value withheld · digital")


def test_a_flag_stands_beside_what_it_is_about_and_in_the_list_of_flags():
    flag = Flag(kind="number", message="Cover and memorandum disagree", about=("facts/number",))
    lines = summary(replace(reading(), flags=(flag,))).splitlines()
    assert lines[lines.index("  Report number   OIG-24-07  [p. 1]") + 1].strip() == "▲ Cover and memorandum disagree"
    assert lines[lines.index("Flags") + 1] == "  Number          Cover and memorandum disagree"


def test_pages_that_are_not_text_are_named_with_their_reason_and_hidden_words_are_counted_never_shown():
    places = [("covered", 31), ("no ink", 4), ("no ink", 5)]
    hidden = tuple(Hidden(box=(0, 0, 9, 9), cause=cause, length=length) for cause, length in places)
    odd = page(2, state=State.OCR, reason="the page is a picture", hidden=hidden)
    lines = summary(replace(reading(), pages=(page(1), odd))).splitlines()
    seen = "31 letters that nobody can see (covered); 9 letters that nobody can see in 2 places (no ink)"
    assert lines[-1] == f"  p. 2  ocr: the page is a picture  {seen}"


def test_lines_are_broken_at_the_width_of_the_terminal_only():
    long = replace(reading().facts, title=Fact(value="word " * 60))
    assert max(len(line) for line in summary(replace(reading(), facts=long), 72).splitlines()) <= 72
    assert max(len(line) for line in summary(replace(reading(), facts=long)).splitlines()) > 300


def test_words_of_a_document_cannot_drive_the_terminal():
    assert printable("a\x1b[31mb\u202ec\x9b1d\n") == "a [31mb c 1d "
    assert "\x1b" not in summary(replace(reading(), file="x\x1b[2J.pdf"))


def test_a_file_that_was_not_read_is_named_with_reason_and_advice():
    failed = Unreadable(file="b.pdf", sha256=None, reason="It is encrypted.", advice="Ask for a copy without a password.")
    assert refusal(failed) == "b.pdf: It is encrypted. Ask for a copy without a password."
