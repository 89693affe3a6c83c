"""Python looks for rings seldom while it is told to, and as before afterwards."""

import gc

from inspectorate.core import rings


def test_the_search_is_rare_within_and_as_before_behind_it():
    before = gc.get_threshold()
    with rings.seldom():
        assert gc.get_threshold() == rings.SELDOM
    assert gc.get_threshold() == before
