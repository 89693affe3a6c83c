"""What processes of tests do: `python -m tests.journal.work VERB …` on the installation of their environment."""

import json
import os
import random
import signal
import sys
import time
from datetime import UTC, datetime
from unittest.mock import patch

import inspectorate.site.start  # noqa: F401 - sets Django up

# isort: split
from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper

from inspectorate.core.entries import OFFICE, PUBLIC
from inspectorate.journal import blobs, projections, services, storage
from inspectorate.journal.services import rows
from inspectorate.journal.storage import BlobStorage
from tests.journal import acts


def write(worker, count, batch):
    """Append `count` entries: three streams of one's own and a shared one, a few at a time."""
    mine = [acts.stream(1000 * (worker + 1) + n) for n in range(3)]
    for first in range(0, count, batch):
        numbers = range(first, min(first + batch, count))
        drafts = [acts.note(0, body={"worker": worker, "n": n}) if n % 4 == 3 else stream_note(mine[n % 4], worker, n) for n in numbers]
        services.append({OFFICE: drafts}, acts.CLERK, now=datetime.now(UTC))


def stream_note(stream, worker, n):
    return services.Draft(stream=stream, kind="thing.noted", effective=acts.DAY, body={"worker": worker, "n": n})


def die(*_arguments, **_options):
    """As if the power had gone, for this process."""
    os.kill(os.getpid(), signal.SIGKILL)


def before(target, name):
    return patch.object(target, name, die)


def after(target, name):
    genuine = getattr(target, name)

    def then_die(*arguments, **options):
        genuine(*arguments, **options)
        die()

    return patch.object(target, name, then_die)


POINTS = {
    "before the blob": lambda: before(BlobStorage, "_save"),
    "within the blob": lambda: before(storage, "_make_durable"),
    "after the blob": lambda: after(blobs, "put"),
    "before the entry": lambda: before(rows, "insert_entries"),
    "between entry and part": lambda: before(rows, "insert_parts"),
    "between entry and projection": lambda: before(projections, "apply"),
    "before the checkpoint": lambda: before(rows, "insert_checkpoints"),
    "before the commit": lambda: before(BaseDatabaseWrapper, "_commit"),
    "after the commit": lambda: after(BaseDatabaseWrapper, "_commit"),
}


def publish(first):
    """For ever: store a document, record it and publish it, print its number when it is acknowledged."""
    n = first
    while True:
        digest = blobs.put(b"document %d" % n, public=False)
        blobs.publish(digest)
        services.append(
            {
                PUBLIC: [acts.publication(n, f"title {n}", body={"document": digest})],
                OFFICE: lambda written, n=n, digest=digest: [
                    acts.note(n, f"words {n}", body={"document": digest, "head": written[PUBLIC].root.hex()})
                ],
            },
            acts.CLERK,
            now=datetime.now(UTC),
        )
        sys.stdout.write(f"{n}\n")
        sys.stdout.flush()
        n += 1


def killed(first, chance):
    """Have a child publish from number `first` on, kill it at a random moment; the numbers that it acknowledged."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.dup2(writing, sys.stdout.fileno())
        publish(first)
    os.close(writing)
    with os.fdopen(reading) as out:
        begun = out.readline() if chance.random() < 0.5 else ""  # else it may not even have its connection
        time.sleep(chance.random() / 10)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return [int(line) for line in (begun + out.read()).split("\n")[:-1]]


def kill(rounds, seed):
    """Kill so many writers one after the other; a line each: where it began and what it acknowledged."""
    chance = random.Random(seed)
    for _round in range(rounds):
        first = services.head(OFFICE) + 1
        connection.close()  # a child must not share it
        sys.stdout.write(json.dumps([first, killed(first, chance)]) + "\n")
        sys.stdout.flush()


def main(verb, *words):
    with acts.alone():
        if verb == "write":
            write(*map(int, words))
        elif verb == "publish":
            publish(int(words[0]))
        elif verb == "kill":
            kill(*map(int, words))
        elif verb == "die":
            with POINTS[words[0]]():
                publish(int(words[1]))


if __name__ == "__main__":
    main(*sys.argv[1:])
