"""Readings and listings as they are stored: into blobs, and back out of them."""

from functools import lru_cache
from typing import NamedTuple

from inspectorate.core import canonical
from inspectorate.journal import blobs
from inspectorate.reading import stored
from inspectorate.reading.listings import stored as listings
from inspectorate.reading.listings.values import Listing
from inspectorate.reading.values import Page, Reading


class Kept(NamedTuple):
    """A reading that is stored, with its hash and that of its pages."""

    digest: str
    pages: str
    reading: Reading


_last: list[Kept] = []
"""What is in hand: a batch publishes it next, and need not unpack and check what it has just packed."""


def keep_reading(reading: Reading) -> tuple[str, str]:
    """Store the pages and the reading privately, and have them in hand; their hashes."""
    kept = put_reading(reading)
    in_hand(kept)
    return kept.pages, kept.digest


def put_reading(reading: Reading) -> Kept:
    """Store the pages and the reading privately; in any thread."""
    pages = blobs.put(stored.dump_pages(reading.pages), public=False)
    return Kept(blobs.put(stored.dump_reading(reading, pages), public=False), pages, reading)


def in_hand(kept: Kept) -> None:
    """What is worked on from now on."""
    _last[:] = [kept]


def reading_of(digest: str) -> Reading:
    """The stored reading with its pages. Raises FileNotFoundError for one that was purged."""
    for kept in _last:
        if kept.digest == digest and all(blobs.exists(one, public=False) for one in (digest, kept.pages)):
            return kept.reading
    data = blobs.read(digest, public=False)
    pages = stored.load_pages(blobs.read(stored.pages_hash(data), public=False))
    return stored.load_reading(data, pages)


def pages_in_hand(digest: str) -> tuple[Page, ...] | None:
    """The pages that are in hand, where they have this hash."""
    return next((kept.reading.pages for kept in _last if kept.pages == digest), None)


def keep_listing(listing: Listing) -> str:
    """Store a listing's rows privately; their hash."""
    return blobs.put(canonical.encode(listings.as_json(listing)), public=False)


@lru_cache(maxsize=4)
def listing_of(digest: str) -> Listing:
    """The stored listing. Raises FileNotFoundError for one that was purged."""
    return listings.of_json(canonical.decode(blobs.read(digest, public=False)))
