"""The frozen value of each public page: what its template needs and nothing else. Pure.

`queries` fills them, templates print them. Words of a document or a listing are kept as given; labels are codes that
templates put into words. Every `url` is a path of this site, ready to print. Counts are of published things only.
"""

from inspectorate.library.values.answers import ChooserPage, DocumentFile, GonePage, Moved, PagePicture
from inspectorate.library.values.cited import Cited, Citing, FiguresTable, FileAccess, TableBalance, TableCell, TableFile
from inspectorate.library.values.fronts import AboutPage, AgenciesPage, AgencyPage, Holdings, HomePage, Listed
from inspectorate.library.values.listings import ListedLabel, ListingEntry, ListingView
from inspectorate.library.values.pages import LitBox, PageHits, PageView, Picture, ReadHere, ResultPlace, TextBlock
from inspectorate.library.values.recommendations import ListedPart, Money, Recommendation, RecommendationPage, ReportRef, Response
from inspectorate.library.values.reports import Document, Heading, LeftOut, ReportPage, SelfCheck, Version
from inspectorate.library.values.results import (
    Chip,
    Facet,
    Option,
    PageHit,
    Pager,
    RecommendationHit,
    ReportLine,
    ResultFile,
    SearchPage,
    Sort,
    Suggestion,
)
from inspectorate.library.values.sourced import Fact, Link, Note, Piece, Source, SourceKind, Statement

__all__ = [
    "AboutPage",
    "AgenciesPage",
    "AgencyPage",
    "Chip",
    "ChooserPage",
    "Cited",
    "Citing",
    "Document",
    "DocumentFile",
    "Facet",
    "Fact",
    "FiguresTable",
    "FileAccess",
    "GonePage",
    "Heading",
    "Holdings",
    "HomePage",
    "LeftOut",
    "Link",
    "Listed",
    "ListedLabel",
    "ListedPart",
    "ListingEntry",
    "ListingView",
    "LitBox",
    "Money",
    "Moved",
    "Note",
    "Option",
    "PageHit",
    "PageHits",
    "PagePicture",
    "PageView",
    "Pager",
    "Picture",
    "Piece",
    "ReadHere",
    "Recommendation",
    "RecommendationHit",
    "RecommendationPage",
    "ReportLine",
    "ReportPage",
    "ReportRef",
    "Response",
    "ResultFile",
    "ResultPlace",
    "SearchPage",
    "SelfCheck",
    "Sort",
    "Source",
    "SourceKind",
    "Statement",
    "Suggestion",
    "TableBalance",
    "TableCell",
    "TableFile",
    "TextBlock",
    "Version",
]
