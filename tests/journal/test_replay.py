"""An export rebuilds the office in an empty installation, on the other database."""

import sqlite3
import zipfile
from contextlib import closing

import pytest

from inspectorate.core.entries import OFFICE, PUBLIC
from inspectorate.journal import blobs, models, projections, services
from inspectorate.journal.errors import Damaged, Refused
from inspectorate.proof import verify
from inspectorate.proof.exports import Export
from tests.journal.acts import CLERK, NOW, note, publication, record, stream, things, withdrawal

TABLES = (models.LogHead, models.Entry, models.Part, models.PurgedPart, models.BlobUse, models.Checkpoint, models.ProjectionState)
OTHER = {"sqlite": "postgresql", "postgresql": "sqlite"}


def rows():
    """Every row of the journal and of the projections."""
    tables = {model.__name__: sorted(map(plain, model.objects.values_list())) for model in TABLES}
    return tables | {"things": things()}


def plain(row):
    return tuple(bytes(value).hex() if isinstance(value, memoryview | bytes) else str(value) for value in row)


def happen():
    """A little of everything."""
    document, private = blobs.put(b"a report", public=False), blobs.put(b"notes", public=False)
    blobs.publish(document)
    record(note(1, "first", body={"document": document}), note(2, "second", body={"document": private}), note(1, "third"))
    record(publication(1, body={"document": document}), publication(2, "other"), log=PUBLIC)
    services.append(
        {
            PUBLIC: [publication(3)],
            OFFICE: lambda written: [
                services.Draft(
                    stream=stream(3), kind="publication.made", effective=note(1).effective, body={"head": written[PUBLIC].root.hex()}
                )
            ],
        },
        CLERK,
        now=NOW,
    )
    services.purge([("office:2", "words")], [private], "GRS 5.2", CLERK, now=NOW)
    record(withdrawal(2, parts=[{"entry": "public:2", "name": "record"}]), log=PUBLIC)


def stored():
    return {public: {digest: blobs.read(digest, public=public) for digest in blobs.stored(public=public)} for public in (False, True)}


def test_an_export_replayed_in_the_other_database_gives_the_same_tables_row_by_row(new_office, engine, tmp_path):
    file = tmp_path / "export.zip"
    with new_office(engine):
        happen()
        projections.rebuild(projections.registered())
        services.export(file)
        before, files = rows(), stored()
    with new_office(OTHER[engine]):
        with closing(Export(file)) as export:
            assert services.replay(export) == {PUBLIC: 4, OFFICE: 5}
        assert rows() == before
        assert stored() == files
        assert services.verify().intact
        record(note(9, "life goes on"))
        assert services.verify().intact
        services.export(tmp_path / "again.zip")
    assert verify.main([str(tmp_path / "again.zip")]) == 0


def test_the_public_log_alone_rebuilds_what_is_public_and_holds_nothing_of_the_office(new_office, tmp_path):
    file = tmp_path / "public.zip"
    with new_office("sqlite"):
        happen()
        services.export(file, logs=[PUBLIC])
        public = {
            table: [row for row in rows()[table] if PUBLIC in row] for table in ("Entry", "Part", "PurgedPart", "BlobUse", "Checkpoint")
        }
    with zipfile.ZipFile(file) as zipped:
        contents = b"".join(zipped.read(name) for name in zipped.namelist())
        assert not any(name.startswith(OFFICE) for name in zipped.namelist())
    assert CLERK.id.encode() not in contents
    assert b"notes" not in contents
    assert b"other" not in contents, "what was withdrawn is not exported"
    with new_office("postgresql"):
        with closing(Export(file)) as export:
            services.replay(export)
        assert {table: rows()[table] for table in public} == public
        assert services.head(OFFICE) == 0
        record(note(1))
        assert services.verify().intact


def test_an_altered_export_is_not_taken_in(new_office, tmp_path):
    with new_office("sqlite"):
        happen()
        services.export(tmp_path / "export.zip")
    forged = tmp_path / "forged.zip"
    with zipfile.ZipFile(tmp_path / "export.zip") as good, zipfile.ZipFile(forged, "w") as bad:
        for name in good.namelist():
            bad.writestr(name, good.read(name).replace(b'"third"', b'"fourth"'))
    with new_office("sqlite"), closing(Export(forged)) as export:
        with pytest.raises(Damaged, match="The words words of entry 3 of office were changed"):
            services.replay(export)
        assert services.head(OFFICE) == 0
        assert stored() == {False: {}, True: {}}


def test_an_export_is_taken_in_only_where_nothing_was_recorded(new_office, tmp_path):
    with new_office("sqlite"):
        happen()
        services.export(tmp_path / "export.zip")
        with closing(Export(tmp_path / "export.zip")) as export, pytest.raises(Refused, match="recorded in this installation already"):
            services.replay(export)


def test_moving_to_another_database_keeps_the_folder_and_its_keys(new_office, tmp_path):
    with new_office("sqlite") as office:
        happen()
        services.export(tmp_path / "export.zip")
        keys = list(models.LogKey.objects.order_by("log").values_list("log", "key"))
    with new_office("postgresql", office.data), closing(Export(tmp_path / "export.zip")) as export:
        services.replay(export)
        assert list(models.LogKey.objects.order_by("log").values_list("log", "key")) == keys
        assert services.verify().intact


def test_an_export_overwrites_nothing_and_leaves_nothing_half_written(office_data, tmp_path):
    happen()
    file = tmp_path / "export.zip"
    file.write_text("precious")
    with pytest.raises(Refused, match="exists already and was left"):
        services.export(file)
    assert file.read_text() == "precious"
    blobs.delete(next(iter(blobs.stored(public=True))), public=True)
    with pytest.raises(Damaged, match="nothing was written"):
        services.export(tmp_path / "other.zip")
    with pytest.raises(Refused, match="There is no log matter/1"):
        services.export(tmp_path / "other.zip", logs=["matter/1"])
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["export.zip"]


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        (
            "UPDATE journal_entry SET leaf = CAST(replace(CAST(leaf AS TEXT), '-04T', '-03T') AS BLOB) WHERE log || position = 'office2'",
            "Entry 2 of office (thing.noted, 2026-05-03) was changed after it was recorded.",
        ),
        (
            "UPDATE journal_entry SET kind = 'thing.forged' WHERE log = 'office' AND position = 3",
            "Entry 3 of office: its column kind was changed",
        ),
        (
            "UPDATE journal_entry SET position = 9 WHERE log = 'office' AND position = 5",
            "Entry 5 of office: its column position was changed",
        ),
        (
            "DELETE FROM journal_entry WHERE log = 'office' AND position = 5",
            "office ends at entry 4, but a signed checkpoint covers 5 entries",
        ),
        (
            "DELETE FROM journal_entry WHERE log = 'office' AND position = 4",
            "Entry 4 of office was changed, removed, added or moved.",
        ),
        (
            "UPDATE journal_part SET value = '\"x\"' WHERE log = 'office' AND position = 1",
            "The words words of entry 1 of office were changed",
        ),
        ("DELETE FROM journal_part WHERE log = 'public' AND position = 1", "The words record of entry 1 of public are missing"),
        ("DELETE FROM journal_purgedpart WHERE log = 'public'", "The words record of entry 2 of public are missing"),
        ("UPDATE journal_loghead SET size = 9 WHERE log = 'public'", "The head of public says 9 entries, and 4 are there."),
        ("DELETE FROM journal_checkpoint WHERE log = 'public' AND size = 4", "No checkpoint signs the entries 4 to 4 of public."),
    ],
)
def test_verification_finds_what_was_altered_behind_the_databases_back(office_data, statement, sentence):
    """A thief with the file removes the triggers first; nobody in the office does."""
    happen()
    assert services.verify().intact
    with closing(sqlite3.connect(office_data.data / "inspectorate.sqlite3")) as thief:
        for (name,) in thief.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            thief.execute(f"DROP TRIGGER {name}")
        assert thief.execute(statement).rowcount == 1
        thief.commit()
    assert any(sentence in found.sentence for found in services.verify().findings), services.verify().sentences()
