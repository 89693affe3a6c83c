"""Made reports: any number, always the same, as unequal as real ones, and read back as they were made."""

import hashlib
import json
import sys
from collections import Counter
from itertools import islice
from pathlib import Path

import pytest

from inspectorate.cli import sample as command
from inspectorate.cli.main import main
from inspectorate.reading.pool import Pool
from inspectorate.reading.values import Reading
from sample.large import Made, pdf, reports
from sample.large.__main__ import write
from sample.large.vocabulary import words


@pytest.fixture(scope="module")
def some() -> list[Made]:
    return list(reports(200))


def test_a_report_depends_on_its_seed_and_place_only(some: list[Made]) -> None:
    assert list(reports(3, first=40)) == some[40:43]
    assert next(reports(1, seed=2)) != some[0]


def test_the_words_stay_the_same_so_that_a_bench_goes_on_with_what_it_keeps() -> None:
    assert hashlib.sha256(" ".join(words()).encode()).hexdigest()[:16] == "4b8a410b9adbefef"


def test_numbers_are_unique_and_their_year_is_the_fiscal_year(some: list[Made]) -> None:
    assert len({report.number for report in some}) == len(some)
    for report in some:
        assert report.fiscal_year == report.issued_on.year + (report.issued_on.month >= 10)
        assert int(report.number.split("-")[1]) == report.fiscal_year % 100


def test_a_few_words_make_up_much_of_the_text_and_many_occur_once(some: list[Made]) -> None:
    counted = Counter(word.strip(".,").lower() for report in some for page in report.page_texts for word in page.split())
    total = sum(counted.values())
    assert counted.most_common(2)[0][0] == "the"
    assert 0.38 < sum(count for _, count in counted.most_common(100)) / total < 0.55
    assert sum(count == 1 for count in counted.values()) > len(counted) / 4


def test_a_report_comes_back_to_its_own_topic(some: list[Made]) -> None:
    rare = Counter(word for report in some for word in {word for page in report.page_texts for word in page.lower().split()})
    long = [Counter(" ".join(report.page_texts).lower().split()) for report in some if len(report.pages) > 5]
    own = [sum(count > 4 and rare[word] < 5 for word, count in counted.items()) for counted in long]
    assert sum(count > 3 for count in own) > len(long) * 0.9


def test_facets_are_as_uneven_as_in_an_office(some: list[Made]) -> None:
    agencies = Counter(report.agencies[0] for report in some)
    assert len(agencies) > 30
    assert agencies.most_common(1)[0][1] > 5 * len(some) / len(agencies)
    positions = {entry.position for report in some for entry in report.recommendations}
    assert positions == {"concur", "partially concur", "non-concur", "alternative", "neither", "not stated"}


def test_the_file_of_a_report_is_read_back_as_it_was_made(some: list[Made], tmp_path: Path) -> None:
    made = list(islice((report for report in some if report.recommendations and not report.title.startswith("Office")), 3))
    for report in made:
        (tmp_path / f"{report.number}.pdf").write_bytes(pdf(report))
        assert pdf(report) == pdf(report)
    with Pool(workers=1) as pool:
        for report in made:
            reading = pool.read(tmp_path / f"{report.number}.pdf")
            assert isinstance(reading, Reading)
            facts = reading.facts
            stated = [fact.value if fact else None for fact in (facts.number, facts.title, facts.issued_on, facts.kind)]
            assert stated == [report.number, report.title, str(report.issued_on), report.kind]
            assert [entry.text for entry in reading.recommendations] == [entry.text for entry in report.recommendations]
            for page, text in zip(reading.pages, report.page_texts, strict=True):
                assert text in page.text


def test_reports_are_written_as_lines_and_as_files(tmp_path: Path) -> None:
    assert write(reports(3), tmp_path, files=True) == 3
    lines = [json.loads(line) for line in (tmp_path / "reports.jsonl").read_text("utf-8").splitlines()]
    assert [line["number"] for line in lines] == [path.stem for path in sorted(tmp_path.rglob("*.pdf"), key=lambda path: path.stem[-6:])]
    assert lines[0]["pages"][0][1][0] == "title"


def test_the_command_runs_the_samples_own_program(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["sample", str(tmp_path / "out"), "--large", "2", "--pdf"]) == 0
    assert "2 reports" in capfd.readouterr().out
    assert len(list((tmp_path / "out").rglob("*.pdf"))) == 2


def test_outside_a_checkout_the_command_says_where_the_sample_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "SOURCE", tmp_path)
    assert main(["sample", str(tmp_path)]) == 2
    assert "comes with the source" in capsys.readouterr().err
    assert sys.executable
