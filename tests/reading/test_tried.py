"""A part of the facts that fails takes no other with it."""

from inspectorate.reading import read
from inspectorate.reading.facts import read as reading_facts
from tests.reading.recommendations.paper import sheet


def test_a_part_that_fails_is_told_and_the_others_are_kept(monkeypatch):
    def broken(*_args, **_named):
        raise ValueError("Halyard")

    monkeypatch.setattr(read, "read_recommendations", broken)
    found = read.facts_of("report.pdf", "0" * 64, [sheet(1, "# Harbor Fees\nWe recommend that the Agency keep a list of its fees.")])
    failed = [flag for flag in found.flags if flag.kind == "facts failed"]
    assert [flag.about for flag in failed] == [("recommendations",)]
    assert "ValueError" in failed[0].message
    assert "Halyard" not in failed[0].message
    assert found.recommendations == ()
    assert found.layout == "generic"


def test_a_fact_that_fails_leaves_the_other_facts(monkeypatch):
    def broken(*_args, **_named):
        raise LookupError("Halyard")

    pages = [sheet(1, "# Harbor Fees\nReport No. HF-19-04\nWe recommend that the Agency keep a list of its fees and of who paid them.")]
    whole = read.facts_of("report.pdf", "0" * 64, pages).facts
    monkeypatch.setattr(reading_facts, "issued_on", broken)
    found = read.facts_of("report.pdf", "0" * 64, pages)
    assert [flag.about for flag in found.flags if flag.kind == "facts failed"] == [("facts/issued_on",)]
    assert whole.number
    assert (found.facts.title, found.facts.number, found.facts.issued_on) == (whole.title, whole.number, None)
