"""Who acts."""

from datetime import UTC, datetime

import pytest

from inspectorate.access import people
from inspectorate.access.models import Person
from inspectorate.journal import projections
from inspectorate.journal.services import OFFICE, entries, part, purge

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)


def test_a_name_is_recorded_on_its_first_use_and_found_again(each_office):
    first = people.acting_as("Jane  Mallory ", NOW)
    assert people.acting_as("Jane Mallory", NOW) == first
    (entry,) = entries(OFFICE)
    assert (entry.kind, entry.stream, entry.actor) == ("actor.named", first.id, first)
    assert part(entry, "name") == "Jane Mallory"
    assert "Mallory" not in entry.encode().decode()


@pytest.mark.parametrize("name", ["", "   ", "a\nb\x07", "x" * 201])
def test_what_is_no_name_is_refused_and_says_how_to_give_one(office_data, name):
    with pytest.raises(people.Unnamed, match="--as"):
        people.acting_as(name, NOW)


def test_a_purged_name_is_gone_from_the_office_and_stays_gone_after_a_rebuild(each_office):
    clerk = people.acting_as("Jane Mallory", NOW)
    records_officer = people.acting_as("Ron Officer", NOW)
    purge([("office:1", "name")], [], "GRS 2.4", records_officer, now=NOW)
    assert people.name_of(clerk.id) is None
    projections.rebuild([people.PROJECTION])
    assert list(Person.objects.values_list("name", flat=True)) == ["Ron Officer"]
