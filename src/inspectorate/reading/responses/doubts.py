"""Why an answer that was read deserves a second look, in words for a person. Pure."""

from collections.abc import Iterator, Sequence

from inspectorate.core.spans import Span
from inspectorate.core.words import _
from inspectorate.reading.values import Flag, Recommendation

FEW = 5
"""One of so many that a letter leaves out was left out by its writer; of more, the reading may have missed some."""


def doubted(items: Sequence[Recommendation]) -> Iterator[Flag]:
    """One flag for all recommendations whose answers are doubted for the same reason and rest on the same words."""
    groups: dict[tuple[str, tuple[Span, ...]], list[str]] = {}
    for place, item in enumerate(items):
        if item.response is not None and item.response.doubt:
            groups.setdefault((item.response.doubt, item.response.spans), []).append(f"recommendations/{place}")
    for (kind, spans), about in groups.items():
        name, message = _said(kind)
        yield Flag(kind=name, message=message, about=tuple(about), spans=spans)
    ours = [place for place, item in enumerate(items) if item.origin == "this report"]
    out = [place for place in ours if items[place].response is None]
    if len(out) * FEW > len(ours) and any("letter" in item.response.evidence[:1] for item in items if item.response is not None):
        message = _("A letter goes through the recommendations one by one, and these are not among them.")
        yield Flag(kind="left out", message=message, about=tuple(f"recommendations/{place}" for place in out))


def _said(doubt: str) -> tuple[str, str]:
    """The kind of flag and its message."""
    match doubt:
        case "conflict":
            return "report and letter differ", _("The report and the respondent’s letter say different things of the same recommendation.")
        case "counted":
            return "names none", _("It is said of how many recommendations, but not of which, that somebody agrees or does not.")
        case "on none":
            return "comments on none", _("Somebody comments, but names no recommendation and takes no position on all of them.")
        case "unplaced":
            return "names none", _("Somebody takes a position on some recommendation, and nothing says on which.")
        case "mixed":
            return "agrees and refuses", _("The answer agrees, and beside that refuses something; it may be a partial agreement.")
    return "thin answer", _("The position rests on an undertaking whose words are not those of the recommendation.")
