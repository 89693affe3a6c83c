"""The guide for reporters names what the query language knows, and its examples are read as it says."""

import re
from pathlib import Path

import pytest

from inspectorate.search.fields import BY_NAME, FIELDS, HAS
from inspectorate.search.pieces import OPERATORS
from inspectorate.search.queries import read

GUIDE = (Path(__file__).parents[2] / "docs" / "search.md").read_text(encoding="utf-8")
QUOTED = re.findall(r"`([^`\n]+)`", GUIDE)
QUERIES = [text for text in QUOTED if re.match(r'[("\w]+', text) and not text.startswith(("inspectorate", "audits-"))]


def test_the_guide_names_every_field_and_what_a_report_may_have():
    assert [field.name for field in FIELDS if f"`{field.name}:" not in GUIDE] == []
    assert [name for name in HAS if name not in GUIDE] == []
    assert all(operator in GUIDE for operator in OPERATORS)


@pytest.mark.parametrize("typed", [*QUERIES, *re.findall(r"^    ([(a][^\n]*:[^\n]*)$", GUIDE, re.MULTILINE)])
def test_an_example_of_the_guide_is_read_without_a_note(typed):
    if not typed.endswith(":") and typed not in ("rebuild",):
        assert read(typed).notes == ()


def test_no_name_stands_for_two_things():
    names = [name for field in FIELDS for name in (field.name, *field.other)]
    assert len(names) == len(set(names)) == len(BY_NAME)
