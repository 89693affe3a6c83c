"""Getting ready."""

from inspectorate.journal import blobs, projections, services
from inspectorate.site import start
from tests.journal.acts import CLERK, NOW, alone, note, record


def test_a_start_rebuilds_stale_tables_and_finishes_an_interrupted_purge(each_office):
    with alone():
        document = blobs.put(b"a document", public=False)
        record(note(1, body={"document": document}))
        services.purge([], [document], "GRS 5.2", CLERK, now=NOW, entries=["office:1"])
        blobs.put(b"a document", public=False)  # as if the process had been killed before the bytes went
        assert projections.stale()
        start.prepare()
        assert projections.stale() == ()
        assert not blobs.exists(document, public=False)
        start.prepare()


def test_every_migration_is_written_down(office_data):
    """What the models say and what the migrations make is the same."""
    from django.core.management import call_command

    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
