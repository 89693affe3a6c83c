"""What kind of section a heading opens: recommendations, responses, earlier reports, contents, or something else. Pure."""

import re

from inspectorate.reading.layouts import Layout

KINDS = ("prior", "recommendations", "response", "contents", "not")
"""Asked in this order: "Status of prior recommendations" is about earlier reports."""
ENUMERATOR = re.compile(
    r"^(?:(?i:section|chapter|part|appendix|annex|slide|exhibit|attachment|enclosure|schedule)\s+)?(?:[A-Z]|\d{1,2}|[ivxIVX]{1,4})(?:\.\d{1,2}){0,3}[.):]?\s+(?=\S)"
)
CONCLUDING = re.compile(r"^(?:(?:summary|list) of (?:the |our )?)?(?:conclusions?|observations?|discussion)\b", re.IGNORECASE)


def kind_of(heading: str, layout: Layout) -> str:
    """One of `KINDS`, "conclusions" where conclusions and recommendations stand together, "loose" or "other".

    A loose heading has the word among others ("Areas for Improvement and Recommendations"): under it only what asks counts.
    """
    bare = heading.strip().strip("*_").rstrip(":.").strip()
    for text in dict.fromkeys((bare, ENUMERATOR.sub("", bare))):
        for kind in KINDS:
            if layout.cue(f"heading_{kind}").search(text):
                return "conclusions" if kind == "recommendations" and CONCLUDING.match(text) else kind
    return (
        "loose" if any(layout.cue("heading_recommendations_loose").search(text) for text in (bare, ENUMERATOR.sub("", bare))) else "other"
    )
