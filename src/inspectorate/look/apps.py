"""The look as a Django app: templates, template tags, static files; no models."""

from django.apps import AppConfig


class LookConfig(AppConfig):
    """The room of components and styles."""

    name = "inspectorate.look"
    label = "look"
