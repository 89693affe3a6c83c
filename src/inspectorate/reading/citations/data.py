"""The words and shapes by which citations are known, compiled once from `citations.toml`."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from inspectorate.reading.text.sought import Sought, sought

TABLE = Path(__file__).resolve().parent / "citations.toml"
Pattern = re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Everything that the rules of this room look for. `whole` patterns are asked with `fullmatch`, the others searched."""

    telling: Sought
    labelled: Sought
    bare: Sought
    next_one: Pattern
    bracketed: Sought
    beside: Pattern
    code: Pattern
    never: Pattern
    never_numbered: Pattern
    years: Pattern
    others: Sought
    not_bare: Sought
    papers: Sought
    near: int
    number_column: Pattern
    title_column: Pattern
    issued_column: Pattern
    recommended: Sought
    earlier: Sought
    follows: Sought
    title_follows: Sought
    earlier_recommended: Sought
    earlier_report: Sought
    not_unnumbered: Sought
    may_name: Sought


@cache
def words() -> Words:
    """The table. Raises KeyError, TOMLDecodeError or re.error: it is a part of the program."""
    rows = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    kinds, unnumbered = rows["kinds"], rows["unnumbered"]
    telling, code = "|".join(rows["telling"]), "|".join([*rows["telling"], *rows["ordinary"]])
    number = "|".join([code, *rows["numbered"]])
    return Words(
        telling=sought(rf"(?<![A-Za-z/?=.–-])(?P<number>{telling})(?![\w/])", re.NOFLAG),
        labelled=sought(rf"(?<!\w)(?i:{rows['sure']})(?P<number>{number})(?![\w])", re.NOFLAG),
        bare=sought(rf"(?<!\w)(?i:{rows['bare']})(?P<number>{code})(?![\w])", re.NOFLAG),
        next_one=re.compile(rf"{rows['listed']}(?:(?i:no\.|#) ?)?(?P<number>{number})(?![\w])"),
        bracketed=sought(
            rf"[(\[](?:(?i:{rows['sure']}|{rows['bare']}|see ))?(?P<number>{code})(?:[,;] [^()\[\]]{{0,80}})?[)\]]", re.NOFLAG
        ),
        beside=re.compile(rf"[\"”’']?[,.;:]? ?[\"”’']?[(]?(?P<number>{code})(?![\w])"),
        code=re.compile(rf"(?:{number})"),
        never=re.compile("|".join(rows["never"])),
        never_numbered=re.compile("|".join(rows["never_numbered"])),
        years=re.compile(rows["years"]),
        others=sought(rf"(?<!\w){rows['others']}"),
        not_bare=sought(rows["not_bare"]),
        papers=sought(rows["papers"]),
        near=rows["near"],
        number_column=_words(rows["number_column"]),
        title_column=_words(rows["title_column"]),
        issued_column=_words(rows["issued_column"]),
        recommended=sought(kinds["recommended"]),
        earlier=sought(kinds["earlier"]),
        follows=sought(kinds["follows"]),
        title_follows=sought(kinds["title_follows"]),
        earlier_recommended=sought("|".join(unnumbered["recommended"])),
        earlier_report=sought("|".join(unnumbered["report"])),
        not_unnumbered=sought(unnumbered["not_unnumbered"]),
        may_name=sought(unnumbered["may_name"]),
    )


def _words(pattern: str) -> Pattern:
    return re.compile(pattern, re.IGNORECASE)
