"""The journal as a Django app."""

from django.apps import AppConfig


class JournalConfig(AppConfig):
    """Entries, parts, heads, checkpoints; migrations that refuse to change an entry."""

    name = "inspectorate.journal"
    label = "journal"
