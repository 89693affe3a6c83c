"""What the office holds: documents, listings, reports with all that was accepted into them, and what was published."""

from typing import ClassVar

from django.db import models

from inspectorate.access.permissions import Permission

ID, KEY, HASH = 32, 64, 64


class HeldDocument(models.Model):
    """A file that came in. `state`: read | refused."""

    id = models.CharField(max_length=ID, primary_key=True)
    sha256 = models.CharField(max_length=HASH, unique=True)
    bytes = models.BigIntegerField()
    media = models.CharField(max_length=100)
    state = models.CharField(max_length=10, default="")
    pages = models.CharField(max_length=HASH, default="")
    reading = models.CharField(max_length=HASH, default="")
    page_count = models.IntegerField(default=0)

    read_permission = Permission.READ_OFFICE


class HeldListing(models.Model):
    """A listing that came in; `rows` names what was read of it."""

    id = models.CharField(max_length=ID, primary_key=True)
    sha256 = models.CharField(max_length=HASH, unique=True)
    rows = models.CharField(max_length=HASH, default="")
    count = models.IntegerField(default=0)

    read_permission = Permission.READ_OFFICE


class OfficeReport(models.Model):
    """A report as the office has it, published or not. `into` is set where it was found to be one with another."""

    id = models.CharField(max_length=ID, primary_key=True)
    seq = models.BigIntegerField(default=0)
    into = models.CharField(max_length=ID, default="")

    read_permission = Permission.READ_OFFICE


class Acceptance(models.Model):
    """A document or a row that counts for a report: the body and parts of its entry."""

    id = models.CharField(max_length=KEY, primary_key=True)
    position = models.BigIntegerField()
    report = models.CharField(max_length=ID, db_index=True)
    what = models.CharField(max_length=10)
    document = models.CharField(max_length=HASH, default="", db_index=True)
    rows = models.CharField(max_length=HASH, default="", db_index=True)
    row = models.IntegerField(default=0)
    body = models.JSONField()
    match = models.JSONField()
    given = models.JSONField()
    accepted_on = models.CharField(max_length=10)

    read_permission = Permission.READ_OFFICE


class Mark(models.Model):
    """What a report is looked for by: number, link, or when; one row a mark of an acceptance."""

    id = models.CharField(max_length=300, primary_key=True)
    report = models.CharField(max_length=ID, db_index=True)
    issuer = models.CharField(max_length=80)
    kind = models.CharField(max_length=10)
    value = models.CharField(max_length=200)

    read_permission = Permission.READ_OFFICE

    class Meta:
        """Asked by what is looked for."""

        indexes: ClassVar = [models.Index(fields=["kind", "value"], name="library_mark_value")]


class Answer(models.Model):
    """What a person said of a question that a report waited for, by the key of the question."""

    id = models.CharField(max_length=KEY, primary_key=True)
    report = models.CharField(max_length=ID, db_index=True)
    key = models.CharField(max_length=80)

    read_permission = Permission.READ_OFFICE


class Publication(models.Model):
    """An act of publication: which version, on what of the report's stream it rests, the n of its recommendations."""

    id = models.CharField(max_length=KEY, primary_key=True)
    position = models.BigIntegerField()
    report = models.CharField(max_length=ID, db_index=True)
    version = models.IntegerField()
    act = models.CharField(max_length=12)
    through = models.BigIntegerField()
    numbers = models.JSONField()

    read_permission = Permission.READ_OFFICE
