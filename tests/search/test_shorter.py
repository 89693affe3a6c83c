"""Where all of a query finds nothing, its parts are left out one by one."""

import pytest

from inspectorate.search.shorter import shorter


@pytest.mark.parametrize(
    ("typed", "without"),
    [
        ('agency:CBP "use of force" year:2019..2021', {
            "agency:CBP": '"use of force" year:2019..2021', '"use of force"': "agency:CBP year:2019..2021",
            "year:2019..2021": 'agency:CBP "use of force"',
        }),
        ("fuel NOT boat", {"NOT boat": "fuel"}),
        ("fuel AND kind:audit", {"kind:audit": "fuel"}),
        ('title:"red buoy" crane', {'title:"red buoy"': "crane"}),
        ("plain words only", {}), ("agency:cbp", {}), ("a OR agency:cbp", {}), ("(a b) agency:cbp", {}), ('agency:cbp "open', {}), ("", {}),
    ],
)  # fmt: skip
def test_a_part_is_left_out_as_it_was_typed(typed, without):
    assert dict(shorter(typed)) == without
