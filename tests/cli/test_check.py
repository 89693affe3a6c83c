"""`inspectorate check`: what it says of a document, how it ends, and that the words are printed for nobody who did not ask."""

import json
import shutil
import subprocess
import sys
import zipfile

import pytest

from tests.reading.pages.draw import Sheet, save

SECRET = "Quillfeather"


def check(*words):
    return subprocess.run(
        [sys.executable, "-m", "inspectorate.cli.main", "check", *map(str, words)], capture_output=True, text=True, check=False, timeout=120
    )  # fmt: skip


@pytest.fixture
def clean(tmp_path):
    return save(tmp_path / "clean.pdf", Sheet().words(72, 200, "Interview with").box(142, 190, 215, 204))


@pytest.fixture
def leaking(tmp_path):
    return save(tmp_path / "leaking.pdf", Sheet().words(72, 200, f"Interview with {SECRET}").box(141, 188, 215, 205))


def test_a_clean_document_ends_with_0(clean):
    done = check(clean)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[0] == f"{clean}: clean"


def test_a_leak_is_named_by_page_box_and_length_with_what_to_do_and_never_by_its_words(leaking):
    done = check(leaking)
    first, place, advice, *_rest = done.stdout.splitlines()
    assert done.returncode == 1
    assert first == f"{leaking}: gives something away; do not publish it as it is"
    assert place.startswith("  page 1, box ")
    assert place.endswith(": 12 letters stand under something that covers them")
    assert "a drawn box removes nothing" in advice
    assert SECRET not in done.stdout + done.stderr


def test_the_words_are_printed_for_who_asks(leaking):
    assert check("--reveal", leaking).stdout.splitlines()[1].endswith(f"covers them: {SECRET}")
    assert json.loads(check("--json", "--reveal", leaking).stdout)["leaks"][0]["text"] == SECRET


def test_as_json_each_document_is_a_line(clean, leaking):
    done = check("--json", clean, leaking)
    first, second = (json.loads(line) for line in done.stdout.splitlines())
    assert (first["verdict"], second["verdict"]) == ("clean", "leaks")
    (leak,) = second["leaks"]
    assert (leak["way"], leak["page"], leak["length"], "text" in leak) == ("covered", 1, 12, False)
    assert second["accessibility"]["pdf_ua_1"] is False
    assert SECRET not in done.stdout


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(tmp_path, clean):
    (tmp_path / "broken.pdf").write_text("no document")
    done = check(tmp_path / "broken.pdf", tmp_path / "missing.pdf", clean)
    assert done.returncode == 3
    told = done.stdout.splitlines()
    assert [line for line in told if line.endswith(": could not be checked")] == [
        f"{tmp_path}/broken.pdf: could not be checked",
        f"{tmp_path}/missing.pdf: could not be checked",
    ]
    assert told[-1] == "3 documents: 0 give something away, 2 could not be checked."


def test_a_leak_counts_for_more_than_a_document_that_could_not_be_read(tmp_path, leaking):
    (tmp_path / "broken.pdf").write_text("no document")
    assert check(tmp_path / "broken.pdf", leaking).returncode == 1


def test_folders_and_zips_are_looked_through(tmp_path, clean, leaking):
    folder = tmp_path / "in" / "deep"
    folder.mkdir(parents=True)
    shutil.copy(clean, folder / "a.pdf")
    with zipfile.ZipFile(tmp_path / "in" / "b.zip", "w") as packed:
        packed.write(leaking, "c.pdf")
    done = check(tmp_path / "in")
    assert done.returncode == 1
    assert done.stdout.splitlines()[-1] == "2 documents: 1 give something away, 0 could not be checked."
    assert "b.zip/c.pdf: gives something away" in done.stdout


def test_help_names_the_exit_codes():
    assert "exit codes: 0 fine" in check("--help").stdout
