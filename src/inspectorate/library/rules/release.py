"""What keeps a report from being published without a person looking at it, and whether it is of an earlier time. Pure."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256

from inspectorate.core import canonical
from inspectorate.core.dates import PartialDate
from inspectorate.core.words import _
from inspectorate.reading.gate.marks import KIND as MARK
from inspectorate.reading.gate.values import Release
from inspectorate.reading.gate.ways import SENTENCES as WAYS
from inspectorate.reading.values import Fact, Page, Reading

COVERED = "covered"
FEWEST_LETTERS = 2  # on a page; a page number under a newer foot is one
SENTENCES = {
    "no title": _("its title is not known"),
    "no issuer": _("the office that issued it is not known"),
    "two issuers": _("two different offices are named as its issuer"),
    "withheld title": _("the title was read with too little confidence"),
    "withheld issued_on": _("the issue date was read with too little confidence"),
    "withheld office": _("the issuing office was read with too little confidence"),
    "covered words": _("words stand under something that covers them"),
    "leak": _("the file gives away what its pages do not show"),
    "unchecked": _("the file could not be looked into"),
    "mark": _("a person must say whether it may be released"),
    "unread pages": _("pages could not be read"),
    "other report": _("it may belong to a report that is already here"),
    "recommendations": _("its recommendations do not pair with those of the earlier version"),
    "flag": _("the reading asks a person to look"),
    "erratum alone": _("it is an erratum, and its report is not here"),
    "withdrawn": _("it was withdrawn, and nothing new came in since"),
}
"""Each reason that a report waits, in the words that `publish` prints."""
WANTING = {
    "no title": _("take in a document or a listing that has it, or say: --state title='…' --because '…'"),
    "withheld title": _("take in a listing that has it, or say: --state title='…' --because '…'"),
    "no issuer": _("say: --state office='…' --because '…'"),
    "two issuers": _("say: --state office='…' --because '…'"),
}
"""What wants more than a yes, and what to do about it; every other reason a person can answer with `publish --answer`."""
HINTS = {
    "withheld issued_on": _("a yes leaves the date out; or say: --state issued_on=YYYY-MM-DD --because '…'"),
    "withheld office": _("or say: --state office='…' --because '…'"),
    "erratum alone": _("take in the report that it corrects, or say: --part-of REPORT; a yes makes it a report of its own"),
    "other report": _("if it does: --part-of REPORT; a yes keeps it a report of its own"),
}
"""What else than a yes answers a question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """One reason to wait: its code (a key of SENTENCES) and what it is about, where that says more.

    `of` is the document (or the version) in question: an answer holds for it and for no later one.
    """

    code: str
    about: str = ""
    of: str = ""

    @property
    def key(self) -> str:
        """What a person names the question by; "" where a yes is no answer. Another document or reason has another key."""
        if self.code in WANTING:
            return ""
        told = canonical.encode([self.code, self.about, self.of])
        return f"{self.code.replace(' ', '-')}-{sha256(told).hexdigest()[:8]}"

    @property
    def sentence(self) -> str:
        """The reason in words."""
        return f"{SENTENCES[self.code]}: {self.about}" if self.about else SENTENCES[self.code]


def of_reading(reading: Reading, *, person_named_issuer: bool = False, stated: Collection[str] = ()) -> tuple[Wait, ...]:
    """What in a document's reading asks for a person: withheld title, date or office (unless `stated`), flags, covered words."""
    facts, of = reading.facts, reading.sha256
    withheld = [("title", facts.title), ("issued_on", facts.issued_on), ("office", None if person_named_issuer else facts.office)]
    waits = [Wait(code=f"withheld {name}", of=of) for name, fact in withheld if _withheld(fact) and name not in stated]
    pages = [page.number for page in reading.pages if _covered(page) >= FEWEST_LETTERS]
    if pages:
        waits.append(Wait(code="covered words", about=_numbers(pages), of=of))
    waits += [Wait(code="leak", about=about, of=of) for about in _leaks(reading.release or Release())]
    if reading.release and reading.release.unchecked:
        waits.append(Wait(code="unchecked", about=reading.release.unchecked, of=of))
    if not any(page.words for page in reading.pages):
        waits.append(Wait(code="unread pages", of=of))
    asked = dict.fromkeys((flag.kind, flag.message) for flag in reading.flags)
    return (*waits, *(Wait(code="mark" if kind == MARK else "flag", about=message, of=of) for kind, message in asked))


def _leaks(release: Release) -> Iterator[str]:
    """Each way out but covered words, with how much goes and on which pages."""
    for way in dict.fromkeys(leak.way for leak in release.leaks if leak.way != COVERED):
        same = [leak for leak in release.leaks if leak.way == way]
        pages = sorted({leak.page for leak in same if leak.page})
        told = f"{sum(leak.length for leak in same)} {WAYS[way]}" if any(leak.length for leak in same) else WAYS[way]
        yield f"{told} ({_numbers(pages)})" if pages else told


def _covered(page: Page) -> int:
    return sum(words.length for words in page.hidden if words.cause == COVERED)


def backfile(issued_on: PartialDate | None, year: int | None, today: date, after_days: int) -> bool:
    """Whether a report is of an earlier time: issued more than `after_days` ago, or dated by a year only.

    A report with neither date nor year is not: nothing says that it is old.
    """
    if issued_on is None:
        return year is not None
    if issued_on.precision == "year":
        return True
    return issued_on.last_day() < today - timedelta(days=after_days)


def _withheld(fact: Fact | None) -> bool:
    return fact is not None and fact.withheld


def _numbers(pages: Sequence[int]) -> str:
    shown = ", ".join(str(page) for page in pages[:5])
    return _("page {pages}").format(pages=shown + (" …" if len(pages) > 5 else ""))
