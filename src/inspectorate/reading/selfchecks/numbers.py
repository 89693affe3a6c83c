"""Numbers as reports print them, in words or figures. Pure."""

import re
from decimal import Decimal, InvalidOperation

NUMBERS = {
    "no": 0, "one": 1, "a": 1, "two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "twenty-one": 21, "twenty-two": 22, "twenty-three": 23, "twenty-four": 24, "twenty-five": 25,
}  # fmt: skip
N = r"(?:" + "|".join(sorted((re.escape(word) for word in NUMBERS if word != "a"), key=len, reverse=True)) + r"|\d{1,3})\b"
FIGURE = re.compile(r"\(?-?[$£€]?\s?-?(?P<figure>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\)?")


def number(word: str) -> int:
    """A printed number, in words or digits."""
    return NUMBERS[word.lower()] if word.lower() in NUMBERS else int(word)


def figure(text: str) -> Decimal | None:
    """The one figure that a cell holds, below zero where it stands in brackets or behind a minus; None for anything else."""
    found = FIGURE.fullmatch(text.strip())
    if found is None:
        return None
    try:
        value = Decimal(found["figure"].replace(",", ""))
    except InvalidOperation:
        return None
    return -value if text.strip().startswith("(") or "-" in text else value
