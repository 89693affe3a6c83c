"""A question asked of the public index: what every page that shows a result begins with."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.conf import settings
from django.db import connection
from django.db.models import Max

from inspectorate.access import gate
from inspectorate.core.actor import Actor
from inspectorate.core.entries import PUBLIC
from inspectorate.journal import services as journal
from inspectorate.library import indexing
from inspectorate.library.models import PublicBody, PublicReport
from inspectorate.library.queries.lines import kind_words
from inspectorate.library.queries.shown import language_name
from inspectorate.library.question import FACETS, Question
from inspectorate.library.sentence import Named
from inspectorate.search import queries as typed
from inspectorate.search.engine import Engine
from inspectorate.search.values import Filters, Query, Result, Sort

INDEX_NAMES = {"year": "fiscal_year", "recommendations": "has_recommendations"}
"""Facets that the index calls otherwise than the address."""

ORDERS = {"match": Sort.BEST, "newest": Sort.NEWEST, "oldest": Sort.OLDEST}
CHIPS = 8
"""Pages of a report that a result names: the best of them."""
ROLES = ("issuer", "agency", "area")


@dataclass(frozen=True, slots=True)
class Answer:
    """What the index answered: `query` is what was searched for in the end, its spelling mended where that was needed."""

    engine: Engine
    query: Query
    result: Result


@dataclass(slots=True)
class _Kept:
    names: tuple[object, Mapping[tuple[str, str], str]] = ((), {})


_kept = _Kept()


def index_name(facet: str) -> str:
    """What the index calls a facet of the address."""
    return INDEX_NAMES.get(facet, facet)


def filters(question: Question, *, without: str = "") -> Filters:
    """The question's narrowings, one facet left out."""
    return Filters({index_name(facet): question.values(facet) for facet in FACETS if question.values(facet) and facet != without})


def ask(question: Question, *, offset: int, size: int, facets: Iterable[str] = ()) -> Answer:
    """So many hits of the question's result from `offset` on, with these facets counted. Raises search.IndexDamaged."""
    engine = indexing.whole()
    query = typed.read(question.words)
    names = tuple(map(index_name, facets))
    result = engine.search(query, filters=filters(question), facets=names, sort=ORDERS[question.order], offset=offset, size=size)
    return Answer(engine, result.meant if result.meant and result.instead else query, result)


def page_url(version_url: str, page: int, question: Question, rank: int = 0, *, at: str = "") -> str:
    """A page of a document with the question's words lit, and the value of the record that `at` names.

    `rank` (from 1) is its report's place in the result, so that one finds back.
    """
    return f"{version_url}p{page}?{asked_by(question, rank, at=at)}#lit"


def asked_by(question: Question, rank: int = 0, *, at: str = "") -> str:
    """The question as pages of a document and of a listing have it in their addresses."""
    place = [("at", at)] if at else []
    return urlencode([*place, ("q", question.words), *(question.keep if rank else ()), *([("hit", str(rank))] if rank else [])])


def names(actor: Actor) -> Named:
    """The words for values of facets. Those of bodies are read anew when the public log has moved: there are few, in many reports."""
    key = (connection.settings_dict["NAME"], settings.DATA, actor, journal.head(PUBLIC))
    kept, known = _kept.names
    if kept != key:
        found = gate.visible(actor, PublicBody).values_list("role", "code").annotate(name=Max("name"))
        known = {(role, code): name for role, code, name in found}
        _kept.names = key, known

    def named(facet: str, value: str) -> str:
        if facet in ROLES:
            return known.get((facet, value), value)
        if facet == "kind":
            return kind_words(value)
        return language_name(value) if facet == "language" else value

    return named


def rows(actor: Actor, ids: Iterable[str]) -> Iterator[PublicReport]:
    """The public reports with these ids, in no order."""
    return iter(gate.visible(actor, PublicReport).filter(id__in=list(ids), version__gt=0))
