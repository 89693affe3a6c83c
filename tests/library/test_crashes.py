"""A process that dies at a named point loses nothing that was told, and leaves nothing twice."""

import signal

import pytest

from inspectorate.access.permissions import VISITOR
from inspectorate.journal import projections
from inspectorate.journal import services as journal
from inspectorate.library import indexing, models, queries
from inspectorate.library.projections import OFFICE_TABLES, PUBLIC_TABLES
from inspectorate.library.question import Question
from tests.library.papers import papers

DIES = """
import os, signal, sys
from inspectorate.site.start import prepare
prepare()
import inspectorate.{module} as module
done = 0
def dying(*given, **more):
    global done
    done += 1
    if done > {after}:
        os.kill(os.getpid(), signal.SIGKILL)
    return before(*given, **more)
before = module.{name}
module.{name} = dying
from inspectorate.cli.main import main
sys.exit(main({words!r}))
"""

POINTS = {
    "after the file is stored, before its entry": ("library.services.accepting", "document_drafts", 1),
    "within the append, before the tables": ("journal.projections", "apply", 2),
    "within the append of a publication": ("journal.services.appending", "_move", 4),
    "after the commit, before the index": ("library.indexing", "catch_up", 0),
}


@pytest.mark.parametrize("point", POINTS)
def test_a_process_that_dies_is_made_good_by_the_next(office_data, tmp_path, point):
    module, name, after = POINTS[point]
    papers(tmp_path / "in", 3)
    words = ["ingest", "--publish", "--workers", "1", "--as", "Lea Brandt", str(tmp_path / "in")]
    died = office_data.python("-c", DIES.format(module=module, name=name, after=after, words=words))
    assert died.returncode == -signal.SIGKILL, died.stderr
    told = models.Acceptance.objects.count()
    assert office_data.run(*words).returncode == 0
    indexing.catch_up()
    assert (models.HeldDocument.objects.count(), models.Acceptance.objects.count()) == (3, 3)
    assert told <= 3
    assert [entry.kind for entry in journal.entries("public")] == ["report.published"] * 3
    assert queries.search(VISITOR, Question()).pager.of == 3
    assert office_data.run("journal", "verify").returncode == 0
    before = rows()
    projections.rebuild([OFFICE_TABLES, PUBLIC_TABLES])
    assert rows() == before


def rows():
    return {model.__name__: list(model.objects.order_by("pk").values()) for model in (*models.OFFICE, *models.PUBLIC)}
