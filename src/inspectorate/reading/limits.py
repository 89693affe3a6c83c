"""How much one file may cost. Every limit ends in a reason on a page or on the file, never in a lost batch."""

from dataclasses import dataclass

MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Seconds are wall time, kept by the parent; memory is the worker's address space, kept by the kernel."""

    memory: int = 3072 * MEGABYTE
    open_seconds: float = 60
    page_seconds: float = 60
    file_seconds: float = 1800
    facts_seconds: float = 300
    picture_seconds: float = 30
    file_bytes: int = 2048 * MEGABYTE
    line_bytes: int = 32 * MEGABYTE
    sent_bytes: int = 512 * MEGABYTE
    pages: int = 5000
    deaths: int = 5
    """How often workers may die of one file before the rest of its pages is given up."""
    recycle: int = 200
    """Pages after which a worker is replaced by a fresh one."""
    picture_width: int = 4000
    """Pixels."""
