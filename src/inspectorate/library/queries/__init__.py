"""The reads of the public side: one function a page, starting at the gate; frozen values out; the public tables and nothing else."""

from inspectorate.library.queries.documents import document, document_page, document_picture, picture
from inspectorate.library.queries.fronts import about, agencies, agency, home, issuer
from inspectorate.library.queries.listings import listing
from inspectorate.library.queries.numbered import numbered
from inspectorate.library.queries.pages import page
from inspectorate.library.queries.reports import recommendation, report
from inspectorate.library.queries.searching import result_file, search
from inspectorate.library.queries.suggesting import suggestions
from inspectorate.library.queries.tablefiles import table_file

__all__ = [
    "about",
    "agencies",
    "agency",
    "document",
    "document_page",
    "document_picture",
    "home",
    "issuer",
    "listing",
    "numbered",
    "page",
    "picture",
    "recommendation",
    "report",
    "result_file",
    "search",
    "suggestions",
    "table_file",
]
