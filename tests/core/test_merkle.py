"""One root stands for every entry and its place."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspectorate.core.merkle import EMPTY, Frontier, leaf_hash, node_hash


def root_by_the_definition(leaves):
    """RFC 6962, section 2.1, word for word: split at the largest power of two below the number of leaves."""
    if not leaves:
        return sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    split = 1 << (len(leaves) - 1).bit_length() - 1
    return node_hash(root_by_the_definition(leaves[:split]), root_by_the_definition(leaves[split:]))


LEAVES = [leaf_hash(str(n).encode()) for n in range(70)]


@pytest.mark.parametrize("size", range(70))
def test_the_frontier_has_the_root_that_the_definition_gives(size):
    assert Frontier().extended(LEAVES[:size]).root == root_by_the_definition(LEAVES[:size])


@given(st.integers(0, 70), st.integers(0, 70))
def test_it_does_not_matter_in_which_batches_entries_came(first, second):
    first, second = sorted((first, second))
    kept = Frontier().extended(LEAVES[:first])
    read = Frontier.from_bytes(kept.size, kept.to_bytes())
    assert read.extended(LEAVES[first:second]) == Frontier().extended(LEAVES[:second])


def test_leaves_and_nodes_cannot_be_taken_for_each_other():
    assert leaf_hash(b"") == sha256(b"\0").digest() != EMPTY
    assert leaf_hash(LEAVES[0] + LEAVES[1]) != node_hash(LEAVES[0], LEAVES[1])


@pytest.mark.parametrize(("size", "data"), [(1, b""), (0, b"x" * 32), (3, b"x" * 32), (1, b"x" * 31), (-1, b"")])
def test_a_frontier_that_no_tree_has_is_refused(size, data):
    with pytest.raises(ValueError, match="frontier"):
        Frontier.from_bytes(size, data)
