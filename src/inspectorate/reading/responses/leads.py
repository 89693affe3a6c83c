"""What the words over a list say of its answer: "enjoy the support of Marivana", "the Council has agreed to:". Pure."""

import re

from inspectorate.reading.confidence import confidence
from inspectorate.reading.document import Passage
from inspectorate.reading.text.sentences import sentences
from inspectorate.reading.values import Response

ABOUT = re.compile(r"\brecommendations\b", re.IGNORECASE)
_NO = r"(?:do|does|did|could|can)(?:es)? not|cannot|not"
POSITIONS = (
    (
        "non-concur",
        re.compile(rf"\b(?:{_NO}) (?:\w+ )?(?:enjoy|have|accept|support|agree)\w*|\b(?:is|are|were|been) rejected by\b", re.IGNORECASE),
    ),
    ("partially concur", re.compile(r"\b(?:partially|partly|in part|in principle)\b", re.IGNORECASE)),
    (
        "concur",
        re.compile(
            r"\b(?:enjoy|enjoys|have|has|received?) (?:the|its|their) (?:full )?(?:support|agreement|approval)\b"
            r"|\b(?:are|were|been) (?:fully )?(?:supported|accepted|agreed(?: to)?|approved|endorsed) by\b"
            r"|\balready (?:been )?(?:implemented|in the process of (?:being )?implement\w+)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "neither",
        re.compile(
            r"\bwill (?:\w+ )?be (?:\w+ )?(?:examined|considered|reviewed|studied) by\b"
            r"|\bare (?:being|under) (?:examin|consider|review)\w+",
            re.IGNORECASE,
        ),
    ),
)
"""Asked in this order: what is not supported names the support too."""
UNDERTAKEN = re.compile(
    r"\b(?<!we )(?:has|have) (?:\w+ )?(?:agreed|undertaken|committed)(?: (?:that (?:it|they) will|to)\b|:$)[^.]{0,160}$", re.IGNORECASE
)
"""The last words over a list of what somebody has agreed to do."""


def by_lead(lead: Passage | None) -> Response | None:
    """The position that the words over a list give for all its items, with their sentence; None where they give none."""
    if lead is None:
        return None
    for start, end in sentences(lead.text):
        said = lead.text[start:end]
        position = next((name for name, pattern in POSITIONS if pattern.search(said)), None) if ABOUT.search(said) else None
        position = position or ("concur" if end == len(lead.text) and UNDERTAKEN.search(said) else None)
        if position:
            names = ("by lead",)
            return Response(
                position=position, text=said, spans=lead.spans(start, end), confidence=confidence("position", names), evidence=names
            )
    return None
