"""The functions that build this room's tables from entries; registered when the app starts."""

from inspectorate.journal import projections
from inspectorate.journal.projections import Projection
from inspectorate.library import models
from inspectorate.library.projections import office, public

OFFICE_TABLES = Projection("library.office", 2, "office", models.OFFICE, office.apply)
PUBLIC_TABLES = Projection("library.public", 3, "public", models.PUBLIC, public.apply)


def register() -> None:
    """Make the tables known to the journal."""
    projections.register(OFFICE_TABLES)
    projections.register(PUBLIC_TABLES)


__all__ = ["OFFICE_TABLES", "PUBLIC_TABLES", "register"]
