"""The public index made anew beside the one in use: readers never wait, and a rebuild that is cut short goes on where it was.

After a withdrawal it is made anew from nothing (`afresh`): an index forgets a word at once when asked for it, but keeps it in its
files until they are written again.
"""

import shutil
from collections.abc import Iterator

from django.utils.translation import ngettext

from inspectorate.core.entries import PUBLIC
from inspectorate.journal import services as journal
from inspectorate.library import indexing
from inspectorate.search import queries
from inspectorate.search.tantivy_engine import TantivyEngine


class Rebuild:
    """One rebuild. Going through it does the work: it gives an item for each entry of the public log that was indexed.

    `total` is how many there are to do when it begins. Raises search.IndexBusy where another process is rebuilding.
    """

    def __init__(self, *, afresh: bool = False) -> None:
        self._generations = indexing.generations()
        self._folder = self._generations.next()
        if afresh:
            shutil.rmtree(self._folder)
            self._folder.mkdir()
        self._folder = indexing.opened_anew(self._folder)
        self._engine = TantivyEngine(self._folder, wait_seconds=2)
        self._reached = min(self._engine.position(), journal.head(PUBLIC))
        self.total = journal.head(PUBLIC) - self._reached
        self.reports = self.position = 0

    def __iter__(self) -> Iterator[int]:
        """Index, swap, remove the old one, and catch up with what was published meanwhile."""
        for position in indexing.steps(self._engine):
            yield from range(self._reached, position)
            self._reached = position
        self._engine.close()
        self._generations.swap(self._folder)
        self._generations.sweep()
        self.position = indexing.catch_up()
        self.reports = indexing.engine().search(queries.read(""), facets=(), size=1).total

    @property
    def sentence(self) -> str:
        """What was done."""
        said = ngettext(
            "The index holds %(n)s report, up to position %(position)s of the public log.",
            "The index holds %(n)s reports, up to position %(position)s of the public log.",
            self.reports,
        )
        return said % {"n": self.reports, "position": self.position}
