"""The index made anew while the old one answers."""

import os
import signal
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest

from inspectorate.access.permissions import VISITOR
from inspectorate.journal import services as journal
from inspectorate.library import indexing, queries
from inspectorate.library.question import Question
from inspectorate.library.rebuilding import Rebuild
from inspectorate.library.services import publish, withdraw
from inspectorate.search.errors import IndexBusy
from inspectorate.search.tantivy_engine import TantivyEngine
from tests.library.made import NOW, accept, librarian


def found(words=""):
    return [hit.url for hit in queries.search(VISITOR, Question(words=words)).hits]


def published(folder, count):
    made = []
    with indexing.deferred():
        for n in range(count):
            name = "abcdefgh"[n] * 9
            made.append(accept(folder, b"%d" % n, number=f"OIG-1-{n}", title=f"Subject Number {name}").report)
            publish(librarian(), made[-1], now=NOW)
    return made


def test_readers_keep_the_old_index_until_the_new_one_is_whole(office_data, tmp_path, monkeypatch):
    published(tmp_path, 3)
    monkeypatch.setattr(indexing, "STEP", 1)
    old = indexing.engine().folder
    work = Rebuild()
    assert work.total == 3
    for _ in zip(range(2), work, strict=False):
        assert indexing.engine().folder == old
        assert len(found("subject")) == 3
    list(work)
    assert indexing.engine().folder != old
    assert not old.exists()
    assert len(found("subject")) == 3
    assert (work.reports, work.position) == (3, journal.head("public"))
    assert work.sentence == "The index holds 3 reports, up to position 3 of the public log."


def test_a_rebuild_that_was_cut_short_goes_on_where_it_was(office_data, tmp_path, monkeypatch):
    published(tmp_path, 3)
    monkeypatch.setattr(indexing, "STEP", 1)
    first = iter(Rebuild())
    next(first)
    first.close()
    work = Rebuild()
    assert work.total == 2
    list(work)
    assert len(found("subject")) == 3


def test_what_is_published_and_withdrawn_during_a_rebuild_is_in_both(office_data, tmp_path, monkeypatch):
    reports = published(tmp_path, 3)
    monkeypatch.setattr(indexing, "STEP", 1)
    work = iter(Rebuild())
    next(work)
    withdraw(librarian(), reports[0], "Wrong.", now=NOW + timedelta(days=1))
    publish(librarian(), accept(tmp_path, b"late", number="OIG-2-1", title="A Late Subject").report, now=NOW + timedelta(days=2))
    assert "/r/dhs-oig/oig-1-0/" not in found("subject")
    assert "/r/dhs-oig/oig-2-1/" in found("subject")
    list(work)
    assert "/r/dhs-oig/oig-1-0/" not in found("subject")
    assert "/r/dhs-oig/oig-2-1/" in found("subject")


def test_a_second_rebuild_is_told_of_the_first(office_data, tmp_path):
    published(tmp_path, 1)
    one = Rebuild()
    one._engine.begin()
    with pytest.raises(IndexBusy):
        list(Rebuild())
    one._engine.abandon()
    assert len(found("subject")) == 1


def test_a_half_built_index_that_is_damaged_begins_anew(office_data, tmp_path, monkeypatch):
    published(tmp_path, 2)
    monkeypatch.setattr(indexing, "STEP", 1)
    work = Rebuild()
    next(iter(work))
    work._engine.close()
    next(work._folder.glob("*/meta.json")).write_text("{ broken")
    again = Rebuild()
    assert again.total == 2
    list(again)
    assert len(found("subject")) == 2


def test_what_was_published_while_the_index_was_written_is_not_left_behind(office_data, tmp_path, monkeypatch):
    commit = TantivyEngine.commit
    late = []

    def commits(engine, position):
        if not late:  # someone publishes while this one still writes, and gives up waiting
            late.append(accept(tmp_path, b"late", number="OIG-2-1", title="A Late Subject").report)
            monkeypatch.setattr(indexing._state, "deferred", 1)
            publish(librarian(), late[0], now=NOW)
            monkeypatch.setattr(indexing._state, "deferred", 0)
        commit(engine, position)

    monkeypatch.setattr(TantivyEngine, "commit", commits)
    published(tmp_path, 1)
    assert len(found("subject")) == 2


def test_a_reader_that_holds_the_old_index_while_it_goes_reads_the_new_one(office_data, tmp_path, monkeypatch):
    published(tmp_path, 2)
    reload = TantivyEngine.reload

    def swapped_meanwhile(engine):
        monkeypatch.setattr(TantivyEngine, "reload", reload)
        list(Rebuild())
        reload(engine)

    old = indexing.engine()
    monkeypatch.setattr(TantivyEngine, "reload", swapped_meanwhile)
    assert len(found("subject")) == 2
    assert indexing.engine() is not old


KILLED = """
import sys
from inspectorate.site import start
from inspectorate.library import indexing, rebuilding
indexing.STEP = 1
print("ready", flush=True)
for done in rebuilding.Rebuild():
    print(done, flush=True)
print("whole", flush=True)
"""


@pytest.mark.parametrize("lines", [1, 3, 6])
def test_a_rebuild_killed_at_any_moment_loses_nothing(office_data, tmp_path, lines):
    published(tmp_path, 5)
    source = str(Path(indexing.__file__).parents[2])
    environment = {**os.environ, "INSPECTORATE_DATA": str(office_data.data), "PYTHONPATH": source}
    with subprocess.Popen([sys.executable, "-c", KILLED], stdout=subprocess.PIPE, text=True, env=environment) as work:
        for _ in range(lines):
            work.stdout.readline()
        time.sleep(0.01 * lines)
        work.send_signal(signal.SIGKILL)
    assert len(found("subject")) == 5
    list(Rebuild())
    assert len(found("subject")) == 5
    assert len([path for path in (office_data.data / "index-public").iterdir() if path.is_dir()]) == 1
