"""What a person asked, as a tree: words and phrases, what a report states, and their joining by AND, OR, NOT. Frozen, plain."""

from collections.abc import Iterator, Sized
from dataclasses import dataclass
from math import ceil
from typing import Final

MOST: Final = 0.5
"""The share of a question's telling words that a report must have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """Words that stand next to one another: of a `phrase`, or one typed word (which a hyphen may part).

    `within`: any two of them may have so many other words between them, in any order.
    `prefix`: the last word is only the beginning of one. `field` "" is any of title, summary, recommendations and text;
    "number" is the report's own number. `small`: a word that means nothing alone, or asks in a question; it is neither
    required nor lit.
    """

    text: str
    phrase: bool = False
    prefix: bool = False
    within: int = 0
    field: str = ""
    small: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A report states one of these values under that name: a facet, or `searchable`. Codes and names both count."""

    facet: str
    values: tuple[str, ...]
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Not:
    """What it holds must not be so."""

    of: "Node"


@dataclass(frozen=True, slots=True)
class All:
    """Every one of the parts must hold."""

    of: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Either:
    """One of the parts at least must hold."""

    of: tuple["Node", ...]


Leaf = Clause | Stated
Node = Leaf | Not | All | Either


def leaves(node: Node | None) -> Iterator[tuple[Leaf, bool]]:
    """Every leaf in its order, and whether it is to be found (False below a NOT)."""
    match node:
        case Clause() | Stated():
            yield node, True
        case Not():
            yield from ((leaf, not found) for leaf, found in leaves(node.of))
        case All() | Either():
            for part in node.of:
                yield from leaves(part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A question. No root: everything is found, or nothing where something was typed that has no word in it.

    `text` is as typed, without control signs. `notes` say what could not be read as it was meant. `sentence`: it is a
    question or another run of many words, of which a report must have most (`most_of`); `asks` is what it asks for besides
    reports ("recommendations", "responses").
    """

    text: str = ""
    root: Node | None = None
    notes: tuple[str, ...] = ()
    partial: bool = False  # words beyond the limit were left out
    sentence: bool = False
    asks: frozenset[str] = frozenset()

    @property
    def wanted(self) -> tuple[Clause, ...]:
        """The words and phrases that are to be found, in their order, without small words."""
        return tuple(clause for clause in self._clauses if not clause.small)

    @property
    def plain(self) -> tuple[Clause, ...]:
        """All its words in their order, those to be found anywhere, small ones too."""
        return tuple(clause for clause in self._clauses if not clause.field)

    @property
    def _clauses(self) -> tuple[Clause, ...]:
        return tuple(leaf for leaf, found in leaves(self.root) if found and isinstance(leaf, Clause))

    @property
    def _parts(self) -> tuple[Node, ...]:
        return self.root.of if isinstance(self.root, All) else (self.root,) if self.root else ()

    @property
    def scope(self) -> tuple[Stated, ...]:
        """What every report found must state, whatever its words."""
        return tuple(part for part in self._parts if isinstance(part, Stated))

    @property
    def is_plain(self) -> bool:
        """Whether it is words side by side, with or without a scope: no alternatives, nothing negated."""
        return bool(self._parts) and all(isinstance(part, Clause | Stated) for part in self._parts)

    @property
    def words(self) -> str:
        """The words to be found in any field, side by side, small ones too: what may be a title or a number as a whole."""
        return " ".join(clause.text for clause in self.plain)


def most_of(words: Sized) -> int:
    """How many of a question's telling words a report must have."""
    return ceil(MOST * len(words))
