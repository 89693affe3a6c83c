"""What kind of section a heading opens: recommendations, responses, earlier reports, contents, or something else. Pure."""

import re

from inspectorate.reading.layouts import Layout

KINDS = ("prior", "recommendations", "response", "contents", "not")
"""Asked in this order: "Status of prior recommendations" is about earlier reports."""
ENUMERATOR = re.compile(
    r"^(?:(?i:section|chapter|part|appendix|annex|slide|exhibit|attachment|enclosure|schedule)\s+)?(?:[A-Z]|\d{1,2}|[ivxIVX]{1,4})(?:\.\d{1,2}){0,3}[.):]?\s+(?:[—–-]\s+)?(?=\S)"
)
SPACED = re.compile(r"(?<![\w’'])([B-HJ-Z]) (?=[A-Z]{4})")
"""A first letter set apart from its word, as small capitals often leave it: "C ONCLUSIONS"."""
CONCLUDING = re.compile(
    r"^(?:(?:summary|list) of (?:the |our )?|(?:the )?(?:committee|commission|panel|board)(?:[’']s)? )?"
    r"(?:conclusions?|observations?|discussion)\b",
    re.IGNORECASE,
)


def kind_of(heading: str, layout: Layout) -> str:
    """One of `KINDS`, "conclusions" where conclusions and recommendations stand together, "loose" or "other".

    A loose heading has the word among others ("Areas for Improvement and Recommendations"): under it only what asks counts.
    """
    bare = SPACED.sub(r"\1", heading.strip().strip("*_").rstrip(":.").strip())
    for kind in KINDS:
        for text in dict.fromkeys((bare, ENUMERATOR.sub("", bare))):
            if layout.cue(f"heading_{kind}").search(text):
                return "conclusions" if kind == "recommendations" and CONCLUDING.match(text) else kind
    loose = next((text for text in (ENUMERATOR.sub("", bare), bare) if layout.cue("heading_recommendations_loose").search(text)), None)
    return "other" if loose is None else "conclusions" if CONCLUDING.match(loose) else "loose"
