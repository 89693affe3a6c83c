"""One office a test process."""

import pytest

from tests.browser import office


@pytest.fixture(scope="session")
def address(tmp_path_factory, chromium):
    """The address of the sample office, loaded once."""
    data = tmp_path_factory.mktemp("office")
    office.load(data)
    with office.served(data) as url:
        yield url


@pytest.fixture(scope="session")
def addresses(address):
    """A page of every type, by name."""
    return {name: address + path for name, path in office.addresses(address).items()}
