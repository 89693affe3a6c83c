"""How pages and readings are stored: our own integer format, a line of JSON a page, compressed with zstd.

A file opens with a line that names its schema. Words nobody can see are box, cause and length only. Boxes and sizes are
1/100 pt, confidence 1/1000.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import zstandard

from inspectorate.reading.plain import LONGEST, NotPlain, from_plain, number_of, text_of, to_plain
from inspectorate.reading.rows import named
from inspectorate.reading.values import Block, Hidden, Line, Page, Reading, Role, State, Word

PAGES = "inspectorate.pages/1"
READING = "inspectorate.stored-reading/1"
LEVEL = 9
LARGEST = 1 << 30
"""Bytes that a stored file may hold when unpacked."""
WORDS = 500_000
"""Words that one page may hold."""
_ROLES = {role.value: role for role in Role}
PARTS = frozenset(("number", "width", "height", "rotation", "state", "reason", "engine", "words", "lines", "blocks", "hidden"))
"""What a page's line holds."""
NOWHERE = (0, 0, 0, 0)
FARTHEST = 2**31
"""1/100 pt."""
_LOOKS = [(bool(look & 1), bool(look & 2), bool(look & 4)) for look in range(8)]
_WORD = (str, int, int, int, int, int, int)


def dump_pages(pages: Iterable[Page]) -> bytes:
    """The pages, each on a line of its own."""
    lines = [page_line(page) for page in pages]
    return _pack([_line({"schema": PAGES, "pages": len(lines)}), *lines])


def load_pages(data: bytes, *, boxes: bool = True) -> tuple[Page, ...]:
    """All pages. Raises plain.NotPlain where the data is not what `dump_pages` wrote.

    Without `boxes` the words say what they say and stand nowhere, which takes a third of the time.
    """
    lines = _unpack(data, PAGES)[1]
    known: dict[str, Word] = {}
    return tuple(page_of(line) if boxes else _without_boxes(line, known) for line in lines)


def load_page(data: bytes, number: int) -> Page | None:
    """The page at place `number`, 1-based, without parsing the others; None where there is none."""
    _header, lines = _unpack(data, PAGES)
    return page_of(lines[number - 1]) if 0 < number <= len(lines) else None


def dump_reading(reading: Reading, pages_hash: str | None = None) -> bytes:
    """The reading without its pages, which it names by the hash of their stored form (made here when not given)."""
    named = pages_hash or hashlib.sha256(dump_pages(reading.pages)).hexdigest()
    return _pack([_line({"schema": READING, "pages": named}), reading_line(reading)])


def load_reading(data: bytes, pages: Sequence[Page] = ()) -> Reading:
    """The reading, with these pages put back in. Raises plain.NotPlain."""
    _header, lines = _unpack(data, READING)
    if len(lines) != 1:
        raise NotPlain("a stored reading is one line")
    return reading_of(lines[0], pages)


def pages_hash(data: bytes) -> str:
    """The hash of the stored pages that a stored reading names."""
    return text_of(_unpack(data, READING)[0].get("pages"), "pages")


def page_line(page: Page) -> bytes:
    """One page as one line; one that was sent is stored as it came."""
    if page.line:
        return page.line
    plain: dict[str, Any] = {
        "number": page.number, "width": page.width, "height": page.height, "rotation": page.rotation,
        "state": page.state.value, "reason": page.reason, "engine": page.engine,
        "words": [[word.text, *word.box, word.size, word.bold + 2 * word.italic + 4 * word.unsure] for word in page.words],
        "lines": [[line.first, line.last] for line in page.lines],
        "blocks": [[block.first, block.last, block.role.value, block.table, block.row, block.column] for block in page.blocks],
    }  # fmt: skip
    if page.hidden:
        plain["hidden"] = [[*hidden.box, hidden.cause, hidden.length] for hidden in page.hidden]
    return _line(plain)


def page_of(line: bytes) -> Page:
    """The page of one line, every part of it checked. Raises plain.NotPlain."""
    plain = _object(line)
    return _page(plain, _words(_list(plain, "words", WORDS)))


def sent(line: bytes) -> Page:
    """The page of a line that a worker sent, checked as by `page_of`, with the line, which need not be written anew to store it.

    Nothing but what was checked is in it. Raises plain.NotPlain.
    """
    plain = _object(line, object_pairs_hook=_once)
    if not plain.keys() <= PARTS:
        raise NotPlain("a page has other parts than a page has")
    page = _page(plain, _words(_list(plain, "words", WORDS)))
    object.__setattr__(page, "line", line)
    return page


def _without_boxes(line: bytes, known: dict[str, Word]) -> Page:
    """The page of one line with words that stand nowhere; equal ones are one value."""
    plain = _object(line)
    items = _list(plain, "words", WORDS)
    if not items:
        return _page(plain, ())
    texts = _columns(items)[0]
    if fresh := [text for text in texts if text not in known]:
        _check_texts(fresh)
        known.update((text, Word(text, NOWHERE, 0)) for text in fresh)
    return _page(plain, tuple([known[text] for text in texts]))


def _page(plain: dict[str, Any], words: tuple[Word, ...]) -> Page:
    lines = tuple(Line(*_range(item, len(words))) for item in _list(plain, "lines", WORDS))
    return Page(
        number=number_of(plain.get("number"), "number"),
        width=number_of(plain.get("width"), "width"),
        height=number_of(plain.get("height"), "height"),
        rotation=number_of(plain.get("rotation"), "rotation"),
        state=from_plain(State, plain.get("state")),
        reason=text_of(plain.get("reason"), "reason"),
        engine=text_of(plain.get("engine"), "engine"),
        words=words,
        lines=lines,
        blocks=tuple(_block(item, len(lines)) for item in _list(plain, "blocks", WORDS)),
        hidden=tuple(_hidden(item) for item in _list(plain, "hidden", WORDS)),
    )


def reading_line(reading: Reading) -> bytes:
    """A reading without its pages as one line."""
    plain = to_plain(replace(reading, pages=()))
    plain.pop("pages", None)
    return _line(plain)


def reading_of(line: bytes, pages: Sequence[Page]) -> Reading:
    """The reading of one line with these pages. Raises plain.NotPlain."""
    plain = _object(line)
    plain["pages"] = []
    found = from_plain(Reading, plain)
    return Reading(**{name: getattr(found, name) for name in Reading.__dataclass_fields__ if name != "pages"}, pages=tuple(pages))


def _words(items: list[Any]) -> tuple[Word, ...]:
    """The words, checked a column at a time."""
    if not items:
        return ()
    texts, *sides, sizes, looks = _columns(items)
    if any(max(column) > FARTHEST or min(column) < -FARTHEST for column in (*sides, sizes)) or min(looks) < 0 or max(looks) > 7:
        raise NotPlain("a word has a look or a place that no page has")
    _check_texts(texts)
    bold, italic, unsure = zip(*map(_LOOKS.__getitem__, looks), strict=True)
    return tuple(named(Word, zip(texts, zip(*sides, strict=True), sizes, bold, italic, unsure, strict=True)))


def _columns(items: list[Any]) -> tuple[Any, ...]:
    if set(map(type, items)) != {list} or set(map(len, items)) != {len(_WORD)}:
        raise NotPlain("a word is its text, four sides, size and look")
    columns = tuple(zip(*items, strict=True))
    if any(set(map(type, column)) != {kind} for column, kind in zip(columns, _WORD, strict=True)):
        raise NotPlain("a word is its text, four sides, size and look")
    return columns


def _check_texts(texts: Sequence[str]) -> None:
    """Raise NotPlain where one of them is no word."""
    joined = "".join(texts)
    if not all(texts) or " " in joined or "\0" in joined or len(max(texts, key=len)) > LONGEST:
        raise NotPlain("a word is empty or holds what no word does")
    if not joined.isascii():
        try:
            joined.encode()
        except UnicodeEncodeError as error:
            raise NotPlain("a word holds half a character") from error


def _block(item: Any, lines: int) -> Block:
    if type(item) is not list or len(item) != 6 or type(item[2]) is not str or item[2] not in _ROLES:
        raise NotPlain("a block is two lines, a role and a place in a table")
    places = [None if place is None else number_of(place, "block") for place in item[3:]]
    return Block(*_range(item[:2], lines), _ROLES[item[2]], *places)


def _hidden(item: Any) -> Hidden:
    if type(item) is not list or len(item) != 6:
        raise NotPlain("a hidden run is four sides, a cause and a length")
    left, top, right, bottom = (number_of(side, "hidden") for side in item[:4])
    return Hidden((left, top, right, bottom), text_of(item[4], "hidden"), number_of(item[5], "hidden"))


def _range(item: Any, count: int) -> tuple[int, int]:
    if type(item) is not list or len(item) != 2 or [type(end) for end in item] != [int, int] or not 0 <= item[0] <= item[1] <= count:
        raise NotPlain("a run lies outside what it runs over")
    return item[0], item[1]


def _list(plain: dict[str, Any], name: str, most: int) -> list[Any]:
    found = plain.get(name, [])
    if type(found) is not list or len(found) > most:
        raise NotPlain(f"{name} is not a list of at most {most}")
    return found


def _object(line: bytes, **how: Any) -> dict[str, Any]:
    try:
        plain = json.loads(line, **how)
    except (ValueError, RecursionError) as error:
        raise NotPlain("the line is not JSON") from error
    if type(plain) is not dict:
        raise NotPlain("the line is not an object")
    return plain


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a part is there twice")
    return found


def _line(plain: Any) -> bytes:
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()


def _pack(lines: Sequence[bytes]) -> bytes:
    return zstandard.ZstdCompressor(level=LEVEL, write_checksum=True).compress(b"\n".join(lines))


def _unpack(data: bytes, schema: str) -> tuple[dict[str, Any], list[bytes]]:
    try:
        if not 0 <= zstandard.frame_content_size(data) <= LARGEST:
            raise NotPlain("the stored file would unpack to more than any document holds")
        header, *lines = zstandard.ZstdDecompressor().decompress(data).split(b"\n")
    except zstandard.ZstdError as error:
        raise NotPlain("the stored file is damaged: it does not unpack") from error
    plain = _object(header)
    if plain.get("schema") != schema:
        raise NotPlain(f"the stored file is {plain.get('schema')!r}, not {schema!r}")
    return plain, lines
