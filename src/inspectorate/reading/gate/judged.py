"""Which of the things that a file says beside its pages are leaks, which are notes, which are nothing. Runs in a worker."""

from collections.abc import Callable, Iterable, Iterator

from inspectorate.reading.gate.inside import Said
from inspectorate.reading.gate.lines import Found
from inspectorate.reading.gate.reveals import Hiding
from inspectorate.reading.gate.values import Leak
from inspectorate.reading.gate.words import length, unseen

LEAST = 2
"""Letters."""
SETTINGS = (".joboptions",)
"""Names of attachments that a maker of PDFs adds by itself."""
NOTED = {"bookmark": "unseen bookmark", "property": "unseen property", "place of our own": "unseen place"}
"""Where words that stand on no page are worth knowing, though nothing says that a page hides them."""


def judged(said: Iterable[Said], hiding: Hiding, box_of: Callable[[Said], tuple[int, int, int, int] | None]) -> Iterator[Found]:
    """A leak each for what tells more than the pages, then one note a kind for what merely stands on none of them."""
    noted: dict[str, list[str]] = {}
    for one in said:
        if one.way == "attachment":
            way = "unseen settings" if one.text.lower().endswith(SETTINGS) else one.way
            yield Found(Leak(way=way, length=one.bytes, number=one.number), one.text)
        elif one.way == "thumbnail":
            if hiding.hides(one.page):
                yield Found(Leak(way=one.way, length=0, page=one.page))
        elif told := _told(one, hiding):
            leak = Leak(way=one.way, length=length(told), page=one.page, box=box_of(one), number=one.number)
            yield Found(leak, one.text if one.way != "earlier revision" else " ".join(told))
        elif one.way in NOTED:
            noted.setdefault(NOTED[one.way], []).extend(unseen(one.text, hiding.shown))
    yield from (Found(Leak(way=way, length=length(words)), " ".join(words)) for way, words in noted.items() if length(words) >= LEAST)


def _told(one: Said, hiding: Hiding) -> list[str]:
    """The words that make it a leak."""
    fresh = unseen(one.text, hiding.shown)
    if not fresh:
        return []
    if one.way == "earlier revision":
        return [word for word in fresh if word not in hiding.tails]
    if one.way in {"form field", "comment", "covered field"}:  # nobody writes there what everybody may read
        return fresh
    return hiding.told(one.text) or (fresh if one.stands_for and _blacked(one.page, hiding) else [])


def _blacked(page: int, hiding: Hiding) -> bool:
    return page > 0 and hiding.picture(page).anywhere()
