"""A reading in words for the terminal: what was found, on which page, and what a person should look at."""

import re
import textwrap
from collections.abc import Iterator

from inspectorate.core.words import _
from inspectorate.reading.show.items import KINDS, Item, Kind, counted, items
from inspectorate.reading.values import Page, Reading, State, Unreadable

LABEL = 16
"""Columns for a label."""
UNSURE = 800
"""Below this confidence (of 1000) a value is followed by it."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+")


def printable(text: str) -> str:
    """The text without what could drive a terminal: control characters and marks that turn its direction."""
    return _CONTROL.sub(" ", text)


def summary(reading: Reading, width: int | None = None) -> str:
    """The whole reading, ending in a newline. Lines are broken at `width` columns, or not at all."""
    head = [printable(reading.file), f"{counted(reading)} · {reading.text} · {_('layout')} {reading.layout}"]
    return "\n".join((*head, *_groups(items(reading), width), *_pages(reading.pages), ""))


def refusal(failed: Unreadable) -> str:
    """One file that could not be read: its name, why, what to do."""
    return printable(f"{failed.file}: {failed.reason} {failed.advice}")


def _groups(every: tuple[Item, ...], width: int | None) -> Iterator[str]:
    opened: Kind | None = None
    for item in every:
        if not item.part and item.kind is not opened:
            opened = item.kind
            yield f"\n{KINDS[opened].capitalize()}"
        yield from _item(item, width)


def _item(item: Item, width: int | None) -> Iterator[str]:
    """An item on lines of its own, its value beside its label, its places behind the value."""
    indent = 4 if item.part else 2
    label = printable(item.label)
    words = printable(item.value) or _("not stated")
    behind = "  ".join(filter(None, (_places(item), *_doubts(item))))
    beside = len(label) < LABEL and item.kind is not Kind.CHECK
    hang = " " * (indent + LABEL) if beside else " " * (indent + 2)
    first = f"{' ' * indent}{label:<{LABEL}}" if beside else hang
    if not beside:
        yield " " * indent + label
    text = f"{words}  {behind}" if behind else words
    yield from textwrap.wrap(text, width, initial_indent=first, subsequent_indent=hang, break_on_hyphens=False) if width else [first + text]
    yield from (f"{hang}▲ {printable(message)}" for message in item.flags)


def _places(item: Item) -> str:
    return f"[{_('p.')} {', '.join(map(str, item.pages))}]" if item.pages else ""


def _doubts(item: Item) -> Iterator[str]:
    if item.withheld:
        yield _("[withheld: better asked than asserted]")
    if item.confidence is not None and (item.withheld or item.confidence < UNSURE):
        yield _("[{percent} % sure]").format(percent=item.confidence // 10)


def _pages(pages: tuple[Page, ...]) -> Iterator[str]:
    """The pages that are not plain text, and words that nobody can see; nothing where there are none."""
    odd = [page for page in pages if page.state is not State.TEXT or page.hidden]
    if odd:
        yield f"\n{_('Pages')}"
    for page in odd:
        hidden = "; ".join(_hidden(cause, lengths) for cause, lengths in sorted(_causes(page).items()))
        said = ": ".join(filter(None, (str(page.state), printable(page.reason))))
        yield f"  {_('p.')} {page.number}  {'  '.join(filter(None, (said, hidden)))}"


def _causes(page: Page) -> dict[str, list[int]]:
    """How many letters nobody can see in each place, by cause."""
    causes: dict[str, list[int]] = {}
    for words in page.hidden:
        causes.setdefault(words.cause, []).append(words.length)
    return causes


def _hidden(cause: str, lengths: list[int]) -> str:
    said = (
        _("{n} letters that nobody can see in {places} places ({cause})")
        if len(lengths) > 1
        else _("{n} letters that nobody can see ({cause})")
    )
    return said.format(n=sum(lengths), places=len(lengths), cause=cause)
