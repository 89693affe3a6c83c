"""The public index follows the public log, and a failure of it never fails a publication."""

import logging
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from inspectorate.access.permissions import VISITOR
from inspectorate.journal import services as journal
from inspectorate.library import indexing, queries
from inspectorate.library.models import PublicReport
from inspectorate.library.question import Question
from inspectorate.library.services import publish, withdraw
from inspectorate.search.errors import IndexBusy, IndexDamaged
from inspectorate.search.tantivy_engine import TantivyEngine
from tests.library.made import NOW, accept, librarian


def found(words):
    return [hit.url for hit in queries.search(VISITOR, Question(words=words)).hits]


def test_what_is_published_is_found_at_once_and_what_is_withdrawn_no_more(office_data, tmp_path):
    report = accept(tmp_path, b"one").report
    assert found("recruits") == []
    publish(librarian(), report, now=NOW)
    assert found("recruits") == ["/r/dhs-oig/oig-21-34/"]
    withdraw(librarian(), report, "Wrong.", now=NOW + timedelta(days=1))
    assert found("recruits") == []


def test_an_index_that_was_lost_is_made_anew(office_data, tmp_path):
    publish(librarian(), accept(tmp_path, b"one").report, now=NOW)
    indexing.engine().close()
    indexing._state.engine = None
    shutil.rmtree(office_data.data / "index-public")
    assert indexing.catch_up() == journal.head("public")
    assert found("recruits") == ["/r/dhs-oig/oig-21-34/"]


def test_a_damaged_index_is_made_anew(office_data, tmp_path):
    publish(librarian(), accept(tmp_path, b"one").report, now=NOW)
    indexing.engine().close()
    indexing._state.engine = None
    (file,) = office_data.data.glob("index-public/*/*/meta.json")
    file.write_text("{ nothing that reads")
    assert indexing.catch_up() == journal.head("public")
    assert found("recruits") == ["/r/dhs-oig/oig-21-34/"]


@pytest.mark.parametrize("broken", [RuntimeError("no space left"), IndexBusy(Path("index"), 1)])
def test_a_publication_stands_when_the_index_fails_and_is_caught_up_with_later(office_data, tmp_path, monkeypatch, caplog, broken):
    report = accept(tmp_path, b"one").report

    def fails(_engine):
        raise broken

    with monkeypatch.context() as patch, caplog.at_level(logging.ERROR):
        patch.setattr(TantivyEngine, "begin", fails)
        assert publish(librarian(), report, now=NOW).made
    assert PublicReport.objects.get().version == 1
    with pytest.raises(IndexDamaged, match="it is empty"):
        found("recruits")
    assert any("publication stands" in line.message for line in caplog.records) == isinstance(broken, RuntimeError)
    indexing.catch_up()
    assert found("recruits") == ["/r/dhs-oig/oig-21-34/"]


def test_a_batch_commits_to_the_index_once(office_data, tmp_path, monkeypatch):
    commits = []
    commit = TantivyEngine.commit
    monkeypatch.setattr(TantivyEngine, "commit", lambda engine, position: (commits.append(position), commit(engine, position))[1])
    with indexing.deferred():
        for n in range(3):
            publish(librarian(), accept(tmp_path, b"%d" % n, number=f"OIG-1-{n}", title=f"Subject Number {'abc'[n] * 9}").report, now=NOW)
    assert commits == [3]


def test_a_batch_unpacks_no_pages_that_it_has_just_stored(office_data, tmp_path, monkeypatch):
    monkeypatch.setattr("inspectorate.library.indexed.load_pages", None)
    with indexing.deferred():
        publish(librarian(), accept(tmp_path, b"one", words="lighthouse").report, now=NOW)
        publish(librarian(), accept(tmp_path, b"two", number="OIG-1-1", title="Something Else", words="breakwater").report, now=NOW)
    assert found("lighthouse") == ["/r/dhs-oig/oig-21-34/"]
    assert found("breakwater") == ["/r/dhs-oig/oig-1-1/"]


def test_of_a_report_published_twice_in_a_batch_the_last_version_is_found(office_data, tmp_path):
    with indexing.deferred():
        first = publish(librarian(), accept(tmp_path, b"one", words="lighthouse").report, now=NOW)
        second = publish(librarian(), accept(tmp_path, b"two", words="breakwater").report, now=NOW)
    assert (first.report, len(second.made)) == (second.report, 1)
    assert (found("breakwater"), found("lighthouse")) == (["/r/dhs-oig/oig-21-34/"], [])


def test_a_log_that_was_replaced_by_an_older_one_is_indexed_anew(new_office, tmp_path):
    with new_office() as office:
        publish(librarian(), accept(tmp_path, b"one").report, now=NOW)
        publish(librarian(), accept(tmp_path, b"two", number="OIG-1-1", title="Something Wholly Different").report, now=NOW)
        index = office.data / "index-public"
        with new_office() as older:
            publish(librarian(), accept(tmp_path, b"three", number="OIG-2-2", title="The Older State", recommendations=()).report, now=NOW)
            indexing.engine().close()
            indexing._state.engine = None
            mine = older.data / "index-public"
            shutil.rmtree(mine)
            shutil.copytree(index, mine)
            indexing.catch_up()
            assert found("recruits") == []
            assert found("older state") == ["/r/dhs-oig/oig-2-2/"]


def test_an_index_that_is_filled_in_steps_is_seen_by_nobody_before_it_is_whole(office_data, tmp_path, monkeypatch):
    with indexing.deferred():
        for n in range(3):
            publish(librarian(), accept(tmp_path, f"document {n}".encode(), number=f"OIG-21-{n + 10}").report, now=NOW)
        monkeypatch.setattr(indexing, "STEP", 1)
        put = indexing._put
        seen = []

        def watched(index, report):
            put(index, report)
            try:
                seen.append(len(found("recruits")))
            except IndexDamaged as reason:
                seen.append(str(reason).partition(" (")[2].partition(")")[0])

        monkeypatch.setattr(indexing, "_put", watched)
    assert seen == ["it is empty"] * 3
    assert len(found("recruits")) == 3
