"""Where a report stands in a result: the way back to it, and to the reports before and after."""

from inspectorate.core.actor import Actor
from inspectorate.library import values
from inspectorate.library.models import PublicReport
from inspectorate.library.queries import answering
from inspectorate.library.queries.answering import CHIPS, Answer, ask, page_url
from inspectorate.library.question import Question
from inspectorate.library.sentence import sentence
from inspectorate.library.values import Link


def place_in(actor: Actor, asked: Question, rank: int, report: PublicReport) -> values.ResultPlace:
    """The report's place in the result of a question; without neighbours where it stands there no longer."""
    first = max(rank - 1, 1)
    answer = ask(asked, offset=first - 1, size=3 if rank > 1 else 2)
    found = {first + step: hit.id for step, hit in enumerate(answer.result.hits)}
    there = found.get(rank) == report.id
    rows = {row.id: row for row in answering.rows(actor, (found[n] for n in (rank - 1, rank + 1) if there and n in found))}

    def neighbour(at: int) -> Link | None:
        row = rows.get(found.get(at, "")) if there else None
        return Link(text=row.title or row.path, url=_first_hit(answer, asked, row, at)) if row else None

    named = answering.names(actor)
    return values.ResultPlace(
        rank=rank if there else 0, of=answer.result.total, sentence=sentence(asked, named),
        url=asked.at((rank - 1) // asked.size + 1).url, previous=neighbour(rank - 1), next=neighbour(rank + 1),
    )  # fmt: skip


def _first_hit(answer: Answer, asked: Question, row: PublicReport, rank: int) -> str:
    """The page that answers best, as the result opens it; the report itself where it names none."""
    first = answer.engine.pages_of(row.id, answer.query, limit=CHIPS).first
    return page_url(f"{row.path}v{row.version}/", first.number, asked, rank) if first else row.path
