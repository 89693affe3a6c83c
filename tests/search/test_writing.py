"""One writer, many readers, and what is left after a kill at any moment."""

import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from inspectorate.search.errors import IndexBusy, IndexDamaged
from inspectorate.search.queries import read
from inspectorate.search.tantivy_engine import TantivyEngine

from .conftest import ENGINES, fill, ids, report, search


def test_what_is_not_committed_is_not_seen(engine):
    engine.add(report("a"))
    assert ids(engine) == []
    engine.commit(1)
    assert ids(engine) == ["a"]


def test_what_is_abandoned_is_gone_and_another_may_write(open_engine, tmp_path):
    one, two = open_engine(tmp_path), open_engine(tmp_path, wait_seconds=0.1)
    one.add(report("a"))
    one.abandon()
    one.abandon()
    fill(two, report("b"))
    one.reload()
    assert ids(one) == ["b"]


def test_the_position_is_committed_with_what_it_stands_for(open_engine, tmp_path):
    engine = open_engine(tmp_path)
    assert engine.position() == 0
    fill(engine, report("a"), position=41)
    assert engine.position() == 41
    assert search(engine).position == 41
    engine.begin()
    engine.abandon()
    assert open_engine(tmp_path).position() == 41


def test_a_reader_sees_a_commit_of_another_when_it_is_told(open_engine, tmp_path):
    reader, writer = open_engine(tmp_path), open_engine(tmp_path)
    fill(writer, report("a"), position=5)
    assert reader.position() == 0
    reader.reload()
    assert (reader.position(), ids(reader)) == (5, ["a"])


def test_a_writer_begins_from_what_was_committed_last(open_engine, tmp_path):
    one, two = open_engine(tmp_path), open_engine(tmp_path)
    fill(one, report("a"), position=5)
    assert two.begin() == 5


def test_a_second_writer_waits_for_the_first(open_engine, tmp_path):
    one, two = open_engine(tmp_path), open_engine(tmp_path, wait_seconds=10)
    one.begin()
    one.add(report("a"))
    threading.Timer(0.3, one.commit, (1,)).start()
    assert two.begin() == 1


def test_a_second_writer_that_waited_in_vain_says_who_where_and_what_to_do(open_engine, tmp_path):
    one, two = open_engine(tmp_path), open_engine(tmp_path, wait_seconds=0.2)
    one.begin()
    with pytest.raises(IndexBusy, match=r"another process has been writing .* run the command again") as refused:
        two.begin()
    assert str(tmp_path) in str(refused.value)
    assert ids(two) == []


def test_building_anew_shows_the_old_state_until_it_is_whole(open_engine, tmp_path):
    engine, reader = open_engine(tmp_path), open_engine(tmp_path)
    fill(engine, report("old"), position=9)
    reader.reload()
    engine.clear()
    engine.add(report("new"))
    reader.reload()
    assert (ids(engine), ids(reader), reader.position()) == (["old"], ["old"], 9)
    engine.commit(3)
    reader.reload()
    assert (ids(reader), reader.position()) == (["new"], 3)


def test_engines_in_two_folders_never_see_one_anothers_reports(open_engine, tmp_path):
    public, desk = open_engine(tmp_path / "public"), open_engine(tmp_path / "desk")
    desk.begin()
    fill(public, report("a", "Buoys", numbers=("HA-1",), pages=("open",), kind=("audit",)))
    fill(desk, report("b", "Buoys", numbers=("HA-1",), pages=("sealed",), kind=("memo",)), position=77)
    assert (ids(public, "buoys"), ids(desk, "buoys")) == (["a"], ["b"])
    assert (public.numbered("HA-1"), public.position(), ids(public, "sealed")) == (("a",), 1, [])
    assert public.pages_of("b", read("sealed")).total == 0
    assert [value.value for value in search(public).facet("kind").values] == ["audit"]


def test_how_rare_a_word_is_in_one_index_does_not_depend_on_the_other(open_engine, tmp_path):
    public, desk = open_engine(tmp_path / "public"), open_engine(tmp_path / "desk")
    fill(public, report("a", "Buoys"), report("b", "Cranes"))
    before = search(public, "buoys OR cranes").hits
    fill(desk, *(report(f"d{number}", "Buoys") for number in range(50)))
    public.reload()
    assert search(public, "buoys OR cranes").hits == before


def test_a_damaged_index_says_that_nothing_is_lost_and_what_to_do(open_engine, tmp_path):
    engine = fill(open_engine(tmp_path), report("a"))
    for file in engine.folder.glob("meta.json"):
        file.write_text("{broken")
    with pytest.raises(IndexDamaged, match=r"No report is lost: delete that folder"):
        open_engine(tmp_path)


WRITER = """
import sys
from pathlib import Path
from inspectorate.search.tantivy_engine import TantivyEngine
from inspectorate.search.values import PageText, Report
from tests.search.conftest import ENGINES
engine = ENGINES[sys.argv[1]](Path(sys.argv[2]))
print("ready", flush=True)
position = engine.begin()
while True:
    position += 1
    engine.add(Report(id=f"r{position}", title=f"Buoys {position}", pages=(PageText(1, "A page of buoys. " * 50),)))
    if position > 3:
        engine.remove(f"r{position - 3}")
    engine.commit(position)
    print(position, flush=True)
"""


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize("seconds", [0.02, 0.11, 0.23])
def test_a_killed_writer_loses_nothing_acknowledged_and_leaves_nothing_twice(open_engine, tmp_path, name, seconds):
    command = [sys.executable, "-c", WRITER, name, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]) as writer:
        assert writer.stdout.readline() == "ready\n"
        time.sleep(seconds)
        writer.send_signal(signal.SIGKILL)
        acknowledged = [int(line) for line in writer.stdout.read().split("\n")[:-1]]
    engine = open_engine(tmp_path, wait_seconds=5)
    position = engine.begin()
    assert position >= max(acknowledged, default=0)
    kept = {f"r{number}" for number in range(max(1, position - 2), position + 1)}
    assert set(ids(engine, size=100)) == kept
    assert search(engine).total == len(kept)
    for number in range(max(1, position - 2), position + 2):
        engine.add(report(f"r{number}", f"Buoys {number}"))
    engine.commit(position + 1)
    assert search(engine).total == len(kept) + 1
    assert engine.position() == position + 1


def test_what_a_killed_writer_left_behind_does_not_stop_the_next_one(tmp_path):
    # killed within its commit: the files of its deletions are written, the list that names them is not
    ours, other = TantivyEngine(tmp_path), TantivyEngine(tmp_path)
    fill(ours, report("a", "Buoys"), report("b", "Cranes"))
    listed = (ours.folder / "meta.json").read_bytes()
    other.remove("a")
    other.commit(2)
    left = set(ours.folder.glob("*.del"))
    (ours.folder / "meta.json").write_bytes(listed)
    assert left
    ours.remove("a")
    ours.commit(2)
    assert ids(ours) == ["b"]
