"""How a command ends: one table for all commands."""

from enum import IntEnum


class Exit(IntEnum):
    """The process exit codes; `--help` of each command prints them."""

    FINE = 0
    FINDING = 1  # a finding, or a part that failed
    USAGE = 2
    UNREADABLE = 3
    INTERRUPTED = 130


TABLE = "exit codes: 0 fine · 1 a finding, or a part that failed · 2 wrong usage · 3 could not be read · 130 interrupted"
