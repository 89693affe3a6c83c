"""What is public, built from the public log alone: a request of the public side reads these tables and no other.

All that comes of a record is blank where the version was withdrawn, so that a rebuild, which finds no record, makes the same rows.
"""

from typing import ClassVar

from django.db import models

from inspectorate.access.permissions import Permission

ID, KEY, HASH, PATH = 32, 64, 64, 250


class PublicReport(models.Model):
    """A report by its permanent path. `version` is the current one, 0 where all are withdrawn; `code` says why then."""

    id = models.CharField(max_length=ID, primary_key=True)
    path = models.CharField(max_length=PATH, unique=True)
    version = models.IntegerField()
    issuer = models.CharField(max_length=80, default="", db_index=True)
    number = models.CharField(max_length=200, default="")
    title = models.TextField(default="")
    issued_on = models.CharField(max_length=10, default="")
    order = models.CharField(max_length=10, default="", db_index=True)
    fiscal_year = models.IntegerField(null=True)
    kind = models.CharField(max_length=80, default="")
    backfile = models.BooleanField(default=False)
    pages = models.IntegerField(default=0)
    documents = models.IntegerField(default=0)
    ocr_pages = models.IntegerField(default=0)
    unread_pages = models.IntegerField(default=0)
    recommendations = models.IntegerField(default=0)
    published_at = models.CharField(max_length=27)
    changed_at = models.CharField(max_length=27)
    code = models.CharField(max_length=20, default="")
    reason = models.TextField(default="")
    successor = models.CharField(max_length=PATH, default="")

    read_permission = Permission.READ_PUBLIC

    class Meta:
        """Lists ask for the newest."""

        indexes: ClassVar = [models.Index(fields=["-order", "path"], name="library_public_newest")]


class PublicVersion(models.Model):
    """One version of a report. `record` is its canonical JSON, "" once withdrawn; `corrected` the instants of its corrections."""

    id = models.CharField(max_length=KEY, primary_key=True)
    position = models.BigIntegerField()
    report = models.CharField(max_length=ID, db_index=True)
    number = models.IntegerField()
    record = models.TextField(default="")
    backfile = models.BooleanField(default=False)
    published_at = models.CharField(max_length=27)
    corrected = models.JSONField()
    withdrawn_at = models.CharField(max_length=27, default="")
    reason = models.TextField(default="")

    read_permission = Permission.READ_PUBLIC


class PublicBody(models.Model):
    """A body that a report's current version names. `role`: issuer, agency, area."""

    id = models.CharField(max_length=KEY, primary_key=True)
    report = models.CharField(max_length=ID, db_index=True)
    role = models.CharField(max_length=10)
    code = models.CharField(max_length=80, db_index=True)
    name = models.TextField()
    parent = models.CharField(max_length=80, default="")
    parent_name = models.TextField(default="")

    read_permission = Permission.READ_PUBLIC


class PublicDocument(models.Model):
    """A file of a version, in the order of its editions. `gone`: its version was withdrawn."""

    id = models.CharField(max_length=KEY, primary_key=True)
    report = models.CharField(max_length=ID, db_index=True)
    version = models.IntegerField()
    place = models.IntegerField()
    sha256 = models.CharField(max_length=HASH, db_index=True)
    pages = models.CharField(max_length=HASH)
    kind = models.CharField(max_length=20)
    gone = models.BooleanField(default=False)

    read_permission = Permission.READ_PUBLIC


class PublicNumber(models.Model):
    """A form under which a published report's number is looked up: with dashes (`key`) and without (`squeezed`)."""

    id = models.CharField(max_length=KEY, primary_key=True)
    report = models.CharField(max_length=ID, db_index=True)
    issuer = models.CharField(max_length=80)
    key = models.CharField(max_length=200, db_index=True)
    squeezed = models.CharField(max_length=200, db_index=True)

    read_permission = Permission.READ_PUBLIC


class PublicCitation(models.Model):
    """A report that the current version of `report` cites, by the form of its number without dashes.

    `place` is the citation's in the record (from 1), `page` the first on which it stands; `kind` as in the record.
    """

    id = models.CharField(max_length=KEY, primary_key=True)
    report = models.CharField(max_length=ID, db_index=True)
    issuer = models.CharField(max_length=80)
    squeezed = models.CharField(max_length=200, db_index=True)
    place = models.IntegerField()
    page = models.IntegerField()
    kind = models.CharField(max_length=30)

    read_permission = Permission.READ_PUBLIC


class PublicRecommendation(models.Model):
    """A recommendation of a version by its n in the path."""

    id = models.CharField(max_length=KEY, primary_key=True)
    report = models.CharField(max_length=ID, db_index=True)
    version = models.IntegerField()
    n = models.IntegerField()

    read_permission = Permission.READ_PUBLIC
