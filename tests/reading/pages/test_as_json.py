"""`read --json` prints the published format, and its schema says so."""

import json

from hypothesis import given
from jsonschema import Draft202012Validator

from inspectorate.core.spans import Span
from inspectorate.reading.as_json import SCHEMA_FILE, as_json
from inspectorate.reading.values import Fact, Facts, Page, Reading, Recommendation, Response, State
from tests.reading.pages.made import patient, readings

SCHEMA = Draft202012Validator(json.loads(SCHEMA_FILE.read_text()))
SPAN = Span(page=3, quote="We recommend", boxes=((7200, 20050, 14000, 21399),), start=0, end=12)


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(SCHEMA.schema)


@patient
@given(readings)
def test_every_reading_fits_the_schema(reading):
    SCHEMA.validate(json.loads(json.dumps(as_json(reading))))


def test_boxes_are_points_and_confidence_is_a_share():
    item = Recommendation(
        number="1", text="Review.", spans=(SPAN,), confidence=850, response=Response(position="concur", confidence=990, withheld=True)
    )
    reading = Reading(
        file="reports/a.pdf",
        sha256="0" * 64,
        pages=(Page(number=1, width=1, height=1, state=State.TEXT),),
        text="digital",
        facts=Facts(issued_on=Fact(value="2021-04", precision="month"), language=Fact(value="en")),
        recommendations=(item,),
    )
    plain = as_json(reading)
    assert plain["schema"] == "inspectorate.reading/1"
    assert plain["document"] == {"file": "reports/a.pdf", "sha256": "0" * 64, "pages": 1, "text": "digital", "language": "en"}
    assert plain["facts"]["issued_on"] == {"value": "2021-04", "precision": "month", "spans": [], "confidence": 1.0}
    assert plain["facts"]["title"] is None
    printed = plain["recommendations"][0]
    assert printed["spans"] == [{"page": 3, "quote": "We recommend", "boxes": [[72.0, 200.5, 140.0, 213.99]]}]
    assert printed["confidence"] == 0.85
    assert "withheld" not in printed
    assert printed["response"] == {"position": "concur", "spans": [], "confidence": 0.99, "withheld": True}


def test_a_value_that_is_no_part_of_the_format_does_not_fit():
    reading = Reading(file="a.pdf", sha256="0" * 64, pages=(), text="digital", facts=Facts(type=Fact(value="novel")))
    assert [error.json_path for error in SCHEMA.iter_errors(as_json(reading))] == ["$.facts.type"]
