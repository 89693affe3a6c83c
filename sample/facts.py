"""The sample's facts as they stand in YAML, checked so that no template can print what they do not say."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from inspectorate.core.dates import PartialDate

HERE = Path(__file__).resolve().parent
NOTE = re.compile(r"[\^!~]\[[^\]]*\]")
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]

DEFAULTS: dict[str, Any] = {
    "issuer": "dca-oig",
    "language": "en",
    "recommendations": [],
    "money": [],
    "self_checks": [],
    "cover_kind": None,
}

Facts = dict[str, Any]


class Inconsistent(ValueError):
    """A sample report that contradicts itself: the file, the place and what to change."""


@dataclass(frozen=True, slots=True)
class Office:
    """The fictional offices that issue reports, the agencies they oversee and how they name them."""

    facts: Facts

    def issuer(self, report: Facts) -> Facts:
        """The office that issued a report."""
        return next(office for office in self.facts["offices"] if office["path"] == report["issuer"])

    def agency(self, code: str) -> str:
        """The name of an agency, as reports print it."""
        return str(next(agency["name"] for agency in self.facts["agencies"] if agency["code"] == code))


def office() -> Office:
    """The offices and agencies of `office.yaml`."""
    return Office(yaml.safe_load((HERE / "office.yaml").read_text("utf-8")))


def plain(text: str) -> str:
    """The text without its footnotes and black bars, which `^[…]`, `![…]` and `~[…]` mark."""
    return NOTE.sub("", text)


def summary_of(report: Facts) -> str:
    """The first paragraph of the executive summary; "" where the paper has none to quote."""
    return plain(report["summary"] if "summary" in report else report.get("highlights", {}).get("found", [""])[0])


def printed(when: str | date) -> str:
    """A date as the reports print it: `January 18, 2024`, `March 2023` or `2024`."""
    parts = PartialDate.parse(str(when))
    month = MONTHS[parts.month - 1] if parts.month else ""
    return f"{month} {parts.day}, {parts.year}" if parts.day else f"{month} {parts.year}".strip()


def reports() -> list[Facts]:
    """Every report of the sample in order of its number, checked. Raises Inconsistent."""
    return [report(path) for path in sorted((HERE / "reports").glob("*.yaml"))]


def report(path: Path) -> Facts:
    """One report's facts, with the sentences that templates print beside their values."""
    facts: Facts = DEFAULTS | _loaded(path)
    facts.setdefault("file", path.stem)
    facts.setdefault("issued", printed(facts["issued_on"]))
    _gather(facts)
    for entry in facts["recommendations"]:
        entry["plain"] = plain(entry["text"])
        entry["target_on"] = str(entry["target"]) if entry.get("target") else None
        entry["target"] = entry.get("target_printed") or (printed(entry["target"]) if entry.get("target") else None)
        entry.setdefault("parent", None)
        entry.setdefault("label", f"{(entry['number'] or '').rpartition('.')[2]}.")
        entry.setdefault("printed", entry["text"])
        _say_status(entry, path)
    return facts


def _loaded(path: Path) -> Facts:
    """The YAML of one report; a revised version is the report it revises with some words replaced and a notice before its text."""
    facts: Facts = yaml.safe_load(path.read_text("utf-8"))
    if "revises" not in facts:
        return facts
    words = path.with_name(f"{facts['revises']}.yaml").read_text("utf-8")
    for before, after in facts["replace"]:
        if before not in words:
            raise Inconsistent(f"{path.name}: “{before}” is not in {facts['revises']}; write what the revision replaces as it stands there")
        words = words.replace(before, after)
    base: Facts = yaml.safe_load(words)
    return base | facts | {"body": [*facts["notice"], *base["body"]]}


def _gather(facts: Facts) -> None:
    """Give recommendations what the body says of them: the words that their list hangs on, and the agencies' answers."""
    for block in facts["body"]:
        for index in block.get("listed", {}).get("items", ()):
            facts["recommendations"][index]["lead_in"] = block["listed"]["lead_in"]
        for index in block.get("answer", {}).get("about", ()):
            facts["recommendations"][index]["letter"] = [block["answer"]["text"]]


def _say_status(entry: Facts, path: Path) -> None:
    """Fill in the sentences that state status and closure condition; each must hold its value, word for word.

    A status sentence that holds the closure condition too stands alone.
    """
    status, closure = entry.get("status"), entry.get("closure")
    entry.setdefault("status_sentence", f"We consider this recommendation {status}." if status else None)
    apart = closure and closure not in (entry["status_sentence"] or "")
    entry["closure_sentence"] = f"It will remain open {closure}." if apart else None
    if status and status not in entry["status_sentence"]:
        raise Inconsistent(
            f"{path.name}, recommendation {entry['number']}: “{status}” is not in “{entry['status_sentence']}”; make them agree"
        )
