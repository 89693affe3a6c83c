"""Where else a document says its title: running heads, a subject, "our report, “…”", an inner title page, the file's own properties. Pure.

None of these is ever the value: they only tell how far the title on the cover reaches, and that it is one.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from inspectorate.core.text import normalise
from inspectorate.reading.facts.dates import Order, printed_dates
from inspectorate.reading.facts.front import Front
from inspectorate.reading.facts.labels import label_of
from inspectorate.reading.facts.parts import EVENT_DATE, Part
from inspectorate.reading.facts.printed import Row
from inspectorate.reading.facts.titlewords import echoed
from inspectorate.reading.text.sought import sought

LEAST = 12  # letters and digits that a saying of the title must have
REACH = 3  # parts above and below that a title may reach to
LONGEST = 60  # words
LONGEST_OFFICE, LEAST_WORDS = 14, 3
LINES = 8  # that a title may have
PAGES, LETTERS = 6, 3000
MAY_BELONG = {None, "kind", "agency", "parent", "body", "place", "period", EVENT_DATE}
_QUOTED = sought(
    r"\b(?:entitled|titled|called|report|review|audit|evaluation|inspection)(?: on| of)?[,:]? [“\"‘]([^”\"]{8,300}?)[,.]?[”\"’]",
    re.NOFLAG,
)
_NO_LETTER = re.compile(r"[\W_]+")
_SEPARATOR = re.compile(r"\s[|•·]\s|\s{3,}|\t")
_REFERENCE = re.compile(
    r"\b(audit |final )?(report|audit) ?(no\.?|number|#)? ?[A-Z]{0,6}-?\d[\w/–-]*|\bpage \d+( of \d+)?"
    r"|^\W*\d{1,3}\b|\b\d{1,3}\W*$|\b[A-Z]{2,8}-\d[\w-]*",
    re.IGNORECASE,
)


def key(text: str) -> str:
    """The letters and digits of a text, by which two printings of a title are the same."""
    return _NO_LETTER.sub("", normalise(text))


@dataclass(frozen=True)
class Sayings:
    """What one document says its title is, elsewhere than where it is printed large."""

    front: Front

    @cached_property
    def keys(self) -> Counter[str]:
        """Each saying once a source, by its `key`."""
        found: Counter[str] = Counter()
        for source in (self._heads(), self._quoted(), self._subject(), self._named()):
            found.update({one for text in source if len(one := key(text)) >= LEAST})
        return found

    @cached_property
    def _inner(self) -> tuple[tuple[int, str], ...]:
        parts = (p for p in self.front.parts if p.label is None and p.run.words <= LONGEST and not p.run.furniture)
        return tuple((p.run.page, one) for p in parts if len(one := key(p.run.text)) >= LEAST)

    def on_others(self, page: int) -> frozenset[str]:
        """What runs of other pages say, for a title that an inner page repeats."""
        return frozenset(one for other, one in self._inner if other != page)

    def tell(self, text: str, page: int) -> bool:
        """Whether something says exactly this."""
        one = key(text)
        return len(one) >= LEAST and (one in self.keys or one in self.on_others(page))

    def tellers(self, text: str, page: int) -> tuple[str, ...]:
        """The witnesses that say this title in these or nearly these words: running heads, other pages, a subject, the file itself."""
        wanted = normalise(text)
        sources = (
            ("running head", tuple(self._heads())),
            ("other page", tuple(said for other, said in self.front.echoes if other not in {0, page})),
            ("quotation", tuple(self._quoted())),
            ("subject", tuple(self._subject())),
            ("file", tuple(self._named())),
        )
        return tuple(name for name, texts in sources if any(echoed(wanted, normalise(said)) for said in texts))

    def reach(self, parts: Sequence[Part], at: int) -> tuple[int, int] | None:
        """The longest stretch of neighbouring parts around `at` that something says in exactly these words."""
        page = parts[at].run.page
        said = set(self.keys) | self.on_others(page)
        stretches = ((first, last) for first in range(max(0, at - REACH), at + 1) for last in range(at, min(len(parts), at + REACH + 1)))
        fitting = [
            (first, last)
            for first, last in stretches
            if all(part.label in MAY_BELONG and part.run.words <= LONGEST for part in parts[first : last + 1])
            and key(" ".join(part.run.text for part in parts[first : last + 1])) in said
        ]
        return max(fitting, key=lambda ends: ends[1] - ends[0], default=None)

    def lines(self, rows: Sequence[Row]) -> tuple[Row, ...]:
        """The longest stretch of these lines that the file, the text or a subject calls it by, whatever runs they are in."""
        keys = [key(row.text) for row in rows]
        stretches = ((first, first + count) for count in range(min(LINES, len(rows)), 0, -1) for first in range(len(rows) - count + 1))
        found = next(((first, end) for first, end in stretches if "".join(keys[first:end]) in self._calls), None)
        return tuple(rows[slice(*found)]) if found else ()

    @cached_property
    def _calls(self) -> frozenset[str]:
        texts = (*self._quoted(), *self._subject(), *self._named())
        return frozenset(one for text in texts if len(one := key(text)) >= LEAST)

    def _heads(self) -> Iterator[str]:
        for passage in self.front.document.furniture[:200]:
            for piece in _SEPARATOR.split(passage.text[:400]):
                yield _bare(piece)

    def _quoted(self) -> Iterator[str]:
        for passage in self.front.document.passages:
            if passage.page > PAGES:
                return
            yield from (found[1] for found in _QUOTED.finditer(passage.text[:LETTERS]))

    def _subject(self) -> Iterator[str]:
        field = self.front.memorandum.get("subject")
        yield from [_bare(field.text)] if field else []

    def _named(self) -> Iterator[str]:
        yield from (_bare(text) for text in self.front.named)


def _bare(text: str) -> str:
    """A saying without the number, the date and the page beside it."""
    for date in reversed(list(printed_dates(text, Order.MONTH_FIRST))):
        text = text[: date.start] + text[date.end :]
    return _without_office(_REFERENCE.sub("", text).strip(" ,;:–—-()|•·"))


def _without_office(text: str) -> str:
    """A saying that names the office first, without it: the file's own title is often the whole cover."""
    words = text.split()
    longest = min(LONGEST_OFFICE, len(words) - LEAST_WORDS)
    cut = next((n for n in range(longest, LEAST_WORDS - 1, -1) if label_of(" ".join(words[:n])) == "office"), 0)
    return " ".join(words[cut:])
