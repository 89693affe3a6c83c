"""The library as a Django app."""

import importlib

from django.apps import AppConfig


class LibraryConfig(AppConfig):
    """Registers its kinds of entry, its projections and the follower of the public log."""

    name = "inspectorate.library"
    label = "library"

    def ready(self) -> None:
        """Load what registers itself; models exist only now."""
        importlib.import_module("inspectorate.library.entries").register()
        importlib.import_module("inspectorate.library.projections").register()
        importlib.import_module("inspectorate.library.indexing").register()
