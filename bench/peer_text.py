"""Text alone by another library, in a pool of processes: `PYTHON peer_text.py pdfplumber|docling WORKERS`, for `bench/ingest_pages.py`.

Runs in build/bench/peers, which has these libraries and nothing of ours. Reads a JSON list of paths a line, answers a JSON object a
line: wall and processor seconds, pages, memory of the largest worker. Starting and importing are not counted.
"""

import json
import resource
import sys
import time
from collections.abc import Callable
from multiprocessing import get_context


def pdfplumber(path: str) -> int:
    """Pages of which pdfplumber took the words."""
    import pdfplumber as library  # noqa: PLC0415 - only where it is installed

    with library.open(path) as found:
        for page in found.pages:
            page.extract_text()
            page.close()
        return len(found.pages)


def docling(path: str) -> int:
    """Pages of which docling-parse took the lines."""
    from docling_parse.pdf_parser import ContentConfig, ContentLevel, DoclingPdfParser  # noqa: PLC0415 - only where it is installed

    left_out = dict.fromkeys(("char_cells", "word_cells", "shapes", "bitmaps"), ContentLevel.SKIP)
    lines = ContentConfig(include_bitmap_bytes=False, **{f"{name}_content_level": level for name, level in left_out.items()})
    document = DoclingPdfParser(loglevel="fatal").load(path, lazy=True, content_config=lines)
    count = 0
    for count, (number, page) in enumerate(document.iterate_pages(), start=1):  # noqa: B007
        " ".join(line.text for line in page.textline_cells)
        document.unload_pages((number, number + 1))
    document.unload()
    return count


PEERS: dict[str, Callable[[str], int]] = {"pdfplumber": pdfplumber, "docling": docling}


def one(asked: tuple[str, str]) -> tuple[int, float, int]:
    """Pages, processor seconds and memory in KB of one file; no pages where the library refuses it, which is said."""
    begun = time.process_time()
    try:
        count = PEERS[asked[0]](asked[1])
    except Exception as refused:
        sys.stderr.write(f"{asked[0]} refuses {asked[1]}: {refused}\n")
        count = 0
    return count, time.process_time() - begun, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def main() -> None:
    """Serve portions until the input ends."""
    name, workers = sys.argv[1], int(sys.argv[2])
    with get_context("fork").Pool(workers) as pool:
        for line in sys.stdin:
            paths = json.loads(line)
            begun = time.perf_counter()
            done = list(pool.imap_unordered(one, [(name, path) for path in paths]))
            wall = time.perf_counter() - begun
            told = {"wall": wall, "processor": sum(d[1] for d in done), "pages": sum(d[0] for d in done), "peak": max(d[2] for d in done)}
            sys.stdout.write(json.dumps(told) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
