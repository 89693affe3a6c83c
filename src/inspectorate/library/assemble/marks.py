"""What a document or a row is known by, as plain values that an entry can keep. Pure."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from inspectorate.core.dates import PartialDate
from inspectorate.core.text import normalise
from inspectorate.library.assemble import bodies, facts
from inspectorate.library.assemble.material import Material
from inspectorate.library.profile import Profile
from inspectorate.library.rules import numbers
from inspectorate.library.rules.issuers import Issuer
from inspectorate.library.rules.matching import Marks, link_key
from inspectorate.reading.values import Page


def match_of(material: Material, profile: Profile, *, file: str = "") -> tuple[dict[str, Any], Issuer]:
    """The part `match` of an acceptance, and the issuer: of a document or a row, whichever the material holds.

    `file` is the document's name.
    """
    issuer = bodies.issuer_of(material, profile)
    known = {fact.name: fact for fact in facts.facts(material)}
    number = known["number"].text if "number" in known else ""
    issued_on = next(iter(known["issued_on"].values), None) if "issued_on" in known else None
    year = facts.year_of(material, issued_on, issuer.office)
    links = {link_key(link.address) for listed in material.rows for link in listed.row.documents}
    match = {
        "issuer": issuer.office.code if issuer.office and not issuer.question else "",
        "numbers": sorted(numbers.parse(number).keys) if number else [],
        "title": known["title"].text if "title" in known else "",
        "issued_on": issued_on.text if issued_on and issued_on.precision else "",
        "fiscal_year": year.year if year else None,
        "files": sorted({link_key(file)} - {""}),
        "links": sorted(links - {""}),
        "words": words_hash(material.main.reading.pages) if material.main else "",
    }
    return match, issuer


def marks(match: Mapping[str, Any], rows: str = "") -> Marks:
    """The marks that `match_of` wrote; `rows` names the listing it came from."""
    return Marks(
        issuer=match.get("issuer", ""), numbers=frozenset(match.get("numbers", ())), title=match.get("title", ""),
        issued_on=PartialDate.parse(match["issued_on"]) if match.get("issued_on") else None, fiscal_year=match.get("fiscal_year"),
        files=frozenset(match.get("files", ())), links=frozenset(match.get("links", ())), listings=frozenset({rows} - {""}),
    )  # fmt: skip


def words_hash(pages: Sequence[Page]) -> str:
    """The SHA-256 of a document's words under the one normalisation: equal words in other bytes are one text. "" without words."""
    text = normalise(" ".join(page.text for page in pages))
    return hashlib.sha256(text.encode()).hexdigest() if text else ""
