"""What an office knows of its own reports is data: a layout says by which signs it is known and which words it adds."""

from pathlib import Path

import pytest

from inspectorate.reading.layouts import GENERIC, Layout, LayoutError, Sign, choose, installed, parse, shipped
from tests.reading.recommendations.paper import FILLER, report

HARBOR = """
name = "harbor"
version = 2
replace = ["label_comment"]
[[signs]]
pattern = '^Harbor Authority'
where = "start"
points = 3
[cues]
label_response = ['^What the Harbor says:']
"""


def test_a_layout_adds_its_cues_to_the_generic_ones() -> None:
    generic = shipped()[0]
    harbor = parse(HARBOR, generic)
    assert harbor.cue("label_response").match("What the Harbor says: nothing.")
    assert harbor.cue("label_response").match("Agency Response: nothing.")
    assert harbor.version == 2


def test_two_layouts_may_use_the_same_name_for_their_groups() -> None:
    harbor = parse(HARBOR + "label_recommendation = ['^Advice (?P<number>\\d+):']\n", shipped()[0])
    texts = ("Advice 7: Count.", "Recommendation 8: Count.")
    assert [found["number"] for found in map(harbor.cue("label_recommendation").match, texts) if found] == ["7", "8"]


def test_cues_that_a_layout_replaces_count_no_more() -> None:
    harbor = parse(HARBOR, shipped()[0])
    assert shipped()[0].cue("label_comment").match("Auditor Comment: we agree.")
    assert not harbor.cue("label_comment").match("Auditor Comment: we agree.")


def test_the_layout_whose_signs_are_shown_is_chosen_and_else_the_generic_one() -> None:
    layouts = (shipped()[0], parse(HARBOR, shipped()[0]))
    assert choose(report(f"Harbor Authority\n{FILLER}"), layouts).name == "harbor"
    assert choose(report(f"Mountain Authority\n{FILLER}"), layouts).name == GENERIC


def test_signs_too_weak_leave_the_generic_layout() -> None:
    weak = Layout(name="weak", signs=(Sign(pattern="records", points=2),))
    assert choose(report(FILLER), (shipped()[0], weak)).name == GENERIC


def test_a_pattern_that_is_none_is_named_with_its_layout_and_cue() -> None:
    with pytest.raises(ValueError, match=r"layout harbor, cue label_response: '\(' is not a regular expression"):
        parse(HARBOR.replace("^What the Harbor says:", "("), shipped()[0])


def test_every_shipped_layout_can_be_read_and_has_signs_of_its_own() -> None:
    names = [layout.name for layout in shipped()]
    assert names[0] == GENERIC
    assert len(names) == len(set(names))
    assert all(layout.signs for layout in shipped()[1:])


def test_every_cue_is_explained_to_those_who_write_layouts() -> None:
    page = (Path(__file__).parents[3] / "docs" / "layouts.md").read_text("utf-8")
    assert [cue for cue in shipped()[0].cues if f"`{cue}`" not in page] == []


def test_where_points_are_equal_the_installations_own_layout_reads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ours.toml").write_text(HARBOR.replace('"harbor"', '"ours"'))
    monkeypatch.setenv("INSPECTORATE_LAYOUTS", str(tmp_path))
    assert [layout.name for layout in installed()][:2] == [GENERIC, "ours"]
    assert choose(report(f"Harbor Authority\n{FILLER}"), (*installed(), parse(HARBOR, shipped()[0]))).name == "ours"


def test_a_group_that_a_cue_must_name_is_asked_for() -> None:
    with pytest.raises(LayoutError, match=r"cue trailing_number: .* write \(\?P<number>…\) round it"):
        parse(HARBOR + "trailing_number = ['\\(No \\d+\\)$']\n", shipped()[0])
