"""A page of HTML as a tree, and the words and links that a person sees in a piece of it. No network, no entities from outside."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import cast

from lxml import etree

from inspectorate.reading.listings.values import Link

Element = etree._Element

_UNSEEN = frozenset({"script", "style", "template", "noscript", "head", "button", "select", "option", "svg", "iframe", "object"})
_PARAGRAPHS = frozenset(
    {"p", "div", "li", "ul", "ol", "section", "article", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "dd", "dt", "pre"}
)
_HIDDEN_CLASSES = frozenset({"hidden", "d-none", "display-none"})
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\r\n\f]+")
_MAX_LINKS = 50


def parse_page(text: str) -> Element | None:
    """The tree of a page; None where the parser finds no element. Depth and text nodes are limited by the parser itself."""
    parser = etree.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        return etree.fromstring(text.encode("utf-8", errors="replace"), parser)
    except (etree.LxmlError, ValueError):
        return None


def tag(element: Element) -> str:
    """The element's name in lower case; "" for what is no element."""
    return element.tag.lower() if isinstance(element.tag, str) else ""


def classes(element: Element) -> frozenset[str]:
    """The element's classes in lower case."""
    return frozenset((element.get("class") or "").lower().split())


def is_seen(element: Element) -> bool:
    """Whether the element itself shows words: not a script, a button or one that is hidden. What is read aloud (`sr-only`) is seen."""
    hidden = "hidden" in element.attrib or _HIDDEN_STYLE.search(element.get("style") or "")
    return tag(element) not in _UNSEEN and not hidden and not classes(element) & _HIDDEN_CLASSES


def line(element: Element) -> int | None:
    """The line of the file on which the element begins."""
    return cast("int | None", element.sourceline)


def words(element: Element) -> str:
    """The words seen in an element: white space of the source single, line breaks as such, paragraphs parted by an empty line."""
    return joined(list(_pieces(element)))


def short_words(element: Element, limit: int) -> str:
    """The element's words on one line when they are no longer than `limit`, else ""; it looks no further than it must."""
    found: list[str] = []
    length = 0
    for piece in _pieces(element):
        found.append(piece)
        length += len(piece.strip())
        if length > limit:
            return ""
    text = " ".join("".join(found).split())
    return text if len(text) <= limit else ""


def joined(pieces: list[str]) -> str:
    """Pieces of text and breaks as words: see `words`."""
    text = "".join(piece if piece in ("\n", "\n\n") else _SPACE.sub(" ", piece) for piece in pieces)
    lines = [line.strip(" ") for line in text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n ")


def pieces_of(element: Element) -> list[str]:
    """The element's pieces, to be put together with others by `joined`."""
    return list(_pieces(element))


def links(element: Element) -> tuple[Link, ...]:
    """The addresses in an element that a person can follow, in order."""
    found = (piece for piece in element.iter("a") if piece.get("href") and is_seen(piece))
    made = (Link(address=(piece.get("href") or "").strip(), words=" ".join(words(piece).split())) for piece in found)
    return tuple(islice((link for link in made if _leads(link.address)), _MAX_LINKS))


def exact_date(element: Element) -> str:
    """The machine's form of the first `<time datetime>` in the element; "" where there is none."""
    return next((stamp for time in element.iter("time") if (stamp := time.get("datetime"))), "")


def _leads(address: str) -> bool:
    scheme = re.match(r"\s*([a-zA-Z][a-zA-Z0-9+.-]*):", address)
    return bool(address) and not address.startswith("#") and (not scheme or scheme[1].lower() in ("http", "https", "ftp"))


def _pieces(root: Element) -> Iterator[str]:
    """Text and breaks in order; a loop with its own stack, since pages nest deeper than Python calls may."""
    stack: list[Element | str] = [root]
    while stack:
        top = stack.pop()
        if isinstance(top, str):
            yield top
        elif is_seen(top):
            yield from _opening(top)
            stack += reversed(_inside(top))


def _opening(element: Element) -> Iterator[str]:
    if tag(element) in _PARAGRAPHS:
        yield "\n\n"
    elif tag(element) == "br":
        yield "\n"


def _inside(element: Element) -> list[Element | str]:
    inside: list[Element | str] = _text(element, element.text)
    for child in element:
        inside.append(child)
        inside += _text(element, child.tail)
    if tag(element) in _PARAGRAPHS:
        inside.append("\n\n")
    return inside


def _text(element: Element, text: str | None) -> list[Element | str]:
    """A piece of the element's own text; within `pre` its line ends are line breaks."""
    if not text or not tag(element):
        return []
    if tag(element) != "pre":
        return [text]
    lines = text.split("\n")
    return [lines[0], *(piece for line in lines[1:] for piece in ("\n", line))]
