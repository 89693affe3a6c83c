"""Why a question in an address can't be answered, in words: what is wrong, and what it takes instead."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from inspectorate.library.question import FACETS, LAST_PAGE, LONGEST, SINGLE, SIZES, SORTS, Misread

SHOWN = 60
"""Letters of a wrong value that are repeated."""


def reasons(misread: Misread) -> Iterator[str]:
    """A sentence for each fault, in the order of the address."""
    for name in misread.unknown:
        names = ", ".join((*SINGLE, *FACETS))
        yield _("“%(name)s” is no name that a search knows; it knows %(names)s.") % {"name": name[:SHOWN], "names": names}
    for name, value in misread.wrong:
        yield _wrong(name, value)


def _wrong(name: str, value: str) -> str:
    if "\0" in value:
        return _("“%(name)s” has a sign in it that no text has (U+0000).") % {"name": name}
    if len(value) > LONGEST:
        said = _("“%(name)s” is %(n)s letters long; a search reads %(most)s.")
        return said % {"name": name, "n": f"{len(value):,}", "most": LONGEST}
    said = _("“%(name)s” can't be “%(value)s”; it takes %(fits)s.")
    return said % {"name": name, "value": value[:SHOWN], "fits": _fits(name)}


def _fits(name: str) -> str:
    match name:
        case "sort":
            return _("one of %(values)s") % {"values": ", ".join(SORTS)}
        case "size":
            return _("one of %(values)s") % {"values": ", ".join(map(str, SIZES))}
        case "page":
            return _("a number from 1 to %(last)s") % {"last": LAST_PAGE}
        case "year":
            return _("a year such as 2021")
    return _("yes or no")
