"""Every engine goes through the same tests; a second one is a line in ENGINES."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from inspectorate.core.dates import PartialDate
from inspectorate.search.engine import Engine
from inspectorate.search.queries import read
from inspectorate.search.tantivy_engine import TantivyEngine
from inspectorate.search.values import PageText, Report, Result

ENGINES = {"tantivy": TantivyEngine}


@pytest.fixture(params=ENGINES)
def open_engine(request) -> Iterator[Callable[..., Engine]]:
    """Opens an engine in a folder and closes it at the end."""
    opened = []

    def open_in(folder: Path, **options) -> Engine:
        opened.append(ENGINES[request.param](folder, **options))
        return opened[-1]

    yield open_in
    for engine in opened:
        engine.close()


@pytest.fixture
def engine(open_engine, tmp_path) -> Engine:
    """An empty engine."""
    return open_engine(tmp_path)


def report(id: str, title: str = "A report", *, pages: tuple[str, ...] = (), dated: str | None = None, **values) -> Report:
    """A report with its pages numbered from 1 and its facets by their names."""
    facets = {
        name: values.pop(name) for name in list(values) if isinstance(values[name], tuple) and name not in ("numbers", "recommendations")
    }
    texts = tuple(PageText(number, text) for number, text in enumerate(pages, 1))
    return Report(id=id, title=title, pages=texts, dated=PartialDate.parse(dated) if dated else None, facets=facets, **values)


def paged(id: str, text: str, *dropped: tuple[int, int], language: str = "en") -> Report:
    """A report of one page whose lines end in hyphens at these places."""
    return Report(id=id, title="A report", pages=(PageText(1, text, dropped),), language=language)


def fill(engine: Engine, *reports: Report, position: int = 1) -> Engine:
    """Add the reports and commit them."""
    for one in reports:
        engine.add(one)
    engine.commit(position)
    return engine


def search(engine: Engine, typed: str = "", **options) -> Result:
    """What a person finds who types that."""
    return engine.search(read(typed), **options)


def ids(engine: Engine, typed: str = "", **options) -> list[str]:
    """The ids of the hits, in order."""
    return [hit.id for hit in search(engine, typed, **options).hits]
