"""Whatever colour an office has, its links can be read in the light and in the dark."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspectorate.look.accent import PAPERS, contrast, readable, rgb, stylesheet, tokens

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@given(COLOURS, st.sampled_from(["light", "dark"]))
def test_any_colour_becomes_a_readable_accent(colour, scheme):
    made = {name: rgb(value) for name, value in tokens(colour, scheme).items()}
    paper = PAPERS[scheme]
    assert contrast(made["accent"], paper) >= 4.5
    assert contrast(made["on-accent"], made["accent"]) >= 4.5
    assert contrast(made["accent-strong"], made["accent-paper"]) >= 4.5
    assert contrast(made["accent-deep"], paper) >= 7


def test_a_colour_that_can_be_read_stays_as_it_is():
    assert tokens("#005ea2", "light")["accent"] == "#005ea2"


@pytest.mark.parametrize(("ratio", "one", "other"), [(21, "#000000", "#ffffff"), (1, "#777777", "#777777"), (4.48, "#777777", "#ffffff")])
def test_contrast_is_what_wcag_says(ratio, one, other):
    assert contrast(rgb(one), rgb(other)) == pytest.approx(ratio, abs=0.01)


def test_black_on_a_dark_page_turns_light():
    assert contrast(readable((0, 0, 0), PAPERS["dark"]), PAPERS["dark"]) >= 5


def test_the_stylesheet_sets_both_schemes_and_leaves_paper_alone():
    css = stylesheet("#8b0a03")
    assert css.startswith(":root{--accent:#8b0a03;")
    assert "@media screen and (prefers-color-scheme:dark){:root{--accent:#" in css
