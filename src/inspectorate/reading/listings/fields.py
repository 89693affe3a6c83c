"""From a label and its words to fields with a meaning and, where they parse, a date, a number or an amount. Pure."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from urllib.parse import unquote, urlsplit

from inspectorate.core.words import _
from inspectorate.reading.listings.clean import MAX_WORDS, clean, keepable
from inspectorate.reading.listings.dates import Order, parse_amount, parse_count, parse_date, parse_year
from inspectorate.reading.listings.labels import Context, is_sign, meaning_of, signs
from inspectorate.reading.listings.raw import Pair
from inspectorate.reading.listings.values import Field, Link, Meaning

DATES = frozenset({Meaning.ISSUED_ON, Meaning.POSTED_ON, Meaning.SUBMITTED_ON, Meaning.SENT_ON, Meaning.REC_TARGET_DATE})
YEARS = frozenset({Meaning.FISCAL_YEAR, Meaning.YEAR})
COUNTS = frozenset({Meaning.RECOMMENDATION_COUNT})
AMOUNTS = frozenset(
    {
        Meaning.QUESTIONED_COSTS, Meaning.UNSUPPORTED_COSTS, Meaning.BETTER_USE,
        Meaning.REC_QUESTIONED_COSTS, Meaning.REC_BETTER_USE,
    }
)  # fmt: skip
PARAGRAPHS = frozenset({Meaning.SUMMARY, Meaning.REC_TEXT, Meaning.REC_DETAILS, Meaning.REC_RESPONSE, Meaning.OTHER})
LINKED = frozenset({Meaning.TITLE, Meaning.NUMBER})
"""Meanings whose links lead to the report itself; links in a summary are only its prose."""

_LEAST_SUMMARY = 40  # letters before `>Title`; fewer are part of a title such as "Phase II>III"
_ADDRESS = re.compile(r"(?:https?://|ftp://|www\.|/)\S+|[\w.~%+ ()/-]{1,300}\.[A-Za-z]{2,4}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Doubt:
    """What did not parse at one label."""

    label: str
    reason: str
    advice: str
    line: int | None = None


@dataclass(slots=True)
class Reader:
    """Turns pairs into fields; collects doubts and the labels that nobody knows."""

    context: Context
    order: Order | None
    doubts: list[Doubt] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)

    def fields(self, pairs: list[Pair]) -> tuple[Field, ...]:
        """The fields of these pairs in their order; a title cell that holds the summary too gives both."""
        return tuple(made for pair in pairs for made in self._of(pair))

    def _of(self, pair: Pair) -> Iterator[Field]:
        label = keepable(pair.label.strip())[:1000]
        meaning = pair.meaning or meaning_of(label, self.context)
        if meaning is Meaning.OTHER and not is_sign(label, "kept"):
            self.unknown.append(label)
        made = Field(label=label, words=self._kept(label, pair), meaning=meaning, links=pair.links, line=pair.line)
        for part in _parted(made):
            yield self._parsed(part, pair.exact)
            yield from _linked(part)

    def _kept(self, label: str, pair: Pair) -> str:
        words = keepable(pair.words)
        if len(words) > MAX_WORDS:
            reason = _("The words are longer than {limit} letters; what lies beyond was left out.").format(limit=MAX_WORDS)
            self.doubts.append(Doubt(label, reason, _("Look at the listing: this is rarely one field."), pair.line))
        return words[:MAX_WORDS]

    def _parsed(self, made: Field, exact: str) -> Field:
        made = replace(made, text=clean(made.words, paragraphs=made.meaning in PARAGRAPHS))
        if made.meaning in DATES:
            return self._dated(made, exact)
        if made.meaning in YEARS:
            return self._numbered(made, parse_year, _("Write the year in which it ends, as 2021."))
        if made.meaning in COUNTS:
            return self._numbered(made, parse_count, _("Write a whole number."))
        if made.meaning in AMOUNTS:
            return self._priced(made)
        return _placed(made)

    def _dated(self, made: Field, exact: str) -> Field:
        parsed = parse_date(made.text, self.order)
        if exact and (parsed.unsure or parsed.date is None):
            parsed = parse_date(exact, self.order)
        if parsed.unsure:
            reason = _("{words} may be either of two days; only its year was taken.").format(words=_quoted(made.text))
            self._doubt(made, reason, _("Say which comes first, day or month, or write 2021-04-12."))
        elif parsed.date is None and made.text:
            self._doubt(made, _not_a(made, _("date")), _("Write 2021-04-12, 2021-04 or 2021."))
        return replace(made, date=parsed.date)

    def _numbered(self, made: Field, parse: Callable[[str], int | None], advice: str) -> Field:
        number = parse(made.text)
        if number is None and made.text:
            self._doubt(made, _not_a(made, _("number")), advice)
        return replace(made, number=number)

    def _priced(self, made: Field) -> Field:
        amount = parse_amount(made.text)
        if amount is None and made.text:
            self._doubt(made, _not_a(made, _("sum of money")), _("Write the figure, as $1,234,567."))
        return replace(made, amount=amount)

    def _doubt(self, made: Field, reason: str, advice: str) -> None:
        self.doubts.append(Doubt(made.label, reason, advice, made.line))


def is_document(address: str) -> bool:
    """Whether the address ends like a file that a report may be."""
    try:
        path = unquote(urlsplit(address).path)
    except ValueError:
        return False
    return path.rpartition(".")[2].lower() in signs("document_endings") and "." in path


def _parted(made: Field) -> Iterator[Field]:
    """Some offices' pages print the summary before `>Title` in the title's own cell: two fields of one label."""
    summary, mark, title = made.words.strip().rpartition(">")
    if made.meaning is not Meaning.TITLE or not mark or len(summary) < _LEAST_SUMMARY or not title or title[0].isspace():
        yield made
        return
    yield replace(made, words=title)
    yield replace(made, words=summary.rstrip("\"'” \n\t>"), meaning=Meaning.SUMMARY, links=())


def _linked(made: Field) -> Iterator[Field]:
    """Links that stand on a title or a number, as fields of their own under the same label."""
    for link in made.links if made.meaning in LINKED else ():
        meaning = Meaning.DOCUMENT if is_document(link.address) else Meaning.PAGE
        yield Field(label=made.label, words=link.words, text=clean(link.words), meaning=meaning, links=(link,), line=made.line)


def _placed(made: Field) -> Field:
    """A document's or a page's field with its address, and under the meaning that the address has."""
    if made.meaning not in (Meaning.DOCUMENT, Meaning.PAGE):
        return made
    if not made.links and _ADDRESS.fullmatch(made.text):
        made = replace(made, links=(Link(made.text, made.text),))
    to_files = bool(made.links) and all(is_document(link.address) for link in made.links)
    return replace(made, meaning=Meaning.DOCUMENT) if to_files else made


def _not_a(made: Field, what: str) -> str:
    return _("{words} was not understood as a {what}; it is kept as given.").format(words=_quoted(made.text), what=what)


def _quoted(text: str) -> str:
    return f"“{text if len(text) <= 60 else text[:59] + '…'}”"
