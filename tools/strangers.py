"""Print the reports of strangers with their truth, laid out like the real documents: `python tools/strangers.py OUT [FILE…]`.

Writes OUT/reports/<office>/<name>.pdf and OUT/gold/<name>.json; without files those in tests/strangers/reports. With the scoring program
copied beside them, `INSPECTORATE_REAL=OUT python tools/evaluate.py --only .pdf` measures the reading on them.
"""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from tests.browser.browser import chromium  # noqa: E402
from tests.strangers.paper import HERE, Paper, paper  # noqa: E402


def main(out: Path, files: list[Path]) -> int:
    """Print every report; how many could not be, each named on the error output."""
    wrong = 0
    with chromium() as browser:
        for file in files or sorted(HERE.glob("*.html")):
            try:
                made = paper(file, browser)
            except (ValueError, KeyError) as error:
                wrong += 1
                print(f"{file}: {error!r}", file=sys.stderr)
                continue
            _write(made, out)
            print(f"{made.name}: {made.gold['document']['pages']} pages, {len(made.gold['recommendations'])} recommendations")
    return wrong


def _write(made: Paper, out: Path) -> None:
    truth = json.dumps(made.gold, ensure_ascii=False, indent=1).encode()
    for place, data in ((out / made.gold["document"]["file"], made.pdf), (out / "gold" / f"{made.name}.json", truth)):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]]))
