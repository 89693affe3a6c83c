"""What a person should look at before the recommendations of a document are relied on. Pure."""

from collections.abc import Sequence

from inspectorate.reading.document import Document
from inspectorate.reading.values import Flag, Recommendation, SelfCheck


def flags(document: Document, recommendations: Sequence[Recommendation], checks: Sequence[SelfCheck]) -> tuple[Flag, ...]:
    """The flags of a document's recommendations."""
    return ()
