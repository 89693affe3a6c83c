"""What every bench shares: seconds of an action, and a line with a ratio, its spread and both rates."""

import resource
import statistics
import time
from collections.abc import Callable, Sequence

NAME = 52
"""Letters of a line's name."""


def timed(action: Callable[[], object]) -> float:
    """Seconds by the clock."""
    begun = time.perf_counter()
    action()
    return time.perf_counter() - begun


def processor(who: int = resource.RUSAGE_SELF) -> float:
    """Seconds of processor time so far: of this process, or of its children that have ended (`RUSAGE_CHILDREN`)."""
    used = resource.getrusage(who)
    return used.ru_utime + used.ru_stime


def spent(action: Callable[[], object]) -> float:
    """Seconds of this process's processor time, all threads: what a machine that others use changes least."""
    begun = processor()
    action()
    return processor() - begun


def peak_mb(who: int = resource.RUSAGE_SELF) -> float:
    """Memory at its highest, in MB: of this process, or of the largest child that has ended (`RUSAGE_CHILDREN`)."""
    return resource.getrusage(who).ru_maxrss / 1024


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which so great a share of the others lies; the nearest one there is."""
    return sorted(values)[min(len(values) - 1, round(share * (len(values) - 1)))]


def ratio(name: str, ratios: Sequence[float], said: str, *, aim: str = "") -> None:
    """A line: the median of the ratios with their spread, then what was measured, then what was aimed at."""
    spread = f"{min(ratios):.2f} to {max(ratios):.2f} in {len(ratios)} rounds"
    aimed = f"   aim {aim}" if aim else ""
    print(f"{name:{NAME}} {statistics.median(ratios):6.2f}x   {spread}   {said}{aimed}", flush=True)


def plain(name: str, said: str) -> None:
    """A line without a ratio."""
    print(f"{name:{NAME}} {said}", flush=True)
