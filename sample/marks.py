"""Where a fact is printed: marks that leave no ink, put before its words so that the finished document can tell their page.

A mark is written `@[id]` in a text that a template prints. Ids: title, number, issued_on, fiscal_year, office, summary, check/n,
money/n and, for recommendation i, rec/i, end/i, response/i and letter/i, target/i, status/i, closure/i.
"""

from copy import deepcopy
from typing import Any

from sample.facts import Facts, Inconsistent, summary_of


def marked(report: Facts) -> Facts:
    """A copy of the report's facts whose printed texts carry the marks. Raises Inconsistent where a fact is printed nowhere."""
    copy = deepcopy(report)
    prose = [copy.get("memo"), copy.get("highlights"), copy.get("box"), copy["body"]]
    if summary_of(report):
        _put(prose, summary_of(report), "summary", report)
    for index, check in enumerate(report.get("self_checks", ())):
        _put(prose, check["statement"], f"check/{index}", report)
    for index, row in enumerate(report.get("money", ())):
        _put(copy["body"], row["printed"], f"money/{index}", report)
    for index, entry in enumerate(copy["recommendations"]):
        _mark_answer(copy, entry, index)
        for key in ("status", "closure"):
            if entry.get(key):
                _put(entry, entry[key], f"{key}/{index}", report, only=("status_sentence", "closure_sentence"))
    return copy


def _mark_answer(report: Facts, entry: Facts, index: int) -> None:
    """Mark the response and, in an answer that runs on, the target date; a line of its own is marked by the template."""
    answers = [block["answer"] for block in report["body"] if index in block.get("answer", {}).get("about", ())]
    for answer in answers:
        _put(answer, answer["text"], f"response/{index}", report, only=("text",))
    for key in ("response", "letter"):
        if entry.get(key) and not answers:
            entry[key][0] = f"@[{key}/{index}]{entry[key][0]}"
    if entry["target"] and "response" not in entry:
        _put(answers or entry["letter"], entry["target"], f"target/{index}", report)


def _put(node: Any, words: str, mark: str, report: Facts, only: tuple[str, ...] = ()) -> None:
    if not _walk(node, words, f"@[{mark}]{words}", only):
        raise Inconsistent(f"{report['number']}: “{words}” ({mark}) is printed nowhere; write it into the text")


def _walk(node: Any, words: str, instead: str, only: tuple[str, ...]) -> bool:
    """Replace the first occurrence in every text below the node; says whether there was one."""
    pairs = list(node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ())
    hit = False
    for key, child in pairs:
        if isinstance(child, str) and words in child and (not only or key in only):
            node[key], hit = child.replace(words, instead, 1), True
        elif not only:
            hit = _walk(child, words, instead, only) or hit
    return hit
