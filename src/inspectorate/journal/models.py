"""The journal's tables. Entries and checkpoints are only ever added; of parts only rows that a purge names may go.

The database holds that itself (migration 0002). No table has an autoincrement: keys are log and position.
"""

from typing import ClassVar

from django.db import models

LOG = 40
"""Longest name of a log: `matter/` and 32 hex digits."""


class LogHead(models.Model):
    """Where a log stands; the one row that an append locks and changes. `origin` names the log to the world."""

    log = models.CharField(max_length=LOG, primary_key=True)
    origin = models.CharField(max_length=200)
    size = models.BigIntegerField()
    recorded_at = models.CharField(max_length=27)
    frontier = models.BinaryField()


class Entry(models.Model):
    """One entry: `leaf` are its canonical bytes, which count; the columns repeat of them what is searched by."""

    pk = models.CompositePrimaryKey("log", "position")
    log = models.CharField(max_length=LOG)
    position = models.BigIntegerField()
    stream = models.CharField(max_length=32)
    seq = models.BigIntegerField()
    kind = models.CharField(max_length=64)
    recorded_at = models.CharField(max_length=27)
    leaf_hash = models.BinaryField()
    leaf = models.BinaryField()

    class Meta:
        """One place in its stream."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["log", "stream", "seq"], name="journal_entry_stream")]


class Part(models.Model):
    """The words of an entry, in canonical bytes, with the salt that keeps their hash from being guessed."""

    pk = models.CompositePrimaryKey("log", "position", "name")
    log = models.CharField(max_length=LOG)
    position = models.BigIntegerField()
    name = models.CharField(max_length=64)
    salt = models.BinaryField()
    value = models.BinaryField()


class PurgedPart(models.Model):
    """A part that entry `by` (of the same log) let go. Without this row the database refuses to delete the part."""

    pk = models.CompositePrimaryKey("log", "position", "name")
    log = models.CharField(max_length=LOG)
    position = models.BigIntegerField()
    name = models.CharField(max_length=64)
    by = models.BigIntegerField()


class BlobUse(models.Model):
    """Which entry names which blob, until which entry it is needed, and which entry let it go (positions in the same log)."""

    pk = models.CompositePrimaryKey("log", "position", "sha256")
    log = models.CharField(max_length=LOG)
    position = models.BigIntegerField()
    sha256 = models.CharField(max_length=64)
    released_by = models.BigIntegerField(null=True)
    purged_by = models.BigIntegerField(null=True)

    class Meta:
        """Asked by blob."""

        indexes: ClassVar = [models.Index(fields=["sha256", "log"], name="journal_blobuse_blob")]


class Checkpoint(models.Model):
    """A signed statement of how long a log was and what its root was; one an append."""

    pk = models.CompositePrimaryKey("log", "size")
    log = models.CharField(max_length=LOG)
    size = models.BigIntegerField()
    note = models.TextField()


class LogKey(models.Model):
    """A public key that signs, or signed, checkpoints of a log."""

    pk = models.CompositePrimaryKey("log", "key")
    log = models.CharField(max_length=LOG)
    key = models.CharField(max_length=300)


class ProjectionState(models.Model):
    """Which version of a projection built its tables, and up to which position."""

    name = models.CharField(max_length=100, primary_key=True)
    version = models.IntegerField()
    position = models.BigIntegerField()
