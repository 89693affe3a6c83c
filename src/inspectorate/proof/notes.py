"""Signed notes (C2SP signed-note): a text and one line a signature, each naming its key; Ed25519.

A key's name says whose note it is; its id is the first four bytes of SHA-256(name, line feed, algorithm, public key). Lines of
keys that nobody here knows are kept and passed over: they are room for witnesses' cosignatures.
"""

import base64
import binascii
import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

ALGORITHM = b"\x01"
"""Ed25519, in the signed-note registry."""

_NAME = re.compile(r"[^\s+]+")
_LINE = re.compile(r"\u2014 ([^\s+]+) ([A-Za-z0-9+/]+=*)")


class NotANote(ValueError):
    """A text that is no signed note or no key; the message says why."""


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A key that checks signatures. `text` is `name+id+key`, the form in which keys are handed on."""

    name: str
    raw: bytes

    @property
    def id(self) -> bytes:
        """Four bytes that stand before each of its signatures."""
        return sha256(self.name.encode() + b"\n" + ALGORITHM + self.raw).digest()[:4]

    @property
    def text(self) -> str:
        """`name+1a2b3c4d+base64`."""
        return f"{self.name}+{self.id.hex()}+{to_base64(ALGORITHM + self.raw)}"

    @classmethod
    def parse(cls, text: str) -> "PublicKey":
        """Read `text`. Raises NotANote."""
        name, raw = _key(text)
        key = cls(name, raw)
        if text != key.text:
            raise NotANote(f"{text!r} is not a key: its id does not fit")
        return key

    def signed(self, text: str, signature: bytes) -> bool:
        """Whether the signature of this text is this key's."""
        try:
            Ed25519PublicKey.from_public_bytes(self.raw).verify(signature, text.encode())
        except (InvalidSignature, ValueError):
            return False
        return True


@dataclass(frozen=True, slots=True, repr=False)
class PrivateKey:
    """A key that signs; never printed. Its text is `PRIVATE+KEY+name+id+base64`."""

    name: str
    seed: bytes

    @classmethod
    def made(cls, name: str) -> "PrivateKey":
        """A fresh key of this name (no white space, no `+`)."""
        if not _NAME.fullmatch(name):
            raise NotANote(f"{name!r} cannot name a key")
        return cls(name, Ed25519PrivateKey.generate().private_bytes_raw())

    @classmethod
    def parse(cls, text: str) -> "PrivateKey":
        """Read the text of a private key. Raises NotANote, which never repeats the key."""
        if not text.startswith("PRIVATE+KEY+"):
            raise NotANote("this is not a private key")
        try:
            return cls(*_key(text.removeprefix("PRIVATE+KEY+").strip()))
        except NotANote:
            raise NotANote("this private key is damaged") from None

    @property
    def text(self) -> str:
        """What is written to the key's file."""
        return f"PRIVATE+KEY+{self.name}+{self.public.id.hex()}+{to_base64(ALGORITHM + self.seed)}"

    @property
    def public(self) -> PublicKey:
        """The key that checks what this one signs."""
        return PublicKey(self.name, Ed25519PrivateKey.from_private_bytes(self.seed).public_key().public_bytes_raw())

    def sign(self, text: str) -> "Note":
        """The text (ending with a line feed) with this key's signature."""
        if not text.endswith("\n"):
            raise NotANote("a note's text ends with a line feed")
        signature = Ed25519PrivateKey.from_private_bytes(self.seed).sign(text.encode())
        return Note(text, (Signature(self.name, self.public.id, signature),))


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature line: the key's name and id, and the 64 bytes of Ed25519."""

    name: str
    key_id: bytes
    signature: bytes

    @property
    def line(self) -> str:
        """The line as written."""
        return f"\u2014 {self.name} {to_base64(self.key_id + self.signature)}\n"


@dataclass(frozen=True, slots=True)
class Note:
    """A text and who signed it."""

    text: str
    signatures: tuple[Signature, ...]

    def __str__(self) -> str:
        """The note as it is handed on."""
        return self.text + "\n" + "".join(signature.line for signature in self.signatures)

    @classmethod
    def parse(cls, written: str) -> "Note":
        """Read a note. Raises NotANote."""
        text, gap, lines = written.rpartition("\n\n")
        if not gap or not lines.endswith("\n"):
            raise NotANote("a note ends with an empty line and its signatures")
        return cls(text + "\n", tuple(_signature(line) for line in lines[:-1].split("\n")))

    def signer(self, keys: Sequence[PublicKey]) -> PublicKey | None:
        """The first of these keys that signed it. A line that names one of them and is wrong makes the whole note void."""
        good = None
        for line in self.signatures:
            for key in keys:
                if (key.name, key.id) == (line.name, line.key_id):
                    if not key.signed(self.text, line.signature):
                        return None
                    good = good or key
        return good


def _signature(line: str) -> Signature:
    found = _LINE.fullmatch(line)
    data = from_base64(found[2]) if found else b""
    if not found or len(data) < 5:
        raise NotANote(f"{line!r} is not a signature line")
    return Signature(found[1], data[:4], data[4:])


def _key(text: str) -> tuple[str, bytes]:
    name, _, rest = text.partition("+")
    key_id, _, data = rest.partition("+")
    raw = from_base64(data)
    if not _NAME.fullmatch(name) or len(key_id) != 8 or len(raw) != 33 or raw[:1] != ALGORITHM:
        raise NotANote(f"{text!r} is not a key")
    return name, raw[1:]


def to_base64(data: bytes) -> str:
    """Bytes in base64."""
    return base64.b64encode(data).decode()


def from_base64(text: str) -> bytes:
    """The bytes of base64, in the one spelling that `to_base64` gives them. Raises NotANote."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as inner:
        raise NotANote(f"{text!r} is not base64") from inner
    if to_base64(data) != text:
        raise NotANote(f"{text!r} is not how base64 writes these bytes")
    return data
