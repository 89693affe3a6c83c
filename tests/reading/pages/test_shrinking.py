"""Small pictures and runs of ink are what the plain way of finding them gives."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from inspectorate.reading.scangrids import GAP, LONG, _runs
from inspectorate.reading.shrinking import darkest, runs


@given(arrays(np.uint8, array_shapes(min_dims=2, max_dims=2, min_side=4, max_side=17)), st.sampled_from([2, 3, 4]))
def test_a_shrunk_pixel_is_the_darkest_of_its_square(grey, by):
    small = darkest(grey, by)
    assert small.shape == (grey.shape[0] // by, grey.shape[1] // by)
    for row, column in np.ndindex(small.shape):
        assert small[row, column] == grey[row * by : row * by + by, column * by : column * by + by].min()


@given(arrays(np.bool_, array_shapes(min_dims=2, max_dims=2, min_side=1, max_side=12)))
def test_runs_are_all_ink_and_end_with_their_row(mask):
    wide = mask.shape[1] + 1
    inked = np.zeros(mask.shape, dtype=bool)
    for start, end in zip(*runs(mask), strict=True):
        row, first, last = start // wide, start % wide, end - start // wide * wide
        assert 0 <= first < last <= mask.shape[1]
        assert first == 0 or not mask[row, first - 1]
        assert last == mask.shape[1] or not mask[row, last]
        inked[row, first:last] = True
    assert (inked == mask).all()


@given(st.lists(st.tuples(st.integers(1, 70), st.integers(1, GAP + 3)), max_size=6))
def test_a_worn_rule_is_one_run_over_its_small_gaps_alone(pieces):
    row: list[bool] = []
    for ink, gap in pieces:
        row += [True] * ink + [False] * gap
    mask = np.array([row or [False], [False] * max(1, len(row))])
    expected, start, end = [], None, 0
    at = 0
    for ink, gap in pieces:
        start = at if start is None else start
        at += ink
        end = at
        if gap > GAP:
            expected.append((start, end))
            start = None
        at += gap
    if start is not None:
        expected.append((start, end))
    assert _runs(mask) == [(0, first, last) for first, last in expected if last - first >= LONG]


def test_a_page_without_ink_has_no_runs():
    assert _runs(np.zeros((3, 4), dtype=bool)) == []
