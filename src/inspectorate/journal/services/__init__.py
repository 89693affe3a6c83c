"""The journal's verbs and reads, one file a group; rooms call them from here."""

from inspectorate.core.entries import OFFICE, PUBLIC, Draft, Effective, Entry, Log
from inspectorate.journal.reading import entries, entry, head, part, root, seq
from inspectorate.journal.services.appending import Written, append
from inspectorate.journal.services.checking import checkpoint, verify
from inspectorate.journal.services.exporting import export
from inspectorate.journal.services.purging import purge
from inspectorate.journal.services.replaying import replay
from inspectorate.journal.services.sweeping import sweep
from inspectorate.journal.services.uses import needed

__all__ = [
    "OFFICE",
    "PUBLIC",
    "Draft",
    "Effective",
    "Entry",
    "Log",
    "Written",
    "append",
    "checkpoint",
    "entries",
    "entry",
    "export",
    "head",
    "needed",
    "part",
    "purge",
    "replay",
    "root",
    "seq",
    "sweep",
    "verify",
]
