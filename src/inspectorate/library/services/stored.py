"""Readings and listings as they are stored: into blobs, and back out of them."""

from functools import lru_cache
from typing import NamedTuple

from inspectorate.core import canonical
from inspectorate.journal import blobs
from inspectorate.reading import stored
from inspectorate.reading.listings import stored as listings
from inspectorate.reading.listings.values import Listing
from inspectorate.reading.values import Page, Reading


class _Kept(NamedTuple):
    digest: str
    pages: str
    reading: Reading


_last: list[_Kept] = []
"""What was stored last: a batch publishes it next, and need not unpack and check what it has just packed."""


def keep_reading(reading: Reading) -> tuple[str, str]:
    """Store the pages and the reading privately; their hashes."""
    pages = blobs.put(stored.dump_pages(reading.pages), public=False)
    digest = blobs.put(stored.dump_reading(reading, pages), public=False)
    _last[:] = [_Kept(digest, pages, reading)]
    return pages, digest


def reading_of(digest: str) -> Reading:
    """The stored reading with its pages. Raises FileNotFoundError for one that was purged."""
    for kept in _last:
        if kept.digest == digest and all(blobs.exists(one, public=False) for one in (digest, kept.pages)):
            return kept.reading
    data = blobs.read(digest, public=False)
    pages = stored.load_pages(blobs.read(stored.pages_hash(data), public=False))
    return stored.load_reading(data, pages)


def pages_in_hand(digest: str) -> tuple[Page, ...] | None:
    """The pages that were stored last, where they have this hash."""
    return next((kept.reading.pages for kept in _last if kept.pages == digest), None)


def keep_listing(listing: Listing) -> str:
    """Store a listing's rows privately; their hash."""
    return blobs.put(canonical.encode(listings.as_json(listing)), public=False)


@lru_cache(maxsize=4)
def listing_of(digest: str) -> Listing:
    """The stored listing. Raises FileNotFoundError for one that was purged."""
    return listings.of_json(canonical.decode(blobs.read(digest, public=False)))
