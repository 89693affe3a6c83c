"""Takes made reports into our installation and into FTS5, a batch after the other; a run that was killed goes on where it was.

How far each is it knows itself; what each batch took stands in `loads.jsonl` beside them. Run it as a `Side` with our environment.
"""

import json
import time
from collections.abc import Sequence
from pathlib import Path

from bench.corpus import BATCH, Taken, batch
from bench.fts5 import Fts5
from bench.ours import Ours
from bench.timing import processor

Target = Ours | Fts5


class Loader:
    """Both sides of one folder."""

    def __init__(self, folder: Path) -> None:
        self._times = folder / "loads.jsonl"
        self._sides: dict[str, Target] = {"ours": Ours(), "fts5": Fts5(folder)}
        self._finished = folder / "finished"

    def reached(self) -> int:
        """How many reports both sides hold."""
        return min(side.count() for side in self._sides.values())

    def step(self, upto: int) -> int:
        """Take in the next batch where it is missing; how many reports both sides hold then."""
        first = self.reached()
        taken = batch(first, min(BATCH, upto - first))
        for name, side in self._sides.items():
            if side.count() < taken[-1].place:
                self._load(name, side, [one for one in taken if one.place > side.count()])
        return taken[-1].place

    def finish(self, reports: int) -> None:
        """Let each side put itself in its best order, once for that many reports."""
        if self._finished.exists() and self._finished.read_text("ascii") == str(reports):
            return
        for name, side in self._sides.items():
            begun, used = time.perf_counter(), processor()
            side.finish()
            self._note(name, 0, 0, 0, time.perf_counter() - begun, processor() - used)
        self._finished.write_text(str(reports), "ascii")

    def _load(self, name: str, side: Target, taken: Sequence[Taken]) -> None:
        begun, used = time.perf_counter(), processor()
        side.load(taken)
        pages = sum(len(one.made.pages) for one in taken)
        self._note(name, taken[0].place, len(taken), pages, time.perf_counter() - begun, processor() - used)

    def _note(self, side: str, first: int, reports: int, pages: int, seconds: float, used: float) -> None:
        counts = {"side": side, "first": first, "reports": reports, "pages": pages}
        with self._times.open("a", encoding="ascii") as file:
            file.write(json.dumps({**counts, "seconds": round(seconds, 3), "processor": round(used, 3)}) + "\n")
