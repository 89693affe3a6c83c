"""What a reader may be about to type: agencies, reports, words; all of it public, all of it leading somewhere."""

from urllib.parse import urlencode

from django.db.models import Max

from inspectorate.access import gate
from inspectorate.core.actor import Actor
from inspectorate.library import indexing
from inspectorate.library.models import PublicBody
from inspectorate.library.queries.answering import rows
from inspectorate.library.values import Suggestion

MOST = 5
FEWEST_LETTERS = 2


def suggestions(actor: Actor, typed: str) -> tuple[Suggestion, ...]:
    """Words completed, agencies whose name has these words, reports by title or number; at most five of each."""
    words = typed.strip()
    if len(words) < FEWEST_LETTERS:
        return ()
    engine = indexing.whole()
    found = engine.suggest(typed.lstrip(), limit=MOST)
    reports = {row.id: row for row in rows(actor, found.reports)}
    return (
        *(Suggestion(kind="words", text=text, url="/reports/?" + urlencode({"q": text})) for text in found.queries),
        *_agencies(actor, words),
        *(
            Suggestion(kind="report", text=reports[one].title or reports[one].path, note=reports[one].number, url=reports[one].path)
            for one in found.reports
            if one in reports
        ),
    )


def _agencies(actor: Actor, words: str) -> list[Suggestion]:
    named = gate.visible(actor, PublicBody).filter(role="agency", name__icontains=words)
    found = named.values_list("code").annotate(name=Max("name")).order_by("code")[:MOST]
    return [Suggestion(kind="agency", text=name, url=f"/agencies/{code}/") for code, name in found]
