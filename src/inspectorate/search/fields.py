"""The names that narrow a query, as in `agency:CBP year:2019..2021`: what each reads, and what its value must be. Pure."""

from dataclasses import dataclass
from typing import Final, Literal

from inspectorate.core.words import _
from inspectorate.search import numbers
from inspectorate.search.asked import Clause, Leaf, Stated
from inspectorate.search.values import YES

FIRST_YEAR, LAST_YEAR = 1800, 2199


@dataclass(frozen=True, slots=True)
class Field:
    """One name: `reads` says how its value is read, `target` where it is looked up, `other` are other spellings of the name."""

    name: str
    reads: Literal["words", "number", "value", "year", "has"]
    target: str
    other: tuple[str, ...] = ()


FIELDS: Final = (
    Field("agency", "value", "agency"),
    Field("area", "value", "area"),
    Field("issuer", "value", "issuer", ("office",)),
    Field("kind", "value", "kind", ("type",)),
    Field("year", "year", "fiscal_year", ("fy",)),
    Field("response", "value", "response"),
    Field("has", "has", ""),
    Field("lang", "value", "language", ("language",)),
    Field("number", "number", "number"),
    Field("title", "words", "title"),
    Field("summary", "words", "summary"),
    Field("recommendation", "words", "recommendations", ("recommendations", "rec")),
    Field("text", "words", "text", ("page", "pages")),
)
BY_NAME: Final = {name: field for field in FIELDS for name in (field.name, *field.other)}

HAS: Final = {"recommendations": "has_recommendations", "text": "searchable"}
"""What a report may have, and the facet that says so."""


class Unfit(Exception):
    """A value that its name can't have; the text says what fits."""


def leaf(field: Field, clause: Clause) -> Leaf:
    """What a name and its value ask for. Raises `Unfit`."""
    match field.reads:
        case "words":
            return _with_field(clause, field.target)
        case "number":
            if not numbers.key(clause.text):
                raise Unfit(_("a report number has letters or digits"))
            return _with_field(clause, "number")
        case "year":
            return Stated(facet=field.target, values=years(clause.text))
        case "has":
            if clause.text.casefold() not in HAS:
                raise Unfit(_("write one of: {values}").format(values=", ".join(f"has:{value}" for value in HAS)))
            return Stated(facet=HAS[clause.text.casefold()], values=(YES,))
        case "value":
            if not numbers.key(clause.text):
                raise Unfit(_("a code or a name has letters or digits"))
            return Stated(facet=field.target, values=(clause.text,), prefix=clause.prefix)


def years(text: str) -> tuple[str, ...]:
    """The years of `2021`, `2019..2021`, `2019..` or `..2021`, in their order. Raises `Unfit`."""
    first, dots, last = text.partition("..")
    low, high = _year(first, FIRST_YEAR if dots else 0), _year(last, LAST_YEAR) if dots else _year(first, 0)
    if low is None or high is None or (low, high) == (FIRST_YEAR, LAST_YEAR) or low > high:
        raise Unfit(_("write year:2021 or year:2019..2021"))
    return tuple(str(year) for year in range(low, high + 1))


def _year(text: str, otherwise: int) -> int | None:
    year = int(text) if text.isascii() and text.isdigit() and len(text) == 4 else otherwise if not text and otherwise else 0
    return year if FIRST_YEAR <= year <= LAST_YEAR else None


def _with_field(clause: Clause, field: str) -> Clause:
    return Clause(text=clause.text, phrase=clause.phrase, prefix=clause.prefix, within=clause.within, field=field)
