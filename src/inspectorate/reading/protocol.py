"""What a worker and its parent say to each other: one line of JSON each, checked on arrival, never a pickle.

parent                                          worker
{"do": "pages", "session", "path", "first", "last", "ocr", "repair"}   {"opened": count}, then {"page": …} each, then {"done": true}
{"do": "facts", "file", "sha256", "path", "count", "pages": n}  {"reading": …}; "path" (or null) has the file itself looked into
  followed by n lines, a page each: those of the "count" pages that this worker has not sent itself
{"do": "reveal", "path", "pages": n}                {"texts": the words of each leak and note}
  followed by n lines, a page each
{"do": "picture", "path", "page", "width"}          {"picture": base64 of a PNG}
                                                    {"failed": reason, "advice"} instead of any answer
"""

import base64
import binascii
import json
from typing import Any

from inspectorate.reading.plain import NotPlain, number_of, text_of

PAGE = b'{"page":'
READING = b'{"reading":'
PNG = b"\x89PNG\r\n\x1a\n"


def line(**message: Any) -> bytes:
    """A message as one line."""
    return json.dumps(message, separators=(",", ":")).encode() + b"\n"


def page(stored: bytes) -> bytes:
    """A page message round a page's stored line."""
    return PAGE + stored + b"}\n"


def reading(stored: bytes) -> bytes:
    """A reading message round a reading's stored line."""
    return READING + stored + b"}\n"


def inner(message: bytes, opening: bytes) -> bytes | None:
    """The stored line inside a page or reading message; None for another kind of message."""
    if not message.startswith(opening) or not message.endswith(b"}\n"):
        return None
    return message[len(opening) : -2]


def parsed(message: bytes) -> dict[str, Any]:
    """A small message. Raises NotPlain."""
    try:
        found = json.loads(message)
    except (ValueError, RecursionError) as error:
        raise NotPlain("the worker did not speak JSON") from error
    if type(found) is not dict:
        raise NotPlain("the worker did not send an object")
    return found


def failure(message: dict[str, Any]) -> tuple[str, str] | None:
    """Reason and advice of a failure; None when it is none."""
    if "failed" not in message:
        return None
    return text_of(message["failed"], "failed")[:1000], text_of(message.get("advice", ""), "advice")[:1000]


def count(message: dict[str, Any], most: int) -> int:
    """The number of pages that were opened."""
    found = number_of(message.get("opened"), "opened")
    if not 0 < found <= most:
        raise NotPlain(f"the file claims to have {found} pages")
    return found


def texts(message: dict[str, Any], count: int) -> tuple[str, ...]:
    """So many texts."""
    found = message.get("texts")
    if type(found) is not list or len(found) != count:
        raise NotPlain("the worker sent no words, or another number of them")
    return tuple(text_of(text, "texts") for text in found)


def picture(message: dict[str, Any]) -> bytes:
    """The PNG of a picture message."""
    try:
        found = base64.b64decode(text_of(message.get("picture"), "picture"), validate=True)
    except (binascii.Error, ValueError) as error:
        raise NotPlain("the worker sent no picture") from error
    if not found.startswith(PNG):
        raise NotPlain("the worker sent no PNG")
    return found
