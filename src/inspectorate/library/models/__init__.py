"""Projections: the office's tables, and apart from them the public ones, which are built of the public log alone."""

from inspectorate.library.models.office import Acceptance, Answer, HeldDocument, HeldListing, Mark, OfficeReport, Publication
from inspectorate.library.models.public import (
    PublicBody,
    PublicCitation,
    PublicDocument,
    PublicNumber,
    PublicRecommendation,
    PublicReport,
    PublicVersion,
)

OFFICE = (HeldDocument, HeldListing, OfficeReport, Acceptance, Mark, Answer, Publication)
PUBLIC = (PublicReport, PublicVersion, PublicBody, PublicDocument, PublicNumber, PublicCitation, PublicRecommendation)

__all__ = [
    "OFFICE",
    "PUBLIC",
    "Acceptance",
    "Answer",
    "HeldDocument",
    "HeldListing",
    "Mark",
    "OfficeReport",
    "PublicBody",
    "PublicCitation",
    "PublicDocument",
    "PublicNumber",
    "PublicRecommendation",
    "PublicReport",
    "PublicVersion",
    "Publication",
]
