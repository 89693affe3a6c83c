"""An export is one file that a stranger can check."""

import io
import json
import subprocess
import sys
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inspectorate.core.exits import Exit
from inspectorate.proof import exports, judge, verify
from inspectorate.proof.book import Unreadable
from inspectorate.proof.exports import Export
from tests.proof.logbook import made

BOOK = made(5)


def written(book, path):
    with path.open("wb") as out:
        exports.write(book, out)
    return path


@pytest.fixture
def export(tmp_path):
    return written(BOOK, tmp_path / "export.zip")


def members(path):
    with zipfile.ZipFile(path) as zipped:
        return {name: zipped.read(name) for name in zipped.namelist()}


def packed(path, contents):
    with zipfile.ZipFile(path, "w") as zipped:
        for name, data in contents.items():
            zipped.writestr(name, data)
    return path


def test_an_export_is_the_log_line_by_line(export):
    read = Export(export)
    log = "office"
    assert read.logs() == (log,)
    for what in ("leaves", "leaf_hashes", "parts", "blobs", "checkpoints", "keys"):
        assert list(getattr(read, what)(log)) == list(getattr(BOOK, what)(log))
    read.close()


def test_two_exports_of_one_state_are_the_same_file(export, tmp_path):
    assert written(BOOK, tmp_path / "again.zip").read_bytes() == export.read_bytes()


def test_the_verifier_says_what_it_saw(export, capsys):
    assert verify.main([str(export)]) == Exit.FINE
    lines = capsys.readouterr().out.splitlines()
    assert lines == ["office: 5 entries, 2 let go, signed as office.example/office", "Everything is as it was recorded."]


def test_the_verifier_ends_with_1_where_something_was_altered(export, tmp_path, capsys):
    contents = members(export)
    contents["office/entries.jsonl"] = contents["office/entries.jsonl"].replace(b'{"n":5}', b'{"n":6}')
    assert verify.main([str(packed(tmp_path / "forged.zip", contents)), "--json"]) == Exit.FINDING
    result = json.loads(capsys.readouterr().out)
    assert not result["intact"]
    assert [found["entry"] for found in result["findings"]] == [5]


def test_a_kept_checkpoint_is_given_as_a_file(export, tmp_path, capsys):
    kept = tmp_path / "kept"
    kept.write_text(BOOK.notes[2])
    assert verify.main([str(export), "--against", str(kept), "--key", BOOK.public_keys[0]]) == Exit.FINE
    assert verify.main([str(export), "--against", str(kept), "--key", made(1).public_keys[0]]) == Exit.FINDING
    with pytest.raises(SystemExit) as ended:
        verify.main([str(export), "--against", str(export)])
    assert ended.value.code == Exit.USAGE
    assert "checkpoint" in capsys.readouterr().err


@pytest.mark.parametrize("contents", [b"", b"PK", b"plain text", None])
def test_what_is_no_export_ends_with_3(tmp_path, contents, capsys):
    path = tmp_path / "file"
    if contents is not None:
        path.write_bytes(contents)
    assert verify.main([str(path)]) == Exit.UNREADABLE
    assert str(path) in capsys.readouterr().err


def test_an_export_that_lacks_a_piece_is_unreadable_and_the_piece_is_named(export, tmp_path):
    for name in members(export):
        contents = members(export)
        del contents[name]
        path = packed(tmp_path / "lacking.zip", contents)
        if name.startswith("blobs/"):
            assert "is missing" in judge.verify(Export(path)).findings[0].sentence
            continue
        with pytest.raises(Unreadable, match=name):
            judge.verify(Export(path))


def test_the_verifier_needs_no_django(export):
    code = "import sys; from inspectorate.proof.verify import main; c = main(sys.argv[1:]); sys.exit(7 if 'django' in sys.modules else c)"
    assert subprocess.run([sys.executable, "-c", code, str(export)], check=False, capture_output=True).returncode == Exit.FINE


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_byte_changed_in_any_piece_is_found(export, tmp_path, data):
    contents = members(export)
    name = data.draw(st.sampled_from(sorted(name for name, held in contents.items() if held)))
    at = data.draw(st.integers(0, len(contents[name]) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda one: one != contents[name][at]))
    contents[name] = contents[name][:at] + bytes([byte]) + contents[name][at + 1 :]
    forged = packed(tmp_path / "forged.zip", contents)
    try:
        verdict = judge.verify(Export(forged))
    except Unreadable:
        return
    assert not verdict.intact, (name, at, byte)


def test_a_damaged_file_inside_is_unreadable_not_a_crash(export):
    data = bytearray(export.read_bytes())
    for at in range(0, len(data), 7):
        damaged = bytearray(data)
        damaged[at] ^= 0xFF
        try:
            read = Export(io.BytesIO(bytes(damaged)))
            judge.verify(read)
        except Unreadable:
            continue
