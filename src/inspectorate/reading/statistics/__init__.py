"""The statistical tables of a semiannual report: their cells with places, and whether they balance. Pure."""

from inspectorate.reading.statistics.balances import flags
from inspectorate.reading.statistics.read import statistics

__all__ = ["flags", "statistics"]
