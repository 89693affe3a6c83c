"""Inspectorate: the working system of an oversight office."""

__version__ = "0.1.0"
