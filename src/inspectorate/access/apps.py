"""Access as a Django app."""

import importlib

from django.apps import AppConfig


class AccessConfig(AppConfig):
    """Knows people by their ids; has one kind of entry and one projection."""

    name = "inspectorate.access"
    label = "access"

    def ready(self) -> None:
        """Load what registers itself; models exist only now."""
        importlib.import_module("inspectorate.access.people")
