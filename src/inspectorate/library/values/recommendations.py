"""A recommendation with what management answered, on its own page and in its report. Pure."""

from dataclasses import dataclass

from inspectorate.core.dates import PartialDate
from inspectorate.library.values.sourced import Source, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRef:
    """The report that a page belongs to."""

    url: str
    title: str
    number: str = ""
    issuer: str = ""
    issued: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What management answered: `position` a code, `text` its own words."""

    position: str
    text: str = ""
    sources: tuple[Source, ...] = ()
    checked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """An amount the report states. `kind`: questioned, unsupported, better use, disallowed, recovered, other. `amount` is decimal."""

    kind: str
    amount: str
    currency: str
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedPart:
    """What a listing says of a recommendation. `name`: text, number, status, target_date, significant, details, response, addressee."""

    name: str
    value: Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """One recommendation as printed. `n` is its name in the path, `number` what is printed beside it (None: nothing).

    `left_out` are the fields withheld of it: response, target_date, status, closure_condition.
    """

    n: int
    url: str
    text: str
    number: str | None = None
    sources: tuple[Source, ...] = ()
    checked: bool = False
    lead_in: Statement | None = None
    addressees: tuple[str, ...] = ()
    parent: str | None = None
    origin: str = "this report"
    response: Response | None = None
    target_date: Statement | None = None
    status: Statement | None = None
    closure_condition: Statement | None = None
    left_out: tuple[str, ...] = ()
    listed: tuple[ListedPart, ...] = ()
    money: tuple[Money, ...] = ()

    @property
    def only_listed(self) -> bool:
        """Whether no document has it."""
        return bool(self.sources) and all(source.kind == "listing" for source in self.sources)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationPage:
    """`…/rec/3`: the recommendation with all its places; `of` how many the report prints."""

    report: ReportRef
    recommendation: Recommendation
    of: int
    parts: tuple[Recommendation, ...] = ()
    previous_url: str = ""
    next_url: str = ""
