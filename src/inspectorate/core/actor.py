"""Who acts: an opaque id and the role in which they act. The name is kept elsewhere, where it can be purged."""

from dataclasses import dataclass

from inspectorate.core.ids import StreamId


@dataclass(frozen=True, slots=True)
class Actor:
    """A person (or the operator) in a role; stored as a value in every entry."""

    id: StreamId
    role: str
