"""Which earlier reports a document cites, this office's and others', each with its places. Pure; what is known of words is data."""

from inspectorate.reading.citations.read import citations

__all__ = ["citations"]
