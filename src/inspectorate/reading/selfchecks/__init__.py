"""What a report says of itself, held against what was read of it: counts, positions, totals, contents, numbers. Pure.

`self_checks` gives every statement with what it expects and whether it holds; `stated` how many recommendations it says it makes.
"""

from collections.abc import Iterator, Sequence

from inspectorate.core.text import normalise
from inspectorate.reading.document import Document
from inspectorate.reading.selfchecks.contents import contents
from inspectorate.reading.selfchecks.counts import counts, stated
from inspectorate.reading.selfchecks.numbering import numbering
from inspectorate.reading.selfchecks.sums import sums
from inspectorate.reading.values import Recommendation, SelfCheck

__all__ = ["self_checks", "stated"]


def self_checks(document: Document, recommendations: Sequence[Recommendation]) -> tuple[SelfCheck, ...]:
    """Every such statement, once; `holds` is None where it can't be decided."""
    found: dict[tuple[str, str, str], SelfCheck] = {}
    for one in _all(document, recommendations):
        found.setdefault((normalise(one.statement), str(sorted(one.expects.items())), one.scope.get("addressee", "")), one)
    return tuple(found.values())


def _all(document: Document, recommendations: Sequence[Recommendation]) -> Iterator[SelfCheck]:
    yield from counts(document, recommendations)
    yield from numbering(recommendations)
    yield from contents(document, recommendations)
    yield from sums(document)
