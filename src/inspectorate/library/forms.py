"""What readers type outside the search, which `question` reads: page numbers."""


def number_of(text: str, most: int = 999_999) -> int | None:
    """A positive whole number as typed, None for anything else."""
    text = text.strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 and 0 < int(text) <= most else None
