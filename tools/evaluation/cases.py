"""The annotated documents: their truth, their reading and their score."""

import hashlib
import importlib.util
import json
import os
import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

from inspectorate.reading.as_json import as_json
from inspectorate.reading.pages import READER_VERSION
from inspectorate.reading.pool import Pool
from inspectorate.reading.read import facts_of
from inspectorate.reading.stored import dump_pages, load_pages
from inspectorate.reading.values import Page, Reading, State, Unreadable
from inspectorate.reading.witnesses import witnesses

ROOT = Path(__file__).resolve().parent.parent.parent
BESIDE = ROOT.parent / "shared" / "real"
REAL = Path(os.environ.get("INSPECTORATE_REAL", BESIDE))
OF_SETS = ("read", "set_right", "silent_set", "right", "clean")
"""What score.py counts of a document's recommendations as a whole."""
CACHE = ROOT / "build" / "evaluate"


@dataclass
class Case:
    """One annotated document with its truth, its reading and its score."""

    stem: str
    office: str
    gold: dict[str, Any]
    folder: Path = REAL
    read: dict[str, Any] = field(default_factory=dict)
    reading: Reading | None = None
    counts: Counter[str] = field(default_factory=Counter)
    texts: list[float] = field(default_factory=list)

    @property
    def path(self) -> Path:
        """Where the document lies."""
        return self.folder / str(self.gold["document"]["file"])


def scorer() -> ModuleType:
    """The scoring program that lies beside the truth, loaded from there."""
    spec = importlib.util.spec_from_file_location("score", REAL / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit("score.py is not beside the annotated documents")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def cases(only: str, folder: Path = REAL) -> Iterator[Case]:
    """Every annotated document in a folder laid out like the real one whose path holds `only`."""
    for path in sorted((folder / "gold").glob("*.json")):
        gold = json.loads(path.read_text())
        parts = Path(gold["document"]["file"]).parts
        if only in gold["document"]["file"]:
            yield Case(path.stem, parts[1] if parts[0] == "reports" else parts[0], gold, folder)


def pages_of(pool: Pool, path: Path) -> tuple[Page, ...]:
    """The document's pages, from the cache where this version of the reader has read it before."""
    kept = CACHE / f"{hashlib.sha256(path.read_bytes()).hexdigest()}-{READER_VERSION}.pages"
    if not kept.exists():
        reading = pool.read(path)
        if isinstance(reading, Unreadable):
            raise SystemExit(f"{path.name}: {reading.reason}")
        if any(page.state is State.NO_TEXT for page in reading.pages):
            return reading.pages  # a page that failed is tried again
        CACHE.mkdir(parents=True, exist_ok=True)
        fresh = kept.with_suffix(".part")
        fresh.write_bytes(dump_pages(reading.pages))
        fresh.rename(kept)
    return load_pages(kept.read_bytes())


def judge(case: Case, pool: Pool, score: ModuleType, paper: Path | None = None) -> None:
    """Read one document (`paper` where it lies elsewhere than the truth says) and count what is right."""
    path = paper or case.path
    pages = pages_of(pool, path)
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    case.reading = facts_of(path.name, sha256, pages, beside=witnesses(path))
    case.read = as_json(case.reading)
    case.counts, case.texts = score.score(case.gold, case.read)
    case.counts["sets"] = int("recommendations" in case.gold)
    if not case.counts["sets"]:  # nobody annotated them: what was read of them is neither right nor wrong
        for name in OF_SETS:
            del case.counts[name]


def revision() -> str:
    """The commit that was scored, with a star where files were changed since."""
    out = subprocess.run(["git", "describe", "--always", "--dirty=*"], cwd=ROOT, capture_output=True, text=True, check=False)
    return out.stdout.strip() or "unknown"
