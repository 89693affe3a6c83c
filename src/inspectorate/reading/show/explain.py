"""Why a document was read as it was, in words for the terminal: the layouts with their points, and every place with its reason."""

from collections.abc import Iterator

from inspectorate.core.words import _
from inspectorate.reading.layouts import shipped
from inspectorate.reading.recommendations.explain import Explanation, Place
from inspectorate.reading.show.summary import printable

VERDICTS = {
    "taken": _("taken"),
    "earlier": _("taken, of an earlier report"),
    "again": _("the same again"),
    "left": _("left"),
    "passed": _("passed over"),
}


def explanation(file: str, found: Explanation) -> str:
    """All of it, ending in a newline."""
    head = _("{file}: read by the layout {name}, version {version}").format(
        file=printable(file), name=found.layout.name, version=found.layout.version
    )
    rows = [head, "", _("Layouts (the one with most points reads, {n} are needed)").format(n=found.enough), *_layouts(found)]
    rows += ["", _("Places"), *(line for place in found.places for line in _place(place))]
    if found.answers:
        said = _("From page {n} on others answer; nothing there is looked at for recommendations.").format(n=found.answers)
        rows += ["", said]
    return "\n".join((*rows, ""))


def _layouts(found: Explanation) -> Iterator[str]:
    """Each layout with its points and the signs that were found; of an office's own those too that were not."""
    for score in found.scores:
        yield f"  {score.layout.name:<16}{score.points:>4}"
        for sign in score.found:
            yield f"  {'':16}{sign.points:>+4}  {sign.where}: {sign.pattern}"
        own = score.layout not in shipped()
        for sign in (sign for sign in score.layout.signs if own and sign not in score.found):
            yield f"  {'':16}{0:>4}  {sign.where}: {sign.pattern} ({_('not found')})"


def _place(place: Place) -> Iterator[str]:
    number = f" {printable(place.number)}" if place.number else ""
    yield f"  {_('p.')} {place.page:<4}{VERDICTS[place.verdict]}{number}: {printable(place.words)}"
    yield f"  {'':7}{printable(place.rule)}; {printable(place.why)}" if place.rule else f"  {'':7}{printable(place.why)}"
