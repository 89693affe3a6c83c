"""A report's number as the library compares it: `core.reportnumbers`, which citations are read by as well."""

from inspectorate.core.reportnumbers import Number, parse, path_key, squeezed

__all__ = ["Number", "parse", "path_key", "squeezed"]
