"""Lists of recommendations in groups: what is said over a group answers it, and no slip of the typist ends it."""

import pytest

from inspectorate.reading.layouts import choose, shipped
from inspectorate.reading.recommendations.flags import flags
from inspectorate.reading.recommendations.read import read
from inspectorate.reading.values import Flag, Recommendation
from tests.reading.recommendations.paper import report

BEFORE = "60. The delegation thanked everybody who had spoken."
SUPPORTED = "61. The recommendations listed below enjoy the support of Marivana:"
EXAMINED = "62. The following recommendations will be examined by Marivana, which will answer in due time:"
FIRST = ["61.1. Ratify the convention on harbours (Northmere);", "61.2. Publish the fees of every pier;", "61.3. Train its pilots (Sund);"]
SECOND = ["62.1. Abolish the toll on ferries (Sund);", "62.2. Keep a register of moorings;"]


def found(*lines: str) -> tuple[Recommendation, ...]:
    document = report("\n\n".join(["# II. Conclusions and/or recommendations**", *lines]))
    return read(document, layout=choose(document, shipped())).items


def flagged(*lines: str) -> list[Flag]:
    document = report("\n\n".join(["# II. Conclusions and/or recommendations**", *lines]))
    return [flag for flag in flags(read(document, layout=choose(document, shipped())), ()) if flag.kind == "broken off"]


def positions(items: tuple[Recommendation, ...]) -> dict[str | None, str | None]:
    return {item.number: item.response.position if item.response else None for item in items}


def test_the_words_over_each_group_are_its_answer() -> None:
    items = found(BEFORE, SUPPORTED, *FIRST, EXAMINED, *SECOND)
    assert positions(items) == {
        "61.1": "concur",
        "61.2": "concur",
        "61.3": "concur",
        "62.1": "neither",
        "62.2": "neither",
    }
    assert items[0].response
    assert items[0].response.text == SUPPORTED.partition(" ")[2]


@pytest.mark.parametrize(
    ("words", "position"),
    [
        ("61. The recommendations below did not enjoy the support of Marivana:", "non-concur"),
        ("61. The following recommendations have been accepted by Marivana:", "concur"),
        ("61. The following recommendations were partially accepted by Marivana:", "partially concur"),
        ("61. The recommendations below are already implemented:", "concur"),
        ("61. The recommendations below have been examined by Marivana and enjoy its support:", "concur"),
        ("61. The inquiry makes the following recommendations:", None),
    ],
)
def test_the_position_of_a_group_is_what_its_words_say(words: str, position: str | None) -> None:
    assert set(positions(found(BEFORE, words, *FIRST)).values()) == {position}


def test_a_number_without_its_last_point_ends_no_list() -> None:
    items = found(BEFORE, SUPPORTED, FIRST[0], "61.2 Publish the fees of every pier;", FIRST[2])
    assert [item.number for item in items] == ["61.1", "61.2", "61.3"]


def test_a_short_item_set_like_a_heading_ends_no_list() -> None:
    items = found(BEFORE, SUPPORTED, FIRST[0], "# 61.2. Publish the fees", FIRST[2])
    assert [item.number for item in items] == ["61.1", "61.2", "61.3"]


def test_a_list_may_have_more_than_a_hundred_items() -> None:
    items = found(BEFORE, SUPPORTED, *(f"61.{n}. Publish the fees of pier {n};" for n in range(1, 121)))
    assert [item.number for item in items] == [f"61.{n}" for n in range(1, 121)]


def test_items_that_command_under_conclusions_need_no_words_that_announce_them() -> None:
    said = "61. They will be examined by Marivana, which will provide responses in due time."
    numbers = [item.number for item in found(said, *(f"61.{n}. Publish the fees of pier {n};" for n in range(1, 7)))]
    assert numbers == [f"61.{n}" for n in range(1, 7)]


def test_a_list_that_goes_on_where_it_was_not_read_is_flagged() -> None:
    broken = flagged(BEFORE, SUPPORTED, *FIRST, "# Annex", "Composition of the delegation.", "61.4. Keep a register of moorings;")
    assert len(broken) == 1
    assert broken[0].about == ("recommendations",)


def test_a_list_that_ends_is_not_flagged() -> None:
    assert flagged(BEFORE, SUPPORTED, *FIRST, "# Annex", "61. Composition of the delegation.") == []


def test_what_somebody_usually_does_with_recommendations_is_no_answer() -> None:
    usual = "59. The Cabinet usually accepts all recommendations of the evaluators."
    assert "concur" not in positions(found(usual, "61. The inquiry makes the following recommendations:", *FIRST)).values()
