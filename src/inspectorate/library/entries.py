"""The kinds of journal entry this room writes: a frozen class each, for ever (docs/decisions/0003).

A class is the body; words stand in the parts that it names. `sentence` is what the history page prints.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any, ClassVar, TypeVar

from inspectorate.core.canonical import JSON
from inspectorate.core.entries import OFFICE, PUBLIC, Draft, Effective, Entry
from inspectorate.core.ids import StreamId
from inspectorate.core.words import _
from inspectorate.journal import kinds
from inspectorate.reading.plain import from_plain

T = TypeVar("T", bound="Kind")
Going = dict[str, tuple[dict[str, str], ...] | tuple[str, ...]]
"""What a withdrawal purges, as `core.going.Purge.as_json` writes it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What all kinds have: a name, a log, parts of which some may name a person, a sentence."""

    KIND: ClassVar[str]
    LOG: ClassVar[str] = OFFICE
    PARTS: ClassVar[tuple[str, ...]] = ()
    PERSONAL: ClassVar[tuple[str, ...]] = ()
    SENTENCE: ClassVar[str] = ""
    CAUSE: ClassVar[str] = ""

    def draft(self, stream: StreamId, effective: Effective, parts: Mapping[str, JSON] | None = None) -> Draft:
        """The entry before it has a place; its cause is the command that it follows from."""
        return Draft(
            stream=stream, kind=self.KIND, effective=effective, body=body_of(self), parts=parts or {}, cause=self.cause or None
        )  # fmt: skip

    @property
    def cause(self) -> str:
        """The command or the entry that this follows from."""
        return self.CAUSE

    @classmethod
    def of(cls: type[T], entry: Entry) -> T:
        """The body of an entry of this kind. Raises plain.NotPlain."""
        return from_plain(cls, dict(entry.body), entry.id)

    @property
    def sentence(self) -> str:
        """What happened, in words, with this entry's values."""
        return _(self.SENTENCE).format(**{f.name: _shown(getattr(self, f.name)) for f in fields(self)})


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentReceived(Kind):
    """A file came in; its bytes are stored. Part `received`: name, folder."""

    KIND = "document.received"
    PARTS = PERSONAL = ("received",)
    CAUSE = "ingest"
    SENTENCE = "a file of {bytes} bytes came in"
    document: str
    bytes: int
    media: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRead(Kind):
    """A document was read: its pages and its reading are stored."""

    KIND = "document.read"
    CAUSE = "document.received"
    SENTENCE = "the document was read: {page_count} pages"
    document: str
    pages: str
    reading: str
    reader: str
    page_count: int
    text: str
    flags: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRefused(Kind):
    """A file could not be read; its bytes stay. Part `refusal`: reason, advice."""

    KIND = "document.refused"
    PARTS = PERSONAL = ("refusal",)
    CAUSE = "document.received"
    SENTENCE = "the file could not be read"
    document: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingReceived(Kind):
    """A listing came in. Part `received`: name, folder."""

    KIND = "listing.received"
    PARTS = PERSONAL = ("received",)
    CAUSE = "import"
    SENTENCE = "a listing ({form}) came in"
    listing: str
    bytes: int
    form: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingRead(Kind):
    """A listing was read: its rows are stored."""

    KIND = "listing.read"
    CAUSE = "listing.received"
    SENTENCE = "the listing was read: {count} rows"
    listing: str
    rows: str
    count: int
    problems: int


REREAD = "reread"
"""How a newer reading of a document that was accepted before comes to count (`report.accepted`, `how`)."""
CAUSES = {"document": "document.read", "row": "listing.read", "person": "ingest"}
"""What opening and accepting follow from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportOpened(Kind):
    """A report begins, by a document or a row."""

    KIND = "report.opened"
    SENTENCE = "the report was opened for a {by}"
    by: str

    @property
    def cause(self) -> str:
        """What was read then."""
        return CAUSES[self.by]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportAccepted(Kind):
    """A document or a row was taken to be about this report. Parts `match` and `given`.

    `place`: text | edition. `recommendations` are ids in the order of the reading, or of the row's own table; `unpaired` are
    places in them that pair with nothing earlier; `lost` earlier ids that found no place. `maybe` are reports that this may
    belong to instead. `how` reread: a newer reading of a document accepted before, in whose place it stands; `given` has `because` then.
    """

    KIND = "report.accepted"
    PARTS = ("match", "given")
    PERSONAL = ("match", "given")
    SENTENCE = "a {what} was taken to be about this report ({how})"
    what: str
    how: str
    issuer: str | None = None
    document: str = ""
    pages: str = ""
    reading: str = ""
    place: str = ""
    edition: str = ""
    language: str = ""
    listing: str = ""
    rows: str = ""
    row: int = 0
    recommendations: tuple[StreamId, ...] = ()
    unpaired: tuple[int, ...] = ()
    lost: tuple[StreamId, ...] = ()
    maybe: tuple[StreamId, ...] = ()

    @property
    def cause(self) -> str:
        """What was read then, or the command in which a person said it."""
        return CAUSES[self.what]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportJoined(Kind):
    """Two reports were one: what was accepted here counts for `into`."""

    KIND = "report.joined"
    CAUSE = "join"
    SENTENCE = "the report was found to be one with {into}"
    into: StreamId
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionAnswered(Kind):
    """A person looked at what a report waits for and says that it may be published. Part `because`: text.

    `question` is the code of `rules.release`, `key` what it was named by: it holds for the document (or version) that was in
    question and for no later one.
    """

    KIND = "question.answered"
    PARTS = PERSONAL = ("because",)
    CAUSE = "publish"
    SENTENCE = "a question was answered: publish it ({question})"
    question: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A recommendation's n in the path of its report."""

    id: StreamId
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Where the public log stood after the act: its size and root."""

    size: int
    root: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationMade(Kind):
    """A version became public, or its record was corrected. `through`: the seq of the report's stream that it rests on."""

    KIND = "publication.made"
    CAUSE = "publish"
    SENTENCE = "version {version} was {act}"
    report: StreamId
    version: int
    act: str
    through: int
    position: int
    head: Head
    recommendations: tuple[Placed, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationWithdrawn(Kind):
    """Versions were taken off the public side. Part `reason`: text."""

    KIND = "publication.withdrawn"
    PARTS = PERSONAL = ("reason",)
    CAUSE = "withdraw"
    SENTENCE = "versions {versions} were taken off the public side"
    report: StreamId
    versions: tuple[int, ...]
    code: str
    position: int
    head: Head


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One public file of a version: kind, language, hashes of the document and its stored pages."""

    kind: str
    language: str
    document: str
    pages: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Public(Kind):
    LOG = PUBLIC
    PARTS = ("record",)
    PERSONAL = ("record",)
    report: StreamId
    path: str
    version: int
    backfile: bool
    editions: tuple[Edition, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPublished(_Public):
    """A new version is public. Part `record`."""

    KIND = "report.published"
    SENTENCE = "version {version} was published"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportCorrected(_Public):
    """A public version has a new record. Part `record`."""

    KIND = "report.corrected"
    SENTENCE = "version {version} was corrected"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportWithdrawn(Kind):
    """Versions are public no longer; `purges` names the records and blobs that go. `code`: withdrawn | joined. Part `reason`."""

    KIND = "report.withdrawn"
    LOG = PUBLIC
    PARTS = PERSONAL = ("reason",)
    SENTENCE = "versions {versions} were withdrawn ({code})"
    report: StreamId
    path: str
    versions: tuple[int, ...]
    code: str
    successor: str | None = None
    purges: Going = field(default_factory=dict)


KINDS: tuple[type[Kind], ...] = (
    DocumentReceived, DocumentRead, DocumentRefused, ListingReceived, ListingRead, ReportOpened, ReportAccepted, ReportJoined,
    QuestionAnswered, PublicationMade, PublicationWithdrawn, ReportPublished, ReportCorrected, ReportWithdrawn,
)  # fmt: skip


def register() -> None:
    """Make the kinds known to the journal; called once, when the app starts."""
    for kind in KINDS:
        kinds.register(kind.KIND, 1, log=kind.LOG, parts=kind.PARTS, personal=kind.PERSONAL)


def _shown(value: object) -> object:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else value


def body_of(value: Any) -> Any:
    """A body with every field written out, defaults too: what is written for ever must not hang on a default."""
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: body_of(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, tuple | list):
        return [body_of(item) for item in value]
    if isinstance(value, dict):
        return {key: body_of(item) for key, item in value.items()}
    return value
