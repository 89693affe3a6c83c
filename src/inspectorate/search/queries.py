"""What a person typed, read as a query: words, "phrases", AND, OR, NOT. Pure, and never an error.

AND binds closer than OR; words side by side are joined by AND. What does not fit is read as plain words, and a note says so.
"""

import re
from dataclasses import dataclass, replace

from inspectorate.core.words import _
from inspectorate.search.values import Clause, Query

MAX_TEXT = 2_000
"""Letters that are read; what lies beyond is left out and noted."""

MAX_CLAUSES = 64
"""Words and phrases that are searched for; the others are left out and noted."""

OPERATORS = frozenset({"AND", "OR", "NOT"})

_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "\u2033": '"'})
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b\u2028\u2029\ufeff\ud800-\udfff]")
_PIECE = re.compile(r'"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+)')


class _Malformed(Exception):
    """The operators or quotation marks do not fit together."""


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    phrase: bool = False

    @property
    def operator(self) -> str:
        return self.text if not self.phrase and self.text in OPERATORS else ""


def read(typed: str) -> Query:
    """The query; every text is one, at worst of plain words with a note, or of none."""
    text = " ".join(_UNSEEN.sub(" ", typed[:MAX_TEXT]).split())
    notes = [_("Only the first {count} letters were read.").format(count=MAX_TEXT)] if len(typed) > MAX_TEXT else []
    plain = text.translate(_QUOTES)
    try:
        alternatives = _alternatives(_pieces(plain))
    except _Malformed:
        notes.append(_("The quotation marks or the words AND, OR, NOT do not fit together, so all of it was read as plain words."))
        alternatives = _plain(plain)
    if text and not any(alternatives):
        notes.append(_("There is no word in it to search for."))
    return _limited(Query(text=text, alternatives=tuple(filter(None, alternatives)), notes=tuple(notes), partial=len(typed) > MAX_TEXT))


def _pieces(text: str) -> list[_Piece]:
    if text.count('"') % 2:
        raise _Malformed
    found = _PIECE.finditer(text)
    pieces = [_Piece(match["word"]) if match["word"] else _Piece(match["phrase"] or "", phrase=True) for match in found]
    if any(piece.operator for piece in pieces) and any(not piece.phrase and set("()") & set(piece.text) for piece in pieces):
        raise _Malformed
    return [piece for piece in pieces if piece.operator or _has_words(piece.text)]


def _alternatives(pieces: list[_Piece]) -> list[tuple[Clause, ...]]:
    """The pieces parted at OR; each part as clauses joined by AND."""
    parts: list[list[_Piece]] = [[]]
    for piece in pieces:
        if piece.operator == "OR":
            parts.append([])
        else:
            parts[-1].append(piece)
    if len(parts) > 1 and not all(parts):
        raise _Malformed
    return [tuple(_clauses(part)) for part in parts]


def _clauses(pieces: list[_Piece]) -> list[Clause]:
    clauses: list[Clause] = []
    before = "AND" if pieces and pieces[0].operator == "AND" else ""
    negated = False
    for piece in pieces:
        operator = piece.operator
        if operator == "AND" and (before in OPERATORS or not clauses):
            raise _Malformed
        if operator == "NOT" and before == "NOT":
            raise _Malformed
        if not operator:
            clauses.append(Clause(text=piece.text, phrase=piece.phrase, negated=negated))
        negated, before = operator == "NOT", operator
    if before in OPERATORS:
        raise _Malformed
    return clauses


def _plain(text: str) -> list[tuple[Clause, ...]]:
    """The words alone; those written like an operator are left out unless nothing else was typed."""
    words = [word for word in text.replace('"', " ").replace("(", " ").replace(")", " ").split() if _has_words(word)]
    return [tuple(Clause(text=word) for word in [word for word in words if word not in OPERATORS] or words)]


def _has_words(text: str) -> bool:
    return any(letter.isalnum() for letter in text)


def _limited(query: Query) -> Query:
    if sum(map(len, query.alternatives)) <= MAX_CLAUSES:
        return query
    left, kept = MAX_CLAUSES, []
    for clauses in query.alternatives:
        kept.append(clauses[:left])
        left -= len(kept[-1])
    note = _("Only the first {count} words were searched for.").format(count=MAX_CLAUSES)
    return replace(query, alternatives=tuple(filter(None, kept)), notes=(*query.notes, note), partial=True)
