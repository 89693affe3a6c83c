"""A document made to cost time costs none: words without end, dots without end, digits without end."""

import time

import pytest

from inspectorate.reading.facts import facts, flags, money
from tests.reading.facts.making import document, page, said

ENDLESS = {
    "dots": "." * 20_000,
    "dashes": "-" * 20_000,
    "letters": "a" * 20_000,
    "capitals": "A" * 20_000,
    "digits": "$" + "9" * 20_000,
    "groups": "$1" + ",000" * 3_000,
    "dollars": "questioned $1 " * 3_000,
    "names": "Office of the Inspector " * 3_000,
    "short forms": "Harbour Safety Administration (HSA) " * 4_000,
    "dates": "May 2021 " * 3_000,
    "numbers": "Report No. OIG-21-34 " * 3_000,
    "subjects": "SUBJECT: " * 3_000,
    "brackets": "(" * 20_000,
}


@pytest.mark.parametrize("text", ENDLESS.values(), ids=ENDLESS.keys())
def test_no_line_takes_long(text: str) -> None:
    pages = [
        page(1, said("FROM: Jane Roe", top=1000), said(f"SUBJECT: {text}", top=3000), said(text, top=20000, size=2400, bold=True)),
        page(2, said("Contents", top=4000, size=1600), said(text + " 1", top=9000), said("Summary", top=12000, size=1600, bold=True)),
        page(3, said(text, top=9000), said(text + ".", top=12000)),
    ]
    read = document(*pages)
    before = time.process_time()
    found = facts(read)
    money(read)
    flags(read, found)
    assert time.process_time() - before < 5
