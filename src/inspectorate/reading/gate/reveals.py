"""Whether a text tells what a page hides: it holds words that are covered, or it goes on where the page is blacked out."""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from inspectorate.reading.gate.blackouts import Blackouts
from inspectorate.reading.gate.data import codes
from inspectorate.reading.gate.ways import PAGE_LEAKS
from inspectorate.reading.gate.words import LEAST, tokens
from inspectorate.reading.values import Line, Page

CONTEXT = 2
"""Words of the text on either side that must stand on the page."""
CODE = "("
"""Stands for an exemption code in a line of words: something was blacked out here."""
Picture = Callable[[int], Blackouts]
"""The picture of a page by its number."""


class Hiding:
    """What a document shows and hides. `shown` and `hidden` are words, `pages` where they stand, `picture` how a page looks."""

    def __init__(self, pages: Sequence[Page], shown: frozenset[str], hidden: frozenset[str], picture: Picture) -> None:
        """Nothing is drawn before it is asked for."""
        self.pages, self.shown, self.hidden, self.picture = pages, shown, hidden - shown, picture
        self.tails = frozenset(word[1:] for word in shown)
        """Words without their first letter, which is sometimes drawn apart from them."""
        self._tokens: dict[int, list[list[str]]] = {}
        self._sets: dict[int, frozenset[str]] = {}

    def hides(self, number: int) -> bool:
        """Whether a page hides words, or blacks them out beside a code that says why."""
        page = next((page for page in self.pages if page.number == number), None)
        if page is None:
            return False
        if any(one.cause in PAGE_LEAKS for one in page.hidden):
            return True
        return any(codes().pattern.search(word.text) for word in page.words) and self.picture(number).anywhere()

    def told(self, text: str) -> list[str]:
        """The words of a text that a page hides and that no page shows."""
        words = tokens(text)
        covered = [word for word in words if word in self.hidden and len(word) >= LEAST]
        if covered:
            return covered
        return [word for run in self._runs(words) if self._goes_on(words, *run) for word in words[run[0] : run[1]]]

    def _runs(self, words: list[str]) -> Iterator[tuple[int, int]]:
        """Runs of words that no page shows."""
        start = None
        for at, word in enumerate([*words, ""]):
            fresh = len(word) >= LEAST and word not in self.shown
            if fresh and start is None:
                start = at
            elif not fresh and start is not None:
                yield start, at
                start = None

    def _goes_on(self, words: list[str], start: int, end: int) -> bool:
        """Whether the words before and behind the run stand on a page with something blacked out between them."""
        before, after = words[max(0, start - CONTEXT) : start], words[end : end + CONTEXT]
        if len(before) + len(after) < CONTEXT:
            return False
        wanted = set(before or after[:1])
        return any(self._gap(page, before, after) for page in self.pages if wanted <= self._words(page))

    def _gap(self, page: Page, before: list[str], after: list[str]) -> bool:
        lines = self._lines(page)
        for number, at in _spots(lines, before):
            words = lines[number]
            if not _ends(words[:at], before):
                continue
            coded = at < len(words) and words[at] == CODE
            # a dark edge of the page stands before every line of it, so a text that only goes on behind needs a code
            behind = words[at + coded :]
            if (before or behind) and _begins(behind, after) and (coded or (before and self._black(page, page.lines[number], at))):
                return True
        return False

    def _black(self, page: Page, line: Line, at: int) -> bool:
        """Whether the page is blacked out before the word at this place of a line, behind the last one where there is none."""
        left = page.words[line.first + at - 1] if at else None
        right = page.words[line.first + at] if line.first + at < line.last else None
        return self.picture(page.number).between(page, left, right)

    def _words(self, page: Page) -> frozenset[str]:
        if page.number not in self._sets:
            self._sets[page.number] = frozenset(_compared(text) for text in {word.text for word in page.words})
        return self._sets[page.number]

    def _lines(self, page: Page) -> list[list[str]]:
        if page.number not in self._tokens:
            self._tokens[page.number] = [[_compared(word.text) for word in page.words[line.first : line.last]] for line in page.lines]
        return self._tokens[page.number]


@lru_cache(maxsize=20_000)
def _compared(word: str) -> str:
    return CODE if codes().pattern.search(word) or word.strip("[](){}.,;").upper() == "REDACTED" else "".join(tokens(word))


def _spots(lines: Sequence[list[str]], before: list[str]) -> Iterator[tuple[int, int]]:
    """Where something may be left out: the lines and the places in them behind the last word of a context; at a code without one."""
    wanted, behind = (before[-1], 1) if before else (CODE, 0)
    for number, words in enumerate(lines):
        if wanted in words:
            yield from ((number, at) for at, word in enumerate(words, start=behind) if word == wanted)


def _ends(words: list[str], context: list[str]) -> bool:
    return not context or words[-len(context) :] == context


def _begins(words: list[str], context: list[str]) -> bool:
    """Whether the words go on with these; the line may end before they do."""
    return not context or not words or words[: len(context)] == context[: len(words)]
