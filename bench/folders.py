"""Where the benches keep what they made: a folder for each number of reports, and what our process needs to work in it."""

import json
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / "build" / "bench"


def folder(reports: int) -> Path:
    """The folder of so many reports; it is there afterwards."""
    path = KEPT / str(reports)
    path.mkdir(parents=True, exist_ok=True)
    return path


def environment(data: Path) -> dict[str, str]:
    """The environment of a process whose installation lies in that folder."""
    return {"INSPECTORATE_DATA": str(data), "SECRET_KEY": "a secret for the time of a measurement, no more", "DATABASE_URL": ""}


def loads(folder: Path, side: str) -> list[dict[str, float]]:
    """What each batch of a side took when it took all of it in for the last time, the merging at the end (no reports) included."""
    noted = [json.loads(line) for line in (folder / "loads.jsonl").read_text("ascii").splitlines()]
    own = [one for one in noted if one["side"] == side]
    first = max(place for place, one in enumerate(own) if one["first"] == 1)
    return own[first:]
