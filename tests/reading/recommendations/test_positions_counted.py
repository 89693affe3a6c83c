"""Sentences that count positions and states say of how many they speak."""

import pytest

from inspectorate.reading.selfchecks.positions import positions


@pytest.mark.parametrize(
    ("sentence", "expects"),
    [
        ("The Board agreed with all but two of the nine recommendations.", {"recommendations": 9, "concur": 7}),
        ("The Board concurred with all except one of our five recommendations.", {"recommendations": 5, "concur": 4}),
        ("Officials have implemented or will implement 10 of the 12 recommendations.", {"recommendations": 12, "concur": 10}),
        ("The Clerk agreed to implement three recommendations.", {"concur": 3}),
        ("The Port plans to implement all six recommendations.", {"recommendations": 6, "concur": 6}),
        (
            "The plan shows that of the 8 recommendations made in the report, five recommendations have already been implemented "
            "and the remaining three will be implemented by June.",
            {"recommendations": 8, "concur": 8},
        ),
        ("We consider two of the five recommendations resolved and open.", {"recommendations": 5, "resolved": 2, "open": 2}),
        ("Three recommendations are closed and 4 recommendations remain unresolved.", {"closed": 3, "unresolved": 4}),
    ],
)
def test_a_count_of_positions_or_states_is_read_with_the_number_of_which_it_speaks(sentence: str, expects: dict[str, int]) -> None:
    assert positions(sentence) == expects


@pytest.mark.parametrize(
    "sentence",
    [
        "The Board agreed with all recommendations.",
        "The Board will implement three new ferries.",
        "Four gates are open.",
        "The Board agreed with all but two recommendations.",
    ],
)
def test_what_counts_no_recommendations_or_not_of_how_many_is_left(sentence: str) -> None:
    assert positions(sentence) == {}
