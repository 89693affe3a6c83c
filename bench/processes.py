"""What a process and those it started use, as the kernel counts it: processor time and memory. Linux only."""

import os
from pathlib import Path

TICK = os.sysconf("SC_CLK_TCK")


def tree(pid: int) -> list[int]:
    """The process and all that descend from it."""
    found, at = [pid], 0
    while at < len(found):
        for children in Path(f"/proc/{found[at]}/task").glob("*/children"):
            found += [int(child) for child in children.read_text("ascii").split()]
        at += 1
    return found


def seconds(pid: int) -> float:
    """Processor seconds of the tree, ended children included."""
    return sum(sum(map(int, _stat(one)[11:15])) for one in tree(pid)) / TICK


def peak(pid: int) -> int:
    """The most bytes that one process ever had in memory."""
    lines = Path(f"/proc/{pid}/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM"))


def name(pid: int) -> str:
    """Its command line."""
    return Path(f"/proc/{pid}/cmdline").read_text("utf-8").replace("\0", " ")


def _stat(pid: int) -> list[str]:
    """The fields behind the command's name, which may hold anything: the first is the state."""
    return Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
