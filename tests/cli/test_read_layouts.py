"""An office teaches the program its own way of writing with one file, and sees why each place was read as it was."""

import json
from pathlib import Path
from random import Random

import pytest

from inspectorate.cli.main import main
from sample.render import fonts
from tests.reading.generator.matters import MATTERS, tale
from tests.reading.generator.printed import Style, printed

TRIBUNAL = """
name = "tribunal"
version = 1
replace = ["label_action"]

[[signs]]
pattern = '^Harbor Tribunal'
where = "start"
points = 2
[[signs]]
pattern = '^Direction \\d+ >>'
points = 2

[cues]
heading_recommendations = ['^what the harbor must do$']
heading_not = ['^how we heard the case$']
label_recommendation = ['^direction (?P<number>\\d+) >>\\s*']
label_response = ['^the harbor says\\s*:']
label_date = ['^day set\\s*:']
"""


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Three reports of an office that says "Direction" where others say "Recommendation", each set in another way."""
    folder = tmp_path_factory.mktemp("tribunal")
    made = []
    with fonts() as typefaces:
        for number in range(3):
            rng = Random(number)
            directions = [
                line
                for at, matter in enumerate(MATTERS[number : number + 4], 1)
                for line in (
                    f"Direction {at} >> The pilots shall {matter.do}.",
                    "The harbor says: Agreed.",
                    f"Day set: May {at}, 2026",
                )
            ]
            text = "\n".join(["# Harbor Tribunal", tale(rng), "# How We Heard the Case", "    1. We sat for two days.",
                              "# What the Harbor Must Do", *directions, "# Closing Words", tale(rng)])  # fmt: skip
            made.append(folder / f"case-{number}.pdf")
            made[-1].write_bytes(printed(text, Style.drawn(rng), rng, typefaces))
    return made


@pytest.fixture
def layout(tmp_path: Path) -> Path:
    file = tmp_path / "tribunal.toml"
    file.write_text(TRIBUNAL)
    return file


def found(reports: list[Path], *options: str, capsys: pytest.CaptureFixture[str]) -> list[list[str]]:
    assert main(["read", "--json", *options, *map(str, reports)]) == 0
    return [[item["number"] for item in json.loads(line)["recommendations"]] for line in capsys.readouterr().out.splitlines()]


def test_a_layout_file_makes_an_unknown_way_of_writing_readable(reports, layout, capsys, monkeypatch):
    monkeypatch.delenv("INSPECTORATE_LAYOUTS", raising=False)
    assert found(reports, capsys=capsys) == [[], [], []]
    assert found(reports, "--layout", str(layout), capsys=capsys) == [["1", "2", "3", "4"]] * 3


def test_a_date_under_the_office_s_own_label_is_the_target_date_and_no_part_of_the_answer(reports, layout, capsys, monkeypatch):
    monkeypatch.delenv("INSPECTORATE_LAYOUTS", raising=False)
    assert main(["read", "--json", "--layout", str(layout), str(reports[0])]) == 0
    items = json.loads(capsys.readouterr().out)["recommendations"]
    assert [item["target_date"]["value"] for item in items] == [f"2026-05-0{at}" for at in range(1, 5)]
    assert not any("Day set" in span["quote"] for item in items for span in item["response"]["spans"])


def test_the_installation_reads_with_the_layouts_in_its_folder(reports, layout, capsys, monkeypatch):
    monkeypatch.setenv("INSPECTORATE_LAYOUTS", str(layout.parent))
    assert main(["read", "--json", str(reports[0])]) == 0
    read = json.loads(capsys.readouterr().out)
    assert read["layout"] == "tribunal"
    assert [item["target_date"]["value"] for item in read["recommendations"]] == [f"2026-05-0{n}" for n in range(1, 5)]
    assert {item["response"]["position"] for item in read["recommendations"]} == {"concur"}


def test_explain_says_which_layout_won_and_why_each_place_was_taken(reports, layout, capsys, monkeypatch):
    monkeypatch.delenv("INSPECTORATE_LAYOUTS", raising=False)
    assert main(["read", "--explain", "--layout", str(layout), str(reports[0])]) == 0
    told = capsys.readouterr().out
    assert told.startswith("case-0.pdf: read by the layout tribunal, version 1\n")
    assert "start: ^Harbor Tribunal" in told
    assert told.count("  taken ") == 4


def test_explain_names_the_signs_of_an_own_layout_that_were_not_found(reports, layout, capsys, monkeypatch):
    monkeypatch.delenv("INSPECTORATE_LAYOUTS", raising=False)
    layout.write_text(TRIBUNAL.replace("^Harbor Tribunal", "^River Tribunal"))
    assert main(["read", "--explain", "--layout", str(layout), str(reports[0])]) == 0
    told = capsys.readouterr().out
    assert "read by the layout generic" in told
    assert "start: ^River Tribunal (not found)" in told


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (("label_recommendation", "label_recomendation"), "there is no cue label_recomendation. Did you mean label_recommendation?"),
        (("points = 2", 'points = "2"'), "sign 1: write points = 2"),
        (('where = "start"', 'where = "begin"'), "sign 1: where is one of text, title, heading, start, furniture."),
        (("'^the harbor says", "'^(the harbor says"), "cue label_response: '^(the harbor says"),
        (("['^how we heard the case$']", "'^how we heard the case$'"), "write a list, heading_not = ['…'], also for one pattern."),
        (("^the harbor says", "^(?P<number>the harbor) says"), "nothing reads the group number. Groups of this cue: key, key2."),
        (('name = "tribunal"', "name = tribunal"), "this is no TOML"),
        (('name = "tribunal"', 'name = "The Tribunal"'), "small letters"),
    ],
)
def test_a_mistake_in_a_layout_is_named_with_its_place_and_its_cure(wrong, said, reports, layout, capsys, monkeypatch):
    monkeypatch.delenv("INSPECTORATE_LAYOUTS", raising=False)
    layout.write_text(TRIBUNAL.replace(*wrong))
    assert main(["read", "--layout", str(layout), str(reports[0])]) == 2
    told = capsys.readouterr().err
    assert str(layout) in told
    assert said in told
    assert told.rstrip().endswith("Nothing was read.")


def test_a_layout_that_is_not_there_is_named(reports, tmp_path, capsys, monkeypatch):
    monkeypatch.delenv("INSPECTORATE_LAYOUTS", raising=False)
    assert main(["read", "--layout", str(tmp_path / "none.toml"), str(reports[0])]) == 2
    assert "none.toml: the layout cannot be read" in capsys.readouterr().err
