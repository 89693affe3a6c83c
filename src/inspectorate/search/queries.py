"""What a person typed, read as a query: words, "phrases", AND, OR, NOT, (groups), begin*, "near"~5, name:value. Pure, and never an error.

AND binds closer than OR; words side by side are joined by AND. A question, or many words side by side, is a sentence: most of
its words are wanted, and those that only ask are not. What does not fit is read as plain words, and a note says so.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from inspectorate.core.words import _
from inspectorate.search.asked import All, Clause, Either, Leaf, Node, Not, Query, Stated
from inspectorate.search.fields import BY_NAME, FIELDS, Unfit, leaf
from inspectorate.search.pieces import Malformed, Piece, has_words, pieces
from inspectorate.search.smallwords import ASKING, OPENING, SMALL

MAX_TEXT = 2_000
"""Letters that are read; what lies beyond is left out and noted."""

MAX_CLAUSES = 64
"""Words and phrases that are searched for; the others are left out and noted."""

MAX_DEPTH = 20
"""Groups within groups; what is nested deeper is read as plain words."""

MANY_WORDS = 5
"""Words side by side from which on they are read as a sentence, whether or not it is a question."""

_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "\u2033": '"'})
_AROUND = ".,;:!?¿¡…"
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b\u2028\u2029\ufeff\ud800-\udfff]")


def read(typed: str) -> Query:
    """The query; every text is one, at worst of plain words with a note, or of none."""
    text = " ".join(_UNSEEN.sub(" ", typed[:MAX_TEXT]).split())
    notes = [_("Only the first {count} letters were read.").format(count=MAX_TEXT)] if len(typed) > MAX_TEXT else []
    reader = _Reader()
    try:
        root = reader.read(pieces(text.translate(_QUOTES)))
    except Malformed:
        notes.append(
            _("The quotation marks, the parentheses or the words AND, OR, NOT do not fit together, so all of it was read as plain words.")
        )
        reader = _Reader()
        root = _joined(All, _weighed([reader.leaf(piece) for piece in _plain(text.translate(_QUOTES))]))
    notes += reader.notes
    if text and root is None:
        notes.append(_("There is no word in it to search for."))
    kept = _first(root, [MAX_CLAUSES])
    if kept != root:
        notes.append(_("Only the first {count} words were searched for.").format(count=MAX_CLAUSES))
    plain = Query(text=text, root=kept, notes=tuple(dict.fromkeys(notes)), partial=len(typed) > MAX_TEXT or kept != root)
    return as_sentence(plain) if _is_sentence(plain) else plain


def as_sentence(query: Query) -> Query:
    """The query read as a sentence, if it can be: words that only ask are neither required nor lit, of the others most are wanted."""
    asking = [clause for clause in query.wanted if _asks(clause)]
    if not query.is_plain or len(asking) == len(query.wanted):
        return query
    asks = frozenset(ASKING[_bare(clause)] for clause in asking) - {"report"}
    parts = query.root.of if isinstance(query.root, All) else ()
    made = tuple(replace(part, small=True) if isinstance(part, Clause) and _asks(part) else part for part in parts)
    return replace(query, root=All(made) if made else query.root, sentence=True, asks=asks)


def _is_sentence(query: Query) -> bool:
    """Whether it ends or begins as questions do, or has many words side by side."""
    words = query.text.split()
    asked = len(words) > 1 and (query.text.endswith("?") or words[0].strip("¿").casefold() in OPENING)
    return query.is_plain and (asked or len(query.wanted) >= MANY_WORDS)


@dataclass(slots=True)
class _Reader:
    """Reads pieces by the grammar; `notes` collect what was said of names and values."""

    rest: list[Piece] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    depth: int = 0

    def read(self, given: Sequence[Piece]) -> Node | None:
        """All of the pieces. Raises `Malformed`."""
        self.rest = list(reversed(given))
        if not self.rest:
            return None
        root = self._either("")
        if self.rest:
            raise Malformed
        return root

    def leaf(self, piece: Piece, around: str = "") -> Leaf:
        """A clause as its name reads it; as words, with a note, where there is no such name or the value does not fit."""
        name, clause = piece.name or around, piece.clause
        if not name:
            return clause
        known = BY_NAME.get(name.casefold())
        try:
            if known:
                return leaf(known, clause)
            why = _("the names are {names}").format(names=", ".join(field.name for field in FIELDS))
        except Unfit as unfit:
            why = str(unfit)
        said = _("“{name}:{value}” could not be read as a narrowing ({why}), so it was searched for as words.")
        self.notes.append(said.format(name=name, value=clause.text, why=why))
        return Clause(text=f"{name} {clause.text}", phrase=True, prefix=clause.prefix)

    def _next(self) -> str:
        return (self.rest[-1].sign or "clause") if self.rest else "end"

    def _either(self, around: str) -> Node:
        parts = [self._all(around)]
        while self._next() == "OR":
            self.rest.pop()
            parts.append(self._all(around))
        return parts[0] if len(parts) == 1 else Either(tuple(parts))

    def _all(self, around: str) -> Node:
        parts = [self._unit(around)]
        while self._next() in ("AND", "NOT", "(", "clause"):
            if self._next() == "AND":
                self.rest.pop()
            parts.append(self._unit(around))
        return parts[0] if len(parts) == 1 else All(tuple(_weighed(parts)))

    def _unit(self, around: str) -> Node:
        if self._next() != "NOT":
            return self._atom(around)
        self.rest.pop()
        return Not(self._atom(around))

    def _atom(self, around: str) -> Node:
        if self._next() not in ("(", "clause"):
            raise Malformed
        piece = self.rest.pop()
        if not piece.sign:
            return self.leaf(piece, around)
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise Malformed
        inner = self._either(piece.name or around)
        if self._next() != ")":
            raise Malformed
        self.rest.pop()
        self.depth -= 1
        return inner


def _plain(text: str) -> list[Piece]:
    """The words alone; operators are left out unless nothing else was typed."""
    words = re.sub(r'["()]', " ", text)
    found = [piece for piece in pieces(words) if not piece.sign]
    return found or [Piece(clause=Clause(text=word)) for word in words.split() if has_words(word)]


def _weighed(parts: Sequence[Node]) -> list[Node]:
    """The parts that must all hold; small words among them are marked where another word or group stands beside them."""
    if all(isinstance(part, Stated | Not) or _small(part) for part in parts):
        return list(parts)
    return [replace(part, small=True) if isinstance(part, Clause) and _small(part) else part for part in parts]


def _small(part: Node) -> bool:
    """Whether it is a small word and nothing else: not quoted, no name before it."""
    return isinstance(part, Clause) and part == Clause(text=part.text) and _bare(part) in SMALL


def _asks(clause: Clause) -> bool:
    """Whether it is an asking word and nothing else."""
    return clause == Clause(text=clause.text) and _bare(clause) in ASKING


def _bare(clause: Clause) -> str:
    """The word without the signs around it, as tables have it."""
    return clause.text.strip(_AROUND).casefold()


def _joined(kind: type[All] | type[Either], parts: Sequence[Node]) -> Node | None:
    return kind(tuple(parts)) if len(parts) > 1 else parts[0] if parts else None


def _first(node: Node | None, left: list[int]) -> Node | None:
    """The tree with only so many of its leaves, from the first; `left` counts down."""
    match node:
        case None:
            return None
        case Not():
            inner = _first(node.of, left)
            return Not(inner) if inner else None
        case All() | Either():
            return _joined(type(node), [kept for part in node.of if (kept := _first(part, left))])
        case _:
            left[0] -= 1
            return node if left[0] >= 0 else None
