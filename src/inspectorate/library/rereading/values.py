"""The difference between a stored reading and a newer one of the same document. Frozen values, for a person to look through."""

from dataclasses import dataclass
from typing import Any

ADDED, GONE, CHANGED = "added", "gone", "changed"
SAME, DIFFERS, UNREADABLE, TAKEN, MOVED = "same", "differs", "unreadable", "taken over", "moved"
STATES = (SAME, DIFFERS, TAKEN, MOVED, UNREADABLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What one reading says: in words, with its pages (1-based); withheld where the reader would rather ask than assert it."""

    text: str
    pages: tuple[int, ...] = ()
    withheld: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of words: `kept` in both readings, `gone` from the stored one, `added` by the new one."""

    how: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that the readings do not agree on. `what` names its kind, `of` which one: recommendation, 3.

    `how` is added, gone or changed; `part` is what of it changed (text, number, position …), "" for the whole.
    """

    what: str
    of: str
    how: str
    part: str = ""
    before: Side | None = None
    after: Side | None = None
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What became of one document: `state` is same, differs, taken over, moved or unreadable.

    `reader` is who read what is stored. `places`: the same words stand at other places or are sure in other measure. `kept` says
    what a person stated or answered, which stays; `reason` and `advice` why there is nothing to compare.
    """

    report: str
    document: str
    name: str
    state: str
    reader: str = ""
    path: str = ""
    changes: tuple[Change, ...] = ()
    places: bool = False
    kept: tuple[str, ...] = ()
    reason: str = ""
    advice: str = ""

    def as_json(self) -> dict[str, Any]:
        """What `--json` prints of it; what is empty is left out."""
        plain: dict[str, Any] = {name: getattr(self, name) for name in self.__dataclass_fields__}
        plain["changes"] = [_change(change) for change in self.changes]
        plain["kept"] = list(self.kept)
        return {name: value for name, value in plain.items() if value not in ("", [], False)}


def _change(change: Change) -> dict[str, Any]:
    plain: dict[str, Any] = {"what": change.what, "of": change.of, "how": change.how, "part": change.part}
    plain |= {"before": _side(change.before), "after": _side(change.after)}
    plain["pieces"] = [{"how": piece.how, "words": piece.words} for piece in change.pieces]
    return {name: value for name, value in plain.items() if value not in ("", None, [])}


def _side(side: Side | None) -> dict[str, Any] | None:
    return None if side is None else {"text": side.text, "pages": list(side.pages), "withheld": side.withheld}
