"""The tables of offices and agencies hold together, and an installation can add its own."""

import pytest

from inspectorate.library.profile import BadProfile, load, standard


def test_every_parent_of_an_office_or_agency_is_an_agency_of_the_table():
    agencies = standard().agencies
    bodies = [*standard().issuers.by_code.values(), *agencies.by_code.values()]
    assert [body.code for body in bodies if body.parent and body.parent not in agencies.by_code] == []


@pytest.mark.parametrize("name", ["DHS OIG", "dhs-oig", "The DHS OIG", "U.S. Department of Homeland Security Office of Inspector General"])
def test_one_office_has_one_code_however_it_spells_itself(name):
    office = standard().issuers.find(name)
    assert office is not None
    assert office.code == "dhs-oig"


def test_an_unknown_name_makes_its_own_code():
    office = standard().agencies.named("Children of Bellevue, Inc.")
    assert (office.code, office.known) == ("children-of-bellevue-inc", False)


def test_an_installation_adds_its_own_offices(tmp_path):
    (tmp_path / "issuers.toml").write_text(
        '[[issuer]]\ncode = "harbor"\nname = "Harbor OIG"\nyear = { starts = 7, authority = "Charter 4" }\n'
    )
    office = load(tmp_path).issuers.find("harbor oig")
    assert office is not None
    assert office.year is not None
    assert office.year.starts == 7


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[[issuer]]\ncode = "A B"\nname = "x"\n', "lower-case"),
        ('[[issuer]]\ncode = "a"\nname = "x"\n[[issuer]]\ncode = "b"\nname = "X"\n', "spelling of a too"),
        ('[[issuer]]\ncode = "a"\nname = "x"\nyear = { starts = 13, authority = "" }\n', "month"),
    ],
)
def test_a_table_that_contradicts_itself_is_refused_by_name(tmp_path, text, words):
    (tmp_path / "issuers.toml").write_text(text)
    with pytest.raises(BadProfile, match=words):
        load(tmp_path)
