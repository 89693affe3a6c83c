"""Names of files as text that can be stored and shown, whatever bytes they are. Pure."""


def storable(name: str) -> str:
    """The name with replacement characters for bytes that are no UTF-8, and without U+0000."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace").replace("\0", "")


def shown(name: str) -> str:
    """The name on one line, without anything that a terminal would obey."""
    return "".join(char if char.isprintable() else "?" for char in storable(name))
