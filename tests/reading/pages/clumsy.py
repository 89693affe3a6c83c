"""A worker that reads as the real one does, but comes to grief at chosen pages: its first argument says at which and how.

`3:die,5:hang,7:lie` dies at page 3, never answers at page 5 and sends nonsense for page 7; page 0 is the opening,
`end` after the last page, `facts` the second stage, `look` the file itself.
"""

import os
import sys
import time
from collections.abc import Iterator

from inspectorate.reading import worker
from inspectorate.reading.pages import read_pages

GRIEF = dict(item.split(":") for item in sys.argv.pop(1).split(",") if item)


def come_to_grief(place: str) -> None:
    """Do what was chosen for the place."""
    match GRIEF.get(place):
        case "die":
            os.abort()
        case "hang":
            time.sleep(600)
        case "raise":
            raise RuntimeError("a library's own mistake")
        case "eat":
            bytearray(8 << 30)
        case "babble":
            os.write(answers, b"x" * (64 << 20))
        case "lie":
            os.write(answers, b'{"page":{"number":1}}\n')


def pages(path, **named) -> Iterator:
    """The real pages, with grief."""
    come_to_grief("0")
    for page in read_pages(path, **named):
        come_to_grief(str(page.number))
        yield page
    come_to_grief("end")


def facts(*arguments, **named):
    """The real facts, with grief."""
    come_to_grief("facts")
    return REAL_FACTS(*arguments, **named)


def look(*arguments):
    """The real look into the file, with grief."""
    come_to_grief("look")
    return REAL_LOOK(*arguments)


def serve(memory: int, seconds: int, asked: int, answered: int, *rest) -> None:
    """The real service, with a way to answer past it."""
    global answers
    answers = answered
    REAL_SERVE(memory, seconds, asked, answered, *rest)


answers = -1
REAL_SERVE, worker.serve = worker.serve, serve
REAL_FACTS, REAL_LOOK = worker.facts_of, worker.looked_into
worker.read_pages, worker.facts_of, worker.looked_into = pages, facts, look
worker.main(sys.argv[1:])
