"""A question as a reader would say it: "Audits about CBP from fiscal year 2021". Title, chips and file names are made of it. Pure."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from itertools import pairwise

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inspectorate.library.labels import POSITIONS, Table
from inspectorate.library.question import Question

Named = Callable[[str, str], str]
"""The words for a facet's value: (facet, value) -> words."""

KINDS: Table = {
    "audit": gettext_lazy("Audits"),
    "inspection": gettext_lazy("Inspections"),
    "evaluation": gettext_lazy("Evaluations"),
    "review": gettext_lazy("Reviews"),
    "investigation": gettext_lazy("Investigations"),
    "investigative summary": gettext_lazy("Investigative summaries"),
    "management alert": gettext_lazy("Management alerts"),
    "management challenges": gettext_lazy("Reports on management challenges"),
    "semiannual report": gettext_lazy("Semiannual reports"),
    "annual report": gettext_lazy("Annual reports"),
    "peer review": gettext_lazy("Peer reviews"),
    "testimony": gettext_lazy("Testimonies"),
    "press release": gettext_lazy("Press releases"),
    "work plan": gettext_lazy("Work plans"),
    "government response": gettext_lazy("Government responses"),
    "follow-up": gettext_lazy("Follow-up reports"),
    "announcement": gettext_lazy("Announcements"),
    "parliamentary report": gettext_lazy("Parliamentary reports"),
    "letter": gettext_lazy("Letters"),
    "memorandum": gettext_lazy("Memoranda"),
}
"""What several reports of a kind are called."""

FRAMES: Table = {
    "agency": gettext_lazy("about %(values)s"),
    "area": gettext_lazy("on %(values)s"),
    "issuer": gettext_lazy("by %(values)s"),
    "year": gettext_lazy("from fiscal year %(values)s"),
    "years": gettext_lazy("from fiscal years %(values)s"),
    "response": gettext_lazy("with the response “%(values)s”"),
    "recommendations yes": gettext_lazy("with recommendations"),
    "recommendations no": gettext_lazy("without recommendations"),
    "recommendations": gettext_lazy("with or without recommendations"),
    "language": gettext_lazy("in %(values)s"),
}
"""How a narrowing is said, in the order in which a sentence says them."""

ORDER = ("agency", "area", "issuer", "recommendations", "response", "language", "year")
LONGEST_NAME = 80


def sentence(question: Question, named: Named) -> str:
    """The whole question; an empty one is "All reports"."""
    parts = [phrase(facet, question.values(facet), named) for facet in ORDER if question.values(facet)]
    words = [_("for “%(words)s”") % {"words": question.words}] if question.words else []
    kinds = question.values("kind")
    if not (kinds or parts or words):
        return _("All reports")
    return " ".join([phrase("kind", kinds, named) if kinds else _("Reports"), *parts, *words])


def phrase(facet: str, values: Sequence[str], named: Named) -> str:
    """One narrowing: several values are joined by "or", three or more years in a row by "to"."""
    match facet:
        case "kind":
            plurals = [str(KINDS.get(value, named(facet, value))) for value in values]
            return either([plurals[0], *(plural[:1].lower() + plural[1:] for plural in plurals[1:])])
        case "year":
            return str(FRAMES["year" if len(values) == 1 else "years"]) % {"values": _years(values)}
        case "recommendations":
            return str(FRAMES[f"recommendations {values[0]}" if len(values) == 1 else "recommendations"])
        case "response":
            return str(FRAMES[facet]) % {"values": either([str(POSITIONS.get(value, value)) for value in values])}
    return str(FRAMES[facet]) % {"values": either([named(facet, value) for value in values])}


def either(words: Sequence[str]) -> str:
    """One, or one or another: "a", "a or b", "a, b or c"."""
    return words[0] if len(words) == 1 else _("%(some)s or %(last)s") % {"some": ", ".join(words[:-1]), "last": words[-1]}


def file_name(words: str, ending: str) -> str:
    """A sentence as the name of a file: lower-case letters and digits with hyphens, cut between words."""
    folded = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9]+", "-", folded).strip("-")
    short = name if len(name) <= LONGEST_NAME else name[:LONGEST_NAME].rsplit("-", 1)[0]
    return f"{short or 'reports'}.{ending}"


def _years(values: Sequence[str]) -> str:
    years = sorted(map(int, values))
    if len(years) > 2 and all(after == before + 1 for before, after in pairwise(years)):
        return _("%(first)s to %(last)s") % {"first": years[0], "last": years[-1]}
    return either([str(year) for year in years])
