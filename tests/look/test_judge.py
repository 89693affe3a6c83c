"""The judge of pages finds what it is there to find."""

import pytest

from tests.look.judge import faults

GOOD = '<html lang="en"><head><title>Reports · Office</title></head><body><main><h1>Reports</h1>{}</main></body></html>'


def test_a_sound_page_passes():
    assert faults(GOOD.format('<p id="a">x</p><a href="#a">down</a><a href="/about/">About</a>')) == []


@pytest.mark.parametrize(
    ("bad", "fault"),
    [
        ("<h1>Twice</h1>", "2 h1"),
        ("<h3>Too deep</h3>", "h3 'Too deep' after h1"),
        ('<p id="a"></p><p id="a"></p>', "id 'a' stands 2 times"),
        ('<p aria-labelledby="nobody">x</p>', "aria-labelledby='nobody' names nothing"),
        ('<a href="#nowhere">x</a>', "#nowhere names nothing"),
        ('<input type="text" id="q">', "a control without a label"),
        ("<form></form>", "a form without a button"),
        ('<p style="color:red">x</p>', "inline style or script: <p>"),
        ("<script>1</script>", "inline style or script: <script>"),
        ('<p onclick="x()">x</p>', "inline code: onclick"),
        ('<a href="/no/such/room/">x</a>', "a link to an address that no view answers: /no/such/room/"),
        ('<a href="/about/"></a>', "a link without words: /about/"),
        ('<img src="x.png">', "a picture without alt"),
        ("<p>{{ forgotten }}</p>", "left over: {{"),
        ("<p>None</p>", "the word None"),
    ],
)
def test_a_fault_is_named(bad, fault):
    assert [found for found in faults(GOOD.format(bad)) if found.startswith(fault)]


def test_a_title_that_does_not_begin_with_the_h1_is_a_fault():
    assert faults(GOOD.format("").replace("<title>Reports", "<title>Welcome"))
