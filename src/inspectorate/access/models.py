"""Projections: who has acted."""

from django.db import models

from inspectorate.access.permissions import Permission


class Person(models.Model):
    """Someone who acts, by the opaque id that their entries carry. Gone once the part with the name was purged."""

    id = models.CharField(max_length=32, primary_key=True)
    name = models.CharField(max_length=200, unique=True)

    read_permission = Permission.READ_OFFICE
