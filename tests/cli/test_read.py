"""`inspectorate read`: what it prints, what it writes, how it ends."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from lxml import html

from inspectorate.cli.main import main
from inspectorate.cli.read import names
from inspectorate.reading.as_json import SCHEMA_FILE
from sample.render import write


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample office, and a file that is no document."""
    folder = tmp_path_factory.mktemp("office")
    write(folder)
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing more")
    return folder


@pytest.fixture
def report(office: Path) -> str:
    """A report of six pages."""
    return str(office / "2022-31.pdf")


@pytest.fixture
def broken(office: Path) -> str:
    """A file that gives no page."""
    return str(office / "broken.pdf")


def test_a_report_is_summed_up_with_its_pages_and_nothing_else_is_said(report, capsys):
    assert main(["read", report]) == 0
    printed = capsys.readouterr()
    assert printed.out.startswith("2022-31.pdf\n6 pages · ")
    assert "Pilot Licensing Office: Examination Records Need Care  [p. 1" in printed.out
    assert printed.err == ""


def test_json_of_one_report_is_the_published_format(report, capsys):
    assert main(["read", "--json", report]) == 0
    read = json.loads(capsys.readouterr().out)
    Draft202012Validator(json.loads(SCHEMA_FILE.read_text())).validate(read)
    assert read["document"]["file"] == "2022-31.pdf"


def test_json_of_several_is_a_line_each_in_the_order_given_and_what_failed_is_named_beside(report, broken, office, capsys):
    assert main(["read", "--json", report, broken, str(office / "2023-11.pdf")]) == 1
    printed = capsys.readouterr()
    assert [json.loads(line)["document"]["file"] for line in printed.out.splitlines()] == ["2022-31.pdf", "2023-11.pdf"]
    assert printed.err.startswith("broken.pdf: ")
    assert len(printed.err.splitlines()) == 1


def test_nothing_read_ends_with_three_and_says_what_to_do(broken, tmp_path, capsys):
    assert main(["read", broken, str(tmp_path / "absent.pdf")]) == 3
    printed = capsys.readouterr()
    assert printed.out == ""
    assert (
        printed.err.splitlines()[1]
        == "absent.pdf: The file cannot be opened: No such file or directory. Check its name and who may read it."
    )


def test_no_file_is_wrong_usage(capsys):
    with pytest.raises(SystemExit) as end:
        main(["read"])
    assert end.value.code == 2


def test_out_writes_a_file_a_document_and_keeps_both_of_one_name(report, office, tmp_path, capsys):
    twin = tmp_path / "again" / "2022-31.pdf"
    twin.parent.mkdir()
    twin.write_bytes(Path(report).read_bytes())
    assert main(["read", "--out", str(tmp_path / "out"), report, str(twin)]) == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["2022-31-2.json", "2022-31.json"]
    assert capsys.readouterr().out == ""


def test_a_place_that_cannot_be_written_is_said_before_anything_is_read(report, tmp_path, capsys):
    (tmp_path / "file").write_text("")
    assert main(["read", "--out", str(tmp_path / "file" / "out"), report]) == 2
    assert "file/out cannot be written: Not a directory. Nothing was read. Name a place" in capsys.readouterr().err


def test_html_of_one_report_is_one_file_with_a_picture_a_page(report, tmp_path, capsys):
    out = tmp_path / "deep" / "page.html"
    assert main(["read", "--html", str(out), report]) == 0
    assert capsys.readouterr().out == f"{out}\n"
    page = html.parse(str(out))
    assert [picture[:22] for picture in page.xpath("//image/@href")] == ["data:image/png;base64,"] * 6
    assert [path.name for path in out.parent.iterdir()] == ["page.html"]


def test_html_of_several_is_a_folder_with_an_index_that_leads_to_each(report, broken, tmp_path, capsys):
    assert main(["read", "--html", str(tmp_path / "out"), report, broken]) == 1
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["2022-31.html", "index.html"]
    index = html.parse(str(tmp_path / "out" / "index.html"))
    assert index.xpath("//td/a/@href") == ["2022-31.html"]
    assert "broken.pdf" in index.xpath("string(//tr[@class='refused'])")
    assert html.parse(str(tmp_path / "out" / "2022-31.html")).xpath("//p[@class='back']/a/@href") == ["index.html"]


def test_the_same_file_given_twice_is_shown_twice(report, capsys):
    assert main(["read", report, report]) == 0
    assert capsys.readouterr().out.count("2022-31.pdf\n") == 2


def test_a_reader_that_has_seen_enough_is_no_failure(report):
    pipe = subprocess.Popen([sys.executable, "-m", "inspectorate.cli.main", "read", "--json", report, report], stdout=-1, stderr=-1)
    assert pipe.stdout
    assert pipe.stderr
    pipe.stdout.close()
    with pipe.stderr:
        assert (pipe.stderr.read(), pipe.wait()) == (b"", 0)


def test_each_output_has_a_name_of_its_own():
    assert names([Path("a/x.pdf"), Path("b/x.pdf"), Path("x-2.pdf"), Path("c/x.pdf")]) == ["x", "x-2", "x-2-2", "x-3"]
