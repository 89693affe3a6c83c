"""The table of what is right, a column for each office. Pure."""

from collections import Counter
from collections.abc import Sequence

from evaluation.cases import Case
from evaluation.shares import share, table

COUNTED = (
    ("recall", "hit", "gold"),
    ("precision", "hit", "read"),
    ("number", "number", "number_n"),
    ("addressee", "addressee", "addressee_n"),
    ("position", "position", "position_n"),
    ("page", "page", "page_n"),
    ("target date", "date", "date_n"),
    ("set right", "set_right", "sets"),
    ("report number", "f_number", "f_number_n"),
    ("issue date", "f_issued_on", "f_issued_on_n"),
    ("title", "f_title", "f_title_n"),
    ("office", "f_office", "f_office_n"),
    ("summary", "f_summary", "f_summary_n"),
)
"""What is printed: the heading, and the two counters of score.py whose ratio it is."""
ROWS = ("reports", "recommendations", "text F1", *(name for name, _, _ in COUNTED), "silent sets", "silent values", "clean")


def measures(opened: Sequence[Case], aside: Sequence[Case]) -> str:
    """A measure a row; a column for each office of the open part, then the two parts and all."""
    offices = sorted({case.office for case in opened})
    groups = [(office, [case for case in opened if case.office == office]) for office in offices]
    groups += [("open part", list(opened)), ("set aside", list(aside)), ("all", [*opened, *aside])]
    return _in_columns(groups)


def halves(learned: Sequence[Case], kept: Sequence[Case]) -> str:
    """The same for reports by strangers: those that rules were learned from, those that nobody looks at, and all."""
    return _in_columns([("learned from", list(learned)), ("kept aside", list(kept)), ("all", [*learned, *kept])])


def _in_columns(groups: list[tuple[str, list[Case]]]) -> str:
    columns = [_column(group) for _name, group in groups]
    rows = [[name, *(column[at] for column in columns)] for at, name in enumerate(ROWS)]
    return table(["", *(name for name, _group in groups)], rows)


def _column(group: list[Case]) -> list[str]:
    counts: Counter[str] = sum((case.counts for case in group), Counter())
    texts = [text for case in group for text in case.texts]
    f1 = f"{sum(texts) / len(texts):.3f}" if texts else "–"
    shares = [share(int(counts[part]), int(counts[whole])) for _, part, whole in COUNTED]
    silent = [str(int(counts["silent_set"])), str(int(counts["silent_value"]))]
    return [str(len(group)), str(counts["gold"]), f1, *shares, *silent, share(int(counts["clean"]), int(counts["right"]))]
