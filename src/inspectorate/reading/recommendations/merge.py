"""Brings the printings of one recommendation together: letter, summary, body, appendix; near-twins to others stay apart. Pure."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inspectorate.reading.layouts import Layout
from inspectorate.reading.recommendations.candidates import Candidate
from inspectorate.reading.recommendations.names import openers
from inspectorate.reading.recommendations.thelist import the_list
from inspectorate.reading.text.sentences import sentences
from inspectorate.reading.text.units import piece_of
from inspectorate.reading.text.wording import clean, contained, likeness, shared

SAME, INSIDE, PARAPHRASE, RETOLD, SAME_WORDS = 0.8, 0.92, 0.45, 0.6, 0.7
BEGUN = 0.95
"""Likeness from which a summary's item begins with the words that the body has as a heading."""
RECALLED = re.compile(r"\(([A-Z]{0,2}\d{1,3}(?:\.\d{1,3})?)\)\.?$")
"""The number under which an item of a summary stands in the body."""
EARLIER = re.compile(r"\b(?:previous(?:ly)?|prior|earlier|past|last|former|original(?:ly)?|(?:19|20)\d\d)\b", re.IGNORECASE)
"""Words by which "we recommended" speaks of another report; else a final report tells so what its draft asked."""
SHOULD = re.compile(r"\b(?:should|must|needs? to|ought to|recommends?)\b", re.IGNORECASE)
FRONT = 2
"""Pages on which a list may be a summary of what the body says in prose."""
LABELLED = {"label", "reported", "typed", "action", "trailing"}
SECTIONS = {"recommendations", "conclusions"}


@dataclass(slots=True, kw_only=True)
class Entry:
    """One recommendation: the printing that counts first, then the others in printed order."""

    best: Candidate
    text: str
    status: str
    printings: list[Candidate]


@dataclass(slots=True, kw_only=True)
class Merged:
    """The report's own recommendations, those of earlier reports, and the places that recommend what none of these holds."""

    entries: list[Entry]
    earlier: list[Entry]
    unplaced: list[Candidate]


def merged(candidates: Sequence[Candidate], layout: Layout) -> Merged:
    """The recommendations that the candidates print, in the order of the list that counts."""
    kept = _without_noise(candidates)
    groups = _lists(kept)
    past = {number for number, group in groups.items() if _past(group, layout)} | _told_of_old(groups)
    ours = [c for c in kept if c.group not in past]
    main = _asked_once(the_list(_main(ours, groups), groups, layout), groups)
    _shortened([c for c in ours if c.group in main and c.stem], ours, layout)
    entries = _once([_entry(c, layout) for c in ours if c.group in main])
    earlier = _once([_entry(c, layout) for c in kept if c.group in past], retold=True)
    spare = [c for c in ours if c.group not in main]
    unplaced = [c for c in spare if not _place(c, entries, layout) and not _place(c, earlier, layout) and c.strong]
    return Merged(entries=entries, earlier=earlier, unplaced=unplaced)


def _past(group: Sequence[Candidate], layout: Layout) -> bool:
    """A list of what an earlier report recommended: it says so, or it prints what became of each item."""
    lead = group[0].lead.text if group[0].lead else group[0].text if group[0].form == "label" else ""
    ended = sum(bool(clean(c.text, layout)[1] or c.status) for c in group)
    own = group[0].region == "recommendations" and not EARLIER.search(lead)
    before = not own and bool(layout.cue("recommended_before").search(lead))
    return group[0].prior or before or (len(group) > 1 and ended * 2 >= len(group))


def _shortened(blocks: Sequence[Candidate], every: Sequence[Candidate], layout: Layout) -> None:
    """A label that stands alone takes what is under it; where only its first paragraph is printed elsewhere too, the rest is reasons."""
    for block in blocks:
        first = block.text[: block.stem]
        if len(block.text) > block.stem and any(
            c is not block and _whole(c) and likeness(clean(c.text, layout)[0], first) >= 0.9 for c in every
        ):
            block.passage = piece_of(block.passage, 0, block.stem)


def _asked_once(main: set[int], groups: Mapping[int, list[Candidate]]) -> set[int]:
    """The main lists less labels that print a number again over other words that ask for nothing: those give the reasons."""
    asked: dict[str, Candidate] = {}
    told: set[int] = set()
    for group in sorted(main):
        for one in groups[group]:
            known = asked.setdefault(one.number, one) if one.number else one
            alone = len(groups[group]) == 1 and one.form in {"label", "typed", "trailing"}
            if alone and known is not one and not _alike(known, one) and not _opens(one.text):
                told.add(group)
    return main - told


def _opens(text: str) -> bool:
    """Whether the first sentence asks for something."""
    spans = sentences(text)
    first = text[slice(*spans[0])] if spans else text
    return first.split(" ", 1)[0].lower() in openers() or SHOULD.search(first) is not None


def _whole(candidate: Candidate) -> bool:
    """Whether nothing but its words was taken: it is in a list, or stands alone under its label."""
    return candidate.stem in {0, len(candidate.text)}


def _told_of_old(groups: dict[int, list[Candidate]]) -> set[int]:
    """Reported speech outside the section of recommendations, in a report that has one: what was recommended after earlier events."""
    reported = {number: group[0] for number, group in groups.items() if group[0].form == "reported"}
    here = any(c.region in SECTIONS and c.form in LABELLED for group in groups.values() for c in group)
    return {number for number, c in reported.items() if here and c.region not in SECTIONS}


def _entry(candidate: Candidate, layout: Layout) -> Entry:
    text, status = clean(candidate.text, layout)
    return Entry(best=candidate, text=text, status=candidate.status or status, printings=[candidate])


def _without_noise(candidates: Sequence[Candidate]) -> list[Candidate]:
    return [c for c in candidates if any(letter.isalpha() for letter in c.text) and len(c.text.split()) > 1]


def _lists(candidates: Sequence[Candidate]) -> dict[int, list[Candidate]]:
    groups: dict[int, list[Candidate]] = {}
    for candidate in candidates:
        groups.setdefault(candidate.group, []).append(candidate)
    return groups


def _main(candidates: Sequence[Candidate], lists: dict[int, list[Candidate]]) -> set[int]:
    """The groups that count: those of the body that the report calls recommendations, less the ones that only summarise the rest."""
    strong = [c for c in candidates if c.strong]
    if not strong:
        return {c.group for c in candidates if c.form == "sentence" and c.region == "conclusions"}
    labelled = [c for c in strong if c.form in LABELLED]
    lists_ = [c for c in strong if c.form == "list"]
    listed = labelled + ([c for c in lists_ if c.region in SECTIONS] or ([] if labelled else lists_))
    if not listed:
        titled = [c for c in strong if c.region in SECTIONS]
        later = [c for c in strong if c.page > FRONT]
        if titled and not (later and all(c.page <= FRONT for c in titled)):
            return _last_told(titled)
        return _last_told(later if titled else strong)
    told = [c for c in strong if c.form == "sentence" and c.page > FRONT]
    if all(c.page <= FRONT for c in listed) and len(told) >= len(listed) and all(any(_told(c, t) for t in told) for c in listed):
        return {c.group for c in told}
    body = {c.group for c in listed if _backed(lists[c.group], strong)}
    numbered = any(c.number or c.form != "label" for c in labelled)
    first = min((c.page for c in listed if c.group in body), default=0)
    return body | {c.group for c in strong if c.form == "sentence" and c.region in SECTIONS and c.page >= first and not numbered}


def _last_told(sentences: Sequence[Candidate]) -> set[int]:
    """Of recommendations in running prose only: those that no later sentence tells again."""
    return {c.group for n, c in enumerate(sentences) if not any(_alike(c, later) or _retold(c, later) for later in sentences[n + 1 :])}


def _told(first: Candidate, later: Candidate) -> bool:
    return shared(first.text, later.text) >= PARAPHRASE


def _retold(first: Candidate, later: Candidate) -> bool:
    return later.page > first.page and shared(first.text, later.text) >= RETOLD


def _backed(group: Sequence[Candidate], strong: Sequence[Candidate]) -> bool:
    """A list counts unless a later one says the same: then it is a summary of that."""
    later = [c for c in strong if c.group > group[0].group and c.form != "sentence"]
    told = sum(any(_repeats(c, other) for other in later) or any(recalls(c, other) for other in strong) for c in group)
    return told * 2 <= len(group)


def recalls(later: Candidate, first: Candidate) -> bool:
    """Whether an item names in brackets at its end the number under which another prints the same: a summary of "2.14"."""
    found = RECALLED.search(later.text)
    return found is not None and later.group != first.group and found[1] == first.number and _alike(first, later)


def _repeats(first: Candidate, later: Candidate) -> bool:
    """Whether a later printing is of the same recommendation; two numbers are two recommendations."""
    if first.number and later.number and not one_number(first.number, later.number):
        return False
    retold = first.number is None and first.form != "action" and later.page > first.page and shared(first.text, later.text) >= SAME_WORDS
    headed = later.number is None and later.page > first.page and likeness(first.text[: len(later.text)], later.text) >= BEGUN
    return retold or headed or _alike(first, later)


def one_number(first: str, second: str) -> bool:
    """Whether two numbers may be one item's: the same, or a letter alone in one list and below its number in the other ("b", "7.b")."""
    short, long = sorted((first, second), key=len)
    return short == long or (short.isalpha() and long.endswith(f".{short}"))


def _alike(first: Candidate, second: Candidate) -> bool:
    return likeness(first.text, second.text) >= SAME or contained(first.text, second.text) >= INSIDE


def _once(entries: Sequence[Entry], *, retold: bool = False) -> list[Entry]:
    """The same words in two of the main lists are one recommendation, unless two numbers or two lists of addressees keep them apart.

    `retold`: one number with most of the words is the same too, as where an earlier report is told and then quoted.
    """
    found: list[Entry] = []
    stems = {(entry.best.group, entry.best.parent) for entry in entries if entry.best.parent}
    for entry in entries:
        twin = next((other for other in found if _same(other, entry) or (retold and _quoted(other.best, entry.best))), None)
        if twin is None:
            found.append(entry)
            continue
        twin.printings.append(entry.best)
        if (entry.best.group, entry.best.number) in stems and (twin.best.group, twin.best.number) not in stems:
            twin.best, twin.text = entry.best, entry.text
    return found


def _quoted(first: Candidate, second: Candidate) -> bool:
    numbered = first.number is not None and first.number == second.number and first.group != second.group
    return numbered and shared(first.text, second.text) >= SAME_WORDS


def _stem(first: str, second: str) -> bool:
    """Whether one is the words on which the parts hang that the other prints in one paragraph with them."""
    short, long = sorted((first, second), key=len)
    return short.endswith(":") and likeness(short, long[: len(short)]) >= BEGUN


def _same(first: Entry, second: Entry) -> bool:
    a, b = first.best, second.best
    if a.group != b.group and a.form == b.form == "label" and a.number and a.number == b.number and _stem(first.text, second.text):
        return True
    if a.group == b.group or likeness(first.text, second.text) < 0.9:
        return False
    if a.number and b.number:
        return one_number(a.number, b.number)
    return (a.lead.text if a.lead else "") == (b.lead.text if b.lead else "")


def _place(candidate: Candidate, entries: Sequence[Entry], layout: Layout) -> bool:
    """Give a further printing to the entry whose words it has, by number where both print one; a paraphrase to the nearest."""
    text, _status = clean(candidate.text, layout)
    scored = sorted(((_score(text, candidate, entry), -n) for n, entry in enumerate(entries)), reverse=True)
    if not scored or scored[0][0] < PARAPHRASE:
        return False
    entries[-scored[0][1]].printings.append(candidate)
    return True


def _score(text: str, candidate: Candidate, entry: Entry) -> float:
    same = max(likeness(text, entry.text), contained(text, entry.text) if contained(text, entry.text) >= INSIDE else 0)
    if same >= SAME:
        return 1 + same + (candidate.number is not None and candidate.number == entry.best.number)
    return shared(text, entry.text) * 0.9 if candidate.strong and shared(text, entry.text) >= 0.5 else 0.0
