"""Any number of made reports with known truth, quickly: for benches of search, journal and ingest. Not for reading by people.

`reports(n, seed)` gives plain values, `pdf(report)` a file of one of them, and `python -m sample.large N OUT` writes either to disk.
Report i of a seed is the same whatever n is.
"""

from sample.large.made import Block, Made, Recommended, reports
from sample.large.pdf import pdf

__all__ = ["Block", "Made", "Recommended", "pdf", "reports"]
