"""Failed redactions of real documents: all are found, none is imagined, and the words are found by nobody."""

import json
import sqlite3
import subprocess
import sys

import pytest

from inspectorate.reading.as_json import SCHEMA_FILE
from inspectorate.reading.gate.words import LEAST, tokens
from inspectorate.reading.pool import Pool

pytestmark = pytest.mark.real
OURS = set(tokens(SCHEMA_FILE.read_text()))
"""Words that we print ourselves."""


@pytest.fixture(scope="module")
def read(real):
    """Each file of both folders with its reading and, for this test alone, its hidden words."""
    with Pool(1) as pool:
        found = {}
        for path in sorted((real / "redactions").rglob("*.pdf")):
            reading = pool.read(path, ocr=False)
            assert reading.release is not None, reading.flags
            found[path] = reading, pool.reveal(path, reading)
        yield found


def test_each_real_failed_redaction_is_found(read):
    leaking = {
        path.name: sum(leak.length for leak in one.release.leaks) for path, (one, _texts) in read.items() if path.parent.name == "leak"
    }
    assert leaking
    assert all(length >= 40 for length in leaking.values()), leaking


def test_no_document_that_only_looks_redacted_is_held_up(read):
    held = {path.name: one.release.leaks for path, (one, _texts) in read.items() if path.parent.name == "clean" and one.release.leaks}
    assert held == {}


def secrets(read):
    """Words that the leaking files hide and show nowhere."""
    shown = {word for one, _texts in read.values() for page in one.pages for word in tokens(page.text)}
    hidden = {word for one, texts in read.values() for text in texts[: len(one.release.leaks)] for word in tokens(text)}
    return sorted(word for word in hidden - shown if len(word) > LEAST + 3)


def test_the_words_of_failed_redactions_are_in_no_public_byte_no_log_no_output(read, office_data, real):
    words = [word for word in secrets(read) if word not in OURS]
    assert len(words) >= 10
    folder = str(real / "redactions" / "leak")
    ingested = office_data.run("ingest", "--publish", "--json", "--issuer", "Leaking Office", "--as", "Lea Brandt", folder)
    reports = [one["report"] for one in json.loads(ingested.stdout)["outcomes"] if one.get("report")]
    assert len(reports) == 2
    asked = office_data.run("publish", "--json", "--as", "Lea Brandt", *reports)
    assert {office_data.run("search", word).returncode for word in words[:5]} == {1}
    outputs = [ingested, asked]
    for path in real.glob("redactions/leak/*.pdf"):
        outputs += [command("read", path), command("read", "--json", path), command("check", path), command("check", "--json", path)]
    told = "".join(one.stdout + one.stderr for one in outputs).casefold()
    assert [word for word in words if word in tokens(told)] == []
    assert [word for word in words if word.encode() in public_bytes(office_data.data)] == []


def command(name, *words):
    return subprocess.run(
        [sys.executable, "-m", "inspectorate.cli.main", name, *map(str, words)], capture_output=True, text=True, check=False, timeout=300
    )  # fmt: skip


def public_bytes(data):
    """All that the installation keeps in small letters: every table, every file but the documents that came in."""
    found = []
    for path in (path for path in data.rglob("*") if path.is_file()):
        kept = path.read_bytes()
        if not kept.startswith(b"%PDF-"):
            found.append(kept.lower())
        if kept.startswith(b"SQLite format 3"):
            with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as database:
                found.append("\n".join(database.iterdump()).casefold().encode())
    return b"\n".join(found)
