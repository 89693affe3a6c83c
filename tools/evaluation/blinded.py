"""Annotated documents read as if some of the words that open recommendations were unknown: what a set is worth at an office to come.

The generic layout is used without one of its patterns, or without one of its cues; only readings that come out otherwise count.
"""

import json
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from importlib.resources import files
from types import ModuleType
from typing import Any

from evaluation.cases import Case
from evaluation.fit import INVENTED
from evaluation.trust import ANNOTATED, Claim, claims
from inspectorate.reading import layouts
from inspectorate.reading.as_json import as_json
from inspectorate.reading.document import Document
from inspectorate.reading.layouts import GENERIC, Layout, choose, parse
from inspectorate.reading.recommendations import flags
from inspectorate.reading.recommendations.printings import printed_again
from inspectorate.reading.recommendations.read import read
from inspectorate.reading.recommendations.standing import doubted, standing
from inspectorate.reading.recommendations.sure import sure
from inspectorate.reading.selfchecks import self_checks
from inspectorate.reading.values import Reading

CUES = ("heading_recommendations", "heading_prior", "label_recommendation", "label_coded", "recommends", "leadin_strong", "leadin_should",
        "should", "typed_recommendation", "trailing_number")  # fmt: skip
"""What opens a recommendation, or tells an earlier report's."""
COUNTED = ("set", "recommendation")


def blinded(cases: Sequence[Case], score: ModuleType) -> Iterator[Claim]:
    """The sets and recommendations of every document in which a missing pattern changes something, each pattern an office of its own."""
    known = [(case, Document.of(case.reading.pages)) for case in cases if case.reading and ANNOTATED in case.gold]
    for name, without in _variants():
        for case, document in known:
            reading = _again(case, document, without)
            if [item.text for item in reading.recommendations] != [item["text"] for item in case.read[ANNOTATED]]:
                other = Case(case.stem, f"{INVENTED}{name} {case.office}", case.gold, read=as_json(reading), reading=reading)
                other.counts, _texts = score.score(case.gold, other.read)
                yield from (claim for claim in claims(other, score) if claim.measure in COUNTED)


def _again(case: Case, document: Document, without: Sequence[Layout]) -> Reading:
    assert case.reading is not None
    found = read(document, layout=choose(document, without))
    checks = (*self_checks(document, found.items), *printed_again(found))
    raised = flags(found, checks)
    whole = standing(found, checks, raised, document)
    doubts = (*raised, *doubted(whole, found, document))
    return replace(case.reading, recommendations=sure(found, whole), self_checks=checks, flags=doubts, standing=whole)


def _variants() -> Iterator[tuple[str, tuple[Layout, ...]]]:
    texts = {item.name: item.read_text("utf-8") for item in files(layouts).iterdir() if item.name.endswith(".toml")}
    cues: dict[str, list[str]] = tomllib.loads(texts.pop(f"{GENERIC}.toml"))["cues"]
    for name in CUES:
        for at in range(-1, len(cues[name])):
            left = [pattern for n, pattern in enumerate(cues[name]) if at not in {-1, n}]
            generic = parse(_written({**cues, name: left}), None)
            yield f"{name} {at}", (generic, *(parse(text, generic) for _name, text in sorted(texts.items())))


def _written(cues: dict[str, Any]) -> str:
    """A layout file with these cues; JSON strings are TOML strings."""
    return "\n".join((f'name = "{GENERIC}"', "version = 1", "[cues]", *(f"{name} = {json.dumps(cues[name])}" for name in cues)))
