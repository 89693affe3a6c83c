"""From the record to the values that templates print: sources become doors, facts keep what differs beside them. Pure."""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from django.conf.locale import LANG_INFO
from django.utils.translation import get_language_info

from inspectorate.core.dates import PartialDate
from inspectorate.core.words import _
from inspectorate.library import record as records
from inspectorate.library import values
from inspectorate.library.places import fact_at
from inspectorate.library.record import Record, Source

DATES = ("issued_on", "submitted_on", "sent_on", "posted_on")
_AMOUNT = re.compile(r"-?\d+\.\d\d")
"""How a listing's money is recorded; a reader sees it as the listing has it, with its currency."""


class Shown:
    """One version's record with the addresses that its sources lead to."""

    def __init__(self, record: Record, path: str, version: int, published: str) -> None:
        """`path` is the report's, `published` the day (ISO) on which this version became public."""
        self.record, self.path, self.version, self.published = record, path, version, published
        self.version_url = f"{path}v{version}/"

    def sources(self, sources: Sequence[Source], at: str) -> tuple[values.Source, ...]:
        """The doors of a value, one a page and label; `at` is the value's name in addresses."""
        found = dict.fromkeys(self._source(source, at) for source in sources)
        return tuple(found)

    def statement(self, value: records.Value, at: str, *, url: str = "") -> values.Statement:
        """One value of the record."""
        date = _date(value.text) if value.precision else None
        quote = next((source.quote for source in value.sources if source.quote), "")
        text = quote if quote and (date or _AMOUNT.fullmatch(value.text)) else value.text
        return values.Statement(text=text, date=date, url=url, sources=self.sources(value.sources, at), checked=value.checked == "person")

    def fact(self, name: str) -> values.Fact:
        """A fact of the record: the value that counts, what others say, and the labels that stand empty."""
        fact = self.record.fact(name)
        stated = [self.statement(value, fact_at(name, n)) for n, value in enumerate(fact.values)]
        asked = self.sources(fact.asked, name)
        return values.Fact(key=name, values=tuple(stated[:1]), others=tuple(stated[1:]), asked=asked)

    def title(self) -> values.Statement:
        """The title; the number where none is known."""
        first = self.fact("title").first
        return first or values.Statement(text=self.number or _("Report without a title"))

    @property
    def number(self) -> str:
        """The number as printed, "" where there is none."""
        return self.record.fact("number").text

    @property
    def issued(self) -> PartialDate | None:
        """The issue date that counts."""
        return self.record.dated("issued_on")

    def bodies(self, key: str, bodies: Sequence[records.Body], under: str) -> values.Fact:
        """Offices, agencies or areas; `under` is the beginning of their addresses."""
        stated = tuple(self._body(body, fact_at(key, n), under) for n, body in enumerate(bodies))
        return values.Fact(key=key, values=stated, asked=self.asked(key))

    def asked(self, meaning: str) -> tuple[values.Source, ...]:
        """The labels of that meaning at which nothing stands."""
        found = []
        for n, listing in enumerate(self.record.listings):
            for scope, labels in ((False, listing.fields), (True, listing.scope)):
                found += [
                    Source(kind="listing", listing=n, field=place, scope=scope, label=label.label)
                    for place, label in enumerate(labels)
                    if label.meaning == meaning and not label.words and not label.links
                ]
        return self.sources(found, meaning)

    def fiscal_year(self) -> values.Fact:
        """The fiscal year with its rule."""
        year = self.record.fiscal_year
        if year is None:
            return values.Fact(key="fiscal_year", asked=self.asked("fiscal_year"))
        first = values.Statement(text=str(year.year), sources=self.sources(year.sources, "fiscal_year"))
        others = tuple(self.statement(value, fact_at("fiscal_year", n)) for n, value in enumerate(year.others, start=1))
        return values.Fact(key="fiscal_year", values=(first,), others=others)

    def recorded(self) -> values.Fact:
        """When this version became public here."""
        source = values.Source(kind="rule", rule=_("the public record of this library"))
        return values.Fact(
            key="recorded_on", values=(values.Statement(text=self.published, date=_date(self.published), sources=(source,), checked=True),)
        )  # fmt: skip

    def document_fact(self) -> values.Fact:
        """The document itself as a fact: a link to it; else the file that a listing links to, or the labels that ask for it in vain."""
        held = self.document()
        if held is None:
            return values.Fact(key="document", values=tuple(self._linked_documents())[:1], asked=self.asked("document"))
        source = values.Source(kind="page", url=held.pages_url, page=1)
        return values.Fact(key="document", values=(values.Statement(text=held.name, url=held.url, sources=(source,), checked=True),))

    def _linked_documents(self) -> Iterator[values.Statement]:
        """The files that listings link to as the report's document; none of them is held here."""
        for n, listing in enumerate(self.record.listings):
            for field, label in enumerate(listing.fields):
                if label.meaning == "document" and (label.links or label.words):
                    source = Source(kind="listing", listing=n, field=field, label=label.label, quote=label.words)
                    name = unquote((*label.links, label.words)[0]).rstrip("/").rpartition("/")[2]
                    yield values.Statement(text=_("{name}, not held here").format(name=name), sources=self.sources((source,), "document"))

    def document(self) -> values.Document | None:
        """The main document."""
        return next(iter(self.documents()), None)

    def documents(self) -> tuple[values.Document, ...]:
        """All files of this version, the main one first."""
        return tuple(self._document(edition, main=n == 0) for n, edition in enumerate(self.record.editions))

    def agencies(self) -> tuple[values.Link, ...]:
        """Links to the agencies."""
        return tuple(values.Link(text=body.name, url=f"/agencies/{body.code}/") for body in self.record.agencies)

    def reference(self) -> values.ReportRef:
        """The report that a page belongs to."""
        return values.ReportRef(
            url=self.path, title=self.title().text, number=self.number, issuer=self.record.issuer.name, issued=self.issued
        )  # fmt: skip

    def listing_url(self, source: Source) -> str:
        """Where a label of a listing is shown."""
        name = anchor(source.listing or 0, source.field or 0, scope=source.scope, item=source.item)
        return f"{self.version_url}listing?at={name}#{name}"

    def _source(self, source: Source, at: str) -> values.Source:
        if source.kind == "document":
            return self._page_source(source, at)
        if source.kind == "listing":
            listing = self.record.listings[source.listing or 0]
            return values.Source(kind="listing", url=self.listing_url(source), listing=listing.name, on=_date(listing.dated))
        if source.kind == "rule":
            return values.Source(kind="rule", rule=f"{source.label} ({source.quote})" if source.quote else source.label)
        return values.Source(kind="typed", on=_date(source.on))

    def _page_source(self, source: Source, at: str) -> values.Source:
        main = self.record.main
        if main and main.document == source.document:
            return values.Source(kind="page", url=f"{self.version_url}p{source.page}?at={at}#lit", page=source.page)
        kind = next((edition.kind for edition in self.record.editions if edition.document == source.document), "")
        return values.Source(kind="page", url=f"/d/{source.document}/p{source.page}", page=source.page, document=kind)

    def _body(self, body: records.Body, at: str, under: str) -> values.Statement:
        stated = self.statement(body.printed, at, url=f"{under}{body.code}/" if under.endswith("/") else f"{under}{body.code}")
        return values.Statement(text=body.name, url=stated.url, sources=stated.sources, checked=stated.checked)

    def _document(self, edition: records.Edition, *, main: bool) -> values.Document:
        pages = f"{self.version_url}p1" if main else f"/d/{edition.document}/p1"
        return values.Document(
            url=f"/d/{edition.document}", name=file_name(self.record, edition), sha256=edition.document, bytes=edition.bytes,
            pages=edition.page_count, pages_url=pages, kind=edition.kind, language=edition.language, text=edition.text, media=edition.media,
            access=_access(edition.accessibility),
        )  # fmt: skip


def _access(found: records.Accessibility | None) -> values.FileAccess | None:
    if found is None:
        return None
    return values.FileAccess(
        tagged=found.tagged, language=found.language, title=found.title, figures=found.figures, undescribed=found.undescribed,
        passes=not found.failed if found.checked else None, broken=len(found.failed),
    )  # fmt: skip


def language_name(code: str) -> str:
    """A language by its name in the language of the page; the code itself where nobody knows it."""
    return str(get_language_info(code)["name_translated"]) if code in LANG_INFO else code


def file_name(record: Record, edition: records.Edition) -> str:
    """What a reader saves the file as: the number's letters and digits, the edition where it is not the original."""
    kept = "".join(char if char.isalnum() or char in "-." else " " for char in record.fact("number").text)
    stem = "-".join(kept.split()).strip("-.") or record.issuer.code
    suffix = "" if edition.kind == "original" or stem.lower().endswith(f"-{edition.kind}") else f"-{edition.kind}"
    ending = {"application/pdf": ".pdf"}.get(edition.media, "")
    return f"{stem}{suffix}{ending}"


def anchor(listing: int, field: int, *, scope: bool = False, item: int | None = None) -> str:
    """The name of a label of a listing in addresses: `l1.f3`, in the heading `l1.s1`, in the row's second recommendation `l1.r2.f3`."""
    return f"l{listing + 1}.{'' if item is None else f'r{item + 1}.'}{'s' if scope else 'f'}{field + 1}"


def _date(text: str) -> PartialDate | None:
    try:
        return PartialDate.parse(text)
    except ValueError:
        return None
