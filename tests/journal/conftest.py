"""The journal is tested with kinds and projections of its own."""

import pytest


@pytest.fixture(autouse=True)
def _alone():
    from tests.journal.acts import alone

    with alone():
        yield
