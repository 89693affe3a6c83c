"""On the real documents that were annotated, the facts hold what the project asks for (offices set aside are left alone)."""

import importlib.util
import json
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from inspectorate.reading.document import Document
from inspectorate.reading.facts import facts, flags
from inspectorate.reading.pages import read_pages
from tests.conftest import ROOT

LEAST = {"title": 0.95, "number": 0.95, "issued_on": 0.95, "office": 0.9, "summary": 0.8}


def scorer(real: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", real / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.real
def test_facts_of_the_open_part_are_right_and_none_is_silently_wrong(real: Path) -> None:
    aside = set(tomllib.loads((ROOT / "tests/real/split.toml").read_text())["set_aside"])
    golds = [json.loads(path.read_text()) for path in sorted((real / "gold").glob("*.json"))]
    score = scorer(real)
    right, asked, silent = dict.fromkeys(LEAST, 0), dict.fromkeys(LEAST, 0), []
    for gold in golds:
        if aside & set(Path(gold["document"]["file"]).parts):
            continue
        read = Document.of(read_pages(real / gold["document"]["file"], ocr=False))
        found = facts(read)
        about = {place for flag in flags(read, found) for place in flag.about}
        for name in LEAST:
            if name in gold["facts"]:
                fact = getattr(found, name)
                got = None if fact is None or fact.withheld else fact.value
                asked[name] += 1
                if is_right(score, name, gold["facts"][name] or {}, got):
                    right[name] += 1
                elif got is not None and f"facts/{name}" not in about:
                    silent.append((gold["document"]["file"], name))
    assert silent == []
    assert {name: right[name] / asked[name] >= least for name, least in LEAST.items()} == dict.fromkeys(LEAST, True)


def is_right(score: ModuleType, name: str, stated: dict[str, Any], got: str | None) -> bool:
    """The scorer's own rule for one fact."""
    if got is None:
        return any(wanted is None for wanted in (stated.get("value"), *stated.get("also", ())))
    same = {
        "title": lambda w: score.f1(w, got) >= 0.9,
        "office": lambda w: score.f1(w, got) >= 0.9,
        "summary": lambda w: score.found(w, got) >= 0.95,
    }
    rule = same.get(name, lambda w: score.norm(w) == score.norm(got))
    return any(wanted is not None and rule(wanted) for wanted in (stated.get("value"), *stated.get("also", ())))
