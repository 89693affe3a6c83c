"""Checkpoints (C2SP tlog-checkpoint): how long a log was and which root stood for all of it, signed."""

import re
from dataclasses import dataclass

from inspectorate.core.merkle import LENGTH
from inspectorate.proof.notes import NotANote, Note, PrivateKey, from_base64, to_base64

_SIZE = re.compile(r"0|[1-9][0-9]*")


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The state of one log. `origin` is the name of the log's key; lines after the third are kept out: we write none."""

    origin: str
    size: int
    root: bytes

    @property
    def text(self) -> str:
        """The note's text."""
        return f"{self.origin}\n{self.size}\n{to_base64(self.root)}\n"

    def signed(self, key: PrivateKey) -> Note:
        """The checkpoint as a signed note."""
        return key.sign(self.text)

    @classmethod
    def of(cls, note: Note) -> "Checkpoint":
        """What a note states, whoever signed it. Raises NotANote."""
        lines = note.text.split("\n")
        if len(lines) < 4 or not lines[0] or not _SIZE.fullmatch(lines[1]):
            raise NotANote("a checkpoint opens with origin, size and root, a line each")
        root = from_base64(lines[2])
        if len(root) != LENGTH:
            raise NotANote(f"the root of a checkpoint has {LENGTH} bytes, this one {len(root)}")
        return cls(lines[0], int(lines[1]), root)
