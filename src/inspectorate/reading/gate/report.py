"""What `inspectorate check` says of one document, in words and as JSON: places and lengths; the words only where they were asked for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from inspectorate.core.words import _
from inspectorate.reading.gate.failing import KIND as FAILED
from inspectorate.reading.gate.marks import KIND as MARK
from inspectorate.reading.gate.release_json import points, release_json
from inspectorate.reading.gate.values import Accessibility, Leak, Release
from inspectorate.reading.gate.ways import ADVICE, SENTENCES
from inspectorate.reading.values import Flag, Reading, State, Unreadable

SCHEMA = "inspectorate.check/1"
NUMBERED = {
    "bookmark": _("bookmark {n}"), "property": _("property {n}"), "form field": _("form field {n}"), "comment": _("comment {n}"),
    "attachment": _("attachment {n}"), "description": _("description {n}"), "earlier revision": _("revision {n}"),
    "link": _("link {n}"), "covered field": _("annotation {n}"),
}  # fmt: skip
"""What a thing is called that stands on no page, or is one of several there."""
SHOWN = 12
"""Codes and rules that are named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One document and what came of it. `texts`: the words of its leaks, then of its notes; `unrevealed`: why they are not there."""

    file: str
    outcome: Reading | Unreadable
    texts: tuple[str, ...] = ()
    unrevealed: str = ""

    @property
    def release(self) -> Release:
        """What was found; empty where nothing could be."""
        return (self.outcome.release if isinstance(self.outcome, Reading) else None) or Release()

    @property
    def leaks(self) -> bool:
        """Whether something leaks."""
        return bool(self.release.leaks)

    @property
    def unread(self) -> bool:
        """Whether it could not be read, or not be looked into: then nothing says that it is clean."""
        return isinstance(self.outcome, Unreadable) or self.outcome.release is None or bool(self.release.unchecked)

    @property
    def failures(self) -> tuple[str, ...]:
        """Why it could not be looked into."""
        if isinstance(self.outcome, Unreadable):
            return (f"{self.outcome.reason} {self.outcome.advice}".strip(),)
        failed = [flag.message for flag in self.outcome.flags if flag.kind == FAILED]
        return (*failed, *([self.release.unchecked] if self.release.unchecked else []))


def words(checked: Checked) -> str:
    """Some lines for a person."""
    return "\n".join((f"{checked.file}: {_verdict(checked)}", *(f"  {line}" for line in _lines(checked))))


def as_json(checked: Checked) -> dict[str, Any]:
    """The same as one JSON object; a leak has `text` only where the words were asked for. Boxes are points."""
    return {
        "schema": SCHEMA, "file": checked.file, "verdict": _code(checked), "failures": list(checked.failures),
        **release_json(checked.release, checked.texts),
        "marks": [{"message": flag.message, "pages": _pages(flag)} for flag in _marks(checked)],
    }  # fmt: skip


def _code(checked: Checked) -> str:
    return "leaks" if checked.leaks else "unread" if checked.unread else "clean"


def _verdict(checked: Checked) -> str:
    told = {"leaks": _("gives something away; do not publish it as it is"), "unread": _("could not be checked"), "clean": _("clean")}
    return told[_code(checked)]


def _lines(checked: Checked) -> Iterator[str]:
    release = checked.release
    yield from checked.failures
    yield from _places(release.leaks, checked.texts)
    yield from (f"-> {ADVICE[way]}" for way in dict.fromkeys(leak.way for leak in release.leaks))
    yield from (_("note: {line}").format(line=line) for line in _places(release.notes, checked.texts[len(release.leaks) :]))
    yield from (flag.message for flag in _marks(checked))
    if checked.unrevealed:
        yield checked.unrevealed
    if isinstance(checked.outcome, Reading):
        yield from _more(checked.outcome, release)


def _more(reading: Reading, release: Release) -> Iterator[str]:
    """Codes, pages that are pictures, accessibility."""
    if release.exemptions:
        codes = dict.fromkeys(one.code for one in release.exemptions)
        listed = ", ".join(list(codes)[:SHOWN])
        yield _("{n} exemption codes: {codes}").format(n=len(release.exemptions), codes=listed)
    if unread := [str(page.number) for page in reading.pages if page.state is State.NO_TEXT]:
        told = ", ".join(unread[:SHOWN]) + (" …" if len(unread) > SHOWN else "")
        yield _("pages that are pictures, whose marks and codes were not read: {pages} (--ocr reads them)").format(pages=told)
    if release.accessibility:
        yield _accessibility(release.accessibility)


def _places(leaks: Sequence[Leak], texts: Sequence[str]) -> Iterator[str]:
    for number, leak in enumerate(leaks):
        where = [_("page {page}").format(page=leak.page)] if leak.page else []
        where += [NUMBERED[leak.way].format(n=leak.number)] if leak.way in NUMBERED and leak.number else []
        where += [_("box {box}").format(box=" ".join(f"{side:.1f}" for side in points(leak.box)))] if leak.box else []
        told = f"{leak.length} {SENTENCES[leak.way]}" if leak.length else SENTENCES[leak.way]
        line = f"{', '.join(where)}: {told}" if where else told
        yield f"{line}: {texts[number]}" if number < len(texts) and texts[number] else line


def _accessibility(found: Accessibility) -> str:
    parts = [
        _("tagged") if found.tagged else _("not tagged"),
        _("language {language}").format(language=found.language) if found.language else _("no language"),
        _("with a title") if found.title else _("without a title"),
    ]
    if found.figures:
        parts.append(_("{n} of {all} figures without a description").format(n=found.undescribed, all=found.figures))
    verdicts = {
        None: _("PDF/UA-1 not checked"), True: _("passes PDF/UA-1 as far as a machine can say"),
        False: _("breaks {n} rules of PDF/UA-1").format(n=len(found.failed)),
    }  # fmt: skip
    return _("accessibility (never a reason to hold it back): {parts}").format(parts=", ".join([*parts, verdicts[found.passes]]))


def _marks(checked: Checked) -> list[Flag]:
    return [flag for flag in checked.outcome.flags if flag.kind == MARK] if isinstance(checked.outcome, Reading) else []


def _pages(flag: Flag) -> list[int]:
    return list(dict.fromkeys(span.page for span in flag.spans))
