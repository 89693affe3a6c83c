"""Each kind of entry as it is written for ever: a sample of every version reads, and says what happened."""

import pytest

from inspectorate.core.entries import Draft, Effective, Entry
from inspectorate.journal import kinds as registry
from inspectorate.library import entries
from tests.conftest import ROOT
from tests.library.made import NOW

ID, OTHER, HASH, PAGES, READ = "a" * 32, "b" * 32, "1" * 64, "2" * 64, "3" * 64
HEAD = {"size": 9, "root": "4" * 64}
EDITION = {"kind": "original", "language": "en", "document": HASH, "pages": PAGES}

SAMPLES = {
    ("document.received", 1): ({"document": HASH, "bytes": 12, "media": "application/pdf"}, "a file of 12 bytes came in"),
    ("document.read", 1): (
        {"document": HASH, "pages": PAGES, "reading": READ, "reader": "0.1 pages 1", "page_count": 31, "text": "mixed", "flags": 0},
        "the document was read: 31 pages",
    ),
    ("document.refused", 1): ({"document": HASH}, "the file could not be read"),
    ("listing.received", 1): ({"listing": HASH, "bytes": 9, "form": "text"}, "a listing (text) came in"),
    ("listing.read", 1): ({"listing": HASH, "rows": READ, "count": 3, "problems": 0}, "the listing was read: 3 rows"),
    ("report.opened", 1): ({"by": "document"}, "the report was opened for a document"),
    ("report.accepted", 1): (
        {
            "what": "document", "how": "new", "issuer": "dhs-oig", "document": HASH, "pages": PAGES, "reading": READ, "place": "text",
            "edition": "original", "language": "en", "listing": "", "rows": "", "row": 0, "recommendations": [OTHER], "unpaired": [],
            "lost": [], "maybe": [],
        },
        "a document was taken to be about this report (new)",
    ),
    ("report.joined", 1): ({"into": OTHER, "how": "person"}, f"the report was found to be one with {OTHER}"),
    ("question.answered", 1): ({"question": "mark", "key": "mark-0a1b2c3d"}, "a question was answered: publish it (mark)"),
    ("publication.made", 1): (
        {
            "report": ID, "version": 2, "act": "published", "through": 4, "position": 7, "head": HEAD,
            "recommendations": [{"id": OTHER, "n": 1}],
        },
        "version 2 was published",
    ),
    ("publication.withdrawn", 1): (
        {"report": ID, "versions": [1, 2], "code": "withdrawn", "position": 8, "head": HEAD},
        "versions 1, 2 were taken off the public side",
    ),
    ("report.published", 1): (
        {"report": ID, "path": "/r/dhs-oig/oig-21-34/", "version": 1, "backfile": True, "editions": [EDITION]}, "version 1 was published",
    ),
    ("report.corrected", 1): (
        {"report": ID, "path": "/r/dhs-oig/oig-21-34/", "version": 1, "backfile": True, "editions": []}, "version 1 was corrected",
    ),
    ("report.withdrawn", 1): (
        {
            "report": ID, "path": "/r/dhs-oig/oig-21-34/", "versions": [1], "code": "joined", "successor": "/r/dhs-oig/oig-21-35/",
            "purges": {"parts": [{"entry": "public:1", "name": "record"}], "blobs": [HASH], "entries": []},
        },
        "versions 1 were withdrawn (joined)",
    ),
}  # fmt: skip
"""Bodies as they stand in journals, by kind and version. Never change one; add the next version beside it."""

CLASSES = {kind.KIND: kind for kind in entries.KINDS}


def stored(kind, version, body, log):
    draft = Draft(stream=ID, kind=kind, effective=Effective(NOW, "UTC"), body=body, kind_version=version)
    return Entry(
        log=log, position=1, stream=ID, seq=1, kind=kind, kind_version=version, effective=draft.effective, recorded_at=NOW,
        actor=None, cause=None, body=body, sources=(), parts={},
    )  # fmt: skip


@pytest.mark.parametrize(("kind", "version"), SAMPLES)
def test_what_was_ever_written_reads_and_says_what_happened(kind, version):
    body, sentence = SAMPLES[kind, version]
    entry = registry.current(stored(kind, version, body, CLASSES[kind].LOG))
    value = CLASSES[kind].of(entry)
    assert entries.body_of(value) == body
    assert value.sentence == sentence


def test_every_kind_and_version_of_this_room_has_its_sample():
    mine = {(kind.name, kind.version) for kind in registry.known() if kind.name in CLASSES}
    assert mine == set(SAMPLES)


def test_what_may_name_a_person_is_a_part_that_can_go():
    personal = {kind.name: sorted(kind.personal) for kind in registry.known() if kind.name in CLASSES and kind.personal}
    assert personal == {
        "document.received": ["received"], "document.refused": ["refusal"], "listing.received": ["received"],
        "report.accepted": ["given", "match"], "publication.withdrawn": ["reason"],
        "question.answered": ["because"], "report.published": ["record"],
        "report.corrected": ["record"], "report.withdrawn": ["reason"],
    }  # fmt: skip
    assert all(kind.parts == kind.personal for kind in registry.known() if kind.name in CLASSES)


def test_the_decision_names_every_kind_and_field():
    written = (ROOT / "docs" / "decisions" / "0003-entry-kinds.md").read_text()
    missing = [name for kind, version in SAMPLES for name in (kind, *SAMPLES[kind, version][0]) if f"`{name}`" not in written]
    assert missing == []


@pytest.mark.parametrize(
    ("entry", "cause"),
    [
        (entries.ReportOpened(by="row"), "listing.read"),
        (entries.ReportAccepted(what="document", how="new"), "document.read"),
        (entries.ReportAccepted(what="person", how="person"), "ingest"),
        (entries.DocumentRead(document=HASH, pages=PAGES, reading=READ, reader="", page_count=1, text="", flags=0), "document.received"),
    ],
)
def test_an_entry_of_the_office_says_what_it_follows_from(entry, cause):
    assert entry.draft(ID, Effective(NOW)).cause == cause
