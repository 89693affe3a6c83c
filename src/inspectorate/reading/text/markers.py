"""What a list item begins with: a bullet, a number, a letter or a roman numeral. Pure."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache


class Kind(StrEnum):
    """How an item is marked."""

    BULLET = "bullet"
    NUMBER = "number"
    LETTER = "letter"
    ROMAN = "roman"


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """The mark as printed: its kind, its value without punctuation (empty for a bullet), its shape, the letters it takes up."""

    kind: Kind
    value: str
    shape: str  # "#.", "(#)", "#)", or the bullet itself
    length: int


_BULLET = re.compile(r"([•▪●○■□◆◇◊◦►▶▸➔➢➤→☐☑✓✔✗❖★♦✦‣⁃∙·\uf000-\uf0ff–—*-]|o(?= [A-Za-z]))(?:\s+|$)")
_NUMBER = re.compile(r"(\(?)(?:No\. ?|#)?(R?\d{1,3}(?:(?:\.\d{1,2}){0,3}|\.1\d\d))( [-–—](?= [^\W\d_])|[.):]{0,2})(?:\s+|$|(?=[A-Z“\"]))")
_ROMAN = re.compile(r"(\(?)([ivx]{1,5})([.)])(?:\s+|$)")
_LETTER = re.compile(r"(\(?)([a-zA-Z])([.)])(?:\s+|$)")
_MIXED = re.compile(r"(\(?)(\d{1,2}[A-Za-z])([.)])(?:\s+(?=[A-Z])|\s*$)")
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")


@lru_cache(maxsize=1024)
def marker(text: str) -> Marker | None:
    """The mark that `text` begins with, or None. `i.` is a roman numeral, `c.` a letter; the caller knows the neighbours."""
    if found := _BULLET.match(text):
        return Marker(kind=Kind.BULLET, value="", shape=found[1], length=found.end())
    if (found := _NUMBER.match(text)) and _closed(found):
        return _numbered(Kind.NUMBER, found)
    if (found := _ROMAN.match(text)) and found[2] in _ROMANS:
        return _numbered(Kind.ROMAN, found)
    if found := _LETTER.match(text) or _MIXED.match(text):
        return _numbered(Kind.LETTER, found)
    return None


def begun(text: str) -> Marker | None:
    """The mark that words begin with; None where no words follow it."""
    mark = marker(text)
    return mark if mark is not None and text[mark.length :].strip() else None


def _closed(found: re.Match[str]) -> bool:
    """A bare number is no mark, "1." or "(1)" or "7.2" is; "3.5 million" is told apart by what stands before it."""
    glued = found.end() == found.end(3)
    return (
        bool(found[3] or "." in found[2] or found[2][0] == "R") and not (found[1] and ")" not in found[3]) and not (glued and not found[3])
    )


def _numbered(kind: Kind, found: re.Match[str]) -> Marker:
    return Marker(kind=kind, value=found[2], shape=f"{found[1]}#{found[3]}", length=found.end())


def follows(before: Marker, after: Marker) -> bool:
    """Whether `after` can be the next item of the list in which `before` stands: same shape, next value."""
    if before.kind is Kind.BULLET or after.kind is Kind.BULLET:
        return before.kind is after.kind and before.shape == after.shape
    return _form(before) == _form(after) and step(before, after) == 1


def _form(mark: Marker) -> str:
    """The shape; of "4.12." and "4.12" it is one, since authors forget the last point."""
    return mark.shape.removesuffix(".") if "." in mark.value else mark.shape


def alike(mark: Marker, before: Marker) -> Marker:
    """The mark as the list before it has it: after "h." the mark "i." is a letter, after "ii." it is not."""
    lettered = before.kind is Kind.LETTER and mark.kind is Kind.ROMAN and len(mark.value) == 1
    return replace(mark, kind=Kind.LETTER) if lettered else mark


def step(before: Marker, after: Marker) -> int | None:
    """How many items lie from one to the other; None where they are not of one kind."""
    first, second = ordinal(before), ordinal(after)
    same = before.kind is after.kind and above(before) == above(after)
    return second - first if same and first is not None and second is not None else None


def above(mark: Marker) -> str:
    """What stands before the part that counts: "2" in "2.7" and in "2B"."""
    return mark.value[:-1] if mark.kind is Kind.LETTER else mark.value.rpartition(".")[0]


def ordinal(mark: Marker) -> int | None:
    """The item's place in its list, 1 for the first; None for a bullet."""
    if mark.kind is Kind.NUMBER:
        return int(mark.value.rpartition(".")[2].lstrip("R"))
    if mark.kind is Kind.ROMAN:
        return _ROMANS.index(mark.value) + 1
    return ord(mark.value[-1].lower()) - ord("a") + 1 if mark.kind is Kind.LETTER else None
