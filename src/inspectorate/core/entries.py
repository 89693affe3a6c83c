"""What one entry of the journal is and which bytes stand for it: the envelope, version 1 (docs/decisions/0002).

Names and encodings here are for ever. An entry's body holds ids, hashes, codes, dates and numbers; words lie in parts and blobs,
which can go while the entry stays.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import Any, Final

from inspectorate.core import canonical, moments
from inspectorate.core.actor import Actor
from inspectorate.core.canonical import JSON, LARGEST
from inspectorate.core.dates import PartialDate
from inspectorate.core.ids import StreamId
from inspectorate.core.sources import Source, source_as_json, source_from_json

ENVELOPE: Final = 1

Log = str
"""`public`, `office`, later `matter/<id>`."""

PUBLIC: Final = "public"
OFFICE: Final = "office"

OPERATOR: Final = Actor("0" * 32, "operator")
"""Who acts in `public`: the installation as one; its name is the name of the log's key."""

LOG_NAME: Final = re.compile(r"public|office|matter/[0-9a-f]{32}")
KIND_NAME: Final = re.compile(r"[a-z][a-z_]*\.[a-z][a-z_]*")
PART_NAME: Final = re.compile(r"[a-z][a-z0-9_]{0,63}")
ROLE_NAME: Final = re.compile(r"[a-z][a-z_]{0,31}")
STREAM: Final = re.compile(r"[0-9a-f]{32}")
HASH: Final = re.compile(r"[0-9a-f]{64}")


class NotAnEntry(ValueError):
    """Bytes that no version of the envelope allows; the message says what is wrong with them."""


@dataclass(frozen=True, slots=True)
class Effective:
    """When something took effect: a date as far as known or an instant, in the office's time zone (`zone`, an IANA name).

    Whoever drafts an entry leaves `zone` empty; `append` writes the office's.
    """

    moment: PartialDate | datetime
    zone: str = ""

    @property
    def precision(self) -> str:
        """`day`, `month`, `year` or `instant`."""
        return self.moment.precision if isinstance(self.moment, PartialDate) else "instant"

    def as_json(self) -> dict[str, JSON]:
        """`{"on": "2021-04", "precision": "month", "zone": …}` or `{"at": "2021-04-12T…Z", "precision": "instant", "zone": …}`."""
        key, text = ("on", str(self.moment)) if isinstance(self.moment, PartialDate) else ("at", moments.written(self.moment))
        return {key: text, "precision": self.precision, "zone": self.zone}

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> "Effective":
        """Read what `as_json` wrote."""
        return _effective_read(value["on"], "", value["zone"]) if "on" in value else _effective_read("", value["at"], value["zone"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An entry before it has a place: what the verb knows. `parts` hold the words, by name.

    `after` is the `seq` that the writer last saw in this stream (0: a new stream); somebody else's entry in between is `Moved`.
    `cause` names the command or the entry (`office:12`) that this follows from; it is not kept in `public`.
    """

    stream: StreamId
    kind: str
    effective: Effective
    body: Mapping[str, Any] = field(default_factory=dict)
    kind_version: int = 1
    parts: Mapping[str, JSON] = field(default_factory=dict)
    sources: tuple[Source, ...] = ()
    cause: str | None = None
    after: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry as recorded. `parts` gives the salted SHA-256 of each part in hex; the values are asked for by name."""

    log: Log
    position: int
    stream: StreamId
    seq: int
    kind: str
    kind_version: int
    effective: Effective
    recorded_at: datetime
    actor: Actor
    cause: str | None
    body: Mapping[str, Any]
    sources: tuple[Source, ...]
    parts: Mapping[str, str]

    @property
    def id(self) -> str:
        """`log:position`."""
        return f"{self.log}:{self.position}"

    def as_json(self) -> dict[str, JSON]:
        """The envelope as it is written; `cause` only where there is one."""
        written: dict[str, JSON] = {
            "v": ENVELOPE,
            "log": self.log,
            "position": self.position,
            "stream": self.stream,
            "seq": self.seq,
            "kind": self.kind,
            "kind_version": self.kind_version,
            "effective": self.effective.as_json(),
            "recorded_at": moments.written(self.recorded_at),
            "actor": {"id": self.actor.id, "role": self.actor.role},
            "body": self.body,
            "sources": [source_as_json(source) for source in self.sources],
            "parts": dict(self.parts),
        }
        return written if self.cause is None else {**written, "cause": self.cause}

    def encode(self, body: str | None = None) -> bytes:
        """The bytes that are stored and hashed: `canonical.encode(self.as_json())`, put together where that is quicker.

        `body` is the body's canonical text where the caller has it already. Raises NotCanonical.
        """
        quoted, actor = canonical.quoted, self.actor
        cause = "" if self.cause is None else f'"cause":{quoted(self.cause)},'
        parts = canonical.text(self.parts) if self.parts else "{}"
        sources = canonical.text([source_as_json(source) for source in self.sources]) if self.sources else "[]"
        text = (
            f'{{"actor":{{"id":{quoted(actor.id)},"role":{quoted(actor.role)}}},'
            f'"body":{canonical.text(self.body) if body is None else body},{cause}"effective":{_effective(self.effective)},'
            f'"kind":{quoted(self.kind)},"kind_version":{self.kind_version},"log":{quoted(self.log)},"parts":{parts},'
            f'"position":{self.position},"recorded_at":{quoted(moments.written(self.recorded_at))},"seq":{self.seq},'
            f'"sources":{sources},"stream":{quoted(self.stream)},"v":{ENVELOPE}}}'
        )
        return canonical.encode(self.as_json()) if canonical.holds_nul(text) or not text.isascii() else text.encode()


@lru_cache(1024)
def _effective(effective: Effective) -> str:
    return canonical.text(effective.as_json())


@lru_cache(1024)
def _effective_read(on: str, at: str, zone: str) -> Effective:
    return Effective(PartialDate.parse(on) if on else moments.read(at), zone)


def parse(data: bytes) -> Entry:
    """The entry of stored bytes. Raises NotAnEntry for bytes that `Entry.encode` would not have written."""
    try:
        value = canonical.read(data)
        if value["v"] != ENVELOPE:
            raise NotAnEntry(f"envelope version {value['v']!r} is not known here")
        entry = Entry(
            log=value["log"],
            position=value["position"],
            stream=value["stream"],
            seq=value["seq"],
            kind=value["kind"],
            kind_version=value["kind_version"],
            effective=Effective.from_json(value["effective"]),
            recorded_at=moments.read(value["recorded_at"]),
            actor=Actor(value["actor"]["id"], value["actor"]["role"]),
            cause=value.get("cause"),
            body=value["body"],
            sources=tuple(source_from_json(source) for source in value["sources"]),
            parts=value["parts"],
        )
        check(entry)
        if entry.encode() != data:
            raise NotAnEntry("it is not in the form in which the journal writes it")
    except (KeyError, TypeError, AttributeError) as inner:
        raise NotAnEntry(f"its envelope is incomplete or of the wrong shape ({inner})") from inner
    except ValueError as inner:
        raise NotAnEntry(str(inner)) from inner
    return entry


_SHAPED = re.compile(f"(?:{LOG_NAME.pattern}) {STREAM.pattern} {KIND_NAME.pattern} {STREAM.pattern} {ROLE_NAME.pattern}")
_COUNTED = {int}


def _is_shaped(entry: Entry) -> bool:
    """At one glance, what nearly every entry is: names in their shape, no parts, no cause but a text, numbers that are numbers."""
    if (
        entry.parts
        or type(entry.cause) not in (str, type(None))
        or {type(entry.position), type(entry.seq), type(entry.kind_version)} != _COUNTED
    ):
        return False
    try:
        return _SHAPED.fullmatch(" ".join((entry.log, entry.stream, entry.kind, entry.actor.id, entry.actor.role))) is not None
    except TypeError:
        return False


def check(entry: Entry) -> None:
    """Refuse an entry whose names and numbers have a shape that the journal does not write. Raises NotAnEntry."""
    if _is_shaped(entry) and 0 < entry.position <= LARGEST and 0 < entry.seq <= LARGEST and 0 < entry.kind_version <= LARGEST:
        return
    shapes = (
        ("log", LOG_NAME, entry.log),
        ("stream", STREAM, entry.stream),
        ("kind", KIND_NAME, entry.kind),
        ("actor", STREAM, entry.actor.id),
        ("role", ROLE_NAME, entry.actor.role),
        *(("part", PART_NAME, name) for name in entry.parts),
        *(("hash of a part", HASH, value) for value in entry.parts.values()),
    )
    for what, shape, text in shapes:
        if not isinstance(text, str) or not shape.fullmatch(text):
            raise NotAnEntry(f"{text!r} is not a {what} as the journal writes it")
    for what, number in (("position", entry.position), ("seq", entry.seq), ("kind_version", entry.kind_version)):
        if type(number) is not int or not 0 < number <= LARGEST:
            raise NotAnEntry(f"{number!r} is not a {what}: a number from 1")
    if entry.cause is not None and not isinstance(entry.cause, str):
        raise NotAnEntry("its cause is not a text")
