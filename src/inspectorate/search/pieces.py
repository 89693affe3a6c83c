"""A typed text cut into its pieces: words, "phrases", parentheses, operators, each with the name before it. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from inspectorate.search.asked import Clause

OPERATORS: Final = frozenset({"AND", "OR", "NOT"})
WIDEST: Final = 50
"""Words that may stand between those of one phrase; a wider distance is read as this one."""

_SPACE = re.compile(r"\s+")
_NAME = re.compile(r"(?P<name>[A-Za-z_]{2,20}):(?!//)(?=[^\s:)])")
_PHRASE = re.compile(r'"(?P<phrase>[^"]*)"(?:~(?P<within>\d{1,3}))?')
_WORD = re.compile(r'[^\s"]+')
_LETTERS = 2  # a shorter beginning would find every report


class Malformed(Exception):
    """Quotation marks, parentheses or operators do not fit together."""


@dataclass(frozen=True, slots=True)
class Piece:
    """An operator or a parenthesis (`sign`), or a clause; `name` is what stands before it and a colon, as typed."""

    sign: str = ""
    clause: Clause = field(default_factory=lambda: Clause(text=""))
    name: str = ""


def pieces(text: str) -> list[Piece]:
    """The pieces in their order; what has no letter or digit is left out. Raises `Malformed` over a quotation mark that stays open."""
    return [piece for piece in _pieces(text) if piece.sign or has_words(piece.clause.text)]


def cut(text: str) -> list[str]:
    """The pieces as they are typed, names and signs included. Raises `Malformed` as above."""
    return [typed for typed, _piece in _typed(text)]


def has_words(text: str) -> bool:
    """Whether a letter or a digit is in it."""
    return any(letter.isalnum() for letter in text)


def _pieces(text: str) -> Iterator[Piece]:
    return (piece for _as_typed, piece in _typed(text))


def _typed(text: str) -> Iterator[tuple[str, Piece]]:
    """Each piece with the text it was typed as."""
    at = 0
    while at < len(text):
        if space := _SPACE.match(text, at):
            at = space.end()
            continue
        begun = at
        named = _NAME.match(text, at)
        name, at = (named["name"], named.end()) if named else ("", at)
        length, piece = _piece(text, at)
        at += length
        yield text[begun:at], replace(piece, name=name)


def _piece(text: str, at: int) -> tuple[int, Piece]:
    """The piece that begins at that place, and its length."""
    if text[at] in "()":
        return 1, Piece(sign=text[at])
    if quoted := _PHRASE.match(text, at):
        within = min(int(quoted["within"] or 0), WIDEST)
        return len(quoted[0]), Piece(clause=Clause(text=quoted["phrase"], phrase=True, within=within))
    found = _WORD.match(text, at)
    if not found:
        raise Malformed
    word = found[0]
    while word.count(")") > word.count("("):  # it closes a group; the parentheses of "recommendation(s)" are its own
        word = word[: word.rindex(")")]
    return len(word), _word(word)


def _word(word: str) -> Piece:
    if word in OPERATORS:
        return Piece(sign=word)
    if word.endswith("*") and sum(map(str.isalnum, word)) >= _LETTERS:
        return Piece(clause=Clause(text=word.rstrip("*"), prefix=True))
    return Piece(clause=Clause(text=word))
