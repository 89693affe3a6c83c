"""Which office issued a report: who says so counts in a fixed order, and two known offices are a question. Pure.

Order: the person's `--issuer`; what a listing or its `report.json` names; a printed name that the table knows; the name of a folder
that the table knows; the printed name as it stands.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from inspectorate.library.profile import Office, Table

TWO_ISSUERS = "two issuers"
NO_ISSUER = "no issuer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuer:
    """The office with the name it was found by and who named it (person, listing, document, folder), or what is in question."""

    office: Office | None = None
    name: str = ""
    by: str = ""
    question: str = ""


def resolve(table: Table, *, given: str = "", listed: str = "", printed: str = "", folders: Iterable[str] = ()) -> Issuer:
    """The issuer, or the question why it is not known. `folders` are names of folders, the nearest first."""
    folder = next((name for name in folders if table.find(name)), "")
    named = [("person", given), ("listing", listed), ("document", printed if table.find(printed) else ""), ("folder", folder)]
    stated = [(by, name) for by, name in [*named, ("document", printed)] if name.strip()]
    if not stated:
        return Issuer(question=NO_ISSUER)
    by, name = stated[0]
    known = {office.code for who, spelling in stated if who != "folder" and (office := table.find(spelling))}
    question = TWO_ISSUERS if len(known) > 1 else ""
    return Issuer(office=table.named(name), name=name, by=by, question=question)
