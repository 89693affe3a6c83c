"""The words for the codes of a record, in the language of the page: fields, positions, editions, money, page states. Tables only."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

Table = Mapping[str, str | Promise]

FIELDS: Table = {
    "title": _("Title"),
    "number": _("Report number"),
    "issued_on": _("Issue date"),
    "submitted_on": _("Submitted to the agency head"),
    "sent_on": _("Sent to the legislature"),
    "posted_on": _("Posted"),
    "received_on": _("Received"),
    "recorded_on": _("Published here"),
    "issuer": _("Issuing office"),
    "agency": _("Agency"),
    "area": _("Oversight area"),
    "fiscal_year": _("Fiscal year"),
    "kind": _("Kind"),
    "type": _("Type"),
    "language": _("Language"),
    "summary": _("Executive summary"),
    "pages": _("Pages"),
    "document": _("Document file"),
    "recommendation": _("Recommendation"),
    "response": _("Response"),
    "target_date": _("Target date"),
    "status": _("Status"),
    "closure_condition": _("Closes when"),
    "lead_in": _("Lead-in"),
    "money": _("Amount"),
    "self_check": _("What the report says of itself"),
    "citation": _("Report cited"),
    "table": _("Table"),
    "other": _("Other"),
}
LEFT_OUT: Table = {
    "recommendation": _("recommendations"),
    "recommendations": _("recommendations"),
    "response": _("responses"),
    "responses": _("responses"),
    "target_date": _("target dates"),
    "status": _("statuses"),
    "closure_condition": _("closing conditions"),
    "summary": _("summaries"),
    "money": _("amounts"),
    "agency": _("agencies"),
    "kind": _("kinds"),
    "type": _("types"),
    "number": _("report numbers"),
    "citations": _("reports cited"),
}
CITED: Table = {
    "report": "",
    "follow-up": _("follows it up"),
    "earlier recommendation": _("recommended earlier"),
}
CITED_BY: Table = {
    "report": "",
    "follow-up": _("follows this report up"),
    "earlier recommendation": _("names its recommendations"),
}
"""What a report says of another that it names, seen from either."""
POSITIONS: Table = {
    "concur": _("Concurred"),
    "partially concur": _("Partially concurred"),
    "non-concur": _("Did not concur"),
    "alternative": _("Another way proposed"),
    "neither": _("Neither agreed nor disagreed"),
    "not stated": _("No response stated"),
}
POSITION_SHAPES: Mapping[str, str] = {
    "concur": "✓",
    "partially concur": "◐",
    "non-concur": "✕",
    "alternative": "→",
    "neither": "◇",
    "not stated": "○",
}
EDITIONS: Table = {
    "original": pgettext_lazy("edition of a report", "Original"),
    "revised": _("Revised"),
    "redacted": _("Redacted"),
    "erratum": _("Erratum"),
    "translation": _("Translation"),
    "remediated": _("Remediated for accessibility"),
}
MONEY: Table = {
    "questioned": _("Questioned costs"),
    "unsupported": _("Unsupported costs"),
    "better use": _("Funds put to better use"),
    "disallowed": _("Disallowed costs"),
    "recovered": _("Recovered"),
    "other": _("Other amount"),
}
LISTED: Table = {
    "text": _("Text in the listing"),
    "number": _("Number in the listing"),
    "status": _("Status in the listing"),
    "target_date": _("Target date in the listing"),
    "response": _("Response in the listing"),
    "addressee": _("Addressee in the listing"),
    "significant": _("Significant recommendation"),
    "details": _("Additional details"),
}
"""What a listing says of a recommendation beside the document, or alone."""
PAGE_STATES: Table = {
    "text": _("The text of this page is the document's own."),
    "ocr": _("The document holds this page as a picture; its text was read by a program and may hold mistakes."),
    "ocr in file": _("The text of this page was read from a picture by whoever made the file and may hold mistakes."),
    "blank": _("This page is blank."),
    "no text": _("No text could be read on this page."),
}
DOCUMENT_TEXTS: Table = {"digital": "", "mixed": _("partly read from pictures"), "ocr": _("read from pictures")}
FACETS: Table = {
    "agency": _("Agency"),
    "area": _("Oversight area"),
    "year": _("Fiscal year"),
    "kind": _("Kind"),
    "response": _("Response as printed"),
    "recommendations": _("Recommendations"),
    "issuer": _("Issuing office"),
    "language": _("Language"),
}
SUGGESTED: Table = {"words": _("search for"), "agency": _("agency"), "report": _("report")}
SORTS: Table = {"match": _("best match"), "newest": _("newest first"), "oldest": _("oldest first")}
YES_NO: Table = {"yes": _("with recommendations"), "no": _("without recommendations")}
OPTIONS: Mapping[str, Table] = {"response": POSITIONS, "recommendations": YES_NO}
"""Facets whose values are codes of ours."""
TABLES: Mapping[str, Table] = {
    "field": FIELDS,
    "left_out": LEFT_OUT,
    "position": POSITIONS,
    "shape": POSITION_SHAPES,
    "edition": EDITIONS,
    "money": MONEY,
    "listed": LISTED,
    "cited": CITED,
    "cited_by": CITED_BY,
    "page_state": PAGE_STATES,
    "document_text": DOCUMENT_TEXTS,
    "facet": FACETS,
    "sort": SORTS,
}
