"""Whom each recommendation of a list is for: by what it hangs on, its heading, its own words, or the list before it. Pure."""

import re
from collections.abc import Iterable, Sequence

from inspectorate.reading.recommendations.addressees import addressees, meant
from inspectorate.reading.recommendations.ahead import THAT
from inspectorate.reading.recommendations.candidates import Candidate
from inspectorate.reading.recommendations.merge import Entry
from inspectorate.reading.recommendations.names import name_of, named_first, openers, split, verbs

OWN = re.compile(r"(?P<name>[A-Z]{2,8}) (?:\w+ly )?(?P<verb>[a-z]+)\b")
"""An item of a list that names whom it is for: "DHS expand its pilot"."""
CLAUSE = re.compile(r"That (?:the |(?=[A-Z]))(?![^,.;:]{3,80}? be \w)")
"""How a clause begins that says who is to do something, not what is to be done to it."""
PRONOUN = re.compile(r"\b(?:they|it|these agencies|both)\b")
IN_BRACKETS = re.compile(r"\(to (?:the )?([^()]{3,60}?)\.?\)\.?$", re.IGNORECASE)
"""Whom an item is for, at its end: "(To the Harbour Office.)"."""
HEADED = re.compile(r"\bto (?:the )?([^,;:()]{3,60}?)[.:]?$", re.IGNORECASE)
Names = tuple[str, ...]


def whom(entries: Sequence[Entry], known: str) -> tuple[Names, ...]:
    """Each entry's addressees. `known` is the document's text; a list whose lead-in names none is for those of the list before it."""
    found: list[Names] = []
    for entry in entries:
        best = entry.best
        names = _bracketed(entry) or _own(entry, known) or _led(best, entry.text, known) or _worded(entry, known) or _headed(entry)
        if not names and best.form == "list" and (best.lead or best.parent) and found:
            names = found[-1] if best.parent is None else _of_parent(best.parent, entries, found)
        found.append(names)
    return tuple(found)


def _bracketed(entry: Entry) -> Names:
    """What brackets at the end of one of its printings say."""
    return _first(IN_BRACKETS, (one.text for one in (entry.best, *entry.printings)))


def _headed(entry: Entry) -> Names:
    """What the heading over one of its printings says: "Recommendations to the Harbour Office"."""
    return _first(HEADED, (one.whom for one in (entry.best, *entry.printings)))


def _first(pattern: re.Pattern[str], texts: Iterable[str]) -> Names:
    return next(((name,) for text in texts if (hit := pattern.search(text)) and (name := _named(hit[1]))), ())


def _named(words: str) -> str:
    """The name in words that say nothing else, an office in small letters too: "governor"."""
    if words.split(" ", 1)[0].lower() in openers():
        return ""
    return name_of(words) or (words if words.isalpha() and words.islower() else "")


def _own(entry: Entry, known: str) -> Names:
    """A body that an item of a list names for short and the document knows."""
    own = OWN.match(entry.text) if entry.best.lead else None
    return (own["name"],) if own and own["verb"] in verbs() and known.count(own["name"]) > 1 else ()


def _led(best: Candidate, text: str, known: str) -> Names:
    """Whom the words that the item hangs on name, or the paragraph before them where they say "they"."""
    lead = best.lead.text if best.lead else ""
    names = addressees(lead, "", known) if lead else ()
    names = names or tuple(filter(None, (meant(lead or text),)))
    if lead and not names and PRONOUN.search(lead):
        names = addressees(best.context, "", known)
    return names or (_clause(text, known) if lead and THAT.search(lead) else ())


def _worded(entry: Entry, known: str) -> Names:
    """Whom its own words name, or those of another printing or of the sentence that announces it."""
    best, text = entry.best, entry.text
    names = _clause(text[len("That ") :], known) if CLAUSE.match(text) else ()
    names = names or addressees("", text, known)
    others = (printing.lead.text for printing in entry.printings if printing.lead) if best.form == "list" and not best.lead else ()
    names = names or next((told for told in (addressees(lead, "", known) for lead in others) if told), ())
    if not names and best.form == "label" and text.startswith("The "):
        names = _clause(text, known)
    return names or (addressees(best.context, "", known) if best.form != "list" and best.context else ())


def _clause(text: str, known: str) -> Names:
    return split(first, known) if (first := named_first(text)) else ()


def _of_parent(number: str, entries: Sequence[Entry], found: Sequence[Names]) -> Names:
    """Whom the item is for of which another is a part, as far as they were read."""
    place = next((n for n in reversed(range(len(found))) if entries[n].best.number == number), len(found) - 1)
    return found[place]
