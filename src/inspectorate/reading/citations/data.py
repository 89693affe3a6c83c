"""The words and shapes by which citations are known, compiled once from `citations.toml`."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TABLE = Path(__file__).resolve().parent / "citations.toml"
Pattern = re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Everything that the rules of this room look for. `whole` patterns are asked with `fullmatch`, the others searched."""

    telling: Pattern
    labelled: Pattern
    bare: Pattern
    next_one: Pattern
    bracketed: Pattern
    beside: Pattern
    code: Pattern
    never: Pattern
    never_numbered: Pattern
    years: Pattern
    others: Pattern
    not_bare: Pattern
    papers: Pattern
    near: int
    number_column: Pattern
    title_column: Pattern
    issued_column: Pattern
    recommended: Pattern
    earlier: Pattern
    follows: Pattern
    title_follows: Pattern
    earlier_recommended: Pattern
    earlier_report: Pattern
    not_unnumbered: Pattern
    may_name: Pattern


@cache
def words() -> Words:
    """The table. Raises KeyError, TOMLDecodeError or re.error: it is a part of the program."""
    rows = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    kinds, unnumbered = rows["kinds"], rows["unnumbered"]
    telling, code = "|".join(rows["telling"]), "|".join([*rows["telling"], *rows["ordinary"]])
    number = "|".join([code, *rows["numbered"]])
    return Words(
        telling=re.compile(rf"(?<![A-Za-z/?=.–-])(?P<number>{telling})(?![\w/])"),
        labelled=re.compile(rf"(?<!\w)(?i:{rows['sure']})(?P<number>{number})(?![\w])"),
        bare=re.compile(rf"(?<!\w)(?i:{rows['bare']})(?P<number>{code})(?![\w])"),
        next_one=re.compile(rf"{rows['listed']}(?:(?i:no\.|#) ?)?(?P<number>{number})(?![\w])"),
        bracketed=re.compile(rf"[(\[](?:(?i:{rows['sure']}|{rows['bare']}|see ))?(?P<number>{code})(?:[,;] [^()\[\]]{{0,80}})?[)\]]"),
        beside=re.compile(rf"[\"”’']?[,.;:]? ?[\"”’']?[(]?(?P<number>{code})(?![\w])"),
        code=re.compile(rf"(?:{number})"),
        never=re.compile("|".join(rows["never"])),
        never_numbered=re.compile("|".join(rows["never_numbered"])),
        years=re.compile(rows["years"]),
        others=re.compile(rf"(?<!\w){rows['others']}", re.IGNORECASE),
        not_bare=re.compile(rows["not_bare"], re.IGNORECASE),
        papers=re.compile(rows["papers"], re.IGNORECASE),
        near=rows["near"],
        number_column=_words(rows["number_column"]),
        title_column=_words(rows["title_column"]),
        issued_column=_words(rows["issued_column"]),
        recommended=_words(kinds["recommended"]),
        earlier=_words(kinds["earlier"]),
        follows=_words(kinds["follows"]),
        title_follows=_words(kinds["title_follows"]),
        earlier_recommended=_words("|".join(unnumbered["recommended"])),
        earlier_report=_words("|".join(unnumbered["report"])),
        not_unnumbered=_words(unnumbered["not_unnumbered"]),
        may_name=_words(unnumbered["may_name"]),
    )


def _words(pattern: str) -> Pattern:
    return re.compile(pattern, re.IGNORECASE)
