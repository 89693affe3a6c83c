"""Another process holds the only writer of the index: a publication waits for it, stands whatever happens, and readers are told."""

import subprocess
import sys
from contextlib import contextmanager

import pytest

from inspectorate.access.permissions import VISITOR
from inspectorate.library import indexing, queries
from inspectorate.library.models import PublicReport
from inspectorate.library.question import Question
from inspectorate.library.services import publish
from inspectorate.search.errors import IndexBusy
from inspectorate.search.tantivy_engine import TantivyEngine
from tests.library.made import NOW, accept, librarian

HOLDS = """
import sys, time
from pathlib import Path
from inspectorate.search.tantivy_engine import TantivyEngine
engine = TantivyEngine(Path(sys.argv[1]))
engine.begin()
print("held", flush=True)
time.sleep(float(sys.argv[2]))
engine.abandon()
"""
BEHIND = "The search is behind the public record: 1 publication, correction or withdrawal is not in it yet."


@contextmanager
def held(seconds: float):
    """The writer of the index in the hands of another process, for so long or until it is killed."""
    folder = indexing.generations().current()
    with subprocess.Popen([sys.executable, "-c", HOLDS, str(folder), str(seconds)], stdout=subprocess.PIPE, text=True) as holder:
        try:
            assert holder.stdout.readline() == "held\n"
            with pytest.raises(IndexBusy):
                TantivyEngine(folder, wait_seconds=0).begin()
            yield holder
        finally:
            holder.kill()


def asked():
    return queries.search(VISITOR, Question(words="recruits"))


def test_a_lock_that_another_process_holds_delays_a_publication(office_data, tmp_path):
    indexing.catch_up()
    report = accept(tmp_path, b"one").report
    with held(1.0):
        assert publish(librarian(), report, now=NOW).made
        assert [line.url for line in asked().hits] == ["/r/dhs-oig/oig-21-34/"]
        assert asked().notes == ()


def test_a_lock_that_is_held_on_and_on_fails_no_publication_and_readers_are_told(office_data, tmp_path, monkeypatch):
    publish(librarian(), accept(tmp_path, b"none", number="OIG-1-1", title="Wholly Different", recommendations=()).report, now=NOW)
    report = accept(tmp_path, b"one").report
    monkeypatch.setattr(indexing.engine(), "_wait_seconds", 0.3)
    with held(600):
        assert publish(librarian(), report, now=NOW).made
        assert PublicReport.objects.get(id=report).version == 1
        assert asked().hits == ()
        assert [note.text.partition(" Ask")[0] for note in asked().notes] == [BEHIND]
        told = office_data.run("search", "recruits")
        assert BEHIND in told.stderr
    indexing.catch_up()
    assert [line.url for line in asked().hits] == ["/r/dhs-oig/oig-21-34/"]
    assert asked().notes == ()


def test_a_writer_that_was_killed_leaves_no_lock_behind(office_data, tmp_path):
    indexing.catch_up()
    with held(600) as holder:
        holder.kill()
        holder.wait()
        publish(librarian(), accept(tmp_path, b"one").report, now=NOW)
        assert [line.url for line in asked().hits] == ["/r/dhs-oig/oig-21-34/"]
