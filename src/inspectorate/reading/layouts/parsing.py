"""A layout from its file, with every mistake named: the file, the cue or sign, what is wrong, what would be right. Pure."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from inspectorate.core.words import _
from inspectorate.reading.layouts.values import PLACES, Layout, Sign

GROUPS = {
    "trailing_number": "number",
    "accepts_number": "number",
    "reported_number": "number",
    "action_number": "number",
    "heading_status": "status",
}
"""The group that every pattern of a cue must name."""
ALLOWED = {**{cue: {group} for cue, group in GROUPS.items()}, "label_recommendation": {"number"}, "label_coded": {"number"},
    "label_paragraph": {"number"},
           "label_response": {"key", "key2"}}  # fmt: skip
"""The groups that a cue's patterns may name; all others name none."""
KEYS = {"name", "version", "replace", "signs", "cues"}


class LayoutError(ValueError):
    """A layout file that cannot be used; the message says where, why, and what to write instead."""


def parse(text: str, generic: Layout | None, *, source: str = "") -> Layout:
    """One layout from its TOML; its cues join the generic ones unless `replace` names them. Raises LayoutError naming what is wrong."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LayoutError(_("{where}: this is no TOML: {why}").format(where=source or _("layout"), why=error)) from error
    name = data.get("name")
    where = source or _("layout {name}").format(name=name)
    _known(where, _("entry"), set(data), KEYS)
    if not isinstance(name, str) or not re.fullmatch(r"[a-z][a-z0-9-]{0,40}", name):
        raise LayoutError(_('{where}: write name = "…" with small letters, digits and hyphens.').format(where=where))
    if not isinstance(data.get("version"), int):
        raise LayoutError(
            _("{where}: write version = 1 (a whole number; raise it when the office changes its format).").format(where=where)
        )
    known = set(generic.cues) if generic else set(data.get("cues", {}))
    _known(where, _("cue"), {*data.get("cues", {}), *data.get("replace", ())}, known)
    for cue, patterns in data.get("cues", {}).items():
        _checked(where, cue, patterns)
    own = {cue: tuple(patterns) for cue, patterns in data.get("cues", {}).items()}
    replaced = set(data.get("replace", ()))
    base = {cue: patterns for cue, patterns in (generic.cues if generic else {}).items() if cue not in replaced}
    cues = {cue: (*own.get(cue, ()), *base.get(cue, ())) for cue in {*base, *own}}
    signs = tuple(_sign(where, number, sign) for number, sign in enumerate(data.get("signs", ()), start=1))
    return Layout(name=name, version=data["version"], signs=signs, cues=cues)


def _known(where: str, kind: str, given: set[str], known: set[str]) -> None:
    for name in sorted(given - known):
        near = get_close_matches(name, known, n=1)
        advice = _("Did you mean {near}?").format(near=near[0]) if near else _("Known are: {all}.").format(all=", ".join(sorted(known)))
        raise LayoutError(_("{where}: there is no {kind} {name}. {advice}").format(where=where, kind=kind, name=name, advice=advice))


def _checked(where: str, cue: str, patterns: Sequence[Any]) -> None:
    if not isinstance(patterns, list):
        raise LayoutError(_("{where}, cue {cue}: write a list, {cue} = ['…'], also for one pattern.").format(where=where, cue=cue))
    for pattern in patterns:
        compiled = _compiled(_("{where}, cue {cue}").format(where=where, cue=cue), pattern)
        _grouped(where, cue, compiled)
        group = GROUPS.get(cue)
        if group and group not in compiled.groupindex:
            raise LayoutError(
                _("{where}, cue {cue}: {pattern!r} must name what it finds: write (?P<{group}>…) round it.").format(
                    where=where, cue=cue, pattern=pattern, group=group
                )
            )


def _grouped(where: str, cue: str, compiled: re.Pattern[str]) -> None:
    """Raise where a pattern names a group that nobody reads."""
    allowed = ALLOWED.get(cue, set())
    for group in sorted(set(compiled.groupindex) - allowed):
        known = ", ".join(sorted(allowed)) or _("none")
        raise LayoutError(
            _("{where}, cue {cue}: nothing reads the group {group}. Groups of this cue: {known}.").format(
                where=where, cue=cue, group=group, known=known
            )
        )


def _compiled(where: str, pattern: Any) -> re.Pattern[str]:
    try:
        return re.compile(pattern, re.IGNORECASE)
    except (re.error, TypeError) as error:
        raise LayoutError(
            _("{where}: {pattern!r} is not a regular expression: {why}").format(where=where, pattern=pattern, why=error)
        ) from error


def _sign(where: str, number: int, sign: Mapping[str, Any]) -> Sign:
    here = _("{where}, sign {number}").format(where=where, number=number)
    _known(here, _("entry"), set(sign), {"pattern", "points", "where"})
    _compiled(here, sign.get("pattern"))
    if not isinstance(sign.get("points"), int):
        raise LayoutError(_("{where}: write points = 2 (a whole number; three points choose a layout).").format(where=here))
    if sign.get("where", "text") not in PLACES:
        raise LayoutError(_("{where}: where is one of {places}.").format(where=here, places=", ".join(PLACES)))
    return Sign(**sign)
