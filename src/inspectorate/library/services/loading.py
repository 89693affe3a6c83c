"""A report as the office has it: its texts with their editions, its rows, and what of it is public."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from inspectorate.core.ids import StreamId
from inspectorate.core.words import _
from inspectorate.library.assemble.material import Document, Listed, Material, Statement
from inspectorate.library.models import Acceptance, Answer, HeldDocument, OfficeReport, Publication, PublicDocument, PublicVersion
from inspectorate.library.rules.places import ERRATUM, TEXT
from inspectorate.library.rules.publishing import Public
from inspectorate.library.rules.release import Wait
from inspectorate.library.services.stored import listing_of, reading_of

STATED = {"title": _("title: {value}"), "issued_on": _("issue date: {value}")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """One report: acceptances in order (`body` and `given` each), the n of its recommendations, its versions in public.

    `joined` are the reports that were found to be this one, `answered` the keys of the questions that a person answered.
    """

    report: StreamId
    seq: int
    accepted: tuple[Mapping[str, Any], ...]
    numbers: dict[StreamId, int]
    public: tuple[Public, ...]
    joined: tuple[StreamId, ...] = ()
    answered: frozenset[str] = frozenset()

    @property
    def texts(self) -> tuple[str, ...]:
        """The main documents in the order in which they came."""
        return tuple(item["body"]["document"] for item in self._documents if self._is_text(item))

    def _is_text(self, item: Mapping[str, Any]) -> bool:
        """Whether a document is a text of its own: an erratum is one where a person said so."""
        body = item["body"]
        return bool(body["place"] == TEXT or (body["edition"] == ERRATUM and _alone(body["document"]).key in self.answered))

    @property
    def erratum_alone(self) -> bool:
        """Whether an erratum is here, and not the text that it corrects."""
        return not self.texts and any(item["body"]["edition"] == ERRATUM for item in self._documents)

    @property
    def questions(self) -> tuple[Wait, ...]:
        """What was in question when things were accepted: another report it may be, recommendations without a pair."""
        settled = {self.report, *self.joined}
        waits = [
            Wait(code="other report", of=item["body"]["document"] or f"{item['body']['rows']} {item['body']['row']}")
            for item in self.accepted
            if set(item["body"]["maybe"]) - settled
        ]
        errata = [item["body"]["document"] for item in self._documents if item["body"]["edition"] == ERRATUM]
        waits += [_alone(document) for document in errata[:1] if self.erratum_alone]
        waits += [Wait(code="recommendations", of=of) for item in self._documents for of in _unpaired(item["body"])]
        return tuple(dict.fromkeys(waits))

    @property
    def stated(self) -> dict[str, Statement]:
        """What persons said that facts are, the last word on each."""
        found: dict[str, Statement] = {}
        for item in self.accepted:
            day = date.fromisoformat(item["accepted_on"])
            found |= {name: Statement(value=value, on=day) for name, value in item["given"].get("stated", {}).items()}
        return found

    @property
    def said(self) -> tuple[str, ...]:
        """What persons said of the report, in words: its office, and facts that they stated."""
        named = [item["given"]["issuer"] for item in self.accepted if item["given"].get("issuer")]
        office = [_("issuing office: {name}").format(name=named[-1])] if named else []
        return (*office, *(STATED[name].format(value=said.value) for name, said in self.stated.items()))

    @property
    def withdrawn(self) -> Wait | None:
        """What a person is asked where the last version was withdrawn and nothing came since: whether it may come back."""
        last = self.public[-1] if self.public else None
        if last is None or not last.withdrawn or set(self.texts) - {version.main for version in self.public}:
            return None
        return Wait(code="withdrawn", of=f"{last.main} {last.version}")

    @property
    def _documents(self) -> list[Mapping[str, Any]]:
        return [item for item in self.accepted if item["body"]["what"] == "document"]

    def editions(self, main: str) -> list[Mapping[str, Any]]:
        """The document `main` and the files that are editions of it, errata last; none for "".

        What came before every text belongs to the first.
        """
        found: list[Mapping[str, Any]] = []
        inside = bool(main) and main in self.texts[:1]
        for item in self._documents:
            if self._is_text(item):
                inside = item["body"]["document"] == main
            if inside:
                found.append(item)
        return sorted(found, key=lambda item: item["body"]["document"] != main and item["body"]["edition"] == ERRATUM)

    def material(self, main: str) -> Material:
        """What the record of the version with this main document is made of."""
        rows = [item for item in self.accepted if item["body"]["what"] == "row"]
        given = [item for item in self.accepted if item["given"].get("issuer")]
        folders = [name for item in self.accepted for name in item["given"].get("folders", ())]
        return Material(
            documents=_loaded(self.editions(main)), rows=tuple(_listed(item["body"]) for item in rows),
            issuer=given[-1]["given"]["issuer"] if given else "", given_on=date.fromisoformat(given[-1]["accepted_on"]) if given else None,
            folders=tuple(dict.fromkeys(folders)), numbers=self.numbers, stated=self.stated,
        )  # fmt: skip

    def material_with(self, main: str, issuer: str, today: date) -> Material:
        """The same, with the office that a person names now. An erratum without its text is looked at itself: it has the number."""
        made = self.material(main)
        alone = _loaded(self._documents) if self.erratum_alone else made.documents
        return replace(made, documents=alone, issuer=issuer, given_on=today)


def holding(report: StreamId) -> Holding | None:
    """The report, None where there is none of that id. A fixed number of statements."""
    row = OfficeReport.objects.filter(id=report).first()
    if row is None:
        return None
    accepted = Acceptance.objects.filter(report=report).order_by("position").values("body", "given", "accepted_on")
    joined = OfficeReport.objects.filter(into=report).values_list("id", flat=True)
    numbers: dict[StreamId, int] = {}
    for placed in Publication.objects.filter(report=report).order_by("position").values_list("numbers", flat=True):
        numbers |= placed
    answered = frozenset(Answer.objects.filter(report=report).values_list("key", flat=True))
    return Holding(
        report=report, seq=row.seq, accepted=tuple(accepted), numbers=numbers, public=_public(report), joined=tuple(joined),
        answered=answered,
    )  # fmt: skip


def _public(report: StreamId) -> tuple[Public, ...]:
    mains = dict(PublicDocument.objects.filter(report=report, place=0).values_list("version", "sha256"))
    versions = PublicVersion.objects.filter(report=report).order_by("number").values_list("number", "withdrawn_at")
    return tuple(Public(version=number, main=mains.get(number, ""), withdrawn=bool(at)) for number, at in versions)


def _loaded(items: Sequence[Mapping[str, Any]]) -> tuple[Document, ...]:
    held = {row.sha256: row for row in HeldDocument.objects.filter(sha256__in=[item["body"]["document"] for item in items])}
    return tuple(_document(item["body"], held[item["body"]["document"]]) for item in items)


def _document(body: Mapping[str, Any], held: HeldDocument) -> Document:
    return Document(
        reading=reading_of(body["reading"]), pages=body["pages"], bytes=held.bytes, edition=body["edition"], media=held.media,
        language=body["language"], ids=tuple(body["recommendations"]),
    )  # fmt: skip


def _alone(document: str) -> Wait:
    """What is asked of an erratum whose report is not here."""
    return Wait(code="erratum alone", of=document)


def _unpaired(body: Mapping[str, Any]) -> tuple[str, ...]:
    """What the questions about recommendations without a pair are named by; a newer reading asks anew."""
    plain = [body["document"]] if body["unpaired"] or body["lost"] else []
    return tuple(body.get("asked", plain))


def _listed(body: Mapping[str, Any]) -> Listed:
    listing = listing_of(body["rows"])
    row = next(row for row in listing.rows if row.number == body["row"])
    return Listed(listing=listing, row=row, ids=tuple(body["recommendations"]))
