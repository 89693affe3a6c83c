"""No bytes end the program: whatever is given is a listing or is refused with a reason."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from inspectorate.reading.listings.read import read_listing
from inspectorate.reading.listings.stored import as_json, of_json
from inspectorate.reading.listings.values import Listing

PIECES = [
    "Title", "Report Number", "Issue Date", "Fiscal Year", "Agency", "Recommendation", "Status", "\n", "\n\n", "  \u2022 ", ": ", ",",
    ";", "\"", "\t", "2021", "03/04/2021", "FY21", "$1.5 million", "<table>", "<tr>", "<td>", "<th>", "</td>", "<dl><dt>", "<dd>",
    "<h1>", "</h1>", "<div class='field'>", "<li>", "<a href='x.pdf'>", "</a>", "{", "}", "[", "]", "\"title\":", "\"number\":", "1",
    "null", "true", "\ufeff", "\u0000", "\u00e9", "\U0001f9ff", "\ud7ff", "<!DOCTYPE html>", "&lt;", ">Title", "<td colspan='9999'>",
    "<td headers='a b c'>", "<time datetime='zzz'>", "\u00b2", "\u0663", "\u0085", "\u2028",
]  # fmt: skip

pieces = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


def read_and_kept(data: bytes) -> None:
    found = read_listing("any", data)
    if isinstance(found, Listing):
        kept = json.dumps(as_json(found), ensure_ascii=False)
        assert "\x00" not in kept.encode().decode()
        assert of_json(json.loads(kept)) == found
    else:
        assert found.reason
        assert found.advice


@settings(deadline=None)  # the machine may be busy
@given(st.binary(max_size=400))
def test_any_bytes_are_a_listing_or_refused(data):
    read_and_kept(data)


@settings(deadline=None)  # the machine may be busy
@given(pieces)
def test_any_mixture_of_the_pieces_of_listings_is_a_listing_or_refused(text):
    read_and_kept(text.encode("utf-8", errors="replace"))


@settings(deadline=None)  # the machine may be busy
@given(pieces, st.sampled_from(["utf-16", "utf-32", "cp1252", "utf-8-sig", "latin-1"]))
def test_any_encoding_is_a_listing_or_refused(text, encoding):
    read_and_kept(text.encode(encoding, errors="replace"))


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["title", "number", "reports", "recommendations", "x", ""]), inner, max_size=5)
    ),
    max_leaves=20,
)


@settings(deadline=None)  # the machine may be busy
@given(json_values)
def test_any_json_is_a_listing_or_refused(value):
    read_and_kept(json.dumps(value).encode())


@settings(deadline=None)  # the machine may be busy
@given(st.lists(json_values, max_size=4))
def test_any_json_lines_are_a_listing_or_refused(values):
    read_and_kept("\n".join(map(json.dumps, values)).encode())
