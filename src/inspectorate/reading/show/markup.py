"""HTML made of values: whatever was not made here as an element is text, and text is always escaped."""

from dataclasses import dataclass
from html import escape

VOID = frozenset({"br", "image", "img", "input", "meta", "rect"})
"""Elements that hold nothing."""
_FORBIDDEN = dict.fromkeys([*range(9), 11, 12, *range(14, 32), *range(127, 160), 0xFFFE, 0xFFFF], "\ufffd")


@dataclass(frozen=True, slots=True)
class Element:
    """Finished markup; only this module and fixed files of ours make it."""

    html: str


Child = Element | str | None


def text(words: str) -> Element:
    """Escaped words; what HTML forbids in a document becomes the replacement character."""
    return Element(escape(words.translate(_FORBIDDEN)))


def element(name: str, *children: Child, **attributes: str | int | bool | None) -> Element:
    """An element. Attribute names lose a closing underscore and write `_` as `-`; None and False leave an attribute out."""
    written = "".join(_attribute(key, value) for key, value in attributes.items() if value is not None and value is not False)
    if name in VOID:
        return Element(f"<{name}{written}/>")
    return Element(f"<{name}{written}>{joined(*children).html}</{name}>")


def joined(*children: Child) -> Element:
    """Children one after the other."""
    return Element("".join((child if isinstance(child, Element) else text(child)).html for child in children if child is not None))


def _attribute(key: str, value: str | int | bool) -> str:
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{text(str(value)).html}"'
