"""The one file that every page of HTML is poured into, with a policy that lets nothing else run or load."""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from inspectorate.reading.show.markup import Element

_FILE = Path(__file__).parent / "document.html"
_HOLE = re.compile(r"\{\{(\w+)\}\}")
_INLINE = re.compile(r"<(style|script)>(.*?)</\1>", re.DOTALL)


def halves(**parts: Element) -> tuple[str, str]:
    """The document before and after its `{{content}}`, the other holes filled; what is long can be written between them."""
    filled = {name: part.html for name, part in parts.items()} | {"policy": _policy(_FILE.read_text("utf-8"))}
    before, after = _FILE.read_text("utf-8").split("{{content}}")
    return _fill(before, filled), _fill(after, filled)


def _fill(text: str, parts: dict[str, str]) -> str:
    return _HOLE.sub(lambda hole: parts[hole[1]], text)


def _policy(text: str) -> str:
    """Our own style and script by their hashes, pictures that stand in the file itself, and nothing more."""
    allowed = {name: b64encode(sha256(inner.encode()).digest()).decode() for name, inner in _INLINE.findall(text)}
    return f"default-src 'none'; img-src data:; style-src 'sha256-{allowed['style']}'; script-src 'sha256-{allowed['script']}'"
