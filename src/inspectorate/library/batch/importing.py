"""Listings into the library: every row a report, or a new source of one that is here; documents that lie beside it come along."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import file_digest
from pathlib import Path
from urllib.parse import unquote, urlsplit

from inspectorate.core.actor import Actor
from inspectorate.core.canonical import NotCanonical
from inspectorate.core.ids import StreamId
from inspectorate.core.words import _
from inspectorate.library.batch.gather import Item
from inspectorate.library.batch.ingesting import Ingest, clock, published
from inspectorate.library.batch.outcomes import ADDED, LISTED, NAMED, PASSED, REFUSED, UNCHANGED, Outcome
from inspectorate.library.rules.names import shown, storable
from inspectorate.library.services import Given, accept_row, state_issuer
from inspectorate.library.services.receiving import receive_listing
from inspectorate.library.services.shelf import Shelf
from inspectorate.reading.listings.folder import is_folder_layout, read_folder
from inspectorate.reading.listings.read import MAX_BYTES, read_listing
from inspectorate.reading.listings.values import Listing, Meaning, Row
from inspectorate.reading.pool import Pool
from inspectorate.reading.values import Unreadable

BECAME = {"report": ADDED, "row": LISTED, "same": UNCHANGED}
NOT_LISTINGS = {".pdf", ".zip", ".png", ".jpg", ".jpeg", ".gif", ".doc", ".docx", ".md"}


@dataclass(slots=True)
class Import:
    """One run over one file or folder. Reads like `Ingest`; `problems` are what the listings themselves could not say clearly."""

    actor: Actor
    pool: Pool
    issuer: str = ""
    publishes: bool = False
    dry: bool = False
    clock: Callable[[], datetime] = clock
    problems: list[str] = field(default_factory=list)
    shelf: Shelf = field(default_factory=Shelf)

    def run(self, path: Path) -> Iterator[Outcome]:
        """The outcome of every row, and of every document that came along."""
        if path.is_dir() and is_folder_layout(path):
            yield from self._listing(read_folder(path), None, path, path)
        elif path.is_dir():
            files = sorted(file for file in path.iterdir() if file.is_file() and not file.name.startswith("."))
            for file in files:
                if file.suffix.lower() not in NOT_LISTINGS:
                    yield from self._file(file)
        else:
            yield from self._file(path)

    def _file(self, path: Path) -> Iterator[Outcome]:
        if not path.is_file():
            yield Outcome(shown=shown(str(path)), result=REFUSED, reason=_("there is no such file"), advice=_("Check the path."))
            return
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
        yield from self._listing(read_listing(path.name, data), data, path, path.parent)

    def _listing(self, listing: Listing | Unreadable, data: bytes | None, path: Path, root: Path) -> Iterator[Outcome]:
        if isinstance(listing, Unreadable):
            yield Outcome(shown=shown(str(path)), result=REFUSED, reason=listing.reason, advice=listing.advice)
            return
        self.problems += [f"{path}: {problem}" for problem in listing.problems]
        try:
            rows = "" if self.dry else receive_listing(self.actor, listing, data, now=self.clock())
        except NotCanonical as error:
            reason = _("It holds a sign that cannot be stored ({error}).").format(error=error)
            yield Outcome(shown=shown(str(path)), result=REFUSED, reason=reason, advice=_("Save it as UTF-8 text and import it again."))
            return
        folders = (path.name,) if path.is_dir() else (path.resolve().parent.name,)
        given = Given(issuer=self.issuer, folders=folders, name=path.name)
        documents: list[tuple[Outcome, Path]] = []
        for row in listing.rows:
            beside = document_of(row, root)
            outcome = self._row(listing, row, rows, given, beside, path)
            if beside and outcome.report:
                documents.append((outcome, beside))
            else:
                yield self._published(outcome)
        yield from self._documents(documents, root)

    def _row(self, listing: Listing, row: Row, rows: str, given: Given, beside: Path | None, path: Path) -> Outcome:
        place = f"{shown(str(path))}, {row.place or _('row {number}').format(number=row.number)}"
        title, number = row.text(Meaning.TITLE), row.text(Meaning.NUMBER)
        if not (title or number or beside):
            reason = _("the row names no report: it has neither title nor number")
            return Outcome(shown=place, result=PASSED, reason=reason, advice=_("Name them in the listing and import it again."))
        outcome = Outcome(shown=place, result=UNCHANGED, number=number, title=title)
        if not self.dry and (report := self.shelf.has_row(rows, row.number)):
            return self._again(outcome, report)
        known = self._held(beside)
        accepted = accept_row(
            self.actor, listing, row, rows, given, self.shelf, now=self.clock(), report=known, dry=self.dry
        )  # fmt: skip
        return replace(outcome, result=BECAME[accepted.became], report=accepted.report)

    def _again(self, outcome: Outcome, report: StreamId) -> Outcome:
        """A row that is here; the office may be named only now."""
        now = state_issuer(self.actor, report, self.issuer, self.shelf, now=self.clock()) if self.issuer else None
        if now:
            return replace(outcome, result=NAMED, report=now, reason=_("the library has this row; its office is known now"))
        return replace(outcome, report=report, reason=_("the library has this row already"))

    def _held(self, beside: Path | None) -> StreamId | None:
        """The report that holds the document beside the row already."""
        if beside is None:
            return None
        with beside.open("rb") as file:
            return self.shelf.has_document(file_digest(file, "sha256").hexdigest())

    def _documents(self, found: list[tuple[Outcome, Path]], root: Path) -> Iterator[Outcome]:
        """Take in the documents beside the rows, each into its row's report; then publish, row and document at once."""
        pinned = {path: outcome.report for outcome, path in found}
        names = {path: item_of(path, root) for _outcome, path in found}
        ingest = Ingest(
            actor=self.actor, pool=self.pool, issuer=self.issuer, dry=self.dry, clock=self.clock, pinned=pinned, shelf=self.shelf
        )  # fmt: skip
        became = {outcome.shown: outcome for outcome in ingest.take(names[path] for _outcome, path in found)}
        for row, path in found:
            yield became[names[path].shown]
            yield self._published(row)

    def _published(self, outcome: Outcome) -> Outcome:
        if self.dry or not outcome.report:
            return outcome
        return published(self.actor, outcome, publishes=self.publishes, now=self.clock())


def document_of(row: Row, root: Path) -> Path | None:
    """The document that lies beside a row: the folder's own, or a relative link to a file below the listing's folder."""
    for address in (row.file, *(link.address for link in row.documents)):
        parts = urlsplit(address)
        if not address or parts.scheme or parts.netloc or "\0" in address:
            continue
        path = (root / unquote(parts.path).lstrip("/")).resolve()
        if path.is_relative_to(root.resolve()) and path.is_file():
            return path
    return None


def item_of(path: Path, root: Path) -> Item:
    """The document as one to take in."""
    parts = path.relative_to(root.resolve()).parts
    folders = (*(storable(part) for part in reversed(parts[:-1])), storable(root.resolve().name))
    return Item(path=path, shown=shown(str(path)), name=storable(path.name), folders=folders)
