"""Documents come in from files, folders and zips; what is here is not taken twice; a kill costs nothing that was told."""

import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from inspectorate.access.errors import NotAllowed
from inspectorate.access.permissions import VISITOR
from inspectorate.journal import blobs
from inspectorate.journal import services as journal
from inspectorate.library import queries
from inspectorate.library.batch.gather import Item, Passed, gather
from inspectorate.library.batch.ingesting import Ingest
from inspectorate.library.batch.zips import ZipLimits, members
from inspectorate.library.models import Acceptance, HeldDocument, PublicReport
from inspectorate.library.question import Question
from inspectorate.reading.pool import Pool
from tests.library.made import NOW, accept_listed, librarian
from tests.library.papers import paper, papers

LIMITS = ZipLimits()


@pytest.fixture(scope="module")
def pool():
    with Pool(2) as made:
        yield made


def ingest(pool, *paths, **options):
    return list(Ingest(actor=librarian(), pool=pool, clock=lambda: NOW, **options).run(paths))


def results(outcomes):
    return {outcome.shown.rsplit("/", 1)[-1]: outcome.result for outcome in outcomes}


def test_a_folder_of_reports_comes_in_and_waits_for_its_publication(office_data, tmp_path, pool):
    papers(tmp_path / "in", 2)
    outcomes = ingest(pool, tmp_path / "in")
    assert results(outcomes) == {"report-00.pdf": "added", "report-01.pdf": "added"}
    assert [o.waits for o in outcomes] == [(), ()]
    assert journal.head("public") == 0


def test_publishing_on_the_way_in_is_a_word_of_consent(office_data, tmp_path, pool):
    paper(tmp_path / "in" / "a.pdf")
    (outcome,) = ingest(pool, tmp_path / "in", publishes=True)
    assert (outcome.published, outcome.path) == (True, "/r/dhs-oig/oig-24-07/")


def test_the_same_folder_again_changes_nothing(office_data, tmp_path, pool):
    papers(tmp_path / "in", 2)
    ingest(pool, tmp_path / "in", publishes=True)
    heads = journal.head("office"), journal.head("public")
    outcomes = ingest(pool, tmp_path / "in", publishes=True)
    assert set(results(outcomes).values()) == {"unchanged"}
    assert (journal.head("office"), journal.head("public")) == heads


def unsigned(file, **facts):
    """A report that names no office."""
    return paper(file, office="", **facts)


def test_an_office_named_later_makes_a_waiting_report_clean(office_data, tmp_path, pool):
    file = unsigned(tmp_path / "papers" / "a.pdf")
    (first,) = ingest(pool, file, publishes=True)
    assert (first.published, "the office that issued it is not known" in first.waits) == (False, True)
    (second,) = ingest(pool, file, publishes=True, issuer="DHS OIG")
    assert (second.result, second.published, second.path) == ("office named", True, "/r/dhs-oig/oig-24-07/")
    (third,) = ingest(pool, file, publishes=True, issuer="GAO")
    assert (third.result, third.published) == ("unchanged", False)


def test_an_office_named_later_may_show_that_a_listing_has_the_report(office_data, tmp_path, pool):
    file = unsigned(tmp_path / "papers" / "a.pdf")
    (row,) = accept_listed("Harbor Loans Were Not Recorded in Full,OIG-24-07,,CBP,2024,,")
    (first,) = ingest(pool, file)
    assert first.report != row.report
    (second,) = ingest(pool, file, publishes=True, issuer="DHS OIG")
    assert (second.report, second.path) == (row.report, "/r/dhs-oig/oig-24-07/")
    assert [entry.kind for entry in journal.entries("office")].count("report.joined") == 1


def test_an_exact_duplicate_is_named_and_stored_once(office_data, tmp_path, pool):
    first = paper(tmp_path / "in" / "a.pdf")
    (tmp_path / "in" / "b.pdf").write_bytes(first.read_bytes())
    outcomes = ingest(pool, tmp_path / "in")
    assert sorted(results(outcomes).values()) == ["added", "unchanged"]
    assert next(o.reason for o in outcomes if o.result == "unchanged").endswith("a.pdf")
    assert HeldDocument.objects.count() == 1


def test_a_revised_file_is_a_new_version(office_data, tmp_path, pool):
    ingest(pool, paper(tmp_path / "a.pdf"))
    (outcome,) = ingest(pool, paper(tmp_path / "b.pdf", words="This text was revised."))
    assert outcome.result == "new version"


def test_what_cannot_be_read_costs_its_own_entry(office_data, tmp_path, pool):
    paper(tmp_path / "in" / "a.pdf")
    (tmp_path / "in" / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing of a document")
    (tmp_path / "in" / "letter.pdf").write_text("Dear Sir")
    outcomes = ingest(pool, tmp_path / "in")
    assert results(outcomes) == {"a.pdf": "added", "broken.pdf": "refused", "letter.pdf": "refused"}
    assert all(o.reason and o.advice for o in outcomes if o.result == "refused")
    assert [entry.kind for entry in journal.entries("office")].count("document.refused") == 2
    assert len(ingest(pool, tmp_path / "in")) == 3
    assert [entry.kind for entry in journal.entries("office")].count("document.refused") == 2


def test_a_dry_run_says_what_would_become_of_each_file_and_records_nothing(office_data, tmp_path, pool):
    paper(tmp_path / "in" / "a.pdf")
    paper(tmp_path / "in" / "b.pdf", words="Revised.")
    actor = librarian()
    head = journal.head("office")
    outcomes = list(Ingest(actor=actor, pool=pool, dry=True).run([tmp_path / "in"]))
    assert sorted(results(outcomes).values()) == ["added", "new version"]
    assert journal.head("office") == head
    assert not [file for file in (office_data.data / "private").rglob("*") if file.is_file()]


def test_the_name_of_a_folder_names_the_office_where_nothing_else_does(tmp_path):
    paper(tmp_path / "gao" / "2024" / "a.pdf")
    (item,) = gather([tmp_path / "gao"], tmp_path / "scratch", LIMITS)
    assert item.folders == ("2024", "gao")


def test_links_hidden_files_and_other_kinds_are_left_alone(tmp_path):
    paper(tmp_path / "in" / "a.pdf")
    (tmp_path / "in" / ".hidden.pdf").write_bytes(b"x")
    (tmp_path / "in" / "notes.txt").write_text("x")
    (tmp_path / "in" / "link.pdf").symlink_to("/etc/hostname")
    found = list(gather([tmp_path / "in", tmp_path / "nowhere"], tmp_path / "scratch", LIMITS))
    assert [item.name for item in found if isinstance(item, Item)] == ["a.pdf"]
    assert [passed.reason for passed in found if isinstance(passed, Passed)] == [
        "1 file that is neither PDF nor zip was left alone", "there is no such file",
    ]  # fmt: skip


def zipped(file, **entries):
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return file


def test_names_that_are_no_text_are_shown_and_stored_as_text(office_data, tmp_path, pool):
    (tmp_path / "in").mkdir()
    strange = os.fsencode(tmp_path / "in") + b"/re\xff\x1b[31mport.pdf"
    Path(os.fsdecode(strange)).write_bytes(paper(tmp_path / "a.pdf").read_bytes())
    (outcome,) = ingest(pool, tmp_path / "in")
    assert (outcome.result, outcome.shown.rsplit("/", 1)[-1]) == ("added", "re\ufffd?[31mport.pdf")
    assert json.dumps(outcome.shown, ensure_ascii=False).encode()


def test_a_document_named_like_a_web_page_stays_a_pdf_for_browsers(office_data, tmp_path, pool):
    page = tmp_path / "report.html"
    page.write_bytes(b"<html><script src=/d/x></script>\n" + paper(tmp_path / "a.pdf").read_bytes())
    (outcome,) = ingest(pool, page, publishes=True)
    assert outcome.published
    held = HeldDocument.objects.get()
    assert (held.media, queries.document(VISITOR, held.sha256).media) == ("application/pdf", "application/pdf")


def test_a_file_that_cannot_be_opened_costs_its_own_entry(office_data, tmp_path, pool, monkeypatch):
    papers(tmp_path / "in", 2)
    opened = Path.open

    def refusing(self, *args, **more):
        if self.name == "report-00.pdf":
            raise PermissionError(13, "Permission denied")
        return opened(self, *args, **more)

    monkeypatch.setattr(Path, "open", refusing)
    assert results(ingest(pool, tmp_path / "in")) == {"report-00.pdf": "refused", "report-01.pdf": "added"}


def test_a_zip_of_reports_comes_in(office_data, tmp_path, pool):
    first = paper(tmp_path / "a.pdf").read_bytes()
    file = zipped(tmp_path / "all.zip", **{"2024/a.pdf": first, "notes.txt": b"x"})
    (outcome,) = ingest(pool, file)
    assert (outcome.result, outcome.shown.endswith("all.zip/2024/a.pdf")) == ("added", True)


@pytest.mark.parametrize(
    ("entries", "limits", "reason"),
    [
        ({"../../evil.pdf": b"x"}, LIMITS, "its name leads out of the zip"),
        ({"/etc/evil.pdf": b"x"}, LIMITS, "its name leads out of the zip"),
        ({"..\\evil.pdf": b"x"}, LIMITS, "its name leads out of the zip"),
        ({"big.pdf": b"0" * 5_000_000}, LIMITS, "it is packed more than 200 times over"),
        ({"big.pdf": os.urandom(2000)}, ZipLimits(one=1000), "it is larger than 1000 bytes"),
        ({"a.pdf": os.urandom(900), "b.pdf": os.urandom(900)}, ZipLimits(all=1000), "the zip holds more than 1000 bytes"),
        ({"a.pdf": b"x", "b.pdf": b"y"}, ZipLimits(members=1), "it has more than 1 members"),
    ],
)
def test_a_crooked_or_swollen_member_is_left_out_with_its_reason(tmp_path, entries, limits, reason):
    found = list(members(zipped(tmp_path / "a.zip", **entries), tmp_path / "scratch", limits))
    assert [member.reason for member in found if member.path is None] == [reason]
    outside = list(tmp_path.rglob("evil.pdf"))
    assert outside == []


@pytest.mark.parametrize("packing", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_damaged_member_costs_its_own_entry_however_it_was_packed(tmp_path, packing):
    file = tmp_path / "a.zip"
    with zipfile.ZipFile(file, "w", packing) as archive:
        archive.writestr("a.pdf", os.urandom(5000))
        archive.writestr("b.pdf", b"whole")
    damaged = bytearray(file.read_bytes())
    damaged[60:1000] = bytes(255 - byte for byte in damaged[60:1000])
    file.write_bytes(damaged)
    one, other = members(file, tmp_path / "scratch", LIMITS)
    assert (one.path, one.reason[:23]) == (None, "it cannot be unpacked (")
    assert other.path is not None


def test_what_only_calls_itself_a_zip_is_named(tmp_path):
    (tmp_path / "a.zip").write_bytes(b"PK nothing")
    (member,) = members(tmp_path / "a.zip", tmp_path / "scratch", LIMITS)
    assert member.path is None
    assert "no zip" in member.reason


def command(office, *words):
    return [sys.executable, "-m", "inspectorate.cli.main", *words]


MANY = 24  # enough that a busy machine kills the run before it has ended


@pytest.mark.parametrize("after", [1, 3])
def test_a_run_that_was_killed_is_run_again_and_nothing_is_lost_or_there_twice(office_data, tmp_path, after):
    papers(tmp_path / "in", MANY)
    words = ["ingest", "--publish", "--workers", "1", "--as", "Lea Brandt", str(tmp_path / "in")]
    with subprocess.Popen(
        command(office_data, *words), env=office_data.environment, start_new_session=True, stdout=subprocess.DEVNULL
    ) as run:
        deadline = time.monotonic() + 100
        while Acceptance.objects.count() < after and time.monotonic() < deadline and run.poll() is None:
            time.sleep(0.01)
        os.killpg(run.pid, signal.SIGKILL)
    told = Acceptance.objects.count()
    assert after <= told < MANY
    again = office_data.run(*words, "--json")
    counts = json.loads(again.stdout)["counts"]
    assert (counts["unchanged"], counts["added"]) == (told, MANY - told)
    assert (HeldDocument.objects.count(), Acceptance.objects.count(), PublicReport.objects.filter(version=1).count()) == (MANY, MANY, MANY)
    assert queries.search(VISITOR, Question()).pager.of == MANY, "the index agrees with the public record"
    assert office_data.run("journal", "verify").returncode == 0


def test_two_runs_at_once_take_each_file_in_once(office_data, tmp_path):
    papers(tmp_path / "in", 4)
    words = ["ingest", "--publish", "--workers", "1", "--as", "Lea Brandt", "--json", str(tmp_path / "in")]
    environment = office_data.environment
    runs = [subprocess.Popen(command(office_data, *words), env=environment, stdout=subprocess.PIPE, text=True) for _run in range(2)]
    counts = [json.loads(run.communicate(timeout=200)[0])["counts"] for run in runs]
    assert sum(count.get("added", 0) for count in counts) == 4
    assert sum(count.get("unchanged", 0) for count in counts) == 4
    assert (HeldDocument.objects.count(), PublicReport.objects.filter(version=1).count()) == (4, 4)
    assert queries.search(VISITOR, Question()).pager.of == 4


@pytest.mark.real
def test_a_real_report_is_public_with_its_number_date_and_recommendations(office_data, real, pool):
    (outcome,) = ingest(pool, next((real / "reports" / "oregon-sos").glob("AUD-2010-010_*.pdf")), publishes=True)
    assert (outcome.result, outcome.published) == ("added", True), outcome
    page = queries.report(VISITOR, outcome.path)
    facts = {fact.key: fact.first for fact in page.facts if fact.first}
    assert (facts["number"].text, str(facts["issued_on"].date)[:4]) == ("2010-25", "2010")
    assert len(page.recommendations) >= 4
    assert all(source.kind == "page" for item in page.recommendations for source in item.sources)
    view = queries.page(VISITOR, page.url, 1, facts["number"].sources[0].page, at="number")
    lit = "".join(piece.text for block in view.blocks for piece in block.pieces if piece.lit)
    assert "2010-25" in lit


class Reversed(Pool):
    """Hands documents on as they come and tells of them in the order given, however they were read."""

    def read_all(self, paths, **given):
        every = list(paths)
        outcomes = {path: self.read(path) for path in reversed(every)}
        for path in reversed(every):
            given["then"](path, outcomes[path])
        yield from ((path, outcomes[path]) for path in every)


def test_documents_are_stored_as_they_are_read_and_entered_in_the_order_given(office_data, tmp_path):
    papers(tmp_path / "in", 3)
    with Reversed(1) as pool:
        outcomes = Ingest(actor=librarian(), pool=pool, clock=lambda: NOW).run([tmp_path / "in"])
        first = next(outcomes)
        assert sum(1 for _blob in blobs.stored(public=False)) == 3 * 3
        assert HeldDocument.objects.count() == 1
        assert [first.shown[-6:], *(outcome.shown[-6:] for outcome in outcomes)] == ["00.pdf", "01.pdf", "02.pdf"]


def test_a_dry_run_stores_nothing_while_it_reads(office_data, tmp_path, pool):
    papers(tmp_path / "in", 1)
    ingest(pool, tmp_path / "in", dry=True)
    assert list(blobs.stored(public=False)) == []


def test_someone_who_may_not_ingest_stores_nothing(office_data, tmp_path, pool):
    papers(tmp_path / "in", 1)
    with pytest.raises(NotAllowed):
        list(Ingest(actor=VISITOR, pool=pool, clock=lambda: NOW).run([tmp_path / "in"]))
    assert list(blobs.stored(public=False)) == []
