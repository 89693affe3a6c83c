"""Differences as one page of HTML in a file, for a person to look through: no script, nothing loaded. Pure."""

import re
from base64 import b64encode
from collections.abc import Iterator, Sequence
from hashlib import sha256
from html import escape
from pathlib import Path

from inspectorate.core.words import _
from inspectorate.library.rereading import shown
from inspectorate.library.rereading.values import ADDED, CHANGED, GONE, SAME, Change, Difference

_FILE = Path(__file__).parent / "page.html"
TAGS = {GONE: "del", ADDED: "ins"}


def page(found: Sequence[Difference]) -> str:
    """The whole page: the counts, then every document that is not the same."""
    text = _FILE.read_text("utf-8")
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    policy = b64encode(sha256(style[1].encode() if style else b"").digest()).decode()
    title = _("What a newer reader finds")
    content = "\n".join([f"<h1>{escape(title)}</h1>", *_summary(found), *(_document(one) for one in found if one.state != SAME)])
    holes = {"policy": policy, "title": escape(title), "content": content}
    return re.sub(r"\{\{(\w+)\}\}", lambda hole: holes[hole[1]], text)


def _summary(found: Sequence[Difference]) -> Iterator[str]:
    head, *counts = shown.summary(found).split("\n")
    yield f"<p>{escape(head)}</p><ul>"
    yield from (f"<li>{escape(' '.join(line.split()))}</li>" for line in counts)
    yield "</ul>"


def _document(one: Difference) -> str:
    where = one.path or _("not public, report {report}").format(report=one.report)
    lines = [f"<h2>{escape(one.name)}</h2>", f'<p class="soft">{escape(where)}: {escape(shown.STATE[one.state])}</p>']
    if one.reason:
        lines.append(f"<p>{escape(one.reason)} {escape(one.advice)}</p>")
    lines += [f"<p>{escape(_('stays as a person said: {what}').format(what=what))}</p>" for what in one.kept]
    if one.changes:
        lines.append(f"<dl>{''.join(map(_change, one.changes))}</dl>")
    return "\n".join(lines)


def _change(change: Change) -> str:
    where = shown.pages(change)
    head = escape(shown.name(change)) + (f' <span class="soft">{escape(where)}</span>' if where else "")
    return f"<dt>{head}</dt><dd>{_told(change)}</dd>"


def _told(change: Change) -> str:
    alike = bool(change.before and change.before.withheld) == bool(change.after and change.after.withheld)
    if change.pieces and alike:
        return " ".join(_tagged(piece.how, piece.words) for piece in change.pieces)
    if change.how == CHANGED:
        return f"{_tagged(GONE, shown.side(change.before))} {_tagged(ADDED, shown.side(change.after))}"
    return _tagged(change.how, shown.side(change.after or change.before))


def _tagged(how: str, words: str) -> str:
    return f"<{TAGS[how]}>{escape(words)}</{TAGS[how]}>" if how in TAGS else escape(words)
