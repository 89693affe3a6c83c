"""What a person should look at before the recommendations of a document are relied on. Pure."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile

from inspectorate.core.words import _
from inspectorate.reading.recommendations.candidates import Candidate
from inspectorate.reading.recommendations.continuing import goes_on
from inspectorate.reading.recommendations.demands import english
from inspectorate.reading.recommendations.doubts import asks, differ, odd
from inspectorate.reading.recommendations.read import Read
from inspectorate.reading.responses.doubts import doubted
from inspectorate.reading.selfchecks.positions import POSITIONS
from inspectorate.reading.text.units import Unit
from inspectorate.reading.values import Flag, Recommendation, SelfCheck, State

FIRST_PERSON = re.compile(r"\bwe\b[^.]{0,40}\brecommend", re.IGNORECASE)
NONE_MADE = re.compile(r"\bno recommendations?\b", re.IGNORECASE)
SAID = re.compile(r"\b(?:we|I|the (?:[A-Z]\w+ ){0,4}[A-Z]\w+) (?:therefore |also |further |thus )?(?:recommend|recommends) (?:that|the)\b")
"""Somebody recommends, whoever it is."""
NAMED = re.compile(r"\brecommendations? (\d{1,3})\b", re.IGNORECASE)
FRONT = 3
"""Pages on which a summary may say in other words what the list says."""
ALL = "recommendations"
COUNTED = {name for name, _verb in POSITIONS}
"""What a count of management's positions speaks of."""
LETTERED = re.compile(r":\s+\(?a[.)]\s.+\s\(?b[.)]\s")
"""Parts counted in one cell: "by: a. counting boats b. marking piers"."""
ENOUGH = 60
"""Words from which a language can be told."""


def flags(found: Read, checks: Sequence[SelfCheck]) -> tuple[Flag, ...]:
    """The flags of a document's recommendations: counts that do not hold, numbers that skip, places that were left over."""
    ours = [item for item in found.items if item.origin == "this report"]
    return (
        *_counts(checks, ours),
        *_positions(found.items, checks),
        *_numbers(ours),
        *_left_over(found.unplaced),
        *_none_read(found),
        *_broken_off(found),
        *_foreign(found),
        *_unread(found),
        *_ends(found),
        *_ask_nothing(found),
        *_unclear(found),
        *_odd(found),
        *_worded(found),
        *_lettered(found),
        *doubted(found.items),
    )


def _counts(checks: Sequence[SelfCheck], ours: Sequence[Recommendation]) -> Iterator[Flag]:
    """A count that does not hold, with its place and where what was read begins and ends."""
    ends = (ours[0].spans[:1], ours[-1].spans[:1]) if ours else ()
    for check in checks:
        if check.holds is False and "recommendations" in check.expects:
            message = _("The report says that it makes %s recommendations; another number was read.") % check.expects["recommendations"]
            yield Flag(kind="count", message=message, about=(ALL,), spans=(*check.spans, *(span for end in ends for span in end)))


def _positions(recommendations: Sequence[Recommendation], checks: Sequence[SelfCheck]) -> Iterator[Flag]:
    about = tuple(f"{ALL}/{place}" for place, item in enumerate(recommendations) if item.response is not None)
    for check in checks:
        if check.holds is False and "recommendations" not in check.expects and COUNTED & check.expects.keys():
            yield Flag(
                kind="positions",
                message=_("The report counts management's positions differently."),
                about=about or (ALL,),
                spans=check.spans,
            )


def _numbers(ours: Sequence[Recommendation]) -> Iterator[Flag]:
    """Numbers that are not 1 to n. Where a list numbers conclusions too, gaps are its way."""
    top = [item.number for item in ours if item.parent is None and item.number is not None]
    if not top or len(top) < len([item for item in ours if item.parent is None]) or not all(number.isdigit() for number in top):
        return
    values = [int(number) for number in top]
    told = Counter((item.number, item.addressees) for item in ours if item.parent is None and item.number)
    twice = sorted({int(number) for (number, _whom), count in told.items() if count > 1})
    if twice:
        yield Flag(
            kind="number twice", message=_("More than one recommendation is numbered %s.") % ", ".join(map(str, twice)), about=(ALL,)
        )
    missing = sorted(set(range(1, max(values))) - set(values))
    if missing and len(missing) * 3 <= len(values):
        yield Flag(kind="number missing", message=_("No recommendation numbered %s was read.") % ", ".join(map(str, missing)), about=(ALL,))


def _says_more(heading: Unit, found: Read) -> bool:
    """Whether anything under the heading is a list or asks for something: a table of how many were made announces none."""
    units = found.trace.units if found.trace else ()
    at = next((place for place, unit in enumerate(units) if unit is heading), len(units))
    level = heading.whole.level or 99
    under = takewhile(lambda unit: not unit.heading or (unit.whole.level or 99) > level, units[at + 1 :])
    return any(unit.marker is not None or found.layout.cue("should").search(unit.text) for unit in under)


def _unread(found: Read) -> Iterator[Flag]:
    """Words that recommend where nothing was read, or numbers that a response answers without quoting what they stand for."""
    units = found.trace.units if found.trace else ()
    said = next((unit for unit in units if not found.items and unit.page > 1 and SAID.search(unit.text)), None)
    if said is not None:
        message = _("Page %s recommends something; no recommendation was read.") % said.page
        yield Flag(kind="none read", message=message, about=(ALL,), spans=said.whole.spans())
    if found.layout.name == "response":
        read = {item.number.partition(".")[0] for item in found.items if item.number}
        named = {number for unit in units for number in NAMED.findall(unit.whole.text)} - read
        if len(named) > max(1, len(read)):
            message = _("The response names recommendations that were not read: %s.") % ", ".join(sorted(named, key=int))
            yield Flag(kind="not quoted", message=message, about=(ALL,))


def _foreign(found: Read) -> Iterator[Flag]:
    """A language of which no layout knows the words, or words of it that OCR has made: what was read is not to be relied on."""
    units = found.trace.units if found.trace else ()
    told = " ".join(unit.text for unit in units)
    made = 2 * sum(unit.whole.pieces[0].place.page.state is not State.TEXT for unit in units) > len(units)
    if len(told.split()) >= ENOUGH and not english(told) and (made or found.layout.name in {"generic", "response"}):
        message = _("The document is not in English; its recommendations may not be read wholly.")
        yield Flag(kind="language", message=message, about=(ALL,))


def _ends(found: Read) -> Iterator[Flag]:
    """Where the words of a recommendation end and its reasons begin is not printed: a person should look."""
    if found.cut:
        about = (ALL, *(f"{ALL}/{place}" for place in found.cut))
        message = _("What stands under %s recommendations was taken for reasons, not for their words.") % len(found.cut)
        yield Flag(kind="where it ends", message=message, about=about, spans=found.items[found.cut[0]].spans)


def _none_read(found: Read) -> Iterator[Flag]:
    """A heading announces recommendations after the summary, and none was read at all."""
    announced = [unit for unit in found.opened if NONE_MADE.search(unit.whole.text) is None and _says_more(unit, found)]
    if announced and not found.items:
        message = _("Page %s announces recommendations; none was read.") % announced[0].page
        yield Flag(kind="none read", message=message, about=(ALL,), spans=announced[0].whole.spans())


def _broken_off(found: Read) -> Iterator[Flag]:
    """A list whose numbers go on in the document after the last that was read."""
    numbers = [item.number for item in found.items if item.number]
    further = goes_on(found.trace.units, found.trace.took, numbers) if found.trace else None
    if further is not None:
        message = _("The list of recommendations goes on on page %s, where it was not read.") % further.page
        yield Flag(kind="broken off", message=message, about=(ALL,), spans=further.whole.spans())


def _ask_nothing(found: Read) -> Iterator[Flag]:
    """A list most of whose items ask for nothing may be one of findings, or of what somebody has done."""
    lists: dict[str, list[int]] = {}
    should = found.layout.cue("should")
    for place, item in enumerate(found.items):
        if item.origin == "this report" and not item.withheld:
            lists.setdefault(item.lead_in.text if item.lead_in else "", []).append(place)
    for places in lists.values():
        silent = [place for place in places if not asks(found.items[place]) and not should.search(found.items[place].text)]
        if 2 * len(silent) >= len(places):
            message = _("%s of the recommendations read ask for nothing.") % len(silent)
            about = (ALL, *(f"{ALL}/{place}" for place in silent))
            yield Flag(kind="asks nothing", message=message, about=about, spans=found.items[silent[0]].spans)


def _unclear(found: Read) -> Iterator[Flag]:
    """A sentence and a list that may say the same."""
    if found.unclear:
        message = (
            _("Page %s recommends in a sentence and in a list; one may only announce the other.")
            % found.items[found.unclear[0]].spans[0].page
        )
        about = (ALL, *(f"{ALL}/{place}" for place in found.unclear))
        yield Flag(kind="sentence beside a list", message=message, about=about, spans=found.items[found.unclear[0]].spans)


def _odd(found: Read) -> Iterator[Flag]:
    """Single entries that look like something else among the others."""
    for place in odd(found.trace.entries) if found.trace and found.layout.name != "response" else ():
        message = _("What page %s says is unlike the other recommendations: it stands apart from them, or tells what somebody does.")
        spans = found.items[place].spans
        yield Flag(kind="unlike the others", message=message % spans[0].page, about=(ALL, f"{ALL}/{place}"), spans=spans)


def _worded(found: Read) -> Iterator[Flag]:
    """Two printings of one recommendation whose words differ, in summary and list say: both are right, and it is told."""
    entries = found.trace.entries if found.trace else ()
    for place, entry in enumerate(entries):
        other = next((one for one in entry.printings if one is not entry.best and differ(one.text, entry.text, found.layout)), None)
        if other is not None:
            message = _("Recommendation %s is printed in other words on page %s.") % (entry.best.number or place + 1, other.page)
            yield Flag(kind="wording differs", message=message, spans=(*entry.best.passage.spans(), *other.passage.spans()))


def _lettered(found: Read) -> Iterator[Flag]:
    """A cell that counts parts by letters: they may be parts of their own, and were not taken apart."""
    for place, entry in enumerate(found.trace.entries if found.trace else ()):
        if entry.best.form == "row" and LETTERED.search(entry.text):
            message = _("The cell of recommendation %s counts parts by letters, which were not read apart.") % (
                entry.best.number or place + 1
            )
            yield Flag(kind="parts in a cell", message=message, about=(ALL, f"{ALL}/{place}"), spans=entry.best.passage.spans())


def _left_over(unplaced: Sequence[Candidate]) -> Iterator[Flag]:
    for candidate in unplaced:
        said = f"{candidate.lead.text if candidate.lead else ''} {candidate.text if candidate.form != 'list' else ''}"
        if candidate.page > FRONT and candidate.region != "response" and FIRST_PERSON.search(said):
            message = _("Page %s recommends something that is in none of the recommendations read.") % candidate.page
            yield Flag(kind="left over", message=message, about=(ALL,), spans=candidate.passage.spans())
