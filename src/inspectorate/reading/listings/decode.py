"""Which letters a listing's bytes are: marks at the start, what the page declares, UTF-8, and at last Windows-1252. Pure."""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?([a-zA-Z0-9_-]{2,20})""", re.IGNORECASE)
_TEXT_CODECS = {"utf-8", "iso8859-1", "iso8859-15", "cp1252", "cp1250", "ascii", "utf-16", "utf-16-le", "utf-16-be"}
_TRIED_IN_TURN = ("utf-8", "cp1252", "latin-1")  # the last reads any bytes


def decode(data: bytes) -> tuple[str, str]:
    """The text and the encoding it was read as. Never fails: `latin-1` reads anything."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, errors="replace"), name.removesuffix("-sig")
    for name in (*_declared(data), *_TRIED_IN_TURN):
        try:
            return data.decode(name), name
        except UnicodeDecodeError:
            continue
    raise AssertionError("latin-1 reads any bytes")


def is_binary(data: bytes) -> bool:
    """Whether these bytes are no text in any encoding we read: zeros without a mark of UTF-16 or UTF-32."""
    return b"\0" in data[:4096] and not any(data.startswith(mark) for mark, _ in _MARKS)


def _declared(data: bytes) -> tuple[str, ...]:
    found = _DECLARED.search(data[:4096])
    try:
        name = codecs.lookup(found[1].decode("ascii")).name if found else ""
    except LookupError:
        return ()
    # A page that declares latin-1 means Windows-1252, as browsers have it.
    return ({"iso8859-1": "cp1252", "ascii": "cp1252"}.get(name, name),) if name in _TEXT_CODECS else ()
